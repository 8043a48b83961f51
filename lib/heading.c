#include "heading.h"

#include <string.h>

#include "first.h"
#include "lead.h"
#include "limits.h"
#include "marks.h"
#include "memo.h"
#include "utf8.h"
#include "words.h"
#include "wording.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))
#define NAME_BYTES	LIM_HEADING

/* Without a numeral, so much of a heading is needed to tell its beginning. */
#define PART_BYTES	9

/* With these, or a filler, do names go on; traditional ones are not told. */
static inline int
may_be_second(uint32_t c)
{
	switch (c) {
	case 0x4f53: case 0x8ff0: case 0x4f5c:	/* 体述作 */
	case 0x5e9c: case 0x52a8: case 0x5230:	/* 府动到 */
	case 0x653f: case 0x5728: case 0x4ed6:	/* 政在他 */
	case 0x5b83: case 0x8981:		/* 它要 */
	case 0x9ad4: case 0x52d5:		/* 體動 */
		return 1;
	default:
		return wording_filler(c);
	}
}

/* May a name stand at p, or marks before it? */
static inline int
may_name(const char *p, const char *end)
{
	if (p == end)
		return 0;
	if (!utf8_ideograph(*p))
		return 1;
	return wording_may_begin(utf8_next(&p, end)) &&
	    (p == end || !utf8_ideograph(*p) ||
	    may_be_second(utf8_next(&p, end)));
}

/* The bytes of the digit at p, of either width; or 0. */
static size_t
digit_at(const char *p, const char *end)
{
	if (p < end && *p >= '0' && *p <= '9')
		return 1;
	return end - p >= 3 && memcmp(p, "\xef\xbc", 2) == 0 &&
	    (unsigned char)p[2] >= 0x90 && (unsigned char)p[2] <= 0x99 ? 3 : 0;
}

/* May a name stand behind the digits that a line begins with?  Rows of figures
 * and 1.属于国家秘密 are told here. */
static int
digits_may_begin(const char *p, const char *end)
{
	size_t	n;

	if (end - p <= 3)
		return 0;
	while ((n = digit_at(p, end)) > 0)
		p += n;
	while (p < end && (*p == ' ' || *p == '\t' || *p == '|' ||
	    *p == '.' || *p == ','))
		p++;
	return digit_at(p, end) == 0 && may_name(p, end);
}

/* What stands behind the numerals 一 to 十 at p. */
static inline const char *
behind_chinese(const char *p, const char *end)
{
	const char	*q = p;

	while (q < end && lead_is_numeral(utf8_next(&q, end)))
		p = q;
	return p;
}

/* The same behind a bracket: numerals, another bracket, a name. */
static int
bracket_may_begin(const char *p, const char *end)
{
	struct lead	t = { p, end };
	const char	*q = p;
	uint32_t	c;
	int		sign;

	/* Most are （一） before an ideograph. */
	if (end - p > 8 && utf8_ideograph(*p) && utf8_is(p + 3, "）") &&
	    utf8_ideograph(p[6]))
		return lead_is_numeral(utf8_next(&q, end)) &&
		    may_name(p + 6, end);
	lead_skip_blanks(&t);
	p = t.p;
	t.p = behind_chinese(p, end);
	/* （本列数据的…, a table's */
	if (t.p == p && !lead_skip_digits(&t, &sign))
		return end - p > 8 && utf8_is(p, "本");
	lead_skip_blanks(&t);
	if (t.p == end)
		return 0;
	c = utf8_next(&t.p, end);
	if (c != 0xff09 && c != ')')
		return 0;
	while (t.p < end && (*t.p == ' ' || *t.p == '\t'))
		t.p++;
	return may_name(t.p, end);
}

/* Has a text a character without which no heading is told by its words? */
static int
has_key(const char *p, const char *end)
{
	while (p < end)
		switch (utf8_next(&p, end)) {
		case 0x4f53: case 0x9ad4: case 0x6982:	/* 体體概 */
		case 0x57fa: case 0x8bae: case 0x8b70:	/* 基议議 */
		case 0x5904: case 0x8655: case 0x4f9d:	/* 处處依 */
		case 0x9898: case 0x984c: case 0x8db3:	/* 题題足 */
		case 0x63aa: case 0x4e3b: case 0x9700:	/* 措主需 */
		case 0x4ed6: case 0x5b83: case 0x4f5c:	/* 他它作 */
		case 0x7efc:				/* 综 */
			return 1;
		default:
			break;
		}
	return 0;
}

