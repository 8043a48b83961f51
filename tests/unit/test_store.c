/*
 * store: what comes out is what was put in.
 */
#include <stdlib.h>

#include "check.h"
#include "store.h"

#define BODIES	1000

static uint32_t	state;

static unsigned
dice(unsigned n)
{
	state = state * 1664525u + 1013904223u;
	return (state >> 8) % n;
}

static void
make_cell(struct cell *c)
{
	static const int64_t	values[] = {
		0, 1, -1, 63, 64, -65, 12345, 999999999999999999,
		-999999999999999999
	};

	if (dice(8) == 0)
		c->doubt = (uint16_t)(1u << dice(DOUBTS));
	if (dice(8) == 0)
		return;
	c->printed = 1;
	c->num.digits = values[dice(COUNT(values))];
	c->num.scale = (uint8_t)(dice(4) == 0 ? dice(19) : 0);
}

/* A row that can be folded, mostly some lines down from that before. */
static void
make_counts(struct row *r, int id)
{
	static const int64_t	most[] = { 1, 10, 256, 65536, 4294967296 };
	unsigned		limit = dice(5);
	int			c;

	if (dice(4) > 0) {
		r->line = 100 + (uint64_t)id * 5 + dice(5);
		r->form = FORM_2021;
		r->doubt = 0;
	}
	for (c = 0; c < FORM_COLS; c++) {
		if (dice(20) == 0) {
			r->cell[c].doubt = DOUBT_BLANK;
			continue;
		}
		r->cell[c].printed = 1;
		r->cell[c].num.digits = ((int64_t)dice(65536) * 65536 +
		    dice(65536)) % most[limit];
	}
}

/* The i-th body's sheet: the same whenever it is made. */
static void
make(struct sheet *s, unsigned i)
{
	char	name[32];
	int	id, c;

	state = i * 7919 + 1;
	sheet_clear(s);
	(void)snprintf(name, sizeof(name), "示例市第%u局", i);
	CHECK(str_set(&s->org, name, strlen(name)) == 0);
	(void)snprintf(name, sizeof(name), "%u.txt", i);
	CHECK(str_set(&s->report, name, strlen(name)) == 0);
	s->year = 2000 + (int)dice(100);
	for (id = 0; id < F_ROWS; id++) {
		if (dice(10) == 0)
			continue;
		s->row[id].present = 1;
		s->row[id].form = (uint8_t)dice(3);
		s->row[id].line = dice(100) * (uint64_t)dice(100000000);
		if (dice(8) == 0)
			s->row[id].doubt = (uint16_t)(1u << dice(DOUBTS));
		if (dice(3) > 0) {
			make_counts(&s->row[id], id);
			continue;
		}
		for (c = 0; c < FORM_COLS; c++)
			make_cell(&s->row[id].cell[c]);
	}
}

static int
same_cell(const struct cell *a, const struct cell *b)
{
	return a->printed == b->printed && a->doubt == b->doubt &&
	    a->num.digits == b->num.digits && a->num.scale == b->num.scale;
}

static int
same(const struct sheet *a, const struct sheet *b)
{
	const struct row	*x, *y;
	int			 id, c;

	if (a->year != b->year ||
	    strcmp(str_text(&a->org), str_text(&b->org)) != 0 ||
	    strcmp(str_text(&a->report), str_text(&b->report)) != 0)
		return 0;
	for (id = 0; id < F_ROWS; id++) {
		x = &a->row[id];
		y = &b->row[id];
		if (x->present != y->present || x->form != y->form ||
		    x->line != y->line || x->doubt != y->doubt)
			return 0;
		for (c = 0; c < FORM_COLS; c++)
			if (!same_cell(&x->cell[c], &y->cell[c]))
				return 0;
	}
	return 1;
}

/* Put a sheet in, folded where it can be. */
static int
put_under(struct store *st, const char *key, const struct sheet *s)
{
	struct sheet	folded = *s;	/* its strings stay s's */
	int		id;

	for (id = 0; id < F_ROWS; id++)
		if (folded.row[id].present)
			sheet_fold(&folded, (enum form_id)id);
	return store_put(st, key, strlen(key), &folded);
}

