#include "facts.h"

#include <stdlib.h>
#include <string.h>

#include "grow.h"
#include "limits.h"
#include "phrase.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* The largest number of LIM_DIGITS digits: no larger one can be written. */
#define LARGEST		999999999999999999

/* A sentence being read. */
struct reader {
	struct facts		*f;
	const struct sentence	*s;
	const char		*c;	/* its classes */
	struct context		*x;
	int			 year;
	size_t			 from;	/* behind the number before */
	size_t			 clause;
	long			 outer;	/* last, before the bracket */
	size_t			 lastat;	/* token of the number before, */
	size_t			 lastend;	/*  and behind what states it */
};

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

static int
has(const char *set, char class)
{
	return class != '\0' && strchr(set, class) != NULL;
}

/* Go back over classes, not beyond a token: the first that is of another. */
static size_t
back(const struct reader *r, size_t k, size_t stop, const char *pass)
{
	while (k > stop && has(pass, r->c[k]))
		k--;
	return k;
}

static int
has_class(const struct reader *r, size_t from, size_t to, const char *set)
{
	for (; from < to; from++)
		if (has(set, r->c[from]))
			return 1;
	return 0;
}

/* Has the text of tokens [from, to) these words? */
static int
has_words(const struct reader *r, size_t from, size_t to, const char *words)
{
	const struct lexeme	*t = r->s->token;
	size_t			 end;

	if (from >= to)
		return 0;
	end = t[to - 1].off + t[to - 1].len;
	return utf8_find(sentence_at(r->s, from), end - t[from].off, words)
	    != NULL;
}

static struct owner
owner(const struct context *x)
{
	struct owner	o = x->owner;

	if (x->clause.area != 0)
		o.area = x->clause.area;
	o.bodies |= x->clause.bodies;
	if (x->clause.organ[0] != '\0')
		memcpy(o.organ, x->clause.organ, sizeof(o.organ));
	return o;
}

/* State a fact in the words of tokens [begin, end).  NULL without memory. */
static struct fact *
state(struct reader *r, enum stated code, size_t begin, size_t end)
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
	    .owner = owner(r->x) };
	if (str_add(&f->text, sentence_at(r->s, begin),
	    t[end - 1].off + t[end - 1].len - t[begin].off) == -1 ||
	    str_add(&f->text, "", 1) == -1)
		return NULL;
	f->n++;
	return new;
}

static void
give(struct fact *f, int i, struct number num)
{
	f->v[i] = num;
	f->has |= 1u << i;
}

/* Put an amount into the unit of what is counted: charges into 万元, without
 * zeros that are not printed; fees into yuan.  -1 if it has too many digits. */
static int
convert(struct number *num, enum stated code, int wan)
{
	int	i;

	for (i = 0; code == S_CHARGES && !wan && i < 4; i++) {
		if (num->digits % 10 == 0)
			num->digits /= 10;
		else if (++num->scale > LIM_DIGITS)
			return -1;
	}
	for (i = 0; code == S_FEE_AMOUNT && wan && i < 4; i++) {
		if (num->scale > 0)
			num->scale--;
		else if (num->digits > LARGEST / 10)
			return -1;
		else
			num->digits *= 10;
	}
	return 0;
}

/* A fact with its number, which is that of token k. */
static int
state_count(struct reader *r, enum stated code, size_t begin, size_t end,
    size_t k)
{
	const struct lexeme	*t = &r->s->token[k];
	struct fact		*f;
	struct number		 num = t->num;

	if (convert(&num, code, t->wan) == -1)
		return 0;
	if ((f = state(r, code, begin, end)) == NULL)
		return -1;
	f->line = t->line;
	give(f, 0, num);
	r->x->last = (long)(r->f->n - 1);
	return 0;
}

