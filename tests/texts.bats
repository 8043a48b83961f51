#!/usr/bin/env bats
# gr-sum: the rules that hold the prose (table 1) against the tables, and
# against itself.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	sheet 2022 >a.tsv
	sheet 2020 >old.tsv
	N=$(cell 3 1 7 <a.tsv)
	O=$(cell 3 2 7 <a.tsv)
	T=$(cell 3 3.7 7 <a.tsv)
	C=$(cell 3 4 7 <a.tsv)
}

# outcome RULE CODE V1 [V2 ...]: how often the rule was judged, failed and was
# unknown where the prose of the rows on standard input states this.
outcome() {
	local rule=$1 code=$2
	shift 2
	state "$code" "收到申请" "$@" | gr-sum -Hs -r "$rule" | cut -f 3- |
	    tr '\t' ' '
}

holds() {
	same "1 0 0" "$(outcome "$@")"
}

fails() {
	same "1 1 0" "$(outcome "$@")"
}

unknown() {
	same "0 0 1" "$(outcome "$@")"
}

applies_not() {
	same "0 0 0" "$(outcome "$@")"
}

# blank ROW: a filter that leaves a row of table 3 without its total, and
# without one of the parts that would make it.
blank() {
	set_cell 3 "$1" 7 "" | set_cell 3 "$1" 3 ""
}

# set_row ROW VALUE: a filter that writes it in all cells of a row of table 3.
set_row() {
	awk -F '\t' -v OFS='\t' -v row="$1" -v v="$2" '
	    $5 == 3 && $6 == row { for (i = 8; i <= 14; i++) $i = v } 1'
}

# A filter that doubts all that the prose states.
doubt_prose() {
	awk -F '\t' -v OFS='\t' '$5 == 1 { $16 = "text" } 1'
}

# The sum of the totals of some rows of table 3.
rows() {
	awk -F '\t' -v rows="^($1)\$" '
	    $5 == 3 && $6 ~ rows { n += $14 } END { print n }' a.tsv
}

# --- the whole finding

@test "a finding on the prose: its code, both sides, its words and the rows" {
	run gr-sum -H -r text-received <(state received "收到申请5件" 5 <a.tsv)
	[ "$status" -eq 1 ]
	same "$(printf '%s\t' 2022.txt "$ORG" 2022 warning text-received 1 \
	    received "" 5 "$N" 5 "")the prose (收到申请5件) states 5 received,\
 but it is $N in row 1 of table 3" "$output"
}

@test "what the prose does not state is not judged" {
	same "" "$(gr-sum -aH a.tsv | cut -f 5 | grep -e ^text -e ^fee \
	    -e ^deadline)"
}

# --- text-received

@test "text-received: row 1, or rows 1 and 2, and it says which" {
	holds text-received received "$N" <a.tsv
	holds text-received received $((N + O)) <a.tsv
	fails text-received received $((N + 1)) <a.tsv
	run gr-sum -aH -r text-received <(state received "收到" $((N + O)) \
	    <a.tsv)
	[[ $output == *", in rows 1 and 2 of table 3" ]]
}

@test "text-received is unknown with blanks that may be it, and in doubt" {
	blank 2 <a.tsv >b.tsv
	holds text-received received "$N" <b.tsv
	unknown text-received received $((N + O)) <b.tsv
	fails text-received received $((N - 1)) <b.tsv
	blank 1 <a.tsv >b.tsv
	unknown text-received received "$N" <b.tsv
	doubt 3 1 glued <a.tsv >b.tsv
	holds text-received received "$N" <b.tsv
	unknown text-received received $((N + 1)) <b.tsv
	run gr-sum -H -W unknown -r text-received <(state received "收到" 5 \
	    <a.tsv | doubt_prose)
	[[ $output == *"${TAB}unknown${TAB}"*" in row 1 of table 3; in doubt: 1/received" ]]
	drop 3 <a.tsv >b.tsv
	applies_not text-received received "$N" <b.tsv
}

