#include "none.h"

#include "figure.h"

/* The figure of a noun that there is none of; S_NONE for none. */
static enum stated
none_of(const struct clause *r, size_t begin, size_t end, size_t i)
{
	switch (r->c[i]) {
	case W_REQUEST:
	case W_ASK:
		if (clause_has(r, begin, i, "wS") || figure_is_cause(r, i) ||
		    (clause_has(r, begin, i, "K") &&
		    !clause_says(r, begin, i, "公民")) ||
		    clause_says(r, i + 1, end, "收费") ||
		    /* 未对信息公开申请收取信息处理费 */
		    (clause_has(r, i, end, "hHTWKu") &&
		    !clause_has(r, begin, i, "RL")))
			return S_NONE;
		return r->c[i] == W_REQUEST || (!clause_has(r, begin, end,
		    "AK") && r->x->subject == OF_REQUESTS) ? S_RECEIVED :
		    S_NONE;
	case W_DISPUTE:
		/* 行政处罚决定均无复议 */
		if (clause_has(r, r->start, begin, "X") &&
		    !clause_says(r, r->start, i, "公开"))
			return S_NONE;
		/* FALLTHROUGH */
	case W_OUTCOME:
		return (enum stated)r->s->token[i].code;
	case W_MAKE:
	case W_REPEAL:
		return clause_has(r, begin, end, "D") &&
		    !clause_has(r, begin, i, "S") ?
		    (enum stated)r->s->token[i].code : S_NONE;
	case W_ACT:
		return clause_has(r, begin, end, "dn") &&
		    !clause_has(r, begin, i, "S") ?
		    (enum stated)r->s->token[i].code : S_NONE;
	case W_FEE:
		return clause_has(r, begin, end, "tT") ? S_FEE_NOTICES :
		    S_FEE_AMOUNT;
	case W_NOTICE:
		return S_FEE_NOTICES;
	case W_CHARGE:
		return S_CHARGES;
	default:
		return S_NONE;
	}
}

size_t
none_read(struct clause *r, size_t k)
{
	static const char	 pass[] = "fiaARLVDXBHhTtmednlqKEIJuwjSG";
	struct fact		*f;
	enum stated		 code;
	size_t			 end, i;

	/* 未发生1起 */
	end = k + 1;
	while (clause_in("f", r->c[end]))
		end++;
	if (r->c[end] != W_NUMBER || r->s->token[end].num.digits != 1 ||
	    r->s->token[end].num.scale != 0)
		end = k;
	for (end++; clause_in(pass, r->c[end]); end++)
		if (r->c[end] == W_OUTCOME &&
		    stated_is_outcome((enum stated)r->s->token[end].code))
			return k + 1;
	if (!clause_in(",()", r->c[end]) && r->c[end] != '\0' &&
	    (r->c[end] != W_NOT || r->c[end - 1] != W_AND))
		return k + 1;
	for (i = k + 1; i < end; i++) {
		code = none_of(r, k, end, i);
		if (code == S_NONE || code == S_NATURAL ||
		    code == S_ORGANISATIONS || clause_void(r) ||
		    clause_find(r, code) != -1)
			continue;
		if ((f = clause_state(r, code, k, end)) == NULL)
			return 0;
		fact_give(f, 0, (struct number){ 0, 0 });
	}
	return end;
}

int
none_zero(struct clause *r, size_t k)
{
	enum stated	 code = (enum stated)r->s->token[k].code;
	struct fact	*f;

	if (code == S_NONE || r->x->subject != OF_REQUESTS || clause_void(r))
		return 0;
	if ((f = clause_state(r, code, k, k + 1)) == NULL)
		return -1;
	fact_give(f, 0, (struct number){ 0, 0 });
	return 0;
}
