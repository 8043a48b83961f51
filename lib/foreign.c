#include "foreign.h"

#include <string.h>

#include "heads.h"
#include "match.h"
#include "words.h"

/* As they are printed, alone in a cell or among others on a line; with a
 * year's number before them those of `years', too. */
static const char *const words[] = {
	"备注", "说明", "占比", "比例", "比重", "同比", "环比",
	"增幅", "增长率", "同比增减", "较上年", "上年", "上年度", "上年数", "上年总计",
	"上年合计", "上年同期", "去年", "去年总计", "去年合计", "去年同期",
	"单位", "计量单位",
};
/* One before the total; alone it may be what the total is called. */
static const char *const parts[] = { "小计" };
static const char *const wholes[] = { "总计", "合计" };
static const char *const years[] = {
	"年", "年度", "年数", "年总计", "年合计", "年数据",
};

/* All that the headings of table 3 are made of. */
static const char	letters[] = "申请人情况自然人法人或其他组织商业企业"
    "科研机构社会公益组织法律服务机构其他总计機構業務會組織總計請況";

/* The heading before them. */
static const char	natural[] = "自然人";

/* The note in the first cell of the header, of which words may stand among the
 * headings beside it. */
static const char	note[] = "本列数据的勾稽关系为第一项加第二项之和"
    "等于第三项加第四项之和";

#define YEAR_DIGITS	4
#define WORD		24	/* bytes of the longest */
#define HEADS		(FORM_COLS - 2)	/* below that of organisations */
#define LETTERS		(sizeof(letters) / 3)

/* The same, and what the headings behind the first begin with, folded before
 * their first use. */
static uint16_t	folded_heads[HEADS + 1][MATCH_CHARS];
static uint16_t	folded_natural[MATCH_CHARS];
static uint16_t	folded_letters[MATCH_CHARS];
static uint16_t	folded_note[MATCH_CHARS];
static size_t	note_len;

static struct words	named = WORDS(words), partial = WORDS(parts),
			whole = WORDS(wholes), dated = WORDS(years);

/* Is a text one of these words, and nothing else? */
static int
is_one_of(struct words *w, const char *s, size_t n)
{
	size_t	i;

	for (i = 0; n > 0 && words_may_begin(w, s, n) && i < w->n; i++)
		if (strlen(w->word[i]) == n && memcmp(w->word[i], s, n) == 0)
			return 1;
	return 0;
}

static int
is_foreign(const char *s, size_t n)
{
	size_t	i = 0;

	while (i < n && s[i] >= '0' && s[i] <= '9')
		i++;
	return i == 0 ? is_one_of(&named, s, n) :
	    i == YEAR_DIGITS && is_one_of(&dated, s + i, n - i);
}

/* Is a word of a label that spaces part one?  Not the first of a line: there
 * sentences begin, and notes.  *part: one of `parts' was met before. */
static int
has_foreign(const char *s, size_t n, int first, int *part)
{
	const char	*end = s + n, *q;
	size_t		 len;

	for (; s < end; s = q + 1, first = 0) {
		if ((q = memchr(s, ' ', (size_t)(end - s))) == NULL)
			q = end;
		len = (size_t)(q - s);
		if ((!first && is_foreign(s, len)) ||
		    (*part && is_one_of(&whole, s, len)))
			return 1;
		*part |= is_one_of(&partial, s, len);
	}
	return 0;
}

/* Is a whole label one, that white space or lines may part within its words?
 * A year alone may be anything. */
static int
is_whole(const char *s, size_t n)
{
	char	word[WORD];
	size_t	i = 0, len = 0;

	while (i < n && (unsigned char)s[i] <= ' ')
		i++;
	if (i == n || !words_may_begin(&named, s + i, n - i))
		return 0;
	for (; i < n; i++) {
		if ((unsigned char)s[i] <= ' ')
			continue;
		if (len == sizeof(word))
			return 0;
		word[len++] = s[i];
	}
	return is_one_of(&named, word, len);
}

int
foreign_heads(const struct cells *c)
{
	const struct vrow	*v;
	const struct piece	*p, *end;
	int			 part = 0;

	for (v = c->vrow; v < c->vrow + c->nvrow; v++) {
		if (cells_has_value(c, v))
			continue;
		end = c->piece + v->first + v->count;
		for (p = c->piece + v->first; p < end; p++)
			if (p->kind == PIECE_LABEL &&
			    (is_whole(cells_text(c, p), p->len) ||
			    has_foreign(cells_text(c, p), p->len,
			    p == c->piece + v->first, &part)))
				return 1;
	}
	return 0;
}

