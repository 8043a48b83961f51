#include "parts.h"

#include "limits.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* The last part has these where the parts are all. */
static const char *const rests[] = { "其他", "其它", "其余" };

/* Beside 自然人 these are applicants, too. */
static const char *const bodies[] = { "法人", "企业", "公司", "科研机构",
    "社会公益组织", "法律服务机构" };

/* Behind 其中 these tell that the parts are not all. */
static const char *const some[] = { "主要", "部分" };

/* So much of the whole, one in n, may be missing where the parts are meant to
 * be all: from two parts, from more; and be too many where none is of two. */
#define PAIR_SHORT	5
#define LIST_SHORT	2
#define OVERLAP		4

/* Kinds of things that a part may be, so that no two are added. */
enum {
	K_ANY, K_OUTCOME, K_APPLICANT, K_ANSWER, K_DISPUTE
};

/* The parts of a sum as far as they go. */
struct parts {
	struct total	sum;
	struct number	whole;
	int		unit;
	int		n;
	int		kind;
	int		open;		/* 等, 主要: there are more */
	int		rest;		/* 其他: there are no more */
	int		vague;		/* 涉及: one may be of two parts */
	size_t		end;		/* behind the last */
};

static int
says_any(const struct clause *r, size_t from, size_t to,
    const char *const *words, size_t n)
{
	size_t	i;

	for (i = 0; i < n; i++)
		if (clause_says(r, from, to, words[i]))
			return 1;
	return 0;
}

/* The kind of thing that a part of a sum is. */
static int
part_kind(const struct clause *r, size_t from, size_t k)
{
	enum stated	code = S_NONE;
	size_t		i;

	for (i = from; i <= k; i++)
		if (r->c[i] == W_OUTCOME)
			code = (enum stated)r->s->token[i].code;
	if (stated_is_outcome(code))
		return K_OUTCOME;
	if (code == S_NATURAL || code == S_ORGANISATIONS)
		return K_APPLICANT;
	if (code != S_NONE || clause_has(r, from, k, "WC"))
		return K_ANSWER;
	return clause_has(r, from, k, "V") ? K_DISPUTE : K_ANY;
}

static int
is_whole(const struct parts *p)
{
	struct total	whole = { .digits = p->whole.digits,
	    .scale = p->whole.scale };

	return total_cmp(&p->sum, &whole);
}

/* Is the sum off the whole by no more than a share of it, one in n? */
static int
near(const struct parts *p, int n)
{
	struct total	whole = { .digits = p->whole.digits,
	    .scale = p->whole.scale };
	struct total	off = is_whole(p) < 0 ? total_sub(&whole, &p->sum) :
	    total_sub(&p->sum, &whole);

	off.digits *= n;
	return total_cmp(&off, &whole) <= 0;
}

/* Do the parts overlap?  They are too many by far. */
static int
overlap(const struct parts *p)
{
	return is_whole(p) > 0 && (p->vague || !near(p, OVERLAP));
}

/* Are the parts meant to be all?  Where no word tells: two that leave much out
 * are examples, and more that leave most out. */
static int
is_all(const struct parts *p)
{
	return !p->open && (p->rest || is_whole(p) >= 0 ||
	    near(p, p->n == 2 ? PAIR_SHORT : LIST_SHORT));
}

/* May a part of no kind of its own stand with those before it?  A rest may. */
static int
goes_with(const struct clause *r, const struct parts *p, size_t from, size_t i)
{
	return says_any(r, from, i, rests, COUNT(rests)) ||
	    (p->kind == K_APPLICANT &&
	    says_any(r, from, i, bodies, COUNT(bodies)));
}

/* Does a semicolon stand before token `from'? */
static int
is_apart(const struct clause *r, size_t from)
{
	return clause_says(r, from - 1, from, "；") ||
	    clause_says(r, from - 1, from, ";");
}

/* Add token i to the parts; from is where its words begin.  0 where the list
 * is at its end, -1 where it is none. */
