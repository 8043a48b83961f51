#!/usr/bin/env bats
# gr-sum: rules within one report, options, exit statuses.

# shellcheck disable=SC2016	# what is quoted is for another shell
bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	sheet 2022 >a.tsv
	sheet 2020 >old.tsv
}

# What is found in the rows on standard input: level, rule, table, row, col.
found() {
	gr-sum -H "$@" | cut -f4-8
}

# --- the whole

@test "a correct report of either form: header alone, status 0" {
	run gr-sum a.tsv old.tsv
	[ "$status" -eq 0 ]
	[ "${#lines[@]}" -eq 1 ]
	[ "${lines[0]%%"$TAB"*}" = report ]
}

@test "the header is that of FORMATS" {
	h=$(gr-sum a.tsv | tr '\t' ' ')
	same "report org year level rule table row col found expected line\
 suspect text" "$h"
}

@test "a finding has all fields" {
	run gr-sum -H -r forum-total <(set_cell 4 1 5 9999 <a.tsv)
	[ "$status" -eq 1 ]
	e=$(cell 4 1 5 <a.tsv)
	same "$(printf '%s\t' 2022.txt "$ORG" 2022 error forum-total 4 1 total \
	    9999 "$e" 39 "")行政复议 prints a total of 9999, but its results\
 add up to $e; which of the five cells is wrong its sum cannot tell" "$output"
}

# --- row-total

@test "row-total holds in each of the 25 rows" {
	same "25${TAB}0${TAB}0" "$(counts row-total <a.tsv)"
	same "23${TAB}0${TAB}0" "$(counts row-total <old.tsv)"
}

@test "row-total fails where a total is wrong" {
	t=$(cell 3 3.1 7 <a.tsv)
	same "error${TAB}3${TAB}3.1${TAB}total${TAB}$((t + 1))${TAB}$t" \
	    "$(add_cell 3 3.1 7 1 <a.tsv | judged row-total)"
}

@test "row-total holds where the printed parts are already the total" {
	v=$(cell 3 3.1 3 <a.tsv)
	out=$(set_cell 3 3.1 3 "" <a.tsv | add_cell 3 3.1 7 "-$v" |
	    judged row-total)
	same "" "$out"
}

@test "row-total fails where the printed parts are more than the total" {
	v=$(cell 3 3.1 3 <a.tsv)
	t=$(cell 3 3.1 7 <a.tsv)
	out=$(set_cell 3 3.1 3 "" <a.tsv | add_cell 3 3.1 7 "-$((v + 1))" |
	    judged row-total)
	same "error${TAB}3${TAB}3.1${TAB}total${TAB}$((t - v - 1))${TAB}$((t - v))" \
	    "$out"
}

@test "row-total is unknown where the printed parts are less; names the cell" {
	set_cell 3 3.1 3 "" <a.tsv | doubt 3 3.1 blank:research >b.tsv
	run gr-sum -H -W unknown -r row-total b.tsv
	[ "$status" -eq 1 ]
	[[ $output == *"unknown${TAB}row-total${TAB}3${TAB}3.1${TAB}total"* ]]
	[[ $output == *"cannot be judged: 3/3.1/research (blank)" ]]
}

@test "row-total is unknown where the total is empty" {
	run gr-sum -H -W unknown -r row-total <(set_cell 3 3.1 7 "" <a.tsv)
	[[ $output == *"cannot be judged: 3/3.1/total (empty)" ]]
}

@test "row-total is unknown where only a total of 0 is printed" {
	for n in 1 2 3 4 5 6; do
		set_cell 3 3.1 "$n" "" <a.tsv >b.tsv
		mv b.tsv a.tsv
	done
	out=$(set_cell 3 3.1 7 0 <a.tsv | judged row-total | cut -f1)
	same unknown "$out"
}

