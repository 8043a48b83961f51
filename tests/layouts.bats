#!/usr/bin/env bats
# What gr-table makes of tables that were damaged: a wrong value is never
# without a doubt.  Each case was found by damaging model reports on purpose.
# GR_GOLDEN=1 writes tests/data/slips/*.tsv afresh: look at the difference.

# shellcheck disable=SC2016	# what is quoted is for another shell
bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

slips=$BATS_TEST_DIRNAME/data/slips

# slip NAME TEXT: the rows of a text are those kept under the name.
slip() {
	local got=$BATS_TEST_TMPDIR/$1.tsv

	printf '%b' "$2" | gr-split | gr-table -H -t 2-4 | cut -f 5- >"$got"
	if [ -n "${GR_GOLDEN:-}" ]; then
		cp "$got" "$slips/$1.tsv"
	fi
	diff -u "$slips/$1.tsv" "$got"
}

@test "words on a line bind its values, not a label above or below" {
	slip own-1 "${T2}行政处罚\n其他主动公开文件 7\n"
	slip own-2 "${T2}其他主动公开文件 4\n行政许可\n行政处罚 7\n"
	slip own-3 "${T3}二、上年结转政府信息公开申请数量\n（一）予公开 1 2 0 0 0 0 3\n"
	slip own-4 "${T3}4.无理由大量反复申请\t1\t2\t3\t4\t5\t6\t21\n5.要求行政机关确认或重新出具已获取信息\n"
	slip own-5 "${T3}予处理 4.无正当理由大量反复申请 1 2 3 4 5 6 21\n5.要求行政机关确认或重新出具已获取信息\n"
	slip own-6 "${T3}二、上年结转政府信息公开申请数量\n（一）予公开\n1\n2\n0\n0\n0\n0\n3\n"
}

@test "figures beside a part of a label are no row beyond the form" {
	slip beyond-1 "${T3}       1.属于      0  0          0\n       国家秘 0件  件 件 0件 0件 件 0件\n       密\n"
	slip beyond-3 "${T3}| （  | 3   | 7   | 2   | 3   | 5   | 5   | 28  |\n| 七  | 63  | 72  | 68  | 63  | 53  | 63  | 82  |\n| ）  |     |     |     |     |     |     |     |\n| 总  |     |     |     |     |     |     |     |\n| 计  |     |     |     |     |     |     |     |\n"
	slip beyond-2 "${T3}一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n社会公益组织 0 3 4\n"
}

@test "a row that lost a cell takes no pad and no other row's columns" {
	slip lost-1 "${T2}规章 | 4 | 14 | 89 |\n规范性文件 | 1238 | 119 | \n"
	slip lost-2 "${T3}一、本年新收政府信息公开申请数量 | 67 | 6 | 1 | 4 | 1 | 7 | 86 |\n二、上年结转政府信息公开申请数量 | 6 | 1 | 4 | 1 | 7 | 19 |\n"
	slip lost-3 "${T3}\t（一）予以公开\t0\t0\t0\t0\t0\t0\t9\t\n\t（二）部分公开\t1\t0\t0\t0\t0\t1\t\n"
	slip lost-4 "${T3}（二）部分公开 |\n4 |\n1 |\n0 |\n0 |\n0 |\n5 |\n|\n1.属于国家秘密 |\n1 |\n1 |\n0 |\n0 |\n0 |\n0 |\n2 |\n"
	slip lost-5 "${T3}| 一、本年新收政府信息公开申请数量 |  |  | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n| 二、上年结转政府信息公开申请数量 |  |  | 7 | 2 | 0 | 0 | 0 | 9 |\n| 三、本年度办理结果 | （一）予以公开 |  | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"
}

@test "columns are told by rows of the same shape, not by the row itself" {
	slip shape-1 "${T3}（二）部分公开 |  | 3 |  |  |  |  | 3 |\n（五）不予处理 | 1.信访举报投诉类申请 | 11 |  |  |  |  |  | 11\n"
	slip shape-2 "${T3}一、本年新收政府信息公开申请数量\t\t\t62\t\t\t\t\t\n\t(一)予以公开\t\t0\t\t\t\t\t\t0\n"
	slip shape-3 "${T3}（一）予以公开 |  | 3 |  |  |  |  | 3 | 3\n"
	slip shape-4 "${T3}| 二、上年结转政府信息公开申请数量 |  |  |  | 1 | 33 |  |  |  |  | 1 |\n"
}

@test "a short label that lost a character is its row's, in doubt" {
	rows '3.1 1 0 0 0 0 0 1\n3.2 2 0 0 0 0 0 2 label\n3.3.1 3 0 0 0 0 0 3\n3.6.1 4 0 0 0 0 0 4 label\n3.6.2 5 0 0 0 0 0 5' \
	    "${T3}（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n（二）部公开\t2\t0\t0\t0\t0\t0\t2\n1.属于国家秘密\t3\t0\t0\t0\t0\t0\t3\n1.逾期不补\t4\t0\t0\t0\t0\t0\t4\n2.申请人逾期未按收费通知要求缴纳费用\t5\t0\t0\t0\t0\t0\t5\n"
}

@test "a row whose label stands in an earlier cell than its like has moved" {
	local rows='\t\t2.其他法律行政法规禁止公开\t1\t0\t0\t0\t0\t2\t3\n\t\t3.危及三安全一稳定\t\t0\t\t0\t\t\t\n'

	slip early "${T3}三、本年度办理结果\t（一）予以公开\t\t0\t0\t1\t0\t0\t2\t3\n\t（三）不予公开\t1.属于国家秘密\t\t0\t\t4\t\t\t4\n${rows}\t4.保护第三方合法权益\t\t0\t\t0\t\t\t\t\n"
}

@test "blanks between as many values as columns are no pads" {
	slip between-1 "${T3}二、上年结转政府信息公开申请数量|62|3|4|/|4|4|2|75\n"
	slip between-2 "${T3}\t（七）总计\t0\t0\t0\t0\t0\t0\t\t0\n"
	slip between-3 "${T3}\t二、上年结转政府信息公开申请数量\n\t146\n\t4\n\t8\n\t8\n\t\n\t3\n\t1\n\t162\n"
	slip between-4 "${T3}（六）其他处理     1    1     1    1     1        1   6\n（七）总计      95    7     3    6     2           11 3\n"
}

@test "a bar on a line of its own behind each of 15 cells is no cell" {
	local heads='结果维持\n|\n结果纠正\n|\n其他结果\n|\n尚未审结\n|\n总计\n|\n'

	slip evenly-1 "${T4}行政复议\n|\n行政诉讼\n|\n${heads}未经复议直接起诉\n|\n复议后起诉\n|\n$heads$heads$(printf '%s\\n|\\n' 5 11 0 2 18 3 0 0 1 4 0 7 2 0 9)"
	# One of them is not there, another was added.
	slip evenly-2 "${T4}行政复议\n|\n行政诉讼\n|\n${heads}未经复议直接起诉\n|\n复议后起诉\n|\n$heads$heads$(printf '%s\\n|\\n' 5 11 '|' 2 18 3 0 0 1 4 0 7 2 0 9 8)"
}

@test "empty lines between the cells of rows, which bars end, part no rows" {
	local row='| \n   %s  | \n      \n   %s  | \n      \n   %s  | \n      \n   %s  | \n    \n'
	# shellcheck disable=SC2059	# a form of rows
	slip idle-lines "${T2}$(printf "$row" 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 0 0 3 行政规范性文件 12 4 57)"
}

@test "numbers broken over two lines are not read by their half" {
	slip broken-1 "${T3}办    2.没有现成信息需要另行制作    160   0   412   23   0   135   166\n法提供                                 99                              69\n"
	slip broken-5 "${T2}政府 10 7\n集中采购 5 2\n"
	slip broken-4 "${T2}信息  采购 采购总金额\n内容  项目\n      数量\n\n政府  １０ ２３８３万\n集中   ５      元\n采购\n"
	slip broken-3 "${T2}政府 10 7\n集中 5 2\n采购\n"
	slip broken-2 "${T3}19239\n21111\n一、本年新收政府信息公开申请数量 4 0 0 0 0 0 4\n"
}

@test "two years side by side are told as such" {
	slip years "${T2}制发件数 废止件数\n规章 | 1 | 2 | 3 | 规章 | 4 | 5 | 6\n行政许可 | 5 | 行政许可 | 6\n"
	slip years-blank "${T2}规章\t\t\t\t规章\t4\t5\t6\n行政许可\t\t\t\t行政许可\t6\n行政处罚\t-\t\t\t行政处罚\t2\n行政强制\t行政强制\t7\n"
}

@test "what is no number and no word keeps its cell" {
	slip sign-1 "${T4}〇|8|8|0|19|7|7|0|0|14|0|0|4|3|7| \n"
	slip sign-2 "${T3}二、上年结转政府信息公开申请数量 | 9 | 0 | 0 | 0 | 0 | 0 | 9 | \n1．本机关不掌握相关政府信息 | ※ | 3 |  |  |  | 4 | 12 | \n"
}

@test "a header in another order doubts the columns" {
	slip order-1 "${T2}信息内容 采购总金额 采购项目数量\n政府集中采购 9 288.3788\n"
	slip order-2 "${T3}|  | 总计 |  |  |  |  |  | 自然人 |\n| 二、上年结转政府信息公开申请数量 | 7 | 1 | 2 | 0 | 0 | 0 | 4 |\n"
	slip order-3 "${T4}维持|纠正|其他结果|尚未审结|总计|维持|纠正|尚未审结|其他结果|总计|维持|纠正|其他结果|尚未审结|总计\n1|2|3|4|10|1|2|3|4|10|1|2|3|4|10\n"
	slip order-4 "${T4}行政诉讼 | 行政复议\n未经复议直接起诉 | 复议后起诉\n1|2|3|4|10|1|2|3|4|10|1|2|3|4|10\n"
}

@test "a cell over several columns may be printed for each of them" {
	slip spread-1 "${T2}信息内容\t本年处理决定数量\t本年处理决定数量\t本年处理决定数量\n行政处罚\t12\t12\t12\n行政强制\t3\t3\t4\n"
	slip spread-2 "${T2}信息内容\t本年处理决定数量\t\t\n行政处罚\t12\t12\t12\n"
	slip spread-3 "${T2}信息内容\t采购项目数量\t采购总金额\t采购总金额\n政府集中采购\t7\t12.5\t12.5\n"
	slip spread-6 "${T2}信息内容      采购项目数量  采购总金额  采购总金额\n政府集中采购                600.28      600.28\n"
	slip spread-4 "${T3}自然人\t法人或其他组织\t法人或其他组织\t法人或其他组织\t法人或其他组织\t法人或其他组织\t总计\n自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n一、本年新收政府信息公开申请数量\t一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n"
	slip spread-5 "${T4}行政复议\t行政复议\t行政复议\t行政复议\t行政复议\t行政诉讼\t行政诉讼\t行政诉讼\t行政诉讼\t行政诉讼\t行政诉讼\t行政诉讼\t行政诉讼\t行政诉讼\t行政诉讼\n1\t2\t3\t4\t10\t0\t0\t1\t0\t1\t0\t0\t0\t2\t2\n"
}

@test "where one row of a stream of table 4 fails its sum all are doubted" {
	slip stream-4 "${T4}0\n0\n5\n7\n4\n0\n16\n0\n0\n0\n0\n6\n2\n5\n13\n"
}

@test "a page's number of so many is no row" {
	slip page "${T2}规章 4 2 9\n行政规范性文件\n1 / 9\n"
	slip page-not "${T2}规章 4 2 9\n行政规范性文件\n9 / 1\n"
}

@test "a second run of other values in table 4 is said" {
	slip again "${T4}1\t2\t3\t4\t10\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n5\t2\t3\t4\t14\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n"
}

@test "a row repeated with other values is said, though its label wraps" {
	slip twice "${T3}二）部分公开（区分处理的，只计这一情形，     0        0        0        0        0        0        0\n二）部分公开（区分处理的，只计这一情形，     0        0        5        0        0        0        5\n不计其他情形）\n"
}

@test "rows of one depth and different lengths tell no columns" {
	slip odd "${T3}一、本年新收政府信息公开申请数量\t\t620\t35\t2315\t13\t34\t740\n二、上年结转政府信息公开申请数量\t\t135\t2\t0\t2\t3\t1\t143\n四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1\n"
}

@test "a row of signs for nothing is a witness of the columns, too" {
	slip marks "${T3}三、本年度办理结果\t（一）予以公开\t\t无\t无\t无\t无\t无\t无\t无\n\t（二）部分公开\t\t无\t无\t无\t无\t无\t4\n\t（三）不予公开\t1.属于国家秘密\t无\t无\t3\t无\t无\t无\t3\n"
}

@test "where all rows print a total, one that ends in it too early is doubted" {
	local rows='1.属于国家秘密\t2\t0\t1\t0\t0\t0\t3\n2.其他法律行政法规禁止公开\t2\t0\t1\t0\t0\t0\t3\n3.危及三安全一稳定\t2\t0\t1\t0\t0\t0\t3\n4.保护第三方合法权益\t2\t0\t1\t0\t0\t0\t3\n5.属于三类内部事务信息\t2\t0\t1\t0\t0\t0\t3\n6.属于四类过程性信息\t2\t0\t1\t0\t0\t0\t3\n7.属于行政执法案卷\t2\t0\t1\t0\t0\t0\t3\n8.属于行政查询事项\t2\t0\t1\t0\t0\t0\t3\n'

	slip total-early "${T3}${rows}1.本机关不掌握相关政府信息\t2\t1\t0\t0\t0\t9\t\n"
	slip total-blank "${T3}${rows}1.本机关不掌握相关政府信息\t7\t1\t0\t0\t0\t2\t\n"
}

@test "a number that begins with a zero may be two" {
	slip zero "${T3}（七）总计 5 0 0 0 0 3 08\n"
}

@test "labels that stand below their values are not the next row's" {
	slip below-1 "${T3}自然人 商业企业\n1 2 3 4 5 6 21\n一、本年新收政府信息公开申请数量\n0 0 0 0 0 1 1\n二、上年结转政府信息公开申请数量\n2 2 3 4 5 6 22\n（一）予以公开\n"
	slip below-2 "${T3}\t1\t2\t3\t4\t5\t6\t21\n一、本年新收政府信息公开申请数量\n\t0\t0\t0\t0\t0\t1\t1\n二、上年结转政府信息公开申请数量\n"
}

@test "headings to the left of the rows' labels have moved, and tell nothing" {
	slip moved "${T3}  （本列数据的勾稽关系）                申请人情况                                                                      总计\n  自然人                      法人或其他组织\n                              商业企业            科研机构                      社会公益组织   法律服务机构   其他\n  一、本年新收政府信息公开申请数量                                              98                                       98\n  二、上年结转政府信息公开申请数量                                              12                                       12\n                                                  1.属于国家秘密                13                                       13\n                                                  3.危及三安全一稳定            0                                        0\n"
}