static int
put(struct store *st, const struct sheet *s)
{
	return put_under(st, str_text(&s->org), s);
}

/* Get one, unfolded. */
static int
get_under(struct store *st, const char *key, struct sheet *out)
{
	int	got = store_get(st, key, strlen(key), out);

	sheet_unfold(out);
	return got;
}

static int
get(struct store *st, const struct sheet *body, struct sheet *out)
{
	return get_under(st, str_text(&body->org), out);
}

static int
rest(struct store *st, struct sheet *out)
{
	int	r = store_rest(st, out);

	sheet_unfold(out);
	return r;
}

static const char *
key_of(unsigned i)
{
	static char	key[16];

	(void)snprintf(key, sizeof(key), "%04u", i);
	return key;
}

/* Keys that grow as they are put in, and are asked for: from some one on in
 * order, where `again' is one that was put in before. */
static void
test_order(unsigned from, int again)
{
	struct sheet	 s = { .year = 0 }, out = { .year = 0 };
	struct store	*st = store_open();
	unsigned	 i;

	for (i = 0; i < 200; i++) {
		make(&s, i);
		CHECK(put_under(st, key_of(2 * i), &s) == 1);
		if (again && i % 50 == 49)
			CHECK(put_under(st, key_of(i - 1), &s) == 0);
	}
	CHECK(get_under(st, key_of(2 * from + 1), &out) == 0);
	CHECK(get_under(st, "00", &out) == 0);
	CHECK(store_has(st, key_of(398), 4) == 1);
	for (i = from; i < 200; i++) {
		make(&s, i);
		CHECK(get_under(st, key_of(2 * i), &out) == 1);
		CHECK(same(&s, &out));
	}
	CHECK(get_under(st, key_of(2 * from), &out) == 2);
	store_close(st);
	sheet_free(&s);
	sheet_free(&out);
}

/* Under keys that are not the bodies' names, and one that is. */
static void
test_keys(void)
{
	static const char *const	keys[] = { "a", "示例市第1局", "" };
	struct sheet			s = { .year = 0 }, out = { .year = 0 };
	struct store			*st = store_open();
	unsigned			i;

	CHECK(st != NULL);
	for (i = 0; i < 3; i++) {
		make(&s, i);
		CHECK(!store_has(st, keys[i], strlen(keys[i])));
		CHECK(put_under(st, keys[i], &s) == 1);
		CHECK(store_has(st, keys[i], strlen(keys[i])));
	}
	make(&s, 1);
	CHECK(get_under(st, keys[1], &out) == 1);
	CHECK(same(&s, &out));
	make(&s, 0);
	CHECK(get_under(st, "a", &out) == 1);
	CHECK(same(&s, &out));
	make(&s, 2);
	CHECK(rest(st, &out) == 1);
	CHECK(same(&s, &out));
	CHECK(rest(st, &out) == 0);
	store_close(st);
	sheet_free(&s);
	sheet_free(&out);
}

int
main(void)
{
	struct sheet	 s = { .year = 0 }, out = { .year = 0 };
	struct store	*st = store_open();
	unsigned	 i;

	test_keys();
	for (i = 0; i < 200; i += 33) {
		test_order(i, 0);
		test_order(i, 1);
	}
	CHECK(st != NULL);
	make(&s, 0);
	CHECK(get(st, &s, &out) == 0);
	CHECK(rest(st, &out) == 0);
	for (i = 0; i < BODIES; i++) {
		make(&s, i);
		CHECK(put(st, &s) == 1);
		CHECK(put(st, &s) == 0);
	}
	for (i = 1; i < BODIES; i += 2) {
		make(&s, i);
		CHECK(get(st, &s, &out) == 1);
		CHECK(same(&s, &out));
		CHECK(get(st, &s, &out) == 2);
	}
	for (i = 0; i < BODIES; i += 2) {
		make(&s, i);
		CHECK(rest(st, &out) == 1);
		CHECK(same(&s, &out));
	}
	CHECK(rest(st, &out) == 0);
	make(&s, BODIES);
	CHECK(get(st, &s, &out) == 0);
	store_close(st);
	sheet_free(&s);
	sheet_free(&out);
	return check_end();
}
