/*
 * digest: texts that differ have others, wherever they stand.
 */
#include "check.h"
#include "digest.h"

#define MOST	300

static char	text[MOST + 8], other[MOST + 8];

static int
alike(size_t n, size_t m)
{
	struct digest	a = digest_of(text, n), b = digest_of(other, m);

	return digest_is(&a, &b);
}

/* One byte changed, one more, one less; at each place of texts of each length,
 * and at each of eight places in memory. */
static void
test_changes(void)
{
	size_t	n, i;

	for (n = 0; n < MOST; n++) {
		memmove(text + n % 8, other, n);
		CHECK(digest_of(text + n % 8, n).at[0] ==
		    digest_of(other, n).at[0]);
		memcpy(text, other, n);
		CHECK(alike(n, n));
		for (i = 0; i < n; i++) {
			other[i] ^= (char)(1 << i % 8);
			CHECK(!alike(n, n));
			other[i] ^= (char)(1 << i % 8);
		}
		CHECK(!alike(n, n + 1) && (n == 0 || !alike(n, n - 1)));
	}
}

/* Of nothing but zeros it is the length that tells. */
static void
test_zeros(void)
{
	size_t	n, m;

	memset(text, 0, sizeof(text));
	memset(other, 0, sizeof(other));
	for (n = 0; n < MOST / 4; n++)
		for (m = 0; m < MOST / 4; m++)
			CHECK(alike(n, m) == (n == m));
	/* Nor does a byte make up for it. */
	other[0] = 1;
	text[0] = 2;
	CHECK(!alike(8, 9) && !alike(9, 8));
}

int
main(void)
{
	size_t	i;

	for (i = 0; i < sizeof(other); i++)
		other[i] = (char)(i * 37 % 251);
	test_changes();
	test_zeros();
	return check_end();
}
