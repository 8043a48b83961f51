#include "progress.h"

#include <sys/time.h>

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "say.h"

#define REDRAW	1	/* seconds, on a terminal */
#define REPEAT	10	/* elsewhere */

/* The parts of a line; what a letter behind $ stands for is in expand(). */
enum part { FILES, FILES_OF, SPEED, LEFT, SUMMARY, PARTS };
static const char *const words[PARTS] = {
	[FILES] = N_("files: $d"),
	[FILES_OF] = N_("files: $d of $n"),
	[SPEED] = N_(", $b, $s/s, $t"),
	[LEFT] = N_(", $l left"),
	[SUMMARY] = N_("reports: $R, lines: $L, troubles: $T, "),
};

/* What is counted; read by the handler, so it is set in single steps. */
static struct {
	volatile uint64_t	 done;		/* inputs */
	volatile uint64_t	 bytes;		/* of them */
	const struct input *volatile input;
	uint64_t		 inputs;
	uint64_t		 total;		/* bytes */
	uint64_t		 reports, lines, troubles;
	struct timespec		 start;
	const char		*text[PARTS];
	const char		*name;
	int			 verbose;
	int			 terminal;
	volatile sig_atomic_t	 drawn;
} now;

/* A line being put together, without a call that a handler must not make. */
struct line {
	char	 text[256];
	size_t	 n;
};

static void
put(struct line *l, const char *s, size_t n)
{
	if (n > sizeof(l->text) - l->n)
		n = sizeof(l->text) - l->n;
	memcpy(l->text + l->n, s, n);
	l->n += n;
}

/* A number, of so many digits at least. */
static void
put_uint(struct line *l, uint64_t v, size_t digits)
{
	char	tmp[20];
	size_t	i = sizeof(tmp);

	do
		tmp[--i] = (char)('0' + v % 10);
	while ((v /= 10) != 0 || sizeof(tmp) - i < digits);
	put(l, tmp + i, sizeof(tmp) - i);
}

/* Bytes, with one decimal from 1 kB on. */
static void
put_bytes(struct line *l, uint64_t v)
{
	static const char	unit[] = "kMGTPE";
	uint64_t		one = 1000;
	int			i = 0;

	if (v < one) {
		put_uint(l, v, 1);
		put(l, " B", 2);
		return;
	}
	for (; v / one >= 1000; one *= 1000)
		i++;
	put_uint(l, v / one, 1);
	put(l, ".", 1);
	put_uint(l, v % one / (one / 10), 1);
	put(l, " ", 1);
	put(l, &unit[i], 1);
	put(l, "B", 1);
}

/* 1:02:03 */
static void
put_time(struct line *l, uint64_t s)
{
	put_uint(l, s / 3600, 1);
	put(l, ":", 1);
	put_uint(l, s / 60 % 60, 2);
	put(l, ":", 1);
	put_uint(l, s % 60, 2);
}

static uint64_t
milliseconds(void)
{
	struct timespec	t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)(t.tv_sec - now.start.tv_sec) * 1000 +
	    (uint64_t)t.tv_nsec / 1000000 -
	    (uint64_t)now.start.tv_nsec / 1000000;
}

/* How much of how much has been read: bytes if they are known, else inputs.
 * Whether there is a part done, and a rest. */
static int
share(uint64_t bytes, uint64_t *part, uint64_t *whole)
{
	*part = now.total != 0 ? bytes : now.done;
	*whole = now.total != 0 ? now.total : now.inputs;
	return *part > 0 && *part < *whole;
}

/* The milliseconds left, as the run has gone until now. */
static uint64_t
left(uint64_t ms, uint64_t bytes)
{
	uint64_t	part, whole;

	if (!share(bytes, &part, &whole))
		return 0;
	/* So small that no product is too large. */
	for (; whole >> 24 != 0; whole >>= 1)
		part >>= 1;
	return part == 0 ? 0 : ms * (whole - part) / part;
}

