#include "html.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "grow.h"
#include "limits.h"
#include "markup.h"
#include "number.h"
#include "pending.h"
#include "spans.h"
#include "str.h"
#include "utf8.h"

/* A cell with more than this is the page's frame; the longest label of the
 * form has 102 bytes. */
#define CELL_BYTES	600

/* A cell of the row being read: its text is in open. */
struct cell {
	size_t		 off;
	uint64_t	 line;
	unsigned	 columns;	/* none of one that is hidden */
	unsigned	 rows;
};

struct table {
	int		 in_row;
	int		 in_cell;
	int		 hidden;	/* the row is */
	int		 frame;		/* the row is the page's frame */
	struct spans	 spans;
};

/* A line or row that is done: its texts are in done_text. */
struct done {
	enum html_kind	 kind;
	size_t		 off;
	size_t		 len;
	uint64_t	 line;
	size_t		 cell;		/* in done_cell */
	size_t		 ncell;
	unsigned	 columns;
};

/* An array that grows. */
struct list {
	void	*p;
	size_t	 n;
	size_t	 cap;
};

struct html {
	struct markup	 markup;
	struct table	 table[LIM_NEST];
	size_t		 depth;		/* tables open, told apart or not */
	int		 titled;	/* within <title> */
	int		 bare;		/* a block was begun, and has nothing */
	int		 noted;		/* digits to come may be a note's */
	struct pending	 open;		/* text of the open block or row */
	uint64_t	 line;
	struct list	 cells;		/* struct cell, of the open row */
	struct str	 text;		/* of what is done */
	struct list	 done;		/* struct done */
	struct list	 done_cells;	/* struct html_cell; text is set late */
	struct list	 offs;		/* size_t, where each cell's begins */
	size_t		 given;
};

static void *
list_add(struct list *l, size_t size)
{
	void	*p = grow(l->p, l->n, &l->cap, size);

	if (p == NULL)
		return NULL;
	l->p = p;
	return (char *)p + l->n++ * size;
}

struct html *
html_open(void)
{
	return calloc(1, sizeof(struct html));
}

void
html_clear(struct html *h)
{
	markup_clear(&h->markup);
	h->depth = h->given = 0;
	h->titled = h->bare = h->noted = 0;
	pending_clear(&h->open);
	str_clear(&h->text);
	h->cells.n = h->done.n = h->done_cells.n = h->offs.n = 0;
}

void
html_close(struct html *h)
{
	if (h == NULL)
		return;
	markup_free(&h->markup);
	pending_free(&h->open);
	str_free(&h->text);
	free(h->cells.p);
	free(h->done.p);
	free(h->done_cells.p);
	free(h->offs.p);
	free(h);
}

int
html_idle(const struct html *h)
{
	return h->depth == 0 && h->open.text.len == 0 &&
	    markup_idle(&h->markup);
}

int
html_plain(const struct html *h, const char *p, size_t n)
{
	return html_idle(h) && markup_plain(&h->markup, p, n);
}

/* The innermost table that is told apart, or NULL. */
static struct table *
inner(struct html *h)
{
	return h->depth == 0 || h->depth > LIM_NEST ? NULL :
	    &h->table[h->depth - 1];
}

/* A line of text is done. */
static int
put_text(struct html *h, enum html_kind kind, const char *p, size_t n,
    uint64_t line)
{
	struct done	*d = list_add(&h->done, sizeof(*d));

	if (d == NULL)
		return -1;
	*d = (struct done){ .kind = kind, .off = h->text.len, .len = n,
	    .line = line };
	return str_add(&h->text, p, n);
}

/* Give what is pending from an offset on as lines.  What has nothing to be
 * seen is on this line, or on that before it. */
static int
put_lines(struct html *h, size_t from, size_t to, uint64_t line)
{
	const char	*p = str_text(&h->open.text);
	size_t		 end = to + 1;

	if (from == to)
		return 0;
	for (; end != to; from = end + (p[end] == '\n' || p[end] == ' ')) {
		end = pending_end(&h->open, from, to);
		line = pending_line(&h->open, from, end, line);
		if (put_text(h, h->titled ? HTML_TITLE : HTML_TEXT,
		    p + from, end - from, line) == -1)
			return -1;
	}
	return 0;
}

/* Where the i-th cell's text ends. */
static size_t
cell_end(const struct html *h, size_t i)
{
	const struct cell	*c = h->cells.p;

	return i + 1 < h->cells.n ? c[i + 1].off : h->open.text.len;
}

