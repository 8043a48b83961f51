#include "tabular.h"

#include <ctype.h>
#include <string.h>

#include "limits.h"

/* Bytes between one pair of brackets. */
#define GROUP	4096
/* Bytes of a command and its first argument, which is a name. */
#define NAME	32

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* Parts of the names of environments that are tables. */
static const char *const tables[] = { "tabular", "longtab", "array", "tabu" };

/* Commands with so many arguments that are no text; what else they do. */
enum effect { DROPS, SPANS, BEGINS };
static const struct command {
	const char	*name;
	int		 drops;
	enum effect	 effect;
} commands[] = {
	{ "multicolumn", 2, SPANS }, { "multirow", 2, DROPS },
	{ "begin", 1, BEGINS }, { "end", 1, DROPS },
	{ "cline", 1, DROPS }, { "cmidrule", 1, DROPS },
	{ "noalign", 1, DROPS }, { "caption", 1, DROPS },
	{ "label", 1, DROPS }, { "hypertarget", 1, DROPS },
	{ "textcolor", 1, DROPS }, { "color", 1, DROPS },
	{ "rowcolor", 1, DROPS }, { "cellcolor", 1, DROPS },
	{ "vspace", 1, DROPS }, { "hspace", 1, DROPS },
	{ "rule", 2, DROPS }, { "fontsize", 2, DROPS },
	{ "setlength", 2, DROPS }, { "renewcommand", 2, DROPS },
};

void
tabular_clear(struct tabular *t)
{
	str_clear(&t->lines);
	t->nline = 0;
	t->ended = 0;
	t->p = NULL;
}

void
tabular_free(struct tabular *t)
{
	str_free(&t->lines);
	*t = (struct tabular){ .nline = 0 };
}

/* Does a command with a table's name stand on a line? */
static int
names_table(const char *p, size_t n, const char *command)
{
	const char	*end = p + n, *shut;
	const size_t	 len = strlen(command);
	size_t		 i;

	while ((p = memmem(p, (size_t)(end - p), command, len)) != NULL) {
		p += len;
		shut = memchr(p, '}', (size_t)(end - p));
		for (i = 0; shut != NULL && i < COUNT(tables); i++)
			if (memmem(p, (size_t)(shut - p), tables[i],
			    strlen(tables[i])) != NULL)
				return 1;
	}
	return 0;
}

int
tabular_take(struct tabular *t, const char *p, size_t n, uint64_t line)
{
	if (t->nline == 0 && !names_table(p, n, "\\begin{"))
		return 0;
	if (str_add(&t->lines, p, n) == -1 ||
	    str_add(&t->lines, "\n", 1) == -1)
		return -1;
	if (t->nline++ == 0)
		t->first = line;
	t->ended = names_table(p, n, "\\end{") || t->nline == LIM_HELD ||
	    t->lines.len > LIM_HELD_TEXT;
	return 1;
}

/* Pass over blanks, and a group in brackets if one follows.  Its end, or
 * NULL. */
static const char *
skip_group(const char *p, const char *end, char open, char shut)
{
	int	depth = 0;

	while (p < end && (*p == ' ' || *p == '\n'))
		p++;
	if (p == end || *p != open)
		return NULL;
	if (end - p > GROUP)
		end = p + GROUP;
	for (; p < end; p++) {
		if (*p == '\\' && p + 1 < end)
			p++;
		else if (*p == open)
			depth++;
		else if (*p == shut && --depth == 0)
			return p + 1;
	}
	return NULL;
}

/* The same for all that follow, which are arguments of an environment's; on
 * lines below one it is text, {\bf 规章}. */
static const char *
skip_groups(const char *p, const char *end)
{
	const char	*q;
	int		 some = 0;

	while ((!some || *p != '\n') &&
	    ((q = skip_group(p, end, '{', '}')) != NULL ||
	    (q = skip_group(p, end, '[', ']')) != NULL)) {
		some |= q[-1] == '}';
		p = q;
	}
	return p;
}

/* The number in a group in brackets, of two digits at the most; 1 for none. */
static size_t
number_in(const char *p, const char *end)
{
	size_t	n = 0;

	while (p < end && !isdigit((unsigned char)*p))
		p++;
	while (p < end && isdigit((unsigned char)*p) && n < 10)
		n = n * 10 + (size_t)(*p++ - '0');
	return n == 0 ? 1 : n;
}

/* Pass over a command, behind its \, and what is none of its text; *span: so
 * many columns has its cell. */
static const char *
skip_command(const char *p, const char *end, size_t *span)
{
	const char		*q, *name = p;
	const struct command	*c = commands, *last = c + COUNT(commands);
	size_t			 n;
	int			 i;

	while (isalpha((unsigned char)*p))
		p++;
	n = (size_t)(p - name);
	p += *p == '*';
	while (c < last && (strlen(c->name) != n ||
	    memcmp(c->name, name, n) != 0))
		c++;
	if (c == last)
		return p;
	if ((q = skip_group(p, end, '[', ']')) != NULL ||
	    (q = skip_group(p, end, '(', ')')) != NULL)
		p = q;
	for (i = 0; i < c->drops; i++) {
		/* A width may be * alone. */
		if ((q = skip_group(p, end, '{', '}')) == NULL)
			q = *p == '*' ? p + 1 : NULL;
		if (q == NULL)
			break;
		if (i == 0 && c->effect == SPANS)
			*span = number_in(p, q);
		p = q;
	}
	return c->effect == BEGINS ? skip_groups(p, end) : p;
}