static void
prepare(void)
{
	size_t	i;

	for (i = 0; i <= HEADS; i++)
		(void)match_fold(heads_begin[i + 1], strlen(heads_begin[i + 1]),
		    folded_heads[i], MATCH_CHARS, NULL);
	(void)match_fold(natural, strlen(natural), folded_natural, MATCH_CHARS,
	    NULL);
	(void)match_fold(letters, strlen(letters), folded_letters,
	    MATCH_CHARS, NULL);
	note_len = match_fold(note, strlen(note), folded_note, MATCH_CHARS,
	    NULL);
}

/* Has a short word a character that no heading of table 3 has, and is none of
 * the note beside them? */
static int
is_strange(const uint16_t *s, size_t n)
{
	size_t	i, k;

	if (memmem(folded_note, note_len * sizeof(*s), s, n * sizeof(*s)) !=
	    NULL)
		return 0;
	for (i = 0; n <= WORD / 3 && i < n; i++) {
		for (k = 0; k < LETTERS && folded_letters[k] != s[i]; k++)
			continue;
		if (k == LETTERS)
			return 1;
	}
	return 0;
}

/* How far the headings of organisations have been read. */
struct inner {
	size_t	next;		/* of folded_heads[] */
	int	strange;	/* other words stood between them, */
	int	behind;		/*  or behind the last, before the total */
};

/* Read the words of a label on.  Returns 1 at the total. */
static int
read_words(struct inner *in, const char *p, const char *end, int parted)
{
	uint16_t	 s[MATCH_CHARS];
	const char	*q;
	size_t		 n;

	for (; p < end; p = q + 1) {
		if ((q = memchr(p, ' ', (size_t)(end - p))) == NULL)
			q = end;
		n = match_fold(p, (size_t)(q - p), s, MATCH_CHARS, NULL);
		if (n < 2 || n > MATCH_CHARS)
			continue;
		if (memcmp(s, folded_heads[in->next], 2 * sizeof(*s)) == 0) {
			if (in->next == HEADS)
				return 1;
			in->next++;
		} else if (in->next > 0 && !is_foreign(p, (size_t)(q - p)) &&
		    is_strange(s, n))
			*(in->next < HEADS ? &in->strange : &in->behind) = 1;
	}
	in->strange |= parted && in->behind;
	return 0;
}

int
foreign_inner(const struct cells *c)
{
	const struct vrow	*v;
	const struct piece	*p, *end;
	struct inner		 in = { 0, 0, 0 };

	if (folded_letters[0] == 0)
		prepare();
	for (v = c->vrow; v < c->vrow + c->nvrow; v++) {
		if (v->kind != VROW_SINGLE || in.next == HEADS ||
		    cells_has_value(c, v))
			in = (struct inner){ 0, 0, 0 };
		if (cells_has_value(c, v))
			continue;
		end = c->piece + v->first + v->count;
		for (p = c->piece + v->first; p < end; p++)
			if (p->kind == PIECE_LABEL && read_words(&in,
			    cells_text(c, p), cells_text(c, p) + p->len,
			    v->kind == VROW_CELLS ||
			    v->kind == VROW_SPACES)) {
				in.strange |= in.behind;
				break;
			}
		if (in.next == HEADS && in.strange)
			return 1;
	}
	return 0;
}

/* Does a label begin with what is folded? */
static int
begins(const struct cells *c, const struct piece *p, const uint16_t *with)
{
	uint16_t	s[MATCH_CHARS];
	size_t		n;

	if (p->kind != PIECE_LABEL || p->len > WORD)
		return 0;
	n = match_fold(cells_text(c, p), p->len, s, MATCH_CHARS, NULL);
	return n >= 2 && n <= MATCH_CHARS &&
	    memcmp(s, with, 2 * sizeof(*s)) == 0;
}

/* How many cells have words from that of natural persons on, on a line that has
 * the total's, too? */
static int
count_heads(const struct cells *c, const struct vrow *v)
{
	const struct piece	*p = c->piece + v->first, *end = p + v->count;
	int			 n = 0, all = 0;

	while (p < end && !begins(c, p, folded_natural))
		p++;
	for (; p < end; p++) {
		n += p->kind == PIECE_LABEL && p->len > 0;
		all |= begins(c, p, folded_heads[HEADS]);
	}
	return all ? n : 0;
}

int
foreign_more(const struct cells *c)
{
	const struct vrow	*v, *end = c->vrow + c->nvrow;

	if (folded_letters[0] == 0)
		prepare();
	for (v = c->vrow; v < end; v++)
		if (v->count > FORM_COLS && v->kind == VROW_CELLS &&
		    !cells_has_value(c, v) && count_heads(c, v) > FORM_COLS)
			return 1;
	return 0;
}
