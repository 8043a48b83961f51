#include "clause.h"

#include "grow.h"
#include "utf8.h"

size_t
clause_back(const struct clause *r, size_t k, size_t stop, const char *pass)
{
	while (k > stop && clause_in(pass, r->c[k]))
		k--;
	return k;
}

int
clause_has(const struct clause *r, size_t from, size_t to, const char *set)
{
	for (; from < to; from++)
		if (clause_in(set, r->c[from]))
			return 1;
	return 0;
}

int
clause_says(const struct clause *r, size_t from, size_t to, const char *words)
{
	const struct lexeme	*t = r->s->token;
	size_t			 end;

	if (from >= to)
		return 0;
	end = t[to - 1].off + t[to - 1].len;
	return utf8_find(sentence_at(r->s, from), end - t[from].off, words)
	    != NULL;
}

struct owner
clause_owner(const struct context *x)
{
	struct owner	o = x->owner;

	if (x->clause.area != 0)
		o.area = x->clause.area;
	o.bodies |= x->clause.bodies;
	if (x->clause.organ != 0)
		o.organ = x->clause.organ;
	return o;
}

/* Whose is a figure of this?  What became of requests is his who received them,
 * if no other is named. */
static struct owner
owner_of(const struct context *x, enum stated code)
{
	struct owner	o = clause_owner(x);

	if (((code > S_RECEIVED && code <= S_ORGANISATIONS) ||
	    code == S_ALL_ANSWERED) && !x->own &&
	    o.area == 0 && !o.bodies && o.organ == 0)
		return x->receiver;
	return o;
}

struct fact *
clause_state(struct clause *r, enum stated code, size_t begin, size_t end)
{
	const struct lexeme	*t = r->s->token;
	struct facts		*f = r->f;
	struct fact		*new;

	if ((new = grow(f->fact, f->n, &f->cap, sizeof(*new))) == NULL)
		return NULL;
	f->fact = new;
	new = &f->fact[f->n];
	*new = (struct fact){ .code = code, .label = f->text.len,
	    .begin = begin, .line = t[begin].line, .year = r->x->year,
	    .owner = owner_of(r->x, code) };
	if (str_add(&f->text, sentence_at(r->s, begin),
	    t[end - 1].off + t[end - 1].len - t[begin].off) == -1 ||
	    str_add(&f->text, "", 1) == -1)
		return NULL;
	f->n++;
	return new;
}

long
clause_find(const struct clause *r, enum stated code)
{
	size_t	i;

	for (i = r->f->n; i-- > r->f->first; )
		if (r->f->fact[i].code == code &&
		    r->f->fact[i].about == ABOUT_COUNT)
			return (long)i;
	return -1;
}

int
clause_void(struct clause *r)
{
	if (!r->x->past && !r->x->spoiled)
		return 0;
	r->x->lost = 1;
	return 1;
}

int
clause_differs(const struct clause *r, size_t k)
{
	return k > r->start && clause_in("gc", r->c[clause_back(r, k - 1,
	    r->start, "f")]);
}
