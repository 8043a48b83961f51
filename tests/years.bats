#!/usr/bin/env bats
# years: the rules between years beyond carry-over and in-force-roll, which
# gr-diff.bats has.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	local y
	for y in 2019 2020 2021 2022; do
		sheet $y >$y.tsv
	done
}

# judge RULE OLD NEW: level, place, both sides and text of its findings.
judge() {
	gr-diff -cH -W unknown -r "$1" "$2" "$3" | cut -f4,6-10,13
}

# levels RULE OLD NEW: how many judgements ended how, those that hold, too.
levels() {
	gr-diff -acH -W unknown -r "$1" "$2" "$3" | cut -f4 | sort | uniq -c |
	    awk '{ print $1, $2 }' | paste -sd , -
}

# prose NAME VALUE [DOUBT]: a filter that adds a figure stated in the prose.
prose() {
	awk -F '\t' -v OFS='\t' -v r="$1" -v v="$2" -v d="${3-}" '
	{ print }
	END {
		print $1, $2, $3, "", 1, r, "比上年", v, "", "", "", "", "", \
		    "", 9, d
	}'
}

# --- pending-roll

@test "pending-roll: a total not less than what was pending holds" {
	p=$(cell 4 2.1 4 <2021.tsv)
	same "3 ok" "$(levels pending-roll 2021.tsv 2022.tsv)"
	set_cell 4 2.1 5 "$p" <2022.tsv >b.tsv
	same "3 ok" "$(levels pending-roll 2021.tsv b.tsv)"
}

@test "pending-roll: a total less than what was pending fails" {
	p=$(cell 4 2.1 4 <2021.tsv)
	set_cell 4 2.1 5 $((p - 1)) <2022.tsv >b.tsv
	same "$(printf '%s\t' warning 4 2.1 total $((p - 1)) \
	    "$p")未经复议直接起诉 prints a total of $((p - 1)), but the report of\
 2021 (2021.txt:40) left $p pending" "$(judge pending-roll 2021.tsv b.tsv)"
	run gr-diff -cHq -r pending-roll 2021.tsv b.tsv
	[ "$status" -eq 1 ]
}

@test "pending-roll: blank and doubted cells give unknown" {
	set_cell 4 1 4 "" <2021.tsv >a.tsv
	same "2 ok,1 unknown" "$(levels pending-roll a.tsv 2022.tsv)"
	set_cell 4 1 5 "" <2022.tsv >b.tsv
	same "2 ok,1 unknown" "$(levels pending-roll 2021.tsv b.tsv)"
	set_cell 4 1 5 0 <2022.tsv | doubt 4 1 split >b.tsv
	same "2 ok,1 unknown" "$(levels pending-roll 2021.tsv b.tsv)"
	doubt 4 1 split <2022.tsv >b.tsv
	same "3 ok" "$(levels pending-roll 2021.tsv b.tsv)"
	same "" "$(levels pending-roll 2021.tsv <(drop 4 <2022.tsv))"
}

@test "pending-roll goes from form to form" {
	same "3 ok" "$(levels pending-roll 2020.tsv 2021.tsv)"
}

# --- project-roll

# 2020's rows, its last_year being 2019's last_year and change.
projects() {
	awk -F '\t' -v OFS='\t' '
	$5 == 2 && $6 ~ /^([56]|8\.1)/ && FNR == NR {
		due[$6] = $8 + $9
	}
	FNR < NR && $5 == 2 && $6 in due { $8 = due[$6] }
	FNR < NR' 2019.tsv 2020.tsv
}

@test "project-roll: rows 5.1 to 8.1 of the 2019 form" {
	projects >b.tsv
	same "5 ok" "$(levels project-roll 2019.tsv b.tsv)"
	v=$(cell 2 6.1 1 <b.tsv)
	add_cell 2 6.1 1 2 <b.tsv >c.tsv
	same "$(printf '%s\t' warning 2 6.1 last_year $((v + 2)) \
	    "$v")行政处罚: $((v + 2)) projects last year, but those and the change\
 of 2019 (2019.txt:12) make $v" "$(judge project-roll 2019.tsv c.tsv)"
}

