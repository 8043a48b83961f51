#include "change.h"

#include <err.h>
#include <string.h>

#include "finding.h"
#include "out.h"
#include "percent.h"
#include "say.h"

static const char *const kinds[] = { "same", "changed", "added", "removed" };

int
change_make(struct change *c, const struct pair *p)
{
	const struct figure	*old = &p->figure[OLD], *new = &p->figure[NEW];
	int			 side;

	if (!old->printed && !new->printed)
		return 0;
	c->kind = new->printed ? ADDED : REMOVED;
	c->row = p->row;
	c->col = p->col;
	for (side = 0; side < SIDES; side++) {
		c->sheet[side] = p->sheet[side];
		c->figure[side] = p->figure[side];
	}
	if (old->printed && new->printed) {
		c->by = total_sub(&new->num, &old->num);
		c->kind = c->by.digits == 0 ? SAME : CHANGED;
	}
	return 1;
}

/* Is a value printed on both sides, so that there is a difference? */
static int
has_both(const struct change *c)
{
	return c->kind == SAME || c->kind == CHANGED;
}

void
change_format(struct change *c)
{
	int	side;

	for (side = 0; side < SIDES; side++) {
		c->value[side][0] = '\0';
		if (c->figure[side].printed)
			(void)total_format(&c->figure[side].num,
			    c->value[side]);
	}
	c->delta[0] = c->percent[0] = '\0';
	if (has_both(c)) {
		(void)total_format(&c->by, c->delta);
		(void)percent_format(&c->by, &c->figure[OLD].num, 1,
		    c->percent);
	}
}

const struct str *
change_name(const struct sheet *old, const struct sheet *new)
{
	return new != NULL && (new->org.len > 0 || old == NULL) ?
	    &new->org : &old->org;
}

const char *
change_body(const struct sheet *old, const struct sheet *new)
{
	return str_text(change_name(old, new));
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

/* The bytes between the names in a change's line: codes, and six numbers. */
#define FIELDS_SIZE	(7 * NUMBER_SIZE + 64)

/* Add a field and its TAB; where the next begins. */
static char *
add_field(char *p, const char *s)
{
	p = stpcpy(p, s);
	*p = '\t';
	return p + 1;
}

/* A year and the value of it, as far as they are known. */
static char *
add_side(char *p, const struct change *c, int side)
{
	const struct sheet	*s = c->sheet[side];

	if (s != NULL && s->year != 0)
		p += number_format((struct number){ s->year, 0 }, p);
	*p++ = '\t';
	if (c->figure[side].printed)
		p += total_format(&c->figure[side].num, p);
	*p++ = '\t';
	return p;
}

/* From the table to the kind of change, with the TABs around them. */
static void
put_fields(const struct change *c)
{
	const struct form_row	*r = &form_rows[c->row];
	char			*p = out_room(FIELDS_SIZE);

	*p++ = '\t';
	*p++ = (char)('0' + r->table);
	*p++ = '\t';
	p = add_field(p, r->code);
	p = add_field(p, form_col_name(c->col));
	p = add_side(p, c, OLD);
	p = add_side(p, c, NEW);
	if (has_both(c))
		p += total_format(&c->by, p);
	*p++ = '\t';
	if (has_both(c))
		p += percent_format(&c->by, &c->figure[OLD].num, 1, p);
	*p++ = '\t';
	p = add_field(p, kinds[c->kind]);
	out_filled(p);
}

/* A report's name and a line of it, and what stands behind. */
static void
put_report(const struct sheet *s, uint64_t line, char behind)
{
	char	*p;

	if (s != NULL)
		out_write(str_text(&s->report), s->report.len);
	p = out_room(NUMBER_SIZE + 2);
	*p++ = '\t';
	if (line != 0)
		p += number_format((struct number){ (int64_t)line, 0 }, p);
	*p++ = behind;
	out_filled(p);
}

void
change_put(const struct change *c)
{
	const struct str	*name = change_name(c->sheet[OLD],
				    c->sheet[NEW]);
	struct str		 doubt = { NULL, 0, 0 };

	out_write(str_text(name), name->len);
	put_fields(c);
	put_report(c->sheet[NEW], c->figure[NEW].line, '\t');
	if ((c->figure[OLD].doubt | c->figure[NEW].doubt) != 0) {
		change_doubts(&doubt, c);
		out_write(str_text(&doubt), doubt.len);
		str_free(&doubt);
	}
	out_char('\t');
	put_report(c->sheet[OLD], c->figure[OLD].line, '\n');
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
	    form_rows[c->row].label, ", ", _(form_col_name(c->col)), ": ",
	    NULL });
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
