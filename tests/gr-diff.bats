#!/usr/bin/env bats
# gr-diff: changes between reports, and rules between years.

# shellcheck disable=SC2016	# what is quoted is for another shell
bats_require_minimum_version 1.5.0
load helper

setup_file() {
	cd "$BATS_FILE_TMPDIR" || return 1
	local y
	for y in 2019 2020 2021 2022 2023; do
		sheet $y >$y.tsv
	done
}

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	cp "$BATS_FILE_TMPDIR"/20*.tsv .
}

# Table, row, column and the values of a change.
changes() {
	gr-diff -H "$@" | cut -f2-4,6,8-11
}

# Rule, place and both sides of findings.
findings() {
	gr-diff -cH -W unknown "$@" | cut -f4-10
}

# --- changes

@test "the header is that of FORMATS" {
	same "org table row col year_old old year_new new delta percent change\
 report line doubt report_old line_old" \
	    "$(gr-diff 2022.tsv 2022.tsv | tr '\t' ' ')"
}

@test "a report against itself: header alone, status 0" {
	for y in 2020 2022; do
		run gr-diff $y.tsv $y.tsv
		[ "$status" -eq 0 ]
		[ "${#lines[@]}" -eq 1 ]
	done
}

@test "a changed cell, with all its fields" {
	set_cell 4 1 2 40 <2021.tsv >a.tsv
	sheet 2021 2021 "$ORG" b.txt | set_cell 4 1 2 50 >b.tsv
	run gr-diff -H a.tsv b.tsv
	[ "$status" -eq 1 ]
	same "$(printf '%s\t' "$ORG" 4 1 corrected 2021 40 2021 50 10 25.0 \
	    changed b.txt 39 "" 2021.txt)39" "$output"
}

@test "cells that are printed in one year only" {
	set_cell 4 1 2 "" <2022.tsv >a.tsv
	v=$(cell 4 1 2 <2022.tsv)
	same "4${TAB}1${TAB}corrected${TAB}${TAB}$v${TAB}${TAB}${TAB}added" \
	    "$(changes a.tsv 2022.tsv)"
	same "4${TAB}1${TAB}corrected${TAB}$v${TAB}${TAB}${TAB}${TAB}removed" \
	    "$(changes 2022.tsv a.tsv)"
}

@test "-a writes what is the same, too, and leaves the status alone" {
	run gr-diff -aH 2022.tsv 2022.tsv
	[ "$status" -eq 0 ]
	[ "${#lines[@]}" -eq 200 ]
	same same "$(printf '%s\n' "${lines[@]}" | cut -f11 | sort -u)"
	run gr-diff -aH 2020.tsv 2020.tsv
	[ "${#lines[@]}" -eq 198 ]
}

@test "swapping OLD and NEW negates every delta" {
	gr-diff -H 2021.tsv 2022.tsv | cut -f2-4,9 >ab || [ $? -eq 1 ]
	gr-diff -H 2022.tsv 2021.tsv |
	    awk -F '\t' -v OFS='\t' '{ print $2, $3, $4, -$9 }' >ba
	[ -s ab ]
	diff -u ab ba
}

@test "amounts with four decimals compare exactly" {
	set_cell 2 8.1 1 1.5 <2022.tsv >a.tsv
	set_cell 2 8.1 1 1.5000 <2022.tsv >b.tsv
	same "" "$(changes a.tsv b.tsv)"
	set_cell 2 8.1 1 1.5001 <2022.tsv >b.tsv
	same "2${TAB}8.1${TAB}amount${TAB}1.5${TAB}1.5001${TAB}0.0001${TAB}0.0${TAB}changed" \
	    "$(changes a.tsv b.tsv)"
	same -0.0001 "$(changes b.tsv a.tsv | cut -f6)"
}

# percent OLD NEW
percent() {
	set_cell 4 1 1 "$1" <2022.tsv >a.tsv
	set_cell 4 1 1 "$2" <2022.tsv >b.tsv
	changes a.tsv b.tsv | cut -f7
}

