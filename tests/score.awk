# score.awk: hold what gr-table -l reads against figures that are known.
#
#   gr-split DIR/*.txt | gr-table -l | awk -f tests/score.awk DIR/*.gold -
#
# Gold files come first: NAME.gold holds table, row, col, value of the report
# NAME.txt, and of all NAME.LAYOUT.txt that have no gold of their own; or one
# file for many reports, whose header begins with "document", holds document,
# org, year, table, row, col, value, and is for each report whose file name
# begins with the last part of the document's.  An empty value is a cell printed
# blank, ? one that nobody can tell.  Table 0 has the org and the year.  Then
# the rows.
#
# A line for each report (-v by=layout: for each layout, which a report's name
# tells behind its first dot, else before its first dash) and one for all:
#   right    the value, undoubted; for a blank cell: empty and doubted
#   doubted  a doubt, whatever the value
#   missing  no row, or empty without a doubt
#   silent   another value than the gold's, or a cell that the report does not
#            have, without a doubt: what must never be
#   wrong    of the doubted those with another value than the gold's
#   reports  how many, and of how many the org and the year were found
# -v list=1 names the silent cells, -v list=2 all that are not right.  The exit
# status is 1 if there is a silent cell, 2 if no row met a gold, else 0.

BEGIN {
	FS = "\t"
	wide = 10
}

FNR == 1 {
	many = FILENAME ~ /\.tsv$/ && $1 == "document"
	gold = many || FILENAME ~ /\.gold$/
	name = base(FILENAME)
	if (many) {
		prefix = 1
		next
	}
}

gold {
	if (many) {
		name = base($1)
		expect(name, 0, 0, "org", $2)
		expect(name, 0, 0, "year", $3)
		expect(name, $4, $5, $6, $7)
	} else
		expect(name, $1, $2, $3, $4)
	next
}

# report org year form table row col value line doubt label
FNR > 1 || $1 != "report" {
	if (!($1 in known))
		known[$1] = meet(base($1))
	if ((r = known[$1]) == "")
		next
	value[r, 0, 0, "org"] = $2
	value[r, 0, 0, "year"] = $3
}

$5 ~ /^[234]$/ && known[$1] != "" {
	k = r SUBSEP $5 SUBSEP $6 SUBSEP $7
	if ((gold_of[r], $5, $6, $7) in wanted) {
		if (k in value)
			again[k] = 1
		value[k] = $8
		doubt[k] = $10
		at[k] = $9
	} else if ($6 != "?" && $8 != "" && $10 == "")
		tell(r, "silent", $5, $6, $7, $8, "no such cell", $9)
}

END {
	for (i = 1; i <= ngolds; i++)
		if (!(golds[i] in used))
			report(golds[i], golds[i])
	for (i = 1; i <= nreports; i++)
		judge_report(reports[i], gold_of[reports[i]])
	printf "%-" wide "s %7s %7s %7s %7s %7s %7s %7s %7s %7s\n", \
	    by == "layout" ? "layout" : "report", "cells", "right", \
	    "doubted", "missing", "silent", "wrong", "reports", "org", "year"
	for (i = 1; i <= nlines; i++)
		line(lines[i])
	line("all")
	exit count["all", "silent"] > 0 ? 1 : met ? 0 : 2
}

function base(path)
{
	sub(/.*\//, "", path)
	sub(/\.gz$/, "", path)
	sub(/\.(txt|html|gold|tsv)$/, "", path)
	return path
}

function expect(g, t, row, col, v)
{
	if (!(g in ncells))
		golds[++ngolds] = g
	if (!((g, t, row, col) in wanted))
		cell[g, ++ncells[g]] = t SUBSEP row SUBSEP col
	wanted[g, t, row, col] = v
}

# meet: a report of this name; returns the name, or "" where no gold is for it.
function meet(r,	i, g)
{
	g = r in ncells ? r : ""
	if (g == "" && (i = index(r, ".")) > 0 && substr(r, 1, i - 1) in ncells)
		g = substr(r, 1, i - 1)
	for (i = 1; i <= ngolds && prefix; i++)
		if (index(r, golds[i]) == 1 && length(golds[i]) > length(g))
			g = golds[i]
	if (g == "")
		return ""
	met = 1
	report(prefix ? g : r, g)
	return prefix ? g : r
}

function report(r, g,	l)
{
	if (r in gold_of)
		return
	gold_of[r] = g
	used[g] = 1
	reports[++nreports] = r
	l = line_of(r)
	if (!(l in has_line)) {
		has_line[l] = 1
		lines[++nlines] = l
		if (length(l) > wide)
			wide = length(l)
	}
}

function line_of(r)
{
	if (by != "layout")
		return r
	if (index(r, "."))
		return substr(r, index(r, ".") + 1)
	return index(r, "-") ? substr(r, 1, index(r, "-") - 1) : r
}

function judge_report(r, g,	i, c)
{
	add(r, "reports")
	for (i = 1; i <= ncells[g]; i++) {
		split(cell[g, i], c, SUBSEP)
		if (c[1] != 0)
			judge(r, g, c[1], c[2], c[3])
		else if (value[r, 0, 0, c[3]] "" == wanted[g, 0, 0, c[3]] "")
			add(r, c[3])
	}
}

function judge(r, g, t, row, col,	k, v, w)
{
	k = r SUBSEP t SUBSEP row SUBSEP col
	v = (k in value) ? value[k] : ""
	w = wanted[g, t, row, col]
	if (doubt[k] != "" && v != "" && w != "?" && v "" != w "")
		add(r, "wrong")
	if (k in again)
		tell(r, "silent", t, row, col, v, w " (stands twice)", at[k])
	else if (doubt[k] != "" && v == "" && (w == "" || w == "?"))
		tell(r, "right", t, row, col, v, w, at[k])
	else if (doubt[k] != "")
		tell(r, w == "?" ? "right" : "doubted", t, row, col, v, w, \
		    at[k])
	else if (v == "")
		tell(r, w == "?" ? "right" : "missing", t, row, col, v, w, \
		    at[k])
	else
		tell(r, v "" == w "" ? "right" : "silent", t, row, col, v, w, \
		    at[k])
}

function add(r, what)
{
	count[line_of(r), what]++
	count["all", what]++
}

function tell(r, how, t, row, col, v, w, at)
{
	add(r, how)
	if ((list && how == "silent") || (list > 1 && how != "right"))
		printf "%s:%s: %s: %s/%s/%s=%s, gold %s\n", r, at, how, t, \
		    row, col, v, w
}

function line(l)
{
	printf "%-" wide "s %7d %7d %7d %7d %7d %7d %7d %7d %7d\n", l, \
	    count[l, "right"] + count[l, "doubted"] + count[l, "missing"] + \
	    count[l, "silent"], count[l, "right"], count[l, "doubted"], \
	    count[l, "missing"], count[l, "silent"], count[l, "wrong"], \
	    count[l, "reports"], count[l, "org"], count[l, "year"]
}
