#include "telling.h"

#include "lexicon.h"
#include "marks.h"
#include "numeral.h"

/* What the names of bodies' kinds begin with, as context.c looks for them. */
static const char	organs[] = "局厅委政办中学医分管支大总研公";

static const char	asked[] = "申请";

/* The first two characters of words that let a sentence state something
 * (lexicon_states) are in some of so many groups. */
#define GROUPS		5
#define TELLS_FIRST	5	/* the bit of the first group */
#define TELLS_SECOND	(TELLS_FIRST + GROUPS)
#define ALL_SECONDS	(((1u << GROUPS) - 1) << TELLS_SECOND)

/* Whatever words may do. */
#define ANY_WORDS	(STATES_ANY | OPENS_REQUESTS | OPENS_PAPERS)

uint16_t	telling_table[(5 << 12) + (0xff << 6) + 0xff + 1];

static void
tell(const char *text, unsigned what)
{
	if (utf8_ideograph(*text))
		telling_table[telling_index(text)] |= (uint16_t)what;
}

/* A word that lets a sentence state something. */
static void
tell_pair(const char *text)
{
	const unsigned	group = telling_index(text) % GROUPS;

	tell(text, 1u << (TELLS_FIRST + group));
	tell(text + 3, 1u << (TELLS_SECOND + group));
}

static void
tell_each(const char *text, unsigned what)
{
	for (; *text != '\0'; text += 3)
		tell(text, what);
}

void
telling_prepare(void)
{
	static int		 ready;
	size_t			 i, n;
	const struct word	*w;

	if (ready)
		return;
	w = lexicon_words(&n);
	for (i = 0; i < n; i++) {
		tell(w[i].text, TELLS_WORD);
		if (lexicon_states(&w[i]) != 0)
			tell_pair(w[i].text);
	}
	tell_each("未无没零全均都件条份宗", TELLS_STATED);
	tell_each(numeral_first, TELLS_NUMERAL);
	tell_each(organs, TELLS_ORGAN);
	tell(asked, TELLS_ASKED);
	ready = 1;
}

/* What the words do that the two characters before p may begin; anything, if
 * these are on two lines. */
static unsigned
words_before(const char *begin, const char *p, const char *end)
{
	return p - begin < 6 ? ANY_WORDS :
	    lexicon_states_at(p - 6, (size_t)(end - p) + 6);
}

/* What an ASCII character, as some are that are full-width, adds: marks and
 * white space may break words. */
static inline void
tell_ascii(uint32_t c, unsigned *all, unsigned *words)
{
	const uint32_t	narrow = utf8_narrow(c);

	if (narrow >= '0' && narrow <= '9')
		*all |= TELLS_STATED;
	else if (narrow == '%' ||
	    (narrow == c && (marks_may_begin(c) || utf8_space(c))))
		*words |= ANY_WORDS;
}

static inline int
is_end(uint32_t c)
{
	return c == U'。' || c == U'！' || c == U'？';
}

const char *
telling_end(const char *p, const char *end, struct telling *t)
{
	const char	*begin = p, *q;
	unsigned	 all = 0, words = 0, last = t->last, now;
	uint32_t	 c = 0;

	telling_prepare();
	while (p < end && !is_end(c)) {
		/* Most are ideographs. */
		for (q = p; end - q >= 3 && utf8_ideograph(*q); last = now) {
			now = telling_table[telling_index(q)];
			q += 3;
			all |= now;
			if ((last << GROUPS & now & ALL_SECONDS) != 0)
				words |= words_before(begin, q, end);
		}
		if ((p = q) == end)
			break;
		last = 0;
		c = utf8_next(&p, end);
		/* Most others are among 、。《》 or full-width. */
		if (c <= 0x3000 || c >= 0x3020)
			tell_ascii(c, &all, &words);
	}
	t->states = (all & TELLS_STATED) != 0;
	t->asks = (all & TELLS_ASKED) != 0 &&
	    utf8_find(begin, (size_t)(p - begin), asked) != NULL;
	t->words = words;
	t->last = last;
	return is_end(c) ? p : NULL;
}
