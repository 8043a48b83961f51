/*
 * align: a string held against another, and runs against rows.
 */
#include <string.h>

#include "align.h"
#include "fuzz.h"

#define MOST	80
#define ROWS	12

/* Few characters, so that many are alike. */
static void
align_strings(const uint8_t *data, size_t text, size_t form)
{
	uint16_t		s[MOST], t[MOST];
	uint8_t			begins[MOST];
	int			at[MOST], last = -1;
	struct align_form	f = { t, form, begins };
	size_t			i;

	for (i = 0; i < text; i++)
		s[i] = data[i] & 15;
	for (i = 0; i < form; i++) {
		t[i] = data[text + i] & 15;
		begins[i] = i == 0 || data[text + i] >> 6 == 3;
	}
	if (align(s, text, &f, at) == -1)
		return;
	for (i = 0; i < form; i++) {
		if (at[i] == -1)
			continue;
		MUST(at[i] > last && (size_t)at[i] < text);
		last = at[i];
	}
}

static void
assign(const uint8_t *data, size_t runs, size_t rows)
{
	int	score[ROWS * ROWS], row_of[ROWS], last = -1;
	size_t	i;

	for (i = 0; i < runs * rows; i++)
		score[i] = (int)data[i] - 64;
	MUST(align_assign(score, runs, rows, row_of) == 0);
	for (i = 0; i < runs; i++) {
		if (row_of[i] == -1)
			continue;
		MUST(row_of[i] > last && (size_t)row_of[i] < rows);
		MUST(score[i * rows + (size_t)row_of[i]] > 0);
		last = row_of[i];
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t	runs, rows, text;

	if (size < 2)
		return 0;
	runs = data[0] % ROWS;
	rows = data[1] % ROWS;
	text = data[0] % MOST;
	data += 2;
	size -= 2;
	if (runs * rows <= size)
		assign(data, runs, rows);
	if (text <= size)
		align_strings(data, text, size - text < MOST ? size - text :
		    MOST);
	return 0;
}
