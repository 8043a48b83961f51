/*
 * A target: libFuzzer's main, or that of main.c, calls it with one input after
 * the other.  What must hold for any input is said with MUST; where it does
 * not, the program ends as by a crash.
 */
#ifndef GR_FUZZ_H
#define GR_FUZZ_H

#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int	LLVMFuzzerTestOneInput(const uint8_t *, size_t);

#define MUST(what) do {							\
	if (!(what)) {							\
		(void)fprintf(stderr, "%s:%d: must hold: %s (errno %d)\n", \
		    __FILE__, __LINE__, #what, errno);			\
		abort();						\
	}								\
} while (0)

#endif
