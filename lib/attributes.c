#include "attributes.h"

#include <string.h>

#include "limits.h"
#include "subject.h"
#include "utf8.h"

/* Lines without a value between two of a table. */
#define QUIET	6

/* Values of a row at the least, by what its columns are. */
static const size_t	fewest[] = {
	[ATTRIBUTE_ONE] = 1, [ATTRIBUTE_SOME] = 2, [ATTRIBUTE_MANY] = 3,
};

/* What is to come of the row at hand. */
enum { PUT_LINES, PUT_HEAD, PUT_CELLS };

void
attributes_drop(struct attributes *a)
{
	str_clear(&a->lines);
	a->nline = a->quiet = 0;
	a->met = a->printed = 0;
}

void
attributes_clear(struct attributes *a)
{
	attributes_drop(a);
	a->kind = ATTRIBUTE_NEITHER;
	a->parting.n = 0;
}

void
attributes_free(struct attributes *a)
{
	str_free(&a->lines);
	str_free(&a->words);
	str_free(&a->next);
	*a = (struct attributes){ .nline = 0 };
}

/* What a line has behind the names of columns. */
enum behind { NO_NAMES, BLANKS, FIGURES };

static enum behind
look(const char *p, size_t n)
{
	const char		*end = p + n, *q = p;
	enum behind		 is = NO_NAMES;
	struct attribute	 b;

	while (is != FIGURES && attribute_find(&b, p, q, end)) {
		is = b.blank ? BLANKS : FIGURES;
		q = b.end;
	}
	return is;
}

/* May a line go on with those that are held? */
static int
goes_on(const struct attributes *a, size_t n, uint64_t line, enum behind is)
{
	if (a->nline == 0)
		return 1;
	if (line != a->first + a->nline || a->nline == LIM_HELD ||
	    a->lines.len + n > LIM_HELD_TEXT)
		return 0;
	return is != NO_NAMES || (a->met ? a->quiet < QUIET :
	    n == 0 && a->nline < QUIET);
}

int
attributes_any(struct attributes *a, const char *p, size_t n)
{
	const char	*behind;

	if (a->kind == ATTRIBUTE_NEITHER) {
		a->kind = attribute_first(p, n, &behind);
		if (a->kind == ATTRIBUTE_HEADING)
			parting_learn(&a->parting, behind,
			    (size_t)(p + n - behind));
	}
	return a->kind == ATTRIBUTE_VALUE;
}

int
attributes_take(struct attributes *a, const char *p, size_t n, uint64_t line)
{
	enum behind	is;

	if (!attributes_any(a, p, n) && a->kind == ATTRIBUTE_HEADING)
		return 0;
	is = a->kind == ATTRIBUTE_VALUE ? look(p, n) : NO_NAMES;
	if (!goes_on(a, n, line, is))
		return 0;
	if (str_add(&a->lines, p, n) == -1 ||
	    str_add(&a->lines, "\n", 1) == -1)
		return -1;
	if (a->nline++ == 0)
		a->first = line;
	a->met |= is != NO_NAMES;
	a->printed |= is == FIGURES;
	a->quiet = is != NO_NAMES ? 0 : a->quiet + 1;
	return 1;
}

/* Has the row at hand a value of this column? */
static int
has_column(const struct attributes *a, int id)
{
	size_t	i;

	for (i = 0; i < a->n; i++)
		if (a->item[i].id == id)
			return 1;
	return 0;
}

static const char *
end_of(const struct attributes *a)
{
	return a->lines.p + a->lines.len;
}

/* The number of the line on which p stands, behind those asked for before. */
static uint64_t
line_of(struct attributes *a, const char *p)
{
	for (; a->counted < p; a->counted++)
		a->number += *a->counted == '\n';
	return a->number;
}