@test "row-total is unknown where a value is negative and another empty" {
	v=$(cell 3 3.1 3 <a.tsv)
	w=$(cell 3 3.1 1 <a.tsv)
	out=$(set_cell 3 3.1 3 "" <a.tsv | set_cell 3 3.1 1 -5 |
	    add_cell 3 3.1 7 "$((-5 - v - w))" | judged row-total | cut -f1)
	same unknown "$out"
}

@test "row-total holds with a doubted value that fits" {
	same "" "$(doubt 3 3.1 glued <a.tsv | judged row-total)"
}

@test "row-total is unknown with a doubted value that does not, both sides" {
	t=$(cell 3 3.1 7 <a.tsv)
	run gr-sum -H -W unknown -r row-total <(add_cell 3 3.1 7 1 <a.tsv |
	    doubt 3 3.1 unit:total)
	[[ $output == *"unknown${TAB}row-total${TAB}3${TAB}3.1${TAB}total${TAB}$((t + 1))${TAB}$t${TAB}"* ]]
	[[ $output == *"; in doubt: 3/3.1/total (unit); "* ]]
}

@test "stray figures behind a row say nothing against it" {
	same error "$(add_cell 3 3.1 7 1 <a.tsv | doubt 3 3.1 stray |
	    judged row-total | cut -f1)"
}

@test "row-total of a missing row is unknown, of a missing table nothing" {
	same "24${TAB}0${TAB}1" "$(drop 3 3.2 <a.tsv | counts row-total)"
	same "0${TAB}0${TAB}0" "$(drop 3 <a.tsv | counts row-total)"
}

# --- outcome-total

@test "outcome-total holds in 7 columns of either form" {
	same "7${TAB}0${TAB}0" "$(counts outcome-total <a.tsv)"
	same "7${TAB}0${TAB}0" "$(counts outcome-total <old.tsv)"
}

@test "outcome-total fails in the column of a wrong leaf" {
	t=$(cell 3 3.7 2 <a.tsv)
	same "error${TAB}3${TAB}3.7${TAB}business${TAB}$t${TAB}$((t + 10))" \
	    "$(add_cell 3 3.6.2 2 10 <a.tsv | judged outcome-total)"
	t=$(cell 3 3.7 2 <old.tsv)
	same "error${TAB}3${TAB}3.7${TAB}business${TAB}$t${TAB}$((t + 10))" \
	    "$(add_cell 3 3.6 2 10 <old.tsv | judged outcome-total)"
}

@test "outcome-total is unknown where a leaf's row is missing" {
	same "0${TAB}0${TAB}7" "$(drop 3 3.6.1 <a.tsv | counts outcome-total)"
	run gr-sum -H -W unknown -r outcome-total <(drop 3 3.6.1 <a.tsv)
	[[ ${lines[0]} == *"cannot be judged: 3/3.6.1/natural (missing)" ]]
}

@test "outcome-total counts no row of the other form twice" {
	# Row 3.6 as a heading with figures of its own, before 3.6.1 to 3.6.3.
	awk -F '\t' -v OFS='\t' '{ print }
	    $5 == 3 && $6 == "3.5.5" { $6 = "3.6"; $4 = 2019; print }' \
	    a.tsv >b.tsv
	same "" "$(judged outcome-total <b.tsv)"
	same unknown "$(add_cell 3 3.1 1 1 <b.tsv | judged outcome-total |
	    cut -f1)"
}

@test "outcome-total does not apply without table 3" {
	same "0${TAB}0${TAB}0" "$(drop 3 <a.tsv | counts outcome-total)"
}

# --- balance

@test "balance holds in 7 columns" {
	same "7${TAB}0${TAB}0" "$(counts balance <a.tsv)"
}

@test "balance fails; it binds a column, no row" {
	n=$(($(cell 3 1 6 <a.tsv) + $(cell 3 2 6 <a.tsv)))
	same "error${TAB}3${TAB}${TAB}other${TAB}$((n - 1))${TAB}$n" \
	    "$(add_cell 3 4 6 -1 <a.tsv | judged balance)"
}

