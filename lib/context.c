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
	static const char	 counted[] = "fRLWUjd,mevThHXDAVuOw";
	const struct lexeme	*t = &r->s->token[k];
	const char		*p = sentence_at(r->s, k);

	if (k + 1 == r->s->n)
		return;
	/* 五年来, 近3年, 五年共收到, 2019-2023年; but 一年来 is the year reported
	 * on */
	if (utf8_ends(p, t->len, "年") && ((k > 0 && r->c[k - 1] == W_ABOUT) ||
	    t->len > strlen("2023年") ||
	    (!utf8_starts(p, t->len, "一年") && (clause_in(counted,
	    r->c[k + 1]) || utf8_starts(sentence_at(r->s, k + 1),
	    r->s->token[k + 1].len, "来") || utf8_starts(
	    sentence_at(r->s, k + 1), r->s->token[k + 1].len, "间")))))
		r->x->past = 1;
	if (!utf8_starts(sentence_at(r->s, k + 1), r->s->token[k + 1].len,
	    "月"))
		return;
	if (words_begin(p, r->s->text.p + r->s->text.len, years,
	    COUNT(years)) > 0)
		return;
	/* 1月至12月 */
	if (t->num.digits == 12 && t->len == 2 && k > 1 &&
	    words_in(&until, sentence_at(r->s, k - 1),
	    r->s->token[k - 1].len))
		return;
	r->x->past = 1;
}

/* Is the year at k the end of several: 2021年至2023年, 2022年和2023年? */
static int
is_span(const struct clause *r, size_t k)
{
	static const char *const links[] = { "至", "到", "-", "—", "~", "～" };
	const struct lexeme	*t = r->s->token;
	const char		*p;

	if (k < 2 || r->c[k - 2] != W_YEAR ||
	    t[k - 2].num.digits == t[k].num.digits)
		return 0;
	p = sentence_at(r->s, k - 1);
	return words_begin(p, p + t[k - 1].len, links, COUNT(links)) > 0 ||
	    r->c[k - 1] == W_AND;
}

/* 机构改革后, 截至目前: not all of the year, or more.  The words at k are in no
 * word; but 收到申请后. */
static void
read_after(struct clause *r, size_t k)
{
	if (r->c[k + 1] == W_STOP && utf8_ends(sentence_at(r->s, k),
	    r->s->token[k].len, "后") &&
	    (k == 0 || !clause_in("aARLWKpUuV", r->c[k - 1])))
		r->x->past = 1;
}

/* Does what follows 截至 at k tell of a year's end, or of a date? */
static int
tells_when(const struct clause *r, size_t k)
{
	size_t	end = k + 1;

	while (end < r->s->n && r->c[end] != W_STOP)
		end++;
	return clause_has(r, k, end, "YJoP") ||
	    clause_says(r, k, end, "年底") || clause_says(r, k, end, "年末") ||
	    clause_says(r, k, end, "期末");
}

