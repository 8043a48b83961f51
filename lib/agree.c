#include "agree.h"

#include <string.h>

#define TOO_MANY	3	/* values too many to try every reading */

/* Does the last of some columns hold the sum of the others? */
static int
sums_up(const struct piece *p, const size_t *at, int ncols)
{
	struct total	sum = { 0 }, whole = { 0 };
	int		i;

	for (i = 0; i < ncols; i++)
		(void)total_add(i < ncols - 1 ? &sum : &whole, p[at[i]].num, 1);
	return total_cmp(&sum, &whole) == 0;
}

/* The next choice of k from 0 .. n - 1 in rising order; 0 behind the last. */
static int
next_choice(size_t *at, int k, size_t n)
{
	int	i = k;

	while (i-- > 0)
		if (at[i] + (size_t)(k - i) < n) {
			for (at[i]++; ++i < k; )
				at[i] = at[i - 1] + 1;
			return 1;
		}
	return 0;
}

/* The values of a row; how many, or 0 if they are too many, or not all. */
static size_t
find_values(const struct piece *p, size_t n, size_t most, size_t *value)
{
	size_t	i, found = 0;

	for (i = 0; i < n; i++) {
		if (p[i].kind == PIECE_BLANK)
			continue;
		if (p[i].kind != PIECE_VALUE || found == most)
			return 0;
		value[found++] = i;
	}
	return found;
}

/* Go over all choices; whether there was one, with the sum where it is
 * needed. */
static int
try_choices(const struct piece *p, const size_t *value, size_t n, int ncols,
    int need, size_t kept[AGREE_COLS], int differs[AGREE_COLS])
{
	size_t	at[AGREE_COLS], pick[AGREE_COLS];
	int	c, any = 0;

	memset(differs, 0, AGREE_COLS * sizeof(*differs));
	for (c = 0; c < ncols; c++)
		pick[c] = (size_t)c;
	do {
		for (c = 0; c < ncols; c++)
			at[c] = value[pick[c]];
		if (need && !sums_up(p, at, ncols))
			continue;
		for (c = 0; c < ncols; c++) {
			if (any == 0)
				kept[c] = at[c];
			differs[c] |= number_cmp(p[kept[c]].num,
			    p[at[c]].num) != 0;
		}
		any = 1;
	} while (next_choice(pick, ncols, n));
	return any;
}

void
agree_on(const struct piece *p, size_t n, int ncols, int sums,
    size_t kept[AGREE_COLS])
{
	size_t	value[AGREE_COLS + TOO_MANY] = { 0 };
	size_t	found = find_values(p, n, (size_t)ncols + TOO_MANY, value);
	int	differs[AGREE_COLS], c;

	for (c = 0; c < ncols; c++)
		kept[c] = n;
	if (found < (size_t)ncols)
		return;
	if (!(sums && try_choices(p, value, found, ncols, 1, kept, differs)))
		(void)try_choices(p, value, found, ncols, 0, kept, differs);
	for (c = 0; c < ncols; c++)
		if (differs[c])
			kept[c] = n;
}