@test "project-roll: blank and doubted cells give unknown" {
	projects >b.tsv
	set_cell 2 5.1 2 "" <2019.tsv >a.tsv
	same "4 ok,1 unknown" "$(levels project-roll a.tsv b.tsv)"
	add_cell 2 5.2 1 1 <b.tsv | doubt 2 5.2 label >c.tsv
	same "4 ok,1 unknown" "$(levels project-roll 2019.tsv c.tsv)"
}

@test "project-roll does not apply between or on newer forms" {
	same "" "$(levels project-roll 2020.tsv 2021.tsv)"
	same "" "$(levels project-roll 2021.tsv 2022.tsv)"
	same "" "$(levels project-roll 2021.tsv <(sheet 2022 2019))"
}

# --- text-growth

# grown NAME PERCENT TABLE ROW COLUMN OLD NEW: the level of a statement where
# the cell was OLD and is NEW.
grown() {
	set_cell "$3" "$4" "$5" "$6" <2021.tsv >a.tsv
	set_cell "$3" "$4" "$5" "$7" <2022.tsv | prose "$1_growth" "$2" >b.tsv
	levels text-growth a.tsv b.tsv
}

@test "text-growth: within the rounding of the printed digits" {
	same "1 ok" "$(grown received 100 3 1 7 50 100)"
	same "1 ok" "$(grown received -50 3 1 7 100 50)"
	same "1 warning" "$(grown received 50 3 1 7 100 50)"
	same "1 ok" "$(grown received 33 3 1 7 30 40)"
	same "1 ok" "$(grown received 33.3 3 1 7 30 40)"
	same "1 warning" "$(grown received 33.30 3 1 7 30 40)"
	same "1 ok" "$(grown received 33.33 3 1 7 30 40)"
	same "1 warning" "$(grown received 34 3 1 7 30 40)"
	same "1 ok" "$(grown received 66 3 1 7 30 50)"
	same "1 ok" "$(grown received 66.66 3 1 7 30 50)"
	same "1 ok" "$(grown received 66.7 3 1 7 30 50)"
	same "1 warning" "$(grown received 66.5 3 1 7 30 50)"
	same "1 warning" "$(grown received 66.68 3 1 7 30 50)"
	same "1 ok" "$(grown received 0 3 1 7 30 30)"
	same "1 ok" "$(grown received -100 3 1 7 30 0)"
}

@test "text-growth: what fails names both sides and both reports" {
	set_cell 3 1 7 50 <2021.tsv >a.tsv
	set_cell 3 1 7 81 <2022.tsv | prose received_growth 100.0 >b.tsv
	run gr-diff -cH -r text-growth a.tsv b.tsv
	[ "$status" -eq 1 ]
	same "$(printf '%s\t' 2022.txt "$ORG" 2022 warning text-growth 1 \
	    received_growth "" 100.0 62.0 9 "")the prose has 100.0 % against\
 2021 (2021.txt:14) for received_growth, but the tables have 62.0 %: from 50 to\
 81" "$output"
	same "2022.txt:9: warning: the prose has 100.0 % against 2021\
 (2021.txt:14) for received_growth, but the tables have 62.0 %: from 50 to 81\
 [text-growth]" "$(gr-diff -cm -r text-growth a.tsv b.tsv)"
}

@test "text-growth: each name stands for its cells" {
	while read -r name table row column; do
		same "1 ok" "$(grown "$name" 25 "$table" "$row" "$column" 8 10)"
		same "1 warning" \
		    "$(grown "$name" 35 "$table" "$row" "$column" 8 10)"
	done <<-'EOF'
	carried_in 3 2 7
	answered 3 3.7 7
	granted 3 3.1 7
	partial 3 3.2 7
	carried_out 3 4 7
	normative_made 2 1.2 1
	normative_repealed 2 1.2 2
	normative_in_force 2 1.2 3
	licences 2 5.1 1
	penalties 2 6.1 1
	compulsions 2 6.2 1
	charges 2 8.1 1
	EOF
}

