#!/usr/bin/env bats
# gr-table: tables drawn with rulers, whose rows take several lines.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# page SECTION <TABLE: a report with nothing but a table.
page() {
	echo 示例市数据局2023年政府信息公开工作年度报告
	case $1 in
	2) echo 二、主动公开政府信息情况 ;;
	3) echo 三、收到和处理政府信息公开申请情况 ;;
	esac
	echo
	cat
}

# figures FILE: the rows of tables 2 to 4: row, values, doubt.
figures() {
	gr-split "$1" | gr-table -H | in_short
}

box() {
	page 3 <<'END'
┌──────────────────────────┬───┬────┬────┬────┬────┬──┬────┐
│                          │自 │商业│科研│公益│法律│其│    │
│                          │然 │企业│机构│组织│服务│他│总计│
│                          │人 │    │    │    │机构│  │    │
├──────────────────────────┼───┼────┼────┼────┼────┼──┼────┤
│一、本年新收政府信息公开申│   │    │    │    │    │  │    │
│请数量                    │41 │2   │    │0   │0   │1 │44  │
├──────────────────────────┼───┼────┼────┼────┼────┼──┼────┤
│二、上年结转政府信息公开申│３ │    │    │    │    │  │    │
│请数量                    │０ │2   │0   │0   │0   │1 │３３│
├────────┬─────────────────┼───┼────┼────┼────┼────┼──┼────┤
│三、本年│（一）予以公开   │５ │2   │0   │0   │0   │1 │８  │
│度办理结├─────────────────┼───┼────┼────┼────┼────┼──┼────┤
│果      │（二）部分公开   │0  │0   │0   │0   │0   │0 │0   │
└────────┴─────────────────┴───┴────┴────┴────┴────┴──┴────┘
END
}

@test "boxes: a row of several lines, an empty cell in its place" {
	box >a.txt
	same "1 41 2 _ 0 0 1 44 | blank:research" "$(figures a.txt | sed 1q)"
}

small() {
	page 2 <<'END'
+----------------+--------------+
| 信息内容       | 处理决定数量 |
+----------------+--------------+
| 行政许可       | 7            |
+----------------+--------------+
| 行政处罚       |              |
+----------------+--------------+
| 行政强制       | 524          |
+----------------+--------------+
END
}

@test "boxes: a bar where no ruler has a joint is a cell's, not a border" {
	small | sed '/强制/s/524 /|24 /' >a.txt
	same "5.1 7;6.1 | blank:decisions;6.2 | text:decisions;" "$(figures a.txt | tr '\n' ';')"
	small | sed '/强制/s/| 524/||524/' >a.txt
	same "6.2 | text:decisions" "$(figures a.txt | tail -n 1)"
}

@test "boxes: a ruler that was cut ends the cells above it, too" {
	local cut

	for cut in '+-' '+----------------+' '+----------------+--'; do
		small | sed "10s/.*/$cut/" >a.txt
		same "5.1 7;6.1 | blank:decisions;6.2 524;" "$(figures a.txt | tr '\n' ';')"
	done
}

@test "boxes: a number broken over lines is one, and doubted" {
	box >a.txt
	same "2 30 2 0 0 0 1 33 | split:natural" "$(figures a.txt | sed -n 2p)"
}

@test "boxes: where numbers are broken, one may have lost its rest" {
	box >a.txt
	same "3.1 5 2 0 0 0 1 8 | split:natural" \
	    "$(figures a.txt | sed -n 3p)"
}

@test "boxes: cells that span rows are their labels' no longer" {
	box >a.txt
	same "3.2 0 0 0 0 0 0 0" "$(figures a.txt | sed -n 4p)"
	same （二）部分公开 "$(gr-split a.txt | gr-table -H |
	    awk -F '\t' '$6 == "3.2" { print $7 }')"
}

@test "boxes: two numbers in a cell are not made one" {
	box | sed 's/│０ │2   │0 /│０ │2   │7 /
	    s/│３ │    │    │/│３ │    │5   │/' >a.txt
	same "2 30 2 _ 0 0 1 33 | split:natural text:research" \
	    "$(figures a.txt | sed -n 2p)"
}

