#include "number.h"

#include <ctype.h>
#include <string.h>

#include "limits.h"
#include "cursor.h"

/* The bytes of a number with marks of emphasis in it. */
#define MARKED		64

/* Words of a cell that say why it holds no number. */
#define NOT_APPLICABLE	"不适用"
#define NOT_BYTES	(sizeof(NOT_APPLICABLE) - 1)

struct word {
	const char	*text;
	int		 means;
};

/* Cells that print nothing: FORMATS, doubt `blank'. */
static const struct word blanks[] = {
	{ "/", 0 }, { "—", 0 }, { "——", 0 },
	{ "－", 0 }, { "–", 0 }, { "―", 0 }, { "─", 0 }, { "无", 0 },
	{ "無", 0 }, { NOT_APPLICABLE, 0 }, { "不適用", 0 },
	{ "／", 0 }, { "\\", 0 }, { "・", 0 },
	/* What programs write where they found nothing. */
	{ "NaN", 0 }, { "nan", 0 }, { "None", 0 }, { "null", 0 },
	{ "NULL", 0 }, { "NA", 0 },
};

static const struct word signs[] = {
	{ "+", 1 }, { "＋", 1 }, { "增加", 1 }, { "增", 1 },
	{ "-", -1 }, { "－", -1 }, { "−", -1 }, { "–", -1 }, { "﹣", -1 },
	{ "减少", -1 }, { "减", -1 }, { "減少", -1 }, { "減", -1 },
};

static const struct word units[] = {
	{ "万元", UNIT_WAN }, { "萬元", UNIT_WAN }, { "元", UNIT_YUAN },
	{ "件", UNIT_COUNT }, { "条", UNIT_COUNT }, { "个", UNIT_COUNT },
	{ "份", UNIT_COUNT }, { "宗", UNIT_COUNT }, { "起", UNIT_COUNT },
	{ "项", UNIT_COUNT }, { "次", UNIT_COUNT },
};

static const struct word spaces[] = {
	{ " ", 0 }, { "\t", 0 }, { "\r", 0 }, { "\f", 0 }, { "\v", 0 },
	{ "\u3000", 0 }, { "\u00a0", 0 }, { "\u200b", 0 }, { "\ufeff", 0 },
};

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* The first word of a list that stands here, passed over; or NULL. */
static const struct word *
skip_word(struct cursor *s, const struct word *list, size_t n)
{
	size_t	i;

	for (i = 0; i < n; i++)
		if (cursor_skip(s, list[i].text))
			return &list[i];
	return NULL;
}

static void
skip_space(struct cursor *s)
{
	if (s->p < s->end && *s->p > ' ' && *s->p < 0x7f)
		return;
	while (s->p < s->end && skip_word(s, spaces, COUNT(spaces)) != NULL)
		continue;
}

static int
push_digit(struct number *num, int *count, int d)
{
	if (*count > 0 || d != 0)
		++*count;
	if (*count > LIM_DIGITS)
		return -1;
	num->digits = num->digits * 10 + d;
	return 0;
}

/* Digits with separators and decimals. */
static int
scan_number(struct cursor *s, struct number *num)
{
	int	count = 0, d, first = 0, grouped = 0;

	*num = (struct number){ 0, 0 };
	for (; ; first++) {
		if (first > 0 && (first <= 3 || grouped) && cursor_thousands(s))
			grouped = 1;
		if ((d = cursor_digit(s)) == -1)
			break;
		if (push_digit(num, &count, d) == -1)
			return -1;
	}
	if (first == 0)
		return -1;
	if (!cursor_skip(s, ".") && !cursor_skip(s, "．"))
		return 0;
	while ((d = cursor_digit(s)) != -1) {
		if (push_digit(num, &count, d) == -1 ||
		    ++num->scale > LIM_DIGITS)
			return -1;
	}
	return num->scale == 0 ? -1 : 0;
}

/* A note in brackets that runs to the end of the cell; if it is nothing but a
 * unit, and none is known yet, that is the number's.  A glyph that an extractor
 * could not tell, (cid:12), is none: it may be a digit. */
static int
skip_note(struct cursor *s, const struct word **unit)
{
	static const char *const open[] = { "（", "(", "〔", "【" };
	static const char *const shut[] = { "）", ")", "〕", "】" };
	const struct word	*w;
	struct cursor		 t;
	size_t			 i, n;

	for (i = 0; i < COUNT(open) && !cursor_skip(s, open[i]); i++)
		continue;
	if (i == COUNT(open) || cursor_skip(s, "cid:"))
		return 0;
	for (i = 0; i < COUNT(shut); i++) {
		n = strlen(shut[i]);
		if ((size_t)(s->end - s->p) < n ||
		    memcmp(s->end - n, shut[i], n) != 0)
			continue;
		t = (struct cursor){ s->p, s->end - n };
		w = skip_word(&t, units, COUNT(units));
		if (*unit == NULL && t.p == t.end)
			*unit = w;
		s->p = s->end;
		return 1;
	}
	return 0;
}

