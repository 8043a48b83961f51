#include "skim.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* The bytes of a word: what is looked at together. */
#define WORD	8

static inline uint64_t
load(const char *p)
{
	uint64_t	w;

	memcpy(&w, p, WORD);
	return w;
}

/* A row's table and code with their TABs, which make a word at the most: its
 * bytes, and the bits that are theirs; where they do not, no word is it. */
static struct mark {
	uint64_t	word, mask;
	size_t		n;
} marks[F_ROWS];

static void
make_marks(void)
{
	char		 word[WORD], mask[WORD];
	struct mark	*m;
	size_t		 n;
	int		 id;

	for (id = 0; id < F_ROWS; id++) {
		m = &marks[id];
		n = strlen(form_rows[id].code);
		m->word = 1;
		if (n + 3 > WORD)
			continue;
		m->n = n + 3;
		memset(word, '\t', WORD);
		word[0] = (char)('0' + form_rows[id].table);
		memcpy(word + 2, form_rows[id].code, n);
		memset(word + m->n, 0, WORD - m->n);
		memset(mask, 0, WORD);
		memset(mask, 0xff, m->n);
		m->word = load(word);
		m->mask = load(mask);
	}
}

int
skim_begin(struct skim *k, const char *head, size_t n)
{
	if (marks[0].n == 0)
		make_marks();
	k->counts = digits_best();
	k->id = -1;
	return str_set(&k->head, head, n);
}

/* The row of the form whose code a word begins with, or -1. */
static int
find_mark(uint64_t w)
{
	int	id;

	for (id = 0; id < F_ROWS; id++)
		if ((w & marks[id].mask) == marks[id].word)
			return id;
	return -1;
}

/* The row of table 2, 3 or 4 of the form whose code stands here, or -1: mostly
 * the one that was behind the last before.  *p is then behind the TAB. */
static inline int
find_id(struct skim *k, const char **p)
{
	uint64_t	w = load(*p);
	int		id = k->behind[k->id + 1];

	if ((w & marks[id].mask) != marks[id].word) {
		if ((id = find_mark(w)) == -1)
			return -1;
		k->behind[k->id + 1] = (uint8_t)id;
	}
	*p += marks[id].n;
	return id;
}

#ifdef __SSE2__

/* The bytes of windows: no code is longer, but few; and few fields are. */
#define NARROW	16
#define WIDE	64

/* The control characters in a window, as bits. */
static inline uint64_t
find_controls(const char *p, int window)
{
	const __m128i	last = _mm_set1_epi8(' ' - 1);
	__m128i		v;
	uint64_t	set = 0;
	int		i;

	for (i = 0; i < window; i += NARROW) {
		v = _mm_loadu_si128((const __m128i *)(p + i));
		set |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(
		    _mm_min_epu8(v, last), v)) << i;
	}
	return set;
}

#endif

/* Where a field's text ends: at the first control character.  As many bytes at
 * a time as can be, where there are so many. */
static inline const char *
find_end(const char *p, const char *end)
{
	uint64_t	w;

#ifdef __SSE2__
	for (; end - p >= WIDE; p += WIDE)
		if ((w = find_controls(p, WIDE)) != 0)
			return p + __builtin_ctzll(w);
#endif
	for (; end - p >= WORD; p += WORD) {
		w = load(p);
		if ((w - 0x2020202020202020u) & ~w & 0x8080808080808080u)
			break;
	}
	while ((unsigned char)*p >= ' ')
		p++;
	return p;
}

/* The same of a code. */
static inline const char *
find_code_end(const char *p, const char *end)
{
#ifdef __SSE2__
	uint64_t	w;

	if (end - p >= NARROW && (w = find_controls(p, NARROW)) != 0)
		return p + __builtin_ctzll(w);
#endif
	return find_end(p, end);
}

int
skim_fields(const char *p, const char *end, const char *tab[], int n)
{
	int	i;

	for (i = 0; i < n; p = tab[i++] + 1)
		if (*(tab[i] = find_end(p, end)) != '\t')
			return -1;
	return 0;
}

/* A cell's number and its TAB; where the next cell begins, or NULL. */
static inline const char *
read_cell(struct number *num, const char *p, const char *end)
{
	const char	*tab;
	uint64_t	 v;

	if ((tab = digits_number(p, end, &v)) != NULL) {
		*num = (struct number){ (int64_t)v, 0 };
		return tab;
	}
	if (*(tab = find_end(p, end)) != '\t' ||
	    number_parse(p, (size_t)(tab - p), num) == -1)
		return NULL;
	return tab + 1;
}

/* The cells of a row, all of which are 0 yet, and its line; where its doubt
 * begins, or NULL. */
static const char *
read_cells(struct row *r, const char *p, const char *end)
{
	int	i;

	for (i = 0; i < FORM_COLS; i++) {
		if (*p == '\t') {
			p++;
			continue;
		}
		if ((p = read_cell(&r->cell[i].num, p, end)) == NULL)
			return NULL;
		r->cell[i].printed = 1;
	}
	return digits_number(p, end, &r->line);
}