@test "where all rows print a total, one value alone is doubted" {
	local rows='1.属于国家秘密\t2\t0\t1\t0\t0\t0\t3\n2.其他法律行政法规禁止公开\t2\t0\t1\t0\t0\t0\t3\n3.危及三安全一稳定\t2\t0\t1\t0\t0\t0\t3\n4.保护第三方合法权益\t2\t0\t1\t0\t0\t0\t3\n5.属于三类内部事务信息\t2\t0\t1\t0\t0\t0\t3\n6.属于四类过程性信息\t2\t0\t1\t0\t0\t0\t3\n7.属于行政执法案卷\t2\t0\t1\t0\t0\t0\t3\n8.属于行政查询事项\t2\t0\t1\t0\t0\t0\t3\n'

	slip total-lone "${T3}${rows}1.本机关不掌握相关政府信息\t2323\t\t\t\t\t\t\n"
}

@test "values below a label may be those of a row that is missing" {
	local other='      4、保护第三方合法权益        1    1    1    1    1    1    6\n'

	slip below-label "${T3}      1、属于国家秘密\n\n                           2    3    4    5    6    7    27\n\n      3、危及三安全一稳定          1    1    1    1    1    1    6\n${other}"
}

@test "a page's row that begins as one and ends as the next is doubted" {
	local t='<tr><td>1.信访举报投诉类申请</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>'

	slip merged "${T3}<table>$t<tr><td>2.重复申请</td><td>4</td><td>1</td><td>0</td><td>2</td><td>2</td><td>0</td><td>21</td></tr><tr><td>4.无正当理由大量反复申请</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>2</td></tr></table>\n"
	slip merged-2 "${T3}<table>$t<tr><td>2.重复申请</td><td><span\n>12</span></td><td>1</td><td>-</td><td>-</td><td>-</td><td>-</td><td>13</td></tr><tr><td>4.无正当理由大量反复申请</td><td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td></tr><tr><td>（七）总计</td><td>14</td><td>2</td><td>0</td><td>0</td><td>0</td><td>0</td><td>16</td></tr></table>\n"
}

@test "a row whose last cell is empty, as those below its heads, lost one" {
	slip pads "${T2}行政处罚 |\n21 |\n-19 |\n7 |\n行政强制 |\n16 |\n-12 |\n113 |\n第二十条第(八) 项 |\n|||\n信息内容 |\n上一年项目数量 |\n本年增/减 |\n|\n行政事业性收费 |\n217 |\n|\n第二十条第（九）项 |\n|||\n信息内容 |\n采购项目数量 |\n采购总金额 |\n|\n政府集中采购 |\n12 |\n0 |\n"
}

@test "a pad among cells marked by bars is no total" {
	local t='一、本年新收政府信息公开申请数量 |\n9 |\n0 |\n0 |\n0 |\n0 |\n0 |\n9 |\n|\n二、上年结转政府信息公开申请数量 |\n2 |\n0 |\n0 |\n0 |\n0 |\n0 |\n2 |\n|\n三、本年度办理结果 |\n（一）予以公开 |\n1 |\n0 |\n0 |\n0 |\n0 |\n0 |\n1 |\n|\n'
	local v='2 |\n|\n|\n|\n|\n|\n2 |\n|\n' e='四、结转下年度继续办理 |\n1 |\n0 |\n0 |\n0 |\n0 |\n0 |\n1 |\n'

	slip pads-joined "${T3}$t（七）总计 |\n99 |\n3 |\n0 |\n8 |\n111 |\n122 |\n|\n$e"
	slip pads-first "${T3}$t|\n（二）部分公开 |\n|\n|\n|\n|\n|\n0 |\n|\n|\n（三）不予公开 |\n1.属于国家秘密 |\n$v（四）无法提供 |\n1.本机关不掌握相关政府信息 |\n$v（五）不予处理 |\n1.信访举报投诉类申请 |\n$v（六）其他处理 |\n1.逾期不补正 |\n$v|\n3.其他 |\n$v（七）总计 |\n$v$e"
}

@test "cells that the same number of spaces parts are no columns" {
	slip even "${T2}信息内容    本年新制作数量    本年新公开数量    对外公开总数量\n规章    3    54    74\n规范性文件    8    653    \n"
}

@test "two headings exchanged at the end are another order" {
	slip exchanged "${T3}\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t总计\t其他\n一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t21\t6\n"
}

# turned SEP LINES...: table 3, in which each line has the values of a column.
turned() {
	local sep=$1

	shift
	printf '%s\\n' "$T3" "$(printf "项目|一、本年新收政府信息公开申请数量|二、上年结转政府信息公开申请数量|（一）予以公开|（二）部分公开|1.属于国家秘密|2.重复申请|（七）总计|四、结转下年度继续办理" |
	    sed "s/|/$sep/g")" "$@"
}

@test "a table with rows for columns is turned back" {
	# shellcheck disable=SC2054	# commas are between cells
	local lines=(自然人,1,0,1,0,0,0,1,0 商业企业,2,1,0,1,1,0,2,1
	    科研机构,0,0,0,0,0,0,0,0 社会公益组织,0,0,0,0,0,0,0,0
	    法律服务机构,0,0,0,0,0,0,0,0 其他,3,1,0,0,0,3,3,1
	    总计,6,2,1,1,1,3,6,2)

	slip across "$(turned '\\t' "${lines[@]//,/\\t}")"
	slip across-commas "$(turned , "${lines[@]}")"
	slip across-blank "$(turned '\\t' "${lines[@]//[,0]/\\t}" | sed 's/\\t\\t/\\t/g')"
	# a line that has lost a cell shows no columns
	slip across-lost "$(turned , "${lines[@]/其他,3,1/其他,3}")"
	# one that has an empty cell at its end for it does not add up
	slip across-moved "$(turned , "${lines[@]/其他,3,1,0,0,0,3,3,1/其他,3,0,0,0,3,3,1,}")"
	# with zeros alone the order of the text does as well
	printf '%b' "${T2}项目\\t规章\\t规范性文件\\n本年制发件数\\t0\\t0\\n本年废止件数\\t0\\t0\\n现行有效件数\\t0\\t0\\n" >zero
	printf '%b' "${T2}项目\\t规章\\t规范性文件\\n本年制发件数\\t1\\t2\\n本年废止件数\\t3\\t4\\n现行有效件数\\t5\\t6\\n" >other
	same '0 0 0 0 0 0 1 3 5 2 4 6' "$(gr-split zero other |
	    gr-table -H -t 2 | cut -f 8-10 | xargs)"
	slip across-rules "$T2"'项目\t规章\t规范性文件\n本年新制作数量\t1\t2\n本年新公开数量\t3\t4\n对外公开总数量\t5\t6\n项目\t行政许可\n上一年项目数量\t7\n本年增/减\t-8\n处理决定数量\t9\n'
}

@test "a table with some of its columns below the others is put side by side" {
	local a='   项目 自然人 商业企业 科研机构 社会公益组织\n1   一、本年新收政府信息公开申请数量 1 2 0 0\n2   二、上年结转政府信息公开申请数量 0 1 0 0\n3   （一）予以公开 1 0 0 0\n'
	local b='   法律服务机构 其他 总计\n1 0 3 6\n2 0 1 2\n3 0 0 1\n'
	local d

	slip halves "$T3$a$b"
	# a line lost or doubled in one part
	slip halves-lost "$T3$a${b/2 0 1 2\\n/}"
	slip halves-twice "$T3$a${b/2 0 1 2\\n/2 0 1 2\\n2 0 1 2\\n}"
	# what has no number and no label may be another row's
	slip halves-bare "$T3$a${b//[123] /}"
	# labels by themselves, as R prints them
	slip halves-labels "$T3"'项目\n1   一、本年新收政府信息公开申请数量\n2   二、上年结转政府信息公开申请数量\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n1 1 2 0 0 0 3 6\n2 0 1 0 0 0 1 2\n'
	# and numbers for names
	slip halves-numbers "$T3"'  0  1  2  3  4  \\\n0  项目  自然人  商业企业  科研机构  社会公益组织\n1  一、本年新收政府信息公开申请数量  1  2  0  0\n2  二、上年结转政府信息公开申请数量  NaN  1  0  0\n\n  5  6  7\n0  法律服务机构  其他  总计\n1  0  3  6\n2  0  1  2\n'
	d='项目\t自然人\t商业企业\n（一）予以公开\t1\t\n2.重复申请\t0\t0\n\n项目\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n（一）予以公开\t0\t0\t0\t0\t1\n'
	slip halves-tabs "$T3${d}2.重复申请\\t0\\t0\\t0\\t0\\t0\\n"
	slip halves-other "$T3${d}3.要求提供公开出版物\\t0\\t0\\t0\\t0\\t0\\n"
}

@test "table 4 down the page: a line for each result" {
	local a='行政复议 | 结果维持 | 1\n' b='行政复议 | 结果纠正 | 2\n' t

	t='行政复议 | 其他结果 | 3\n行政复议 | 尚未审结 | 4\n行政复议 | 总计 | 10\n未经复议直接起诉 | 结果维持 | 0\n | 结果纠正 | 5\n | 其他结果 | 0\n | 尚未审结 | 0\n | 总计 | 5\n复议后起诉 | 结果维持 | 2\n | 结果纠正 | 0\n | 其他结果 | 0\n | 尚未审结 | 0\n | 总计 | 2\n'
	slip down "${T4}类别 | 结果 | 数量\n$a$b$t"
	slip down-lost "${T4}类别 | 结果 | 数量\n$a$t"
	slip down-blank "${T4}类别 | 结果 | 数量\n$a行政复议 | 结果纠正 | \n$t"
	slip down-twice "${T4}类别 | 结果 | 数量\n$a$b$b$t"
	t='\n结果维持\t1\t1\t2\n结果纠正\t2\t0\t0\n其他结果\t3\t0\t0\n尚未审结\t4\t0\t0\n总计\t10\t1\t2\n'
	slip turned "${T4}\t行政复议\t未经复议直接起诉\t复议后起诉$t"
	slip turned-moved "${T4}\t未经复议直接起诉\t复议后起诉\t行政复议$t"
}

@test "headings one below the other, or moved round, are another order" {
	local a='社会公益组织 法律服务机构 其他 自然人 商业企业 科研机构 总计'
	local b='商业企业 自然人 科研机构 社会公益组织 法律服务机构 其他 总计'
	local c='申请人情况 总计 自然人 法人或其他组织 商业企业 科研机构 社会公益组织 法律服务机构 其他'
	local row='一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n'
	local v='1\n2\n3\n4\n5\n6\n21\n'

	slip moved-round "${T3}\t${a// /\\t}\n$row"
	slip heads-below "${T3}${b// /\\n}\n${row//\\t/\\n}"
	slip heads-rows "${T3}${c// /\\n}\n${row//\\t/\\n}3.\n其他\n${v}（七）\n总计\n$v"
	slip heads-form "${T3}申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n${row//\\t/\\n}"
}

@test "headings in another order doubt the columns, whatever parts them" {
	local a='信息内容\t本年新制作数量\t对外公开总数量\t本年新公开数量\n规章\t1\t9\t2\n行政许可\t1\t0\t8\n'
	local b='信息内容 本年制发件数 现行有效件数 本年废止件数 规章 3 7 1 第二十条第（五）项 信息内容 本年处理决定数量 行政许可 6 '
	local d='结果维持 结果纠正 其他结果 尚未审结 总计 '
	local e='结果维持 结果纠正 未审结 其他结果 总计 '
	local v='1 2 3 4 10 0 0 1 0 1 0 0 0 2 2 '
	local c="行政诉讼 行政复议 未经复议直接起诉 复议后起诉 $d$d$d$v"

	slip other-1 "${T2}$a"
	slip other-2 "${T2}${b// /\\n}"
	slip other-3 "${T2}信息内容\n本年制发件数\n现 行 有\n效件数\n本年废止件数\n规章\n3\n7\n1\n"
	slip other-4 "${T4}${c// /\\n}"
	slip other-5 "${T4}$c\n"
	c="行政复议 行政诉讼 未经复议直接起诉 复议后起诉 $e$e$e$v"
	slip other-6 "${T4}${c// /\\n}"
	slip other-7 "${T4}行政复议 行政诉讼 复议后起诉 未经复议直接起诉 $d$d$d$v\n"
	slip other-8 "${T4}未经复议直接起诉 行政复议 复议后起诉 $d$d$d$v\n"
}

@test "headings of table 3 in another order, broken or behind numbers" {
	local a='自然人 法人或其 他组织 总计 商业企业 科研机构 法律服务 机构 社会公益 组织 其他 '
	local b='自然人 商业企业 科研机构 法律服务机构 社会公益组织 其他 总计 '
	local row='一、本年新收政府信息公开申请数量 1 2 3 4 5 6 21 '

	slip heads-broken "${T3}申请人情况\n${a// /\\n}$row\n"
	slip heads-index "${T3}0  申请人情况  ${b// /  }\n1  ${row// /  }\n"
}

@test "headings of the form whose lines are printed one below the other" {
	local v='1\n2\n3\n4\n10\n0\n0\n1\n0\n1\n0\n0\n0\n2\n2\n'

	slip form-1 "${T4}行政复议\n行政诉讼\n未经复议直接起诉\n复议后起诉\n结果 结果 其他 尚未\n总计 结果 结果 其他 尚未\n结果 结果 其他 尚未\n维持 纠正 结果 审结\n总计\n总计\n维持 纠正 结果 审结\n维持 纠正 结果 审结\n$v"
	slip form-2 "${T4}结果  结果  其他  尚未\n维持  纠正  结果  审结  总计\n                              结果  结果  其他  尚未  总计  结果  结果  其他  尚未  总计\n                              维持  纠正  结果  审结        维持  纠正  结果  审结\n  1     2     3     4    10     0     0     1     0     1     0     0     0     2     2\n"
	slip form-3 "${T2}信 息 内 容 本 年 本 年 废 止 现 行 有 效\n制 发 件 数 件 数 件 数\n规 章 2 0 7\n"
	slip form-4 "${T2}信息内容\n本 年\n制 发\n件 数\n本年废止件数\n现行有效件数\n规章\n2\n0\n7\n"
}

@test "a sign and a blank before a number alone may be the mark of an item" {
	slip item-1 "${T2}行政处罚\n- 0件\n\n行政强制\n- 1 件\n"
	slip item-2 "${T2}信息内容\n上一年项目数量\n本年增/减\n行政强制\n6\n-2\n4\n"
}

@test "where labels are the items of a list, so are the values behind them" {
	slip item-3 "${T2}- 行政处罚\n- 0件\n\n- 行政强制\n- 1 件\n• 行政事业性收费\n• 976.81\n"
	# A line that is none ends the list, and cells side by side are no item.
	slip item-4 "${T2}- 规章\n2\n- 0\n- 7\n- 行政强制 8\n- 5\n"
	slip item-5 "${T2}+ 信息内容\n+ 上一年项目数量\n+ 本年增/减\n+ 行政强制\n+ 6\n+ -2\n+ 4\n"
	# One with blanks behind it is no sign in other cells, either.
	slip item-6 "${T2}| 行政处罚 | -   5 |\n| 行政强制 | - 1 |\n"
	local f=$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt

	gr-split "$f" | gr-table -H -t 2-4 | cut -f 5-6,8-14,16 >want
	awk -F '\t' '!/\t/ { print; next } { for (i = 1; i <= NF; i++)
	    if ($i != "") print "- " $i; print "" }' "$f" | gr-split |
	    gr-table -H -t 2-4 | cut -f 5-6,8-14,16 | diff -u want -
}

