#include "counts.h"

#include <string.h>

#include "limits.h"
#include "phrase.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* What turns the words behind it into the contrary: 尚未办结, 不宜公开. */
static const char *const negations[] = {
	"未", "不", "非", "待", "拒绝", "不予", "不予以", "不宜", "不能",
	"不应", "不再", "不得", "不属于", "难以", "无法"
};

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
		else if (num->digits > LIM_NUMBER / 10)
			return -1;
		else
			num->digits *= 10;
	}
	return 0;
}

/* Is a figure of the same thing, year and body stated in the sentence already,
 * and another?  One of them is a part then; which, no word tells: neither is
 * stated.  But behind 其中 it is the part. */
static int
is_stated_otherwise(const struct clause *r, enum stated code,
    struct number num)
{
	struct owner	 o = clause_owner(r->x);
	long		 i = clause_find(r, code);
	struct fact	*f = i == -1 ? NULL : &r->f->fact[i];

	if (f == NULL || f->year != r->x->year || f->owner.area != o.area ||
	    f->owner.bodies != o.bodies ||
	    strcmp(f->owner.organ, o.organ) != 0 ||
	    number_cmp(f->v[0], num) == 0)
		return 0;
	if (!r->x->among)
		f->has = 0;
	return 1;
}

/* A fact with its number, which is that of token k. */
static int
state_count(struct clause *r, enum stated code, size_t begin, size_t end,
    size_t k)
{
	const struct lexeme	*t = &r->s->token[k];
	struct fact		*f;
	struct number		 num = t->num;

	if (convert(&num, code, t->wan) == -1 ||
	    is_stated_otherwise(r, code, num))
		return 0;
	if ((f = clause_state(r, code, begin, end)) == NULL)
		return -1;
	f->line = t->line;
	fact_give(f, 0, num);
	r->x->last = (long)(r->f->n - 1);
	return 0;
}

static enum stated
phrase_code(const struct clause *r, const struct phrase *ph, size_t begin,
    size_t end)
{
	static const char	coded[] = "KVXmev";
	size_t			i;

	if (ph->code != S_NONE)
		return ph->code;
	for (i = begin; i < end; i++)
		if (clause_in(coded, r->c[i]))
			return (enum stated)r->s->token[i].code;
	return S_NONE;
}

/* 8件,其中信息公开类0件: are no more than some, of those counted at k, over
 * disclosure? */
static int
is_part_disclosure(const struct clause *r, size_t k)
{
	size_t	from = k + 1, to;

	while (clause_in("f,(", r->c[from]))
		from++;
	if (r->c[from] != W_AMONG)
		return 0;
	for (to = from; to < r->s->n && !clause_in("#o", r->c[to]); )
		to++;
	return clause_says(r, from, to, "公开");
}

/* Is it a dispute over disclosure, and the body's own?  Its number is at k. */
static int
is_own_dispute(const struct clause *r, size_t begin, size_t k)
{
	static const char *const over[] = { "信息公开", "政务公开", "依申请",
	    "被申请", "被提起", "被提出" };
	size_t	i, all = 0;

	/* 行政复议5件,其中信息公开类1件: what only a part is over, all is not. */
	while (all < begin && r->c[all] != W_AMONG)
		all++;
	if (is_part_disclosure(r, k))
		return 0;
	/* Who takes up and settles disputes decides those of others. */
	if (clause_has(r, r->start, begin, "Lu"))
		return 0;
	if (clause_has(r, r->start, begin, "R"))
		return clause_says(r, r->start, begin, "信息公开");
	for (i = 0; i < COUNT(over); i++)
		if (clause_says(r, 0, all, over[i]) ||
		    clause_says(r, r->start, begin, over[i]))
			return 1;
	return 0;
}

/* Is it the publishing of documents or decisions that is counted?  What is
 * said to be made in the words at begin is not. */
static int
is_published(const struct clause *r, size_t begin)
{
	static const char	made[] = "dmev";
	size_t			i, stop;

	stop = clause_in(made, r->c[begin]) ? r->from : 0;
	for (i = begin; i-- > stop && !clause_in(made, r->c[i]); )
		if (clause_in("pU", r->c[i]))
			return 1;
	return 0;
}

/* Are requests spoken of?  结转 and 自然人申请 tell it themselves. */
static int
is_of_requests(const struct clause *r, enum stated code, size_t begin,
    size_t k)
{
	if (code == S_CARRIED_IN || code == S_CARRIED_OUT ||
	    ((code == S_NATURAL || code == S_ORGANISATIONS) &&
	    clause_has(r, begin, k, "a")))
		return r->x->subject <= OF_REQUESTS;
	return r->x->subject == OF_REQUESTS;
}

/* Does what stands right before the words at begin, in no word itself, turn
 * them into the contrary? */
static int
is_negated(const struct clause *r, size_t begin)
{
	const struct lexeme	*t;
	size_t			 i, at;

	if (begin == r->from)
		return 0;
	at = clause_back(r, begin - 1, r->from, "f");
	t = &r->s->token[at];
	for (i = 0; t->class == W_OTHER && i < COUNT(negations); i++)
		if (utf8_ends(sentence_at(r->s, at), t->len, negations[i]))
			return 1;
	return 0;
}

