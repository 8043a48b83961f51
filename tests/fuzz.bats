#!/usr/bin/env bats
# The fuzz targets over their seeds and over what fuzzing has found: what must
# hold for any input is said in fuzz/fuzz_*.c.

bats_require_minimum_version 1.5.0
load helper

fuzz=$BATS_TEST_DIRNAME/fuzz

setup_file() {
	GR_BIN=${GR_BIN:-$BATS_TEST_DIRNAME/../build} \
	    "$BATS_TEST_DIRNAME/fuzz/seeds" "$BATS_FILE_TMPDIR/seeds"
}

# replay TARGET: its seeds and its kept corpus.
replay() {
	[ -x "$GR_BIN/fuzz/$1" ] || skip "the targets are not built"
	find "$BATS_FILE_TMPDIR/seeds/$1" "$fuzz/corpus/$1" -type f -print0 \
	    2>/dev/null | xargs -0 "$GR_BIN/fuzz/$1"
}

@test "align" { replay align; }

@test "cells" { replay cells; }

@test "chain: every value without a doubt stands on its line" { replay chain; }

@test "charset" { replay charset; }

@test "input" { replay input; }

@test "number" { replay number; }

@test "outline" { replay outline; }

@test "prose: every figure stands on its line" { replay prose; }

@test "tsv" { replay tsv; }

@test "every target has seeds and is replayed here" {
	for f in "$fuzz"/fuzz_*.c; do
		t=${f##*/fuzz_}
		t=${t%.c}
		[ -n "$(ls "$BATS_FILE_TMPDIR/seeds/$t")" ]
		grep -q "replay $t;" "$BATS_TEST_FILENAME"
	done
}

# The oracle itself: what it takes for printed, and what not.
@test "the oracle of chain sees a value that is not printed" {
	sed "s/${TAB}1079${TAB}/${TAB}1,079${TAB}/" \
	    "$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt" >"$BATS_TEST_TMPDIR/x"
	"$GR_BIN/fuzz/chain" "$BATS_TEST_TMPDIR/x"
	cat >"$BATS_TEST_TMPDIR/oracle.c" <<-'EOF'
	#include "printed.h"
	int
	main(int argc, char *argv[])
	{
		struct str	 out = { NULL, 0, 0 };
		struct str	 text = { argv[1], strlen(argv[1]), 0 };
		size_t		 begins[2] = { 0, text.len }, at[2];

		printed_fold(&out, &text, begins, 1, at);
		return argc != 3 || !printed(&out, 0, out.len,
		    argv[2], strlen(argv[2]));
	}
	EOF
	cd "$BATS_TEST_TMPDIR"
	top=$BATS_TEST_DIRNAME/..
	grep -q __asan_init "$GR_BIN/gr-split" && skip "linked without it"
	${CC:-cc} -I"$top/lib" -I"$fuzz" oracle.c "$GR_BIN/libgr.a" -o oracle ||
	    skip "the build is for another compiler"
	for good in "a 12 b:12" "1,234:1234" "１２:12" "<td>1<b>2</b></td>:12" \
	    "-3:-3" "减3:-3" "−3:-3" "&nbsp;7&#48;:70" "1.50:1.50" "规章7:7" \
	    "<!-- 3 -->4:4"; do
		./oracle "${good%:*}" "${good#*:}"
	done
	for bad in "12:1" "12:2" "12:112" "-3:3" "3:-3" "1.5:1" "1.5:5" \
	    "<td>1</td><td>2</td>:12" "<td a=7>:7" "<!-- 3 -->4:3" ":0" \
	    "1 2:12"; do
		if ./oracle "${bad%:*}" "${bad#*:}"; then
			echo "# $bad"
			return 1
		fi
	done
}