/* A fact stated before in this sentence, or -1. */
static long
find_fact(const struct reader *r, enum stated code)
{
	size_t	i;

	for (i = r->f->n; i-- > r->f->first; )
		if (r->f->fact[i].code == code &&
		    r->f->fact[i].about == ABOUT_COUNT)
			return (long)i;
	return -1;
}

/* Is it the sentence of another time or thing? */
static int
is_void(struct reader *r)
{
	if (!r->x->past && !r->x->spoiled)
		return 0;
	r->x->lost = 1;
	return 1;
}

static enum stated
phrase_code(const struct reader *r, const struct phrase *ph, size_t begin,
    size_t end)
{
	static const char	coded[] = "KVXmev";
	size_t			i;

	if (ph->code != S_NONE)
		return ph->code;
	for (i = begin; i < end; i++)
		if (has(coded, r->c[i]))
			return (enum stated)r->s->token[i].code;
	return S_NONE;
}

/* Is it a dispute over disclosure, and the body's own? */
static int
is_own_dispute(const struct reader *r, size_t begin)
{
	static const char *const over[] = { "信息公开", "政务公开", "依申请",
	    "被申请", "被提起", "被提出" };
	size_t	i;

	if (has_class(r, r->clause, begin, "RLu"))
		return has_words(r, r->clause, begin, "信息公开");
	for (i = 0; i < COUNT(over); i++)
		if (has_words(r, 0, begin, over[i]))
			return 1;
	return 0;
}

static int
is_outcome(enum stated code)
{
	return code >= S_GRANTED && code <= S_OTHERWISE;
}

/* Are requests spoken of?  结转 and 自然人申请 tell it themselves. */
static int
is_of_requests(const struct reader *r, enum stated code, size_t begin,
    size_t k)
{
	if (code == S_CARRIED_IN || code == S_CARRIED_OUT ||
	    ((code == S_NATURAL || code == S_ORGANISATIONS) &&
	    has_class(r, begin, k, "a")))
		return r->x->subject <= OF_REQUESTS;
	return r->x->subject == OF_REQUESTS;
}

/* Does what stands around a phrase take its figure away? */
static int
is_refused(const struct reader *r, const struct phrase *ph, enum stated code,
    size_t begin, size_t k)
{
	const struct context	*x = r->x;
	unsigned		 needs = ph->needs;

	if (((needs & NEEDS_REQUEST) && !is_of_requests(r, code, begin, k)) ||
	    ((needs & NEEDS_DOCUMENT) && x->subject != OF_DOCUMENTS) ||
	    ((needs & NEEDS_DISPUTE) && !is_own_dispute(r, begin)) ||
	    ((needs & NEEDS_ZERO) && r->s->token[k].num.digits != 0) ||
	    ((needs & NEEDS_FIRST) && find_fact(r, code) != -1))
		return 1;
	if ((needs & NEEDS_WHOLE) && (x->among ||
	    (x->channel && !x->several)))
		return 1;
	if (is_outcome(code) && has_class(r, r->clause, begin, "w") &&
	    !has_class(r, r->clause, begin, "E"))
		return 1;
	if (code >= S_NORMATIVE_MADE && code <= S_COMPULSIONS &&
	    has_class(r, r->from, begin, "pU"))
		return 1;
	return has_class(r, r->from, begin, "O");
}

/* 予以公开和部分公开5件: one figure of two things. */
static int
is_joint(const struct reader *r, size_t begin)
{
	size_t	i;

	if (begin < r->from + 2 || has("RL", r->c[begin]))
		return 0;
	i = back(r, begin - 1, r->from, "f");
	return i > r->from && r->c[i] == W_AND &&
	    !has("#%y)", r->c[i - 1]);
}

