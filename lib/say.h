/*
 * What is said to people, in their language: the messages of a catalogue, as
 * LC_MESSAGES asks for them.  What is for machines never passes through here.
 */
#ifndef GR_SAY_H
#define GR_SAY_H

/* Marks a text that say() will be asked for. */
#define N_(text)	(text)

/* A text in the language asked for, or as it is. */
const char	*say(const char *);

#endif
