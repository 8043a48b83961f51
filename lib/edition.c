#include "edition.h"

#include <string.h>

#include "form.h"
#include "match.h"

/* Characters of a table's words that are looked at. */
#define TEXT	4096
#define WORD	16

/* Words that only one edition prints. */
static const struct word {
	int		 table;
	int		 form;
	const char	*text;
} words[] = {
	{ 2, FORM_2021, "制发件数" }, { 2, FORM_2021, "废止件数" },
	{ 2, FORM_2021, "现行有效" }, { 2, FORM_2021, "本年处理决定" },
	{ 2, FORM_2021, "本年收费金额" },
	{ 2, FORM_2019, "新制作" }, { 2, FORM_2019, "制作数量" },
	{ 2, FORM_2019, "新公开" }, { 2, FORM_2019, "对外公开总" },
	{ 2, FORM_2019, "上一年项目" }, { 2, FORM_2019, "本年增减" },
	{ 2, FORM_2019, "其他对外管理" }, { 2, FORM_2019, "集中采购" },
	{ 2, FORM_2019, "采购项目" }, { 2, FORM_2019, "采购总金额" },
	{ 3, FORM_2021, "逾期不补正" }, { 3, FORM_2021, "逾期未按收费" },
	{ 3, FORM_2021, "不再处理其政府" }, { 3, FORM_2021, "逾期未缴" },
	{ 3, FORM_2021, "逾期不缴" }, { 3, FORM_2021, "3其他七总计" },
};

/* Header words in the order of their columns. */
#define ORDER	5
static const struct {
	int		 table;
	const char	*text[ORDER];
} orders[] = {
	{ 2, { "制发", "废止", "现行有效" } },
	{ 2, { "新制作", "新公开", "总数量" } },
	{ 2, { "上一年", "增减", "处理决定" } },
	{ 2, { "采购项目", "采购总" } },
	{ 3, { "自然人", "法人或其他", "总计" } },
	{ 3, { "自然人", "商业", "科研", "社会", "法律" } },
	{ 3, { "商业", "科研", "公益", "法律服", "其他" } },
	{ 3, { "法律服", "其他", "总计" } },
	{ 4, { "维持", "纠正", "其他结果", "尚未", "总计" } },
	{ 4, { "行政复议", "行政诉讼" } },
	{ 4, { "未经复议", "复议后" } },
};

/* The orders of table 3 that have the total. */
#define ORDER_ALL	4
#define ORDER_LAST	7

/* Heads of table 3 that stand whole on lines of their own tell its order. */
static const char *const heads[] = {
	"自然人", "法人或其他组织", "商业企业", "科研机构", "社会公益组织",
	"法律服务机构", "其他", "总计",
};

/* Of the 2019 form's table 3, in this order. */
static const char *const lasts[] = { "其他处理七总计", "六其他处理总计" };

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

struct text {
	uint16_t	c[TEXT];
	size_t		n;
};

/* A word, folded. */
struct folded {
	uint16_t	c[WORD];
	size_t		n;
};

/* All words, folded before their first use; and by its last bits what a
 * character may begin: a word of words[] or lasts[], of a table's orders[]. */
static struct folded	folded_words[COUNT(words)];
static struct folded	folded_orders[COUNT(orders)][ORDER];
static struct folded	folded_lasts[COUNT(lasts)];
static struct folded	folded_heads[COUNT(heads)];
static uint8_t		begins[256];
static int		ready;

#define BEGINS_WORD(table)	(8 << (table))
#define BEGINS_ORDER(table)	(1 << (table))

static struct folded
fold(const char *word, int what)
{
	struct folded	f;

	f.n = match_fold(word, strlen(word), f.c, WORD, NULL);
	begins[f.c[0] % 256] |= (uint8_t)what;
	return f;
}

static void
prepare(void)
{
	size_t	i, k;

	ready = 1;
	for (i = 0; i < COUNT(words); i++)
		folded_words[i] = fold(words[i].text,
		    BEGINS_WORD(words[i].table));
	for (i = 0; i < COUNT(lasts); i++)
		folded_lasts[i] = fold(lasts[i], BEGINS_WORD(3));
	for (i = 0; i < COUNT(heads); i++)
		folded_heads[i] = fold(heads[i], 0);
	for (i = 0; i < COUNT(orders); i++)
		for (k = 0; k < ORDER && orders[i].text[k] != NULL; k++)
			folded_orders[i][k] = fold(orders[i].text[k],
			    BEGINS_ORDER(orders[i].table));
}

static int
stands_at(const struct text *t, size_t i, const struct folded *f)
{
	return i + f->n <= t->n && t->c[i] == f->c[0] &&
	    memcmp(t->c + i, f->c, f->n * sizeof(f->c[0])) == 0;
}

/* Append to a text, as far as there is room. */
static void
append(struct text *t, const uint16_t *c, size_t n)
{
	n = n < TEXT - t->n ? n : TEXT - t->n;
	memcpy(t->c + t->n, c, n * sizeof(*c));
	t->n += n;
}

static void
add(struct text *t, const struct cells *c, const struct piece *p)
{
	size_t	room = TEXT - t->n, k;

	if (p->kind != PIECE_LABEL)
		return;
	k = match_fold(cells_text(c, p), p->len, t->c + t->n, room, NULL);
	t->n = k > room ? TEXT : t->n + k;
}

/* The word of a list that stands at a place, or -1.  The 其他 of 法人或其他组织
 * is no column's. */
