#!/bin/sh
# What gr-split | gr-table | gr-sum do, as crude as three awks can do it: cut a
# text at its headings, take lines of numbers behind TABs, add them up.
"${AWK:-mawk}" '
/^[#* ]*[一二三四五六]、/ { s = substr($0, 1, 3) }
{ print FILENAME "\t" s "\t" FNR "\t" $0 }' - |
"${AWK:-mawk}" -F '\t' '
NF >= 11 && $NF ~ /^[0-9]+$/ && $(NF - 6) ~ /^[0-9]+$/ {
	for (i = NF - 6; i <= NF; i++)
		printf "%s\t", $i
	print $3
}' |
"${AWK:-mawk}" -F '\t' '
$1 + $2 + $3 + $4 + $5 + $6 != $7 { n++ }
END { print n + 0 }'
