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
	if (c == '*' || c == '#' || c == '_' || c == '\\')
		return 0;
	return c < 0x80 && strchr("0123456789.,-", (char)c) != NULL &&
	    c != 0 ? (char)c : ' ';
}

static inline int
stated_space(uint32_t c)
{
	return utf8_space(c) || c == '\n';
}

/* Behind a tag that stands within a line and a sentence, or NULL. */
static inline const char *
stated_mark(const char *p, const char *line_end)
{
	const char	*to = memchr(p, '>', (size_t)(line_end - p));

	if (to == NULL || !(p[1] == '/' || p[1] == '!' ||
	    ((p[1] | 32) >= 'a' && (p[1] | 32) <= 'z')) ||
	    utf8_find(p, (size_t)(to - p), "。") != NULL)
		return NULL;
	return to + 1;
}

/* Behind a tag or a character, and what that is folded to; '\n' for white
 * space.  A page's tags and entities may run over lines. */
static inline const char *
stated_step(const char *p, const char *line_end, const char *end, int page,
    char *ch)
{
	const char	*tag = NULL;
	uint32_t	 c;
	size_t		 n;

	*ch = 0;
	if (page)
		tag = printed_tag(p, line_end, end, ch);
	else if (*p == '<')
		tag = stated_mark(p, line_end);
	if (tag != NULL)
		return tag;
	if (*p == '&' && (n = printed_entity(p, end, &c)) > 0 &&
	    (page || stated_space(c)))
		p += n;
	else
		c = utf8_next(&p, end);
	*ch = stated_space(c) ? '\n' : stated_as(c);
	return p;
}

/* A text's lines made of nothing else: line i, from 0, begins at at[i].  White
 * space goes, but between digits. */
static inline void
stated_fold(struct str *out, const struct kept_lines *k, int page, size_t *at)
{
	const char	*p = str_text(&k->text), *end = p + k->text.len;
	size_t		 i = 0;
	int		 gap = 0;
	char		 ch;

	str_clear(out);
	while (p < end) {
		while (i < k->n && k->begins[i] <= (size_t)(p - k->text.p)) {
			at[i++] = out->len;
			gap |= !page ||
			    k->begins[i - 1] == (size_t)(p - k->text.p);
		}
		p = stated_step(p, i < k->n ? k->text.p + k->begins[i] : end,
		    end, page, &ch);
		gap |= ch == '\n';
		if (ch == 0 || ch == '\n')
			continue;
		if (gap && out->len > 0 && printed_digit(ch) &&
		    printed_digit(out->p[out->len - 1]))
			MUST(str_adds(out, " ") == 0);
		gap = 0;
		MUST(str_add(out, &ch, 1) == 0);
	}
	while (i <= k->n)
		at[i++] = out->len;
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
	for (i = 0; i + 1 < n && (p[i] == '0' || p[i] == ',') &&
	    p[i + 1] != '.'; i++)
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

/* May a number begin at i by what stands before it? */
static inline int
stated_begins(const char *p, size_t i)
{
	return i == 0 || !(printed_digit(p[i - 1]) || p[i - 1] == '-' ||
	    stated_numeral(p[i - 1]) || (i > 1 && p[i - 1] == '.' &&
	    printed_digit(p[i - 2])));
}

/* Where lines begin, a paragraph may. */
struct stated_line {
	const struct str	*s;
	size_t			 from, to;
};

/* Does a number in digits begin at i, all of it, and is it this value? */
static inline int
stated_digits(const struct stated_line *l, size_t i, const char *value,
    size_t len, int money)
{
	const struct str	*s = l->s;
	const char		*p = s->p;
	size_t			 to;

	if (!printed_digit(p[i]) || (i != l->from && !stated_begins(p, i)))
		return 0;
	to = stated_end(s, i);
	/* 1,234: not 234. */
	if (i > 1 && p[i - 1] == ',' && printed_digit(p[i - 2]) &&
	    to - i == 3 && (i < 5 || !printed_digit(p[i - 5])))
		return 0;
	return (money || to == s->len || !stated_numeral(p[to]) ||
	    (to == l->to && p[to] != STATED_WAN)) &&
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
stated_chinese(const struct stated_line *l, size_t i, unsigned v)
{
	const struct str	*s = l->s;
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
		    (to == s->len || to == l->to || s->p[to] == STATED_WAN ||
		    (!stated_numeral(s->p[to]) && !printed_digit(s->p[to]))))
			return 1;
	}
	return 0;
}

