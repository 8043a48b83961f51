/*
 * All that reads a report's text, where memory ends: whichever allocation
 * fails, it says so, or reads the same without it.  A text for each way in
 * which tables and pages are written.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "charset.h"
#include "check.h"
#include "input.h"
#include "lines.h"
#include "outline.h"
#include "report.h"
#include "str.h"

#define TITLE	"示例市数据局2022年政府信息公开工作年度报告\n"
#define T2	"二、主动公开政府信息情况\n"
#define T3	"三、收到和处理政府信息公开申请情况\n"
#define T4	"四、政府信息公开行政复议、行政诉讼情况\n"
#define NEW	"一、本年新收政府信息公开申请数量"
#define CARRIED	"二、上年结转政府信息公开申请数量"
#define GRANTED	"（一）予以公开"

static const char *const texts[] = {
#include "texts.h"
};

/* A sanitizer has allocations of its own; where what is run is counted, or
 * strings have no byte to spare, each of them fails, else some. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define OWN	0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define OWN	0
#endif
#endif
#ifndef OWN
#define OWN	1
#endif
#ifdef STR_TIGHT
#define SOME	100000
#else
#define SOME	100
#endif

static long	allocations, failing = -1;

#if OWN
#include "../fault/nomem.h"

static int
no_memory(void)
{
	return ++allocations == failing;
}
#endif

static char	path[] = "/tmp/test_memory.XXXXXX";

/* What a sheet says, as it is compared. */
static void
show(struct str *out, const struct sheet *s)
{
	const struct row	*r;
	const struct cell	*c;
	char			 one[64];
	size_t			 i;
	int			 col;

	(void)str_adds(out, str_text(&s->org));
	for (i = 0; i < F_ROWS + s->nextra; i++) {
		r = i < F_ROWS ? &s->row[i] : &s->extra[i - F_ROWS].row;
		if (!r->present && i < F_ROWS)
			continue;
		(void)snprintf(one, sizeof(one), " %zu/%x:", i, r->doubt);
		(void)str_adds(out, one);
		for (col = 0; col < FORM_COLS; col++) {
			c = &r->cell[col];
			(void)snprintf(one, sizeof(one), " %lld/%x",
			    c->printed ? (long long)c->num.digits : -1,
			    c->doubt);
			(void)str_adds(out, one);
		}
	}
	(void)str_adds(out, "\n");
}

/* What is open while a text is read. */
struct reader {
	struct charset	*charset;
	struct input	*input;
	struct lines	*lines;
	struct outline	*outline;
	struct report	 report;
	int		 begun;
	struct str	*out;
};

static int
end_report(struct reader *r)
{
	const long	was = failing;

	if (!r->begun)
		return 0;
	r->begun = 0;
	if (report_end(&r->report) == -1)
		return -1;
	failing = -1;
	show(r->out, &r->report.sheet);
	failing = was;
	return 0;
}

static int
add(struct reader *r, const struct record *rec)
{
	if (r->begun && !report_has(&r->report, rec) && end_report(r) == -1)
		return -1;
	if (!r->begun && report_begin(&r->report, rec) == -1)
		return -1;
	r->begun = 1;
	return report_add(&r->report, rec);
}

/* Read the file: 0, or -1 where memory ended. */
static int
read_file(struct reader *r)
{
	struct record	rec;
	int		got;

	if ((r->charset = charset_open(NULL)) == NULL ||
	    (r->input = input_open(path)) == NULL ||
	    (r->lines = lines_open(r->charset)) == NULL ||
	    (r->outline = outline_open(r->lines)) == NULL)
		return -1;
	lines_start(r->lines, r->input);
	if (outline_start(r->outline, "a") == -1)
		return -1;
	while ((got = outline_next(r->outline, &rec)) == 1)
		if (add(r, &rec) == -1)
			return -1;
	return got == -1 ? -1 : end_report(r);
}

/* The same with all memory given back.  A report is large, and little of it
 * used: where it was left clean, it is so for the next. */
static int
read_text(struct str *out, long fails)
{
	static struct reader	r;
	int			rc;

	str_clear(out);
	r.out = out;
	r.begun = 0;
	r.charset = NULL;
	r.input = NULL;
	r.lines = NULL;
	r.outline = NULL;
	allocations = 0;
	failing = fails;
	rc = read_file(&r);
	failing = -1;
	outline_close(r.outline);
	lines_close(r.lines);
	if (r.input != NULL)
		input_close(r.input);
	charset_close(r.charset);
	report_free(&r.report);
	memset(&r.report, 0, sizeof(r.report));
	return rc;
}

static void
check_text_of(const char *text, struct str *want, struct str *got)
{
	long	n, all, step;
	FILE	*f = fopen(path, "w");
	int	rc;

	CHECK(f != NULL && fputs(text, f) != EOF);
	if (f == NULL || fclose(f) == EOF)
		return;
	CHECK(read_text(want, -1) == 0);
	check_one(strstr(str_text(want), ": ") != NULL, __FILE__, __LINE__,
	    text);
	all = allocations;
	step = all / SOME + 1;
	for (n = 1; OWN && n <= all; n += step) {
		rc = read_text(got, n);
		check_one(rc == -1 ||
		    strcmp(str_text(got), str_text(want)) == 0, __FILE__,
		    __LINE__, text);
	}
}

int
main(void)
{
	struct str	want = { NULL, 0, 0 }, got = { NULL, 0, 0 };
	size_t		i;
	int		fd = mkstemp(path);

	CHECK(fd != -1 && close(fd) == 0);
	for (i = 0; i < COUNT(texts); i++)
		check_text_of(texts[i], &want, &got);
	(void)unlink(path);
	str_free(&want);
	str_free(&got);
	return check_end();
}
