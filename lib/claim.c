#include "claim.h"

#include <stdlib.h>
#include <string.h>

#include "grow.h"
#include "match.h"

/* Cells, and rows, that are looked through for what a piece is. */
#define LOOK	64

/* The lines around a row on which parts of its label may stand. */
#define NEAR	12

/* Characters of a part of a label that may as well be a group's. */
#define FEW	2

/* The headings of columns, in both editions. */
static const char *const heads[] = {
	"信息内容", "本年制发件数", "本年废止件数", "现行有效件数",
	"本年处理决定数量", "本年收费金额", "上一年项目数量",
	"本年增/减", "处理决定数量", "采购项目数量", "采购总金额",
	"本年新制作数量", "本年新公开数量", "对外公开总数量",
	"自然人", "法人或其他组织", "商业企业", "科研机构", "社会公益组织",
	"法律服务机构", "其他", "总计", "结果维持", "结果纠正", "其他结果",
	"尚未审结", "商业", "企业", "科研", "机构", "社会公益", "组织",
	"法律服务",
};
#define HEADS	(sizeof(heads) / sizeof(heads[0]))

/* A label of a line, folded. */
struct fold {
	uint16_t	s[MATCH_CHARS + 1];
	size_t		n;		/* up to MATCH_CHARS */
};

int
claim_begin(struct claim *c, const struct sheet *s, unsigned tables)
{
	void	*p;

	claim_clear(c);
	if (taken_find(&c->taking, s, tables) == -1 ||
	    (p = realloc(c->told, c->taking.n + 1)) == NULL)
		return -1;
	c->told = p;
	memset(c->told, TOLD_NOT, c->taking.n);
	return 0;
}

void
claim_clear(struct claim *c)
{
	cells_clear(&c->cells);
	str_clear(&c->passed);
	c->nspan = c->npiece = 0;
	c->nlabel = c->headed = c->grouped = 0;
}

void
claim_free(struct claim *c)
{
	taken_free(&c->taking);
	cells_free(&c->cells);
	str_free(&c->passed);
	free(c->span);
	free(c->told);
}

static int
add_span(struct claim *c, size_t off, size_t len, enum paint paint)
{
	struct span	*p;

	if ((p = grow(c->span, c->nspan, &c->capspan, sizeof(*p))) == NULL)
		return -1;
	c->span = p;
	p[c->nspan++] = (struct span){ off, len, paint };
	return 0;
}

static struct fold
fold(const char *p, size_t len)
{
	struct fold	f;

	f.n = match_fold(p, len, f.s, MATCH_CHARS, NULL);
	if (f.n > MATCH_CHARS)
		f.n = MATCH_CHARS;
	return f;
}

/* Is a folded text a part of another, or all of it? */
static int
is_part(const struct fold *part, const struct fold *whole)
{
	size_t	i;

	for (i = 0; part->n > 0 && i + part->n <= whole->n; i++)
		if (memcmp(whole->s + i, part->s, part->n *
		    sizeof(*part->s)) == 0)
			return 1;
	return 0;
}

/* The row whose label a piece has, or (with parts) is a part of: the nearest
 * of those less than so many lines off.  Its index, or SIZE_MAX. */
static size_t
label_of(const struct claim *c, const struct sheet *s, const struct fold *f,
    const struct shown_line *l, uint64_t near, int parts)
{
	const struct taking	*t = &c->taking;
	const struct row	*row;
	struct fold		 label;
	const char		*text;
	uint64_t		 off;
	size_t			 i, looks = 0, found = SIZE_MAX;

	for (i = 0; i < t->nrow && looks < LOOK; i++) {
		row = t->row[i].row;
		off = row->line > l->line ? row->line - l->line :
		    l->line - row->line;
		if (t->row[i].table < '2' || off >= near ||
		    (l->section != SHOWN_MANY && l->section != t->row[i].table))
			continue;
		looks++;
		text = sheet_string(s, row->label);
		label = fold(text, strlen(text));
		if ((parts && is_part(f, &label)) || is_part(&label, f)) {
			found = i;
			near = off;
		}
	}
	return found;
}

static int
is_head(const struct fold *f)
{
	struct fold	head;
	size_t		i;

	for (i = 0; i < HEADS; i++) {
		head = fold(heads[i], strlen(heads[i]));
		if (f->n == head.n && is_part(f, &head))
			return 1;
	}
	return 0;
}

