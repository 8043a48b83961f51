/*
 * A report's title: the body that reports and the year reported on.
 * Source: 政府信息公开条例, article 49: every body publishes by 31 January,
 * the governments' offices by 31 March, the report of the year before.
 */
#ifndef GR_TITLE_H
#define GR_TITLE_H

#include <stddef.h>
#include <stdint.h>

#include "str.h"
#include "utf8.h"

/* Characters of a name's beginning, at the most. */
#define TITLE_CUT_CHARS	24

/* What a line may be of a title that runs over several. */
enum title_part {
	TITLE_NONE,
	TITLE_WHOLE,		/* a title, though its body may be missing */
	TITLE_HEAD,		/* its beginning: 某局2022年政府信息公开工作 */
	TITLE_TAIL,		/* its end: 年度报告 */
	TITLE_BODY,		/* a body's name, and perhaps the year */
	TITLE_YEAR,		/* the year and nothing else */
	TITLE_CUT		/* perhaps a name, cut: title_cut() */
};

struct title {
	struct str	text;	/* as printed, white space and markup dropped */
	struct str	body;	/* brackets full-width; empty if it has none */
	int		year;	/* 0 if it has none */
	int		numbered;	/* 1. • 附件： 标题： before it */
	int		apart;	/* it stands on a line above or below */
};

/* Can a line, as it stands, be any part of a title?  A quick look. */
int		 title_may_be(const char *, size_t);

/* May a line, as it stands, be the beginning of a name that goes on below, cut
 * in mid-word?  A quick look, and the full one. */
/* Are they ideographs, and no words of prose? */
int		 title_is_plain(const char *, size_t);
static inline int
title_may_be_cut(const char *p, size_t n)
{
	return n >= 6 && n <= TITLE_CUT_CHARS * 3 && utf8_ideograph(*p) &&
	    utf8_ideograph(p[n - 3]) && title_is_plain(p, n);
}
int		 title_cut(const char *, size_t);

/* What a squeezed line may be: an enum title_part, but TITLE_CUT; or -1 without
 * memory. */
int		 title_part(const char *, size_t);

/* Read a squeezed line, or such lines joined, as a title: 1 if it is a whole
 * one, else 0; -1 without memory. */
int		 title_parse(struct title *, const char *, size_t);

void		 title_free(struct title *);

#endif
