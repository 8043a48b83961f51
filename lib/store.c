#include "store.h"

#include <stdlib.h>
#include <string.h>

/*
 * A record: a byte of flags; its size, in RECORD_SIZE bytes; the key, the
 * body's name if that is not the key, the report's, each with its length; year;
 * the number of rows; the rows.
 * A row: its id, a byte of flags, a byte of bits for the cells printed, its
 * line, its doubts, the doubts of each cell, and for each cell printed its
 * digits and scale, where the flags say so.  All numbers are of 7 bits a byte,
 * the lowest first.  But where a row has counts alone, and no doubt, its flags
 * say so, and behind the line stand all cells in as many bytes each as the
 * largest takes: none where all are 0.
 */
#define GOT		1	/* it was got */
#define OWN_KEY		2	/* its key is not its body's name */

#define ROW_FORM	3	/* the form: 0 not told, 1 2019, 2 2021 */
#define ROW_DOUBT	4	/* the row is doubted */
#define CELL_DOUBT	8	/* cells are */
#define CELL_SCALE	16	/* cells have decimals */
#define ROW_COUNTS	32	/* counts alone, */
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
	struct slot	*slot;		/* by their keys */
	size_t		 nslots;	/* a power of 2, or 0 */
	size_t		 count;
	size_t		 next;		/* for store_rest() */
};