# sum_of FILE TABLE ROWS COLUMNS: rows as a pattern, columns as first,last.
sum_of() {
	awk -F '\t' -v t="$2" -v r="^($3)\$" -v c="$4" '
	BEGIN { split(c, col, ",") }
	$5 == t && $6 ~ r {
		for (i = col[1]; i <= col[2]; i++)
			n += $(7 + i)
	}
	END { print n }' "$1"
}

@test "text-growth: names that stand for several cells" {
	while read -r name table rows columns; do
		a=$(sum_of 2021.tsv "$table" "$rows" "$columns")
		b=$(sum_of 2022.tsv "$table" "$rows" "$columns")
		p=$(awk -v a="$a" -v b="$b" \
		    'BEGIN { printf "%.2f", (b - a) * 100 / a }')
		prose "${name}_growth" "$p" <2022.tsv >b.tsv
		same "1 ok" "$(levels text-growth 2021.tsv b.tsv)"
		prose "${name}_growth" 77.77 <2022.tsv >b.tsv
		same "1 warning" "$(levels text-growth 2021.tsv b.tsv)"
	done <<-'EOF'
	denied 3 3\.3\.. 7,7
	unavailable 3 3\.4\.. 7,7
	refused 3 3\.5\.. 7,7
	otherwise 3 3\.6\.. 7,7
	natural 3 1 1,1
	natural 3 1|2 1,1
	organisations 3 1 2,6
	organisations 3 1|2 2,6
	received 3 1|2 7,7
	reviews 4 1 5,5
	lawsuits 4 2\.[12] 5,5
	EOF
}

@test "text-growth: reviews and lawsuits with or without those pending" {
	set_cell 4 1 5 10 <2021.tsv | set_cell 4 1 4 2 >a.tsv
	set_cell 4 1 5 15 <2022.tsv | set_cell 4 1 4 3 >b.tsv
	same "1 ok" "$(levels text-growth a.tsv <(prose reviews_growth 50 <b.tsv))"
	set_cell 4 1 4 7 <b.tsv >c.tsv
	same "1 ok" "$(levels text-growth a.tsv <(prose reviews_growth 50 <c.tsv))"
	same "1 ok" "$(levels text-growth a.tsv <(prose reviews_growth 0 <c.tsv))"
	same "1 warning" \
	    "$(levels text-growth a.tsv <(prose reviews_growth 7 <c.tsv))"
	# Without the pending ones it may hold: that cannot be told.
	set_cell 4 1 4 "" <c.tsv >d.tsv
	same "1 unknown" \
	    "$(levels text-growth a.tsv <(prose reviews_growth 7 <d.tsv))"
}

@test "text-growth: blank and doubted cells give unknown" {
	prose received_growth 77 <2022.tsv >b.tsv
	set_cell 3 1 7 "" <b.tsv | set_cell 3 2 7 "" >c.tsv
	same "$(printf '%s\t' unknown 1 received_growth "" 77 "")cannot be\
 judged: 3/1/total (empty); held against 2021.txt:14" "$(judge text-growth 2021.tsv c.tsv)"
	doubt 3 1 unit:total <2021.tsv >a.tsv
	same "1 unknown" "$(levels text-growth a.tsv b.tsv)"
	judge text-growth a.tsv b.tsv |
	    grep -q '; in doubt: 3/1/total of 2021 (unit)$'
	prose received_growth 77 text <2022.tsv >c.tsv
	judge text-growth 2021.tsv c.tsv |
	    grep -q '^unknown.*; in doubt: 1/received_growth$'
	# From nothing there is no percentage.
	set_cell 3 4 7 0 <2021.tsv >a.tsv
	same "1 unknown" "$(levels text-growth a.tsv \
	    <(prose carried_out_growth 100 <2022.tsv))"
}

