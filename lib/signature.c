#include "signature.h"

#include <string.h>

#include "body.h"
#include "dates.h"
#include "title.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* The lines within which a name and a date are one signature, at the end. */
#define SIGNATURE	3

void
signature_clear(struct signature *s)
{
	str_clear(&s->name);
	s->dated = s->day = s->is_signed = s->several = s->last = 0;
	s->day_line = 0;
	s->since_name = s->since_date = SIGNATURE;
}

void
signature_free(struct signature *s)
{
	str_free(&s->name);
}

int
signature_may_be(const char *p, size_t n)
{
	return title_may_be(p, n) || memcmp(p + n - 3, "日", 3) == 0 ||
	    memcmp(p + n - 3, "月", 3) == 0 || (p[n - 1] >= '0' &&
	    p[n - 1] <= '9' && utf8_find(p, n, "20") != NULL);
}

/* A name is signed without its seal: 某局（盖章）. */
static size_t
unseal(const char *p, size_t n)
{
	static const char *const seals[] = { "（盖章）", "（公章）", "（印章）",
	    "（章）" };
	size_t	i, len;

	for (i = 0; i < COUNT(seals); i++) {
		len = strlen(seals[i]);
		if (n > len && memcmp(p + n - len, seals[i], len) == 0)
			return n - len;
	}
	return n;
}

/* A line has a date from a place on, before it nothing or a name. */
static void
set_day(struct signature *s, const struct str *line, size_t from,
    uint64_t number)
{
	int	day;

	if ((from > 0 && !body_is(line->p, unseal(line->p, from))) ||
	    (day = dates_day(line->p + from, line->len - from)) == 0)
		return;
	s->day = day;
	s->day_line = number;
}

/* Does a date, from a place of its line on, count?  One beside a name does;
 * one behind other words is a page's. */
static int
is_dated(const struct signature *s, const struct str *line, size_t from)
{
	if (from > 0 && body_is(line->p, unseal(line->p, from)))
		return 1;
	return from == 0 ? s->since_name == 1 || !s->is_signed :
	    s->dated == 0 && utf8_find(line->p, line->len, "年") != NULL;
}

void
signature_skip(struct signature *s)
{
	s->since_name++;
	s->since_date++;
}

/* Is a line another report's title, or a menu's?  Then a name above it that no
 * date stands beside is its, too. */
static int
is_title(const struct str *line)
{
	return (utf8_ends(line->p, line->len, "年度报告") ||
	    utf8_ends(line->p, line->len, "年报")) &&
	    utf8_find(line->p, line->len, "公开") != NULL;
}

int
signature_add(struct signature *s, const struct str *line, uint64_t number,
    int below)
{
	size_t	n = line->len;
	int	year;

	signature_skip(s);
	if (!s->is_signed && s->since_name == 1 && is_title(line))
		s->since_name = SIGNATURE;
	if ((year = dates_last(line->p, line->len, &n)) != 0 &&
	    is_dated(s, line, n)) {
		s->dated = year;
		/* 2023-01-18 alone may be a page's. */
		s->last = n == 0 &&
		    utf8_find(line->p, line->len, "年") == NULL;
		set_day(s, line, n, number);
		s->since_date = 0;
		s->is_signed |= n == 0 && s->since_name == 1;
	}
	n = unseal(line->p, n);
	if (n == 0 || !body_is(line->p, n) || below)
		return 0;
	/* A name alone among a page's last words does not take its place. */
	if (s->is_signed && s->since_date > 1)
		return 0;
	s->is_signed |= s->since_date <= 1;
	s->several = s->since_name == 1 && (n != s->name.len ||
	    memcmp(line->p, s->name.p, n) != 0);
	s->since_name = 0;
	return str_set(&s->name, line->p, n);
}

int
signature_beside(struct signature *s, const struct str *name,
    const struct str *date, uint64_t number)
{
	size_t	at;
	int	year = dates_last(date->p, date->len, &at);

	if (year == 0 || at > 0 || !body_is(str_text(name), name->len))
		return 0;
	s->is_signed = 1;
	s->dated = year;
	set_day(s, date, 0, number);
	return str_set(&s->name, name->p, name->len);
}

const char *
signature_name(const struct signature *s)
{
	return s->is_signed || (s->since_name < SIGNATURE && !s->several) ?
	    str_text(&s->name) : "";
}

/* Is the date that of a signature? */
static int
is_date(const struct signature *s)
{
	return s->is_signed || s->since_date < (s->last ? 1 : SIGNATURE);
}

int
signature_year(const struct signature *s)
{
	return s->dated != 0 && is_date(s) ? s->dated - 1 : 0;
}

int
signature_day(const struct signature *s, uint64_t *line)
{
	*line = s->day_line;
	return is_date(s) ? s->day : 0;
}
