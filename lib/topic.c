#include "topic.h"

#include <string.h>

#include "utf8.h"
#include "words.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* The key words; the last that a title has parts it in body and tail. */
static const char *const keys[] = {
	"政府信息与政务公开", "政府信息和政务公开", "政务信息公开",
	"政府信息公开", "政务公开", "信息公开", "政府信息公開", "政務公開",
	"信息公開",
};

static struct words	key_words = WORDS(keys);

/* Those of them that end in another, and several together. */
#define LONG(text)	{ text, sizeof(text) - 1 }
static const struct {
	const char	*text;
	size_t		 len;
} longer[] = {
	LONG("政务信息公开"), LONG("政府信息公开"), LONG("政府信息公開"),
	LONG("政府信息与政务公开"), LONG("政府信息和政务公开"),
	LONG("政府信息公开及政务公开"), LONG("政府信息公开和政务公开"),
	LONG("政府信息公开与政务公开"), LONG("政府信息公开暨政务公开"),
	LONG("政府信息公开、政务公开"), LONG("政务公开及政府信息公开"),
	LONG("政务公开和政府信息公开"), LONG("政务公开与政府信息公开"),
	LONG("政务公开暨政府信息公开"), LONG("政务公开、政府信息公开"),
};

int
topic_find(const char *p, size_t n, size_t *at, size_t *len)
{
	size_t	i, k, end;

	for (i = n; i-- > 0; ) {
		if ((p[i] & 0xc0) != 0xc0 ||
		    (*len = words_at(&key_words, p + i, n - i)) == 0)
			continue;
		*at = i;
		/* A longer one may begin before it. */
		for (k = 0, end = i + *len; k < COUNT(longer); k++)
			if (longer[k].len > *len && longer[k].len <= end &&
			    memcmp(p + end - longer[k].len, longer[k].text,
			    longer[k].len) == 0) {
				*at = end - longer[k].len;
				*len = longer[k].len;
			}
		/* 某市人民政府信息公开: the name keeps its 政府. */
		if (utf8_ends(p, *at, "人民") &&
		    utf8_starts(p + *at, n - *at, "政府")) {
			*at += strlen("政府");
			*len -= strlen("政府");
		}
		return 1;
	}
	return 0;
}