@test "text-growth does not apply to what has no cell, and to shares" {
	for name in published_growth fee_amount_growth received received_share \
	    x_growth _growth; do
		prose $name 12 <2022.tsv >b.tsv
		same "" "$(levels text-growth 2021.tsv b.tsv)"
	done
	prose received_growth "" <2022.tsv >b.tsv
	same "" "$(levels text-growth 2021.tsv b.tsv)"
	prose received_growth 12 <2022.tsv | drop 3 >b.tsv
	same "" "$(levels text-growth 2021.tsv b.tsv)"
}

@test "text-growth between the forms: what both have" {
	a=$(cell 3 3.6 7 <2020.tsv)
	b=$(sum_of 2021.tsv 3 '3\.6\..' 7,7)
	p=$(awk -v a="$a" -v b="$b" \
	    'BEGIN { printf "%.1f", (b - a) * 100 / a }')
	same "1 ok" "$(levels text-growth 2020.tsv \
	    <(prose otherwise_growth "$p" <2021.tsv))"
	same "" "$(levels text-growth 2020.tsv \
	    <(prose normative_made_growth 10 <2021.tsv))"
	same "1 warning" "$(levels text-growth 2019.tsv \
	    <(prose normative_made_growth 77.77 <2020.tsv))"
	same "1 warning" "$(levels text-growth 2020.tsv \
	    <(prose licences_growth 77.77 <2021.tsv))"
}

@test "text-growth: a form that is not told has the older one's rows" {
	sheet 2017 2019 | sed 's/\t2019\t3\t/\t\t3\t/' >a.tsv
	sheet 2018 2019 | sed 's/\t2019\t3\t/\t\t3\t/' |
	    prose denied_growth 77.77 >b.tsv
	same "1 warning" "$(levels text-growth a.tsv b.tsv)"
	drop 3 3.3.1 <b.tsv >c.tsv
	same "1 unknown" "$(levels text-growth a.tsv c.tsv)"
	awk -F '\t' '!($5 == 3 && $6 ~ /^3\.3/)' b.tsv >c.tsv
	same "1 unknown" "$(levels text-growth a.tsv c.tsv)"
}

@test "text-growth needs the year before" {
	same "" "$(levels text-growth 2020.tsv \
	    <(prose received_growth 10 <2022.tsv))"
}

# --- jump

# jumps OLD NEW: the level for row 1's total.
jumps() {
	gr-diff -acH -W unknown -r jump <(set_cell 3 1 7 "$1" <2021.tsv) \
	    <(set_cell 3 1 7 "$2" <2022.tsv) |
	    awk -F '\t' '$6 == 3 && $7 == 1 { print $4 }'
}

@test "jump: between 1/5 and 5 times, where either is 20 or more" {
	same ok "$(jumps 20 100)"
	same warning "$(jumps 20 101)"
	same ok "$(jumps 100 20)"
	same warning "$(jumps 101 20)"
	same "" "$(jumps 1 19)"
	same "" "$(jumps 19 0)"
	same warning "$(jumps 1 20)"
	same warning "$(jumps 20 0)"
	same warning "$(jumps 0 20)"
	same ok "$(jumps 4 20)"
	same unknown "$(jumps "" 20)"
	same unknown "$(jumps 20 "")"
	same unknown "$(jumps "" 1)"
}

@test "jump: the totals of tables 3 and 4, and those alone" {
	gr-diff -acH -W unknown -r jump 2021.tsv 2022.tsv | cut -f6-8 |
	    sort -u >judged
	same 28 "$(grep -c "${TAB}total\$" judged)"
	same 28 "$(wc -l <judged)"
	same "3 4" "$(cut -f1 judged | sort -u | paste -sd ' ' -)"
	same "" "$(gr-diff -acH -r jump <(only_table 2 <2021.tsv) 2022.tsv)"
}

