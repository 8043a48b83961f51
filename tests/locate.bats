#!/usr/bin/env bats
# gr-sum: the column suspect, the rule cell, and what is said of the slip.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	sheet 2022 >a.tsv
	sheet 2020 >old.tsv
}

SUMS=row-total,outcome-total,balance

# The suspects of the rows on standard input, each once.
suspects() {
	gr-sum -H -W unknown -r $SUMS "$@" | cut -f 12 | sort -u
}

# Every cell of table 3 of a sheet changed by every amount: a report each, with
# the suspect that is due for its name.
every_cell() {
	awk -F '\t' -v OFS='\t' -v amounts="$*" '
	BEGIN {
		split("natural business research nonprofit legal other total",
		    col, " ")
		m = split(amounts, by, " ")
	}
	$5 == 3 {
		row[++n] = $0
		code[n] = $6
	}
	END {
		for (i = 1; i <= n; i++)
			for (c = 1; c <= 7; c++)
				for (k = 1; k <= m; k++)
					put(i, c, by[k])
	}
	function put(i, c, by,  j) {
		$0 = row[i]
		name = "3/" code[i] "/" col[c] "=" $(7 + c)
		for (j = 1; j <= n; j++) {
			$0 = row[j]
			$1 = name
			if (i == j)
				$(7 + c) = sprintf("%.0f", $(7 + c) + by)
			$3 = 2000 + k
			print
		}
	}'
}

# Each finding of those names the cell; with -1 there is one a report.
@test "each of the 175 cells of the 2021 form is named, by any amount" {
	every_cell 1 -1 9 27 1000000 900000000000000 <a.tsv >all.tsv
	gr-sum -H -r $SUMS all.tsv >found || [ $? -eq 1 ]
	same "" "$(awk -F '\t' '$1 != $12' found)"
	same $((175 * 6)) "$(cut -f 1,3 found | sort -u | wc -l)"
	gr-sum -1H all.tsv -r $SUMS >found || [ $? -eq 1 ]
	same $((175 * 6)) "$(wc -l <found)"
	same "" "$(awk -F '\t' '$5 != "cell" || $1 != $12 ||
	    $1 != "3/" $7 "/" $8 "=" $10' found)"
}

@test "each of the 161 cells of the 2019 form is named, by any amount" {
	every_cell 1 -1 9 27 1000000 900000000000000 <old.tsv >all.tsv
	gr-sum -H -r $SUMS all.tsv >found || [ $? -eq 1 ]
	same "" "$(awk -F '\t' '$1 != $12' found)"
	same $((161 * 6)) "$(cut -f 1,3 found | sort -u | wc -l)"
	gr-sum -1H -r $SUMS all.tsv >found || [ $? -eq 1 ]
	same $((161 * 6)) "$(wc -l <found)"
	same "" "$(awk -F '\t' '$5 != "cell" || $1 != $12' found)"
}

@test "a correct report has no suspect" {
	same "" "$(suspects a.tsv)"
}

@test "table 4: no cell is suspected, and the text says why" {
	run gr-sum -1H <(add_cell 4 1 2 1 <a.tsv)
	same "" "$(cut -f 12 <<<"$output")"
	[[ $output == *"which of the five cells is wrong its sum cannot tell" ]]
	same 1 "${#lines[@]}"
}

# --- -1

@test "-1: one finding for the set of sums that a cell breaks" {
	v=$(cell 3 3.1 1 <a.tsv)
	run gr-sum -1H <(add_cell 3 3.1 1 100 <a.tsv)
	[ "$status" -eq 1 ]
	same "$(printf '%s\t' 2022.txt "$ORG" 2022 error cell 3 3.1 natural \
	    $((v + 100)) "$v" 16 "3/3.1/natural=$v")（一）予以公开 prints\
 $((v + 100)) for natural, but the sums that the cell is in hold with $v" \
	    "${output%;*}"
}

@test "-1: what else the slip breaks, and other sums, are still told" {
	same "cell
count-negative
forum-total" "$(set_cell 3 3.1 1 -5 <a.tsv | add_cell 4 1 5 1 |
	    gr-sum -1H | cut -f 5 | sort)"
}

@test "-1: two wrong cells leave the sums as they are" {
	same "balance
row-total" "$(add_cell 3 1 1 5 <a.tsv | add_cell 3 2 2 7 |
	    gr-sum -1H | cut -f 5 | sort -u)"
}

