#!/usr/bin/env bats
# What programs put before each line: its number, a time, a comment's mark.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	cat >plain <<-'END'
	示例市财政局2022年政府信息公开工作年度报告
	一、总体情况
	2022年，本机关主动公开信息12条。

	二、主动公开政府信息情况
	规章	3	0	12
	行政规范性文件	4	1	5
	三、收到和处理政府信息公开申请情况
	一、本年新收政府信息公开申请数量	1	2	0	0	0	3	6
	END
	read_plain plain >want
}

# read_plain FILE: org, year and rows, the lines' numbers not among them.
read_plain() {
	gr-split "$1" | gr-table -H | cut -f 2,3,5-14,16
}

# margin SED: lines with it before each are read as those without.
margin() {
	sed "$1" plain >marked
	diff want <(read_plain marked)
	gr-split marked | cut -f 4- | cmp - marked
}

@test "the numbers of lines: grep -n, cat -n, nl and others" {
	grep -n '' plain >marked
	diff want <(read_plain marked)
	grep -Hn '' plain >marked
	diff want <(read_plain marked)
	cat -n plain >marked
	diff want <(read_plain marked)
	nl plain >marked
	diff want <(read_plain marked)
	awk '{ printf "%4d | %s\n", NR, $0 }' plain >marked
	diff want <(read_plain marked)
	awk '{ printf "%6d→%s\n", NR, $0 }' plain >marked
	diff want <(read_plain marked)
	# lines left out
	grep -n . plain >marked
	diff want <(read_plain marked)
}

@test "a time before each line, as in a log, and who says it" {
	margin 's/^/2023-01-20 10:00:03 INFO /'
	margin 's/^/[2023-01-20 10:00:03,125] [INFO] main: /'
	margin 's/^/[10:32] 张三: /'
}

@test "the mark of a comment, of a patch" {
	margin 's,^,// ,'
	margin 's/^/# /'
	margin 's/^/ * /; s/ *$//'
	{
		printf '%s\n' '--- /dev/null' '+++ b/a.txt' '@@ -0,0 +1,9 @@'
		sed 's/^/+/' plain
	} >marked
	diff want <(read_plain marked)
}

@test "what is before some lines alone is their own" {
	grep -n '' plain | sed '5s/^5://' >marked
	same 'label label label' "$(gr-split marked | gr-table -H -t 2-4 |
	    cut -f 16 | xargs)"
	# a list's numbers
	printf '1. 示例市财政局2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n规章\n1\n2\n3\n' >marked
	same '1 2 3 ' "$(gr-split marked | gr-table -H -t 2 | cut -f 8-10,16 |
	    tr '\t' ' ')"
}

@test "a heading's numeral is no line's number, a table's ruler no patch" {
	printf '%s\n' 1.总体情况 甲 2.主动公开政府信息情况 >text
	same 1,1,2 "$(gr-split text | cut -f 2 | paste -sd , -)"
	printf '%s\n' 1、总体情况 2、主动公开政府信息情况 >text
	same 1,2 "$(gr-split text | cut -f 2 | paste -sd , -)"
	printf '%s\n' '+------+---+---+---+' '| 规章 | 1 | 2 | 3 |' \
	    '+------+---+---+---+' | sed 's/^/t\t2\t&/' |
	    awk -F '\t' -v OFS='\t' '{ print $1, $2, NR, $3 }' >tagged
	same '1 2 3' "$(gr-table -H -t 2 tagged | cut -f 8-10 | tr '\t' ' ')"
}
