#include "relay.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "limits.h"

struct batch {
	struct piece	piece[LIM_PIECES];
	size_t		n;
	size_t		used;
	char		text[LIM_BATCH];
};

struct relay {
	struct source	*source;
	struct names	*names;
	pthread_t	 thread;
	pthread_mutex_t	 lock;
	pthread_cond_t	 changed;	/* one of these three: */
	size_t		 made;		/* batches handed over, */
	size_t		 taken;		/*  and given back */
	int		 closed;	/* no more are wanted */
	int		 held;		/* the batch behind those taken is */
	size_t		 at;		/*  the caller's, up to this piece */
	struct batch	 batch[LIM_BATCHES];
};

static struct batch *
made(struct relay *r)
{
	return &r->batch[r->made % LIM_BATCHES];
}

/* Hand the batch over, and wait until no more than so many are not yet given
 * back.  -1 if no more are wanted. */
static int
hand_over(struct relay *r, size_t most)
{
	int	closed;

	(void)pthread_mutex_lock(&r->lock);
	r->made++;
	(void)pthread_cond_signal(&r->changed);
	while (r->made - r->taken > most && !r->closed)
		(void)pthread_cond_wait(&r->changed, &r->lock);
	closed = r->closed;
	(void)pthread_mutex_unlock(&r->lock);
	made(r)->n = made(r)->used = 0;
	return closed ? -1 : 0;
}

/* A batch with room for a piece, and for some of its bytes. */
static struct batch *
room(struct relay *r, size_t least)
{
	struct batch	*b = made(r);

	if (b->n < LIM_PIECES && LIM_BATCH - b->used >= least)
		return b;
	return hand_over(r, LIM_BATCHES - 1) == 0 ? made(r) : NULL;
}

/* Put a piece with a copy of its bytes, at least so many of them into one.  -1
 * if no more are wanted. */
static int
put(struct relay *r, struct piece piece, size_t least)
{
	struct batch	*b;
	const char	*p = piece.p;
	size_t		 left = piece.n;

	do {
		if ((b = room(r, least)) == NULL)
			return -1;
		piece.p = b->text + b->used;
		piece.n = left < LIM_BATCH - b->used ? left :
		    LIM_BATCH - b->used;
		if (piece.n > 0)
			memcpy(b->text + b->used, p, piece.n);
		b->used += piece.n;
		b->piece[b->n++] = piece;
		p += piece.n;
		left -= piece.n;
	} while (left > 0);
	return 0;
}

/* Text for one who reads it, so with its NUL, and in one piece. */
static int
put_text(struct relay *r, enum piece_kind kind, int result, const char *text)
{
	const size_t	n = strlen(text) + 1;

	return put(r, (struct piece){ .kind = kind, .result = result,
	    .p = text, .n = n, .offset = source_offset(r->source) }, n);
}

static int
put_file(struct relay *r)
{
	struct piece	piece = { .kind = PIECE_BYTES };
	int		got;

	while ((got = source_next(r->source, &piece.p, &piece.n)) == 1) {
		piece.offset = source_offset(r->source);
		if (put(r, piece, 1) == -1)
			return -1;
	}
	return put_text(r, PIECE_END, got,
	    got == 0 ? "" : source_error(r->source));
}

/* A path as it stands: it may be of any length. */
static int
put_yours(struct relay *r, const char *path)
{
	struct batch	*b = room(r, 0);

	if (b == NULL)
		return -1;
	b->piece[b->n++] = (struct piece){ .kind = PIECE_YOURS, .p = path };
	return hand_over(r, 0);
}

static int
put_next(struct relay *r, const char *path)
{
	if (source_reopen_file(r->source, path) == -1)
		return put_yours(r, path);
	return put_text(r, PIECE_FILE, 0, path) == -1 ? -1 : put_file(r);
}

static void *
run(void *arg)
{
	struct relay	*r = arg;
	const char	*path = NULL;
	int		 ok;

	for (ok = put_file(r); ok == 0 && r->names != NULL &&
	    names_ready(r->names) && (path = names_next(r->names)) != NULL;
	    ok = put_next(r, path))
		;
	if (ok == 0 && put_text(r, PIECE_LAST, 0, "") == 0)
		(void)hand_over(r, LIM_BATCHES - 1);
	return NULL;
}

/* Start the thread, which takes no signal: those are for the one who waits. */
static int
start(struct relay *r)
{
	sigset_t	all, before;
	int		error;

	(void)sigfillset(&all);
	(void)pthread_sigmask(SIG_SETMASK, &all, &before);
	error = pthread_create(&r->thread, NULL, run, r);
	(void)pthread_sigmask(SIG_SETMASK, &before, NULL);
	return error == 0 ? 0 : -1;
}

struct relay *
relay_open(struct source *source, struct names *names)
{
	struct relay	*r;

	if ((r = calloc(1, sizeof(*r))) == NULL)
		return NULL;
	r->source = source;
	r->names = names;
	(void)pthread_mutex_init(&r->lock, NULL);
	(void)pthread_cond_init(&r->changed, NULL);
	if (start(r) == 0)
		return r;
	free(r);
	return NULL;
}

const struct piece *
relay_next(struct relay *r)
{
	const struct batch	*b;

	for (;;) {
		b = &r->batch[r->taken % LIM_BATCHES];
		if (r->held && r->at < b->n)
			return &b->piece[r->at++];
		(void)pthread_mutex_lock(&r->lock);
		if (r->held) {
			r->taken++;
			(void)pthread_cond_signal(&r->changed);
		}
		while (r->made == r->taken)
			(void)pthread_cond_wait(&r->changed, &r->lock);
		(void)pthread_mutex_unlock(&r->lock);
		r->held = 1;
		r->at = 0;
	}
}

void
relay_close(struct relay *r)
{
	if (r == NULL)
		return;
	(void)pthread_mutex_lock(&r->lock);
	r->closed = 1;
	(void)pthread_cond_signal(&r->changed);
	(void)pthread_mutex_unlock(&r->lock);
	(void)pthread_join(r->thread, NULL);
	free(r);
}