/* 延期答复, 商业秘密不予公开, 省政府行政复议, 取水行政许可决定: some of what is
 * counted so.  What stands before it, in no word, tells that it is of some
 * kind; but 申请中, 处理行政许可决定. */
static int
is_some_kind(const struct clause *r, enum stated code, size_t begin)
{
	const struct lexeme	*t;
	size_t			 at = begin - 1;

	if (begin == r->from)
		return 0;
	t = &r->s->token[at];
	if (r->c[begin] == W_ACT)
		return clause_in("xS", r->c[at]) &&
		    !utf8_ends(sentence_at(r->s, at), t->len, "处理");
	return clause_in("WKV", r->c[begin]) && (code == S_ANSWERED ||
	    stated_is_outcome(code) || code == S_REVIEWS ||
	    code == S_LAWSUITS) && clause_in("xM", r->c[at]) &&
	    !utf8_ends(sentence_at(r->s, at), t->len, "中");
}

/* 收到公民申请5件: whoever asks is called so, where no organisations are
 * spoken of. */
static int
is_anyone(const struct clause *r, size_t begin, size_t k)
{
	return clause_says(r, begin, k, "公民") &&
	    clause_has(r, r->start, begin, "RL") &&
	    !clause_says(r, 0, r->s->n, "法人") &&
	    !clause_says(r, 0, r->s->n, "企业") &&
	    !clause_says(r, 0, r->s->n, "组织");
}

/* 涉及规划的申请5件,予以公开3件; 自然人5件,其中予以公开3件: only of these. */
static int
is_of_some(const struct clause *r)
{
	const struct fact	*head = r->x->among && r->x->head != -1 ?
				    &r->f->fact[r->x->head] : NULL;

	return r->x->some || (head != NULL && (head->code == S_NATURAL ||
	    head->code == S_ORGANISATIONS));
}

/* 第三方同意公开: no decision yet. */
static int
is_consent(const struct clause *r, size_t begin, size_t k)
{
	return clause_says(r, begin, k, "同意") &&
	    clause_says(r, 0, begin, "第三方");
}

/* Are documents sorted, into 主动公开, 依申请公开 and 不予公开?  No requests are
 * then received or answered. */
static int
is_of_papers(const struct clause *r, size_t begin)
{
	return clause_has(r, 0, begin, "U") && !clause_has(r, 0, begin, "RLWu");
}

/* 废止2件、宣布失效1件: the form has one figure for both. */
static int
is_repealed_apart(const struct clause *r)
{
	int	kinds = 0;
	size_t	i;

	for (i = 0; i < r->s->n; i++)
		if (r->c[i] == W_REPEAL)
			kinds |= (clause_says(r, i, i + 1, "废止") ? 1 : 0) |
			    (clause_says(r, i, i + 1, "失效") ? 2 : 0);
	return kinds == 3;
}

/* Does what stands around a phrase take its figure away? */
static int
is_refused(const struct clause *r, const struct phrase *ph, enum stated code,
    size_t begin, size_t k)
{
	const struct context	*x = r->x;
	unsigned		 needs = ph->needs;

	if (((needs & NEEDS_REQUEST) && !is_of_requests(r, code, begin, k)) ||
	    ((needs & NEEDS_DOCUMENT) && x->subject != OF_DOCUMENTS) ||
	    ((needs & NEEDS_DISPUTE) && !is_own_dispute(r, begin, k)) ||
	    ((needs & NEEDS_ZERO) && r->s->token[k].num.digits != 0) ||
	    ((needs & NEEDS_FIRST) && clause_find(r, code) != -1))
		return 1;
	if ((needs & NEEDS_WHOLE) && (x->among ||
	    (x->channel && !x->several)))
		return 1;
	if (stated_is_outcome(code) && clause_has(r, r->start, begin, "w") &&
	    !clause_has(r, r->start, begin, "E"))
		return 1;
	if (code >= S_NORMATIVE_MADE && code <= S_COMPULSIONS &&
	    is_published(r, begin))
		return 1;
	if (is_some_kind(r, code, begin) || (stated_is_outcome(code) &&
	    (is_of_papers(r, begin) || is_consent(r, begin, k) ||
	    is_of_some(r))) ||
	    (code == S_NATURAL && is_anyone(r, begin, k)) ||
	    (code == S_NORMATIVE_REPEALED && is_repealed_apart(r)))
		return 1;
	/* 收到1件申请,予以公开2份: documents. */
	if (code >= S_ANSWERED && code <= S_OTHERWISE && x->asked != -1 &&
	    x->asked != r->s->token[k].unit)
		return 1;
	return clause_has(r, r->from, begin, "O") || is_negated(r, begin);
}

/* 予以公开和部分公开5件: one figure of two things. */
static int
is_joint(const struct clause *r, size_t begin)
{
	size_t	i;

	if (begin < r->from + 2 || clause_in("RL", r->c[begin]))
		return 0;
	i = clause_back(r, begin - 1, r->from, "f");
	return i > r->from && r->c[i] == W_AND &&
	    !clause_in("#%y)", r->c[i - 1]);
}

