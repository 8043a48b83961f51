#include "store.h"

#include <stdlib.h>
#include <string.h>

#include "packed.h"

/*
 * A record: a byte of flags; its size, in RECORD_SIZE bytes; the key, the
 * body's name if that is not the key, the report's, each with its length; year;
 * the rows.  Records stand in chunks, one behind another, and do not move.
 * Behind the last of a chunk stand the flags of none and where the next chunk
 * begins, or NULL.
 *
 * As long as reports are put in by growing keys, and asked for in that order,
 * none is looked for: each is the next one.
 */
#define GOT		1	/* it was got */
#define OWN_KEY		2	/* its key is not its body's name */
#define NONE		4	/* no record */

/* No record has 2^32 bytes, for names are no longer than lines. */
#define RECORD_SIZE	sizeof(uint32_t)

/* The bytes of a chunk, unless a record takes more, and those of its end. */
#define CHUNK		((size_t)256 * 1024)
#define CHUNK_END	(1 + sizeof(unsigned char *))

/* The bytes of a record that are looked at first, and those in a cache's
 * line. */
#define AHEAD		256
#define CACHE_LINE	64

struct chunk {
	struct chunk	*before;
	unsigned char	 data[];
};

struct slot {
	uint64_t	 hash;		/* of its key */
	unsigned char	*record;	/* NULL: free */
};

struct store {
	struct chunk	*chunk;		/* the last one */
	unsigned char	*first;		/* record of all; NULL: none yet */
	unsigned char	*end;		/* behind the one put in last, */
	size_t		 room;		/*  and the bytes left there */
	struct slot	*slot;		/* by their keys; of all, or none yet */
	size_t		 nslots;	/* a power of 2, or 0 */
	size_t		 count;
	size_t		 left;		/* that were never got */
	unsigned char	*last;		/* the record put in last */
	unsigned char	*after;		/* behind the one got last */
	unsigned char	*next;		/* for store_rest() */
};

struct store *
store_open(void)
{
	return calloc(1, sizeof(struct store));
}

void
store_close(struct store *s)
{
	struct chunk	*c, *before;

	if (s == NULL)
		return;
	for (c = s->chunk; c != NULL; c = before) {
		before = c->before;
		free(c);
	}
	free(s->slot);
	free(s);
}

/* Say where the records go on behind the last one. */
static void
put_end(unsigned char *end, const unsigned char *next)
{
	*end = NONE;
	memcpy(end + 1, &next, sizeof(next));
}

/* The record that stands here, or begins the next chunk; NULL behind all. */
static unsigned char *
record_at(unsigned char *p)
{
	unsigned char	*next;

	for (; p != NULL && *p == NONE; p = next)
		memcpy(&next, p + 1, sizeof(next));
	return p;
}

/* What is behind a record: see record_at(). */
static unsigned char *
behind(unsigned char *p)
{
	uint32_t	size;

	memcpy(&size, p + 1, sizeof(size));
	return p + size;
}

/* Have room for a record of n bytes at the most.  0 or -1. */
static int
make_room(struct store *s, size_t n)
{
	size_t		 size = n + CHUNK_END > CHUNK ? n + CHUNK_END : CHUNK;
	struct chunk	*c;

	if (s->room >= n + CHUNK_END)
		return 0;
	/* Behind the last record is room to look ahead. */
	if ((c = malloc(sizeof(*c) + size + AHEAD)) == NULL)
		return -1;
	c->before = s->chunk;
	s->chunk = c;
	if (s->end != NULL)
		put_end(s->end, c->data);
	s->end = c->data;
	s->room = size;
	put_end(s->end, NULL);
	if (s->first == NULL)
		s->first = s->last = s->after = s->next = s->end;
	return 0;
}

static unsigned char *
add_text(unsigned char *p, const char *text, size_t n)
{
	p = packed_add(p, n);
	memcpy(p, text, n);
	return p + n;
}

static int
get_text(const unsigned char **p, struct str *s)
{
	size_t	n = (size_t)packed_get(p);

	if (str_set(s, (const char *)*p, n) == -1)
		return -1;
	*p += n;
	return 0;
}

/* The most bytes of a record of such texts. */
static size_t
most(size_t key, const struct sheet *s)
{
	return 1 + RECORD_SIZE + 4 * PACKED_UINT + key + s->org.len +
	    s->report.len + PACKED_MOST;
}

