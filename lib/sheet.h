/*
 * A sheet: one report's form filled in.  gr-table fills sheets from text,
 * gr-sum judges one, gr-diff compares two.
 */
#ifndef GR_SHEET_H
#define GR_SHEET_H

#include <stddef.h>
#include <stdint.h>

#include "form.h"
#include "number.h"
#include "str.h"

/* Why a person should look: the words of FORMATS' column doubt, as bits. */
enum doubt {
	DOUBT_ORDER	= 1 << 0,
	DOUBT_LABEL	= 1 << 1,
	DOUBT_SHORT	= 1 << 2,
	DOUBT_LONG	= 1 << 3,
	DOUBT_GLUED	= 1 << 4,
	DOUBT_SPLIT	= 1 << 5,
	DOUBT_BLANK	= 1 << 6,
	DOUBT_TEXT	= 1 << 7,
	DOUBT_UNIT	= 1 << 8,
	DOUBT_AGAIN	= 1 << 9,
	DOUBT_COLUMN	= 1 << 10,
	DOUBT_STRAY	= 1 << 11
};
#define DOUBTS	12

/* Doubts that say nothing against the figures of the row itself. */
#define DOUBT_HARMLESS	DOUBT_STRAY

/* The word of the i-th bit, i from 0 to DOUBTS - 1. */
const char	*doubt_word(int i);

struct cell {
	struct number	 num;		/* where printed */
	uint8_t		 printed;	/* a number stands there and was read */
	uint16_t	 doubt;		/* of this cell alone */
	uint32_t	 line;		/* where it stands, the last bits: see
					 *  cell_line(); 0: on its row's */
};

/* The largest number that is taken for a count. */
#define SHEET_COUNT	999999999999

/* Columns as bits of a set, the first being bit 0. */
typedef uint8_t	col_set;

/* The counts of a folded row: eight, of which the last is 0, are handled
 * together. */
#define SHEET_COUNTS	(FORM_COLS + 1)

struct row {
	uint8_t		 present;	/* the row was met */
	uint8_t		 form;		/* FORM_..., or 0: not told */
	uint16_t	 doubt;		/* of the whole row */
	col_set		 printed;	/* of a folded row: its cells with a
					 *  number, */
	col_set		 blanks;	/* and those doubted as `blank' */
	uint64_t	 line;
	size_t		 label;		/* offset into the sheet's text */
	struct cell	 cell[FORM_COLS];
};

/* The line that a cell stands on: near its row's, for a table has not as many
 * lines as a cell can tell apart. */
static inline uint64_t
cell_line(const struct row *r, int col)
{
	uint32_t	line = r->cell[col].line;

	return line == 0 ? r->line : r->line +
	    (uint64_t)(int64_t)(int32_t)(line - (uint32_t)r->line);
}

/* A row beyond the form: title (table 0, code 0), headings (0, 1 to 6), rows
 * of figures that no form has (code '?'), troubles (table '!'). */
struct extra {
	char		 table;		/* '0' '1' '2' '3' '4' '!' */
	size_t		 code;		/* offset into the sheet's text */
	struct row	 row;
};

struct sheet {
	struct str	 report;
	struct str	 org;
	struct str	 text;		/* labels and codes, each NUL-ended */
	int		 year;		/* 0: none */
	struct row	 row[F_ROWS];
	/* Rows that were met, with whole numbers from 0 up and no doubt of
	 * single cells but `blank': the cells are all zero, and what they hold
	 * stands here.  Only those who read rows fold them. */
	form_set	 folded;
	uint32_t	 count[F_ROWS][SHEET_COUNTS];
	struct extra	*extra;		/* owned; in order of reading */
	size_t		 nextra;
	size_t		 capextra;
};

/* Make it empty, keeping its memory. */
void		 sheet_clear(struct sheet *);
void		 sheet_free(struct sheet *);

/* The same as sheet_clear(), of a sheet of which each row that was not met is
 * all zero, as those that are read are. */
void		 sheet_reset(struct sheet *);

/* Fold a row whose cells are such as can be; others are left as they are. */
void		 sheet_fold(struct sheet *, enum form_id);

/* Write the cells of a row that is folded, or of all such. */
void		 sheet_unfold_row(struct sheet *, enum form_id);
void		 sheet_unfold(struct sheet *);

