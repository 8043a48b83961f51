#include "astray.h"

#include <errno.h>
#include <string.h>

#include "match.h"
#include "naming.h"
#include "utf8.h"

/* Characters that begin but few labels. */
#define BEGINNING	4

size_t
astray_words(const struct job *r, const struct run *run)
{
	if (!run->stream)
		return job_has_words(r, run) ? run->lab : run->zone;
	return run->zone > run->lab && !r->runs->used[run->zone - 1] &&
	    r->c->piece[run->zone - 1].kind == PIECE_LABEL ?
	    run->zone - 1 : run->zone;
}

int
astray_rest(const struct job *r, const struct run *run, const struct run *above)
{
	const struct piece	*p = r->c->piece;
	size_t			 i, k;

	if (above == NULL || above->kind != VROW_SPACES ||
	    run->printed >= above->printed || run->kind == VROW_CELLS ||
	    p[run->zone].vrow - p[above->zone].vrow > 2)
		return 0;
	for (i = run->zone; i < run->zone + run->nzone; i++)
		for (k = above->zone; k < above->zone + above->nzone; k++)
			if (p[i].from < p[k].to + 2 && p[k].from < p[i].to + 2)
				return 1;
	return 0;
}

/* A row of figures that the form has not. */
static int
add_unknown(struct job *r, const struct run *run, size_t label)
{
	const struct piece	*p;
	struct extra		*e;
	size_t			 i;
	int			 col = 0;

	if ((e = sheet_extra(r->sheet, (char)('0' + r->table), "?")) == NULL) {
		r->cut = errno == EFBIG;
		return r->cut ? 0 : -1;
	}
	e->row.line = r->c->piece[run->zone].line;
	e->row.form = (uint8_t)r->form;
	for (i = run->zone; i < run->zone + run->nzone; i++) {
		p = &r->c->piece[i];
		if (p->kind != PIECE_VALUE)
			continue;
		if (col == FORM_COLS) {
			e->row.doubt |= DOUBT_LONG;
			break;
		}
		e->row.cell[col].num = p->num;
		e->row.cell[col].line = (uint32_t)p->line;
		e->row.cell[col++].printed = 1;
		if (p->torn)
			e->row.doubt |= DOUBT_SPLIT;
		if (p->glued || number_glued(cells_text(r->c, p), p->len))
			e->row.doubt |= DOUBT_GLUED;
	}
	if (r->glue)
		e->row.doubt |= DOUBT_GLUED;
	return naming_label(r, label, run->zone, &e->row.label);
}

/* Do a run's values make the last of them? */
static int
makes_last(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone];
	struct total		 sum = { 0 }, last = { 0 };
	size_t			 i;

	for (i = 0; i < run->nzone; i++)
		if (p[i].kind == PIECE_VALUE)
			(void)total_add(i + 1 < run->nzone ? &sum : &last,
			    p[i].num, 1);
	return total_cmp(&sum, &last) == 0;
}

int
astray_beginning(const struct job *r, const struct run *run)
{
	const struct piece	*p = r->c->piece;
	const struct run	*next = run + 1;
	size_t			 below;

	if (next == r->runs->run + r->runs->n || next->stream ||
	    ((next->kind == VROW_CELLS) != (run->kind == VROW_CELLS) &&
	    (r->table != 3 || makes_last(r, next))) ||
	    (next->kind == VROW_CELLS && next->printed != run->printed &&
	    (r->table != 3 || next->printed < run->printed ||
	    makes_last(r, next))))
		return 0;
	below = p[run->zone + run->nzone - 1].vrow + 1;
	return p[next->zone].vrow == below && !r->c->vrow[below].parted;
}

/* Heads a piece a group of rows? */
static int
heads_group(const struct job *r, const struct piece *p)
{
	return match_heads(r->table, cells_text(r->c, p), p->len);
}

static int
same_label(const struct job *r, const struct piece *p, const struct piece *q)
{
	return p->kind == PIECE_LABEL && q->kind == PIECE_LABEL &&
	    job_same_text(r->c, p, q);
}

/* Do two lines begin with the same words?  Then the second repeats the first,
 * though only one of them has the rest of the label; but not if those head a
 * group, and others follow in both. */