@test "percent has one decimal, rounded half away from zero" {
	same 0.1 "$(percent 2000 2001)"
	same -0.1 "$(percent 2000 1999)"
	same 0.0 "$(percent 2001 2002)"
	same 0.0 "$(percent 2002 2001)"
	same 33.3 "$(percent 3 4)"
	same 66.7 "$(percent 3 5)"
	same -100.0 "$(percent 7 0)"
	same 10.0 "$(percent 1000000 1099500)"
	same 9.9 "$(percent 1000000 1099499)"
	same 99900.0 "$(percent 1 1000)"
	same "" "$(percent 0 5)"
}

@test "percent of numbers of 18 digits and of decimals" {
	same 0.0 "$(percent 999999999999999998 999999999999999999)"
	same 99999999999999999800.0 \
	    "$(percent 1 999999999999999999)"
	same 99999999999999999899999999999999999900.0 \
	    "$(percent 0.000000000000000001 999999999999999999)"
}

@test "percent of a negative number is of its magnitude" {
	set_cell 2 5.1 2 -8 <2020.tsv >a.tsv
	set_cell 2 5.1 2 -4 <2020.tsv >b.tsv
	same "4${TAB}50.0" "$(changes a.tsv b.tsv | cut -f6,7)"
}

@test "doubt joins both cells' doubts" {
	set_cell 4 1 2 7 <2021.tsv | doubt 4 1 "unit:corrected" >a.tsv
	set_cell 4 1 2 8 <2021.tsv | doubt 4 1 "label column:corrected" >b.tsv
	same "label unit column" "$(gr-diff -H a.tsv b.tsv | cut -f14)"
}

@test "between the forms row 3.6 is the sum of 3.6.1 to 3.6.3" {
	o=$(cell 3 3.6 1 <2020.tsv)
	n=$(($(cell 3 3.6.1 1 <2021.tsv) + $(cell 3 3.6.2 1 <2021.tsv) + \
	    $(cell 3 3.6.3 1 <2021.tsv)))
	gr-diff -aH 2020.tsv 2021.tsv | cut -f2-4,6,8 >out || [ $? -eq 1 ]
	same "3${TAB}3.6${TAB}natural${TAB}$o${TAB}$n" \
	    "$(grep "^3${TAB}3\.6${TAB}natural" out)"
	run ! grep "${TAB}3\.6\.[123]${TAB}" out
	gr-diff -aH 2021.tsv 2020.tsv | cut -f2-4,6,8 >out || [ $? -eq 1 ]
	same "3${TAB}3.6${TAB}natural${TAB}$n${TAB}$o" \
	    "$(grep "^3${TAB}3\.6${TAB}natural" out)"
}

@test "between the forms an empty part leaves row 3.6 empty and doubted" {
	set_cell 3 3.6.2 1 "" <2021.tsv >b.tsv
	same "$(cell 3 3.6 1 <2020.tsv)${TAB}${TAB}removed${TAB}blank" \
	    "$(gr-diff -H 2020.tsv b.tsv |
	    awk -F '\t' -v OFS='\t' '$3 == "3.6" && $4 == "natural" {
	    print $6, $8, $11, $14 }')"
}

@test "between the forms table 2 keeps what both have" {
	gr-diff -aH 2020.tsv 2021.tsv | awk '$2 == 2' | cut -f2-4 >out
	same "2${TAB}5.1${TAB}decisions
2${TAB}6.1${TAB}decisions
2${TAB}6.2${TAB}decisions" "$(cat out)"
}

@test "a missing table's cells are removed" {
	same "15 removed" "$(gr-diff -H 2022.tsv <(drop 4 <2022.tsv) |
	    cut -f11 | sort | uniq -c | sed 's/^ *//')"
}

# --- two files

@test "bodies match by name, in any order" {
	{ sheet 2021 2021 示例市甲局; sheet 2021 2021 示例市乙局; } >a.tsv
	{ sheet 2021 2021 示例市乙局 乙.txt | set_cell 4 1 1 999
	  sheet 2021 2021 示例市甲局 甲.txt; } >b.tsv
	same "示例市乙局" "$(gr-diff -H a.tsv b.tsv | cut -f1)"
}

