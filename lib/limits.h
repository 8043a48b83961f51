/*
 * Every bound of the suite, with its reason.  Beyond each stands an error
 * that names the place; none is reached by a report that a body published.
 */
#ifndef GR_LIMITS_H
#define GR_LIMITS_H

/* Bytes asked of read(2) at a time: they are still in the nearest caches when
 * they are looked at; four times as many take a fifth longer. */
#define LIM_READ	(64 * 1024)

/* Bytes given before a thread is started to read ahead, of batches of so many
 * bytes and pieces: so long its start would not pay. */
#define LIM_ALONE	(512 * 1024)
#define LIM_BATCHES	4
#define LIM_BATCH	(128 * 1024)
#define LIM_PIECES	64

/* Bytes of text that inflate() makes at a time; deflate's window is 32K. */
#define LIM_INFLATE	(128 * 1024)

/* Bytes written at a time; larger writes go in lock-step with the reader, and
 * so do smaller ones where pipes could not be made larger. */
#define LIM_WRITE	(128 * 1024)

/* The longest line: whole reports come on one line, as pages of megabytes. */
#define LIM_LINE	(64 * 1024 * 1024)

/* Lines held back until a title or a table of contents is told, and their
 * bytes, however long they are. */
#define LIM_AHEAD	64
#define LIM_AHEAD_TEXT	(1024 * 1024)

/* The characters of a line that may be a title or a heading. */
#define LIM_HEADING	96

/* The text of one section that is held until its table is read. */
#define LIM_TABLE	(2 * 1024 * 1024)

/* The text of one report that is kept to be explained to a person, who reads
 * less: as much as the sections of its three tables have. */
#define LIM_EXPLAIN	(3 * LIM_TABLE)

/* Cells of one table; the form has 175, a page of junk a hundred times that. */
#define LIM_CELLS	32000

/* The bytes kept of one cell of a row's label; the form's longest has 102. */
#define LIM_LABEL	1024

/* The label characters, and form characters, aligned at a time: the form's
 * longest table has 400. */
#define LIM_ALIGN	2048

/* Lines, and their bytes, held until it is told what they are: each a value
 * and its name, a table in LaTeX.  The three tables have 220 cells. */
#define LIM_HELD	4096
#define LIM_HELD_TEXT	(256 * 1024)

/* Rows beyond the form, headings and troubles kept of one report. */
#define LIM_EXTRAS	4000

/* Bytes of one HTML tag; what is longer is none. */
#define LIM_TAG		8192

/* Lines seen in one line: words of a report on one line, blocks of a page. */
#define LIM_SEEN	32000

/* Bytes of one line of a page that are read at a time. */
#define LIM_HTML	(64 * 1024)

/* Tables within tables that are told apart; pages nest four or five. */
#define LIM_NEST	16

/* Years of one body that gr-sum -g keeps the sums of; reports began in 2008. */
#define LIM_YEARS	100

/* Bytes of a sentence of the prose; the longest that was met has 1200. */
#define LIM_SENTENCE	8192

/* The text of a section that is kept to tell others like it, how many such, and
 * the bytes of all that is kept of them: of a table, half a kB to 6. */
#define LIM_SHAPE	(16 * 1024)
#define LIM_STENCILS	4096
#define LIM_KEPT	(1792 * 1024)

/* Digits of a number: any sum of 7 such fits the accumulator, see number.h. */
#define LIM_DIGITS	18

/* The largest number of so many digits. */
#define LIM_NUMBER	999999999999999999

/* Steps of one search for the reading that the sums prove: cuts of a row's
 * digits, rows of a table, orders of its numbers.  So many take a hundredth of
 * a second, and reports made for it have taken a tenth of them. */
#define LIM_STEPS	1000000

#endif