/* Is （一） or 第（一） next? */
static int
is_first_item(const char *p, const char *end)
{
	uint32_t	c;

	while (p < end && (c = utf8_next(&p, end)) != 0x4e00)
		if (c != ' ' && c != '(' && c != 0xff08 && c != 0x7b2c)
			return 0;
	return p < end;
}

/* The same behind 第: numerals, and 部分, 章 or 、; or 条第（一）, 條第（一）, a
 * table's. */
static int
part_may_begin(const char *p, const char *end)
{
	struct lead	t = { p, end };
	uint32_t	c;

	lead_skip_blanks(&t);
	if (!lead_skip_chinese(&t))
		return 0;
	lead_skip_blanks(&t);
	if (t.p == end)
		return 0;
	c = utf8_next(&t.p, end);
	return c == 0x90e8 || c == 0x7ae0 || c == 0x3001 ||
	    ((c == 0x6761 || c == 0x689d) && is_first_item(t.p, end));
}

/* Do 12 bytes begin a row of table 3: 一、本年新收…, 二、上年结转…? */
static inline int
is_row(const char *p)
{
	if (utf8_is(p, "结"))
		return utf8_is(p + 3, "转") && utf8_is(p + 6, "下");
	return utf8_is(p + 3, "年") && ((utf8_is(p, "本") &&
	    utf8_is(p + 6, "新") && utf8_is(p + 9, "收")) ||
	    (utf8_is(p, "上") && utf8_is(p + 6, "结")));
}

/* The same behind 一. */
static int
chinese_may_begin(const char *p, const char *end)
{
	const char	*sign = behind_chinese(p, end), *q = sign, *name;

	if (q == end)
		return 0;
	if (utf8_next(&q, end) != 0x3001)
		return may_name(sign, end);
	name = q;
	if (end - q >= 12 && is_row(q))
		return 0;
	/* A list may begin anew. */
	return q == end || !utf8_ideograph(*q) || utf8_is(p - 3, "一") ||
	    wording_filler(utf8_next(&q, end)) || may_name(name, end) ||
	    has_key(name, end);
}

/* With what a line's margin ends, may a heading begin there? */
static int
wide_may_begin(uint32_t c, const char *p, const char *end)
{
	/* A radical, for a numeral. */
	if (c >= 0x2e80 && c < 0x2fe0)
		return 1;
	if (c == 0xff08)
		return bracket_may_begin(p + 3, end);
	if (c == 0x7b2c)
		return part_may_begin(p + 3, end);
	/* 行政机关…, 行政复议…, but no row 行政许可 */
	if (c == 0x884c)
		return end - p > 8 && utf8_is(p + 3, "政") &&
		    (utf8_is(p + 6, "复") || utf8_is(p + 6, "机") ||
		    utf8_is(p + 6, "復") || utf8_is(p + 6, "複"));
	if (lead_is_numeral(c))
		return chinese_may_begin(p + 3, end);
	if (c >= 0xff10)
		return digits_may_begin(p, end);
	return may_name(p, end);
}

/* The same at the beginning of any text, with a name or not. */
static int
may_begin(const char *p, const char *end)
{
	switch (first_byte(*p)) {
	case FIRST_DIGIT:
		return digits_may_begin(p, end);
	case FIRST_OPEN:
		return 1;
	case FIRST_WIDE:
		return first_wide(p, end) != 0;
	default:
		return 0;
	}
}

/* The margin's characters of two bytes, behind the first: U+00A0, 00AD, 00B7,
 * 00BB. */
static const char	narrow[] = { '\xa0', '\xad', '\xb7', '\xbb' };

/* Some columns of a table without bars. */
#define SPACES	"        "

