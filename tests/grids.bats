#!/usr/bin/env bats
# Grids in which most cells are blank: what shows gr-table their columns.

bats_require_minimum_version 1.5.0
load helper

HEADS='\t\t\t自然人\t法人或其他组织\t\t\t\t\t总 计\n\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n'
BLANKS='blank:natural,business,research,nonprofit,legal,other'

# bars TEXT: with TABs as bars.
bars() {
	printf '%s' "${1//\\t/|}"
}

grid="$T3$HEADS$NEW\t\t\t\t\t\t\t\t\t12\n$CARRIED\t\t\t\t\t\t\t\t\t3\n三、本年度办理结果\t（一）予以公开\t\t\t\t\t\t\t\t4\n"

@test "headings over a grid tell the column of a lone total" {
	rows "1 _ _ _ _ _ _ 12 $BLANKS\n2 _ _ _ _ _ _ 3 $BLANKS\n3.1 _ _ _ _ _ _ 4 $BLANKS" "$grid"
}

@test "headings tell nothing of rows that are not as wide" {
	rows "1 _ _ _ _ _ _ _ short" "$T3$HEADS$NEW\t\t\t\t\t\t\t\t12\n"
	rows "1 _ _ _ _ _ _ _ short" "$T3$HEADS$NEW\t\t\t\t\t\t\t\t\t12\t\n"
}

@test "headings tell nothing if no row reaches to the last, as where one is lost" {
	rows "1 _ _ _ _ _ _ _ short\n2 _ _ _ _ _ _ _ short" \
	    "$T3$HEADS$NEW\t\t\t1\t2\t0\t0\t0\t3\t\n$CARRIED\t\t\t4\t0\t0\t0\t0\t4\t\n"
}

@test "headings that stand in two places tell nothing" {
	rows "1 _ _ _ _ _ _ _ short" \
	    "$T3$HEADS\t\t自然人\t\t\t\t\t\t\t总计\n$NEW\t\t\t\t\t\t\t\t\t12\n"
}

@test "blanks of a grid may have what its total has more, not less" {
	rows "1 5 _ _ _ _ _ 12 blank:business,research,nonprofit,legal,other" \
	    "$T3$HEADS$NEW\t\t\t5\t\t\t\t\t\t12\n"
	rows "1 52 _ _ _ _ _ 12 blank:business,research,nonprofit,legal,other column" \
	    "$T3$HEADS$NEW\t\t\t52\t\t\t\t\t\t12\n"
}

@test "a page's grid has its columns, though a cell reaches down beside it" {
	local head='<tr><td colspan=3 rowspan=2></td><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr><tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>'
	local e='<td></td><td></td><td></td><td></td><td></td><td></td>'

	rows "1 _ _ _ _ _ _ 12 $BLANKS\n3.1 _ _ _ _ _ _ 4 $BLANKS\n3.3.1 _ _ _ _ _ _ 0 $BLANKS" \
	    "$T3<table>$head<tr><td colspan=3>$NEW</td>$e<td>12</td></tr><tr><td rowspan=2>三、本年度办理结果</td><td colspan=2>（一）予以公开</td>$e<td>4</td></tr><tr><td>（三）不予公开</td><td>1.属于国家秘密</td>$e<td>0</td></tr></table>\n"
	rows "1 3 0 0 0 1 2 _ blank:total" \
	    "$T3<table>$head<tr><td colspan=3>$NEW</td><td>3</td><td>0</td><td>0</td><td>0</td><td>1</td><td>2</td><td></td></tr></table>\n"
}

@test "as many cells as columns in every row, and but the last filled, are totals" {
	local i text=$T3 want=''

	for i in 1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及三安全一稳定 \
	    4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息 \
	    7.属于行政执法案卷 8.属于行政查询事项; do
		text="$text$i | | | | | | | 7\n"
		want="$want\n3.3.${i%%.*} _ _ _ _ _ _ 7 $BLANKS"
	done
	rows "${want#'\n'}" "$text"
	rows "3.3.1 _ _ _ _ _ _ _ short" "${T3}1.属于国家秘密 | | | | | | | 7\n"
}

@test "signs for nothing in each other cell leave no doubt in a total" {
	rows "1 _ _ _ _ _ _ 12 $BLANKS" "$T3$NEW\t/\t/\t/\t/\t/\t/\t12\n"
}

@test "values that make more than the total beside an empty cell may be joined" {
	rows "1 1 2 _ _ _ _ 3 blank:research,nonprofit,legal,other\n2 12 _ _ _ _ _ 3 blank:business,research,nonprofit,legal,other column" \
	    "$T3$NEW\t1\t2\t/\t/\t/\t/\t3\n$CARRIED\t12\t\t/\t/\t/\t/\t3\n"
}

