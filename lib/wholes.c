#include "wholes.h"

#include <err.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "amount.h"
#include "limits.h"
#include "say.h"

/* Table 2's rows stand twice: its columns differ between the forms. */
#define SLOTS	(F_ROWS + F_RECEIVED)

/* The sum of one cell over the parts. */
struct part_sum {
	struct total	sum;
	uint32_t	printed, blank;		/* parts */
	uint32_t	unsure;
	uint32_t	beyond : 31;	/* left out: too large to be added */
	uint32_t	negative : 1;	/* one is less than 0 */
};

/* A report of a body that was met: told from another by its figures. */
struct seen {
	uint64_t	hash;
	uint8_t		n;		/* reports: 0, 1, or 2 unlike ones */
};

/* A whole and its parts in one year. */
struct year {
	struct year	*next;
	int		 year;
	struct sheet	 sheet;		/* the whole's, of rows alone */
	struct seen	 whole;
	struct seen	*part;		/* one for each */
	struct part_sum	 sum[SLOTS][FORM_COLS];
};

struct wholes {
	const struct groups	*groups;
	struct year		**whole;	/* years of each, in order */
};

struct wholes *
wholes_open(const struct groups *g)
{
	struct wholes	*p;

	if ((p = calloc(1, sizeof(*p))) == NULL)
		return NULL;
	p->groups = g;
	p->whole = calloc(groups_count(g) + 1, sizeof(struct year *));
	if (p->whole == NULL) {
		free(p);
		return NULL;
	}
	return p;
}

void
wholes_close(struct wholes *p)
{
	struct year	*y;
	size_t		 i;

	if (p == NULL)
		return;
	for (i = 0; i < groups_count(p->groups); i++)
		while ((y = p->whole[i]) != NULL) {
			p->whole[i] = y->next;
			sheet_free(&y->sheet);
			free(y->part);
			free(y);
		}
	free(p->whole);
	free(p);
}

/* A whole's year, made where it is new.  NULL with errno. */
static struct year *
year_of(struct wholes *p, size_t whole, int year)
{
	struct year	**at = &p->whole[whole], *y;
	int		  n = 0;

	for (y = *at; y != NULL; y = y->next, n++) {
		if (y->year == year)
			return y;
		if (y->year < year)
			at = &y->next;
	}
	if (n == LIM_YEARS) {
		errno = EFBIG;
		return NULL;
	}
	if ((y = calloc(1, sizeof(*y))) == NULL ||
	    (y->part = calloc(groups_parts(p->groups, whole),
	    sizeof(*y->part))) == NULL) {
		free(y);
		return NULL;
	}
	y->year = year;
	y->next = *at;
	*at = y;
	return y;
}

/* FNV-1a over the figures: what tells two reports of a body apart. */
static uint64_t
hash_of(const struct sheet *s)
{
	const struct cell	*c;
	char			 text[NUMBER_SIZE];
	uint64_t		 hash = 14695981039346656037u;
	size_t			 i, k, n;

	for (i = 0; i < F_ROWS; i++)
		for (c = s->row[i].cell; c < s->row[i].cell + FORM_COLS; c++) {
			text[0] = '-';
			n = c->printed ? number_format(c->num, text) : 1;
			text[n++] = ' ';
			for (k = 0; k < n; k++)
				hash = (hash ^ (unsigned char)text[k]) *
				    1099511628211u;
		}
	return hash;
}

/* Whether a report is its body's first. */
static int
see(struct seen *seen, uint64_t hash)
{
	if (seen->n == 0) {
		*seen = (struct seen){ hash, 1 };
		return 1;
	}
	if (seen->hash != hash)
		seen->n = 2;
	return 0;
}

static int
form_of(const struct sheet *s, int id)
{
	int	form = sheet_edition(s, form_rows[id].table);

	if (s->row[id].present)
		return sheet_row_edition(s, (enum form_id)id);
	return form != 0 ? form : FORM_2021;
}

/* Where a row's sums are: in table 2, one for each form's columns. */
static struct part_sum *
slot_of(const struct year *y, int id, int form)
{
	if (id < F_RECEIVED && form == FORM_2019)
		id += F_ROWS;
	return (struct part_sum *)y->sum[id];
}

