#!/usr/bin/env bats
# The sandbox: the unit tests try from inside what it refuses; here is when the
# filters enter it.

# shellcheck disable=SC2016	# what is quoted is for another shell
# shellcheck disable=SC2154	# stderr is set by run
bats_require_minimum_version 1.5.0
load helper
load fault

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	cp "$fixtures/tab-plain.txt" a.txt
	gr-split a.txt >t
	gr-table t >r
	sed 's/\t2022\t/\t2023\t/' r >r2
}

# sandboxed: skip where the system has none.
sandboxed() {
	! counted || skip "what is counted is written into files"
	GR_SANDBOX=require gr-sum -q r || [ $? -ne 2 ] ||
	    skip "no sandbox here: $(GR_SANDBOX=require gr-sum -q r 2>&1)"
}

commands=("gr-split a.txt" "gr-split -f GB18030 a.txt" "gr-split -i a.txt"
    "gr-table t" "gr-sum r" "gr-diff r r2" "gr-diff -c r2" "gr-split -T list")

@test "before the first byte is read nothing can be written or run" {
	needs_faults
	sandboxed
	echo a.txt >list
	for c in "${commands[@]}"; do
		# shellcheck disable=SC2086
		run --separate-stderr faulty probe $c
		same "fault: open for writing 13
fault: run 13" "$(grep fault: <<<"$stderr")"
		[ ! -e probe-new ]
	done
}

@test "the probe sees a difference outside of it" {
	needs_faults
	run --separate-stderr faulty probe,nolandlock gr-split a.txt
	same "fault: open for writing 0" "$(grep fault: <<<"$stderr")"
	same "fault: run" "$output"
	[ -e probe-new ]
}

@test "without a sandbox the filters work, unless one is required" {
	needs_faults
	echo a.txt >list
	for c in "${commands[@]}"; do
		# shellcheck disable=SC2086
		run $c
		was=$status
		# shellcheck disable=SC2086
		run faulty nolandlock $c
		[ "$status" -eq "$was" ]
		# shellcheck disable=SC2086
		GR_SANDBOX=require run faulty nolandlock $c
		[ "$status" -eq 2 ]
		same "${c%% *}: no sandbox here: Function not implemented" \
		    "$output"
	done
}

@test "a required sandbox changes nothing in what is written" {
	sandboxed
	GR_SANDBOX=require gr-split a.txt | diff -u t -
	GR_SANDBOX=require gr-table t | diff -u r -
	for c in UTF-16 UTF-16LE UTF-16BE GB18030; do
		iconv -f UTF-8 -t $c a.txt >b.txt
		GR_SANDBOX=require gr-split b.txt | cut -f2- |
		    diff -u <(cut -f2- t) -
	done
}

@test "inputs of every kind are read from within" {
	sandboxed
	export GR_SANDBOX=require
	gzip -nc a.txt >a.gz
	mkfifo fifo
	for i in 1 2; do
		cat a.txt >fifo &
		if [ $i = 1 ]; then
			gr-split fifo
		else
			gr-split <fifo
		fi | cut -f2- | diff -u <(cut -f2- t) -
	done
	gr-split <(cat a.gz) | cut -f2- | diff -u <(cut -f2- t) -
	gr-split /dev/stdin <a.txt | cut -f2- | diff -u <(cut -f2- t) -
	echo a.txt | gr-split -T - | diff -u t -
	run --separate-stderr gr-split . none
	same "gr-split: .: Is a directory
gr-split: none: No such file or directory" "$stderr"
}

@test "the filters are built hardened" {
	command -v readelf >/dev/null || skip "no readelf here"
	! grep -q __asan_init "$GR_BIN/gr-split" || skip "built for ASan"
	! counted || skip "built for coverage"
	for c in gr-split gr-table gr-sum gr-diff; do
		readelf -W -h "$GR_BIN/$c" | grep -q "Type: *DYN"
		readelf -W -l "$GR_BIN/$c" | grep -q GNU_RELRO
		readelf -W -d "$GR_BIN/$c" | grep -q "FLAGS_1.*NOW.*PIE"
		readelf -W --dyn-syms "$GR_BIN/$c" | grep -q __stack_chk_fail
		readelf -W -l "$GR_BIN/$c" | grep "GNU_STACK.* RW "
	done
	# Checked calls come with optimisation alone.
	readelf -W --dyn-syms "$GR_BIN/gr-split" | grep -q _chk@ ||
	    [[ $CFLAGS == *-O0* ]]
}