@test "a bar at a line's end is no border where lines alike begin without" {
	rows "1 _ _ _ _ _ _ 12 $BLANKS\n2 _ _ _ _ _ _ 3 $BLANKS\n3.1 _ _ _ _ _ _ 4 $BLANKS" \
	    "$(bars "$grid")"
	rows "1 5 0 0 0 0 0 _ blank:total\n2 1 0 0 0 0 0 1" \
	    "$T3|$NEW|5|0|0|0|0|0||\n|$CARRIED|1|0|0|0|0|0|1|\n"
}

@test "what stands between the rows of a wiki's table is no sign for nothing" {
	rows "1 _ _ _ _ _ _ _ short\n2 1 0 0 0 0 0 1" \
	    "$T3{|\n|-\n| $NEW\n| 5\n| 0\n|\n| 0\n| 0\n| 5\n|-\n| $CARRIED\n| 1\n| 0\n| 0\n| 0\n| 0\n| 0\n| 1\n|}\n"
}

@test "table 4 in blocks, each under its headings" {
	local heads='结果维持\t结果纠正\t其他结果\t尚未审结\t总计'
	local t='四、政府信息公开行政复议、行政诉讼情况\n'

	same "$(printf '1 1 2 3 4 10 \n2.1 1 0 0 0 1 \n2.2 2 0 0 0 2 ')" \
	    "$(printf '%b' "$t行政复议\n$heads\n1\t2\t3\t4\t10\n行政诉讼\n未经复议直接起诉\t\t\t\t\t复议后起诉\n$heads\t$heads\n1\t0\t0\t0\t1\t2\t0\t0\t0\t2\n" |
	    gr-split | gr-table -H -t 4 | cut -f 6,8-12,16 | tr '\t' ' ')"
	same "$(printf '1 1 2 3 4 10 \n2.1 1 0 0 0 1 \n2.2 2 0 0 0 2 ')" \
	    "$(printf '%b' "$t行政复议\n$heads\n1\t2\t3\t4\t10\n行政诉讼\n未经复议直接起诉\n$heads\n1\t0\t0\t0\t1\n复议后起诉\n$heads\n2\t0\t0\t0\t2\n" |
	    gr-split | gr-table -H -t 4 | cut -f 6,8-12,16 | tr '\t' ' ')"
}

@test "table 4's rows under labels that name 行政诉讼, too" {
	local e='<td>1</td><td>0</td><td>2</td><td>0</td><td>3</td>'

	same "1 1 0 2 0 3
2.1 1 0 2 0 3
2.2 1 0 2 0 3" "$(printf '%b' "四、政府信息公开行政复议、行政诉讼情况\n<table><tr><td>类别</td><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr><tr><td>行政复议</td>$e</tr><tr><td>行政诉讼（未经复议<br>直接起诉）</td>$e</tr><tr><td>行政诉讼-复议后起诉</td>$e</tr></table>\n" |
	    gr-split | gr-table -H -t 4 | cut -f 6,8-12,16 | tr '\t' ' ' |
	    sed 's/ $//')"
}

@test "the end of a group's label before a row's label is no part of it" {
	rows "3.3.1 62 0 0 0 0 1 63\n3.3.2 48 10 0 3 0 4 65" \
	    "$T3（三） 1.属于国家秘密             62    0    0    0    0    1    63\n不予\n公开 2.其他法律法规禁止公开        48    10   0    3    0    4    65\n"
}

@test "numbers broken over lines, as many pieces as the columns, are doubted" {
	rows "3.4.2 216 3 194 12 9 13 9 column\n3.5.5 152 53 395 48 0 34 8 column" \
	    "${T3}2.没有现成信息需要另\n行制作\n\n２１６\n３\n\n１９４\n\n１２\n９\n\n１３\n９\n5.要求行政机关确认或\n重新出具已获取信息\n\n１５２\n５３\n\n３９５\n\n４８\n０\n\n３４\n８\n"
	# A report's own slip in one block of many stays as it is printed.
	rows "1 5 3 0 2 0 1 11\n2 1 0 0 0 0 0 3\n3.1 2 0 0 0 0 0 2" \
	    "$T3$NEW\n5\n3\n0\n2\n0\n1\n11\n\n$CARRIED\n1\n0\n0\n0\n0\n0\n3\n\n（一）予以公开\n2\n0\n0\n0\n0\n0\n2\n\n"
}

# Two rows alike, with a value for each column and one for a column that the
# form has not; `thin' ones have as many values as the form columns.
wide="$T3$NEW\t5\t3\t0\t2\t0\t1\t11\t9\n$CARRIED\t1\t0\t0\t0\t0\t0\t1\t3\n三、本年度办理结果\t（一）予以公开"

