/*
 * What --help says below the usage of each command: its options in groups,
 * then an example, all in a screen of 24 lines.  A line that begins with two
 * spaces and an option is what the shells' completion reads.
 */
#ifndef GR_HELP_H
#define GR_HELP_H

#include "say.h"

#define HELP_SPLIT N_( \
	"Tag each line of annual reports with its report, section and line.\n" \
	"\n" \
	"Inputs, plain or gzipped:\n" \
	"  -f charset   their charset, as iconv -l names it; else it is told\n" \
	"  -T list      read their names from a file, or from standard input (-)\n" \
	"  -0           with -T: the names end in NUL\n" \
	"Output:\n" \
	"  -i           an inventory: a line a report\n" \
	"  -s sections  only these: 3, 2-4 or 0,2\n" \
	"  -v           tell on standard error how far the run is, as SIGUSR1 does\n" \
	"\n" \
	"Example:\n" \
	"  gr-split 2023/*.txt.gz | gr-table | gr-sum -m")

#define HELP_TABLE N_( \
	"Read the tables of the reports that gr-split has tagged.\n" \
	"\n" \
	"Output:\n" \
	"  -H           no header\n" \
	"  -l           a line a cell, for spreadsheets and databases\n" \
	"  -t tables    only these: 3, 2-4 or 0,2\n" \
	"  -x           explain each line of the reports, for a person\n" \
	"\n" \
	"Example:\n" \
	"  gr-split report.txt | gr-table -x | less")

#define HELP_SUM N_( \
	"Judge reports, as gr-table has read them, by the rules of their form.\n" \
	"\n" \
	"Rules:\n" \
	"  -1           one finding for a wrong cell, not one for each sum\n" \
	"  -g groups    parts and their wholes, to judge the sums of governments\n" \
	"  -r rules     only these (row-total,balance), or all but these (-form-age)\n" \
	"  -W level     findings of this level and worse: error, warning, info, unknown\n" \
	"  -a           what holds, too\n" \
	"Output:\n" \
	"  -H           no header\n" \
	"  -m           messages, for people and editors\n" \
	"  -s           a summary: a line a rule\n" \
	"  -x           messages, each with the part of the table around it\n" \
	"  -q           nothing; the exit status tells, 1 if something was found\n" \
	"\n" \
	"Example:\n" \
	"  gr-split 2023/*.txt.gz | gr-table | gr-sum -m")

#define HELP_DIFF N_( \
	"Compare the reports of each body's years, as gr-table has read them.\n" \
	"\n" \
	"What is compared:\n" \
	"  -k org|report  reports of one body are told by its name, or the file's\n" \
	"  -M map       bodies that were renamed or merged\n" \
	"  -c           judge the rules between years, and write findings\n" \
	"  -r rules     with -c: only these (carry-over), or all but these (-edition)\n" \
	"  -W level     with -c: findings of this level and worse\n" \
	"  -a           what holds, or did not change, too\n" \
	"Output:\n" \
	"  -H           no header\n" \
	"  -m           messages, for people and editors\n" \
	"  -p           a table for a terminal, a block a body\n" \
	"  -q           nothing; the exit status tells, 1 if something was found\n" \
	"\n" \
	"Example:\n" \
	"  gr-diff -cm 2022.tsv 2023.tsv")

#endif
