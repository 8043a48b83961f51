#include "attribute.h"

#include <stdint.h>
#include <string.h>

#include "number.h"
#include "utf8.h"
#include "words.h"

/* A note behind a name, and a value, are no longer, so that none is looked for
 * far. */
#define NEAR	64

/* The form's columns, of both editions: 国办公开办函〔2019〕60号 and 〔2021〕30号.
 * One that begins another stands behind it. */
static const struct column {
	const char		*name;
	enum attribute_of	 of;
	int			 first;		/* of its table, or of rows */
} columns[] = {
	{ "自然人", ATTRIBUTE_MANY, 1 }, { "商业企业", ATTRIBUTE_MANY, 0 },
	{ "科研机构", ATTRIBUTE_MANY, 0 }, { "社会公益组织", ATTRIBUTE_MANY, 0 },
	{ "法律服务机构", ATTRIBUTE_MANY, 0 }, { "其他结果", ATTRIBUTE_MANY, 0 },
	{ "其他", ATTRIBUTE_MANY, 0 }, { "总计", ATTRIBUTE_MANY, 0 },
	{ "合计", ATTRIBUTE_MANY, 0 }, { "结果维持", ATTRIBUTE_MANY, 1 },
	{ "结果纠正", ATTRIBUTE_MANY, 0 }, { "尚未审结", ATTRIBUTE_MANY, 0 },
	{ "本年制发件数", ATTRIBUTE_SOME, 1 }, { "本年废止件数", ATTRIBUTE_SOME, 0 },
	{ "现行有效件数", ATTRIBUTE_SOME, 0 },
	{ "本年处理决定数量", ATTRIBUTE_ONE, 0 }, { "本年收费金额", ATTRIBUTE_ONE, 0 },
	{ "本年新制作数量", ATTRIBUTE_SOME, 1 }, { "本年新公开数量", ATTRIBUTE_SOME, 0 },
	{ "对外公开总数量", ATTRIBUTE_SOME, 0 },
	{ "上一年项目数量", ATTRIBUTE_SOME, 0 }, { "本年增/减", ATTRIBUTE_SOME, 0 },
	{ "处理决定数量", ATTRIBUTE_SOME, 0 },
	{ "采购项目数量", ATTRIBUTE_SOME, 0 }, { "采购总金额", ATTRIBUTE_SOME, 0 },
};

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* What may stand between a name and what parts it from its value, and about a
 * value; and what ends one. */
static const char *const closers[] = {
	"\"", "'", "`", "*", "]", ")", "）", "”", "’", "】",
};
static const char *const openers[] = { "\"", "'", "`", "*", "“", "‘" };
static const char *const ends[] = {
	",", ";", "|", "}", ")", "]", "\"", "'", "`", "*", "\n", "\t",
	" ", "，", "；", "、", "。", "）", "”", "’", "】",
};
/* What parts them: the first ones tell that a value follows; it may be empty
 * behind some, too, and behind the others at a line's end. */
static const char *const parts[] = {
	":", "：", "=", "|", "\t", ",", "，",
};
#define TOLD_BEHIND	3
#define EMPTY_BEHIND	5

static const char *
skip(const char *p, const char *end, const char *const *words, size_t n)
{
	size_t	len;

	while ((len = words_begin(p, end, words, n)) > 0)
		p += len;
	return p;
}

static const char *
skip_blanks(const char *p, const char *end)
{
	while (p < end && *p == ' ')
		p++;
	return p;
}

/* A note in brackets behind a name, on its line: （单位：万元）, (件). */
static const char *
skip_note(const char *p, const char *end)
{
	static const char *const open[] = { "（", "(" };
	static const char *const shut[] = { "）", ")" };
	const char		*q = p + words_begin(p, end, open, COUNT(open));
	size_t			 len;

	if (q == p)
		return p;
	for (; q < end && *q != '\n' && q - p < NEAR; q++)
		if ((len = words_begin(q, end, shut, COUNT(shut))) > 0)
			return q + len;
	return p;
}

/* Does a comma stand here between a number's thousands? */
static int
parts_thousands(const char *value, const char *p, const char *end)
{
	int	i;

	if (*p != ',' || end - p < 4 || p == value || p[-1] < '0' ||
	    p[-1] > '9')
		return 0;
	for (i = 1; i < 4; i++)
		if (p[i] < '0' || p[i] > '9')
			return 0;
	return end - p == 4 || p[4] < '0' || p[4] > '9';
}

/* Does a full stop stand here between digits, 2。1, that are no numeral before a
 * label?  What it makes of them is no number. */
static int
parts_digits(const char *value, const char *p, const char *end)
{
	static const char *const	stops[] = { "。", "、" };
	static const char *const	numerals[] = { ".", "、", "．" };
	const size_t			n = words_begin(p, end, stops,
					    COUNT(stops));
	const char			*q = p + n;

	if (n == 0 || p == value || p[-1] < '0' || p[-1] > '9')
		return 0;
	while (q < end && *q >= '0' && *q <= '9')
		q++;
	return q > p + n && (q == end || !utf8_ideograph(*q)) &&
	    words_begin(q, end, numerals, COUNT(numerals)) == 0;
}