@test "-1 counts the sums as cell; without it, and -r cell, the rules" {
	add_cell 3 3.1 1 100 <a.tsv >b.tsv
	same "row-total${TAB}error${TAB}24${TAB}0${TAB}0
cell${TAB}error${TAB}1${TAB}1${TAB}0" \
	    "$(gr-sum -1sH b.tsv | grep -e ^row-t -e ^cell$'\t')"
	same "row-total${TAB}error${TAB}25${TAB}1${TAB}0" \
	    "$(gr-sum -sH b.tsv | grep -e ^row-t -e ^cell$'\t')"
	same cell "$(gr-sum -H -r cell b.tsv | cut -f 5)"
	same cell "$(gr-sum -1H -r balance,outcome-total b.tsv | cut -f 5)"
	same "" "$(gr-sum -1H -r deadline b.tsv)"
}

# --- two cells

@test "two wrong cells are named where only they explain the sums" {
	a=$(cell 3 3.1 1 <a.tsv)
	b=$(cell 3 3.5.2 4 <a.tsv)
	same "3/3.1/natural=$a 3/3.5.2/nonprofit=$b" \
	    "$(add_cell 3 3.1 1 5 <a.tsv | add_cell 3 3.5.2 4 9 | suspects)"
	# In one row, and in one column.
	b=$(cell 3 3.1 4 <a.tsv)
	same "3/3.1/natural=$a 3/3.1/nonprofit=$b" \
	    "$(add_cell 3 3.1 1 5 <a.tsv | add_cell 3 3.1 4 9 | suspects)"
	b=$(cell 3 3.7 1 <a.tsv)
	same "3/3.1/natural=$a 3/3.7/natural=$b" \
	    "$(add_cell 3 3.1 1 5 <a.tsv | add_cell 3 3.7 1 9 | suspects)"
}

@test "two wrong cells: none is named where another pair explains as much" {
	# Rows by 5 and columns by 5: which goes with which?
	same "" "$(add_cell 3 3.1 1 5 <a.tsv | add_cell 3 3.2 2 5 | suspects)"
	# Equal and opposite in two outcomes of a column, or in two rows.
	same "" "$(add_cell 3 3.1 1 5 <a.tsv | add_cell 3 3.1 2 -5 |
	    suspects)"
}

@test "three wrong cells: none is named" {
	same "" "$(add_cell 3 3.1 1 5 <a.tsv | add_cell 3 3.2 2 7 |
	    add_cell 3 3.3.1 3 11 | suspects)"
}

# --- what a right value can be

@test "a right value is neither negative nor a fraction" {
	# Row 3.1's total and its column's are 200 too small, together with the
	# cells in the way: no count explains it.
	t=$(cell 3 3.1 1 <a.tsv)
	add_cell 3 3.1 7 -$((t + 1)) <a.tsv | add_cell 3 3.7 1 -$((t + 1)) |
	    add_cell 3 4 1 $((t + 1)) | add_cell 3 3.7 7 -$((t + 1)) |
	    add_cell 3 4 7 $((t + 1)) >b.tsv
	same 0 "$(suspects b.tsv | grep -c 3.1/natural || true)"
	same "" "$(set_cell 3 3.7 1 1000.5 <a.tsv | set_cell 3 3.1 1 5.5 |
	    suspects | grep '\.5')"
	v=$(cell 3 3.1 1 <a.tsv)
	same "3/3.1/natural=$v" "$(set_cell 3 3.1 1 "$v.5" <a.tsv | suspects)"
}

# --- blanks and doubts

@test "sums that cannot be judged speak neither for nor against a cell" {
	v=$(cell 3 3.1 1 <a.tsv)
	# The column is blank somewhere: the row and the other columns tell.
	add_cell 3 3.1 1 5 <a.tsv | set_cell 3 3.2 1 "" >b.tsv
	same "
3/3.1/natural=$v" "$(suspects b.tsv)"
	# Two columns are: it may be either.
	same "" "$(set_cell 3 3.2 2 "" <b.tsv | suspects)"
}

@test "a cell that a held sum is in is no suspect, blanks or not" {
	# Row 3.1 adds up with one cell empty where 0 is meant.
	v=$(cell 3 3.1 3 <a.tsv)
	for r in 3.1 3.7 1; do
		add_cell 3 $r 3 "-$v" <a.tsv | add_cell 3 $r 7 "-$v" >b.tsv
		mv b.tsv a.tsv
	done
	set_cell 3 3.1 3 "" <a.tsv | add_cell 3 3.7 1 4 >b.tsv
	same "3/3.7/natural=$(cell 3 3.7 1 <a.tsv)" "$(suspects b.tsv)"
}

