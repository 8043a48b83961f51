# damage.awk: documents with one slip each, and what is expected of them.
#
# Reads gold (name, table, row, col, value) and what gr-table -l makes of the
# whole documents.  Writes to/NUMBER.txt, and a line for each to stdout:
#   number  gold  path  layout  slip  line  before  after  cells...
# where a cell is table/row/col=value: what is printed there now (empty: nothing
# any more; *: nobody could tell, see excuse).

BEGIN {
	FS = "\t"
	all_slips = "lost blanked doubled invented joined changed label line" \
	    " row"
}

FNR == NR { gold[$1, $2, $3, $4] = $5; golds[$1]; cells_in[$1] += $2 > 0; next }

# report org year form table row col value line doubt label
FNR == 1 || $5 !~ /^[234]$/ { next }

{
	if ($1 != path) {
		end_document()
		begin_document($1)
	}
	if (($5, $6, $7) in met)
		bad++
	met[$5, $6, $7]
	k = gold_name SUBSEP $5 SUBSEP $6 SUBSEP $7
	if (!(k in gold)) {
		bad += $6 != "?" && $8 != "" && $10 == ""
		next
	}
	if ($8 "" == gold[k] "" && ($10 == "") == ($8 != ""))
		right++
	else if ($8 != "" && $10 == "")
		bad++
	if ($8 == "" || $8 "" != gold[k] "")
		next
	cell[++ncells] = $5 "/" $6 "/" $7
	cell_value[ncells] = $8
	cell_line[ncells] = $9
}

END {
	end_document()
	seed(start)
	nslips = split(ENVIRON["SLIPS"] ? ENVIRON["SLIPS"] : all_slips, \
	    slips, " ")
	for (i = tries = 0; i < n && ndocs && tries < 20 * n; tries++)
		i += one_slip(sprintf("%06d", i), slips[i % nslips + 1])
}

### The documents that are read right

