#!/usr/bin/env bats
# gr-sum -x: messages with the part of the table around each finding.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	sheet 2022 >a.tsv
}

# The drawing below the messages of a report.
drawn() {
	gr-sum -x "$@" | grep -v '^2022' || true
}

# The rows that are drawn, those that fail with their mark.
rows() {
	grep -v ': printed ' | sed -n 's/^  \([> ]\) \([0-9][0-9.]*\) .*/\1\2/p' | tr '\n' ' '
}

@test "a wrong cell: its row and column are marked, and what would do" {
	add_cell 3 3.3.6 1 9 <a.tsv >b.tsv
	was=$(cell 3 3.3.6 1 <a.tsv)
	drawn -1 b.tsv >told
	same " 3.3.5 >3.3.6  3.3.7  3.7 " "$(rows <told)"
	same "    3.3.6 natural: printed $((was + 9)), the sums hold with $was" \
	    "$(tail -n 1 told)"
	same '^^^^^^^' "$(grep '\^' told | tr -d ' ')"
	# Below the column, which is the first.
	same "$(head -n 1 told | sed 's/natural.*//')" \
	    "$(grep '\^' told | sed 's/\^.*//')"
	# All values of the rows drawn are those of the rows read.
	same "$(awk -F '\t' '$5 == 3 && $6 ~ /^(3.3.[567]|3.7)$/ {
		print $6, $8, $9, $10, $11, $12, $13, $14 }' b.tsv)" \
	    "$(grep -v ': printed ' told | grep '^  [> ] [0-9]' |
	    sed -n 's/^  [> ] \([0-9.]*\) *[^ ]* */\1 /p' |
	    tr -s ' ')"
}

@test "findings that suspect one cell share their drawing" {
	add_cell 3 3.3.6 1 9 <a.tsv >b.tsv
	same 2 "$(gr-sum -H b.tsv | wc -l)"
	same 1 "$(gr-sum -x b.tsv | grep -c 'the sums hold with')"
	# Another report's is another.
	{ cat b.tsv; sed 1d b.tsv | sed 's/^2022/2022-2/'; } >c.tsv
	same 2 "$(gr-sum -x c.tsv | grep -c 'the sums hold with')"
}

@test "without a suspect a row, or a column, is marked" {
	# Two cells: no one explains them.
	add_cell 4 1 1 9 <a.tsv >b.tsv
	same ">1  2.1 " "$(drawn -r forum-total b.tsv | rows)"
	[ "$(drawn -r forum-total b.tsv | grep -c '\^')" -eq 0 ]
	add_cell 3 3.7 2 5 <a.tsv | add_cell 3 3.1 3 7 |
	    add_cell 3 3.2 4 11 >c.tsv
	drawn -r outcome-total c.tsv >told
	grep -q '\^\^\^' told
	[ "$(grep -c '^  >' told)" -eq 0 ]
	grep -q '^    3.7 ' told
}

@test "a cell in doubt has a question mark, an empty one a point" {
	set_cell 3 3.3.6 2 "" <a.tsv | doubt 3 3.3.6 blank:business |
	    add_cell 3 3.3.7 1 9 >b.tsv
	drawn -r row-total b.tsv >told
	grep -q '^    3.3.6 .* \.? ' told
}

@test "a message has the drawing below it, and all fits 80 columns" {
	add_cell 3 3.3.6 1 9 <a.tsv >b.tsv
	gr-sum -m b.tsv >messages || [ $? -eq 1 ]
	gr-sum -x b.tsv >told || [ $? -eq 1 ]
	same "$(cat messages)" "$(grep '^2022' told)"
	[[ $(head -n 1 told) == 2022* ]]
	# A character of three bytes takes two columns.
	[ "$(grep -v '^2022' told |
	    LC_ALL=C sed 's/[\xe0-\xef][\x80-\xbf][\x80-\xbf]/xx/g' |
	    awk 'length > 80' | wc -l)" -eq 0 ]
	# It is the same with -m, and nothing with -q.
	gr-sum -mx b.tsv | diff -u told -
	run -1 gr-sum -qx b.tsv
	same "" "$output"
}

@test "messages have colours on a terminal, not with NO_COLOR" {
	need_terminal
	add_cell 3 3.3.6 1 9 <a.tsv >b.tsv
	export TERM=xterm
	script -qec "gr-sum -x b.tsv" /dev/null </dev/null | tr -d '\r' >told
	esc=$(printf '\033')
	grep -q "^2022.txt:[0-9]*: ${esc}\[1;31merror${esc}\[m: " told
	sed "s/$esc\[[0-9;]*m//g" told | diff -u <(gr-sum -x b.tsv) -
	NO_COLOR=1 script -qec "gr-sum -x b.tsv" /dev/null </dev/null |
	    tr -d '\r' | diff -u <(gr-sum -x b.tsv) -
}
