# verdict.awk: hold what is read of damaged documents against what they print.
# Reads gold, the slips that damage.awk tells, and the cells of gr-table -l.

BEGIN {
	FS = "\t"
	n = split("lost blanked doubled invented joined changed label line row",
	    slips, " ")
	wide = 8
}

FILENAME ~ /\/gold$/ {
	gold[$1, $2, $3, $4] = $5
	next
}

FILENAME ~ /\/slips$/ {
	gold_of[$1] = $2
	path[$1] = $3
	layout[$1] = $4
	slip[$1] = $5
	at[$1] = $6
	what[$1] = $7 " -> " $8
	for (i = 9; i <= NF; i++) {
		eq = index($i, "=")
		k = substr($i, 1, eq - 1)
		gsub("/", SUBSEP, k)
		now[$1, k] = substr($i, eq + 1)
	}
	made[$4, $5]++
	made["all", $5]++
	made[$4, "all"]++
	made["all", "all"]++
	if (!($4 in seen)) {
		seen[$4] = 1
		layouts[++nlayouts] = $4
		if (length($4) > wide)
			wide = length($4)
	}
	next
}

# report org year form table row col value line doubt label
$5 ~ /^[234]$/ && $6 != "?" && $8 != "" && $10 == "" {
	d = $1
	sub(/.*\//, "", d)
	sub(/\.txt$/, "", d)
	k = $5 SUBSEP $6 SUBSEP $7
	printed = (d, k) in now ? now[d, k] : \
	    (gold_of[d], k) in gold ? gold[gold_of[d], k] : ""
	if ($8 "" == printed "" || printed == "*")
		next
	if (slip[d] ~ /lost|line/ && $8 "" == gold[gold_of[d], k] "") {
		guessed[slip[d]]++
		next
	}
	wrong(d, $5 "/" $6 "/" $7 "=" $8, gold[gold_of[d], k])
}

function wrong(d, cell, was)
{
	values++
	if (!(d in told)) {
		told[d] = 1
		failed[layout[d], slip[d]]++
		failed["all", slip[d]]++
		failed[layout[d], "all"]++
		failed["all", "all"]++
	}
	if (list)
		printf "%s:%s: %s: %s: %s, gold %s\n", path[d], at[d], \
		    slip[d], what[d], cell, was
}

function ratio(l, s)
{
	if (!((l, s) in made))
		return "-"
	return (failed[l, s] + 0) "/" made[l, s]
}

function line(l,	i)
{
	printf "%-" wide "s", l
	for (i = 1; i <= n; i++)
		printf " %9s", ratio(l, slips[i])
	printf " %11s\n", ratio(l, "all")
}

END {
	printf "%-" wide "s", "layout"
	for (i = 1; i <= n; i++)
		printf " %9s", slips[i]
	printf " %11s\n", "all"
	for (i = 1; i <= nlayouts; i++)
		line(layouts[i])
	line("all")
	for (i = 1; i <= n; i++)
		some += guessed[slips[i]]
	print made["all", "all"] " documents, " failed["all", "all"] + 0 \
	    " with " values + 0 " values wrong without a doubt; " some + 0 \
	    " values lost and yet read right"
	exit values > 0
}