# --- text-carried-in, text-answered, text-carried-out

@test "text-carried-in, text-carried-out" {
	holds text-carried-in carried_in "$O" <a.tsv
	fails text-carried-in carried_in $((O + 1)) <a.tsv
	blank 2 <a.tsv >b.tsv
	unknown text-carried-in carried_in "$O" <b.tsv
	# Where the total is not printed, its parts are.
	set_cell 3 2 7 "" <a.tsv >b.tsv
	holds text-carried-in carried_in "$O" <b.tsv
	fails text-carried-in carried_in $((O + 1)) <b.tsv
	set_cell 3 2 3 "" <b.tsv >c.tsv
	fails text-carried-in carried_in 1 <c.tsv
	holds text-carried-in carried_in $((O - $(cell 3 2 3 <a.tsv))) <c.tsv
	holds text-carried-out carried_out "$C" <a.tsv
	fails text-carried-out carried_out $((C + 1)) <a.tsv
	blank 4 <a.tsv >b.tsv
	unknown text-carried-out carried_out "$C" <b.tsv
}

@test "text-answered: row 3.7, with or without those no longer dealt with" {
	holds text-answered answered "$T" <a.tsv
	holds text-answered answered $((T - $(rows '3[.]6[.].'))) <a.tsv
	fails text-answered answered $((T - 1)) <a.tsv
	blank 3.7 <a.tsv >b.tsv
	unknown text-answered answered "$T" <b.tsv
	# An empty row 3.6 may be what is left out, but adds nothing.
	blank 3.6.1 <a.tsv >b.tsv
	unknown text-answered answered $((T - $(rows '3[.]6[.].'))) <b.tsv
	fails text-answered answered $((T - 1)) <b.tsv
	# Nor is an empty row 3.7 what they are, whatever they are.
	for n in 3.6.1 3.6.2 3.6.3; do
		set_row "$n" 0 <b.tsv >c.tsv
		mv c.tsv b.tsv
	done
	set_row 3.7 "" <b.tsv >c.tsv
	unknown text-answered answered 0 <c.tsv
	set_row 3.6.1 "" <c.tsv >d.tsv
	unknown text-answered answered 0 <d.tsv
}

@test "an empty cell beside a negative value: nothing is told" {
	set_cell 3 3.3.1 7 -5 <a.tsv | blank 3.3.2 >b.tsv
	n=$(awk -F '\t' '$5 == 3 && $6 ~ /^3[.]3/ {
		for (i = $14 == "" ? 8 : 14; i <= 14; i++)
			n += $i
	} END { print n }' b.tsv)
	unknown text-outcome denied "$n" <b.tsv
	unknown text-outcome denied $((n - 1)) <b.tsv
}

# --- text-outcome

@test "text-outcome: each code is its row or the sum of its rows" {
	holds text-outcome granted "$(rows 3.1)" <a.tsv
	holds text-outcome granted "$(rows '3.1|3.2')" <a.tsv
	fails text-outcome granted $(($(rows 3.1) + 1)) <a.tsv
	holds text-outcome partial "$(rows 3.2)" <a.tsv
	holds text-outcome denied "$(rows '3[.]3[.].')" <a.tsv
	holds text-outcome unavailable "$(rows '3[.]4[.].')" <a.tsv
	holds text-outcome refused "$(rows '3[.]5[.].')" <a.tsv
	holds text-outcome otherwise "$(rows '3[.]6[.].')" <a.tsv
	for code in partial denied unavailable refused otherwise; do
		fails text-outcome $code 99999 <a.tsv
	done
	holds text-outcome otherwise "$(cell 3 3.6 7 <old.tsv)" <old.tsv
	fails text-outcome otherwise 99999 <old.tsv
	holds text-outcome unavailable "$(rows 3.4.1)" <a.tsv
	blank 3.3.4 <a.tsv >b.tsv
	unknown text-outcome denied 99999 <b.tsv
	fails text-outcome denied 1 <b.tsv
}

