/*
 * What makes two reports one body's, where it is not the body's name: the
 * name of the report's file (gr-diff -k report).
 */
#ifndef GR_KEY_H
#define GR_KEY_H

#include "str.h"

/*
 * Replace *key by the name of a report without its folders, suffixes and year,
 * and with one '-' for what parts its words: 2022/a_2022.txt.gz and
 * 2023/2023-a.txt are both a.  The number of a report within its file (#2) is
 * kept.  Empty where nothing is left.  0, or -1 without memory.
 */
int	 key_of_report(struct str *key, const char *report);

#endif
