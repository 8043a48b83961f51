/*
 * A line above a table that names its year: 2022年度收到和处理政府信息公开申请情况.
 */
#ifndef GR_CAPTION_H
#define GR_CAPTION_H

#include <stdint.h>

#include "cells.h"

/* The first such line that names no year but others, or 0; with year 0, the
 * first that names any. */
uint64_t	 caption_other(const struct cells *, int year);

#endif
