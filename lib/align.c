#include "align.h"

#include <stdlib.h>

#include "limits.h"

#define MATCH		4
#define CONSECUTIVE	3
#define SKIP_FORM	1

/* How the best score of a place was reached. */
enum step { STEP_NONE, STEP_TEXT, STEP_FORM, STEP_JUMP, STEP_MATCH };
#define STEP_MASK	7
#define STEP_RUN	8	/* with STEP_MATCH: behind another match */
#define STEP_FROM	4	/* with STEP_JUMP: shift of where from */

/* One row of the score matrix: text characters used so far, by form place. */
struct score {
	int	*best;		/* any alignment that ends here */
	int	*match;		/* one that ends in a match here */
};

/* Fill the next row: best[j] over the first j form characters. */
static void
step(uint16_t c, const struct align_form *f, const struct score *up,
    struct score *row, uint16_t *steps)
{
	size_t	j, high = 0;
	int	run;

	row->best[0] = row->match[0] = 0;
	steps[0] = STEP_TEXT;
	for (j = 1; j <= f->len; j++) {
		row->best[j] = up->best[j];
		steps[j] = STEP_TEXT;
		if (j < f->len && f->begins[j] &&
		    row->best[high] > row->best[j]) {
			row->best[j] = row->best[high];
			steps[j] = (uint16_t)(STEP_JUMP | high << STEP_FROM);
		}
		if (row->best[j - 1] - SKIP_FORM > row->best[j]) {
			row->best[j] = row->best[j - 1] - SKIP_FORM;
			steps[j] = STEP_FORM;
		}
		row->match[j] = 0;
		if (c == f->text[j - 1]) {
			run = up->match[j - 1] > 0 ?
			    up->match[j - 1] + CONSECUTIVE : 0;
			row->match[j] = MATCH + (run > up->best[j - 1] ?
			    run : up->best[j - 1]);
			if (row->match[j] >= row->best[j]) {
				row->best[j] = row->match[j];
				steps[j] = STEP_MATCH;
			}
			if (run > up->best[j - 1])
				steps[j] |= STEP_RUN;
		}
		if (row->best[j] > row->best[high])
			high = j;
	}
}

/* Walk back from the best end and note the matches. */
static void
trace(const uint16_t *steps, size_t n, const struct align_form *f, size_t j,
    int *at)
{
	size_t	i = n, width = f->len + 1;
	int	forced = 0;
	uint16_t s;

	while (i > 0 && j > 0) {
		s = steps[i * width + j];
		if (forced || (s & STEP_MASK) == STEP_MATCH) {
			at[j - 1] = (int)(i - 1);
			forced = (s & STEP_RUN) != 0;
			i--;
			j--;
		} else if ((s & STEP_MASK) == STEP_TEXT)
			i--;
		else if ((s & STEP_MASK) == STEP_JUMP)
			j = s >> STEP_FROM;
		else
			j--;
	}
}

int
align(const uint16_t *text, size_t n, const struct align_form *f, int *at)
{
	struct score	 rows[2];
	uint16_t	*steps;
	int		*mem;
	size_t		 i, j, end = 0, width = f->len + 1;

	for (j = 0; j < f->len; j++)
		at[j] = -1;
	if (n > LIM_ALIGN || f->len > LIM_ALIGN)
		return -1;
	mem = calloc(4 * width, sizeof(*mem));
	steps = calloc(n + 1, width * sizeof(*steps));
	if (mem == NULL || steps == NULL) {
		free(mem);
		free(steps);
		return -1;
	}
	rows[0] = (struct score){ mem, mem + width };
	rows[1] = (struct score){ mem + 2 * width, mem + 3 * width };
	for (i = 1; i <= n; i++)
		step(text[i - 1], f, &rows[(i - 1) & 1], &rows[i & 1],
		    steps + i * width);
	for (j = 0; j <= f->len; j++)
		if (rows[n & 1].best[j] > rows[n & 1].best[end])
			end = j;
	trace(steps, n, f, end, at);
	free(mem);
	free(steps);
	return 0;
}

int
align_assign(const int *score, size_t runs, size_t rows, int *row_of)
{
	size_t	 i, j, width = rows + 1;
	int	*best, take;

	for (i = 0; i < runs; i++)
		row_of[i] = -1;
	if ((best = calloc((runs + 1) * width, sizeof(*best))) == NULL)
		return -1;
	for (i = 1; i <= runs; i++)
		for (j = 1; j <= rows; j++) {
			int	*b = &best[i * width + j];

			*b = best[(i - 1) * width + j];
			if (best[i * width + j - 1] > *b)
				*b = best[i * width + j - 1];
			take = score[(i - 1) * rows + j - 1];
			take += take > 0 ? best[(i - 1) * width + j - 1] : 0;
			if (take > *b)
				*b = take;
		}
	for (i = runs, j = rows; i > 0 && j > 0; ) {
		take = best[i * width + j];
		if (take == best[(i - 1) * width + j])
			i--;
		else if (take == best[i * width + j - 1])
			j--;
		else
			row_of[--i] = (int)--j;
	}
	free(best);
	return 0;
}
