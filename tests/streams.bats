#!/usr/bin/env bats
# Streams that fail, break off, come in pieces: nothing is lost in silence, and
# how bytes come in changes nothing.

# shellcheck disable=SC2016	# what is quoted is for another shell
# shellcheck disable=SC2030,SC2031	# limits are for one subshell each
# shellcheck disable=SC2086	# commands are words
# shellcheck disable=SC2154	# stderr is set by run
bats_require_minimum_version 1.5.0
load helper
load fault

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	cp "$fixtures/tab-plain.txt" a.txt
	gr-split a.txt >t
	gr-table t >r
	sed "s/${TAB}2022${TAB}/${TAB}2023${TAB}/
	    s/${TAB}76${TAB}/${TAB}77${TAB}/" r >r2
	cat r r2 >years
}

commands=("gr-split a.txt" "gr-split -i a.txt" "gr-table t" "gr-table -l t"
    "gr-sum r2" "gr-sum -m r2" "gr-sum -s r" "gr-sum -a r" "gr-diff r r2"
    "gr-diff -c years" "gr-diff -m years")

# status_of COMMAND...: run it with out and err, for its status.
status_of() {
	status=0
	"$@" >out 2>err || status=$?
}

# --- output

@test "a fault that changes what comes out is found" {
	needs_faults
	wanted gr-split a.txt
	run -1 each_fault same gr-split a.txt < <(printf '%s\n' read=1 full=5)
	same "# full=5: status 2" "$output"
	run -1 each_fault same gr-split a.txt <<<eio=1
	each_fault may-fail gr-split a.txt <<<eio=1
	echo x >>want
	run -1 each_fault may-fail gr-split a.txt <<<read=1
}

# full COMMAND...: it writes what there is room for, and says that no more is
# there.  Room in bytes is on standard input.
full() {
	wanted "$@"
	echo "$1: stdout: No space left on device" >said
	was=2
	sed 's/^/full=/' | each_fault same "$@"
}

@test "a disk that is full at any byte: it is said, status 2" {
	needs_faults
	for c in "${commands[@]}"; do
		$c >all || true
		n=$(wc -c <all)
		printf '%s\n' 0 1 $((n / 2)) $((n - 1)) | full $c
		status_of faulty full=$n $c
		[ $status -lt 2 ]
		cmp all out
	done
}

@test "a disk that is full in the middle of megabytes" {
	needs_faults
	for i in $(seq 400); do
		sed "s/^a.txt/$i/" t
	done >many
	for c in "gr-split many" "gr-table many"; do
		printf '%s\n' 262143 262144 262145 600000 | full $c
	done
}

@test "an error at the closing of standard output" {
	needs_faults
	for c in "${commands[@]}"; do
		status_of faulty close $c
		same 2 $status
		same "${c%% *}: stdout: Disk quota exceeded" "$(cat err)"
	done
}

@test "interrupted and short writes lose nothing" {
	needs_faults
	for c in "${commands[@]}"; do
		wanted $c
		[ ! -s said ]
		printf '%s\n' write=1 write=7 eintr write=5,eintr |
		    each_fault same $c
	done
}

@test "standard error that is closed or full changes nothing else" {
	head -c 300 /dev/zero >bad.txt
	for c in "gr-split bad.txt a.txt" "gr-table none t" "gr-sum none r" \
	    "gr-diff none r"; do
		status_of $c
		same 2 $status
		mv out want
		for to in '&-' /dev/full; do
			status=0
			bash -c "$c 2>$to" >out || status=$?
			same 2 $status
			cmp want out
		done
	done
}

@test "standard input that is closed is no input, and no harm to others" {
	for c in "${commands[@]}"; do
		status_of $c
		was=$status
		mv out want
		status=0
		bash -c "$c <&-" >out 2>err || status=$?
		same $was $status
		cmp want out
	done
}

# --- input in pieces

# pieces FILE COMMAND...: the same output at every split of FILE, and with
# short and interrupted reads.
pieces() {
	local file=$1
	shift
	wanted "$@" "$file"
	{
		printf '%s\n' read=1 read=2 read=3 read=7 eintr read=1,eintr
		seq -f split=%.0f 1 ${STEP:-1} $(($(wc -c <"$file") - 1))
	} | each_fault same "$@" "$file"
}

# A report in short, with lines and characters to be cut at.  The unit test
# pieces cuts it everywhere.
short() {
	printf '%s\r\n' 目录 '' 示例市数据局2022年政府信息公开工作年度报告 \
	    一、总体情况 今年公开信息36条。 $'四、\r其他\r\r\n' \
	    二、主动公开政府信息情况 $'规章\t1\t2\t3' 三、收到和处理 '<p>四、'
}

