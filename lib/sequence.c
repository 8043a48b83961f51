#include "sequence.h"

#include <string.h>

#include "match.h"

#define ORDER	5		/* the most columns of a list */
#define WORD	16		/* characters of the longest word */
#define WORDS	8		/* of a list, with its other ones */
#define MANY	3		/* a list of more columns is long */

/* Words of headings in the order of their columns; others that head the same
 * are behind a '|'.  Some tell on one line ALONE: in the form they stand on
 * several, one above the other.  Of words that are BROKEN before their last
 * character the first is the first column's. */
enum { ALONE = 1, BROKEN };

static const struct {
	int		 table;
	int		 lines;
	const char	*text;
} orders[] = {
	{ 2, 0, "制发 废止 现行有效" },
	{ 2, 0, "新制作 新公开 总数量" },
	{ 2, 0, "上一年 增减 处理决定" },
	{ 2, 0, "采购项目 采购总" },
	{ 3, ALONE, "自然人 法人或其他 总计|合计" },
	{ 3, 0, "自然人 商业企 科研机 社会公 法律服" },
	{ 3, 0, "商业企 科研机 社会公 法律服 其他" },
	{ 3, 0, "商业 科研" },
	{ 3, 0, "社会 法律" },
	{ 3, ALONE, "法律服 其他 总计|合计" },
	{ 4, 0, "维持 纠正 其他结果 尚未|审结 总计|合计" },
	{ 4, BROKEN, "果维 果纠 他结 尚未" },
	{ 4, 0, "行政复议 行政诉讼" },
	{ 4, 0, "行政复议 未经复议" },
	{ 4, 0, "未经复议 复议后" },
};

#define ORDERS	(sizeof(orders) / sizeof(orders[0]))

/* The words of each list, folded before their first use; and by its last bits,
 * of which tables a character may begin one. */
static struct list {
	struct {
		uint16_t	c[WORD];
		size_t		n;
		int		col;
	} word[WORDS];
	size_t		n;
	int		cols;
} lists[ORDERS];
static uint8_t	begins[256];

static void
prepare(void)
{
	const char	*s;
	struct list	*l;
	size_t		 i, len;

	for (i = 0; i < ORDERS; i++) {
		l = &lists[i];
		for (s = orders[i].text; *s != '\0'; s += len) {
			l->cols += *s != '|';
			s += *s == '|' || *s == ' ';
			len = strcspn(s, " |");
			l->word[l->n].col = l->cols - 1;
			l->word[l->n].n = match_fold(s, len,
			    l->word[l->n].c, WORD, NULL);
			begins[l->word[l->n++].c[0] % 256] |=
			    (uint8_t)(1 << orders[i].table);
		}
	}
}

const uint8_t *
sequence_begins(void)
{
	if (lists[0].n == 0)
		prepare();
	return begins;
}

/* The column whose word stands at a place, all of it before `to', or -1.  The
 * 其他 of 法人或其他组织 is none, also where that is broken before it. */
static int
column_at(const struct sequence *s, size_t i, size_t to, const struct list *l)
{
	size_t	k, n;

	for (k = 0; k < l->n; k++) {
		n = l->word[k].n;
		if (i + n <= to && s->c[i] == l->word[k].c[0] &&
		    memcmp(s->c + i, l->word[k].c, n * sizeof(s->c[0])) == 0)
			return (i > 0 && s->c[i - 1] == 0x6216) ||
			    (i + n < to && s->c[i + n] == 0x7ec4) ? -1 :
			    l->word[k].col;
	}
	return -1;
}

/*
 * Do the columns of a list, n as they are met, stand in another order?  They
 * may come again and again, and but some of them may be there; but they begin
 * anew only behind the last of those that are, with one before the first of
 * this turn (their second halves stand below, in lists of many), or with one
 * that this turn has had.  A word right behind itself is a heading over
 * several columns or lines, which some extractors print for each of them.
 */
