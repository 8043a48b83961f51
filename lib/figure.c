#include "figure.h"

#include <string.h>

#include "limits.h"
#include "utf8.h"
#include "words.h"

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

/* Are two bodies' names alike, or none is given? */
static int
is_same(const struct clause *r, size_t a, size_t b)
{
	const char	*text = str_text(&r->f->text);

	return a == b || (a != 0 && b != 0 &&
	    strcmp(text + a - 1, text + b - 1) == 0);
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
	    !is_same(r, f->owner.organ, o.organ) ||
	    number_cmp(f->v[0], num) == 0)
		return 0;
	if (!r->x->among && !r->inside)
		f->has = 0;
	return 1;
}

/* A fact with its number, which is that of token k. */
int
figure_state(struct clause *r, enum stated code, size_t begin, size_t end,
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

/* 2件,均为工伤类, 均与信息公开无关: are the disputes counted at k over something
 * else? */
static int
is_other_dispute(const struct clause *r, size_t k)
{
	return clause_says(r, k, r->s->n, "无关") ||
	    (clause_says(r, k, r->s->n, "均为") &&
	    clause_says(r, k, r->s->n, "类") &&
	    !clause_says(r, k, r->s->n, "公开"));
}

int
figure_is_dispute(const struct clause *r, size_t begin, size_t k)
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
	if (clause_has(r, r->start, begin, "Lu") || is_other_dispute(r, k) ||
	    clause_says(r, r->start, begin, "办结"))
		return 0;
	if (clause_has(r, r->start, begin, "R") &&
	    !clause_says(r, r->start, begin, "新增"))
		return clause_says(r, r->start, begin, "信息公开");
	for (i = 0; i < COUNT(over); i++)
		if (clause_says(r, 0, all, over[i]) ||
		    clause_says(r, r->start, begin, over[i]))
			return 1;
	return 0;
}

int
figure_is_published(const struct clause *r, size_t begin)
{
	static const char	made[] = "dmev";
	size_t			i, stop;

	stop = clause_in(made, r->c[begin]) ? r->from : 0;
	for (i = begin; i-- > stop && !clause_in(made, r->c[i]); )
		if (clause_in("pU", r->c[i]))
			return 1;
	return 0;
}

int
figure_is_cause(const struct clause *r, size_t i)
{
	if (clause_has(r, r->from, i, "w"))
		return 1;
	do
		i++;
	while (clause_in("fi", r->c[i]));
	return r->c[i] == W_DISPUTE;
}

int
figure_is_negated(const struct clause *r, size_t begin)
{
	const struct lexeme	*t;
	size_t			 at;

	if (begin == 0 || begin == r->from)
		return 0;
	at = clause_back(r, begin - 1, r->from, "f");
	t = &r->s->token[at];
	return t->class == W_OTHER && words_end(sentence_at(r->s, at), t->len,
	    negations, COUNT(negations)) > 0;
}