@test "boxes: a ruler lost leaves no value without a doubt that is another's" {
	box | sed '11d' >a.txt
	same "" "$(figures a.txt | sed -n '/^[23]/{/ | /!p;}' |
	    grep -v '^3.2 0 0 0 0 0 0 0$')"
}

@test "boxes: a cell's own line is told" {
	box >a.txt
	same "10 10 10" "$(gr-split a.txt | gr-table -Hl | awk -F '\t' '
	    $6 == 1 && $8 != "" { print $9 }' | sed 3q | paste -sd ' ')"
}

@test "grids: rulers of dashes, and a header of equal signs" {
	page 2 >a.txt <<'END'
+----------------+--------------+--------------+--------------+
| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
+================+==============+==============+==============+
| 规章           | 3            | 1            | 22           |
+----------------+--------------+--------------+--------------+
| 行政规范性     | +19          |              | 40           |
| 文件           |              |              |              |
+----------------+--------------+--------------+--------------+
END
	same "1.1 3 1 22
1.2 19 _ 40 | blank:repealed" "$(figures a.txt)"
}

@test "grids: rows that only the header's ruler parts stay rows" {
	page 2 >a.txt <<'END'
+----------------+--------------+--------------+--------------+
| 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
+----------------+--------------+--------------+--------------+
| 规章           | 3            | 1            | 22           |
| 行政规范性文件 | 19           | 0            | 40           |
+----------------+--------------+--------------+--------------+
END
	same "1.1 3 1 22
1.2 19 0 40" "$(figures a.txt)"
}

dashes() {
	page 3 <<'END'
  ----------------------- -------- ---------- ---------- ---------- ---------- ------ ------
                          自然人   商业企业   科研机构   公益组织   法律机构   其他   总计

  一、本年新收政府信息    41       2                     0          0          1      44
  公开申请数量

  二、上年结转政府信息    3                   0          0          0          12     15
  公开申请数量
  ----------------------- -------- ---------- ---------- ---------- ---------- ------ ------
END
}

@test "dashes: empty lines part rows, the ruler tells the columns" {
	dashes >a.txt
	same "1 41 2 _ 0 0 1 44 | blank:research
2 3 _ 0 0 0 12 15 | blank:business" "$(figures a.txt)"
}

@test "dashes: what moves to the left behind a number lost is doubted" {
	dashes | sed 's/ 12   / /' >a.txt
	[[ $(figures a.txt | sed -n 2p) == *"column"* ]]
}

@test "dashes: below the header, a row takes a line" {
	page 2 >a.txt <<'END'
  信息内容         本年制发件数   本年废止件数   现行有效件数
  ---------------- -------------- -------------- --------------
  规章             3              1              22
  行政规范性文件                  0              40

本年共有2件。
END
	same "1.1 3 1 22
1.2 _ 0 40 | blank:made" "$(figures a.txt)"
}

@test "dashes: two of them stand above a column that is all empty" {
	page 3 >a.txt <<'END'
  事项                               自然人   商业   总计
  ---------------------------------- -------- ------ ----- ----- ----- -- -----
  一、本年新收政府信息公开申请数量   41       2                  1        44
  二、上年结转政府信息公开申请数量   3               12                   15
END
	same "1 41 2 _ _ 1 _ 44 | blank:research,nonprofit,other
2 3 _ 12 _ _ _ 15 | blank:business,nonprofit,legal,other" "$(figures a.txt)"
}

@test "html2text: underscores fill cells" {
	page 2 >a.txt <<'END'
 _______________________________________________________
|信息内容____|本年制发|本年废止|现行有效|
|规章_______|3________|1_______|22______|
|行政规范性文件|19_|________|４０______|
END
	same "1.1 3 1 22
1.2 19 _ 40 | blank:repealed" "$(figures a.txt)"
}

@test "html2text: a number that fills its cell may have been cut" {
	page 2 >a.txt <<'END'
 _______________________________________________________
|信息内容____|本年制发|本年废止|现行有效|
|规章_______|３|1_______|22______|
END
	same "1.1 _ _ 22 | text:made,repealed" "$(figures a.txt)"
}