int
heading_may_be(const char *p, size_t n)
{
	const char	*end = p + n;
	uint32_t	 c;

	if (first_byte(' ') == FIRST_NONE)
		first_prepare();
	for (; p < end; p++) {
		switch (first_byte(*p)) {
		case FIRST_NONE:
			return 0;
		case FIRST_MARGIN:
			while (end - p > 8 && memcmp(p, SPACES, 8) == 0)
				p += 8;
			break;
		case FIRST_WIDE:
			if ((c = first_wide(p, end)) == 0)
				return 0;
			if (!lead_margin(c) && c != 0x3001)
				return wide_may_begin(c, p, end);
			p += 2;
			break;
		case FIRST_DIGIT:
			return digits_may_begin(p, end);
		case FIRST_OPEN:
			return bracket_may_begin(p + 1, end);
		case FIRST_NARROW:
			if (end - p < 2 || memchr(narrow, p[1], sizeof(narrow))
			    == NULL)
				return 0;
			p++;
			break;
		case FIRST_TORN:
			return marks_torn(p, end) > 0 ||
			    marks_skip(p, end) > 0;
		default:
			return 1;
		}
	}
	return 0;
}

/* ：: and 。 end a heading. */
static int
is_end(uint32_t c)
{
	return c == 0xff1a || c == ':' || c == 0x3002;
}

/* Are there but signs and white space from here on, ,,,, or ……, or a note in
 * brackets? */
static int
is_over(const char *p, const char *end)
{
	const char	*q = p;
	uint32_t	 c = utf8_next(&q, end);

	if ((c == 0xff08 || c == '(') && lead_note(q, end))
		return 1;
	while (p < end) {
		c = utf8_next(&p, end);
		if (!lead_margin(c) && !is_end(c) && c != '.' &&
		    c != 0x2026 && c != 0xff0c && c != 0xff1b && c != '!' &&
		    c != 0xff01)
			return 0;
	}
	return 1;
}

static inline int
is_ideograph(uint32_t c)
{
	return c >= 0x4e00 && c <= 0x9fff;
}

/* Pass over a margin behind a sign; NULL where there is more behind one that
 * ends the heading. */
static const char *
skip_end(uint32_t c, const char *p, const char *end)
{
	struct lead	rest = { p, end };

	lead_skip_margin(&rest);
	return is_end(c) && rest.p < end ? NULL : rest.p;
}

/*
 * Copy a heading without what varies.  With stop, only up to the first white
 * space, colon, full stop or year behind a word.  The length; 0 if it is too
 * long or is a line of a table of contents, or if it is to be a name and
 * begins as none does.
 */
static size_t
reduce(const struct lead *t, int stop, int named, char out[NAME_BYTES])
{
	const char	*p, *q;
	size_t		 len, n = 0;
	uint32_t	 c;
	int		 ends;

	for (p = q = t->p; p < t->end; p = q) {
		if ((unsigned char)*p < 0x80 &&
		    (q += marks_skip(p, t->end)) > p)
			continue;
		if (wording_filler(c = utf8_next(&q, t->end)))
			continue;
		if (is_ideograph(c) && n + 3 <= NAME_BYTES) {
			memcpy(out + n, wording_fold(c, p), 3);
			n += 3;
			if (n == 6 && named && !wording_may_be(out))
				return 0;
			continue;
		}
		ends = lead_margin(c) || is_end(c);
		/* 总体情况2022年: its text begins without a sign. */
		if (stop && n > 0 && (ends || (c == '2' && q < t->end &&
		    *q == '0')))
			return n;
		if (ends) {
			if ((q = skip_end(c, q, t->end)) == NULL)
				return 0;
			continue;
		}
		if ((len = n > 0 ? utf8_reading(p, (size_t)(t->end - p)) :
		    0) > 0) {
			q = p + len;
			continue;
		}
		if (n > 0 && is_over(p, t->end))
			return n;
		if (c == 0x2026 || (c == '.' && n > 0) ||
		    n + (size_t)(q - p) > NAME_BYTES)
			return 0;
		memcpy(out + n, wording_fold(c, p), (size_t)(q - p));
		n += (size_t)(q - p);
		if (n == 6 && named && !wording_may_be(out))
			return 0;
	}
	return n;
}

/* Does a line end as those of a table of contents do: a page's number behind
 * white space, dots or dashes? */