@test "balance: one side blank and less is unknown, more fails, equal holds" {
	v=$(cell 3 2 1 <a.tsv)
	set_cell 3 2 1 "" <a.tsv >b.tsv
	same unknown "$(judged balance <b.tsv | cut -f1)"
	same error "$(add_cell 3 1 1 "$((v + 1))" <b.tsv | judged balance |
	    cut -f1)"
	same "" "$(add_cell 3 1 1 "$v" <b.tsv | judged balance)"
}

@test "balance: blanks on both sides are unknown, and all named" {
	run gr-sum -H -W unknown -r balance <(set_cell 3 2 1 "" <a.tsv |
	    set_cell 3 4 1 "")
	[[ $output == *"judged: 3/4/natural (empty), 3/2/natural (empty)" ]]
}

@test "balance does not apply without table 3" {
	same "0${TAB}0${TAB}0" "$(drop 3 <a.tsv | counts balance)"
}

# --- forum-total

@test "forum-total holds, fails, is unknown, does not apply" {
	same "3${TAB}0${TAB}0" "$(counts forum-total <a.tsv)"
	same "3${TAB}1${TAB}0" "$(add_cell 4 2.2 4 1 <a.tsv |
	    counts forum-total)"
	same "2${TAB}0${TAB}1" "$(set_cell 4 2.1 2 "" <a.tsv |
	    counts forum-total)"
	same "0${TAB}0${TAB}0" "$(drop 4 <a.tsv | counts forum-total)"
}

# --- input

@test "input: a trouble is a finding and status 2" {
	trouble "truncated gzip data" <a.tsv >b.tsv
	run gr-sum -H b.tsv
	[ "$status" -eq 2 ]
	same "$(printf '%s\t' 2022.txt "$ORG" 2022 error input "" "" "" "" "" \
	    12 "")truncated gzip data" "$output"
}

@test "input: what has nothing but troubles is judged by no other rule" {
	trouble "cannot be read" <a.tsv | tail -n 1 >b.tsv
	run gr-sum -H -W unknown -a b.tsv
	[ "$status" -eq 2 ]
	[ "${#lines[@]}" -eq 1 ]
}

@test "input: left out by -r it is said on standard error" {
	trouble "cannot be read" <a.tsv >b.tsv
	run --separate-stderr gr-sum -H -r balance b.tsv
	[ "$status" -eq 2 ]
	same "" "$output"
	same "gr-sum: 2022.txt:12: cannot be read" "$stderr"
}

@test "input holds where there is no trouble" {
	same "ok${TAB}input" "$(gr-sum -aH -r input a.tsv | cut -f4,5)"
}

# --- unjudged

@test "unjudged counts the sums that are unknown, once a report" {
	drop 3 3.2 <a.tsv >b.tsv
	same "warning${TAB}${TAB}${TAB}${TAB}8${TAB}0" \
	    "$(judged unjudged <b.tsv)"
	same "" "$(judged unjudged <a.tsv)"
	same "0${TAB}0${TAB}0" "$(drop 3 <a.tsv | drop 4 | counts unjudged)"
}

@test "unjudged counts all sums, whatever -r selects" {
	same 8 "$(drop 3 3.2 <a.tsv | gr-sum -H -r unjudged,balance |
	    cut -f9)"
}

# --- heading-missing, table-missing, row-missing

@test "heading-missing: none, and twice" {
	same "error${TAB}0${TAB}5${TAB}${TAB}0${TAB}1" \
	    "$(drop 0 5 <a.tsv | judged heading-missing)"
	awk -F '\t' '{ print } $5 == 0 && $6 == 2' a.tsv >b.tsv
	same "error${TAB}0${TAB}2${TAB}${TAB}2${TAB}1" \
	    "$(judged heading-missing <b.tsv)"
}

@test "heading-missing is unknown where table 0 was left out" {
	same "0${TAB}0${TAB}6" "$(drop 0 <a.tsv | counts heading-missing)"
}

