#include "say.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#ifndef LOCALEDIR
#define LOCALEDIR	"/usr/local/share/locale"
#endif

#define DOMAIN	"gr"

/* Of messages alone: no other category is ever that of the environment, and
 * this one only while a message is looked up. */
static locale_t	messages;

static int	to_person;

/* The name of the locale that the environment asks for, "" if none. */
static const char *
wanted(void)
{
	static const char *const variable[] = {
		"LC_ALL", "LC_MESSAGES", "LANG"
	};
	const char	*value;
	size_t		 i;

	for (i = 0; i < sizeof(variable) / sizeof(variable[0]); i++)
		if ((value = getenv(variable[i])) != NULL && *value != '\0')
			return value;
	return "";
}

void
say_open(void)
{
	const char	*dir = getenv("TEXTDOMAINDIR"), *name = wanted();

	if (*name == '\0' || strcmp(name, "C") == 0 ||
	    strcmp(name, "POSIX") == 0)
		return;
	messages = newlocale(LC_MESSAGES_MASK, "", (locale_t)0);
	if (messages == (locale_t)0) {
		/* The system lacks the locale; a catalogue needs only its
		 * name, for which LANGUAGE is the other way. */
		messages = newlocale(LC_MESSAGES_MASK, "C.UTF-8",
		    (locale_t)0);
		if (messages == (locale_t)0 ||
		    setenv("LANGUAGE", name, 0) == -1)
			return;
	}
	(void)bindtextdomain(DOMAIN, dir != NULL ? dir : LOCALEDIR);
	(void)bind_textdomain_codeset(DOMAIN, "UTF-8");
	/* The catalogue is read now, while files can still be opened. */
	(void)say("usage");
}

const char *
say(const char *message)
{
	locale_t	 before;
	const char	*text;

	/* The empty one would be the catalogue's own header. */
	if (messages == (locale_t)0 || *message == '\0')
		return message;
	before = uselocale(messages);
	text = dgettext(DOMAIN, message);
	(void)uselocale(before);
	return text;
}

void
say_to_person(void)
{
	to_person = 1;
}

const char *
say_out(const char *message)
{
	return to_person ? say(message) : message;
}
