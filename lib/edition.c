#include "edition.h"

#include <string.h>

#include "form.h"
#include "match.h"
#include "sequence.h"

#define WORD	16
#define WIDE	3	/* bytes of a character */
#define LONGEST	8	/* characters of a heading */

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

/* Of the 2019 form's table 3, in this order. */
static const char *const lasts[] = { "其他处理七总计", "六其他处理总计" };

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* A word, folded. */
struct folded {
	uint16_t	c[WORD];
	size_t		n;
};

/* All words, folded before their first use; and by its last bits, of which
 * tables a character may begin one. */
static struct folded	folded_words[COUNT(words)];
static struct folded	folded_lasts[COUNT(lasts)];
static uint8_t		begins[256];
static int		ready;

static struct folded
fold(const char *word, int table)
{
	struct folded	f;

	f.n = match_fold(word, strlen(word), f.c, WORD, NULL);
	begins[f.c[0] % 256] |= (uint8_t)(1 << table);
	return f;
}

static void
prepare(void)
{
	size_t	i;

	ready = 1;
	for (i = 0; i < COUNT(words); i++)
		folded_words[i] = fold(words[i].text, words[i].table);
	for (i = 0; i < COUNT(lasts); i++)
		folded_lasts[i] = fold(lasts[i], 3);
}

static int
stands_at(const struct sequence *s, size_t i, const struct folded *f)
{
	return i + f->n <= s->n && s->c[i] == f->c[0] &&
	    memcmp(s->c + i, f->c, f->n * sizeof(f->c[0])) == 0;
}

/* Are there words side by side on a line, that spaces part?  Where these part
 * characters, it has more of them than any heading. */
static int
is_wide(const struct cells *c, const struct vrow *v)
{
	const struct piece	*p = c->piece + v->first, *end = p + v->count;
	const char		*s, *stop, *q;
	size_t			 n = 0, single = 0;

	if (v->kind == VROW_CELLS)
		return 0;
	for (; p < end; p++) {
		if (p->kind != PIECE_LABEL)
			continue;
		s = cells_text(c, p);
		for (stop = s + p->len; s < stop; s = q + 1) {
			if ((q = memchr(s, ' ', (size_t)(stop - s))) == NULL)
				q = stop;
			n += q - s > WIDE;
			single += q - s == WIDE;
		}
	}
	return n > 1 || single > LONGEST;
}

/* Are words, folded, just one of the headings, as where its cell is a line and
 * was broken within: 结果 维持? */
static int
is_one_heading(const uint16_t *c, size_t n)
{
	static const char *const	whole[] = {
		"结果维持", "结果纠正", "其他结果", "尚未审结", "商业企业",
		"科研机构", "社会公益组织", "法律服务机构",
	};
	struct folded			f;
	size_t				i;

	for (i = 0; i < COUNT(whole); i++) {
		f.n = match_fold(whole[i], strlen(whole[i]), f.c, COUNT(f.c),
		    NULL);
		if (f.n == n && memcmp(f.c, c, n * sizeof(*c)) == 0)
			return 1;
	}
	return 0;
}

/* Gather the words of a line, up to each value. */
static void
gather_line(struct sequence *s, const struct cells *c, const struct vrow *v)
{
	const struct piece	*p = c->piece + v->first, *end = p + v->count;
	const uint8_t		 row = (uint8_t)cells_has_value(c, v);
	uint8_t			 wide = (uint8_t)is_wide(c, v);
	size_t			 room, n;

	for (; p < end && s->nparts < SEQUENCE_PARTS; p++) {
		if (p->kind == PIECE_LABEL) {
			room = SEQUENCE_TEXT - s->n;
			n = match_fold(cells_text(c, p), p->len, s->c + s->n,
			    room, NULL);
			n = n < room ? n : room;
			if (wide && v->count == 1 &&
			    is_one_heading(s->c + s->n, n))
				wide = 0;
			s->n += n;
		}
		if (p->kind == PIECE_VALUE || p + 1 == end)
			s->part[s->nparts++] = (struct sequence_part){
			    .to = (uint16_t)s->n, .row = row,
			    .line = p + 1 == end, .wide = wide,
			    .value = p->kind == PIECE_VALUE };
	}
}

/* What of words[] (bit i) and lasts[] (behind them) has a table; and where may
 * a word of its headings begin: *n places. */
static uint32_t
words_met(const struct sequence *s, int table, uint16_t *at, size_t *n)
{
	const uint8_t	*heads = sequence_begins();
	uint32_t	 met = 0;
	size_t		 from = 0, to, i, k;

	/* A table's words stand together. */
	while (from < COUNT(words) && words[from].table != table)
		from++;
	for (to = from; to < COUNT(words) && words[to].table == table; to++)
		continue;
	for (*n = i = 0; i < s->n; i++) {
		if (heads[s->c[i] % 256] >> table & 1)
			at[(*n)++] = (uint16_t)i;
		if (!(begins[s->c[i] % 256] >> table & 1))
			continue;
		for (k = from; k < to; k++)
			if (stands_at(s, i, &folded_words[k]))
				met |= 1u << k;
		for (k = 0; k < COUNT(lasts); k++)
			if (stands_at(s, i, &folded_lasts[k]))
				met |= 1u << (COUNT(words) + k);
	}
	return met;
}

struct edition
edition_tell(const struct cells *c, int table)
{
	struct edition	e = { 0, 0 };
	struct sequence	s;
	uint16_t	at[SEQUENCE_TEXT];
	uint32_t	met;
	size_t		i, n;
	int		score[2] = { 0, 0 };

	if (!ready)
		prepare();
	s.n = s.nparts = 0;
	for (i = 0; i < c->nvrow && s.n < SEQUENCE_TEXT; i++)
		gather_line(&s, c, &c->vrow[i]);
	met = words_met(&s, table, at, &n);
	e.shuffled = sequence_is_other(&s, table, at, n);
	for (i = 0; i < COUNT(words); i++)
		if (met >> i & 1)
			score[words[i].form == FORM_2021]++;
	if (score[0] != score[1])
		e.form = score[1] > score[0] ? FORM_2021 : FORM_2019;
	else if (table == 3 && met >> COUNT(words) != 0)
		e.form = FORM_2019;
	return e;
}
