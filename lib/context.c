#include "context.h"

#include <string.h>

#include "utf8.h"
#include "words.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

void
context_month(struct clause *r, size_t k)
{
	static const char *const years[] = { "1月1日", "1-12", "1至12",
	    "1月至", "1月-", "1月到", "1月—", "12月31日", "12月底", "12月末" };
	static const char *const untils[] = { "月至", "月-", "月到", "月—" };
	static struct words	 until = WORDS(untils);
	const struct lexeme	*t = &r->s->token[k];
	const char		*p = sentence_at(r->s, k);
	size_t			 i;

	if (k + 1 == r->s->n)
		return;
	/* 五年来, 近3年; but 一年来 is the year reported on */
	if (utf8_ends(p, t->len, "年") && ((k > 0 && r->c[k - 1] == W_ABOUT) ||
	    (!utf8_starts(p, t->len, "一年") && utf8_starts(
	    sentence_at(r->s, k + 1), r->s->token[k + 1].len, "来"))))
		r->x->past = 1;
	if (!utf8_starts(sentence_at(r->s, k + 1), r->s->token[k + 1].len,
	    "月"))
		return;
	for (i = 0; i < COUNT(years); i++)
		if (utf8_starts(p, r->s->text.len - t->off, years[i]))
			return;
	/* 1月至12月 */
	if (t->num.digits == 12 && t->len == 2 && k > 1 &&
	    words_in(&until, sentence_at(r->s, k - 1),
	    r->s->token[k - 1].len))
		return;
	r->x->past = 1;
}

static void
read_year(struct clause *r, size_t k)
{
	const struct lexeme	*t = &r->s->token[k];

	/* 全年 tells of no year, but that it is one. */
	if (t->class == W_NOW) {
		r->x->now = 1;
		r->x->past &= clause_says(r, k, k + 1, "全年");
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
is_subject(const struct clause *r, size_t k)
{
	for (; k > 0 && r->c[k - 1] == W_FILL; k--)
		if (r->s->token[k - 1].code != 0)
			return 0;
	return k == 0 || clause_in("YJ,()", r->c[k - 1]);
}

/* A body's name among characters that are in no word: its last one. */
static void
read_organ(struct clause *r, size_t k)
{
	static const char *const organs[] = { "局", "厅", "委员会", "政府",
	    "办公室", "中心", "学校", "医院", "分局", "管委会", "政府办",
	    "支队", "大队", "总队", "研究院", "公司" };
	static const char *const none[] = { "格局", "布局", "结局", "开局",
	    "大局" };
	static const char *const under[] = { "在", "按", "根", "围", "对",
	    "为", "经", "据", "受", "向", "从", "将", "把", "依" };
	static struct words	 bodies = WORDS(organs), starts = WORDS(under);
	static const char	 verbs[] = "RLWUmdhfOJqY";
	const char	*p = sentence_at(r->s, k), *q, *end = p;
	size_t		 n = r->s->token[k].len, i;
	struct owner	*o = &r->x->clause;
	int		 subject;

	if (!r->s->token[k].organ)
		return;
	subject = is_subject(r, k);
	if (!subject && !clause_in(verbs, r->c[k + 1]))
		return;
	if (words_at(&starts, p, n) > 0 || !words_in(&bodies, p, n))
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
read_owner(struct clause *r, size_t k)
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
	} else if (t->code == 0 || clause_owner(r->x).area == 0)
		o->bodies = 1;
}

void
context_read(struct clause *r, size_t k)
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
		if (clause_has(r, r->start, k, "w"))
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