/* The row at hand. */
struct making {
	struct rowed	*row;
	size_t		 span;		/* columns of its cell at hand */
	size_t		 from;		/* where that begins, in the row */
	int		 some;		/* it has a cell, or text */
	int		 skipped;	/* markup, behind a digit of its cell */
};

/* Digits on both sides of markup are not one number: 7\footnote{1}. */
static int
put(const struct tabular *t, struct making *m, char c)
{
	struct rowed	*r = m->row;
	const int	 skipped = m->skipped;

	m->skipped = 0;
	if (c == ' ' && r->row.len == m->from)
		return 0;
	if (skipped && isdigit((unsigned char)c) &&
	    str_add(&r->row, "^", 1) == -1)
		return -1;
	if (r->row.len == m->from && r->ncell < ROWED_CELLS)
		r->at[r->ncell] = t->line;
	m->some |= c != ' ';
	return str_add(&r->row, &c, 1);
}

/* A cell ends; one that spans columns has an empty one behind it for each
 * other. */
static int
end_cell(const struct tabular *t, struct making *m)
{
	struct rowed	*r = m->row;
	size_t		 i;

	for (i = 0; i < m->span; i++) {
		if (str_add(&r->row, "|", 1) == -1)
			return -1;
		if (r->ncell < ROWED_CELLS && r->row.len - 1 == m->from)
			r->at[r->ncell] = t->line;
		r->ncell++;
		m->from = r->row.len;
	}
	m->span = 1;
	m->skipped = 0;
	return 0;
}

/* Pass over what stands at p, if it is none of a cell's text: brackets, a
 * comment, a command.  An LF is behind it, as it ends each line. */
static const char *
skip_markup(const char *p, const char *end, struct making *m)
{
	if (*p == '{' || *p == '}' || *p == '$')
		return p + 1;
	if (*p == '%')
		return memchr(p, '\n', (size_t)(end - p));
	if (*p == '\\' && isalpha((unsigned char)p[1]))
		return skip_command(p + 1, end, &m->span);
	return p;
}

/* Does a command with a table's name stand at p? */
static int
is_command(const char *p, const char *end, const char *command)
{
	const size_t	len = strlen(command);

	return (size_t)(end - p) > len && memcmp(p, command, len) == 0 &&
	    names_table(p, (size_t)(end - p) < NAME ? (size_t)(end - p) : NAME,
	    command);
}

static void
go_to(struct tabular *t, const char *p)
{
	for (; t->p < p; t->p++)
		t->line += *t->p == '\n';
}

/* The text of the table that is held, from its beginning on. */
static const char *
begin_of(const struct tabular *t, const char *end)
{
	const char	*p = t->lines.p, *q;

	while ((q = memmem(p, (size_t)(end - p), "\\begin{", 7)) != NULL) {
		if (is_command(q, end, "\\begin{"))
			return q;
		p = q + 1;
	}
	return end;
}

/* Read on to the row's end: 1, or 0 at the table's, -1. */
static int
read_row(struct tabular *t, struct making *m, const char *end)
{
	const char	*q;
	char		 c;

	for (; t->p < end; t->p++) {
		if (m->some && is_command(t->p, end, "\\end{"))
			return end_cell(t, m) == -1 ? -1 : 1;
		q = skip_markup(t->p, end, m);
		if (q != t->p) {
			m->skipped |= m->row->row.len > m->from &&
			    isdigit((unsigned char)
			    m->row->row.p[m->row->row.len - 1]);
			go_to(t, q);
			t->p--;
			continue;
		}
		c = *t->p;
		if (c == '\\') {
			c = *++t->p;
			if (c == '\\') {
				t->p++;
				return end_cell(t, m) == -1 ? -1 : 1;
			}
		} else if (c == '&') {
			if (end_cell(t, m) == -1)
				return -1;
			m->some = 1;
			continue;
		}
		/* What is white space there.  A bar, which parts cells here,
		 * may be a digit. */
		if (c != '\0' && strchr("\n~\t", c) != NULL)
			c = ' ';
		else if (c == '|')
			c = '^';
		if (put(t, m, c) == -1)
			return -1;
		t->line += *t->p == '\n';
	}
	return 0;
}

int
tabular_next(struct tabular *t, struct rowed *r)
{
	const char	*end = t->lines.p + t->lines.len;
	struct making	 m;
	int		 rc;

	if (t->p == NULL) {
		t->line = t->first;
		t->p = t->lines.p;
		go_to(t, begin_of(t, end));
	}
	do {
		m = (struct making){ .row = r, .span = 1, .from = 1 };
		rowed_begin(r, t->line);
		r->ncell = 0;
		if (str_add(&r->row, "|", 1) == -1 ||
		    (rc = read_row(t, &m, end)) == -1)
			return -1;
		if (rc == 0 && m.some && (rc = end_cell(t, &m)) == 0)
			rc = 1;
	} while (rc == 1 && !m.some);
	r->line = r->at[0];
	return rc;
}
