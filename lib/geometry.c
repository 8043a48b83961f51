#include "geometry.h"

#include <stdint.h>
#include <string.h>

#include "form.h"

int
zone_printed(const struct piece *p)
{
	return p->kind != PIECE_BLANK;
}

int
zone_worded(const struct piece *p)
{
	return p->worded;
}

int
zone_solid(const struct piece *p)
{
	return p->len > 0;
}

void
zone_extent(const struct zone *z, size_t *first, size_t *end)
{
	*first = 0;
	*end = z->n;
	while (*first < z->n && !zone_solid(&z->piece[*first]))
		++*first;
	while (*end > *first && !zone_solid(&z->piece[*end - 1]))
		--*end;
}

int
zone_count(const struct zone *z, int (*is)(const struct piece *))
{
	size_t	i;
	int	n = 0;

	for (i = 0; i < z->n; i++)
		n += is(&z->piece[i]);
	return n;
}

static void
stretch(struct reach *r, size_t first, size_t end, int ncols)
{
	if (r->rows == 0 || first < r->first)
		r->first = (uint8_t)first;
	if (r->rows == 0 || end - 1 > r->last)
		r->last = (uint8_t)(end - 1);
	if (r->rows < UINT8_MAX)
		r->rows++;
	if (end - first == (size_t)ncols && r->whole < UINT8_MAX)
		r->whole++;
}

uint32_t
zone_mask(const struct zone *z)
{
	uint32_t	m = 0;
	size_t		i;

	for (i = 0; i < z->n && i < 32; i++)
		if (zone_printed(&z->piece[i]))
			m |= (uint32_t)1 << i;
	return m;
}

size_t
zone_from_end(const struct zone *z, size_t i)
{
	return z->line == SIZE_MAX ? i : z->n - 1 - i;
}

uint32_t
zone_filled(const struct zone *z)
{
	uint32_t	m = 0;
	size_t		i;

	for (i = 0; i < z->n && i < 32; i++)
		if (zone_solid(&z->piece[zone_from_end(z, i)]))
			m |= (uint32_t)1 << i;
	return m;
}

static void
note_mask(struct geometry *g, const struct zone *z, int ncols)
{
	uint32_t	m = zone_mask(z);
	int		i;

	for (i = 0; i < PLACE_MASKS; i++) {
		if (g->mask[ncols][i].rows != 0 &&
		    g->mask[ncols][i].cells != m)
			continue;
		g->mask[ncols][i].cells = m;
		if (g->mask[ncols][i].rows < UINT8_MAX)
			g->mask[ncols][i].rows++;
		return;
	}
}

int
zone_on_line(const struct zone *z)
{
	return z->line < PLACE_CELLS && z->before < PLACE_DEPTH;
}

int
zone_words(const struct zone *z)
{
	size_t	i;

	for (i = 0; i < z->n && z->piece[i].kind != PIECE_LABEL; i++)
		continue;
	return i < z->n && z->kind == VROW_SPACES;
}

int
zone_remark(const struct zone *z, int ncols)
{
	size_t	i;

	if ((z->kind != VROW_SPACES && z->kind != VROW_WORDS) ||
	    z->n != (size_t)ncols + 1 || z->piece[ncols].kind != PIECE_LABEL)
		return 0;
	for (i = 0; i < z->n - 1; i++)
		if (z->piece[i].kind == PIECE_LABEL)
			return 0;
	return 1;
}

/* Is the last of so many cells what the others come to?  How many are not 0, it
 * among them; or 0. */
static size_t
count_summed(const struct piece *p, size_t n)
{
	number_wide	sum = 0;
	size_t		i, some = 0;

	for (i = 0; i < n; i++) {
		if (p[i].kind != PIECE_VALUE || p[i].num.digits == 0)
			continue;
		if (p[i].num.scale != 0)
			return 0;
		sum += p[i].num.digits;
		some++;
	}
	return p[n - 1].kind == PIECE_VALUE &&
	    sum == 2 * (number_wide)p[n - 1].num.digits ? some : 0;
}

int
zone_partial(const struct zone *z, int ncols, const struct columns *columns)
{
	size_t	first, end, i;

	zone_extent(z, &first, &end);
	if (!z->leaf || first > 0 || end + 1 != (size_t)ncols ||
	    zone_count(z, zone_printed) + 1 != ncols)
		return 0;
	if (z->kind != VROW_SPACES || columns == NULL)
		return 1;
	if (columns->n != ncols || z->n != end)
		return 0;
	for (i = 0; i < z->n; i++)
		if (columns_at(columns, &z->piece[i]) != (int)i)
			return 0;
	return 1;
}

int
zone_inner(const struct zone *z, int ncols)
{
	size_t	i, n = z->n, some;

	/* A bar may end the line. */
	while (n > 0 && z->piece[n - 1].len == 0)
		n--;
	if (n <= (size_t)ncols || n > PLACE_CELLS)
		return 0;
	for (i = 0; i < n; i++)
		if (z->piece[i].kind != PIECE_VALUE)
			return 0;
	some = count_summed(z->piece, n);
	/* It is no chance that so many make a sum, nor was a 0 put in. */
	return some == n ? PLACE_FEW : some > 0;
}

