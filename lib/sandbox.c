#include "sandbox.h"

#include <err.h>
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>

/*
 * Landlock, landlock(7), by its system calls: the C library has no functions
 * for them, and its headers may be older than the kernel.
 */
#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset	444
#define SYS_landlock_restrict_self	446
#endif
#define CREATE_RULESET_VERSION		1u

/* struct landlock_ruleset_attr; it has grown with the versions. */
struct ruleset {
	uint64_t	fs;
	uint64_t	net;
	uint64_t	scoped;
};

/* What is refused, and the version that first can.  What is left out is
 * reading of files and of folders, bits 2 and 3. */
static const struct right {
	long		version;
	struct ruleset	refused;
	size_t		size;		/* of the struct, from this version */
} rights[] = {
	/* EXECUTE WRITE_FILE REMOVE_DIR REMOVE_FILE MAKE_... (7 kinds) */
	{ 1, { 0x1ff3, 0, 0 }, offsetof(struct ruleset, net) },
	/* REFER */
	{ 2, { 0x2000, 0, 0 }, offsetof(struct ruleset, net) },
	/* TRUNCATE */
	{ 3, { 0x4000, 0, 0 }, offsetof(struct ruleset, net) },
	/* BIND_TCP CONNECT_TCP */
	{ 4, { 0, 0x3, 0 }, offsetof(struct ruleset, scoped) },
	/* IOCTL_DEV */
	{ 5, { 0x8000, 0, 0 }, offsetof(struct ruleset, scoped) },
	/* ABSTRACT_UNIX_SOCKET SIGNAL */
	{ 6, { 0, 0, 0x3 }, sizeof(struct ruleset) },
};

/* The first version that refuses all writing, truncate(2) too. */
#define WHOLE	3

/* What is not refused after all: a build that counts what of itself is run
 * (make coverage) writes that down at its end. */
#ifndef SANDBOX_KEEP
#define SANDBOX_KEEP	0
#endif

/* 0, or -1 with errno if writing and running are not wholly refused. */
static int
enter(void)
{
	struct ruleset	set = { 0, 0, 0 };
	size_t		size = 0, i;
	long		version;
	int		fd, r;

	version = syscall(SYS_landlock_create_ruleset, NULL, (size_t)0,
	    CREATE_RULESET_VERSION);
	if (version == -1)
		return -1;
	for (i = 0; i < sizeof(rights) / sizeof(rights[0]); i++) {
		if (rights[i].version > version)
			break;
		set.fs |= rights[i].refused.fs;
		set.net |= rights[i].refused.net;
		set.scoped |= rights[i].refused.scoped;
		size = rights[i].size;
	}
	set.fs &= ~(uint64_t)SANDBOX_KEEP;
	fd = (int)syscall(SYS_landlock_create_ruleset, &set, size, 0u);
	if (fd == -1)
		return -1;
	if ((r = prctl(PR_SET_NO_NEW_PRIVS, 1L, 0L, 0L, 0L)) == 0)
		r = (int)syscall(SYS_landlock_restrict_self, fd, 0u);
	(void)close(fd);
	if (r == 0 && version < WHOLE) {
		errno = ENOSYS;
		r = -1;
	}
	return r;
}

#elif defined(__OpenBSD__)

static int
enter(void)
{
	return pledge("stdio rpath", NULL);
}

#else

static int
enter(void)
{
	errno = ENOSYS;
	return -1;
}

#endif

void
sandbox_enter(void)
{
	const char	*how = getenv("GR_SANDBOX");

	if (enter() == -1 && how != NULL && strcmp(how, "require") == 0)
		err(2, "no sandbox here");
}
