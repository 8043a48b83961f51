#include "each.h"

#include <sys/wait.h>

#include <err.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A file's bytes. */
struct bytes {
	char	*p;
	size_t	 n;
};

/* What a program writes where nothing fails, and its status. */
struct wanted {
	struct bytes	out, err;
	int		status;
	int		may_fail;	/* with status 2 and a word instead */
	int		any;		/* nothing is asked for */
};

static struct bytes
read_file(const char *path)
{
	struct bytes	 b = { NULL, 0 };
	FILE		*f = fopen(path, "r");
	size_t		 size = 0;

	if (f == NULL)
		err(1, "%s", path);
	do {
		if (b.n == size && (b.p = realloc(b.p,
		    size = 2 * size + 4096)) == NULL)
			err(1, NULL);
		b.n += fread(b.p + b.n, 1, size - b.n, f);
	} while (!feof(f) && !ferror(f));
	fclose(f);
	return b;
}

static int
are_same(const struct bytes *a, const struct bytes *b)
{
	return a->n == b->n && memcmp(a->p, b->p, a->n) == 0;
}

/* Is that which was written what is wanted?  Of a disk with room for so many
 * bytes, full, they and no more. */
static int
is_right(const struct wanted *want, int status, long full)
{
	struct bytes	out = read_file("out"), said = read_file("err");
	struct bytes	part = want->out;
	int		right;

	if (full >= 0 && (size_t)full < part.n)
		part.n = (size_t)full;
	right = want->any || (want->may_fail && status == 2 && said.n > 0) ||
	    (status == want->status && are_same(&out, &part) &&
	    (want->may_fail || are_same(&said, &want->err)));
	free(out.p);
	free(said.p);
	return right;
}

/* What a child writes goes into a file here. */
static void
redirect(const char *path, int fd)
{
	int	to = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	if (to == -1 || dup2(to, fd) == -1)
		err(1, "%s", path);
	close(to);
}

/* Run the program in a child, which returns from here, for its status. */
static int
run(const char *faults, int *is_child)
{
	int	status;
	pid_t	pid = fork();

	*is_child = pid == 0;
	if (pid == -1)
		err(1, "fork");
	if (pid == 0) {
		redirect("out", STDOUT_FILENO);
		redirect("err", STDERR_FILENO);
		return setenv("FAULT", faults, 1);
	}
	if (waitpid(pid, &status, 0) != pid)
		err(1, "waitpid");
	return WIFEXITED(status) ? WEXITSTATUS(status) :
	    128 + WTERMSIG(status);
}

void
each(const char *path)
{
	const char	*room, *rule = getenv("EACH_RULE");
	const char	*was = getenv("EACH_STATUS");
	struct wanted	 want = { .out = read_file("want"),
			    .err = read_file("said") };
	struct bytes	 list = read_file(path);
	char		*line, *lf;
	int		 is_child, status;

	want.status = was == NULL ? 0 : atoi(was);
	want.may_fail = rule != NULL && strcmp(rule, "may-fail") == 0;
	want.any = rule != NULL && strcmp(rule, "any") == 0;
	for (line = list.p; line < list.p + list.n; line = lf + 1) {
		if ((lf = memchr(line, '\n', list.n -
		    (size_t)(line - list.p))) == NULL)
			break;
		*lf = '\0';
		status = run(line, &is_child);
		if (is_child)
			return;
		room = strstr(line, "full=");
		if (is_right(&want, status, room == NULL ? -1 :
		    atol(room + strlen("full="))))
			continue;
		fprintf(stderr, "# %s: status %d\n", line, status);
		_exit(1);
	}
	_exit(0);
}
