#!/usr/bin/env bats
# matching: which reports gr-diff takes for one body's, by file names (-k) and
# through a map of bodies renamed or merged (-M).

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# The bodies and years that were compared, and how many cells of each kind.
met() {
	gr-diff -aH "$@" | awk -F '\t' '{ print $1, $5, $7, $11 }' | sort |
	    uniq -c | awk '{ $1 = $1; print }'
}

# map LINE...: write the map, / for TAB.
map() {
	printf '%s\n' "$@" | tr / '\t' >map
}

# change ROW COLUMN FILES...: old and new value of a cell of table 3.
change() {
	local row=$1 col=$2
	shift 2
	gr-diff -aH "$@" | awk -F '\t' -v OFS=/ -v r="$row" -v c="$col" \
	    '$2 == 3 && $3 == r && $4 == c { print $6, $8, $11, $14 }'
}

# --- -k

@test "-k org is what is done without it" {
	sheet 2021 >a.tsv
	sheet 2022 >b.tsv
	same "$(gr-diff a.tsv b.tsv)" "$(gr-diff -k org a.tsv b.tsv)"
	cat a.tsv b.tsv >s.tsv
	same "$(gr-diff s.tsv)" "$(gr-diff -k org s.tsv)"
}

@test "-k report matches by file names, whatever the bodies' names" {
	{ sheet 2021 2021 市财政局 2021/示例市财政局-2021.txt.gz
	  sheet 2021 2021 市财政局 2021/样例县财政局-2021.txt.gz; } >a.tsv
	{ sheet 2022 2021 样例县财政局 2022/样例县财政局_2022年.txt
	  sheet 2022 2021 "" 2022/示例市财政局_2022年.txt; } >b.tsv
	same "2021/样例县财政局-2021.txt.gz 2022/样例县财政局_2022年.txt
2021/示例市财政局-2021.txt.gz 2022/示例市财政局_2022年.txt" \
	    "$(gr-diff -H -k report a.tsv b.tsv |
	    awk -F '\t' '{ print $15, $12 }' | uniq)"
	# A report without a body goes by the other's.
	same "样例县财政局 市财政局" "$(gr-diff -H -k report a.tsv b.tsv |
	    cut -f1 | uniq | paste -sd ' ' -)"
	same "市财政局  2021 → 样例县财政局  2022
市财政局  2021 → 2022" "$(gr-diff -p -k report a.tsv b.tsv | grep '^[市样]')"
	run --separate-stderr gr-diff -cHq -k report a.tsv b.tsv
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
}

@test "-k report: parts of a file go by their numbers" {
	{ sheet 2021 2021 甲局 2021/all.txt; sheet 2021 2021 乙局 2021/all.txt#2
	} >a.tsv
	{ sheet 2022 2021 丙局 2022/all.txt; sheet 2022 2021 丁局 2022/all.txt#2
	} >b.tsv
	same "2021/all.txt 丙局
2021/all.txt#2 丁局" "$(gr-diff -H -k report a.tsv b.tsv |
	    awk -F '\t' '{ print $15, $1 }' | uniq)"
}

@test "-k report: two reports of one name in OLD, and names of nothing" {
	{ sheet 2021 2021 甲局 x/a.txt; sheet 2021 2021 乙局 y/a.txt.gz
	} >a.tsv
	sheet 2022 2021 甲局 a.txt >b.tsv
	run --separate-stderr gr-diff -Hq -k report a.tsv b.tsv
	[ "$status" -eq 2 ]
	same "gr-diff: a.tsv:44: a second report of one body: the first is\
 compared" "$stderr"
	sheet 2022 2021 甲局 甲局/2022.txt >c.tsv
	run --separate-stderr gr-diff -Hq -k report c.tsv c.tsv
	[ "$status" -eq 0 ]
	[[ $stderr == "gr-diff: c.tsv:2: a report without a name of its own: it\
 matches no other"* ]]
}

@test "-k report and -M need two files" {
	sheet 2022 >a.tsv
	map 甲局/乙局/2022
	for o in "-k report" "-M map"; do
		# shellcheck disable=SC2086
		run gr-diff $o a.tsv
		[ "$status" -eq 2 ]
		[[ $output == *"only with two files, old and new"*"usage: "* ]]
	done
	run gr-diff -k year a.tsv a.tsv
	[ "$status" -eq 2 ]
	[[ $output == "gr-diff: -k year: not org or report"* ]]
	run gr-diff -M - a.tsv a.tsv
	[ "$status" -eq 2 ]
}

# --- -M: bodies renamed

