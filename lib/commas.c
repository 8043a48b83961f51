#include "commas.h"

#include <string.h>

#include "number.h"
#include "piece.h"
#include "utf8.h"

/* So many fields without a word are a row, fewer perhaps a number of which a
 * line broke the last thousands off: 1,23. */
#define BARE	5

/* So many words are labels side by side. */
#define WIDE	16

/* A line is parted by what it has more of. */
static char
separator_of(const char *p, size_t n)
{
	size_t	i, more = 0, less = 0;

	for (i = 0; i < n; i++) {
		more += p[i] == ';';
		less += p[i] == ',';
	}
	return more > less ? ';' : ',';
}

/* Where the field ends that begins at p: at its comma, or at end. */
static const char *
field_end(char sep, const char *p, const char *end)
{
	const char	*q = p;

	while (q < end && *q == ' ')
		q++;
	if (q < end && *q == '"') {
		/* A quote that is doubled opens again what it shuts. */
		q++;
		while (q < end && (*q != '"' ||
		    (q + 1 < end && q[1] != sep && q[1] != ' ')))
			q++;
		p = q;
	}
	q = memchr(p, sep, (size_t)(end - p));
	return q == NULL ? end : q;
}

/* Take off what quotes a field, but for "", which make_piece() does.  1 if
 * there was any. */
static int
strip_quotes(const char **p, size_t *n)
{
	utf8_trim(p, n);
	if (*n < 2 || **p != '"' || (*p)[*n - 1] != '"')
		return 0;
	++*p;
	*n -= 2;
	return 1;
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
	int	quoted = strip_quotes(&p, &n);

	if (number_kind(p, n) != READ_TEXT)
		f->values++;
	else if (!quoted && p[n - 1] >= '0' && p[n - 1] <= '9')
		f->mixed++;
	else
		f->words++;
}

int
commas_are(const char *p, size_t n)
{
	static const char *const stops[] = { "。", "，", "；" };
	struct fields		 f = { 0, 0, 0 };
	const char		 sep = separator_of(p, n);
	const char		*end = p + n, *q;
	size_t			 i;

	if (number_kind(p, n) != READ_TEXT)
		return 0;
	for (; p <= end; p = q + 1) {
		q = field_end(sep, p, end);
		count_field(&f, p, (size_t)(q - p));
	}
	if (f.mixed > 0 || f.values + f.words < 2 ||
	    (f.words == 0 && f.values < BARE))
		return 0;
	if (f.values > 0)
		return 1;
	/* So many words may be labels of a turned table, with stops in them. */
	for (i = 0; i < (f.words < WIDE ? sizeof(stops) / sizeof(stops[0]) :
	    1); i++)
		if (utf8_find(end - n, n, stops[i]) != NULL)
			return 0;
	return 1;
}

int
commas_add(struct cells *c, size_t off, size_t n, uint64_t line)
{
	const char	*p = c->text.p + off, *end = p + n, *q, *field;
	const char	 sep = separator_of(p, n);
	size_t		 len;
	int		 k = 0;

	if (piece_row(c, VROW_CELLS, line) == -1)
		return -1;
	for (; p <= end; p = q + 1) {
		field = p;
		q = field_end(sep, p, end);
		len = (size_t)(q - p);
		(void)strip_quotes(&field, &len);
		if (piece_add(c, (size_t)(field - c->text.p), len, k,
		    k + 1) == -1)
			return -1;
		k++;
	}
	return 0;
}