static int
add_part(const struct clause *r, struct parts *p, size_t from, size_t i)
{
	const struct lexeme	*t = &r->s->token[i];
	int			 kind = part_kind(r, from, i);
	int			 other = p->n > 0 && kind != p->kind &&
	    (kind != K_ANY || !goes_with(r, p, from, i));

	if (t->unit != p->unit)
		return -1;
	/* Another kind is another sum's, or fills the whole, or is no part. */
	if (other && (is_whole(p) == 0 || (kind == K_DISPUTE &&
	    is_apart(r, from))))
		return 0;
	if (total_add(&p->sum, t->num, 1) == -1 ||
	    (other && is_whole(p) != 0))
		return -1;
	if (kind != K_ANY)
		p->kind = kind;
	p->n++;
	p->end = i + 1;
	p->rest = kind == K_ANY && says_any(r, from, i, rests, COUNT(rests));
	p->vague |= clause_has(r, from, i, "w");
	return 1;
}

/* Is the number of the words from a token on 0?  It may be a part, too. */
static int
is_nil(const struct clause *r, size_t i)
{
	while (!clause_in(",()l#oyY%", r->c[i]) && r->c[i] != '\0')
		i++;
	return r->c[i] == W_NUMBER && r->s->token[i].num.digits == 0;
}

/* Are the parts all there before the sign at i, or does another sum begin
 * behind it? */
static int
ends_parts(const struct clause *r, const struct parts *p, size_t i)
{
	if (p->n > 1 && is_whole(p) == 0 && !is_nil(r, i + 1))
		return 1;
	return clause_has(r, i, r->s->n, "Z") &&
	    (clause_says(r, i, i + 1, "；") || clause_says(r, i, i + 1, ";"));
}

/* The parts behind 其中 at token k. */
static int
read_parts(const struct clause *r, struct parts *p, size_t k, int inside)
{
	size_t	i, from = k + 1;
	int	depth = 0, got;

	p->open = says_any(r, k, k + 2 < r->s->n ? k + 2 : r->s->n, some,
	    COUNT(some));
	for (i = k + 1; i < r->s->n; i++) {
		switch (r->c[i]) {
		case W_OPEN:
			depth++;
			continue;
		case W_SHUT:
			if (--depth < 0)
				return inside ? 1 : -1;
			continue;
		case W_STOP:
		case W_AND:
			if (depth == 0)
				from = i + 1;
			if (ends_parts(r, p, i))
				return 1;
			continue;
		case W_AMONG:
			return depth > 0 ? 1 : -1;
		case W_ETC:
			p->open |= depth == 0;
			continue;
		case W_ODD:
		case W_MONEY:
			if (depth == 0)
				return -1;
			continue;
		case W_NUMBER:
			/* 比上年增加3件: no part. */
			if (depth > 0 || clause_differs(r, i))
				continue;
			if ((got = add_part(r, p, from, i)) <= 0)
				return got == 0 ? 1 : -1;
			continue;
		}
	}
	return 1;
}

int
parts_read(struct clause *r, size_t k)
{
	struct parts	 p = { .whole = r->x->num, .unit = r->x->unit };
	struct fact	*f;
	size_t		 at = 0;
	int		 here = r->lastat != (size_t)-1;
	int		 inside = 0;
	size_t		 i;

	/* Between them may stand a growth, with what is more or less, and a
	 * bracket, with last year's. */
	if (k > 0)
		at = clause_back(r, k - 1, here ? r->lastend - 1 : 0,
		    here ? "f,()%gc#YP" : "f,");
	for (i = at; i < k; i++)
		inside += (r->c[i] == W_OPEN) - (r->c[i] == W_SHUT);
	if (!r->x->counted || (here ? at != r->lastend - 1 :
	    k > 0 && !clause_in("f,", r->c[at])))
		return 0;
	if (read_parts(r, &p, k, inside > 0) == -1 || p.n < 2 || overlap(&p) ||
	    p.sum.digits > LIM_NUMBER || p.sum.scale > LIM_DIGITS)
		return 0;
	if ((f = clause_state(r, S_SUM, here ? r->lastat : k, p.end)) == NULL)
		return -1;
	f->line = r->x->line;
	f->owner = (struct owner){ .area = 0 };
	f->year = 0;
	fact_give(f, 0, p.whole);
	fact_give(f, 1, (struct number){ (int64_t)p.sum.digits,
	    (uint8_t)p.sum.scale });
	fact_give(f, 2, (struct number){ p.n, 0 });
	fact_give(f, 3, (struct number){ is_all(&p), 0 });
	return 0;
}