static int
same_words(const struct job *r, const struct run *a, const struct run *b)
{
	const struct piece	*last = &r->c->piece[r->c->npiece - 1];
	const struct piece	*p, *q;

	if (a->stream || b->stream || a->how == b->how)
		return 0;
	p = &r->c->piece[r->c->vrow[r->c->piece[a->zone].vrow].first];
	q = &r->c->piece[r->c->vrow[r->c->piece[b->zone].vrow].first];
	if (!same_label(r, p, q))
		return 0;
	for (; p < last && q < last && same_label(r, p, q); p++, q++)
		if (!heads_group(r, p))
			return 1;
	return p->kind != PIECE_LABEL || q->kind != PIECE_LABEL;
}

/* Add words to the folded ones in s, of which there are n: how many there are
 * then, or more than MATCH_CHARS. */
static size_t
fold_text(const char *p, size_t len, uint16_t s[MATCH_CHARS], size_t n)
{
	return n > MATCH_CHARS ? n :
	    n + match_fold(p, len, s + n, MATCH_CHARS - n, NULL);
}

static size_t
fold(const struct job *r, const struct piece *p, uint16_t s[MATCH_CHARS],
    size_t n)
{
	return p->kind != PIECE_LABEL ? n :
	    fold_text(cells_text(r->c, p), p->len, s, n);
}

/* Do the words beside a run's values begin the label of another, which goes on
 * below its values, as those of the same line do in a table with rulers? */
static int
begins_label(const struct job *r, const struct run *run,
    const struct run *whole)
{
	const struct piece	*p = r->c->piece;
	const int		 drawn = r->c->drawn && !r->c->filled;
	uint16_t		 s[MATCH_CHARS], label[MATCH_CHARS];
	size_t			 i, n, len;

	if (run->stream || whole->stream || run->how != HOW_NONE ||
	    whole->how == HOW_NONE || run->zone == 0 ||
	    p[run->zone - 1].vrow != p[run->zone].vrow ||
	    heads_group(r, &p[run->zone - 1]) ||
	    (n = fold(r, &p[run->zone - 1], s, 0)) < BEGINNING)
		return 0;
	for (i = whole->from; i < whole->to; i++) {
		len = fold(r, &p[i], label, 0);
		if ((drawn ? n <= len : n < len) && len <= MATCH_CHARS &&
		    memcmp(s, label, n * sizeof(*s)) == 0)
			return 1;
	}
	return 0;
}

/* Have the pieces [from, to) more than a bracket? */
static int
are_words(const struct job *r, size_t from, size_t to)
{
	const struct piece	*p = r->c->piece;
	uint16_t		 s[1];

	while (from < to && (p[from].kind != PIECE_LABEL ||
	    match_fold(cells_text(r->c, &p[from]), p[from].len, s, 1,
	    NULL) == 0))
		from++;
	return from < to;
}

/* Has a run figures, and no words but parts of a group's label, as where its
 * cell reaches over several rows?  All of it in a cell of the row's own is
 * more. */
static int
is_beside_group(const struct job *r, size_t from, const struct run *run)
{
	const struct piece	*p = r->c->piece;
	uint16_t		 s[MATCH_CHARS];
	size_t			 n;

	for (; from < run->zone; from++) {
		if (p[from].kind != PIECE_LABEL)
			continue;
		n = match_fold(cells_text(r->c, &p[from]), p[from].len, s,
		    MATCH_CHARS, NULL);
		if (n > MATCH_CHARS ||
		    (n > 0 && !match_in_group(r->table, s, n)) ||
		    (r->c->vrow[p[from].vrow].kind == VROW_CELLS &&
		    heads_group(r, &p[from])))
			return 0;
	}
	while (from < run->zone + run->nzone && p[from].kind != PIECE_VALUE)
		from++;
	return from < run->zone + run->nzone;
}

