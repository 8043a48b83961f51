#!/usr/bin/env bats
# gr-table -x: how a report was read, for a person.

# shellcheck disable=SC2016	# what is quoted is for awk
# shellcheck disable=SC2154	# stderr and others are set by run
bats_require_minimum_version 1.5.0
load helper

top=$BATS_TEST_DIRNAME/..

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# The cells that explanations name: report, table, row, column, value, line.
named() {
	awk -v OFS='\t' '
	/^ *[0-9]+ \| / { line = $1; next }
	/^[^ ]/ { report = $0; sub(/: .*/, "", report) }
	/^      = table [2-4], row [^:]*: / {
		table = substr($3, 1, 1)
		row = substr($5, 1, length($5) - 1)
		sub(/^[^:]*: /, "")
		n = split($0, item, ", ")
		for (i = 1; i <= n; i++)
			if (split(item[i], w, " ") == 2)
				print report, table, row, w[1], \
				    w[2] == "empty" ? "" : w[2], line
	}' | LC_ALL=C sort
}

# explained FILE...: -x names each cell that -l writes, once and on its line.
explained() {
	# Status 2: some fixtures are cut in mid-character.
	gr-split "$@" >tagged 2>err || [ $? -eq 2 ]
	gr-table -x tagged >told 2>err || [ $? -eq 2 ]
	gr-table -Hl -t 2-4 tagged 2>err |
	    awk -F '\t' -v OFS='\t' \
	    '$5 != "!" { print $1, $5, $6, $7, $8, $9 }' | LC_ALL=C sort >cells
	named <told | diff -u cells -
}

@test "the cells that are named are those that are written" {
	explained "$top"/tests/data/fixtures/*.txt \
	    "$top"/tests/data/demo/*/*.gz "$top"/tests/data/zoo/*.txt
	[ "$(wc -l <cells)" -gt 5000 ]
}

@test "each line of a report is there, in order, and all doubts" {
	local f doubts
	for f in "$top"/tests/data/fixtures/tab-*.txt; do
		gr-split "$f" >tagged
		gr-table -x tagged >told
		same "$(cut -f 3 tagged)" \
		    "$(sed -n 's/^ *\([0-9]*\) | .*/\1/p' told)"
		doubts=$(gr-table -Hl -t 2-4 tagged | cut -f 10 | tr ' ' '\n' |
		    sort -u | grep .) || true
		same "$doubts" "$(sed -n \
		    's/^      ! .*: \([a-z]*\): [^:]*$/\1/p' told | sort -u)"
	done
}

@test "pieces of a line are told" {
	cat >a.txt <<-'EOF'
	示例市数据局2022年政府信息公开工作年度报告
	一、总体情况
	全年收到申请11件。
	三、收到和处理政府信息公开申请情况
	自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
	一、本年新收政府信息公开申请数量 | 5 | 3 | 0 | 2 | - | 1 | 11
	三、本年度办理结果
	（二）部分公开（区分处理的，只计这一情形，
	2 | 0 | 0 | 0 | 0 | 0 | 2
	不计其他情形）
	— 4 —
	5.属于三类内部事务信息 | 1 | 0
	六、其他需要报告的事项
	EOF
	cat >expected <<-'EOF'
	a.txt: 示例市数据局, 2022
	    1 | 示例市数据局2022年政府信息公开工作年度报告
	      = title
	    2 | 一、总体情况
	      = heading of section 1
	    3 | 全年收到申请11件。
	    4 | 三、收到和处理政府信息公开申请情况
	      = heading of section 3
	    5 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计
	      = headings of columns
	    6 | 一、本年新收政府信息公开申请数量 | 5 | 3 | 0 | 2 | - | 1 | 11
	      = table 3, row 1: label, natural 5, business 3, research 0, nonprofit 2, legal empty, other 1, total 11
	      ! table 3, row 1: legal: blank: the cell is printed empty, or has a sign for nothing
	    7 | 三、本年度办理结果
	      = heading of a group of rows
	    8 | （二）部分公开（区分处理的，只计这一情形，
	      = table 3, row 3.2: label
	    9 | 2 | 0 | 0 | 0 | 0 | 0 | 2
	      = table 3, row 3.2: natural 2, business 0, research 0, nonprofit 0, legal 0, other 0, total 2
	   10 | 不计其他情形）
	      = table 3, row 3.2: label
	   11 | — 4 —
	      = passed over: a page's number
	   12 | 5.属于三类内部事务信息 | 1 | 0
	      = table 3, row 3.3.5: label, natural empty, business empty, research empty, nonprofit empty, legal empty, other empty, total empty
	      ! table 3, row 3.3.5: short: fewer values are printed than there are columns
	      = passed over: 1, 0
	   13 | 六、其他需要报告的事项
	      = heading of section 6
	EOF
	gr-split a.txt | gr-table -x -t 0,2-4 >all
	gr-split a.txt | gr-table -x >told
	# What the prose states may be told, too.
	diff -u expected <(sed '/^      = states /d' told)
	gr-split a.txt | gr-table -x -t 3 >told
	same "$(sed -n '/^    4/,/^   12/{/=.*section/d;p;}' expected | head -n 5)" \
	    "$(sed 1d told | head -n 5)"
}