/* 行政复议、行政诉讼均为0件: of each of them. */
static int
state_each(struct reader *r, size_t k)
{
	static const char	 nouns[] = "AVXT";
	const struct lexeme	*t = r->s->token;
	size_t			 i, end = k + 1;
	enum stated		 code;

	if (k == r->from)
		return 0;
	i = back(r, k - 1, r->from, "fiaqlAVXTnJj");
	if (!has_class(r, i, k, "q") && t[k].num.digits != 0)
		return 0;
	for (; i < k; i++) {
		if (!has(nouns, r->c[i]))
			continue;
		code = r->c[i] == W_REQUEST ? S_RECEIVED :
		    r->c[i] == W_NOTICE ? S_FEE_NOTICES :
		    (enum stated)t[i].code;
		if ((r->c[i] == W_REQUEST && t[k].num.digits != 0) ||
		    (r->c[i] == W_ACT && !has_class(r, r->from, k, "dn")) ||
		    (r->c[i] == W_DISPUTE && !is_own_dispute(r, i) &&
		    t[k].num.digits != 0))
			continue;
		if (state_count(r, code, i, end, k) == -1)
			return -1;
	}
	return 0;
}

/* What is more, or less, than last year; or last year's: 增加3件. */
static int
is_difference(const struct reader *r, size_t k)
{
	return k > r->clause && has("gc", r->c[back(r, k - 1, r->clause,
	    "f")]);
}

/* A count or an amount.  Returns the token behind what states it; 0 without
 * memory. */
static size_t
read_number(struct reader *r, size_t k)
{
	const struct phrase	*ph;
	const struct lexeme	*t = &r->s->token[k];
	size_t			 begin, end = k + 1;
	enum stated		 code;

	if (is_difference(r, k))
		return k + 1;
	r->x->last = -1;
	r->lastat = k;
	r->lastend = k + 1;
	r->x->counted = t->class == W_NUMBER;
	r->x->num = t->num;
	r->x->unit = t->unit;
	r->x->line = t->line;
	ph = phrase_find(r->c, r->from, k, &begin, &end);
	if (ph == NULL || is_joint(r, begin)) {
		if (!is_void(r) && state_each(r, k) == -1)
			return 0;
		return k + 1;
	}
	code = phrase_code(r, ph, begin, end);
	/* 3个部门: not what was counted before. */
	if (is_refused(r, ph, code, begin, k) || is_void(r) ||
	    (end == k + 1 && r->c[end] == W_OTHER &&
	    utf8_ends(sentence_at(r->s, k), t->len, "个")))
		return k + 1;
	r->lastend = end;
	return state_count(r, code, begin, end, k) == -1 ? 0 : end;
}

/* The noun that a share or a growth is said of, before token k. */
static enum stated
noun_before(const struct reader *r, size_t k)
{
	size_t	i;

	if (k == r->clause)
		return S_NONE;
	i = back(r, k - 1, r->clause, "fa");
	if (r->c[i] == W_OUTCOME && r->x->subject == OF_REQUESTS)
		return (enum stated)r->s->token[i].code;
	if (r->c[i] == W_REQUEST || (has_class(r, i, k, "a") &&
	    (i == r->clause || has("JI,", r->c[i])) &&
	    r->x->subject == OF_REQUESTS))
		return S_RECEIVED;
	return S_NONE;
}

/* What a percentage at k is said of, by what stands before `at': the number
 * before, or a noun.  The fact, or -1. */
static enum stated
said_of(const struct reader *r, size_t at, long *fact)
{
	size_t	i;

	*fact = -1;
	if (at == 0)
		return S_NONE;
	i = back(r, at - 1, 0, "f,(");
	if ((i >= r->lastat && i < r->lastend) || r->c[i] == W_SHUT ||
	    (r->c[i] == W_PERCENT && r->x->last != -1)) {
		*fact = r->x->last;
		return *fact == -1 ? S_NONE : r->f->fact[*fact].code;
	}
	return noun_before(r, at);
}

static int
state_percent(struct reader *r, enum stated code, enum about about,
    struct number num, long part, long whole, size_t begin, size_t k)
{
	long		 last = r->x->last;
	struct fact	*f = state(r, code, begin, k + 1);

