#include "boxed.h"

#include "marks.h"
#include "utf8.h"

/* More cells than a line of a box has. */
#define PLACES	256

static int
parts_cells(uint32_t c)
{
	return c == '|' || c == '\t' || c == '>' || c == 0x2502 ||
	    c == 0x203a || c == 0xbb;
}

const char *
boxed_end(const char *p, const char *end, int spaces, const char **next)
{
	const char	*q;
	uint32_t	 c;

	for (q = *next = p; q < end; q = *next) {
		c = utf8_next(next, end);
		if (parts_cells(c) || (spaces && c == ' ' && *next < end &&
		    **next == ' '))
			break;
	}
	return q;
}

/* The cell of a box that holds the last words of a line, 0 if it is of none. */
static unsigned
last_cell(const char *p, size_t n)
{
	const char	*end = p + n, *q, *next;
	unsigned	 k, last = 0;

	if (n == 0 || (*p != '|' && !utf8_starts(p, n, "│")))
		return 0;
	for (k = 0; p < end; k++, p = next) {
		q = boxed_end(p, end, 0, &next);
		if (!marks_blank(p, (size_t)(q - p)))
			last = k;
	}
	return last == 0 ? 0 : k * PLACES + last;
}

int
boxed_below(struct boxed *b, const char *p, size_t n, uint64_t line)
{
	const struct boxed	above = *b;

	*b = (struct boxed){ last_cell(p, n), line };
	return b->cell != 0 && b->cell == above.cell && above.line + 1 == line;
}
