#include "percents.h"

#include "figure.h"

/* The noun that a share or a growth is said of, before token k. */
static enum stated
noun_before(const struct clause *r, size_t k)
{
	size_t	i;

	if (k == r->start)
		return S_NONE;
	i = clause_back(r, k - 1, r->start, "fa");
	/* 予以公开和部分公开占25%: of both. */
	if (i > r->start + 1 && r->c[i - 1] == W_AND &&
	    !clause_in("#%)", r->c[i - 2]))
		return S_NONE;
	if (r->c[i] == W_OUTCOME && r->x->subject == OF_REQUESTS)
		return (enum stated)r->s->token[i].code;
	if (r->c[i] == W_REQUEST || (clause_has(r, i, k, "a") &&
	    clause_in(i == r->start ? "faJI," : "JI,", r->c[i]) &&
	    r->x->subject == OF_REQUESTS))
		return S_RECEIVED;
	return S_NONE;
}

/* What a percentage at k is said of, by what stands before `at': the number
 * before, or a noun.  The fact, or -1. */
static enum stated
said_of(const struct clause *r, size_t at, long *fact)
{
	size_t	i;

	*fact = -1;
	if (at == 0)
		return S_NONE;
	i = clause_back(r, at - 1, 0, "f,(");
	if ((i >= r->lastat && i < r->lastend) || r->c[i] == W_SHUT ||
	    (i == r->percent && r->x->last != -1)) {
		*fact = r->x->last;
		return *fact == -1 ? S_NONE : r->f->fact[*fact].code;
	}
	return noun_before(r, at);
}

/* Where the words of a percentage begin: with those of the figure that it is
 * of, if these stand in the sentence. */
static size_t
words_of(const struct clause *r, long fact)
{
	return fact >= (long)r->f->first ? r->f->fact[fact].begin : r->start;
}

/* State a percentage, whose sign is token k, of a fact's figure, or (-1) of one
 * that is not stated.  NULL without memory; valid until the next. */
static struct fact *
state_percent(struct clause *r, enum stated code, enum about about,
    struct number num, long fact, size_t k)
{
	long		 last = r->x->last;
	struct fact	*f = clause_state(r, code, words_of(r, fact), k + 1);

	if (f == NULL)
		return NULL;
	f->about = about;
	f->line = r->s->token[k].line;
	fact_give(f, 0, num);
	r->x->last = last;
	r->percent = k;
	return f;
}

/* The figure before 其中, if what follows can be parts of nothing else: not
 * where 收到 and 答复 are both stated and differ. */
static long
whole_before(const struct clause *r)
{
	const struct fact	*f = r->f->fact;
	long			 head = r->x->head, i;

	if (head == -1 || (f[head].code != S_RECEIVED &&
	    f[head].code != S_ANSWERED))
		return -1;
	for (i = head; i-- > 0; )
		if ((f[i].code == S_RECEIVED || f[i].code == S_ANSWERED) &&
		    f[i].about == ABOUT_COUNT &&
		    number_cmp(f[i].v[0], f[head].v[0]) != 0)
			return -1;
	return head;
}

/* 占申请总数的25%, its sign at token at. */
static int
read_share(struct clause *r, size_t at, size_t k)
{
	struct fact	*f;
	long		 fact, whole = -1;
	enum stated	 code = said_of(r, at, &fact);

	if (code == S_NONE || clause_void(r))
		return 0;
	if (clause_has(r, at, k, "W"))
		whole = clause_find(r, S_ANSWERED);
	else if (clause_has(r, at, k, "Aa"))
		whole = clause_find(r, S_RECEIVED);
	else if (r->x->among)
		whole = whole_before(r);
	if ((f = state_percent(r, code, ABOUT_SHARE, r->s->token[k].num, fact,
	    k)) == NULL)
		return -1;
	if (fact != -1)
		fact_give(f, 1, r->f->fact[fact].v[0]);
	if (whole != -1)
		fact_give(f, 2, r->f->fact[whole].v[0]);
	return 0;
}

/* The comparison that a growth before token `at' is against: 比上年(3件)增加1件,
 * 增长25%. */
static size_t
comparison_before(const struct clause *r, size_t at)
{
	size_t	i = clause_back(r, at - 1, 0, "fg#,"), open;

	if (i < 2 || r->c[i] != W_SHUT)
		return i;
	open = clause_back(r, i - 1, 0, "f#");
	return open > 0 && r->c[open] == W_OPEN ? open - 1 : i;
}

/* 比上年增加25%, 增加3件,增长25%: 增 at token at. */
static int
read_growth(struct clause *r, size_t at, size_t k)
{
	struct number	num = r->s->token[k].num;
	enum stated	code;
	size_t		i;
	long		fact;

	if (at == 0)
		return 0;
	i = comparison_before(r, at);
	/* 占25%,同比增长5%: which of the two? */
	if (r->c[i] != W_COMPARED || clause_void(r) || (i > 0 &&
	    r->c[clause_back(r, i - 1, 0, "f,")] == W_PERCENT) ||
	    (code = said_of(r, i, &fact)) == S_NONE)
		return 0;
	if (r->s->token[at].code < 0)
		num.digits = -num.digits;
	return state_percent(r, code, ABOUT_GROWTH, num, fact, k) == NULL ?
	    -1 : 0;
}

/* Is it the number of what was received, or of what was answered of it, and
 * these are the same? */
static int
is_all(const struct clause *r, const struct fact *f)
{
	long	received = clause_find(r, S_RECEIVED);

	return f->code == S_RECEIVED || (f->code == S_ANSWERED &&
	    received != -1 && number_cmp(f->v[0],
	    r->f->fact[received].v[0]) == 0);
}

int
percents_all(struct clause *r, size_t k, size_t end)
{
	struct context	*x = r->x;
	struct fact	*f;
	long		 carried = clause_find(r, S_CARRIED_OUT);

	if (x->subject != OF_REQUESTS || clause_void(r) ||
	    clause_has(r, r->start, k, "O") || figure_is_negated(r, k) ||
	    (carried != -1 && r->f->fact[carried].v[0].digits != 0) ||
	    clause_find(r, S_ALL_ANSWERED) != -1)
		return 0;
	if (x->last != -1 ? !is_all(r, &r->f->fact[x->last]) :
	    !clause_has(r, r->start, k, "Aa") || r->lastat != (size_t)-1)
		return 0;
	if ((f = clause_state(r, S_ALL_ANSWERED, k, end)) == NULL)
		return -1;
	fact_give(f, 0, (struct number){ 1, 0 });
	return 0;
}

int
percents_read(struct clause *r, size_t k)
{
	size_t	at = k == 0 ? 0 : clause_back(r, k - 1, 0, "fAaWqiJR");

	if (r->c[at] == W_SHARE)
		return read_share(r, at, k);
	if (k > 0 && r->c[clause_back(r, k - 1, 0, "f")] == W_GROW)
		return read_growth(r, clause_back(r, k - 1, 0, "f"), k);
	at = k == 0 ? 0 : clause_back(r, k - 1, 0, "f");
	if (r->c[at] == W_RATE && number_cmp(r->s->token[k].num,
	    (struct number){ 100, 0 }) == 0 && (at == r->start ||
	    clause_in("AaI", r->c[at - 1])))
		return percents_all(r, at, k + 1);
	return 0;
}
