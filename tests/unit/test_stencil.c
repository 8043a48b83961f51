/*
 * shape, plain, stencil, draft: a section like one that was read before comes
 * to the same as if it were read anew.
 */
#include "check.h"
#include "draft.h"

#define ZERO_ROW	"\t0\t0\t0\t0\t0\t0\t0"

/* Lines, and their shape; NULL: it is the same. */
static const struct {
	const char	*line;
	const char	*shape;
	size_t		 figures;
} shapes[] = {
	{ "", NULL, 0 },
	{ "12", "0", 1 },
	{ " 12", NULL, 0 },
	{ "甲\t12\t0", "甲\t0\t0", 2 },
	{ "甲\t\t5\t", "甲\t\t0\t", 1 },
	{ "1.甲\t5.25\t1.23456", "1.甲\t0\t1.23456", 1 },
	{ "| 甲 |  12 |5|", "| 甲 | 0 |0|", 2 },
	{ "甲 12", NULL, 0 },
	{ "甲\t012\t1,234\t-5\t5件\t1234567", NULL, 0 },
	{ "甲\t999999\t5.", "甲\t0\t5.", 1 },
	{ "甲\t1|2\t3", "甲\t1|2\t0", 1 },
	/* Marks, and numbers among other white space: as they are. */
	{ "**甲**\t12", NULL, 0 },
	{ "甲\t12\t　7", NULL, 0 },
};

static void
test_shapes(void)
{
	struct shape	s = { .nline = 0 };
	const char	*line, *want;
	size_t		i;

	for (i = 0; i < COUNT(shapes); i++) {
		line = shapes[i].line;
		want = shapes[i].shape == NULL ? line : shapes[i].shape;
		shape_clear(&s);
		CHECK(shape_add(&s, line, strlen(line), 7) == 1);
		CHECK(s.text.len == strlen(want) + 1);
		CHECK(memcmp(s.text.p, want, strlen(want)) == 0);
		CHECK(s.nfigure == shapes[i].figures);
		CHECK(s.lines.len == strlen(line) + 1);
	}
	CHECK(s.first == 7 && s.nline == 1);
	CHECK(shape_add(&s, "5.25", 4, 8) == 1);
	CHECK(s.figure[0].digits == 525 && s.figure[0].scale == 2);
	CHECK(shape_add(&s, "5", 1, 10) == 0);
	CHECK(shape_add(&s, "5\n6", 3, 9) == 0);
	CHECK(s.nline == 2 && s.nfigure == 1);
	shape_free(&s);
}

/* What comes behind the lines is told by its kind and its place. */
static void
test_parts(void)
{
	static const struct part	parts[] = {
		{ PART_ROW, 9, 3, 0, NULL, 0 },
		{ PART_CELL, 9, 0, 1, "甲|7", 5 },
		{ PART_CELL, 12, 1, 2, "\n 120 \n", 7 },
		{ PART_STRUNG, 13, 0, 0, "\t5", 2 },
		{ PART_LINE, 13, 0, 0, "甲\t5\t6", 7 },
	};
	struct shape	s = { .nline = 0 };
	struct part	t;
	size_t		i, at;

	CHECK(shape_add(&s, "12", 2, 8) == 1);
	CHECK(shape_add(&s, "12", 2, 8) == 0);
	at = s.nbyte;
	for (i = 0; i < COUNT(parts); i++)
		CHECK(shape_part(&s, &parts[i]) == 1);
	CHECK(s.nfigure == 5 && s.figure[1].digits == 120);
	CHECK(s.text.len + 3 == s.lines.len && s.npart == COUNT(parts));
	CHECK(shape_add(&s, "12", 2, 9) == 0);
	CHECK(shape_part(&s, &(struct part){ PART_ROW, 7, 3, 0, NULL, 0 })
	    == 0);
	for (i = 0; shape_next(&s, &at, &t); i++) {
		CHECK(t.kind == parts[i].kind && t.line == parts[i].line);
		CHECK(t.col == parts[i].col && t.span == parts[i].span);
		CHECK(t.len == parts[i].len &&
		    memcmp(t.text, parts[i].len > 0 ? parts[i].text : "",
		    t.len) == 0);
	}
	CHECK(i == COUNT(parts));
	shape_free(&s);
}

static struct draft	draft;
static struct sheet	sheet;

/* Read lines as a table's section, from a line on. */
static int
read_lines(int table, const char *text, uint64_t line)
{
	const char	*lf;

	draft_clear(&draft);
	sheet_clear(&sheet);
	for (; *text != '\0'; text = lf + 1) {
		lf = text + strcspn(text, "\n");
		CHECK(draft_add(&draft, text, (size_t)(lf - text), line++) ==
		    0);
	}
	return draft_read(&draft, table, 2023, &sheet);
}

/* Were the lines read last known? */
static int
were_known(void)
{
	return draft.cells.nvrow == 0;
}

static int64_t
digits(enum form_id id, int col)
{
	return sheet.row[id].cell[col].printed ?
	    sheet.row[id].cell[col].num.digits : -1;
}