@test "a body in one file only: its cells are removed or added" {
	{ sheet 2021 2021 示例市甲局; sheet 2021 2021 示例市乙局; } >a.tsv
	sheet 2021 2021 示例市甲局 >b.tsv
	same "200 示例市乙局 removed" "$(gr-diff -H a.tsv b.tsv |
	    awk -F '\t' '{ print $1, $11 }' | uniq -c | sed 's/^ *//')"
	same "200 示例市乙局 added" "$(gr-diff -H b.tsv a.tsv |
	    awk -F '\t' '{ print $1, $11 }' | uniq -c | sed 's/^ *//')"
	same "2021${TAB}${TAB}" "$(gr-diff -H a.tsv b.tsv | head -n 1 |
	    cut -f5,7,12)"
}

@test "many bodies are all found again" {
	{ sed 1q 2021.tsv; many 300 '$5 == 4'; } >a.tsv
	{ sed 1q 2021.tsv; sed 1d a.tsv | tac; } >b.tsv
	run gr-diff -H a.tsv b.tsv
	[ "$status" -eq 0 ]
	same 4500 "$(gr-diff -aH a.tsv b.tsv | wc -l)"
}

@test "two reports of one body in OLD are trouble, named with the line" {
	cat 2021.tsv 2022.tsv >a.tsv
	run --separate-stderr gr-diff -H a.tsv 2021.tsv
	[ "$status" -eq 2 ]
	same "gr-diff: a.tsv:44: a second report of one body: the first is\
 compared" "$stderr"
	[ -z "$output" ]
}

@test "two reports of one body in NEW are trouble, too" {
	cat 2021.tsv 2022.tsv >b.tsv
	run --separate-stderr gr-diff -H 2021.tsv b.tsv
	[ "$status" -eq 2 ]
	[[ $stderr == "gr-diff: b.tsv:44: a second report of one body"* ]]
}

@test "reports without body or year match nothing, and are said" {
	{ sheet 2021 2021 "" x.txt; cat 2022.tsv; } >a.tsv
	run --separate-stderr gr-diff -H a.tsv 2022.tsv
	[ "$status" -eq 0 ]
	same "gr-diff: a.tsv:2: a report without body: it matches no other" \
	    "$stderr"
	awk -F '\t' -v OFS='\t' 'NR > 1 { $3 = "" } 1' 2022.tsv >a.tsv
	run --separate-stderr gr-diff -H a.tsv a.tsv
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	[[ $stderr == *"a report without year"* ]]
}

@test "a file that cannot be opened: trouble, and nothing is told" {
	for a in "none.tsv 2022.tsv" "2022.tsv none.tsv"; do
		# shellcheck disable=SC2086
		run --separate-stderr gr-diff -H $a
		[ "$status" -eq 2 ]
		[ -z "$output" ]
		same "gr-diff: none.tsv: No such file or directory" "$stderr"
	done
}

@test "what one file lacks is not told where that was not read whole" {
	sheet 2022 2021 示例市甲局 >a.tsv
	{ sheet 2022 2021 示例市乙局; echo nonsense; } >b.tsv
	run --separate-stderr gr-diff -H a.tsv b.tsv
	[ "$status" -eq 2 ]
	same "200 added" "$(printf '%s\n' "$output" | cut -f11 | uniq -c |
	    sed 's/^ *//')"
	run --separate-stderr gr-diff -H b.tsv a.tsv
	[ "$status" -eq 2 ]
	same "200 removed" "$(printf '%s\n' "$output" | cut -f11 | uniq -c |
	    sed 's/^ *//')"
}

# --- one sorted stream

@test "a stream compares each year with the next of its body" {
	{ sheet 2021 2021 示例市乙局; sheet 2022 2021 示例市乙局
	  sheet 2021 2021 示例市甲局; sheet 2023 2021 示例市甲局; } >s.tsv
	same "示例市乙局 2021 2022
示例市甲局 2021 2023" "$(gr-diff -H s.tsv | awk -F '\t' '{
	    print $1, $5, $7 }' | uniq)"
	same "$(gr-diff s.tsv)" "$(gr-diff <s.tsv)"
	same "$(gr-diff s.tsv)" "$(gr-diff - <s.tsv)"
}

@test "a stream equals its pairs" {
	cat 2021.tsv 2022.tsv 2023.tsv >s.tsv
	same "$(gr-diff -H 2021.tsv 2022.tsv; gr-diff -H 2022.tsv 2023.tsv)" \
	    "$(gr-diff -H s.tsv)"
}