@test "html2text: a row ends where its cells are filled" {
	page 3 >a.txt <<'END'
 _______________________________________________________________
|______________|自然人|商业__|科研__|公益__|法律__|其他__|总计__|
|3、危及三安全 |71    |2     |0     |     0|无    |0     |73    |
|一稳定________|______|______|______|______|______|______|______|
|              |42    |10    |０    |0     |0     |0     |52    |
|4、保护第三方 |      |      |      |      |      |      |      |
|合法权益______|______|______|______|______|______|______|______|
|2、重复申请___|1,078_|0_____|0_____|1_____|0_____|0_____|1,079_|
END
	same "3.3.3 71 2 0 0 _ 0 73 | blank:legal
3.3.4 42 10 0 0 0 0 52
3.5.2 1078 0 0 1 0 0 1079" "$(figures a.txt)"
	# One that has lost its end has nothing of the next.
	sed '/^.一稳定/d' a.txt >b.txt
	same "3.3.3 71 2 0 0 _ 0 73 | label blank:legal
3.3.4 42 10 0 0 0 0 52
3.5.2 1078 0 0 1 0 0 1079" "$(figures b.txt)"
}

@test "html2text: values in the middle of a row of three lines" {
	page 3 >a.txt <<'END'
 _______________________________________________________________
|______________|自然人|商业__|科研__|公益__|法律__|其他__|总计__|
|1.申请人无正  |      |      |      |      |      |      |      |
|当理由逾期不  |5     |0     |0     |0     |0     |2     |7     |
|补正__________|______|______|______|______|______|______|______|
|3.其他________|1_____|0_____|0_____|0_____|0_____|0_____|1_____|
END
	same "3.6.1 5 0 0 0 0 2 7
3.6.3 1 0 0 0 0 0 1" "$(figures a.txt)"
	[ "$(gr-split a.txt | gr-table -Ht3 | cut -f 15 | head -n 1)" -eq \
	    "$(grep -n '^.当理由' a.txt | cut -d : -f 1)" ]
	# One that has lost its middle has none of the next row's.
	sed '/^.当理由/d' a.txt >b.txt
	[ "$(figures b.txt | tail -n 1)" = "3.6.3 1 0 0 0 0 0 1" ]
	[ "$(figures b.txt | grep -c '^3.6.1 [0-9]')" -eq 0 ]
}

@test "html2text: a line of another width has a cell too many, or lost one" {
	page 3 >a.txt <<'END'
 ___________________________________________________________
|__________|自然人|商业__|科研__|公益__|法律__|其他__|总计__|
|1、信访举 |０    |０    |１    |０    |０    |０    |１    |
|报投诉____|______|______|______|______|______|______|______|
|2、重复申 |０    |6    |０ |１    |０    |０    |０    |１    |
|请________|______|______|______|______|______|______|______|
END
	same "3.5.1 0 0 1 0 0 0 1 | label
3.5.2 6 0 1 0 0 0 1 | column:natural,business,research,nonprofit,legal,other,total" \
	    "$(figures a.txt)"
}

@test "boxes without rulers: a label goes on below, if it is one with that" {
	page 3 >a.txt <<'END'
|                 |自然人|商业  |科研  |公益  |法律  |其他  |总计  |
|5.要求行政机关确 |7     |8     |9     |      |     0|1     |25    |
|认或重新出具已获 |      |      |      |      |      |      |      |
|取信息           |      |      |      |      |      |      |      |
|1.申请人无正当理 |1     |0     |0     |0     |0     |0     |1     |
|由逾期不补正、行 |      |      |      |      |      |      |      |
|政机关不再处理其 |      |      |      |      |      |      |      |
|政府信息公开申请 |      |      |      |      |      |      |      |
|2.逾期未缴纳费用 |      |      |      |      |      |      |      |
|3.其他           |2     |0     |3     |0     |0     |0     |5     |
END
	same "3.5.5 7 8 9 _ 0 1 25 | blank:nonprofit
3.6.1 1 0 0 0 0 0 1
3.6.2 | blank:natural,business,research,nonprofit,legal,other,total
3.6.3 2 0 3 0 0 0 5" "$(figures a.txt)"
	# What has lost its line takes none of another's.
	sed '/^.1.申请人/d' a.txt >b.txt
	same "3.5.5 7 8 9 _ 0 1 25 | blank:nonprofit
3.6.2 | blank:natural,business,research,nonprofit,legal,other,total
3.6.3 2 0 3 0 0 0 5" "$(figures b.txt)"
}

