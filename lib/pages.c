#include "pages.h"

#include <string.h>
#include <strings.h>

/* Is a tag's name, in either case, what stands at p? */
static int
is_tag(const char *p, const char *end, const char *name)
{
	size_t	n = strlen(name);

	return (size_t)(end - p) > n && strncasecmp(p, name, n) == 0 &&
	    (p[n] == '>' || p[n] == ' ' || p[n] == '\\');
}

struct pages
pages_look(const char *p, size_t n)
{
	const char	*end = p + n, *q, *shut = NULL;
	struct pages	 l = { .first = n };

	for (q = p; (q = memchr(q, '<', (size_t)(end - q))) != NULL; q++) {
		if (end - q > 3 && (q[1] | 0x20) == 'h') {
			if (!is_tag(q + 1, end, "html"))
				continue;
			l.begins = 1;
			if (shut != NULL && l.first == n)
				l.first = (size_t)(shut - p);
		} else if (end - q > 3 && (q[1] == '/' || q[1] == '\\') &&
		    is_tag(q + 2 + (q[1] == '\\'), end, "html")) {
			l.ends = 1;
			if (shut == NULL)
				shut = q;
		}
	}
	return l;
}