@test "the total in another column is seen by the sums" {
	slip total-first "${T3}一、本年新收政府信息公开申请数量\t6\t1\t2\t3\t0\t0\t0\n二、上年结转政府信息公开申请数量\t3\t1\t0\t0\t2\t0\t0\n（一）予以公开\t0\t0\t0\t0\t0\t0\t0\n"
}

# alone VALUE...: table 3 with its totals alone, the rows above and below its
# groups padded otherwise.
alone() {
	local p='\t\t\t\t\t\t\t'

	printf '%s\\n' "一、本年新收政府信息公开申请数量$p$1\t\t" \
	    "二、上年结转政府信息公开申请数量$p$2\t\t" \
	    "三、本年度办理结果\t（一）予以公开\t$p$3" \
	    "\t（三）不予公开\t1.属于国家秘密$p$4" \
	    "\t\t2.其他法律行政法规禁止公开$p$5" \
	    "\t\t3.危及三安全一稳定$p$6" \
	    "\t\t4.保护第三方合法权益$p$7" \
	    "\t\t5.属于三类内部事务信息$p$8" \
	    "\t\t6.属于四类过程性信息$p$9" \
	    "\t\t7.属于行政执法案卷$p${10}" \
	    "\t\t8.属于行政查询事项$p${11}" \
	    "\t（四）无法提供\t1.本机关不掌握相关政府信息$p${12}" \
	    "\t（七）总计$p${13}\t" "四、结转下年度继续办理$p${14}\t\t"
}

@test "totals alone, in rows with other pads, if the sums hold" {
	local t

	slip totals-alone "$T3$(alone 9 3 2 0 1 0 0 0 4 0 0 3 10 2)"
	slip totals-failing "$T3$(alone 9 3 2 0 1 0 0 0 4 0 0 4 10 2)"
	slip totals-second "$T3$(alone 9 3 2 0 1 0 0 0 '4\t0' 0 0 3 10 2)"
	t=$(alone 9 3 2 0 1 0 0 0 4 0 0 3 10 2)
	t=${t/（一）予以公开\\t/（一）予以公开}
	t=${t/总计/总计\\t}
	t=${t/继续办理/继续办理\\t}
	slip totals-further "$T3$t"
	slip totals-unproved "$T3${t/10/11}"
	slip totals-few "$T3$(alone 0 0 0 '' '' '' '' '' '' '' 0 0 0 0)"
	slip totals-across "$T4"'\t\t\t\t7\t\t\t\t\t22\t\t\t\t\t0\n'
	slip totals-moved "$T4"'\t\t\t7\t\t\t\t\t\t22\t\t\t\t\t0\n'
}

@test "rows with blanks and other pads, if all sums hold" {
	local t='一、本年新收政府信息公开申请数量 | 8 |  | 1 |  |  |  | 9\n二、上年结转政府信息公开申请数量 |  | 3 |  |  |  |  | 3\n'
	local m='2.其他法律行政法规禁止公开 | 6 |  |  |  |  |  | 6 | ||\n3.危及三安全一稳定 |  | 3 |  |  |  |  | 3 | ||\n'
	local e='七）总计 | 6 | 3 |  |  |  |  | 9 | ||\n四、结转下年度继续办理 | 2 |  | 1 |  |  |  | 3\n'

	slip pads-hold "$T3$t$m$e"
	slip pads-moved "$T3$t${m/ |  | 3/ | 3 | }$e"
	slip pads-lost "$T3$t${m/6 |  |/6 |}$e"
	slip pads-more "$T3$t${m/6 |  |/6 |  |  |}$e"
	slip pads-zeros "$T3${t//[1-9] /0 }${m//[36] /0 }"
}

@test "a row whose first cell alone is empty may have lost another" {
	local h='\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n'

	slip first-empty "$T3${h}四、结转下年度继续办理\t\t\t0\t0\t1\t0\t0\t2\n"
	slip first-blank "$T3${h}四、结转下年度继续办理\t\t\t0\t0\t1\t0\t1\t2\n"
}

@test "a narrow cell's lines in JSON are no text of a string" {
	# as long as a text
	slip json-narrow "${T3}[$(printf '%1600s' ''){\"0\": \"（本列数\\\\n据的勾稽\\\\n关系为：\\\\n第一项加\\\\n第二项之\\\\n和，等于\\\\n第三项加\\\\n第四项之\\\\n和）\", \"1\": \"自然人\", \"2\": \"商业企业\", \"3\": \"科研机构\", \"4\": \"社会公益\\\\n组织\", \"5\": \"法律服务\\\\n机构\", \"6\": \"其他\", \"7\": \"总计\"}, {\"0\": \"一、本年\\\\n新收政府\\\\n信息公开\\\\n申请数量\", \"1\": \"7\", \"2\": \"0\", \"3\": \"1\", \"4\": \"0\", \"5\": \"2\", \"6\": \"0\", \"7\": \"10\"}, {\"0\": \"二、上年\\\\n结转政府\\\\n信息公开\\\\n申请数量\", \"1\": \"0\", \"2\": \"0\", \"3\": \"0\", \"4\": \"0\", \"5\": \"3\", \"6\": \"0\", \"7\": \"3\"}]\n"
	slip json-narrow-python "${T3}[$(printf '%1600s' '')['（本列数\\\\n据的勾稽\\\\n关系为：\\\\n第一项加\\\\n第二项之\\\\n和，等于\\\\n第三项加\\\\n第四项之\\\\n和）', '自然人', '商业企业', '科研机构', '社会公益\\\\n组织', '法律服务\\\\n机构', '其他', '总计'], ['一、本年\\\\n新收政府\\\\n信息公开\\\\n申请数量', '7', '0', '1', '0', '2', '0', '10'], ['二、上年\\\\n结转政府\\\\n信息公开\\\\n申请数量', '0', '0', '0', '0', '3', '0', '3']]\n"
}

@test "words in table 2's last column may be of a column beyond the form" {
	slip remark-moved "${T2}信息内容\t本年制发件数\t本年废止件数\t现行有效件数\t备注\n规章\t9\t17\t1584\n规范性文件\t1131\t7\t与上年持平\n"
	slip remark-none "${T2}信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t9\t17\t1584\n规范性文件\t1131\t7\t与上年持平\n"
	rows "1 3 0 0 1 0 0 4\n3.1 2 0 1 1 0 0 _ text:total" \
	    "${T3}一、本年新收政府信息公开申请数量\t3\t0\t0\t1\t0\t0\t4\n（一）予以公开\t2\t0\t1\t1\t0\t0\t不适用\n"
	slip remark-total "${T3}一、本年新收政府信息公开申请数量\t3\t0\t0\t1\t0\t0\t4\n（一）予以公开\t2\t0\t1\t1\t0\t4\t含下属单位\n"
}

@test "a note's number, or one deleted, is not joined to a value" {
	slip notes "${T2}<table><tr><td>规章</td><td>7<sup>1</sup></td><td><del>5</del>6</td><td><b>1</b>2</td></tr></table>\n行政许可\t17<sup>[1]</sup>\n行政处罚\t17<SUB>1</SUB>\n"
	slip notes-counted "${T3}（一）予以公开1\n3\n1\n0\n0\n0\n0\n4\n（二）部分公开2\n0\n2\n0\n0\n0\n0\n2\n1.属于国家秘密3\n1\n0\n0\n5\n0\n0\n6\n2.其他法律行政法规禁止公开\n0\n0\n0\n0\n0\n0\n0\n"
	slip notes-linked "${T2}<table><tr><td>规章</td><td>7<a href='#n1'>1</a></td><td><a href='x'>5</a></td><td>1<a name='b'></a>2</td></tr><tr><td>行政许可</td><td>15<span style='vertical-align: super'>2</span></td></tr><tr><td>行政处罚</td><td>15<small>3</small></td></tr><tr><td>行政强制</td><td>8<a href='#n'></a></td><td><a href='x'>9</a></td></tr></table>\n"
	slip notes-unseen "${T2}<table><tr><td>规章</td><td><span hidden>9</span>7</td><td>5<noscript>3</noscript></td><td>12</td></tr><tr><td>行政许可</td><td hidden>9</td><td>15</td></tr><tr><td>行政处罚</td><td><p style='display: none'>3</p>8</td></tr><tr><td>行政强制</td><td><span style='text-decoration:line-through'>1</span>5</td></tr></table>\n${T3}<table><tr><td>（一）予以公开</td><td><ruby>1<rt>2</rt></ruby></td><td>1<ins>5</ins></td><td style='overflow: hidden '>0</td><td>0</td><td>0</td><td>0</td><td>16</td></tr></table>\n"
	slip notes-escaped "${T2}行政许可\t15\\\\1\n行政处罚\t15\\\\\n行政强制\t\\\\-15\n"
}

@test "a row as long as the form, in a table with a column more, lacks one where blanks are lost" {
	# shellcheck disable=SC1111	# quotes of the form
	slip column-more "${T3} | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 | 法人或其他组织小计\n一、本年新收政府信息公开申请数量 | 1012 | 1173 | 369 | 612 | 59 | 3225 | 2213\n二、上年结转政府信息公开申请数量 | 1 | 1\n（二）部分公开 | 5 | 5 | 5\n2.其他法律行政法规禁止公开 | 7 | 990 | 4 | 1001 | 994\n3.危及“三安全一稳定” | 3 | 3 | 3\n6.属于四类过程性信息 | 8 | 68 | 4 | 80 | 72\n（七）总计 | 1013 | 1173 | 369 | 612 | 59 | 3226 | 2213\n"
	slip column-more-0 "${T3}| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 | 组织合计 |\n| 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| （一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| （二）部分公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 |\n| （七）总计 | 0 | 0 | 0 | 0 | 0 |\n| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n"
}

@test "a bar that may be a digit: on one line, and among bars without blanks" {
	slip bar-line "示例市数据局2023年政府信息公开工作年度报告  一、总体情况  $(printf '推进政府信息公开工作%.0s。' {1..300})  二、主动公开政府信息情况  信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数  规章 | 2 | 6|5326 |  行政规范性文件 | 1 | 3 | 56  信息内容 | 本年处理决定数量  行政许可 | 83  行政处罚 | 35  行政强制 | 4  三、收到和处理政府信息公开申请情况  无。  四、政府信息公开行政复议、行政诉讼情况  无。  五、存在的主要问题及改进情况  无。  六、其他需要报告的事项  无。\n"
	slip bar-cell "${T2}|信息内容|本年制发件数|本年废止件数|现行有效件数|\n|规章||5|0|86|\n|行政规范性文件|1|3|6|\n|第二十条第（五）项|\n|信息内容|本年处理决定数量|\n|行政许可|27|\n|信息内容|本年处理决定数量|\n|行政处罚|4||\n|行政强制|3|\n"
}

@test "16 cells of table 4, the first before a bar, are one too many" {
	slip first-bar "${T4}行政复议 | 行政诉讼\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计\n |  |  |  | 0 | 0 | 6 |  |  | 6 | 12 |  |  |  |  | 0\n"
}

@test "what a page hides is no value" {
	slip hidden "${T2}<table><tr><td>规章</td><td><span style=\"display:none\">7</span></td><td>1<SPAN style='color:red;display: none'>5</SPAN></td><td><span style=\"display:inline\">3</span></td></tr></table>\n"
}

@test "table 4's first number unread is no label" {
	slip first-sign "${T4}五\t0\t0\t0\t5\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t\n"
	slip first-unread "${T4}3 190\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t\n"
}

@test "among cells that are paragraphs an empty one is two lines more, or one" {
	local blank=$BATS_TEST_DIRNAME/data/zoo/blank-1.paragraph.txt

	cd "$BATS_TEST_TMPDIR"
	awk '/^$/ { n++; next }
	    { for (n = int((n + 1) / 2); n > 0; n--) print ""
	      n = 0; print }' "$blank" >one.txt
	gr-split <"$blank" | gr-table -t 3 | cut -f 5-12,14 >two
	gr-split <one.txt | gr-table -t 3 | cut -f 5-12,14 >one
	diff -u two one
	# Each figure without a doubt but of itself.
	run ! grep -e short -e column two
	# A line more and the rows are too wide; with them gone, all are short.
	awk 'NF > 0 { print ""; print }' "$blank" | gr-split | gr-table -t 3 |
	    cut -f 13- >gone
	grep -q short gone
}

@test "lines that are empty here and there are no cells" {
	local f=$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt

	gr-split "$f" | gr-table -H -t 3 | cut -f 5-6,8-14,16 >want
	awk -F '\t' '!/\t/ { print; next }
	    { for (i = 1; i <= NF; i++) if ($i != "") {
	    print $i; if (++n * n % 11 < 4) print "" } }' "$f" | gr-split | gr-table -H -t 3 | cut -f 5-6,8-14,16 |
	    diff -u want -
}

@test "a group named in each of its rows, and once more with its sums" {
	slip group-each "${T3}三、本年度办理结果\t（二）部分公开\t1\t0\t0\t0\t0\t0\t1\n三、本年度办理结果\t（三）不予公开\t2\t1\t0\t0\t0\t0\t3\n三、本年度办理结果\t1.属于国家秘密\t2\t0\t0\t0\t0\t0\t2\n三、本年度办理结果\t2.其他法律行政法规禁止公开\t0\t1\t0\t0\t0\t0\t1\n"
}

@test "the sign of a numeral that is printed downwards is of no other label" {
	printf '%b' "${T3}三\n、          1.本机关不掌握相关政府信息    5    0    0    0    0    2    7\n" |
	    gr-split | gr-table -H -t 3 | cut -f 6-14 >"$BATS_TEST_TMPDIR/got"
	printf '3.4.1\t1.本机关不掌握相关政府信息\t5\t0\t0\t0\t0\t2\t7\n' |
	    diff -u - "$BATS_TEST_TMPDIR/got"
}

