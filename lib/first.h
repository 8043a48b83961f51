/*
 * The first characters of headings, of their numerals and of the margins before
 * them: what the beginning of a line tells at a look.
 */
#ifndef GR_FIRST_H
#define GR_FIRST_H

#include <stddef.h>
#include <stdint.h>

/* What a line's first byte, or the first behind its margin, tells.  With
 * FIRST_NONE no heading begins. */
enum first { FIRST_NONE, FIRST_MARGIN, FIRST_WIDE, FIRST_DIGIT, FIRST_OPEN,
    FIRST_NARROW, FIRST_TORN, FIRST_MARK };

/* The tables, made ready for a look at each line: an enum first a byte, a bit
 * a character. */
extern unsigned char	first_bytes[256];
extern uint64_t		first_wides[0x10000 / 64];

/* Make them ready; before that all bytes are FIRST_NONE. */
void		 first_prepare(void);

static inline enum first
first_byte(char c)
{
	return (enum first)first_bytes[(unsigned char)c];
}

/* The character at p, if it has three bytes and with it a heading, a numeral
 * or a margin may begin; or 0. */
static inline uint32_t
first_wide(const char *s, const char *end)
{
	const unsigned char	*p = (const unsigned char *)s;
	uint32_t		 c;

	if (end - s < 3 || p[0] < 0xe0 || (p[1] & p[2] & 0xc0) != 0x80)
		return 0;
	c = (p[0] & 0x0fu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu);
	return first_wides[c / 64] >> c % 64 & 1 ? c : 0;
}

#endif
