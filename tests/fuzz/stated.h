/*
 * An oracle that knows nothing of sentences: does a text state a figure of
 * table 1 on a line, in digits of any width or as a Chinese numeral?
 */
#ifndef GR_STATED_H
#define GR_STATED_H

#include "kept_lines.h"
#include "printed.h"

/* What numbers are made of, one letter each: Chinese numerals from `a' for 0
 * to `j' for 9 and `k' `l' `m' for 10, 100, 1000. */
#define STATED_WAN	'n'		/* 10,000, and 100,000,000 */
#define STATED_TEN	10

static inline char
stated_as(uint32_t c)
{
	static const uint32_t	 numerals[] = { U'零', U'一', U'二', U'三',
	    U'四', U'五', U'六', U'七', U'八', U'九', U'十', U'百', U'千',
	    U'万', U'亿', U'〇', U'○', U'两' };
	static const char	 letters[] = "abcdefghijklmnnaac";
	size_t			 i;

	for (i = 0; i < sizeof(letters) - 1; i++)
		if (numerals[i] == c)
			return letters[i];
	c = c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
	if (c == 0x2212 || c == 0xfe63)
		return '-';
	/* Marks of Markdown are taken off. */
	if (c == '*' || c == '#' || c == '_' || c == '\\' || c == '~' ||
	    c == '`' || c == '[' || c == ']' || c == '{' || c == '}')
		return 0;
	return c < 0x80 && strchr("0123456789.,-", (char)c) != NULL &&
	    c != 0 ? (char)c : ' ';
}

/* A text's lines made of nothing else, as printed_fold() makes them. */
static inline void
stated_fold(struct str *out, struct kept_lines *k)
{
	const char	*p = str_text(&k->text), *end = p + k->text.len, *tag;
	size_t		 i = 0, n;
	uint32_t	 c;
	char		 ch;

	str_clear(out);
	while (p < end) {
		while (i < k->n && k->begins[i] <= (size_t)(p - k->text.p))
			k->stated_at[i++] = out->len;
		if ((tag = printed_tag(p, i < k->n ? k->text.p + k->begins[i] :
		    end, end, &ch)) != NULL) {
			p = tag;
			ch = ch == 0 ? 0 : ' ';
		} else {
			if (*p == '&' && (n = printed_entity(p, end, &c)) > 0)
				p += n;
			else
				c = utf8_next(&p, end);
			ch = stated_as(c);
		}
		if (ch != 0)
			MUST(str_add(out, &ch, 1) == 0);
	}
	while (i <= k->n)
		k->stated_at[i++] = out->len;
}

static inline int
stated_numeral(char c)
{
	return c >= 'a' && c <= STATED_WAN;
}

/* The digits that tell a number apart from those 10, 100 ... times it. */
static inline size_t
stated_significant(const char *p, size_t n, char *out, size_t size)
{
	size_t	i, len = 0;

	for (i = 0; i < n; i++)
		if (printed_digit(p[i]) && (len > 0 || p[i] != '0') &&
		    len < size)
			out[len++] = p[i];
	while (len > 0 && out[len - 1] == '0')
		len--;
	return len;
}

/* Where the number in digits that begins at i ends: with its decimals, and
 * thousands parted by commas. */
static inline size_t
stated_end(const struct str *s, size_t i)
{
	size_t	k, from = i, point = 0;

	for (; i < s->len; i++) {
		if (printed_digit(s->p[i]))
			continue;
		if (s->p[i] == '.' && !point && i + 1 < s->len &&
		    printed_digit(s->p[i + 1])) {
			point = 1;
			continue;
		}
		if (s->p[i] != ',' || point || i - from > 3)
			break;
		for (k = 1; k < 4 && i + k < s->len &&
		    printed_digit(s->p[i + k]); k++)
			continue;
		if (k < 4 || (i + k < s->len && printed_digit(s->p[i + k])))
			break;
		from = i + 1;
	}
	return i;
}

