#include "cover.h"

#include "body.h"
#include "dates.h"
#include "limits.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* The names of a place, and of a branch, at the most. */
#define PLACE_BYTES	(20 * 3)
#define BRANCH_CHARS	7

/* Join lines and read them as one title: 1, 0 or -1. */
static int
join(struct title *t, const struct cover_line *line, int n)
{
	struct str	joined = { NULL, 0, 0 };
	size_t		note;
	int		i, r = 0;

	for (i = 0; i < n && r == 0; i++) {
		/* （2022年度） */
		note = line[i].part == TITLE_YEAR &&
		    utf8_starts(line[i].text, line[i].len, "（") ? 3 : 0;
		r = str_add(&joined, line[i].text + note,
		    line[i].len - 2 * note);
	}
	if (r == 0)
		r = title_parse(t, str_text(&joined), joined.len);
	str_free(&joined);
	return r;
}

/* Is the body of a title below the first line but the end of a name, which
 * began on that: 某市税务 / 局2022年政府信息公开工作年度报告? */
static int
join_cut(struct title *t, const struct cover_line *line, int n)
{
	int	r;

	if (line[0].len < 6 || line[0].len > (size_t)LIM_HEADING ||
	    line[1].part == TITLE_NONE || line[1].part == TITLE_CUT ||
	    !body_may_be(line[0].text, line[0].len))
		return 0;
	if ((r = cover_title(t, line + 1, n - 1)) != 1)
		return r;
	if (t->body.len == 0 || !body_is_end(t->body.p, t->body.len) ||
	    !utf8_starts(line[1].text, line[1].len, t->body.p))
		return 0;
	if ((r = join(t, line, n)) != 1)
		return r;
	return body_is(str_text(&t->body), t->body.len);
}

/* Is a body but a branch of the one above: 某分局? */
static int
is_branch(const struct cover_line *above, const struct cover_line *body)
{
	static const struct {
		const char	*end;
		const char	*of;	/* what only that ends in, or "" */
	} ends[] = {
		{ "分局", "" }, { "分行", "" }, { "支行", "" }, { "支队", "" },
		{ "大队", "" }, { "分公司", "" }, { "调查队", "国家统计局" },
		{ "调查总队", "国家统计局" }, { "监管局", "国家能源局" },
		{ "税务局", "国家税务总局" },
	};
	size_t	i;

	for (i = 0; i < COUNT(ends); i++)
		if (utf8_ends(body->text, body->len, ends[i].end) &&
		    (*ends[i].of == '\0' ||
		    utf8_ends(above->text, above->len, ends[i].of)))
			return *ends[i].of != '\0' ||
			    utf8_count(body->text, body->len) <= BRANCH_CHARS;
	return 0;
}

/* Is a name that of a place and nothing else, another one of a body that names
 * none: 某市 / 财政局2022年…?  Or that one's of a branch? */
static int
is_place_of(const struct cover_line *place, const struct cover_line *body)
{
	static const char *const ends[] = { "省", "市", "县", "区", "州", "盟",
	    "旗", "镇", "乡" };
	const char	*at;
	size_t		 i;
	int		 is = 0;

	if (body->len == 0 || is_branch(place, body))
		return body->len > 0;
	if (place->len > PLACE_BYTES)
		return 0;
	for (i = 0; i < COUNT(ends); i++) {
		is |= utf8_ends(place->text, place->len, ends[i]);
		/* 市场监督管理局, 城市管理局 and 城乡建设局 name none. */
		at = utf8_find(body->text, body->len, ends[i]);
		if (at != NULL && at - body->text >= 6 &&
		    !utf8_is(at - 3, "城"))
			return 0;
	}
	return is;
}

/* Does a title end in 2022年政府, and go on with 信息公开…? */
static int
is_cut(const struct cover_line *a, const struct cover_line *b)
{
	return b->part == TITLE_WHOLE && ((utf8_ends(a->text, a->len, "政府") &&
	    utf8_starts(b->text, b->len, "信息公开")) ||
	    (utf8_ends(a->text, a->len, "政") &&
	    utf8_starts(b->text, b->len, "府信息公开")));
}

/* Has a title a name of its own, which does not go on from those above it? */
static int
has_own(const struct title *t, const struct cover_line *line, int names)
{
	const struct cover_line	body = { t->body.p, t->body.len, TITLE_BODY };

	return body.len > 0 && !body_is_end(body.text, body.len) &&
	    !(names == 1 && (is_place_of(line, &body) ||
	    utf8_starts(line[1].text, line[1].len, "（")));
}

/* Have the lines of a title behind the first `names', which are a name, a name
 * of their own?  Then that is another's. */
static int
is_named(struct title *t, const struct cover_line *line, int n, int names)
{
	int	r = names == 0 || names == n ? 0 :
		    join(t, line + names, n - names);

	return r == 1 ? has_own(t, line, names) : r;
}

/* Read lines of which the first or the last may be but a year.  One above a
 * title that has a year is not its, and of several none is. */
static int
join_apart(struct title *t, const struct cover_line *line, int n)
{
	int	first = line[0].part == TITLE_YEAR, r = 0;
	int	last = line[n - 1].part == TITLE_YEAR &&
		    !utf8_starts(line[n - 1].text, line[n - 1].len, "（");
	int	year;

	if (!first && !last)
		return join(t, line, n);
	if ((r = join(t, line + first, n - first - last)) == -1)
		return -1;
	year = r == 1 ? t->year : 0;
	if ((first && year != 0) || (r = join(t, line, n)) != 1)
		return r == -1 ? -1 : 0;
	t->apart = year == 0;
	return !first || t->year != 0;
}

int
cover_title(struct title *t, const struct cover_line *line, int n)
{
	int	i = 0, r, body, names;

	if (n > 1 && (line[0].part == TITLE_NONE || line[0].part == TITLE_CUT))
		return join_cut(t, line, n);
	/* [year] [name [（name）]] [year] */
	if (i < n && line[i].part == TITLE_YEAR)
		i++;
	body = i < n && line[i].part == TITLE_BODY;
	i += body;
	while (body && i < n && line[i].part == TITLE_BODY &&
	    (utf8_starts(line[i].text, line[i].len, "（") ||
	    body_is_end(line[i].text, line[i].len) ||
	    is_place_of(&line[i - 1], &line[i])))
		i++;
	names = body ? i : 0;
	if (i < n && line[i].part == TITLE_YEAR)
		i++;
	if (i < n && line[i].part == TITLE_WHOLE) {
		if ((r = title_parse(t, line[i].text, line[i].len)) != 1)
			return r;
		/* A year of a menu's is not the title's. */
		if (i > 0 && t->year != 0 && line[0].part == TITLE_YEAR &&
		    dates_year(line[0].text, line[0].len) != t->year)
			return 0;
		/* A whole title with a name of its own needs none. */
		if (body && has_own(t, line, i))
			return 0;
		i++;
	} else if (i + 1 < n && line[i].part == TITLE_HEAD) {
		for (i++; i < n && (line[i].part == TITLE_TAIL ||
		    is_cut(&line[i - 1], &line[i])); i++)
			continue;
	} else
		return 0;
	if (i < n && line[i].part == TITLE_YEAR)
		i++;
	/* One line has been read. */
	if (i != n || n == 1)
		return i == n;
	if ((r = is_named(t, line, n, names)) != 0)
		return r == -1 ? -1 : 0;
	return join_apart(t, line, n);
}
