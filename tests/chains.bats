#!/usr/bin/env bats
# chains: several reports in one stream, with whatever stands between them.

bats_require_minimum_version 1.5.0
load helper

zoo=$BATS_TEST_DIRNAME/zoo

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	: >chain
	: >want
	: >rows
	n=0
}

# add SEED LAYOUT: a report behind the others; where it has to begin, who it
# is of, and its cells.
add() {
	local title=1 org year

	"$zoo"/make-report "$1" "$2" >one
	read -r org year < <(gr-split -i one | tail -n 1 | cut -f2,3)
	[ -n "$org" ] && [ -n "$year" ]
	[ $((n += 1)) -eq 1 ] ||
	    title=$(($(wc -l <chain) + $(grep -n -m 1 "^[# 　]*$org" one |
	    cut -d : -f1)))
	printf '%s\t%s\t%s\n' "$title" "$org" "$year" >>want
	gr-split one | gr-table -l | cut -f2-8,10 | tail -n +2 |
	    awk -F '\t' '$4 > 1' >>rows
	cat one >>chain
}

# between TEXT: what stands behind a report; %b is expanded.
between() { printf '%b' "$1" >>chain; }

holds() {
	gr-split chain | awk -F '\t' '$1 != r { print $3; r = $1 }' |
	    paste - <(gr-split -i chain | tail -n +2 | cut -f2,3) |
	    diff -u want -
	gr-split chain | gr-table -l | cut -f2-8,10 | tail -n +2 |
	    awk -F '\t' '$4 > 1' | diff -u rows -
}

t=年政府信息公开工作年度报告

@test "chains of all layouts, nothing between" {
	add 1 tab; add 2 raw; add 3 cell-a-line; add 4 columns
	add 5 pipes-bare; add 6 boxes; add 7 html; add 8 pipes-leading
	holds
}

@test "chains with form feeds, rules and page numbers between" {
	add 11 raw; between '\f'; add 12 raw; between '- 12 -\n\f'
	add 13 columns; between '— 3 —\n\n\f\n'; add 14 tab; between '=====\n'
	add 15 cell-a-line; between '\n\n\n\n\n\n\n\n'; add 16 html
	holds
}

@test "chains with a page's foot and another's menu between" {
	add 21 tab; between "上一篇：示例市审计局2021$t\n下一篇：没有了\n"
	add 22 cell-a-line; between '打印本页 关闭窗口\n首页\n规章\n政府信息公开年报\n'
	add 23 pipes-padded
	between '主办单位：示例市审计局\n版权所有：示例市审计局\n\n'
	add 24 raw; between '索引号：1\n发布机构：示例市审计局\n发布日期：2023-01-18\n'
	add 25 html
	holds
}

@test "chains with reports quoted between" {
	add 31 tab; between "附件：示例市审计局2021$t.docx\n"
	add 32 columns; between "详见《示例市审计局2021$t》。\n"
	add 33 raw; between "相关链接\n示例市审计局2021$t\n样例县水务局2020$t\n\n"
	add 34 cell-a-line; between "1.示例市审计局2021$t\n2.样例县水务局2020$t\n"
	add 35 html; between "· 示例市审计局2021$t 2022-01-30\n"
	add 36 tab; between "示例市审计局\n2022年1月18日\n"
	add 37 boxes
	holds
}

@test "a list of links, the next report's own among them" {
	add 41 tab
	between "相关链接\n示例市审计局2021$t\n示例市数据管理局2019$t\n\n"
	"$zoo"/make-report -s org=示例市数据管理局 -s year=2019 42 tab >two
	at=$(($(wc -l <chain) + $(grep -n -m 1 "^[# ]*示例市数据管理局" two |
	    cut -d : -f1)))
	cat two >>chain
	same "$at" "$(gr-split chain | grep -m 1 '#2' | cut -f3)"
}

@test "a report cut off before section 4 takes the next one in" {
	add 51 tab
	sed '/^[^\t]*复议/,$d' chain >part
	cat part one >chain
	same chain "$(gr-split chain | cut -f1 | uniq)"
}

@test "what a report cut short takes in from the next one is doubted" {
	for style in '%n、%h' '%d、%h' '%h'; do
		"$zoo"/make-report -s labels=form -s bracket=wide \
		    -s org=示例市财政局 51 tab >one
		sed '/予以公开/q' one >part
		"$zoo"/make-report -s "heading.style=$style" -s year=2020 \
		    -s 'org=样例县卫生健康局' 52 tab >two
		cat part two | gr-split | gr-table | awk -F '\t' '
		$5 ~ /^[234]$/ && $15 > n && $16 == "" { print; bad = 1 }
		$5 ~ /^[234]$/ && $15 > n { m++ }
		END { exit bad || m == 0 }' n="$(wc -l <part)"
	done
}