static void
trim_end(struct cursor *s)
{
	struct cursor	t;
	size_t		n;

	if (s->p < s->end && s->end[-1] > ' ' && s->end[-1] < 0x7f)
		return;
	for (; s->p < s->end; s->end -= n) {
		for (n = 1; n <= 3 && n <= (size_t)(s->end - s->p); n++) {
			t = (struct cursor){ s->end - n, s->end };
			if (skip_word(&t, spaces, COUNT(spaces)) != NULL &&
			    t.p == s->end)
				break;
		}
		if (n > 3 || n > (size_t)(s->end - s->p))
			return;
	}
}

static int
is_blank(struct cursor s)
{
	size_t		 n = (size_t)(s.end - s.p), i;
	struct cursor	 t;

	for (i = 0; i < COUNT(blanks); i++) {
		t = s;
		if (cursor_skip(&t, blanks[i].text) && t.p == t.end)
			return 1;
	}
	for (i = 0; i < n && s.p[i] == '-'; i++)
		continue;
	return i == n;
}

/* Is one of the characters of a text there, all of three bytes? */
static inline int
is_any(const char *p, const char *of)
{
	for (; *of != '\0'; of += 3)
		if (p[2] == of[2] && p[1] == of[1] && p[0] == of[0])
			return 1;
	return 0;
}

int
number_declines(const char *p, size_t n)
{
	struct cursor	s;

	/* Most words begin otherwise. */
	if (n < NOT_BYTES || p[2] != NOT_APPLICABLE[2] ||
	    (memcmp(p, NOT_APPLICABLE, NOT_BYTES) != 0 &&
	    memcmp(p, "不適用", NOT_BYTES) != 0))
		return 0;
	s = (struct cursor){ p + NOT_BYTES, p + n };
	skip_space(&s);
	return s.p == s.end;
}

/*
 * Is a text words by its ends alone?  Numbers and blanks begin with no
 * ideograph but signs and blanks, nor with a bracket, and end with none but
 * units and blanks.
 */
static int
is_words(const char *p, size_t n)
{
	unsigned char	c = n < 3 ? 0 : (unsigned char)*p;

	if (c >= 0xe4 && c <= 0xec)
		return !is_any(p, "增减減无無") && !number_declines(p, n);
	if (c == 0xef && is_any(p, "（"))
		return 1;
	c = n < 3 ? 0 : (unsigned char)p[n - 3];
	return c >= 0xe4 && c <= 0xe9 && (p[n - 1] & 0xc0) == 0x80 &&
	    (p[n - 2] & 0xc0) == 0x80 &&
	    !is_any(p + n - 3, "元件条个份宗起项次无無");
}

/* Most cells: a few ASCII digits and nothing else. */
static int
plain_digits(const char *p, size_t n, struct number *num)
{
	size_t	i;
	int64_t	v = 0;

	if (n == 0 || n > LIM_DIGITS)
		return 0;
	for (i = 0; i < n; i++) {
		if (p[i] < '0' || p[i] > '9')
			return 0;
		v = v * 10 + (p[i] - '0');
	}
	*num = (struct number){ v, 0 };
	return 1;
}

/* A cell with Markdown's marks of emphasis in it, 1**2**, \\-8, or between
 * those of formulas: $12$. */
static enum reading
read_marked(const char *p, size_t n, struct number *num, enum unit *unit)
{
	const int	math = n > 2 && *p == '$' && p[n - 1] == '$';
	char		plain[MARKED];
	size_t		i, k = 0;

	if (n > sizeof(plain) || is_words(p, n))
		return READ_TEXT;
	for (i = 0; i < n; i++)
		if (p[i] != '*' && (p[i] != '\\' || (i + 1 < n &&
		    isdigit((unsigned char)p[i + 1]))) &&
		    !(math && (i == 0 || i == n - 1)))
			plain[k++] = p[i];
	return k == n || k == 0 || number_read(plain, k, num, unit) !=
	    READ_NUMBER ? READ_TEXT : READ_NUMBER;
}

enum reading
number_read(const char *p, size_t n, struct number *num, enum unit *unit)
{
	struct cursor		 s = { p, p + n };
	const struct word	*sign, *w;
	struct number		 got;

	if (plain_digits(p, n, num)) {
		*unit = UNIT_NONE;
		return READ_NUMBER;
	}
	if (is_words(p, n))
		return READ_TEXT;
	trim_end(&s);
	skip_space(&s);
	if (s.p == s.end)
		return READ_BLANK;
	if (s.end - s.p == 3 && memcmp(s.p, "〇", 3) == 0) {
		*num = (struct number){ 0, 0 };
		*unit = UNIT_NONE;
		return READ_NUMBER;
	}
	sign = skip_word(&s, signs, COUNT(signs));
	/* With more blanks behind it is a list's mark. */
	if (sign != NULL && s.end - s.p > 1 && memcmp(s.p - 1, "-  ", 3) == 0)
		return READ_TEXT;
	skip_space(&s);
	if (scan_number(&s, &got) == -1) {
		s.p = p;
		skip_space(&s);
		return is_blank(s) ? READ_BLANK :
		    read_marked(p, n, num, unit);
	}
	skip_space(&s);
	w = skip_word(&s, units, COUNT(units));
	skip_space(&s);
	if (s.p != s.end && !skip_note(&s, &w))
		return read_marked(p, n, num, unit);
	if (sign != NULL && sign->means == -1)
		got.digits = -got.digits;
	*num = got;
	*unit = w == NULL ? UNIT_NONE : (enum unit)w->means;
	return READ_NUMBER;
}

