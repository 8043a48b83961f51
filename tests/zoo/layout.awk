# The grid as text, one function a layout.  broken is the grid row before which
# a page ends (0: none).

function print_grid(t,	l)
{
	l = ENVIRON["LAYOUT"]
	broken = t == 3 && draw("page.break", "no|yes|yes") == "yes" ? \
	    8 + drawn_row() : 0
	if (chosen("picture") == t)
		print "[图片]"
	else if (l == "tab")
		tab_grid(t)
	else if (l == "cell-a-line")
		cell_a_line()
	else if (l == "cell-pipe")
		cell_pipe()
	else if (l == "paragraph")
		cell_paragraph()
	else if (l == "glued")
		glued_grid()
	else if (l == "two-years")
		two_years(t)
	else if (l ~ /^ruled-/)
		ruled(t, substr(l, 7))
	else if (l ~ /^pipes-/)
		pipes(t, l)
	else if (l ~ /^spread-/)
		spread(l)
	else if (l == "columns")
		column_grid(t)
	else if (l == "raw")
		raw_grid(t)
	else if (l == "boxes")
		boxes()
	else if (l == "html" || l == "page")
		html()
	else {
		print "make-report: no such layout: " l > "/dev/stderr"
		exit 2
	}
}

# A cell over several columns or rows is printed once for each, as those write
# tables who know none but square ones.
function spread(l,	r, c, a, gap, line)
{
	gap = l == "spread-tab" ? "\t" : " | "
	for (r = 0; r < rows; r++) {
		line = ""
		for (c = 0; c < columns; c++) {
			split(owner[r, c], a, ",")
			line = line (c ? gap : "") text[a[1], a[2]]
		}
		print l == "spread-pipes" ? "| " line " |" : line
		if (l == "spread-pipes" && r == 0) {
			gsub(/[^|]+/, "---", line)
			print "|" line "|"
		}
	}
}

function drawn_row(	n)
{
	return draw("page.row", "0|1|2|4|5|7|9|11|13|15") + 0
}

function page_end(	n)
{
	n = draw("page.number", "3|4|5")
	return draw("page.style", "- N -|-N-|— N —") == "- N -" ? \
	    "- " n " -" : draw("page.style") == "-N-" ? "-" n "-" : \
	    "— " n " —"
}

# group_text: the words of the group cell over (r,c) that stand in row r: all
# of them at its start, or a half each side of a page's end.
function group_text(r, c,	o, a, cut)
{
	split(owner[r, c], a, ",")
	o = text[a[1], c]
	cut = broken > a[1] && broken < a[1] + down[a[1], c]
	if (cut && draw("page.group", "split|split|plain|repeat") == "split")
		return r == a[1] ? halve(o, 1) : r == broken ? halve(o, 2) : ""
	if (cut && r == broken && draw("page.group") == "repeat")
		return o
	return r == a[1] ? o : ""
}

### TABs

# How many cells a row's labels take; documents change it from page to page.
function label_cells(k, r,	page)
{
	page = broken && r >= broken ? ".2" : ""
	if (k == 1)
		return draw("tab.top" page, "1|1|2|3")
	if (k == 2)
		return draw("tab.middle" page, "2|2|3")
	return 3
}

function tab_grid(t,	r, c, full, pad, line, n)
{
	# Blanks keep their place only where every row has all its cells.
	full = t != 3 || draw("figures") ~ /blank|two/ || \
	    draw("tab.cells", "some|some|some|all") == "all"
	pad = draw("tab.pad", "yes|yes|no") == "yes"
	for (r = 0; r < rows; r++) {
		if (r && r == broken)
			print ""
		if (full) {
			line = tab_cell(r, 0)
			n = 1
			for (c = 1; c < columns; c++)
				if (pad || t > 2 || starts(r, c)) {
					line = line "\t" tab_cell(r, c)
					n++
				}
		} else {
			line = r < 3 ? tab_heading(r) : tab_labels(r)
			for (c = 3; c < columns; c++)
				line = line "\t" tab_cell(r, c)
			n = gsub(/\t/, "\t", line) + 1
		}
		if (pad)
			for (; n < columns; n++)
				line = line "\t"
		print line
		if (t == 3 && wrapped_row(r)) {
			if (draw("wrap.blank", "no|yes") == "yes")
				print ""
			line = "\t\t" halve(text[r, 2], 2)
			for (n = 3; pad && n < columns; n++)
				line = line "\t"
			print line
		}
	}
}