static void
expand(struct line *l, const char *s, uint64_t ms, uint64_t bytes)
{
	for (; *s != '\0'; s++) {
		if (*s != '$') {
			put(l, s, 1);
			continue;
		}
		switch (*++s) {
		case 'b':
			put_bytes(l, bytes);
			break;
		case 'd':
			put_uint(l, now.done, 1);
			break;
		case 'l':
			put_time(l, (left(ms, bytes) + 999) / 1000);
			break;
		case 'n':
			put_uint(l, now.inputs, 1);
			break;
		case 's':
			put_bytes(l, bytes / (ms + 1) * 1000 +
			    bytes % (ms + 1) * 1000 / (ms + 1));
			break;
		case 't':
			put_time(l, ms / 1000);
			break;
		case 'L':
			put_uint(l, now.lines, 1);
			break;
		case 'R':
			put_uint(l, now.reports, 1);
			break;
		case 'T':
			put_uint(l, now.troubles, 1);
			break;
		default:
			return;
		}
	}
}

static void
put_line(int summary, int redraw)
{
	static const char	wipe[] = "\r\033[K";
	const struct input	*in = now.input;
	uint64_t		 ms = milliseconds(), part, whole;
	uint64_t		 bytes = now.bytes;
	struct line		 l = { .n = 0 };
	ssize_t			 w;

	if (in != NULL)
		bytes += input_offset(in);
	if (now.drawn || redraw)
		put(&l, wipe, sizeof(wipe) - 1);
	put(&l, now.name, strlen(now.name));
	put(&l, ": ", 2);
	if (summary)
		expand(&l, now.text[SUMMARY], ms, bytes);
	expand(&l, now.text[now.inputs > 0 ? FILES_OF : FILES], ms, bytes);
	expand(&l, now.text[SPEED], ms, bytes);
	if (share(bytes, &part, &whole))
		expand(&l, now.text[LEFT], ms, bytes);
	if (!redraw)
		put(&l, "\n", 1);
	now.drawn = redraw;
	/* Nowhere to say that this fails. */
	w = write(STDERR_FILENO, l.text, l.n);
	(void)w;
}

static void
on_signal(int sig)
{
	int	saved = errno;

	put_line(0, sig == SIGALRM && now.terminal);
	errno = saved;
}

void
progress_open(int verbose, uint64_t inputs, uint64_t bytes)
{
	struct itimerval	every = { { REPEAT, 0 }, { REPEAT, 0 } };
	struct sigaction	sa = { .sa_handler = on_signal,
				    .sa_flags = SA_RESTART };
	int			i;

	(void)clock_gettime(CLOCK_MONOTONIC, &now.start);
	now.inputs = inputs;
	now.total = bytes;
	now.verbose = verbose;
	now.name = getprogname();
	for (i = 0; i < PARTS; i++)
		now.text[i] = _(words[i]);
	now.terminal = isatty(STDERR_FILENO);
	/* One handler at a time: each writes a whole line. */
	(void)sigfillset(&sa.sa_mask);
	(void)sigaction(SIGUSR1, &sa, NULL);
#ifdef SIGINFO
	(void)sigaction(SIGINFO, &sa, NULL);
#endif
	if (!verbose)
		return;
	if (now.terminal)
		every.it_interval.tv_sec = every.it_value.tv_sec = REDRAW;
	(void)sigaction(SIGALRM, &sa, NULL);
	(void)setitimer(ITIMER_REAL, &every, NULL);
}

void
progress_input(const struct input *in)
{
	const struct input	*last = now.input;

	now.input = NULL;
	if (last != NULL)
		now.bytes += input_offset(last);
	if (in == NULL)
		now.done++;
	now.input = in;
}

void
progress_clear(void)
{
	static const char	wipe[] = "\r\033[K";
	ssize_t			w;

	if (!now.drawn)
		return;
	now.drawn = 0;
	w = write(STDERR_FILENO, wipe, sizeof(wipe) - 1);
	(void)w;
}

void
progress_close(uint64_t reports, uint64_t lines, uint64_t troubles)
{
	struct itimerval	never = { .it_value = { 0, 0 } };

	(void)setitimer(ITIMER_REAL, &never, NULL);
	now.reports = reports;
	now.lines = lines;
	now.troubles = troubles;
	if (now.verbose)
		put_line(1, 0);
}
