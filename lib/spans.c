#include "spans.h"

int
spans_any(const struct spans *s)
{
	unsigned	col = 0;

	while (col < s->end && s->col[col].rows == 0)
		col++;
	return col < s->end;
}

void
spans_pass_all(struct spans *s)
{
	unsigned	col;

	for (col = 0; col < s->end; col++)
		s->col[col].rows -= s->col[col].rows > 0;
}

unsigned
spans_begin(struct spans *s, unsigned col, unsigned columns, unsigned rows,
    int words)
{
	for (; columns > 0 && col < SPANS_COLUMNS; columns--, col++)
		s->col[col] = (struct span){ rows - 1, words };
	if (rows > 1 && col > s->end)
		s->end = col;
	return col;
}
