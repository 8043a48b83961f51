/*
 * input, charset, lines, outline: how bytes come in changes nothing.  A pipe
 * gives them in two pieces, cut everywhere, and one by one.
 */
#include <fcntl.h>
#include <iconv.h>
#include <inttypes.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

#include "check.h"
#include "outline.h"
#include "str.h"

#define BYTES	2048

static const char	text[] =
    "目录\r\n\r\n示例市数据局2022年政府信息公开工作年度报告\n"
    "一、总体情况\r今年公开信息36条。\r\r\n四、其他\r\n"
    "二、主动公开政府信息情况\n规章\t1\t2\t3\n"
    "三、收到和处理政府信息公开申请情况\n四、行政复议和行政诉讼情况\n样例县教育局2023年政府信息公开工作年度报告\r\n\n"
    "一、总体情况\n<p>完";

static const char	broken[] =
    "年a\200b\377\376c\340\200\200d\355\240\200e\360\237f\nn\300\257g"
    "\364\220\200\200\xe5\xb9\r\n\xf0\x9f\x98\x80\xe5\xb9\xb4\xe5";

struct bytes {
	char	p[BYTES];
	size_t	n;
};

/* What is still to be written into the pipe, in pieces of so many bytes. */
static const char	*left;
static size_t		 nleft, piece;
static int		 pipe_in = -1;

static void
feed(void)
{
	size_t	n = nleft < piece ? nleft : piece;

	if (pipe_in == -1)
		return;
	if (n > 0 && write(pipe_in, left, n) != (ssize_t)n)
		abort();
	left += n;
	nleft -= n;
	if (nleft > 0)
		return;
	(void)close(pipe_in);
	pipe_in = -1;
}

static struct charset	*charset;
static struct lines	*lines;
static struct outline	*outline;

/* All that is told of an input on standard input. */
static void
read_all(struct str *out, const char *name)
{
	struct record	 r;
	struct input	*in = input_open(name);
	char		 tag[64];

	str_clear(out);
	if (in == NULL)
		abort();
	lines_start(lines, in);
	(void)outline_start(outline, "-");
	while (outline_next(outline, &r) == 1) {
		(void)snprintf(tag, sizeof(tag), "%.*s %c %" PRIu64 " ",
		    (int)r.report_len, r.report, r.section, r.line);
		(void)str_adds(out, tag);
		(void)str_add(out, r.text, r.len);
		(void)str_adds(out, "\n");
	}
	(void)snprintf(tag, sizeof(tag), "%" PRIu64 " bad from %" PRIu64 "; ",
	    charset_bad(charset), lines_bad(lines));
	(void)str_adds(out, tag);
	(void)str_adds(out, input_error(in) != NULL ? input_error(in) : "");
	input_close(in);
}

/* The same, in a piece of first bytes and others of the size of next. */
static void
read_pieces(struct str *out, const struct bytes *b, size_t first, size_t next)
{
	int	fd[2];

	if (pipe(fd) == -1 || dup2(fd[0], STDIN_FILENO) == -1)
		abort();
	(void)close(fd[0]);
	pipe_in = fd[1];
	left = b->p;
	nleft = b->n;
	piece = first;
	feed();
	piece = next;
	read_all(out, "-");
	if (pipe_in != -1)
		(void)close(pipe_in);
	pipe_in = -1;
}

static void
try_all(const char *name, const struct bytes *b, const char *has)
{
	struct str	want = { NULL, 0, 0 }, got = { NULL, 0, 0 };
	size_t		at;

	read_pieces(&want, b, b->n, b->n);
	check_one(strstr(str_text(&want), has) != NULL, __FILE__, __LINE__,
	    name);
	for (at = 0; at < b->n; at++) {
		read_pieces(&got, b, at, b->n);
		CHECK_TEXT(str_text(&got), str_text(&want));
	}
	for (at = 1; at < 8; at++) {
		read_pieces(&got, b, at, at);
		CHECK_TEXT(str_text(&got), str_text(&want));
	}
	str_free(&want);
	str_free(&got);
}

static struct bytes
recoded(const char *to)
{
	union { const char *from; char *to; } in = { text };
	struct bytes	 b = { .n = 0 };
	size_t		 n = sizeof(text) - 1, room = BYTES;
	char		*out = b.p;
	iconv_t		 conv = iconv_open(to, "UTF-8");

	if (conv == (iconv_t)-1 ||
	    iconv(conv, &in.to, &n, &out, &room) == (size_t)-1)
		abort();
	(void)iconv_close(conv);
	b.n = BYTES - room;
	return b;
}

static struct bytes
gzipped(const char *p, size_t n)
{
	union { const char *from; Bytef *to; } in = { p };
	struct bytes	b = { .n = 0 };
	z_stream	z = { .avail_in = (uInt)n, .avail_out = BYTES };

	z.next_in = in.to;
	z.next_out = (Bytef *)b.p;
	if (deflateInit2(&z, 9, Z_DEFLATED, 15 + 16, 8,
	    Z_DEFAULT_STRATEGY) != Z_OK || deflate(&z, Z_FINISH) !=
	    Z_STREAM_END)
		abort();
	b.n = BYTES - z.avail_out;
	(void)deflateEnd(&z);
	return b;
}

static void
add(struct bytes *to, const void *p, size_t n)
{
	memcpy(to->p + to->n, p, n);
	to->n += n;
}

static void
test_plain(void)
{
	static const char *const charsets[] = { "UTF-8", "GB18030", "UTF-16",
		"UTF-16LE", "UTF-16BE" };
	struct bytes	b = { .n = 0 };
	size_t		i;

	for (i = 0; i < COUNT(charsets); i++) {
		b = recoded(charsets[i]);
		try_all(charsets[i], &b, "-#2 1 15 <p>完\n0 bad");
	}
	b.n = 0;
	add(&b, broken, sizeof(broken) - 1);
	try_all("broken", &b, " bad from 1; ");
	b.n = 0;
	add(&b, "\xef\xbb\xbf", 3);
	add(&b, text, sizeof(text) - 1);
	try_all("BOM", &b, "- 0 1 目录\n");
}

static void
test_gzip(void)
{
	const struct bytes	zip = gzipped(text, sizeof(text) - 1);
	struct bytes		b = zip;

	try_all("gzip", &b, "-#2 1 15 <p>完\n0 bad");
	add(&b, "\0\0\0\0\0\0", 6);
	add(&b, zip.p, zip.n);
	try_all("two members", &b, "0 bad from 0; ");
	b.n -= 4;
	try_all("truncated", &b, "; truncated gzip data");
	b = zip;
	add(&b, "\0\0x", 3);
	try_all("garbage", &b, "; trailing garbage after gzip data");
	b = zip;
	b.p[b.n - 7] ^= 1;
	try_all("CRC", &b, "; damaged gzip data: CRC error");
}

int
main(void)
{
	input_on_wait(feed);
	if ((charset = charset_open(NULL)) == NULL ||
	    (lines = lines_open(charset)) == NULL ||
	    (outline = outline_open(lines)) == NULL)
		abort();
	test_plain();
	test_gzip();
	outline_close(outline);
	lines_close(lines);
	charset_close(charset);
	return check_end();
}
