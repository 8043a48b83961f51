#include "doubts.h"

#include <string.h>

/* The bytes of a word, in which the first may be the lowest. */
#define WORD	8
#define LITTLE	(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__)

static inline uint64_t
load(const char *p)
{
	uint64_t	w;

	memcpy(&w, p, WORD);
	return w;
}

/* See whether the doubts of a row's cells are blanks alone. */
static void
tell_blanks(struct doubt_said *d)
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
kind_of(enum form_id id, int edition)
{
	return form_rows[id].table == 2 ? 2 * (int)id + edition :
	    -form_rows[id].table;
}

/* Where a doubt is remembered, by its beginning and its end; there is a row
 * before it. */
static inline struct doubt_said *
find_doubt(struct doubts *k, const char *p, size_t n, int kind)
{
	uint64_t	h = load(p + n - WORD);

	if (n >= WORD)
		h ^= load(p) * 31;
	else if (LITTLE)
		h >>= 64 - 8 * n;
	h += n + (uint64_t)(kind + 4) * 0x100000001b3u;
	return &k->said[h * 0x9e3779b97f4a7c15u >> (64 - DOUBTS_BITS)];
}

/* Read what a doubt says of a row, and remember it, if it is not too long. */
static int
parse_doubt(struct doubt_said *d, enum form_id id, int edition,
    const char *p, size_t n)
{
	struct row	r = { .present = 1 };
	int		i;

	d->n = 0;
	if (doubt_parse(&r, form_cols(id, edition), p, n) == -1)
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
put_doubt(struct sheet *s, enum form_id id, const struct doubt_said *d)
{
	struct row	*r = &s->row[id];
	int		 i;

	r->doubt = d->row;
	r->blanks = d->blanks;
	if (d->folds && (s->folded >> id & 1))
		return;
	sheet_unfold_row(s, id);
	for (i = 0; i < FORM_COLS; i++)
		r->cell[i].doubt = d->cell[i];
}

int
doubts_read(struct doubts *k, struct sheet *s, enum form_id id, int edition,
    const char *p, size_t n)
{
	int			 kind = kind_of(id, edition);
	struct doubt_said	*d = find_doubt(k, p, n, kind);

	if ((d->n != n || d->kind != kind || memcmp(d->text, p, n) != 0) &&
	    parse_doubt(d, id, edition, p, n) == -1)
		return -1;
	put_doubt(s, id, d);
	return 0;
}
