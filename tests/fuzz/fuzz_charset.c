/*
 * charset: bytes to UTF-8, alike however they are cut into views.  The first
 * byte names the charset, the second the size of views.
 */
#include <string.h>

#include "charset.h"
#include "fuzz.h"
#include "memory_input.h"
#include "str.h"
#include "valid.h"

static const char *const	names[] = {
	NULL, NULL, NULL, "UTF-8", "GB18030", "UTF-16", "UTF-16LE", "BIG5"
};
#define NAMES	(sizeof(names) / sizeof(names[0]))

static struct charset	*charsets[NAMES];

static uint64_t
decode(struct charset *c, struct str *out)
{
	struct input	*in = input_open("-");
	const char	*p;
	size_t		 n;
	int		 r;

	str_clear(out);
	charset_start(c, in);
	while ((r = charset_next(c, &p, &n)) == 1) {
		MUST(n > 0 && valid_bytes(p, n) == n);
		MUST(memchr(p, '\0', n) == NULL);
		MUST(str_add(out, p, n) == 0);
	}
	MUST(r == 0);
	input_close(in);
	return charset_bad(c);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct str	 whole, cut;
	struct charset		**c;
	uint64_t		 bad;

	if (size < 2)
		return 0;
	c = &charsets[data[0] % NAMES];
	if (*c == NULL)
		MUST((*c = charset_open(names[data[0] % NAMES])) != NULL);
	memory_set(data + 2, size - 2, 0);
	bad = decode(*c, &whole);
	memory_set(data + 2, size - 2, data[1]);
	MUST(decode(*c, &cut) == bad);
	MUST(cut.len == whole.len);
	MUST(memcmp(str_text(&cut), str_text(&whole), cut.len) == 0);
	return 0;
}
