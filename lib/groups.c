#include "groups.h"

#include <err.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "amount.h"
#include "input.h"
#include "limits.h"
#include "lines.h"

/* Table 2's rows stand twice: its columns differ between the forms. */
#define SLOTS	(F_ROWS + F_RECEIVED)

/* The sum of one cell over the parts. */
struct part_sum {
	struct total	sum;
	uint32_t	printed, blank;		/* parts */
	uint32_t	unsure;
	uint32_t	beyond;		/* left out: too large to be added */
};

/* A report of a body that was met: told from another by its figures. */
struct seen {
	uint64_t	hash;
	uint8_t		n;		/* reports, unlike in their figures */
};

/* A whole and its parts in one year. */
struct year {
	int		 year;
	struct sheet	 sheet;		/* the whole's, of rows alone */
	struct seen	 whole;
	struct seen	*part;		/* one for each */
	struct part_sum	 sum[SLOTS][FORM_COLS];
};

struct whole {
	const char	*name;
	size_t		 first, n;	/* its parts, among links by whole */
	struct year	**year;
	size_t		 nyear;
};

struct link {
	const char	*part, *whole;
	struct whole	*of;
	size_t		 at;		/* which of its whole's parts */
};

struct groups {
	struct str	 text;		/* names, NUL-ended */
	struct link	*link;		/* by part and whole */
	const char	**part;		/* by whole and part */
	size_t		 nlink;
	struct whole	*whole;		/* by name */
	size_t		 nwhole;
};

static int
by_whole(const void *a, const void *b)
{
	const struct link	*x = a, *y = b;
	int			 cmp = strcmp(x->whole, y->whole);

	return cmp != 0 ? cmp : strcmp(x->part, y->part);
}

static int
by_part(const void *a, const void *b)
{
	const struct link	*x = a, *y = b;
	int			 cmp = strcmp(x->part, y->part);

	return cmp != 0 ? cmp : strcmp(x->whole, y->whole);
}

static int
by_name(const void *a, const void *b)
{
	const struct whole	*x = a, *y = b;

	return strcmp(x->name, y->name);
}

/* Is a line two names with a TAB between them, and no more?  *tab is it. */
static int
is_pair(const char *p, size_t n, const char **tab)
{
	if ((*tab = memchr(p, '\t', n)) == NULL || *tab == p ||
	    *tab + 1 == p + n)
		return 0;
	return memchr(*tab + 1, '\t', n - 1 - (size_t)(*tab - p)) == NULL &&
	    memchr(p, '\0', n) == NULL;
}

/* Keep the names of all lines, one behind the other.  NULL, or the trouble
 * and its line. */
static const char *
read_names(struct groups *g, struct input *in, struct lines *lines,
    uint64_t *line)
{
	const char	*p, *tab;
	size_t		 n;
	int		 r;

	while ((r = lines_next(lines, &p, &n)) == 1) {
		*line = lines_number(lines);
		if (n > 0 && p[n - 1] == '\r')
			n--;
		if (n == 0)
			continue;
		/* The last line may have been cut short by damage. */
		if (!is_pair(p, n, &tab)) {
			if ((r = lines_next(lines, &p, &n)) == -1)
				break;
			return "not two names, part TAB whole";
		}
		if (str_add(&g->text, p, (size_t)(tab - p)) == -1 ||
		    str_add(&g->text, "", 1) == -1 ||
		    str_add(&g->text, tab + 1, n - 1 - (size_t)(tab - p))
		    == -1 || str_add(&g->text, "", 1) == -1)
			return strerror(ENOMEM);
		g->nlink++;
	}
	*line = 0;
	return r == 0 ? NULL : input_error(in) != NULL ? input_error(in) :
	    strerror(ENOMEM);
}

/* The links of the names, sorted by whole, each once. */
static void
make_links(struct groups *g)
{
	const char	*p = str_text(&g->text);
	size_t		 i, n = 0;

	for (i = 0; i < g->nlink; i++) {
		g->link[i].part = p;
		p += strlen(p) + 1;
		g->link[i].whole = p;
		p += strlen(p) + 1;
	}
	qsort(g->link, g->nlink, sizeof(*g->link), by_whole);
	for (i = 0; i < g->nlink; i++)
		if (n == 0 || by_whole(&g->link[n - 1], &g->link[i]) != 0)
			g->link[n++] = g->link[i];
	g->nlink = n;
}

