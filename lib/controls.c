#include "controls.h"

#include <stdint.h>
#include <string.h>

#define BEL	'\x07'		/* a cell ends; or a terminal's string */
#define FIELD	'\x13'		/* a field's code begins, */
#define RESULT	'\x14'		/* and what it shows */
#define ESC	'\x1b'
#define HYPHEN	'\x1e'

/* A sequence that is longer is none. */
#define SEQUENCE	64

/* Bytes that are looked at together, and the same in each of them. */
#define WORD		8
#define EACH(byte)	(UINT64_MAX / 0xff * (byte))

static int
is_control(char c)
{
	return (unsigned char)c < ' ' && c != '\t' && c != '\n' &&
	    c != '\f' && c != '\r';
}

static int
any_control(const char *p, size_t n)
{
	while (n > 0)
		if (is_control(p[--n]))
			return 1;
	return 0;
}

/* Which of eight bytes are below a blank, and TABs, by their high bits; one
 * behind such may be told to be one, too. */
static inline uint64_t
below_blank(uint64_t w)
{
	return (w - EACH(' ')) & ~w & EACH(0x80);
}

static inline uint64_t
tabs_of(uint64_t w)
{
	w ^= EACH('\t');
	return (w - EACH(1)) & ~w & EACH(0x80);
}

static inline uint64_t
load(const char *p)
{
	uint64_t	w;

	memcpy(&w, p, sizeof(w));
	return w;
}

/* Most lines have none below a blank, and most others TABs alone. */
int
controls_in(const char *p, size_t n)
{
	const char	*q, *last;
	uint64_t	 low, other = 0;

	if (n < WORD)
		return any_control(p, n);
	last = p + n - WORD;
	low = below_blank(load(last));
	for (q = p; q < last; q += WORD)
		low |= below_blank(load(q));
	if (low == 0)
		return 0;
	for (q = p; q < last; q += WORD)
		other |= below_blank(load(q)) & ~tabs_of(load(q));
	other |= below_blank(load(last)) & ~tabs_of(load(last));
	return other != 0 && any_control(p, n);
}

/* Behind bytes of a range, and one of another that ends them; NULL if there is
 * none near. */
static const char *
skip_to(const char *p, const char *end, char from, char to)
{
	const char	*near = end - p < SEQUENCE ? end : p + SEQUENCE;

	while (p < near && *p >= ' ' && *p < from)
		p++;
	return p < near && *p >= from && *p <= to ? p + 1 : NULL;
}

/* What stands behind the sequence whose ESC is at p: ESC [ 1 m, ESC ( B, and
 * ESC ] 0 ; text BEL. */
static const char *
skip_sequence(const char *p, const char *end)
{
	const char	*q = p + 1;

	if (q == end)
		return q;
	if (*q == '[')
		q = skip_to(q + 1, end, '@', '~');
	else if (*q == ']') {
		while (q < end && *q != BEL && *q != ESC)
			q++;
		q = q == end ? NULL : *q == BEL ? q + 1 :
		    end - q > 1 ? q + 2 : end;
	} else
		q = skip_to(q, end, '0', '~');
	return q != NULL ? q : p + 1;
}

/* What stands behind a field's code: what it shows, if that is on the line. */
static const char *
skip_code(const char *p, const char *end)
{
	const char	*q = memchr(p, RESULT, (size_t)(end - p));

	return q != NULL ? q + 1 : p + 1;
}

int
controls_drop(struct str *out, const char *p, size_t n)
{
	const char	*end = p + n, *q;

	str_clear(out);
	while (p < end) {
		for (q = p; q < end && !is_control(*q); q++)
			continue;
		if (str_add(out, p, (size_t)(q - p)) == -1)
			return -1;
		p = q;
		if (p == end)
			break;
		if ((*p == BEL && str_add(out, "\t", 1) == -1) ||
		    (*p == HYPHEN && str_add(out, "-", 1) == -1))
			return -1;
		p = *p == ESC ? skip_sequence(p, end) :
		    *p == FIELD ? skip_code(p, end) : p + 1;
	}
	return 0;
}
