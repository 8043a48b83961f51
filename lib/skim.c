#include "skim.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Digits of a number: those of SHEET_COUNT. */
#define DIGITS	12

/* The bytes of a word: what is looked at together; in it the first byte may
 * be the lowest. */
#define WORD	8
#define LITTLE	(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__)

static inline uint64_t
load(const char *p)
{
	uint64_t	w;

	memcpy(&w, p, WORD);
	return w;
}

/* The first byte of a word that is not 0. */
static inline size_t
first_byte(uint64_t w)
{
	return (size_t)(LITTLE ? __builtin_ctzll(w) : __builtin_clzll(w)) / 8;
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
 * the one behind the last.  *p is then behind the code's TAB. */
static inline int
find_id(const struct skim *k, const char **p)
{
	uint64_t	w = load(*p);
	int		id = k->id + 1;

	if (id == F_ROWS || (w & marks[id].mask) != marks[id].word)
		id = find_mark(w);
	if (id != -1)
		*p += marks[id].n;
	return id;
}

/* Where a field's text ends: at the first control character.  As many bytes at
 * a time as can be, where there are so many. */
static inline const char *
find_end(const char *p, const char *end)
{
#ifdef __SSE2__
	const __m128i	last = _mm_set1_epi8(' ' - 1);
	__m128i		v;
	int		at;

	for (; end - p >= 16; p += 16) {
		v = _mm_loadu_si128((const __m128i *)p);
		at = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(v, last),
		    v));
		if (at != 0)
			return p + __builtin_ctz((unsigned)at);
	}
#else
	uint64_t	w;

	for (; end - p >= WORD; p += WORD) {
		w = load(p);
		if ((w - 0x2020202020202020u) & ~w & 0x8080808080808080u)
			break;
	}
#endif
	while ((unsigned char)*p >= ' ')
		p++;
	return p;
}

/* The digits of a number less than a word long, and the TAB behind it; its
 * bytes, or 0 for anything else.  The first byte that is no digit is told by
 * its high bits, once 6 was added to what are digits from 0 to 9; the value is
 * made of pairs of digits, then of pairs of those. */
static inline size_t
read_word(const char *p, uint64_t *v)
{
	uint64_t	w = load(p) ^ 0x3030303030303030u;
	uint64_t	other = ((w + 0x0606060606060606u) | w) &
			    0xf0f0f0f0f0f0f0f0u;
	size_t		n;

	if (!LITTLE || other == 0 || (n = first_byte(other)) == 0 ||
	    p[n] != '\t')
		return 0;
	w <<= 64 - 8 * n;
	w = w * 2561 >> 8 & 0x00ff00ff00ff00ffu;
	w = w * 6553601 >> 16 & 0x0000ffff0000ffffu;
	*v = w * 42949672960001u >> 32;
	return n + 1;
}

/* The digits of a number and the TAB behind it, which p is moved over; NULL if
 * there is anything else. */
static inline const char *
read_number(const char *p, const char *end, uint64_t *v)
{
	const char	*start = p;
	unsigned	 d;
	size_t		 n;

	if (end - p >= WORD && (n = read_word(p, v)) > 0)
		return p + n;
	for (*v = 0; (d = (unsigned)(*p - '0')) <= 9; p++)
		*v = *v * 10 + d;
	return *p != '\t' || p == start || p - start > DIGITS ? NULL :
	    p + 1;
}

/* A number and the TAB behind it; where the next cell begins, or NULL. */
static inline const char *
read_cell(struct row *r, size_t i, const char *p, const char *end)
{
	struct number	*num = &r->cell[i].num;
	const char	*tab;
	uint64_t	 v;
	unsigned	 d = (unsigned)(*p - '0');

	if (d <= 9 && p[1] == '\t') {
		num->digits = d;
		return p + 2;
	}
	if ((tab = read_number(p, end, &v)) != NULL) {
		num->digits = (int64_t)v;
		return tab;
	}
	r->told = 0;
	if (*(tab = find_end(p, end)) != '\t' ||
	    number_parse(p, (size_t)(tab - p), num) == -1)
		return NULL;
	return tab + 1;
}

