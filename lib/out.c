#include "out.h"

#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "limits.h"
#include "say.h"

#define PIPE_SIZE	(1024 * 1024)

static char	buf[LIM_WRITE];
static size_t	used;
static int	quiet;

void
out_open(void)
{
#ifdef F_SETPIPE_SZ
	/* Best effort: refused where the user's pipes are limited. */
	(void)fcntl(STDOUT_FILENO, F_SETPIPE_SZ, PIPE_SIZE);
#endif
}

void
out_quiet(void)
{
	quiet = 1;
}

static void
fail(void)
{
	if (errno == EPIPE)
		_exit(2);
	errx(2, "stdout: %s", _(strerror(errno)));
}

static void
write_all(const char *p, size_t n)
{
	ssize_t	w;

	while (n > 0 && !quiet) {
		if ((w = write(STDOUT_FILENO, p, n)) == -1) {
			if (errno == EINTR)
				continue;
			fail();
		}
		p += w;
		n -= (size_t)w;
	}
}

void
out_flush(void)
{
	size_t	n = used;

	used = 0;
	write_all(buf, n);
}

char *
out_room(size_t n)
{
	if (n > sizeof(buf) - used)
		out_flush();
	return n > sizeof(buf) ? NULL : buf + used;
}

void
out_filled(const char *end)
{
	used = (size_t)(end - buf);
}

void
out_write(const char *p, size_t n)
{
	if (n > sizeof(buf) - used) {
		out_flush();
		for (; n > sizeof(buf); n -= sizeof(buf), p += sizeof(buf))
			write_all(p, sizeof(buf));
	}
	memcpy(buf + used, p, n);
	used += n;
}

void
out_puts(const char *s)
{
	out_write(s, strlen(s));
}

void
out_char(char c)
{
	if (used == sizeof(buf))
		out_flush();
	buf[used++] = c;
}

void
out_uint(uint64_t v)
{
	char	 tmp[20];
	size_t	 i = sizeof(tmp);

	do
		tmp[--i] = (char)('0' + v % 10);
	while ((v /= 10) != 0);
	out_write(tmp + i, sizeof(tmp) - i);
}

void
out_close(void)
{
	out_flush();
	if (!quiet && close(STDOUT_FILENO) == -1 && errno != EINTR)
		fail();
}