@test "a column too many: blanks are cells, though the rest are as many as columns" {
	rows "1 5 3 0 2 0 1 11 long\n2 1 0 0 0 0 0 1 long\n3.1 0 2 0 0 0 2 7 column" \
	    "$wide\t\t0\t2\t0\t0\t0\t2\t7\n"
	# Two blanks in one place are no pads there.
	rows "1 5 3 0 2 0 1 11 long\n2 1 0 0 0 0 0 1 long\n3.1 2 0 0 3 0 5 8 column\n3.2 4 0 0 1 0 5 6 column" \
	    "$wide\t2\t0\t\t0\t3\t0\t5\t8\n\t（二）部分公开\t4\t0\t\t0\t1\t0\t5\t6\n"
	# A sign for nothing is no value, but a cell.
	rows "1 5 3 0 2 0 1 11 long\n2 1 0 0 0 0 0 1 long\n3.1 2 0 _ 3 0 5 8 blank:research column" \
	    "$wide\t2\t0\t\t-\t3\t0\t5\t8\n"
	# The row's sum, or the place of its first heading, tells its columns.
	rows "1 5 3 0 2 0 1 11 long\n2 1 0 0 0 0 0 1 long\n3.1 0 2 0 0 0 2 4" \
	    "$wide\t\t0\t2\t0\t0\t0\t2\t4\n"
}

@test "spaces between cells and a column too many: no sign counts as a cell" {
	rows "1 5 3 0 2 0 1 11 long\n3.1 2 0 _ 3 0 5 8 blank:research column" \
	    "$T3$NEW  5  3  0  2  0  1  11  9\n（一）予以公开  2  0  -  3  0  5  8\n"
}

@test "where rows stand twice and figures are no row's, any row may be the other's" {
	local a='（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n'
	local b='（二）部分公开\t2\t0\t0\t0\t0\t0\t2\n'
	local c='2.其\n他法律行政法规禁止公开\t3\t0\t0\t0\t0\t0\t3\n'
	local d='3.危及“三安\n全一稳定”\t4\t0\t0\t0\t0\t0\t4\n'
	local e='2.其他法律行政法规禁止公开\t5\t0\t0\t0\t0\t0\t5\n'
	local f='3.危及“三安全一稳定”\t6\t0\t0\t0\t0\t0\t6\n'

	rows "3.1 1 0 0 0 0 0 1 again\n3.2 2 0 0 0 0 0 2 again\n3.3.2 5 0 0 0 0 0 5 again\n3.3.3 6 0 0 0 0 0 6 again\n? 3 0 0 0 0 0 3 label\n? 4 0 0 0 0 0 4 label" \
	    "$T3$a$b$c$d${a//1/7}${b//2/8}$e$f"
}

@test "rows with blanks, too, show that the total stands before the others" {
	local b=blank:nonprofit,total

	rows "1 0 0 0 0 0 0 0 column\n2 20 15 5 _ 0 0 _ $b column\n4 9 4 0 _ 5 0 _ $b column" \
	    "$T3$NEW\t0\t0\t0\t0\t0\t0\t0\n$CARRIED\t20\t15\t5\t\t0\t0\t\n四、结转下年度继续办理\t9\t4\t0\t\t5\t0\t\n"
}

@test "in a table of blocks one with nothing in it is a cell" {
	local a='' b='' v

	for v in "$NEW" 5 1 0 2 0 1 9 "$CARRIED" 1 0 0 0 0 0 1 \
	    '（一）予以公开' 5 '' 0 2 '' 1 8; do
		a="$a<div>$v</div>"
		b="$b<li><span>${v:-&nbsp;}</span></li>\n    "
	done
	for v in "<div>$a</div>" "<ul>\n    $b</ul>"; do
		rows "1 5 1 0 2 0 1 9\n2 1 0 0 0 0 0 1\n3.1 5 _ 0 2 _ 1 8 blank:business,legal" \
		    "$T3$v\n"
	done
}

@test "a number before a label in a stream is not the row's above" {
	local t='二、主动公开政府信息情况\n'

	same "$(printf '1.1 15 9 2 _ _ _ _ column\n1.2 6 13 16 _ _ _ _ column')" \
	    "$(printf '%b' "${t}1\n规章\n\n15\n9\n2\n行政规范性文件\n6\n13\n16\n" |
	    gr-split | gr-table -H -t 2 | in_columns)"
}