size_t
geometry_pads(enum fit_pads pads, int depth)
{
	return pads == FIT_EACH ? (size_t)(PLACE_DEEPEST - depth) :
	    pads == FIT_ONE && depth < PLACE_DEEPEST;
}

/* Does a row of table 3, which has something from a cell to before another,
 * fit with so many pads?  Where its total is empty, they may stand at its end
 * instead, but not if others show them before their values; where lines are
 * filled up, none is between these, so blanks are not left out. */
static void
note_fits(struct fit fit[FIT_ENDS], const struct zone *z, size_t pads,
    size_t first, size_t end)
{
	const size_t	whole = FORM_COLS + pads;
	const int	led = first >= pads, total = end == whole;
	const int	summed = total && count_summed(z->piece, whole) > 2;
	struct fit	*f;
	size_t		i;

	if (z->n < whole || end > whole)
		return;
	for (i = 0; i < FIT_ENDS; i++) {
		f = &fit[i];
		if (i != FIT_FILLED && z->n != whole + i)
			continue;
		f->rows += led || (i != FIT_FILLED && total);
		f->shown += pads > 0 && total && (i != FIT_FILLED ||
		    zone_count(z, zone_solid) < FORM_COLS);
		f->summed += summed;
		f->spans += first == pads && total;
	}
}

int
geometry_partial(const struct geometry *g)
{
	return g->partial >= PLACE_MANY && g->ended <= PLACE_FEW &&
	    g->entire >= PLACE_FEW;
}

void
geometry_clear(struct geometry *g)
{
	int	n;

	for (n = 0; n <= PLACE_COLS; n++) {
		if (!(g->learnt >> n & 1))
			continue;
		memset(g->shape[n], 0, sizeof(g->shape[n]));
		memset(g->line[n], 0, sizeof(g->line[n]));
		memset(g->stream[n], 0, sizeof(g->stream[n]));
		memset(g->mask[n], 0, sizeof(g->mask[n]));
	}
	memset(g->exact, 0, sizeof(g->exact));
	memset(g->filled, 0, sizeof(g->filled));
	memset(g->crowded, 0, sizeof(g->crowded));
	memset(g->full, 0, sizeof(g->full));
	memset(g->rows, 0, sizeof(g->rows));
	memset(g->deep, 0, sizeof(g->deep));
	memset(g->whole, 0, sizeof(g->whole));
	memset(g->streamed, 0, sizeof(g->streamed));
	g->heads = (struct heads){ 0 };
	g->headed = g->learnt = 0;
	g->partial = g->ended = g->entire = g->foreign = g->inner = 0;
	memset(g->fit, 0, sizeof(g->fit));
}

void
geometry_learn(struct geometry *g, const struct zone *z, int ncols,
    const struct columns *columns)
{
	size_t	first, end;
	int	pads;

	if (zone_partial(z, ncols, columns)) {
		/* What the others make may be no part, but the total. */
		g->partial++;
		g->ended += count_summed(z->piece, (size_t)ncols - 1) > 0;
	}
	g->entire += ncols == FORM_COLS &&
	    zone_count(z, zone_printed) == ncols;
	if (ncols > 0 && ncols <= PLACE_COLS &&
	    g->crowded[ncols] < UINT8_MAX && zone_count(z, zone_solid) -
	    zone_remark(z, ncols) > ncols)
		g->crowded[ncols]++;
	zone_extent(z, &first, &end);
	if (z->kind != VROW_CELLS || ncols > PLACE_COLS || first == end)
		return;
	g->learnt |= (uint32_t)1 << ncols;
	g->filled[ncols] |= zone_filled(z);
	g->rows[ncols]++;
	for (pads = 0; ncols == FORM_COLS && z->n <= PLACE_CELLS &&
	    pads < FIT_PADS; pads++)
		note_fits(g->fit[pads], z, geometry_pads((enum fit_pads)pads,
		    z->depth), first, end);
	if (zone_count(z, zone_printed) == ncols) {
		g->full[ncols]++;
		note_mask(g, z, ncols);
	}
	if (z->n == (size_t)ncols)
		stretch(&g->exact[ncols], first, end, ncols);
	if (zone_on_line(z)) {
		if (g->deep[z->depth][z->line][z->before] < UINT8_MAX)
			g->deep[z->depth][z->line][z->before]++;
		if (end - first == (size_t)ncols &&
		    g->whole[z->depth][z->line][z->before] < UINT8_MAX)
			g->whole[z->depth][z->line][z->before]++;
		first += z->before;
		end += z->before;
		stretch(&g->shape[ncols][z->line][z->before], first, end,
		    ncols);
		stretch(&g->line[ncols][z->line], first, end, ncols);
	} else if (z->line == SIZE_MAX && z->n < PLACE_CELLS) {
		stretch(&g->stream[ncols][z->n], first, end, ncols);
		if (g->streamed[z->depth][z->n] < UINT8_MAX)
			g->streamed[z->depth][z->n]++;
	}
}
