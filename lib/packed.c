#include "packed.h"

#include <endian.h>
#include <string.h>

/*
 * How many rows there are, in a byte; the rows.
 * A row: a byte of flags, its id, a byte of bits for the cells printed, its
 * line, its doubts, the doubts of each cell, and for each cell printed its
 * digits and scale, where the flags say so.  But where a row is folded, its
 * flags say so; then the doubt of its cells is a byte of bits, for those that
 * are blank, and behind it stand, if not all counts are 0, a byte of bits for
 * those that are not, and these, in as many bytes each as the largest takes.
 * Where besides it is the next of the form's but one at the most, few lines
 * down, and but for its counts as the row before, nothing stands between flags
 * and counts.
 */
#define ROW_FORM	3	/* the form: 0 not told, 1 2019, 2 2021 */
#define ROW_DOUBT	4	/* the row is doubted */
#define CELL_DOUBT	8	/* cells are */
#define CELL_SCALE	16	/* cells have decimals */
#define ROW_FOLDED	32	/* it is folded; and as that before: */
#define ROW_NEXT	(ROW_FOLDED | CELL_SCALE)
#define NEXT_BUT_ONE	1	/* with this, a row of the form between; */
#define NEXT_LINES	1	/* and from this bit on the lines down */
#define LINES_MOST	7
#define ROW_WIDTH	6	/* from this bit on: in how many bytes */

/* The bytes of a count, by the last bits of the flags, and its bits. */
static const uint8_t	widths[] = { 0, 1, 2, 4 };
static const uint32_t	masks[] = { 0, UINT8_MAX, UINT16_MAX, UINT32_MAX };

/* Small numbers of either sign are short: 0, -1, 1, -2 ... */
static inline unsigned char *
add_int(unsigned char *p, int64_t v)
{
	return packed_add(p, ((uint64_t)v << 1) ^ (v < 0 ? UINT64_MAX : 0));
}

static int64_t
get_int(const unsigned char **p)
{
	uint64_t	v = packed_get(p);

	return (int64_t)(v >> 1) ^ -(int64_t)(v & 1);
}

static unsigned char *
add_cells(unsigned char *p, const struct row *r, unsigned flags)
{
	int	i;

	for (i = 0; i < FORM_COLS && (flags & CELL_DOUBT); i++)
		p = packed_add(p, r->cell[i].doubt);
	for (i = 0; i < FORM_COLS; i++) {
		if (!r->cell[i].printed)
			continue;
		p = add_int(p, r->cell[i].num.digits);
		if (flags & CELL_SCALE)
			p = packed_add(p, r->cell[i].num.scale);
	}
	return p;
}

static void
get_cells(const unsigned char **p, struct row *r, unsigned flags,
    unsigned printed)
{
	int	i;

	for (i = 0; i < FORM_COLS && (flags & CELL_DOUBT); i++)
		r->cell[i].doubt = (uint16_t)packed_get(p);
	for (i = 0; i < FORM_COLS; i++) {
		if (!(printed >> i & 1))
			continue;
		r->cell[i].printed = 1;
		r->cell[i].num.digits = get_int(p);
		if (flags & CELL_SCALE)
			r->cell[i].num.scale = (uint8_t)packed_get(p);
	}
}

/* The bits for the narrowest bytes that hold all counts of a row. */
static unsigned
width_of(const uint32_t count[SHEET_COUNTS])
{
	uint32_t	all = 0;
	int		i;

	for (i = 0; i < SHEET_COUNTS; i++)
		all |= count[i];
	return all == 0 ? 0 : all <= UINT8_MAX ? 1 : all <= UINT16_MAX ? 2 : 3;
}

/* Those counts of a row that are not 0: each is written as four bytes, of which
 * the next takes the place of some, and of all where it is 0. */
static unsigned char *
add_counts(unsigned char *p, const uint32_t count[SHEET_COUNTS],
    unsigned width)
{
	unsigned char	*set = p;
	unsigned	 bits = 0;
	uint32_t	 v;
	int		 i;

	if (width == 0)
		return p;
	for (p++, i = 0; i < FORM_COLS; i++) {
		v = htole32(count[i]);
		memcpy(p, &v, sizeof(v));
		p += count[i] != 0 ? widths[width] : 0;
		bits |= (unsigned)(count[i] != 0) << i;
	}
	*set = (unsigned char)bits;
	return p;
}

static const unsigned char *
get_counts(const unsigned char *p, uint32_t count[SHEET_COUNTS],
    unsigned width)
{
	unsigned	set;
	uint32_t	v;

	memset(count, 0, SHEET_COUNTS * sizeof(*count));
	if (width == 0)
		return p;
	for (set = *p++; set != 0; set &= set - 1) {
		memcpy(&v, p, sizeof(v));
		count[__builtin_ctz(set)] = le32toh(v) & masks[width];
		p += widths[width];
	}
	return p;
}

