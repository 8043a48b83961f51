/*
 * sandbox: what kernels of each age are asked for, and what is said where
 * they cannot.
 */
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/wait.h>

#include <errno.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "check.h"
#include "sandbox.h"

/* In place of the C library's: a kernel with a Landlock of this version, 0
 * for none; restricting fails where refuses is set. */
static int	version, refuses;
static uint64_t	asked[3];	/* fs, net, scoped */
static size_t	size;
static int	entered;

static long
create_ruleset(const void *attr, size_t n, unsigned flags)
{
	if (version == 0) {
		errno = ENOSYS;
		return -1;
	}
	if (flags == 1)
		return attr == NULL && n == 0 ? version : -1;
	memset(asked, 0, sizeof(asked));
	memcpy(asked, attr, n);
	size = n;
	return dup(STDIN_FILENO);
}

long
syscall(long number, ...)
{
	va_list		 ap;
	const void	*attr;
	size_t		 n;
	unsigned	 flags;

	if (number == 446) {
		entered++;
		errno = EPERM;
		return refuses ? -1 : 0;
	}
	va_start(ap, number);
	attr = va_arg(ap, const void *);
	n = va_arg(ap, size_t);
	flags = va_arg(ap, unsigned);
	va_end(ap);
	return create_ruleset(attr, n, flags);
}

static const struct {
	int		version;
	uint64_t	asked[3];
	size_t		size;
	int		whole;		/* enough for GR_SANDBOX=require */
} kernels[] = {
	{ 0, { 0, 0, 0 }, 0, 0 },
	{ 1, { 0x1ff3, 0, 0 }, 8, 0 },
	{ 2, { 0x3ff3, 0, 0 }, 8, 0 },
	{ 3, { 0x7ff3, 0, 0 }, 8, 1 },
	{ 4, { 0x7ff3, 3, 0 }, 16, 1 },
	{ 5, { 0xfff3, 3, 0 }, 16, 1 },
	{ 6, { 0xfff3, 3, 3 }, 24, 1 },
	{ 7, { 0xfff3, 3, 3 }, 24, 1 },
	{ 99, { 0xfff3, 3, 3 }, 24, 1 },
};

/* The status of a child that insists on it. */
static int
required(void)
{
	pid_t	pid;
	int	status = -1;

	(void)fflush(stdout);
	if ((pid = fork()) == 0) {
		(void)close(STDERR_FILENO);
		(void)setenv("GR_SANDBOX", "require", 1);
		sandbox_enter();
		_exit(0);
	}
	return waitpid(pid, &status, 0) == pid && WIFEXITED(status) ?
	    WEXITSTATUS(status) : -1;
}

int
main(void)
{
	size_t	i;

	(void)unsetenv("GR_SANDBOX");
	for (i = 0; i < COUNT(kernels); i++) {
		version = kernels[i].version;
		size = 0;
		entered = 0;
		memset(asked, 0, sizeof(asked));
		sandbox_enter();
		CHECK(entered == (version > 0));
		CHECK(size == kernels[i].size);
#ifndef SANDBOX_KEEP
		CHECK(memcmp(asked, kernels[i].asked, sizeof(asked)) == 0);
#endif
		CHECK(required() == (kernels[i].whole ? 0 : 2));
	}
	CHECK(prctl(PR_GET_NO_NEW_PRIVS, 0L, 0L, 0L, 0L) == 1);
	refuses = 1;
	sandbox_enter();
	CHECK(required() == 2);
	return check_end();
}
#else
int
main(void)
{
	return 0;
}
#endif
