/*
 * sandbox: what is refused, as seen from inside.
 */
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "check.h"
#include "sandbox.h"

#define OLD	"sandbox-old"
#define NEW	"sandbox-new"

/* Each tries something: 0, or the errno that it was refused with. */

static int
try_open(int flags, const char *path)
{
	int	fd = open(path, flags | O_CLOEXEC, 0600);

	if (fd == -1)
		return errno;
	(void)close(fd);
	return 0;
}

static int	try_read(void)	 { return try_open(O_RDONLY, OLD); }
static int	try_write(void)	 { return try_open(O_WRONLY, OLD); }
static int	try_append(void) { return try_open(O_WRONLY | O_APPEND, OLD); }
static int	try_rw(void)	 { return try_open(O_RDWR, OLD); }
static int	try_create(void) { return try_open(O_WRONLY | O_CREAT, NEW); }
static int	try_trunc(void)	 { return try_open(O_RDONLY | O_TRUNC, OLD); }
static int	try_device(void) { return try_open(O_WRONLY, "/dev/null"); }

static int
try_temporary(void)
{
	char	name[] = "/tmp/gr-sandbox-XXXXXX";
	int	fd = mkstemp(name);

	if (fd == -1)
		return errno;
	(void)close(fd);
	(void)unlink(name);
	return 0;
}

static int
try_truncate(void)
{
	return truncate(OLD, 1) == -1 ? errno : 0;
}

static int
try_unlink(void)
{
	return unlink(OLD) == -1 ? errno : 0;
}

static int
try_rename(void)
{
	return rename(OLD, NEW) == -1 ? errno : 0;
}

static int
try_link(void)
{
	return link(OLD, NEW) == -1 ? errno : 0;
}

static int
try_symlink(void)
{
	return symlink(OLD, NEW) == -1 ? errno : 0;
}

static int
try_mkdir(void)
{
	return mkdir(NEW, 0700) == -1 ? errno : 0;
}

static int
try_fifo(void)
{
	return mkfifo(NEW, 0600) == -1 ? errno : 0;
}

/* Running would end with another status than any errno. */
static int
try_run(void)
{
	execl("/bin/sh", "sh", "-c", "exit 255", (char *)NULL);
	return errno;
}

static int
try_connect(void)
{
	struct sockaddr_in	to = { .sin_family = AF_INET };
	int			fd = socket(AF_INET, SOCK_STREAM, 0), e;

	if (fd == -1)
		return errno;
	to.sin_port = htons(9);
	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	e = connect(fd, (struct sockaddr *)&to, sizeof(to)) == -1 ? errno : 0;
	(void)close(fd);
	return e;
}

static int
try_bind(void)
{
	struct sockaddr_in	to = { .sin_family = AF_INET };
	int			fd = socket(AF_INET, SOCK_STREAM, 0), e;

	if (fd == -1)
		return errno;
	to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	e = bind(fd, (struct sockaddr *)&to, sizeof(to)) == -1 ? errno : 0;
	(void)close(fd);
	return e;
}

/* What is tried, and what it gives outside and inside. */
static const struct attempt {
	const char	*name;
	int		(*try)(void);
	int		 outside;
	int		 inside;
	int		 network;	/* that not every Landlock refuses */
} attempts[] = {
	{ "read a file", try_read, 0, 0, 0 },
	{ "write a file", try_write, 0, EACCES, 0 },
	{ "append to a file", try_append, 0, EACCES, 0 },
	{ "read and write a file", try_rw, 0, EACCES, 0 },
	{ "make a file", try_create, 0, EACCES, 0 },
	{ "empty a file at opening", try_trunc, 0, EACCES, 0 },
	{ "write to a device", try_device, 0, EACCES, 0 },
	{ "make a temporary file", try_temporary, 0, EACCES, 0 },
	{ "truncate a file", try_truncate, 0, EACCES, 0 },
	{ "remove a file", try_unlink, 0, EACCES, 0 },
	{ "rename a file", try_rename, 0, EACCES, 0 },
	{ "link a file", try_link, 0, EACCES, 0 },
	{ "link a name", try_symlink, 0, EACCES, 0 },
	{ "make a folder", try_mkdir, 0, EACCES, 0 },
	{ "make a FIFO", try_fifo, 0, EACCES, 0 },
	{ "run a program", try_run, 255, EACCES, 0 },
	{ "connect a socket", try_connect, ECONNREFUSED, EACCES, 1 },
	{ "bind a socket", try_bind, 0, EACCES, 1 },
};

static void
make_old(void)
{
	int	fd = open(OLD, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	CHECK(fd != -1 && write(fd, "old\n", 4) == 4);
	(void)close(fd);
	(void)unlink(NEW);
	(void)rmdir(NEW);
}

/* The status of a child that does it, in the sandbox or not. */
static int
status_of(int (*try)(void), int inside)
{
	pid_t	pid;
	int	status;

	(void)fflush(stdout);
	if ((pid = fork()) == -1)
		return -1;
	if (pid == 0) {
		if (inside)
			sandbox_enter();
		_exit(try());
	}
	if (waitpid(pid, &status, 0) == -1 || !WIFEXITED(status))
		return -1;
	return WEXITSTATUS(status);
}

static int
nothing(void)
{
	return 0;
}

/* What entering it takes of a processor, the kernel's part too, in units of 10
 * microseconds. */
static int
cost(void)
{
	struct timespec	from, to;
	long		took;

	(void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
	sandbox_enter();
	(void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
	took = (to.tv_sec - from.tv_sec) * 100000 +
	    (to.tv_nsec - from.tv_nsec) / 10000;
	return took < 255 ? (int)took : 255;
}

/* A millisecond at the most.  The least of several, as what else a machine
 * does adds to it; only where asked for, as no other test depends on time. */
static void
test_cost(void)
{
	int	i, one, least = 255;

	for (i = 0; i < 50; i++)
		if ((one = status_of(cost, 0)) >= 0 && one < least)
			least = one;
	CHECK(least <= 100);
}

static void
try_all(int has_network)
{
	const struct attempt	*a;
	size_t			 i;
	int			 got;

	for (i = 0; i < COUNT(attempts); i++) {
		a = &attempts[i];
		make_old();
		got = status_of(a->try, 0);
		if (got != a->outside && a->network) {
			printf("%s: status %d outside: not tried\n", a->name,
			    got);
			continue;
		}
		check_one(got == a->outside, __FILE__, __LINE__, a->name);
		if (a->network && !has_network)
			continue;
		make_old();
		got = status_of(a->try, 1);
		check_one(got == a->inside, __FILE__, __LINE__, a->name);
		if (got != a->inside)
			printf("\tinside: %s\n", strerror(got));
	}
}

int
main(void)
{
	char	 dir[] = "/tmp/gr-unit-XXXXXX";
	int	 has;

	CHECK(mkdtemp(dir) != NULL && chdir(dir) == 0);
	(void)setenv("GR_SANDBOX", "require", 1);
	has = status_of(nothing, 1);
	CHECK(has == 0 || has == 2);
	(void)unsetenv("GR_SANDBOX");
	CHECK(status_of(nothing, 1) == 0);
	if (getenv("GR_LONG") != NULL)
		test_cost();
#ifdef SANDBOX_KEEP
	has = 2;
#endif
	if (has == 0)
		try_all(status_of(try_bind, 1) == EACCES);
	else
		printf("no sandbox here: what it refuses was not tried\n");
	make_old();
	(void)unlink(OLD);
	CHECK(chdir("/") == 0 && rmdir(dir) == 0);
	return check_end();
}