static const char	table4[] =
    "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n"
    "1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t5\t0\t0\t0\t5\n";
static const char	other4[] =
    "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n"
    "0\t70\t0\t0\t70\t1\t1\t1\t1\t4\t0\t0\t0\t0\t0\n";
static const char	wrong4[] =
    "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n"
    "0\t70\t0\t0\t71\t1\t1\t1\t1\t4\t0\t0\t0\t0\t0\n";

static void
test_tables(void)
{
	CHECK(read_lines(4, table4, 100) == 1 && !were_known());
	CHECK(digits(F_REVIEW, 4) == 10 && digits(F_LAWSUIT_AFTER, 0) == 5);
	CHECK(read_lines(4, other4, 7) == 1 && were_known());
	CHECK(digits(F_REVIEW, 1) == 70 && digits(F_LAWSUIT_DIRECT, 4) == 4);
	CHECK(sheet.row[F_REVIEW].line == 8);
	CHECK(sheet.row[F_REVIEW].cell[4].line == 8);
	CHECK(strcmp(sheet_string(&sheet, sheet.row[F_REVIEW].label),
	    "行政复议") == 0);
	/* A sum fails: it is read anew, but once. */
	CHECK(read_lines(4, wrong4, 7) == 1 && !were_known());
	CHECK(digits(F_REVIEW, 4) == 71);
	CHECK(read_lines(4, wrong4, 17) == 1 && were_known());
	CHECK(digits(F_REVIEW, 4) == 71 && sheet.row[F_REVIEW].line == 18);
	/* Decimals need no sum. */
	CHECK(read_lines(2, "行政处罚\t5\n行政事业性收费\t12.5\n", 1) == 1);
	CHECK(read_lines(2, "行政处罚\t0\n行政事业性收费\t7\n", 1) == 1);
	CHECK(were_known() && digits(F_CHARGES, 0) == 7);
	CHECK(read_lines(2, "行政处罚\t\n行政事业性收费\t7\n", 1) == 1);
	CHECK(!were_known());
	CHECK(read_lines(2, "", 1) == 0);
}

/* Rows that no form has, and doubts, are known of the same lines. */
static void
test_doubts(void)
{
	static const char	zeros[] =
	    "一、本年新收政府信息公开申请数量" ZERO_ROW "\n"
	    "某些别的事项" ZERO_ROW "\n"
	    "二、上年结转政府信息公开申请数量\t0\t0\t0\n";
	static const char	ones[] =
	    "一、本年新收政府信息公开申请数量" ZERO_ROW "\n"
	    "某些别的事项\t0\t0\t0\t0\t0\t1\t1\n"
	    "二、上年结转政府信息公开申请数量\t0\t0\t0\n";
	uint16_t		doubt;

	CHECK(read_lines(3, zeros, 1) == 1 && !were_known());
	doubt = sheet.row[F_CARRIED_IN].doubt;
	CHECK(sheet.nextra == 1 && doubt != 0);
	CHECK(read_lines(3, zeros, 11) == 1 && were_known());
	CHECK(sheet.nextra == 1 && sheet.extra[0].row.line == 12);
	CHECK(strcmp(sheet_string(&sheet, sheet.extra[0].code), "?") == 0);
	CHECK(sheet.row[F_CARRIED_IN].doubt == doubt);
	CHECK(read_lines(3, ones, 1) == 1 && !were_known());
	CHECK(read_lines(3, ones, 5) == 1 && were_known());
	CHECK(sheet.extra[0].row.cell[5].num.digits == 1);
	CHECK(sheet.row[F_CARRIED_IN].doubt == doubt);
	/* What was cut short is read anew. */
	draft_clear(&draft);
	sheet_clear(&sheet);
	CHECK(draft_add(&draft, "行政处罚\t5", strlen("行政处罚\t5"), 1) == 0);
	draft_cut(&draft);
	CHECK(draft_read(&draft, 2, 2023, &sheet) == 1);
	CHECK(digits(F_PENALTIES, 0) == -1);
}

/* What is laid out with spaces is known of the same lines alone. */
static void
test_spaces(void)
{
	CHECK(read_lines(2, "行政处罚   5\n行政强制   0\n", 1) == 1);
	CHECK(!were_known() && digits(F_PENALTIES, 0) == 5);
	CHECK(read_lines(2, "行政处罚   5\n行政强制   0\n", 3) == 1);
	CHECK(were_known() && digits(F_PENALTIES, 0) == 5);
	CHECK(sheet.row[F_PENALTIES].line == 3);
	CHECK(read_lines(2, "行政处罚   7\n行政强制   0\n", 3) == 1);
	CHECK(!were_known() && digits(F_PENALTIES, 0) == 7);
}

/* A cell a line, an amount in another unit than the form's: where all are zero,
 * order.c has them in their order, and the unit is no matter. */
