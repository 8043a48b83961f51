#include "change.h"

#include <err.h>

#include "finding.h"
#include "out.h"
#include "percent.h"
#include "say.h"

static const char *const kinds[] = { "same", "changed", "added", "removed" };

int
change_make(struct change *c, const struct pair *p)
{
	const struct figure	*old = &p->figure[OLD], *new = &p->figure[NEW];
	struct total		 delta;
	int			 side;

	if (!old->printed && !new->printed)
		return 0;
	*c = (struct change){ .kind = new->printed ? ADDED : REMOVED,
	    .row = p->row, .col = p->col };
	for (side = 0; side < SIDES; side++) {
		c->sheet[side] = p->sheet[side];
		c->figure[side] = p->figure[side];
		if (p->figure[side].printed)
			(void)total_format(&p->figure[side].num,
			    c->value[side]);
	}
	if (old->printed && new->printed) {
		delta = total_sub(&new->num, &old->num);
		(void)total_format(&delta, c->delta);
		percent_format(&delta, &old->num, 1, c->percent);
		c->kind = delta.digits == 0 ? SAME : CHANGED;
	}
	return 1;
}

const char *
change_body(const struct sheet *old, const struct sheet *new)
{
	return str_text(new != NULL && (new->org.len > 0 || old == NULL) ?
	    &new->org : &old->org);
}

void
change_doubts(struct str *out, const struct change *c)
{
	static const uint8_t	none[FORM_COLS];
	struct row		one = { .present = 1 };

	one.doubt = c->figure[OLD].doubt | c->figure[NEW].doubt;
	if (doubt_format(out, &one, none) == -1)
		err(2, NULL);
}

void
change_put_header(void)
{
	out_puts("org\ttable\trow\tcol\tyear_old\told\tyear_new\tnew\tdelta\t"
	    "percent\tchange\treport\tline\tdoubt\treport_old\tline_old\n");
}

static void
put_field(const char *s)
{
	out_puts(s);
	out_char('\t');
}

static void
put_number(uint64_t v)
{
	if (v != 0)
		out_uint(v);
	out_char('\t');
}

static void
put_report(const struct sheet *s, uint64_t line)
{
	put_field(s == NULL ? "" : str_text(&s->report));
	if (line != 0)
		out_uint(line);
}

void
change_put(const struct change *c)
{
	const struct sheet	*old = c->sheet[OLD], *new = c->sheet[NEW];
	const struct form_row	*r = &form_rows[c->row];
	struct str		 doubt = { NULL, 0, 0 };

	put_field(change_body(old, new));
	out_uint(r->table);
	out_char('\t');
	put_field(r->code);
	put_field(form_col_name(c->col));
	put_number(old == NULL ? 0 : (uint64_t)old->year);
	put_field(c->value[OLD]);
	put_number(new == NULL ? 0 : (uint64_t)new->year);
	put_field(c->value[NEW]);
	put_field(c->delta);
	put_field(c->percent);
	put_field(kinds[c->kind]);
	put_report(new, c->figure[NEW].line);
	out_char('\t');
	change_doubts(&doubt, c);
	put_field(str_text(&doubt));
	str_free(&doubt);
	put_report(old, c->figure[OLD].line);
	out_char('\n');
}

/* Append a list of strings, NULL-ended. */
static void
add_all(struct str *out, const char *const *list)
{
	for (; *list != NULL; list++)
		if (str_adds(out, *list) == -1)
			err(2, NULL);
}

/* Append a value and its year: `5 (2021)'. */
static void
add_value(struct str *out, const char *value, const struct sheet *s)
{
	char	year[NUMBER_SIZE];

	(void)number_format((struct number){ s->year, 0 }, year);
	add_all(out, (const char *const []){ value, " (", year, ")", NULL });
}

void
change_put_message(const struct change *c)
{
	const char	*old = c->value[OLD], *new = c->value[NEW];
	int		 side = c->kind != REMOVED ? NEW : OLD;
	struct finding	 f = finding_about(c->sheet[side]);
	struct str	 text = { NULL, 0, 0 };

	f.level = LEVEL_INFO;
	f.rule = kinds[c->kind];
	f.line = c->figure[side].line;
	add_all(&text, (const char *const []){
	    change_body(c->sheet[OLD], c->sheet[NEW]), ", ",
	    form_rows[c->row].label, ", ", _(form_col_name(c->col)), ": ", NULL });
	if (*old != '\0')
		add_value(&text, old, c->sheet[OLD]);
	if (*old != '\0' && *new != '\0')
		add_all(&text, (const char *const []){ _(" to "), NULL });
	if (*new != '\0')
		add_value(&text, new, c->sheet[NEW]);
	if (*c->delta != '\0')
		add_all(&text, (const char *const []){ ", ",
		    *c->delta == '-' ? "" : "+", c->delta, NULL });
	if (*c->percent != '\0')
		add_all(&text, (const char *const []){ ", ",
		    *c->percent == '-' ? "" : "+", c->percent, " %", NULL });
	f.text = str_text(&text);
	finding_put_message(&f);
	str_free(&text);
}