function wrapped_row(r)
{
	return code_of[r] == draw("wrap.row", "none|none|3.6.1|3.6.2") && r > 2
}

function tab_cell(r, c)
{
	if (starts(r, c))
		return wrapped_row(r) && kind[r, c] == "l" ? \
		    halve(text[r, c], 1) : kind[r, c] == "g" ? \
		    group_text(r, c) : text[r, c]
	return r && r == broken && c < 2 && owner[r, c] ~ "," c "$" ? \
	    group_text(r, c) : ""
}

function tab_heading(r)
{
	return (r == 0 ? text[0, 0] : "") "\t"
}

function tab_labels(r,	k, n, s)
{
	k = level(code_of[r])
	n = label_cells(k, r)
	if (k == 1 && n == 2 && \
	    draw("tab.numeral", "with|with|apart|behind") != "with")
		return draw("tab.numeral") == "behind" ? "\t" text[r, 0] : \
		    substr(text[r, 0], 1, 6) "\t" substr(text[r, 0], 7)
	s = k == 1 ? text[r, 0] : k == 2 ? tab_cell(r, 0) "\t" text[r, 1] : \
	    tab_cell(r, 0) "\t" tab_cell(r, 1) "\t" tab_cell(r, 2)
	for (; k < n; k++)
		s = s "\t"
	return s
}

### A cell a line, with a leading TAB

function cell_a_line(	r, c)
{
	for (r = 0; r < rows; r++) {
		if (r > 0)
			print ""
		for (c = 0; c < columns; c++)
			if (starts(r, c))
				print "\t" broken_words(r, c)
			else if (owner[r, c] ~ "," c "$")
				print "\t"
	}
}

# broken_words: some labels are cut by a line's end, some headings by an empty
# line, too.
function broken_words(r, c,	s)
{
	s = text[r, c]
	if (kind[r, c] == "l" && length(s) > 42 && \
	    draw("cell.cut", "no|some|some") == "some" && random(3) == 0)
		return halve(s, 1) "\n" halve(s, 2)
	if (kind[r, c] == "h" && r && length(s) <= 12 && \
	    draw("cell.cut") == "some" && random(3) == 0)
		return halve(s, 1) "\n\n" halve(s, 2)
	return s
}

### Pipes

function pipes(t, l,	r, ruler)
{
	ruler = draw("pipes.ruler", "none|first|invented")
	if (l == "pipes-leading" && ruler == "invented") {
		print pipe_line("", "   |")
		print pipe_line("", " --- |")
	}
	for (r = 0; r < rows; r++) {
		if (r && r == broken && chosen("pipes.again") != "")
			pipes_again(chosen("pipes.again"), l)
		pipe_row(l == "pipes-mixed" ? mixed_style(t, r) : l, r)
		if (l == "pipes-leading" && (r == 0 && ruler == "first" || \
		    r && r == broken && chosen("pipes.again") == "wrong"))
			print pipe_line("", " --- |")
	}
}

# pipes_again: a page's end cuts the table; the next piece begins with the
# first heading again, or its first row is taken for one.
function pipes_again(how, l)
{
	print ""
	if (how == "header") {
		pipe_row(l, 0)
		print pipe_line("", " --- |")
	}
}

function mixed_style(t, r)
{
	return "pipes-" (t == 3 ? (broken && r >= broken ? "padded" : "bare") :\
	    t == 2 ? "leading" : "bare")
}

function pipe_row(l, r,	c, n, line)
{
	line = l == "pipes-leading" ? "|" : ""
	n = 0
	for (c = 0; c < columns; c++) {
		if (l == "pipes-leading")
			line = line " " (starts(r, c) ? text[r, c] : "") " |"
		else if (starts(r, c)) {
			line = line (l == "pipes-bare" && n ? " | " : "") \
			    text[r, c] (l == "pipes-padded" ? " | " : "")
			n++
		}
	}
	if (l == "pipes-padded" && r < rows - 1)
		for (; n < columns; n++)
			line = line "|"
	print line
}

