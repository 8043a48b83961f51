/*
 * Checks for small test programs: each that fails is told with its place;
 * check_end() tells how many did.
 */
#ifndef GR_CHECK_H
#define GR_CHECK_H

#include <stdio.h>
#include <string.h>

static int	check_passed, check_failed;

static inline void
check_one(int good, const char *file, int line, const char *what)
{
	if (good) {
		check_passed++;
		return;
	}
	check_failed++;
	printf("%s:%d: failed: %s\n", file, line, what);
}

static inline void
check_text(const char *got, const char *want, const char *file, int line)
{
	check_one(strcmp(got, want) == 0, file, line, want);
	if (strcmp(got, want) != 0)
		printf("\tgot: %s\n", got);
}

/* The status of the program. */
static inline int
check_end(void)
{
	printf("%d passed, %d failed\n", check_passed, check_failed);
	return check_failed > 0;
}

#define COUNT(a)		(sizeof(a) / sizeof((a)[0]))

#define CHECK(what)		check_one((what), __FILE__, __LINE__, #what)
#define CHECK_TEXT(got, want)	check_text((got), (want), __FILE__, __LINE__)

#endif
