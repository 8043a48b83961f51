#include "frame.h"

#include <string.h>

#include "utf8.h"

/* Is the ruler that is held, if any, one over a single column? */
static int
is_single(const struct ruled *r)
{
	const char	*p = r->text.p, *end;

	if (r->kind != RULED_GRID || r->nline == 0)
		return r->kind == RULED_NONE;
	end = p + r->line[0].len;
	while (end > p && end[-1] != '+')
		end--;
	return memchr(p + 1, '+', (size_t)(end - p) - 1) == end - 1;
}

int
frame_skip(int *framed, const struct ruled *r, const char **text, size_t *n)
{
	const char	*p = *text, *in;
	size_t		 len = *n, inner;
	int		 begins;

	utf8_trim(&p, &len);
	if (len == 0 && *framed)
		return 0;
	if (len < 2 || p[0] != '|' || p[len - 1] != '|') {
		*framed = 0;
		return 0;
	}
	in = p + 1;
	inner = len - 2;
	utf8_trim(&in, &inner);
	begins = !*framed && inner > 0 && (*in == '+' || *in == '-') &&
	    ruled_begins(in, inner) != RULED_NONE && is_single(r);
	*framed |= begins;
	if (*framed) {
		*text = p + 1;
		*n = len - 2;
	}
	return begins;
}
