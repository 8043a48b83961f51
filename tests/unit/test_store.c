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
	c->num.digits = values[dice(sizeof(values) / sizeof(values[0]))];
	c->num.scale = (uint8_t)(dice(4) == 0 ? dice(19) : 0);
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

static int
put(struct store *st, const struct sheet *s)
{
	return store_put(st, str_text(&s->org), s->org.len, s);
}

static int
get(struct store *st, const struct sheet *body, struct sheet *out)
{
	return store_get(st, str_text(&body->org), body->org.len, out);
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
		CHECK(store_put(st, keys[i], strlen(keys[i]), &s) == 1);
		CHECK(store_has(st, keys[i], strlen(keys[i])));
	}
	make(&s, 1);
	CHECK(store_get(st, keys[1], strlen(keys[1]), &out) == 1);
	CHECK(same(&s, &out));
	make(&s, 0);
	CHECK(store_get(st, "a", 1, &out) == 1);
	CHECK(same(&s, &out));
	make(&s, 2);
	CHECK(store_rest(st, &out) == 1);
	CHECK(same(&s, &out));
	CHECK(store_rest(st, &out) == 0);
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
	CHECK(st != NULL);
	make(&s, 0);
	CHECK(get(st, &s, &out) == 0);
	CHECK(store_rest(st, &out) == 0);
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
		CHECK(store_rest(st, &out) == 1);
		CHECK(same(&s, &out));
	}
	CHECK(store_rest(st, &out) == 0);
	make(&s, BODIES);
	CHECK(get(st, &s, &out) == 0);
	store_close(st);
	sheet_free(&s);
	sheet_free(&out);
	return check_end();
}
