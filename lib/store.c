#include "store.h"

#include <stdlib.h>
#include <string.h>

/*
 * A record: a byte of flags; its size, in RECORD_SIZE bytes; the key, the
 * body's name if that is not the key, the report's, each with its length; year;
 * the number of rows; the rows.
 * A row: a byte of flags, its id, a byte of bits for the cells printed, its
 * line, its doubts, the doubts of each cell, and for each cell printed its
 * digits and scale, where the flags say so.  All numbers are of 7 bits a byte,
 * the lowest first.  But where a row is folded, its flags say so; then the
 * doubt of its cells is a byte of bits, for those that are blank, and behind it
 * stand all cells in as many bytes each as the largest takes: none where all
 * are 0.
 * Where besides it is the next of the form's and of the report's lines, and but
 * for its counts as the row before, nothing stands between flags and cells.
 *
 * As long as reports are put in by growing keys, and asked for in that order,
 * none is looked for: each is the next one.
 */
#define GOT		1	/* it was got */
#define OWN_KEY		2	/* its key is not its body's name */

#define ROW_FORM	3	/* the form: 0 not told, 1 2019, 2 2021 */
#define ROW_DOUBT	4	/* the row is doubted */
#define CELL_DOUBT	8	/* cells are */
#define CELL_SCALE	16	/* cells have decimals */
#define ROW_FOLDED	32	/* it is folded; and as that before: */
#define ROW_NEXT	(ROW_FOLDED | CELL_SCALE)
#define ROW_WIDTH	6	/* and from this bit on: in how many bytes */

#define RECORD_SIZE	sizeof(size_t)

/* The most bytes of a number, and of a row: 5 numbers of its own, a doubt and
 * two numbers of each cell. */
#define UINT_MOST	10
#define ROW_MOST	((5 + 3 * FORM_COLS) * UINT_MOST)

struct slot {
	uint64_t	 hash;		/* of its key */
	size_t		 at;		/* the record's offset + 1; 0: free */
};

struct store {
	struct str	 data;		/* the records, one behind another */
	struct slot	*slot;		/* by their keys; of all, or none yet */
	size_t		 nslots;	/* a power of 2, or 0 */
	size_t		 count;
	size_t		 left;		/* that were never got */
	size_t		 last;		/* the record put in last */
	size_t		 after;		/* that behind the one got last */
	size_t		 next;		/* for store_rest() */
};

struct cursor {
	const unsigned char	*p;
	unsigned		 id;	/* of the row before, */
	const struct row	*row;	/* and it; before the first, any */
};

struct store *
store_open(void)
{
	return calloc(1, sizeof(struct store));
}

void
store_close(struct store *s)
{
	if (s == NULL)
		return;
	str_free(&s->data);
	free(s->slot);
	free(s);
}

/* Write a number; where the next begins. */
static inline unsigned char *
add_uint(unsigned char *p, uint64_t v)
{
	for (; v >= 0x80; v >>= 7)
		*p++ = (unsigned char)(v | 0x80);
	*p++ = (unsigned char)v;
	return p;
}

static inline uint64_t
get_uint(struct cursor *c)
{
	uint64_t	v = *c->p++;
	unsigned	shift = 7;

	if (v < 0x80)
		return v;
	for (v &= 0x7f; *c->p & 0x80; shift += 7)
		v |= (uint64_t)(*c->p++ & 0x7f) << shift;
	return v | (uint64_t)*c->p++ << shift;
}

/* Small numbers of either sign are short: 0, -1, 1, -2 ... */
static inline unsigned char *
add_int(unsigned char *p, int64_t v)
{
	return add_uint(p, ((uint64_t)v << 1) ^ (v < 0 ? UINT64_MAX : 0));
}

static int64_t
get_int(struct cursor *c)
{
	uint64_t	v = get_uint(c);

	return (int64_t)(v >> 1) ^ -(int64_t)(v & 1);
}

static unsigned char *
add_text(unsigned char *p, const char *text, size_t n)
{
	p = add_uint(p, n);
	memcpy(p, text, n);
	return p + n;
}

static int
get_text(struct cursor *c, struct str *s)
{
	size_t	n = (size_t)get_uint(c);

	if (str_set(s, (const char *)c->p, n) == -1)
		return -1;
	c->p += n;
	return 0;
}

