/*
 * Numbers in prose: 12件, 1,234 条, 十二件, 3.5%, 976.81万元, 2022年.  Texts
 * are without white space.
 */
#ifndef GR_NUMERAL_H
#define GR_NUMERAL_H

#include <stddef.h>

#include "number.h"

enum numeral_kind {
	NUMERAL_OTHER,		/* a date, a telephone, another unit */
	NUMERAL_ROUGH,		/* 十余件, 3至5件, 1.2万条: an estimate */
	NUMERAL_BARE,		/* with nothing behind it */
	NUMERAL_COUNT,		/* 件 条 个 份 宗 起 */
	NUMERAL_YUAN,
	NUMERAL_WAN,		/* 万元 */
	NUMERAL_PERCENT,
	NUMERAL_YEAR		/* of four digits, 年 behind it */
};

struct numeral {
	struct number		 num;
	enum numeral_kind	 kind;
	int			 unit;	/* of NUMERAL_COUNT: which of them */
};

/* The Chinese characters that a number may begin with. */
extern const char	numeral_first[];

/* Read the number that a text begins with.  Returns its bytes, unit and all,
 * or 0 if it begins with none. */
size_t	 numeral_read(const char *, size_t, struct numeral *);

#endif
