#!/usr/bin/env bats
# gr-sum: the rules about parts, cells and bounds that are no sums.  Each where
# it holds, where it fails and where it cannot be judged.

# shellcheck disable=SC2154	# helper.bash sets it
bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	sheet 2022 >a.tsv
	sheet 2020 >old.tsv
}

# is COUNTS RULE: the same, for the rows on standard input.
is() {
	same "$1" "$(counts "$2" | tr '\t' ' ')"
}

# --- heading-order

@test "heading-order" {
	is "6 0 0" heading-order <a.tsv
	# Section 3 stands before section 2.
	awk -F '\t' -v OFS='\t' '$5 == 0 && $6 == 2 { $15 = 4.5 + 100 } 1' \
	    a.tsv | sed 's/104.5/104/' >b.tsv
	same "warning${TAB}0${TAB}2${TAB}${TAB}6${TAB}1" \
	    "$(judged heading-order <b.tsv)"
	drop 0 <a.tsv | is "0 0 1" heading-order
	# A heading that is missing has no place, and one met twice its first.
	drop 0 4 <a.tsv | is "5 0 0" heading-order
	awk -F '\t' '{ print } $5 == 0 && $6 == 6' a.tsv >b.tsv
	is "6 0 0" heading-order <b.tsv
}

@test "heading-order: all on one line, as they were read" {
	awk -F '\t' -v OFS='\t' '$5 == 0 { $15 = 1 } 1' a.tsv >b.tsv
	is "6 0 0" heading-order <b.tsv
	{
		awk -F '\t' 'NR == 1 || $5 == 0 && $6 == 0' b.tsv
		awk -F '\t' '$5 == 0 && $6 == 3' b.tsv
		awk -F '\t' 'NR > 1 && !($5 == 0 && $6 ~ /^[03]$/)' b.tsv
	} >c.tsv
	is "6 1 0" heading-order <c.tsv
}

# --- row-unknown

# A filter that adds a row of figures beyond the form to table 2.
add_unknown() {
	awk -F '\t' -v OFS='\t' -v doubt="$1" '{ print }
	    $5 == 2 && $6 == "1.2" { $6 = "?"; $7 = "其他主动公开文件"
	    $16 = doubt; print }'
}

@test "row-unknown" {
	is "3 0 0" row-unknown <a.tsv
	add_unknown <a.tsv >b.tsv
	same "warning${TAB}2${TAB}?${TAB}${TAB}${TAB}" \
	    "$(judged row-unknown <b.tsv)"
	run gr-sum -H -r row-unknown b.tsv
	[[ $output == *": 其他主动公开文件" ]]
	add_unknown again <a.tsv | is "2 0 1" row-unknown
	add_unknown stray <a.tsv | is "3 1 0" row-unknown
	only_table 4 <a.tsv | is "1 0 2" row-unknown
	# A table that is missing is told once.
	drop 4 <a.tsv | is "2 0 0" row-unknown
}

# --- doubt

@test "doubt: once a report, its rows counted" {
	is "1 0 0" doubt <a.tsv
	doubt 3 3.1 glued <a.tsv | doubt 4 1 blank:total >b.tsv
	same "info${TAB}${TAB}${TAB}${TAB}2${TAB}0" "$(judged doubt <b.tsv)"
	run gr-sum -q -W warning -r doubt b.tsv
	[ "$status" -eq 0 ]
	run gr-sum -q -W info -r doubt b.tsv
	[ "$status" -eq 1 ]
}

# --- form-mixed

@test "form-mixed" {
	is "1 0 0" form-mixed <a.tsv
	is "1 0 0" form-mixed <old.tsv
	{ awk -F '\t' '$5 < 3' old.tsv; sheet 2020 2021 | awk -F '\t' \
	    '$5 > 2 && $5 != "table"'; } >b.tsv
	same "warning${TAB}${TAB}${TAB}${TAB}2019${TAB}2021" \
	    "$(judged form-mixed <b.tsv)"
	# Mixed by doubted rows alone.
	awk -F '\t' -v OFS='\t' '$5 == 2 { $16 = "order" } 1' b.tsv >c.tsv
	is "0 0 1" form-mixed <c.tsv
	# An edition that is not told.
	awk -F '\t' -v OFS='\t' '$5 == 2 { $4 = "" } $5 != 2 || $6 ~ /1$/' \
	    a.tsv >c.tsv
	is "0 0 1" form-mixed <c.tsv
	drop 2 <a.tsv | is "0 0 0" form-mixed
	# Rows of both in one table.
	awk -F '\t' -v OFS='\t' '{ print } $5 == 3 && $6 == "3.5.5" {
	    $6 = "3.6"; $4 = 2019; print }' a.tsv >c.tsv
	is "1 1 0" form-mixed <c.tsv
}