@test "in a page's grid, what stands beside the columns that have headings is none of theirs" {
	local head='<tr><td colspan=3 rowspan=3></td><td colspan=7>申请人情况</td><td rowspan=3>上年总计</td></tr><tr><td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td></tr><tr><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>'
	local unit='<tr><td>项目</td><td>单位</td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>'

	# Blanks are the form's; last year's total is not, whatever it adds to.
	rows "1 _ 1 1 _ 1 3 6 blank:natural,nonprofit\n2 _ _ _ _ _ _ _ $BLANKS,total\n3.1 1 0 0 0 0 1 2" \
	    "$T3<table>$head<tr><td colspan=3>$NEW</td><td></td><td>1</td><td>1</td><td></td><td>1</td><td>3</td><td>6</td><td>20</td></tr><tr><td colspan=3>$CARRIED</td><td></td><td></td><td></td><td></td><td></td><td></td><td></td><td>29</td></tr><tr><td>三、本年度办理结果</td><td colspan=2>（一）予以公开</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td><td>2</td><td>1</td></tr></table>\n"
	# Of zeros no sum tells that they have not moved.
	rows "1 0 _ _ _ _ 0 _ blank:business,research,nonprofit,legal,total column" \
	    "$T3<table>$head<tr><td colspan=2>$NEW</td><td>0</td><td>0</td><td></td><td></td><td></td><td></td><td>0</td><td></td><td></td></tr></table>\n"
	rows "1 0 0 0 0 1 3 4\n2 7 0 0 0 1 3 4 column" \
	    "$T3<table>$unit<tr><td>$NEW</td><td>件</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td><td>3</td><td>4</td></tr><tr><td>$CARRIED</td><td>件</td><td>7</td><td>0</td><td>0</td><td>0</td><td>1</td><td>3</td><td>4</td></tr></table>\n"
}

@test "headings that name what organisations they are of, and a remark in some rows" {
	local head='<tr><td>项目</td><td>自然人</td>' i

	for i in 商业企业 科研机构 社会公益组织 法律服务机构 其他; do
		head="$head<td>法人或其他组织-$i</td>"
	done
	head="$head<td>总计</td><td>备注</td></tr>"
	rows "1 _ 2 _ _ _ _ 2 blank:natural,research,nonprofit,legal,other\n2 1 _ _ _ _ _ 1 blank:business,research,nonprofit,legal,other\n3.1 1 _ _ _ _ _ 2 blank:business,research,nonprofit,legal,other column\n? _ _ _ _ _ _ _ label" \
	    "$T3<table>$head<tr><td>$NEW</td><td></td><td>2</td><td></td><td></td><td></td><td></td><td>2</td><td>含上年3件</td></tr><tr><td>$CARRIED</td><td>1</td><td></td><td></td><td></td><td></td><td></td><td>1</td><td></td></tr><tr><td>（一）予以公开</td><td>1</td><td></td><td></td><td></td><td></td><td></td><td>2</td><td>无</td></tr></table>\n"
}

# disputes TEXT: table 4's rows, values and doubts.
disputes() {
	printf '%b' "四、政府信息公开行政复议、行政诉讼情况\n$1" | gr-split |
	    gr-table -H -t 4 | cut -f 6-12,16 | tr '\t' ' ' | sed 's/ $//'
}

@test "table 4 in blocks with blanks, one label broken" {
	local head='<tr><td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td></tr>'

	same "1 行政复议 2   2 4 blank:corrected,other
2.1 行政诉讼-未经复议直接起诉  1   1 blank:upheld,other,pending
2.2 行政诉讼-复议后起诉 2   2  blank:corrected,other,total column" "$(disputes "<table><tr><td colspan=5>行政复议</td></tr>$head<tr><td>2</td><td></td><td>/</td><td>2</td><td>4</td></tr></table><table><tr><td colspan=5><p>行政诉讼-未经复议</p><p>直接起诉</p></td></tr>$head<tr><td></td><td>1</td><td></td><td></td><td>1</td></tr></table><table><tr><td colspan=5>行政诉讼-复议后起诉</td></tr>$head<tr><td>2</td><td></td><td></td><td>2</td><td></td></tr></table>\n")"
}

@test "table 4 down the page with blanks" {
	local text='' row i

	for row in 行政复议 未经复议直接起诉 复议后起诉; do
		text="$text$row"
		for i in '结果维持\t2' '结果纠正\t/' '其他结果\t-' '尚未审结\t1' '总计\t3'; do
			text="$text\t$i\n"
		done
	done
	same "1 行政复议 2   1 3 blank:corrected,other
2.1 未经复议直接起诉 2   1 3 blank:corrected,other
2.2 复议后起诉 2   1 3 blank:corrected,other" "$(disputes "$text")"
}