/* Take the value at p, behind what parts it from its name; 0 if there stands
 * something else than a number, or nothing. */
static int
take_value(struct attribute *a, const char *p, const char *end, int may_lack)
{
	struct number	num;
	enum unit	unit;
	int		torn = 0;

	p = skip_blanks(p, end);
	a->value = p = skip(p, end, openers, COUNT(openers));
	for (; p < end && p - a->value < NEAR; p++) {
		if (words_begin(p, end, ends, COUNT(ends)) == 0 ||
		    parts_thousands(a->value, p, end))
			continue;
		if (!parts_digits(a->value, p, end))
			break;
		torn = 1;
	}
	a->nvalue = (size_t)(p - a->value);
	a->end = skip(p, end, closers, COUNT(closers));
	switch (number_read(a->value, a->nvalue, &num, &unit)) {
	case READ_NUMBER:
		a->blank = 0;
		return 1;
	case READ_BLANK:
		a->blank = 1;
		return a->nvalue > 0 || may_lack;
	default:
		a->blank = 0;
		return torn;
	}
}

/* Is p where a word may begin, and no numeral stands before it: 3.其他? */
static int
may_begin(const char *text, const char *p)
{
	static const char *const before[] = { "）", "、", "．" };
	const size_t		 n = (size_t)(p - text);

	if (n == 0)
		return 1;
	if (p[-1] == ')' || p[-1] == '.' || (p[-1] >= '0' && p[-1] <= '9') ||
	    (n >= 3 && utf8_ideograph(p[-3]) && !utf8_is(p - 3, "丨")))
		return 0;
	return n < 3 || words_begin(p - 3, p, before, COUNT(before)) == 0;
}

/* The column whose name stands at p, or NULL. */
static const struct column *
column_at(const char *p, const char *end)
{
	const struct column	*c = columns;

	for (; c < columns + COUNT(columns); c++)
		if (utf8_starts(p, (size_t)(end - p), c->name))
			return c;
	return NULL;
}

static int
attribute_at(struct attribute *a, const char *text, const char *p,
    const char *end)
{
	const struct column	*c = column_at(p, end);
	const char		*q, *r;
	size_t			 len;

	if (c == NULL || !may_begin(text, p))
		return 0;
	a->id = (int)(c - columns);
	a->of = c->of;
	a->name = p;
	q = skip_note(p + strlen(c->name), end);
	a->nname = (size_t)(q - p);
	q = skip_blanks(skip(q, end, closers, COUNT(closers)), end);
	a->told = 0;
	if ((len = words_begin(q, end, parts, COUNT(parts))) == 0)
		return q < end && *q != '\n' && take_value(a, q, end, 0);
	r = q + len;
	a->told = words_begin(q, end, parts, TOLD_BEHIND) > 0;
	if (words_begin(q, end, parts, EMPTY_BEHIND) > 0)
		return take_value(a, skip(r, end, closers, COUNT(closers)), end,
		    1);
	return take_value(a, r, end, r < end && *r == '\n');
}

/* The last bytes of the first characters of columns' names, as bits. */
static uint64_t	any, first;

static uint64_t
bit_of(const char *p)
{
	return (uint64_t)1 << (p[2] & 0x3f);
}

static void
prepare(void)
{
	size_t	i;

	for (i = 0; i < COUNT(columns); i++) {
		any |= bit_of(columns[i].name);
		if (columns[i].first)
			first |= bit_of(columns[i].name);
	}
}

static inline void
get_ready(void)
{
	if (any == 0)
		prepare();
}

/* The next ideograph whose last byte is among these; or NULL. */
static const char *
next_of(const char *p, const char *end, uint64_t set)
{
	while (end - p > 3)
		if (!utf8_ideograph(*p))
			p++;
		else if (set & bit_of(p))
			return p;
		else
			p += 3;
	return NULL;
}

int
attribute_find(struct attribute *a, const char *text, const char *p,
    const char *end)
{
	get_ready();
	for (; (p = next_of(p, end, any)) != NULL; p += 3)
		if (attribute_at(a, text, p, end))
			return 1;
	return 0;
}

enum attribute_first
attribute_first(const char *text, size_t n, const char **behind)
{
	const char		*p = text, *end = text + n;
	const struct column	*c;
	struct attribute	 a;

	get_ready();
	for (; (p = next_of(p, end, first)) != NULL; p += 3)
		if ((c = column_at(p, end)) != NULL && c->first &&
		    may_begin(text, p)) {
			*behind = p + strlen(c->name);
			return attribute_at(&a, text, p, end) &&
			    (!a.blank || a.nvalue > 0 || a.told) ?
			    ATTRIBUTE_VALUE : ATTRIBUTE_HEADING;
		}
	return ATTRIBUTE_NEITHER;
}