static void
read_year(struct clause *r, size_t k)
{
	const struct lexeme	*t = &r->s->token[k];

	/* 全年 tells of no year, but that it is one. */
	if (t->class == W_NOW) {
		r->x->now = 1;
		r->x->planned = 0;
		r->x->past &= clause_says(r, k, k + 1, "全年");
		return;
	}
	/* 疫情期间; but 12月31日期间, 本年度期间 */
	if (t->class == W_PAST && t->code == 2 && k > 0 &&
	    clause_in("oYJ", r->c[clause_back(r, k - 1, 0, "x")]))
		return;
	/* 今年以来 */
	if (t->class == W_PAST && t->code == 1 && k > 0 &&
	    clause_in("JY", r->c[k - 1]))
		return;
	if (t->class == W_YEAR && is_span(r, k)) {
		r->x->past = 1;
		return;
	}
	if (t->class == W_YEAR && (r->year == 0 ||
	    t->num.digits == r->year)) {
		r->x->past = 0;
		r->x->year = (int)t->num.digits;
		r->x->now = 1;
		r->x->planned = 0;
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

/* Keep a body's name, which is in token k: 住房和城乡建设局. */
static void
name_organ(struct clause *r, struct owner *o, size_t k, const char *end)
{
	struct str	*text = &r->f->text;
	const char	*p = sentence_at(r->s, k);

	if (k > 1 && r->c[k - 1] == W_AND && r->c[k - 2] == W_OTHER)
		p = sentence_at(r->s, k - 2);
	o->organ = text->len + 1;
	/* Without memory it is another's. */
	if (str_add(text, p, (size_t)(end - p)) == -1 ||
	    str_add(text, "", 1) == -1) {
		o->organ = 0;
		o->bodies = 1;
	}
}

/* A body's name among characters that are in no word: the last one. */
static void
read_organ(struct clause *r, size_t k)
{
	static const char *const organs[] = { "局", "厅", "委员会", "政府",
	    "办公室", "中心", "学校", "医院", "管委会", "政府办",
	    "支队", "大队", "总队", "研究院", "公司" };
	static const char *const none[] = { "格局", "布局", "结局", "开局",
	    "大局" };
	static const char *const under[] = { "在", "按", "根", "围", "对",
	    "为", "经", "据", "受", "向", "从", "将", "把", "依" };
	static struct words	 bodies = WORDS(organs), starts = WORDS(under);
	static struct words	 others = WORDS(none);
	static const char	 verbs[] = "RLWUmdhfOJqY";
	const char	*p = sentence_at(r->s, k), *q, *end = p;
	size_t		 n = r->s->token[k].len, i;
	struct owner	*o = &r->x->clause;
	uint32_t	 which;
	int		 subject;

	if (!r->s->token[k].organ)
		return;
	subject = is_subject(r, k);
	if (!subject && !clause_in(verbs, r->c[k + 1]))
		return;
	if (words_at(&starts, p, n) > 0 ||
	    (which = words_which(&bodies, p, n)) == 0 ||
	    words_in(&others, p, n))
		return;
	if (subject) {
		o = &r->x->owner;
		if (k == 0 || !clause_in("()", r->c[k - 1]))
			o->bodies = 0;
	}
	for (i = 0; i < COUNT(organs); i++) {
		if (!(which >> i & 1))
			continue;
		q = utf8_find(p, n, organs[i]) + strlen(organs[i]);
		if (q > end && (subject || q == p + n))
			name_organ(r, o, k, end = q);
	}
}

static void
read_owner(struct clause *r, size_t k)
{
	const struct lexeme	*t = &r->s->token[k];
	struct owner		*o = &r->x->clause;

	/* 市政府本级 is a subject, too. */
	if (is_subject(r, k) || (k > 0 && r->c[k - 1] == W_OTHER &&
	    r->x->owner.organ != 0 && is_subject(r, k - 1)))
		o = &r->x->owner;
	if (t->class == W_OWN) {
		r->x->own = 1;
		r->x->owner = r->x->clause = (struct owner){ .area = 0 };
		return;
	}
	if (t->class == W_AREA) {
		o->area = t->code;
		o->bodies = 0;
		r->x->owner.organ = r->x->clause.organ = 0;
	} else if (t->code == 0 || clause_owner(r->x).area == 0)
		o->bodies = 1;
}

/* What the figures behind a word are of. */
static void
read_subject(struct clause *r, size_t k)
{
	struct context	*x = r->x;

	switch (r->c[k]) {
	case W_REQUEST:
		x->subject = OF_REQUESTS;
		/* FALLTHROUGH */
	case W_RECEIVE:
	case W_ACCEPT:
	case W_ASK:
		x->applied = 1;
		break;
	case W_DOCUMENT:
		x->subject = OF_DOCUMENTS;
		break;
	case W_SUBJECT:
		if (clause_has(r, r->start, k, "w"))
			break;
		/* FALLTHROUGH */
	default:
		x->subject = OF_OTHERS;
		break;
	}
}

/* Words behind which figures are none of the report's year, or may not be. */
static void
read_spoil(struct clause *r, size_t k)
{
	struct context	*x = r->x;

	if (r->c[k] == W_SPOIL) {
		x->spoiled = 1;
		x->planned |= r->s->token[k].code;
	} else if (r->c[k] == W_UNTIL) {
		x->until = 1;
		x->past |= !tells_when(r, k);
	} else
		x->spoiled |= x->until || !x->now;
}

void
context_read(struct clause *r, size_t k)
{
	switch (r->c[k]) {
	case W_REQUEST:
	case W_RECEIVE:
	case W_ACCEPT:
	case W_ASK:
	case W_DOCUMENT:
	case W_SUBJECT:
	case W_DISPUTE:
	case W_ACT:
		read_subject(r, k);
		break;
	case W_YEAR:
	case W_NOW:
	case W_LAST:
	case W_NEXT:
	case W_PAST:
		read_year(r, k);
		break;
	case W_OWN:
	case W_AREA:
	case W_BODIES:
		read_owner(r, k);
		break;
	case W_SPOIL:
	case W_UNTIL:
	case W_TOTAL:
		read_spoil(r, k);
		break;
	case W_CHANNEL:
		r->x->channel = 1;
		break;
	case W_ETC:
		r->x->several = 1;
		break;
	case W_OTHER:
		read_organ(r, k);
		read_after(r, k);
		break;
	default:
		break;
	}
}
