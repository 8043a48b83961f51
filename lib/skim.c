#include "skim.h"

#include <string.h>

/* Digits of a number: those of SHEET_COUNT. */
#define DIGITS	12

/* A row of table 2, 3 or 4 of the form behind the last one, if this is its
 * code; -1 if none is near.  *p is then behind the code's TAB. */
static int
find_id(const struct skim *k, const char **p)
{
	const char	*code, *q;
	int		 id, far = k->id + 4 < F_ROWS ? k->id + 4 : F_ROWS;

	for (id = k->id + 1; id < far; id++) {
		if (form_rows[id].table != **p - '0')
			continue;
		for (q = *p + 2, code = form_rows[id].code;
		    *code != '\0' && *code == *q; q++)
			code++;
		if (*code == '\0' && *q == '\t') {
			*p = q + 1;
			return id;
		}
	}
	return -1;
}

/* Where a field's text ends: at the first control character.  Eight bytes at a
 * time, where there are so many. */
static inline const char *
find_end(const char *p, const char *end)
{
	uint64_t	eight;

	for (; end - p >= 8; p += 8) {
		memcpy(&eight, p, 8);
		if ((eight - 0x2020202020202020u) & ~eight &
		    0x8080808080808080u)
			break;
	}
	while ((unsigned char)*p >= ' ')
		p++;
	return p;
}

/* The digits of a number and the TAB behind it, which p is moved over; NULL if
 * there is anything else. */
static inline const char *
read_number(const char *p, uint64_t *v)
{
	const char	*start = p;
	unsigned	 d;

	for (*v = 0; (d = (unsigned)(*p - '0')) <= 9; p++)
		*v = *v * 10 + d;
	return *p != '\t' || p == start || p - start > DIGITS ? NULL :
	    p + 1;
}

/* The cells of a row; where its line begins, or NULL.  Most have a digit. */
static const char *
read_cells(struct row *r, const char *p, const char *end)
{
	static const char	zeros[] = "0\t0\t0\t0\t0\t0\t0\t";
	uint64_t		 v;
	unsigned		 d, counts = 0;
	int			 i;

	if (end - p >= (ptrdiff_t)sizeof(zeros) &&
	    memcmp(p, zeros, sizeof(zeros) - 1) == 0) {
		for (i = 0; i < FORM_COLS; i++)
			r->cell[i].printed = 1;
		r->counts = (1 << FORM_COLS) - 1;
		return p + sizeof(zeros) - 1;
	}
	for (i = 0; i < FORM_COLS; i++) {
		if (*p == '\t') {
			p++;
			continue;
		}
		d = (unsigned)(*p - '0');
		if (d <= 9 && p[1] == '\t') {
			v = d;
			p += 2;
		} else if ((p = read_number(p, &v)) == NULL)
			return NULL;
		r->cell[i].num.digits = (int64_t)v;
		r->cell[i].printed = 1;
		counts |= 1u << i;
	}
	r->counts = (uint8_t)counts;
	return p;
}

/* The doubt of a row: many have that of the one before.  0 or -1. */
static int
read_doubt(struct skim *k, struct row *r, const uint8_t *cols, const char *p,
    size_t n)
{
	int	i;

	if (k->doubted != NULL && n == k->ndoubt &&
	    memcmp(p, k->doubt, n) == 0 &&
	    memcmp(cols, k->cols, FORM_COLS) == 0) {
		r->doubt = k->doubted->doubt;
		for (i = 0; i < FORM_COLS; i++)
			r->cell[i].doubt = k->doubted->cell[i].doubt;
		return 0;
	}
	if (doubt_parse(r, cols, p, n) == -1)
		return -1;
	k->doubted = r;
	k->doubt = p;
	k->ndoubt = n;
	k->cols = cols;
	return 0;
}

/* What stands behind a row's table: a row of the form.  Where the next row
 * begins, or NULL. */
static const char *
read_row(struct skim *k, struct sheet *s, const char *p, const char *end,
    int form)
{
	int		 edition = form != 0 ? form : FORM_2021, id;
	const char	*lf;
	struct row	*r;

	if ((id = find_id(k, &p)) == -1 || s->row[id].present ||
	    !(form_rows[id].editions & edition) ||
	    *(p = find_end(p, end)) != '\t')
		return NULL;
	r = &s->row[id];
	if ((p = read_cells(r, p + 1, end)) == NULL ||
	    (p = read_number(p, &r->line)) == NULL ||
	    *(lf = find_end(p, end)) != '\n' || (lf > p &&
	    read_doubt(k, r, form_cols((enum form_id)id, edition), p,
	    (size_t)(lf - p)) == -1)) {
		memset(r, 0, sizeof(*r));
		return NULL;
	}
	r->present = 1;
	r->form = (uint8_t)form;
	k->id = id;
	return lf + 1;
}

/* The same: a heading, the title or a figure of the prose, not in doubt. */
static const char *
read_extra(struct sheet *s, const char *p, const char *end, int form)
{
	const char	*code = p + 2, *label, *tab;
	char		 table = *p, name[SKIM_CODE];
	struct extra	*e;

	label = find_end(code, end) + 1;
	if (label[-1] != '\t' || label - code > SKIM_CODE ||
	    *(tab = find_end(label, end)) != '\t')
		return NULL;
	memcpy(name, code, (size_t)(label - code));
	name[label - code - 1] = '\0';
	if ((e = sheet_extra(s, table, name)) == NULL)
		return NULL;
	e->row.form = (uint8_t)form;
	if ((p = read_cells(&e->row, tab + 1, end)) != NULL &&
	    (p = read_number(p, &e->row.line)) != NULL && *p == '\n' &&
	    sheet_text(s, label, (size_t)(tab - label), &e->row.label) == 0)
		return p + 1;
	s->nextra--;
	return NULL;
}

const char *
skim_row(struct skim *k, struct sheet *s, const char *p, const char *end)
{
	int	form = 0;

	/* The shortest codes, twelve TABs, a line and LF follow. */
	if ((size_t)(end - p) < k->head.len + 16 ||
	    memcmp(p, k->head.p, k->head.len) != 0)
		return NULL;
	p += k->head.len;
	if (*p == '\t')
		p++;
	else {
		form = memcmp(p, "2021\t", 5) == 0 ? FORM_2021 : FORM_2019;
		if (form == FORM_2019 && memcmp(p, "2019\t", 5) != 0)
			return NULL;
		p += 5;
	}
	if (p[1] != '\t')
		return NULL;
	return *p == '0' || *p == '1' ? read_extra(s, p, end, form) :
	    read_row(k, s, p, end, form);
}
