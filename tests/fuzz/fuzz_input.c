/*
 * input: a file that is gzip, or looks like it, or not.
 */
#define _GNU_SOURCE
#include <sys/mman.h>

#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "fuzz.h"
#include "input.h"
#include "str.h"

/* The bytes as a file on standard input. */
static void
put_file(const uint8_t *data, size_t size)
{
	static int	fd = -1;

	if (fd == -1) {
		fd = memfd_create("fuzz", 0);
		MUST(fd != -1 && dup2(fd, STDIN_FILENO) != -1);
	}
	MUST(ftruncate(STDIN_FILENO, 0) == 0);
	MUST(pwrite(STDIN_FILENO, data, size, 0) == (ssize_t)size);
	MUST(lseek(STDIN_FILENO, 0, SEEK_SET) == 0);
}

/* What zlib reads of it must be how it begins: it stops at the first zeros or
 * garbage behind a member, and takes them for the end. */
static void
check_zlib(const struct str *got)
{
	char	buf[4096];
	size_t	at = 0;
	gzFile	gz;
	int	n;

	MUST(lseek(STDIN_FILENO, 0, SEEK_SET) == 0);
	MUST((gz = gzdopen(dup(STDIN_FILENO), "r")) != NULL);
	while ((n = gzread(gz, buf, sizeof(buf))) > 0) {
		MUST(got->p != NULL && (size_t)n <= got->len - at);
		MUST(memcmp(got->p + at, buf, (size_t)n) == 0);
		at += (size_t)n;
	}
	MUST(n == 0);
	(void)gzclose(gz);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct input	*in;
	struct str		 got = { NULL, 0, 0 };
	const char		*p;
	size_t			 n;
	int			 r;

	put_file(data, size);
	if (in == NULL)
		MUST((in = input_open("-")) != NULL);
	else
		MUST(input_reopen(in, "-") == 0);
	while ((r = input_next(in, &p, &n)) == 1 && got.len < 1 << 24) {
		MUST(n > 0);
		MUST(str_add(&got, p, n) == 0);
	}
	if (r != 1) {
		MUST((r == -1) == (input_error(in) != NULL));
		MUST(input_next(in, &p, &n) == r);
		MUST(input_offset(in) <= size);
	}
	if (r == 0)
		check_zlib(&got);
	if (size < 2 || data[0] != 0x1f || data[1] != 0x8b)
		MUST(r == 0 && got.len == size);
	str_free(&got);
	return 0;
}