@test "table-missing: one finding; its rows and sums do not apply" {
	same "error${TAB}table-missing${TAB}3${TAB}${TAB}" \
	    "$(drop 3 <a.tsv | found)"
}

@test "table-missing and row-missing are unknown where rows were left out" {
	only_table 4 <a.tsv >b.tsv
	same "unknown${TAB}2${TAB}${TAB}${TAB}${TAB}
unknown${TAB}3${TAB}${TAB}${TAB}${TAB}" "$(judged table-missing <b.tsv)"
	same "3${TAB}0${TAB}2" "$(counts row-missing <b.tsv)"
	run gr-sum -H b.tsv
	[ "$status" -eq 0 ]
}

@test "row-missing names each row that the edition has" {
	same "error${TAB}3${TAB}3.6.2${TAB}${TAB}${TAB}" \
	    "$(drop 3 3.6.2 <a.tsv | judged row-missing)"
	same "error${TAB}2${TAB}9.1${TAB}${TAB}${TAB}" \
	    "$(drop 2 9.1 <old.tsv | judged row-missing)"
	same "34${TAB}0${TAB}0" "$(counts row-missing <a.tsv)"
	same "34${TAB}0${TAB}0" "$(counts row-missing <old.tsv)"
}

@test "row-missing is unknown where the edition is not told" {
	awk -F '\t' -v OFS='\t' 'NR > 1 { $3 = $4 = "" } $6 !~ /^3\.6/' \
	    a.tsv >b.tsv
	same "unknown 3.6 unknown 3.6.1 unknown 3.6.2 unknown 3.6.3" \
	    "$(judged row-missing <b.tsv | awk -F '\t' '$2 == 3 {
	    printf "%s%s %s", s, $1, $3; s = " " }')"
}

# --- cell-blank

@test "cell-blank: one finding a row, the cells named" {
	run gr-sum -H -r cell-blank <(set_cell 3 3.1 2 "" <a.tsv |
	    set_cell 3 3.1 5 "" | doubt 3 3.1 blank:business,legal)
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 1 ]
	[[ $output == *"${TAB}3${TAB}3.1${TAB}${TAB}2${TAB}0${TAB}"* ]]
	[[ $output == *": 3/3.1/business (blank), 3/3.1/legal (blank)" ]]
}

@test "cell-blank is unknown in a row that is doubted short" {
	same unknown "$(set_cell 3 3.1 2 "" <a.tsv | doubt 3 3.1 short |
	    judged cell-blank | cut -f1)"
}

@test "cell-blank: words are no blank" {
	same "" "$(set_cell 3 3.1 2 "" <a.tsv | doubt 3 3.1 text:business |
	    judged cell-blank)"
}

@test "cell-blank does not apply to cells that the form does not have" {
	same "34${TAB}0${TAB}0" "$(counts cell-blank <a.tsv)"
}

# --- form-age

@test "form-age: the older form in a later year, and the reverse" {
	same "warning${TAB}2${TAB}${TAB}${TAB}2019${TAB}2021
warning${TAB}3${TAB}${TAB}${TAB}2019${TAB}2021" \
	    "$(sheet 2023 2019 | judged form-age)"
	same "warning${TAB}2${TAB}${TAB}${TAB}2021${TAB}2019
warning${TAB}3${TAB}${TAB}${TAB}2021${TAB}2019" \
	    "$(sheet 2020 2021 | judged form-age)"
}

@test "form-age is unknown without year or form, nothing before 2019" {
	awk -F '\t' -v OFS='\t' 'NR > 1 { $3 = "" } 1' a.tsv >b.tsv
	same "0${TAB}0${TAB}2" "$(counts form-age <b.tsv)"
	awk -F '\t' -v OFS='\t' 'NR > 1 { $4 = "" } $5 != 3' a.tsv >b.tsv
	same "0${TAB}0${TAB}1" "$(counts form-age <b.tsv)"
	same "0${TAB}0${TAB}0" "$(sheet 2015 2019 | counts form-age)"
}

