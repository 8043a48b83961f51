#!/usr/bin/env bats
# Bad input gets a clear error, nothing is lost, and the others go on.

# shellcheck disable=SC2016	# what is quoted is for another shell
# shellcheck disable=SC2154	# stderr and others are set by run
bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	# Its figures are at random: not fewer in force than were made, and no
	# word of fees.
	sed "/^行政规范性文件/s/0\$/9/; s/未发出收费通知//" \
	    "$fixtures/tab-plain.txt" >a.txt
	gzip -nc a.txt >a.gz
	gr-split a.txt >t
	gr-table t >r
}

# names: of tagged lines, the reports in the order met, on one line.
names() {
	cut -f1 <<<"$1" | uniq | paste -s -d ' '
}

# trouble_is MESSAGE: what run met is this trouble with bad.gz, said once on
# stderr and once in the output, and a.txt was read all the same.  Damage may
# cut a character, too, which is said besides.
trouble_is() {
	echo "status $status, stderr: $stderr"
	[ "$status" -eq 2 ]
	grep -v "could not be decoded" <<<"$stderr" >said
	same 1 "$(wc -l <said)"
	[[ $(cat said) == "gr-split: bad.gz"*": $1" ]]
	same "$1" "$(grep "^bad.gz${TAB}!${TAB}" <<<"$output" |
	    grep -v "could not be decoded" | cut -f4)"
	same "$(wc -l <a.txt)" "$(grep -c ^a.txt <<<"$output")"
}

# is_start FILE: the text that run read of bad.gz is how FILE begins.
is_start() {
	grep ^bad.gz <<<"$output" | grep -v "^bad.gz${TAB}!" | cut -f4- >got
	# The last line may be cut short.
	n=$(($(wc -l <got) - 1))
	[ "$n" -lt 1 ] || diff -u <(head -n "$n" "$1") <(head -n "$n" got)
}

# asan: skip what cannot be under it.
built_with_asan() {
	[ -n "$GR_ASAN" ] || grep -q __asan_init "$GR_BIN/gr-split"
}

# --- inputs that cannot be read

@test "a missing file is named; the others go on" {
	run --separate-stderr gr-split none a.txt
	[ "$status" -eq 2 ]
	same "gr-split: none: No such file or directory" "$stderr"
	same "none a.txt" "$(names "$output")"
	run --separate-stderr gr-table none t
	[ "$status" -eq 2 ]
	same "gr-table: none: No such file or directory" "$stderr"
	same "$(cat r)" "$(grep -v "${TAB}!${TAB}" <<<"$output")"
	run --separate-stderr gr-sum none r
	[ "$status" -eq 2 ]
	[[ $stderr == "gr-sum: none: No such file or directory" ]]
}

@test "a directory is named; the others go on" {
	mkdir d
	run --separate-stderr gr-split d a.txt
	[ "$status" -eq 2 ]
	same "gr-split: d: Is a directory" "$stderr"
	same "d a.txt" "$(names "$output")"
	for c in gr-table gr-sum gr-diff; do
		run --separate-stderr $c d
		[ "$status" -eq 2 ]
		same "$c: d: Is a directory" "$stderr"
	done
}

@test "a directory on standard input is named" {
	mkdir d
	run --separate-stderr bash -c 'gr-split <d'
	[ "$status" -eq 2 ]
	same "gr-split: -: Is a directory" "$stderr"
}

@test "a file without permission is named; the others go on" {
	[ "$(id -u)" -ne 0 ] || skip "root may read everything"
	cp a.txt b.txt
	chmod 0 b.txt
	run --separate-stderr gr-split b.txt a.txt
	[ "$status" -eq 2 ]
	same "gr-split: b.txt: Permission denied" "$stderr"
	same "b.txt a.txt" "$(names "$output")"
}

@test "standard input that is closed is trouble" {
	for c in gr-split gr-table gr-sum gr-diff; do
		run --separate-stderr bash -c "$c <&-"
		[ "$status" -eq 2 ]
		[[ $stderr == "$c: -: "* ]]
	done
}

@test "an empty file is named, and the others go on" {
	: >bad.gz
	run --separate-stderr gr-split bad.gz a.txt
	trouble_is "empty input"
}

@test "an empty gzip is named" {
	gzip -c </dev/null >bad.gz
	run --separate-stderr gr-split bad.gz a.txt
	trouble_is "empty input"
}

