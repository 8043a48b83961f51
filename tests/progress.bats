#!/usr/bin/env bats
# gr-split -v and SIGUSR1: how far a long run is.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	cp "$BATS_TEST_DIRNAME"/data/demo/2022/water.txt.gz a.gz
	cp "$BATS_TEST_DIRNAME"/data/fixtures/tab-plain.txt b.txt
}

teardown() {
	exec 9>&-
	[ -z "${pid:-}" ] || kill "$pid" 2>/dev/null || true
}

# A line of progress without what no test can know: speed and times.
timeless() {
	sed 's|, [0-9.]* [kMG]*B/s, [0-9]*:[0-9:]*|, S|; s/, [0-9:]* left/, left/'
}

# wait_for PATTERN FILE: until a line of the file has it.
wait_for() {
	local i
	for ((i = 0; i < 3000; i++)); do
		if grep -q "$1" "$2"; then return 0; fi
		sleep 0.02
	done
	echo "no $1 in $2:"
	cat "$2"
	return 1
}

@test "-v ends with what was read, and changes nothing else" {
	gr-split a.gz b.txt >plain 2>err
	[ ! -s err ]
	gr-split -v a.gz b.txt >verbose 2>err
	cmp plain verbose
	n=$(wc -l <plain) bytes=$(cat a.gz b.txt | wc -c)
	kb=$((bytes / 1000)).$((bytes % 1000 / 100))
	same "gr-split: reports: 2, lines: $n, troubles: 0, files: 2 of 2, \
$kb kB, S" "$(timeless <err)"
	printf '%s\n' a.gz b.txt >list
	gr-split -iv -T list 2>err >/dev/null
	grep -q 'reports: 2, .* files: 2 of 2, ' err
	gr-split -v -T - <list 2>err >/dev/null
	grep -q 'reports: 2, .* files: 2, ' err
}

@test "-v counts reports of one input, none in an empty one, and troubles" {
	: >empty
	{ cat b.txt; sed 's/2022/2023/g' b.txt; } >two.txt
	run -2 --separate-stderr gr-split -v two.txt empty missing
	# shellcheck disable=SC2154	# stderr is set by run
	same "gr-split: reports: 2, lines: $(wc -l <two.txt), troubles: 2, \
files: 3 of 3, S" "$(tail -n 1 <<<"$stderr" | timeless |
	    sed 's/, [0-9.]* kB//')"
}

@test "SIGUSR1 writes a line at any time, without -v, too" {
	mkfifo slow
	gr-split b.txt slow >out 2>err 3>&- &
	pid=$!
	# It is open once it is read.
	exec 9<>slow
	head -n 5 b.txt >&9
	wait_for slow out
	kill -USR1 "$pid"
	wait_for left err
	kb=$(wc -c <b.txt) more=$(head -n 5 b.txt | wc -c)
	kb=$((kb + more))
	same "gr-split: files: 1 of 2, $((kb / 1000)).$((kb % 1000 / 100)) kB\
, S, left" "$(timeless <err)"
	kill -USR1 "$pid"
	until [ "$(wc -l <err)" -eq 2 ]; do sleep 0.02; done
	exec 9>&-
	wait "$pid"
	pid=
	same 2 "$(wc -l <err)"
	same 5 "$(grep -c '^slow' out)"
}

@test "a terminal has the line redrawn, and wiped for a message" {
	need_terminal
	mkfifo slow
	script -qfec "gr-split -v slow missing >out" log >/dev/null </dev/null 3>&- &
	pid=$!
	exec 9<>slow
	cat b.txt >&9
	wait_for "$(printf '\r\033\\[K')gr-split: files: 0 of 2, " log
	exec 9>&-
	wait "$pid" || [ "$?" -eq 2 ]
	pid=
	tr -d '\n' <log | grep -q "$(printf '\r\033\\[K')gr-split: missing: No"
	grep -q '^gr-split: reports: 1, lines: .* files: 2 of 2' log
}
