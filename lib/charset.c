#include "charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "utf8.h"
#include "valid.h"

/* Of the first line that is not ASCII, the bytes that decide. */
#define SNIFF		4096

/* The bytes that tell UTF-16 without a BOM, where there is NUL among them. */
#define SURE		512
#define IDEOGRAPHS	4

/* A line that is looked at has so many bytes: UTF-16 has LF anywhere. */
#define LINE		3

#define CONV_SIZE	(64 * 1024)

/* The bytes of a character that a view may cut; no charset has longer ones. */
#define CUT		16

/* Beside 1 and 0: is a line UTF-8?  And so many valid characters for an invalid
 * byte are no chance. */
#define NOT_TOLD	(-1)
#define PERHAPS		2
#define CHANCE		4

#define NO_CONV		((iconv_t)-1)

/* U+FFFD, so many as are given at once at the most. */
#define BAD_RUN		64
#define BAD_1		"\xef\xbf\xbd"
#define BAD_4		BAD_1 BAD_1 BAD_1 BAD_1
#define BAD_16		BAD_4 BAD_4 BAD_4 BAD_4
static const char	replacement[] = BAD_16 BAD_16 BAD_16 BAD_16;

struct view {
	const char	*p;
	size_t		 n;
};

struct charset {
	struct input	*in;
	int		 fixed;		/* the user named the charset, */
	const char	*name;		/* so */
	int		 looked;	/* for UTF-16 without a BOM */
	int		 decided;
	iconv_t		 conv;		/* NO_CONV: the text is UTF-8 */
	iconv_t		 named;		/* opened for the name, */
	iconv_t		 auto_gb;	/* for GB18030, */
	iconv_t		 auto_utf16le;	/* and for UTF-16 */
	iconv_t		 auto_utf16be;
	size_t		 unit;		/* bytes passed over when bad, */
	size_t		 named_unit;	/* where the charset was named */
	int		 begun;		/* bytes were given or decided upon */
	struct view	 raw;		/* stored bytes to be used next, */
	struct view	 later;		/* and those behind them */
	struct view	 text;		/* UTF-8, to be checked */
	int		 eof;		/* of the input: 1, or -1 */
	uint64_t	 bad;
	int		 final;		/* nothing follows what was cut */
	size_t		 ncut;
	char		 cut[CUT];	/* a character that a view cut, */
	char		 joined[CUT];	/* and with what follows it */
	char		 sniff[SNIFF];
	char		 out[CONV_SIZE];
};

/* Without a name iconv(3) takes the locale's, on which no output may depend. */
static iconv_t
converter(const char *name)
{
	if (*name == '\0' || *name == '/') {
		errno = EINVAL;
		return NO_CONV;
	}
	return iconv_open("UTF-8", name);
}

/* What iconv(3) loads for the charsets that are told by their bytes is loaded
 * before any is seen: see sandbox.h.  What it has not is found missing later,
 * where it is needed. */
static void
load(struct charset *c)
{
	c->auto_gb = converter("GB18030");
	c->auto_utf16le = converter("UTF-16LE");
}

/* How many bytes what is bad takes at the least: a byte too few would put all
 * that follows out of step. */
static size_t
unit_of(const char *name)
{
	return strncasecmp(name, "UTF-16", 6) == 0 ||
	    strncasecmp(name, "UTF16", 5) == 0 ||
	    strncasecmp(name, "UCS-2", 5) == 0 ||
	    strncasecmp(name, "UCS2", 4) == 0 ? 2 :
	    strncasecmp(name, "UTF-32", 6) == 0 ||
	    strncasecmp(name, "UTF32", 5) == 0 ||
	    strncasecmp(name, "UCS-4", 5) == 0 ||
	    strncasecmp(name, "UCS4", 4) == 0 ? 4 : 1;
}

struct charset *
charset_open(const char *name)
{
	struct charset	*c;
	int		 saved;

	if ((c = calloc(1, sizeof(*c))) == NULL)
		return NULL;
	c->named = c->auto_gb = NO_CONV;
	c->auto_utf16le = c->auto_utf16be = NO_CONV;
	if (name == NULL || strcmp(name, "auto") == 0) {
		load(c);
		return c;
	}
	c->fixed = 1;
	c->name = name;
	c->named_unit = unit_of(name);
	if (strcasecmp(name, "UTF-8") == 0 || strcasecmp(name, "UTF8") == 0)
		return c;
	if ((c->named = converter(name)) == NO_CONV) {
		saved = errno;
		charset_close(c);
		errno = saved;
		return NULL;
	}
	return c;
}