/* Give all that is pending as text: the open row is the page's frame. */
static int
put_pending(struct html *h)
{
	const struct cell	*c = h->cells.p;
	size_t			 i;

	if (h->cells.n == 0 && put_lines(h, 0, h->open.text.len, h->line) == -1)
		return -1;
	for (i = 0; i < h->cells.n; i++)
		if (c[i].columns > 0 &&
		    put_lines(h, c[i].off, cell_end(h, i), c[i].line) == -1)
			return -1;
	h->cells.n = 0;
	pending_clear(&h->open);
	return 0;
}

/* The same unless it is nothing: white space between rows is no line. */
static int
put_solid(struct html *h)
{
	return utf8_blank(str_text(&h->open.text), h->open.text.len) ? 0 :
	    put_pending(h);
}

/* Add a cell to the row that is being done. */
static int
put_cell(struct html *h, struct done *d, size_t off, size_t len,
    const struct cell *c, unsigned col)
{
	struct html_cell	*cell;
	size_t			*at;

	if ((cell = list_add(&h->done_cells, sizeof(*cell))) == NULL ||
	    (at = list_add(&h->offs, sizeof(*at))) == NULL)
		return -1;
	*cell = (struct html_cell){ .len = len, .line = c != NULL ?
	    pending_line(&h->open, off, off + len, c->line) : d->line,
	    .col = col, .span = c != NULL ? c->columns : 1 };
	*at = h->text.len;
	d->ncell++;
	return len == 0 ? 0 : str_add(&h->text, h->open.text.p + off, len);
}

/* Has a cell words: is it no number, and not empty? */
static int
has_words(const struct html *h, size_t i)
{
	const struct cell	*c = h->cells.p;

	return number_kind(h->open.text.p + c[i].off,
	    cell_end(h, i) - c[i].off) == READ_TEXT;
}

/* Pass over the columns from col on that cells above reach into, with an
 * empty cell for each whose cell has no words.  The next free column. */
static int
pass_covered(struct html *h, struct table *t, struct done *d, unsigned *col)
{
	int	words;

	for (; spans_pass(&t->spans, *col, &words); d->columns = ++*col)
		if (!words && put_cell(h, d, 0, 0, NULL, *col) == -1)
			return -1;
	return 0;
}

/* The open row's cells as a row, with those that reach into it from above. */
static int
put_row(struct html *h, struct table *t)
{
	const struct cell	*c = h->cells.p;
	struct done		 d = { .kind = HTML_ROW }, *new;
	unsigned		 col = 0;
	size_t			 i;

	d.cell = h->done_cells.n;
	d.line = pending_line(&h->open, c[0].off, cell_end(h, 0), c[0].line);
	for (i = 0; i < h->cells.n; i++) {
		if (c[i].columns == 0)
			continue;
		if (pass_covered(h, t, &d, &col) == -1 || put_cell(h, &d,
		    c[i].off, cell_end(h, i) - c[i].off, &c[i], col) == -1)
			return -1;
		col = d.columns = spans_begin(&t->spans, col, c[i].columns,
		    c[i].rows, c[i].rows > 1 && has_words(h, i));
	}
	while (col < t->spans.end) {
		if (pass_covered(h, t, &d, &col) == -1)
			return -1;
		col++;
	}
	if ((new = list_add(&h->done, sizeof(*new))) == NULL)
		return -1;
	*new = d;
	return 0;
}

/* Is the open row the page's frame, not a table's? */
static int
is_frame(const struct html *h, const struct table *t)
{
	const struct cell	*c = h->cells.p;
	size_t			 i;

	if (t->frame)
		return 1;
	for (i = 0; i < h->cells.n; i++)
		if (cell_end(h, i) - c[i].off > CELL_BYTES)
			return 1;
	return 0;
}

static int
end_row(struct html *h, struct table *t)
{
	const struct cell	*c = h->cells.p;
	int			 r = 0;

	if (!t->hidden && h->cells.n > 0 && !is_frame(h, t) &&
	    (h->cells.n > 1 || c->rows > 1 || spans_any(&t->spans)))
		r = put_row(h, t);
	else {
		/* None, or none of its own: those above have one less to go. */
		if (t->in_row)
			spans_pass_all(&t->spans);
		if (!t->hidden)
			r = put_solid(h);
	}
	h->cells.n = 0;
	pending_clear(&h->open);
	t->in_row = t->in_cell = t->hidden = t->frame = 0;
	return r;
}

