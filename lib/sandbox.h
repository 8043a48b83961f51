/*
 * What a filter gives up before it looks at its input, so that a crafted one
 * gains nothing: files stay readable, and none can be written, made, removed
 * or run, no socket connected or bound.  Descriptors that are open, stay so.
 */
#ifndef GR_SANDBOX_H
#define GR_SANDBOX_H

/* Enter it, for good.  As much of it as the system has, unless the variable
 * GR_SANDBOX is "require": then a system that cannot refuse writing and
 * running is said, and ends the program with status 2. */
void	 sandbox_enter(void);

#endif