static void
test_units(void)
{
	static const char	before[] = "规章\n0\n0\n0\n行政规范性文件\n0\n0\n0\n"
	    "信息内容\n本年处理决定数量\n行政许可\n0\n"
	    "信息内容\n本年处理决定数量\n行政处罚\n0\n行政强制\n0\n"
	    "信息内容\n本年收费金额（单位：元）\n行政事业性收费\n";
	struct str		text = { NULL, 0, 0 };

	CHECK(str_adds(&text, before) == 0 && str_adds(&text, "7\n") == 0);
	CHECK(read_lines(2, text.p, 1) == 1 && !were_known());
	CHECK(sheet.row[F_CHARGES].cell[0].doubt == DOUBT_UNIT);
	text.len -= 2;
	CHECK(str_adds(&text, "0\n") == 0);
	CHECK(read_lines(2, text.p, 1) == 1 && !were_known());
	CHECK(sheet.row[F_CHARGES].cell[0].doubt == 0);
	CHECK(sheet.row[F_CHARGES].doubt == DOUBT_ORDER);
	text.len -= 2;
	CHECK(str_adds(&text, "9\n") == 0);
	CHECK(read_lines(2, text.p, 1) == 1 && !were_known());
	CHECK(sheet.row[F_CHARGES].cell[0].doubt == DOUBT_UNIT);
	str_free(&text);
}

/* Read a row of a grid behind a line, its value in a column, from a line on. */
static int
read_grid(const char *value, unsigned col, uint64_t line)
{
	const struct cell_at	label = { line + 1, 0, 1 };
	const struct cell_at	at = { line + 2, col, 1 };

	draft_clear(&draft);
	sheet_clear(&sheet);
	CHECK(draft_add(&draft, "信息内容", strlen("信息内容"), line) == 0);
	CHECK(draft_row(&draft, line + 1, 2) == 0);
	CHECK(draft_cell(&draft, "行政处罚", strlen("行政处罚"), label) == 0);
	CHECK(draft_cell(&draft, value, strlen(value), at) == 0);
	return draft_read(&draft, 2, 2023, &sheet);
}

/* Rows of pages, and cells of a line that strings them, are known, too. */
static void
test_grids(void)
{
	CHECK(read_grid("5", 1, 1) == 1 && !were_known());
	CHECK(digits(F_PENALTIES, 0) == 5);
	CHECK(read_grid("70", 1, 11) == 1 && were_known());
	CHECK(digits(F_PENALTIES, 0) == 70);
	CHECK(sheet.row[F_PENALTIES].line == 13);
	CHECK(sheet.row[F_PENALTIES].cell[0].line == 13);
	CHECK(read_grid("70", 2, 11) == 1 && !were_known());
	CHECK(read_grid("", 1, 11) == 1 && !were_known());
	draft_clear(&draft);
	sheet_clear(&sheet);
	CHECK(draft_strung(&draft, "行政处罚|", strlen("行政处罚|"), 4) == 0);
	CHECK(draft_strung(&draft, "8|", 2, 4) == 0);
	CHECK(draft_read(&draft, 2, 2023, &sheet) == 1 && !were_known());
	CHECK(digits(F_PENALTIES, 0) == 8);
}

/* Whatever a row holds is known of the same lines. */
static void
test_rows(void)
{
	static const char	rows[] = "行政许可\t5件\t-3\t12.25\n"
	    "\n行政处罚\n\t987654321012\n行政强制\t/\n";
	static struct row	first[F_ROWS];
	enum form_id		id;
	int			i;

	CHECK(read_lines(2, rows, 1) == 1 && !were_known());
	memcpy(first, sheet.row, sizeof(first));
	CHECK(read_lines(2, rows, 1) == 1 && were_known());
	for (id = form_first(2); id < form_end(2); id++) {
		CHECK(first[id].doubt == sheet.row[id].doubt);
		CHECK(first[id].line == sheet.row[id].line);
		CHECK(first[id].label == sheet.row[id].label);
		for (i = 0; i < FORM_COLS; i++)
			CHECK(memcmp(&first[id].cell[i],
			    &sheet.row[id].cell[i],
			    sizeof(struct cell)) == 0);
	}
}

/* However many are kept, their bytes are bounded, and those met again and
 * again stay. */
static void
test_many(void)
{
	struct str	text = { NULL, 0, 0 };
	int		i, k;

	for (i = 0; i < 1000; i++) {
		/* Rows beyond the form, whose words are kept. */
		CHECK(str_set(&text, "行政处罚\t5\n", strlen("行政处罚\t5\n"))
		    == 0);
		for (k = 0; k < 2048; k++)
			(void)str_adds(&text, k % 256 == 255 ? "\t5\n" :
			    (i >> k % 12 & 1) ? "某" : "甲");
		CHECK(read_lines(2, str_text(&text), 1) == 1);
		CHECK(draft.stencils.bytes <= LIM_KEPT);
		CHECK(read_lines(4, table4, 1) == 1);
		CHECK(i == 0 || were_known());
	}
	CHECK(draft.stencils.bytes > LIM_KEPT / 2);
	str_free(&text);
}

int
main(void)
{
	test_shapes();
	test_parts();
	test_tables();
	test_doubts();
	test_spaces();
	test_units();
	test_grids();
	test_rows();
	test_many();
	draft_free(&draft);
	sheet_free(&sheet);
	return check_end();
}