@test "-M: a body that was renamed" {
	sheet 2021 2021 示例市甲局 >a.tsv
	sheet 2022 2021 示例市乙局 >b.tsv
	map 示例市甲局/示例市乙局/2022
	same "200 示例市乙局 2022 added
200 示例市甲局 2021 removed" "$(met a.tsv b.tsv)"
	same "示例市乙局 2021 2022" "$(gr-diff -H -M map a.tsv b.tsv |
	    awk -F '\t' '{ print $1, $5, $7 }' | uniq)"
	run --separate-stderr gr-diff -cHq -M map a.tsv b.tsv
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
	run gr-diff -cH -M map a.tsv <(add_cell 3 2 3 1 <b.tsv)
	[ "$status" -eq 1 ]
	[[ $output == *"示例市乙局${TAB}2022${TAB}error${TAB}carry-over"* ]]
}

@test "-M: from its year on, and not before" {
	sheet 2021 2021 示例市甲局 >a.tsv
	sheet 2022 2021 示例市乙局 >b.tsv
	map 示例市甲局/示例市乙局/2023
	same "$(gr-diff a.tsv b.tsv)" "$(gr-diff -M map a.tsv b.tsv)"
	map 示例市甲局/示例市乙局/2020
	same "示例市乙局 2021 2022" "$(gr-diff -H -M map a.tsv b.tsv |
	    awk -F '\t' '{ print $1, $5, $7 }' | uniq)"
}

@test "-M: renamed twice, and back" {
	sheet 2019 2019 示例市甲局 >a.tsv
	sheet 2022 2021 示例市丙局 >c.tsv
	map 示例市甲局/示例市乙局/2020 示例市乙局/示例市丙局/2022
	same "示例市丙局 2019 2022" "$(gr-diff -H -M map a.tsv c.tsv |
	    awk -F '\t' '{ print $1, $5, $7 }' | uniq)"
	sheet 2022 2021 示例市甲局 >c.tsv
	map 示例市甲局/示例市乙局/2020 示例市乙局/示例市甲局/2022
	run --separate-stderr gr-diff -H -M map a.tsv c.tsv
	[ "$status" -eq 1 ]
	[ -z "$stderr" ]
	same "示例市甲局 2019 2022" "$(printf '%s\n' "$output" |
	    awk -F '\t' '{ print $1, $5, $7 }' | uniq)"
	sheet 2021 2021 示例市乙局 >a.tsv
	same "示例市甲局 2021 2022" "$(gr-diff -H -M map a.tsv c.tsv |
	    awk -F '\t' '{ print $1, $5, $7 }' | uniq)"
}

@test "-M with -k report: the map has names of files" {
	sheet 2021 2021 "" 2021/甲局2021.txt >a.tsv
	sheet 2022 2021 "" 2022/乙局2022.txt >b.tsv
	map 甲局/乙局/2022
	same "2021/甲局2021.txt 2022/乙局2022.txt" \
	    "$(gr-diff -H -k report -M map a.tsv b.tsv |
	    awk -F '\t' '{ print $15, $12 }' | uniq)"
}

# --- -M: bodies merged

# Two bodies of 2021 in a.tsv, what became of them in b.tsv.
merged() {
	sheet 2021 2021 示例市甲局 甲.txt >a1.tsv
	sheet 2021 2021 示例市乙局 乙.txt | add_cell 3 4 1 7 |
	    add_cell 3 4 7 7 >a2.tsv
	sheet 2022 2021 示例市丙局 丙.txt >b.tsv
	map 示例市甲局/示例市丙局/2022 示例市乙局/示例市丙局/2022
	cat a1.tsv a2.tsv >a.tsv
}

@test "-M: the tables of merged bodies are summed" {
	merged
	x=$(cell 3 4 1 <a1.tsv) y=$(cell 3 4 1 <a2.tsv) z=$(cell 3 4 1 <b.tsv)
	same "$((x + y))/$z/changed/" "$(change 4 natural -M map a.tsv b.tsv)"
	run --separate-stderr gr-diff -H -M map a.tsv b.tsv
	[ -z "$stderr" ]
	same "示例市丙局 2021 2022 丙.txt 甲.txt + 乙.txt " \
	    "$(printf '%s\n' "$output" |
	    awk -F '\t' '{ print $1, $5, $7, $12, $15, $16 }' | uniq)"
	run gr-diff -cH -M map -r carry-over a.tsv b.tsv
	[ "$status" -eq 1 ]
	[[ $output == *"natural${TAB}$(cell 3 2 1 <b.tsv)${TAB}$((x + y))${TAB}"*"(甲.txt + 乙.txt) carried $((x + y)) over"* ]]
}