@test "a quoted table, and one made a list, are read as they are" {
	local f with

	cd "$BATS_TEST_TMPDIR"
	for f in 2019-1.pdf-raw dash-1.cell-a-line blank-1.docx2txt; do
		f=$BATS_TEST_DIRNAME/data/zoo/$f.txt
		gr-split <"$f" | gr-table -t 2-4 | cut -f 2- >plain
		for with in '> ' '>' '* '; do
			sed "s/^./$with&/" "$f" | gr-split |
			    gr-table -t 2-4 | cut -f 2- >quoted
			diff -u plain quoted
		done
	done
}

@test "the total with which a text is cut short may lack digits" {
	slip cut-1 "${T3}二、上年结转政府信息公开申请数量\t100\t20\t3\t0\t0\t0\t12"
	slip cut-2 "${T3}二、上年结转政府信息公开申请数量\t100\t20\t3\t0\t0\t0\t12\n（一）予以公开\t1\t0\t0\t0\t0\t0\t2\n"
}

# strung SEPARATOR [FIXTURE]: a report, the rows of each table on one line.
strung() {
	awk -v sep="$1" '/^[二三四]、.*(政府信息|诉讼).*情况$/ { print; in_table = 1; next }
	in_table && NF > 0 { gsub(/\t+/, sep); printf "%s%s", $0, sep; next }
	{ in_table = 0; print }' "$BATS_TEST_DIRNAME/data/fixtures/${2:-tab-plain}.txt"
}

@test "不适用 for nothing keeps its cell where each has a line" {
	local f=$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt

	awk -F '\t' -v OFS='\t' '/重复申请|国家秘密/ { $NF = "不适用" }
	    /执法案卷/ { $(NF - 3) = "不适用" } { print }' "$f" >a.txt
	gr-split a.txt | gr-table -H -t 3 | cut -f 5-6,8-14,16 >want
	grep -c 'text:' want | grep -qx 3
	awk -F '\t' '/\t/ { for (i = 1; i <= NF; i++)
	    if ($i != "") print $i "\n"; next } { print }' a.txt |
	    gr-split | gr-table -H -t 3 | cut -f 5-6,8-14,16 | diff -u want -
}

@test "a table whose rows are all strung on one line" {
	local sep cells=5-6,8-14

	gr-split "$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt" |
	    gr-table -H -t 2-4 | cut -f $cells >want
	for sep in ' ' '|' '\t' ' | ' ', ' '; ' ' / '; do
		strung "$sep" | gr-split | gr-table -H -t 2-4 >rows
		diff -u want <(cut -f $cells rows)
		[ -z "$(cut -f 16 rows | tr -d '\n')" ]
	done
}

@test "a table of contents on the line that a whole report stands on" {
	local f=$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt sep
	local cells=5-6,8-14,16

	gr-split "$f" | gr-table -H -t 2-4 | cut -f $cells >want
	for sep in ' ' '…………' '	' ' .......... '; do
		{
			sed -n '1,/年度报告/p' "$f"
			echo 目录
			grep '^[一二三四五六]、.*[况项]$' "$f" | grep -v 办理 |
			    awk -v sep="$sep" '{ print $0 sep NR }'
			sed '1,/年度报告/d' "$f"
		} | tr '\n\t' '  ' >one.txt
		gr-split one.txt | gr-table -H -t 2-4 | cut -f $cells |
		    diff -u want -
	done
}

@test "one heading of table 4 broken within its line, others not" {
	local heads='结果维持\n\n结果纠正\n\n其他结果\n\n尚未审结\n\n总计\n\n' t head
	local values='5\n\n1\n\n0\n\n3\n\n9\n\n'

	t="$T4行政复议\n\n行政诉讼\n\n${heads}未经复议直接起诉\n\n复议后起诉\n\n"
	t+="$heads$heads$values$values$values"
	for head in 结果:维持 结果:纠正 其他:结果 尚未:审结; do
		printf '%b' "${t/${head/:/}/${head/:/ }}" | gr-split |
		    gr-table -H -t 4 | cut -f 6,8-12,16 >got
		printf '%s\t5\t1\t0\t3\t9\t\n' 1 2.1 2.2 | diff -u - got
	done
}

@test "table 4 without a number, a cell a line" {
	slip none-a-line "$T4行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n未经复议直接起诉\n复议后起诉\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计$(printf '\\n/%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)\n"
}

@test "comma-separated values, quoted or not" {
	local f=$BATS_TEST_DIRNAME/data/fixtures

	for f in "$f/tab-plain.txt" "$f/tab-blank.txt" "$f/tab-commas.txt"; do
		gr-split "$f" | gr-table -H -t 2-4 | cut -f 5-16 >want
		awk -F '\t' -v OFS=, '/\t/ { for (i = 1; i <= NF; i++)
		    if ($i ~ /,/) $i = "\"" $i "\"" } { $1 = $1; print }' "$f" |
		    gr-split | gr-table -H -t 2-4 | cut -f 5-16 | diff -u want -
		awk -F '\t' -v OFS=, '/\t/ { for (i = 1; i <= NF; i++)
		    $i = "\"" $i "\"" } { $1 = $1; print }' "$f" |
		    gr-split | gr-table -H -t 2-4 | cut -f 5-16 | diff -u want -
	done
	slip commas "${T2}规章 1,234 0 5\n行政许可1,043\n行政处罚,1,043\n行政强制,\"1,043\"\n2022年,我局作出决定3件,废止2件\n行政事业性收费,0\n"
}

@test "rows parted by semicolons, lists of JSON and of Python, NaN" {
	local f=$BATS_TEST_DIRNAME/data/fixtures
	local cells='{ s = ""; for (i = 1; i <= NF; i++)
	    s = s (i > 1 ? sep : "") ($i == "" ? none : quote $i quote) }'

	for f in "$f/tab-plain.txt" "$f/tab-blank.txt" "$f/tab-commas.txt"; do
		gr-split "$f" | gr-table -H -t 2-4 | cut -f 5-16 >want
		awk -F '\t' -v sep=';' "/\t/ $cells"'
		    /\t/ { $0 = s } { print }' "$f" |
		    gr-split | gr-table -H -t 2-4 | cut -f 5-16 | diff -u want -
		awk -F '\t' -v sep=', ' -v quote='"' -v none='""' "/\t/ $cells"'
		    /\t/ { $0 = "[" s "]," } { print }' "$f" |
		    gr-split | gr-table -H -t 2-4 | cut -f 5-16 | diff -u want -
		# The same with a line for each cell, and each bracket.
		awk -F '\t' -v sep=',\n  ' -v quote='"' -v none='""' "/\t/ $cells"'
		    /\t/ { $0 = (n++ ? "" : "[\n") " [\n  " s "\n ]," }
		    /^[一二三四五六]、/ { n = 0 } { print }' "$f" | gr-split |
		    gr-table -H -t 2-4 | cut -f 5-14,16 |
		    diff -u <(cut -f 1-10,12 want) -
		awk -F '\t' -v sep=', ' -v quote="'" -v none=None "/\t/ $cells"'
		    /\t/ { printf "%s[%s]", open++ ? ", " : "[", s; next }
		    open { print "]"; open = 0 } { print }' "$f" |
		    gr-split | gr-table -H -t 2-4 | cut -f 5-14,16 |
		    diff -u <(cut -f 1-10,12 want) -
		awk -F '\t' -v sep=', ' -v quote="'" -v none=None "/\t/ $cells"'
		    /\t/ { $0 = "(" s ")," } { print }' "$f" |
		    gr-split | gr-table -H -t 2-4 | cut -f 5-16 | diff -u want -
		awk -F '\t' -v sep=',' -v quote="'" -v none=NULL "/\t/ $cells"'
		    /\t/ { $0 = "INSERT INTO \"t\" VALUES(" s ");" } { print }' "$f" |
		    gr-split | gr-table -H -t 2-4 | cut -f 5-16 | diff -u want -
		awk -F '\t' -v sep=' | ' -v none=NaN "/\t/ $cells"'
		    /\t/ { $0 = "| " s " |" } { print }' "$f" |
		    gr-split | gr-table -H -t 2-4 | cut -f 5-16 | diff -u want -
	done
	awk -F '\t' -v OFS='\t' '/\t/ { for (i = 1; i <= NF; i++)
	    if ($i == "") $i = "NULL" } { print }' "$f" |
	    gr-split | gr-table -H -t 2-4 | cut -f 5-16 | diff -u want -
}

# folded SEP QUOTE LINE OPEN CLOSE BEGIN BETWEEN END: tables as lists whose
# words, and one number, are broken over lines within quotes.
folded() {
	awk -F '\t' -v sep="$1" -v quote="$2" -v line="$3" -v open="$4" \
	    -v close_="$5" -v begin="$6" -v between="$7" -v end="$8" '
	    /\t/ {
		s = ""
		gsub(/本年/, "本" line "年")
		gsub(/信息/, "信" line "息")
		sub(/328,/, "328," line)
		n = split($0, f, FS)
		for (i = 1; i <= n; i++) {
			name = quote == "{" ? "\"" i - 1 "\": " : ""
			q = quote == "{" ? "\"" : quote
			s = s (i > 1 ? sep : "") name (f[i] == "" && \
			    line != "\n" ? "null" : q f[i] q)
		}
		printf "%s%s%s%s", rows++ ? between : begin, open, s, close_
		next
	    }
	    rows { printf "%s\n", end; rows = 0 }
	    { print }'
}

@test "cells that are broken over lines within quotes, or by escapes" {
	local f=$BATS_TEST_DIRNAME/data/fixtures q="'"

	for f in "$f/tab-plain.txt" "$f/tab-blank.txt" "$f/tab-commas.txt"; do
		gr-split "$f" | gr-table -H -t 2-4 | cut -f 5-14,16 |
		    sed 's/^\(2	5.1	.*	328729	.*\)$/\1split:decisions/' >want
		folded , '"' '\n' '' '' '' '\n' '' <"$f" >csv
		folded ';' '"' '\n' '' '' '' '\n' '' <"$f" >semicolons
		folded '\t' '"' '\n' '' '' '' '\n' '' <"$f" >"tabs"
		folded ', ' '"' '\\n' [ ] [ ', ' ] <"$f" >json
		folded ', ' "$q" '\\n' [ ] '' '\n' '' <"$f" >python
		folded ', ' '{' '\\n' '{' '}' '[' ', ' ']' <"$f" >records
		folded ',\n  ' '{' '\\n' '{\n  ' '\n }' '[\n ' ',\n ' '\n]' \
		    <"$f" >indented
		for l in csv semicolons tabs json python records indented; do
			gr-split $l | gr-table -H -t 2-4 | cut -f 5-14,16 |
			    diff -u want -
		done
	done
	sed 's/规章/\\u89c4\\u7ae0/' json | gr-split | gr-table -H -t 2-4 |
	    cut -f 5-14,16 | diff -u want -
	folded , '"' '\n' '' '' '' '\n' '' <"$f" | gr-split |
	    gr-table -Hl -t 2-4 | awk -F '\t' '$9 ~ /^[0-9]/ { print $9, $8 }' |
	    while read -r line value; do
		[ -z "$value" ] || sed -n "${line}p" csv |
		    tr -d , | grep -q "$(printf '%.3s' "$value")"
	done
}

@test "lists and objects of JSON that have names" {
	local a='"一、本年新收政府信息公开申请数量"' b='"二、上年结转政府信息公开申请数量"'
	local n='"自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"'
	local v='[1, 2, 0, 0, 0, 3, 6], [0, 1, null, 0, 0, 1, 2]' k

	slip json-split "$T3"'{"columns": ["项目", '"$n"'], "index": [0, 1], "data": [['"$a, ${v/\], [/], [$b, }]]}\n"
	slip json-index "$T3{\"columns\": [$n], \"index\": [$a, $b], \"data\": [$v]}\\n"
	slip json-lists "$T3{$a: ${v/\], [/], $b: [}}\\n"
	slip json-lines "$T3{\\n  $a: ${v/\], [/],\\n  $b: [}\\n}\\n"
	k='{"0": 0, "1": 0}'
	slip json-columns "$T3{\"项目\": {\"0\": $a, \"1\": $b}, \"自然人\": {\"0\": 1, \"1\": 0}, \"商业企业\": {\"0\": 2, \"1\": 1}, \"科研机构\": {\"0\": 0, \"1\": null}, \"社会公益组织\": $k, \"法律服务机构\": $k, \"其他\": {\"0\": 3, \"1\": 1}, \"总计\": {\"0\": 6, \"1\": 2}}\\n"
	k="{$a: 0, $b: 0}"
	slip json-names "$T3{\"自然人\": {$a: 1, $b: 0}, \"商业企业\": {$a: 2, $b: 1}, \"科研机构\": {$a: 0, $b: null}, \"社会公益组织\": $k, \"法律服务机构\": $k, \"其他\": {$a: 3, $b: 1}, \"总计\": {$a: 6, $b: 2}}\\n"
	# a value of one column lost, and one of the lists
	slip json-lost "$T3{\"自然人\": {$a: 1, $b: 0}, \"商业企业\": {$a: 2}, \"科研机构\": {$a: 0, $b: null}, \"社会公益组织\": $k, \"法律服务机构\": $k, \"其他\": {$a: 3, $b: 1}, \"总计\": {$a: 6, $b: 2}}\\n"
	slip json-index-lost "$T3{\"columns\": [$n], \"index\": [$a, $b], \"data\": [${v#*, }]}\\n"
	# blanks in lists that stand a line each are their row's
	slip json-blank "$T2{\\n  \"规章\": [\"—\", 3, 27],\\n  \"行政规范性文件\": [15, 2, \"—\"],\\n}\\n"
	slip json-broken "$T2{\\n\"信息内容\": {\\n\"0\": \"规章\",\\n\"1\": \"规范性文件\"\\n},\\n\"本年制发件数\": {\\n\"0\": 1,\\n\"1\": 2\\n},\\n\"本年废止件数\": {\\n\"0\": 3,\\n\"1\": 4\\n},\\n\"现行有效件数\": {\\n\"0\": 5,\\n\"1\": 6\\n}\\n}\\n"
}

@test "a label, and its values as a list behind it" {
	local a='一、本年新收政府信息公开申请数量' b='（二）部分公开（区分处理的，只计这一情形，不计其他情形）'

	slip labelled-colon "$T3$a: 1, 2, 0, 0, 0, 3, 6\\n$b: 0, 1, -, 0, 0, 1, 2\\n"
	slip labelled-wide "$T3$a：1，2，0，0，0，3，6\\n$b：0、1、无、0、0、1、2。\\n"
	slip labelled-slash "$T3$a: 1 / 2 / 0 / 0 / 0 / 3 / 6\\n$b: 0 / 1 / / / 0 / 0 / 1 / 2\\n"
	slip labelled-toml "$T3\"$a\" = [1, 2, 0, 0, 0, 3, 6]\\n\"$b\" = [0, 1, \"\", 0, 0, 1, 2]\\n"
	slip labelled-round "$T3$a (1, 2, 0, 0, 0, \"1,003\", \"1,006\")\\n'$b' => array(0, 1, 0, 0, 0, 1, 2),\\n"
	slip labelled-item "$T3- [\"$a\", 1, 2, 0, 0, 0, 3, 6]\\n- [$b, 0, 1, null, 0, 0, 1, 2]\\n"
	# a value lost, and one doubled; a number alone, and words
	slip labelled-lost "$T3$a: 1, 2, 0, 0, 3, 6\\n$b: 0, 0, 1, 0, 0, 0, 1, 2\\n"
	slip labelled-words "${T2}规章：3，其中修订1件\\n行政许可：5\\n规范性文件（1，2）\\n"
}

