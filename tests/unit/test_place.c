/*
 * place: a row's cells to its columns, by what the rows before it show.
 */
#include <stdlib.h>

#include "check.h"
#include "columns.h"
#include "geometry.h"
#include "place.h"

#define MOST	24

static struct geometry	geometry;
static struct columns	columns;

/* A row's cells, as its first letter says: C parted by TABs, S by spaces, where
 * six columns are a place, G in a page's grid, L lines of a stream.  A blank
 * between two: numbers, - a sign for nothing, . an empty cell (in S a place
 * with nothing), w words. */
static struct zone
row_of(const char *s, struct piece *piece)
{
	struct zone	 z = { .piece = piece, .kind = *s == 'S' ?
			    VROW_SPACES : *s == 'L' ? VROW_SINGLE :
			    VROW_CELLS, .grid = *s == 'G' };
	struct piece	*p;
	int		 place = 0;

	for (s++; *s == ' '; place++) {
		s++;
		p = &piece[z.n];
		*p = (struct piece){ .kind = *s == '.' || *s == '-' ?
		    PIECE_BLANK : *s == 'w' ? PIECE_LABEL : PIECE_VALUE,
		    .len = *s != '.', .col = (unsigned)place + 1, .span = 1,
		    .from = z.kind == VROW_SPACES ? 20 + 6 * place : place };
		if (p->kind == PIECE_VALUE)
			p->num.digits = strtol(s, NULL, 10);
		z.n += z.kind != VROW_SPACES || *s != '.';
		for (p->to = p->from; *s != ' ' && *s != '\0'; s++)
			p->to++;
		p->cfrom = p->from;
		p->cto = p->to;
	}
	z.before = 1;
	z.left = 1;
	z.line = z.kind == VROW_SINGLE ? SIZE_MAX : z.n + 1;
	z.width = z.kind == VROW_SINGLE ? 0 : z.n + 1;
	z.depth = 1;
	return z;
}

/* Learn the rows, parted by /, but the last, which is placed: its cells, _ for
 * none, a doubted one with its word's first letter, and the row's doubts. */
static void
show(char *out, size_t size, const char *rows, int ncols, int group)
{
	struct piece	 piece[MOST];
	struct zone	 z;
	struct placed	 placed;
	char		 one[256];
	const char	*end;
	size_t		 n = 0;
	int		 i, spaced = 0;

	geometry_clear(&geometry);
	columns_begin(&columns, 0);
	for (; (end = strchr(rows, '/')) != NULL; rows = end + 1) {
		(void)snprintf(one, sizeof(one), "%.*s", (int)(end - rows),
		    rows);
		z = row_of(one, piece);
		for (i = 0; z.kind == VROW_SPACES && (int)z.n == ncols &&
		    i < ncols; i++)
			columns_add(&columns, &piece[i]);
		spaced |= z.kind == VROW_SPACES && columns_are(&columns,
		    ncols);
		geometry_learn(&geometry, &z, ncols, spaced ? &columns :
		    NULL);
	}
	z = row_of(rows, piece);
	place(&z, ncols, &geometry, spaced ? &columns : NULL, group, &placed);
	for (i = 0; i < ncols; i++) {
		const struct cell	*c = &placed.cell[i];

		if (c->printed)
			n += (size_t)snprintf(out + n, size - n, "%lld",
			    (long long)c->num.digits);
		else
			n += (size_t)snprintf(out + n, size - n, "_");
		n += (size_t)snprintf(out + n, size - n, "%s%s ",
		    c->doubt & DOUBT_BLANK ? "b" : "",
		    c->doubt & DOUBT_TEXT ? "t" : "");
	}
	(void)snprintf(out + n, size - n, "%s%s%s",
	    placed.doubt & DOUBT_SHORT ? "short" : "",
	    placed.doubt & DOUBT_LONG ? "long" : "",
	    placed.doubt & DOUBT_COLUMN ? "column" : "");
}

#define FULL	"C 1 2 3/C 4 5 9/C 0 0 0/"
#define SPACED	"S 1 2 3/S 4 5 9/S 0 0 0/"