@test "what is out of order is trouble, named with its line" {
	cat 2021.tsv 2023.tsv 2022.tsv >s.tsv
	run --separate-stderr gr-diff -H s.tsv
	[ "$status" -eq 2 ]
	same "gr-diff: s.tsv:86: not sorted by body and year" "$stderr"
}

@test "the order is that of sort(1) as the manual has it" {
	for o in 示例市甲局 Zebra 示例市乙局 apple; do
		sheet 2022 2021 $o
		sheet 2021 2021 $o
	done >u.tsv
	LC_ALL=C sort -t "$TAB" -k2,2 -k3,3n -s u.tsv >s.tsv
	run --separate-stderr gr-diff -qc s.tsv
	[ "$status" -eq 0 ]
	[ -z "$stderr" ]
}

@test "two reports of one body and year: said; the last is compared" {
	sheet 2022 2021 "$ORG" second.txt | set_cell 4 1 1 900 >b.tsv
	set_cell 4 1 1 901 <2023.tsv >c.tsv
	cat 2022.tsv b.tsv c.tsv >s.tsv
	run --separate-stderr gr-diff -H s.tsv
	[ "$status" -eq 1 ]
	same "gr-diff: s.tsv:44: a second report of one body and year: the\
 next is compared with it" "$stderr"
	[[ $output == *"4${TAB}1${TAB}upheld${TAB}2022${TAB}900${TAB}2023${TAB}901"* ]]
}

# --- options

@test "-H leaves the header out" {
	run gr-diff -H 2022.tsv 2022.tsv
	[ -z "$output" ]
}

@test "-q writes nothing; the status tells" {
	run gr-diff -q 2021.tsv 2022.tsv
	[ "$status" -eq 1 ]
	[ -z "$output" ]
	run gr-diff -cq 2021.tsv 2022.tsv
	[ "$status" -eq 0 ]
	[ -z "$output" ]
}

@test "-m writes messages" {
	set_cell 4 1 2 40 <2021.tsv >a.tsv
	set_cell 4 1 2 50 <2021.tsv >b.tsv
	same "2021.txt:39: info: 示例市数据局, 行政复议, corrected: 40 (2021) to\
 50 (2021), +10, +25.0 % [changed]" "$(gr-diff -m a.tsv b.tsv)"
	set_cell 4 1 2 "" <2021.tsv >b.tsv
	same "2021.txt:39: info: 示例市数据局, 行政复议, corrected: 40 (2021)\
 [removed]" "$(gr-diff -m a.tsv b.tsv)"
}

@test "unknown options are wrong usage" {
	for o in -s -x -Z -k -M "-k year"; do
		# shellcheck disable=SC2086
		run gr-diff $o 2021.tsv 2022.tsv
		[ "$status" -eq 2 ]
		[[ $output == *"usage: gr-diff "* ]]
	done
	run gr-diff 2020.tsv 2021.tsv 2022.tsv
	[ "$status" -eq 2 ]
	run gr-diff - - </dev/null
	[ "$status" -eq 2 ]
	run gr-diff -c -r row-total 2021.tsv 2022.tsv
	[ "$status" -eq 2 ]
}

@test "--help and --version" {
	run gr-diff --help
	[ "$status" -eq 0 ]
	[[ $output == "usage: gr-diff "* ]]
	run gr-diff --version
	[ "$status" -eq 0 ]
	[[ $output == "gr-diff "* ]]
}

@test "a full disk is trouble" {
	run --separate-stderr bash -c 'gr-diff "$1" "$2" >/dev/full' - \
	    2021.tsv 2022.tsv
	[ "$status" -eq 2 ]
	[[ $stderr == *"No space left on device"* ]]
}

# --- trouble

@test "troubles are said, and status 2" {
	trouble "truncated gzip data" <2022.tsv >b.tsv
	for a in "2022.tsv b.tsv" "b.tsv 2022.tsv" b.tsv; do
		# shellcheck disable=SC2086
		run --separate-stderr gr-diff -H $a
		[ "$status" -eq 2 ]
		same "gr-diff: 2022.txt:12: truncated gzip data" "$stderr"
	done
}