# --- text-applicants

@test "text-applicants: of row 1, of rows 1 and 2, or of row 3.7" {
	bodies=$((N - $(cell 3 1 1 <a.tsv)))
	holds text-applicants natural "$(cell 3 1 1 <a.tsv)" <a.tsv
	holds text-applicants natural "$(cell 3 3.7 1 <a.tsv)" <a.tsv
	holds text-applicants natural $(($(cell 3 1 1 <a.tsv) +
	    $(cell 3 2 1 <a.tsv))) <a.tsv
	holds text-applicants organisations "$bodies" <a.tsv
	fails text-applicants natural 1 <a.tsv
	fails text-applicants organisations $((bodies - 1)) <a.tsv
	set_cell 3 1 3 "" <a.tsv >b.tsv
	unknown text-applicants organisations "$bodies" <b.tsv
}

# --- text-none

# A filter that makes all cells of a row 0, or empty: TABLE ROW [VALUE].
empty_row() {
	awk -F '\t' -v OFS='\t' -v t="$1" -v r="$2" -v v="${3-0}" '
	    $5 == t && $6 == r {
		for (i = 8; i <= 14; i++)
			if ($i != "")
				$i = v
	    } 1'
}

# none RULE CODE: the same as outcome, the prose saying that there was none.
none() {
	state "$2" "未收到（发生）" 0 | gr-sum -Hs -r "$1" | cut -f 3- |
	    tr '\t' ' '
}

@test "text-none: no application, no dispute" {
	same "1 1 0" "$(none text-none received <a.tsv)"
	same "0 0 0" "$(none text-received received <a.tsv)"
	same "1 0 0" "$(empty_row 3 1 <a.tsv | none text-none received)"
	same "0 0 1" "$(empty_row 3 1 "" <a.tsv | none text-none received)"
	same "1 1 0" "$(blank 1 <a.tsv | none text-none received)"
	same "1 1 0" "$(none text-none reviews <a.tsv)"
	same "0 0 0" "$(none text-disputes reviews <a.tsv)"
	same "1 0 0" "$(empty_row 4 1 <a.tsv | none text-none reviews)"
	same "1 1 0" "$(empty_row 4 2.1 <a.tsv | none text-none lawsuits)"
	same "1 0 0" "$(empty_row 4 2.1 <a.tsv | empty_row 4 2.2 |
	    none text-none lawsuits)"
	same "0 0 1" "$(doubt 4 1 glued <a.tsv | none text-none reviews)"
}

# --- text-disputes

@test "text-disputes: with the pending ones, or without" {
	v=$(cell 4 1 5 <a.tsv)
	p=$(cell 4 1 4 <a.tsv)
	holds text-disputes reviews "$v" <a.tsv
	holds text-disputes reviews $((v - p)) <a.tsv
	fails text-disputes reviews $((v + 1)) <a.tsv
	set_cell 4 1 4 "" <a.tsv >b.tsv
	unknown text-disputes reviews $((v - 1)) <b.tsv
	v=$(($(cell 4 2.1 5 <a.tsv) + $(cell 4 2.2 5 <a.tsv)))
	p=$(($(cell 4 2.1 4 <a.tsv) + $(cell 4 2.2 4 <a.tsv)))
	holds text-disputes lawsuits "$v" <a.tsv
	holds text-disputes lawsuits $((v - p)) <a.tsv
	fails text-disputes lawsuits $((v - 1)) <a.tsv
	# None counted, where none but pending ones are.
	set_cell 4 1 5 "$(cell 4 1 4 <a.tsv)" <a.tsv >b.tsv
	holds text-disputes reviews 0 <b.tsv
}

# --- text-documents