/* Is the number from..to this value; with shift, or 10, 100 ... times it? */
static inline int
stated_same(const char *p, size_t n, const char *value, size_t len, int shift)
{
	char	a[64], b[64];
	size_t	i, k = 0;

	if (shift) {
		i = stated_significant(p, n, a, sizeof(a));
		return i == stated_significant(value, len, b, sizeof(b)) &&
		    memcmp(a, b, i) == 0;
	}
	for (i = 0; i + 1 < n && p[i] == '0' && p[i + 1] != '.'; i++)
		continue;
	for (; i < n; i++) {
		if (p[i] == ',')
			continue;
		if (k >= len || p[i] != value[k])
			return 0;
		k++;
	}
	return k == len;
}

/* Does a number in digits begin at i, all of it, and is it this value? */
static inline int
stated_digits(const struct str *s, size_t i, const char *value, size_t len,
    int money)
{
	const char	*p = s->p;
	size_t		 to;

	if (!printed_digit(p[i]) || (i > 0 && (printed_digit(p[i - 1]) ||
	    p[i - 1] == '-' || stated_numeral(p[i - 1]))) ||
	    (i > 1 && p[i - 1] == '.' && printed_digit(p[i - 2])))
		return 0;
	to = stated_end(s, i);
	/* 1,234: not 234. */
	if (i > 1 && p[i - 1] == ',' && printed_digit(p[i - 2]) &&
	    to - i == 3 && (i < 5 || !printed_digit(p[i - 5])))
		return 0;
	return (money || to == s->len || !stated_numeral(p[to])) &&
	    stated_same(p + i, to - i, value, len, money);
}

/* Write a number below 10000 as a Chinese numeral; with ten, 10 to 19 as
 * they are said. */
static inline size_t
stated_spell(unsigned v, int ten, char *out)
{
	unsigned	i, unit = 1000, d, zero = 0;
	size_t		n = 0;

	if (v == 0)
		out[n++] = 'a';
	for (i = 0; i < 4; i++, unit /= 10) {
		if ((d = v / unit % 10) == 0) {
			zero = n > 0;
			continue;
		}
		if (zero)
			out[n++] = 'a';
		zero = 0;
		if (unit != STATED_TEN || d > 1 || !ten)
			out[n++] = (char)('a' + d);
		if (unit > 1)
			out[n++] = (char)('j' + 3 - i);
	}
	return n;
}

/* Does the Chinese numeral v stand at i, all of it? */
static inline int
stated_chinese(const struct str *s, size_t i, unsigned v)
{
	char	spelt[16];
	size_t	n = 0, k = i, to;
	int	how;

	/* 零五件 */
	while (v > 0 && k < s->len && s->p[k] == 'a')
		k++;
	for (how = 0; how < 3; how++) {
		if (how < 2)
			n = stated_spell(v, how, spelt);
		else if (v >= 1000)
			for (n = 0; n < 4; n++)
				spelt[n] = (char)('a' + (n == 0 ? v / 1000 :
				    n == 1 ? v / 100 % 10 : n == 2 ?
				    v / 10 % 10 : v % 10));
		else
			break;
		to = k + n;
		if (to <= s->len && memcmp(s->p + k, spelt, n) == 0 &&
		    (to == s->len || s->p[to] == STATED_WAN ||
		    (!stated_numeral(s->p[to]) && !printed_digit(s->p[to]))))
			return 1;
	}
	return 0;
}

