# A report's figures.  Rows come from form-YEAR.tsv:
#   nrows[t]             rows of table t
#   row[t,i] label[t,i] heading[t,i] ncols[t,i] col[t,i,j] collabel[t,i,j]
# value[t,code,col] is the plain decimal or "" for a blank.

function read_form(t, edition,	file, line, f, a, b, i, n, j)
{
	file = ENVIRON["HERE"] "/form-" edition ".tsv"
	n = 0
	while ((getline line < file) > 0) {
		split(line, f, "\t")
		if (f[1] != t)
			continue
		n++
		row[t, n] = f[2]
		heading[t, n] = f[3]
		label[t, n] = f[4]
		ncols[t, n] = split(f[5], a, ",")
		split(f[6], b, ",")
		for (j = 1; j <= ncols[t, n]; j++) {
			col[t, n, j] = a[j]
			collabel[t, n, j] = b[j]
		}
	}
	close(file)
	nrows[t] = n
	edition_of[t] = edition
}

function read_figures(file,	line, f)
{
	while ((getline line < file) > 0) {
		split(line, f, "\t")
		value[f[1], f[2], f[3]] = f[4]
	}
	close(file)
}

function write_figures(file,	t, i, j)
{
	printf "0\t0\torg\t%s\n0\t0\tyear\t%s\n", org, year > file
	for (t = 2; t <= 4; t++)
		for (i = 1; i <= nrows[t]; i++)
			for (j = 1; row[t, i] != row[t, i - 1] && \
			    j <= ncols[t, i]; j++)
				printf "%s\t%s\t%s\t%s\n", t, row[t, i], \
				    col[t, i, j], \
				    value[t, row[t, i], col[t, i, j]] > file
	close(file)
}

# How often, and how large, a count of table 3 is: natural persons, others.
function some_count(natural,	m)
{
	m = draw("figures", \
	    "dense|dense|sparse|sparse|sparse|zeros|large|blank|dash|two")
	if (m == "zeros")
		return 0
	if (m == "large")
		return natural ? random(20000) : (random(2) ? random(900) : 0)
	if (m == "dense")
		return natural ? random(80) : (random(3) ? 0 : random(12))
	if (m == "two" && !natural)
		return 0
	if (natural)
		return random(3) ? 0 : 1 + random(30)
	return random(15) ? 0 : 1 + random(4)
}

function leaf(code) { return code ~ /^3\.[1-6]/ }

function fill_table3(	i, j, c, code, sum, total)
{
	for (j = 1; j <= 6; j++) {
		c = col[3, 1, j]
		sum = 0
		for (i = 1; i <= nrows[3]; i++)
			if (leaf(row[3, i]))
				sum += value[3, row[3, i], c] = \
				    some_count(c == "natural")
		value[3, "3.7", c] = sum
		value[3, "4", c] = int(some_count(c == "natural") / 2)
		total = sum + value[3, "4", c]
		value[3, "2", c] = int(total * random(30) / 100)
		value[3, "1", c] = total - value[3, "2", c]
	}
	for (i = 1; i <= nrows[3]; i++) {
		code = row[3, i]
		sum = 0
		for (j = 1; j <= 6; j++)
			sum += value[3, code, col[3, i, j]]
		value[3, code, "total"] = sum
	}
}

function fill_table2(	i, j, c, v, big, zeros)
{
	zeros = draw("figures") == "zeros"
	big = draw("figures") == "large" ? 500000 : 300
	for (i = 1; i <= nrows[2]; i++)
		for (j = 1; j <= ncols[2, i]; j++) {
			c = col[2, i, j]
			if (zeros)
				v = 0
			else if (c == "amount")
				v = random(3) ? random(big) "." \
				    (1 + random(9999)) : 0
			else if (c == "change")
				v = random(40) - 20
			else if (c ~ /made|repealed|new_|last_year|purchases/)
				v = random(25)
			else
				v = random(4) ? random(big) : 0
			if (c == "amount" && chosen("unit") == "yuan")
				v = int(v * 100) "00"
			value[2, row[2, i], c] = v + 0 == 0 ? 0 : v
		}
}

