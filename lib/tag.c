#include "tag.h"

#include <string.h>
#include <strings.h>

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* An attribute that is looked for. */
struct sought {
	const char	*name;
	size_t		 len;
	const char	*at;		/* the first of its name, or NULL */
};

/* Where attributes begin: at the white space before each, but for that which
 * stands in quotes.  Is one of the names behind it? */
static inline int
begins(struct sought *s, const char *p, const char *end)
{
	if (s->at != NULL || (size_t)(end - p) <= s->len ||
	    (p[1] | 0x20) != *s->name ||
	    strncasecmp(p + 1, s->name, s->len) != 0)
		return 0;
	s->at = p;
	return 1;
}

/* Look for so many attributes, or for the first of them that stands. */
static inline void
seek(const char *p, size_t n, struct sought *s, size_t count)
{
	const char	*end = p + n;
	size_t		 blank, i;

	for (; end - p > 1; p++) {
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
		for (i = 0; i < count; i++)
			if (begins(&s[i], p, end) && count == 1)
				return;
	}
}

const char *
tag_attribute(const char *p, size_t n, const char *name)
{
	struct sought	s = { name, strlen(name), NULL };

	seek(p, n, &s, 1);
	return s.at;
}

/* The number that an attribute gives, 1 to TAG_SPAN; 1 for none. */
static unsigned
number_of(const struct sought *s, const char *end)
{
	const char	*p;
	unsigned	 v = 0;
	int		 equal = 0;

	if (s->at == NULL)
		return 1;
	for (p = s->at + s->len + 1; p < end && (*p == '=' || (equal &&
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

/* What the properties of a tag's style say. */
static unsigned
styles_say(const char *p, const char *end)
{
	const char	*q;
	unsigned	 says = 0;

	for (q = p; (q = memchr(q, ':', (size_t)(end - q))) != NULL; q++)
		says |= style_says(p, q, end);
	return says;
}

#define HIDDEN	{ "hidden", sizeof("hidden") - 1, NULL }

unsigned
tag_says(const char *p, size_t n)
{
	struct sought	s = HIDDEN;

	/* Nothing is said in fewer bytes. */
	if (n < s.len)
		return 0;
	seek(p, n, &s, 1);
	return styles_say(p, p + n) | (s.at != NULL ? TAG_HIDDEN : 0);
}

unsigned
tag_cell(const char *p, size_t n, unsigned *columns, unsigned *rows)
{
	struct sought	s[] = { HIDDEN, { "colspan", 7, NULL },
			    { "rowspan", 7, NULL } };

	*columns = *rows = 1;
	if (n < s[0].len)
		return 0;
	seek(p, n, s, COUNT(s));
	*columns = number_of(&s[1], p + n);
	*rows = number_of(&s[2], p + n);
	return styles_say(p, p + n) | (s[0].at != NULL ? TAG_HIDDEN : 0);
}
