/*
 * input: what a thread reads ahead is what is read path by path, whatever the
 * inputs are and wherever the one who takes them leaves off.
 */
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

#include "check.h"
#include "draw.h"
#include "input.h"
#include "limits.h"
#include "str.h"

#define LARGE	(LIM_ALONE + 12345)
#define SMALL	40
#define MOST	120

/* What is no file is among them; the first makes the thread start. */
static const char *const	kinds[] = { "large.gz", "large", "cut.gz",
				    "trailer.gz", "empty.gz", "empty",
				    "folder", "missing", "-" };
#define KINDS	(COUNT(kinds))

static void
make_file(const char *name, const char *p, size_t n, int packed, off_t cut)
{
	gzFile		gz = gzopen(name, packed ? "w1" : "wT");
	struct stat	st;

	if (gz == NULL || gzwrite(gz, p, (unsigned)n) != (int)n ||
	    gzclose(gz) != Z_OK || stat(name, &st) == -1 ||
	    truncate(name, st.st_size - cut) == -1)
		abort();
}

static void
make_files(void)
{
	static char	text[LARGE];
	char		name[16];
	size_t		i;

	for (i = 0; i < LARGE; i++)
		text[i] = (char)('a' + draw(20));
	make_file("large.gz", text, LARGE, 1, 0);
	make_file("large", text, LARGE, 0, 0);
	make_file("cut.gz", text, LARGE, 1, 1234);
	make_file("trailer.gz", text, 99, 1, 3);
	make_file("empty.gz", text, 0, 1, 0);
	make_file("empty", text, 0, 0, 0);
	for (i = 0; i < SMALL; i++) {
		(void)snprintf(name, sizeof(name), "small-%zu", i);
		make_file(name, text + i, draw(9000), i % 4 > 0, 0);
	}
	if (mkdir("folder", 0700) == -1)
		abort();
}

/* Paths in an order that is drawn. */
static char **
draw_paths(void)
{
	static char	name[MOST][16], *path[MOST + 1];
	size_t		i, n = 1 + draw(MOST);

	for (i = 0; i < n; i++) {
		if (draw(6) == 0 || i == 0)
			(void)strlcpy(name[i], kinds[draw(i == 0 ? 1 : KINDS)],
			    sizeof(name[i]));
		else
			(void)snprintf(name[i], sizeof(name[i]), "small-%u",
			    (unsigned)draw(SMALL));
		path[i] = name[i];
	}
	path[n] = NULL;
	return path;
}

static void
note(struct str *out, const char *path, const char *what)
{
	if (str_adds(out, path) == -1 || str_adds(out, ": ") == -1 ||
	    str_adds(out, what) == -1 || str_adds(out, "\n") == -1)
		abort();
}

/* All of an input, but only its beginning if its turn is a multiple of skip. */
static void
read_one(struct str *out, struct input *in, const char *path, unsigned turn,
    unsigned skip)
{
	const char	*p;
	size_t		 n;
	int		 r;

	if (turn % skip == skip - 1) {
		note(out, path, input_next(in, &p, &n) == 1 ? "some" : "none");
		return;
	}
	while ((r = input_next(in, &p, &n)) == 1)
		if (str_add(out, p, n) == -1)
			abort();
	CHECK(input_next(in, &p, &n) == r);
	note(out, path, r == 0 ? "end" : input_error(in));
}

static void
begin(struct str *out)
{
	str_clear(out);
	if (lseek(STDIN_FILENO, 0, SEEK_SET) == -1)
		abort();
}

static void
read_each(struct str *out, char *const *path, unsigned skip)
{
	struct input	*in;
	unsigned	 turn = 0;

	for (begin(out); *path != NULL; path++)
		if ((in = input_open(*path)) == NULL)
			note(out, *path, strerror(errno));
		else {
			read_one(out, in, *path, turn++, skip);
			input_close(in);
		}
}

/* The first so many of them, and then it is closed. */
static void
read_all(struct str *out, char *const *paths, unsigned skip, unsigned most)
{
	struct names	*names = names_open(paths, NULL, 0);
	struct input	*in;
	const char	*path;
	unsigned	 turn = 0;
	int		 r = 1;

	if (names == NULL || (in = input_all(names)) == NULL)
		abort();
	for (begin(out); turn < most && r != 0;)
		if ((r = input_path(in, &path)) == -1)
			note(out, path, strerror(errno));
		else if (r == 1)
			read_one(out, in, path, turn++, skip);
	CHECK(r != 0 || input_path(in, &path) == 0);
	input_close(in);
	names_close(names);
}

static void
test_paths(void)
{
	static struct str	want, got;
	char			**path;
	unsigned		 i, skip;

	for (i = 0; i < 60; i++) {
		path = draw_paths();
		skip = i % 3 == 0 ? 7 : MOST + 1;
		read_each(&want, path, skip);
		read_all(&got, path, skip, MOST);
		CHECK(got.len == want.len &&
		    memcmp(got.p, want.p, want.len) == 0);
		read_all(&got, path, skip, 1 + draw(MOST));
		CHECK(got.len <= want.len &&
		    memcmp(got.p, want.p, got.len) == 0);
	}
	str_free(&want);
	str_free(&got);
}

int
main(void)
{
	char	folder[] = "/tmp/gr-relay-XXXXXX", command[64];

	if (mkdtemp(folder) == NULL || chdir(folder) == -1)
		abort();
	make_files();
	if (dup2(open("large", O_RDONLY), STDIN_FILENO) == -1)
		abort();
	test_paths();
	(void)snprintf(command, sizeof(command), "rm -r %s", folder);
	CHECK(system(command) == 0);
	return check_end();
}