@test "a mark of a note and its words are no list" {
	slip note-mark "${T2}规章\n5\n6\n7\n[4]1口径与上年相同。\n[5]2含上年数据。\n"
	slip container "${T2}{\"page\": 1, \"top\": 5, \"rows\": [[\"规章\", \"6\", \"7\", \"8\"]]}\n"
	slip placed "${T2}[{\"text\": \"规章\", \"x0\": 5, \"top\": 6, \"page\": 7}]\n"
	slip pair "${T2}[\"规章\", \"1\\\\n（其中修订2件）\", \"\\\\ud800\", \"5\"]\n"
}

@test "parts of numbers may stand behind words on the line above a row" {
	slip thousands-words "${T3}（一）予以公开 0 0 0 0 0 0 0\n1.本机关\n不掌握\n相关政\n法提 5,68 5,68\n府信息 0 0 9 0 0 0 9\n供\n2.没有现成信息需要另行制作 0 0 0 0 0 0 0\n"
}

@test "where table 4's values stand in another order, a total may be chance" {
	slip blocks-chance "${T4}行政复议\n行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总计\n\n0\n\n0\n\n0\n\n0\n\n0\n\n未经复议直接起诉\n\n复议后起诉\n\n结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计\n42\n\n184\n\n182\n\n44\n\n0\n\n0\n\n0\n\n0\n\n2\n\n2\n"
}

@test "two values of a row are not both in the first column" {
	# shellcheck disable=SC1111	# quotes of the form
	slip seats-one "${T3}       一、本年新收政府信息公开申请数量                181   142   21     85     205        634\n       二、上年结转政府信息公开申请数量                      20           16           7    43\n               （一）予以公开                 20    12                             32\n                 3.危及“三安全一稳定”                13                   32        45\n                 4.保护第三方合法权益                  3                   8         11\n                 5.属于三类内部事务信息          34                                   34\n                  7.属于行政执法案卷            6                                    6\n                  8.属于行政查询事项                 20                   14        34\n、               1.本机关不掌握相关政府信息               33                   32        65\n理               3.补正后申请内容仍不明确                      19     29                48\n                     2.重复申请            32    12                   18        62\n    （五）不予        3.要求提供公开出版物           12    31                   23        66\n                4.无正当理由大量反复申请          38                  2      7         47\n            5.要求行政机关确认或重新出具已获取信\n                                                          18                18\n            1.申请人无正当理由逾期不补正、行政机\n                                       31     3           31      15        80\n               关不再处理其政府信息公开申请\n    （六）其他    2.申请人逾期未按收费通知要求缴纳费\n      处理    用、行政机关不再处理其政府信息公开申          7    35                   32        74\n                      3.其他              1                         24        25\n                （七）总计                  181   162   19     80     205        647\n              四、结转下年度继续办理                           2     21          7    30\n"
}

@test "words of another table beside a row are no cell of its" {
	slip beside-words "${T2}                      件数 件数 件数        业研公服其计\n     规章            7        14            企机益务他\n     行政规范性文件  3        5       22\n"
}

@test "numbers broken over the lines of a block are others' in table 2, too" {
	slip blocks-broken "${T2}第二十条第（一）项\n规章\n384\n237\n0\n2\n规范性文\n件\n6\n186\n8\n\n行政许可\n${T3}（七）总计\n14\n"
}

@test "in table 2 the values of two labels may be the first's, where some have none" {
	slip labels-first "${T2}规章\n\n行政规范性文件\n\n0 0 0\n\n12 46 239\n\n信息内容 本年处理决定数量\n\n行政许可\n\n行政处罚\n\n7\n\n信息内容 本年处理决定数量\n\n55\n\n行政强制\n\n14\n"
}

@test "a page's number has words below it that each page repeats" {
	slip footer "${T2}行政强制\n第二十条第（八）项\n1\n\n示例市数据局 2026 年 1 月 16 日\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n2\n\n示例市数据局 2026 年 1 月 16 日\n"
	slip footer-last "${T2}规章\n6\n6\n1\n\n示例市数据局\n行政规范性文件\n5\n2\n3\n行政许可\n7\n行政处罚\n8\n"
	slip footer-within "${T2}信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n\n24\n\n示例市数据局\n4\n3\n3\n行政规范性文件\n0\n0\n5\n行政许可\n\n行政处罚\n2\n行政强制\n3\n行政事业性收费\n9\n"
	slip footer-parted "${T2}规章\n5\n0\n3\n行政规范性文件\n0\n0\n4\n第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n1\n\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n行政强制\n"
	slip footer-above "${T2}第二十条第（六）项\n信息内容\n本年处理决定数量\n2\n行政处罚\n62\n行政强制\n第二十条第（八）项\n信息内容\n\n11\n本年收费金额（单位：万元）\n7706.21\n行政事业性收费\n"
}

@test "one row of table 2 in no doubt among others that all are may have moved, too" {
	slip lone-small "${T2}规章\n结的，只 679 215 107 179 192 117\n行政规范性文件   173   715  973 1\n行政许可  6  1\n行政处罚   691  222  980  938\n行政强制  9  4  505\n行政事业性收费        2\n"
	# The columns beside were cut off, and digits with them.
	slip lone-ordered "${T2}第二十条第（一）项\n本年新制作数量 本年新公开数量 对外公开\n1 0 15\n0 14 2\n第二十条第（五）项\n上一年项目数量 本年增/减 处理决\n6 0 0\n其他对外管理服务事项 1 -4 1\n第二十条第（六）项\n上一年项目数量 本年增/减 处理决\n4 7 3\n8 0 2\n第二十条第（八）项\n信息内容 上一年项目数量\n行政事业性收费 16\n第二十条第（九）项\n信息内容 采购项目数量\n政府集中采购 6\n"
	slip lone-zero "${T2}规章\n行政规范性文件\n行政许可\n行政处罚\n行政强制\n行政事业性收费  0.35\n"
}

@test "a number alone at a page's end or its beginning may be the page's" {
	slip turned-head "${T2}规章  1  2  3\n行政许可\n       1/3\n\f                 2\n第二十条第（六）项\n行政处罚   249\n行政强制\n"
	slip turned-passed "${T2}规章 1 2 3\n行政许可\n1/3\n2\n第二十条第（六）项\n行政处罚 249\n行政强制\n"
	slip turned-foot "${T2}规章  1  2  3\n行政许可\n                 1\n\f第二十条第（六）项\n行政处罚   249\n行政强制\n"
	slip turned-within "${T2}规章  1  2  3\n行政许可\n                 1\n第二十条第（六）项\n行政处罚   249\n\f行政强制  8\n"
}

@test "a value right below its label may be the next row's, which has none, where not all stand so" {
	slip block-one "${T2}行政许可\n\n5\n\n第二十条第（六）项\n信息内容\n\n行政处罚\n0\n\n行政强制\n第二十条第（八）项\n信息内容\n\n行政事业性收费\n\n7\n"
}

@test "values below the group's label, and none below its last row's, have moved" {
	slip shifted-groups "${T3}一、本年新收政府信息公开申请数\n641\n89\n1,364\n0\n130\n571\n0\n（三）不予公开\n0\n0\n0\n0\n0\n209\n209\n4.保护第三方合法权益\n0\n0\n183\n0\n0\n0\n183\n机构\n15\n0\n0\n0\n0\n0\n0\n3.其他\n（七）总计\n641\n0\n271\n0\n0\n94\n365\n"
}

@test "a note of table 2 may stand below its page, in the next section" {
	local report="示例市数据局2019年政府信息公开工作年度报告\n${T2}规范性文件\n7\n31\n0\n行政事业性收费\n%s\n4\n${T3}（一）予以公开 0 0 0 0 0 0 0\n1指以本机关名义制发的文件。\n${T4}没有。\n"

	# The second is no copy of the first, though its table 3 is.
	slip note-below "${report/\%s/25}${report/\%s/151}"
}

@test "the first notes may stand on another page than these" {
	slip note-second "${T3}2.没有现成信息需要另行制作\t0\t0\t152\t0\t0\t0\t152\n3.补正后申请内容仍不明确\t7\t0\t0\t1092\t0\t0\t116\n3指以本机关名义制发的文件。\n4数据截至12月31日。\n"
}

@test "a note's mark in an empty cell is no value of its" {
	slip note-blank "${T3}（一）予以公开\t0\t0\t0\t0\t04\t0\t0\n（二）部分公开\t7\t0\t5\t0\t0\t0\t12\n1.属于国家秘密\t0\t0\t0\t5\t0\t0\t0\n2.其他法律行政法规禁止公开\t0\t0\t0\t3\t0\t0\t0\n4指以本机关名义制发的文件。\n5含上年数据。\n"
}

@test "where values have no label, those of others may be theirs, among empty lines, too" {
	slip spaced-strays "${T3}一、本年新收政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n7[8]\n0\n\n57\n"
}

@test "below the beginning of its label's line, a row has the ends of numbers" {
	slip broken-label "${T3}二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t75\t0\t75\n（二）部分公开（区分处理\t13\t12\t25\n的，只计这一情形，不计其他\t2\t2\t0\t0\t0\t0\t4\n情形）\n1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n"
}

@test "a unit of money in a column that counts: the values changed places" {
	slip unit-swapped "${T2}第二十条第（九）项\n信息内容\n采购项目数量\n采购总金额\n政府集中采购\n0万元\n3858\n"
}

@test "figures with TABs between them begin numbers of a line without" {
	slip broken-tabs "${T3}\t166\t105\t424\n一、本年新收政府信息公开申请数量 4 193 844 311 2 183 7\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n"
}

@test "below a line of figures that is not read, labels may be the next row's" {
	slip unread-line "${T3}二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n23 0 0 0* 0 9** 32 延期\n三 （一）予以公开\n、\n0 0 0 0 0 0 0\n（二）部分公开（区分处理的，只计这一情形，不计其他情形）\n0 0 0 0 0 0 0\n1.属于国家秘密\n"
}

@test "one sign for nothing among rows that have lost cells is none" {
	slip sign-alone "${T3}（一）予以公开 203 192 0 0 0 0 395\n1.属于国家秘密 0 164 0 0 164\n2.其他法律行政法规禁止公开 0 0 0 0 0 0\n4.保护第三方合法权益 0 0 0 0 0 0 0\n5.属于三类内部事务信息 0 0 0 0 0\n4.无正当理由大量反复申请 0 - 223 0 75 0 298\n"
}

@test "parts of numbers that were broken at their thousands" {
	slip thousands-1 "${T2}信息内容 上一年项目数量 本年增/减 处理决定数量\n                       1,9\n行政处罚    7     -1       66\n        2,9\n行政强制    34    -1 229\n"
	slip thousands-2 "${T2}规章 17 2 0\n369\n,74 1,8\n规范性文件 8 13 0\n行政许可 5\n"
	slip thousands-3 "${T3}（六）其他处理 0 0 0 0 0 0 0\n1,6\n（七）总计 323 333 260 0 521 174 11\n"
	slip thousands-4 "${T3}    （一）予以公开                        15，90\n    、            /  4，710  1，488  /  /  /  2\n  （二）部分公开（区分处理\n  的，只计这一情形，不计其                18，25\n  度\n  他情形）        /  4，344  7，823  /  /  /  0\n"
	slip thousands-5 "${T2}行政许可 5\n行政处罚 12\n,345\n行政强制 7\n"
}

@test "a line of signs for nothing is a row, not a ruler" {
	slip signs-row "${T3}二、上年结转政府信息公开申请数量 - - - 38 - - 38\n- 36 35 - - - 71\n（一）予以公开\n（二）部分公开（区分处理的，只计这一情形，不计其\n- - - - - - -\n他情形）\n29 20 20 - - 13 82\n1.属于国家秘密\n2.其他法律行政法规禁止公开 40 - 18 - - - 58\n"
}

@test "cells that the same spaces part everywhere stand in no columns" {
	# shellcheck disable=SC1111	# the form quotes so
	slip strung-even "${T3}\n二、上年结转政府信息公开申请数量  0  0  0  0  206  206\n\n  (一)予以公开  231  0  0  0  0  0  231\n\n  (二)部分公开(区分处理的，只计这一情形，不计其他情形)  0  0  295  0  0  0  295\n\n  1.属于国家秘密  0  0  0  0  0  0\n\n  2.其他法律行政法规禁止公开  0  0  0  0  0  0  0\n\n  3.危及“三安全一稳定”  162  286  0  0  104  552\n\n  4.保护第三方合法权益  215  0  0  0  0  215\n  (三)不予公开\n  5.属于三类内部事务信息  0  0  0  0  0  0  0\n\n  6.属于四类过程性信息  0  0  0  0  0\n\n  7.属于行政执法案卷  0  0  0  0  0  0\n\n  8.属于行政查询事项  120  0  0  0  0  0  120\n 三\n 、  1.本机关不掌握相关政府信息  0  283  0  0  0  0  283\n\n 本\n 年\n 度\n 办\n 理\n 结  (四)无法提供  2.没有现成信息需要另行制作  0  0  186  0  0  186\n 果\n  3.补正后申请内容仍不明确  0  0  0  0  0\n\n  (五)不予处理  1.信访举报投诉类申请  0  0  0  0  0  0  0\n\n  2.重复申请  0  0  0  0  0  0\n\n  3.要求提供公开出版物  200  117  0  0  0  0  317\n\n  4.无正当理由大量反复申请  0  0  0  0  0  0\n\n  5.要求行政机关确认或重新出具已获 92  0  0  0  0  0  92\n\n  取信息\n\n\n\n  -2-\n\f  (六)其他处理  0  283  0  0  0  115  398\n\n  (七)总计  1,020  969  481  0  219  2,689\n\n四、结转下年度继续办理  139  0  0  124  235  498\n"
}

