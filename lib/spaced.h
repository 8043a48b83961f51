/*
 * Cells a line each, among which empty lines stand for empty cells: alone, as
 * docx2txt and LibreOffice write tables, or beside those that part all cells,
 * as where each is a paragraph.
 */
#ifndef GR_SPACED_H
#define GR_SPACED_H

#include "cells.h"

/*
 * All lines have been added.  Where lines that are a cell each follow one
 * another with no empty line between them, those that are empty stand for
 * empty cells, and become such.  Where one parts any two cells, it is those
 * beyond it, if with them the rows have as many cells as the form's.  0, or -1
 * without memory.
 */
int	 spaced_settle(struct cells *);

#endif
