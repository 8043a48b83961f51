/*
 * The words of the prose that matter: what may be counted, the verbs that
 * count it, and the words that make a figure another year's, another body's
 * or another thing's.
 */
#ifndef GR_LEXICON_H
#define GR_LEXICON_H

#include <stddef.h>
#include <stdint.h>

/* What is counted: the rows of table 1. */
enum stated {
	S_NONE, S_RECEIVED, S_CARRIED_IN, S_ANSWERED, S_GRANTED, S_PARTIAL,
	S_DENIED, S_UNAVAILABLE, S_REFUSED, S_OTHERWISE, S_CARRIED_OUT,
	S_NATURAL, S_ORGANISATIONS, S_REVIEWS, S_LAWSUITS, S_NORMATIVE_MADE,
	S_NORMATIVE_REPEALED, S_NORMATIVE_IN_FORCE, S_LICENCES, S_PENALTIES,
	S_COMPULSIONS, S_CHARGES, S_FEE_AMOUNT, S_FEE_NOTICES, S_PUBLISHED,
	S_ALL_ANSWERED, S_SIGNED, S_SUM, S_CODES
};

/* Its name as FORMATS has it. */
const char	*stated_name(enum stated);

/* Is it one of the ways to answer a request, S_GRANTED to S_OTHERWISE? */
int		 stated_is_outcome(enum stated);

/* The classes of words: a sentence is a string of these, and the phrases of
 * phrase.c are patterns over it. */
enum word_class {
	W_OTHER		= 'x',	/* any character that is in no word */
	W_FILL		= 'f',	/* says nothing here; .code 1: what is behind
				 *  it is no subject */
	W_INFO		= 'i',	/* 信息 */
	W_AND		= 'l',	/* 、 和 */
	W_STOP		= ',',	/* , ; and what ends a clause */
	W_OPEN		= '(',
	W_SHUT		= ')',
	W_NUMBER	= '#',	/* a count */
	W_MONEY		= 'y',	/* an amount; .num in yuan or 万元 */
	W_PERCENT	= '%',
	W_ODD		= 'o',	/* another number, an estimate */
	W_YEAR		= 'Y',
	W_NOT		= 'O',	/* 未 没有 无 */
	W_ZERO		= 'z',	/* 零 */
	W_RECEIVE	= 'R',	/* 收到 */
	W_ACCEPT	= 'L',	/* 受理 */
	W_REQUEST	= 'A',	/* 信息公开申请 */
	W_ASK		= 'a',	/* 申请: of what, the context tells */
	W_HANDLE	= 'u',	/* 办理 */
	W_ANSWER	= 'W',	/* 答复 办结 */
	W_OUTCOME	= 'K',	/* 予以公开, 自然人, 上年结转: .code */
	W_DISPUTE	= 'V',	/* 行政复议: .code */
	W_DOCUMENT	= 'D',	/* 规范性文件 */
	W_MAKE		= 'm',	/* 制发; e 废止; v 现行有效: .code */
	W_REPEAL	= 'e',
	W_VALID		= 'v',
	W_PUBLISH	= 'p',	/* 公开, 公示 */
	W_ACT		= 'X',	/* 行政许可: .code */
	W_DO		= 'd',	/* 作出 */
	W_DECISION	= 'n',	/* 决定 */
	W_CHARGE	= 'B',	/* 行政事业性收费 */
	W_FEE		= 'H',	/* 信息处理费 */
	W_COLLECT	= 'h',	/* 收取 */
	W_NOTICE	= 'T',	/* 收费通知 */
	W_NOTE		= 't',	/* 通知 */
	W_OPENLY	= 'U',	/* 主动公开 */
	W_LAST		= 'P',	/* 上年 */
	W_NEXT		= 'Q',	/* 下年 */
	W_CARRY		= 'C',	/* 结转 */
	W_THAN		= 'b',	/* 比 较 与 */
	W_COMPARED	= 'c',	/* 同比, 比上年 */
	W_GROW		= 'g',	/* 增加 1, 下降 -1: .code */
	W_SHARE		= 'k',	/* 占 */
	W_RATE		= 'r',	/* 办结率 */
	W_AMONG		= 'Z',	/* 其中 */
	W_ALL		= 'q',	/* 全部 1, 均 2, 各 3: .code */
	W_EACH		= '=',	/* 分别 */
	W_REASON	= 'w',	/* 因, 属于 */
	W_ETC		= 'E',	/* 等 */
	W_CHANNEL	= 'M',	/* 网站, 微信公众号 */
	W_SUBJECT	= 'S',	/* what else is counted: 提案, 热线 */
	W_SPOIL		= '!',	/* 预计, 平均 */
	W_ABOUT		= '~',	/* 近, 约 before a number */
	W_NOW		= 'J',	/* 今年, 全年 */
	W_PAST		= 'N',	/* 十三五; .code 1: 以来 */
	W_UNTIL		= 's',	/* 截至 */
	W_TOTAL		= 'j',	/* 累计: since when? */
	W_OWN		= 'I',	/* 我局 */
	W_AREA		= 'G',	/* 全市: .code is what area */
	W_BODIES	= 'F'	/* 各部门; .code 1: as part of an area */
};

enum area { AREA_CITY = 1, AREA_DISTRICT, AREA_COUNTY, AREA_PROVINCE,
    AREA_PREFECTURE, AREA_BANNER, AREA_TOWN, AREA_VILLAGE, AREA_STREET,
    AREA_NATION };

struct word {
	const char	*text;
	char		 class;		/* enum word_class */
	int		 code;
};

/* The longest word that a text begins with, or NULL. */
const struct word *lexicon_find(const char *, size_t);

/* The bytes of one that was found. */
size_t		 lexicon_length(const struct word *);

/* What the words that a sentence has let it state, and others behind it. */
enum lexicon_states {
	STATES_ANY	= 1 << 0,	/* a figure, whatever is spoken of */
	STATES_REQUESTS	= 1 << 1,	/* one where requests are spoken of */
	STATES_PAPERS	= 1 << 2,	/* where normative documents are */
	OPENS_REQUESTS	= 1 << 3,	/* requests are spoken of */
	OPENS_PAPERS	= 1 << 4	/* documents are */
};

/* What a word does, and what all do that a text of two characters or more
 * begins with, or may if it goes on: words that do anything have two ideographs
 * first. */
unsigned	 lexicon_states(const struct word *);
unsigned	 lexicon_states_at(const char *, size_t);

/* All of them. */
const struct word *lexicon_words(size_t *n);

#endif