static void
make_wholes(struct groups *g)
{
	struct whole	*w = NULL;
	struct link	*l;
	size_t		 i;

	for (i = 0; i < g->nlink; i++) {
		l = &g->link[i];
		if (w == NULL || strcmp(w->name, l->whole) != 0) {
			w = &g->whole[g->nwhole++];
			w->name = l->whole;
			w->first = i;
		}
		l->of = w;
		l->at = w->n++;
		g->part[i] = l->part;
	}
	qsort(g->link, g->nlink, sizeof(*g->link), by_part);
}

static const char *
read_groups(struct groups *g, const char *path, uint64_t *line)
{
	struct input	*in;
	struct lines	*lines;
	const char	*what;
	size_t		 n;

	*line = 0;
	if ((in = input_open(path)) == NULL)
		return strerror(errno);
	if ((lines = lines_open(NULL)) == NULL) {
		input_close(in);
		return strerror(ENOMEM);
	}
	lines_start(lines, in);
	what = read_names(g, in, lines, line);
	lines_close(lines);
	input_close(in);
	n = g->nlink + 1;
	if (what == NULL && ((g->link = calloc(n, sizeof(*g->link))) == NULL ||
	    (g->part = calloc(n, sizeof(*g->part))) == NULL ||
	    (g->whole = calloc(n, sizeof(*g->whole))) == NULL))
		what = strerror(ENOMEM);
	return what;
}

struct groups *
groups_open(const char *path, const char **what, uint64_t *line)
{
	struct groups	*g;

	*line = 0;
	*what = strerror(ENOMEM);
	if ((g = calloc(1, sizeof(*g))) == NULL)
		return NULL;
	if ((*what = read_groups(g, path, line)) != NULL) {
		groups_close(g);
		return NULL;
	}
	make_links(g);
	make_wholes(g);
	return g;
}

static void
free_year(struct year *y)
{
	sheet_free(&y->sheet);
	free(y->part);
	free(y);
}

void
groups_close(struct groups *g)
{
	size_t	i, k;

	if (g == NULL)
		return;
	for (i = 0; i < g->nwhole; i++) {
		for (k = 0; k < g->whole[i].nyear; k++)
			free_year(g->whole[i].year[k]);
		free(g->whole[i].year);
	}
	free(g->whole);
	free(g->part);
	free(g->link);
	str_free(&g->text);
	free(g);
}

