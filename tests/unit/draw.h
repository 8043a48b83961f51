/*
 * Numbers that look random and are the same in each run.
 */
#ifndef GR_DRAW_H
#define GR_DRAW_H

#include <stdint.h>

/* The next: from 0 to n - 1. */
static inline uint32_t
draw(uint32_t n)
{
	static uint32_t	state = 20220117;

	state = (uint32_t)((uint64_t)state * 16807 % 2147483647);
	return state % n;
}

#endif