/* Is a row but for its counts what follows another? */
static inline int
is_next(const struct row *before, const struct row *r)
{
	return before != NULL && r - before <= 2 &&
	    r->line - before->line <= LINES_MOST && r->form == before->form &&
	    r->printed == before->printed && r->doubt == 0 && r->blanks == 0;
}

static unsigned char *
add_folded(unsigned char *p, unsigned id, const struct row *r,
    const struct row *before, const uint32_t count[SHEET_COUNTS])
{
	unsigned	width = width_of(count);

	if (is_next(before, r)) {
		*p++ = (unsigned char)(ROW_NEXT | width << ROW_WIDTH |
		    (r - before == 2 ? NEXT_BUT_ONE : 0) |
		    (unsigned)(r->line - before->line) << NEXT_LINES);
		return add_counts(p, count, width);
	}
	*p++ = (unsigned char)((r->form & ROW_FORM) | ROW_FOLDED |
	    (r->doubt != 0 ? ROW_DOUBT : 0) |
	    (r->blanks != 0 ? CELL_DOUBT : 0) | width << ROW_WIDTH);
	*p++ = (unsigned char)id;
	*p++ = r->printed;
	p = packed_add(p, r->line);
	if (r->doubt != 0)
		p = packed_add(p, r->doubt);
	if (r->blanks != 0)
		*p++ = r->blanks;
	return add_counts(p, count, width);
}

static unsigned char *
add_row(unsigned char *p, unsigned id, const struct row *r)
{
	unsigned	flags = r->form & ROW_FORM, printed = 0;
	int		i;

	if (r->doubt != 0)
		flags |= ROW_DOUBT;
	for (i = 0; i < FORM_COLS; i++) {
		if (r->cell[i].doubt != 0)
			flags |= CELL_DOUBT;
		if (!r->cell[i].printed)
			continue;
		printed |= 1u << i;
		if (r->cell[i].num.scale != 0)
			flags |= CELL_SCALE;
	}
	*p++ = (unsigned char)flags;
	*p++ = (unsigned char)id;
	*p++ = (unsigned char)printed;
	p = packed_add(p, r->line);
	if (flags & ROW_DOUBT)
		p = packed_add(p, r->doubt);
	return add_cells(p, r, flags);
}

unsigned char *
packed_rows(unsigned char *p, const struct sheet *s)
{
	const struct row	*r, *before = NULL;
	unsigned char		*n = p++;
	unsigned		 id;

	for (*n = 0, id = 0; id < F_ROWS; id++) {
		r = &s->row[id];
		if (!r->present)
			continue;
		++*n;
		if (s->folded >> id & 1) {
			p = add_folded(p, id, r, before, s->count[id]);
			before = r;
		} else {
			p = add_row(p, id, r);
			before = NULL;
		}
	}
	return p;
}

/* The row that follows another. */
static const unsigned char *
unpack_next(const unsigned char *p, unsigned flags, struct sheet *s,
    unsigned id, const struct row *before)
{
	struct row	*r = &s->row[id];

	r->present = 1;
	r->form = before->form;
	r->printed = before->printed;
	r->line = before->line + (flags >> NEXT_LINES & LINES_MOST);
	s->folded |= (form_set)1 << id;
	return get_counts(p, s->count[id], flags >> ROW_WIDTH);
}

/* Any other, behind its flags and id. */
static const unsigned char *
unpack_row(const unsigned char *p, unsigned flags, struct sheet *s,
    unsigned id)
{
	struct row	*r = &s->row[id];
	unsigned	 printed = *p++;

	r->present = 1;
	r->form = flags & ROW_FORM;
	r->line = packed_get(&p);
	if (flags & ROW_DOUBT)
		r->doubt = (uint16_t)packed_get(&p);
	if (!(flags & ROW_FOLDED)) {
		get_cells(&p, r, flags, printed);
		return p;
	}
	s->folded |= (form_set)1 << id;
	r->printed = (col_set)printed;
	if (flags & CELL_DOUBT)
		r->blanks = *p++;
	return get_counts(p, s->count[id], flags >> ROW_WIDTH);
}

void
packed_unpack(const unsigned char *p, struct sheet *s)
{
	unsigned	 id = 0, flags, n;

	for (n = *p++; n > 0; n--) {
		flags = *p++;
		if ((flags & ROW_NEXT) == ROW_NEXT) {
			id += 1 + (flags & NEXT_BUT_ONE);
			p = unpack_next(p, flags, s, id,
			    &s->row[id - 1 - (flags & NEXT_BUT_ONE)]);
			continue;
		}
		id = *p++;
		p = unpack_row(p, flags, s, id);
	}
}
