/*
 * Cells a line each, among which an empty line stands for an empty cell: so
 * docx2txt and LibreOffice write tables.
 */
#ifndef GR_SPACED_H
#define GR_SPACED_H

#include "cells.h"

/*
 * All lines have been added.  Where lines that are a cell each follow one
 * another with no empty line between them, those that are empty stand for
 * empty cells, and become such.  0, or -1 without memory.
 */
int	 spaced_settle(struct cells *);

#endif