/* Is a piece a figure, or does it begin with one that is no label's number? */
static int
is_figure(const struct job *r, const struct piece *p)
{
	const char	*text = cells_text(r->c, p), *end = text + p->len, *q;
	uint32_t	 c = 0;

	if (p->kind != PIECE_LABEL)
		return p->kind == PIECE_VALUE;
	for (q = text; q < end; text = q) {
		c = utf8_narrow(utf8_next(&q, end));
		if (c < '0' || c > '9')
			break;
	}
	return text > cells_text(r->c, p) && c != '.' && c != ')' &&
	    c != 0x3001;
}

/* Does the line of a run's label end in a figure, or without the border of a
 * cell, just above the values? */
static int
is_cut(const struct job *r, const struct run *run, const struct vrow *above)
{
	const size_t	last = above->first + above->count - 1;

	return run->to > run->from && run->to - 1 >= above->first &&
	    run->to <= last + 1 && (r->c->piece[run->to - 1].loose ||
	    (run->to <= last && is_figure(r, &r->c->piece[last])));
}

/* Is a piece digits and what stands within a number, and yet no number? */
static int
is_part(const struct job *r, const struct piece *p)
{
	const char	*q = cells_text(r->c, p), *end = q + p->len;
	int		 digits = 0;
	uint32_t	 c;

	while (p->kind == PIECE_LABEL && q < end) {
		c = utf8_narrow(utf8_next(&q, end));
		if (c > 0x7f || strchr("0123456789,.+-", (int)c) == NULL)
			return 0;
		digits += c >= '0';
	}
	return digits > 0;
}

/* Stands a part of a number right above a value of a run, among pieces? */
static int
has_part(const struct job *r, const struct run *run, size_t i, size_t end)
{
	const struct piece	*p = r->c->piece, *q;

	for (; i < end; i++)
		for (q = &p[run->zone]; q < &p[run->zone + run->nzone] &&
		    is_part(r, &p[i]); q++)
			if (q->kind == PIECE_VALUE && q->from < p[i].to &&
			    p[i].from < q->to)
				return 1;
	return 0;
}

/* Read a word of digits and commas, up to a space: what part of a number it is,
 * if the last comma has not three digits behind it, or the first none before;
 * PARTS_NONE if it is another word that has any of them.  Those of a label may
 * stand before a part, but not one that ends in its comma, as a line of lists
 * does: "No": 1, */
#define PARTS_NONE	4u
#define PARTS_WORD	8u	/* a word without digits */
#define PARTS_COMMA	16u	/* ends in a comma */
#define PARTS_LISTED	(PARTS_WORD | PARTS_COMMA)

static unsigned
read_part(const char **p, const char *end)
{
	unsigned	part = 0;
	int		digits = 0, commas = 0, others = 0;
	uint32_t	c;

	while (*p < end && (c = utf8_next(p, end)) != ' ') {
		c = utf8_narrow(c);
		if (c >= '0' && c <= '9') {
			digits++;
			continue;
		}
		if (c != ',') {
			others++;
			continue;
		}
		if (digits > 3 || (commas > 0 && digits < 3))
			return PARTS_NONE;
		part |= digits == 0 ? ASTRAY_GOES_ON : 0;
		commas++;
		digits = 0;
	}
	if (others > 0)
		return commas + digits > 0 ? PARTS_NONE : PARTS_WORD;
	if (commas == 0)
		return 0;
	return digits > 3 || (part != 0 && digits == 0) ? PARTS_NONE :
	    part | (digits < 3 ? ASTRAY_OPENS : 0) |
	    (digits == 0 ? PARTS_COMMA : 0);
}

/* What parts of numbers are the words of a piece? */
static unsigned
parts_of(const struct job *r, const struct piece *p)
{
	const char	*q = cells_text(r->c, p), *end = q + p->len;
	unsigned	 parts = 0;

	/* Most have no comma, nor a wide one, which begins with EF. */
	if (memchr(q, ',', p->len) == NULL && memchr(q, 0xef, p->len) == NULL)
		return 0;
	while (q < end && !(parts & PARTS_NONE))
		parts |= read_part(&q, end);
	return parts & PARTS_NONE ||
	    (parts & PARTS_LISTED) == PARTS_LISTED ? 0 : parts;
}

