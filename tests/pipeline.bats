#!/usr/bin/env bats
# The chain: gr-split | gr-table | gr-sum, and gr-diff over its rows.

# shellcheck disable=SC2016	# what is quoted is for awk
# shellcheck disable=SC2154	# stderr and others are set by run
bats_require_minimum_version 1.5.0
load helper

demo=$BATS_TEST_DIRNAME/data/demo

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	# Its figures are at random: not fewer in force than were made, and no
	# word of fees.
	sed "/^行政规范性文件/s/0\$/9/; s/未发出收费通知//" \
	    "$fixtures/tab-plain.txt" >a.txt
}

# rows [FILE...]: the rows of reports without the report's name.
rows() {
	gr-split "$@" | gr-table | cut -f2-
}

# feed FILE N: a file slowly, in two pieces, of N bytes and the rest.
feed() {
	head -c "$2" "$1"
	sleep 0.03
	tail -c "+$(($2 + 1))" "$1"
}

# same_when_cut FILE N...: gr-split's output does not tell where it was cut.
same_when_cut() {
	local f=$1 n
	shift
	gr-split <"$f" >whole
	for n in "$@"; do
		feed "$f" "$n" | gr-split >parts
		cmp whole parts || {
			echo "$f cut at $n"
			return 1
		}
	done
}

# lines_come FILE N: the file has N lines within five seconds.
lines_come() {
	local i
	for ((i = 0; i < 100; i++)); do
		[ "$(wc -l <"$1")" -lt "$2" ] || return 0
		sleep 0.05
	done
	return 1
}

# --- the main job

@test "plain, gzipped, by name, on standard input: the same rows" {
	rows a.txt >want
	[ "$(wc -l <want)" -gt 40 ]
	gzip -c a.txt >a.txt.gz
	rows <a.txt | cmp - want
	rows - <a.txt | cmp - want
	rows a.txt.gz | cmp - want
	rows <a.txt.gz | cmp - want
}

@test "seeds: plain, gzipped, by name, on standard input: the same rows" {
	need_shared
	for f in "$shared"/seeds/*.txt; do
		rows "$f" >want
		gzip -c "$f" >z.gz
		rows <"$f" | cmp - want
		rows z.gz | cmp - want
		rows <z.gz | cmp - want
	done
}

@test "seeds: the whole chain says what they are" {
	need_shared
	gr-split "$shared"/seeds/*.txt | gr-table | gr-sum >findings ||
	    [ $? -eq 1 ]
	same "report${TAB}org${TAB}year${TAB}level${TAB}rule" \
	    "$(head -n 1 findings | cut -f1-5)"
	# Where nothing is in doubt and all is printed, no sum fails.
	same "" "$(awk -F '\t' '$1 ~ /00[34]_/ && $5 ~ /total|balance/' \
	    findings)"
}

@test "several files as arguments and one after the other: the same rows" {
	gr-split "$fixtures"/*.txt | gr-table >one
	{
		head -n 1 one
		for f in "$fixtures"/*.txt; do
			gr-split "$f" | gr-table -H
		done
	} | cmp - one
}

@test "a stage reads from a file what it reads from a pipe" {
	gr-split a.txt >t
	gr-table t >r
	gr-split a.txt | gr-table | cmp - r
	gr-sum r | cmp - <(gr-split a.txt | gr-table | gr-sum)
}

@test "a stage reads gzip between the stages" {
	gr-split a.txt | gzip | gr-table | gzip | gr-sum >out
	gr-split a.txt | gr-table | gr-sum | cmp - out
}

@test "concatenated rows, headers and all, are one input" {
	rows a.txt >/dev/null
	gr-split a.txt | gr-table >r
	cat r r | gr-sum -a | tail -n +2 | sort -u |
	    diff -u <(gr-sum -aH r | sort) -
}

@test "a correct report: no finding, status 0" {
	gr-split a.txt | gr-table >r
	run gr-sum r
	[ "$status" -eq 0 ]
	same 1 "${#lines[@]}"
}

@test "a wrong number is found, with its line, status 1" {
	sed '/2.重复申请/s/76$/77/' a.txt >b.txt
	gr-split b.txt | gr-table >r
	run gr-sum -m -r row-total r
	[ "$status" -eq 1 ]
	n=$(grep -n 2.重复申请 b.txt | cut -d : -f 1)
	[[ $output == "b.txt:$n: error: "*" 77"*"76; "*" [row-total]" ]]
}

@test "10,000,000 applications sum right" {
	awk -F '\t' -v OFS='\t' '
	NR > 26 && /本年新收|一）予以公开|七）总计/ {
		$3 += 10000000
		$9 += 10000000
	} 1' a.txt >b.txt
	[ "$(grep -c '	1000[0-9]*	' b.txt)" -ge 3 ]
	gr-split b.txt | gr-table >r
	same 10001079 "$(cell 3 1 1 <r)"
	run gr-sum -r row-total,outcome-total,balance r
	[ "$status" -eq 0 ]
	sed '/七）总计/s/	1000\([0-9]*\)/	1001\1/' b.txt >c.txt
	gr-split c.txt | gr-table | gr-sum -Hr outcome-total >out ||
	    [ $? -eq 1 ]
	same "10011081${TAB}10001081" "$(cut -f9,10 out)"
}

@test "amounts of four decimals go through unchanged" {
	same 224.7434 "$(gr-split a.txt | gr-table | cell 2 8.1 1)"
}

@test "the demo's one wrong number is found in it, and no other" {
	cd "$demo"
	run bash -c 'gr-split */*.gz | gr-table | gr-sum -H | cut -f1,5,6,7'
	same "2023/water.txt.gz${TAB}row-total${TAB}3${TAB}3.4.1
2023/water.txt.gz${TAB}outcome-total${TAB}3${TAB}3.7" "$output"
}

