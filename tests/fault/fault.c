/*
 * fault: a library to be preloaded, in place of a system that has faults.
 * What FAULT says, a comma between each:
 *
 *	read=N write=N	no read(2), write(2) takes more than N bytes
 *	split=N		no read goes on beyond the first N bytes
 *	eintr		every other read, write and poll is interrupted
 *	eio=N		the N-th read gives an error
 *	nofile=N	there is no descriptor left for the N-th open, nor later
 *	full=N		there is room on standard output for N bytes
 *	close		closing standard output gives an error
 *	nomem=N		the N-th allocation fails, and all after it
 *	once=N		the N-th allocation alone fails
 *	count		how many there were is said at the end
 *	nolandlock	a kernel without Landlock
 *	probe		at the first read of an input, try to write and run
 *
 * Or EACH says a file with one such a line, each to be tried: see each.h.
 */
#include <sys/syscall.h>

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "each.h"
#include "nomem.h"

static struct {
	int	known;
	long	read, write, split, eio, nofile, full, nomem, once;
	int	eintr, close, count, nolandlock, probe;
} fault = { .nofile = -1, .full = -1, .eio = -1 };

static long	allocations, opens, reads, bytes, calls;

static long
number_of(const char *name)
{
	const char	*s = getenv("FAULT"), *at;
	size_t		 n = strlen(name);

	for (at = s; at != NULL; at = strchr(at, ',')) {
		at += *at == ',';
		if (strncmp(at, name, n) == 0 && at[n] == '=')
			return strtol(at + n + 1, NULL, 10);
		if (strncmp(at, name, n) == 0 && (at[n] == ',' || at[n] == 0))
			return 1;
	}
	return -1;
}

__attribute__((constructor)) static void
begin(void)
{
	const char	*list = getenv("EACH");

	if (list != NULL)
		each(list);
	opens = 0;
	fault.read = number_of("read");
	fault.write = number_of("write");
	fault.split = number_of("split");
	fault.eio = number_of("eio");
	fault.nofile = number_of("nofile");
	fault.full = number_of("full");
	fault.nomem = number_of("nomem");
	fault.once = number_of("once");
	fault.eintr = number_of("eintr") == 1;
	fault.close = number_of("close") == 1;
	fault.count = number_of("count") == 1;
	fault.nolandlock = number_of("nolandlock") == 1;
	fault.probe = number_of("probe") == 1;
	fault.known = 1;
}

/* The C library's syscall(2). */
static long
kernel(long number, long a, long b, long c)
{
	static long	(*real)(long, ...);

	if (real == NULL)
		*(void **)&real = dlsym(RTLD_NEXT, "syscall");
	return real(number, a, b, c);
}

static void
say(const char *what, long n)
{
	char	text[80];
	int	len = snprintf(text, sizeof(text), "fault: %s %ld\n", what, n);

	(void)kernel(SYS_write, STDERR_FILENO, (long)text, len);
}

__attribute__((destructor)) static void
end(void)
{
	if (fault.count)
		say("allocations", allocations);
}

static int
no_memory(void)
{
	if (!fault.known)
		return 0;
	allocations++;
	if ((fault.nomem == -1 || allocations < fault.nomem) &&
	    allocations != fault.once)
		return 0;
	errno = ENOMEM;
	return 1;
}

static int
interrupted(void)
{
	if (!fault.eintr || calls++ % 2 == 1)
		return 0;
	errno = EINTR;
	return 1;
}

/* From inside the filter, at the moment it asks for its input. */
static void
probe(void)
{
	int	fd;

	fault.probe = 0;
	fd = open("probe-new", O_WRONLY | O_CREAT, 0600);
	say("open for writing", fd == -1 ? errno : 0);
	execl("/bin/sh", "sh", "-c", "echo fault: run", (char *)NULL);
	say("run", errno);
}

int
open(const char *path, int flags, ...)
{
	va_list	ap;
	int	mode;

	if (++opens >= fault.nofile && fault.nofile != -1) {
		errno = EMFILE;
		return -1;
	}
	va_start(ap, flags);
	mode = flags & O_CREAT ? va_arg(ap, int) : 0;
	va_end(ap);
	return (int)kernel(SYS_open, (long)path, flags, mode);
}

ssize_t
read(int fd, void *p, size_t n)
{
	ssize_t	r;

	if (fault.probe)
		probe();
	if (interrupted())
		return -1;
	if (++reads == fault.eio) {
		errno = EIO;
		return -1;
	}
	if (fault.read > 0 && n > (size_t)fault.read)
		n = (size_t)fault.read;
	if (bytes < fault.split && (long)n > fault.split - bytes)
		n = (size_t)(fault.split - bytes);
	r = kernel(SYS_read, fd, (long)p, (long)n);
	if (r > 0)
		bytes += r;
	return r;
}

ssize_t
write(int fd, const void *p, size_t n)
{
	if (interrupted())
		return -1;
	if (fault.write > 0 && n > (size_t)fault.write)
		n = (size_t)fault.write;
	if (fd == STDOUT_FILENO && fault.full >= 0) {
		if (fault.full == 0) {
			errno = ENOSPC;
			return -1;
		}
		if (n > (size_t)fault.full)
			n = (size_t)fault.full;
		fault.full -= (long)n;
	}
	return kernel(SYS_write, fd, (long)p, (long)n);
}

int
poll(struct pollfd *p, nfds_t n, int timeout)
{
	return interrupted() ? -1 : (int)kernel(SYS_poll, (long)p, (long)n,
	    timeout);
}

int
close(int fd)
{
	if (fd == STDOUT_FILENO && fault.close) {
		(void)kernel(SYS_close, fd, 0, 0);
		errno = EDQUOT;
		return -1;
	}
	return (int)kernel(SYS_close, fd, 0, 0);
}


/* The filters call Landlock by this name, and nothing else. */
long
syscall(long number, ...)
{
	va_list	ap;
	long	a, b, c;

	if (fault.nolandlock && number >= 444 && number <= 446) {
		errno = ENOSYS;
		return -1;
	}
	va_start(ap, number);
	a = va_arg(ap, long);
	b = va_arg(ap, long);
	c = va_arg(ap, long);
	va_end(ap);
	return kernel(number, a, b, c);
}