static int
pack(struct store *st, const char *key, size_t len, const struct sheet *s)
{
	int		 own = len != s->org.len ||
			    memcmp(key, str_text(&s->org), len) != 0;
	unsigned char	*start, *p;
	uint32_t	 size;

	if (make_room(st, most(len, s)) == -1)
		return -1;
	start = st->end;
	*start = own ? OWN_KEY : 0;
	p = add_text(start + 1 + RECORD_SIZE, key, len);
	if (own)
		p = add_text(p, str_text(&s->org), s->org.len);
	p = add_text(p, str_text(&s->report), s->report.len);
	p = packed_rows(packed_add(p, (uint64_t)s->year), s);
	size = (uint32_t)(p - start);
	memcpy(start + 1, &size, sizeof(size));
	put_end(p, NULL);
	st->last = start;
	st->end = p;
	st->room -= size;
	return 0;
}

/* A record as a sheet. */
static int
unpack(const unsigned char *record, struct sheet *s)
{
	const unsigned char	*p = record + 1 + RECORD_SIZE;
	int			 own = *record & OWN_KEY;

	sheet_reset(s);
	if (get_text(&p, &s->org) == -1 ||
	    (own && get_text(&p, &s->org) == -1) ||
	    get_text(&p, &s->report) == -1)
		return -1;
	s->year = (int)packed_get(&p);
	packed_unpack(p, s);
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
record_key(const unsigned char *record, size_t *n)
{
	const unsigned char	*p = record + 1 + RECORD_SIZE;

	*n = (size_t)packed_get(&p);
	return (const char *)p;
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
		if (slot->record == NULL)
			return slot;
		if (slot->hash != h)
			continue;
		p = record_key(slot->record, &n);
		if (n == len && memcmp(p, key, len) == 0)
			return slot;
	}
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
		if (old[i].record == NULL)
			continue;
		k = (size_t)old[i].hash;
		while (new[k & (n * 2 - 1)].record != NULL)
			k++;
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
	unsigned char	*p = record_at(s->first);
	size_t		 n, more = 64;
	const char	*key;
	uint64_t	 h;

	if (s->nslots > 0)
		return 0;
	while (s->count >= more / 4 * 3)
		more *= 2;
	if ((s->slot = calloc(more, sizeof(*s->slot))) == NULL)
		return -1;
	s->nslots = more;
	for (; p != NULL; p = record_at(behind(p))) {
		key = record_key(p, &n);
		h = hash(key, n);
		*find_slot(s, h, key, n) = (struct slot){ h, p };
	}
	return 0;
}

/* Is a key greater than that of the record put in last? */
static int
is_greater(const struct store *s, const char *key, size_t len)
{
	size_t		 n;
	const char	*last = record_key(s->last, &n);
	int		 cmp = memcmp(key, last, len < n ? len : n);

	return cmp != 0 ? cmp > 0 : len > n;
}

int
store_put(struct store *s, const char *key, size_t len,
    const struct sheet *sheet)
{
	uint64_t	 h = 0;
	struct slot	*slot = NULL;

	if (s->count > 0 && s->nslots == 0 && !is_greater(s, key, len) &&
	    fill_slots(s) == -1)
		return -1;
	if (s->nslots > 0) {
		if (grow(s) == -1)
			return -1;
		h = hash(key, len);
		slot = find_slot(s, h, key, len);
		if (slot->record != NULL)
			return 0;
	}
	if (pack(s, key, len, sheet) == -1)
		return -1;
	if (slot != NULL)
		*slot = (struct slot){ h, s->last };
	s->count++;
	s->left++;
	return 1;
}

/* Find the record of a key: mostly that behind the one got last.  1, 0 if there
 * is none, or -1. */
static int
find(struct store *s, const char *key, size_t len, unsigned char **record)
{
	const char	*p;
	size_t		 n;

	if (s->count == 0)
		return 0;
	if ((*record = s->after = record_at(s->after)) != NULL) {
		p = record_key(*record, &n);
		if (n == len && memcmp(p, key, n) == 0)
			return 1;
	}
	if (fill_slots(s) == -1)
		return -1;
	*record = find_slot(s, hash(key, len), key, len)->record;
	return *record != NULL;
}

int
store_get(struct store *s, const char *key, size_t len, struct sheet *out)
{
	unsigned char	*record;
	int		 found = find(s, key, len, &record), i;

	if (found != 1)
		return found;
	if (unpack(record, out) == -1)
		return -1;
	/* Have the next one at hand. */
	s->after = behind(record);
	for (i = 0; i < AHEAD; i += CACHE_LINE)
		__builtin_prefetch(s->after + i);
	if (*record & GOT)
		return 2;
	*record |= GOT;
	s->left--;
	return 1;
}

int
store_has(struct store *s, const char *key, size_t len)
{
	unsigned char	*record;

	return find(s, key, len, &record);
}

int
store_rest(struct store *s, struct sheet *out)
{
	unsigned char	*p;

	while (s->left > 0 && (p = record_at(s->next)) != NULL) {
		s->next = behind(p);
		if (!(*p & GOT))
			return unpack(p, out);
	}
	return 0;
}