@test "with -c troubles are findings, and status 2" {
	trouble "truncated gzip data" <2022.tsv >b.tsv
	run --separate-stderr gr-diff -cH 2021.tsv b.tsv
	[ "$status" -eq 2 ]
	[ -z "$stderr" ]
	[[ $output == *"error${TAB}input${TAB}"*"truncated gzip data" ]]
}

@test "a report is no table rows; nothing at all is trouble" {
	echo 一、总体情况 >report.txt
	run gr-diff -H report.txt
	[ "$status" -eq 2 ]
	same "gr-diff: report.txt:1: not table rows; run gr-split and gr-table\
 first" "$output"
	run gr-diff -H 2022.tsv /dev/null
	[ "$status" -eq 2 ]
	[[ $output == "gr-diff: /dev/null: empty input"* ]]
}

@test "long rows, findings and changes are no rows, and said so, with the line" {
	gr-split "$BATS_TEST_DIRNAME/data/demo/2022/water.txt.gz" |
	    gr-table -l >long.tsv
	printf '%s\t' 2022.txt "$ORG" 2022 2021 2 1.1 made 5 8 >part.tsv
	gr-sum -a 2022.tsv >findings.tsv
	gr-diff -a 2022.tsv 2022.tsv >changes.tsv
	no="not table rows; run gr-split and gr-table first"
	while IFS='|' read -r f what; do
		for a in "$f" "$f 2022.tsv" "2022.tsv $f"; do
			# shellcheck disable=SC2086
			run --separate-stderr gr-diff -qc $a
			[ "$status" -eq 2 ]
			same "gr-diff: $f:1: $what" "$stderr"
		done
	done <<-EOF
	long.tsv|a cell a line (gr-table -l); gr-sum and gr-diff read rows
	part.tsv|$no
	findings.tsv|$no
	changes.tsv|$no
	EOF
	{ cat 2022.tsv; tail -n +2 long.tsv; } >mixed.tsv
	run --separate-stderr gr-diff -q mixed.tsv
	[ "$status" -eq 2 ]
	same "gr-diff: mixed.tsv:43: $no" "$stderr"
}

# --- carry-over

@test "carry-over holds in 7 columns of consecutive years, of any form" {
	for p in "2019 2020" "2020 2021" "2021 2022"; do
		# shellcheck disable=SC2086
		set -- $p
		run gr-diff -cHa -r carry-over "$1.tsv" "$2.tsv"
		[ "$status" -eq 0 ]
		[ "${#lines[@]}" -eq 7 ]
	done
}

@test "carry-over fails, and names both reports' lines" {
	v=$(cell 3 2 3 <2022.tsv)
	run gr-diff -cH 2021.tsv <(add_cell 3 2 3 1 <2022.tsv)
	[ "$status" -eq 1 ]
	same "$(printf '%s\t' 2022.txt "$ORG" 2022 error carry-over 3 2 \
	    research $((v + 1)) "$v" 15 "")二、上年结转政府信息公开申请数量 prints\
 $((v + 1)) for research, but the report of 2021 (2021.txt:38) carried $v\
 over" "$output"
}

@test "carry-over is unknown with an empty or a doubted cell" {
	run gr-diff -cH -W unknown <(set_cell 3 4 3 "" <2021.tsv) 2022.tsv
	[[ $output == *"cannot be judged: 3/4/research of 2021 (empty);\
 held against 2021.txt:38" ]]
	same unknown "$(add_cell 3 2 3 1 <2022.tsv | doubt 3 2 glued |
	    findings 2021.tsv - | cut -f1)"
	run gr-diff -cHq 2021.tsv <(doubt 3 2 glued <2022.tsv)
	[ "$status" -eq 0 ]
}

@test "carry-over does not apply without table 3" {
	same "" "$(gr-diff -cHa -r carry-over 2021.tsv <(drop 3 <2022.tsv))"
}

# --- in-force-roll

@test "in-force-roll holds for both rows" {
	same "2" "$(gr-diff -cHa -r in-force-roll 2021.tsv 2022.tsv | wc -l)"
}

