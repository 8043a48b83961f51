#include "slip.h"

#include "say.h"

#include <string.h>

/* Where two strings begin to differ. */
static size_t
alike(const char *a, const char *b)
{
	size_t	i = 0;

	while (a[i] != '\0' && a[i] == b[i])
		i++;
	return i;
}

/* Is `more' the string `less' with one digit put in?  Where, or -1. */
static int
put_in(const char *less, const char *more)
{
	size_t	i = alike(less, more);

	if (strlen(more) != strlen(less) + 1 ||
	    strcmp(less + i, more + i + 1) != 0)
		return -1;
	return (int)i;
}

static const char *
same_length(const char *printed, const char *right)
{
	size_t	n = strlen(printed), i = alike(printed, right), j = n;

	while (j > i + 1 && printed[j - 1] == right[j - 1])
		j--;
	if (j == i + 1)
		return n > 1 ? M_("one digit differs") : NULL;
	if (printed[i] == right[j - 1] && printed[j - 1] == right[i] &&
	    memcmp(printed + i + 1, right + i + 1, j - i - 2) == 0)
		return M_("two digits swapped");
	return NULL;
}

const char *
slip_name(struct number printed, const struct total *right)
{
	char	 p[NUMBER_SIZE], r[NUMBER_SIZE];
	int	 i;

	(void)number_format(printed, p);
	(void)total_format(right, r);
	if (p[0] == '-')
		return strcmp(p + 1, r) == 0 ? M_("the sign") : NULL;
	if (strlen(p) == strlen(r))
		return same_length(p, r);
	/* 0 for 70 lacks no digit: it is what is printed for nothing. */
	if (p[0] != '0' && put_in(p, r) != -1)
		return M_("a digit lost");
	if (r[0] == '0' || (i = put_in(r, p)) == -1)
		return NULL;
	/* Of digits alike in a row, the one put in is the last. */
	return i > 0 && p[i - 1] == p[i] ? M_("a digit doubled") :
	    M_("a digit too many");
}
