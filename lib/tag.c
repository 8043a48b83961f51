#include "tag.h"

#include <string.h>
#include <strings.h>

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

const char *
tag_attribute(const char *p, size_t n, const char *name)
{
	const char	*end = p + n;
	const size_t	 len = strlen(name);
	size_t		 blank;

	for (; (size_t)(end - p) > len; p++) {
		/* Most are letters. */
		if (*p > '\'' && (unsigned char)*p < 0x80)
			continue;
		if ((*p == '"' || *p == '\'') && p[-1] == '=') {
			p = memchr(p + 1, *p, (size_t)(end - p - 1));
			if (p == NULL)
				break;
			continue;
		}
		if ((blank = tag_blank(p, (size_t)(end - p))) > 0)
			p += blank - 1;
		else if ((unsigned char)*p > ' ')
			continue;
		if ((size_t)(end - p) > len && (p[1] | 0x20) == *name &&
		    strncasecmp(p + 1, name, len) == 0)
			return p;
	}
	return NULL;
}

unsigned
tag_number(const char *p, size_t n, const char *name)
{
	const char	*end = p + n;
	unsigned	 v = 0;
	int		 equal = 0;

	if ((p = tag_attribute(p, n, name)) == NULL)
		return 1;
	for (p += strlen(name) + 1; p < end && (*p == '=' || (equal &&
	    (*p == '"' || *p == '\'' || *p == '\\')) ||
	    (unsigned char)*p <= ' '); p++)
		equal |= *p == '=';
	if (!equal)
		return 1;
	for (; p < end && *p >= '0' && *p <= '9' && v < TAG_SPAN; p++)
		v = v * 10 + (unsigned)(*p - '0');
	return v == 0 ? 1 : v > TAG_SPAN ? TAG_SPAN : v;
}

/* What properties say. */
#define STYLE(name, value, says) \
	{ name, value, sizeof(name) - 1, sizeof(value) - 1, says }
static const struct style {
	const char	*name, *value;
	size_t		 len, nvalue;
	unsigned	 says;
} styles[] = {
	STYLE("display", "none", TAG_HIDDEN),
	STYLE("visibility", "hidden", TAG_HIDDEN),
	STYLE("text-decoration", "line-through", TAG_HIDDEN),
	STYLE("text-decoration-line", "line-through", TAG_HIDDEN),
	STYLE("vertical-align", "super", TAG_NOTED),
	STYLE("vertical-align", "sub", TAG_NOTED),
};

/* What a property says that ends at p, with a colon and its value behind. */
static unsigned
style_says(const char *from, const char *p, const char *end)
{
	const struct style	*s;
	const char		*value = p + 1;

	while (value < end && *value == ' ')
		value++;
	for (s = styles; s < styles + COUNT(styles); s++)
		if (s->len <= (size_t)(p - from) &&
		    (p[-1] | 0x20) == s->name[s->len - 1] &&
		    strncasecmp(p - s->len, s->name, s->len) == 0 &&
		    s->nvalue <= (size_t)(end - value) &&
		    strncasecmp(value, s->value, s->nvalue) == 0)
			return s->says;
	return 0;
}

unsigned
tag_says(const char *p, size_t n)
{
	static const char	hidden[] = "hidden";
	const char		*end = p + n, *q;
	unsigned		 says = 0;

	/* Nothing is said in fewer bytes. */
	if (n < sizeof(hidden))
		return 0;
	for (q = p; (q = memchr(q, ':', (size_t)(end - q))) != NULL; q++)
		says |= style_says(p, q, end);
	return tag_attribute(p, n, hidden) != NULL ? says | TAG_HIDDEN :
	    says;
}
