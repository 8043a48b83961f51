#include "names.h"

#include <sys/stat.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "source.h"
#include "str.h"

struct names {
	char *const	*operand;
	struct source	*list;		/* NULL: none */
	int		 may_wait;	/* it is no file */
	int		 ended;		/* nothing more of it is to be read */
	int		 stdin_once;	/* no name came yet: standard input */
	char		 end;		/* the byte that ends a name */
	struct str	 read;		/* of the list, */
	size_t		 at;		/* used up to here, */
	size_t		 looked;	/* and no end up to here */
	const char	*error;
};

struct names *
names_open(char *const *operands, const char *list, int nul)
{
	struct names	*s;
	struct stat	 st;
	int		 saved;

	if ((s = calloc(1, sizeof(*s))) == NULL)
		return NULL;
	s->operand = operands;
	s->end = nul ? '\0' : '\n';
	s->stdin_once = *operands == NULL && list == NULL;
	s->ended = list == NULL;
	if (list == NULL)
		return s;
	if ((s->list = source_open(list)) == NULL) {
		saved = errno;
		free(s);
		errno = saved;
		return NULL;
	}
	s->may_wait = (strcmp(list, "-") == 0 ? fstat(STDIN_FILENO, &st) :
	    stat(list, &st)) == -1 || !S_ISREG(st.st_mode);
	return s;
}

void
names_count(char *const *operands, const char *list, int nul,
    uint64_t *count, uint64_t *bytes)
{
	struct names	*names;
	struct stat	 st;
	const char	*name;
	int		 known = 1;

	*count = *bytes = 0;
	/* A list that can be read but once is not read to count. */
	if (list != NULL && (stat(list, &st) == -1 || !S_ISREG(st.st_mode)))
		return;
	if ((names = names_open(operands, list, nul)) == NULL)
		return;
	for (; (name = names_next(names)) != NULL; ++*count)
		if (strcmp(name, "-") == 0 || stat(name, &st) == -1 ||
		    !S_ISREG(st.st_mode))
			known = 0;
		else
			*bytes += (uint64_t)st.st_size;
	if (!known)
		*bytes = 0;
	names_close(names);
}

/* The end of the next name of the list, if it has been read. */
static char *
name_end(const struct names *s)
{
	return s->looked == s->read.len ? NULL :
	    memchr(s->read.p + s->looked, s->end, s->read.len - s->looked);
}

int
names_ready(const struct names *s)
{
	return s->stdin_once || *s->operand != NULL || !s->may_wait ||
	    s->ended || name_end(s) != NULL;
}

/* Read more of the list.  The last of its names may have no ending. */
static void
read_list(struct names *s)
{
	const char	*p;
	size_t		 n;
	int		 r;

	if (s->at > 0) {
		s->read.len -= s->at;
		memmove(s->read.p, s->read.p + s->at, s->read.len);
		s->at = 0;
	}
	s->looked = s->read.len;
	r = source_next(s->list, &p, &n);
	if (r == 1 && str_add(&s->read, p, n) == 0)
		return;
	if (r != 0)
		s->error = r == 1 ? strerror(ENOMEM) : source_error(s->list);
	if (r != 0 || s->read.len == 0 ||
	    str_add(&s->read, &s->end, 1) == -1)
		s->looked = s->read.len = 0;
	s->ended = 1;
}

const char *
names_next(struct names *s)
{
	const char	*name;
	char		*end;

	if (s->stdin_once) {
		s->stdin_once = 0;
		return "-";
	}
	if (*s->operand != NULL)
		return *s->operand++;
	for (;;) {
		if ((end = name_end(s)) == NULL) {
			if (s->ended)
				return NULL;
			read_list(s);
			continue;
		}
		name = s->read.p + s->at;
		if (s->end != '\0' && memchr(name, '\0',
		    (size_t)(end - name)) != NULL) {
			s->error = "its names end in NUL: -0 is needed";
			s->ended = 1;
			return NULL;
		}
		*end = '\0';
		s->at = s->looked = (size_t)(end + 1 - s->read.p);
		if (*name != '\0')
			return name;
	}
}

const char *
names_error(const struct names *s)
{
	return s->error;
}

void
names_close(struct names *s)
{
	if (s == NULL)
		return;
	source_close(s->list);
	str_free(&s->read);
	free(s);
}
