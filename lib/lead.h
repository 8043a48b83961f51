/*
 * What leads a heading: a margin of white space and marks, and a numeral,
 * with whatever signs a hand has put behind it.
 */
#ifndef GR_LEAD_H
#define GR_LEAD_H

#include <stdint.h>

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

/* Pass over a word, if it is next; is it? */
int		 lead_skip(struct lead *, const char *);

/* Is a character white space, or a mark of Markdown and tables? */
static inline int
lead_margin(uint32_t c)
{
	return c == '#' || c == '*' || c == '|' || c == '>' || c == '_' ||
	    c == 0x2502 || c == 0x3010 || c == 0x3011 || c == 0x25a0 ||
	    c == 0x25cf || c == 0x25c6 || utf8_space(c);
}

void		 lead_skip_margin(struct lead *);

/* 一 to 十. */
int		 lead_is_numeral(uint32_t);
int		 lead_skip_chinese(struct lead *);

/* 1, 12, １, Ⅰ, ①; of the last two 1 is returned in *sign: they need none. */
int		 lead_skip_digits(struct lead *, int *sign);

/* Pass over the numeral that a heading begins with, and its sign. */
enum lead_kind	 lead_skip_numeral(struct lead *);

#endif