function begin_document(p,	b)
{
	path = p
	b = p
	sub(/.*\//, "", b)
	sub(/\.txt$/, "", b)
	gold_name = b
	if (!(b in golds))
		sub(/\..*/, "", gold_name)
	layout = index(b, ".") ? substr(b, index(b, ".") + 1) : \
	    index(b, "-") ? substr(b, 1, index(b, "-") - 1) : b
	ncells = right = bad = 0
	split("", met)
}

# end_document: keep the document if nothing in it is wrong and nine tenths are
# right.  Documents of a layout are drawn from together.
function end_document(	i, d, l)
{
	if (path == "" || bad || !(gold_name in golds) || \
	    right < 0.9 * cells_in[gold_name])
		return
	d = ++ndocs
	doc_path[d] = path
	doc_gold[d] = gold_name
	doc_layout[d] = layout
	if (!(layout in ndocs_of))
		layouts[++nlayouts] = layout
	docs_of[layout, ++ndocs_of[layout]] = d
	doc_cells[d] = ncells
	for (i = 1; i <= ncells; i++) {
		doc_cell[d, i] = cell[i]
		doc_value[d, i] = cell_value[i]
		doc_line[d, i] = cell_line[i]
	}
}

# open: the document's lines in line[1..lines], and where its tables are.
function open(d,	i, s)
{
	if (d == opened)
		return
	opened = d
	split("", line)
	split("", mapped)
	split("", on_line)
	split("", tokens)
	lines = 0
	while ((getline s < doc_path[d]) > 0)
		line[++lines] = s
	close(doc_path[d])
	first = lines
	last = 1
	for (i = 1; i <= doc_cells[d]; i++) {
		s = doc_line[d, i]
		on_line[s] = on_line[s] " " i
		if (s < first)
			first = s
		if (s > last)
			last = s
	}
	first = first > 4 ? first - 4 : 1
}

### Values on a line

# map: find the values on line at: tok[at,1..n] what they are, tok_from[at,i]
# and tok_len[at,i] where, tok_cell[at,i] in which cell.  Returns n; -1 where
# they are not just the cells that were read from this line.
function map(d, at,	i, n, a)
{
	if (at in mapped)
		return mapped[at]
	n = tokenize(at)
	if (split(on_line[at], a, " ") != n)
		return mapped[at] = -1
	for (i = 1; i <= n; i++) {
		if (tok[at, i] "" != doc_value[d, a[i]] "")
			return mapped[at] = -1
		tok_cell[at, i] = a[i]
	}
	return mapped[at] = n
}

# mask: a line whose digits within tags and entities are none.
function mask(s,	t)
{
	while (match(s, /<[^<>]*[0-9][^<>]*>/) || match(s, /&#x?[0-9a-f]+;/) || \
	    match(s, /^[a-z-]+=[^<>]*[0-9][^<>]*>/)) {
		t = substr(s, RSTART, RLENGTH)
		gsub(/[0-9]/, "x", t)
		sub(/&#/, "\\&x", t)
		s = substr(s, 1, RSTART - 1) t substr(s, RSTART + RLENGTH)
	}
	return s
}

function tokenize(at,	c, m, i, n, pos, v, from, prev, was, part)
{
	m = chars(mask(line[at]), c)
	pos = 1
	n = 0
	prev = ""
	for (i = 1; i <= m; ) {
		from = pos
		was = i
		v = ""
		while (i <= m && (part = number_part(c, i, m, v)) != "") {
			v = v part
			pos += length(c[i++])
		}
		if (i > was && v ~ /[0-9]/ && before_value(prev) && \
		    behind_value(c, i, m)) {
			gsub(/,/, "", v)
			sub(/^\+/, "", v)
			tok[at, ++n] = v
			tok_from[at, n] = from
			tok_len[at, n] = pos - from
		}
		if (i == was)
			pos += length(c[i++])
		prev = c[i - 1]
	}
	return n
}

# number_part: what c[i] is in a number that begins with v, or "".
function number_part(c, i, m, v,	s)
{
	s = c[i]
	if (s ~ /^[0-9]$/)
		return s
	if (s ~ /^\357\274[\220-\231]$/)
		return index(digits_of_utf8(), substr(s, 3, 1)) - 1
	if (v == "" && i < m && (s == "-" || s == "+" || s == "减") && \
	    c[i + 1] ~ /^([0-9]|\357\274[\220-\231])$/)
		return s == "+" ? s : "-"
	if (v ~ /[0-9]$/ && i < m && (s == "." || s == "," || s == "，") && \
	    c[i + 1] ~ /^([0-9]|\357\274[\220-\231])$/)
		return s == "." ? s : ","
	return ""
}

function digits_of_utf8()
{
	return "\220\221\222\223\224\225\226\227\230\231"
}

function before_value(s)
{
	return s == "" || s ~ /^[ \t|>_;]$/ || s == "│" || s == "　" || \
	    s == "\302\240" || s == "\f"
}

function behind_value(c, i, m)
{
	if (i <= m && (c[i] == "元" || c[i] == "万" || \
	    (c[i] == "（" && i < m && c[i + 1] == "其")))
		return 1
	if (i <= m && c[i] !~ /^[ \t|<_&]$/ && c[i] != "│" && \
	    c[i] != "　" && c[i] != "\302\240")
		return 0
	while (i <= m && c[i] == " ")
		i++
	return i > m || (c[i] != "." && c[i] != "、" && c[i] != "．")
}

# alone: is there nothing on the line but its one value and what parts cells?
function alone(at,	s)
{
	s = line[at]
	s = substr(s, 1, tok_from[at, 1] - 1) \
	    substr(s, tok_from[at, 1] + tok_len[at, 1])
	gsub(/<[^>]*>|&nbsp;|&#160;/, "", s)
	return mapped[at] == 1 && s !~ /[^ \t|]/
}

### Slips: each changes line[] in out[], and tells by note() what is printed

# one_slip: try to make one document with a slip; returns how many were made.
function one_slip(number, slip,	d, i, l, file)
{
	l = layouts[random(nlayouts) + 1]
	d = docs_of[l, random(ndocs_of[l]) + 1]
	open(d)
	split("", out)
	notes = before = after = ""
	if (slip == "label")
		at = slip_label(d)
	else if (slip == "line")
		at = slip_line(d)
	else if (slip == "row")
		at = slip_row(d)
	else
		at = slip_value(d, slip)
	if (!at)
		return 0
	file = to "/" number ".txt"
	for (i = 1; i <= lines; i++)
		if (!(i in out))
			print line[i] > file
		else if (out[i] != "\001")
			print out[i] > file
	close(file)
	gsub(/\t/, "\\t", before)
	gsub(/\t/, "\\t", after)
	gsub(/\n/, "\\n", before)
	gsub(/\n/, "\\n", after)
	print number "\t" doc_gold[d] "\t" doc_path[d] "\t" doc_layout[d] \
	    "\t" slip "\t" at "\t" before "\t" after notes
	return 1
}

function note(d, i, v)
{
	notes = notes "\t" doc_cell[d, i] "=" v
}

# change: line at becomes s; \001 alone: it goes.
function change(at, s)
{
	before = before (before == "" ? "" : "\n") line[at]
	after = after (after == "" ? "" : "\n") (s == "\001" ? "" : s)
	out[at] = s
}

# put: the line with its value i, or values i to j, replaced by s.  Where blanks
# hold columns in place, they still do.
function put(at, i, j, s,	a, b, gap, more)
{
	a = substr(line[at], 1, tok_from[at, i] - 1)
	b = substr(line[at], tok_from[at, j] + tok_len[at, j])
	more = width(s) - width(substr(line[at], tok_from[at, i], \
	    tok_from[at, j] + tok_len[at, j] - tok_from[at, i]))
	if (b ~ /^  / && more > 0) {
		match(b, /^ +/)
		gap = RLENGTH - more
		b = spaces(gap > 1 ? gap : 1) substr(b, RLENGTH + 1)
	} else if (more < 0 && (b ~ /^(\302\240)?  / || b ~ /^ *│/ || a ~ /  $/))
		b = spaces(-more) b
	return a s b
}

# parting: what stands between value i and the next on the line.
function parting(at, i,	from)
{
	from = tok_from[at, i] + tok_len[at, i]
	return substr(line[at], from, tok_from[at, i + 1] - from)
}

# has_blank: does the gold have an empty cell in this row?
function has_blank(d, t, row,	k, p)
{
	for (k in gold) {
		split(k, p, SUBSEP)
		if (p[1] == doc_gold[d] && p[2] == t && p[3] == row && \
		    gold[k] == "")
			return 1
	}
	return 0
}

# excuse: slips that no sum and no neighbour shows.  Where blanks hold columns
# in place, two values joined are one value and an empty cell, in table 2 and
# in rows that have other blanks; one 0 more in a row of them falls into a total
# that was blank.
function excuse(d, slip, at, i, c,	a, j, k)
{
	split(doc_cell[d, c], a, "/")
	if (slip == "joined" && parting(at, i) ~ /^  +$/ && \
	    (a[1] == 2 || has_blank(d, a[1], a[2]))) {
		note(d, c, "*")
		note(d, tok_cell[at, i + 1], "*")
	}
	k = doc_gold[d] SUBSEP a[1] SUBSEP a[2] SUBSEP "total"
	if (slip != "doubled" || !(k in gold) || gold[k] != "")
		return
	for (j = 1; j <= doc_cells[d]; j++)
		if (row_of(d, j) == row_of(d, c) && doc_value[d, j] != 0)
			return
	notes = notes "\t" row_of(d, c) "/total=*"
}

function slip_value(d, slip,	at, k, i, n, c)
{
	c = random(doc_cells[d]) + 1
	at = doc_line[d, c]
	n = map(d, at)
	for (i = 1; i <= n && tok_cell[at, i] != c; i++)
		;
	if (i > n)
		return 0
	if (slip == "changed")
		return slip_changed(d, at, i, c)
	if (alone(at))
		return slip_alone(d, slip, at, c)
	k = tok[at, i]
	if (slip == "blanked") {
		change(at, put(at, i, i, ""))
		note(d, c, "")
		return at
	}
	if (i == n || parting(at, i) ~ /[\200-\377]/ && \
	    parting(at, i) !~ /^ *│ *$/)
		return 0
	excuse(d, slip, at, i, c)
	if (slip == "lost") {
		if (parting(at, i) ~ /^  +$/)
			return 0
		change(at, substr(line[at], 1, tok_from[at, i] - 1) \
		    substr(line[at], tok_from[at, i + 1]))
		note(d, c, "")
	} else if (slip == "joined")
		change(at, put(at, i, i + 1, \
		    substr(line[at], tok_from[at, i], tok_len[at, i]) \
		    substr(line[at], tok_from[at, i + 1], tok_len[at, i + 1])))
	else {
		k = slip == "doubled" ? \
		    substr(line[at], tok_from[at, i], tok_len[at, i]) : \
		    1 + random(90)
		change(at, put(at, i, i, k \
		    (parting(at, i) ~ /^ +$/ ? " " : parting(at, i)) \
		    substr(line[at], tok_from[at, i], tok_len[at, i])))
	}
	return at
}

# slip_alone: the same where a value has a line, or a paragraph, of its own.
function slip_alone(d, slip, at, c,	next_at, k)
{
	if (slip == "blanked") {
		change(at, put(at, 1, 1, ""))
		note(d, c, "")
	} else if (slip == "lost") {
		change(at, "\001")
		if (line[at + 1] == "" && at < lines)
			out[at + 1] = "\001"
		note(d, c, "")
	} else if (slip == "joined") {
		next_at = doc_line[d, c + 1]
		if (row_of(d, c) != row_of(d, c + 1) || next_at <= at || \
		    next_at > at + 2 || \
		    map(d, next_at) != 1 || !alone(next_at))
			return 0
		change(at, put(at, 1, 1, \
		    substr(line[at], tok_from[at, 1], tok_len[at, 1]) \
		    substr(line[next_at], tok_from[next_at, 1], \
		    tok_len[next_at, 1])))
		for (k = at + 1; k <= next_at; k++)
			out[k] = "\001"
	} else {
		k = slip == "doubled" ? line[at] : put(at, 1, 1, 1 + random(90))
		change(at, k (line[at + 1] == "" ? "\n\n" : "\n") line[at])
	}
	return at
}

function slip_changed(d, at, i, c,	s, k, v, old)
{
	v = tok[at, i]
	if (v !~ /^[0-9]+$/ || tok_len[at, i] != length(v))
		return 0
	k = random(length(v)) + 1
	old = substr(v, k, 1)
	s = (old + 1 + random(9)) % 10
	if (s == 0 && k == 1 && length(v) > 1)
		s = old == 9 ? 8 : 9
	s = substr(v, 1, k - 1) s substr(v, k + 1)
	change(at, put(at, i, i, s))
	note(d, c, s)
	return at
}

# slip_label: a run of words goes from a line of the tables.
function slip_label(d,	at, c, m, i, n, pos, run, from, len, words, best)
{
	at = first + random(last - first + 1)
	if (map(d, at) < 0)
		return 0
	m = chars(line[at], c)
	words = 0
	pos = 1
	len = 0
	n = 0
	for (i = 1; i <= m + 1; i++) {
		if (i > m || c[i] ~ /^[ \t|<>_]$/ || c[i] == "│" || \
		    in_value(at, pos)) {
			if (len && words && substr(line[at], from - 1, 1) != \
			    "<" && random(++n) == 0)
				best = from "," len
			len = words = 0
		} else {
			if (!len)
				from = pos
			len += length(c[i])
			words += c[i] ~ /^[\344-\351]/
		}
		pos += length(c[i])
	}
	if (!n)
		return 0
	split(best, run, ",")
	change(at, substr(line[at], 1, run[1] - 1) \
	    (line[at] ~ /  / ? spaces(width(substr(line[at], run[1], \
	    run[2]))) : "") substr(line[at], run[1] + run[2]))
	return at
}

function in_value(at, pos,	i)
{
	for (i = 1; i <= mapped[at]; i++)
		if (pos >= tok_from[at, i] && \
		    pos < tok_from[at, i] + tok_len[at, i])
			return 1
	return 0
}

function slip_line(d,	at, i)
{
	at = first + random(last - first + 1)
	if (map(d, at) < 0 || line[at] !~ /[^ \t]/ || length(line[at]) > 2000)
		return 0
	change(at, "\001")
	for (i = 1; i <= mapped[at]; i++)
		note(d, tok_cell[at, i], "")
	return at
}

# slip_row: the lines from behind the row before to a row's last stand twice.
function slip_row(d,	c, from, to_line, i, s, r)
{
	c = random(doc_cells[d]) + 1
	r = row_of(d, c)
	for (i = c; i > 1 && row_of(d, i - 1) == r; i--)
		;
	if (i == 1)
		return 0
	from = doc_line[d, i - 1] + 1
	for (; c < doc_cells[d] && row_of(d, c + 1) == r; c++)
		;
	to_line = doc_line[d, c]
	if (to_line < from || to_line > from + 40 || map(d, to_line) < 0)
		return 0
	s = line[from]
	for (i = from + 1; i <= to_line; i++)
		s = s "\n" line[i]
	before = line[to_line]
	after = line[to_line] "\n" s
	out[to_line] = after
	return to_line
}

function row_of(d, i,	a)
{
	split(doc_cell[d, i], a, "/")
	return a[1] "/" a[2]
}
