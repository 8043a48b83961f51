/*
 * Lines held back until it is told what they are, and the titles among them.
 */
#ifndef GR_AHEAD_H
#define GR_AHEAD_H

#include <stddef.h>
#include <stdint.h>

#include "broken.h"
#include "heading.h"
#include "limits.h"
#include "str.h"
#include "title.h"

/* What a line may be.  One that holds more than a line has its first heading
 * that leads on, or the first of all, and the section of its last. */
struct sight {
	struct heading	 heading;
	int		 last;		/* 0: it has none */
	unsigned	 sections;	/* bits of those that it heads */
	enum title_part	 part;
	const char	*title;		/* what is seen of it */
	size_t		 title_len;
	int		 open;		/* what it ends in goes on */
	int		 ordinal;	/* lead_ordinal() of it */
};

/* A line held back. */
struct held {
	size_t		 off;
	size_t		 len;
	size_t		 title_off;
	size_t		 title_len;
	uint64_t	 number;
	struct sight	 sight;
	int		 blank;
	int		 contents;	/* of a table of contents */
	int		 begins;	/* a report begins here */
	int		 title;		/* ahead_title(); -1: not yet known */
	int		 year;		/* where there is one, its year, */
	int		 numbered;	/* whether it has a number, */
	size_t		 body_off;	/* and body */
	size_t		 body_len;
};

/* All zero before its first use. */
struct ahead {
	struct held	 held[LIM_AHEAD];
	size_t		 first;		/* held[first .. count) */
	size_t		 count;
	struct str	 text;		/* of these lines */
	int		 one;		/* one of them heads section 1 */
	int		 end;		/* of the input: 1, or -1 */
	int		 starved;	/* memory was refused */
	/* private */
	struct str	 joined;
	struct str	 titles;	/* lines that may make a title, */
	struct title	 title;		/* and the title that they make */
	struct broken	 broken;
	size_t		 asked;		/* lines that lack a name asked for */
};

/* Hold no line, of another input. */
void		 ahead_clear(struct ahead *);
void		 ahead_free(struct ahead *);

/* Hold a line, and what is seen of it: there is room, if not ahead_full().  0,
 * or -1 without memory. */
int		 ahead_hold(struct ahead *, const char *, size_t,
		    uint64_t number, const struct sight *);

/* Move held[first] to held[0]: by so many. */
size_t		 ahead_shift(struct ahead *);

/* Will no more lines be held? */
int		 ahead_full(const struct ahead *);

/* The first line held from i on that is not blank. */
size_t		 ahead_solid(const struct ahead *, size_t i);

/* Join the lines from..to, without those that are blank.  0, or -1 without
 * memory. */
int		 ahead_join(struct ahead *, size_t from, size_t to,
		    struct str *);

/* Is there a title at line i of those held?  The lines that it takes, 0 for
 * none, -1 if more must be seen. */
int		 ahead_title(struct ahead *, size_t i);

/* Is the title at line i that of the line before, printed again or in
 * short? */
int		 ahead_again(const struct ahead *, size_t i, size_t before);

/* Have both titles a name, of which one is the other's end? */
int		 ahead_kin(const struct ahead *, size_t i, size_t before);

/* Is line i the name of a place, as 某省, and nothing else? */
int		 ahead_is_place(const struct ahead *, size_t i);

/* Do the lines behind the title at line i, as far as section 1 goes, have the
 * name that the line above it and the title's make together?  1 or 0, -1 if
 * more must be seen. */
int		 ahead_goes_on(struct ahead *, size_t above, size_t i);

/* The same of the name of the title at line i, from line end on. */
int		 ahead_named(struct ahead *, size_t i, size_t end);

/* Is it another body's, the name of neither being the other's end, or of
 * another year? */
int		 ahead_other(const struct ahead *, size_t i, size_t before);

#endif
