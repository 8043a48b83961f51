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

/* Does such a tag open here?  Then go behind it, and white space. */
static int
skip_tag(const char **p, const char *end, const char *name)
{
	const char	*q = *p;

	if (q == end || *q != '<' || !is_tag(q + 1, end, name) ||
	    (q = memchr(q, '>', (size_t)(end - q))) == NULL)
		return 0;
	for (q++; q < end && (*q == ' ' || *q == '\t'); q++)
		continue;
	*p = q;
	return 1;
}

/*
 * The end of a page that is nothing but a table, as readers of pictures write
 * each of those that they find, amid the text; or NULL.  A report that stands
 * in a frame is none.
 */
static const char *
bare_end(const char *p, const char *end)
{
	static const char	shut[] = "</html>";
	static const char *const titles[] = { "年度报告", "年报" };
	const char		*q;
	size_t			 i;

	if (!skip_tag(&p, end, "html"))
		return NULL;
	(void)skip_tag(&p, end, "body");
	if (!skip_tag(&p, end, "table") ||
	    (q = memmem(p, (size_t)(end - p), shut, sizeof(shut) - 1)) == NULL)
		return NULL;
	for (i = 0; i < sizeof(titles) / sizeof(titles[0]); i++)
		if (memmem(p, (size_t)(q - p), titles[i],
		    strlen(titles[i])) != NULL)
			return NULL;
	return q + sizeof(shut) - 1;
}

struct pages
pages_look(const char *p, size_t n)
{
	const char	*end = p + n, *q, *shut = NULL, *bare;
	struct pages	 l = { .first = n };

	for (q = p; (q = memchr(q, '<', (size_t)(end - q))) != NULL; q++) {
		if (end - q > 3 && (q[1] | 0x20) == 'h') {
			if (!is_tag(q + 1, end, "html"))
				continue;
			l.begins = 1;
			if (shut != NULL && l.first == n)
				l.first = (size_t)(shut - p);
			if ((bare = bare_end(q, end)) != NULL)
				q = bare - 1;
		} else if (end - q > 3 && (q[1] == '/' || q[1] == '\\') &&
		    is_tag(q + 2 + (q[1] == '\\'), end, "html")) {
			l.ends = 1;
			if (shut == NULL)
				shut = q;
		}
	}
	return l;
}