# --- count-negative, count-fraction

@test "count-negative fails, is unknown in doubt, spares change" {
	same "error${TAB}2${TAB}5.1${TAB}decisions${TAB}-5${TAB}" \
	    "$(set_cell 2 5.1 1 -5 <a.tsv | judged count-negative)"
	same unknown "$(set_cell 2 5.1 1 -5 <a.tsv | doubt 2 5.1 label |
	    judged count-negative | cut -f1)"
	same -3 "$(cell 2 5.1 2 <old.tsv)"
	same "" "$(judged count-negative <old.tsv)"
	same error "$(set_cell 2 8.1 1 -1.5 <a.tsv | judged count-negative |
	    cut -f1)"
}

@test "count-fraction fails, is unknown in doubt, spares amounts" {
	same "error${TAB}3${TAB}3.1${TAB}natural${TAB}1.5${TAB}" \
	    "$(set_cell 3 3.1 1 1.5 <a.tsv | judged count-fraction)"
	same unknown "$(set_cell 3 3.1 1 1.5 <a.tsv |
	    doubt 3 3.1 column:natural | judged count-fraction | cut -f1)"
	same "" "$(set_cell 3 3.1 1 7.00 <a.tsv | judged count-fraction)"
	same 976.8100 "$(cell 2 8.1 1 <a.tsv)"
	same "" "$(judged count-fraction <a.tsv)"
}

@test "an empty cell is neither negative nor a fraction: not judged" {
	n=$(counts count-negative <a.tsv | cut -f1)
	same "$((n - 1))" "$(set_cell 3 3.1 1 "" <a.tsv |
	    counts count-negative | cut -f1)"
}

# --- exactness

@test "10,000,000 applications sum right" {
	for row in 1 3.1 3.7; do
		add_cell 3 $row 1 10000000 <a.tsv | add_cell 3 $row 7 10000000 \
		    >b.tsv
		mv b.tsv a.tsv
	done
	run gr-sum a.tsv
	[ "$status" -eq 0 ]
	add_cell 3 1 7 1 <a.tsv >b.tsv
	same "error${TAB}row-total${TAB}3${TAB}1${TAB}total
error${TAB}balance${TAB}3${TAB}${TAB}total" "$(found b.tsv)"
}

@test "numbers of 18 digits sum right" {
	for n in 1 2 3 4; do
		set_cell 4 1 "$n" 249999999999999999 <a.tsv >b.tsv
		mv b.tsv a.tsv
	done
	set_cell 4 1 5 999999999999999996 <a.tsv >b.tsv
	same "" "$(judged forum-total <b.tsv)"
	set_cell 4 1 5 999999999999999997 <a.tsv >b.tsv
	same "999999999999999997${TAB}999999999999999996" \
	    "$(judged forum-total <b.tsv | cut -f5,6)"
}

@test "decimals compare exactly" {
	for n in 1 2 3; do
		set_cell 4 1 "$n" 0.1 <a.tsv >b.tsv
		mv b.tsv a.tsv
	done
	set_cell 4 1 4 0 <a.tsv | set_cell 4 1 5 0.3000 >b.tsv
	same "" "$(judged forum-total <b.tsv)"
}

# --- options

@test "-a writes what holds, too, and leaves the status alone" {
	run gr-sum -a -r row-total a.tsv
	[ "$status" -eq 0 ]
	[ "${#lines[@]}" -eq 26 ]
	[[ ${lines[1]} == *"${TAB}ok${TAB}row-total${TAB}3${TAB}1${TAB}total"* ]]
}

@test "-H leaves the header out" {
	same "" "$(gr-sum -H a.tsv)"
	same "" "$(gr-sum -Hs -r input a.tsv | grep rule || true)"
}