static int
begin_cell(struct html *h, struct table *t, const struct token *k)
{
	struct cell	*c;

	if (h->cells.n == 0 && put_solid(h) == -1)
		return -1;
	/* No row has so many. */
	if (h->cells.n == 0 || h->cells.n == LIM_CELLS) {
		if (h->cells.n > 0 && put_pending(h) == -1)
			return -1;
		pending_clear(&h->open);
	}
	if ((c = list_add(&h->cells, sizeof(*c))) == NULL)
		return -1;
	*c = (struct cell){ h->open.text.len, h->line,
	    k->hidden ? 0 : k->columns, k->rows };
	t->in_row = t->in_cell = 1;
	return 0;
}

static int
begin_table(struct html *h)
{
	struct table	*t = inner(h);

	/* What holds a table is the page's frame. */
	if (put_pending(h) == -1)
		return -1;
	if (t != NULL)
		t->frame = 1;
	if (h->depth++ < LIM_NEST)
		memset(&h->table[h->depth - 1], 0, sizeof(h->table[0]));
	return 0;
}

static int
end_table(struct html *h)
{
	struct table	*t = inner(h);

	if (h->depth == 0)
		return put_pending(h);
	if (t != NULL && end_row(h, t) == -1)
		return -1;
	h->depth--;
	return 0;
}

/* Does the text of the open cell or block end in a digit? */
static int
ends_in_digit(const struct html *h)
{
	const struct str	*s = &h->open.text;
	const struct cell	*c = h->cells.p;
	const size_t		 from = h->cells.n == 0 ? 0 :
				    c[h->cells.n - 1].off;

	return s->len > from && isdigit((unsigned char)s->p[s->len - 1]);
}

/* Add text.  Digits that may be a note's do not go on a number's. */
static int
add_text(struct html *h, const char *p, size_t n)
{
	struct table	*t = inner(h);
	int		 noted = h->noted && n > 0 &&
			    isdigit((unsigned char)*p);

	h->noted = 0;
	if (noted && pending_add(&h->open, "^", 1, h->line) == -1)
		return -1;

	/* Text between cells goes on with none. */
	if (t != NULL && h->cells.n > 0 && !t->in_cell) {
		if (utf8_blank(p, n))
			return 0;
		t->in_cell = 1;
		if (str_add(&h->open.text, "\n", 1) == -1)
			return -1;
	}
	return pending_add(&h->open, p, n, h->line);
}

/* A table's tag. */
static int
table_tag(struct html *h, const struct token *k)
{
	struct table	*t;

	if (k->tag == TAG_TABLE)
		return k->closes ? end_table(h) : begin_table(h);
	/* Rows without their table: a part of a page.  What ends none that is
	 * open parts words all the same. */
	if (h->depth == 0 && k->closes)
		return add_text(h, " ", 1);
	if (h->depth == 0 && begin_table(h) == -1)
		return -1;
	if ((t = inner(h)) == NULL)
		return put_pending(h);
	if (k->tag == TAG_ROW) {
		if (end_row(h, t) == -1)
			return -1;
		t->in_row = !k->closes;
		t->hidden = t->in_row && k->hidden;
		return 0;
	}
	if (!k->closes)
		return begin_cell(h, t, k);
	t->in_cell = 0;
	return 0;
}

/* Within a cell a break is kept as LF, until its row is told from a frame. */
static int
add_break(struct html *h)
{
	const struct table	*t = inner(h);
	const struct cell	*c = h->cells.p;
	struct str		*text = &h->open.text;
	size_t			 from;

	if (t == NULL || h->cells.n == 0)
		return put_pending(h);
	from = c[h->cells.n - 1].off;
	if (t->frame || text->len - from > 4 * CELL_BYTES)
		return html_flush(h);
	return text->len == from || text->p[text->len - 1] == '\n' ? 0 :
	    str_add(text, "\n", 1);
}

/* A block's tag.  A block with nothing in it is a line with nothing: in a table
 * of blocks, a cell. */
