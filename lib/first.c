#include "first.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* With these begin the headings, their numerals and the margins before them,
 * beside ASCII; no other line can be a heading. */
static const struct range {
	uint32_t	 from;
	uint32_t	 to;
} beginnings[] = {
	{ 0x180e, 0x180e }, { 0x2000, 0x2015 }, { 0x2022, 0x2022 },
	{ 0x2028, 0x2029 }, { 0x202f, 0x202f }, { 0x203b, 0x203b },
	{ 0x205f, 0x2060 }, { 0x2160, 0x2169 }, { 0x2190, 0x21ff },
	{ 0x2460, 0x249b }, { 0x2500, 0x2500 }, { 0x2502, 0x2502 },
	{ 0x25a0, 0x27bf }, { 0x2f00, 0x2f00 }, { 0x2f06, 0x2f06 },
	{ 0x2f2f, 0x2f2f }, { 0x3000, 0x3001 }, { 0x3010, 0x3011 },
	{ 0x30fb, 0x30fc }, { 0x3220, 0x3229 }, { 0x4e00, 0x4e00 },
	{ 0x4e03, 0x4e03 }, { 0x4e09, 0x4e09 }, { 0x4e3b, 0x4e3b },
	{ 0x4e5d, 0x4e5d }, { 0x4e8c, 0x4e8c }, { 0x4e94, 0x4e94 },
	{ 0x5176, 0x5176 }, { 0x516b, 0x516b }, { 0x516d, 0x516d },
	{ 0x5341, 0x5341 }, { 0x56db, 0x56db }, { 0x56e0, 0x56e0 },
	{ 0x5b58, 0x5b58 }, { 0x5de5, 0x5de5 }, { 0x603b, 0x603b },
	{ 0x6536, 0x6536 }, { 0x653f, 0x653f }, { 0x6982, 0x6982 },
	{ 0x7b2c, 0x7b2c }, { 0x7e3d, 0x7e3d }, { 0x884c, 0x884c },
	{ 0x9700, 0x9700 },
	{ 0xe000, 0xf8ff }, { 0xfeff, 0xfeff }, { 0xff08, 0xff08 },
	{ 0xff0d, 0xff0d }, { 0xff10, 0xff19 }, { 0xfffd, 0xfffd },
};

static const struct byte {
	unsigned char	 from;
	unsigned char	 to;
	enum first	 first;
} bytes[] = {
	{ 1, ' ', FIRST_MARGIN }, { 0x13, 0x13, FIRST_MARK },
	{ 0x1b, 0x1b, FIRST_MARK }, { ',', ',', FIRST_MARGIN },
	{ ';', ';', FIRST_MARGIN }, { '/', '/', FIRST_MARGIN },
	{ '#', '#', FIRST_MARGIN }, { '*', '*', FIRST_MARGIN },
	{ '>', '>', FIRST_MARGIN }, { '_', '_', FIRST_MARGIN },
	{ '=', '=', FIRST_MARGIN }, { '.', '.', FIRST_MARK },
	{ '|', '|', FIRST_MARGIN }, { '-', '-', FIRST_MARGIN },
	{ '+', '+', FIRST_MARGIN }, { '~', '~', FIRST_MARGIN },
	{ '?', '?', FIRST_MARGIN }, { '"', '"', FIRST_MARGIN },
	{ '\'', '\'', FIRST_MARGIN }, { 0xe1, 0xe9, FIRST_WIDE },
	{ 0xee, 0xef, FIRST_WIDE }, { '0', '9', FIRST_DIGIT },
	{ '(', '(', FIRST_OPEN }, { 'a', 'z', FIRST_TORN },
	{ '&', '&', FIRST_MARK }, { '<', '<', FIRST_MARK },
	{ '[', ']', FIRST_MARK }, { '{', '{', FIRST_MARK },
	{ 0xc2, 0xc2, FIRST_NARROW },
};

unsigned char	first_bytes[256];
uint64_t	first_wides[0x10000 / 64];

void
first_prepare(void)
{
	size_t		i;
	uint32_t	c;

	for (i = 0; i < COUNT(bytes); i++)
		for (c = bytes[i].from; c <= bytes[i].to; c++)
			first_bytes[c] = (unsigned char)bytes[i].first;
	for (i = 0; i < COUNT(beginnings); i++)
		for (c = beginnings[i].from; c <= beginnings[i].to; c++)
			first_wides[c / 64] |= (uint64_t)1 << c % 64;
}
