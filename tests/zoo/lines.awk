# The grid as a line or a paragraph for each cell, and as rows that have lost
# their cells.

# A cell a line, a pipe behind it; a place that no cell begins in has none, or
# the pads of a row stand on a line of their own.
function cell_pipe(	r, c, pads, pad)
{
	pads = draw("cell.pads", "no|yes|yes") == "yes"
	for (r = 0; r < rows; r++) {
		pad = ""
		for (c = 0; c < columns; c++)
			if (starts(r, c))
				print text[r, c] (text[r, c] == "" ? "" : \
				    " ") "|"
			else if (owner[r, c] ~ "," c "$")
				print "|"
			else
				pad = pad "|"
		if (pads && pad != "" && r < rows - 1)
			print pad
	}
}

# A cell a paragraph.  paragraph.empty: what an empty cell is (kept: an empty
# paragraph; wide, nbsp: one with a blank in it; gone: nothing).
function cell_paragraph(	r, c, empty, cut)
{
	empty = draw("paragraph.empty", "kept|wide|nbsp")
	cut = draw("paragraph.cut", "no|no|yes") == "yes"
	for (r = 0; r < rows; r++)
		for (c = 0; c < columns; c++) {
			if (!starts(r, c))
				continue
			if (text[r, c] != "")
				print cut && kind[r, c] == "h" && \
				    length(text[r, c]) == 12 ? \
				    halve(text[r, c], 1) "\n\n" \
				    halve(text[r, c], 2) "\n" : text[r, c] "\n"
			else if (empty != "gone")
				print (empty == "wide" ? "　" : \
				    empty == "nbsp" ? "\302\240" : "") "\n"
		}
}

# A row a line, its cells run together: all of them, or the values only.
function glued_grid(	r, c, line, gap)
{
	for (r = 0; r < rows; r++) {
		line = gap = ""
		for (c = 0; c < columns; c++)
			if (starts(r, c)) {
				if (kind[r, c] == "v" && gap == "")
					gap = draw("glued.gap", "no|yes") == \
					    "yes" && line != "" ? " " : "\001"
				line = line (gap == "\001" ? "" : gap) \
				    text[r, c]
				if (gap == " ")
					gap = "\001"
			}
		print line
	}
}

# This year's and last year's cells side by side, the label before either or
# before this year's only.
function two_years(t,	r, c, line, other, twice)
{
	twice = draw("years.label", "once|twice") == "twice"
	for (r = 0; r < rows; r++) {
		line = other = ""
		for (c = 0; c < columns; c++) {
			if (!starts(r, c))
				continue
			line = line (line == "" ? "" : "\t") text[r, c]
			if (kind[r, c] == "v")
				other = other "\t" (text[r, c] == "" ? "" : \
				    random(3) ? 0 : random(90))
			else if (twice)
				other = other "\t" text[r, c]
		}
		print line other
	}
}
