/*
 * The columns of a page's table that cells of rows above reach into.
 */
#ifndef GR_SPANS_H
#define GR_SPANS_H

/* Columns kept in mind; table 4 has 15.  Beyond them no cell goes on. */
#define SPANS_COLUMNS	64

/* All zero before a table's first row. */
struct spans {
	struct span {
		unsigned	rows;	/* that its cell goes on for */
		int		words;	/* these are in it */
	} col[SPANS_COLUMNS];
	unsigned	end;		/* no cell goes on from here on */
};

/* Do cells of rows above reach into this row? */
int		 spans_any(const struct spans *);

/* Does one reach into this column?  Then this row is passed: it has one row
 * less to go; *words tells if it has any. */
static inline int
spans_pass(struct spans *s, unsigned col, int *words)
{
	if (col >= SPANS_COLUMNS || s->col[col].rows == 0)
		return 0;
	s->col[col].rows--;
	*words = s->col[col].words;
	return 1;
}

/* The same for all columns, of a row that has no cells of its own. */
void		 spans_pass_all(struct spans *);

/* A cell begins that takes so many columns and rows, this one with them; if it
 * goes on, words tells if it has any.  The column behind it. */
unsigned	 spans_begin(struct spans *, unsigned col, unsigned columns,
		    unsigned rows, int words);

#endif
