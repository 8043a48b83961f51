#!/usr/bin/env bats
# present: gr-diff -p, a table for a terminal.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	sheet 2021 2021 示例市数据局 2021/a.txt >a.tsv
	# The same figures a year later.
	sed 's/2021/2022/1; s/\t2021\t/\t2022\t/1' a.tsv >same.tsv
}

@test "-p: a block of what changed, totals first" {
	set_cell 2 1.2 1 300 <same.tsv | set_cell 2 8.1 1 1000.5 |
	    set_cell 3 1 1 1000 | set_cell 3 1 3 "" | set_cell 3 1 7 6000 |
	    set_cell 3 3.2 7 0 | set_cell 3 3.6.3 7 7 | set_cell 4 1 3 12345 |
	    set_cell 4 2.2 5 100 | doubt 4 2.2 "order label" >b.tsv
	set_cell 3 3.6.3 7 0 <a.tsv | set_cell 4 1 3 5 |
	    set_cell 3 3.2 7 8 | set_cell 4 2.2 5 99 |
	    set_cell 3 1 7 5503 | set_cell 3 1 1 883 |
	    set_cell 3 1 3 980 | set_cell 2 1.2 1 68 >c.tsv
	cat >want <<-'EOF'
	示例市数据局  2021 → 2022
	  2021/a.txt → 2022/a.txt
	总计
	  一、本年新收政府信息公开申请数量  5503 → 6000  +497    +9.0%
	  （二）部分公开（区分处理的，只计这一情形，不计其他情形）
	                                       8 →    0    -8  -100.0%
	  （六）其他处理 3.其他                0 →    7    +7
	  行政诉讼 复议后起诉                 99 →  100    +1    +1.0%  [order label]
	行政规范性文件
	  本年制发件数      68 →    300    +232     +341.2%
	行政事业性收费
	  本年收费金额  976.81 → 1000.5  +23.69       +2.4%
	一、本年新收政府信息公开申请数量
	  自然人           883 →   1000    +117      +13.3%
	  科研机构         980 →      -
	行政复议
	  其他结果           5 →  12345  +12340  +246800.0%
	EOF
	sed 's/976\.8100/976.81/' c.tsv >a.tsv
	run gr-diff -p a.tsv b.tsv
	[ "$status" -eq 1 ]
	printf '%s\n' "$output" | diff -u want -
	# Of one stream, the same.
	cat a.tsv b.tsv | gr-diff -p | diff -u want -
}

@test "-p: nothing changed, nothing written; -a writes all" {
	run gr-diff -p a.tsv same.tsv
	[ "$status" -eq 0 ]
	[ -z "$output" ]
	run gr-diff -ap a.tsv same.tsv
	[ "$status" -eq 0 ]
	same 200 "$(printf '%s\n' "$output" | tail -n +3 | grep -c ' → ')"
	printf '%s\n' "$output" | grep -qE '^  自然人 +([0-9]+) → +\1 +0 +0\.0%$'
}

@test "-p: a block a body, parted by empty lines; bodies in one file only" {
	{ sheet 2021 2021 示例市甲局; sheet 2021 2021 示例市乙局; } >a.tsv
	{ sheet 2022 2021 示例市丙局
	  sheet 2021 2021 示例市甲局 b.txt | add_cell 4 1 5 1; } >b.tsv
	n=$(cell 4 1 5 <b.tsv | tail -n 1)
	run gr-diff -p a.tsv b.tsv
	[ "$status" -eq 1 ]
	same "示例市丙局  - → 2022
  2022.txt (in the new file only)

示例市甲局  2021 → 2021
  2021.txt → b.txt
总计
  行政复议  $((n - 1)) → $n  +1  +0.5%

示例市乙局  2021 → -
  2021.txt (in the old file only)" "$output"
}

@test "-p: a body that has changed its name has both" {
	sheet 2022 2021 示例市乙局 b.txt >b.tsv
	printf '示例市数据局\t示例市乙局\t2022\n' >map
	same "示例市数据局  2021 → 示例市乙局  2022" \
	    "$(gr-diff -p -M map a.tsv b.tsv | head -n 1)"
}

@test "-p: no line but of one word is wider than 80 columns, aligned by width" {
	sheet 2022 >b.tsv
	gr-diff -p a.tsv b.tsv >out || [ $? -eq 1 ]
	# East Asian characters are three bytes and two columns; quotation
	# marks and the arrow are three bytes and one.
	LC_ALL=C awk '
	{
		line = $0
		gsub(/\342\206\222|\342\200[\234\235]/, "x", line)
		wide = gsub(/[\343-\357][\200-\277][\200-\277]/, "", line)
		width = length(line) + 2 * wide
	}
	width > 80 { print width, $0; bad = 1 }
	/ \342\206\222 / && NR > 2 {
		n++
		line = $0
		sub(/ \342\206\222 .*/, "", line)
		gsub(/\342\200[\234\235]/, "x", line)
		wide = gsub(/[\343-\357][\200-\277][\200-\277]/, "", line)
		at[length(line) + 2 * wide]++
	}
	END {
		for (i in at)
			k++
		exit bad || n < 150 || k != 2
	}' out
}

@test "-p: names cannot steer a terminal" {
	esc=$(printf '\033[31m')
	sheet 2022 2021 "示例市$esc" "b$esc.txt" >b.tsv
	sheet 2021 2021 "示例市$esc" >a.tsv
	gr-diff -p a.tsv b.tsv >out || [ $? -eq 1 ]
	run ! grep -q "$esc" out
	same '示例市\^[[31m  2021 → 2022' "$(head -n 1 out)"
}

@test "-q beats -m, and -m beats -p; with -c, -p is -m" {
	sheet 2022 | add_cell 3 2 1 1 >b.tsv
	same "" "$(gr-diff -qmp a.tsv b.tsv)"
	same "$(gr-diff -m a.tsv b.tsv)" "$(gr-diff -pm a.tsv b.tsv)"
	same "$(gr-diff -m a.tsv b.tsv)" "$(gr-diff -mp a.tsv b.tsv)"
	same "$(gr-diff -cm a.tsv b.tsv)" "$(gr-diff -cp a.tsv b.tsv)"
	[ -n "$(gr-diff -cp a.tsv b.tsv)" ]
}