# A table too wide for antiword: its cells flow.
flow() {
	page 3 <<'END'
甲 | |自然人 |商业企业 |科研机构 |社会公益组织 |法律服务机构 |其他 |总计 |
|一、本年新收政府信息公开申请数量 | |41 |2 |1 |0 |0 |1 |45 |
|二、上年结转政府信息公开申请数量 | |3 |1 |0 |0
|0 |12 |16 | |三、本年度办理结果 |（一）予以公开 |7 |1 |0 |0 |0 |0
|8 | | |（二）部分公开 |1 |0 |0 |0 |0 |0 |1 |
|四、结转下年度继续办理 | |2 |0 |0 |0 |0 |0 |2 |
END
}

@test "antiword: cells flow on over lines" {
	flow | sed 's/ 1 |45/ 1 |45 |/; s/|总计 |/|总计 | /
	    s/ |0 |0 |1 |$/& |/; s/|45 |$/|45 | /' >a.txt
	same "1 41 2 1 0 0 1 45
2 3 1 0 0 0 12 16
3.1 7 1 0 0 0 0 8
3.2 1 0 0 0 0 0 1
4 2 0 0 0 0 0 2" "$(figures a.txt | sed 's/ | column.*//')"
}

@test "antiword: a line lost makes the columns a guess" {
	flow | sed '/^|0 |12/d' >a.txt
	[[ $(figures a.txt | grep '^2 ') == *" | "* ]]
	[[ $(figures a.txt | grep '^4 ') == *" | "*column* ]]
}

@test "bars right before cells, and no border: lines are rows all the same" {
	page 3 >a.txt <<'END'
商业企业 |科研机构 |社会公益组织 |法律服务机构 |其他
一、本年新收政府信息公开申请数量 |41 |2 |1 |0 |0 |1 |45
三、本年度办理结果 |（一）予以公开 |7 |1 |0 |0 | |0 |8
（二）部分公开 |1 |0 |0 |0 |0 |0 |1
END
	same "1 41 2 1 0 0 1 45
3.1 7 1 0 0 _ 0 8 | blank:legal
3.2 1 0 0 0 0 0 1" "$(figures a.txt)"
}

@test "an empty cell before values may be a pad, where but deeper labels have none" {
	# （一） takes two columns, 三 many rows: below it, cells move to the left.
	page 3 >a.txt <<'END'
| 一、本年新收政府信息公开申请数量 |  |  | 139 | 17 | 42 | 11 | 5 | 29 | 243 |
| 三、本年度办理结果 | （一）予以公开 |  | 0 | 0 |  |  |  |  |  |
| （三）不予公开 | 1.属于国家秘密 | 28 |  | 28 | 0 | 0 | 1 | 57 |  |
| （四）无法提供 | 1.本机关不掌握相关政府信息 | 0 |  | 0 |  |  | 0 |  |  |
| （五）不予处理 | 1.信访举报投诉类申请 |  | 11 | 0 | 0 | 0 | 5 | 16 |  |
| （六）其他处理 | 1.逾期不补正 | 28 | 0 | 0 |  | 0 |  | 28 |  |
END
	same "1 139 17 42 11 5 29 243
3.1 | short
3.3.1 28 _ 28 0 0 1 57 | blank:business" "$(figures a.txt | head -3)"
}