@test "the demo's carried-over number that does not match is found" {
	cd "$demo"
	gr-split 2022/*.gz | gr-table >"$BATS_TEST_TMPDIR/old"
	gr-split 2023/*.gz | gr-table >"$BATS_TEST_TMPDIR/new"
	cd "$BATS_TEST_TMPDIR"
	run gr-diff -cH -r carry-over old new
	[ "$status" -eq 1 ]
	same "2023/education.txt.gz" "$(cut -f1 <<<"$output" | sort -u)"
}

@test "the demo's figures are read as they were made" {
	for y in 2022 2023; do
		gr-split "$demo/$y"/*.gz | gr-table -l |
		    awk -v list=2 -f "$BATS_TEST_DIRNAME/score.awk" \
		    "$BATS_TEST_DIRNAME/data/demo-figures/$y"/*.gold - >out
		same 600 "$(awk '$1 == "all" { print $3 }' out)"
	done
}

@test "years sorted by body are one stream for gr-diff" {
	cd "$demo"
	gr-split 2023/*.gz 2022/*.gz | gr-table |
	    LC_ALL=C sort -t "$TAB" -k2,2 -k3,3n -s >"$BATS_TEST_TMPDIR/all"
	gr-split 2022/*.gz | gr-table >"$BATS_TEST_TMPDIR/old"
	gr-split 2023/*.gz | gr-table >"$BATS_TEST_TMPDIR/new"
	cd "$BATS_TEST_TMPDIR"
	gr-diff -H old new >two || [ $? -eq 1 ]
	gr-diff -H all >one || [ $? -eq 1 ]
	[ -s one ]
	diff -u <(sort two) <(sort one)
}

@test "a report has no difference to itself" {
	gr-split a.txt | gr-table >r
	run gr-diff r r
	[ "$status" -eq 0 ]
	same 1 "${#lines[@]}"
}

# --- cut anywhere, fed slowly

@test "cut within a character of several bytes: the same lines" {
	same_when_cut a.txt 1 2 3 4 100 101 102
}

@test "cut at a line's end: the same lines" {
	n=$(head -n 12 a.txt | wc -c)
	same_when_cut a.txt $((n - 1)) "$n" $((n + 1))
}

@test "cut between CR and LF: the same lines" {
	sed 's/$/\r/' a.txt >crlf.txt
	n=$(head -n 12 crlf.txt | wc -c)
	same_when_cut crlf.txt $((n - 2)) $((n - 1)) "$n"
}

@test "cut within a BOM: the same lines" {
	{ printf '\357\273\277'; cat a.txt; } >bom.txt
	same_when_cut bom.txt 1 2 3
	cmp whole <(gr-split <a.txt)
}

@test "cut within characters of GB18030 and UTF-16: the same lines" {
	iconv -f UTF-8 -t GB18030 a.txt >gb.txt
	same_when_cut gb.txt 1 2 3 501 502
	{ printf '\377\376'; iconv -f UTF-8 -t UTF-16LE a.txt; } >16.txt
	same_when_cut 16.txt 1 2 3 501 502
}

@test "cut within gzip's header, data and trailer: the same lines" {
	gzip -nc a.txt >a.gz
	n=$(wc -c <a.gz)
	same_when_cut a.gz 1 2 9 10 11 $((n / 2)) $((n - 8)) $((n - 1))
}

@test "cut between gzip members and within the second's magic" {
	gzip -nc a.txt >a.gz
	n=$(wc -c <a.gz)
	cat a.gz a.gz >aa.gz
	same_when_cut aa.gz "$n" $((n + 1)) $((n + 2))
}

@test "cut within bytes that are no UTF-8: the same count" {
	printf '年年年\342\200年\0年\360\220\200\n年\n' >bad.txt
	for n in 10 11 12 16 20 21 22; do
		feed bad.txt $n | gr-split >out 2>err || [ $? -eq 2 ]
		gr-split <bad.txt >want 2>want.err || [ $? -eq 2 ]
		cmp want out
		cmp want.err err
	done
}

@test "every byte in a write of its own: the same lines" {
	head -n 30 "$fixtures/tab-plain.txt" | sed 's/$/\r/' |
	    head -c 700 >some.txt
	perl -e '$| = 1; binmode STDIN; while (read STDIN, $c, 1) {
		syswrite STDOUT, $c
	}' <some.txt | gr-split >out || [ $? -eq 2 ]
	gr-split <some.txt 2>/dev/null | cmp - out
}

@test "tagged lines and rows cut anywhere: the same output" {
	gr-split a.txt >t
	gr-table t >r
	gr-sum -a r >f
	for n in 1 9 10 1000 1001 2000; do
		feed t $n | gr-table | cmp - r
		feed r $n | gr-sum -a | cmp - f
	done
}

# --- as soon as possible

@test "gr-split writes a typed line before the next one comes" {
	mkfifo in
	gr-split <in >out 3>&- &
	exec 7>in
	head -n 4 a.txt >&7
	lines_come out 4
	sed -n 5p a.txt >&7
	lines_come out 5
	exec 7>&-
	wait $!
}

@test "gr-split writes a file while the next name is awaited" {
	mkfifo names
	gr-split -T names >out 3>&- &
	exec 7>names
	echo a.txt >&7
	lines_come out "$(wc -l <a.txt)"
	exec 7>&-
	wait $!
}

@test "gr-split writes lines of GB18030 as they come" {
	mkfifo in
	gr-split <in >out 3>&- &
	exec 7>in
	head -n 4 a.txt | iconv -f UTF-8 -t GB18030 >&7
	lines_come out 4
	exec 7>&-
	wait $!
}

@test "gr-split writes lines of a gzip that is still being written" {
	mkfifo in
	gr-split <in >out 3>&- &
	exec 7>in
	head -n 4 a.txt | gzip >&7
	lines_come out 4
	exec 7>&-
	wait $!
}

@test "gr-table writes a report's rows when the next report begins" {
	mkfifo in
	gr-split a.txt >t
	gr-table t >want
	gr-table <in >out 3>&- &
	exec 7>in
	cat t >&7
	printf 'b.txt\t0\t1\tx\n' >&7
	lines_come out "$(wc -l <want)"
	exec 7>&-
	wait $!
}

@test "the chain judges a report while the next is awaited" {
	mkfifo in
	sed '/2.重复申请/s/76$/77/' a.txt >b.txt
	{ gr-split - | gr-table | gr-sum -H; } <in >out 3>&- &
	exec 7>in
	cat b.txt >&7
	# Behind it the beginning of two more: what is told of the first two
	# is not held back by the third.
	sed 's/^样例县教育体育局2022/样例县财政局2022/' b.txt >&7
	sed 's/^样例县教育体育局2022/样例县水务局2022/' b.txt >&7
	lines_come out 1
	exec 7>&-
	wait $! || [ $? -eq 1 ]
}

# --- trouble travels

@test "a truncated gzip reaches gr-sum: a finding, and status 2" {
	gzip -c a.txt | head -c 1500 >cut.gz
	run --separate-stderr bash -c \
	    'gr-split cut.gz | gr-table | gr-sum -H -r input'
	[ "$status" -eq 2 ]
	same "cut.gz${TAB}error${TAB}input${TAB}truncated gzip data" \
	    "$(cut -f1,4,5,13 <<<"$output")"
}

@test "each stage of a truncated gzip ends with status 2" {
	gzip -c a.txt | head -c 1500 >cut.gz
	run bash -c 'gr-split cut.gz 2>/dev/null | gr-table | gr-sum -q
	    echo ${PIPESTATUS[*]}'
	same "2 2 2" "$output"
}

@test "a missing file reaches gr-sum and gr-diff" {
	run --separate-stderr bash -c \
	    'gr-split none a.txt | gr-table | gr-sum -H -r input'
	[ "$status" -eq 2 ]
	same "none${TAB}error${TAB}input${TAB}No such file or directory" \
	    "$(cut -f1,4,5,13 <<<"$output")"
	gr-split a.txt | gr-table >r
	run --separate-stderr bash -c \
	    'gr-split none a.txt 2>/dev/null | gr-table | gr-diff - r'
	[ "$status" -eq 2 ]
	[[ $stderr == *"none"*"No such file or directory"* ]]
}

@test "nothing at all to read is trouble for each stage" {
	for stage in gr-table gr-sum gr-diff; do
		run --separate-stderr $stage </dev/null
		[ "$status" -eq 2 ]
		[[ $stderr == "$stage: "*"empty input"* ]]
	done
}

@test "nothing at all to read reaches gr-sum through gr-table" {
	run --separate-stderr bash -c 'false | gr-table | gr-sum -H'
	[ "$status" -eq 2 ]
	[[ $output == *"${TAB}error${TAB}input${TAB}"* ]]
}

@test "a list of names that is missing reaches gr-sum" {
	run --separate-stderr bash -c 'gr-split -T none | gr-table | gr-sum -H'
	[ "$status" -eq 2 ]
}

@test "tagged lines that are missing reach gr-sum" {
	gr-split a.txt >t
	run --separate-stderr bash -c 'gr-table none t | gr-sum -H'
	[ "$status" -eq 2 ]
	[[ $output == *"${TAB}error${TAB}input${TAB}"*"No such file"* ]]
}

@test "tagged lines in a truncated gzip reach gr-sum" {
	gr-split a.txt | gzip | head -c 1500 >t.gz
	run --separate-stderr bash -c 'gr-table t.gz | gr-sum -H'
	[ "$status" -eq 2 ]
	[[ $output == *"${TAB}error${TAB}input${TAB}"*truncated* ]]
}

@test "what is no tagged line reaches gr-sum" {
	run --separate-stderr bash -c 'gr-table a.txt | gr-sum -H'
	[ "$status" -eq 2 ]
	[[ $output == *"${TAB}error${TAB}input${TAB}"*"not tagged lines"* ]]
}

@test "bytes that could not be decoded reach gr-sum" {
	sed '4s/$/\xff/' a.txt >b.txt
	run --separate-stderr bash -c 'gr-split b.txt | gr-table | gr-sum -H'
	[ "$status" -eq 2 ]
	[[ $output == *"${TAB}error${TAB}input${TAB}"*"could not be decoded"* ]]
}

@test "selecting sections and tables lets trouble through" {
	gzip -c a.txt | head -c 1500 >cut.gz
	run --separate-stderr bash -c \
	    'gr-split -s 2 cut.gz | gr-table -t 2 | gr-sum -q'
	[ "$status" -eq 2 ]
}

# --- memory

@test "200 MB stream through 16 MB of memory, each stage" {
	if [ -n "$GR_ASAN" ] || grep -q __asan_init "$GR_BIN/gr-split"; then
		skip "AddressSanitizer reserves terabytes"
	fi
	awk 1 "$fixtures"/tab-*.txt >many.txt
	n=$((200000000 / $(wc -c <many.txt) + 1))
	[ $((n * $(wc -c <many.txt))) -ge 200000000 ]
	reports=$((n * $(find "$fixtures" -name 'tab-*.txt' | wc -l)))
	yes many.txt 2>/dev/null | head -n $n | xargs cat |
	    (ulimit -v 16384; gr-split) | (ulimit -v 16384; gr-table) |
	    tee >(grep -c "${TAB}20..${TAB}${TAB}0${TAB}0${TAB}" >count) |
	    (ulimit -v 16384; gr-sum -q) || status=$?
	[ "${status:-0}" -lt 2 ]
	for ((i = 0; i < 40; i++)); do
		[ -s count ] && break
		sleep 0.05
	done
	same $reports "$(cat count)"
}

@test "one report that never ends: memory is bounded, and it is said" {
	if [ -n "$GR_ASAN" ] || grep -q __asan_init "$GR_BIN/gr-split"; then
		skip "AddressSanitizer reserves terabytes"
	fi
	run --separate-stderr bash -c '{
		sed /^四、政府/,\$d a.txt
		yes "9.其他	1	2	3	4	5	6	7" | head -c 40000000
	} | (ulimit -v 16384; gr-split) | (ulimit -v 32768; gr-table -H -t 3) \
	    >out'
	[ "$status" -eq 2 ]
	grep -q "${TAB}!${TAB}.*too " out
	same 1079 "$(cell 3 1 1 <out)"
}