/* Copy n bytes into the sheet's text; *at is their offset.  0, or -1. */
int		 sheet_text(struct sheet *, const char *, size_t, size_t *at);

/* The string at an offset of sheet_text(). */
static inline const char *
sheet_string(const struct sheet *s, size_t at)
{
	return at == 0 || at >= s->text.len ? "" : s->text.p + at;
}

/* Add an extra row, all zero but for its table and code; NULL without memory
 * or beyond LIM_EXTRAS (errno EFBIG).  Valid until the next is added. */
struct extra	*sheet_extra(struct sheet *, char table, const char *code);

/* The same of a row as it is written, code, TAB and label: n bytes, of which
 * `code' are the code's. */
struct extra	*sheet_extra_text(struct sheet *, char table, const char *,
		    size_t code, size_t n);

/* The rows of a table, and the extra ones from the first given on, stand on no
 * line behind this one: those that do are on it. */
void		 sheet_ends(struct sheet *, int table, size_t first,
		    uint64_t line);

/* The heading or title met under a code of table 0, or NULL. */
const struct extra *sheet_heading(const struct sheet *, const char *code);

/* Rows of a table that were met. */
int		 sheet_rows(const struct sheet *, int table);

/* The edition of a table by its rows: the form that they say, or, where none
 * does, the one whose rows it has; 0 if neither tells. */
int		 sheet_form(const struct sheet *, int table);

/* The same; where its rows do not tell, what its year's reports use, or 0. */
int		 sheet_edition(const struct sheet *, int table);

/* The edition in which one row stands: its own, or its table's. */
int		 sheet_row_form(const struct sheet *, enum form_id);

/* The edition whose columns a row's cells are: the same, and the present one
 * where it is not told. */
static inline int
sheet_row_edition(const struct sheet *s, enum form_id id)
{
	int	edition = s->row[id].form != 0 ? s->row[id].form :
		    sheet_row_form(s, id);

	return edition != 0 ? edition : FORM_2021;
}

/* The cell of a column in a row's edition, or -1 if that has no such. */
int		 sheet_col(const struct sheet *, enum form_id, enum form_col);

/* All doubts of a row and its cells. */
unsigned	 row_doubts(const struct row *);

/* Is this cell's value beyond doubt (printed, neither it nor its row
 * doubted)? */
static inline int
cell_sure(const struct row *r, int col)
{
	return r->cell[col].printed &&
	    ((r->doubt | r->cell[col].doubt) & ~DOUBT_HARMLESS) == 0;
}

/* A cell of a row of the form, folded or not, and whether it is sure. */
static inline struct cell
sheet_cell(const struct sheet *s, enum form_id id, int col)
{
	const struct row	*r = &s->row[id];

	if (!(s->folded >> id & 1))
		return r->cell[col];
	return (struct cell){ .num = { s->count[id][col], 0 },
	    .printed = r->printed >> col & 1,
	    .doubt = r->blanks >> col & 1 ? DOUBT_BLANK : 0 };
}

static inline int
sheet_sure(const struct sheet *s, enum form_id id, int col)
{
	struct cell	c = sheet_cell(s, id, col);

	return c.printed &&
	    ((s->row[id].doubt | c.doubt) & ~DOUBT_HARMLESS) == 0;
}

/* Add up the cells that are printed among the first n; how many they are. */
int		 sheet_sum(const struct cell *, int n, struct total *sum);

/* Do the cells of a row but the last of so many make that one, a cell that
 * prints no number being 0? */
int		 sheet_is_even(const struct cell *, int ncols);

/* Do the first n cells of two rows print the same? */
int		 sheet_same(const struct cell *, const struct cell *, int n);

/* Append the doubts of a row as in FORMATS (blank:legal,total short); cols are
 * its columns.  0, or -1 without memory. */
int		 doubt_format(struct str *, const struct row *,
		    const uint8_t cols[FORM_COLS]);

/* Read them back into the row.  An unknown word doubts the row as `text'
 * would: words are only ever added.  0, or -1 for what is no word. */
int		 doubt_parse(struct row *, const uint8_t cols[FORM_COLS],
		    const char *, size_t);

#endif