# --- year-missing, org-missing: each row says them, so both are always told

@test "year-missing and org-missing" {
	is "1 0 0" year-missing <a.tsv
	is "1 0 0" org-missing <a.tsv
	awk -F '\t' -v OFS='\t' 'NR > 1 { $3 = "" } 1' a.tsv >b.tsv
	same "warning${TAB}${TAB}${TAB}${TAB}${TAB}" \
	    "$(judged year-missing <b.tsv)"
	is "1 0 0" org-missing <b.tsv
	awk -F '\t' -v OFS='\t' 'NR > 1 { $2 = "" } 1' a.tsv >b.tsv
	same "warning${TAB}${TAB}${TAB}${TAB}${TAB}" \
	    "$(judged org-missing <b.tsv)"
}

# --- cell-text

@test "cell-text" {
	is "34 0 0" cell-text <a.tsv
	set_cell 3 3.1 2 "" <a.tsv | set_cell 3 3.1 4 "" |
	    doubt 3 3.1 text:business,nonprofit >b.tsv
	same "error${TAB}3${TAB}3.1${TAB}${TAB}2${TAB}0" \
	    "$(judged cell-text <b.tsv)"
	run gr-sum -H -r cell-text b.tsv
	[[ $output == *": 3/3.1/business (text), 3/3.1/nonprofit (text)" ]]
	# A blank is no word; a row that is doubted as a whole may have any.
	set_cell 3 3.1 2 "" <a.tsv | doubt 3 3.1 blank:business |
	    is "34 0 0" cell-text
	set_cell 3 3.1 2 "" <a.tsv | doubt 3 3.1 short | is "33 0 1" cell-text
}

# --- in-force-negative

@test "in-force-negative" {
	is "2 0 0" in-force-negative <a.tsv
	is "0 0 0" in-force-negative <old.tsv
	set_cell 2 1.2 1 9 <a.tsv | set_cell 2 1.2 2 2 |
	    set_cell 2 1.2 3 5 >b.tsv
	same "warning${TAB}2${TAB}1.2${TAB}in_force${TAB}-2${TAB}0" \
	    "$(judged in-force-negative <b.tsv)"
	doubt 2 1.2 unit <b.tsv | is "1 0 1" in-force-negative
	set_cell 2 1.2 2 "" <b.tsv | is "1 0 1" in-force-negative
	set_cell 2 1.2 1 "" <b.tsv | is "1 0 1" in-force-negative
	# The figures printed are enough.
	set_cell 2 1.2 2 "" <b.tsv | set_cell 2 1.2 3 9 >c.tsv
	is "2 0 0" in-force-negative <c.tsv
	same "ok${TAB}2${TAB}1.2${TAB}in_force${TAB}0${TAB}0" \
	    "$(gr-sum -aH -r in-force-negative c.tsv | cut -f 4,6-10 |
	    grep 1.2)"
}

# --- bound

@test "bound: not judged where the sums are" {
	is "0 0 0" bound <a.tsv
	add_cell 3 3.1 1 9000 <a.tsv | is "0 0 0" bound
}

@test "bound: an outcome is not more than row 3.7" {
	# A leaf is empty, and what is left less than row 3.7: no sum tells.
	set_cell 3 3.2 1 "" <a.tsv >b.tsv
	is "20 0 0" bound <b.tsv
	# With a doubt the sum is unknown; so is the bound with a doubted
	# cell, and only with that.
	t=$(cell 3 3.7 1 <a.tsv)
	set_cell 3 3.1 1 "$((t + 1))" <b.tsv | doubt 3 3.2 label >c.tsv
	is "0 0 0" bound <c.tsv
	set_cell 3 3.1 1 "$((t + 1))" <a.tsv | doubt 3 3.2 label >c.tsv
	same "error${TAB}3${TAB}3.1${TAB}natural${TAB}$((t + 1))${TAB}$t" \
	    "$(judged bound <c.tsv)"
	doubt 3 3.1 label <c.tsv | doubt 3 3.2 "" | is "20 0 1" bound
}