@test "a word in one cell and nothing in another: either may be a column more" {
	rows "1 _ 0 0 0 0 0 0 text:natural column" \
	    "$T3项目\t计数\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n$NEW\t件\t0\t0\t0\t0\t0\t\t0\n"
}

@test "headings tell columns beside last year's totals, if but there a row makes its own" {
	rows "1 1 2 0 0 0 0 3\n2 0 0 0 0 0 0 0\n3.1 0 0 0 _ 1 _ _ long\n? _ _ _ _ _ _ _ label" \
	    "$T3项目\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\t上年总计\n$NEW\t1\t2\t0\t0\t0\t0\t3\t6\n$CARRIED\t0\t0\t0\t0\t0\t0\t0\t7\n（一）予以公开\t0\t0\t0\t0\t1\t1\t2\t4\n"
}

@test "where bars fill up rows, an empty cell may have stood before any other" {
	local sums='（七）总计 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n'
	local text="$T3项目 | 申请人情况 | |||||||\n$NEW | 0 | 0 | 0 | 0 | 0 | 0 | |\n$CARRIED | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n$sums"

	rows "1 0 0 0 0 0 0 _ blank:total column\n2 1 0 0 0 0 0 1\n3.7 1 0 0 0 0 0 1\n4 1 0 0 0 0 0 1" "$text"
	# One that is empty before others was not passed over.
	rows "1 0 0 0 0 0 0 _ blank:total\n2 1 0 _ 0 0 0 1 blank:research\n3.7 1 0 0 0 0 0 1\n4 1 0 0 0 0 0 1" \
	    "${text/1 | 0 | 0/1 | 0 | }"
	# Unless hardly any was, of many that are filled up: two lines are one.
	rows "1 4 0 0 _ _ _ _ blank:nonprofit,legal,other,total column\n2 1 0 0 0 0 0 1\n3.7 1 0 0 0 0 0 1\n4 1 0 0 0 0 0 1" \
	    "$T3项目 | 申请人情况 | ||||||一、二 |\n自然人 | 法人或其他组织 | 总计 | |||||\n商业企业 | 科研机构 | 其他 | |||||\n表 | |||||||\n$NEW | 4 | 0 | 0 | ||||\n$CARRIED | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n$sums"
}

