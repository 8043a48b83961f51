#include "statement.h"

#include "context.h"
#include "counts.h"
#include "apiece.h"
#include "none.h"
#include "parts.h"
#include "percents.h"
#include "phrase.h"

/* The figure before what stands behind a bracket, which ends at token k, is
 * that before it.  So is the time, where the bracket has figures of another:
 * (2022年21件). */
static void
leave_bracket(struct clause *r, size_t k)
{
	struct context	*x = r->x, *outer = &r->outer;

	if (clause_has(r, r->open, k, "#oy%")) {
		x->past = outer->past;
		x->year = outer->year;
		x->owner = outer->owner;
	}
	x->some = outer->some;
	x->kinds = outer->kinds;
	x->refused = outer->refused;
	x->last = outer->last;
	x->counted = outer->counted;
	x->unit = outer->unit;
	x->num = outer->num;
	x->line = outer->line;
	r->lastat = r->outerat;
	r->lastend = r->outerend;
}

static void
begin_clause(struct clause *r, size_t k)
{
	struct owner	*o = &r->x->clause;
	int		 counted = r->lastat != (size_t)-1 &&
			    r->lastat >= r->start;

	r->start = r->from = k + 1;
	if (r->c[k] == W_OPEN) {
		r->inside = 1;
		r->outer = *r->x;
		r->open = k;
		r->outerat = r->lastat;
		r->outerend = r->lastend;
	} else if (r->c[k] == W_SHUT && r->inside) {
		r->inside = 0;
		leave_bracket(r, k);
	}
	r->x->applied = 0;
	r->x->spoiled = r->x->planned;
	/* 县教育局收到5件,答复3件: the name holds on. */
	if ((o->area != 0 || o->bodies || o->organ != 0) &&
	    (!counted || (!clause_says(r, k, k + 1, "，") &&
	    !clause_says(r, k, k + 1, ","))))
		*o = (struct owner){ .area = 0 };
}

/* 全部办结, 均为自然人: the token behind it, or 0 without memory. */
static size_t
read_all(struct clause *r, size_t k)
{
	size_t	end;

	if (r->s->token[k].code < 3 &&
	    phrase_match("q[fq]*W[f]*$", r->c, k, &end) && r->c[end] != W_AND)
		return percents_all(r, k, end) == -1 ? 0 : end;
	end = apiece_all(r, k);
	return end == k ? k + 1 : end;
}

/* The 其中 at token k: the token behind it, or 0 without memory. */
static size_t
read_among(struct clause *r, size_t k)
{
	r->x->head = r->x->last;
	r->x->some |= r->x->refused;
	if (parts_read(r, k) == -1)
		return 0;
	r->x->among = 1;
	return k + 1;
}

/* Read token k; the next to read, or 0 without memory. */
static size_t
read_token(struct clause *r, size_t k)
{
	size_t	end;

	switch (r->c[k]) {
	case W_STOP:
	case W_OPEN:
	case W_SHUT:
		begin_clause(r, k);
		return k + 1;
	case W_NUMBER:
	case W_MONEY:
		if ((end = counts_number(r, k)) == 0)
			return 0;
		while (++k < end)
			context_read(r, k);
		r->from = end;
		return end;
	case W_PERCENT:
		r->from = k + 1;
		return percents_read(r, k) == -1 ? 0 : k + 1;
	case W_ODD:
		context_month(r, k);
		r->x->last = -1;
		r->lastat = k;
		r->x->counted = 0;
		r->from = k + 1;
		return k + 1;
	case W_NOT:
		return none_read(r, k);
	case W_EACH:
		return apiece_list(r, k);
	case W_ZERO:
		return none_zero(r, k) == -1 ? 0 : k + 1;
	case W_AMONG:
		return read_among(r, k);
	case W_ALL:
		return read_all(r, k);
	default:
		context_read(r, k);
		return k + 1;
	}
}

/* A sentence begins: what the one before it said of time and bodies holds on
 * only if that took a figure away, or if this begins with 其中. */
static void
begin_sentence(struct context *x, int among)
{
	if (!x->lost && !among) {
		x->past = x->year = 0;
		x->owner = (struct owner){ .area = 0 };
	}
	x->clause = (struct owner){ .area = 0 };
	x->spoiled = x->among = x->channel = x->several = x->lost = 0;
	x->now = x->until = x->some = x->kinds = x->own = x->planned = 0;
	x->applied = 0;
	x->asked = -1;
}

/* Are two outcomes and more spoken of, and nothing else?  Then of requests. */
static int
tells_outcomes(const struct sentence *s)
{
	unsigned	met = 0;
	size_t		k;

	for (k = 0; k < s->n; k++) {
		if (s->token[k].class == W_SUBJECT ||
		    s->token[k].class == W_DISPUTE ||
		    s->token[k].class == W_ACT)
			return 0;
		if (s->token[k].class == W_OUTCOME &&
		    stated_is_outcome((enum stated)s->token[k].code))
			met |= 1u << s->token[k].code;
	}
	return (met & (met - 1)) != 0;
}

int
statement_read(struct facts *f, const struct sentence *s, int year)
{
	struct clause	r;
	size_t		k;

	/* What is before a bracket is not needed until there is one. */
	r.f = f;
	r.s = s;
	r.c = str_text(&s->classes);
	r.x = &f->now;
	r.year = year;
	r.start = r.from = r.lastend = 0;
	r.lastat = r.percent = (size_t)-1;
	r.inside = 0;
	begin_sentence(&f->now, s->n > 0 && s->token[0].class == W_AMONG);
	if (f->now.subject == OF_NOTHING && tells_outcomes(s))
		f->now.subject = OF_REQUESTS;
	f->first = f->n;
	for (k = 0; k < s->n; )
		if ((k = read_token(&r, k)) == 0)
			return -1;
	return 0;
}