	if (f == NULL)
		return -1;
	f->about = about;
	f->line = r->s->token[k].line;
	give(f, 0, num);
	if (part != -1)
		give(f, 1, r->f->fact[part].v[0]);
	if (whole != -1)
		give(f, 2, r->f->fact[whole].v[0]);
	r->x->last = last;
	return 0;
}

/* Where the words of a percentage begin: with those of the figure that it is
 * of, if these stand in the sentence. */
static size_t
words_of(const struct reader *r, long fact)
{
	return fact >= (long)r->f->first ? r->f->fact[fact].begin : r->clause;
}

/* 占申请总数的25%, its sign at token at. */
static int
read_share(struct reader *r, size_t at, size_t k)
{
	long		fact, whole = -1;
	enum stated	code = said_of(r, at, &fact);

	if (code == S_NONE || is_void(r))
		return 0;
	if (has_class(r, at, k, "W"))
		whole = find_fact(r, S_ANSWERED);
	else if (has_class(r, at, k, "Aa"))
		whole = find_fact(r, S_RECEIVED);
	else if (r->x->among)
		whole = r->x->head;
	return state_percent(r, code, ABOUT_SHARE, r->s->token[k].num, fact,
	    whole, words_of(r, fact), k);
}

/* 比上年增加25%, 增加3件,增长25%: 增 at token at. */
static int
read_growth(struct reader *r, size_t at, size_t k)
{
	struct number	num = r->s->token[k].num;
	enum stated	code;
	size_t		i;
	long		fact;

	if (at == 0)
		return 0;
	i = back(r, at - 1, 0, "fg#,");
	if (r->c[i] != W_COMPARED || is_void(r) ||
	    (code = said_of(r, i, &fact)) == S_NONE)
		return 0;
	if (r->s->token[at].code < 0)
		num.digits = -num.digits;
	return state_percent(r, code, ABOUT_GROWTH, num, -1, -1,
	    words_of(r, fact), k);
}

/* Is it the number of what was received, or of what was answered of it, and
 * these are the same? */
static int
is_all(const struct reader *r, const struct fact *f)
{
	long	received = find_fact(r, S_RECEIVED);

	return f->code == S_RECEIVED || (f->code == S_ANSWERED &&
	    received != -1 && number_cmp(f->v[0],
	    r->f->fact[received].v[0]) == 0);
}

/* 全部办结, 办结率100%: what was received has all been answered. */
static int
read_all(struct reader *r, size_t k, size_t end)
{
	struct context	*x = r->x;
	struct fact	*f;
	long		 carried = find_fact(r, S_CARRIED_OUT);

	if (x->subject != OF_REQUESTS || is_void(r) ||
	    has_class(r, r->clause, k, "O") ||
	    (carried != -1 && r->f->fact[carried].v[0].digits != 0) ||
	    find_fact(r, S_ALL_ANSWERED) != -1)
		return 0;
	if (x->last != -1 ? !is_all(r, &r->f->fact[x->last]) :
	    !has_class(r, r->clause, k, "Aa") || r->lastat != (size_t)-1)
		return 0;
	if ((f = state(r, S_ALL_ANSWERED, k, end)) == NULL)
		return -1;
	give(f, 0, (struct number){ 1, 0 });
	return 0;
}

static int
read_percent(struct reader *r, size_t k)
{
	size_t	at = k == 0 ? 0 : back(r, k - 1, 0, "fAaWqiJR");

	if (r->c[at] == W_SHARE)
		return read_share(r, at, k);
	if (k > 0 && r->c[back(r, k - 1, 0, "f")] == W_GROW)
		return read_growth(r, back(r, k - 1, 0, "f"), k);
	at = k == 0 ? 0 : back(r, k - 1, 0, "f");
	if (r->c[at] == W_RATE && number_cmp(r->s->token[k].num,
	    (struct number){ 100, 0 }) == 0 && (at == r->clause ||
	    has("AaI", r->c[at - 1])))
		return read_all(r, at, k + 1);
	return 0;
}

