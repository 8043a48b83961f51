#!/usr/bin/env bats
# gr-diff: changes between reports, and rules between years.

# shellcheck disable=SC2016	# what is quoted is for another shell
bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	local y
	for y in 2019 2020 2021 2022 2023; do
		sheet $y >$y.tsv
	done
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
	for i in {1..300}; do
		sheet 2021 2021 "示例市$((i * 7919 % 1000))局"
	done | awk -F '\t' '$5 == 4 || NR == 1' >a.tsv
	tac a.tsv >b.tsv
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

@test "unknown options, and those not built, are wrong usage" {
	for o in -k -M -p -s -Z; do
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
	[[ $output == *"cannot be judged: 3/4/research of 2021 (empty)" ]]
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