@test "-m writes messages with place, level and rule, and no header" {
	t=$(cell 4 1 5 <a.tsv)
	run gr-sum -m <(add_cell 4 1 5 1 <a.tsv)
	[ "$status" -eq 1 ]
	same "2022.txt:39: error: 行政复议 prints a total of $((t + 1)), but its\
 results add up to $t; which of the five cells is wrong its sum cannot tell\
 [forum-total]" "$output"
}

@test "-m makes control characters visible and leaves Chinese readable" {
	trouble $'红\033[31m\302\233x' <a.tsv >b.tsv
	run gr-sum -m b.tsv
	[ "$status" -eq 2 ]
	[[ $output == *'红\^[[31m\M-B\M^[x [input]' ]]
}

@test "-q writes nothing; the status tells" {
	run gr-sum -q a.tsv
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	run gr-sum -aqms <(add_cell 4 1 5 1 <a.tsv)
	[ "$status" -eq 1 ]
	[ -z "$output" ]
}

@test "-s writes one line a rule, with counts" {
	{ add_cell 4 1 5 1 <a.tsv; cat old.tsv; } | gr-sum -s >out || [ $? -eq 1 ]
	same "rule${TAB}level${TAB}judged${TAB}failed${TAB}unknown" \
	    "$(head -n 1 out)"
	same "forum-total${TAB}error${TAB}6${TAB}1${TAB}0" \
	    "$(grep forum out)"
	same 39 "$(wc -l <out)"
}

@test "-m beats -s" {
	run gr-sum -ms a.tsv
	[ -z "$output" ]
}

@test "-r selects rules, or all but some" {
	add_cell 4 1 5 1 <a.tsv | add_cell 3 1 7 1 >b.tsv
	same "forum-total
row-total" "$(gr-sum -H -r forum-total,row-total b.tsv | cut -f5 | sort)"
	same "balance
row-total" "$(gr-sum -H -r -forum-total,-form-age b.tsv | cut -f5 | sort)"
}

@test "-r refuses what is no rule of gr-sum" {
	for r in no-such "row-total," "" carry-over row-total,nope; do
		run gr-sum -r "$r" a.tsv
		[ "$status" -eq 2 ]
		[[ $output == *"no rule of this command"* ]]
	done
}

@test "-W sets what is written and what the status tells" {
	set_cell 3 3.1 2 "" <a.tsv | doubt 3 3.1 blank:business >b.tsv
	run gr-sum -H -W error b.tsv
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	run gr-sum -H -W warning b.tsv
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 2 ]
	run gr-sum -H -W unknown b.tsv
	[ "$status" -eq 1 ]
	[ "${#lines[@]}" -eq 5 ]
}

@test "-W refuses other words" {
	run gr-sum -W ok a.tsv
	[ "$status" -eq 2 ]
	[[ ${lines[0]} == "gr-sum: -W ok: not error, "* ]]
}

@test "unknown options are wrong usage" {
	for o in -Z --nonsense; do
		run gr-sum $o a.tsv
		[ "$status" -eq 2 ]
		[[ $output == *"usage: gr-sum "* ]]
	done
}

@test "--help and --version" {
	run gr-sum --help
	[ "$status" -eq 0 ]
	[[ $output == "usage: gr-sum "* ]]
	run gr-sum --version
	[ "$status" -eq 0 ]
	[[ $output == "gr-sum "* ]]
}

# --- inputs and statuses

@test "standard input, by name and without" {
	add_cell 4 1 5 1 <a.tsv >b.tsv
	same "$(gr-sum b.tsv)" "$(gr-sum <b.tsv)"
	same "$(gr-sum b.tsv)" "$(gr-sum - <b.tsv)"
	same "$(gr-sum b.tsv)" "$(gzip -c b.tsv | gr-sum)"
	run gr-sum - - <b.tsv
	[ "$status" -eq 2 ]
}

