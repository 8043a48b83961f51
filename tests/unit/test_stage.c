/*
 * stage: which headings lead on from the section that is reached.
 */
#include "check.h"
#include "stage.h"

static struct stage	stage;

/* From this section on, where the first heading was of this kind. */
static void
begin(int section, enum heading_kind style)
{
	stage = (struct stage){ .section = section, .style = style };
}

static int
moves(enum heading_kind kind, int section)
{
	const struct heading	h = { kind, section };

	return stage_moves(&stage, &h);
}

static void
test_moves(void)
{
	begin(0, HEADING_NONE);
	CHECK(!moves(HEADING_NONE, 0) && !moves(HEADING_PART, 0));
	CHECK(moves(HEADING_FULL, 1) && moves(HEADING_FULL, 3));
	CHECK(moves(HEADING_WORDS, 2) && moves(HEADING_BARE, 2));
	CHECK(moves(HEADING_DIGIT, 1) && moves(HEADING_DIGIT, 2));
	/* Sections of the form's own words begin with the first. */
	CHECK(moves(HEADING_SUB, 1) && !moves(HEADING_SUB, 2));
	begin(3, HEADING_FULL);
	CHECK(moves(HEADING_FULL, 4) && !moves(HEADING_FULL, 3));
	CHECK(moves(HEADING_WORDS, 4) && moves(HEADING_BARE, 6));
	CHECK(!moves(HEADING_WORDS, 3) && !moves(HEADING_BARE, 2));
	/* A full one alone leads back. */
	CHECK(moves(HEADING_FULL, 1));
	CHECK(!moves(HEADING_WORDS, 1) && !moves(HEADING_DIGIT, 1));
	/* Digits and （一） number what is within sections. */
	CHECK(!moves(HEADING_DIGIT, 4) && !moves(HEADING_SUB, 4));
	begin(3, HEADING_DIGIT);
	CHECK(moves(HEADING_DIGIT, 4) && !moves(HEADING_DIGIT, 2));
	CHECK(!moves(HEADING_SUB, 4) && moves(HEADING_FULL, 2));
	begin(3, HEADING_SUB);
	CHECK(moves(HEADING_SUB, 4) && !moves(HEADING_SUB, 2));
	CHECK(!moves(HEADING_DIGIT, 4));
}

static int
items(enum heading_kind kind, int section, int ordinal)
{
	const struct heading	h = { kind, section };

	return stage_item(&stage, &h, ordinal);
}

/* A list in section 1 that begins anew. */
static void
test_item(void)
{
	begin(0, HEADING_NONE);
	CHECK(!items(HEADING_FULL, 1, 1));
	begin(1, HEADING_FULL);
	stage.one = 1;
	CHECK(!items(HEADING_WORDS, 2, 2) && !items(HEADING_FULL, 2, 1));
	CHECK(items(HEADING_NONE, 0, 1) && items(HEADING_WORDS, 2, 2));
	CHECK(!items(HEADING_WORDS, 4, 4) && items(HEADING_FULL, 3, 3));
	/* The form's own words, where they stand next. */
	CHECK(!items(HEADING_FULL, 2, 2) && !items(HEADING_FULL, 4, 5));
	CHECK(items(HEADING_WORDS, 2, 1) && !items(HEADING_FULL, 2, 2));
	CHECK(items(HEADING_WORDS, 2, 2) && !items(HEADING_TABLE, 2, 0));
	/* Not below a heading without 一, nor elsewhere. */
	begin(0, HEADING_NONE);
	CHECK(!items(HEADING_FULL, 1, 2));
	stage.section = 1;
	CHECK(!items(HEADING_WORDS, 2, 1));
	begin(2, HEADING_FULL);
	stage.one = 1;
	CHECK(!items(HEADING_WORDS, 3, 1));
}

/* The headings of a report in turn; the first tells what others have to be. */
static void
test_enter(void)
{
	const struct heading	one = { HEADING_DIGIT, 1 };
	const struct heading	two = { HEADING_FULL, 2 };

	begin(0, HEADING_NONE);
	stage_enter(&stage, &one);
	CHECK(stage.section == 1 && stage.style == HEADING_DIGIT);
	CHECK(!stage_moves(&stage, &one) && stage_moves(&stage, &two));
	/* What lines held back will have come to. */
	CHECK(!stage_accepts(&stage, &one, 2));
	CHECK(!stage_accepts(&stage, &two, 2));
	CHECK(stage_accepts(&stage, &two, 4));
	stage_enter(&stage, &two);
	CHECK(stage.section == 2 && stage.style == HEADING_DIGIT);
	CHECK(moves(HEADING_DIGIT, 3));
	/* Another report may have others. */
	stage.listed = 2;
	stage_restart(&stage);
	CHECK(stage.section == 0 && stage.listed == 0);
	stage_enter(&stage, &two);
	CHECK(stage.section == 2 && stage.style == HEADING_FULL);
	CHECK(!moves(HEADING_DIGIT, 3));
}

static int
note_end(const char *s)
{
	return stage_note_end(&stage, s, strlen(s));
}

static enum heading_kind
kind(const char *s)
{
	return stage_heading(&stage, s, strlen(s)).kind;
}

/* In a list that runs on, the form's own words are one of its members. */
static void
test_lists(void)
{
	static const char *const	ends[] = { "包括总体情况。", "a", "3",
	    "总体情况", "总体情况；", "：", "。  " };
	size_t				i;

	begin(0, HEADING_NONE);
	CHECK(kind("总体情况") == HEADING_BARE);
	CHECK(kind("三、收到和处理政府信息") == HEADING_PART);
	CHECK(note_end("本报告由总体情况、") && stage.open_list);
	CHECK(kind("主动公开政府信息情况") == HEADING_NONE);
	CHECK(kind("三、收到和处理政府信息") == HEADING_NONE);
	/* A numeral heads a section all the same. */
	CHECK(kind("一、总体情况") == HEADING_FULL);
	/* Empty lines end no list. */
	CHECK(!note_end("") && !note_end(" \t　") && stage.open_list);
	for (i = 0; i < COUNT(ends); i++) {
		CHECK(note_end("，") && stage.open_list);
		CHECK(note_end(ends[i]) && !stage.open_list);
	}
	CHECK(note_end("总体情况，\t ") && stage.open_list);
	CHECK(note_end(",") && !stage.open_list);
	/* Bytes that are less than a character. */
	CHECK(note_end("\xef\xbc") && !stage.open_list);
}

static size_t
listed(const char *s)
{
	begin(0, HEADING_NONE);
	stage_note_listed(&stage, s, strlen(s));
	return stage.listed;
}

static void
test_listed(void)
{
	CHECK(listed("一、总体情况 1") == 1);
	CHECK(listed("一、总体情况……………1") == 1);
	CHECK(listed("一、总体情况 (1)") == 1);
	CHECK(listed("一、总体情况（1）") == 1);
	CHECK(listed("一、总体情况１") == 1);
	CHECK(listed("一、总体情况") == 0);
	CHECK(listed("前言 1") == 0);
	CHECK(listed("2022") == 0 && listed("") == 0 && listed("）") == 0);
	/* Each counts. */
	stage_note_listed(&stage, "一、总体情况 1", strlen("一、总体情况 1"));
	stage_note_listed(&stage, "六、其他需要报告的事项 9",
	    strlen("六、其他需要报告的事项 9"));
	CHECK(stage.listed == 2);
}

int
main(void)
{
	test_moves();
	test_item();
	test_enter();
	test_lists();
	test_listed();
	return check_end();
}