@test "in-force-roll fails" {
	v=$(cell 2 1.2 3 <2022.tsv)
	same "error${TAB}in-force-roll${TAB}2${TAB}1.2${TAB}in_force${TAB}$v${TAB}$((v - 4))" \
	    "$(findings 2021.tsv <(add_cell 2 1.2 2 4 <2022.tsv))"
}

@test "in-force-roll with a blank: more fails, less is unknown" {
	v=$(cell 2 1.2 1 <2022.tsv)
	set_cell 2 1.2 1 "" <2022.tsv >b.tsv
	same unknown "$(findings 2021.tsv b.tsv | cut -f1)"
	add_cell 2 1.2 3 "-$v" <b.tsv >c.tsv
	same "" "$(findings 2021.tsv c.tsv)"
	add_cell 2 1.2 3 -1 <c.tsv >d.tsv
	same error "$(findings 2021.tsv d.tsv | cut -f1)"
}

@test "in-force-roll does not apply between or on older forms" {
	same "" "$(gr-diff -cHa -r in-force-roll 2020.tsv 2021.tsv)"
	same "" "$(gr-diff -cHa -r in-force-roll 2019.tsv 2020.tsv)"
}

# --- year-gap, edition

@test "year-gap is said, not judged" {
	run gr-diff -cH 2020.tsv 2022.tsv
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	same "unknown${TAB}year-gap${TAB}${TAB}${TAB}${TAB}2020${TAB}2021" \
	    "$(findings 2020.tsv 2022.tsv)"
	same "unknown${TAB}year-gap${TAB}${TAB}${TAB}${TAB}2022${TAB}2020" \
	    "$(findings 2022.tsv 2021.tsv)"
}

@test "edition: two reports of one year, alike, unlike and doubted" {
	sheet 2022 2021 "$ORG" second.txt >b.tsv
	cat 2022.tsv b.tsv 2023.tsv | gr-diff -cHa -r edition >out
	same ok "$(cut -f4 out)"
	add_cell 4 1 1 1 <b.tsv | set_cell 3 1 1 "" >c.tsv
	cat 2022.tsv c.tsv 2023.tsv >s.tsv
	run gr-diff -cH -r edition s.tsv
	[ "$status" -eq 1 ]
	[[ $output == *"warning${TAB}edition${TAB}${TAB}${TAB}${TAB}2${TAB}0${TAB}14"* ]]
	[[ $output == *"there are two reports of 2022, unlike in cells: 2; the\
 other is 2022.txt:14" ]]
	add_cell 4 1 1 1 <b.tsv | doubt 4 1 order >c.tsv
	same unknown "$(cat 2022.tsv c.tsv | gr-diff -cH -W unknown |
	    cut -f4)"
	same "" "$(gr-diff -cHa -r edition 2021.tsv 2022.tsv)"
}

@test "with -c the last of two reports is judged against the next year" {
	add_cell 3 4 1 5 <2022.tsv | sed 's/2022\.txt/second.txt/' >b.tsv
	cat 2022.tsv b.tsv 2023.tsv >s.tsv
	same "3${TAB}2${TAB}natural" "$(gr-diff -cH -r carry-over s.tsv |
	    cut -f6-8)"
}

@test "-c over a stream equals -c over its pairs" {
	cat 2019.tsv 2020.tsv 2021.tsv 2022.tsv >s.tsv
	same "$(gr-diff -cHa 2019.tsv 2020.tsv; gr-diff -cHa 2020.tsv 2021.tsv
	    gr-diff -cHa 2021.tsv 2022.tsv)" "$(gr-diff -cHa s.tsv)"
}

# --- properties

# The cells that rows print: body, table, row, column, value, a line each.
cells_of() {
	awk -F '\t' -v OFS='\t' '
	BEGIN {
		col[3] = "natural business research nonprofit legal other total"
		col[4] = "upheld corrected other pending total"
		col["1.1"] = col["1.2"] = "made repealed in_force"
		col["5.1"] = col["6.1"] = col["6.2"] = "decisions"
		col["8.1"] = "amount"
	}
	$5 ~ /^[234]$/ {
		n = split(col[$5 == 2 ? $6 : $5], name, " ")
		for (i = 1; i <= n; i++)
			if ($(7 + i) != "")
				print $2, $5, $6, name[i], $(7 + i)
	}' "$1" | LC_ALL=C sort
}