function pipe_line(line, cell,	c)
{
	line = "|"
	for (c = 0; c < columns; c++)
		line = line cell
	return line
}

### Boxes

function own(r, c) { return (r, c) in owner ? owner[r, c] : "" }
function rule(r, c) { return own(r - 1, c) != own(r, c) }
function bar(r, c) { return own(r, c - 1) != own(r, c) }

function joint(r, c, ascii,	k)
{
	k = (bar(r - 1, c) ? "u" : "") (bar(r, c) ? "d" : "") \
	    (rule(r, c - 1) ? "l" : "") (rule(r, c) ? "r" : "")
	if (ascii)
		return k == "ud" ? "|" : k == "lr" ? "-" : k == "" ? " " : "+"
	return k in joints ? joints[k] : " "
}

# box_part: what the cell over (r,c) shows on text line y, over all its columns.
function box_part(r, c, y, w,	a, s, mid)
{
	split(own(r, c), a, ",")
	mid = 2 * a[1] + down[a[1], a[2]]
	s = text[a[1], a[2]]
	return y != mid ? spaces(w) : kind[a[1], a[2]] == "v" && \
	    draw("box.align", "left|centre") == "centre" ? centre(s, w) : \
	    left(s, w)
}

function boxes(	r, c, k, y, w, span, a, line, ascii, up, i)
{
	ascii = draw("box.lines", "drawn|drawn|ascii") == "ascii"
	split("dr dl ur ul ud lr udr udl dlr ulr udlr", a, " ")
	chars("┌┐└┘│─├┤┬┴┼", w)
	for (k = 1; k <= 11; k++)
		joints[a[k]] = w[k]
	for (c = 0; c < columns; c++)
		span[c] = 4
	for (k = 1; k <= columns; k++)
		for (r = 0; r < rows; r++)
			for (c = 0; c < columns; c++)
				if (starts(r, c) && across[r, c] == k) {
					y = k - 1
					for (i = c; i < c + k; i++)
						y += span[i]
					if (width(text[r, c]) > y)
						span[c + k - 1] += \
						    width(text[r, c]) - y
				}
	for (y = 0; y <= 2 * rows; y++) {
		r = int(y / 2)
		line = ""
		for (c = 0; c < columns; c += k) {
			line = line (y % 2 == 0 ? joint(r, c, ascii) : \
			    bar(r, c) ? (ascii ? "|" : "│") : " ")
			k = 1
			if (y % 2 == 0 && rule(r, c)) {
				for (i = 0; i < span[c]; i++)
					line = line (ascii ? "-" : "─")
				continue
			}
			up = span[c]
			for (; c + k < columns && own(r, c) == own(r, c + k); \
			    k++)
				up += span[c + k] + 1
			line = line box_part(r, c, y, up)
		}
		print line (y % 2 == 0 ? joint(r, columns, ascii) : \
		    ascii ? "|" : "│")
	}
}

### Columns of spaces, as pdftotext -layout writes them

function column_widths(t, x,	c, w)
{
	x[0] = draw("columns.indent", "0|2|5") + 0
	for (c = 0; c < columns; c++) {
		w = t == 2 ? (c ? 16 : 22) : t == 4 ? 7 : \
		    c == 0 ? 6 : c == 1 ? 10 : c == 2 ? 32 : 9
		x[c + 1] = x[c] + w
	}
}

# hang: put lines l[1..n] into column c, in text lines from..to-1: centred, or
# at the top or bottom.
function hang(c, l, n, from, to, how,	i)
{
	from = how == "top" ? from : how == "bottom" ? to - n : \
	    from + int((to - from - n) / 2)
	for (i = 1; i <= n; i++)
		shown[from + i - 1, c] = l[i]
}

