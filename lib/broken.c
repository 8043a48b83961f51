#include "broken.h"

#include "body.h"
#include "title.h"
#include "utf8.h"

void
broken_clear(struct broken *b)
{
	str_clear(&b->whole);
	b->found = 0;
}

void
broken_free(struct broken *b)
{
	str_free(&b->whole);
}

int
broken_set(struct broken *b, const struct str *above, const struct str *rest)
{
	broken_clear(b);
	if (above->len == 0 || rest->len == 0 ||
	    utf8_count(above->p, above->len) > TITLE_CUT_CHARS ||
	    !body_may_be(above->p, above->len))
		return 0;
	if (str_set(&b->whole, above->p, above->len) == -1 ||
	    str_add(&b->whole, rest->p, rest->len) == -1)
		return -1;
	if (!body_is(b->whole.p, b->whole.len))
		str_clear(&b->whole);
	return 0;
}

void
broken_look(struct broken *b, const char *p, size_t n)
{
	if (b->whole.len > 0 && !b->found)
		b->found = utf8_find(p, n, b->whole.p) != NULL;
}