# apply CHANGES: a filter that makes the new cells of the old ones.
apply() {
	awk -F '\t' -v OFS='\t' '
	FNR == NR {
		if (FNR == 1) {
			for (i = 1; i <= NF; i++)
				at[$i] = i
			next
		}
		key = $at["org"] OFS $at["table"] OFS $at["row"] OFS $at["col"]
		was[key] = $at["old"]
		is[key] = $at["new"]
		next
	}
	{
		key = $1 OFS $2 OFS $3 OFS $4
		if (!(key in is)) {
			print
			next
		}
		if ($5 != was[key])
			print "old", key, $5, was[key]
		if (is[key] != "")
			print key, is[key]
		delete is[key]
	}
	END {
		for (key in is)
			if (was[key] == "" && is[key] != "")
				print key, is[key]
			else
				print "left", key
	}' "$1" - | LC_ALL=C sort
}

# Rows with cells changed, blanked and whole rows left out, as SEED has it.
spoil() {
	awk -F '\t' -v OFS='\t' -v seed="$1" '
	function dice(n) {
		seed = (seed * 7919 + 104729) % 1000003
		return seed % n
	}
	$5 ~ /^[234]$/ {
		if (dice(12) == 0)
			next
		for (i = 8; i <= 14; i++)
			if ($i != "" && dice(4) == 0)
				$i = dice(3) == 0 ? "" : dice(2) ? $i + 1 : 0
	}
	1'
}

@test "the changes applied to OLD give NEW" {
	local seed
	for seed in 1 2 3 4 5; do
		for o in 示例市甲局 示例市乙局 示例市丙局; do
			sheet 2021 2021 $o
		done | spoil $seed >a.tsv
		{ sheet 2022 2021 示例市丙局; sheet 2022 2021 示例市丁局
		  sheet 2021 2021 示例市甲局; } | spoil $((seed + 50)) >b.tsv
		gr-diff a.tsv b.tsv >changes || [ $? -eq 1 ]
		cells_of b.tsv >want
		cells_of a.tsv | apply changes | diff -u want -
		# And back.
		gr-diff b.tsv a.tsv >changes || [ $? -eq 1 ]
		cells_of a.tsv >want
		cells_of b.tsv | apply changes | diff -u want -
	done
}

@test "swapping OLD and NEW negates every delta, of spoilt rows, too" {
	local seed
	for seed in 1 2 3 4 5; do
		spoil $seed <2021.tsv >a.tsv
		spoil $((seed + 50)) <2022.tsv >b.tsv
		gr-diff -aH a.tsv b.tsv | awk -F '\t' -v OFS='\t' '{
			if ($9 + 0 != 0 && !sub(/^-/, "", $9))
				$9 = "-" $9
			$11 = $11 == "added" ? "removed" : \
			    $11 == "removed" ? "added" : $11
			print $2, $3, $4, $8, $6, $9, $11 }' >ab
		gr-diff -aH b.tsv a.tsv |
		    cut -f2-4,6,8,9,11 | diff -u ab -
	done
}

@test "the pieces of a chain: changes and findings, over spoilt rows" {
	local y
	for y in 2019 2020 2021 2022 2023; do
		spoil $y <$y.tsv >s$y.tsv
	done
	cat s20??.tsv >s.tsv
	for o in "-aH" "-acHW unknown" "-m" "-cmW unknown"; do
		for y in 2019 2020 2021 2022; do
			# shellcheck disable=SC2086
			gr-diff $o s$y.tsv s$((y + 1)).tsv || [ $? -eq 1 ]
		done >want
		# shellcheck disable=SC2086
		gr-diff $o s.tsv | diff -u want -
		[ -s want ]
	done
}

# --- streaming and memory

# begin ARGS: gr-diff reading fd 7, writing to fd 8.
begin() {
	mkfifo in out
	gr-diff "$@" <in >out 3>&- &
	exec 7>in 8<out
}

# next_line: what comes next; it is waited for, and a minute is never.
next_line() {
	IFS= read -r -t 60 -u 8 REPLY
}