@test "rows between values too many and a label without any may have moved" {
	# shellcheck disable=SC1111	# the form quotes so
	slip shifted "${T3}二、上年结转政府信息公开申请数量\n276\n0\n2\n0\n0\n0\n278\n（一）予以公开\n0\n0\n0\n0\n230\n0\n230\n0\n0\n0\n0\n0\n0\n0\n（二）部分公开（区分处理的，只\n计这一情形，不计其他情形）\n三、本\n年度办\n理结果\n（三）1．属于国家秘密\n0\n0\n0\n0\n0\n0\n0\n第 1 页 共 2 页\n\n26\n0\n0\n247\n0\n0\n273\n2．其他法律行政法规禁止\n公开\n3．危及“三安全一稳定”\n0\n0\n0\n0\n0\n0\n0\n4．保护第三方合法权益\n0\n173\n0\n0\n0\n0\n173\n不予公\n5．属于三类内部事务信息\n0\n0\n0\n0\n0\n0\n0\n开\n6．属于四类过程性信息\n0\n0\n0\n0\n0\n0\n0\n7．属于行政执法案卷\n0\n242\n0\n0\n0\n0\n242\n8．属于行政查询事项\n0\n116\n0\n3\n0\n0\n119\n0\n0\n0\n0\n0\n0\n0\n1．本机关不掌握相关政府\n信息\n0\n0\n0\n0\n0\n0\n0\n（四）\n无法提\n2．没有现成信息需要另行\n制作\n供\n284\n255\n0\n224\n103\n0\n866\n3．补正后申请内容仍不明\n确\n1．信访举报投诉类申请\n235\n0\n0\n0\n0\n0\n235\n2．重复申请\n177\n0\n0\n0\n0\n0\n177\n3．要求提供公开出版物\n80\n225\n0\n0\n87\n0\n392\n（五）\n不予处\n9\n0\n0\n0\n113\n0\n122\n理\n4．无正当理由大量反复申\n请\n0\n0\n0\n117\n0\n0\n117\n5．要求行政机关确认或重\n新出具已获取信息\n（六）其他处理\n0\n0\n0\n0\n0\n0\n0\n"
}

@test "a note's number on a line of its own is no value of table 2" {
	slip note-alone "${T2}$(printf '%s\\n' 其他对外管理服 务事项 2 58 -16 行政处罚 30 -4 17 1含上年的全部数据。)"
}

# numbered FORMAT: table 3 with a column of numbers before its labels, each row
# printed by awk from the number, its label and seven values, is read as without.
numbered() {
	local text="$T3" labels='一、本年新收政府信息公开申请数量|二、上年结转政府信息公开申请数量|（一）予以公开|（二）部分公开|1.属于国家秘密|2.其他法律行政法规禁止公开|3.危及“三安全一稳定”|4.保护第三方合法权益|5.属于三类内部事务信息|6.属于四类过程性信息'

	{
		printf '%b' "$text"
		echo "$labels" | tr '|' '\n' | awk '{ n = NR % 3 * 4
		    print NR "|" $0 "|" n "|0|" NR "|0|2|0|" n + NR + 2 }' |
		    tee rows | awk -F '|' "$1"
	} >text
	gr-split text | gr-table -H -t 3 | cut -f 7-14,16 >got
	awk -F '|' -v OFS='\t' '{ print $2, $3, $4, $5, $6, $7, $8, $9, "" }' \
	    rows | diff -u - got
}

@test "numbers before the labels of a stream count its rows" {
	numbered '{ for (i = 1; i <= 9; i++) print $i }'
	numbered '{ for (i = 1; i <= 9; i++) print $i "\n" }'
	numbered '{ print $1 " " $2 " " $3 " " $4 " " $5 " " $6 " " $7 " " $8 \
	    " " $9 }'
	numbered '{ sub(/公开|国家|法律|三安全|第三方|三类|过程/, "&\n", $2)
	    print $1 " " $2 " " $3 " " $4 " " $5 " " $6 " " $7 " " $8 \
	    " " $9 }'
}

# named BEGIN VALUE END [LAST]: rows of table 3 whose values stand behind the names
# of their columns, as awk writes a row's beginning, each value and its end, and
# what stands behind the last, are read as those that bars part.
named() {
	local rows='一、本年新收政府信息公开申请数量|1204|5|0|2|0|1|1212
二、上年结转政府信息公开申请数量|3|0||0|0|0|3
（一）予以公开|1000|5|-|2|0|0|1007
2.其他法律行政法规禁止公开|7|0|0|0|0|1|8
3.其他|200|0|0|0|0|0|200
四、结转下年度继续办理|0|0|0|0|0|0|0'
	local names='|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计'
	# shellcheck disable=SC1003	# a backslash for awk
	local row='{ for (i = 1; i <= 7; i++) { n = name[i + 1]; v = $(i + 1)'

	{ printf '%b' "$T3"; echo "$names"; echo "$rows"; } | gr-split |
	    gr-table -H -t 3 | cut -f 6,8-14,16 >want
	{
		printf '%b' "$T3"
		echo "$rows" | awk -F '|' -v names="$names" \
		    "BEGIN { split(names, name, \"|\") } { $1 } $row; $2 } $3 }"
		printf '%b' "${4:-}"
	} >text
	gr-split text | gr-table -H -t 3 | cut -f 6,8-14,16 | diff -u want -
}

@test "values behind the names of their columns" {
	named 'print $1' 'print n "：" v' ''
	named 'print ""; print "### " $1; print ""' 'print "- **" n "**: " v' ''
	named 'print $1 ":"' 'print "  " n ": " (v == "" ? "null" : v)' ''
	# 其他 is a column, and a row.
	named 'sub(/^3[.]/, "", $1); print $1 ":"' \
	    'print "  " n ": " (v == "" ? "null" : v)' ''
	named 'print "[[\"" $1 "\"]]"' 'print "\"" n "\" = \"" v "\""' ''
	named 'print "-[ RECORD " NR " ]-+---"; print "项目 | " $1' \
	    'print n " | " v' ''
	named 'print "*** " NR ". row ***"; print "   项目: " $1' \
	    'print n ": " v' 'print "备注: "'
	named 'print "  {"; print "    \"序号\": " NR ",";
	    print "    \"项目\": \"" $1 "\","' \
	    'print "    \"" n "\": " (v == "" ? "null" : "\"" v "\"") ","' \
	    'print "    \"备注\": \"\""; print "  },"'
	named 'printf "%s{\"项目\": \"%s\"", NR == 1 ? "[" : ", ", $1' \
	    'printf ", \"%s\": \"%s\"", n, v' 'printf "}"' ']\n'
	named 'printf "%s：", $1' 'printf "%s%s%s", (i > 1 ? "，" : ""), n, \
	    (v == "" ? " -" : v)' 'print "。"'
	named '' 'print $1 "," n "," v' ''
	named '' 'print "| " $1 " | " n " | " v " |"' ''
	named '' 'print $1 "（" n "）：" v' ''
}

@test "values behind the names of columns: a line lost or doubled, or prose" {
	local a='一、本年新收政府信息公开申请数量\n自然人：3\n商业企业：1\n科研机构：0\n'
	local b='社会公益组织：0\n法律服务机构：0\n其他：0\n总计：4\n'
	local c='二、上年结转政府信息公开申请数量\n' v

	v='自然人：2\n商业企业：0\n科研机构：0\n社会公益组织：0\n法律服务机构：0\n其他：0\n总计：2\n'
	slip named-lost "$T3$a$b${c}${v/其他：0\\n/}"
	slip named-twice "$T3$a$b$c$v总计：9\n"
	slip named-label "$T3$a$b$v"
	slip named-order "$T3$a$b$c商业企业：0\n${v/商业企业：0\\n/}"
	slip named-prose "${T3}2022年，本机关新收申请12件，其中自然人10件，商业企业1件，科研机构1件。\n"
}

@test "a table in LaTeX" {
	slip latex "$T2"'\\begin{tabular}{|c|c|c|c|}\\hline\n\\multicolumn{4}{|c|}{第二十条第（五）项} \\\\ \\hline\n信息内容 & \\multicolumn{3}{c|}{本年处理决定数量} \\\\ \\hline\n行政许可 & \\multicolumn{3}{c|}{1,234} \\\\ \\hline\n行政处罚 & \\multicolumn{3}{c|}{} \\\\\n\\end{tabular}\n'
	slip latex-rows "$T3"'\\begin{tabular}{|l|*{7}{r|}}\n\\hline\n（一）予以公开 & \\textbf{3} & 1 & 0 &\n0 & 0 & 0 & 4 \\\\[2pt]\n\\cline{2-8}\n\\multirow{2}{*}{（三）不予公开} & 1.属于国家秘密 & 1 & 0 & 0 & 0 & 0 & 0 & 1 \\\\ % 5\n & 2.其他法律行政法规禁止公开 & 1 & 0 & & 0 & 0 & 0 & 1\n\\end{tabular}\n'
	slip latex-one "$T3"'\\begin{tabular}{|l|*{7}{r|}} \\hline （一）予以公开 & 3 & 1 & 0 & 0 & 0 & 0 & 4 \\\\ \\hline 2.重复申请 & 1 & 0 & 0 & 0 & 0 & 0 & 1 \\\\ \\end{tabular}\n'
	slip latex-long "$T2"'\\begin{longtable}[]{@{}\n  >{\\raggedright}p{(\\columnwidth - 6\\tabcolsep) * \\real{0.2}}\n  l@{}}\n\\toprule\n\\begin{minipage}[b]{0.2\\linewidth}\\raggedright\n项目\n\\end{minipage} & 值 \\\\\n\\midrule\n\\endhead\n行政许可 & 7 \\\\\n行政强制 & 0 \\\\\n\\bottomrule\n\\end{longtable}\n'
	slip latex-notes "$T2"'\\begin{tabular}{lr}\n行政许可 & 7\\footnote{1} \\\\\n行政处罚 & 15$^{1}$ \\\\ 行政强制 & 1{,}523\\textsf{} \\\\\n\\end{tabular}\n'
	slip latex-broken "$T2"'\\begin{center}\\begin{tabular}[t]{|c|>{\\raggedright\\arraybackslash}p{3cm}|}\n行政许可 & \\multicolumn{2{7} \\\\\n行政\\&强制 & \\rule(0,0){1pt}{2pt}0 \\\\ %% 完\n行政处罚 & $7$ %%'
	slip latex-cut "$T2"'\\begin{tabularx}{\\textwidth}{lr}\n行政许可 & 7 \\\\\n行政强制 & 0\n三、收到和处理政府信息公开申请情况\n'
	slip latex-heads '\\section*{二、主动公开政府信息情况}\n\\begin{tabular}{lr}规章 & 3 & 1 & 2 \\\\ \\end{tabular}\n\\subsection{三、收到和处理政府信息公开申请情况}\\label{x}\n'
}

@test "zeros and blanks, a cell a line, may stand in any column" {
	local t='（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|||申请人情况||||||
|||自然人|法人或其他组织|||||总计
||||商业企业|科研机构|社会公益组织|法律服务机构|其他|
一、本年新收政府信息公开申请数量|||21|5||3|4||33
二、上年结转政府信息公开申请数量|||0|||0|0||0
三、本年度办理结果|（一）予以公开||0|0|0|0||0|0
|（二）部分公开（区分处理的，只计这一情形，不计其他情形）||0|0||0||0|
|（三）不予公开|1.属于国家秘密|0|0|0||0||0
||2.其他法律行政法规禁止公开|0|0|0|0||0|
||3.危及“三安全一稳定”|0|0|0|0|0|0|
||4.保护第三方合法权益|0||0|0|3|0|3
||5.属于三类内部事务信息|0|3|||0|0|3
||6.属于四类过程性信息||0||0|0||0
||7.属于行政执法案卷|0||0|0|0|0|0
||8.属于行政查询事项||0|0||0|0|0
|（四）无法提供|1.本机关不掌握相关政府信息|0|0||0|0|0|0
||2.没有现成信息需要另行制作|0|0|0||0|0|0
||3.补正后申请内容仍不明确|0|0||||0|0
|（五）不予处理|1.信访举报投诉类申请|||0||0||
||2.重复申请|0||0|3||0|3
||3.要求提供公开出版物||0|0|0|0|0|0
||4.无正当理由大量反复申请|12|||0|0|0|12
||5.要求行政机关确认或重新出具已获取信息||0|0|0||0|
|（六）其他处理||0||0|0|0||
|（七）总计||12|3||3|3|0|21
四、结转下年度继续办理|||9|2|0||1|0|12
'

	t=${t//|/'\n'}
	slip zeros-any "$T3${t//$'\n'/'\n'}"
}

@test "columns that count characters, as sqlite3 writes them" {
	local t='项目                    自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他  总计\n'

	t="$t--------------------  ---  ----  ----  ------  ------  --  --\n"
	t="${t}一、本年新收政府信息公开申请数量      21   5           3       4           33\n"
	t="$t二、上年结转政府信息公开申请数量      0                0       0           0\n"
	t="$t（一）予以公开               0    0     0     0               0   0\n"
	t="${t}2.重复申请                0          0     3               0   3\n"
	t="${t}1.信访举报投诉类申请                      0             0\n"
	t="${t}4.无正当理由大量反复申请         12               0       0       0   12\n"
	slip characters "$T3$t"
}

@test "a value that a merged cell repeats in a stream is not that of another" {
	slip repeated "${T2}第二十条第（九）项\n第二十条第（九）项\n第二十条第（九）项\n第二十条第（九）项\n信息内容\n采购项目数量\n采购总金额\n采购总金额\n政府集中采购\n\n0.06\n0.06\n"
}

@test "signs that part cells, as the headings show" {
	local f=$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt sign open shut

	gr-split "$f" | gr-table -H -t 2-4 | cut -f 5-16 >want
	for sign in 丨 ' 丨 ' ' → ' '\t|\t' ' ~ ' '】【' '] ['; do
		open='' shut=''
		case $sign in
		'】【') open=【 shut=】 ;;
		'] [') open=[ shut=] ;;
		esac
		awk -F '\t' -v sep="$sign" -v open="$open" -v shut="$shut" '
		    NF > 1 { for (i = 1; i <= NF; i++)
			s = (i > 1 ? s sep : "") $i
		    $0 = open s shut } { print }' "$f" |
		    gr-split | gr-table -H -t 2-4 | cut -f 5-16 | diff -u want -
	done
}

@test "labels side by side before values are a table by its columns" {
	local t='二、上年结转政府信息公开申请数量,（一）予以公开,（二）部分公开,1.属于国家秘密,2.重复申请,3.其他,（七）总计'

	slip by-columns "${T3}$t,4,2,20,12,1,3,42\n四、结转下年度继续办理,1,0,0,0,0,0,1\n"
}