/* The doubt of a row, and its LF.  Where the next row begins, or NULL. */
static const char *
read_doubt(struct skim *k, struct sheet *s, int id, int edition, const char *p,
    const char *end)
{
	const char	*lf = find_end(p, end);

	return *lf != '\n' || doubts_read(&k->doubts, s, (enum form_id)id,
	    edition, p, (size_t)(lf - p)) == -1 ? NULL : lf + 1;
}

/* The same of a row that has a doubt, or anything but counts; its doubt begins
 * at `doubt', or that is yet to be found out. */
static const char *
read_rest(struct skim *k, struct sheet *s, int id, int edition,
    const char *cells, const char *doubt, const char *end)
{
	struct row	*r = &s->row[id];
	const char	*p = doubt;

	if (doubt != NULL)
		s->folded |= (form_set)1 << id;
	else
		p = read_cells(r, cells, end);
	if (p != NULL)
		p = *p == '\n' ? p + 1 : read_doubt(k, s, id, edition, p, end);
	if (p == NULL) {
		s->folded &= ~((form_set)1 << id);
		memset(r, 0, sizeof(*r));
		return NULL;
	}
	sheet_fold(s, (enum form_id)id);
	return p;
}

/* What stands behind a row's table: a row of the form.  Where the next row
 * begins, or NULL. */
static inline const char *
read_row(struct skim *k, struct sheet *s, const char *p, const char *end,
    int form)
{
	int		 edition = form != 0 ? form : FORM_2021, id;
	const char	*cells;
	struct row	*r;

	if ((id = find_id(k, &p)) == -1 || s->row[id].present ||
	    !(form_rows[id].editions & edition) ||
	    *(p = find_end(p, end)) != '\t')
		return NULL;
	r = &s->row[id];
	cells = p + 1;
	p = k->counts(s->count[id], r, cells, end);
	if (p != NULL && *p == '\n') {
		s->folded |= (form_set)1 << id;
		p++;
	} else if ((p = read_rest(k, s, id, edition, cells, p, end)) == NULL)
		return NULL;
	r->present = 1;
	r->form = (uint8_t)form;
	k->id = id;
	return p;
}

/* The cells and the line of a row of table 0 or 1, mostly with one number or
 * none; where its doubt begins, or NULL. */
static inline const char *
read_stated(struct row *r, const char *p, const char *end)
{
	static const char	 empty[FORM_COLS] = "\t\t\t\t\t\t\t";
	const char		*cells = p;
	uint64_t		 v;

	if (end - p >= FORM_COLS && memcmp(p, empty, FORM_COLS) == 0)
		return digits_number(p + FORM_COLS, end, &r->line);
	if ((p = digits_number(p, end, &v)) == NULL || end - p < FORM_COLS ||
	    memcmp(p, empty, FORM_COLS - 1) != 0)
		return read_cells(r, cells, end);
	r->cell[0].printed = 1;
	r->cell[0].num.digits = (int64_t)v;
	return digits_number(p + FORM_COLS - 1, end, &r->line);
}

/* A heading, the title or a figure of the prose, not in doubt. */
static const char *
read_extra(struct sheet *s, const char *p, const char *end, int form)
{
	const char	*code = p + 2, *label, *tab;
	struct extra	*e;

	label = find_code_end(code, end) + 1;
	if (label[-1] != '\t' || label - code > SKIM_CODE ||
	    *(tab = find_end(label, end)) != '\t' ||
	    (e = sheet_extra_text(s, *p, code, (size_t)(label - 1 - code),
	    (size_t)(tab - code))) == NULL)
		return NULL;
	e->row.form = (uint8_t)form;
	if ((p = read_stated(&e->row, tab + 1, end)) != NULL && *p == '\n')
		return p + 1;
	s->nextra--;
	return NULL;
}

/* Have the row at p in the sheet.  Where the next one begins, or NULL. */
static inline const char *
read_any(struct skim *k, struct sheet *s, const char *p, const char *end)
{
	int	form = 0;

	/* The shortest codes, twelve TABs, a line and LF follow. */
	if ((size_t)(end - p) < k->head.len + 16 ||
	    memcmp(p, k->head.p, k->head.len) != 0)
		return NULL;
	p += k->head.len;
	if (*p == '\t')
		p++;
	else {
		form = memcmp(p, "2021\t", 5) == 0 ? FORM_2021 : FORM_2019;
		if (form == FORM_2019 && memcmp(p, "2019\t", 5) != 0)
			return NULL;
		p += 5;
	}
	if (p[1] != '\t')
		return NULL;
	return *p == '0' || *p == '1' ? read_extra(s, p, end, form) :
	    read_row(k, s, p, end, form);
}

const char *
skim_rows(struct skim *k, struct sheet *s, const char *p, const char *end,
    size_t *rows)
{
	const char	*next;

	for (*rows = 0; p < end; p = next, ++*rows)
		if ((next = read_any(k, s, p, end)) == NULL)
			break;
	return p;
}
