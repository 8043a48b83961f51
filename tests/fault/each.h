/*
 * A program under one fault after another, each time in a process of its own
 * that parts off when the program has been loaded: a shell would take ten times
 * as long to start it and to look at what it wrote.
 */
#ifndef GR_EACH_H
#define GR_EACH_H

/*
 * Called before anything else of the program.  Returns in a child for each line
 * of the file, with it as FAULT, and with what the child writes going into out
 * and err.  The parent does not return; its status is 1, and the fault is said,
 * if one of them did not do what the environment and this folder's files ask
 * for: the status EACH_STATUS, the output in want (under full=N, its first N
 * bytes), and the messages in said; or, with the EACH_RULE may-fail, that
 * status and output, or status 2 and a message of any kind; with any, nothing.
 */
void	each(const char *path);

#endif