static unsigned char *
add_cells(unsigned char *p, const struct row *r, unsigned flags)
{
	int	i;

	for (i = 0; i < FORM_COLS && (flags & CELL_DOUBT); i++)
		p = add_uint(p, r->cell[i].doubt);
	for (i = 0; i < FORM_COLS; i++) {
		if (!r->cell[i].printed)
			continue;
		p = add_int(p, r->cell[i].num.digits);
		if (flags & CELL_SCALE)
			p = add_uint(p, r->cell[i].num.scale);
	}
	return p;
}

/* The bytes of a count, by the last bits of the flags. */
static const uint8_t	widths[] = { 0, 1, 2, 4 };

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

/* The counts of a row: all eight, of which the last is written over. */
static unsigned char *
add_counts(unsigned char *p, const uint32_t count[SHEET_COUNTS],
    unsigned width)
{
	uint8_t		one[SHEET_COUNTS];
	uint16_t	two[SHEET_COUNTS];
	int		i;

	for (i = 0; i < SHEET_COUNTS && width == 1; i++)
		one[i] = (uint8_t)count[i];
	for (i = 0; i < SHEET_COUNTS && width == 2; i++)
		two[i] = (uint16_t)count[i];
	if (width == 1)
		memcpy(p, one, sizeof(one));
	else if (width == 2)
		memcpy(p, two, sizeof(two));
	else if (width == 3)
		memcpy(p, count, SHEET_COUNTS * sizeof(*count));
	return p + FORM_COLS * widths[width];
}

static void
get_counts(struct cursor *c, uint32_t count[SHEET_COUNTS], unsigned width)
{
	uint8_t		one[SHEET_COUNTS] = { 0 };
	uint16_t	two[SHEET_COUNTS] = { 0 };
	int		i;

	if (width == 1)
		memcpy(one, c->p, FORM_COLS * sizeof(*one));
	else if (width == 2)
		memcpy(two, c->p, FORM_COLS * sizeof(*two));
	for (i = 0; i < SHEET_COUNTS; i++)
		count[i] = width == 1 ? one[i] : two[i];
	if (width == 3)
		memcpy(count, c->p, FORM_COLS * sizeof(*count));
	c->p += FORM_COLS * widths[width];
}

/* Is a row but for its counts what follows another? */
static inline int
is_next(const struct row *before, const struct row *r)
{
	return before != NULL && r == before + 1 &&
	    r->line == before->line + 1 && r->form == before->form &&
	    r->printed == before->printed && r->doubt == 0 && r->blanks == 0;
}

static unsigned char *
add_folded(unsigned char *p, unsigned id, const struct row *r,
    const struct row *before, const uint32_t count[SHEET_COUNTS])
{
	unsigned	width = width_of(count);

	if (is_next(before, r)) {
		*p++ = (unsigned char)(ROW_NEXT | width << ROW_WIDTH);
		return add_counts(p, count, width);
	}
	*p++ = (unsigned char)((r->form & ROW_FORM) | ROW_FOLDED |
	    (r->doubt != 0 ? ROW_DOUBT : 0) |
	    (r->blanks != 0 ? CELL_DOUBT : 0) | width << ROW_WIDTH);
	*p++ = (unsigned char)id;
	*p++ = r->printed;
	p = add_uint(p, r->line);
	if (r->doubt != 0)
		p = add_uint(p, r->doubt);
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
	p = add_uint(p, r->line);
	if (flags & ROW_DOUBT)
		p = add_uint(p, r->doubt);
	return add_cells(p, r, flags);
}

/* The rows of a sheet, and before them how many they are. */
static unsigned char *
add_rows(unsigned char *p, const struct sheet *s)
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

/* The most bytes of a record of such texts, and those by which counts are
 * looked at beyond its end. */
static size_t
most(size_t key, const struct sheet *s)
{
	return 1 + RECORD_SIZE + 5 * UINT_MOST + key + s->org.len +
	    s->report.len + F_ROWS * ROW_MOST + SHEET_COUNTS * 4;
}

static int
pack(struct str *out, const char *key, size_t len, const struct sheet *s)
{
	int		 own = len != s->org.len ||
			    memcmp(key, str_text(&s->org), len) != 0;
	unsigned char	*start, *p;
	size_t		 size;

	if (str_reserve(out, most(len, s)) == -1)
		return -1;
	start = (unsigned char *)out->p + out->len;
	*start = own ? OWN_KEY : 0;
	p = add_text(start + 1 + RECORD_SIZE, key, len);
	if (own)
		p = add_text(p, str_text(&s->org), s->org.len);
	p = add_text(p, str_text(&s->report), s->report.len);
	p = add_rows(add_uint(p, (uint64_t)s->year), s);
	size = (size_t)(p - start);
	memcpy(start + 1, &size, sizeof(size));
	out->len += size;
	return 0;
}

