#!/usr/bin/env bats
# How much work the filters do, in instructions, which valgrind counts alike
# from run to run: nothing here depends on time.  make bench measures that.

# shellcheck disable=SC2154	# helper.bash sets it
load helper
load fault

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

need_valgrind() {
	command -v valgrind >/dev/null || skip "no valgrind"
	! counted || skip "built for coverage"
	if [ -n "$GR_ASAN" ] || grep -q __asan_init "$GR_BIN/gr-split"; then
		skip "AddressSanitizer and valgrind do not go together"
	fi
}

# count COMMAND: the instructions that it takes.
count() {
	valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 \
	    >/dev/null | awk '/Collected/ { print $4 }'
}

# chain FILE: the instructions of gr-split and of gr-table.
chain() {
	gr-split "$1" >tagged
	echo $(($(count "$GR_BIN/gr-split" "$1") + \
	    $(count "$GR_BIN/gr-table" tagged)))
}

# budget FILTER MOST FILE ...: has it at most so many instructions for each
# byte of the corpus?
budget() {
	local filter=$1 most=$2 n

	shift 2
	n=$(($(count "$GR_BIN/$filter" "$@") / $(wc -c <corpus)))
	echo "$filter: $n a byte, $most at most"
	[ "$n" -le "$most" ]
}

# What was measured when a budget was set, and a little on top.  A feature may
# cost more: then the number is raised with it, and the commit says so.
@test "each filter stays within its budget of instructions a byte" {
	need_valgrind
	LC_ALL=C awk -v bytes=500000 -f "$BATS_TEST_DIRNAME/bench/corpus.awk" \
	    "$BATS_TEST_DIRNAME/bench/shares.tsv" "$fixtures"/*.txt \
	    "$zoo"/*.txt >corpus
	gr-split corpus >tagged
	gr-table tagged >rows
	budget gr-split 23 corpus
	budget gr-table 198 tagged
	budget gr-sum 13 rows
	budget gr-sum 6 -s rows
	budget gr-diff 9 rows rows
}

# 140 a byte if each table is read anew, and 56 if not.
@test "tables that differ in their figures alone are not read anew" {
	need_valgrind
	printf '1\ttab\n' >shares
	LC_ALL=C awk -v bytes=300000 -f "$BATS_TEST_DIRNAME/bench/corpus.awk" \
	    shares "$fixtures/tab-plain.txt" >corpus
	gr-split corpus >tagged
	budget gr-table 58 tagged
}

# 440 a byte if it is read anew, and 150 if not.
@test "a table that comes again is not read anew, whatever its layout" {
	need_valgrind
	for _ in {1..10}; do
		cat "$zoo/dense-1.pdf-layout.txt"
	done >corpus
	gr-split corpus >tagged
	budget gr-table 159 tagged
}

# 103 a byte if each line is looked at anew, and 73 if not.
@test "the lines of a page that come again are not looked at anew" {
	need_valgrind
	for _ in {1..10}; do
		cat "$zoo/dense-1.html.txt"
	done >corpus
	budget gr-split 76 corpus
}

# Glued digits are left out: how to part them is a search, with a limit.
@test "no layout takes three times the instructions of TABs for a byte" {
	need_valgrind
	tab=$(($(chain "$zoo/dense-1.tab-total.txt") * 100 / \
	    $(wc -c <"$zoo/dense-1.tab-total.txt")))
	for f in zeros-1.cell-a-line sparse-1.paragraph two-1.paragraph-wide \
	    zeros-1.page dense-1.page-outer dense-1.html dense-1.columns \
	    dense-1.pdf-layout dense-1.pdf-raw dense-1.pdf-plain \
	    dense-1.pdf2txt two-1.cell-pipe sparse-1.pipes-padded \
	    dense-1.pipes-bare dense-1.tab-one-line sparse-1.cell-one-line \
	    dense-1.boxes zeros-1.grid two-1.simple sparse-1.multiline \
	    dense-1.w3m-80 dense-1.antiword; do
		n=$(($(chain "$zoo/$f.txt") * 100 / $(wc -c <"$zoo/$f.txt")))
		echo "$f: $n, TABs $tab"
		[ "$n" -lt $((3 * tab)) ]
	done
}

# reports LAYOUT SETTING FROM TO: reports that differ in their figures alone.
reports() {
	local n

	for ((n = $3; n <= $4; n++)); do
		"$BATS_TEST_DIRNAME/zoo/make-report" -d "figures-$n" -s "$2" \
		    -s form=2021 -s year=2022 -s digits=plain 1 "$1"
	done
}

# more LAYOUT SETTING: what a byte of further such reports takes.
more() {
	local bytes

	reports "$1" "$2" 1 2 >two
	reports "$1" "$2" 3 7 >five
	bytes=$(wc -c <five)
	cat two five >seven
	echo $((($(chain seven) - $(chain two)) / bytes))
}

# 430 to 520 on one line, and 180 to 200 of pages, if their tables are read
# anew; 180 to 220, and 130 to 160, if not.
@test "tables on one line, and of pages, are not read anew, either" {
	need_valgrind
	for n in {1..7}; do
		"$BATS_TEST_DIRNAME/zoo/make-report" -g "figures-$n" \
		    -s form=2021 -s figures=dense -s digits=plain "$n" tab \
		    >/dev/null
	done
	tab=$(more tab after=)
	for how in "185 tab after=join" "226 cell-a-line after=join" \
	    "200 pipes-bare after=join" "164 html after=" \
	    "136 page after="; do
		# shellcheck disable=SC2086 # three words
		set -- $how
		n=$(more "$2" "$3")
		echo "$2 $3: $n a byte, $1 at most, TABs $tab"
		[ "$n" -le "$1" ]
		[ "$n" -lt $((3 * tab)) ]
	done
}

# A report's beginning, up to table 3; what awk writes; the rest.
with_table() {
	sed '/^三、/,$d' "$fixtures/tab-plain.txt"
	echo 三、收到和处理政府信息公开申请情况
	awk "BEGIN { $1 }"
	echo 四、政府信息公开行政复议、行政诉讼情况
}

# linear NAME PROGRAM: four times the table takes no more than five times the
# instructions; n is the size.
linear() {
	local one four

	with_table "n = 2500; $2" >one
	with_table "n = 10000; $2" >four
	one=$(chain one)
	four=$(chain four)
	echo "$1: $one, four times the table $four"
	[ "$four" -le $((5 * one)) ]
}

@test "tables made to be slow take time in proportion" {
	need_valgrind
	linear rows 'while (i++ < n) print "某类" i "\t1\t2\t3\t4\t5\t6\t21"'
	linear counted 'while (i++ < n) print i "\t1\t2\t3"'
	linear again 'while (i++ < n)
		print "（一）予以公开\t1\t2\t3\t4\t5\t6\t21"'
	linear cells 'while (i++ < 10 * n) printf "\t%d", i % 9'
	linear stream 'while (i++ < n) print i % 8 ? i % 9 : "其他处理"'
	linear labels 'while (i++ < n) print "（一）予以公开某些" i % 7'
	linear pads 'while (i++ < n) printf "|||| "; print "一、"'
	linear html 'while (i++ < n)
		print "<tr><td>某类" i "</td><td>1</td><td>2</td></tr>"'
}