@test "the same output at every split of the input: gr-split" {
	needs_faults
	short >x
	pieces x gr-split
	for c in GB18030 UTF-16; do
		iconv -f UTF-8 -t $c x >y
		STEP=7 pieces y gr-split
	done
	{
		gzip -nc x
		head -c 20 /dev/zero
		gzip -nc x
	} >x.gz
	STEP=3 pieces x.gz gr-split
}

@test "the same output at every split of the input: the others" {
	needs_faults
	STEP=99 pieces a.txt gr-split
	STEP=99 pieces t gr-table
	STEP=99 pieces r2 gr-sum
	STEP=199 pieces years gr-diff
	STEP=199 pieces years gr-diff -c
}

@test "every fixture read by the byte gives the same rows" {
	needs_faults
	gr-split "$fixtures"/*.txt >want
	faulty read=1 gr-split "$fixtures"/*.txt | cmp want -
	gr-table <want >want.r
	faulty read=1 gr-table <want | cmp want.r -
}

@test "a read that fails: what came before it is written, and it is said" {
	needs_faults
	for i in $(seq 200); do
		sed "s/^a.txt/$i/" t
	done >many
	for c in "gr-split many" "gr-table many" "gr-sum r" "gr-diff r"; do
		for at in 1 2; do
			status_of faulty eio=$at $c
			same 2 $status
			[[ $(tail -n 1 err) == "${c%% *}: ${c##* }"*": Input/output\
 error" ]]
		done
	done
	status_of faulty eio=5 gr-split many
	head -n 1000 many | diff -u - <(cut -f4- out | head -n 1000)
}

# --- memory

@test "no memory at any allocation: gr-split" {
	needs_faults
	gzip -nc a.txt >a.gz
	starved gr-split a.gz
	starved gr-split -i a.gz
}

@test "no memory at any allocation: gr-split, other charsets" {
	needs_faults
	for c in GB18030 UTF-16; do
		iconv -f UTF-8 -t $c a.txt >b.txt
		starved gr-split b.txt
	done
	starved gr-split -f GB18030 b.txt
	printf 'a.txt\na.txt\nb.txt\n' >list
	starved gr-split -T list
	# A second report behind the first, and tables of contents.
	cat a.txt a.txt >b.txt
	starved gr-split b.txt
	starved gr-split none $'a\nname' .
}

@test "no memory at any allocation: gr-table" {
	needs_faults
	starved gr-table t
	starved gr-table -l t
	for f in "$fixtures/boxes-blank" "$fixtures/columns" \
	    "$zoo/dense-1.mutool" "$zoo/dense-1.page"; do
		gr-split "$f.txt" >b || true
		starved gr-table b
	done
}

@test "no memory at any allocation: pages, prose, lines in one" {
	needs_faults
	cat "$BATS_TEST_DIRNAME"/data/prose/*.tsv | sed -n \
	    '/^[@#]/!s/^[^	]*	\([^	]*\).*/\1/p' | sed 's/\\n/\n/g' >x
	{ sed 5q a.txt; head -n 60 x; sed 1,5d a.txt; } | gr-split >b
	starved gr-table b
	# A page that is all one line; its tables in a frame; text alone.
	tr -d '\n' <"$zoo/dense-1.page.txt" | gr-split >b
	starved gr-table b
	tr '\n\t' '  ' <a.txt | gr-split >b
	starved gr-table b
	{
		echo '<title>示例市数据局2022年政府信息公开工作年度报告</title>'
		echo '<table><tr><td>'
		sed 's/$/<br>/' a.txt
	} | gr-split >b
	starved gr-table b
}

@test "no memory at any allocation: -x and -p" {
	needs_faults
	starved gr-table -x t
	starved gr-sum -x r2
	starved gr-diff -p r r2
}

@test "no memory at any allocation: what the sums say of two slips" {
	needs_faults
	for f in cell-slips tab-slips; do
		gr-split "$fixtures/$f.txt" | gr-table >b
		starved gr-sum -a b
	done
	set_cell 3 1 1 1080 <r | set_cell 3 3.1 3 99 >b
	starved gr-sum b
	set_cell 3 3.1 1 7 <r | set_cell 3 3.2.1 1 9 >b
	starved gr-sum -1 b
}

@test "no memory at any allocation: groups, names, keys" {
	needs_faults
	org=$(sed -n 2p r | cut -f2)
	sed "s/$org/示例市/" r2 >whole
	{ cat r; cat whole; } >b
	printf '%s\t示例市\n虚构局\t示例市\n' "$org" >groups
	starved gr-sum -g groups b
	printf '旧名局\t%s\t2021\n' "$org" >map
	sed "s/$org/旧名局/; s/2022/2021/g" r >old
	starved gr-diff -M map old r
	starved gr-diff -k report r r2
}