@test "-M: the sum of merged bodies carried over holds" {
	merged
	for c in 1 2 3 4 5 6 7; do
		n=$(($(cell 3 4 $c <a1.tsv) + $(cell 3 4 $c <a2.tsv)))
		set_cell 3 2 $c $n <b.tsv >c.tsv
		mv c.tsv b.tsv
	done
	run gr-diff -acH -M map -r carry-over a.tsv b.tsv
	[ "$status" -eq 0 ]
	[ "${#lines[@]}" -eq 7 ]
}

@test "-M: a body that took in another counts with it" {
	merged
	map 示例市甲局/示例市丙局/2022
	sheet 2021 2021 示例市丙局 >a3.tsv
	n=$(($(cell 3 1 7 <a1.tsv) + $(cell 3 1 7 <a3.tsv)))
	same "$n/$(cell 3 1 7 <b.tsv)/changed/" \
	    "$(change 1 total -M map <(cat a3.tsv a1.tsv) b.tsv)"
}

@test "-M: a cell that one of them does not print is not summed" {
	merged
	set_cell 3 4 1 "" <a2.tsv | cat a1.tsv - >a.tsv
	same "/$(cell 3 4 1 <b.tsv)/added/blank" \
	    "$(change 4 natural -M map a.tsv b.tsv)"
	gr-diff -cH -W unknown -M map -r carry-over a.tsv b.tsv |
	    grep -q "unknown.*natural.*cannot be judged: 3/4/natural of 2021\
 (blank)"
	doubt 3 4 unit:natural <a2.tsv | cat a1.tsv - >a.tsv
	[[ $(change 4 natural -M map a.tsv b.tsv) == */changed/unit ]]
	drop 3 3.1 <a2.tsv | cat a1.tsv - >a.tsv
	same "/$(cell 3 3.1 2 <b.tsv)/added/blank" \
	    "$(change 3.1 business -M map a.tsv b.tsv)"
	drop 3 3.1 <a1.tsv | cat - a2.tsv >a.tsv
	same "/$(cell 3 3.1 2 <b.tsv)/added/blank" \
	    "$(change 3.1 business -M map a.tsv b.tsv)"
}

@test "-M: a sum that lacks a body is not known, which is said" {
	merged
	run --separate-stderr gr-diff -H -M map a1.tsv b.tsv
	[ "$status" -eq 1 ]
	same "gr-diff: b.tsv:2: 示例市乙局: no report in OLD: the sum of what\
 became 示例市丙局 is not known" "$stderr"
	same "2021 added blank" "$(printf '%s\n' "$output" |
	    awk -F '\t' '{ print $5, $11, $14 }' | uniq)"
	# One that had been merged before has none to be missing.
	map 示例市甲局/示例市丙局/2022 示例市乙局/示例市丙局/2020
	run --separate-stderr gr-diff -H -M map a1.tsv b.tsv
	[ -z "$stderr" ]
	# Where none of them is there, there is nothing to compare with.
	same "200 示例市丙局 2022 added" "$(met -M map \
	    <(sheet 2021 2021 示例市丁局) b.tsv | grep 丙局)"
}

@test "-M: reports of different years sum to the earlier one" {
	merged
	sheet 2020 2021 示例市乙局 >a2.tsv
	cat a1.tsv a2.tsv >a.tsv
	same "2020 2022" "$(gr-diff -H -M map a.tsv b.tsv |
	    awk -F '\t' '{ print $5, $7 }' | uniq)"
	same year-gap "$(gr-diff -cH -W unknown -M map a.tsv b.tsv | cut -f5)"
}

@test "-M: merged bodies on two forms: row 3.6, and what both have" {
	sheet 2020 2019 示例市甲局 >a1.tsv
	sheet 2020 2021 示例市乙局 >a2.tsv
	sheet 2021 2021 示例市丙局 >b.tsv
	map 示例市甲局/示例市丙局/2021 示例市乙局/示例市丙局/2021
	n=$(cell 3 3.6 2 <a1.tsv) m=0 k=0
	for r in 3.6.1 3.6.2 3.6.3; do
		m=$((m + $(cell 3 $r 2 <a2.tsv)))
		k=$((k + $(cell 3 $r 2 <b.tsv)))
	done
	same "$((n + m))/$k/changed/" \
	    "$(change 3.6 business -M map <(cat a1.tsv a2.tsv) b.tsv)"
	same "$((n + m))/$k/changed/" \
	    "$(change 3.6 business -M map <(cat a2.tsv a1.tsv) b.tsv)"
	x=$(cell 2 5.1 3 <a1.tsv) y=$(cell 2 5.1 1 <a2.tsv)
	for f in "a1.tsv a2.tsv" "a2.tsv a1.tsv"; do
		# shellcheck disable=SC2086
		same $((x + y)) "$(gr-diff -H -M map <(cat $f) b.tsv |
		    awk -F '\t' '$2 == 2 && $3 == 5.1 { print $6 }')"
	done
}