@test "a doubted cell: the extraction is named first" {
	add_cell 3 3.1 1 5 <a.tsv | doubt 3 3.1 glued >b.tsv
	v=$(cell 3 3.1 1 <a.tsv)
	run gr-sum -H -W unknown -r $SUMS b.tsv
	same "unknown${TAB}3/3.1/natural=$v
unknown${TAB}3/3.1/natural=$v" "$(cut -f 4,12 <<<"$output")"
	[[ ${lines[0]} == *"; as it is in doubt, the extraction is more likely\
 at fault than the report" ]]
	run gr-sum -1H -W unknown -r cell b.tsv
	same "unknown${TAB}cell" "$(cut -f 4,5 <<<"$output")"
	[[ $output == *"; in doubt: 3/3.1/natural (glued); "*"as it is in"* ]]
}

@test "a sure cell is named though another of its column is doubted" {
	v=$(cell 3 3.1 1 <a.tsv)
	same "error${TAB}row-total${TAB}3/3.1/natural=$v
unknown${TAB}outcome-total${TAB}3/3.1/natural=$v" \
	    "$(add_cell 3 3.1 1 5 <a.tsv | doubt 3 3.2 unit:natural |
	    gr-sum -H -W unknown -r $SUMS | cut -f 4,5,12)"
}

@test "a sum in doubt that fails with the right value, too, names no cell" {
	add_cell 3 3.1 1 0.5 <a.tsv | add_cell 3 3.2 1 100 |
	    doubt 3 3.2 glued:natural >b.tsv
	run gr-sum -H -W unknown -r $SUMS b.tsv
	same "error row-total 3.1 3/3.1/natural=$(cell 3 3.1 1 <a.tsv)
unknown row-total 3.2 
unknown outcome-total 3.7 " "$(cut -f 4,5,7,12 <<<"$output" | tr '\t' ' ')"
}

@test "figures of a row of the other form: nothing is made of doubted sums" {
	awk -F '\t' -v OFS='\t' '{ print }
	    $5 == 3 && $6 == "3.5.5" { $6 = "3.6"; $4 = 2019; print }' \
	    a.tsv >b.tsv
	same "" "$(suspects b.tsv)"
	v=$(cell 3 4 1 <b.tsv)
	same "3/4/natural=$v" "$(add_cell 3 4 1 5 <b.tsv | suspects)"
}

# --- the slip

# slip RIGHT WRONG: what is said where WRONG stands for RIGHT in a cell.
slip() {
	sheet 2022 >s.tsv
	d=$(($1 - $(cell 3 3.3.6 1 <s.tsv)))
	for r in 3.3.6 3.7 1; do
		add_cell 3 $r 1 "$d" <s.tsv | add_cell 3 $r 7 "$d" >t.tsv
		mv t.tsv s.tsv
	done
	set_cell 3 3.3.6 1 "$2" <s.tsv | gr-sum -1H -r $SUMS | cut -f 13 |
	    sed -n 's/.*; likely slip: //p'
}

@test "the likely slip is told where the digits show it" {
	same "two digits swapped" "$(slip 36 63)"
	same "a digit lost" "$(slip 336 36)"
	same "a digit doubled" "$(slip 36 366)"
	same "a digit too many" "$(slip 36 316)"
	same "one digit differs" "$(slip 36 38)"
	same "the sign" "$(slip 36 -36)"
	same "the value of 3/3.3.7/natural" \
	    "$(slip 5120 "$(cell 3 3.3.7 1 <a.tsv)")"
	same "" "$(slip 512 64)"
}

@test "each sum tells the cell, its values and the slip" {
	run gr-sum -H -r row-total <(set_cell 3 3.3.6 1 "$((
	    $(cell 3 3.3.6 1 <a.tsv) * 10))" <a.tsv)
	[[ $output == *"; the sums point at 3/3.3.6/natural, 190 for 19: a\
 digit too many" ]]
}

# --- values in another's place

# exchange ROW N BELOW M: a filter that exchanges two values of table 3.
exchange() {
	awk -F '\t' -v OFS='\t' -v r="$1" -v n="$2" -v s="$3" -v m="$4" '
	{ line[NR] = $0 }
	$5 == 3 && $6 == r { a = NR; x = $(7 + n) }
	$5 == 3 && $6 == s { b = NR; y = $(7 + m) }
	END {
		for (i = 1; i <= NR; i++) {
			$0 = line[i]
			if (i == a) $(7 + n) = y
			if (i == b) $(7 + m) = x
			print
		}
	}'
}

# What is said of all sums of table 3 that fail, and their suspects.
moved() {
	gr-sum -H -r $SUMS | awk -F '\t' '{
		sub(/.*; /, "", $13)
		print $12 $13 }' | sort -u
}