@test "of a page is told what a reader sees" {
	cat >a.html <<-'EOF'
	<p>三、收到和处理政府信息公开申请情况</p>
	<table><tr><td width="12">二、上年结转政府信息公开申请数量</td>
	<td>5</td><td>3</td><td>0</td><td>2</td><td>0</td>
	<td>1</td><td>11</td></tr></table>
	EOF
	gr-split a.html | gr-table -x -t 3 >told
	same "    1 | 三、收到和处理政府信息公开申请情况
    2 | 二、上年结转政府信息公开申请数量
      = table 3, row 2: label
    3 | 5       3       0       2       0
      = table 3, row 2: natural 5, business 3, research 0, nonprofit 2, legal 0
    4 | 1       11
      = table 3, row 2: other 1, total 11" "$(sed 1d told)"
}

@test "prose is cut to 80 columns, values are not" {
	{
		echo 一、总体情况
		printf '甲%.0s' {1..100}
		printf '\n三、收到和处理政府信息公开申请情况\n'
		printf '%s%90s' 二、上年结转政府信息公开申请数量 5
		printf '%s\n' ' | 3 | 0 | 2 | 0 | 1 | 11'
	} | gr-split | gr-table -x >told
	same "    2 | $(printf '甲%.0s' {1..34})..." "$(grep '^    2' told)"
	grep -q '^    4 .* | 1 | 11$' told
}

@test "nothing in a report steers the terminal" {
	printf '一、总体情况\n\033[31m甲\r乙\t丙\n' | gr-split |
	    gr-table -x >told
	[ "$(LC_ALL=C grep -c "$(printf '[\001-\011\013-\037]')" told)" -eq 0 ]
	grep -qF '2 | \^[[31m甲' told || grep -qF '2 | \033[31m甲' told
}

# On a terminal of its own.
on_terminal() {
	script -qec "$1" /dev/null </dev/null | tr -d '\r'
}

@test "a terminal gets colours, unless NO_COLOR is set" {
	local esc
	need_terminal
	esc=$(printf '\033')
	export TERM=xterm
	gr-split "$top/tests/data/fixtures/tab-blank.txt" >tagged
	gr-table -x tagged >plain
	on_terminal "gr-table -x tagged" >coloured
	grep -q "${esc}\[36m（一）予以公开${esc}\[m" coloured
	grep -q "natural ${esc}\[32m[0-9]*${esc}\[m" coloured
	grep -q " ${esc}\[33mempty${esc}\[m" coloured
	diff -u plain <(sed "s/$esc\[[0-9;]*m//g" coloured)
	NO_COLOR=1 on_terminal "gr-table -x tagged" >bare
	diff -u plain bare
	NO_COLOR='' on_terminal "gr-table -x tagged" | diff -u coloured -
	TERM=dumb on_terminal "gr-table -x tagged" | diff -u plain -
}

@test "trouble is told, and the status is that of rows" {
	run -2 --separate-stderr gr-table -x "$top/README.md"
	same "$top/README.md: no body named, no year named
      ! trouble: not tagged lines; run gr-split first" "$output"
	gzip -c "$top/tests/data/fixtures/tab-plain.txt" | head -c 1500 >a.gz
	gr-split a.gz 2>err | gr-table -x >told || [ "$?" -eq 2 ]
	same 1 "$(grep -c '^      ! trouble: truncated gzip data$' told)"
}

@test "of a report too long to be kept each cell is still told" {
	{
		awk 'BEGIN { for (i = 0; i < 70000; i++) {
			printf "%0100d\n", 0 } }'
		cat "$top/tests/data/fixtures/tab-plain.txt"
	} >a.txt
	explained a.txt
	grep -q '| (not kept)$' told
}
