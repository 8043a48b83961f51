#define LIBBSD_OPENBSD_VIS	/* no warning; vis() is alike in both */
#include "safe.h"

#include <stdint.h>
#include <vis.h>

#include "utf8.h"

/* Is the character of these bytes one to be shown?  C1 controls are not, nor
 * what turns the direction of the text around it. */
static int
shown(uint32_t c, const char *p, size_t n)
{
	return n == 1 ? *p >= 0x20 && *p < 0x7f : c >= 0xa0 &&
	    !(c >= 0x200e && c <= 0x200f) && !(c >= 0x2028 && c <= 0x202e) &&
	    !(c >= 0x2066 && c <= 0x2069);
}

int
safe_add(struct str *out, const char *p, size_t n)
{
	const char	*end = p + n, *run = p, *q;
	char		 esc[8];
	uint32_t	 c;

	for (q = p; p < end; p = q) {
		c = utf8_next(&q, end);
		if (shown(c, p, (size_t)(q - p)))
			continue;
		if (str_add(out, run, (size_t)(p - run)) == -1)
			return -1;
		for (run = q; p < q; p++) {
			vis(esc, *p, VIS_CSTYLE | VIS_TAB | VIS_NL, 0);
			if (str_adds(out, esc) == -1)
				return -1;
		}
	}
	return str_add(out, run, (size_t)(end - run));
}