@test "values that are exchanged or shifted are told, and none is suspected" {
	same "the sums would hold with 3/3.1/natural and 3/3.1/business\
 exchanged" "$(exchange 3.1 1 3.1 2 <a.tsv | moved)"
	same "the sums would hold with 3/3.1/legal and 3/3.2/legal exchanged" \
	    "$(exchange 3.1 5 3.2 5 <a.tsv | moved)"
	for n in 1 2 3 4 5 6 7; do
		exchange 3.7 $n 4 $n <a.tsv >b.tsv
		mv b.tsv a.tsv
	done
	same "the sums would hold with rows 3.7 and 4 exchanged" \
	    "$(moved <a.tsv)"
}

# shifted STEP: a sheet whose row 3.1, with a 0 at its end, is shifted.
shifted() {
	local n=$(($1 > 0 ? 6 : 1)) v
	v=$(cell 3 3.1 $n <a.tsv)
	for r in 3.1 3.7 1; do
		add_cell 3 $r $n "-$v" <a.tsv | add_cell 3 $r 7 "-$v" >b.tsv
		mv b.tsv a.tsv
	done
	awk -F '\t' -v OFS='\t' -v step="$1" '$5 == 3 && $6 == "3.1" {
		for (i = 1; i <= 6; i++)
			v[i] = $(7 + i)
		for (i = 1; i <= 6; i++)
			$(7 + i) = v[i - step] + 0
	} 1' a.tsv
}

@test "a row shifted by a column" {
	same "the sums would hold with the values of row 3.1 one column to the\
 left" "$(shifted 1 | moved)"
	sheet 2022 >a.tsv
	same "the sums would hold with the values of row 3.1 one column to the\
 right" "$(shifted -1 | moved)"
}

@test "where another move explains as much, nothing is told of it" {
	# Row 3.2 is as much less in one column as row 3.1 is more.
	d=$(($(cell 3 3.1 2 <a.tsv) + $(cell 3 3.2 2 <a.tsv) -
	    $(cell 3 3.2 1 <a.tsv) - $(cell 3 3.1 1 <a.tsv)))
	for r in 3.1 3.7 1; do
		add_cell 3 $r 1 "$d" <a.tsv | add_cell 3 $r 7 "$d" >b.tsv
		mv b.tsv a.tsv
	done
	run gr-sum -q -r $SUMS a.tsv
	[ "$status" -eq 0 ]
	run gr-sum -H -r $SUMS <(exchange 3.1 1 3.1 2 <a.tsv)
	[ "$status" -eq 1 ]
	[[ $output != *exchanged* ]]
}

# spoiled N BLANKS: N times the sheet on standard input, each with so many cells
# at random empty and one of the others wrong; the report's name is what it is.
spoiled() {
	awk -F '\t' -v OFS='\t' -v reports="$1" -v blanks="$2" '
	BEGIN {
		srand(7)
		split("natural business research nonprofit legal other total",
		    col, " ")
	}
	$5 == 3 {
		row[++n] = $0
		code[n] = $6
	}
	END {
		for (k = 1; k <= reports; k++)
			put()
	}
	function dice(n) {
		return int(rand() * n) + 1
	}
	function put(  i, c, j, at) {
		split("", empty)
		for (j = 0; j < blanks; j++)
			empty[dice(n), dice(7)] = 1
		do {
			i = dice(n)
			c = dice(7)
		} while ((i, c) in empty)
		$0 = row[i]
		at = "3/" code[i] "/" col[c] "=" $(7 + c)
		for (j = 1; j <= n; j++)
			line(j, i, c, at)
	}
	function line(j, i, c, at,  m) {
		$0 = row[j]
		$1 = at
		$3 = 1000 + k
		if (i == j)
			$(7 + c) += dice(2) == 1 ? dice(99) : -dice($(7 + c))
		for (m = 1; m <= 7; m++)
			if ((j, m) in empty)
				$(7 + m) = ""
		print
	}'
}

# However many cells are empty: the wrong one is named, or none is.
@test "with blanks at random no cell is named that is not wrong" {
	for blanks in 1 5 20 60; do
		spoiled 500 $blanks <a.tsv >all.tsv
		gr-sum -1H -r $SUMS all.tsv >found || [ $? -eq 1 ]
		same "" "$(awk -F '\t' '$12 != "" && $12 != $1' found)"
	done
	spoiled 500 1 <a.tsv | gr-sum -1H -r cell >found || [ $? -eq 1 ]
	[ "$(wc -l <found)" -gt 450 ]
}