@test "-M: amounts sum exactly, and too many digits are no number" {
	merged
	set_cell 2 8.1 1 0.5 <a1.tsv >a.tsv
	set_cell 2 8.1 1 1.25 <a2.tsv >>a.tsv
	same 1.75 "$(gr-diff -H -M map a.tsv b.tsv |
	    awk -F '\t' '$3 == 8.1 { print $6 }')"
	set_cell 2 8.1 1 999999999999999999 <a1.tsv >a.tsv
	cat a2.tsv >>a.tsv
	same "/blank" "$(gr-diff -H -M map a.tsv b.tsv |
	    awk -F '\t' -v OFS=/ '$3 == 8.1 { print $6, $14 }')"
}

@test "-M: a body used twice is trouble" {
	merged
	{ cat b.tsv; sheet 2022 2021 示例市乙局; } >c.tsv
	run --separate-stderr gr-diff -Hq -M map a.tsv c.tsv
	[ "$status" -eq 2 ]
	[[ $stderr == "gr-diff: c.tsv:44: a second report of one body"* ]]
}

@test "-M: bodies that are in no map, and in one file only" {
	merged
	sheet 2021 2021 示例市丁局 >>a.tsv
	sheet 2021 2021 示例市戊局 >>a.tsv
	sheet 2022 2021 示例市丁局 >>b.tsv
	same "示例市丙局 2021 2022
示例市丁局 2021 2022
示例市戊局 2021 " "$(gr-diff -H -M map a.tsv b.tsv |
	    awk -F '\t' '{ print $1, $5, $7 }' | uniq)"
}

# --- maps

@test "a map: header, empty lines, BOM, CR LF and gzip" {
	sheet 2021 2021 示例市甲局 >a.tsv
	sheet 2022 2021 示例市乙局 >b.tsv
	printf '\357\273\277old\tnew\tfrom-year\r\n\r\n%s\t%s\t2022\tx\r\n' \
	    示例市甲局 示例市乙局 >map
	same "示例市乙局 2021 2022" "$(gr-diff -H -M map a.tsv b.tsv |
	    awk -F '\t' '{ print $1, $5, $7 }' | uniq)"
	gzip map
	same "示例市乙局 2021 2022" "$(gr-diff -H -M map.gz a.tsv b.tsv |
	    awk -F '\t' '{ print $1, $5, $7 }' | uniq)"
	: >map
	same "$(gr-diff a.tsv b.tsv)" "$(gr-diff -M map a.tsv b.tsv)"
}

@test "a map that cannot be used is trouble, with its line; nothing is told" {
	sheet 2021 >a.tsv
	sheet 2022 >b.tsv
	while IFS='|' read -r line what; do
		map 甲局/乙局/2022 "$line"
		run --separate-stderr gr-diff -M map a.tsv b.tsv
		[ "$status" -eq 2 ]
		same "gr-diff: map:2: $what" "$stderr"
		[ "${#lines[@]}" -le 1 ]
	done <<-'EOF'
	丙局/丁局|not three fields: old, new, from-year
	丙局|not three fields: old, new, from-year
	/丁局/2022|not three fields: old, new, from-year
	丙局//2022|not three fields: old, new, from-year
	丙局/丁局/|a from-year that is no year
	丙局/丁局/22|a from-year that is no year
	丙局/丁局/2022年|a from-year that is no year
	丙局/丙局/2022|a body with one name, old and new
	甲局/丁局/2023|a body renamed twice: a line for each of its names
	EOF
	run --separate-stderr gr-diff -M none a.tsv b.tsv
	[ "$status" -eq 2 ]
	same "gr-diff: none: No such file or directory" "$stderr"
	map 甲局/乙局/2022
	gzip -c map | head -c 20 >cut.gz
	run --separate-stderr gr-diff -M cut.gz a.tsv b.tsv
	[ "$status" -eq 2 ]
	same "gr-diff: cut.gz: truncated gzip data" "$stderr"
}