/* The figure of a noun that there is none of; S_NONE for none. */
static enum stated
none_of(const struct reader *r, size_t begin, size_t end, size_t i)
{
	size_t	next = i + 1;

	while (next < end && has("fi", r->c[next]))
		next++;
	switch (r->c[i]) {
	case W_REQUEST:
	case W_ASK:
		if (has_class(r, begin, i, "w") || (next < end &&
		    r->c[next] == W_DISPUTE))
			return S_NONE;
		return r->c[i] == W_REQUEST || (!has_class(r, begin, end,
		    "AK") && r->x->subject == OF_REQUESTS) ? S_RECEIVED :
		    S_NONE;
	case W_DISPUTE:
	case W_OUTCOME:
		return (enum stated)r->s->token[i].code;
	case W_MAKE:
	case W_REPEAL:
		return has_class(r, begin, end, "D") ?
		    (enum stated)r->s->token[i].code : S_NONE;
	case W_ACT:
		return has_class(r, begin, end, "dn") ?
		    (enum stated)r->s->token[i].code : S_NONE;
	case W_FEE:
		return has_class(r, begin, end, "tT") ? S_FEE_NOTICES :
		    S_FEE_AMOUNT;
	case W_NOTICE:
		return S_FEE_NOTICES;
	case W_CHARGE:
		return S_CHARGES;
	default:
		return S_NONE;
	}
}

/* 未收到申请, 未发生行政复议、行政诉讼: 0 of each.  Returns the token behind
 * it, or behind the negation where it states nothing; 0 without memory. */
static size_t
read_none(struct reader *r, size_t k)
{
	static const char	 pass[] = "fiaARLVDXBHhTtmednlqKEIJuwj";
	struct fact		*f;
	enum stated		 code;
	size_t			 end, i;

	for (end = k + 1; has(pass, r->c[end]); end++)
		if (r->c[end] == W_OUTCOME &&
		    is_outcome((enum stated)r->s->token[end].code))
			return k + 1;
	if (!has(",()", r->c[end]) && r->c[end] != '\0')
		return k + 1;
	for (i = k + 1; i < end; i++) {
		code = none_of(r, k, end, i);
		if (code == S_NONE || code == S_NATURAL ||
		    code == S_ORGANISATIONS || is_void(r) ||
		    find_fact(r, code) != -1)
			continue;
		if ((f = state(r, code, k, end)) == NULL)
			return 0;
		give(f, 0, (struct number){ 0, 0 });
	}
	return end;
}

/* The kind of thing that a part of a sum is, so that no two kinds are added:
 * applicants, outcomes, answers, others. */
static int
part_kind(const struct reader *r, size_t from, size_t k)
{
	enum stated	code = S_NONE;
	size_t		i;

	for (i = from; i <= k; i++)
		if (r->c[i] == W_OUTCOME)
			code = (enum stated)r->s->token[i].code;
	if (is_outcome(code))
		return 1;
	if (code == S_NATURAL || code == S_ORGANISATIONS)
		return 2;
	if (code != S_NONE || has_class(r, from, k, "WC"))
		return 3;
	return 0;
}

/* The parts of a sum as far as they go. */
struct parts {
	struct total	sum;
	struct number	whole;
	int8_t		unit;
	int		n;
	int		kind;
	int		open;		/* 等, 主要: there are more */
	int		rest;		/* 其他: there are no more */
	size_t		end;		/* behind the last */
};

static int
is_whole(const struct parts *p)
{
	struct total	whole = { .digits = p->whole.digits,
	    .scale = p->whole.scale };

	return total_cmp(&p->sum, &whole);
}

/* Add token i to the parts; from is where its words begin.  0 where the list
 * is at its end, -1 where it is none. */