@test "a body's changes come as soon as its next year has been read" {
	local i n
	set_cell 4 1 1 900 <2022.tsv >b.tsv
	gr-diff -H 2021.tsv b.tsv >want || [ $? -eq 1 ]
	n=$(wc -l <want)
	begin -H
	cat 2021.tsv b.tsv >&7
	# The next report's first row ends the one before.
	sheet 2023 | sed -n 2p >&7
	for ((i = 0; i < n; i++)); do
		next_line
		echo "$REPLY"
	done >got
	diff -u want got
	# And the next body's.
	sheet 2023 | tail -n +3 >&7
	sheet 2021 2021 示例市水务局 >&7
	next_line
	[[ $REPLY == "$ORG${TAB}"*"${TAB}2022${TAB}"*"${TAB}2023${TAB}"* ]]
	exec 7>&-
	cat <&8 >/dev/null
	wait $! || [ $? -eq 1 ]
}

@test "findings, messages and tables come as soon, too" {
	local o
	add_cell 3 2 3 1 <2022.tsv >b.tsv
	for o in -cH -cm -p; do
		begin $o
		cat 2021.tsv b.tsv >&7
		sheet 2023 | sed -n 2p >&7
		next_line
		[ -n "$REPLY" ]
		exec 7>&-
		cat <&8 >/dev/null
		wait $! || [ $? -eq 1 ]
		rm in out
	done
}

@test "of two files, what NEW has comes as it is read" {
	begin -H 2021.tsv -
	cat 2022.tsv >&7
	sheet 2022 2021 示例市水务局 | sed -n 2p >&7
	next_line
	[[ $REPLY == "$ORG${TAB}"* ]]
	exec 7>&-
	cat <&8 >/dev/null
	wait $! || [ $? -eq 1 ]
}

# many N [AWK PROGRAM]: the rows of N bodies in order, of a year 2021, with
# names as long as they are; the program may choose rows.
many() {
	sheet 2021 2021 NAME FILE | awk -F '\t' -v n="$1" '
	NR > 1 && ('"${2-1}"') { row[k++] = $0 }
	END {
		for (i = 1; i <= n; i++)
			for (j = 0; j < k; j++) {
				s = row[j]
				sub("NAME", sprintf("示例市第%07d管理局", i), s)
				sub("FILE", sprintf("2021/示例市第%07d管理局-" \
				    "2021.txt.gz", i), s)
				print s
			}
	}'
}

built_with_asan() {
	grep -q __asan_init "$GR_BIN/gr-diff"
}

# peak OLD [OPTIONS]: the most memory, in bytes, that it takes to hold OLD.
peak() {
	local old=$1
	shift
	begin -H "$@" "$old" -
	# Once changes of NEW come, all of OLD is held.
	many 1 | awk -F '\t' -v OFS='\t' '$5 == 4 { $8 += 1 } 1' >&7
	sheet 2022 2021 示例市水务局 | sed -n 2p >&7
	next_line
	awk '/^VmHWM/ { print $2 * 1024 }' "/proc/$!/status"
	exec 7>&-
	cat <&8 >/dev/null
	wait $! || [ $? -eq 1 ]
	rm in out
}

@test "two files: at most 100 bytes of memory a row of OLD" {
	local base rows
	if built_with_asan || ! grep -q VmHWM /proc/self/status; then
		skip "what a process takes cannot be told here"
	fi
	many 1 >small.tsv
	base=$(peak small.tsv)
	many 2600 >big.tsv
	rows=$(wc -l <big.tsv)
	[ "$rows" -gt 100000 ]
	[ $(($(peak big.tsv) - base)) -le $((rows * 100)) ]
	[ $(($(peak big.tsv -k report) - base)) -le $((rows * 100)) ]
	# Of table 4 alone, names weigh more.
	many 12000 '$5 == 4' >big.tsv
	rows=$(wc -l <big.tsv)
	[ "$rows" -eq 36000 ]
	[ $(($(peak big.tsv) - base)) -le $((rows * 100)) ]
}

@test "one file: memory that does not grow" {
	if built_with_asan; then
		skip "AddressSanitizer reserves terabytes"
	fi
	many 6000 >big.tsv
	[ "$(wc -c <big.tsv)" -gt 24000000 ]
	for o in -q -cq -p; do
		(
			ulimit -v 16384
			gr-diff $o big.tsv >/dev/null
		)
	done
}
