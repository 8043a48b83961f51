/*
 * The likely slip between what is printed and what is right, as far as the
 * digits show it.
 */
#ifndef GR_SLIP_H
#define GR_SLIP_H

#include "number.h"

/* A few words, or NULL where the digits show none. */
const char	*slip_name(struct number printed, const struct total *right);

#endif