static int
is_other(const uint8_t *col, size_t n, int cols, int table, int lines)
{
	size_t		i;
	int		k, high = -1, low = ORDER, last = -1, first = ORDER;
	unsigned	seen = 0, turn = 0;

	for (i = 0; i < n; i++) {
		k = col[i];
		seen |= 1u << k;
		high = k > high ? k : high;
		low = k < low ? k : low;
	}
	/* Of long lists, two tell nothing: headings that are broken over lines
	 * stand beside those that are not. */
	if (n < 2 || (cols > MANY &&
	    (seen & (seen - 1) & ((seen & (seen - 1)) - 1)) == 0))
		return 0;
	if (low < col[0] && (col[0] == high || lines == BROKEN))
		return 1;
	for (i = 0; i < n; i++) {
		k = col[i];
		if (k < last && !(turn >> k & 1) && (last != high ||
		    k > first || cols <= MANY || table == 3))
			return 1;
		if (k < last)
			turn = 0;
		first = turn == 0 ? k : first;
		turn |= 1u << k;
		last = k;
	}
	return 0;
}

/* Words [from, to) of the text, and the places in them: the i-th and on. */
struct stretch {
	size_t	from;
	size_t	to;
	int	line;		/* they are of one line */
};

/* Are the words of a stretch in another order?  *i is the first place at or
 * behind its beginning, of n. */
static int
stretch_is_other(const struct sequence *s, int table, struct stretch t,
    const uint16_t *at, size_t n, size_t *i)
{
	uint8_t	met[SEQUENCE_TEXT];
	size_t	list, k, m;
	int	col;

	while (*i < n && at[*i] < t.from)
		++*i;
	/* It takes two words. */
	if (*i + 1 >= n || at[*i + 1] >= t.to)
		return 0;
	for (list = 0; list < ORDERS; list++) {
		if (orders[list].table != table ||
		    (orders[list].lines == ALONE && !t.line))
			continue;
		for (k = *i, m = 0; k < n && at[k] < t.to; k++)
			if ((col = column_at(s, at[k], t.to,
			    &lists[list])) != -1)
				met[m++] = (uint8_t)col;
		if (is_other(met, m, lists[list].cols, table,
		    orders[list].lines))
			return 1;
	}
	return 0;
}

/* Is a character of those that lead the labels of table 3's rows: there its
 * headings end? */
static int
is_numeral(uint16_t c)
{
	switch (c) {
	case 0x4e00: case 0x4e8c: case 0x4e09: case 0x56db: case 0x4e94:
	case 0x516d: case 0x4e03: case 0x516b:	/* 一二三四五六七八 */
		return 1;
	default:
		return c >= '0' && c <= '9';
	}
}

/* The same as stretch_is_other(), of each stretch that a numeral ends. */
static int
heads_are_other(const struct sequence *s, int table, struct stretch t,
    const uint16_t *at, size_t n, size_t *i)
{
	struct stretch	part = t;

	for (; part.from < t.to; part.from = part.to + 1) {
		part.to = part.from;
		while (part.to < t.to && !(table == 3 &&
		    is_numeral(s->c[part.to])))
			part.to++;
		if (stretch_is_other(s, table, part, at, n, i))
			return 1;
	}
	return 0;
}

int
sequence_is_other(const struct sequence *s, int table, const uint16_t *at,
    size_t n)
{
	struct stretch			 line = { 0, 0, 1 }, all = { 0, 0, 0 };
	const struct sequence_part	*p, *end = s->part + s->nparts;
	size_t				 i = 0, j = 0;

	if (n < 2)
		return 0;
	for (p = s->part; p < end; p++) {
		line.to = all.to = p->to;
		if (p->line) {
			/* The words of a row of figures are in no order. */
			if (!p->row && stretch_is_other(s, table, line, at, n,
			    &i))
				return 1;
			line.from = p->to;
		}
		if (p->value || (p->line && (p->wide || p + 1 == end ||
		    p[1].wide))) {
			if (heads_are_other(s, table, all, at, n, &j))
				return 1;
			all.from = p->to;
		}
	}
	return 0;
}
