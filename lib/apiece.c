#include "apiece.h"

#include "figure.h"
#include "phrase.h"

/* 行政复议、行政诉讼均为0件: of each of them. */
int
apiece_number(struct clause *r, size_t k)
{
	static const char	 nouns[] = "AVXTHh";
	const struct lexeme	*t = r->s->token;
	size_t			 i, end = k + 1;
	enum stated		 code;

	if (k == r->from || r->c[k] != W_NUMBER)
		return 0;
	i = clause_back(r, k - 1, r->from, "fiaqlAVXTHhnJj");
	if (!clause_has(r, i, k, "q") && t[k].num.digits != 0)
		return 0;
	for (; i < k; i++) {
		if (!clause_in(nouns, r->c[i]))
			continue;
		code = r->c[i] == W_REQUEST ? S_RECEIVED :
		    r->c[i] == W_NOTICE ? S_FEE_NOTICES :
		    clause_in("Hh", r->c[i]) ? S_FEE_AMOUNT :
		    (enum stated)t[i].code;
		if ((r->c[i] == W_REQUEST && (t[k].num.digits != 0 ||
		    figure_is_cause(r, i))) ||
		    (code == S_FEE_AMOUNT && (t[k].num.digits != 0 ||
		    clause_find(r, code) != -1 ||
		    (r->c[i] == W_COLLECT && !clause_has(r, 0, i, "TH")))) ||
		    (r->c[i] == W_ACT && !clause_has(r, r->from, k, "dn")) ||
		    (r->c[i] == W_DISPUTE && !figure_is_dispute(r, i, k) &&
		    t[k].num.digits != 0))
			continue;
		if (figure_state(r, code, i, end, k) == -1)
			return -1;
	}
	return 0;
}

/* What a noun in tokens [begin, end) has behind 分别 its number of: S_NONE for
 * what is not counted, or no noun.  all: where the nouns of the clause end. */
static enum stated
each_of(const struct clause *r, size_t begin, size_t end, size_t all)
{
	enum stated	code = S_NONE;
	size_t		i;

	for (i = begin; i < end; i++) {
		if (clause_in("xMSO", r->c[i]))
			return S_NONE;
		if (clause_in("RL", r->c[i]))
			code = clause_has(r, i, all, "A") ? S_RECEIVED : S_NONE;
		else if (r->c[i] == W_ANSWER)
			code = S_ANSWERED;
		else if (clause_in("KV", r->c[i]) || (r->c[i] == W_ACT &&
		    clause_has(r, r->from, all, "dn")) ||
		    (clause_in("mev", r->c[i]) &&
		    clause_has(r, r->from, all, "D")))
			code = (enum stated)r->s->token[i].code;
	}
	return stated_is_outcome(code) && clause_has(r, begin, end, "w") ?
	    S_NONE : code;
}

/* State what stands before the 分别 at k of the numbers from `at' on, n. */
static int
state_list(struct clause *r, size_t k, size_t at, size_t n)
{
	size_t		from, end = r->from, i;
	enum stated	code;

	for (i = 0; i < n; i++, at += 2) {
		for (from = end; end < k && r->c[end] != W_AND; end++)
			continue;
		code = each_of(r, from, end, k);
		end++;
		if (code == S_NONE || r->x->among || r->x->channel ||
		    clause_void(r) || (r->c[at] != W_NUMBER) ||
		    ((code == S_REVIEWS || code == S_LAWSUITS) ?
		    !figure_is_dispute(r, k, at) :
		    code < S_NORMATIVE_MADE &&
		    r->x->subject != OF_REQUESTS) ||
		    (code >= S_NORMATIVE_MADE && figure_is_published(r, from)))
			continue;
		if (figure_state(r, code, from, at + 1, at) == -1)
			return -1;
	}
	return 0;
}

size_t
apiece_all(struct clause *r, size_t k)
{
	const struct fact	*all = r->x->last < (long)r->f->first ? NULL :
				    &r->f->fact[r->x->last];
	struct fact		*f;
	struct number		 num;
	size_t			 i, begin, end;
	uint64_t		 line;
	enum stated		 code;

	if (all == NULL || all->code != S_RECEIVED || all->has == 0 ||
	    !phrase_match("q[f]*K[fa]*$", r->c, k, &end) ||
	    clause_back(r, k - 1, 0, "f,(") >= r->lastend || clause_void(r))
		return k;
	i = clause_back(r, end - 1, k, "fa");
	code = (enum stated)r->s->token[i].code;
	if (code != S_NATURAL && code != S_ORGANISATIONS)
		return k;
	num = all->v[0];
	line = all->line;
	begin = all->begin;
	if ((f = clause_state(r, code, begin, end)) == NULL)
		return 0;
	f->line = line;
	fact_give(f, 0, num);
	return end;
}

size_t
apiece_list(struct clause *r, size_t k)
{
	size_t	at = k + 1, end, n = 1, nouns = 1, i;

	while (clause_in("fiRLWaAhn", r->c[at]))
		at++;
	if (r->c[at] != W_NUMBER)
		return k + 1;
	for (end = at + 1; clause_in("l,", r->c[end]) &&
	    clause_in("#o", r->c[end + 1]); end += 2)
		n++;
	if (n == 1)
		return k + 1;
	for (i = r->from; i < k; i++)
		nouns += r->c[i] == W_AND;
	if (nouns == n && state_list(r, k, at, n) == -1)
		return 0;
	r->x->last = -1;
	r->x->counted = 0;
	r->lastat = end - 1;
	r->lastend = r->from = end;
	return end;
}
