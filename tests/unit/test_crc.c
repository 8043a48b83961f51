/*
 * crc: the way that multiplies says what zlib's says, of any length, at any
 * place in memory, parted anywhere; and both what is known.
 */
#include <stdlib.h>

#include "check.h"
#include "crc.h"
#include "draw.h"

#define SIZE	1200
#define ROUNDS	20000

/* As RFC 1952 has it, bit by bit. */
static uint32_t
by_bit(uint32_t crc, const unsigned char *p, size_t n)
{
	int	bit;

	for (crc = ~crc; n > 0; n--, p++) {
		crc ^= *p;
		for (bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ ((crc & 1) != 0 ? 0xedb88320u : 0);
	}
	return ~crc;
}

/* Bytes in memory of their own, so that none behind them is read. */
static void
random_bytes(void)
{
	unsigned char	*p, *own;
	uint32_t	 n, cut, k, crc, want;
	int		 i, good = 1;

	for (i = 0; i < ROUNDS; i++) {
		n = draw(i % 2 == 0 ? SIZE : 160);
		if ((own = malloc(n + 1)) == NULL)
			abort();
		k = n > 16 ? draw(16) : 0;
		p = own + 1 + k;
		n -= k;
		for (k = 0; k < n; k++)
			p[k] = (unsigned char)draw(256);
		crc = i % 3 == 0 ? 0 : draw(0x7fffffff) * 2;
		want = crc_plain(crc, p, n);
		good &= crc_add(crc, p, n) == want;
		cut = draw(n + 1);
		good &= crc_add(crc_add(crc, p, cut), p + cut, n - cut) == want;
		if (i % 100 == 0)
			good &= by_bit(crc, p, n) == want;
		free(own);
	}
	CHECK(good);
}

/* Each bit counts. */
static void
any_bit(void)
{
	unsigned char	p[SIZE / 4];
	size_t		i;
	uint32_t	crc;
	int		good = 1;

	for (i = 0; i < sizeof(p); i++)
		p[i] = (unsigned char)draw(256);
	crc = crc_add(0, p, sizeof(p));
	for (i = 0; i < sizeof(p) * 8; i++) {
		p[i / 8] ^= (unsigned char)(1u << i % 8);
		good &= crc_add(0, p, sizeof(p)) != crc &&
		    crc_add(0, p, sizeof(p)) == crc_plain(0, p, sizeof(p));
		p[i / 8] ^= (unsigned char)(1u << i % 8);
	}
	CHECK(good);
}

int
main(void)
{
	const unsigned char	*digits = (const unsigned char *)"123456789";

	CHECK(crc_add(0, digits, 0) == 0);
	CHECK(crc_add(0, digits, 9) == 0xcbf43926);
	CHECK(by_bit(0, digits, 9) == 0xcbf43926);
	random_bytes();
	any_bit();
	return check_end();
}