function fill_table4(	i, j, v, sum)
{
	for (i = 1; i <= nrows[4]; i++) {
		sum = 0
		for (j = 1; j <= 4; j++) {
			v = draw("figures") == "zeros" || random(3) ? 0 : \
			    random(draw("figures") == "large" ? 400 : 9)
			value[4, row[4, i], col[4, i, j]] = v
			sum += v
		}
		value[4, row[4, i], "total"] = sum
	}
}

# Blanks are settled before the report is printed, so that the gold has them.
function blank_some(	t, i, j, m, v)
{
	m = draw("figures")
	for (t = 3; t <= 4; t++)
		for (i = 1; i <= nrows[t]; i++)
			for (j = 1; j <= ncols[t, i]; j++) {
				v = value[t, row[t, i], col[t, i, j]]
				if (left_blank(m, row[t, i], col[t, i, j], v))
					value[t, row[t, i], col[t, i, j]] = ""
			}
}

# left_blank: does a report of these figures leave this cell empty?
function left_blank(m, code, c, v)
{
	if (m == "two")
		return v == 0 && c !~ /natural|total/
	if (m == "total")			# only 总计 is filled
		return c != "total"
	if (m == "subrows")			# rows in groups have no 总计
		return c == "total" && code ~ /^3\.[3-6]/
	return (m == "blank" || m == "dash") && v == 0
}

# edit_rows: the row rows.again stands twice, rows.lost is left out.
function edit_rows(	i, n, twice)
{
	for (i = 1; i <= nrows[3]; i++) {
		if (row[3, i] == chosen("rows.lost"))
			continue
		keep_row(i, ++n)
		if (row[3, i] == chosen("rows.again"))
			twice = n
	}
	nrows[3] = n
	if (!twice)
		return
	for (i = nrows[3]++; i >= twice; i--)
		keep_row(i, i + 1)
}

function keep_row(from, to,	j)
{
	row[3, to] = row[3, from]
	label[3, to] = label[3, from]
	heading[3, to] = heading[3, from]
	ncols[3, to] = ncols[3, from]
	for (j = 1; j <= ncols[3, from]; j++) {
		col[3, to, j] = col[3, from, j]
		collabel[3, to, j] = collabel[3, from, j]
	}
}

function commas(v,	out, n)
{
	out = ""
	for (n = length(v); n > 3; n -= 3)
		out = "," substr(v, n - 2, 3) out
	return substr(v, 1, n) out
}

# print_value: the value as this report prints it.
function print_value(t, code, c,	v, style)
{
	v = value[t, code, c]
	if (chosen("digits") == "gone")
		return ""
	if (v == "")
		return draw("figures") == "dash" ? \
		    draw("dash", "-|—|/|无|－") : ""
	style = draw("digits", "plain|plain|plain|plain|commas|wide|signs")
	if (style == "wide")
		return wide(v)
	if (style ~ /commas$/ && v ~ /^[0-9]+$/)
		return style == "commas" ? commas(v) : \
		    swap(commas(v), ",", "，")
	if (style == "signs" && c == "change" && v != 0)
		return v > 0 ? "+" v : "减" substr(v, 2)
	if (t == 2 && c == "amount" && edition_of[2] == 2021 && \
	    draw("unit", "none|none|none|cell") == "cell")
		return v "万元"
	if (c == "amount" && chosen("unit") == "yuan")
		return v "元"
	if (chosen("note") != "" && t == 2 && v > 1 && c ~ /made|in_force/)
		return v "（其中修订" int(v / 2) "件）"
	return v
}

function wide(v,	i, c, d, out)
{
	chars("０１２３４５６７８９", d)
	out = ""
	for (i = 1; i <= length(v); i++) {
		c = substr(v, i, 1)
		out = out (c ~ /[0-9]/ ? d[c + 1] : c)
	}
	return out
}

function make_figures()
{
	draw("figures", \
	    "dense|dense|sparse|sparse|sparse|zeros|large|blank|dash|two")
	if (ENVIRON["DATA"] != "") {
		read_figures(ENVIRON["DATA"])
		return
	}
	fill_table2()
	fill_table3()
	fill_table4()
	blank_some()
	edit_rows()
}
