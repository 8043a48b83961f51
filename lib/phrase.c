#include "phrase.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* What may stand between the words of a phrase. */
#define BETWEEN		"[fiqEJIMuj]*"
#define LINK		"[fqJj]*"

/*
 * A letter is a class, [..] one of several, * any number of it; $ stands for
 * the end of a clause and @ for the number looked at, whatever its class.
 */
static const struct phrase phrases[] = {
	/* 收到政府信息公开申请共5件; 申请共收到5件; 收到5件申请 */
	{ "[RL]" BETWEEN "A" BETWEEN "#", S_RECEIVED, NEEDS_WHOLE },
	{ "A" BETWEEN "[RL]" LINK "#", S_RECEIVED, NEEDS_WHOLE },
	{ "[RL]" LINK "#[fiIq]*A", S_RECEIVED, NEEDS_WHOLE },
	{ "[RL]" BETWEEN "a" LINK "#", S_RECEIVED,
	    NEEDS_WHOLE | NEEDS_REQUEST },
	{ "[RL]" LINK "#[fiIq]*a", S_RECEIVED, NEEDS_WHOLE | NEEDS_REQUEST },
	{ "R" LINK "#$", S_RECEIVED,
	    NEEDS_WHOLE | NEEDS_REQUEST | NEEDS_FIRST },
	/* 制发规范性文件5件, 废止3件; 规范性文件制发5件 */
	{ "[mev][fq]*D" LINK "#", S_NONE, 0 },
	{ "D[fq]*[mev]" LINK "#", S_NONE, 0 },
	{ "[mev][fq]*#[f]*D", S_NONE, 0 },
	{ "[mev][f]*#$", S_NONE, NEEDS_DOCUMENT },
	/* 予以公开5件; 自然人申请5件; 5件予以公开 */
	{ "K[fiAaWquJ]*#", S_NONE, NEEDS_REQUEST },
	{ "#[fqJaA]*K", S_NONE, NEEDS_REQUEST },
	/* 已答复5件; 申请已办结5件; 5件已答复 */
	{ "W[f]*#[fi]*A", S_ANSWERED, 0 },
	{ "W[fiAaqj]*#", S_ANSWERED, NEEDS_REQUEST },
	{ "A[fqu]*W" LINK "#", S_ANSWERED, 0 },
	{ "#[fq]*W$", S_ANSWERED, NEEDS_REQUEST | NEEDS_FIRST },
	/* 被申请行政复议5件 */
	{ "V[fq]*#", S_NONE, NEEDS_DISPUTE },
	{ "#[fi]*V$", S_NONE, NEEDS_DISPUTE },
	/* 作出行政许可决定5件 */
	{ "d[fq]*X[fn]*#", S_NONE, 0 },
	{ "X[f]*n" LINK "#", S_NONE, 0 },
	{ "X[f]*d[fn]*#", S_NONE, 0 },
	{ "X[fn]*#", S_NONE, NEEDS_LISTED },
	/* 收费5万元; 信息处理费5元; 收费通知5件 */
	{ "B[fh]*y", S_CHARGES, 0 },
	{ "H[fh]*y", S_FEE_AMOUNT, 0 },
	{ "h[f]*y", S_FEE_AMOUNT, NEEDS_NOTICE },
	{ "T[fl]*#", S_FEE_NOTICES, 0 },
	/* 主动公开信息5条; 主动公开5条信息 */
	{ "U[fEj]*i[fqj]*#", S_PUBLISHED, NEEDS_WHOLE },
	{ "U[f]*#[fE]*i", S_PUBLISHED, NEEDS_WHOLE },
	/* 信息公开申请为0件 */
	{ "A" LINK "#$", S_RECEIVED, NEEDS_ZERO | NEEDS_WHOLE },
};

/* Is the class one of those of a pattern's letter or set?  *next is behind
 * it. */
static int
accepts(const char *pattern, char class, const char **next)
{
	const char	*p = pattern;
	int		 found = 0;

	if (*p != '[') {
		*next = p + 1;
		return *p == class;
	}
	for (p++; *p != ']'; p++)
		found |= *p == class;
	*next = p + 1;
	return found && class != '\0';
}

static int
ends_clause(char class)
{
	return class == '\0' || class == W_STOP || class == W_OPEN ||
	    class == W_SHUT || class == W_AND;
}

int
phrase_match(const char *pattern, const char *classes, size_t i, size_t *end)
{
	const char	*next;
	int		 one;

	if (*pattern == '\0') {
		*end = i;
		return 1;
	}
	if (*pattern == '$') {
		*end = i;
		return ends_clause(classes[i]);
	}
	one = accepts(pattern, classes[i], &next);
	if (*next != '*')
		return one && phrase_match(next, classes, i + 1, end);
	if (one && phrase_match(pattern, classes, i + 1, end))
		return 1;
	return phrase_match(next + 1, classes, i, end);
}

/* Is the number of a match at this place? */
static int
has_at(const char *classes, size_t i, size_t at)
{
	for (; i < at; i++)
		if (classes[i] == W_NUMBER || classes[i] == W_MONEY)
			return 0;
	return 1;
}

/* The phrases that may begin with a class, as bits. */
static uint32_t	begins[128];
static int	ready;

static void
prepare(void)
{
	const char	*next;
	size_t		 k;
	char		 c;

	_Static_assert(COUNT(phrases) <= 32, "more phrases than bits");
	for (k = 0; k < COUNT(phrases); k++)
		for (c = 0; c < 127; c++)
			if (accepts(phrases[k].pattern, c, &next) ||
			    *next == '*')
				begins[(int)c] |= (uint32_t)1 << k;
	ready = 1;
}

const struct phrase *
phrase_find(const char *classes, size_t from, size_t at, size_t *begin,
    size_t *end)
{
	uint32_t	any = 0;
	size_t		i, k;

	if (!ready)
		prepare();
	for (i = from; i <= at; i++)
		any |= begins[classes[i] & 0x7f];
	for (k = 0; any >> k != 0; k++)
		for (i = at + 1; (any >> k & 1) != 0 && i-- > from; )
			if ((begins[classes[i] & 0x7f] >> k & 1) != 0 &&
			    phrase_match(phrases[k].pattern, classes, i, end)
			    && *end > at && has_at(classes, i, at)) {
				*begin = i;
				return &phrases[k];
			}
	return NULL;
}