@test "a missing file and a folder are trouble; the others go on" {
	add_cell 4 1 5 1 <a.tsv >b.tsv
	run --separate-stderr gr-sum -H none.tsv . b.tsv
	[ "$status" -eq 2 ]
	same "gr-sum: none.tsv: No such file or directory
gr-sum: .: Is a directory" "$stderr"
	[[ $output == *forum-total* ]]
}

@test "a report is no table rows" {
	printf '示例市2022年政府信息公开工作年度报告\n一、总体情况\n' >report.txt
	run --separate-stderr gr-sum -H report.txt
	[ "$status" -eq 2 ]
	same "gr-sum: report.txt:1: not table rows; run gr-split and gr-table\
 first" "$stderr"
	same "report.txt${TAB}${TAB}${TAB}error${TAB}input" \
	    "$(cut -f 1-5 <<<"$output")"
}

@test "trouble with the rows themselves is a finding, too" {
	head -n 3 a.tsv | gzip | head -c 60 >cut.gz
	run --separate-stderr gr-sum -mH cut.gz none.tsv
	[ "$status" -eq 2 ]
	same "cut.gz: error: truncated gzip data [input]
none.tsv: error: No such file or directory [input]" "$output"
	run --separate-stderr gr-sum -sr input /dev/null
	[ "$status" -eq 2 ]
	same "input${TAB}error${TAB}1${TAB}1${TAB}0" "$(tail -n 1 <<<"$output")"
	run --separate-stderr gr-sum -Hr balance none.tsv
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	run --separate-stderr gr-diff -cH a.tsv none.tsv
	[ "$status" -eq 2 ]
	[[ $output == none.tsv*error*input*"No such file"* ]]
}

@test "the first error is named with its line; what stood before is judged" {
	{ add_cell 4 1 5 1 <a.tsv; echo nonsense; } >b.tsv
	run gr-sum -H b.tsv
	[ "$status" -eq 2 ]
	[[ $output == *forum-total* ]]
	[[ $output == *"gr-sum: b.tsv:43: not table rows"* ]]
}

@test "nothing at all to read is trouble" {
	run --separate-stderr gr-sum -H /dev/null
	[ "$status" -eq 2 ]
	[[ $stderr == "gr-sum: /dev/null: empty input"* ]]
}

@test "a header alone is none" {
	run gr-sum -H <(head -n 1 a.tsv)
	[ "$status" -eq 0 ]
	[ -z "$output" ]
}

@test "truncated gzip data is trouble" {
	gzip -c a.tsv | head -c -9 >cut.gz
	run gr-sum cut.gz
	[ "$status" -eq 2 ]
	[[ $output == *"gr-sum: cut.gz: "* ]]
}

@test "a full disk is trouble" {
	run --separate-stderr bash -c 'gr-sum -a "$1" >/dev/full' - a.tsv
	[ "$status" -eq 2 ]
	[[ $stderr == *"No space left on device"* ]]
}

@test "a reader that goes away ends it quietly" {
	for _ in {1..50}; do cat a.tsv; done >many.tsv
	out=$( (gr-sum -a many.tsv || true) 2>&1 >/dev/null | head -n 1)
	same "" "$out"
	run --separate-stderr bash -c 'gr-sum -a "$1" | head -n 1' - many.tsv
	[ -z "$stderr" ]
}

@test "reports one after another, with headers amid, are told apart" {
	run gr-sum -Hs -r row-total <(cat a.tsv old.tsv a.tsv)
	same "row-total${TAB}error${TAB}73${TAB}0${TAB}0" "$output"
}

@test "the same bytes in every locale" {
	add_cell 4 1 5 1 <a.tsv >b.tsv
	same "$(LC_ALL=C gr-sum b.tsv)" "$(LC_ALL=C.UTF-8 gr-sum b.tsv)"
}

# --- the manual

