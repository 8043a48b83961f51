/*
 * A target's main without libFuzzer: each file named, or standard input, is
 * one input.  So gcc can build the targets and the suite can replay what was
 * found; and AFL++, whose compiler defines __AFL_LOOP, stays in one process.
 */
#include <err.h>
#include <string.h>

#include "fuzz.h"
#include "str.h"

static void
run(FILE *f)
{
	struct str	 s = { NULL, 0, 0 };
	char		 buf[65536];
	unsigned char	*copy;
	size_t		 n;

	while ((n = fread(buf, 1, sizeof(buf), f)) > 0)
		if (str_add(&s, buf, n) == -1)
			err(2, NULL);
	/* As many bytes as there are: reading beyond them is seen. */
	if ((copy = malloc(s.len > 0 ? s.len : 1)) == NULL)
		err(2, NULL);
	if (s.len > 0)
		memcpy(copy, s.p, s.len);
	(void)LLVMFuzzerTestOneInput(copy, s.len);
	free(copy);
	str_free(&s);
}

int
main(int argc, char *argv[])
{
	FILE	*f;
	int	 i;

#ifdef __AFL_LOOP
	while (argc < 2 && __extension__ __AFL_LOOP(10000)) {
		run(stdin);
		clearerr(stdin);
	}
#else
	if (argc < 2)
		run(stdin);
#endif
	for (i = 1; i < argc; i++) {
		if ((f = fopen(argv[i], "re")) == NULL)
			err(2, "%s", argv[i]);
		run(f);
		(void)fclose(f);
	}
	return 0;
}