@test "jump: both places, and what is printed" {
	set_cell 4 2.2 5 900 <2022.tsv >b.tsv
	v=$(cell 4 2.2 5 <2021.tsv)
	same "2022.txt:41: warning: 复议后起诉 prints 900, but the report of 2021\
 (2021.txt:41) printed $v: a jump, or a slip [jump]" \
	    "$(gr-diff -cm -r jump 2021.tsv b.tsv)"
	doubt 4 2.2 glued <b.tsv >c.tsv
	same "" "$(gr-diff -cm -r jump 2021.tsv c.tsv)"
	judge jump 2021.tsv c.tsv | grep -q "^unknown.*: 4/2.2/total (glued)\$"
}

@test "jump between the forms: row 3.6 and the sum of its three" {
	set_cell 3 3.6.2 7 9000 <2021.tsv >b.tsv
	n=$(sum_of b.tsv 3 '3\.6\..' 7,7)
	same "warning${TAB}3${TAB}3.6${TAB}total${TAB}$n${TAB}$(cell 3 3.6 7 <2020.tsv)" \
	    "$(judge jump 2020.tsv b.tsv | cut -f1-6)"
	set_cell 3 3.6.2 7 "" <2021.tsv >b.tsv
	same "cannot be judged: 3/3.6.2/total (empty); held against 2020.txt:36" \
	    "$(judge jump 2020.tsv b.tsv | cut -f7)"
}

# --- same-figures

# The rows of 2022 with 2021's table 3.
copied() {
	awk -F '\t' -v OFS='\t' '
	FNR == NR {
		for (i = 8; i <= 14 && $5 == 3; i++)
			old[$6, i] = $i
		next
	}
	$5 == 3 {
		for (i = 8; i <= 14; i++)
			$i = old[$6, i]
	}
	1' 2021.tsv 2022.tsv
}

@test "same-figures: a table 3 that is last year's fails, told once" {
	copied >b.tsv
	same "$(printf '%s\t' warning 3 "" "" 175 175)all 175 cells of table 3\
 are those of 2021 (2021.txt:14): a copy, or a chance" \
	    "$(judge same-figures 2021.tsv b.tsv)"
	same "1 ok" "$(levels same-figures 2021.tsv 2022.tsv)"
}

@test "same-figures: one cell unlike, and it is another table" {
	copied | add_cell 3 4 6 1 >b.tsv
	same "1 ok" "$(levels same-figures 2021.tsv b.tsv)"
	copied | set_cell 3 4 6 1.0 | set_cell 3 4 5 "" |
	    add_cell 3 4 7 1 >b.tsv
	same "1 ok" "$(levels same-figures 2021.tsv b.tsv)"
}

@test "same-figures: 1 and 1.0 are alike" {
	copied | awk -F '\t' -v OFS='\t' '$5 == 3 && $6 == 4 {
		$8 = $8 ".0" } 1' >b.tsv
	same "1 warning" "$(levels same-figures 2021.tsv b.tsv)"
}

@test "same-figures: blank and doubted cells give unknown" {
	copied | set_cell 3 4 6 "" | set_cell 3 4 5 "" >b.tsv
	same "cannot be judged: 3/4/legal (empty), and more cells: 1; held\
 against 2021.txt:14" \
	    "$(judge same-figures 2021.tsv b.tsv | cut -f7)"
	copied | drop 3 3.2 >b.tsv
	same "1 unknown" "$(levels same-figures <(drop 3 3.2 <2021.tsv) b.tsv)"
	copied | doubt 3 3.1 order >b.tsv
	same "1 unknown" "$(levels same-figures 2021.tsv b.tsv)"
	judge same-figures 2021.tsv b.tsv |
	    grep -q 'in doubt: 3/3.1/natural (order), and more cells: 6$'
}

@test "same-figures does not apply to a table of zeros" {
	# shellcheck disable=SC2016	# the fields are those of awk
	zeros='$5 == 3 { for (i = 8; i <= 14; i++) $i = 0 } 1'
	awk -F '\t' -v OFS='\t' "$zeros" 2021.tsv >a.tsv
	awk -F '\t' -v OFS='\t' "$zeros" 2022.tsv >b.tsv
	same "" "$(levels same-figures a.tsv b.tsv)"
	same "" "$(levels same-figures a.tsv <(set_cell 3 1 1 "" <b.tsv))"
	same "1 ok" "$(levels same-figures a.tsv 2022.tsv)"
	same "" "$(levels same-figures 2021.tsv <(drop 3 <2022.tsv))"
}

