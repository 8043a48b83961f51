# prose.awk: with -v write=1 the sentences of a corpus as tagged lines, each in
# a report of its own.  Without, of a corpus and the rows that gr-table makes of
# those (-): what was read wrongly and what was missed, and how many figures
# are stated and read.  Status 1: one was read wrongly.
#
# A line of a corpus: what is stated (code=v1/v2/..., or -), TAB, the sentence
# (\n is a line's end), TAB, what more is stated.  Those behind a line `@' TAB
# body TAB year are that body's.
BEGIN { FS = OFS = "\t" }

write && $1 == "@" { org = $2; year = $3 }
write && $1 !~ /^[@#]/ {
	r = FILENAME ":" FNR
	print r, 0, 1, org year "年政府信息公开工作年度报告"
	print r, 1, 2, "一、总体情况"
	n = split($2, line, /\\n/)
	for (i = 1; i <= n; i++)
		print r, 1, i + 2, line[i]
	print r, 5, n + 3, "五、存在的主要问题及改进情况"
}
write { next }

FILENAME == "-" {
	if ($5 != 1)
		next
	v = $8
	for (last = 11; last > 8 && $last == ""; last--)
		continue
	for (i = 9; i <= last; i++)
		v = v "/" $i
	got[$1] = got[$1] " " $6 "=" v
	next
}
$1 !~ /^[@#]/ {
	want[FILENAME ":" FNR] = $1 " " $3
	text[FILENAME ":" FNR] = $2
}

END {
	if (write)
		exit
	for (r in want) {
		split("", left)
		n = split(want[r], w, " ")
		for (i = 1; i <= n; i++)
			if (w[i] != "-") {
				sub(/\/+$/, "", w[i])
				stated++
				left[w[i]]++
			}
		n = split(got[r], g, " ")
		miss = bad = ""
		for (i = 1; i <= n; i++) {
			if (left[g[i]] > 0) {
				left[g[i]]--
				read++
			} else {
				wrong++
				bad = bad " wrong:" g[i]
			}
		}
		for (i in left)
			if (left[i] > 0)
				miss = miss " missed:" i
		if (bad miss != "")
			print r bad miss ": " text[r]
	}
	print stated + 0 " stated, " read + 0 " read, " wrong + 0 " wrong"
	exit wrong > 0
}
