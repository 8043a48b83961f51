#include "source.h"

#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "crc.h"
#include "limits.h"

/* A member's trailer: its CRC-32 and length, RFC 1952, 2.3.1. */
#define TRAILER		8

/* In data_type: with Z_BLOCK inflate() has just read the header. */
#define HEADER_READ	128

enum mode {
	MODE_START,		/* nothing read yet */
	MODE_PLAIN,
	MODE_HEADER,		/* a member's */
	MODE_GZIP,		/* behind that */
	MODE_BETWEEN,		/* behind a member's trailer */
	MODE_END,
	MODE_TROUBLE
};

struct source {
	int		 fd;
	int		 may_wait;	/* not a regular file */
	enum mode	 mode;
	int		 eof;		/* read(2) gave 0 */
	const char	*error;
	uint64_t	 offset;
	size_t		 begin;		/* the raw bytes not yet used: */
	size_t		 end;		/* raw[begin .. end) */
	struct stat	 out;		/* of standard output, */
	int		 out_known;	/*  once it was asked for, */
	int		 has_out;	/*  if it has one */
	z_stream	 z;
	int		 z_ready;
	uint32_t	 crc;		/* of the member so far */
	unsigned char	*raw;		/* LIM_READ behind the last bytes */
					/*  used, TRAILER of them */
	unsigned char	*text;		/* LIM_INFLATE, once gzip was met */
	char		 errbuf[128];
};

static void	(*on_wait)(void);

void
source_on_wait(void (*f)(void))
{
	on_wait = f;
}

static int
trouble(struct source *in, const char *what)
{
	in->mode = MODE_TROUBLE;
	in->error = what;
	return -1;
}

/* Is a file what standard output goes to?  It would grow while it is read.  One
 * that was opened in its place, which was closed, does not. */
static int
is_output(struct source *in, const struct stat *st)
{
	if (!in->out_known)
		in->has_out = fstat(STDOUT_FILENO, &in->out) == 0;
	in->out_known = 1;
	return in->has_out && in->fd != STDOUT_FILENO && S_ISREG(st->st_mode) &&
	    in->out.st_dev == st->st_dev && in->out.st_ino == st->st_ino;
}

/* Begin with what was opened. */
static void
begin(struct source *in, const struct stat *st)
{
	in->may_wait = !S_ISREG(st->st_mode);
	in->mode = MODE_START;
	in->eof = 0;
	in->error = NULL;
	if (is_output(in, st))
		(void)trouble(in, "input file is also the output");
	in->offset = 0;
	in->begin = in->end = TRAILER;
}

static int
start(struct source *in, const char *path)
{
	struct stat	st;

	in->fd = strcmp(path, "-") == 0 ? STDIN_FILENO :
	    open(path, O_RDONLY | O_CLOEXEC);
	if (in->fd == -1 || fstat(in->fd, &st) == -1)
		return -1;
	if (S_ISDIR(st.st_mode)) {
		errno = EISDIR;
		return -1;
	}
	begin(in, &st);
	return 0;
}

static void
stop(struct source *in)
{
	if (in->fd > STDIN_FILENO)
		(void)close(in->fd);
	in->fd = -1;
}

struct source *
source_open(const char *path)
{
	struct source	*in;
	int		 saved;

	if ((in = calloc(1, sizeof(*in))) == NULL)
		return NULL;
	in->fd = -1;
	if ((in->raw = calloc(1, TRAILER + LIM_READ)) == NULL ||
	    start(in, path) == -1) {
		saved = errno;
		source_close(in);
		errno = saved;
		return NULL;
	}
	return in;
}

int
source_reopen(struct source *in, const char *path)
{
	int	saved;

	stop(in);
	if (start(in, path) == 0)
		return 0;
	saved = errno;
	stop(in);
	in->mode = MODE_END;
	errno = saved;
	return -1;
}

/* A stat(2) tells what must not be opened, and spares an fstat(2). */
int
source_reopen_file(struct source *in, const char *path)
{
	struct stat	st;

	stop(in);
	in->mode = MODE_END;
	if (strcmp(path, "-") == 0 || stat(path, &st) == -1 ||
	    !S_ISREG(st.st_mode))
		return -1;
	if ((in->fd = open(path, O_RDONLY | O_CLOEXEC)) == -1)
		return -1;
	begin(in, &st);
	return 0;
}

const char *
source_error(const struct source *in)
{
	return in->error;
}

uint64_t
source_offset(const struct source *in)
{
	return in->offset;
}

int
source_is_packed(const struct source *in)
{
	return !in->may_wait && (in->mode == MODE_HEADER ||
	    in->mode == MODE_GZIP || in->mode == MODE_BETWEEN);
}

void
source_close(struct source *in)
{
	if (in == NULL)
		return;
	stop(in);
	if (in->z_ready)
		(void)inflateEnd(&in->z);
	free(in->raw);
	free(in->text);
	free(in);
}

static void
hand_on(const struct source *in)
{
	struct pollfd	pfd = { in->fd, POLLIN, 0 };

	if (on_wait != NULL && in->may_wait && poll(&pfd, 1, 0) != 1)
		on_wait();
}

/* Move the bytes not yet used, and the last that were, to the beginning. */
static void
make_room(struct source *in)
{
	memmove(in->raw, in->raw + in->begin - TRAILER,
	    TRAILER + in->end - in->begin);
	in->end -= in->begin - TRAILER;
	in->begin = TRAILER;
}