@test "text-documents: the cells of table 2, those of its form" {
	holds text-documents normative_made "$(cell 2 1.2 1 <a.tsv)" <a.tsv
	holds text-documents normative_repealed "$(cell 2 1.2 2 <a.tsv)" <a.tsv
	holds text-documents normative_in_force "$(cell 2 1.2 3 <a.tsv)" <a.tsv
	holds text-documents licences "$(cell 2 5.1 1 <a.tsv)" <a.tsv
	holds text-documents penalties "$(cell 2 6.1 1 <a.tsv)" <a.tsv
	holds text-documents compulsions "$(cell 2 6.2 1 <a.tsv)" <a.tsv
	for code in normative_made normative_repealed normative_in_force \
	    licences penalties compulsions charges; do
		fails text-documents $code 99999 <a.tsv
	done
	holds text-documents normative_made "$(cell 2 1.2 1 <old.tsv)" <old.tsv
	holds text-documents licences "$(cell 2 5.1 3 <old.tsv)" <old.tsv
	applies_not text-documents normative_repealed 5 <old.tsv
	applies_not text-documents charges 5 <old.tsv
	set_cell 2 5.1 1 "" <a.tsv >b.tsv
	unknown text-documents licences 7 <b.tsv
}

@test "text-documents: an amount may be rounded in the prose" {
	for v in 976.8100 976.81 976.8 977; do
		holds text-documents charges $v <a.tsv
	done
	for v in 976.8101 976.82 976 976.9; do
		fails text-documents charges $v <a.tsv
	done
}

# --- text-twice

# twice CODE V1 V2: the outcome of a fact stated twice.
twice() {
	state "$1" "一" "$2" | outcome text-twice "$1" "$3"
}

@test "text-twice" {
	same "1 0 0" "$(twice granted 5 5 <a.tsv)"
	same "1 1 0" "$(twice granted 5 6 <a.tsv)"
	same "0 0 0" "$(outcome text-twice granted 5 <a.tsv)"
	same "2 1 0" "$(state granted "一" 5 <a.tsv | twice granted 6 5)"
	# Each counts in its own way, and the table has both.
	same "1 0 0" "$(twice received "$N" $((N + O)) <a.tsv)"
	same "1 1 0" "$(twice received "$N" $((N + O + 1)) <a.tsv)"
	same "0 0 1" "$(state granted "一" 5 <a.tsv | state granted "二" 6 |
	    doubt_prose | gr-sum -Hs -r text-twice | cut -f 3- |
	    tr '\t' ' ')"
	run gr-sum -H -r text-twice <(state fee_amount "收费30元" 30 <a.tsv |
	    state fee_amount "收取信息处理费40元" 40)
	[[ $output == *"${TAB}fee_amount${TAB}${TAB}40${TAB}30${TAB}"* ]]
	[[ $output == *"states 40 for fee_amount, but 30 in another place (收费30元)" ]]
}

# --- text-sum

@test "text-sum: all parts make the whole, some do not make more" {
	holds text-sum sum 10 10 3 1 <a.tsv
	fails text-sum sum 10 9 3 1 <a.tsv
	fails text-sum sum 10 11 3 1 <a.tsv
	holds text-sum sum 10 9 3 0 <a.tsv
	holds text-sum sum 10 10 3 0 <a.tsv
	fails text-sum sum 10 11 3 0 <a.tsv
	unknown text-sum sum 10 <a.tsv
}

# --- text-share

@test "text-share: within one of the last digit printed" {
	for v in 33 33.3 33.33 33.4 34; do
		holds text-share granted_share $v 1 3 <a.tsv
	done
	for v in 32 35 33.2 33.5 33.30; do
		fails text-share granted_share $v 1 3 <a.tsv
	done
	holds text-share granted_share 100 7 7 <a.tsv
	fails text-share granted_share 99 7 7 <a.tsv
	unknown text-share granted_share 99 7 0 <a.tsv
	run gr-sum -H -r text-share <(state granted_share "占50%" 50 1 3 <a.tsv)
	[[ $output == *"${TAB}50${TAB}33${TAB}"*"but its figures make 33%" ]]
}

