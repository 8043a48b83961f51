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

# build_oracle: oracle.c of the test's folder to a program, and go there.
build_oracle() {
	local top=$BATS_TEST_DIRNAME/..

	cd "$BATS_TEST_TMPDIR" || return 1
	! grep -q __asan_init "$GR_BIN/gr-split" || skip "linked without it"
	${CC:-cc} -I"$top/lib" -I"$fuzz" oracle.c "$GR_BIN/libgr.a" -o oracle ||
	    skip "the build is for another compiler"
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
	    "$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt" \
	    >"$BATS_TEST_TMPDIR/x"
	"$GR_BIN/fuzz/chain" "$BATS_TEST_TMPDIR/x"
	cat >"$BATS_TEST_TMPDIR/oracle.c" <<-'EOF'
	#include "printed.h"
	int
	main(int argc, char *argv[])
	{
		struct str	 out = { NULL, 0, 0 };
		struct str	 text = { argv[1], strlen(argv[1]), 0 };
		size_t		 begins[2] = { 0, text.len }, at[2];

		printed_fold(&out, &text, begins, 1, 1, at);
		return argc != 3 || !printed(&out, 0, out.len,
		    argv[2], strlen(argv[2]));
	}
	EOF
	build_oracle
	for good in "a 12 b:12" "1,234:1234" "１２:12" "<td>1<b>2</b></td>:12" \
	    "-3:-3" "减3:-3" "−3:-3" "&nbsp;7&#48;:70" "1.50:1.50" "规章7:7" \
	    "<!-- 3 -->4:4" "<script><!--</script>5<!-- -->:5" \
	    "<a b=\"<!--\">6<!-- -->:6"; do
		./oracle "${good%:*}" "${good#*:}"
	done
	for bad in "12:1" "12:2" "12:112" "-3:3" "3:-3" "1.5:1" "1.5:5" \
	    "<td>1</td><td>2</td>:12" "<td a=7>:7" "<!-- 3 -->4:3" ":0" \
	    "<STYLE>7</style>:7" "<a b='>8'>:8" \
	    "1 2:12"; do
		if ./oracle "${bad%:*}" "${bad#*:}"; then
			echo "# $bad"
			return 1
		fi
	done
}

@test "the oracle of prose sees a figure that is not stated" {
	cat >"$BATS_TEST_TMPDIR/oracle.c" <<-'EOF'
	#include "stated.h"
	int
	main(int argc, char *argv[])
	{
		struct kept_lines	 k = { .n = 0 };
		struct stated_text	 t = { .lines = 0 };
		struct stated_cell	 c;

		if (argc != 6)
			return 2;
		kept_add(&k, argv[4], strlen(argv[4]));
		kept_add(&k, argv[5], strlen(argv[5]));
		stated_read(&t, &k);
		c = (struct stated_cell){ .row = argv[1], .col = 1, .line = 1,
		    .row_len = strlen(argv[1]), .value = argv[2],
		    .len = strlen(argv[2]), .label = argv[3],
		    .label_len = strlen(argv[3]) };
		return !stated(&t, &c);
	}
	EOF
	build_oracle
	while read -r row value text next; do
		echo "# $row $value $text $next"
		./oracle "$row" "$value" "$text" "$text" "$next"
	done <<-'EOF'
		received 12 收到12件
		received 12 收到１２件
		received 1234 收到1，234件
		received 12 收到十二件
		received 102 收到一百〇二件
		received 0 未收到申请
		received 12 收到1<b>2</b>件
		charges 0.5 收费5000元
		fee_amount 15000 信息处理费1.5万元
		received_growth -5 同比下降5%
		all_answered 1 均已答复
		signed 20230131 签发
	EOF
	while read -r row value text next; do
		echo "# not $row $value $text $next"
		run ./oracle "$row" "$value" "$text" "$text" "$next"
		[ "$status" -eq 1 ]
	done <<-'EOF'
		received 12 收到112件
		received 1 收到12件
		received 12 收到 件 12
		received 234 收到1,234件
		received 12 收到12万件
		received 2 收到十二件
		received 10 收到十二件
		received 102 收到一百二件
		received 5 收到-5件
		received_growth 5 同比增长−5%
		received 0 收到申请
		received 1.2 收到1.25件
		charges 0.6 收费5000元
		all_answered 2 均已答复
		signed 20231331 签发
	EOF
}