@test "marks of Markdown and Org within a number are no text" {
	page 2 >a.txt <<'END'
| 信息内容           | 本年制发件数 | 本年**废止件数** | 现行有效件数 |
|--------------------|--------------|------------------|--------------|
| 规**章**           | 2**1**       | -１**０**        | 22           |
| 行政规范性文件     | 0<<>>        | [1]{lang="EN"}5  | \-3          |
END
	same "1.1 21 -10 22
1.2 0 15 -3" "$(figures a.txt)"
}

@test "marks of Markdown in a heading" {
	page 2 <<'END' | sed 's/^二、.*/## [二、主动公开]{lang="EN-US"}政府信息情况/' >a.txt
| 规章 | 2 | 1 | 22 |
END
	same "1.1 2 1 22" "$(figures a.txt)"
}

@test "a number broken where its box has room is no row of its own" {
	local row

	row=$(printf '%b' '四、政府信息公开行政复议、行政诉讼情况\n+-------+-------+-------+-------+-------+-------+-------+-------+-------+-------+-------+-------+-------+-------+-------+\n| 0     | 63251 | 0     | 9051  | 72302 | 79999 | 56066 | 27744 | 54804 | 2     | 83779 | 0     | 36801 | 56859 | 1     |\n|       |       |       |       |       |       |       |       |       | 18613 |       |       |       |       | 77439 |\n+-------+-------+-------+-------+-------+-------+-------+-------+-------+-------+-------+-------+-------+-------+-------+\n' |
	    gr-split | gr-table -Hl -t 4 | awk -F '\t' '$7 == "total" { print $8, $10 }')
	same "72302 
218613 split
177439 split" "$row"
	row=$(printf '%b' '三、收到和处理政府信息公开申请情况\n+------+-----+------+------+-----+-----+------+-----+-----+\n| **一 |     | 6    | 4    | 66  | 40  | 4    | 41  | 308 |\n| 、本 |     | 41件 | 66件 | 8件 | 6件 | 92件 | 2件 | 5件 |\n| 年新 |     |      |      |     |     |      |     |     |\n| 收** |     |      |      |     |     |      |     |     |\n+------+-----+------+------+-----+-----+------+-----+-----+\n' |
	    gr-split | gr-table -H -t 3 | cut -f 8-16)
	same "641	466	668	406	492	412	3085	3	label split:natural,business,research,nonprofit,legal,other,total" "$row"
}

@test "a bold part of a number that is broken over lines is no row of its own" {
	page 3 >a.txt <<'EOT'
+------+------+------+------+------+------+------+------+------+------+
| 三   | （三 | 1.   | 7    | 2    | 0    | 0    | 0    | 1    | 10   |
| 、   | ）   | 属于 |      |      |      |      |      |      |      |
|      |      | 国家 |      |      |      |      |      |      |      |
|      |      | 秘密 |      |      |      |      |      |      |      |
+------+------+------+------+------+------+------+------+------+------+
|      |      | 8.\  | 62\  | 6    | 79   | 49   | 26   | 1\   | 29   |
|      |      | **属 |  **9 | 6230 | \ ** | \ ** | \ ** | **56 | 9990 |
|      |      | 于行 | 48** |      | 68** | 21** | 43** | 80** |      |
|      |      | 政查 |      |      |      |      |      |      |      |
|      |      | 询事 |      |      |      |      |      |      |      |
|      |      | 项** |      |      |      |      |      |      |      |
+------+------+------+------+------+------+------+------+------+------+
EOT
	same "" "$(gr-split a.txt | gr-table -Hlt 3 | grep 3.3.8 |
	    awk -F '\t' '$8 != "" && $10 == ""')"
}

# full LEFT: a table whose figures fill their boxes, one of them broken; its
# sums hold where 24 are left.
full() {
	local rule='├────────────────────────────────┼──┼─┼─┼─┼─┼─┼──┤'

	page 3 <<END
┌────────────────────────────────┬──┬─┬─┬─┬─┬─┬──┐
│一、本年新收政府信息公开申请数量│12│0│0│0│0│0│12│
│                                │3 │ │ │ │ │ │3 │
$rule
│二、上年结转政府信息公开申请数量│0 │0│0│0│0│0│0 │
$rule
│（一）予以公开                  │99│0│0│0│0│0│99│
$rule
│（七）总计                      │99│0│0│0│0│0│99│
$rule
│四、结转下年度继续办理          │$1│0│0│0│0│0│$1│
└────────────────────────────────┴──┴─┴─┴─┴─┴─┴──┘
END
}