# untotalled END VALUES: table 3 filled up with bars, each sub-row's values
# with END behind them; received and carried, in and out, make them.
untotalled() {
	local row values end=$1

	printf '%s' "$T3项目 | 申请人情况 | |||||||\n$NEW | 20 | 3 | 0 | 0 | 0 | 2 | 25 |\n$CARRIED | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n"
	shift
	for row; do
		values=${row#* }
		printf '%s | %s%s\n' "${row%% *}" "${values// / | }" "$end"
	done
	printf '%s' '（七）总计 | 16 | 3 | 0 | 0 | 0 | 2 | 21 |\n四、结转下年度继续办理 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n'
}

SUBROWS=('1.属于国家秘密 1 0 0 0 0 0' '2.其他法律行政法规禁止公开 2 1 0 0 0 0' '3.危及三安全一稳定 3 0 0 0 0 0' '4.保护第三方合法权益 4 0 0 0 0 2' '5.属于三类内部事务信息 5 2 0 0 0 0' '6.属于四类过程性信息 0 0 0 0 0 0' '7.属于行政执法案卷 0 0 0 0 0 0' '8.属于行政查询事项 1 0 0 0 0 0' '1.本机关不掌握相关政府信息 0 0 0 0 0 0')

@test "all sub-rows without totals, and columns that hold: no value has moved" {
	local want="1 20 3 0 0 0 2 25\n2 1 0 0 0 0 0 1\n3.3.1 1 0 0 0 0 0 _ @\n3.3.2 2 1 0 0 0 0 _ @\n3.3.3 3 0 0 0 0 0 _ @\n3.3.4 4 0 0 0 0 2 _ @\n3.3.5 5 2 0 0 0 0 _ @\n3.3.6 0 0 0 0 0 0 _ @\n3.3.7 0 0 0 0 0 0 _ @\n3.3.8 1 0 0 0 0 0 _ @\n3.4.1 0 0 0 0 0 0 _ @\n3.7 16 3 0 0 0 2 21\n4 5 0 0 0 0 0 5"
	local text other

	text=$(untotalled ' | |' "${SUBROWS[@]}")
	rows "${want//@/blank:total}" "$text"
	# TABs, more or fewer behind each, and none but spaces.
	text=$(printf '%b' "$(untotalled '' "${SUBROWS[@]}")" |
	    sed 's/ |$//; s/ | /\t/g' | awk '/^[1-8]\./ {
		for (i = 0; i < NR % 4; i++)
			$0 = $0 "\t" } { print }')
	rows "${want//@/blank:total}" "$text"
	rows "${want//@/blank:total}" "$(sed 's/\t*$//; s/\t/ /g' <<<"$text")"
	# One has lost a value: so may others have.
	other=("${SUBROWS[@]}")
	other[3]='4.保护第三方合法权益 4 0 0 0 2'
	text=$(untotalled ' | |' "${other[@]}")
	[ "$(printf '%b' "$text" | gr-split | gr-table -Ht3 | cut -f 6,16 |
	    grep -c '^3\.[34].*column')" -eq 9 ]
}

@test "rows of the first column and the last alone, all of them 0" {
	local blank='blank:business,research,nonprofit,legal,other' rows expected='' id
	local e='0\t\t\t\t\t\t0'

	rows="$NEW\t\t\t$e\n$CARRIED\t\t\t$e\n三、本年度办理结果\t（一）予以公开\t\t$e\n（二）部分公开\t\t$e\t\n（三）不予公开\t1.属于国家秘密\t$e\t\n2.其他法律行政法规禁止公开\t$e\t\t\n3.危及三安全一稳定\t$e\t\t\n（七）总计\t\t$e\t\n四、结转下年度继续办理\t\t\t$e\n"
	for id in 1 2 3.1 3.2 3.3.1 3.3.2 3.3.3 3.7 4; do
		expected+="$id 0 _ _ _ _ _ 0 $blank\n"
	done
	rows "${expected%\\n}" "$T3$rows"
}

@test "signs for totals, and one in another column: a cell was lost before it" {
	local want="3.3.1 1 0 0 0 0 0 _ blank:total\n3.3.2 2 1 0 0 0 0 _ blank:total\n3.3.3 3 0 0 0 0 0 _ blank:total\n3.3.4 4 0 0 0 2 _ _ blank:other,total column\n3.3.5 5 2 0 0 0 0 _ blank:total\n3.3.6 0 0 0 0 0 0 _ blank:total\n3.3.7 0 0 0 0 0 0 _ blank:total\n3.3.8 1 0 0 0 0 0 _ blank:total\n3.4.1 0 0 0 0 0 0 _ blank:total"
	local text

	text=$(printf '%b' "$(untotalled ' | —— |' "${SUBROWS[@]}")" |
	    sed 's/4 | 0 | 0 | 0 | 0 | 2/4 | 0 | 0 | 0 | 2/; s/ | /\t/g; s/ |$/\t/
	    /^4/s/$/\t/')
	rows "1 20 3 0 0 0 2 25\n2 1 0 0 0 0 0 1\n$want\n3.7 16 3 0 0 0 2 21\n4 5 0 0 0 0 0 5" "$text"
}

@test "a bar alone may fill up a row whose empty cell was left out" {
	local head='二、主动公开政府信息情况\n第二十条第（一）项 |\n|||\n信息内容 |\n本年新制作数量 |\n本年新公开数量 |\n对外公开总数量 |\n规章 |\n1 |\n2 |\n3 |\n规范性文件 |\n'
	local text

	# cells TEXT: values and doubts of row 1.2
	cells() {
		printf '%b' "$1" | gr-split | gr-table -H -t 2 | in_columns |
		    sed -n 's/ _ _ _ _ / /; s/^1.2 //p'
	}
	text="${head}4 |\n0 |\n|\n第二十条第（五）项 |\n|||\n行政许可 |\n5 |\n6 |\n7 |\n"
	same "4 0 _ blank:total_published column" "$(cells "$text")"
	# One that stands before another was not left out.
	same "4 0 _ blank:total_published" "$(cells "${text/n6 |/n|}")"
}

@test "rows that all have the form's cells tell its columns, full or not" {
	local text="$NEW@@\t\t2\t1\t\t\t\t3\n$CARRIED@@\t1\t\t\t\t\t\t1\n三、本年度办理结果\t（一）予以公开@\t\t\t4\t\t\t5\t9\n（二）部分公开@\t6\t\t\t\t\t\t6\n（三）不予公开\t1.属于国家秘密\t7\t\t\t\t\t\t7\n2.其他法律行政法规禁止公开\t\t\t\t\t8\t\t8\n3.危及三安全一稳定\t\t9\t\t\t\t\t9\n4.保护第三方合法权益\t\t\t\t\t\t10\t10\n"
	local want="1 _ 2 1 _ _ _ 3 blank:natural,nonprofit,legal,other\n2 1 _ _ _ _ _ 1 blank:business,research,nonprofit,legal,other\n3.1 _ _ 4 _ _ 5 9 blank:natural,business,nonprofit,legal\n3.2 6 _ _ _ _ _ 6 blank:business,research,nonprofit,legal,other\n3.3.1 7 _ _ _ _ _ 7 blank:business,research,nonprofit,legal,other\n3.3.2 _ _ _ _ 8 _ 8 blank:natural,business,research,nonprofit,other\n3.3.3 _ 9 _ _ _ _ 9 blank:natural,research,nonprofit,legal,other\n3.3.4 _ _ _ _ _ 10 10 blank:natural,business,research,nonprofit,legal"
	local bare=${text//@/}

	rows "$want" "$T3$bare"
	text=${text//@/\\t}
	rows "$want" "$T3$text"
	rows "$want" "$T3${text//\\n/\\t\\n}"
	# A column that all rows have lost: none tells which.
	[ "$(printf '%b' "$T3$bare" | sed 's/\t\([0-9]*\)$/\1/' | gr-split |
	    gr-table -Ht3 | cut -f 8-13 | tr -d '\t\n')" = "" ]
}

@test "a row without a total has its pads where the others have them" {
	local text="$NEW@@\t\t2\t1\t\t\t\t3\n$CARRIED@@\t1\t\t\t\t\t\t1\n三、本年度办理结果\t（一）予以公开@\t\t\t4\t\t\t5\t9\n（二）部分公开@\t\t6\t\t\t\t\t\n（三）不予公开\t1.属于国家秘密\t7\t\t\t\t\t\t7\n2.其他法律行政法规禁止公开\t\t\t\t\t8\t\t8\n3.危及三安全一稳定\t\t9\t\t\t\t\t9\n4.保护第三方合法权益\t\t\t\t\t\t10\t10\n"
	local want="1 _ 2 1 _ _ _ 3 blank:natural,nonprofit,legal,other\n2 1 _ _ _ _ _ 1 blank:business,research,nonprofit,legal,other\n3.1 _ _ 4 _ _ 5 9 blank:natural,business,nonprofit,legal\n3.2 _ 6 _ _ _ _ _ blank:natural,research,nonprofit,legal,other,total\n3.3.1 7 _ _ _ _ _ 7 blank:business,research,nonprofit,legal,other\n3.3.2 _ _ _ _ 8 _ 8 blank:natural,business,research,nonprofit,other\n3.3.3 _ 9 _ _ _ _ 9 blank:natural,research,nonprofit,legal,other\n3.3.4 _ _ _ _ _ 10 10 blank:natural,business,research,nonprofit,legal"

	text=${text//@/\\t}
	rows "$want" "$T3$text"
	rows "$want" "$T3${text//\\n/\\t\\n}"
	# Lines filled up, and a cell a line, bars alone for all pads of one.
	rows "$want" "$T3$(printf '%b' "$text" |
	    awk -F '\t' -v OFS='\\t' '{ $10 = $10; printf "%s\\n", $0 }')"
	want=$(printf '%b' "$want" | sed 's/^3\.2 .*/3.2 _ _ _ _ _ _ _ short/')
	rows "$want" "$(printf '%b' "$T3$text" | awk -F '\t' '
		NF == 1 { print; next }
		{ for (i = 1; i <= NF; i += n) {
			n = 1
			pads = ""
			if (i > 1 && $i == "" && $(i - 1) ~ /[^0-9]/)
				for (n = 0; n < NF - i - 6; n++)
					pads = pads "|"
			print pads != "" ? pads : $i == "" ? "|" : $i " |"
			n = n > 0 ? n : 1
		} }')"
	# Where no row shows them.
	text=$(printf '%b' "$T3$text" | sed -E '/[1-4]、|（一/s/\t[0-9]+$/\t/' |
	    gr-split | gr-table -Ht3 | awk -F '\t' '$6 == "3.2"' | cut -f 9)
	[ -z "$text" ]
}

@test "a bar on the line below a cell is that cell's, and the next an empty one" {
	local row

	printf -v row '%s\\n|\\n' 1 2 '' 0 0 0 3
	rows "1 1 2 _ 0 0 0 3 blank:research\n2 1 2 _ 0 0 0 3 blank:research\n3.7 1 0 0 0 0 0 1" \
	    "$T3$NEW\n|\n$row$CARRIED\n|\n$row（七）总计\n|\n1\n|\n0\n|\n0\n|\n0\n|\n0\n|\n0\n|\n1\n|\n"
}

@test "a row with an empty cell before and one behind may have either as its pad" {
	local text row want

	printf -v row '%s |\\n' 0 0 0 0 0
	want='_ _ _ _ _ _ _ short'
	text="$T3$NEW |\n|\n0 |\n$row|\n$CARRIED |\n|\n0 |\n$row|\n"
	text="$text（三）不予公开 |\n1.属于国家秘密 |\n0 |\n${row}0 |\n2.其他法律行政法规禁止公开 |\n0 |\n${row}0 |\n3.危及三安全一稳定 |\n0 |\n${row}0 |\n4.保护第三方合法权益 |\n0 |\n${row}0 |\n5.属于三类内部事务信息 |\n0 |\n${row}0 |\n"
	text="$text（七）总计 |\n|\n0 |\n$row|\n四、结转下年度继续办理 |\n|\n0 |\n$row|\n"
	want="1 $want\n2 $want\n3.3.1 0 0 0 0 0 0 0\n3.3.2 0 0 0 0 0 0 0\n3.3.3 0 0 0 0 0 0 0\n3.3.4 0 0 0 0 0 0 0\n3.3.5 0 0 0 0 0 0 0\n3.7 $want\n4 $want"
	rows "$want" "$text"
}

@test "a cell a line: a row with fewer than its like has no pad for a column" {
	local full rows='' all='' i
	local labels=(1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及三安全一稳定
	    4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息
	    7.属于行政执法案卷 8.属于行政查询事项)

	printf -v full '%s |\\n' 1 2 0 0 0 0 3
	for i in 1 2 3 4 5 6 7 8; do
		rows+="${labels[i - 1]} |\n$full"
		all+="3.3.$i 1 2 0 0 0 0 3\n"
	done
	rows "1 1 2 0 0 0 0 3\n2 1 2 0 0 0 0 3\n${all}4 _ _ _ _ _ _ _ short" \
	    "$T3$NEW |\n||\n$full$CARRIED |\n||\n$full${rows}四、结转下年度继续办理 |\n||\n5 |\n|\n|\n|\n|\n5 |\n"
}

@test "where a column counts the rows, headings without its numbers stand a cell further" {
	rows "1 1 2 0 0 0 0 3\n2 0 0 0 0 0 0 0\n3.1 0 0 0 0 1 1 2\n3.2 0 0 0 0 0 0 0\n? _ _ _ _ _ _ _ label" \
	    "$T3序号\t项目\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\t备注\n1\t$NEW\t1\t2\t0\t0\t0\t0\t3\t无\n2\t$CARRIED\t0\t0\t0\t0\t0\t0\t0\t见说明\n3\t（一）予以公开\t0\t0\t0\t0\t1\t1\t2\t含上年\n4\t（二）部分公开\t0\t0\t0\t0\t0\t0\t0\t含上年\n"
	rows "1 0 0 0 0 0 0 0\n2 0 0 0 0 0 0 0" \
	    "$T3项目\t单位\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n$NEW\t件\t0\t0\t0\t0\t0\t0\t0\n$CARRIED\t件\t0\t0\t0\t0\t0\t0\t0\n"
}

@test "two values joined, and the next row's empty cell in the last column" {
	local row='17151 |\n587 |\n0 |\n1580 |\n643 |\n18539 |'

	same "3.1 _ _ _ _ _ _ _ short" "$(awk -v row="$row" '
	    !(left > 0 && left--)
	    /予以公开/ { print row; left = 7 }' \
	    "$BATS_TEST_DIRNAME/data/zoo/large-1.cell-pipe.txt" |
	    gr-split | gr-table -Ht3 | in_columns | grep '^3.1 ')"
}

@test "cells over several columns are printed for each, before a TAB that ends each line" {
	local end

	repeated() {
		printf '%b' "${T2}第二十条第（五）项\t第二十条第（五）项\t第二十条第（五）项\t第二十条第（五）项$1\n信息内容\t本年处理决定数量\t本年处理决定数量\t本年处理决定数量$1\n行政许可\t12\t12\t12$1\n$T4"
		printf "%s$1\n" "$(printf '行政复议\t%.0s' 1 2 3 4 5; printf '行政诉讼\t%.0s' 1 2 3 4 5 6 7 8 9; printf 行政诉讼)" \
		    "$(printf '结果维持\t结果纠正\t其他结果\t尚未审结\t总计%s' "$(printf '\t未经复议直接起诉%.0s' 1 2 3 4 5; printf '\t复议后起诉%.0s' 1 2 3 4 5)")" \
		    "$(printf '4\t0\t2\t1\t7\t0\t1\t0\t0\t1\t3\t0\t0\t5\t8')"
	}
	for end in '' '\t' '\t\t'; do
		same "5.1 12 _ _ _ _ _ _
1 4 0 2 1 7 _ _
2.1 0 1 0 0 1 _ _
2.2 3 0 0 5 8 _ _" "$(repeated "$end" | gr-split | gr-table -Ht 2-4 | in_columns)"
	done
}