/* Sums of more numbers than a total takes, of a size that none has, are not
 * made. */
#define SUM_TOO_LARGE	((number_wide)1000000000000000000 * 1000000000000000)

static void
add_cell(struct part_sum *p, const struct row *r, int c)
{
	if (!r->cell[c].printed) {
		p->blank++;
		return;
	}
	p->printed++;
	p->unsure += !cell_sure(r, c);
	p->negative |= r->cell[c].num.digits < 0;
	p->sum.count = 0;
	if (p->sum.digits > SUM_TOO_LARGE || p->sum.digits < -SUM_TOO_LARGE)
		p->beyond++;
	else
		(void)total_add(&p->sum, r->cell[c].num, 1);
}

static void
add_part(struct year *y, const struct sheet *s)
{
	struct part_sum	*p;
	int		 id, c, form;

	for (id = 0; id < F_ROWS; id++) {
		form = form_of(s, id);
		if (!s->row[id].present && !(form_rows[id].editions & form))
			continue;
		p = slot_of(y, id, form);
		for (c = 0; c < form_ncols((enum form_id)id, form); c++)
			add_cell(&p[c], &s->row[id], c);
	}
}

static int
keep_whole(struct year *y, const struct sheet *s)
{
	y->sheet.year = s->year;
	memcpy(y->sheet.row, s->row, sizeof(s->row));
	return str_set(&y->sheet.report, str_text(&s->report), s->report.len)
	    == -1 ? -1 :
	    str_set(&y->sheet.org, str_text(&s->org), s->org.len);
}

static int
add_whole(struct wholes *p, const struct sheet *s, uint64_t hash)
{
	struct year	*y;
	size_t		 w;

	if (!groups_find(p->groups, str_text(&s->org), &w))
		return 0;
	if ((y = year_of(p, w, s->year)) == NULL)
		return -1;
	return see(&y->whole, hash) ? keep_whole(y, s) : 0;
}

int
wholes_add(struct wholes *p, const struct sheet *s)
{
	const char	*name = str_text(&s->org);
	struct year	*y;
	uint64_t	 hash;
	size_t		 at = 0, w, k;

	if (s->year == 0 || *name == '\0')
		return 0;
	hash = hash_of(s);
	if (add_whole(p, s, hash) == -1)
		return -1;
	while (groups_next(p->groups, name, &at, &w, &k)) {
		if ((y = year_of(p, w, s->year)) == NULL)
			return -1;
		if (see(&y->part[k], hash))
			add_part(y, s);
	}
	return 0;
}

/* Name the parts that were not met, and all that were met twice. */
static int
note_parts(struct str *note, const struct groups *g, size_t whole,
    const struct year *y)
{
	const struct seen	*seen = &y->whole;
	const char		*name = groups_name(g, whole);
	size_t			 i;

	for (i = 0; i <= groups_parts(g, whole); i++) {
		if (i > 0) {
			seen = &y->part[i - 1];
			name = groups_part(g, whole, i - 1);
		}
		if (seen->n == 1)
			continue;
		if ((note->len > 0 && str_adds(note, ", ") == -1) ||
		    str_adds(note, seen->n == 0 ? M_("no report of ") :
		    M_("two unlike reports of ")) == -1 ||
		    str_adds(note, name) == -1)
			return -1;
	}
	return note->len > 0;
}

/* Parts whose form has another row or other columns there. */
static uint32_t
lacking(const struct part_sum *p, size_t nparts)
{
	return (uint32_t)nparts - p->printed - p->blank;
}

/* How one cell of the whole, of a column, stands to its parts.  What is empty
 * in them adds something, or nothing, where no count may be less than 0. */