void
charset_close(struct charset *c)
{
	if (c == NULL)
		return;
	if (c->named != NO_CONV)
		(void)iconv_close(c->named);
	if (c->auto_gb != NO_CONV)
		(void)iconv_close(c->auto_gb);
	if (c->auto_utf16le != NO_CONV)
		(void)iconv_close(c->auto_utf16le);
	if (c->auto_utf16be != NO_CONV)
		(void)iconv_close(c->auto_utf16be);
	free(c);
}

/* The GNU C library's converter of UTF-16 keeps the order of bytes that a BOM
 * told, whatever it is reset to: another input has another converter. */
static void
renew(struct charset *c)
{
	iconv_t	conv;

	if (c->named == NO_CONV || c->named_unit == 1 ||
	    (conv = converter(c->name)) == NO_CONV)
		return;
	(void)iconv_close(c->named);
	c->named = conv;
}

void
charset_start(struct charset *c, struct input *in)
{
	c->in = in;
	c->decided = c->fixed;
	c->looked = 0;
	renew(c);
	c->conv = c->named;
	c->unit = c->fixed ? c->named_unit : 1;
	if (c->conv != NO_CONV)
		(void)iconv(c->conv, NULL, NULL, NULL, NULL);
	c->begun = 0;
	c->raw = c->later = c->text = (struct view){ NULL, 0 };
	c->eof = 0;
	c->bad = 0;
	c->final = 0;
	c->ncut = 0;
}

uint64_t
charset_bad(const struct charset *c)
{
	return c->bad;
}

static void
advance(struct view *v, size_t n)
{
	v->p += n;
	v->n -= n;
}

/* Have bytes in raw.  1, 0 at the end, -1 in trouble. */
static int
pull(struct charset *c)
{
	int	r;

	while (c->raw.n == 0) {
		if (c->later.n > 0) {
			c->raw = c->later;
			c->later.n = 0;
			continue;
		}
		if (c->eof != 0)
			return c->eof == -1 ? -1 : 0;
		if ((r = input_next(c->in, &c->raw.p, &c->raw.n)) != 1) {
			c->raw.n = 0;
			c->eof = r == 0 ? 1 : -1;
		}
	}
	return 1;
}

/* Gather into sniff, behind the bytes it has, up to a view with an LF, or up to
 * size bytes.  How many it has. */
static size_t
gather(struct charset *c, size_t have, size_t size)
{
	size_t	n, from;
	int	done = 0;

	while (!done && have < size && pull(c) == 1) {
		n = c->raw.n < size - have ? c->raw.n : size - have;
		memmove(c->sniff + have, c->raw.p, n);
		advance(&c->raw, n);
		from = have < LINE ? LINE : have;
		have += n;
		done = size == SNIFF && have > from &&
		    memchr(c->sniff + from, '\n', have - from) != NULL;
	}
	return have;
}

/* What was gathered is to be read next. */
static void
put_back(struct charset *c, size_t have)
{
	if (c->raw.n > 0)
		c->later = c->raw;
	c->raw = (struct view){ c->sniff, have };
}

/*
 * Is a line UTF-8: more valid characters of several bytes than invalid bytes?
 * NOT_TOLD: it is ASCII, or has but characters of two bytes, which are as valid
 * in GB18030 (the word 目录 is).  PERHAPS: so few more that it may be by chance
 * (时间： in GB18030 has two for one).
 */
static int
looks_utf8(const char *p, const char *end)
{
	const char	*stop;
	size_t		 valid = 0, invalid = 0;
	int		 len, longest = 0;

	/* Most are, up to their end or the character that it cuts. */
	stop = p + valid_bytes(p, (size_t)(end - p));
	if (stop == end || utf8_length(stop, (size_t)(end - stop)) == -1) {
		while (p < stop && (unsigned char)*p < 0xe0)
			p++;
		return p < stop ? 1 : NOT_TOLD;
	}
	while (p < end) {
		len = utf8_length(p, (size_t)(end - p));
		if (len == -1)
			break;
		valid += len > 1;
		invalid += len == 0;
		longest = len > longest ? len : longest;
		p += len < 1 ? 1 : len;
	}
	if (invalid == 0 && longest < 3)
		return NOT_TOLD;
	return valid <= invalid ? 0 : valid < invalid * CHANCE ? PERHAPS : 1;
}

/* Is the text from here on, at the first line that tells, UTF-8?  To one that
 * is but perhaps, what follows it is added. */