@test "bound: row 4 is not more than rows 1 and 2" {
	set_cell 3 3.7 1 "" <a.tsv >b.tsv
	n=$(($(cell 3 1 1 <a.tsv) + $(cell 3 2 1 <a.tsv)))
	# Row 3.7 is empty: said once, not of each outcome.
	is "1 0 1" bound <b.tsv
	set_cell 3 4 1 "$((n + 1))" <b.tsv >c.tsv
	# There the balance tells.
	is "0 0 1" bound <c.tsv
	same error "$(judged balance <c.tsv | cut -f 1)"
	# With a doubted row 3.7 it does not.
	set_cell 3 4 1 "$((n + 1))" <a.tsv | doubt 3 3.7 label >c.tsv
	same "error${TAB}3${TAB}4${TAB}natural${TAB}$((n + 1))${TAB}$n" \
	    "$(judged bound <c.tsv | grep "${TAB}4${TAB}")"
	set_cell 3 2 1 "" <b.tsv >c.tsv
	set_cell 3 4 1 "$n" <c.tsv | is "0 0 2" bound
}

@test "bound: with an empty cell beside a negative value, which no sum tells" {
	set_cell 3 3.7 1 -5 <a.tsv | set_cell 3 3.2 1 "" >b.tsv
	same "0 0 1" "$(gr-sum -Hs -r outcome-total b.tsv |
	    awk '{ print $3 - 6, $4, $5 }')"
	is "20 20 0" bound <b.tsv
	same "error${TAB}3${TAB}3.1${TAB}natural${TAB}$(cell 3 3.1 1 <b.tsv)\
${TAB}-5" "$(judged bound <b.tsv | head -n 1)"
}

# --- totals-only

@test "totals-only" {
	is "1 0 0" totals-only <a.tsv
	awk -F '\t' -v OFS='\t' '$5 == 3 { for (i = 8; i < 14; i++) $i = "" } 1' \
	    a.tsv >b.tsv
	same "info${TAB}3${TAB}${TAB}total${TAB}${TAB}" \
	    "$(judged totals-only <b.tsv)"
	doubt 3 3.1 short <b.tsv | is "0 0 1" totals-only
	drop 3 <a.tsv | is "0 0 0" totals-only
}

# --- real reports, where they are

# real FILE...: what is found in real reports, by any level.
real() {
	local f
	[ -d "$shared/reports" ] || skip "shared reports are not here"
	for f; do
		gr-split "$shared/$f" | gr-table | gr-sum -aH -W unknown || true
	done
}

@test "126 blanks of 161 cells: the four columns whose total is printed" {
	real reports/shanghai-office-2019.html >found
	same "ok natural ok business unknown research unknown nonprofit\
 ok legal ok other unknown total" "$(awk -F '\t' '$5 == "outcome-total" {
	    printf "%s%s %s", s, $4, $8; s = " " }' found)"
	# Nor is anything wrong with the rest.
	same "" "$(awk -F '\t' '$4 == "error" || $4 == "warning" &&
	    $5 != "cell-blank" && $5 != "unjudged"' found)"
	# What could not be judged names the cells in the way.
	same 0 "$(awk -F '\t' '$4 == "unknown" && $13 !~ /[(]blank[)]/' found |
	    wc -l)"
}

@test "real reports: no false alarm" {
	real seeds/000_c47ceb463d89603d.txt seeds/001_aecd962d443dcedf.txt \
	    seeds/002_4f78bff36f6a8846.txt seeds/003_c38613461617f9e0.txt \
	    seeds/004_7c23cb3ecb2525a9.txt reports/huaian-2024.mutool.txt \
	    reports/huaian-2024.pdf-layout.txt reports/huaian-2024.pdf-raw.txt \
	    reports/huaian-2024.pdf-default.txt >found
	same "2 form-age
2 unjudged" "$(awk -F '\t' '$4 == "error" || $4 == "warning" { print $5 }' \
	    found | sort | uniq -c | sed 's/^ *//')"
}
