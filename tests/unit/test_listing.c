/*
 * listing: a sheet as lines of text, by rows and by cells.
 */
#include "check.h"
#include "listing.h"
#include "../fuzz/memory_out.h"

#define HEAD	"a.txt\t示例市财政局\t2022\t"
#define NONE	"\t\t\t\t\t\t\t"

static struct sheet	sheet;

static void
check_listed(enum listing by, unsigned tables, const char *want)
{
	str_clear(&written);
	listing_put(by, &sheet, tables);
	CHECK_TEXT(str_text(&written), want);
}

static void
check_head(enum listing by, const char *want)
{
	str_clear(&written);
	listing_head(by);
	CHECK_TEXT(str_text(&written), want);
}

static void
begin(void)
{
	sheet_clear(&sheet);
	CHECK(str_set(&sheet.report, "a.txt", 5) == 0);
	CHECK(str_adds(&sheet.org, "示例市财政局") == 0);
	sheet.year = 2022;
}

static void
add_extra(char table, const char *code, const char *label, uint64_t line)
{
	struct extra	*e = sheet_extra(&sheet, table, code);

	CHECK(e != NULL);
	e->row.present = 1;
	e->row.line = line;
	CHECK(sheet_text(&sheet, label, strlen(label), &e->row.label) == 0);
}

/* A row with a label and the first of its values. */
static struct row *
add_row(enum form_id id, const char *label, int64_t first, uint64_t line)
{
	struct row	*r = &sheet.row[id];

	r->present = 1;
	r->form = FORM_2021;
	r->line = line;
	r->cell[0] = (struct cell){ .printed = 1, .num = { first, 0 } };
	CHECK(sheet_text(&sheet, label, strlen(label), &r->label) == 0);
	return r;
}

static void
test_heads(void)
{
	check_head(LISTING_ROWS, "report\torg\tyear\tform\ttable\trow\tlabel\t"
	    "v1\tv2\tv3\tv4\tv5\tv6\tv7\tline\tdoubt\n");
	check_head(LISTING_CELLS, "report\torg\tyear\tform\ttable\trow\tcol\t"
	    "value\tline\tdoubt\tlabel\n");
}

static void
test_rows(void)
{
	struct row	*r;

	begin();
	r = add_row(F_RULES, "规章", 1, 7);
	r->cell[1] = (struct cell){ .doubt = DOUBT_BLANK };
	r->cell[2] = (struct cell){ .printed = 1, .num = { -125, 1 } };
	check_listed(LISTING_ROWS, 1u << 2, HEAD "2021\t2\t1.1\t规章\t"
	    "1\t\t-12.5\t\t\t\t\t7\tblank:repealed\n");
	/* Where no edition is told, the newer one names the cells. */
	r->form = 0;
	r->doubt = DOUBT_LABEL;
	check_listed(LISTING_ROWS, 1u << 2, HEAD "\t2\t1.1\t规章\t"
	    "1\t\t-12.5\t\t\t\t\t7\tlabel blank:repealed\n");
	/* What is not known is empty. */
	sheet.year = 0;
	str_clear(&sheet.org);
	check_listed(LISTING_ROWS, 1u << 2, "a.txt\t\t\t\t2\t1.1\t规章\t"
	    "1\t\t-12.5\t\t\t\t\t7\tlabel blank:repealed\n");
}

/* A line for each column that the row has, empty ones too, and for a value
 * that stands in none. */
static void
test_cells(void)
{
	struct row	*r;

	begin();
	r = add_row(F_RULES, "规章", 1, 7);
	r->doubt = DOUBT_LABEL;
	r->cell[1] = (struct cell){ .doubt = DOUBT_BLANK };
	r->cell[2] = (struct cell){ .printed = 1, .num = { 3, 0 },
	    .line = 9 };
	check_listed(LISTING_CELLS, LISTING_ALL,
	    HEAD "2021\t2\t1.1\tmade\t1\t7\tlabel\t规章\n"
	    HEAD "2021\t2\t1.1\trepealed\t\t7\tlabel blank\t规章\n"
	    HEAD "2021\t2\t1.1\tin_force\t3\t9\tlabel\t规章\n");
	r->doubt = 0;
	r->cell[1].doubt = 0;
	r->cell[5] = (struct cell){ .printed = 1, .num = { 8, 0 } };
	check_listed(LISTING_CELLS, LISTING_ALL,
	    HEAD "2021\t2\t1.1\tmade\t1\t7\t\t规章\n"
	    HEAD "2021\t2\t1.1\trepealed\t\t7\t\t规章\n"
	    HEAD "2021\t2\t1.1\tin_force\t3\t9\t\t规章\n"
	    HEAD "2021\t2\t1.1\tv6\t8\t7\t\t规章\n");
}

/* Extras stand behind the form's rows of their table, those of table 0 before
 * all, and troubles at the end, whatever tables are asked for. */
static void
test_tables(void)
{
	begin();
	add_extra('!', "", "truncated gzip data", 12);
	add_extra('3', "?", "年末", 9);
	add_extra('0', "0", "标题", 1);
	(void)add_row(F_GRANTED, "（一）予以公开", 5, 8);
	(void)add_row(F_RULES, "规章", 1, 7);
	check_listed(LISTING_ROWS, LISTING_ALL,
	    HEAD "\t0\t0\t标题\t" NONE "1\t\n"
	    HEAD "2021\t2\t1.1\t规章\t1" NONE "7\t\n"
	    HEAD "2021\t3\t3.1\t（一）予以公开\t5" NONE "8\t\n"
	    HEAD "\t3\t?\t年末\t" NONE "9\t\n"
	    HEAD "\t!\t\ttruncated gzip data\t" NONE "12\t\n");
	check_listed(LISTING_ROWS, 1u << 2,
	    HEAD "2021\t2\t1.1\t规章\t1" NONE "7\t\n"
	    HEAD "\t!\t\ttruncated gzip data\t" NONE "12\t\n");
	check_listed(LISTING_ROWS, 0,
	    HEAD "\t!\t\ttruncated gzip data\t" NONE "12\t\n");
	/* What has no figures is one line; a column of no form is a number. */
	check_listed(LISTING_CELLS, 1u << 0,
	    HEAD "\t0\t0\t\t\t1\t\t标题\n"
	    HEAD "\t!\t\t\t\t12\t\ttruncated gzip data\n");
	sheet.extra[1].row.cell[6] = (struct cell){ .printed = 1,
	    .num = { 4, 0 } };
	check_listed(LISTING_CELLS, 1u << 3,
	    HEAD "2021\t3\t3.1\tnatural\t5\t8\t\t（一）予以公开\n"
	    HEAD "2021\t3\t3.1\tbusiness\t\t8\t\t（一）予以公开\n"
	    HEAD "2021\t3\t3.1\tresearch\t\t8\t\t（一）予以公开\n"
	    HEAD "2021\t3\t3.1\tnonprofit\t\t8\t\t（一）予以公开\n"
	    HEAD "2021\t3\t3.1\tlegal\t\t8\t\t（一）予以公开\n"
	    HEAD "2021\t3\t3.1\tother\t\t8\t\t（一）予以公开\n"
	    HEAD "2021\t3\t3.1\ttotal\t\t8\t\t（一）予以公开\n"
	    HEAD "\t3\t?\tv7\t4\t9\t\t年末\n"
	    HEAD "\t!\t\t\t\t12\t\ttruncated gzip data\n");
}

int
main(void)
{
	test_heads();
	test_rows();
	test_cells();
	test_tables();
	sheet_free(&sheet);
	str_free(&written);
	return check_end();
}
