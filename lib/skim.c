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

int
skim_fields(const char *p, const char *end, const char *tab[], int n)
{
	int	i;

	for (i = 0; i < n; p = tab[i++] + 1)
		if (*(tab[i] = find_end(p, end)) != '\t')
			return -1;
	return 0;
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

/* A cell's number and its TAB; where the next cell begins, or NULL. */
static inline const char *
read_cell(struct number *num, const char *p, const char *end)
{
	const char	*tab;
	uint64_t	 v;

	if ((tab = read_number(p, end, &v)) != NULL) {
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
	return read_number(p, end, &r->line);
}

#ifdef __SSE2__

/* The bytes that are looked at together. */
#define WINDOW	64

/* The places of the TABs among these, as bits. */
static inline uint64_t
find_tabs(const char *p)
{
	const __m128i	tab = _mm_set1_epi8('\t');
	uint64_t	set = 0;
	int		i;

	for (i = 0; i < WINDOW; i += 16)
		set |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(
		    tab, _mm_loadu_si128((const __m128i *)(p + i)))) << i;
	return set;
}

/* Numbers in a window that are still to be read: at least one. */
struct window {
	const char	*p;
	uint64_t	 tabs;		/* those behind them, from p on */
	int		 at;		/* the one before the next, or -1 */
	uint64_t	 shifts;	/* of each, a byte, the first highest */
};

/* The digits of the next number as values from 0 to 9, at the end of a word
 * and with zeros before. */
static inline __m128i
next_digits(struct window *w)
{
	int		tab = __builtin_ctzll(w->tabs);
	int		shift = 8 * (w->at - tab) + 72;
	__m128i		x;

	x = _mm_loadl_epi64((const __m128i *)(w->p + w->at + 1));
	x = _mm_sll_epi64(_mm_xor_si128(x, _mm_set1_epi8('0')),
	    _mm_cvtsi32_si128(shift));
	w->tabs &= w->tabs - 1;
	w->at = tab;
	w->shifts = w->shifts << 8 | (unsigned)shift;
	return x;
}

/* Those without any digit, as bits: of what was shifted by a whole word.  Each
 * byte's bit is brought to its place in the highest. */
static inline unsigned
are_empty(uint64_t shifts)
{
	return (unsigned)((shifts >> 6 & 0x0101010101010101u) *
	    0x8040201008040201u >> 56);
}

/* Are there so many TABs, and no eight bytes without one before the last? */
static inline int
are_near(uint64_t tabs, unsigned n)
{
	uint64_t	left = tabs, without;

	while (--n > 0)
		left &= left - 1;
	without = ~tabs & ((left & -left) - 1);
	without &= without >> 1;
	without &= without >> 2;
	return left != 0 && (without & without >> 4) == 0;
}

/* Two numbers by two, of eight digits each: pairs of digits, then of pairs,
 * then of those. */
static inline __m128i
add_digits(__m128i a, __m128i b)
{
	const __m128i	low = _mm_set1_epi16(0xff), ten = _mm_set1_epi16(10);
	const __m128i	hundred = _mm_set1_epi32(1 << 16 | 100);
	const __m128i	myriad = _mm_set1_epi32(1 << 16 | 10000);

	a = _mm_add_epi16(_mm_mullo_epi16(_mm_and_si128(a, low), ten),
	    _mm_srli_epi16(a, 8));
	b = _mm_add_epi16(_mm_mullo_epi16(_mm_and_si128(b, low), ten),
	    _mm_srli_epi16(b, 8));
	return _mm_madd_epi16(_mm_packs_epi32(_mm_madd_epi16(a, hundred),
	    _mm_madd_epi16(b, hundred)), myriad);
}

static inline int
all_zero(__m128i x)
{
	return _mm_movemask_epi8(_mm_cmpeq_epi8(x, _mm_setzero_si128())) ==
	    0xffff;
}

/* The bit of the line, which is behind those of the cells. */
#define LINE		(1u << FORM_COLS)

/* The cells of a row and its line, if each number has seven digits at the
 * most. */
static inline const char *
read_short(uint32_t count[SHEET_COUNTS], struct row *r, const char *p)
{
	const __m128i	cells = _mm_set_epi32(0, -1, -1, -1);
	struct window	w = { .p = p, .tabs = find_tabs(p), .at = -1 };
	__m128i		x[4] = { _mm_setzero_si128() };
	unsigned	empty;
	int		i;

	if (!are_near(w.tabs, SHEET_COUNTS))
		return NULL;
	for (i = 0; i < 4; i++) {
		x[i] = next_digits(&w);
		x[i] = _mm_unpacklo_epi64(x[i], next_digits(&w));
	}
	empty = are_empty(w.shifts);
	if ((empty & LINE) ||
	    !all_zero(_mm_subs_epu8(_mm_max_epu8(_mm_max_epu8(x[0], x[1]),
	    _mm_max_epu8(x[2], x[3])), _mm_set1_epi8(9))))
		return NULL;
	x[0] = add_digits(x[0], x[1]);
	x[1] = add_digits(x[2], x[3]);
	_mm_storeu_si128((__m128i *)count, x[0]);
	_mm_storeu_si128((__m128i *)count + 1, _mm_and_si128(x[1], cells));
	r->line = (uint32_t)_mm_cvtsi128_si32(_mm_srli_si128(x[1], 12));
	r->printed = (col_set)~(empty | LINE);
	return p + w.at + 1;
}

/* The same where each cell has a digit, or where none has any. */
static inline const char *
read_digits(uint32_t count[SHEET_COUNTS], struct row *r, const char *p,
    const char *end)
{
	const __m128i	zero = _mm_setzero_si128();
	const __m128i	cells = _mm_set_epi16(0, -1, -1, -1, -1, -1, -1, -1);
	__m128i		x = _mm_loadu_si128((const __m128i *)p), nine;

	nine = _mm_set1_epi16(9);
	x = _mm_and_si128(cells, _mm_xor_si128(x,
	    _mm_set1_epi16('\t' << 8 | '0')));
	if (!all_zero(_mm_subs_epu16(x, nine)))
		return NULL;
	_mm_storeu_si128((__m128i *)count, _mm_unpacklo_epi16(x, zero));
	_mm_storeu_si128((__m128i *)count + 1, _mm_unpackhi_epi16(x, zero));
	r->printed = (1 << FORM_COLS) - 1;
	return read_number(p + 2 * FORM_COLS, end, &r->line);
}

/* The cells of a row and its line, which come to be folded; where its doubt
 * begins, or NULL if they are not such, or too near the end. */
static inline const char *
read_counts(uint32_t count[SHEET_COUNTS], struct row *r, const char *p,
    const char *end)
{
	const char	*doubt;

	if (end - p < WINDOW + 8)
		return NULL;
	doubt = read_digits(count, r, p, end);
	return doubt != NULL ? doubt : read_short(count, r, p);
}

#else

static inline const char *
read_counts(uint32_t count[SHEET_COUNTS], struct row *r, const char *p,
    const char *end)
{
	(void)count;
	(void)r;
	(void)p;
	(void)end;
	return NULL;
}

#endif

/* See whether the doubts of a row's cells are blanks alone. */
static void
tell_blanks(struct skim_doubt *d)
{
	unsigned	blanks = 0, other = 0;
	int		i;

	for (i = 0; i < FORM_COLS; i++) {
		blanks |= (unsigned)(d->cell[i] != 0) << i;
		other |= d->cell[i] & ~(unsigned)DOUBT_BLANK;
	}
	d->blanks = (col_set)blanks;
	d->folds = other == 0;
}

/* The columns that a row's doubt may name, told by a number: those of tables 3
 * and 4 are alike in all rows. */
static inline int
kind_of(int id, int edition)
{
	return form_rows[id].table == 2 ? 2 * id + edition :
	    -form_rows[id].table;
}

/* Where a doubt is remembered, by its beginning and its end; there is a row
 * before it. */
static inline struct skim_doubt *
find_doubt(struct skim *k, const char *p, size_t n, int kind)
{
	uint64_t	h = load(p + n - WORD);

	if (n >= WORD)
		h ^= load(p) * 31;
	else if (LITTLE)
		h >>= 64 - 8 * n;
	h += n + (uint64_t)(kind + 4) * 0x100000001b3u;
	return &k->doubt[h * 0x9e3779b97f4a7c15u >> (64 - SKIM_DOUBT_BITS)];
}

/* Read what a doubt says of a row, and remember it, if it is not too long. */
static int
parse_doubt(struct skim_doubt *d, int id, int edition, const char *p, size_t n)
{
	struct row	r = { .present = 1 };
	int		i;

	d->n = 0;
	if (doubt_parse(&r, form_cols((enum form_id)id, edition), p, n) == -1)
		return -1;
	d->row = r.doubt;
	for (i = 0; i < FORM_COLS; i++)
		d->cell[i] = r.cell[i].doubt;
	tell_blanks(d);
	d->kind = kind_of(id, edition);
	if (n <= sizeof(d->text)) {
		d->n = n;
		memcpy(d->text, p, n);
	}
	return 0;
}

/* Have a doubt said of a row, which is folded no more where it must not be. */
static inline void
put_doubt(struct sheet *s, int id, const struct skim_doubt *d)
{
	struct row	*r = &s->row[id];
	int		 i;

	r->doubt = d->row;
	r->blanks = d->blanks;
	if (d->folds && (s->folded >> id & 1))
		return;
	sheet_unfold_row(s, (enum form_id)id);
	for (i = 0; i < FORM_COLS; i++)
		r->cell[i].doubt = d->cell[i];
}

/* The doubt of a row, and its LF: most have been seen before.  Where the next
 * row begins, or NULL. */
static const char *
read_doubt(struct skim *k, struct sheet *s, int id, int edition, const char *p,
    const char *end)
{
	const char		*lf = find_end(p, end);
	size_t			 n = (size_t)(lf - p);
	int			 kind = kind_of(id, edition);
	struct skim_doubt	*d;

	if (*lf != '\n')
		return NULL;
	d = find_doubt(k, p, n, kind);
	if ((d->n != n || d->kind != kind || memcmp(d->text, p, n) != 0) &&
	    parse_doubt(d, id, edition, p, n) == -1)
		return NULL;
	put_doubt(s, id, d);
	return lf + 1;
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
	p = read_counts(s->count[id], r, cells, end);
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
		return read_number(p + FORM_COLS, end, &r->line);
	if ((p = read_number(p, end, &v)) == NULL || end - p < FORM_COLS ||
	    memcmp(p, empty, FORM_COLS - 1) != 0)
		return read_cells(r, cells, end);
	r->cell[0].printed = 1;
	r->cell[0].num.digits = (int64_t)v;
	return read_number(p + FORM_COLS - 1, end, &r->line);
}

/* A heading, the title or a figure of the prose, not in doubt. */
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
