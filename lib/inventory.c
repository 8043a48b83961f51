#include "inventory.h"

#include <string.h>

#include "out.h"

void
inventory_header(void)
{
	out_puts("report\torg\tyear\tsections\tlines\n");
}

void
inventory_end(struct inventory *v)
{
	int	i;

	if (v->count == 0)
		return;
	out_write(str_text(&v->report), v->report.len);
	out_char('\t');
	out_puts(imprint_org(&v->imprint));
	out_char('\t');
	if (imprint_year(&v->imprint) != 0)
		out_uint((uint64_t)imprint_year(&v->imprint));
	out_char('\t');
	for (i = 0; i <= 6; i++)
		if (v->met >> i & 1)
			out_char((char)('0' + i));
	out_char('\t');
	out_uint(v->count);
	out_char('\n');
	v->count = 0;
}

int
inventory_add(struct inventory *v, const struct record *r)
{
	if (v->count > 0 && (v->report.len != r->report_len ||
	    memcmp(v->report.p, r->report, r->report_len) != 0))
		inventory_end(v);
	if (v->count++ == 0) {
		imprint_clear(&v->imprint);
		v->met = 0;
		if (str_set(&v->report, r->report, r->report_len) == -1)
			return -1;
	}
	v->met |= r->sections;
	return imprint_add(&v->imprint, r);
}

void
inventory_free(struct inventory *v)
{
	imprint_free(&v->imprint);
	str_free(&v->report);
}