static enum outcome
judge_cell(const struct row *r, int c, enum form_col col,
    const struct part_sum *p, size_t nparts)
{
	struct total	v = amount_number(r->cell[c].num);
	int		cmp = total_cmp(&v, &p->sum);

	if (!r->cell[c].printed || p->printed == 0 || p->beyond > 0 ||
	    lacking(p, nparts) > 0 || (p->blank > 0 && (cmp > 0 ||
	    p->negative || v.digits < 0 || form_may_be_negative(col))))
		return UNKNOWN;
	if (cmp == 0)
		return HOLDS;
	return p->unsure == 0 && cell_sure(r, c) ? FAILS : DOUBTED;
}

/* What is in the way of an outcome: the cell of the whole, and how many parts
 * for what reason. */
static int
note_cell(struct str *note, enum outcome o, const struct sheet *s,
    enum form_id id, int c, const struct part_sum *p, size_t nparts)
{
	const char	*why = M_("parts with the cell empty: ");
	uint32_t	 n = p->blank;
	char		 digits[NUMBER_SIZE];

	if (!cell_sure(&s->row[id], c) &&
	    finding_cell(note, s, id, c, 0) == -1)
		return -1;
	if (o == DOUBTED) {
		why = M_("parts with the cell in doubt: ");
		n = p->unsure;
	} else if (lacking(p, nparts) > 0) {
		why = M_("parts on another form: ");
		n = lacking(p, nparts);
	} else if (p->beyond > 0) {
		why = M_("parts too large to be added: ");
		n = p->beyond;
	}
	if (n == 0 || !s->row[id].cell[c].printed)
		return 0;
	finding_count(digits, n);
	if ((note->len > 0 && str_adds(note, ", ") == -1) ||
	    str_adds(note, why) == -1)
		return -1;
	return str_adds(note, digits);
}

static void
judge_row(size_t nparts, const struct year *y, struct tally *t,
    enum form_id id, int form)
{
	const struct part_sum	*p = slot_of(y, (int)id, form);
	const uint8_t		*cols = form_cols(id, form);
	struct finding		 f;
	enum outcome		 o;
	int			 c;

	for (c = 0; c < form_ncols(id, form); c++) {
		o = judge_cell(&y->sheet.row[id], c, (enum form_col)cols[c],
		    &p[c], nparts);
		if (!tally_count(t, R_PARTS_TOTAL, o))
			continue;
		str_clear(&t->note);
		if ((o == UNKNOWN || o == DOUBTED) && note_cell(&t->note, o,
		    &y->sheet, id, c, &p[c], nparts) == -1)
			err(2, NULL);
		f = finding_about_cell(&y->sheet, id, c);
		if (y->sheet.row[id].cell[c].printed)
			(void)number_format(y->sheet.row[id].cell[c].num,
			    f.found);
		if (o != UNKNOWN)
			(void)total_format(&p[c].sum, f.expected);
		tally_put(t, R_PARTS_TOTAL, o, &f);
	}
}

/* With a part that was not met, or that is not one report, nothing can be
 * told: said once. */
static void
judge_year(const struct groups *g, size_t whole, const struct year *y,
    struct tally *t)
{
	struct finding	f = finding_about(&y->sheet);
	size_t		n = groups_parts(g, whole);
	int		id, form, r;

	if (y->whole.n == 0)
		return;
	str_clear(&t->note);
	if ((r = note_parts(&t->note, g, whole, y)) == -1)
		err(2, NULL);
	if (r == 1) {
		if (tally_count(t, R_PARTS_TOTAL, UNKNOWN))
			tally_put(t, R_PARTS_TOTAL, UNKNOWN, &f);
		return;
	}
	for (id = 0; id < F_ROWS; id++) {
		form = form_of(&y->sheet, id);
		if (sheet_rows(&y->sheet, form_rows[id].table) > 0 &&
		    (y->sheet.row[id].present ||
		    (form_rows[id].editions & form)))
			judge_row(n, y, t, (enum form_id)id, form);
	}
}

void
wholes_judge(const struct wholes *p, struct tally *t)
{
	const struct year	*y;
	size_t			 i;

	if (!tally_has(t, R_PARTS_TOTAL))
		return;
	for (i = 0; i < groups_count(p->groups); i++)
		for (y = p->whole[i]; y != NULL; y = y->next)
			judge_year(p->groups, i, y, t);
}