unsigned
astray_parts(const struct job *r, size_t at)
{
	const struct piece	*p = r->c->piece;
	const struct run	*run = &r->runs->run[at];
	const struct vrow	*v = NULL;
	size_t			 i = 0, end = r->c->npiece;
	unsigned		 parts = 0;

	if (at > 0)
		i = run[-1].zone + run[-1].nzone;
	if (at < r->runs->n) {
		v = &r->c->vrow[p[run->zone].vrow];
		/* A cell that holds one is of words. */
		end = v->first + (v->kind == VROW_CELLS ? 0 : v->count);
	}
	for (; i < end; i++)
		if (p[i].kind == PIECE_LABEL && p[i].len > 1)
			parts |= parts_of(r, &p[i]);
	return parts;
}

int
astray_above(const struct job *r, size_t at)
{
	const struct wanted	 w = { r->table, r->form };
	const struct run	*run = &r->runs->run[at];
	const struct piece	*p = r->c->piece;
	const struct vrow	*v = &r->c->vrow[p[run->zone].vrow];
	const char		*text;
	uint16_t		 s[MATCH_CHARS];
	enum form_id		 id;
	size_t			 i, end, n = 0;

	if (run->stream || v == r->c->vrow)
		return 0;
	if (run->how == HOW_LABEL && !v->parted && is_cut(r, run, v - 1))
		return 1;
	if (run->kind == VROW_CELLS)
		return 0;
	end = v[-1].first + v[-1].count;
	if (at > 0 && run[-1].how != HOW_NONE && run[-1].zone >= v[-1].first)
		return 0;
	if (has_part(r, run, v[-1].first, end))
		return 1;
	for (i = v[-1].first; i < end && !is_figure(r, &p[i]); i++)
		n = fold(r, &p[i], s, n);
	if (n == 0 || i == end || run->how != HOW_LABEL)
		return 0;
	if (run->label != 0) {
		text = sheet_string(r->sheet, run->label);
		n = fold_text(text, strlen(text), s, n);
	} else
		for (i = run->from; i < run->to; i++)
			n = fold(r, &p[i], s, n);
	return n <= MATCH_CHARS && runs_match(w, s, n, &id) == MATCH_ROW &&
	    id == run->id;
}

/* Are words of a run's line of cells part of another row's label, whose values
 * stand on the line below?  Then these have but the ends of numbers, though
 * they may make a total by chance. */
static int
has_used_words(const struct job *r, const struct run *run)
{
	const struct run	*next = run + 1;
	const struct piece	*p = r->c->piece;
	size_t			 i;

	if (run->kind != VROW_CELLS || run->stream ||
	    next == r->runs->run + r->runs->n || next->stream ||
	    p[next->zone].vrow != p[run->zone].vrow + 1)
		return 0;
	for (i = run->lab; i < run->zone; i++)
		if (p[i].vrow == p[run->zone].vrow && r->runs->used[i])
			return 1;
	return 0;
}

int
astray_fill(struct job *r, const struct run *run, const struct run *above,
    uint16_t *doubt)
{
	struct row	*before = NULL;
	size_t		 label = astray_words(r, run);

	if (above != NULL && above->how != HOW_NONE)
		before = &r->sheet->row[above->id];
	if (((run->stream || !are_words(r, label, run->zone) ||
	    is_beside_group(r, label, run)) && astray_beginning(r, run)) ||
	    has_used_words(r, run))
		*doubt |= DOUBT_SPLIT;
	if (run + 1 < r->runs->run + r->runs->n &&
	    (same_words(r, run, run + 1) || begins_label(r, run, run + 1)))
		*doubt |= DOUBT_AGAIN;
	if (before != NULL &&
	    (same_words(r, run, above) || begins_label(r, run, above)))
		before->doubt |= DOUBT_AGAIN;
	else if (before != NULL && astray_rest(r, run, above))
		before->doubt |= DOUBT_SPLIT;
	else if (label < run->zone) {
		/* Perhaps its words are but the group's: those of its first
		 * row, and of this one, are not to be read. */
		if (before != NULL && above->id == F_OTHERWISE)
			before->doubt |= DOUBT_LABEL;
		return add_unknown(r, run, label);
	} else if (before != NULL)
		before->doubt |= DOUBT_STRAY;
	return 0;
}
