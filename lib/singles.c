#include "singles.h"

#include <string.h>

#include "number.h"

size_t
singles_numeral(const char *p, size_t n)
{
	size_t	i;

	for (i = 1; i + 2 < n; i++)
		if (p[i - 1] == ' ' && p[i] >= '1' && p[i] <= '8' &&
		    (p[i + 1] == '.' || (i + 4 < n &&
		    (memcmp(p + i + 1, "、", 3) == 0 ||
		    memcmp(p + i + 1, "．", 3) == 0))) &&
		    (unsigned char)p[n - 1] >= 0x80)
			return i;
	return 0;
}

/* Where the word begins that ends at p[end]. */
static size_t
word_begin(const char *p, size_t end)
{
	while (end > 0 && p[end - 1] != ' ')
		end--;
	return end;
}

size_t
singles_value_end(const char *p, size_t at, size_t n)
{
	struct number	num;
	enum unit	unit = UNIT_NONE;
	size_t		end, next;
	int		sign;

	for (end = at; end < n && p[end] != ' '; end++)
		continue;
	for (next = end + (end < n); next < n && p[next] != ' '; next++)
		continue;
	if (next <= end + 1 || ((unsigned char)p[at] < 0x80 &&
	    (unsigned char)p[end + 1] < 0x80))
		return end;
	sign = number_kind(p + at, end - at) == READ_TEXT;
	if ((!sign && number_kind(p + end + 1, next - end - 1) != READ_TEXT) ||
	    number_read(p + at, next - at, &num, &unit) != READ_NUMBER)
		return end;
	return sign || unit == UNIT_WAN || unit == UNIT_YUAN ? next : end;
}

/* Where a value begins that ends, or goes on, in the word p[at .. end); end
 * if there is none. */
static size_t
value_begin(const char *p, size_t at, size_t end, size_t n)
{
	struct number	num;
	size_t		before;

	if (number_kind(p + at, end - at) != READ_TEXT ||
	    number_decimals(p + at, end - at, &num) ||
	    singles_value_end(p, at, n) > end)
		return at;
	before = word_begin(p, at > 0 ? at - 1 : 0);
	return before < at && singles_value_end(p, before, n) == end ?
	    before : end;
}

size_t
singles_values(const char *p, size_t n, size_t *words)
{
	size_t	at, first = n, end = n;

	while (end > 0) {
		at = word_begin(p, end);
		if (at < end && (at = value_begin(p, at, end, n)) == end)
			break;
		first = end = at;
		while (end > 0 && p[end - 1] == ' ')
			end--;
	}
	*words = end;
	return end > 0 && end == n ? n : first;
}
