/*
 * Numbers as reports print them, exactly: an integer scaled by a power of ten.
 * No value is ever held in a floating type.
 */
#ifndef GR_NUMBER_H
#define GR_NUMBER_H

#include <stddef.h>
#include <stdint.h>

#include "decimal.h"

/* Packed, so that a cell has room for all else in the same 16 bytes. */
struct number {
	int64_t	digits;		/* the value times 10^scale */
	uint8_t	scale;		/* decimals as printed, 0 to LIM_DIGITS */
} __attribute__((packed));

/* A sum of numbers of up to LIM_DIGITS digits each; 128 bits cannot overflow
 * by fewer than 10^2 of the largest, and total_add() refuses more. */
typedef decimal_wide number_wide;

#define TOTAL_MAX	100

struct total {
	number_wide	digits;
	unsigned	scale;
	unsigned	count;
};

/* What a printed cell turned out to be. */
enum reading {
	READ_TEXT,		/* words: no number */
	READ_BLANK,		/* nothing, or a sign for nothing: / - — 无, */
				/*  or words for it: 不适用 */
	READ_NUMBER
};

/* The unit that a cell names behind its number. */
enum unit {
	UNIT_NONE,
	UNIT_COUNT,		/* 件 条 个 份 宗 起 项 次 */
	UNIT_YUAN,		/* 元 */
	UNIT_WAN		/* 万元 */
};

/*
 * Read a cell as printed: full-width digits, thousands separators, signs
 * (+19, 减3), a unit, a note in brackets behind the number.  Nothing but
 * READ_NUMBER sets *num and *unit.  More than LIM_DIGITS digits are text.
 */
enum reading	 number_read(const char *, size_t, struct number *,
		    enum unit *);

/* The same of a cell whose number is not asked for. */
enum reading	 number_kind(const char *, size_t);

/* Is a text, which white space may follow but not precede, 不适用: nothing, but
 * said in words? */
int		 number_declines(const char *, size_t);

/* Does a number in a cell begin with a zero and another digit, as numbers do
 * that have lost the space between them? */
int		 number_glued(const char *, size_t);

/* Is a text a decimal point with nothing but decimals behind it, .65, as the
 * rest of a number that was broken?  Sets *num to them if so. */
int		 number_decimals(const char *, size_t, struct number *num);

/* Read what number_format() writes.  0, or -1 if it is anything else. */
int		 number_parse(const char *, size_t, struct number *);

/* Write plain decimal: ASCII digits, '-' for minus, the decimals as printed.
 * Returns the length; the buffer is NUL-ended. */
#define NUMBER_SIZE	DECIMAL_SIZE
size_t		 number_format(struct number, char [NUMBER_SIZE]);
size_t		 total_format(const struct total *, char [NUMBER_SIZE]);

/* -1, 0 or 1 as a is less than, equal to or greater than b. */
int		 number_cmp(struct number, struct number);

/* Is it a whole number (no decimals but zeros)? */
int		 number_whole(struct number);

/* Add sign (1 or -1) times the number.  0, or -1 after TOTAL_MAX numbers. */
int		 total_add(struct total *, struct number, int sign);

/* -1, 0 or 1 as a is less than, equal to or greater than b. */
int		 total_cmp(const struct total *, const struct total *);

/* a - b */
struct total	 total_sub(const struct total *, const struct total *);

#endif