static int
is_utf8(struct charset *c, size_t *have)
{
	const char	*lf;
	size_t		 at = 0, to = 0, was;
	int		 told;

	*have = gather(c, 0, SNIFF);
	for (;;) {
		lf = memchr(c->sniff + to, '\n', *have - to);
		if (lf == NULL && *have < SNIFF) {
			was = *have;
			*have = gather(c, *have, SNIFF);
			if (*have > was)
				continue;
		}
		told = looks_utf8(c->sniff + at, lf != NULL ? lf :
		    c->sniff + *have);
		if (told == 0 || told == 1 || lf == NULL)
			return told != 0;
		to = (size_t)(lf + 1 - c->sniff);
		if (told == NOT_TOLD)
			at = to;
	}
}

/*
 * Is this UTF-16 without a BOM?  A report in it has ideographs above all, and
 * what else a report has; a NUL, if there is any, on one side only.  Or it is a
 * page, which begins in ASCII.  low is where a unit's low byte stands, least
 * how many ideographs it takes.
 */
static int
looks_utf16(const char *text, size_t n, size_t low, size_t least)
{
	const unsigned char	*p = (const unsigned char *)text;
	size_t		i, ideographs = 0, others = 0, high = 0, nul = 0;
	unsigned	u;

	for (i = 0; i + 1 < n; i += 2) {
		u = (unsigned)(p[i + 1 - low] << 8 | p[i + low]);
		if (u >= 0x4e00 && u <= 0x9fa5)
			ideographs++;
		else if (!(u >= 0x20 && u < 0x7f) && u != '\n' && u != '\r' &&
		    u != '\t' && u != 0xa0 && u != 0xb7 && u != 0x200b &&
		    !(u >= 0x2010 && u <= 0x2026) &&
		    !(u >= 0x3000 && u <= 0x3017) &&
		    !(u >= 0xff00 && u <= 0xff5e))
			others++;
		high += p[i] >= 0x80 || p[i + 1] >= 0x80;
		nul += u < 0x100;
	}
	if (nul * 8 >= n / 2 * 7 && others == 0 && n >= SURE)
		return 1;
	return high + nul > 0 && ideographs >= least &&
	    ideographs * 8 >= n / 2 &&
	    (nul > 0 ? others * 32 <= n / 2 : others == 0);
}

static void
use(struct charset *c, iconv_t *conv, const char *name, size_t unit)
{
	if (*conv == NO_CONV)
		*conv = converter(name);
	else
		(void)iconv(*conv, NULL, NULL, NULL, NULL);
	c->conv = *conv;
	c->unit = unit;
}

/* At an input's beginning: UTF-16 is told here or never. */
static void
try_utf16(struct charset *c)
{
	const char	*lf;
	size_t		 have = gather(c, 0, SNIFF), n = have;
	int		 told;

	lf = have > LINE ? memchr(c->sniff + LINE, '\n', have - LINE) : NULL;
	if (lf != NULL)
		n = (size_t)(lf - c->sniff);
	/* Most lines are UTF-8, and that is all there is to see. */
	told = looks_utf8(c->sniff, c->sniff + n);
	if (memchr(c->sniff, '\0', n) != NULL || (told == 0 && n % 2 == 0 &&
	    looks_utf16(c->sniff, n, 0, 1))) {
		n = have = gather(c, have, have < SURE ? SURE : have);
		n = n < SURE ? n : SURE;
		told = 0;
	}
	put_back(c, have);
	if (told != 0)
		return;
	if (n >= 3 && (memcmp(c->sniff, "\xef\xbb\xbf", 3) == 0 ||
	    memcmp(c->sniff, "\xff\xfe", 2) == 0 ||
	    memcmp(c->sniff, "\xfe\xff", 2) == 0))
		return;
	if (looks_utf16(c->sniff, n, 0, IDEOGRAPHS))
		use(c, &c->auto_utf16le, "UTF-16LE", 2);
	else if (looks_utf16(c->sniff, n, 1, IDEOGRAPHS))
		use(c, &c->auto_utf16be, "UTF-16BE", 2);
	else
		return;
	c->decided = 1;
}