/* The row behind that of the cursor, with its counts. */
static void
unpack_next(struct cursor *c, struct sheet *s, unsigned width)
{
	unsigned	 id = ++c->id;
	struct row	*r = &s->row[id];

	r->present = 1;
	r->form = c->row->form;
	r->printed = c->row->printed;
	r->line = c->row->line + 1;
	s->folded |= (form_set)1 << id;
	get_counts(c, s->count[id], width);
	c->row = r;
}

static void
unpack_row(struct cursor *c, struct sheet *s)
{
	unsigned	 flags = *c->p++, printed;
	struct row	*r;
	int		 i;

	if ((flags & ROW_NEXT) == ROW_NEXT) {
		unpack_next(c, s, flags >> ROW_WIDTH);
		return;
	}
	c->id = *c->p++;
	printed = *c->p++;
	c->row = r = &s->row[c->id];

	r->present = 1;
	r->form = flags & ROW_FORM;
	r->line = get_uint(c);
	if (flags & ROW_DOUBT)
		r->doubt = (uint16_t)get_uint(c);
	if (flags & ROW_FOLDED) {
		s->folded |= (form_set)1 << c->id;
		r->printed = (col_set)printed;
		if (flags & CELL_DOUBT)
			r->blanks = *c->p++;
		get_counts(c, s->count[c->id], flags >> ROW_WIDTH);
		return;
	}
	for (i = 0; i < FORM_COLS && (flags & CELL_DOUBT); i++)
		r->cell[i].doubt = (uint16_t)get_uint(c);
	for (i = 0; i < FORM_COLS; i++) {
		if (!(printed >> i & 1))
			continue;
		r->cell[i].printed = 1;
		r->cell[i].num.digits = get_int(c);
		if (flags & CELL_SCALE)
			r->cell[i].num.scale = (uint8_t)get_uint(c);
	}
}

/* The record at an offset as a sheet. */
static int
unpack(const struct store *st, size_t at, struct sheet *s)
{
	struct cursor	c = { .p = (const unsigned char *)st->data.p + at,
			    .row = s->row };
	int		own = *c.p & OWN_KEY, n;

	c.p += 1 + RECORD_SIZE;
	sheet_reset(s);
	if (get_text(&c, &s->org) == -1 ||
	    (own && get_text(&c, &s->org) == -1) ||
	    get_text(&c, &s->report) == -1)
		return -1;
	s->year = (int)get_uint(&c);
	for (n = *c.p++; n > 0; n--)
		unpack_row(&c, s);
	return 1;
}

static uint64_t
hash(const char *p, size_t n)
{
	uint64_t	h = n, eight;

	for (;; p += 8, n -= 8) {
		eight = 0;
		memcpy(&eight, p, n < 8 ? n : 8);
		h = (h ^ eight) * 0x9e3779b97f4a7c15u;
		h ^= h >> 32;
		if (n <= 8)
			return h;
	}
}

/* The key of a record: a view. */
static const char *
record_key(const struct store *s, size_t at, size_t *n)
{
	struct cursor	c = { .p = (const unsigned char *)s->data.p + at + 1 +
			    RECORD_SIZE };

	*n = (size_t)get_uint(&c);
	return (const char *)c.p;
}

/* The slot that holds a key, or the free one where it belongs. */
static struct slot *
find_slot(const struct store *s, uint64_t h, const char *key, size_t len)
{
	struct slot	*slot;
	size_t		 i = (size_t)h, n;
	const char	*p;

	for (;; i++) {
		slot = &s->slot[i & (s->nslots - 1)];
		if (slot->at == 0)
			return slot;
		if (slot->hash != h)
			continue;
		p = record_key(s, slot->at - 1, &n);
		if (n == len && memcmp(p, key, len) == 0)
			return slot;
	}
}

/* Where the record behind another is. */
static size_t
behind(const struct store *s, size_t at)
{
	size_t	size;

	memcpy(&size, s->data.p + at + 1, sizeof(size));
	return at + size;
}