/* Is it the heading of a group of rows, or one of its few characters? */
static int
is_group(const struct fold *f)
{
	struct fold	group;
	size_t		i;

	for (i = 0; i < form_ngroups; i++) {
		group = fold(form_groups[i].label,
		    strlen(form_groups[i].label));
		if (is_part(&group, f) || (f->n <= FEW && is_part(f, &group)))
			return 1;
	}
	return 0;
}

int
claim_labelled(const struct claim *c, size_t row)
{
	int	i;

	for (i = 0; i < c->nlabel; i++)
		if (c->label[i] == row)
			return 1;
	return 0;
}

int
claim_doubted(const struct claim *c, size_t i)
{
	const struct taken	*at = &c->taking.at[i];
	const struct row	*row = c->taking.row[at->row].row;

	return row->doubt != 0 ||
	    (at->col != TAKEN_ROW && row->cell[at->col].doubt != 0);
}

/* The first cell of [a, b) that a value may be, and that was not seen yet;
 * with labelled, of the rows with their labels here.  Its index, or
 * SIZE_MAX. */
static size_t
cell_of(const struct claim *c, const struct piece *p, size_t a, size_t b,
    int labelled)
{
	const struct taken	*at = c->taking.at;
	const struct cell	*cell;
	size_t			 i, looks = 0;

	for (i = a; i < b && looks < LOOK; i++) {
		if (at[i].col == TAKEN_ROW || c->told[i] != TOLD_NOT ||
		    (labelled && !claim_labelled(c, at[i].row)))
			continue;
		looks++;
		cell = taken_cell(&c->taking, &at[i]);
		if (cell->printed && number_cmp(cell->num, p->num) == 0)
			return i;
	}
	return SIZE_MAX;
}

/* A value: which of the line's cells it is, or none. */
static int
see_value(struct claim *c, const struct piece *p, size_t off, size_t a,
    size_t b)
{
	char	num[NUMBER_SIZE];
	size_t	i = cell_of(c, p, a, b, c->nlabel > 0);

	if (i == SIZE_MAX && c->nlabel > 0)
		i = cell_of(c, p, a, b, 0);
	if (i != SIZE_MAX) {
		c->told[i] = TOLD_SEEN;
		return add_span(c, off, p->len,
		    claim_doubted(c, i) ? PAINT_DOUBT : PAINT_VALUE);
	}
	number_format(p->num, num);
	if ((c->passed.len > 0 && str_adds(&c->passed, ", ") == -1) ||
	    str_adds(&c->passed, num) == -1)
		return -1;
	return add_span(c, off, p->len, PAINT_PASSED);
}

/* Words: the label of a row on this line, headings, or else parts of the
 * label of a row nearby. */
static int
see_label(struct claim *c, const struct sheet *s, const struct piece *p,
    size_t off, const struct shown_line *l)
{
	const struct fold	f = fold(cells_text(&c->cells, p), p->len);
	size_t			row;

	row = label_of(c, s, &f, l, 1, l->section != SHOWN_MANY);
	if (row == SIZE_MAX && is_head(&f))
		c->headed = 1;
	else if (row == SIZE_MAX && is_group(&f))
		c->grouped = 1;
	else {
		if (row == SIZE_MAX)
			row = label_of(c, s, &f, l, NEAR + 1, 1);
		if (row == SIZE_MAX)
			return 0;
		if (c->nlabel < CLAIM_LABELS && !claim_labelled(c, row))
			c->label[c->nlabel++] = row;
	}
	return add_span(c, off, p->len, PAINT_LABEL);
}

int
claim_line(struct claim *c, const struct sheet *s, const struct shown *shown,
    const struct shown_line *l, size_t a, size_t b)
{
	const char		*text = shown_text(shown, l), *q;
	const char		*from = text, *end = text + l->len;
	const struct piece	*p;
	size_t			 i;
	int			 r = 0;

	claim_clear(c);
	if (cells_add(&c->cells, text, l->len, l->line) == -1 ||
	    cells_end(&c->cells) == -1)
		return -1;
	c->npiece = c->cells.npiece;
	for (i = 0; r == 0 && i < c->npiece; i++) {
		p = &c->cells.piece[i];
		q = memmem(from, (size_t)(end - from),
		    cells_text(&c->cells, p), p->len);
		if (p->kind == PIECE_BLANK || q == NULL)
			continue;
		from = q + p->len;
		r = p->kind == PIECE_VALUE ?
		    see_value(c, p, (size_t)(q - text), a, b) :
		    see_label(c, s, p, (size_t)(q - text), l);
	}
	return r;
}
