#include "meta.h"

#include <string.h>
#include <strings.h>

#include "limits.h"
#include "tag.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

static const struct name {
	const char	*name;
	enum meta_is	 is;
} names[] = {
	{ "ArticleTitle", META_TITLE }, { "og:title", META_TITLE },
	{ "DC.Title", META_TITLE }, { "ContentSource", META_SOURCE },
};

/* The value in quotes of an attribute of a tag, or NULL. */
static const char *
value(const char *p, const char *end, const char *name, size_t *n)
{
	const char	*q = tag_attribute(p, (size_t)(end - p), name), *shut;

	if (q == NULL)
		return NULL;
	q += strlen(name) + 1;
	if (end - q < 2 || *q != '=' || (q[1] != '"' && q[1] != '\''))
		return NULL;
	p = q + 2;
	if ((shut = memchr(p, q[1], (size_t)(end - p))) == NULL)
		return NULL;
	*n = (size_t)(shut - p);
	return p;
}

/* Is a tag one of these? */
static int
read_meta(struct meta *m, const char *p, const char *end)
{
	const char	*name;
	size_t		 i, n;

	if ((name = value(p, end, "name", &n)) == NULL &&
	    (name = value(p, end, "property", &n)) == NULL)
		return 0;
	for (i = 0; i < COUNT(names); i++)
		if (strlen(names[i].name) == n &&
		    strncasecmp(names[i].name, name, n) == 0)
			break;
	if (i == COUNT(names) ||
	    (m->p = value(p, end, "content", &m->n)) == NULL)
		return 0;
	m->is = names[i].is;
	return 1;
}

const char *
meta_next(struct meta *m, const char *p, const char *end)
{
	static const char	open[] = "<meta";
	const size_t		len = sizeof(open) - 1;
	const char		*shut;

	while ((p = memchr(p, '<', (size_t)(end - p))) != NULL) {
		if ((size_t)(end - p) <= len ||
		    strncasecmp(p, open, len) != 0) {
			p++;
			continue;
		}
		p += len;
		shut = memchr(p, '>', (size_t)(end - p) < LIM_TAG ?
		    (size_t)(end - p) : LIM_TAG);
		if (shut == NULL)
			return NULL;
		if (read_meta(m, p, shut))
			return shut + 1;
		p = shut + 1;
	}
	return NULL;
}