function column_grid(t,	r, c, x, l, n, h, y, at, gap, w, i, line, s)
{
	split("", shown)
	column_widths(t, x)
	gap = draw("columns.gap", "1|1|2") + 0
	y = 0
	for (r = 0; r < rows; r++) {
		h = 1
		for (c = 0; c < columns; c++)
			if (starts(r, c) && kind[r, c] != "g" && \
			    down[r, c] == 1) {
				n = wrap(text[r, c], x[c + across[r, c]] - \
				    x[c] - 2, l)
				if (n > h)
					h = n
			}
		at[r] = y
		y += h + gap
	}
	at[rows] = y
	for (r = 0; r < rows; r++)
		for (c = 0; c < columns; c++) {
			if (!starts(r, c))
				continue
			w = x[c + across[r, c]] - x[c] - 2
			if (kind[r, c] == "g") {
				hang_group(r, c, w, at)
				continue
			}
			n = wrap(text[r, c], w, l)
			if (kind[r, c] != "l")
				for (i = 1; i <= n; i++)
					l[i] = centre(l[i], w)
			hang(c, l, n, at[r], at[r + down[r, c]] - gap, \
			    kind[r, c] == "v" ? chosen("columns.values") : "")
		}
	for (r = 0; r < rows; r++) {
		if (r && r == broken)
			printf "\n\n%s%s\n\f", spaces(40), page_end()
		for (y = at[r]; y < at[r + 1]; y++) {
			line = ""
			for (c = 0; c < columns; c++)
				if ((y, c) in shown && shown[y, c] !~ /^ *$/) {
					s = x[c] - width(line)
					if (line != "" && s < 1)
						s = 1
					line = line spaces(s) shown[y, c]
				}
			sub(/ +$/, "", line)
			print line
		}
	}
}

function hang_group(r, c, w, at,	l, m, n, i, end)
{
	end = r + down[r, c]
	n = wrap(text[r, c], c == 0 ? 2 : w, l)
	if (broken <= r || broken >= end) {
		hang(c, l, n, at[r], at[end])
		return
	}
	for (i = 1; i <= n - int(n / 2); i++)
		m[i] = l[i]
	hang(c, m, i - 1, at[broken] - i + 1, at[broken])
	for (i = 1; i <= int(n / 2); i++)
		m[i] = l[n - int(n / 2) + i]
	hang(c, m, int(n / 2), at[broken], at[broken] + int(n / 2))
}

### Raw order, as pdftotext -raw writes it

function raw_grid(t,	r, c, l, n, i, line, hold, rest)
{
	hold = ""
	for (r = 0; r < rows; r++) {
		if (r && r == broken) {
			print page_end()
			for (c = 0; c < 2; c++)
				if (owner[r, c] ~ "," c "$" && !starts(r, c))
					hold = hold halve(group_of_cell(r, c), 2) " "
		}
		line = rest = ""
		for (c = 0; c < columns; c++) {
			if (!starts(r, c) || text[r, c] == "")
				continue
			if (kind[r, c] == "g") {
				raw_group(r, c)
				continue
			}
			n = wrap(text[r, c], t == 2 || kind[r, c] == "l" || \
			    down[r, c] > 2 ? 36 : 10, l)
			if (n > 1 && kind[r, c] == "l" && \
			    chosen("raw.wrap") == "ahead") {
				rest = lines_of(l, 2, n)
				n = 1
			}
			for (i = 1; i < n || (kind[r, c] == "h" && t > 2 && \
			    i <= n); i++) {
				print hold l[i]
				hold = ""
			}
			if (kind[r, c] == "h" && t > 2)
				continue
			if (n > 1 && draw("raw.wrap", "below|behind") == "below") {
				print l[n]
				continue
			}
			line = line (line == "" ? "" : " ") l[n]
		}
		if (line != "") {
			print hold line rest
			hold = ""
		}
	}
}

function lines_of(l, from, to,	s)
{
	for (s = ""; from <= to; from++)
		s = s "\n" l[from]
	return s
}

function group_of_cell(r, c,	a)
{
	split(owner[r, c], a, ",")
	return text[a[1], c]
}

function raw_group(r, c,	l, n, i, s)
{
	s = text[r, c]
	if (broken > r && broken < r + down[r, c])
		s = halve(s, 1)
	n = wrap(s, c == 0 && columns > 4 ? 2 : 8, l)
	for (i = 1; i <= n; i++)
		print l[i]
}

### HTML: tables inside the text, and whole pages

function is_page() { return ENVIRON["LAYOUT"] == "page" }

# page_mess: markup of the kinds that editors and content systems leave.
function messy() { return draw("page.mess", "no|yes|yes") == "yes" }