static int
is_contents(const struct lead *t)
{
	const char	*p = t->end;

	while (p > t->p && (p[-1] == ' ' || p[-1] == '\t' || p[-1] == '|' ||
	    p[-1] == '-' || p[-1] == ')'))
		p--;
	if (p == t->p || p[-1] < '0' || p[-1] > '9')
		return 0;
	while (p > t->p && p[-1] >= '0' && p[-1] <= '9')
		p--;
	/* ·—…．─ are of three or two bytes; so is U+3000. */
	return p > t->p && ((unsigned char)p[-1] < 0x80 || (p - t->p >= 3 &&
	    (strncmp(p - 3, "—", 3) == 0 || strncmp(p - 3, "…", 3) == 0 ||
	    strncmp(p - 3, "．", 3) == 0 || strncmp(p - 3, "─", 3) == 0 ||
	    strncmp(p - 3, "　", 3) == 0 || strncmp(p - 3, "（", 3) == 0)) ||
	    (p - t->p >= 2 && strncmp(p - 2, "·", 2) == 0));
}

/* Behind any numeral but 一、 only names[] are headings. */
static int
begins_in_name(const struct lead *t)
{
	const char	*q = t->p;
	uint32_t	 c;

	while (q < t->end) {
		c = utf8_next(&q, t->end);
		if (wording_may_begin(c))
			return 1;
		if (!lead_margin(c) && c != '<' && c != '[')
			return 0;
		if (c == '<' || c == '[')
			return 1;
	}
	return 0;
}

/* What a line heads whose name, behind such a numeral, is a whole wording. */
static struct heading
whole(const char *name, size_t len, enum lead_kind numeral)
{
	static const enum heading_kind	kinds[] = {
		[LEAD_NONE] = HEADING_BARE, [LEAD_DIGIT] = HEADING_DIGIT,
		[LEAD_CHINESE] = HEADING_FULL, [LEAD_GLUED] = HEADING_FULL,
		[LEAD_SUB] = HEADING_SUB,
	};
	struct heading		h = { HEADING_NONE, 0 };
	enum wording_use	use;
	int			section = wording_section(name, len, &use);

	if (section == 0 || (use == WORDING_DIGIT && numeral != LEAD_DIGIT) ||
	    (use == WORDING_SHORT && numeral != LEAD_NONE))
		return h;
	h.section = section;
	h.kind = use == WORDING_SHORT ? HEADING_SHORT : kinds[numeral];
	return h;
}

/* Does a text begin with the numeral of the first section? */
static int
is_first(struct lead t)
{
	(void)lead_skip(&t, "第");
	return lead_skip(&t, "一");
}

/* Does a text end as most headings do? */
static int
ends_heading(const char *p, size_t n)
{
	static const char *const ends[] = { "情况", "概述", "概况", "综述",
	    "问题", "措施", "打算", "计划", "事项" };

	return words_end(p, n, ends, COUNT(ends)) > 0;
}

/* A heading with its text on the same line, behind its numeral. */
static struct heading
glued(const struct lead *t, enum lead_kind numeral)
{
	struct heading	h = { HEADING_NONE, 0 };
	char		name[NAME_BYTES];
	size_t		len;

	if (numeral == LEAD_NONE || numeral == LEAD_GLUED ||
	    (len = reduce(t, 1, numeral != LEAD_CHINESE, name)) == 0)
		return h;
	h = whole(name, len, numeral);
	if (h.kind == HEADING_NONE && numeral == LEAD_CHINESE &&
	    ends_heading(name, len) &&
	    (h.section = wording_by_keys(name, len, 0)) != 0)
		h.kind = HEADING_WORDS;
	return h;
}

