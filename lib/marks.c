#include "marks.h"

#include <string.h>

/* Brackets that are open at a time; those further out are left. */
#define DEPTH	8

/* Elements that are but marks among words. */
static const char *const elements[] = {
	"span", "b", "strong", "em", "i", "u", "font", "o:p"
};

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* What is taken out is first made NUL, which no line has. */
static void
erase(char *p, size_t n)
{
	memset(p, '\0', n);
}

static int
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ':';
}

/* The length of a tag that is but a mark; 0 if there is none. */
static size_t
tag_at(const char *p, size_t n)
{
	const char	*end = memchr(p, '>', n < 512 ? n : 512), *name = p + 1;
	size_t		 i, len;

	if (end == NULL)
		return 0;
	if (*name == '/')
		name++;
	for (len = 0; is_letter(name[len]); len++)
		continue;
	if (name[len] != '>' && name[len] != ' ')
		return 0;
	for (i = 0; i < COUNT(elements); i++)
		if (strlen(elements[i]) == len &&
		    memcmp(name, elements[i], len) == 0)
			return (size_t)(end - p) + 1;
	return 0;
}

/* The length of attributes in braces; 0 if there are none. */
static size_t
attributes_at(const char *p, size_t n)
{
	const char	*end;

	if (n < 3 || *p != '{' || !(is_letter(p[1]) || p[1] == '.' ||
	    p[1] == '#'))
		return 0;
	end = memchr(p, '}', n < 512 ? n : 512);
	return end == NULL ? 0 : (size_t)(end - p) + 1;
}

/* A backslash before what Markdown would take for a mark. */
static int
is_escape(const char *p, size_t n)
{
	return n > 1 && strchr("-+*[]().#~'\"<>$^", p[1]) != NULL &&
	    p[1] != '\0';
}

static size_t
count_stars(const char *p, size_t n)
{
	size_t	i, k = 0;

	for (i = 0; i < n; i++)
		k += p[i] == '*';
	return k;
}

static size_t
compact(char *p, size_t n)
{
	size_t	i, k = 0;

	for (i = 0; i < n; i++)
		if (p[i] != '\0')
			p[k++] = p[i];
	return k;
}

size_t
marks_strip(char *p, size_t n)
{
	size_t	open[DEPTH], depth = 0, i, len, stars;
	int	any = 0;

	for (i = 0; i < n && !any; i++)
		any = p[i] == '*' || p[i] == '<' || p[i] == '{' ||
		    p[i] == '\\';
	if (!any)
		return n;
	stars = count_stars(p, n);
	for (i = 0; i < n; i += len) {
		len = 1;
		if (p[i] == '\\' && is_escape(p + i, n - i)) {
			erase(p + i, 1);
			len = 2;
		} else if (p[i] == '*' && stars % 2 == 0)
			erase(p + i, 1);
		else if (n - i >= 4 && memcmp(p + i, "<<>>", 4) == 0)
			erase(p + i, len = 4);
		else if (p[i] == '<' && (len = tag_at(p + i, n - i)) > 0)
			erase(p + i, len);
		else if (p[i] == '[' && depth < DEPTH)
			open[depth++] = i;
		else if (p[i] == ']' && depth > 0) {
			depth--;
			len = attributes_at(p + i + 1, n - i - 1);
			if (len > 0) {
				erase(p + open[depth], 1);
				erase(p + i, len + 1);
			}
			len++;
		}
		len = len == 0 ? 1 : len;
	}
	return compact(p, n);
}