/* Go to the beginning: to the first value, and the words before it. */
static enum subject
begin(struct attributes *a)
{
	a->p = a->counted = a->lines.p;
	a->number = a->first;
	a->nhead = a->n = 0;
	a->put = PUT_LINES;
	a->more = attribute_find(&a->item[0], a->p, a->p, end_of(a));
	return !a->more ? SUBJECT_NONE :
	    subject_read(&a->next, a->p, a->item[0].name, 0, &a->label);
}

/*
 * Take the next value, behind those of the row, and read the words before it:
 * the row's own, or none, or those of a row to come.  A name that comes again
 * without a value is such a word: 其他 is a row, too.  With a value it makes
 * one too many.
 */
static enum subject
take_next(struct attributes *a)
{
	const struct attribute	*last = &a->item[a->n - 1];
	struct attribute	*next = &a->item[a->n];
	const char		*end = end_of(a);
	enum subject		 s;

	a->more = attribute_find(next, a->lines.p, last->end, end);
	if (!a->more)
		end = memchr(last->end, '\n', (size_t)(end - last->end));
	s = subject_read(&a->next, last->end, a->more ? next->name : end, 1,
	    &a->label);
	if (s == SUBJECT_FOUND && a->next.len == a->words.len &&
	    memcmp(a->next.p, a->words.p, a->words.len) == 0)
		return SUBJECT_NONE;
	if (s != SUBJECT_NONE || !a->more || !next->blank ||
	    !has_column(a, next->id))
		return s;
	a->label = next->name;
	if (str_set(&a->next, next->name, next->nname) == -1)
		return SUBJECT_FAIL;
	a->more = attribute_find(next, a->lines.p, next->end, end);
	return a->more ? SUBJECT_FOUND : SUBJECT_PROSE;
}

/* Read the row whose first value was found, up to the next one's.  1, or 0 if
 * it is none, -1 without memory. */
static int
read_row(struct attributes *a)
{
	enum subject	s;

	if (str_set(&a->words, a->next.p, a->next.len) == -1)
		return -1;
	for (a->n = 1; a->n < ATTRIBUTES; a->n++) {
		if ((s = take_next(a)) == SUBJECT_FAIL)
			return -1;
		if (s == SUBJECT_PROSE || (s == SUBJECT_FOUND && !a->more))
			return 0;
		if (s == SUBJECT_FOUND || !a->more)
			return a->n >= fewest[a->item[0].of];
	}
	return 0;
}

int
attributes_are(struct attributes *a)
{
	enum subject	s;
	int		rc;

	if (!a->printed)
		return 0;
	if ((s = begin(a)) != SUBJECT_FOUND)
		return s == SUBJECT_FAIL ? -1 : 0;
	while ((rc = read_row(a)) == 1 && a->more)
		a->item[0] = a->item[a->n];
	if (rc != 1)
		return rc;
	return begin(a) == SUBJECT_FAIL ? -1 : 1;
}

/* Have the values of the row other columns than those named last? */
static int
is_headed(const struct attributes *a)
{
	size_t	i;

	for (i = 0; i < a->n && a->n == a->nhead; i++)
		if (a->item[i].id != a->head[i])
			return 0;
	return a->n == a->nhead;
}

/* The next line before the next row that says something.  1, 0, -1. */
static int
put_line(struct attributes *a, struct rowed *r)
{
	const char	*stop = a->more ? a->label : end_of(a), *p, *lf;

	while (a->p < stop) {
		p = a->p;
		lf = memchr(p, '\n', (size_t)(end_of(a) - p));
		a->p = lf + 1;
		if (!subject_says(p, (size_t)(lf - p)))
			continue;
		rowed_begin(r, line_of(a, p));
		r->ncell = 0;
		return str_add(&r->row, p, (size_t)(lf - p)) == -1 ? -1 : 1;
	}
	return 0;
}

/* Add a cell of words or of a figure, and a bar. */
static int
add_cell(struct rowed *r, const char *p, size_t n, uint64_t line)
{
	r->at[r->ncell++] = line;
	return str_add(&r->row, p, n) == -1 ||
	    str_add(&r->row, "|", 1) == -1 ? -1 : 1;
}

