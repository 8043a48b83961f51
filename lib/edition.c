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
	{ 3, FORM_2021, "不再处理其政府" },
};

/* Header words in the order of their columns. */
static const struct order {
	int		 table;
	const char	*text[6];
} orders[] = {
	{ 2, { "制发", "废止", "现行有效" } },
	{ 2, { "新制作", "新公开", "总数量" } },
	{ 2, { "上一年", "增减", "处理决定" } },
	{ 2, { "采购项目", "采购总" } },
	{ 3, { "自然人", "商业", "科研", "社会", "法律" } },
	{ 3, { "商业企业", "科研机构", "社会公益", "法律服务", "其他",
	    "总计" } },
	{ 4, { "维持", "纠正", "其他结果", "尚未", "总计" } },
};

struct text {
	uint16_t	c[TEXT];
	size_t		n;
};

/* Where a word stands first, or -1. */
static int
find(const struct text *t, const char *word)
{
	uint16_t	w[WORD];
	size_t		i, n;

	if (t->n == 0)
		return -1;
	n = match_fold(word, strlen(word), w, WORD, NULL);
	for (i = 0; i + n <= t->n; i++)
		if (t->c[i] == w[0] &&
		    memcmp(t->c + i, w, n * sizeof(w[0])) == 0)
			return (int)i;
	return -1;
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

/* Do the words that one line has stand in another order? */
static int
line_shuffled(const struct text *t, int table)
{
	size_t	i, k;
	int	at, last;

	for (i = 0; i < sizeof(orders) / sizeof(orders[0]); i++) {
		if (orders[i].table != table)
			continue;
		last = -1;
		for (k = 0; k < 6 && orders[i].text[k] != NULL; k++) {
			if ((at = find(t, orders[i].text[k])) == -1)
				continue;
			if (at < last)
				return 1;
			last = at;
		}
	}
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
		if (v->count < 2 || k < v->first + v->count)
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
		if (words[i].table == table && find(&t, words[i].text) != -1)
			score[words[i].form == FORM_2021]++;
	if (score[0] != score[1])
		e.form = score[1] > score[0] ? FORM_2021 : FORM_2019;
	else if (table == 3 && find(&t, "六其他处理") != -1)
		e.form = FORM_2019;
	e.shuffled = shuffled(c, table);
	return e;
}