@test "a file with no sections is named down to the end, not skipped" {
	echo 今天天气很好。 >b.txt
	run bash -c 'gr-split b.txt a.txt | gr-table | gr-sum -H'
	[ "$status" -eq 1 ]
	same "b.txt" "$(cut -f1 <<<"$output" | sort -u)"
	same 6 "$(grep -c heading-missing <<<"$output")"
	same 3 "$(grep -c table-missing <<<"$output")"
}

@test "a file of one empty line has one line" {
	echo >b.txt
	run --separate-stderr gr-split b.txt
	[ "$status" -eq 0 ]
	same "b.txt${TAB}0${TAB}1${TAB}" "$output"
}

# --- damaged gzip

@test "gzip truncated within its data: what could be read is given" {
	n=$(wc -c <a.gz)
	for at in 30 200 $((n / 2)) $((n - 9)); do
		head -c "$at" a.gz >bad.gz
		run --separate-stderr gr-split bad.gz a.txt
		trouble_is "truncated gzip data"
		is_start a.txt
	done
}

@test "a truncated gzip within a character: U+FFFD, and both are said" {
	printf '年年年年' | gzip >whole.gz
	# Stored bytes, so that a cut is a cut of the text.
	perl -e '$d = "年年年年"; $d = substr $d, 0, 8;
	    print "\x1f\x8b\x08\0\0\0\0\0\0\3", "\1", pack("vv", 12,
	    12 ^ 0xffff), $d' >bad.gz
	run --separate-stderr gr-split bad.gz
	[ "$status" -eq 2 ]
	[[ $stderr == *"could not be decoded"*"truncated gzip data" ]]
	same "年年" "$(grep "^bad.gz${TAB}0" <<<"$output" | cut -f4 |
	    tr -d '\357\277\275' | head -c 6)"
}

# stored FILE: gzip that is cut at the end of the file.
stored() {
	perl -e 'undef $/; $d = <>; print "\x1f\x8b\x08\0\0\0\0\0\0\3\0",
	    pack("vv", length($d) + 1, (length($d) + 1) ^ 0xffff), $d' "$1"
}

@test "a number that a truncated gzip cuts is no value without a doubt" {
	sed '/2.重复申请/,$d' a.txt >b.txt
	printf '\t\t2.重复申请\t59\t7\t3\t7\t0\t0\t7' >>b.txt
	stored b.txt >b.gz
	run --separate-stderr bash -c 'gr-split b.gz | gr-table -lHt 3'
	[ "$status" -eq 2 ]
	same "" "$(awk -F '\t' '$6 == "3.5.2" && $7 == "total" && $8 == 7 &&
	    $10 == ""' <<<"$output")"
	[[ $output == *"truncated gzip data"* ]]
}

@test "a number that truncated tagged lines cut is no value without a doubt" {
	sed '/2.重复申请/,$d' t >u
	printf 'a.txt\t3\t46\t\t\t2.重复申请\t59\t7\t3\t7\t0\t0\t7' >>u
	stored u >u.gz
	run --separate-stderr gr-table -lHt 3 u.gz
	[ "$status" -eq 2 ]
	same "" "$(awk -F '\t' '$6 == "3.5.2" && $7 == "total" && $8 == 7 &&
	    $10 == ""' <<<"$output")"
}

@test "one byte, and gzip's first byte alone, are text" {
	printf x >b.txt
	same "b.txt${TAB}0${TAB}1${TAB}x" "$(gr-split b.txt)"
	printf '\037' >b.txt
	run gr-split b.txt
	[ "$status" -eq 0 ]
}

@test "several inputs in trouble: each is named once, all else is read" {
	head -c 200 a.gz >bad.gz
	mkdir d
	run --separate-stderr gr-split bad.gz none a.txt d t
	[ "$status" -eq 2 ]
	same 3 "$(grep -cv "could not be decoded" <<<"$stderr")"
	same "bad.gz none a.txt d t" "$(names "$output")"
}

# --- not what the filter reads

@test "gr-sum given a report says which commands come first" {
	cp a.txt report.txt
	run --separate-stderr gr-sum report.txt
	[ "$status" -eq 2 ]
	same "gr-sum: report.txt:1: not table rows; run gr-split and gr-table\
 first" "$stderr"
}

@test "gr-sum given tagged lines says so" {
	run --separate-stderr gr-sum t
	[ "$status" -eq 2 ]
	[[ $stderr == "gr-sum: t:1: not table rows"* ]]
}

@test "gr-sum and gr-diff given gr-table -l say so" {
	gr-table -l t >cells
	for c in gr-sum gr-diff; do
		run --separate-stderr $c cells
		[ "$status" -eq 2 ]
		[[ $stderr == "$c: cells:1: "* ]]
		[[ $stderr == *"-l"* ]]
	done
}