/* The figures on a line of their own that stand right behind a value, before
 * what comes next.  They may be the rest of a number that was broken. */
static size_t
rest_of(const char *p, const char *stop, const char **rest)
{
	const char	*q, *end;

	while (p < stop && (*p == ' ' || *p == '\t' || *p == '\n'))
		p++;
	*rest = p;
	for (q = end = p; q < stop && *q != '\n'; q++)
		if (*q >= '0' && *q <= '9')
			end = q + 1;
		else if (*q != ' ' && *q != '\t')
			return 0;
	return (size_t)(end - p);
}

/* Does the i-th value stand right behind the same one of its column? */
static int
is_repeated(const struct attributes *a, size_t i)
{
	const struct attribute	*b = &a->item[i];

	return i > 0 && b[-1].id == b->id && b[-1].nvalue == b->nvalue &&
	    memcmp(b[-1].value, b->value, b->nvalue) == 0;
}

/* Is a column named twice in the row, with other values?  They are too many
 * then, wherever they stand. */
static int
is_long(const struct attributes *a)
{
	size_t	i, k;

	for (i = 1; i < a->n; i++)
		for (k = 0; k < i && !is_repeated(a, i); k++)
			if (a->item[k].id == a->item[i].id)
				return 1;
	return 0;
}

/* Add a value of a row, and what may be its rest: they are no number then. */
static int
put_value(struct attributes *a, struct rowed *r, size_t i)
{
	const struct attribute	*b = &a->item[i];
	const uint64_t		 line = line_of(a, b->value);
	const char		*stop = i + 1 < a->n ? b[1].name :
	    a->more ? a->label : end_of(a);
	const char		*rest;
	const size_t		 n = rest_of(b->end, stop, &rest);

	if (n == 0 || b->blank)
		return add_cell(r, b->value, b->nvalue, line);
	return str_add(&r->row, b->value, b->nvalue) == -1 ||
	    str_add(&r->row, " ", 1) == -1 ? -1 : add_cell(r, rest, n, line);
}

/* The names of a row's columns, or its values. */
static int
put_row(struct attributes *a, struct rowed *r, int names)
{
	const struct attribute	*b;
	size_t			 i;

	rowed_begin(r, a->line);
	r->ncell = 0;
	if (str_add(&r->row, "|", 1) == -1 ||
	    add_cell(r, a->words.p, names ? 0 : a->words.len, a->line) == -1)
		return -1;
	for (i = 0; i < a->n; i++) {
		b = &a->item[i];
		a->head[i] = b->id;
		if (is_repeated(a, i))
			continue;
		if ((names ? add_cell(r, b->name, b->nname, a->line) :
		    put_value(a, r, i)) == -1)
			return -1;
	}
	a->nhead = a->n;
	a->put = names ? PUT_CELLS : PUT_LINES;
	return 1;
}

/* Go behind the row's last value, and what else stands on its line. */
static void
go_on(struct attributes *a)
{
	const char	*end = a->item[a->n - 1].end;

	a->item[0] = a->item[a->n];
	a->p = memchr(end, '\n', (size_t)(end_of(a) - end));
	a->p++;
	if (a->more && a->label < a->p)
		a->p = a->label;
}

int
attributes_next(struct attributes *a, struct rowed *r)
{
	int	rc;

	if (a->put == PUT_LINES) {
		if ((rc = put_line(a, r)) != 0 || !a->more)
			return rc;
		a->line = line_of(a, a->label);
		if (read_row(a) != 1)
			return -1;
		a->put = is_headed(a) || is_long(a) ? PUT_CELLS : PUT_HEAD;
	}
	if (a->put == PUT_HEAD)
		return put_row(a, r, 1);
	rc = put_row(a, r, 0);
	go_on(a);
	return rc;
}