@test "cells spread over the columns of other tables, as a spreadsheet does" {
	local far=',,,,,,,' label row=0 t=''
	local h4='行政复议,,,,,,,,,行政诉讼,,,,,,,,,,,,,,,\n结果维持,结果纠正,,其他结果,尚未审结,,,总计,,未经复议直接起诉,,,,,,,复议后起诉,,,,,,,,\n,,,,,,,,,结果维持,结果纠正,其他结果,,尚未审结,总计,,结果维持,,结果纠正,,其他结果,,尚未审结,,总计\n'

	for label in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开 \
	    （二）部分公开 1.属于国家秘密 2.其他法律行政法规禁止公开 '3.危及“三安全一稳定”' \
	    4.保护第三方合法权益 5.属于三类内部事务信息; do
		row=$((row + 1))
		t="$t$label,$far$row,,,1,,0,,,2,,3,,,,0,,$((row + 6)),,\n"
	done
	slip sheet "$T3$t"
	# Its own cells are empty, and the others are those of a row below.
	slip sheet-below "$T3$t四、结转下年度继续办理,$far,,,,,,,$far 1,,,1,,0,,,2,,3,,,,0,,7,,\n"
	slip sheet-4 "$T4${h4}1,2,,3,4,,,10,,1,0,0,,0,1,,0,,5,,0,,0,,5\n"
	slip sheet-4-moved "$T4${h4}1,2,3,,4,,,10,,1,0,0,,0,1,,0,,5,,0,,0,,5\n"
}

@test "figures alone beside the line of table 4 may be parts of its numbers" {
	slip split-across-1 "${T4}行政复议 行政诉讼\n结果 结果 其他 尚未 总计 未经复议直接起诉 复议后起诉\n维持 纠正 结果 审结\n结果 结果 其他 尚未 总计 结果 结果 其他 尚未 总计\n维持 纠正 结果 审结 维持 纠正 结果 审结\n０ ０ ０ １７ １７ ０ ０ ０ １ １ ０ ０ ０ ０ ０\n５ ５\n"
	slip split-across-2 "${T4}行政复议\t行政诉讼\n\t10\t10\n0\t0\t0\t0\t0\t3\t0\t1\t0\t4\t0\t15\t0\t0\t15\n"
}

@test "an empty cell at a line's beginning may be its margin" {
	slip margin "${T4}\t行政复议\t行政诉讼\n结果\t结果\t其他\t尚未\t总计\t未经复议直接起诉\t复议后起诉\n维持\t纠正\t结果\t审结\n\t结果\t结果\t其他\t尚未\t总计\t结果\t结果\t其他\t尚未\t总计\n\t维持\t纠正\t结果\t审结\t维持\t纠正\t结果\t审结\n\n\t0\t124\t0\t124\t0\t1\t0\t0\t1\t1\t0\t0\t18\t19\n"
}

@test "headings that are broken before their last character tell their order" {
	slip broken-heads "${T4}\n行政复议\n\n行政诉讼\n\n结果纠\n\n其他结\n\n尚未审\n\n结果维\n\n正\n\n果\n\n结\n\n持\n\n未经复议直接起诉\n\n复议后起诉\n\n总计\n\n其他结\n\n尚未审\n\n结果维\n\n结果纠\n\n果\n\n结\n\n持\n\n正\n\n结果纠\n\n其他结\n\n尚未审\n\n结果维\n\n正\n\n果\n\n持\n\n结\n\n总计\n\n总计\n\n0\n\n9\n\n0\n\n113\n\n122\n\n117\n\n150\n\n62\n\n0\n\n329\n\n0\n\n0\n\n1\n\n0\n\n1\n\n"
}

@test "a value of table 2 behind another heading, or a note's number" {
	slip behind-heading "${T2}    行政许可\n       第二十条第（六）项\n\n              1\n\f              本年处\n      信息内容 理决定\n               数量\n     行政处罚          0\n"
	slip below-value "${T2}行政处罚 7\n27\n行政强制\n第二十条第（八）项\n信息内容 本年收费金额(万元)\n426.425643\n行政事业性收费\n1\n拟定市城市管理行政执法局\n"
	slip note-glued "${T2}规章                 11          621   0\n\n规范性文件                0          0    0\n\n1指以本机关名义制发的文件。\n行政许可  35\n"
}

@test "a row of signs that no label has moves the values before it" {
	slip signs-moved "${T3}8.属于行政查询事项 - - 5 - 1 28 34\n\n1.本机关不掌握相关政府信\n息\n\n2.没有现成信息需要另行制\n作\n\n10 30 - - 13 30 83\n\n- - - - - - -\n\n3.补正后申请内容仍不明确 28 - 5 - 21 - 54\n"
}

@test "headings that stand but a space apart do not tell columns" {
	# shellcheck disable=SC1111	# the form quotes so
	slip heads-packed "${T3}                                                 申请人情况\n\n（本列数据的勾稽关系为：第一项加第二项之和，等   自然人                   法人或其他组织              总计\n      于第三项加第四项之和）\n                                  商业企业 科研机构 社会公益 法律服务           其他\n                                             组织   机构\n\n一、本年新收政府信息公开申请数量          1146     576            295     616        2633\n\n二、上年结转政府信息公开申请数量           97                                         97\n\n三   （一）予以公开               186                             298        484\n、   （二）部分公开（区分处理的，只计这一情\n本   形，不计其他情形）\n年\n    （三）不予公开\n度\n办   1．属于国家秘密               10                             70          80\n理\n结   2．其他法律行政法规禁止公开\n果\n    3．危及“三安全一稳定”\n\n1指以本机关名义制发的文件。\n\n                                                                         ·1·\n\f     4．保护第三方合法权益\n\n     5．属于三类内部事务信息                   260                         260\n\n     6．属于四类过程性信息              66                                 66\n\n     7．属于行政执法案卷\n\n     8．属于行政查询事项\n     （四）无法提供\n\n     1．本机关不掌握相关政府信息\n\n     2．没有现成信息需要另行制作                                 295         295\n\n     3．补正后申请内容仍不明确\n     （五）不予处理\n\n     1．信访举报投诉类申请\n\n     2．重复申请\n\n     3．要求提供公开出版物              275   17                          292\n\n     4．无正当理由大量反复申请            265                         191   456\n\n     5．要求行政机关确认或重新出具已获取信息     261   90                    57    408\n     （六）其他处理\n     1．申请人无正当理由逾期不补正、行政机关不\n     再处理其政府信息公开申请             180                               180\n     2．申请人逾期未按收费通知要求缴纳费用、行\n     政机关不再处理其政府信息公开申请\n\n     3．其他                           209                         209\n\n     （七）总计                   1243   576             295   616   2730\n\n四、结转下年度继续办理\n"
}

@test "a number at the beginning of its line may have had spaces before it" {
	slip mend-edge "${T3}一、本年新收政府信息     3347 3531      2196       1132 1097\n7668        0\n公开申请数量           3    6         5          6   48\n二、上年结转政府信息\n0   7526 1910   0    0    0     9436\n公开申请数量\n"
}

@test "a note's mark joined to a label is no value before a whole row" {
	slip mark-spaces "${T3}一、本年新收政府信息公开申请数量    0    0    2    0    0    5    7\n（一）予以公开2                     0    0    0    0    0    0    0\n1.属于国家秘密                      0    0    0    0    0    0    0\n8.属于行政查询事项3                 0    0    2    0    0    5    7\n"
	slip mark-stream "${T3}$(printf '%s\\n' （一）予以公开2 0 3 0 0 0 1 4 1.属于国家秘密 0 0 0 0 0 0 0 8.属于行政查询事项3 0 0 2 0 0 5 7 （七）总计 0 3 2 0 0 6 11)"
}

@test "words behind the last column are remarks" {
	slip remarks "${T3}二、上年结转政府信息公开申请数量    7    0    0    0    0    28    35    延期\n（一）予以公开                      0    0    0    0    0    0     0\n1.属于国家秘密                      0    0    0    0    0    0     0    延期\n"
}

@test "words of the header's note among the headings are no other columns" {
	slip note-words "${T3}                                              申请人情况\n（本列数据的勾稽关系为：第一\n                                          法人或其他组织\n项加第二项之和，等于第三项加\n                     自然人 商业企 科研机 社会公 法律服                          总计\n       第四项之和）\n                                                             其他\n                                 业        构    益组织 务机构\n\n一、本年新收政府信息公开申请 4            1         0        0         7   0    12\n          数量\n\n      1.信访举报投诉类申请                0        0         0           0        7     0          7\n\n           2.重复申请                0        0         0           0        0     0          0\n"
}

@test "a character of a label that stands downwards is no sign for nothing" {
	slip downwards "${T3}    （   1.本机关不掌握相关政府\n                            0   0    0    0    0    0    0\n    四   信息\n    ）\n        2.没有现成信息需要另行\n    无                       0   2    0    0    0    0    2\n        制作\n    法\n    提   3.补正后申请内容仍不明\n                            0   0    0    0    0    0    0\n    供   确\n"
}

@test "headings of three lines begin above those of two" {
	slip heads-thrice "${T3}$(printf '%s\\n' 自然 社会 法律 总计 商业 科研 人 企业 机构 公益 服务 其他 组织 机构 一、本年新收政府信息公开申请数量 0 3 2 0 0 6 11 （一）予以公开 0 3 0 0 0 1 4 1.属于国家秘密 0 0 0 0 0 0 0 8.属于行政查询事项 0 0 2 0 0 5 7 （七）总计 0 3 2 0 0 6 11)"
	slip heads-moved "${T3}$(printf '%s\\n' 自然人 社会公益组织 法律服务机构 商业企业 科研机构 其他 总计 一、本年新收政府信息公开申请数量 0 3 2 0 0 6 11 （七）总计 0 3 2 0 0 6 11)"
}

@test "fewer figures above a row of TABs that does not add up may be its own" {
	slip tab-above "${T3}\t121\t128\t386\n\t一、本年新收政府信息公开申请数量\t6\t7\t987\t0\t375\t0\t5\n\t二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0\n\t（一）予以公开\t0\t244\t202\t0\t0\t0\t446\n"
}

@test "a page's number above headings that go on is no value" {
	slip page-number "${T2}规章\n\n4\n\n5\n\n7\n\n第二十条第（五）项\n信息内容\n\n行政许可\n1\n\f现行有效件数\n\n本年处理决定数量\n\n50\n\n第二十条第（六）项\n信息内容\n\n本年处理决定数量\n\n行政处罚\n\n3\n"
}

@test "in table 2 a stream's values may be those of the next row" {
	slip taken-1 "${T2}规章\n\n19\n\n33\n\n33\n• 规章 规范性文件 38\n"
	slip taken-2 "${T2}规章\n\n1\n\n2\n\n3\n\n行政规范性文件\n\n4\n\n2\n\n3\n\n行政处罚\n行政强制\n第二十条第（八）项\n信息内容\n727.70\n行政事业性收费\n三、收到\n"
}

@test "a line of a wiki's table parts its cells by two bars" {
	slip wiki-row "${T2}{| class=\"wikitable\"\n|-\n| 信息内容 || 本年制发件数 || 本年废止件数 || 现行有效件数\n|-\n| 规章 ||  || 93 || 1\n|-\n| 行政规范性文件 || 7 || 0 || \n|}\n"
}

@test "a space that pandoc has escaped is no sign for nothing" {
	slip escaped "${T3}| 一、本年新收政府信息公开申请数量 | \\\\ | 293 | 3 | 2 |   | 0 | 1 | 299 |\n| 二、上年结转政府信息公开申请数量 | \\\\ | 4 | 3 | 2 | 0 | 0 | 1 | 10 |\n"
}

@test "numbers that count a table's columns, or rows, are none of its own" {
	local f

	slip counted-1 "${T4}| 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 |\n| - | - | - | - | - | - | - | - | - | - | - | - | - | - | - |\n"
	for f in tab-plain tab-blank; do
		f=$BATS_TEST_DIRNAME/data/fixtures/$f.txt
		gr-split "$f" | gr-table -H -t 2-4 | cut -f 5-16 >want
		awk -F '\t' -v OFS=, '/^[一二三四五六]、.*(情况|事项)$/ {
		    n = 0; t = /^[二三四]/; print; next }
		    t && NF { $1 = n++ "," $1 } { print }' "$f" |
		    gr-split | gr-table -H -t 2-4 | cut -f 5-16 | diff -u want -
	done
	slip counted-2 "${T3}栏次\t1\t2\t3\t4\t5\t6\t7\n\t1\t2\t3\t4\t5\t6\t7\n一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\n"
	slip counted-3 "${T2}                    0                   1                   2                   3\n0  第二十条第（一）项  第二十条第（一）项  第二十条第（一）项  第二十条第（一）项\n1            信息内容        本年制发件数        本年废止件数        现行有效件数\n2                规章                  12                   5                  28\n3      行政规范性文件                   8                  46                  19\n4  第二十条第（五）项  第二十条第（五）项  第二十条第（五）项  第二十条第（五）项\n5            信息内容    本年处理决定数量    本年处理决定数量    本年处理决定数量\n6            行政许可                  83                  83                  83\n"
}

@test "signs for nothing between bars are no ruler of Markdown" {
	slip signs "${T2}| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| - | - | - | - |\n| 规章 | 0 | 0 | 1 |\n| - | - | - | - |\n| 行政规范性文件 | - | - | - |\n"
	slip signs-4 "${T4}| 行政复议 | 行政复议 | 行政复议 | 行政复议 | 行政复议 |$(printf ' 行政诉讼 |%.0s' 1 2 3 4 5 6 7 8 9 10)\n|$(printf -- '---|%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)\n|$(printf ' 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |%.0s' 1 2 3)\n|$(printf ' - |%.0s' 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)\n"
	slip empty-4 "${T4}行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n\t\t\t\t\t\t\t\t\t\t\t\t\t\t\n"
}

@test "a row that a stream of cells has twice" {
	local n=新收政府信息公开申请数量 o=结转政府信息公开申请数量

	slip again-1 "${T3}一、本年$n\n1\n0\n0\n0\n0\n0\n1\n一、本年$n\n1\n0\n0\n0\n0\n0\n1\n二、上年$o\n0\n0\n0\n0\n0\n0\n0\n二、上年$o\n0\n0\n5\n0\n0\n0\n5\n"
}

@test "headings of table 4 that are printed for each column are no row of it" {
	slip headed "${T4}行政复议\t行政复议\t行政复议\t行政复议\t行政复议$(printf '\\t行政诉讼%.0s' 1 2 3 4 5 6 7 8 9 10)\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计$(printf '\\t结果维持\\t结果纠正\\t其他结果\\t尚未审结\\t总计%.0s' 1 2)\n0\t\t0\t\t\t0\t\t\t0\t0\t\t0\t0\t\t\n"
}

@test "the last of table 4's cells, empty, may stand for one lost before it" {
	slip padded-4 "${T4}\t\t\t0\t0\t\t\t\t0\t\t0\t\t0\t\t\n"
	slip padded-5 "${T4}\t\t2\t\t2\t\t\t\t0\t0\t0\t\t0\t\t\n"
	slip padded-6 "${T4}1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t\n"
}

@test "a row of fewer columns does not show where those of another stand" {
	slip place-1 "${T2}信息内容　上一年项目数量　本年增/减　处理决定数量\n行政处罚　2　-16　4\n行政强制　　4　2\n信息内容　上一年项目数量　本年增/减\n行政事业性收费　60　\n信息内容　采购项目数量　采购总金额\n政府集中采购　0　997\n"
}