static int
add_part(const struct reader *r, struct parts *p, size_t from, size_t i)
{
	const struct lexeme	*t = &r->s->token[i];
	int			 kind = part_kind(r, from, i);

	int			 other = p->n > 0 && kind != p->kind;

	if (is_difference(r, i) || t->unit != p->unit)
		return -1;
	if (other && is_whole(p) == 0)
		return 0;
	if (total_add(&p->sum, t->num, 1) == -1 ||
	    (other && is_whole(p) != 0))
		return -1;
	p->kind = kind;
	p->n++;
	p->end = i + 1;
	p->rest = kind == 0 && (has_words(r, from, i, "其他") ||
	    has_words(r, from, i, "其它") || has_words(r, from, i, "其余"));
	return 1;
}

/* The parts behind 其中 at token k. */
static int
read_parts(const struct reader *r, struct parts *p, size_t k, int inside)
{
	size_t	i, from = k + 1;
	int	depth = 0, got;

	p->open = has_words(r, k, k + 2 < r->s->n ? k + 2 : r->s->n, "主要");
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
			if (p->n > 1 && is_whole(p) == 0)
				return 1;
			/* Another sum begins behind it. */
			if (has_class(r, i, r->s->n, "Z") &&
			    (has_words(r, i, i + 1, "；") ||
			    has_words(r, i, i + 1, ";")))
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
			if (depth > 0)
				continue;
			if ((got = add_part(r, p, from, i)) <= 0)
				return got == 0 ? 1 : -1;
			continue;
		default:
			continue;
		}
	}
	return 1;
}

/* 共5件,其中a3件、b2件.  The whole may stand in the sentence before. */
static int
read_sum(struct reader *r, size_t k)
{
	struct parts	 p = { .whole = r->x->num, .unit = r->x->unit };
	struct fact	*f;
	size_t		 at = k == 0 ? 0 : back(r, k - 1, 0, "f,(%gc");
	int		 inside = k > 0 && has_class(r, at, k, "(");
	int		 here = r->lastat != (size_t)-1;
	int		 all;

	/* A growth may stand between them. */
	if (!r->x->counted || (here ? at < r->lastat || at >= r->lastend :
	    k > 0 && !has("f,", r->c[at])))
		return 0;
	if (read_parts(r, &p, k, inside) == -1 || p.n < 2 ||
	    p.sum.digits > LARGEST || p.sum.scale > LIM_DIGITS)
		return 0;
	if ((f = state(r, S_SUM, here ? r->lastat : k, p.end)) == NULL)
		return -1;
	all = !p.open && (is_whole(&p) >= 0 || p.rest);
	f->line = r->x->line;
	f->owner = (struct owner){ .area = 0 };
	f->year = 0;
	give(f, 0, p.whole);
	give(f, 1, (struct number){ (int64_t)p.sum.digits,
	    (uint8_t)p.sum.scale });
	give(f, 2, (struct number){ p.n, 0 });
	give(f, 3, (struct number){ all, 0 });
	return 0;
}

/* A month: only the whole year's, and its end, are the report's. */
static void
read_month(struct reader *r, size_t k)
{
	const struct lexeme	*t = &r->s->token[k];
	const char		*p = sentence_at(r->s, k);

	if (k + 1 == r->s->n || !utf8_starts(sentence_at(r->s, k + 1),
	    r->s->token[k + 1].len, "月"))
		return;
	if (utf8_starts(p, r->s->text.len - t->off, "1月1日") ||
	    (t->num.digits == 12 && t->len == 2) ||
	    utf8_starts(p, t->len, "1-12") || utf8_starts(p, t->len, "1至12"))
		return;
	r->x->past = 1;
}

