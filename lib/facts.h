/*
 * The figures that sentences state: for each what is counted, the number, and
 * whose it is as far as the words tell.
 */
#ifndef GR_FACTS_H
#define GR_FACTS_H

#include <stddef.h>
#include <stdint.h>

#include "lexicon.h"
#include "number.h"
#include "str.h"

#define FACT_VALUES	4

enum about { ABOUT_COUNT, ABOUT_SHARE, ABOUT_GROWTH };

/* Whose figure it is, by the words before it. */
struct owner {
	int	area;		/* 全市: enum area, or 0 */
	int	bodies;		/* 各部门 */
	size_t	organ;		/* a body's name, 市水务局: where it begins in */
				/*  facts.text, NUL-ended, plus one; or 0 */
};

struct fact {
	enum stated	 code;
	enum about	 about;
	struct number	 v[FACT_VALUES];
	unsigned	 has;		/* bit n: v[n] is given; 0: withdrawn */
	size_t		 label;		/* in facts.text, NUL-ended */
	size_t		 begin;		/* its first word in its sentence */
	uint64_t	 line;
	int		 year;		/* the year said, or 0 */
	struct owner	 owner;
};

/* What the words so far say of the figures that follow. */
struct context {
	enum { OF_NOTHING, OF_REQUESTS, OF_DOCUMENTS, OF_OTHERS } subject;
	int		 past;		/* another time's */
	int		 year;		/* said */
	int		 now;		/* this year's, or a year's */
	int		 until;		/* 截至: 累计 may be of many years */
	struct owner	 owner;		/* of the sentence */
	struct owner	 clause;	/* of the clause alone */
	struct owner	 receiver;	/* of the requests, in the paragraph */
	int		 own;		/* 我局 */
	int		 spoiled;	/* the clause states nothing */
	int		 planned;	/* nor do those behind it */
	int		 applied;	/* the clause has words of requests */
	int		 among;		/* behind 其中 */
	int		 channel;	/* one channel's */
	int		 several;	/* 等, 各种: all channels' */
	int		 lost;		/* a figure was passed over */
	int		 some;		/* some of the requests were counted */
	int		 kinds;		/* and answers of some kind */
	int		 refused;	/* the figure before was passed over */
	long		 last;		/* fact of the number before, or -1 */
	long		 head;		/* fact before 其中, or -1 */
	/* The number before, stated or not: 其中 may part it. */
	int		 counted;
	int		 asked;		/* the unit of requests, or -1 */
	int		 unit;
	struct number	 num;
	uint64_t	 line;
};

/* All zero before its first use. */
struct facts {
	struct fact	*fact;
	size_t		 n;
	struct str	 text;
	/* private */
	size_t		 cap;
	size_t		 first;		/* fact of the sentence */
	struct context	 now;
};

/* Forget all, keeping the memory. */
void	 facts_clear(struct facts *);

/* A paragraph begins: its heading may be about requests. */
void	 facts_paragraph(struct facts *, int of_requests);

/* A sentence that states nothing; it may be about requests. */
void	 facts_pass(struct facts *, int of_requests);

/* Give a fact its i-th value. */
void	 fact_give(struct fact *, int i, struct number);

void	 facts_free(struct facts *);

#endif
