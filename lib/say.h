/*
 * What is said to people, in their language: messages of a catalogue, as
 * LC_MESSAGES asks for them.  What is for machines never passes through here:
 * a message that is both is written as it is, and translated where a person
 * is told.
 */
#ifndef GR_SAY_H
#define GR_SAY_H

/* Look what language is asked for, and read its catalogue.  Before it, and
 * without one, all is said as it is written in the source. */
void		 say_open(void);

/* A message in that language, in UTF-8; or as it is.  Valid for ever. */
const char	*say(const char *) __attribute__((format_arg(1)));

#define _(message)	say(message)

/* Of what is written to standard output: who reads it?  A program, which is
 * told messages as they are in the source, unless this says a person. */
void		 say_to_person(void);
const char	*say_out(const char *) __attribute__((format_arg(1)));

#define M_(message)	say_out(message)

/* Marks a message that say() is asked for elsewhere. */
#define N_(message)	message

#endif