static void
read_year(struct reader *r, size_t k)
{
	const struct lexeme	*t = &r->s->token[k];

	/* 全年 tells of no year, but that it is one. */
	if (t->class == W_NOW) {
		r->x->now = 1;
		r->x->past &= has_words(r, k, k + 1, "全年");
		return;
	}
	/* 今年以来 */
	if (t->class == W_PAST && t->code && k > 0 && (r->c[k - 1] == W_NOW ||
	    r->c[k - 1] == W_YEAR))
		return;
	if (t->class == W_YEAR && (r->year == 0 ||
	    t->num.digits == r->year)) {
		r->x->past = 0;
		r->x->year = (int)t->num.digits;
		r->x->now = 1;
		return;
	}
	r->x->past = 1;
}

/* Is the token where a clause's subject stands? */
static int
is_subject(const struct reader *r, size_t k)
{
	for (; k > 0 && r->c[k - 1] == W_FILL; k--)
		if (r->s->token[k - 1].code != 0)
			return 0;
	return k == 0 || has("YJ,()", r->c[k - 1]);
}

/* A body's name among characters that are in no word: its last one. */
static void
read_organ(struct reader *r, size_t k)
{
	static const char *const organs[] = { "局", "厅", "委员会", "政府",
	    "办公室", "中心", "学校", "医院", "分局", "管委会", "政府办" };
	static const char *const none[] = { "格局", "布局", "结局", "开局",
	    "大局" };
	static const char *const under[] = { "在", "按", "根", "围", "对",
	    "为", "经", "据", "受", "向", "从", "将", "把", "依" };
	static const char	 verbs[] = "RLWUmdhfOJqY";
	const char	*p = sentence_at(r->s, k), *q, *end = p;
	size_t		 n = r->s->token[k].len, i;
	struct owner	*o = &r->x->clause;
	int		 subject = is_subject(r, k);

	if (!subject && !has(verbs, r->c[k + 1]))
		return;
	for (i = 0; i < COUNT(under); i++)
		if (utf8_starts(p, n, under[i]))
			return;
	for (i = 0; i < COUNT(none); i++)
		if (utf8_find(p, n, none[i]) != NULL)
			return;
	if (subject)
		o = &r->x->owner;
	for (i = 0; i < COUNT(organs); i++) {
		if ((q = utf8_find(p, n, organs[i])) == NULL)
			continue;
		q += strlen(organs[i]);
		if (q > end && (subject || q == p + n))
			memcpy(o->organ, (end = q) - 3, 3);
	}
}

static void
read_owner(struct reader *r, size_t k)
{
	const struct lexeme	*t = &r->s->token[k];
	struct owner		*o = &r->x->clause;

	/* 市政府本级 is a subject, too. */
	if (is_subject(r, k) || (k > 0 && r->c[k - 1] == W_OTHER &&
	    r->x->owner.organ[0] != '\0' && is_subject(r, k - 1)))
		o = &r->x->owner;
	if (t->class == W_OWN) {
		r->x->owner = r->x->clause = (struct owner){ .area = 0 };
		return;
	}
	if (t->class == W_AREA) {
		o->area = t->code;
		o->bodies = 0;
	} else if (t->code == 0 || owner(r->x).area == 0)
		o->bodies = 1;
}

/* What a word says of the figures behind it. */
static void
read_word(struct reader *r, size_t k)
{
	struct context	*x = r->x;

	switch (r->c[k]) {
	case W_REQUEST:
		x->subject = OF_REQUESTS;
		break;
	case W_DOCUMENT:
		x->subject = OF_DOCUMENTS;
		break;
	case W_SUBJECT:
		if (has_class(r, r->clause, k, "w"))
			break;
		/* FALLTHROUGH */
	case W_DISPUTE:
	case W_ACT:
		x->subject = OF_OTHERS;
		break;
	case W_YEAR:
	case W_NOW:
	case W_LAST:
	case W_PAST:
		read_year(r, k);
		break;
	case W_OWN:
	case W_AREA:
	case W_BODIES:
		read_owner(r, k);
		break;
	case W_SPOIL:
		x->spoiled = 1;
		break;
	case W_UNTIL:
		x->until = 1;
		break;
	case W_TOTAL:
		x->spoiled |= x->until || !x->now;
		break;
	case W_CHANNEL:
		x->channel = 1;
		break;
	case W_ETC:
		x->several = 1;
		break;
	case W_OTHER:
		read_organ(r, k);
		break;
	default:
		break;
	}
}

