/*
 * clock: run a shell command with its output thrown away; on standard output
 * its wall time and CPU seconds, and the largest resident size in KiB of any
 * process of it.
 */
#define _GNU_SOURCE
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>

#include <err.h>
#include <fcntl.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static double
seconds(struct timeval t)
{
	return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

int
main(int argc, char *argv[])
{
	struct timespec	from, to;
	struct rusage	use;
	int		null, status;
	pid_t		pid;

	if (argc != 2)
		errx(2, "usage: clock command");
	(void)clock_gettime(CLOCK_MONOTONIC, &from);
	if ((pid = fork()) == -1)
		err(2, "fork");
	if (pid == 0) {
		if ((null = open("/dev/null", O_WRONLY)) == -1 ||
		    dup2(null, STDOUT_FILENO) == -1)
			err(127, "/dev/null");
		execl("/bin/sh", "sh", "-c", argv[1], (char *)NULL);
		err(127, "/bin/sh");
	}
	if (waitpid(pid, &status, 0) == -1)
		err(2, "waitpid");
	(void)clock_gettime(CLOCK_MONOTONIC, &to);
	if (!WIFEXITED(status) || WEXITSTATUS(status) > 1)
		errx(2, "failed: %s", argv[1]);
	if (getrusage(RUSAGE_CHILDREN, &use) == -1)
		err(2, "getrusage");
	printf("%.6f %.6f %ld\n", (double)(to.tv_sec - from.tv_sec) +
	    (double)(to.tv_nsec - from.tv_nsec) / 1e9,
	    seconds(use.ru_utime) + seconds(use.ru_stime), use.ru_maxrss);
	return 0;
}
