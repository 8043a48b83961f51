#include "compare.h"

#include <err.h>
#include <stdlib.h>

#include "change.h"
#include "delta.h"
#include "out.h"
#include "present.h"

void
compare_begin(const struct compare *cmp)
{
	if (cmp->form == COMPARE_ROWS)
		change_put_header();
}

/* Write the changes of a body in a block, if there are any. */
static void
put_block(struct compare *cmp, const struct sheet *old,
    const struct sheet *new, const struct change *c, size_t n)
{
	if (n == 0)
		return;
	if (cmp->blocks++ > 0)
		out_char('\n');
	present(old, new, c, n);
}

static void
unfold(struct sheet *old, struct sheet *new)
{
	if (old != NULL)
		sheet_unfold(old);
	if (new != NULL)
		sheet_unfold(new);
}

void
compare_sheets(struct compare *cmp, struct sheet *old, struct sheet *new)
{
	struct pair	 p = { .sheet = { old, new }, .changes = !cmp->all };
	struct change	 one, *block = NULL, *c = &one;
	struct delta	 delta;
	size_t		 n = 0;

	if (cmp->form == COMPARE_TABLE && (block = reallocarray(NULL,
	    PRESENT_MAX, sizeof(*block))) == NULL)
		err(2, NULL);
	if (cmp->form == COMPARE_ROWS && !cmp->all &&
	    delta_begin(&delta, old, new)) {
		p.folded[OLD] = old;
		p.folded[NEW] = new;
	} else
		unfold(old, new);
	while (pair_next(&p)) {
		if (p.col == C_NONE) {
			cmp->changes += delta_put(&delta, &p);
			continue;
		}
		if (block != NULL)
			c = &block[n];
		if (!change_make(c, &p))
			continue;
		cmp->changes += c->kind != SAME;
		if (c->kind == SAME && !cmp->all)
			continue;
		n++;
		if (cmp->form == COMPARE_ROWS) {
			change_put(c);
			continue;
		}
		change_format(c);
		if (cmp->form == COMPARE_MESSAGES)
			change_put_message(c);
	}
	if (block != NULL)
		put_block(cmp, old, new, block, n);
	free(block);
}
