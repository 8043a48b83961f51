#include "facts.h"

#include <stdlib.h>

void
facts_clear(struct facts *f)
{
	f->n = f->first = 0;
	str_clear(&f->text);
	f->now = (struct context){ .last = -1, .head = -1 };
}

void
facts_free(struct facts *f)
{
	free(f->fact);
	str_free(&f->text);
	*f = (struct facts){ .n = 0 };
}

void
facts_paragraph(struct facts *f, int of_requests)
{
	f->now = (struct context){ .last = -1, .head = -1,
	    .subject = of_requests ? OF_REQUESTS : OF_NOTHING };
}

void
facts_pass(struct facts *f, int of_requests)
{
	if (of_requests && f->now.subject == OF_NOTHING)
		f->now.subject = OF_REQUESTS;
	f->now.counted = 0;
	f->now.last = -1;
}

void
fact_give(struct fact *f, int i, struct number num)
{
	f->v[i] = num;
	f->has |= 1u << i;
}
