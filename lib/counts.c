#include "counts.h"

#include "apiece.h"
#include "figure.h"
#include "phrase.h"
#include "utf8.h"
#include "words.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

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

/* 来自自然人, 属自然人: who asked, and not which of them. */
static int
is_from(const struct clause *r, size_t at)
{
	static const char *const from[] = { "自", "属", "按", "中", "看", "分",
	    "以" };

	return words_end(sentence_at(r->s, at), r->s->token[at].len, from,
	    COUNT(from)) > 0;
}

/* 合同类信息不予公开: does a class of things stand right before? */
static int
is_class(const struct clause *r, size_t begin)
{
	size_t	at = clause_back(r, begin - 1, r->from, "fi");

	return clause_in("xSp~", r->c[at]) &&
	    (clause_says(r, at + 1, begin, "类") ||
	    clause_says(r, at + 1, begin, "方面"));
}

/* 按期答复24件, where others are late? */
static int
is_in_time(const struct clause *r, size_t begin, size_t k)
{
	static const char *const late[] = { "超期", "逾期", "延期", "超时" };
	size_t			 i, at = clause_back(r, begin, r->from, "fW");

	for (i = 0; i < COUNT(late) && (clause_says(r, at, k, "按") ||
	    clause_says(r, at, k, "及时")); i++)
		if (clause_says(r, 0, r->s->n, late[i]))
			return 1;
	return 0;
}

/* 作出许可5件、处罚3件: does the number of a decision, stated, stand right before
 * the words at begin? */
