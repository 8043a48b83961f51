/*
 * What leads a heading: a margin of white space and marks, and a numeral,
 * with whatever signs a hand has put behind it.
 */
#ifndef GR_LEAD_H
#define GR_LEAD_H

#include <stdint.h>
#include <string.h>

#include "utf8.h"

/* The rest of a line; what is passed over is taken off its beginning. */
struct lead {
	const char	*p;
	const char	*end;
};

/* A heading's numeral. */
enum lead_kind {
	LEAD_NONE,
	LEAD_DIGIT,		/* 1、 1. １、 Ⅰ、 ① */
	LEAD_CHINESE,		/* 一、 第一部分 */
	LEAD_GLUED,		/* 一 without a sign behind it */
	LEAD_SUB		/* （一） 一） （1） 1） */
};

/* Pass over a word, if it is next; is it?  Inline, as most are literals. */
static inline int
lead_skip(struct lead *t, const char *s)
{
	int	is = utf8_starts(t->p, (size_t)(t->end - t->p), s);

	t->p += is ? strlen(s) : 0;
	return is;
}

/* Is a character the mark of a list's item, an empty cell's sign, or what is
 * left of either, or of white space, where it could not be decoded: ?, U+FFFD,
 * those of single fonts? */
static inline int
lead_mark(uint32_t c)
{
	if (c < 0x80)
		return c == '-' || c == '+' || c == '~' || c == '?' ||
		    c == '"' || c == '\'' || c == ',' || c == ';' ||
		    c == '/' || c < ' ';
	return c == 0xb7 || c == 0xbb || c == 0x2022 || c == 0x203b ||
	    (c >= 0x2190 && c <= 0x21ff) || (c >= 0x25a0 && c <= 0x27bf) ||
	    c == 0x30fb || (c >= 0xe000 && c <= 0xf8ff) || c == 0xfffd;
}

/* A dash of any length, which may have been taken for 一. */
static inline int
lead_dash(uint32_t c)
{
	return (c >= 0x2010 && c <= 0x2015) || c == 0x2500 || c == 0x30fc ||
	    c == 0xff0d;
}

/* Is a character white space, or a mark of Markdown, wikis and tables? */
static inline int
lead_margin(uint32_t c)
{
	return c == '#' || c == '*' || c == '|' || c == '>' || c == '_' ||
	    c == '=' || c == 0x2502 || c == 0x3010 || c == 0x3011 ||
	    lead_mark(c) || lead_dash(c) || utf8_space(c);
}

void		 lead_skip_margin(struct lead *);

/* White space and nothing else. */
static inline void
lead_skip_blanks(struct lead *t)
{
	while (t->p < t->end)
		if (*t->p == ' ' || *t->p == '\t')
			t->p++;
		else if (utf8_starts(t->p, (size_t)(t->end - t->p), "　"))
			t->p += 3;
		else
			break;
}

/* 一 to 十. */
static inline int
lead_is_numeral(uint32_t c)
{
	switch (c) {
	case 0x4e00: case 0x4e8c: case 0x4e09: case 0x56db:	/* 一二三四 */
	case 0x4e94: case 0x516d: case 0x4e03: case 0x516b:	/* 五六七八 */
	case 0x4e5d: case 0x5341:				/* 九十 */
		return 1;
	default:
		return 0;
	}
}

/* Pass over numerals; are there any? */
static inline int
lead_skip_chinese(struct lead *t)
{
	const char	*before = t->p, *q;

	for (q = t->p; q < t->end && utf8_ideograph(*q) &&
	    lead_is_numeral(utf8_next(&q, t->end)); )
		t->p = q;
	return t->p > before;
}

/* 1, 12, １, Ⅰ, ①, ⒈, ㈠; of the last 1 is returned in *sign: they need none. */
int		 lead_skip_digits(struct lead *, int *sign);

/* Pass over the numeral that a heading begins with, and its sign. */
enum lead_kind	 lead_skip_numeral(struct lead *);

/* The numeral 一 to 十 that a line begins with, in no brackets: its number, or
 * 0. */
int		 lead_ordinal(const char *, size_t);

/* Is there but a note in brackets behind the bracket that p follows: 单位：件）? */
int		 lead_note(const char *p, const char *end);

#endif