/* 行政复议、行政诉讼均为0件: of each of them. */
static int
state_each(struct clause *r, size_t k)
{
	static const char	 nouns[] = "AVXT";
	const struct lexeme	*t = r->s->token;
	size_t			 i, end = k + 1;
	enum stated		 code;

	if (k == r->from || r->c[k] != W_NUMBER)
		return 0;
	i = clause_back(r, k - 1, r->from, "fiaqlAVXTnJj");
	if (!clause_has(r, i, k, "q") && t[k].num.digits != 0)
		return 0;
	for (; i < k; i++) {
		if (!clause_in(nouns, r->c[i]))
			continue;
		code = r->c[i] == W_REQUEST ? S_RECEIVED :
		    r->c[i] == W_NOTICE ? S_FEE_NOTICES :
		    (enum stated)t[i].code;
		if ((r->c[i] == W_REQUEST && t[k].num.digits != 0) ||
		    (r->c[i] == W_ACT && !clause_has(r, r->from, k, "dn")) ||
		    (r->c[i] == W_DISPUTE && !is_own_dispute(r, i, k) &&
		    t[k].num.digits != 0))
			continue;
		if (state_count(r, code, i, end, k) == -1)
			return -1;
	}
	return 0;
}

/* Is the number at k, which no phrase states, that of some requests: 涉及规划的
 * 申请5件, 网上申请5件? */
static int
counts_some(const struct clause *r, size_t k)
{
	size_t	i;

	for (i = k; i > r->from && clause_in("fiaAqJ", r->c[i - 1]); i--)
		continue;
	return i > r->from && clause_in("xSMw", r->c[i - 1]) &&
	    clause_has(r, i, k, "aA");
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
		else if (clause_in("KV", r->c[i]))
			code = (enum stated)r->s->token[i].code;
		else if (r->c[i] == W_ACT && clause_has(r, r->from, all, "dn"))
			code = (enum stated)r->s->token[i].code;
		else if (clause_in("mev", r->c[i]) &&
		    clause_has(r, r->from, all, "D"))
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
		    !is_own_dispute(r, k, at) :
		    code < S_NORMATIVE_MADE &&
		    r->x->subject != OF_REQUESTS) ||
		    (code >= S_NORMATIVE_MADE && is_published(r, from)))
			continue;
		if (state_count(r, code, from, at + 1, at) == -1)
			return -1;
	}
	return 0;
}

size_t
counts_each(struct clause *r, size_t k)
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

size_t
counts_number(struct clause *r, size_t k)
{
	const struct phrase	*ph;
	const struct lexeme	*t = &r->s->token[k];
	size_t			 begin, end = k + 1;
	enum stated		 code;

	if (clause_differs(r, k))
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
		r->x->some |= counts_some(r, k);
		if (!clause_void(r) && state_each(r, k) == -1)
			return 0;
		return k + 1;
	}
	code = phrase_code(r, ph, begin, end);
	/* 3个部门: not what was counted before. */
	if (is_refused(r, ph, code, begin, k) || clause_void(r) ||
	    (end == k + 1 && r->c[end] == W_OTHER &&
	    utf8_ends(sentence_at(r->s, k), t->len, "个")))
		return k + 1;
	r->lastend = end;
	if (code == S_RECEIVED && t->len > 1)
		r->x->asked = t->unit;
	if (code == S_RECEIVED || code == S_ANSWERED)
		r->x->some = 0;
	return state_count(r, code, begin, end, k) == -1 ? 0 : end;
}

/* The figure of a noun that there is none of; S_NONE for none. */
static enum stated
none_of(const struct clause *r, size_t begin, size_t end, size_t i)
{
	size_t	next = i + 1;

	while (next < end && clause_in("fi", r->c[next]))
		next++;
	switch (r->c[i]) {
	case W_REQUEST:
	case W_ASK:
		if (clause_has(r, begin, i, "w") || (next < end &&
		    r->c[next] == W_DISPUTE))
			return S_NONE;
		return r->c[i] == W_REQUEST || (!clause_has(r, begin, end,
		    "AK") && r->x->subject == OF_REQUESTS) ? S_RECEIVED :
		    S_NONE;
	case W_DISPUTE:
	case W_OUTCOME:
		return (enum stated)r->s->token[i].code;
	case W_MAKE:
	case W_REPEAL:
		return clause_has(r, begin, end, "D") ?
		    (enum stated)r->s->token[i].code : S_NONE;
	case W_ACT:
		return clause_has(r, begin, end, "dn") ?
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
counts_none(struct clause *r, size_t k)
{
	static const char	 pass[] = "fiaARLVDXBHhTtmednlqKEIJuwj";
	struct fact		*f;
	enum stated		 code;
	size_t			 end, i;

	for (end = k + 1; clause_in(pass, r->c[end]); end++)
		if (r->c[end] == W_OUTCOME &&
		    stated_is_outcome((enum stated)r->s->token[end].code))
			return k + 1;
	if (!clause_in(",()", r->c[end]) && r->c[end] != '\0')
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
counts_zero(struct clause *r, size_t k)
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
