/*
 * What one number is of another, in percent, exactly.
 */
#ifndef GR_PERCENT_H
#define GR_PERCENT_H

#include "number.h"

/* Decimals that can be asked for. */
#define PERCENT_DECIMALS	4

/* A part in percent of a whole's magnitude, rounded half away from zero to so
 * many decimals; "" where the whole is 0.  Returns the length. */
size_t	 percent_format(const struct total *part, const struct total *whole,
	    unsigned decimals, char [NUMBER_SIZE]);

/* How a percentage that somebody states agrees with the two numbers. */
enum percent_verdict {
	PERCENT_HOLDS,		/* rounded to its digits, or cut off there */
	PERCENT_FAILS,
	PERCENT_NONE		/* the whole is 0, or too many digits */
};
enum percent_verdict	 percent_judge(struct number stated,
			    const struct total *part,
			    const struct total *whole);

#endif