static const struct {
	const char	*rows;
	int		 ncols, group;
	const char	*placed;
} cases[] = {
	{ FULL "C 1 2 3", 3, 3, "1 2 3 " },
	/* A sum that fails is the document's own where rows are alike. */
	{ FULL "C 1 2 4", 3, 3, "1 2 4 " },
	{ FULL "C 1 - 1", 3, 3, "1 _b 1 " },
	{ FULL "C 1 w 1", 3, 3, "1 _t 1 " },
	{ FULL "C . 2 2", 3, 3, "_b 2 2 " },
	/* Fewer cells than columns, in any place; more. */
	{ FULL "C 1 2", 3, 3, "_ _ _ short" },
	{ FULL "C", 3, 3, "_ _ _ short" },
	{ FULL "C 1 2 3 3", 3, 3, "1 2 3 long" },
	{ FULL "C 1 2 3 4", 3, 3, "1 _ _ long" },
	/* A total in the last column but one has moved. */
	{ FULL "C 1 1 .", 3, 3, "1 1 _b column" },
	{ FULL "C 1 . 5", 3, 3, "1 _b 5 column" },
	{ FULL "C 5 . 1", 3, 3, "5 _b 1 column" },
	/* Pads between the values: all rows have them. */
	{ "C 1 . 2 . 3/C 4 . 5 . 9/C 1 . 2 . 3", 3, 3, "1 2 3 " },
	{ "C . 1 2 3/C . 4 5 9/C . 1 2 3", 3, 3, "1 2 3 " },
	/* In columns of spaces; a place with nothing is a blank. */
	{ SPACED "S 1 2 3", 3, 3, "1 2 3 " },
	{ SPACED "S 1 . 1", 3, 3, "1 _b 1 " },
	{ SPACED "S . 1 1", 3, 3, "_b 1 1 " },
	{ SPACED "S 1 1 .", 3, 3, "1 1 _b column" },
	{ SPACED "S 1 . . 1", 3, 3, "_ _ _ short" },
	{ SPACED "S 1 2 3 w", 3, 3, "1 2 3 " },
	{ "S 1 2 3", 3, 3, "1 2 3 " },
	{ "S 1 1", 3, 3, "_ _ _ short" },
	/* A stream, whose blanks are not seen. */
	{ "L 1 2 3/L 4 5 9/L 1 2 3", 3, 3, "1 2 3 " },
	{ "L 1 2 3/L 4 5 9/L 1 2", 3, 3, "_ _ _ short" },
	/* A page's grid tells its columns. */
	{ "G 1 2 3/G 4 5 9/G 1 . 1", 3, 3, "1 _b 1 " },
	{ "G 1 2 3/G 4 5 9/G . 1 1", 3, 3, "_b 1 1 " },
	/* Columns without a sum, as in table 2. */
	{ "C 1 2 3/C 1 2 3/C 1 2 3", 3, 0, "1 2 3 " },
	{ "C 1 2 3/C 1 2 3/C 1 - 3", 3, 0, "1 _b 3 " },
	{ "S 1 2 3/S 1 2 3/S 1 2 3", 3, 0, "1 2 3 " },
	{ "S 1 2 3/S 1 2 3/S 1 . 3", 3, 0, "1 _b 3 " },
	{ "S 1 2 3/S 1 2 3/S 1 w 3", 3, 0, "1 _t 3 column" },
	{ "C 7/C 3/C 7", 1, 0, "7 " },
	{ "C 7/C 3/C . 7 .", 1, 0, "7 " },
};

int
main(void)
{
	char	out[256];
	size_t	i;

	for (i = 0; i < COUNT(cases); i++) {
		show(out, sizeof(out), cases[i].rows, cases[i].ncols,
		    cases[i].group);
		check_text(out, cases[i].placed, __FILE__, __LINE__);
		if (strcmp(out, cases[i].placed) != 0)
			printf("\tof: %s\n", cases[i].rows);
	}
	return check_end();
}