@test "same-figures between the forms: row 3.6 and the sum of its three" {
	awk -F '\t' -v OFS='\t' '
	FNR == NR {
		for (i = 8; i <= 14 && $5 == 3; i++)
			old[$6, i] = $i
		next
	}
	$5 == 3 && ($6, 8) in old {
		for (i = 8; i <= 14; i++)
			$i = old[$6, i]
	}
	$5 == 3 && $6 ~ /^3\.6\./ {
		for (i = 8; i <= 14; i++)
			$i = $6 == "3.6.1" ? old["3.6", i] : 0
	}
	1' 2020.tsv 2021.tsv >b.tsv
	same "1 warning" "$(levels same-figures 2020.tsv b.tsv)"
	same "1 ok" "$(levels same-figures 2020.tsv \
	    <(add_cell 3 3.6.3 7 1 <b.tsv))"
	same "1 unknown" "$(levels same-figures 2020.tsv \
	    <(set_cell 3 3.6.3 7 "" <b.tsv))"
}

# --- all of them

@test "every rule between years holds for what was made to add up" {
	projects >b.tsv
	for p in "2019.tsv b.tsv" "2020.tsv 2021.tsv" "2021.tsv 2022.tsv"; do
		# shellcheck disable=SC2086
		run gr-diff -cHW unknown $p
		same "" "$output"
		[ "$status" -eq 0 ]
	done
}

@test "the rules between years are judged of consecutive years alone" {
	same year-gap "$(gr-diff -acH -W unknown 2019.tsv 2021.tsv |
	    cut -f5 | sort -u)"
	same year-gap "$(gr-diff -acH -W unknown 2022.tsv 2021.tsv |
	    cut -f5 | sort -u)"
}

# --- the manual

@test "the messages between years in gr-rules.7 are those that are printed" {
	sheet 2021 2021 "$ORG" 2021/data.txt >a.tsv
	sheet 2022 2021 "$ORG" 2022/data.txt >b.tsv
	sheet 2022 2021 "$ORG" 2022/data-corrected.txt >e.tsv
	: >out
	while IFS='|' read -r old new; do
		gr-diff -cm <(eval "$old" <a.tsv) <(eval "$new" <b.tsv) \
		    >>out || [ $? -eq 1 ]
	done <<-'EOF'
	cat|add_cell 3 2 1 2
	cat|add_cell 2 1.2 3 2
	set_cell 4 1 4 5|set_cell 4 1 5 2
	set_cell 3 1 7 50|set_cell 3 1 7 81 | prose received_growth 100
	set_cell 3 1 7 53|set_cell 3 1 7 530
	EOF
	gr-diff -cm a.tsv <(copied | sed 's|2022.txt|2022/data.txt|') \
	    >>out || [ $? -eq 1 ]
	gr-diff -cm <(sheet 2021 2019 "$ORG" 2021/data.txt) \
	    <(sheet 2022 2019 "$ORG" 2022/data.txt) >>out || [ $? -eq 1 ]
	sheet 2020 2021 "$ORG" 2020/data.txt |
	    gr-diff -cm -W unknown - b.tsv >>out || [ $? -eq 1 ]
	add_cell 4 1 1 1 <e.tsv | add_cell 4 1 5 1 | cat b.tsv - |
	    gr-diff -cm >>out || [ $? -eq 1 ]
	sed -n '/^\.Sh BETWEEN YEARS/,/^\.Sh [^B]/p' \
	    "$BATS_TEST_DIRNAME/../man/gr-rules.7" |
	    grep '^2022/' | sort >said
	[ "$(wc -l <said)" -eq 9 ]
	same "" "$(sort -u out | comm -13 - said)"
}
