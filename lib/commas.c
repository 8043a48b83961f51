#include "commas.h"

#include <string.h>

#include "number.h"
#include "piece.h"
#include "utf8.h"

/* Where the field ends that begins at p: at its comma, or at end. */
static const char *
field_end(const char *p, const char *end)
{
	const char	*q = p;

	while (q < end && *q == ' ')
		q++;
	if (q < end && *q == '"') {
		/* A quote that is doubled opens again what it shuts. */
		for (q++; q < end && (*q != '"' || (q + 1 < end &&
		    q[1] != ',' && q[1] != ' ')); q++)
			continue;
		p = q;
	}
	q = memchr(p, ',', (size_t)(end - p));
	return q == NULL ? end : q;
}

/* What the fields of a line are. */
struct fields {
	int	values;			/* numbers, and nothing */
	int	words;
	int	mixed;			/* words that end in a figure */
};

static void
count_field(struct fields *f, const char *p, size_t n)
{
	struct number	num;
	enum unit	unit;

	utf8_trim(&p, &n);
	if (n > 1 && *p == '"' && p[n - 1] == '"') {
		p++;
		n -= 2;
	}
	if (number_read(p, n, &num, &unit) != READ_TEXT)
		f->values++;
	else if (p[n - 1] >= '0' && p[n - 1] <= '9')
		f->mixed++;
	else
		f->words++;
}

int
commas_are(const char *p, size_t n)
{
	static const char *const stops[] = { "。", "，", "；" };
	struct fields	 f = { 0, 0, 0 };
	const char	*end = p + n, *q;
	struct number	 num;
	enum unit	 unit;
	size_t		 i;

	if (number_read(p, n, &num, &unit) != READ_TEXT)
		return 0;
	for (; p <= end; p = q + 1) {
		q = field_end(p, end);
		count_field(&f, p, (size_t)(q - p));
	}
	if (f.mixed > 0 || f.values + f.words < 2)
		return 0;
	if (f.values > 0)
		return 1;
	for (i = 0; i < sizeof(stops) / sizeof(stops[0]); i++)
		if (utf8_find(end - n, n, stops[i]) != NULL)
			return 0;
	return 1;
}

int
commas_add(struct cells *c, size_t off, size_t n, uint64_t line)
{
	const char	*p = c->text.p + off, *end = p + n, *q;
	int		 k = 0;

	if (piece_row(c, VROW_CELLS, line) == -1)
		return -1;
	for (; p <= end; p = q + 1, k++) {
		q = field_end(p, end);
		if (piece_add(c, (size_t)(p - c->text.p), (size_t)(q - p), k,
		    k + 1) == -1)
			return -1;
	}
	return 0;
}
