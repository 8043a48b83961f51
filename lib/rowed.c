#include "rowed.h"

#include <string.h>

#include "number.h"
#include "utf8.h"

void
rowed_begin(struct rowed *r, uint64_t line)
{
	str_clear(&r->row);
	memset(r->at, 0, sizeof(r->at));
	r->line = line;
	r->ncell = 1;
	r->folded = 0;
}

int
rowed_add(struct rowed *r, const char *p, size_t n, uint64_t line)
{
	if (r->ncell <= ROWED_CELLS && r->at[r->ncell - 1] == 0)
		r->at[r->ncell - 1] = line;
	if (r->row.len > 0 && r->row.p[r->row.len - 1] != '\t' &&
	    str_add(&r->row, " ", 1) == -1)
		return -1;
	return str_add(&r->row, p, n);
}

int
rowed_next(struct rowed *r)
{
	r->ncell++;
	return str_add(&r->row, "\t", 1);
}

void
rowed_free(struct rowed *r)
{
	str_free(&r->row);
}

enum rowed_kind
rowed_kind(const char *p, size_t n)
{
	while (n > 0 && (*p == ' ' || *p == '\t' || *p == '\r')) {
		p++;
		n--;
	}
	if (n == 0)
		return ROWED_NOTHING;
	utf8_trim(&p, &n);
	return number_kind(p, n) == READ_TEXT ? ROWED_WORDS :
	    ROWED_FIGURE;
}