# doubted [TABLE]: a filter that doubts each row, or those of a table.
doubted() {
	awk -F '\t' -v OFS='\t' -v t="${1-}" \
	    'NR > 1 && $5 != 0 && (t == "" || $5 == t) { $16 = "text" } 1'
}

# What each rule says is put together piece by piece: a build that allocates
# for each of them tries them all.
@test "no memory at any allocation: what each rule says of one report" {
	needs_faults
	counted || skip "make coverage has more allocations"
	sheet 2022 >a
	state received 5 <a >b
	for r in text-sum text-share text-received text-none text-twice \
	    text-outcome deadline row-total balance doubt; do
		case $r in
		text-sum) state sum 合计 9 8 2 1 <a ;;
		text-share) state granted_share 占 9 8 20 <a ;;
		text-received) state received 收到 5 <a ;;
		text-none) state received 未收到 0 <a ;;
		text-twice) state published 公开 5 <a | state published 公开 6 ;;
		text-outcome) state granted 予以公开 5 <a ;;
		deadline) state signed 签发 20240101 <a ;;
		*) set_cell 3 1 1 5 <a ;;
		esac >b
		starved gr-sum -H -W unknown -r $r b
		doubted <b >c
		starved gr-sum -H -W unknown -r $r c
		doubted 1 <b >c
		starved gr-sum -H -W unknown -r $r c
	done
	# What is not told: the parts, the whole, the year.
	state sum 合计 9 <a >b
	starved gr-sum -H -W unknown -r text-sum b
	state granted_share 占 9 <a >b
	starved gr-sum -H -W unknown -r text-share b
	state signed 签发 20240101 <a |
	    awk -F '\t' -v OFS='\t' 'NR > 1 { $3 = "" } 1' >b
	starved gr-sum -H -W unknown -r deadline b
	set_cell 3 1 3 "" <a | set_cell 3 1 7 "" |
	    state received 收到 99999 >b
	starved gr-sum -H -W unknown -r text-received b
}

# exchange ROW N ROW N: a filter that has two values of table 3 change places.
exchange() {
	local a b
	cat >whole
	a=$(cell 3 "$1" "$2" <whole)
	b=$(cell 3 "$3" "$4" <whole)
	set_cell 3 "$1" "$2" "$b" <whole | set_cell 3 "$3" "$4" "$a"
}

@test "no memory at any allocation: what the sums say of values moved" {
	needs_faults
	counted || skip "make coverage has more allocations"
	sheet 2022 >a
	exchange 3.1 1 3.1 2 <a >b
	starved gr-sum -H -r row-total -r outcome-total b
	for c in 1 2 3 4 5 6 7; do
		exchange 3.7 $c 4 $c <a >b
		cp b a
	done
	starved gr-sum -H -r outcome-total -r balance b
	sheet 2022 >a
	awk -F '\t' -v OFS='\t' '$5 == 3 && $6 == "3.1" {
		for (i = 14; i > 8; i--)
			$i = $(i - 1)
		$8 = 0
	    } 1' a >b
	starved gr-sum -H -r row-total b
}

@test "no memory at any allocation: what each rule says between years" {
	needs_faults
	counted || skip "make coverage has more allocations"
	sheet 2021 >old
	sheet 2022 >new
	for r in carry-over in-force-roll pending-roll project-roll jump \
	    same-figures year-gap edition text-growth; do
		case $r in
		carry-over) set_cell 3 2 1 99 <new ;;
		in-force-roll) set_cell 2 1.2 3 1 <new ;;
		pending-roll) set_cell 4 2.1 5 0 <new ;;
		jump) set_cell 3 3.1 7 999999 <new ;;
		same-figures) sed 's/2021/2022/g' old ;;
		year-gap) sed 's/2022/2024/g' new ;;
		edition) sed 's/2022/2021/g; s/2021.txt/b.txt/' new ;;
		text-growth) state received_growth 比上年 77 <new ;;
		*) cat new ;;
		esac >b
		starved gr-diff -cH -W unknown -r $r old b
		doubted <b >c
		starved gr-diff -cH -W unknown -r $r old c
		awk -F '\t' -v OFS='\t' '$5 > 1 { $8 = $9 = $14 = "" } 1' b >c
		starved gr-diff -cH -W unknown -r $r old c
	done
	# Two bodies that became one; a whole and its parts.
	{ sheet 2021 2021 旧局 x; sheet 2021 2021 别局 y | tail -n +2; } >old
	printf '旧局\t%s\t2022\n别局\t%s\t2022\n' "$ORG" "$ORG" >map
	starved gr-diff -H -M map old new
	printf '%s\t示例市\n别局\t示例市\n' "$ORG" >groups
	{
		sheet 2022 2021 示例市 w
		tail -n +2 new
		sheet 2022 2021 别局 y | tail -n +2
	} >b
	for f in cat doubted; do
		$f <b >c
		starved gr-sum -H -W unknown -g groups -r parts-total c
	done
}