static int
is_listed(const struct clause *r, size_t begin)
{
	const struct facts	*f = r->f;
	const struct fact	*last = f->n > f->first ?
				    &f->fact[f->n - 1] : NULL;
	size_t			 at;

	if (last == NULL || last->code < S_LICENCES ||
	    last->code > S_COMPULSIONS || last->about != ABOUT_COUNT ||
	    begin < 2 || !clause_in("l,", r->c[begin - 1]))
		return 0;
	at = begin - 2;
	return r->c[at] == W_NUMBER && last->begin < at &&
	    number_cmp(last->v[0], r->s->token[at].num) == 0;
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
	if (r->c[begin] == W_DISPUTE &&
	    r->c[clause_back(r, at, r->from, "fi")] == W_OUTCOME)
		return 1;
	if (code == S_NATURAL || code == S_ORGANISATIONS)
		return r->c[at] == W_OTHER && !is_from(r, at);
	if ((stated_is_outcome(code) || code == S_ANSWERED) &&
	    is_class(r, begin))
		return 1;
	/* 更正信息答复 */
	if (code == S_ANSWERED && r->c[at] == W_INFO && at > r->from &&
	    r->c[at - 1] == W_OTHER)
		return 1;
	/* 推送行政许可决定5件、行政处罚决定3件 */
	if (r->c[begin] == W_ACT && r->c[at] == W_AND && !is_listed(r, begin))
		return 1;
	/* 涉及安全生产的行政处罚决定 */
	if (r->c[begin] == W_ACT && clause_has(r, r->start, begin, "w"))
		return 1;
	if (r->c[begin] == W_ACT)
		return clause_in("xS", r->c[at]) &&
		    !utf8_ends(sentence_at(r->s, at), t->len, "处理");
	return clause_in("WKV", r->c[begin]) && (code == S_ANSWERED ||
	    stated_is_outcome(code) || code == S_REVIEWS ||
	    code == S_LAWSUITS) && clause_in(code == S_ANSWERED ? "xMpK~" :
	    "xM~", r->c[at]) &&
	    !utf8_ends(sentence_at(r->s, at), t->len, "中") &&
	    !utf8_ends(sentence_at(r->s, at), t->len, "年底");
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

/* What stands right before what is published, received or made, and tells of
 * no part of it: a body, or a manner. */
static const char *const wholes[] = {
	"局", "厅", "委", "委员会", "府办", "政办", "合办", "开办", "办公室",
	"政府", "镇", "乡", "街道",
	"校", "学校", "院", "中心", "队", "机构", "机关", "渠道", "途径",
	"积极", "全面", "主动", "局共", "名义", "依法依规", "有序", "政府网",
	"来", "日", "内", "实际",
};

/* 重点领域主动公开, 删除主动公开的信息, 推动出台: some of what is counted so, or
 * none.  What stands before it, in no word, tells. */
static int
is_of_part(const struct clause *r, size_t begin)
{
	const struct lexeme	*t = r->s->token;
	size_t			 at;

	if (begin == r->from)
		return 0;
	at = clause_back(r, begin - 1, r->from, "fEJj");
	if (clause_says(r, at + 1, begin, "方面"))
		return 1;
	return clause_in("xS~", r->c[at]) && words_end(sentence_at(r->s, at),
	    t[at].len, wholes, COUNT(wholes)) == 0;
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

/* 共35件,其中新收33件,上年结转2件: what is received, though a part? */
static int
is_new(const struct clause *r, size_t begin)
{
	size_t	i;

	for (i = 0; i < r->s->n && clause_says(r, begin, begin + 1, "新收");
	    i++)
		if (r->c[i] == W_OUTCOME &&
		    r->s->token[i].code == S_CARRIED_IN)
			return 1;
	return 0;
}

/* Does a phrase lack what it needs beside its pattern? */
static int
lacks(const struct clause *r, const struct phrase *ph, enum stated code,
    size_t begin, size_t k)
{
	const struct context	*x = r->x;
	unsigned		 needs = ph->needs;

	return ((needs & NEEDS_REQUEST) &&
	    !is_of_requests(r, code, begin, k)) ||
	    ((needs & NEEDS_DOCUMENT) && x->subject != OF_DOCUMENTS) ||
	    ((needs & NEEDS_DISPUTE) && !figure_is_dispute(r, begin, k)) ||
	    ((needs & NEEDS_ZERO) && r->s->token[k].num.digits != 0) ||
	    ((needs & NEEDS_FIRST) && clause_find(r, code) != -1) ||
	    ((needs & NEEDS_LISTED) && !is_listed(r, begin)) ||
	    ((needs & NEEDS_NOTICE) && (clause_find(r, code) != -1 ||
	    !clause_has(r, 0, begin, "T"))) ||
	    ((needs & NEEDS_WHOLE) && ((x->among && !is_new(r, begin)) ||
	    (x->channel && !x->several)));
}

/* Is it the figure of some outcomes, or of no answers to requests? */
static int
is_no_outcome(const struct clause *r, size_t begin, size_t k)
{
	const struct lexeme	*t = &r->s->token[k];

	return (clause_has(r, r->start, begin, "w") &&
	    !clause_has(r, r->start, begin, "E")) ||
	    is_of_papers(r, begin) || is_consent(r, begin, k) ||
	    is_of_some(r) ||
	    /* 不予公开的信息12条 */
	    (r->x->asked == -1 && clause_has(r, begin, k, "i") &&
	    utf8_ends(sentence_at(r->s, k), t->len, "条"));
}

/* Is it the figure of some answers, or of what was carried over: 结转2件已办结? */
static int
is_no_answer(const struct clause *r, size_t begin, size_t k)
{
	return r->x->some || r->x->kinds || is_in_time(r, begin, k) ||
	    (begin == k && k > r->from &&
	    r->c[clause_back(r, k - 1, r->from, "f")] == W_CARRY);
}

/* Does what stands around a phrase take its figure away? */
static int
is_refused(const struct clause *r, const struct phrase *ph, enum stated code,
    size_t begin, size_t k)
{
	const struct lexeme	*t = r->s->token;

	if (lacks(r, ph, code, begin, k) || is_some_kind(r, code, begin) ||
	    (stated_is_outcome(code) && is_no_outcome(r, begin, k)) ||
	    (code == S_ANSWERED && is_no_answer(r, begin, k)) ||
	    (code == S_NATURAL && is_anyone(r, begin, k)) ||
	    /* 书面申请4件,网上申请11件 */
	    (code == S_RECEIVED && clause_says(r, begin, k, "书面") &&
	    clause_has(r, 0, r->s->n, "M")) ||
	    (code >= S_NORMATIVE_MADE && code <= S_COMPULSIONS &&
	    figure_is_published(r, begin)) ||
	    (code == S_NORMATIVE_REPEALED && is_repealed_apart(r)) ||
	    (clause_in("URLAHmed", r->c[begin]) && is_of_part(r, begin)))
		return 1;
	/* 予以公开由8件增至10件 */
	if (k > begin && utf8_ends(sentence_at(r->s, k - 1), t[k - 1].len,
	    "由"))
		return 1;
	/* 收到1件申请,予以公开2份: documents. */
	if (code >= S_ANSWERED && code <= S_OTHERWISE && r->x->asked != -1 &&
	    r->x->asked != t[k].unit)
		return 1;
	return clause_has(r, r->from, begin, "O") ||
	    figure_is_negated(r, begin);
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

/* 收到工伤认定申请5件: is the number at k, which no phrase states, that of what
 * is in no word? */
static int
is_other_thing(const struct clause *r, size_t k)
{
	static const char *const askers[] = { "法人", "企业", "公司", "组织",
	    "机构", "个人" };
	size_t	i = clause_back(r, k, r->from, "#fiaqJEM");

	return clause_in("xS", r->c[i]) && clause_has(r, r->from, i, "RL") &&
	    !clause_has(r, r->from, k, "A") && words_end(sentence_at(r->s, i),
	    r->s->token[i].len, askers, COUNT(askers)) == 0;
}

/* No phrase states the number at k: what it tells of those behind it.  The
 * token behind it; 0 without memory. */
static size_t
pass_number(struct clause *r, size_t k)
{
	if (r->x->applied) {
		r->x->some |= counts_some(r, k);
		if (is_other_thing(r, k))
			r->x->subject = OF_OTHERS;
	}
	return !clause_void(r) && apiece_number(r, k) == -1 ? 0 : k + 1;
}

/* A phrase's figure is refused: what that tells of those behind it. */
static void
note_refused(struct clause *r, const struct phrase *ph, enum stated code,
    size_t begin)
{
	struct context	*x = r->x;

	x->refused |= !(ph->needs & NEEDS_ZERO);
	/* 窗口收到5件,办结3件: of these. */
	x->some |= code == S_RECEIVED && x->refused && !x->past &&
	    !x->spoiled;
	x->kinds |= code == S_ANSWERED && is_some_kind(r, code, begin);
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
	r->x->refused = r->x->past || r->x->spoiled;
	r->lastat = k;
	r->lastend = k + 1;
	r->x->counted = t->class == W_NUMBER;
	r->x->num = t->num;
	r->x->unit = t->unit;
	r->x->line = t->line;
	ph = phrase_find(r->c, r->from, k, &begin, &end);
	if (ph == NULL || is_joint(r, begin))
		return pass_number(r, k);
	code = phrase_code(r, ph, begin, end);
	/* 3个部门: not what was counted before. */
	if (clause_void(r) || is_refused(r, ph, code, begin, k) ||
	    (end == k + 1 && r->c[end] == W_OTHER &&
	    utf8_ends(sentence_at(r->s, k), t->len, "个"))) {
		note_refused(r, ph, code, begin);
		return k + 1;
	}
	r->lastend = end;
	if (code == S_RECEIVED && t->len > 1)
		r->x->asked = t->unit;
	if (code == S_RECEIVED || code == S_ANSWERED)
		r->x->some = 0;
	if (code == S_RECEIVED)
		r->x->receiver = clause_owner(r->x);
	return figure_state(r, code, begin, end, k) == -1 ? 0 : end;
}