/* A whole's year, made where it is new; in order.  NULL with errno. */
static struct year *
year_of(struct whole *w, int year)
{
	struct year	*y, **grown;
	size_t		 i;

	for (i = 0; i < w->nyear && w->year[i]->year <= year; i++)
		if (w->year[i]->year == year)
			return w->year[i];
	if (w->nyear == LIM_YEARS) {
		errno = EFBIG;
		return NULL;
	}
	grown = reallocarray(w->year, w->nyear + 1, sizeof(struct year *));
	if (grown == NULL)
		return NULL;
	w->year = grown;
	if ((y = calloc(1, sizeof(*y))) == NULL ||
	    (y->part = calloc(w->n, sizeof(*y->part))) == NULL) {
		free(y);
		return NULL;
	}
	y->year = year;
	memmove(grown + i + 1, grown + i, (w->nyear - i) * sizeof(*grown));
	grown[i] = y;
	w->nyear++;
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
	if (seen->n == 0)
		seen->hash = hash;
	else if (seen->hash == hash)
		return 0;
	else if (seen->n > 1)
		return 0;
	return seen->n++ == 0;
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
add_whole(struct groups *g, const struct sheet *s, uint64_t hash)
{
	struct whole	*w, key = { .name = str_text(&s->org) };
	struct year	*y;

	w = bsearch(&key, g->whole, g->nwhole, sizeof(*w), by_name);
	if (w == NULL)
		return 0;
	if ((y = year_of(w, s->year)) == NULL)
		return -1;
	return see(&y->whole, hash) ? keep_whole(y, s) : 0;
}

/* The first link of a part, or NULL. */
static struct link *
find_part(const struct groups *g, const char *name)
{
	size_t	low = 0, high = g->nlink, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (strcmp(g->link[mid].part, name) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low < g->nlink && strcmp(g->link[low].part, name) == 0 ?
	    &g->link[low] : NULL;
}

int
groups_add(struct groups *g, const struct sheet *s)
{
	const char	*name = str_text(&s->org);
	struct link	*l;
	struct year	*y;
	uint64_t	 hash;

	if (s->year == 0 || *name == '\0')
		return 0;
	hash = hash_of(s);
	if (add_whole(g, s, hash) == -1)
		return -1;
	for (l = find_part(g, name); l != NULL && l < g->link + g->nlink &&
	    strcmp(l->part, name) == 0; l++) {
		if ((y = year_of(l->of, s->year)) == NULL)
			return -1;
		if (see(&y->part[l->at], hash))
			add_part(y, s);
	}
	return 0;
}

/* Name the parts that were not met, and all that were met twice. */
static int
note_parts(struct str *note, const struct groups *g, const struct whole *w,
    const struct year *y)
{
	const char	*lead = "no report of ", *name = w->name;
	const struct seen	*seen = &y->whole;
	size_t		 i;

	for (i = 0; i <= w->n; i++) {
		if (i > 0) {
			seen = &y->part[i - 1];
			name = g->part[w->first + i - 1];
		}
		if (seen->n == 1)
			continue;
		if ((note->len > 0 && str_adds(note, ", ") == -1) ||
		    str_adds(note, seen->n == 0 ? lead :
		    "two unlike reports of ") == -1 ||
		    str_adds(note, name) == -1)
			return -1;
	}
	return note->len > 0;
}

/* How one cell of the whole stands to its parts, with what is in the way. */
static enum outcome
judge_cell(struct str *note, const struct whole *w, const struct year *y,
    const struct part_sum *p, enum form_id id, int c)
{
	const struct row	*r = &y->sheet.row[id];
	struct total		 v = amount_number(r->cell[c].num);
	char			 n[NUMBER_SIZE];
	uint32_t		 lacking = (uint32_t)w->n - p->printed -
				    p->blank;
	int			 cmp = total_cmp(&v, &p->sum);

	if (!r->cell[c].printed) {
		if (finding_cell(note, &y->sheet, id, c, 0) == -1)
			err(2, NULL);
		return UNKNOWN;
	}
	if (cmp == 0 && lacking == 0 && p->beyond == 0)
		return HOLDS;
	if (lacking > 0 || p->beyond > 0 || (cmp > 0 && p->blank > 0)) {
		finding_count(n, lacking > 0 ? lacking :
		    p->beyond > 0 ? p->beyond : p->blank);
		if (str_adds(note, lacking > 0 ? "parts on another form: " :
		    p->beyond > 0 ? "parts too large to be added: " :
		    "parts with the cell empty: ") == -1 ||
		    str_adds(note, n) == -1)
			err(2, NULL);
		return UNKNOWN;
	}
	if (p->unsure == 0 && cell_sure(r, c))
		return FAILS;
	if ((!cell_sure(r, c) &&
	    finding_cell(note, &y->sheet, id, c, 0) == -1) ||
	    (p->unsure > 0 && (str_adds(note, note->len > 0 ?
	    ", its parts" : "its parts") == -1)))
		err(2, NULL);
	return DOUBTED;
}

static void
judge_row(const struct whole *w, const struct year *y, struct tally *t,
    enum form_id id, int form)
{
	const struct part_sum	*p = slot_of(y, (int)id, form);
	struct finding		 f;
	enum outcome		 o;
	int			 c;

	for (c = 0; c < form_ncols(id, form); c++) {
		str_clear(&t->note);
		o = judge_cell(&t->note, w, y, &p[c], id, c);
		if (!tally_count(t, R_PARTS_TOTAL, o))
			continue;
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
judge_year(const struct groups *g, const struct whole *w,
    const struct year *y, struct tally *t)
{
	struct finding	f = finding_about(&y->sheet);
	int		id, form, r;

	if (y->whole.n == 0)
		return;
	str_clear(&t->note);
	if ((r = note_parts(&t->note, g, w, y)) == -1)
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
			judge_row(w, y, t, (enum form_id)id, form);
	}
}

void
groups_judge(const struct groups *g, struct tally *t)
{
	size_t	i, k;

	if (!tally_has(t, R_PARTS_TOTAL))
		return;
	for (i = 0; i < g->nwhole; i++)
		for (k = 0; k < g->whole[i].nyear; k++)
			judge_year(g, &g->whole[i], g->whole[i].year[k], t);
}
