#include "tally.h"

#include <err.h>
#include <string.h>

#include "cli.h"
#include "excerpt.h"
#include "out.h"
#include "paint.h"
#include "say.h"

void
tally_init(struct tally *t, int by)
{
	*t = (struct tally){ .rules = rule_all(by), .worst = LEVEL_WARNING,
	    .header = 1, .form = TALLY_ROWS };
}

void
tally_free(struct tally *t)
{
	str_free(&t->note);
	str_free(&t->text);
	str_free(&t->drawn);
}

void
tally_select(struct tally *t, const char *list, int by, const char *usage)
{
	const char	*bad;
	size_t		 n;

	if (rule_select(&t->rules, list, by, &bad, &n) == -1)
		cli_bad_option('r', bad, n, "no rule of this command",
		    usage);
}

void
tally_set_level(struct tally *t, const char *word, const char *usage)
{
	if ((t->worst = level_find(word)) == LEVELS)
		cli_bad_option('W', word, strlen(word),
		    "not error, warning, info or unknown", usage);
}

void
tally_begin(const struct tally *t)
{
	if (t->form == TALLY_MESSAGES) {
		paint_open();
		say_to_person();
	}
	if (!t->header)
		return;
	if (t->form == TALLY_ROWS)
		finding_put_header();
	else if (t->form == TALLY_COUNTS)
		out_puts("rule\tlevel\tjudged\tfailed\tunknown\n");
}

int
tally_settled(const struct tally *t)
{
	return t->form == TALLY_NOTHING && t->found;
}

void
tally_note(struct tally *t, const char *text)
{
	if (str_set(&t->note, M_(text), strlen(M_(text))) == -1)
		err(2, NULL);
}

/* Findings that suspect the same cell have but one part of the sheet. */
static void
put_excerpt(struct tally *t, const struct finding *f)
{
	struct str	*key = &t->text;

	if (*f->suspect != '\0') {
		str_clear(key);
		if (str_adds(key, str_text(&f->sheet->report)) == -1 ||
		    str_adds(key, f->suspect) == -1)
			err(2, NULL);
		if (strcmp(str_text(key), str_text(&t->drawn)) == 0)
			return;
		if (str_set(&t->drawn, key->p, key->len) == -1)
			err(2, NULL);
	}
	excerpt_put(f);
}

void
tally_put(struct tally *t, enum rule_id id, enum outcome outcome,
    struct finding *f)
{
	f->rule = rules[id].name;
	f->level = tally_level(id, outcome);
	str_clear(&t->text);
	if (rule_say(&t->text, id, outcome, f, str_text(&t->note)) == -1)
		err(2, NULL);
	f->text = str_text(&t->text);
	if (t->form != TALLY_MESSAGES) {
		finding_put(f);
		return;
	}
	finding_put_message(f);
	if (t->excerpts)
		put_excerpt(t, f);
}

void
tally_end(const struct tally *t)
{
	const uint64_t	*n;
	unsigned	 i;

	for (i = 0; i < RULES && t->form == TALLY_COUNTS; i++) {
		if (!tally_has(t, (enum rule_id)i))
			continue;
		n = t->count[i];
		out_puts(rules[i].name);
		out_char('\t');
		out_puts(level_name(rules[i].level));
		out_char('\t');
		out_uint(n[HOLDS] + n[FAILS]);
		out_char('\t');
		out_uint(n[FAILS]);
		out_char('\t');
		out_uint(n[UNKNOWN] + n[DOUBTED]);
		out_char('\n');
	}
}