/* Have room for one more, with a quarter of the slots free. */
static int
grow(struct store *s)
{
	struct slot	*old = s->slot, *new;
	size_t		 n = s->nslots, i, k;

	if (s->count < n / 4 * 3)
		return 0;
	if ((new = calloc(n * 2, sizeof(*new))) == NULL)
		return -1;
	for (i = 0; i < n; i++) {
		if (old[i].at == 0)
			continue;
		for (k = (size_t)old[i].hash; new[k & (n * 2 - 1)].at != 0;
		    k++)
			continue;
		new[k & (n * 2 - 1)] = old[i];
	}
	free(old);
	s->slot = new;
	s->nslots = n * 2;
	return 0;
}

/* Have all records in slots, if none are yet. */
static int
fill_slots(struct store *s)
{
	size_t		 at, n, more = 64;
	const char	*key;
	uint64_t	 h;

	if (s->nslots > 0)
		return 0;
	while (s->count >= more / 4 * 3)
		more *= 2;
	if ((s->slot = calloc(more, sizeof(*s->slot))) == NULL)
		return -1;
	s->nslots = more;
	for (at = 0; at < s->data.len; at = behind(s, at)) {
		key = record_key(s, at, &n);
		h = hash(key, n);
		*find_slot(s, h, key, n) = (struct slot){ h, at + 1 };
	}
	return 0;
}

/* Is a key greater than that of the record put in last? */
static int
is_greater(const struct store *s, const char *key, size_t len)
{
	size_t		 n;
	const char	*last = record_key(s, s->last, &n);
	int		 cmp = memcmp(key, last, len < n ? len : n);

	return cmp != 0 ? cmp > 0 : len > n;
}

int
store_put(struct store *s, const char *key, size_t len,
    const struct sheet *sheet)
{
	uint64_t	 h = 0;
	struct slot	*slot = NULL;
	size_t		 at = s->data.len;

	if (s->count > 0 && s->nslots == 0 && !is_greater(s, key, len) &&
	    fill_slots(s) == -1)
		return -1;
	if (s->nslots > 0) {
		if (grow(s) == -1)
			return -1;
		h = hash(key, len);
		slot = find_slot(s, h, key, len);
		if (slot->at != 0)
			return 0;
	}
	if (pack(&s->data, key, len, sheet) == -1)
		return -1;
	if (slot != NULL)
		*slot = (struct slot){ h, at + 1 };
	s->last = at;
	s->count++;
	s->left++;
	return 1;
}

/* Is this the key of the record behind the one got last? */
static int
is_after(const struct store *s, const char *key, size_t len)
{
	size_t		 n;
	const char	*p;

	if (s->after == s->data.len)
		return 0;
	p = record_key(s, s->after, &n);
	return n == len && memcmp(p, key, n) == 0;
}

/* The bytes of a record that are looked at first, and those in a cache's
 * line. */
#define AHEAD		512
#define CACHE_LINE	64

/* A record was got: have the next one at hand. */
static void
pass(struct store *s, size_t at)
{
	size_t	i;

	s->after = behind(s, at);
	for (i = 0; i < AHEAD && s->after + i < s->data.len; i += CACHE_LINE)
		__builtin_prefetch(s->data.p + s->after + i);
}

/* Find the record of a key.  1, 0 if there is none, or -1. */
static int
find(struct store *s, const char *key, size_t len, size_t *at)
{
	*at = s->after;
	if (s->count == 0)
		return 0;
	if (is_after(s, key, len))
		return 1;
	if (fill_slots(s) == -1)
		return -1;
	*at = find_slot(s, hash(key, len), key, len)->at;
	return (*at)-- != 0;
}

int
store_get(struct store *s, const char *key, size_t len, struct sheet *out)
{
	size_t	 at;
	char	*flags;
	int	 found = find(s, key, len, &at);

	if (found != 1)
		return found;
	flags = s->data.p + at;
	if (unpack(s, at, out) == -1)
		return -1;
	pass(s, at);
	if (*flags & GOT)
		return 2;
	*flags |= GOT;
	s->left--;
	return 1;
}

int
store_has(struct store *s, const char *key, size_t len)
{
	size_t	at;

	return find(s, key, len, &at);
}

int
store_rest(struct store *s, struct sheet *out)
{
	size_t	at;

	while (s->left > 0 && (at = s->next) < s->data.len) {
		s->next = behind(s, at);
		if (!(s->data.p[at] & GOT))
			return unpack(s, at, out);
	}
	return 0;
}
