#include "naming.h"

#include <string.h>

#include "limits.h"
#include "match.h"
#include "utf8.h"

/* How many bytes of a piece a label takes: whole characters. */
static size_t
label_bytes(const struct cells *c, const struct piece *p)
{
	size_t	n = p->len < LIM_LABEL ? p->len : LIM_LABEL;

	while (n < p->len && n > 0 && (cells_text(c, p)[n] & 0xc0) == 0x80)
		n--;
	return n;
}

/* Is a piece the sign of another label's numeral, printed downwards? */
static int
is_sign(const struct cells *c, const struct piece *p)
{
	return p->len == 3 && memcmp(cells_text(c, p), "、", 3) == 0;
}

int
naming_label(struct job *r, size_t from, size_t to, size_t *label)
{
	struct str		 out = { NULL, 0, 0 };
	const struct piece	*p = &r->c->piece[from];
	size_t			 i;
	int			 rc = 0;

	/* Most are of one piece, without white space. */
	if (to == from + 1 && p->kind == PIECE_LABEL && p->len < LIM_LABEL &&
	    !utf8_has_space(cells_text(r->c, p), p->len))
		return sheet_text(r->sheet, cells_text(r->c, p), p->len,
		    label);
	for (i = from; i < to && rc == 0 && out.len < LIM_LABEL; i++) {
		p = &r->c->piece[i];
		if (p->kind == PIECE_LABEL &&
		    (out.len > 0 || !is_sign(r->c, p)))
			rc = utf8_squeeze(&out, cells_text(r->c, p),
			    label_bytes(r->c, p));
	}
	if (rc == 0)
		rc = sheet_text(r->sheet, str_text(&out), out.len, label);
	str_free(&out);
	return rc;
}

/* Its first part may be a label met in the wild by itself; what follows its
 * values may complete it. */
int
naming_whole(struct job *r, const struct run *run, size_t *label)
{
	const struct wanted	 w = { r->table, r->form };
	const struct piece	*p = r->c->piece;
	struct str		 text = { NULL, 0, 0 };
	uint16_t		 s[MATCH_CHARS];
	enum form_id		 id;
	size_t			 i = run->zone + run->nzone, n;
	int			 rc;

	while (i < r->c->npiece && p[i].kind == PIECE_BLANK)
		i++;
	if (naming_label(r, run->from, run->to, label) == -1)
		return -1;
	if (i == r->c->npiece || p[i].kind != PIECE_LABEL || r->runs->used[i])
		return 0;
	if ((rc = str_adds(&text, sheet_string(r->sheet, *label))) == 0 &&
	    (rc = utf8_squeeze(&text, cells_text(r->c, &p[i]),
	    label_bytes(r->c, &p[i]))) == 0) {
		n = match_fold(text.p, text.len, s, MATCH_CHARS, NULL);
		if (runs_match(w, s, n, &id) == MATCH_ROW && id == run->id) {
			r->runs->used[i] = 1;
			rc = sheet_text(r->sheet, text.p, text.len, label);
		}
	}
	str_free(&text);
	return rc;
}