static int
word_at(const struct text *t, size_t i, const struct folded *f, int n)
{
	int	k;

	for (k = 0; k < n; k++)
		if (stands_at(t, i, &f[k]))
			return i > 0 && t->c[i - 1] == 0x6216 ? -1 : k;
	return -1;
}

/* The places of a line where words of orders[] may stand. */
struct places {
	uint16_t	at[TEXT];
	size_t		n;
};

/*
 * Do the words of one list stand in another order?  They may come again and
 * again, and a line may have but some of them; but only behind the last of
 * those that it has do they begin anew, in table 3 with the first of them.
 * A word right behind itself is a heading over several columns or lines,
 * which some extractors print for each of them.
 */
static int
out_of_order(const struct text *t, const struct places *p,
    const struct folded f[ORDER], int table)
{
	size_t		i;
	int		n, k, first = -1, last = -1, high = -1, low = ORDER;
	unsigned	seen = 0;

	for (n = 0; n < ORDER && f[n].n > 0; n++)
		continue;
	for (i = 0; i < p->n; i++) {
		if ((k = word_at(t, p->at[i], f, n)) == -1)
			continue;
		seen |= 1u << k;
		first = first == -1 ? k : first;
		high = k > high ? k : high;
		low = k < low ? k : low;
	}
	/* Of long lists a line that has but two tells nothing: headings that
	 * are broken over lines stand beside those that are not. */
	if (n > 3 && (seen & (seen - 1) & ((seen & (seen - 1)) - 1)) == 0)
		return 0;
	if (first == high && low < high)
		return 1;
	for (i = 0; i < p->n; i++) {
		if ((k = word_at(t, p->at[i], f, n)) == -1)
			continue;
		if (k < last && (last != high ||
		    (table == 3 && (k != low || first != low))))
			return 1;
		last = k;
	}
	return 0;
}

/*
 * Are a line's words out of order, or those of heads one below the other?
 * There the total may stand anywhere: in the form it is above the others.
 */
static int
line_shuffled(const struct text *t, int table, int below)
{
	struct places	p;
	size_t		i;

	p.n = 0;
	for (i = 0; i < t->n; i++)
		if (begins[t->c[i] % 256] & BEGINS_ORDER(table))
			p.at[p.n++] = (uint16_t)i;
	/* It takes two words. */
	for (i = 0; p.n > 1 && i < COUNT(orders); i++)
		if (orders[i].table == table &&
		    !(below && (i == ORDER_ALL || i == ORDER_LAST)) &&
		    out_of_order(t, &p, folded_orders[i], table))
			return 1;
	return 0;
}

/* Is a line one head of table 3? */
static int
is_head(const struct text *line)
{
	size_t	i;

	for (i = 0; i < COUNT(heads); i++)
		if (line->n == folded_heads[i].n &&
		    stands_at(line, 0, &folded_heads[i]))
			return 1;
	return 0;
}

/* Gather a table's words; are headings out of order? */
static int
gather(struct text *t, const struct cells *c, int table)
{
	struct text		 line, below, *into;
	const struct vrow	*v;
	size_t			 i, k;
	int			 shuffled = 0, valued;

	t->n = below.n = 0;
	for (i = 0; i < c->nvrow; i++) {
		v = &c->vrow[i];
		valued = cells_has_value(c, v);
		/* The words of a row of figures are in no order. */
		into = valued ? t : &line;
		line.n = 0;
		for (k = v->first; k < v->first + v->count; k++)
			add(into, c, &c->piece[k]);
		append(t, line.c, line.n);
		if (shuffled || (line.n == 0 && !valued))
			continue;
		if (!valued)
			shuffled = line_shuffled(&line, table, 0);
		if (table == 3 && !valued && is_head(&line))
			append(&below, line.c, line.n);
		else if (below.n > 0 && (valued || v->count > 1)) {
			shuffled |= line_shuffled(&below, table, 1);
			below.n = 0;
		}
	}
	return shuffled || (below.n > 0 && line_shuffled(&below, table, 1));
}

/* What of words[] (bit i) and lasts[] (behind them) does a text have? */
static uint32_t
words_met(const struct text *t, int table)
{
	uint32_t	met = 0;
	size_t		from = 0, to, i, k;

	/* A table's words stand together. */
	while (from < COUNT(words) && words[from].table != table)
		from++;
	for (to = from; to < COUNT(words) && words[to].table == table; to++)
		continue;
	for (i = 0; i < t->n; i++) {
		if ((begins[t->c[i] % 256] & BEGINS_WORD(table)) == 0)
			continue;
		for (k = from; k < to; k++)
			if (stands_at(t, i, &folded_words[k]))
				met |= 1u << k;
		for (k = 0; k < COUNT(lasts); k++)
			if (stands_at(t, i, &folded_lasts[k]))
				met |= 1u << (COUNT(words) + k);
	}
	return met;
}

struct edition
edition_tell(const struct cells *c, int table)
{
	struct edition	e = { 0, 0 };
	struct text	t;
	uint32_t	met;
	size_t		i;
	int		score[2] = { 0, 0 };

	if (!ready)
		prepare();
	e.shuffled = gather(&t, c, table);
	met = words_met(&t, table);
	for (i = 0; i < COUNT(words); i++)
		if (met >> i & 1)
			score[words[i].form == FORM_2021]++;
	if (score[0] != score[1])
		e.form = score[1] > score[0] ? FORM_2021 : FORM_2019;
	else if (table == 3 && met >> COUNT(words) != 0)
		e.form = FORM_2019;
	return e;
}
