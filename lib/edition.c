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
static const struct order {
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

struct text {
	uint16_t	c[TEXT];
	size_t		n;
};

/* A word, folded. */
struct folded {
	uint16_t	c[WORD];
	size_t		n;
};

static struct folded
fold(const char *word)
{
	struct folded	f;

	f.n = match_fold(word, strlen(word), f.c, WORD, NULL);
	return f;
}

static int
stands_at(const struct text *t, size_t i, const struct folded *f)
{
	return i + f->n <= t->n && t->c[i] == f->c[0] &&
	    memcmp(t->c + i, f->c, f->n * sizeof(f->c[0])) == 0;
}

static int
has(const struct text *t, const char *word)
{
	struct folded	f = fold(word);
	size_t		i;

	for (i = 0; i < t->n; i++)
		if (stands_at(t, i, &f))
			return 1;
	return 0;
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

/*
 * Do the words of one list stand in another order?  They may come again and
 * again, and a line may have but some of them; but only behind the last of
 * those that it has do they begin anew, in table 3 with the first of them.
 */
static int
out_of_order(const struct text *t, const struct order *o)
{
	struct folded	f[ORDER];
	size_t		i;
	int		n, k, first = -1, last = -1, high = -1, low = ORDER;
	unsigned	seen = 0;

	for (n = 0; n < ORDER && o->text[n] != NULL; n++)
		f[n] = fold(o->text[n]);
	for (i = 0; i < t->n; i++) {
		if ((k = word_at(t, i, f, n)) == -1)
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
	for (i = 0; i < t->n; i++) {
		if ((k = word_at(t, i, f, n)) == -1)
			continue;
		if (k <= last && (last != high ||
		    (o->table == 3 && k != low)))
			return 1;
		last = k;
	}
	return 0;
}

static int
line_shuffled(const struct text *t, int table)
{
	size_t	i;

	for (i = 0; i < sizeof(orders) / sizeof(orders[0]); i++)
		if (orders[i].table == table && out_of_order(t, &orders[i]))
			return 1;
	return 0;
}

static int
shuffled(const struct cells *c, int table)
{
	struct text		 t;
	const struct vrow	*v;
	size_t			 i, k;

	for (i = 0; i < c->nvrow; i++) {
		v = &c->vrow[i];
		t.n = 0;
		/* A line with values has no header's words. */
		for (k = v->first; k < v->first + v->count; k++)
			if (c->piece[k].kind == PIECE_VALUE)
				break;
		if (k < v->first + v->count)
			continue;
		for (k = v->first; k < v->first + v->count; k++)
			add(&t, c, &c->piece[k]);
		if (t.n > 0 && line_shuffled(&t, table))
			return 1;
	}
	return 0;
}

struct edition
edition_tell(const struct cells *c, int table)
{
	struct edition	e = { 0, 0 };
	struct text	t = { .n = 0 };
	size_t		i;
	int		score[2] = { 0, 0 };

	for (i = 0; i < c->npiece; i++)
		add(&t, c, &c->piece[i]);
	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (words[i].table == table && has(&t, words[i].text))
			score[words[i].form == FORM_2021]++;
	if (score[0] != score[1])
		e.form = score[1] > score[0] ? FORM_2021 : FORM_2019;
	else if (table == 3 && (has(&t, "其他处理七总计") ||
	    has(&t, "六其他处理总计")))
		e.form = FORM_2019;
	e.shuffled = shuffled(c, table);
	return e;
}
