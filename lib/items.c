#include "items.h"

#include <string.h>

#include "number.h"
#include "utf8.h"

/* What the item above is: words alone, or words in several cells. */
#define LISTED_CELL	1
#define LISTED_ROW	2

static const char *const marks[] = { "-", "•", "●", "▪", "·", "+", "*" };

/* The bytes of a mark that a text begins with, and of the blank behind it; 0
 * if it begins with none. */
static size_t
mark_of(const char *p, size_t n)
{
	size_t	i, len;

	for (i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		len = strlen(marks[i]);
		if (n > len && memcmp(p, marks[i], len) == 0 &&
		    p[len] == ' ')
			return len + 1;
	}
	return 0;
}

/* Is there more than figures in a text, and what parts them? */
static int
has_words(const char *p, size_t n)
{
	const char	*end = p + n;
	uint32_t	 c;

	while (p < end) {
		c = utf8_next(&p, end);
		if (c > '9' && c != ';' && !utf8_space(c))
			return 1;
	}
	return 0;
}

void
items_skip(int *listed, const char **text, size_t *n)
{
	const char	*p = *text;
	size_t		 len = *n, mark;
	int		 words;

	utf8_trim(&p, &len);
	if (len == 0)
		return;
	if ((mark = mark_of(p, len)) == 0) {
		*listed = 0;
		return;
	}
	/* The first item of a list within a list has both marks. */
	for (; mark > 0; mark = mark_of(p, len)) {
		p += mark;
		len -= mark;
		utf8_trim(&p, &len);
	}
	words = number_kind(p, len) == READ_TEXT && has_words(p, len);
	/* Several cells may begin with a sign for nothing, but not of words. */
	if (words)
		*listed = memchr(p, ' ', len) != NULL ||
		    memchr(p, '\t', len) != NULL ||
		    memchr(p, '|', len) != NULL ? LISTED_ROW : LISTED_CELL;
	if (*listed == LISTED_CELL || (*listed == LISTED_ROW && !words)) {
		*text = p;
		*n = len;
	}
}