/* Does a numeral begin at i that is this value? */
static inline int
stated_numerals(const struct stated_line *l, size_t i, const char *value,
    size_t len, int money)
{
	const char	*p = l->s->p;
	unsigned	v = 0;
	char		sig[64];
	size_t		k, n = len;

	if (!stated_numeral(p[i]) || (i != l->from && !stated_begins(p, i)))
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
		if (stated_chinese(l, i, v))
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
	struct stated_line	l = { s, from, to };

	for (; from < to; from++)
		if (stated_digits(&l, from, value, len, money) ||
		    stated_numerals(&l, from, value, len, money))
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

/* The lines of a text as the oracle reads them: as they stand, and as a page's
 * which hides what it has in tags. */
struct stated_text {
	struct str	 folded[2];
	size_t		*at[2];
	size_t		 lines;
	size_t		 cap;
};

static inline void
stated_read(struct stated_text *t, const struct kept_lines *k)
{
	int	page;

	t->lines = k->n;
	for (page = 0; page < 2; page++) {
		if (k->n + 1 > t->cap) {
			t->at[page] = realloc(t->at[page],
			    (k->n + 1) * sizeof(*t->at[page]));
			MUST(t->at[page] != NULL);
		}
		stated_fold(&t->folded[page], k, page, t->at[page]);
	}
	t->cap = k->n + 1 > t->cap ? k->n + 1 : t->cap;
}

/* Does a value stand on a line, from 1, or on any with 0? */
static inline int
stated_stands(const struct stated_text *t, size_t line, const char *value,
    size_t len, int money)
{
	const struct str	*s;
	size_t			 from, to;
	int			 page;

	for (page = 0; page < 2; page++) {
		s = &t->folded[page];
		from = line == 0 ? 0 : t->at[page][line - 1];
		to = line == 0 ? s->len : t->at[page][line];
		if (page)
			to = printed_cell(s, 0, to);
		if (stated_in(s, from, to, value, len, money))
			return 1;
	}
	return 0;
}

/* May a sum have this beside its whole: the parts' sum, how many, whether
 * they are all? */
static inline int
stated_sum(const struct stated_cell *c)
{
	switch (c->col) {
	case 2:
		return *c->value != '-';
	case 3:
		return c->len > 1 || *c->value >= '2';
	default:
		return c->col == 4 && c->len == 1 && *c->value <= '1';
	}
}

/* May table 1 have this cell? */
static inline int
stated(const struct stated_text *t, const struct stated_cell *c)
{
	int		 share = utf8_ends(c->row, c->row_len, "_share");
	int		 growth = utf8_ends(c->row, c->row_len, "_growth");
	int		 money = stated_is_row(c, "charges") ||
			    stated_is_row(c, "fee_amount");
	int		 sum = stated_is_row(c, "sum");
	int		 minus = *c->value == '-';
	int		 zero = c->len == 1 && *c->value == '0';

	MUST(c->len > 0 && c->line > 0 && c->line <= t->lines);
	MUST(c->col == 1 || sum || (share && c->col <= 3));
	MUST(!minus || growth);
	if (stated_is_row(c, "all_answered"))
		return c->len == 1 && *c->value == '1';
	if (stated_is_row(c, "signed"))
		return stated_date(c->value, c->len);
	if (sum && c->col > 1)
		return stated_sum(c);
	if (zero && !growth && stated_none(c->label, c->label_len))
		return 1;
	/* 占: the part and the whole may be of a line before, or of none. */
	return (zero && c->col > 1) || stated_stands(t, c->col > 1 ? 0 :
	    c->line, c->value + minus, c->len - (size_t)minus, money);
}

/* The same, or the program ends. */
static inline void
stated_check(const struct stated_text *t, const struct stated_cell *c)
{
	if (stated(t, c))
		return;
	(void)fprintf(stderr, "row %.*s, v%d: no %.*s on line %zu "
	    "(%.*s): %.*s\n",
	    (int)c->row_len, c->row, c->col, (int)c->len, c->value, c->line,
	    (int)c->label_len, c->label, (int)(t->at[0][c->line] -
	    t->at[0][c->line - 1]), t->folded[0].p + t->at[0][c->line - 1]);
	abort();
}

#endif