@test "gr-diff given a report says which commands come first" {
	run --separate-stderr gr-diff a.txt r
	[ "$status" -eq 2 ]
	[[ $stderr == "gr-diff: a.txt:1: not table rows"* ]]
}

@test "gr-table given a report says which command comes first; others go on" {
	run --separate-stderr gr-table a.txt t
	[ "$status" -eq 2 ]
	same "gr-table: a.txt:1: not tagged lines; run gr-split first" \
	    "$stderr"
	same "$(cat r)" "$(grep -v "${TAB}!${TAB}" <<<"$output")"
}

@test "gr-sum given something else in the middle judges what came before" {
	sed "s/${TAB}76${TAB}/${TAB}77${TAB}/" r >b
	{ cat b; echo oops; } >c
	run --separate-stderr gr-sum -H -r row-total c
	[ "$status" -eq 2 ]
	[[ $stderr == "gr-sum: c:$(wc -l <c): not table rows"* ]]
	same 1 "$(grep -c row-total <<<"$output")"
}

@test "bytes that are no text at all do not end a filter by a signal" {
	head -c 300000 /dev/urandom >noise
	for c in gr-split gr-table gr-sum gr-diff; do
		run --separate-stderr $c noise
		[ "$status" -le 2 ]
	done
	run bash -c 'gr-split noise 2>/dev/null | gr-table | gr-sum -q'
	[ "$status" -eq 2 ]
}

# --- output that cannot be written

@test "a full disk is trouble for all four, and said" {
	[ -c /dev/full ] || skip "no /dev/full here"
	sed "s/${TAB}76${TAB}/${TAB}77${TAB}/" r >b
	for c in "gr-split a.txt" "gr-split -i a.txt" "gr-table t" \
	    "gr-table -l t" "gr-sum r" "gr-sum -m b" "gr-sum -s r" \
	    "gr-diff r b"; do
		run --separate-stderr bash -c "$c >/dev/full"
		echo "$c: $status $stderr"
		[ "$status" -eq 2 ]
		[[ $stderr == "${c%% *}: "*"No space left on device"* ]]
	done
}

@test "a full disk for --help and --version" {
	[ -c /dev/full ] || skip "no /dev/full here"
	for c in gr-split gr-table gr-sum gr-diff; do
		run --separate-stderr bash -c "$c --help >/dev/full"
		[ "$status" -eq 2 ]
		run --separate-stderr bash -c "$c --version >/dev/full"
		[ "$status" -eq 2 ]
	done
}

@test "standard output that is closed is trouble" {
	for c in "gr-split a.txt" "gr-table t" "gr-sum r" "gr-diff r r"; do
		run --separate-stderr bash -c "$c >&-"
		echo "$c: $status $stderr"
		[ "$status" -eq 2 ]
		[[ $stderr == "${c%% *}: "* ]]
	done
}

@test "with stdin, stdout and stderr closed no input is written into" {
	cp a.txt b.txt
	run bash -c 'gr-split b.txt <&- >&- 2>&-'
	[ "$status" -eq 2 ]
	cmp a.txt b.txt
}

@test "a reader that goes away ends a filter quietly, SIGPIPE or not" {
	awk '{ line[NR] = substr($0, 2) }
	END {
		for (i = 1; i <= 400; i++)
			for (n = 1; n <= NR; n++)
				print i line[n]
	}' t >many.t
	gr-table many.t >many.r
	for how in "trap '' PIPE" "trap - PIPE"; do
		for c in "gr-split many.t" "gr-table many.t" \
		    "gr-sum -a many.r"; do
			run --separate-stderr bash -c "set -o pipefail
			    $how
			    $c | head -n 1"
			echo "$how: $c: $status, $stderr"
			[ -z "$stderr" ]
			same 1 "${#lines[@]}"
			# An exit status, or SIGPIPE's.
			[ "$status" -le 2 ] || [ "$status" -eq 141 ]
		done
	done
}

@test "a reader that goes away is noticed, not read on for" {
	timeout 20 bash -c 'yes 年度报告 | gr-split | head -n 1' >out
	same 1 "$(wc -l <out)"
}

# --- long and odd

@test "a line of 10 MB among the prose: all is kept, all is read" {
	{
		sed 5q a.txt
		head -c 10000000 /dev/zero | tr '\0' x
		echo
		sed 1,5d a.txt
	} >b.txt
	gr-split b.txt | cut -f4- | cmp - b.txt
	gr-split b.txt | gr-table -H -t 2-4 | cut -f5-14,16 |
	    diff -u <(gr-table -H -t 2-4 t | cut -f5-14,16) -
}

