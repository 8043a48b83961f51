#include "input.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "limits.h"
#include "relay.h"
#include "source.h"
#include "str.h"

struct input {
	struct source	*source;	/* the relay's where it reads it */
	struct names	*names;		/* NULL: one path after the other */
	struct relay	*relay;		/* NULL: none yet, or no more */
	int		 relayed;	/* the bytes are those it gives */
	int		 alone;		/* there is to be no relay */
	uint64_t	 given;		/* bytes, without one */
	int		 result;	/* of what was relayed: 1, or its end */
	uint64_t	 offset;
	const char	*error;
	char		 errbuf[128];
	struct str	 path;		/* of what is relayed */
};

void
input_on_wait(void (*f)(void))
{
	source_on_wait(f);
}

static void
stop_relay(struct input *in)
{
	relay_close(in->relay);
	in->relay = NULL;
	in->relayed = 0;
}

/* Open it for bytes that are not relayed. */
static int
open_source(struct input *in, const char *path)
{
	in->error = NULL;
	in->relayed = 0;
	if (in->source != NULL)
		return source_reopen(in->source, path);
	return (in->source = source_open(path)) == NULL ? -1 : 0;
}

struct input *
input_open(const char *path)
{
	struct input	*in;
	int		 saved;

	if ((in = calloc(1, sizeof(*in))) == NULL || open_source(in, path) == 0)
		return in;
	saved = errno;
	input_close(in);
	errno = saved;
	return NULL;
}

int
input_reopen(struct input *in, const char *path)
{
	stop_relay(in);
	return open_source(in, path);
}

struct input *
input_all(struct names *names)
{
	struct input	*in = calloc(1, sizeof(*in));

	if (in != NULL)
		in->names = names;
	return in;
}

/* The relay's next piece of this kind or above. */
static const struct piece *
relay_to(struct input *in, enum piece_kind kind)
{
	const struct piece	*piece;

	do
		piece = relay_next(in->relay);
	while (piece->kind < kind);
	in->offset = piece->offset;
	return piece;
}

/* The path is kept: the piece that it is in goes with the next. */
static int
begin_relayed(struct input *in, const char **path)
{
	in->relayed = in->result = 1;
	in->error = NULL;
	if (str_set(&in->path, *path, strlen(*path)) == -1)
		return -1;
	*path = str_text(&in->path);
	return 1;
}

int
input_path(struct input *in, const char **path)
{
	const struct piece	*piece;

	if (in->relay != NULL) {
		piece = relay_to(in, PIECE_FILE);
		*path = piece->p;
		if (piece->kind == PIECE_FILE)
			return begin_relayed(in, path);
		if (piece->kind == PIECE_YOURS)
			return open_source(in, *path) == 0 ? 1 : -1;
		stop_relay(in);
	}
	*path = names_next(in->names);
	return *path == NULL ? 0 : open_source(in, *path) == 0 ? 1 : -1;
}

static int
next_relayed(struct input *in, const char **p, size_t *n)
{
	const struct piece	*piece;

	if (in->result != 1)
		return in->result;
	piece = relay_to(in, PIECE_BYTES);
	if (piece->kind == PIECE_BYTES) {
		*p = piece->p;
		*n = piece->n;
		return 1;
	}
	in->result = piece->result;
	if (in->result == -1) {
		(void)strlcpy(in->errbuf, piece->p, sizeof(in->errbuf));
		in->error = in->errbuf;
	}
	return in->result;
}

/* Is it time for a relay?  Then there is one. */
static int
start_relay(struct input *in)
{
	if (in->given < LIM_ALONE || in->alone || in->relay != NULL ||
	    !source_is_packed(in->source))
		return 0;
	if (sysconf(_SC_NPROCESSORS_ONLN) > 1)
		in->relay = relay_open(in->source, in->names);
	in->relayed = in->relay != NULL;
	in->alone = in->relay == NULL;
	in->result = 1;
	return in->relayed;
}

int
input_next(struct input *in, const char **p, size_t *n)
{
	int	r;

	if (in->relayed || start_relay(in))
		return next_relayed(in, p, n);
	if ((r = source_next(in->source, p, n)) == 1)
		in->given += *n;
	return r;
}

const char *
input_error(const struct input *in)
{
	return in->relayed ? in->error : source_error(in->source);
}

uint64_t
input_offset(const struct input *in)
{
	return in->relayed ? in->offset : source_offset(in->source);
}

void
input_close(struct input *in)
{
	if (in == NULL)
		return;
	stop_relay(in);
	source_close(in->source);
	str_free(&in->path);
	free(in);
}
