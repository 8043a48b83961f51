/*
 * The two editions of the official form as const tables, and nothing else.
 *
 * Source: 中华人民共和国政府信息公开工作年度报告格式, in the editions of
 * 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号.
 */
#ifndef GR_FORM_H
#define GR_FORM_H

#include <stddef.h>
#include <stdint.h>

#define FORM_2019	1	/* bits of an edition set */
#define FORM_2021	2
#define FORM_BOTH	(FORM_2019 | FORM_2021)

#define FORM_COLS	7	/* the most columns that a row has */
#define FORM_SECTIONS	6

/* The rows of both editions, in the order in which they are printed. */
enum form_id {
	F_RULES, F_DOCUMENTS, F_LICENCES, F_SERVICES, F_PENALTIES,
	F_COMPULSIONS, F_CHARGES, F_PROCUREMENT,		/* table 2 */
	F_RECEIVED, F_CARRIED_IN, F_GRANTED, F_PARTIAL,		/* table 3 */
	F_DENIED_1, F_DENIED_2, F_DENIED_3, F_DENIED_4,
	F_DENIED_5, F_DENIED_6, F_DENIED_7, F_DENIED_8,
	F_UNAVAILABLE_1, F_UNAVAILABLE_2, F_UNAVAILABLE_3,
	F_REFUSED_1, F_REFUSED_2, F_REFUSED_3, F_REFUSED_4, F_REFUSED_5,
	F_OTHERWISE, F_OTHERWISE_1, F_OTHERWISE_2, F_OTHERWISE_3,
	F_OUTCOME, F_CARRIED_OUT,
	F_REVIEW, F_LAWSUIT_DIRECT, F_LAWSUIT_AFTER,		/* table 4 */
	F_ROWS
};

enum form_col {
	C_NONE,
	C_MADE, C_REPEALED, C_IN_FORCE, C_DECISIONS, C_AMOUNT,
	C_NEW_MADE, C_NEW_PUBLISHED, C_TOTAL_PUBLISHED, C_LAST_YEAR, C_CHANGE,
	C_PURCHASES,
	C_NATURAL, C_BUSINESS, C_RESEARCH, C_NONPROFIT, C_LEGAL, C_OTHER,
	C_TOTAL,
	C_UPHELD, C_CORRECTED, C_PENDING,
	C_COLS
};

struct form_row {
	uint8_t		 table;		/* 2, 3 or 4 */
	uint8_t		 editions;	/* which print the row */
	const char	*code;		/* the form's own numbering */
	const char	*label;		/* as printed; table 4: heading */
	const char	*variants;	/* other labels met, parted by '|' */
	uint8_t		 cols[2][FORM_COLS];	/* 2019, 2021 */
};

/* Words that head a group of rows and have no figures of their own. */
struct form_group {
	uint8_t		 table;
	const char	*label;
};

extern const struct form_row	form_rows[F_ROWS];
extern const struct form_group	form_groups[];
extern const size_t		form_ngroups;

/* The columns of a row in one edition (FORM_2019 or FORM_2021). */
static inline const uint8_t *
form_cols(enum form_id row, int edition)
{
	return form_rows[row].cols[edition == FORM_2021];
}

/* How many they are. */
int		 form_ncols(enum form_id, int edition);

/* A column's name in form-*.tsv, and the column of a name (C_NONE if none). */
const char	*form_col_name(enum form_col);
enum form_col	 form_col_find(const char *, size_t);

/* The form's own words over a column of a row, and for the group that a row
 * is in; "" for none. */
const char	*form_col_label(enum form_id, enum form_col);
const char	*form_group_label(enum form_id);

/* The row of a table's code, or -1. */
int		 form_find(int table, const char *code, size_t);

/* Rows are bits of a set: those of a table, and those that an edition has. */
typedef uint64_t	form_set;
form_set	 form_table_rows(int table);
form_set	 form_edition_rows(int edition);

/* The first row of table 2, 3 or 4, and the one behind its last. */
static inline enum form_id
form_first(int table)
{
	return table == 2 ? F_RULES : table == 3 ? F_RECEIVED : F_REVIEW;
}

static inline enum form_id
form_end(int table)
{
	return table == 2 ? F_RECEIVED : table == 3 ? F_REVIEW : F_ROWS;
}

/* The edition that a year's reports use, 0 for years before the first. */
int		 form_of_year(int year);

/* "2019", "2021", or "" for any other set of editions. */
const char	*form_name(int edition);

/* Whether a count may be negative (change, in the 2019 form), and whether a
 * column is an amount of money and so may have decimals. */
int		 form_may_be_negative(enum form_col);
int		 form_is_amount(enum form_col);

#endif