struct cursor {
	const unsigned char	*p;
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

static int
put_uint(struct str *out, uint64_t v)
{
	unsigned char	tmp[UINT_MOST];

	return str_add(out, (const char *)tmp,
	    (size_t)(add_uint(tmp, v) - tmp));
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

static int
put_text(struct str *out, const struct str *s)
{
	return put_uint(out, s->len) == -1 ? -1 :
	    str_add(out, str_text(s), s->len);
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

/* The bytes of a cell, by the last bits of the flags. */
static const uint8_t	widths[] = { 0, 1, 2, 4 };

/* The bits for the narrowest bytes that hold all counts of a row; -1 where
 * none do, or where it has anything but counts without a doubt. */
static int
width_of(const struct row *r)
{
	uint64_t	all = 0;
	int		i;

	if ((r->told & TOLD_COUNTS) == 0 || (r->told & TOLD_BLANKS) == 0 ||
	    r->blanks != 0)
		return -1;
	for (i = 0; i < FORM_COLS; i++)
		all |= (uint64_t)r->cell[i].num.digits;
	return all == 0 ? 0 : all <= UINT8_MAX ? 1 : all <= UINT16_MAX ? 2 :
	    all <= UINT32_MAX ? 3 : -1;
}

static unsigned char *
add_counts(unsigned char *p, const struct row *r, int width)
{
	uint16_t	two;
	uint32_t	four;
	int		i;

	for (i = 0; i < FORM_COLS && width > 0; i++, p += widths[width]) {
		four = (uint32_t)r->cell[i].num.digits;
		two = (uint16_t)four;
		if (width == 1)
			*p = (unsigned char)four;
		else if (width == 2)
			memcpy(p, &two, sizeof(two));
		else
			memcpy(p, &four, sizeof(four));
	}
	return p;
}

static void
get_counts(struct cursor *c, struct row *r, unsigned width)
{
	uint16_t	two;
	uint32_t	four;
	int		i;

	r->told = TOLD_COUNTS | TOLD_BLANKS;
	for (i = 0; i < FORM_COLS; i++)
		r->cell[i].printed = r->counts >> i & 1;
	for (i = 0; i < FORM_COLS && width > 0; i++, c->p += widths[width]) {
		if (width == 1)
			four = *c->p;
		else if (width == 2) {
			memcpy(&two, c->p, sizeof(two));
			four = two;
		} else
			memcpy(&four, c->p, sizeof(four));
		r->cell[i].num.digits = four;
	}
}

static unsigned char *
add_row(unsigned char *p, unsigned id, const struct row *r)
{
	unsigned	flags = r->form & ROW_FORM, printed = 0;
	int		i, width = width_of(r);

	*p++ = (unsigned char)id;
	if (width != -1) {
		*p++ = (unsigned char)(flags | ROW_COUNTS |
		    (unsigned)width << ROW_WIDTH);
		*p++ = r->counts;
		return add_counts(add_uint(p, r->line), r, width);
	}
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
	*p++ = (unsigned char)printed;
	p = add_uint(p, r->line);
	if (flags & ROW_DOUBT)
		p = add_uint(p, r->doubt);
	return add_cells(p, r, flags);
}

static int
pack(struct str *out, const char *key, size_t len, const struct sheet *s)
{
	int		own = len != s->org.len ||
			    memcmp(key, str_text(&s->org), len) != 0;
	char		head[1 + RECORD_SIZE] = { own ? OWN_KEY : 0 };
	unsigned char	rows[F_ROWS * ROW_MOST], *p = rows;
	size_t		at = out->len, size;
	unsigned	id, n = 0;

	for (id = 0; id < F_ROWS; id++)
		if (s->row[id].present) {
			n++;
			p = add_row(p, id, &s->row[id]);
		}
	if (str_add(out, head, sizeof(head)) == -1 ||
	    put_uint(out, len) == -1 || str_add(out, key, len) == -1 ||
	    (own && put_text(out, &s->org) == -1) ||
	    put_text(out, &s->report) == -1 ||
	    put_uint(out, (uint64_t)s->year) == -1 || put_uint(out, n) == -1 ||
	    str_add(out, (const char *)rows, (size_t)(p - rows)) == -1)
		return -1;
	size = out->len - at;
	memcpy(out->p + at + 1, &size, sizeof(size));
	return 0;
}

static void
unpack_row(struct cursor *c, struct sheet *s)
{
	struct row	*r = &s->row[*c->p++];
	unsigned	 flags = *c->p++, printed = *c->p++;
	int		 i;

	r->present = 1;
	r->form = flags & ROW_FORM;
	r->line = get_uint(c);
	if (flags & ROW_COUNTS) {
		r->counts = (uint8_t)printed;
		get_counts(c, r, flags >> ROW_WIDTH);
		return;
	}
	if (flags & ROW_DOUBT)
		r->doubt = (uint16_t)get_uint(c);
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
	struct cursor	c = { (const unsigned char *)st->data.p + at };
	int		own = *c.p & OWN_KEY;
	uint64_t	n;

	c.p += 1 + RECORD_SIZE;
	sheet_reset(s);
	if (get_text(&c, &s->org) == -1 ||
	    (own && get_text(&c, &s->org) == -1) ||
	    get_text(&c, &s->report) == -1)
		return -1;
	s->year = (int)get_uint(&c);
	for (n = get_uint(&c); n > 0; n--)
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
	struct cursor	c = { (const unsigned char *)s->data.p + at + 1 +
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

/* Have room for one more, with a quarter of the slots free. */
static int
grow(struct store *s)
{
	struct slot	*old = s->slot, *new;
	size_t		 n = s->nslots, more = n == 0 ? 64 : n * 2, i, k;

	if (s->count < n / 4 * 3)
		return 0;
	if ((new = calloc(more, sizeof(*new))) == NULL)
		return -1;
	for (i = 0; i < n; i++) {
		if (old[i].at == 0)
			continue;
		for (k = (size_t)old[i].hash; new[k & (more - 1)].at != 0; k++)
			continue;
		new[k & (more - 1)] = old[i];
	}
	free(old);
	s->slot = new;
	s->nslots = more;
	return 0;
}

int
store_put(struct store *s, const char *key, size_t len,
    const struct sheet *sheet)
{
	uint64_t	 h = hash(key, len);
	struct slot	*slot;
	size_t		 at = s->data.len;

	if (grow(s) == -1)
		return -1;
	slot = find_slot(s, h, key, len);
	if (slot->at != 0)
		return 0;
	if (pack(&s->data, key, len, sheet) == -1) {
		s->data.len = at;
		return -1;
	}
	*slot = (struct slot){ h, at + 1 };
	s->count++;
	return 1;
}

int
store_get(struct store *s, const char *key, size_t len, struct sheet *out)
{
	size_t	 at;
	char	*flags;

	if (s->count == 0 ||
	    (at = find_slot(s, hash(key, len), key, len)->at) == 0)
		return 0;
	flags = s->data.p + at - 1;
	if (unpack(s, at - 1, out) == -1)
		return -1;
	if (*flags & GOT)
		return 2;
	*flags |= GOT;
	return 1;
}

int
store_has(const struct store *s, const char *key, size_t len)
{
	return s->count > 0 &&
	    find_slot(s, hash(key, len), key, len)->at != 0;
}

int
store_rest(struct store *s, struct sheet *out)
{
	size_t	at, size;

	while ((at = s->next) < s->data.len) {
		memcpy(&size, s->data.p + at + 1, sizeof(size));
		s->next += size;
		if (!(s->data.p[at] & GOT))
			return unpack(s, at, out);
	}
	return 0;
}