@test "the messages in gr-rules.7 are those that are printed" {
	x=(2021 "$ORG" 2022/data.txt)
	sheet 2022 "${x[@]}" >x.tsv
	{
		trouble "truncated gzip data" <x.tsv
		drop 3 3.2 <x.tsv
		drop 0 6 <x.tsv
		drop 4 <x.tsv
		drop 3 3.6.2 <x.tsv
		set_cell 3 3.1 2 "" <x.tsv | doubt 3 3.1 blank:business
		sheet 2022 2019 "$ORG" 2022/data.txt
		set_cell 3 1 6 -3 <x.tsv
		set_cell 2 1.2 1 2.5 <x.tsv
		add_cell 3 3.1 7 9 <x.tsv
		add_cell 3 3.1 7 9 <x.tsv | doubt 3 3.1 unit:total
		add_cell 3 3.1 1 9 <x.tsv
		add_cell 3 4 1 9 <x.tsv
		add_cell 4 1 1 9 <x.tsv
		add_cell 3 1 7 27 <x.tsv | add_cell 3 2 3 5
		awk -F '\t' -v OFS='\t' '$5 == 0 && $6 == 2 { $15 = 65 } 1' x.tsv
		awk -F '\t' -v OFS='\t' '{ print } $5 == 2 && $6 == "1.2" {
		    $6 = "?"; $7 = "其他主动公开文件"; print }' x.tsv
		sheet 2022 2021 "" 2022/data.txt
		awk -F '\t' -v OFS='\t' 'NR > 1 { $3 = "" } 1' x.tsv
		{
			sheet 2022 2019 "$ORG" 2022/data.txt | awk '$5 < 3'
			awk '$5 != "table" && $5 > 2' x.tsv
		}
		set_cell 3 3.1 2 "" <x.tsv | doubt 3 3.1 text:business
		set_cell 2 1.2 1 1999 <x.tsv
		set_cell 3 3.1 1 1300 <x.tsv | doubt 3 3.2 label
		awk -F '\t' -v OFS='\t' '$5 == 3 {
		    for (i = 8; i < 14; i++) $i = "" } 1' x.tsv
		state received "收到申请5250件" 5250 <x.tsv
		state carried_in "上年结转70件" 70 <x.tsv
		state answered "办结5220件" 5220 <x.tsv
		state carried_out "结转下年100件" 100 <x.tsv
		state granted "予以公开300件" 300 <x.tsv
		state natural "自然人1000件" 1000 <x.tsv
		state received "未收到申请" 0 <x.tsv
		state reviews "行政复议160件" 160 <x.tsv
		state normative_made "制发规范性文件2件" 2 <x.tsv
		state received "收到申请5252件" 5252 <x.tsv |
		    state received "共收到申请5200件" 5200
		state sum "共10件，其中甲4件、乙5件" 10 9 2 1 <x.tsv
		state granted_share "其中1件占50%" 50 1 3 <x.tsv
		state all_answered "均已办结" 1 <x.tsv
		state fee_notices "未发出收费通知" 0 <x.tsv
		state signed "2023年2月15日" 20230215 <x.tsv
	} | gr-sum -m -W unknown >out || [ $? -eq 2 ]
	{
		add_cell 3 3.1 1 9 <x.tsv
		add_cell 3 3.1 1 9 <x.tsv | doubt 3 3.1 split:natural
	} | gr-sum -1m -W unknown -r cell >>out || [ $? -eq 1 ]
	printf '%s\t示例市\n' "$ORG" >groups
	sheet 2022 2021 示例市 2022/data.txt | add_cell 3 3.1 1 1 |
	    gr-sum -m -g groups -r parts-total x.tsv - >>out || [ $? -eq 1 ]
	sed '/^\.Sh BETWEEN YEARS/,/^\.Sh [^B]/d' \
	    "$BATS_TEST_DIRNAME/../man/gr-rules.7" |
	    grep '^2022/' | sort >said
	[ "$(wc -l <said)" -eq 43 ]
	same "" "$(sort -u out | comm -13 - said)"
}