enum reading
number_kind(const char *p, size_t n)
{
	struct number	num;
	enum unit	unit;

	return number_read(p, n, &num, &unit);
}

/* Pass over white space, and the marks that read_marked() leaves out. */
static void
skip_marks(struct cursor *s)
{
	skip_space(s);
	while (s->p < s->end && (*s->p == '*' || *s->p == '\\')) {
		s->p++;
		skip_space(s);
	}
}

int
number_glued(const char *p, size_t n)
{
	struct cursor	s = { p, p + n };

	if (n < 2 || (*p >= '1' && *p <= '9'))
		return 0;
	skip_marks(&s);
	(void)skip_word(&s, signs, COUNT(signs));
	skip_marks(&s);
	if (cursor_digit(&s) != 0)
		return 0;
	skip_marks(&s);
	return cursor_digit(&s) != -1;
}

int
number_decimals(const char *p, size_t n, struct number *num)
{
	static const char	wide[] = "．";
	enum unit		unit;
	size_t			i;

	i = n > sizeof(wide) - 1 && memcmp(p, wide, sizeof(wide) - 1) == 0 ?
	    sizeof(wide) - 1 : n > 1 && *p == '.';
	return i > 0 && isdigit((unsigned char)p[i]) &&
	    number_read(p + i, n - i, num, &unit) == READ_NUMBER;
}

int
number_parse(const char *p, size_t n, struct number *num)
{
	const char	*end = p + n;
	struct number	 got = { 0, 0 };
	int		 count = 0, minus, dot = 0, any = 0;

	if (n == 1 && *p >= '0' && *p <= '9') {
		*num = (struct number){ *p - '0', 0 };
		return 0;
	}
	minus = p < end && *p == '-';
	for (p += minus; p < end; p++) {
		if (*p == '.' && any && !dot) {
			dot = 1;
			continue;
		}
		if (*p < '0' || *p > '9' ||
		    push_digit(&got, &count, *p - '0') == -1)
			return -1;
		if (dot && ++got.scale > LIM_DIGITS)
			return -1;
		any = 1;
	}
	if (!any || (dot && got.scale == 0))
		return -1;
	if (minus)
		got.digits = -got.digits;
	*num = got;
	return 0;
}

size_t
number_format(struct number num, char out[NUMBER_SIZE])
{
	/* Most have one digit. */
	if (num.scale == 0 && num.digits >= 0 && num.digits <= 9) {
		out[0] = (char)('0' + num.digits);
		out[1] = '\0';
		return 1;
	}
	return decimal_format(num.digits, num.scale, out);
}

size_t
total_format(const struct total *t, char out[NUMBER_SIZE])
{
	return decimal_format_wide(t->digits, t->scale, out);
}

/* Bring both to the larger scale: at most 10^18 times 10^18 times 100. */
static void
level(number_wide *a, unsigned *as, number_wide *b, unsigned *bs)
{
	for (; *as < *bs; ++*as)
		*a *= 10;
	for (; *bs < *as; ++*bs)
		*b *= 10;
}

int
number_cmp(struct number a, struct number b)
{
	number_wide	x = a.digits, y = b.digits;
	unsigned	xs = a.scale, ys = b.scale;

	level(&x, &xs, &y, &ys);
	return (x > y) - (x < y);
}

int
number_whole(struct number num)
{
	for (; num.scale > 0; num.scale--) {
		if (num.digits % 10 != 0)
			return 0;
		num.digits /= 10;
	}
	return 1;
}

int
total_add(struct total *t, struct number num, int sign)
{
	number_wide	v = num.digits;
	unsigned	scale = num.scale;

	if (t->count >= TOTAL_MAX)
		return -1;
	t->count++;
	if (t->scale != scale)
		level(&t->digits, &t->scale, &v, &scale);
	t->digits += sign * v;
	return 0;
}

int
total_cmp(const struct total *a, const struct total *b)
{
	struct total	d = total_sub(a, b);

	return (d.digits > 0) - (d.digits < 0);
}

struct total
total_sub(const struct total *a, const struct total *b)
{
	struct total	x = *a, y = *b;

	if (x.scale == y.scale)
		return (struct total){ x.digits - y.digits, x.scale,
		    x.count + y.count };
	level(&x.digits, &x.scale, &y.digits, &y.scale);
	x.digits -= y.digits;
	x.count += y.count;
	return x;
}
