#include "names.h"

#include <sys/stat.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct names {
	char *const	*operand;
	FILE		*list;		/* NULL: none, or at its end */
	int		 stdin_once;	/* no name came yet: standard input */
	int		 end;		/* the byte that ends a name */
	char		*name;
	size_t		 size;
	const char	*error;
};

struct names *
names_open(char *const *operands, const char *list, int nul)
{
	struct names	*s;
	int		 saved;

	if ((s = calloc(1, sizeof(*s))) == NULL)
		return NULL;
	s->operand = operands;
	s->end = nul ? '\0' : '\n';
	s->stdin_once = *operands == NULL && list == NULL;
	if (list != NULL && strcmp(list, "-") == 0)
		s->list = stdin;
	else if (list != NULL && (s->list = fopen(list, "re")) == NULL) {
		saved = errno;
		free(s);
		errno = saved;
		return NULL;
	}
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

const char *
names_next(struct names *s)
{
	ssize_t	n;

	if (s->stdin_once) {
		s->stdin_once = 0;
		return "-";
	}
	if (*s->operand != NULL)
		return *s->operand++;
	while (s->list != NULL) {
		errno = 0;
		n = getdelim(&s->name, &s->size, s->end, s->list);
		if (n == -1) {
			if (errno != 0)
				s->error = strerror(errno);
			if (s->list != stdin)
				(void)fclose(s->list);
			s->list = NULL;
			break;
		}
		if (n > 0 && s->name[n - 1] == (char)s->end)
			s->name[--n] = '\0';
		if (n > 0)
			return s->name;
	}
	return NULL;
}

int
names_may_wait(const struct names *s)
{
	struct stat	st;

	return s->list != NULL && (fstat(fileno(s->list), &st) == -1 ||
	    !S_ISREG(st.st_mode));
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
	if (s->list != NULL && s->list != stdin)
		(void)fclose(s->list);
	free(s->name);
	free(s);
}