@test "a number that fills its box is whole where all sums of the table hold" {
	full 24 >full.txt
	same "$(figures full.txt)" "1 123 0 0 0 0 0 123 | split:natural,total
2 0 0 0 0 0 0 0
3.1 99 0 0 0 0 0 99
3.7 99 0 0 0 0 0 99
4 24 0 0 0 0 0 24"
	full 25 >full.txt
	same "$(figures full.txt)" "1 123 0 0 0 0 0 123 | split:natural,total
2 0 0 0 0 0 0 0
3.1 99 0 0 0 0 0 99 | split:natural,total
3.7 99 0 0 0 0 0 99 | split:natural,total
4 25 0 0 0 0 0 25 | split:natural,total"
}

@test "a number broken behind its point is joined, whatever room there was" {
	same "8.1 272.7106 split:amount" "$(printf '%s\n' 二、主动公开政府信息情况 \
	    '+----------------+--------+' '| 行政事业性收费 | 272.   |' \
	    '|                | 7106   |' '+----------------+--------+' |
	    gr-split | gr-table -Ht 2 | in_columns | sed 's/ _//g')"
}

@test "two numbers in a cell are one more than the row has columns" {
	same "1 1 2 3 0 0 1 _ long text:total" "$(printf '%s\n' \
	    三、收到和处理政府信息公开申请情况 "$(printf -- '-%.0s' {1..80})" \
	    '  一、本年新收政府信息公开申请数量  1   2   3   0   0   1   1   8' |
	    sed '2s/.*/  --------------------------------- --- --- --- --- --- --- -------/' |
	    gr-split | gr-table -Ht 3 | in_columns)"
}

@test "a box whose columns are even if all letters are one wide" {
	same "1 882 1013 872 906 1089 965 5727
2 96 53 0 0 0 21 170" "$(printf '%s\n' 三、收到和处理政府信息公开申请情况 \
	    '+------------------+-----+------+-----+-----+------+-----+------+' \
	    '| 一、本年新收政府信息公开申请数量 | 882 | 1013 | 872 | 906 | 1089 | 965 | 5727 |' \
	    '+------------------+-----+------+-----+-----+------+-----+------+' \
	    '| 二、上年结转政府信息公开申请数量 | 96  | 53   | 0   | 0   | 0    | 21  | 170  |' \
	    '+------------------+-----+------+-----+-----+------+-----+------+' |
	    gr-split | gr-table -Ht 3 | in_columns)"
}

@test "a table that stands in a cell of another has its own columns" {
	page 3 >framed.txt <<'END'
| +----------------+---+---+---+---+---+---+---+      |
| | 一、本年新收政 | 1 | 0 | 2 | 0 | 0 | 0 | 1 |      |
| | 府信息公开申请 |   |   |   |   |   |   | 3 |      |
| | 数量           |   |   |   |   |   |   |   |      |
| +----------------+---+---+---+---+---+---+---+      |
| | （一）予以公开 | 5 | 0 | 2 | 0 | 0 | 0 | 7 |      |
| +----------------+---+---+---+---+---+---+---+      |
END
	[ "$(figures framed.txt)" = '1 1 0 2 0 0 0 13 | split:total
3.1 5 0 2 0 0 0 7' ]
	page 3 >framed.txt <<'END'
+------------------------------------------------------+
|   -------------------- --- --- --- --- --- --- ----  |
|   一、本年新收政府信息 1   0   2   0   0   0   3     |
|   公开申请数量                                       |
|                                                      |
|   （一）予以公开       5   0   2   0   0   0   7     |
|   -------------------- --- --- --- --- --- --- ----  |
+------------------------------------------------------+
END
	[ "$(figures framed.txt)" = '1 1 0 2 0 0 0 3
3.1 5 0 2 0 0 0 7' ]
}
