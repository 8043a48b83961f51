# score.awk: hold what gr-table -l reads against figures that are known.
#
#   gr-split DIR/*.txt | gr-table -l | awk -f tests/score.awk DIR/*.gold -
#
# Gold files come first: NAME.gold holds table, row, col, value of the report
# NAME.txt; or one file for many reports, whose header begins with "document",
# holds document, org, year, table, row, col, value, and is for each report
# whose file name begins with the last part of the document's.  An empty value
# is a cell printed blank, ? one that nobody can tell.  Then the rows.
#
# A line for each report, and one for all:
#   right    the value, undoubted; for a blank cell: empty and doubted
#   doubted  a doubt, whatever the value
#   missing  no row, or empty without a doubt
#   silent   another value than the gold's, or a cell that the report does not
#            have, without a doubt: what must never be
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
		expect(name, $4, $5, $6, $7)
	} else
		expect(name, $1, $2, $3, $4)
	next
}

# report org year form table row col value line doubt label
$5 ~ /^[234]$/ {
	if (!($1 in known))
		known[$1] = find(base($1))
	if (known[$1] == "")
		next
	k = known[$1] SUBSEP $5 SUBSEP $6 SUBSEP $7
	if (k in wanted) {
		if (k in value)
			again[k] = 1
		value[k] = $8
		doubt[k] = $10
		at[k] = $9
	} else if ($6 != "?" && $8 != "" && $10 == "")
		tell(known[$1], "silent", $5, $6, $7, $8, "no such cell", $9)
}

END {
	for (i = 1; i <= ncells; i++) {
		split(cell[i], c, SUBSEP)
		judge(cell[i], c[1], c[2], c[3], c[4])
	}
	printf "%-" wide "s %7s %7s %7s %7s %7s\n", "report", "cells", \
	    "right", "doubted", "missing", "silent"
	for (i = 1; i <= nreports; i++)
		line(reports[i], reports[i])
	line("all", "all")
	exit count["all", "silent"] > 0 ? 1 : met ? 0 : 2
}

function base(path)
{
	sub(/.*\//, "", path)
	sub(/\.gz$/, "", path)
	sub(/\.(txt|gold|tsv)$/, "", path)
	return path
}

function expect(r, t, row, col, v,	k)
{
	if (!(r in seen)) {
		seen[r] = 1
		reports[++nreports] = r
		if (length(r) > wide)
			wide = length(r)
	}
	k = r SUBSEP t SUBSEP row SUBSEP col
	cell[++ncells] = k
	wanted[k] = v
}

# find: the gold for a report's name; the longest that it begins with.
function find(r,	i, best)
{
	best = ""
	for (i = 1; i <= nreports; i++)
		if (reports[i] == r || (prefix && index(r, reports[i]) == 1 && \
		    length(reports[i]) > length(best)))
			best = reports[i]
	if (best != "")
		met = 1
	return best
}

function judge(k, r, t, row, col,	v, w)
{
	v = (k in value) ? value[k] : ""
	w = wanted[k]
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

function tell(r, how, t, row, col, v, w, at)
{
	count[r, how]++
	count["all", how]++
	if ((list && how == "silent") || (list > 1 && how != "right"))
		printf "%s:%s: %s: %s/%s/%s=%s, gold %s\n", r, at, how, t, \
		    row, col, v, w
}

function line(name, r)
{
	printf "%-" wide "s %7d %7d %7d %7d %7d\n", name, \
	    count[r, "right"] + count[r, "doubted"] + count[r, "missing"] + \
	    count[r, "silent"], count[r, "right"], count[r, "doubted"], \
	    count[r, "missing"], count[r, "silent"]
}
