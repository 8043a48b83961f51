/*
 * prose: the lines of a section, and the figures that they state.  The first
 * byte names the year and the body.
 */
#include <string.h>

#include "fuzz.h"
#include "kept_lines.h"
#include "prose.h"
#include "stated.h"
#include "valid.h"

static struct kept_lines kept;
static struct stated_text said;

/* A figure, as gr-table writes it. */
static void
check_row(const struct sheet *s, const struct extra *e)
{
	const char	*row = sheet_string(s, e->code);
	const char	*label = sheet_string(s, e->row.label);
	char		 text[NUMBER_SIZE];
	int		 i;

	MUST(e->table == '1' && *label != '\0' && e->row.cell[0].printed);
	MUST(valid_bytes(label, strlen(label)) == strlen(label));
	for (i = 0; i < FORM_COLS; i++)
		if (e->row.cell[i].printed)
			stated_check(&said, &(struct stated_cell){
			    .row = row, .row_len = strlen(row), .col = i + 1,
			    .value = text, .label = label,
			    .len = number_format(e->row.cell[i].num, text),
			    .label_len = strlen(label),
			    .line = e->row.line });
}

static void
read_lines(struct prose *prose, const char *p, const char *end, int year)
{
	const char	*lf;

	for (; p < end; p = lf + 1) {
		if ((lf = memchr(p, '\n', (size_t)(end - p))) == NULL)
			lf = end;
		kept_add(&kept, p, (size_t)(lf - p));
		MUST(prose_add(prose, p, (size_t)(lf - p), kept.n, year) ==
		    0);
	}
	MUST(prose_end(prose) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const bodies[] = { "", "示例市数据局",
	    "样例县人民政府", "虚构省水利厅", "示例市示例区街道办事处" };
	static struct prose	 prose;
	static struct sheet	 sheet;
	const char		*p = (const char *)data;
	int			 year;
	size_t			 i;

	if (size < 1 || valid_bytes(p + 1, size - 1) != size - 1)
		return 0;
	year = data[0] & 8 ? 2022 : data[0] & 16 ? 2023 : 0;
	kept_clear(&kept);
	prose_clear(&prose);
	sheet_clear(&sheet);
	read_lines(&prose, p + 1, p + size, year);
	if (kept.n == 0)
		return 0;
	stated_read(&said, &kept);
	sheet.year = data[0] & 32 ? 0 : year;
	MUST(str_adds(&sheet.org, bodies[(data[0] & 7) % 5]) == 0);
	MUST(prose_put(&prose, &sheet) == 0);
	for (i = 0; i < sheet.nextra; i++)
		check_row(&sheet, &sheet.extra[i]);
	return 0;
}
