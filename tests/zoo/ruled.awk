# The grid in columns of a fixed width that cells are wrapped into: grid tables
# (+---+), pandoc's multiline and simple tables, and the boxes of html2text and
# antiword.  Cells that span columns do so in the last two only.

function ruled_widths(t, style, w,	r, c)
{
	for (c = 0; c < columns; c++) {
		w[c] = t == 3 && c < 3 ? 14 : t == 2 && c == 0 ? 16 : 6
		for (r = 0; r < rows; r++)
			if (starts(r, c) && across[r, c] == 1 && \
			    (kind[r, c] == "v" || style == "simple") && \
			    width(text[r, c]) > w[c])
				w[c] = width(text[r, c])
	}
	for (r = 0; r < rows && style == "simple"; r++)
		for (c = 0; c < columns; c++)
			if (starts(r, c) && width(text[r, c]) > w[c])
				w[c] = width(text[r, c])
}

function ruled(t, style,	r, w, c)
{
	ruled_widths(t, style, w)
	if (style == "html2text") {
		for (c = r = 0; c < columns; c++)
			r += w[c] + 1
		print " " repeat("_", r - 1)
	} else
		ruled_rule(style, w, "top")
	for (r = 0; r < rows; r++) {
		ruled_row(style, r, w)
		ruled_rule(style, w, r == rows - 1 ? "end" : \
		    r == 0 ? "head" : "row")
	}
}

function repeat(s, n,	out)
{
	for (out = ""; n > 0; n--)
		out = out s
	return out
}

# ruled_rule: the line above the table, under its first row, under another row,
# or under the last.
function ruled_rule(style, w, where,	c, line)
{
	if (style == "multiline" && where == "row")
		print ""
	if (style !~ /^(grid|multiline|simple)$/ || \
	    (style != "grid" && where == "row"))
		return
	line = style == "grid" ? "+" : "  "
	for (c = 0; c < columns; c++)
		line = line (style == "grid" ? \
		    repeat(where == "head" ? "=" : "-", w[c] + 2) "+" : \
		    repeat("-", w[c]) (c == columns - 1 ? "" : \
		    style == "multiline" && where != "head" ? "-" : " "))
	print line
}

# ruled_row: one row over as many lines as its longest cell needs.
function ruled_row(style, r, w,	c, i, j, k, n, h, l, at, room, piece, line)
{
	h = 1
	for (c = n = 0; c < columns; c += k) {
		room[++n] = w[c]
		for (k = 1; style ~ /^(html2text|antiword)$/ && \
		    c + k < columns && own(r, c) == own(r, c + k); k++)
			room[n] += w[c + k] + 1
		i = wrap(starts(r, c) ? text[r, c] : "", room[n], l)
		for (j = 1; j <= i; j++)
			piece[n, j] = l[j]
		if (i > h)
			h = i
	}
	for (j = 1; j <= h; j++) {
		line = style ~ /^(multiline|simple)$/ ? "  " : "|"
		for (i = 1; i <= n; i++)
			line = line ruled_piece(style, piece[i, j], room[i], \
			    j == h, i == n)
		if (style ~ /^(multiline|simple)$/)
			sub(/ +$/, "", line)
		print line
	}
}

function ruled_piece(style, s, w, bottom, end)
{
	if (style == "grid")
		return " " left(s, w) " |"
	if (style == "html2text" && bottom)
		return s repeat("_", w - width(s)) "|"
	if (style ~ /^(html2text|antiword)$/)
		return left(s, w) "|"
	return left(s, w) (end ? "" : " ")
}