@test "no memory at any allocation: a table of each layout" {
	needs_faults
	counted || skip "make coverage has more allocations"
	# The smallest, with its heading.
	for f in pandoc-plain multiline docx2txt lynx html2text docx-wide \
	    antiword grid spread-tab cell-one-line; do
		f=$(printf '%s\n' "$zoo"/*."$f".txt | tail -n 1)
		gr-split "$f" | awk -F '\t' '$2 == 4' >b || true
		starved gr-table b
	done
}

@test "no memory at any allocation: gr-sum" {
	needs_faults
	for o in -H -m -a -s; do
		starved gr-sum $o r2
	done
	starved gr-sum -r -balance none t r2
}

@test "no memory at any allocation: gr-diff" {
	needs_faults
	starved gr-diff r r2
	starved gr-diff -m years
	starved gr-diff -ac years
}

# --- files

@test "a file that grows while it is read is read to its new end" {
	yes 今年公开信息。 | head -n 200000 >big
	gr-split big | {
		read -r first
		echo "$first"
		echo last >>big
		cat
	} >out
	same 200001 "$(wc -l <out)"
	same "big${TAB}0${TAB}200001${TAB}last" "$(tail -n 1 out)"
}

@test "a file that shrinks while it is read ends there" {
	yes 2022 2022 2022 2022 | head -n 200000 >big
	gr-split big | {
		read -r first
		: >big
		cat
	} >out
	same "" "$(grep -v "^big${TAB}0${TAB}[0-9]*${TAB}" out)"
	[ "$(wc -l <out)" -lt 200000 ]
}

@test "gzip that shrinks while it is read is truncated" {
	head -c 1000000 /dev/urandom | od -An -tx1 -v | gzip -1nc >big
	gr-split big 2>err | {
		read -r first
		: >big
		cat
	} >out
	same "truncated gzip data" "$(tail -n 1 out | cut -f4)"
	grep -q "truncated gzip data" err
}

@test "an input that is the output, too, is not read for ever" {
	yes 今年公开信息。 | head -n 100000 >big
	cp big was
	for c in "gr-split big" "gr-split <big"; do
		run timeout 20 bash -c "$c >>big"
		same 2 "$status"
		[[ $output == "gr-split: "*": input file is also the output" ]]
		same 100000 "$(grep -vc "${TAB}!${TAB}" big)"
		cp was big
	done
	for c in gr-table gr-sum gr-diff; do
		cp r b
		run timeout 20 bash -c "$c b >>b"
		same 2 "$status"
		[[ $output == "$c: b: input file is also the output" ]]
	done
}

@test "an input is not taken for the output where that was closed" {
	for c in "gr-split a.txt" "gr-table t" "gr-sum r" "gr-diff r2"; do
		run bash -c "$c >&-"
		same 2 "$status"
		same "${c%% *}: stdout: Bad file descriptor" "$output"
	done
}

@test "no more descriptors: each input is named, the rest goes on" {
	needs_faults
	! counted || skip "what is counted is written into files"
	for at in 1 2 3; do
		run --separate-stderr faulty nofile=$at gr-split a.txt t r
		same 2 "$status"
		same "$((4 - at))" "$(grep -c "^gr-split: .*: Too many open\
 files$" <<<"$stderr")"
		same "$((4 - at))" "$(grep -c "${TAB}!${TAB}" <<<"$output")"
	done
	for c in "gr-table t" "gr-sum r" "gr-diff r r2" "gr-diff r"; do
		run --separate-stderr faulty nofile=1 $c
		same 2 "$status"
		[[ $stderr == "${c%% *}: "?": Too many open files" ]]
	done
	run --separate-stderr faulty nofile=2 gr-diff r r2
	same 2 "$status"
	same "gr-diff: r2: Too many open files" "$stderr"
}

@test "twenty thousand files, with few descriptors, in constant memory" {
	# Each by another name: making so many takes too long.
	mkdir $(seq 400)
	head -c 400 a.txt >b
	for i in $(seq 50); do
		seq -f "$i/../%.0f/../b" 400
	done >list
	(
		ulimit -n 8
		grep -q __asan_init "$GR_BIN/gr-split" || ulimit -v 32768
		gr-split -T list
	) >out 2>err
	same "" "$(cat err)"
	cut -f1 out | uniq | cmp list -
	gr-table -H out | cut -f1 | uniq | cmp list -
}