static int
add_block(struct html *h, const struct token *k)
{
	const int	 bare = h->bare && k->closes;

	h->bare = !k->closes;
	/* What nobody sees of a cell is not its number. */
	if (h->cells.n > 0)
		return add_break(h) == -1 || (k->hidden &&
		    add_text(h, "^", 1) == -1) ? -1 : 0;
	/* White space between blocks is no line. */
	if (utf8_blank(str_text(&h->open.text), h->open.text.len))
		pending_clear(&h->open);
	if (add_break(h) == -1)
		return -1;
	return bare ? put_text(h, HTML_TEXT, "", 0, h->line) : 0;
}

int
html_begins_row(const struct html *h)
{
	const struct cell	*c = h->cells.p;

	return h->depth > 0 && h->depth <= LIM_NEST && h->cells.n == 1 &&
	    !h->table[h->depth - 1].frame &&
	    utf8_blank(str_text(&h->open.text) + c->off,
	    h->open.text.len - c->off);
}

int
html_broken(const struct html *h)
{
	const struct cell	*c = h->cells.p;
	const struct str	*text = &h->open.text;
	size_t			 from;

	if (h->depth == 0 || h->depth > LIM_NEST || h->cells.n == 0 ||
	    !h->table[h->depth - 1].in_cell)
		return 0;
	from = c[h->cells.n - 1].off;
	return from < text->len &&
	    memchr(text->p + from, '\n', text->len - from) == NULL;
}

int
html_flush(struct html *h)
{
	struct table	*t = inner(h);

	if (t != NULL)
		t->frame = 1;
	return put_pending(h);
}

/* Is a line one of a table drawn with bars or TABs, where <br> parts no
 * lines? */
static int
is_drawn(const char *p, size_t n)
{
	return memchr(p, '|', n) != NULL || memchr(p, '\t', n) != NULL;
}

static int
take(struct html *h, const struct token *k, int drawn)
{
	int	r;

	/* A title has no blocks: one that is not closed ends with the next. */
	if (h->titled && k->tag != TAG_NONE && k->tag != TAG_INLINE &&
	    k->tag != TAG_LINE && k->tag != TAG_TITLE) {
		if (put_pending(h) == -1)
			return -1;
		h->titled = 0;
	}
	if (k->tag > TAG_LINE || (k->tag == TAG_NONE &&
	    !utf8_blank(k->text, k->len)))
		h->bare = 0;
	if (k->tag > TAG_INLINE)
		h->noted = 0;
	switch (k->tag) {
	case TAG_NONE:
		return add_text(h, k->text, k->len);
	case TAG_INLINE:
		h->noted |= k->noted && ends_in_digit(h);
		return 0;
	case TAG_LINE:
	case TAG_BREAK:
		if (drawn && h->depth == 0)
			return add_text(h, " ", 1);
		return k->tag == TAG_LINE ? add_break(h) :
		    add_block(h, k);
	case TAG_TITLE:
		r = put_pending(h);
		h->titled = !k->closes;
		return r;
	default:
		return table_tag(h, k);
	}
}

int
html_add(struct html *h, const char *p, size_t n, uint64_t line, int how)
{
	struct token	k;
	const int	drawn = h->depth == 0 && !(how & HTML_LINES) &&
			    is_drawn(p, n);
	int		r;

	h->line = line;
	h->markup.part = 1;
	h->markup.escaped = (how & HTML_JSON) != 0;
	markup_line(&h->markup, p, n);
	while ((r = markup_next(&h->markup, &k)) == 1)
		if (take(h, &k, drawn) == -1)
			return -1;
	if (r == -1 || !(how & HTML_ENDS))
		return r;
	if (h->depth == 0)
		return put_pending(h);
	return h->open.text.len > 0 && !markup_inside(&h->markup) ?
	    str_add(&h->open.text, " ", 1) : 0;
}

int
html_next(struct html *h, struct html_line *l)
{
	const struct done	*d;
	struct html_cell	*cell;
	const size_t		*off = h->offs.p;
	size_t			 i;

	if (h->given == h->done.n) {
		str_clear(&h->text);
		h->done.n = h->done_cells.n = h->offs.n = h->given = 0;
		return 0;
	}
	d = (struct done *)h->done.p + h->given++;
	cell = d->ncell == 0 ? NULL :
	    (struct html_cell *)h->done_cells.p + d->cell;
	for (i = 0; i < d->ncell; i++)
		cell[i].text = h->text.p + off[d->cell + i];
	*l = (struct html_line){ .kind = d->kind, .text = str_text(&h->text) +
	    d->off, .len = d->len, .line = d->line, .cell = cell,
	    .ncell = d->ncell, .columns = d->columns };
	return 1;
}