#ifdef __SSE2__

/* The places of the TABs among so many bytes, as bits. */
#define WINDOW	32

static inline uint32_t
find_tabs(const char *p)
{
	const __m128i	tab = _mm_set1_epi8('\t');
	const __m128i	*v = (const __m128i *)p;
	uint32_t	low, high;

	low = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(tab,
	    _mm_loadu_si128(v)));
	high = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(tab,
	    _mm_loadu_si128(v + 1)));
	return high << 16 | low;
}

/* Up to four digits that end at p, n of them; more than any for anything else.
 * What is no digit shows in its high bits once 6 was added. */
static inline uint32_t
few_digits(const char *p, unsigned n)
{
	uint32_t	w;

	memcpy(&w, p - 4, 4);
	w = (w ^ 0x30303030u) >> (32 - 8 * n) << (32 - 8 * n);
	if ((((w + 0x06060606u) | w) & 0xf0f0f0f0u) != 0)
		return UINT32_MAX;
	w = (w * 10 + (w >> 8)) & 0x00ff00ffu;
	return (w * 100 + (w >> 16)) & 0xffffu;
}

/* The cells of a row, all of which are 0 yet, if each has four digits at the
 * most: where its line begins, or NULL.  There are more than four bytes before
 * the first. */
static inline const char *
read_few(struct row *r, const char *p, const char *end)
{
	struct cell	*c = r->cell, *last = c + FORM_COLS;
	uint64_t	tabs;		/* from p on */
	uint32_t	v;
	unsigned	n, counts = 0, bit = 1;

	if (end - p < WINDOW)
		return NULL;
	tabs = find_tabs(p);
	for (; c < last; p += n, tabs >>= n) {
		if (tabs & 1) {
			n = (unsigned)__builtin_ctzll(~tabs);
			if (n > last - c)
				n = (unsigned)(last - c);
			c += n;
			bit <<= n;
			continue;
		}
		if (tabs == 0)
			return NULL;
		n = (unsigned)__builtin_ctzll(tabs);
		if (n > 4)
			return NULL;
		v = (uint32_t)(*p - '0');
		if (n > 1 ? (v = few_digits(p + n, n)) > 9999 : v > 9)
			return NULL;
		c->num.digits = v;
		c->printed = 1;
		counts |= bit;
		bit <<= 1;
		c++;
		n++;
	}
	r->counts = (uint8_t)counts;
	return p;
}

#else

static inline const char *
read_few(struct row *r, const char *p, const char *end)
{
	(void)r;
	(void)p;
	(void)end;
	return NULL;
}

#endif

/* The cells of a row; where its line begins, or NULL. */
static inline const char *
read_cells(struct row *r, const char *p, const char *end)
{
	const char	*line = read_few(r, p, end);
	unsigned	counts = 0;
	size_t		i;

	r->told = TOLD_COUNTS;
	if (line != NULL)
		return line;
	for (i = 0; i < FORM_COLS; i++) {
		r->cell[i].num.digits = 0;
		r->cell[i].printed = 0;
		if (*p == '\t') {
			p++;
			continue;
		}
		if ((p = read_cell(r, i, p, end)) == NULL)
			return NULL;
		r->cell[i].printed = 1;
		counts |= 1u << i;
	}
	r->counts = (uint8_t)counts;
	return p;
}

/* See whether a row's doubts are blanks alone. */
static void
tell_blanks(struct row *r)
{
	unsigned	blanks = 0, other = r->doubt;
	int		i;

	for (i = 0; i < FORM_COLS; i++) {
		blanks |= (unsigned)(r->cell[i].doubt != 0) << i;
		other |= r->cell[i].doubt & ~(unsigned)DOUBT_BLANK;
	}
	if (other != 0)
		return;
	r->blanks = (uint8_t)blanks;
	r->told |= TOLD_BLANKS;
}

/* Where a doubt, of two words at the least with what stands before it, is
 * remembered. */