@test "one row alone whose first cell is the sum of many others is in another order" {
	slip order-5 "${T3}一、本年新收政府信息公开申请数量\t\t9\t\t\t\t\n二、上年结转政府信息公开申请数量\t284\t15\t35\t96\t123\t9\t6\n"
}

@test "a sign for nothing that is printed with a label takes its column" {
	slip glued-sign "${T3}二、上年结转政府信息公开申请数量\n3\t1\t3\t14\t7\t20\t48\n（一）予以公开-\n0\t-\t21\t-\t0\t21\t6\n（二）部分公开\n3\t2\t0\t0\t-\t0\t5\n"
}

@test "a heading and a value printed twice, where single spaces part headings" {
	slip twice-1 "${T2}信息内容 采购项目数量 采购总金额 采购总金额\n政府集中采购  357.75 357.75\n"
}

@test "table 4 with a subtotal has other columns than the form" {
	slip subtotal-4 "${T4}行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t小计\t\t\t\t\t未经复议直接起诉\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n"
}

@test "a row that stands below the next, by a part of its label, may be that" {
	slip sunk "${T3}3、要求提供公开出版物\t.\t.\t32\t204\t1\t.\t237\n4、无正当理由\n大量反复申请\t.\t34\t2\t8\t.\t3\t47\n5、要求行政机关确认或重新出具已获\n取信息\t1\t1\t.\t444\t3\t11\t460\n（六）其他处理\t1、申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t1\t0\t86\t1\t8\t8\t104\n"
}

@test "last year's projects with a sign, and their change without, may be exchanged" {
	same "5.1 27 66 5 column
6.1 2 3 5
6.2 6 -3 5" "$(printf '%b' "${T2}信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t+27\t66\t5\n行政处罚\t+2\t+3\t5\n行政强制\t6\t-3\t5\n" |
	    gr-split | gr-table -H -t 2 | cut -f 6,8-10,16 | tr '\t' ' ' |
	    sed 's/ $//')"
}

@test "a row that adds up below its headings is sure, whatever stands beside" {
	# Remarks, some of them numbers; the last row does not add up.
	slip beside "${T3}\t\t自然人\t法人或其他组织\t\t\t\t\t总计\t备注\n\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\t\n一、本年新收政府信息公开申请数量\t\t5\t3\t0\t0\t1\t0\t9\t2件\n二、上年结转政府信息公开申请数量\t\t1\t0\t0\t0\t0\t0\t1\t\n三、本年度办理结果\t（一）予以公开\t4\t2\t0\t0\t0\t0\t6\t含上年1件\n\t（二）部分公开\t1\t1\t0\t0\t0\t1\t4\t1件\n"
}

@test "a sign alone between labels and values makes none of the next row's" {
	slip sign-between "${T3}一、本年新收政府信息公开申请数量\n※\n6\n1\n2\n3\n0\n0\n12\n二、上年结转政府信息公开申请数量\n※\n1\n0\n0\n0\n2\n0\n3\n（一）予以公开\n※\n4\n0\n0\n0\n2\n0\n6\n"
}

@test "a list within a list, as reStructuredText writes tables" {
	slip item-7 "${T2}   * - 信息内容\n     - 上一年项目数量\n     - 本年增/减\n   * - 行政事业性收费\n     - 1\n     - —\n   * - 政府集中采购\n     - 2\n     - 3\n"
	# an empty item is a cell of its row, and so is a sign
	slip item-8 "${T3}   * - 一、本年新收政府信息公开申请数量\n     -\n     -\n     - 1\n     - 2\n     -\n     - -\n     - 3\n     - ''\n     - 6\n   * - 三、本年度办理结果\n     - （一）予以公开\n     -\n     - 1\n     - 0\n     - 0\n     - 0\n     - 0\n     - 0\n     - 1\n"
	slip item-9 "${T2}- - 规章\n  - 1\n  - -\n  - 3\n- - 规范性文件\n  - 4\n  - 5\n  - 6\n- - 行政许可\n  - 7\n"
}

@test "a part of a number above a value may be its own" {
	slip part-above "${T2}             上一年\n             项目数   本年增   处理决定\n  信息内容   量       /减      数量\n                      -23,52\n  行政许可   无       5        28,444\n  行政处罚   3        2        7\n${T3}  一、本年新收政              334,54\n  府信息公开申请   233,429    7        430,396   414,119   315,000   262,931   1,990,422\n  数量\n"
}

@test "table 4: empty cells cut off the end of its line, headings unreadable" {
	slip cut-cells "${T4}行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起诉\n\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n\t4\t\t\t4\t6\t6\t\t7\t19\n"
	slip no-heads "${T4}行政复议\tLÓe\ng\tvQN\n9\t173\t300\t244\t976\t111\t181\t154\t266\t712\t21\t228\t173\t78\t500\n"
}

@test "a number that counts the lines is none of the row above a group's label" {
	slip counted-group "${T2}4   第二十条第（六）项\n5             信息内容            本年处理决定数量\n6             行政处罚                          12\n7             行政强制\n8   第二十条第（八）项\n9             信息内容  本年收费金额（单位：万元）\n10      行政事业性收费                         3.5\n"
}

@test "columns that are empty in all rows, where the others make no total" {
	slip two-bars "${T3}一、本年新收政府信息公开申请数量||0||0||0||9\n二、上年结转政府信息公开申请数量||1||2||3||10\n（一）予以公开||2||4||6||11\n（二）部分公开||3||1||2||12\n1.属于国家秘密||4||3||5||13\n"
}

@test "a value printed for each of two columns, where another's blank was cut out" {
	local heads='信息内容\t上一年项目数量\t本年增/减\t本年增/减\n'

	slip repeats "${T2}${heads}行政事业性收费\t3\t3\n信息内容\t采购项目数量\t采购总金额\n政府集中采购\t4\t4\n"
	slip repeats-broken "${T2}${heads}行政事业\n性收费\t\t3\t3\n"
}

@test "two bars at both ends of a line and between its cells" {
	slip paired "${T2}|| 信息内容 || 本年制发件数 || 本年废止件数 || 现行有效件数 ||\n|| 规章 ||  || 12 ||  ||\n|| 行政规范性文件 || 1 || 0 || 7 ||\n"
}

@test "table 4: a row whose label reaches into the columns has moved" {
	slip reaches-in "${T4}类别        结果维持          结果纠正  其他结果  尚未审结  总计\n行政复议    113               0         0         0         113\n行政诉讼    未经复议直接起诉  286       55        1         342\n复议后起诉  77                4         273       9         363\n"
}

@test "the only number of table 2, beside labels without any, may be a note's" {
	# what VALUE DOUBT [LABEL...]: of 8.1, with these labels before it.
	what() {
		local value=$1 doubt=$2

		shift 2
		same "$value	$doubt" "$(printf '%s\n' 二、主动公开政府信息情况 "$@" \
		    "行政事业性收费 $value" | gr-split | gr-table -H -t 2 |
		    tail -n 1 | cut -f 8,16)"
	}
	what 1 column 行政许可 行政处罚 行政强制
	what 12 column 规章 行政规范性文件 行政许可 行政处罚 行政强制
	what 0 '' 行政许可 行政处罚 行政强制
	what 100 '' 行政许可 行政处罚 行政强制
	what 1.5 '' 行政许可 行政处罚 行政强制
	what 1 '' 行政处罚 行政强制
	what 1 '' 行政许可 行政处罚 '行政强制 3'
}

@test "a note's mark behind a label of table 2, laid out in spaces, before a blank" {
	# what FIRST LABEL DOUBT: another row's values, and those of the row.
	what() {
		same "$3" "$(printf '%b' "${T2}信息内容        本年制发件数  本年废止件数  现行有效件数\n$2\n$1\n" |
		    gr-split | gr-table -Ht 2 | grep "${1%% *}" | cut -f 16)"
	}
	what '规章 1                       565         3' \
	    '行政规范性文件      12         4         7' column
	what '规章 1     565      3' '行政规范性文件 12     4         7' column
	what '规章 15    565      3' '行政规范性文件 12     4         7\n行政许可 5' column
	what '行政规范性文件 1     565      3' '规章          12     4        7' ''
}

@test "in table 2 a value below the labels of several rows may be any of theirs" {
	slip below-labels "${T2}信息内容\n行政许可\n信息内容\n行政处罚\n行政强制\n\n信息内容\n行政事业性收费\n\n0\n本年收费金额\n143\n"
}

@test "a row that adds up beside one number more is not made of pieces" {
	# 1 and 0 make 10, and with it the row 21.
	slip counted-below "${T3}5.要求行政机关确认或重新出具已获取信息\n0\n3\n0\n2\n1\n0\n6\n21\n\n1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\n0\n0\n0\n0\n0\n1\n1\n22\n"
}

@test "a wiki's table has a line for each cell, and attributes before some" {
	slip wiki-cells "${T3}{|\n!width=\"13%%\"| 项目\n! 自然人\n! 商业企业\n! 科研机构\n! 社会公益组织\n! 法律服务机构\n! 其他\n! 总计\n|-\n| 一、本年新收政府信息公开申请数量\n| 1035\n| 1245\n|\n| align=\"right\"| 910\n| 1159\n| 1144\n| 5493\n|-\n| （一）予以公开\n| 4 || 0 || 1 || 0 || 0 || 0 || 5\n|}\n"
}

@test "the group of organisations, broken before 其他, is no heading of that column" {
	slip order-group "${T3}|  | 自然人 | 法人或   |  |  |  |  | 总计 |\n|  |  | 其他组织 |  |  |  |  |  |\n|  |  | 商业 | 科研 | 社会公 | 法律服 | 其他 |  |\n|  |  | 企业 | 机构 | 益组织 | 务机构 |  |  |\n| 一、本年新收政府信息公开申请数量 | 1 | 2 | 0 | 0 | 0 | 0 | 3 |\n"
}

@test "where numbers are broken, a row that does not add up may lack a part of one" {
	slip broken-6 "${T3}1.属于国家秘密 48 24 32 51 9\n3\n22\n27\n0\n2.其他法律行政法规禁止公开 50 8 16 96 7\n1\n13\n25\n4\n3.危及三安全一稳定 55 88 63 31 3\n7\n10\n28\n4\n4.保护第三方合法权益 80 75 7 46 26 5 242\n"
}

# As many reports below differ in their last sections alone.
noted="${T2}规章\t29\t4\t12\n行政许可\t297\n行政事业性收费\t56457.91512\n${T3}"
noted="$noted（一）予以公开\t3\t0\t0\t0\t295\t1\t33\n（二）部分公开\t8\t-6\t0\t0\t0\t0\t8\n1.属于国家秘密\t17\t0\t0\t35\t0\t0\t4\n（七）总计\t2\t0\t0\t0\t0\t0\t5\n${T4}结果维持\t结果纠正\n没有。\n"

@test "a note's mark may be joined to a value wherever the note stands" {
	slip joined-brackets "$noted五、存在的主要问题及改进情况\n无。\n[5] 含上级交办的事项\n[6] 据年末台账\n[7] 口径有变\n[12] 不含税款\n"
	slip joined-named "$noted注 5：含上级交办的事项\n注 6：据年末台账\n注7.口径有变\n注12:不含税款\n"
	slip joined-bare "$noted六、其他需要报告的事项\n  5   含上级交办的事项\n6 据年末台账\n7 口径有变\n12 不含税款\n"
	slip joined-indented "$noted五、存在的主要问题及改进情况\n无。\n   [5] 含上级交办的事项\n   [6] 据年末台账\n   [7] 口径有变\n   [12] 不含税款\n"
	# Those of one digit are lines of their own.
	slip joined-tens "$noted五、存在的主要问题及改进情况\n无。\n7\n口径有变\n12 不含税款\n"
	slip joined-points "${noted}5.含上级交办的事项\n6.据年末台账\n7．口径有变\n12、不含税款\n"
}

@test "lists, figures within sentences and marks that are told from digits show no note that is joined" {
	local rest="五、存在的主要问题及改进情况\n设查阅点\n5 处整改完成。\n5.加强组织领导\n7、强化队伍建设\n六、其他需要报告的事项\n"

	same '' "$(printf '%b' "${T2}1、主动公开政府信息120条，网站发布80条。\n2.公开规范性文件及其解读。\n规章\t12\t0\t41\n行政许可\t121\n五、存在的主要问题及改进情况\n1是加强组织领导和业务培训。\n2完善公开工作机制和目录。\n" |
	    gr-split | gr-table -Ht 2 | cut -f 16 | tr -d '\n')"
	slip joined-none "$noted$rest"
	slip joined-told "$noted${rest}如上所述[5]，另见[6][7]及文末[12]。\n[5] 含上级交办的事项\n[6] 据年末台账\n[7] 口径有变\n[12] 不含税款\n"
}

@test "marks of notes that are not printed count on from row to row" {
	slip joined-counted "${T2}规章\t21\t4\t12\n${T3}一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t292\t1\t33\n（一）予以公开\t8\t0\t0\t113\t0\t0\t19\n（二）部分公开\t4\t0\t6\t0\t104\t0\t20\n1.属于国家秘密\t95\t0\t16\t0\t0\t0\t10\n"
	slip joined-several "${T2}规章\\t21\\t4\\t12\\n${T3}二、上年结转政府信息公开申请数量\\t0\\t0\\t651\\t109\\t0\\t20\\t1942\\n（一）予以公开\\t8\\t0\\t0\\t113\\t0\\t0\\t19\\n（二）部分公开\\t4\\t0\\t6\\t0\\t104\\t0\\t20\\n"
	slip joined-zeros "${T2}规章\\t21\\t4\\t12\\n${T3}（一）予以公开\\t8\\t0\\t0\\t04\\t0\\t0\\t8\\n（二）部分公开\\t4\\t0\\t9\\t0\\t0\\t0\\t11\\n1.属于国家秘密\\t9\\t05\\t1\\t0\\t0\\t0\\t10\\n2.其他法律行政法规禁止公开\\t0\\t12\\t687\\t11\\t0\\t0\\t918\\n"
	slip joined-once "${T2}规章\t21\t4\t12\n${T3}一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t292\t1\t33\n（一）予以公开\t8\t0\t0\t11\t0\t0\t19\n"
}

@test "a lone small number beside rows of table 2 that are all short, or that is a note's, may be its mark" {
	slip mark-lone "${T2}规章\n行政规范性文件\n行政许可\n行政处罚\n行政强制 2\n行政事业性收费\n"
	slip mark-noted "${T2}规章\t7\t0\t3\n行政许可\t1\n行政处罚\t3\n${T4}没有。\n1 含上级交办的事项\n"
}

@test "the number of a note at a page's foot may be glued to a value" {
	slip foot-notes "${T3}7.属于行政执法案卷\n0\n150\n7\n/\n2951\n1\n453\n8.属于行政查询事项\n1\n0\n0\n0\n0\n0\n2\n\n1依据有关规定统计，含上年结转。\n第 2 页\n"
}