static void
decide(struct charset *c)
{
	const char	*p = c->sniff;
	size_t		 n;
	int		 utf8 = is_utf8(c, &n);

	put_back(c, n);
	c->decided = 1;
	if (!c->begun && n >= 2 && memcmp(p, "\xff\xfe", 2) == 0) {
		use(c, &c->auto_utf16le, "UTF-16LE", 2);
		advance(&c->raw, 2);
	} else if (!c->begun && n >= 2 && memcmp(p, "\xfe\xff", 2) == 0) {
		use(c, &c->auto_utf16be, "UTF-16BE", 2);
		advance(&c->raw, 2);
	} else if (!utf8 &&
	    !(!c->begun && n >= 3 && memcmp(p, "\xef\xbb\xbf", 3) == 0))
		use(c, &c->auto_gb, "GB18030", 1);
}

/* A view cut a character: put the bytes that follow behind its beginning. */
static void
join(struct charset *c)
{
	size_t	n = CUT - c->ncut < c->raw.n ? CUT - c->ncut : c->raw.n;

	memcpy(c->joined, c->cut, c->ncut);
	memcpy(c->joined + c->ncut, c->raw.p, n);
	advance(&c->raw, n);
	c->later = c->raw;
	c->raw = (struct view){ c->joined, c->ncut + n };
	c->ncut = 0;
}

static void
keep_cut(struct charset *c, struct view *v)
{
	memcpy(c->cut, v->p, v->n);
	c->ncut = v->n;
	v->n = 0;
}

/* How many bytes at the beginning of a view, the first of which is no text, are
 * none: what is not text at all has millions. */
static size_t
bad_run(const struct view *v)
{
	size_t	n = 1;

	while (n < BAD_RUN && n < v->n && (v->p[n] == '\0' ||
	    utf8_length(v->p + n, v->n - n) == 0))
		n++;
	return n;
}

/* A view of U+FFFD, so many, in place of bytes at the beginning of v. */
static void
replace(struct charset *c, struct view *v, size_t bytes, size_t chars,
    const char **p, size_t *n)
{
	advance(v, v->n < bytes ? v->n : bytes);
	c->bad += chars;
	c->begun = 1;
	*p = replacement;
	*n = chars * (sizeof(BAD_1) - 1);
}

/* Convert from raw as much as goes into text; iconv(3)'s error, or 0. */
static int
convert(struct charset *c)
{
	/* iconv(3) takes a char ** to what it does not change. */
	union { const char *from; char *to; } in = { c->raw.p };
	char	*out = c->out;
	size_t	 left = sizeof(c->out);

	errno = 0;
	(void)iconv(c->conv, &in.to, &c->raw.n, &out, &left);
	c->raw.p = in.from;
	c->text = (struct view){ c->out, sizeof(c->out) - left };
	return errno;
}

/* Have text, or bytes in raw that are bad (-2); else as pull(). */
static int
supply(struct charset *c)
{
	size_t	n;
	int	r, e;

	while (c->text.n == 0) {
		if ((r = pull(c)) != 1) {
			if (c->ncut == 0)
				return r;
			join(c);
			c->final = 1;
		} else if (c->ncut > 0)
			join(c);
		if (!c->decided && !c->looked) {
			c->looked = 1;
			try_utf16(c);
		}
		for (n = 0; !c->decided && n < c->raw.n; n++)
			if ((unsigned char)c->raw.p[n] >= 0x80)
				break;
		if (!c->decided && n == 0)
			decide(c);
		if (c->conv == NO_CONV) {
			c->text = c->raw;
			if (!c->decided)
				c->text.n = n;
			advance(&c->raw, c->text.n);
			continue;
		}
		e = convert(c);
		if (c->text.n > 0 || e == 0)
			continue;
		if (e == EINVAL && !c->final && c->raw.n < CUT)
			keep_cut(c, &c->raw);
		else
			return -2;
	}
	return 1;
}

int
charset_next(struct charset *c, const char **p, size_t *n)
{
	size_t	bad;
	int	r;

	for (;;) {
		if ((r = supply(c)) == -2) {
			replace(c, &c->raw, c->unit, 1, p, n);
			return 1;
		}
		if (r != 1)
			return r;
		*n = valid_bytes(c->text.p, c->text.n);
		if (!c->begun && *n >= 3 &&
		    memcmp(c->text.p, "\xef\xbb\xbf", 3) == 0) {
			c->begun = 1;
			advance(&c->text, 3);
			continue;
		}
		if (*n > 0) {
			*p = c->text.p;
			advance(&c->text, *n);
			c->begun = 1;
			return 1;
		}
		if (!c->final && utf8_length(c->text.p, c->text.n) == -1) {
			keep_cut(c, &c->text);
			continue;
		}
		bad = bad_run(&c->text);
		replace(c, &c->text, bad, bad, p, n);
		return 1;
	}
}
