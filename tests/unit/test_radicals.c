/*
 * radicals: characters that look like ideographs are they.
 */
#include <string.h>

#include "check.h"
#include "radicals.h"

static int
folds(const char *text, const char *want)
{
	char	folded[64] = "";

	memcpy(folded, text, strlen(text));
	radicals_fold(folded, strlen(text));
	return strcmp(folded, want) == 0;
}

static void
test_fold(void)
{
	/* First, some and last of Kangxi's; of the supplement. */
	CHECK(folds("\u2f00\u2f06\u2f8f\u2fd5", "一二行龠"));
	CHECK(folds("\u2f08\u2ea0\u653f\u5e9c", "人民政府"));
	CHECK(folds("\u2ed3\u2ed4\u2ec5\u2ecb", "长门见车"));
	/* What is of the blocks and no ideograph, and what is near them. */
	CHECK(folds("\u2e80\u2fd6\u2ff0\u2e7f", "\u2e80\u2fd6\u2ff0\u2e7f"));
	CHECK(folds("“12” a\u2f8fb", "“12” a行b"));
	CHECK(folds("", ""));
}

static void
test_in(void)
{
	CHECK(radicals_in("\u2f00", 3) && radicals_in("a“\u2f8f", 7));
	CHECK(!radicals_in("行政“1”", strlen("行政“1”")));
	CHECK(!radicals_in("", 0) && !radicals_in("\u2f00", 2));
	/* Bytes that are none of UTF-8 stay as they are. */
	CHECK(folds("\xe2\xbc", "\xe2\xbc"));
	CHECK(folds("\xe2\xbc\xe2\xbe\x8f", "\xe2\xbc行"));
}

int
main(void)
{
	test_fold();
	test_in();
	return check_end();
}