static void
begin_clause(struct reader *r, size_t k)
{
	r->clause = r->from = k + 1;
	r->x->spoiled = 0;
	r->x->clause = (struct owner){ .area = 0 };
	if (r->c[k] == W_OPEN)
		r->outer = r->x->last;
	else if (r->c[k] == W_SHUT)
		r->x->last = r->outer;
}

/* 依申请公开零申请 */
static int
read_zero(struct reader *r, size_t k)
{
	struct fact	*f;

	if (r->s->token[k].code == S_NONE || r->x->subject != OF_REQUESTS ||
	    is_void(r))
		return 0;
	if ((f = state(r, (enum stated)r->s->token[k].code, k, k + 1)) == NULL)
		return -1;
	give(f, 0, (struct number){ 0, 0 });
	return 0;
}

/* Read token k; the next to read, or 0 without memory. */
static size_t
read_token(struct reader *r, size_t k)
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
		if ((end = read_number(r, k)) == 0)
			return 0;
		while (++k < end)
			read_word(r, k);
		r->from = end;
		return end;
	case W_PERCENT:
		r->from = k + 1;
		return read_percent(r, k) == -1 ? 0 : k + 1;
	case W_ODD:
		read_month(r, k);
		r->x->last = -1;
		r->lastat = k;
		r->x->counted = 0;
		r->from = k + 1;
		return k + 1;
	case W_NOT:
		return read_none(r, k);
	case W_ZERO:
		return read_zero(r, k) == -1 ? 0 : k + 1;
	case W_AMONG:
		r->x->head = r->x->last;
		if (read_sum(r, k) == -1)
			return 0;
		r->x->among = 1;
		return k + 1;
	case W_ALL:
		if (r->s->token[k].code < 3 &&
		    phrase_match("q[fq]*W[f]*$", r->c, k, &end) &&
		    r->c[end] != W_AND)
			return read_all(r, k, end) == -1 ? 0 : end;
		return k + 1;
	default:
		read_word(r, k);
		return k + 1;
	}
}

/* A sentence begins: what the one before it said of time and bodies holds on
 * only if that took a figure away. */
static void
begin_sentence(struct context *x)
{
	if (!x->lost) {
		x->past = x->year = 0;
		x->owner = (struct owner){ .area = 0 };
	}
	x->clause = (struct owner){ .area = 0 };
	x->spoiled = x->among = x->channel = x->several = x->lost = 0;
	x->now = x->until = 0;
}

/* Are two outcomes and more spoken of, and nothing else?  Then of requests. */
static int
tells_outcomes(const struct sentence *s)
{
	unsigned	met = 0;
	size_t		k;

	for (k = 0; k < s->n; k++) {
		if (has("SVX", s->token[k].class))
			return 0;
		if (s->token[k].class == W_OUTCOME &&
		    is_outcome((enum stated)s->token[k].code))
			met |= 1u << s->token[k].code;
	}
	return (met & (met - 1)) != 0;
}

int
facts_add(struct facts *f, const struct sentence *s, int year)
{
	struct reader	r = { .f = f, .s = s, .c = str_text(&s->classes),
	    .x = &f->now, .year = year, .outer = -1, .lastat = (size_t)-1 };
	size_t		k;

	begin_sentence(&f->now);
	if (f->now.subject == OF_NOTHING && tells_outcomes(s))
		f->now.subject = OF_REQUESTS;
	f->first = f->n;
	for (k = 0; k < s->n; )
		if ((k = read_token(&r, k)) == 0)
			return -1;
	return 0;
}
