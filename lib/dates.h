/*
 * Years and dates in a text, as reports write them.  0 where there is none.
 */
#ifndef GR_DATES_H
#define GR_DATES_H

#include <stddef.h>

/* The four digits of a year from 2000 to 2099 at p (ASCII, full-width or
 * Chinese): the bytes that they take and *year, or 0.  Each character of a
 * title is asked, and few are a 2, or begin as ２, 二 and 贰 do. */
size_t	 dates_century(const char *, size_t, int *year);
static inline size_t
dates_digits(const char *p, size_t n, int *year)
{
	return n >= 4 && (*p == '2' || (unsigned char)*p == 0xef ||
	    (unsigned char)*p == 0xe4 || (unsigned char)*p == 0xe8) ?
	    dates_century(p, n, year) : 0;
}

/* Can a line, as it stands, have a year?  A quick look: marks and white space
 * may stand among its digits. */
int	 dates_may_be(const char *, size_t);

/* The first year that 年 follows and that is no law's. */
int	 dates_year(const char *, size_t);

/* 2022年1月1日至12月31日 is a period, whatever it is called: its year. */
int	 dates_span(const char *, size_t);

/* 2022.1.1, 2022-01-01: its year. */
int	 dates_dotted(const char *, size_t);

/* The year of the date that a text without white space ends in, and where the
 * date begins. */
int	 dates_last(const char *, size_t, size_t *at);

/* The date that begins at p and is all of the text: 20230131; 0 if it is none
 * with month and day. */
int	 dates_day(const char *, size_t);

#endif