/* Read more behind raw[end).  1, 0 at the end of file, or -1. */
static int
fill(struct source *in)
{
	ssize_t	n;

	if (in->eof)
		return 0;
	if (in->begin == in->end)
		make_room(in);
	hand_on(in);
	do
		n = read(in->fd, in->raw + in->end,
		    TRAILER + LIM_READ - in->end);
	while (n == -1 && errno == EINTR);
	if (n == -1) {
		(void)snprintf(in->errbuf, sizeof(in->errbuf), "%s",
		    strerror(errno));
		return trouble(in, in->errbuf);
	}
	if (n == 0) {
		in->eof = 1;
		return 0;
	}
	in->end += (size_t)n;
	in->offset += (uint64_t)n;
	return 1;
}

/* Have n bytes at least, or all that there are.  0, or -1. */
static int
want(struct source *in, size_t n)
{
	int	r = 1;

	if (in->end - in->begin < n)
		make_room(in);
	while (r == 1 && in->end - in->begin < n)
		r = fill(in);
	return r == -1 ? -1 : 0;
}

static int
at_magic(const struct source *in)
{
	return in->end - in->begin >= 2 && in->raw[in->begin] == 0x1f &&
	    in->raw[in->begin + 1] == 0x8b;
}

static int
begin_member(struct source *in)
{
	int	r;

	if (in->text == NULL && (in->text = malloc(LIM_INFLATE)) == NULL)
		return trouble(in, strerror(ENOMEM));
	r = in->z_ready ? inflateReset(&in->z) : inflateInit2(&in->z, 15 + 16);
	if (r != Z_OK)
		return trouble(in, strerror(ENOMEM));
	in->z_ready = 1;
	/* The header's CRC is zlib's to check. */
	(void)inflateValidate(&in->z, 1);
	in->crc = 0;
	in->mode = MODE_HEADER;
	return 0;
}

/* Between members: padding zeros, then another member, the end, or garbage. */
static int
between(struct source *in)
{
	for (;;) {
		while (in->begin < in->end && in->raw[in->begin] == 0)
			in->begin++;
		if (want(in, 2) == -1)
			return -1;
		if (in->begin == in->end) {
			in->mode = MODE_END;
			return 0;
		}
		if (in->raw[in->begin] == 0)
			continue;
		if (!at_magic(in))
			return trouble(in, "trailing garbage after gzip data");
		return begin_member(in);
	}
}

static int
plain(struct source *in, const char **p, size_t *n)
{
	if (in->begin == in->end && fill(in) == -1)
		return -1;
	if (in->begin == in->end) {
		in->mode = MODE_END;
		return 0;
	}
	*p = (const char *)in->raw + in->begin;
	*n = in->end - in->begin;
	in->begin = in->end;
	return 1;
}

static uint32_t
word(const unsigned char *p)
{
	return p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
	    (uint32_t)p[3] << 24;
}

/* A member and its trailer have been read: do they agree? */
static void
end_member(struct source *in)
{
	const unsigned char	*trailer = in->raw + in->begin - TRAILER;

	in->mode = MODE_BETWEEN;
	if (word(trailer) != in->crc)
		(void)trouble(in, "damaged gzip data: CRC error");
	else if (word(trailer + 4) != (uint32_t)in->z.total_out)
		(void)trouble(in, "damaged gzip data: length error");
}

/* Inflate what is there into text.  1 with bytes, 0 to be called again. */
static int
member(struct source *in, const char **p, size_t *n)
{
	int	r;

	if (in->begin == in->end) {
		if (fill(in) == -1)
			return -1;
		if (in->begin == in->end)
			return trouble(in, "truncated gzip data");
	}
	in->z.next_in = in->raw + in->begin;
	in->z.avail_in = (uInt)(in->end - in->begin);
	in->z.next_out = in->text;
	in->z.avail_out = LIM_INFLATE;
	r = inflate(&in->z, in->mode == MODE_HEADER ? Z_BLOCK : Z_NO_FLUSH);
	in->begin = in->end - in->z.avail_in;
	*p = (const char *)in->text;
	*n = LIM_INFLATE - in->z.avail_out;
	in->crc = crc_add(in->crc, in->text, *n);
	if (in->mode == MODE_HEADER && (in->z.data_type & HEADER_READ) != 0) {
		/* Ours is quicker. */
		(void)inflateValidate(&in->z, 0);
		in->mode = MODE_GZIP;
	}
	if (r == Z_STREAM_END)
		end_member(in);
	else if (r != Z_OK && r != Z_BUF_ERROR)
		(void)trouble(in, r == Z_MEM_ERROR ? strerror(ENOMEM) :
		    "damaged gzip data");
	return *n > 0;
}

int
source_next(struct source *in, const char **p, size_t *n)
{
	int	r = 0;

	if (in->mode == MODE_START) {
		if (want(in, 2) == -1)
			return -1;
		if (!at_magic(in))
			in->mode = MODE_PLAIN;
		else if (begin_member(in) == -1)
			return -1;
	}
	if (in->mode == MODE_PLAIN)
		return plain(in, p, n);
	for (;;) {
		switch (in->mode) {
		case MODE_HEADER:
		case MODE_GZIP:
			r = member(in, p, n);
			break;
		case MODE_BETWEEN:
			r = between(in);
			break;
		case MODE_TROUBLE:
			return -1;
		default:
			return 0;
		}
		if (r == 1)
			return 1;
	}
}
