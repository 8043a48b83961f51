#include "notes.h"

#include <string.h>

#include "utf8.h"

#define WORDS	9	/* bytes of a note's words, at least */
#define ALL	0x3fe	/* the notes 1 to 9, as bits: where the first of them */
			/*  is, others may stand elsewhere */

/* Prose that a line breaks may go on with a figure, and with what it counts. */
static const char	counted[] = "年月日号时件条个份宗起项次人类名家篇期场万亿多余";

/* Is the character at p one of those? */
static int
is_counted(const char *p)
{
	const char	*q;

	for (q = counted; *q != '\0'; q += 3)
		if (memcmp(p, q, 3) == 0)
			return 1;
	return 0;
}

/* The number of the note that a piece is, which stands right before its words;
 * 0 if it is none, or a row's label. */
static int
note_of(const struct job *r, size_t i)
{
	const struct piece	*p = &r->c->piece[i];
	const char		*s = cells_text(r->c, p);

	return p->kind == PIECE_LABEL && !r->runs->used[i] &&
	    p->len > WORDS && s[0] >= '1' && s[0] <= '9' &&
	    utf8_ideograph(s[1]) && !is_counted(s + 1) ? s[0] - '0' : 0;
}

/* Does what a row prints make its total? */
static int
adds_up(const struct row *row, int ncols)
{
	return !row->cell[ncols - 1].printed ||
	    sheet_is_even(row->cell, ncols);
}

/* The notes, and those before them, which stand on other pages. */
static unsigned
up_to(unsigned notes)
{
	unsigned	all;

	for (all = notes; notes > 2; notes >>= 1)
		all |= notes >> 1;
	return all & ALL;
}

/* Doubt the cells that end in a note's number and with which, less that, the
 * row adds up; or which are a note's of this page, and nothing if the others
 * make the total. */
static void
doubt_glued(struct row *row, int ncols, unsigned notes)
{
	const unsigned	 ends = notes & 2 ? ALL : up_to(notes);
	struct cell	*cell;
	int64_t		 digits;
	int		 col, fits;

	for (col = 0; col < ncols; col++) {
		cell = &row->cell[col];
		digits = cell->num.digits;
		if (!cell->printed || cell->num.scale != 0 || digits <= 0 ||
		    !((digits < 10 ? notes : ends) >> digits % 10 & 1))
			continue;
		cell->num.digits /= 10;
		fits = adds_up(row, ncols);
		cell->num.digits = digits;
		cell->doubt |= fits ? DOUBT_GLUED : 0;
	}
}

/* Doubt cells of table 2, which has no sums, that end in a note's number. */
static void
doubt_ends(struct row *row, unsigned notes)
{
	int64_t	digits;
	int	col;

	for (col = 0; col < FORM_COLS; col++) {
		digits = row->cell[col].num.digits;
		if (row->cell[col].printed && digits >= 10 &&
		    notes >> digits % 10 & 1)
			row->cell[col].doubt |= DOUBT_GLUED;
	}
}

/* Of a stream, what stands first behind a label may be a note's number, where
 * no sum tells; the note itself may stand on a page of another section. */
static void
doubt_first(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const struct number	*num;

	for (run = r->runs->run; run < end; run++) {
		num = &r->c->piece[run->zone].num;
		if (run->how != HOW_NONE && run->stream && num->scale == 0 &&
		    num->digits > 0 && num->digits <= 9)
			r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
	}
}

void
notes_settle(struct job *r)
{
	struct row	*row = r->sheet->row;
	size_t		 i;
	unsigned	 notes = 0;
	int		 id, ncols;

	for (i = 0; i < r->c->npiece; i++)
		notes |= 1u << note_of(r, i);
	notes &= ~1u;
	r->noted = notes != 0;
	if (!r->noted)
		return;
	/* Those of table 2 may stand below its page, in the next section. */
	for (id = (int)form_first(2); id < (int)form_end(2); id++)
		doubt_ends(&row[id], notes);
	if (r->table == 2) {
		doubt_first(r);
		return;
	}
	/* And table 3's below that of table 4. */
	for (id = (int)form_first(3); id < (int)form_end(r->table); id++) {
		ncols = job_columns(r, (enum form_id)id);
		if (row[id].present && !adds_up(&row[id], ncols))
			doubt_glued(&row[id], ncols, notes);
	}
}
