#include "key.h"

#include <string.h>
#include <strings.h>

#include "words.h"

/* Suffixes of reports, of their text and of what packs them. */
static const char *const suffixes[] = {
	"txt", "text", "tsv", "csv", "htm", "html", "xhtml", "md", "markdown",
	"pdf", "doc", "docx", "odt", "wps", "ofd", "rtf", "xml", "gz", "tgz",
	"z"
};

/* What parts words in a file's name, brackets among them. */
static const char *const marks[] = {
	" ", "-", "_", ".", ",", "+", "~", "(", ")", "[", "]", "{", "}",
	"（", "）", "【", "】", "［", "］", "《", "》", "〔", "〕",
	"—", "－", "＿", "·", "　", "、", "，"
};

/* What may stand behind the digits of a year. */
static const char *const year_words[] = { "年度", "年" };

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

static int
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The length of a name without its last suffix, if that is one known. */
static size_t
cut_suffix(const char *p, size_t n)
{
	size_t	i, len;

	for (i = 0; i < COUNT(suffixes); i++) {
		len = strlen(suffixes[i]);
		if (n > len && p[n - len - 1] == '.' &&
		    strncasecmp(p + n - len, suffixes[i], len) == 0)
			return n - len - 1;
	}
	return n;
}

/* The bytes of a year at p, its word included, or 0: four digits of this
 * century or the end of the last that are no part of a longer number. */
static size_t
year_at(const char *p, size_t n)
{
	size_t	i;

	for (i = 0; i < n && is_digit(p[i]); i++)
		continue;
	if (i != 4 || (memcmp(p, "19", 2) != 0 && memcmp(p, "20", 2) != 0))
		return 0;
	return i + words_begin(p + i, p + n, year_words, COUNT(year_words));
}

/* Append a name's words, a '-' between them. */
static int
add_words(struct str *key, const char *p, size_t n)
{
	size_t	skip, parted = 0;
	int	in_number = 0;

	for (; n > 0; p += skip, n -= skip) {
		skip = words_begin(p, p + n, marks, COUNT(marks));
		if (skip == 0 && !in_number)
			skip = year_at(p, n);
		if (skip > 0) {
			parted = key->len;
			in_number = 0;
			continue;
		}
		if (parted > 0 && str_adds(key, "-") == -1)
			return -1;
		parted = 0;
		skip = 1;
		in_number = is_digit(*p);
		if (str_add(key, p, skip) == -1)
			return -1;
	}
	return 0;
}

int
key_of_report(struct str *key, const char *report)
{
	const char	*p = strrchr(report, '/'), *part;
	size_t		 n, was;

	p = p != NULL ? p + 1 : report;
	n = strlen(p);
	part = strrchr(p, '#');
	if (part != NULL && part[1] != '\0' &&
	    strspn(part + 1, "0123456789") == strlen(part + 1))
		n = (size_t)(part - p);
	else
		part = NULL;
	do {
		was = n;
		n = cut_suffix(p, n);
	} while (n < was);
	str_clear(key);
	if (add_words(key, p, n) == -1)
		return -1;
	return part != NULL && key->len > 0 ? str_adds(key, part) : 0;
}
