#include "commas.h"

#include <string.h>

#include "number.h"
#include "piece.h"
#include "utf8.h"

/* So many fields without a word are a row, fewer perhaps a number of which a
 * line broke the last thousands off: 1,23. */
#define BARE	5

/* How a line parts its cells, and what may quote one. */
struct style {
	char		 sep;
	const char	*quotes;
	int		 list;		/* brackets are about its rows */
};

/* A line that begins with a bracket is a list, or several, as of JSON or of
 * Python; others are parted by what they have more of. */
static struct style
style_of(const char *p, size_t n)
{
	size_t	i, more = 0, less = 0;

	if (*p == '[')
		return (struct style){ ',', "\"'", 1 };
	for (i = 0; i < n; i++) {
		more += p[i] == ';';
		less += p[i] == ',';
	}
	return (struct style){ more > less ? ';' : ',', "\"", 0 };
}

/* Does a quote that stands before this character shut a field? */
static int
shuts(const struct style *s, const char *p, const char *end)
{
	return p == end || *p == s->sep || *p == ' ' ||
	    (s->list && *p == ']');
}

/* Where the field ends that begins at p: at its comma, or at end. */
static const char *
field_end(const struct style *s, const char *p, const char *end)
{
	const char	*q = p;
	char		 quote;

	while (q < end && (*q == ' ' || (s->list && *q == '[')))
		q++;
	if (q < end && *q != '\0' && strchr(s->quotes, *q) != NULL) {
		/* A quote that is doubled opens again what it shuts. */
		quote = *q++;
		while (q < end && (*q != quote || !shuts(s, q + 1, end)))
			q++;
		p = q;
	}
	q = memchr(p, s->sep, (size_t)(end - p));
	return q == NULL ? end : q;
}

/* Take the brackets of a list off a field, and spaces; 1 if it begins one. */
static int
strip_list(const char **p, size_t *n)
{
	int	begins = 0;

	utf8_trim(p, n);
	for (; *n > 0 && **p == '['; begins = 1) {
		++*p;
		--*n;
		utf8_trim(p, n);
	}
	while (*n > 0 && (*p)[*n - 1] == ']') {
		--*n;
		utf8_trim(p, n);
	}
	return begins;
}

/* Take off what quotes a field, but for "", which make_piece() does. */
static void
strip_quotes(const struct style *s, const char **p, size_t *n)
{
	utf8_trim(p, n);
	if (*n > 1 && **p == (*p)[*n - 1] && **p != '\0' &&
	    strchr(s->quotes, **p) != NULL) {
		++*p;
		*n -= 2;
	}
}

/* What the fields of a line are. */
struct fields {
	int	values;			/* numbers, and nothing */
	int	words;
	int	mixed;			/* words that end in a figure */
};

static void
count_field(struct fields *f, const struct style *s, const char *p, size_t n)
{
	struct number	num;
	enum unit	unit;

	if (s->list)
		strip_list(&p, &n);
	strip_quotes(s, &p, &n);
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
	struct fields		 f = { 0, 0, 0 };
	const struct style	 s = style_of(p, n);
	const char		*end = p + n, *q;
	struct number		 num;
	enum unit		 unit;
	size_t			 i;

	if (number_read(p, n, &num, &unit) != READ_TEXT)
		return 0;
	for (; p <= end; p = q + 1) {
		q = field_end(&s, p, end);
		count_field(&f, &s, p, (size_t)(q - p));
	}
	if (f.mixed > 0 || f.values + f.words < 2 ||
	    (!s.list && f.words == 0 && f.values < BARE))
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
	const struct style	 s = style_of(c->text.p + off, n);
	const char		*p = c->text.p + off, *end = p + n, *q, *field;
	size_t			 len;
	int			 k = 0;

	/* The comma behind a list parts it from the next. */
	if (s.list && n > 1 && end[-1] == ',')
		end--;
	if (piece_row(c, VROW_CELLS, line) == -1)
		return -1;
	for (; p <= end; p = q + 1) {
		field = p;
		q = field_end(&s, p, end);
		len = (size_t)(q - p);
		if (s.list && strip_list(&field, &len) && k > 0) {
			if (piece_row(c, VROW_CELLS, line) == -1)
				return -1;
			k = 0;
		}
		strip_quotes(&s, &field, &len);
		if (piece_add(c, (size_t)(field - c->text.p), len, k,
		    k + 1) == -1)
			return -1;
		k++;
	}
	return 0;
}