@test "text-share: part and whole from table 3 where the prose has none" {
	g=$(rows 3.1)
	for whole in "$N" "$T" $((N + O)); do
		v=$(awk "BEGIN { printf \"%.4f\", 100 * $g / $whole }")
		holds text-share granted_share "$v" <a.tsv
	done
	holds text-share granted_share "$(awk "BEGIN {
	    printf \"%.2f\", 100 * 11 / $N }")" 11 <a.tsv
	# Of what the share is nobody says: it may be right.
	unknown text-share granted_share 50.5 <a.tsv
	unknown text-share published_share 50 <a.tsv
	applies_not text-share granted_growth 50 <a.tsv
}

@test "text-share: numbers of 18 digits" {
	holds text-share granted_share 50.000000000000000 \
	    100000000000000000 200000000000000000 <a.tsv
	unknown text-share granted_share 50.0000000000000000 1 2 <a.tsv
}

# --- text-all-answered

@test "text-all-answered" {
	fails text-all-answered all_answered 1 <a.tsv
	set_cell 3 4 7 0 <a.tsv >b.tsv
	holds text-all-answered all_answered 1 <b.tsv
	empty_row 3 4 "" <a.tsv >b.tsv
	unknown text-all-answered all_answered 1 <b.tsv
	doubt 3 4 glued <a.tsv >b.tsv
	unknown text-all-answered all_answered 1 <b.tsv
	drop 3 <a.tsv >b.tsv
	applies_not text-all-answered all_answered 1 <b.tsv
}

# --- fee-notice

@test "fee-notice" {
	fails fee-notice fee_notices 0 <a.tsv
	set_cell 3 3.6.2 7 0 <a.tsv >b.tsv
	holds fee-notice fee_notices 0 <b.tsv
	empty_row 3 3.6.2 "" <a.tsv >b.tsv
	unknown fee-notice fee_notices 0 <b.tsv
	# Notices were sent; and that no fee was collected says nothing.
	applies_not fee-notice fee_notices 2 <a.tsv
	applies_not fee-notice fee_amount 0 <a.tsv
	applies_not fee-notice fee_notices 0 <old.tsv
}

# --- deadline

# signed BODY DATE: the outcome of the rule for a report of a body on 2022.
signed() {
	sheet 2022 2021 "$1" | outcome deadline signed "$2"
}

@test "deadline: a department's, a government's, and what may be either" {
	same "1 0 0" "$(signed 示例市数据局 20230131)"
	same "1 1 0" "$(signed 示例市数据局 20230201)"
	for org in 示例市 示例市人民政府 样例县人民政府 虚构省 样例区; do
		same "1 0 0" "$(signed $org 20230331)"
		same "1 1 0" "$(signed $org 20230401)"
	done
	for org in 示例市人民政府办公室 样例镇人民政府 样例乡 \
	    样例街道办事处 ""; do
		same "1 0 0" "$(signed "$org" 20230131)"
		same "0 0 1" "$(signed "$org" 20230201)"
		same "1 1 0" "$(signed "$org" 20230401)"
	done
	run gr-sum -H -r deadline <(state signed "2023年2月15日" 20230215 <a.tsv)
	[[ $output == *"the date of signature, 20230215, is after 20230131" ]]
	awk -F '\t' -v OFS='\t' 'NR > 1 { $3 = "" } 1' a.tsv >b.tsv
	unknown deadline signed 20230215 <b.tsv
	same "0 0 1" "$(state signed "二月" 20230215 <a.tsv | doubt_prose |
	    gr-sum -Hs -r deadline | cut -f 3- | tr '\t' ' ')"
}

# --- what is no statement

@test "codes of later versions, and statements without a figure, are passed" {
	run gr-sum -H <(state nonsense "什么" 5 <a.tsv | state received "收到" "")
	[ "$status" -eq 0 ]
	[ -z "$output" ]
}
