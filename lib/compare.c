#include "compare.h"

#include "change.h"

void
compare_begin(const struct compare *cmp)
{
	if (cmp->form == COMPARE_ROWS)
		change_put_header();
}

void
compare_sheets(struct compare *cmp, const struct sheet *old,
    const struct sheet *new)
{
	struct pair	p = { .sheet = { old, new } };
	struct change	c;

	while (pair_next(&p)) {
		if (!change_make(&c, &p))
			continue;
		cmp->changes += c.kind != SAME;
		if (c.kind == SAME && !cmp->all)
			continue;
		if (cmp->form == COMPARE_MESSAGES)
			change_put_message(&c);
		else
			change_put(&c);
	}
}