struct heading
heading_look(const char *p, size_t n)
{
	struct heading	h = { HEADING_NONE, 0 }, rest;
	struct lead	t = { p, p + n };
	enum lead_kind	numeral;
	char		name[NAME_BYTES];
	size_t		len;
	int		first;

	lead_skip_margin(&t);
	if (t.p < t.end && *t.p >= 'a' && *t.p <= 'z') {
		t.p += marks_torn(t.p, t.end);
		lead_skip_margin(&t);
	}
	if (t.p == t.end)
		return h;
	first = is_first(t);
	numeral = lead_skip_numeral(&t);
	if (numeral != LEAD_CHINESE && !begins_in_name(&t))
		return h;
	/* Without a numeral, a line of prose goes on too long. */
	if (numeral != LEAD_CHINESE && t.end - t.p > LIM_HEADING * 3)
		return glued(&t, numeral);
	len = reduce(&t, 0, numeral != LEAD_CHINESE, name);
	if (len > 0 && (h = whole(name, len, numeral)).kind != HEADING_NONE)
		return h;
	if (is_contents(&t))
		return h;
	if (numeral > LEAD_CHINESE)
		return glued(&t, numeral);
	if ((len > 0 || t.p == t.end) && numeral == LEAD_CHINESE ?
	    wording_begins(name, len) : len >= PART_BYTES &&
	    wording_begins(name, len))
		h.kind = HEADING_PART;
	if (h.kind == HEADING_PART && numeral != LEAD_CHINESE)
		return h;
	if (numeral != LEAD_CHINESE)
		return glued(&t, numeral);
	if (len > 0 &&
	    (h.section = wording_by_keys(name, len, first)) != 0)
		h.kind = HEADING_WORDS;
	else if ((rest = glued(&t, numeral)).kind != HEADING_NONE)
		return rest;
	return h;
}

/* What was found out about texts: a heading's kind and section, and that none
 * begins them, either. */
#define BEGINS_NONE	8
static struct memo	known;

struct heading
heading_match(const char *p, size_t n)
{
	struct heading		h = { HEADING_NONE, 0 };
	uint32_t		hash;
	int			value;

	if (!heading_may_be(p, n))
		return h;
	if (n > MEMO_TEXT)
		return heading_look(p, n);
	hash = memo_hash(p, n);
	if ((value = memo_find(&known, hash, p, n)) == -1) {
		h = heading_look(p, n);
		memo_keep(&known, hash, p, n,
		    (unsigned char)(h.kind << 4 | (unsigned)h.section));
		return h;
	}
	h.kind = (enum heading_kind)(value >> 4);
	h.section = value & (BEGINS_NONE - 1);
	return h;
}

/* The heading that a text begins with; *end is where it ends. */
static struct heading
look_prefix(const char *p, size_t n, size_t *end)
{
	struct heading		 h = { HEADING_NONE, 0 };
	struct lead		 t = { p, p + n };
	enum lead_kind		 numeral;
	const char		*q;
	char			 name[LIM_HEADING * 2];
	size_t			 ends[LIM_HEADING * 2 + 1], len = 0, k;
	uint32_t		 c;

	lead_skip_margin(&t);
	if (t.p == t.end || !may_begin(t.p, t.end))
		return h;
	numeral = lead_skip_numeral(&t);
	for (q = t.p; t.p < t.end; t.p = q) {
		c = utf8_next(&q, t.end);
		k = (size_t)(q - t.p);
		if (wording_filler(c))
			continue;
		if (lead_margin(c) || is_end(c) || len + k > sizeof(name))
			break;
		memcpy(name + len, wording_fold(c, t.p), k);
		len += k;
		ends[len] = (size_t)(q - p);
		if (len == 6 && !wording_may_be(name))
			return h;
	}
	h.section = wording_prefix(name, len, numeral == LEAD_DIGIT, &k);
	if (h.section != 0) {
		h = whole(name, k, numeral);
		*end = ends[k];
	}
	return h;
}

struct heading
heading_prefix(const char *p, size_t n, size_t *end)
{
	const uint32_t	hash = n > 0 && n <= MEMO_TEXT ? memo_hash(p, n) : 0;
	const int	value = n > 0 && n <= MEMO_TEXT ?
			    memo_find(&known, hash, p, n) : -1;
	struct heading	h = { HEADING_NONE, 0 };

	if (value != -1 && (value & BEGINS_NONE))
		return h;
	h = look_prefix(p, n, end);
	if (value != -1 && h.section == 0)
		memo_keep(&known, hash, p, n,
		    (unsigned char)(value | BEGINS_NONE));
	return h;
}
