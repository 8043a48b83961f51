/*
 * What the commands share towards their user: usage, the two long words, and
 * diagnostics.
 */
#ifndef GR_CLI_H
#define GR_CLI_H

#include <stddef.h>
#include <stdint.h>
#include <stdnoreturn.h>

/*
 * The two long words wherever options may stand, written to standard output:
 * --help the usage line and the help, --version the name and version, and the
 * editions of the form that are known.  They end the program with status 0.
 * Call it first: it begins with say_open().
 */
void		 cli_words(int argc, char *argv[], const char *usage,
		    const char *help);

/* getopt(3), which says what is wrong in the language of the reader.  The
 * option, -1 behind the last, '?' for one that there is not or that lacks its
 * argument. */
int		 cli_getopt(int argc, char *argv[], const char *options);

/* Wrong usage: the usage line on standard error, status 2. */
noreturn void	 cli_usage(const char *usage);

/* Wrong usage: "command: -o value: what" and the usage line, status 2.  The
 * value is n bytes long. */
noreturn void	 cli_bad_option(int option, const char *value, size_t n,
		    const char *what, const char *usage);

/* Say "command: name:line: what" on standard error, all made safe to show,
 * what in the language of the reader; without the line where it is 0. */
void		 cli_warn(const char *name, uint64_t line, const char *what);

/* Standard input can be read once: is "-" at most one of these operands? */
int		 cli_stdin_once(int argc, char *argv[]);

/* Read "3", "2-4", "0,2" as a set of bits, lo to hi the digits allowed.
 * 0, or -1. */
int		 cli_set(const char *, int lo, int hi, unsigned *set);

#endif