@test "a line of 10 MB amid a table: its rows are read, and it is said" {
	{
		sed 34q a.txt
		head -c 10000000 /dev/zero | tr '\0' x
		echo
		sed 1,34d a.txt
	} >b.txt
	gr-split b.txt | gr-table -H -t 2-4 >out || [ $? -eq 2 ]
	grep -q "${TAB}!${TAB}" out
	grep -v "${TAB}!${TAB}" out | cut -f5-14,16 |
	    diff -u <(gr-table -H -t 2-4 t | cut -f5-14,16) -
}

@test "a line of 10 MB in Chinese, in GB18030 and without an ending" {
	yes 年度报告 | tr -d '\n' | head -c 9999996 >b.txt
	gr-split b.txt | cut -f4- | cmp - <(awk 1 b.txt)
	iconv -f UTF-8 -t GB18030 b.txt >gb.txt
	gr-split gb.txt | cut -f4- | cmp - <(awk 1 b.txt)
}

@test "ten lines of 10 MB stay within the memory of one" {
	if built_with_asan; then
		skip "AddressSanitizer reserves terabytes"
	fi
	(
		ulimit -v 49152
		for i in 1 2 3 4 5 6 7 8 9 10; do
			head -c 10000000 /dev/zero | tr '\0' "$((i % 10))"
			echo
		done | gr-split | gr-table -H >out
	)
	same 1 "$(wc -l <out)"
}

@test "a megabyte of NULs" {
	{ head -c 1000000 /dev/zero; cat a.txt; } >b.txt
	run --separate-stderr bash -c 'gr-split b.txt >out'
	[ "$status" -eq 2 ]
	same "gr-split: b.txt:1: 1000000 bytes that could not be decoded or\
 were NUL, now U+FFFD" "$stderr"
	same "$(wc -l <a.txt)" "$(grep -vc "${TAB}!${TAB}" out)"
}

@test "a million empty lines" {
	yes '' | head -n 1000000 | gr-split | tail -n 1 |
	    diff -u <(printf -- '-\t0\t1000000\t\n') -
}

@test "a report of a hundred thousand headings" {
	for i in 一、总体情况 二、主动公开政府信息情况; do
		echo $i
	done | sed 'h;G' >b
	yes "$(cat b)" | head -n 100000 | gr-split >out
	same 100000 "$(wc -l <out)"
	run --separate-stderr bash -c 'gr-table -H out >out2'
	[ "$status" -le 2 ]
}

@test "a thousand titles one behind the other" {
	{
		cat a.txt
		for i in $(seq 1000); do
			echo 虚构省水利厅2022年政府信息公开工作年度报告
		done
	} >b.txt
	gr-split b.txt | cut -f4- | cmp - b.txt
}

@test "a table row of a hundred thousand cells" {
	{
		sed 34q a.txt
		yes 7 | head -n 100000 | paste -s
		sed 1,34d a.txt
	} >b.txt
	gr-split b.txt | gr-table -H >out || [ $? -eq 2 ]
	same 1079 "$(cell 3 1 1 <out)"
}

# beyond LINE: a.txt with a million of these lines in its table 3.
beyond() {
	sed 54q a.txt
	yes "$1" | head -n 1000000
	sed 1,54d a.txt
}

@test "a table of too many cells is said, with status 2" {
	beyond "x	1	2	3" | gr-split >u
	run --separate-stderr bash -c 'gr-table -H u >out'
	[ "$status" -eq 2 ]
	grep -q "${TAB}!${TAB}.*too " out
	same 1079 "$(cell 3 1 1 <out)"
}

@test "a table of too much text is said, with status 2" {
	beyond "某某某某某某某" | gr-split >u
	run --separate-stderr bash -c 'gr-table -H u >out'
	[ "$status" -eq 2 ]
	grep -q "${TAB}!${TAB}.*too " out
	same 1079 "$(cell 3 1 1 <out)"
}

@test "a bound that was met does not stop the next report" {
	beyond "其他	1	2	3" | gr-split >u
	cat t >>u
	run --separate-stderr bash -c 'gr-table -H u >out'
	[ "$status" -eq 2 ]
	grep ^a.txt out | diff -u <(tail -n +2 r) -
}

@test "a name of 4,000 characters" {
	n=$(printf 'd%.0s' $(seq 200))
	mkdir "$n" "$n/$n" "$n/$n/$n"
	cp a.txt "$n/$n/$n/$n"
	same "$n/$n/$n/$n" "$(gr-split "$n/$n/$n/$n" | cut -f1 | uniq)"
}