function html_attributes(r, c)
{
	return (down[r, c] > 1 ? " rowspan=\"" down[r, c] "\"" : "") \
	    (across[r, c] > 1 ? (draw("html.quote", "yes|yes|no") == "yes" ? \
	    " colspan=\"" across[r, c] "\"" : " COLSPAN=" across[r, c]) : "") \
	    (draw("html.style", "no|yes") == "yes" ? \
	    " style=\"width:" 40 + random(90) "px;border:solid 1px\"" : "")
}

# html_text: a cell's or a paragraph's text with what messy pages put into it.
function html_text(s, value,	a, b, n)
{
	s = swap(swap(swap(s, "&", "&amp;"), "<", "&lt;"), ">", "&gt;")
	if (!messy())
		return s
	n = random(6)
	a = halve(s, 1)
	b = halve(s, 2)
	if (s == "")
		return n < 2 ? "" : n < 4 ? "&nbsp;" : "<o:p></o:p>"
	if (n == 0)
		return "<span lang=\"EN-US\">" a "</span><span>" b "</span>"
	if (n == 1)
		return "<font face=\"仿宋\">" a "<b>" b "</b></font>"
	if (n == 2 && value)
		return "&nbsp;" s "&#160;"
	if (n == 3)
		return "<span\nstyle='font-size:12.0pt'>" s "<o:p></o:p></span>"
	if (n == 4)
		return a "<!-- " s " 9 -->" b
	return s
}

function html_cell(r, c,	s)
{
	s = html_text(text[r, c], kind[r, c] == "v")
	return draw("html.p", "no|yes") == "yes" ? "<p>" s "</p>" : s
}

function html(	r, c, end, line, tag)
{
	end = draw("html.lines", "one|many") == "one" ? "" : "\n"
	line = "<table border=\"1\">" end
	for (r = 0; r < rows; r++) {
		line = line "<tr>" end
		for (c = 0; c < columns; c++)
			if (starts(r, c)) {
				tag = kind[r, c] == "h" && draw("html.th", \
				    "no|yes") == "yes" ? "th" : "td"
				line = line "<" tag html_attributes(r, c) ">" \
				    html_cell(r, c) (tag == "td" && \
				    draw("html.close", "yes|yes|yes|no") == \
				    "no" ? "" : "</" tag ">") end
			}
		line = line (draw("html.close") == "no" ? "" : "</tr>") end
	}
	print line "</table>"
}

function page_head(	menu)
{
	print draw("page.doctype", "no|yes") == "yes" ? "<!DOCTYPE html>" : ""
	print "<html><head><meta charset=\"utf-8\">"
	print "<title>" org year "年政府信息公开工作年度报告" \
	    (draw("page.site", "no|yes") == "yes" ? "_样例网" : "") "</title>"
	if (messy())
		print "<style>td { width: 90px } /* 一、总体情况 */</style>\n" \
		    "<script>if (1 < 2) document.write('<table><tr><td>规章" \
		    "</td><td>7</td></tr></table>');</script>"
	print "</head><body>"
	if (chosen("page.outer") == "yes")
		print "<table width=\"100%\"><tbody><tr><td>"
	if (messy())
		print "<div class=\"menu\"><ul><li><a href=\"/\">首页</a></li>" \
		    "<li><a href=\"/gz\">规章</a></li><li><a href=\"/gf\">" \
		    "行政规范性文件</a></li><li><a href=\"/nb\">政府信息公开" \
		    "年报</a></li></ul></div>"
}

function page_tail()
{
	if (messy())
		print "<div class=\"foot\">主办单位：" org "<br/>" \
		    "版权所有&copy;2026　访问量：318</div>"
	if (chosen("page.outer") == "yes")
		print "</td></tr></tbody></table>"
	print "</body></html>"
}

# page_block: a paragraph, heading or title of a page.
function page_block(s, what)
{
	if (what == "title")
		print draw("page.title", "h1|p") == "h1" ? "<h1>" \
		    html_text(s) "</h1>" : "<p align=\"center\"><strong>" \
		    html_text(s) "</strong></p>"
	else if (what == "heading")
		print draw("page.heading", "h2|strong|p") == "h2" ? "<h2>" \
		    html_text(s) "</h2>" : draw("page.heading") == "strong" ? \
		    "<p><strong>" html_text(s) "</strong></p>" : \
		    "<p>" html_text(s) "</p>"
	else
		print "<p>" html_text(s) "</p>"
}