static inline struct skim_doubt *
find_doubt(struct skim *k, const char *lf, size_t n)
{
	uint64_t	h = (load(lf - WORD) ^ load(lf - 2 * WORD) * 31) + n;

	return &k->doubt[h * 0x9e3779b97f4a7c15u >> (64 - SKIM_DOUBT_BITS)];
}

/* The columns that a row's doubt may name, told by a number: those of tables 3
 * and 4 are alike in all rows. */
static inline int
kind_of(int id, int edition)
{
	return form_rows[id].table == 2 ? 2 * id + edition :
	    -form_rows[id].table;
}

/* What a doubt says of a row: kept, and said of another. */
static void
remember(struct skim_doubt *d, const struct row *r)
{
	int	i;

	d->row = r->doubt;
	d->blanks = r->blanks;
	d->told = r->told & TOLD_BLANKS;
	for (i = 0; i < FORM_COLS; i++)
		d->cell[i] = r->cell[i].doubt;
}

static inline void
recall(const struct skim_doubt *d, struct row *r)
{
	int	i;

	r->doubt = d->row;
	r->blanks = d->blanks;
	r->told |= d->told;
	for (i = 0; i < FORM_COLS; i++)
		r->cell[i].doubt = d->cell[i];
}

/* The doubt of a row, and its LF: most have been seen before.  Where the next
 * row begins, or NULL. */
static const char *
read_doubt(struct skim *k, struct row *r, int id, int edition, const char *p,
    const char *end)
{
	const char		*lf = find_end(p, end);
	size_t			 n = (size_t)(lf - p);
	struct skim_doubt	*d = find_doubt(k, lf, n);
	int			 kind = kind_of(id, edition);

	if (*lf != '\n')
		return NULL;
	if (d->n == n && d->kind == kind && memcmp(d->text, p, n) == 0) {
		recall(d, r);
		return lf + 1;
	}
	if (doubt_parse(r, form_cols((enum form_id)id, edition), p, n) == -1)
		return NULL;
	tell_blanks(r);
	if (n <= sizeof(d->text)) {
		d->n = n;
		d->kind = kind;
		memcpy(d->text, p, n);
		remember(d, r);
	}
	return lf + 1;
}

/* What stands behind a row's table: a row of the form.  Where the next row
 * begins, or NULL. */
static inline const char *
read_row(struct skim *k, struct sheet *s, const char *p, const char *end,
    int form)
{
	int		 edition = form != 0 ? form : FORM_2021, id;
	struct row	*r;

	if ((id = find_id(k, &p)) == -1 || s->row[id].present ||
	    !(form_rows[id].editions & edition) ||
	    *(p = find_end(p, end)) != '\t')
		return NULL;
	r = &s->row[id];
	if ((p = read_cells(r, p + 1, end)) != NULL &&
	    (p = read_number(p, end, &r->line)) != NULL) {
		if (*p == '\n') {
			r->told |= TOLD_BLANKS;
			p++;
		} else
			p = read_doubt(k, r, id, edition, p, end);
	}
	if (p == NULL) {
		memset(r, 0, sizeof(*r));
		return NULL;
	}
	r->present = 1;
	r->form = (uint8_t)form;
	k->id = id;
	return p;
}

/* The same: a heading, the title or a figure of the prose, not in doubt. */
static const char *
read_extra(struct sheet *s, const char *p, const char *end, int form)
{
	const char	*code = p + 2, *label, *tab;
	struct extra	*e;

	label = find_end(code, end) + 1;
	if (label[-1] != '\t' || label - code > SKIM_CODE ||
	    *(tab = find_end(label, end)) != '\t' ||
	    (e = sheet_extra_text(s, *p, code, (size_t)(label - 1 - code),
	    (size_t)(tab - code))) == NULL)
		return NULL;
	e->row.form = (uint8_t)form;
	if ((p = read_cells(&e->row, tab + 1, end)) != NULL &&
	    (p = read_number(p, end, &e->row.line)) != NULL && *p == '\n') {
		e->row.told |= TOLD_BLANKS;
		return p + 1;
	}
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
