/*
 * An integer scaled by a power of ten, as text.
 */
#ifndef GR_DECIMAL_H
#define GR_DECIMAL_H

#include <stddef.h>
#include <stdint.h>

__extension__ typedef __int128 decimal_wide;

/* Any of 128 bits, a sign, a point and NUL. */
#define DECIMAL_SIZE	48

/* Write v / 10^scale, scale being LIM_DIGITS at the most: ASCII digits, '-' for
 * minus, so many decimals.  Returns the length; the buffer is NUL-ended. */
size_t	decimal_format(int64_t v, unsigned scale, char [DECIMAL_SIZE]);
size_t	decimal_format_wide(decimal_wide v, unsigned scale,
	    char [DECIMAL_SIZE]);

#endif