/* Does a numeral begin at i that is this value? */
static inline int
stated_numerals(const struct str *s, size_t i, const char *value, size_t len,
    int money)
{
	unsigned	v = 0;
	char		sig[64];
	size_t		k, n = len;

	if (!stated_numeral(s->p[i]) || (i > 0 && (stated_numeral(s->p[i - 1])
	    || printed_digit(s->p[i - 1]))))
		return 0;
	if (money) {
		n = stated_significant(value, len, sig, sizeof(sig));
		value = sig;
	}
	if (n > 4)
		return 0;
	for (k = 0; k < n; k++) {
		if (!printed_digit(value[k]))
			return 0;
		v = v * 10 + (unsigned)(value[k] - '0');
	}
	do {
		if (stated_chinese(s, i, v))
			return 1;
		v *= 10;
	} while (money && v > 0 && v < 10000);
	return 0;
}

/* Does this value stand in the folded text, beginning at from..to? */
static inline int
stated_in(const struct str *s, size_t from, size_t to, const char *value,
    size_t len, int money)
{
	for (; from < to; from++)
		if (stated_digits(s, from, value, len, money) ||
		    stated_numerals(s, from, value, len, money))
			return 1;
	return 0;
}

static inline int
stated_date(const char *v, size_t n)
{
	int	month = 10 * (v[4] - '0') + v[5] - '0';
	int	day = 10 * (v[6] - '0') + v[7] - '0';

	return n == 8 && v[0] >= '1' && v[0] <= '2' && month >= 1 &&
	    month <= 12 && day >= 1 && day <= 31;
}

/* Says a row's label that there is none? */
static inline int
stated_none(const char *label, size_t n)
{
	static const char *const words[] = { "未", "无", "没", "零" };
	size_t	i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (utf8_find(label, n, words[i]) != NULL)
			return 1;
	return 0;
}

/* A cell of table 1, as gr-table -l writes it. */
struct stated_cell {
	const char	*row;
	size_t		 row_len;
	int		 col;		/* 1 to 4 */
	const char	*value;
	size_t		 len;
	const char	*label;
	size_t		 label_len;
	size_t		 line;		/* from 1 */
};

static inline int
stated_is_row(const struct stated_cell *c, const char *row)
{
	return c->row_len == strlen(row) && memcmp(c->row, row, c->row_len)
	    == 0;
}

/* May table 1 have this cell, by the text that was folded? */
static inline int
stated(const struct str *s, const struct kept_lines *k, const struct stated_cell *c)
{
	const char	*value = c->value;
	size_t		 len = c->len;
	int		 share = utf8_ends(c->row, c->row_len, "_share");
	int		 growth = utf8_ends(c->row, c->row_len, "_growth");
	int		 money = stated_is_row(c, "charges") ||
			    stated_is_row(c, "fee_amount");

	MUST(len > 0 && c->line > 0 && c->line <= k->n);
	MUST(c->col == 1 || (share && c->col <= 3) ||
	    (stated_is_row(c, "sum") && c->col <= 4));
	if (stated_is_row(c, "all_answered"))
		return len == 1 && *value == '1';
	if (stated_is_row(c, "signed"))
		return stated_date(value, len);
	if (stated_is_row(c, "sum") && c->col > 1)
		return *value != '-' && (c->col == 2 || (c->col == 3 ?
		    len > 1 || *value >= '2' : len == 1 && *value <= '1'));
	if (*value == '-') {
		MUST(growth);
		value++;
		len--;
	}
	if (len == 1 && *value == '0' && c->col == 1 && !share && !growth &&
	    stated_none(c->label, c->label_len))
		return 1;
	if (c->col > 1)
		return stated_in(s, 0, s->len, value, len, money) ||
		    (len == 1 && *value == '0');
	return stated_in(s, k->stated_at[c->line - 1], k->stated_at[c->line],
	    value, len, money);
}

/* The same, or the program ends. */
static inline void
stated_check(const struct str *s, const struct kept_lines *k,
    const struct stated_cell *c)
{
	if (stated(s, k, c))
		return;
	(void)fprintf(stderr, "row %.*s, v%d: no %.*s on line %zu (%.*s)\n",
	    (int)c->row_len, c->row, c->col, (int)c->len, c->value, c->line,
	    (int)c->label_len, c->label);
	abort();
}

#endif
