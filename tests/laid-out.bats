#!/usr/bin/env bats
# Tables that pdftotext lays out with spaces: columns of a page, blanks in
# them, and numbers that were broken over lines.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# rows EXPECTED TEXT: the rows, values and doubts; _ is empty.
rows() {
	same "$(printf '%b' "$1")" "$(printf '%b' "$T3$2" | gr-split |
	    gr-table -H -t 3 | in_columns)"
}

@test "each page has columns of its own, in characters" {
	rows "1 31 5 4 1 10 8 59\n2 _ _ _ 2 _ 1 3 blank:natural,business,research,legal\n3.1 12 _ _ _ _ _ 12 blank:business,research,nonprofit,legal,other\n3.7 40 7 3 1 10 1 62\n4 22 _ _ 2 _ _ 24 blank:business,research,legal,other" \
	    "$NEW    31   5   4   1   10   8   59\n$CARRIED                 2        1   3\n\f（一）予以公开              12                                   12\n（七）总计                40     7     3     1     10    1     62\n四、结转下年度继续办理          22                 2                 24\n"
}

@test "a page without a full row has no columns, whatever another shows" {
	rows "1 31 5 4 1 10 8 59\n2 _ _ _ _ _ _ _ short" \
	    "$NEW    31   5   4   1   10   8   59\n\f$CARRIED    12                                12\n"
}

@test "a full row that does not add up shows no columns" {
	rows "1 31 5 4 1 10 8 58 column\n2 _ _ _ _ _ _ _ short" \
	    "$NEW    31   5   4   1   10   8   58\n$CARRIED                 2        1   3\n"
}

@test "a value beside its column is its, unless it is as near to the next" {
	local all='31   5   4   1   10   8   59\n'

	rows "1 31 5 4 1 10 8 59\n2 12 _ _ _ _ _ 12 blank:business,research,nonprofit,legal,other" \
	    "$NEW    $all$CARRIED 12                           12\n"
	rows "1 31 5 4 1 10 8 59\n2 31 5 4 1 10 8 59\n3.1 _ _ _ _ _ _ _ short\n3.7 31 5 4 1 10 8 59\n4 31 5 4 1 10 8 59" \
	    "$NEW    $all$CARRIED    $all（一）予以公开                3                      3\n（七）总计               $all四、结转下年度继续办理         $all"
}

@test "a number broken above and below its row's line is joined" {
	rows "1 189540 4033 33 5 2 0 193613 split:natural,total\n2 1 0 0 0 0 0 1" \
	    "                     189                        193\n$NEW         4033   33   5   2   0\n                     540                        613\n$CARRIED      1     0      0    0   0   0    1\n"
}

@test "so are those beside the lines of a label that was broken, too" {
	rows "1 182 0 57 11 0 0 250 split:natural,research,total" \
	    "一、本年新收政府信息       18         5               25\n                             0         11   0   0\n公开申请数量               2          7               0\n"
}

@test "a number all of whose row's others are broken has no doubt" {
	rows "1 182 7 111 11 12 17 340 split:natural,research,nonprofit,legal,other,total" \
	    "                 18         11   1   1   1   34\n一、本年新收政府信息公开申请数量         7\n                 2          1    1   2   7   0\n"
}

@test "a sign for nothing stands in its column beside numbers broken" {
	rows "1 101 3 _ 9 1 4 118 split:total blank:research\n2 22 _ _ _ _ _ 22 blank:business,research,nonprofit,legal,other" \
	    "                                          11\n$NEW   101  3  无  9  1  4\n                                           8\n$CARRIED   22 无  无  无 无 无  22\n"
	rows "1 _ _ _ _ _ _ _ short split\n2 22 _ _ _ _ _ 22 split blank:business,research,nonprofit,legal,other" \
	    "                                          11\n$NEW   101  3  无  9  1  4\n                                           7\n$CARRIED   22 无  无  无 无 无  22\n"
}

@test "pieces that do not add up are not joined" {
	rows "1 _ _ _ _ _ _ _ short split\n2 1 0 0 0 0 0 1 split" \
	    "                     189                        193\n$NEW         4033   33   5   2   0\n                     540                        614\n$CARRIED      1     0      0    0   0   0    1\n"
}

@test "pieces as many as columns, among rows of a stream that are not full" {
	rows "1 28 2 3 3 7 20 9 column\n2 _ _ _ _ _ _ _ short" \
	    "$NEW|\n28|\n2|\n3|\n3|\n7|\n20|\n9|\n$CARRIED|\n5|\n1|\n"
}

@test "table 4 in pieces as many as its cells, of which most rows do not add up" {
	local head='四、政府信息公开行政复议、行政诉讼情况\n行政复议|\n行政诉讼|\n'

	same "1 4 3 1 1 9 _ _ column
2.1 8 1 9 8 9 _ _ column
2.2 2 7 3 1 7 _ _ column" "$(printf '%b' "$head$(printf '%s|\\n' 4 3 1 1 9 8 1 9 8 9 2 7 3 1 7)" |
	    gr-split | gr-table -Ht 4 | in_columns)"
}

@test "in a stream a number is joined with the lines behind it" {
	rows "1 125 5 0 2 8 0 140 split:total\n2 32 1 0 0 1 0 34" \
	    "$NEW 125 5 0 2 8 0\n14\n0\n$CARRIED 32 1 0 0 1 0 34\n"
}

@test "not if its pieces can be parted in two ways" {
	rows "1 1 1 _ 0 0 0 _ long column\n2 32 1 0 0 1 0 34" \
	    "$NEW\n1\n1\n1\n0\n0\n0\n0\n12\n$CARRIED 32 1 0 0 1 0 34\n"
	# One may be broken within a line, too.
	rows "1 _ _ _ _ _ _ _ short column stray\n2 32 1 0 0 1 0 34 split" \
	    "$NEW\n1 1\n0\n0\n0\n7\n0\n18\n$CARRIED 32 1 0 0 1 0 34\n"
}

@test "labels that wrap below their figures: the sums prove what is whose" {
	local f=$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt

	gr-split "$f" | gr-table -H -t 3 | cut -f 5-6,8-14 >want
	# Short labels before their figures, long ones on two lines below, but
	# for one where that is said.
	below() {
		LC_ALL=C awk -v above="$1" -F '\t' 'NF > 7 && $NF ~ /^[0-9]+$/ { l = v = ""
	    for (i = 1; i <= NF - 7; i++) if ($i != "" && l != "") {
	    print l; l = $i } else if ($i != "") l = $i
	    for (i = NF - 6; i <= NF; i++) v = v " " $i
	    n = l ~ /^[0-9]/ ? 26 : 24	# bytes
	    if (length(l) <= n) { print l v; next }
	    if (index(l, above) != 1) print substr(v, 2)
	    print substr(l, 1, n); print substr(l, n + 1)
	    if (index(l, above) == 1) print substr(v, 2)
	    next } { gsub(/\t+/, " "); print }' "$f" >a.txt
		gr-split a.txt | gr-table -H -t 3 >rows
		cut -f 5-6,8-14 rows | diff -u want -
	}
	below none
	same '' "$(cut -f 16 rows | tr -d '\n')"
	below '二）'
	cut -f 16 rows | grep -q order
}

@test "no-break spaces part words, and take one column each" {
	local b='\u00a0'

	rows "1 31 5 4 1 10 8 59" "$NEW${b}31${b}5 4${b}1 10${b}8${b}59\n"
	rows "1 31 5 4 1 10 8 59\n2 12 _ _ _ _ _ 12 blank:business,research,nonprofit,legal,other" \
	    "$NEW    31   5   4   1   10   8   59\n二、上年结转${b}政府${b}信息公开申请${b}数量 12                      12\n"
}

@test "a no-break space before the bar behind a cell is a blank" {
	local b='\u00a0'

	same "1.1 1 2 3 _ _ _ _
1.2 4 5 6 _ _ _ _" "$(printf '%b' "二、主动公开政府信息情况\n规章$b|\n1$b|\n2 |\n3$b|\n行政规范性文件 |\n4 |\n5$b|\n6 |\n" |
	    gr-split | gr-table -Ht 2 | in_columns)"
}

@test "figures below the ends of headings that are broken over lines" {
	local sign=blank:legal

	rows "1 53 9 19 1 _ 40 122 $sign\n2 3 _ _ _ _ _ 3 blank:business,research,nonprofit,legal,other\n3.1 47 9 18 _ _ 39 113 blank:nonprofit,legal\n3.7 47 9 18 _ _ 39 113 blank:nonprofit,legal\n4 9 _ 1 1 _ 1 12 blank:business,legal" \
	    "                                          自然人  商业企  科研机  社会公  法律服   其他    总计\n                                                    业      构    益组织  务机构\n$NEW               53       9      19       1              40     122\n$CARRIED                3                                               3\n      （一）予以公开                           47       9      18                      39     113\n      （七）总计                               47       9      18                      39     113\n四、结转下年度继续办理                          9               1       1               1      12\n"
}

@test "numbers alone on their lines between whole rows are those of pages" {
	local f=$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt

	# One cell's label, and its row's values, to a line; more lines between.
	numbered() {
		LC_ALL=C awk -F '\t' -v a="$1" -v b="$2" -v add="$3" 'NF > 7 && $NF ~ /^[0-9]+$/ {
	    if (++n == 3) $NF += add
	    v = ""; for (i = NF - 6; i <= NF; i++) v = v " " $i
	    l = ""; for (i = 1; i <= NF - 7; i++) if ($i != "") l = $i
	    print l v; if (n == 3) print a; if (n == 24) print b; next
	    } { gsub(/\t+/, " "); print }' "$f" >a.txt
		gr-split a.txt | gr-table -H -t 3 | cut -f 16 | tr -d '\n'
	}
	same '' "$(numbered 4 5)"
	same straystray "$(numbered 4 6 | sed 's/split//g')"
	same '' "$(numbered 4 '')"
	same stray "$(numbered 4 '' 1 | sed 's/split//g')"
	same stray "$(numbered 0 '' | sed 's/split//g')"
}

@test "so are they between a label and its figures, or within a label" {
	local f=$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt

	gr-split "$f" | gr-table -H -t 3 | cut -f 5-6,8-14,16 >want
	# A label, and its figures below; the page ends behind so many bytes of
	# that of the fifth row.
	paged() {
		LC_ALL=C awk -F '\t' -v at="$1" -v add="$2" 'NF > 7 && $NF ~ /^[0-9]+$/ {
	    v = ""; for (i = NF - 6; i <= NF; i++) v = v " " $i
	    l = ""; for (i = 1; i <= NF - 7; i++) if ($i != "") l = $i
	    if (++n != 5) { print l; print substr(v, 2); next }
	    print substr(l, 1, at); print "\n7\n"
	    if (at < length(l)) print substr(l, at + 1)
	    sub(/ /, "", v); $0 = v; print add v; next
	    } { gsub(/\t+/, " "); print }' "$f" >a.txt
		gr-split a.txt | gr-table -H -t 3 | cut -f 5-6,8-14,16
	}
	paged 99 '' | diff -u want -
	paged 11 '' | diff -u want -
	# It may be a figure that the row has lost.
	[ "$(paged 11 '9 ' | cut -f 10 | grep -c .)" -gt 20 ]
}

@test "where a stream is broken, values within a label may be in any order" {
	local label='二、上年结转政府信息公开申\n\n' rest='请数量\n'

	rows "1 _ _ _ _ _ _ _ short column\n2 55 6 5 1 0 8 75 column" \
	    "$NEW\n\n1\n\n2\n\n3\n\n${label}55\n\n6\n\n5\n\n1\n\n0\n\n8\n\n75\n\n$rest"
	rows "1 _ _ _ _ _ _ _ short column\n2 0 0 0 0 0 0 0" \
	    "$NEW\n\n1\n\n2\n\n3\n\n${label}0\n\n0\n\n0\n\n0\n\n0\n\n0\n\n0\n\n$rest"
}

@test "a unit behind a number, and a sign before it, may be one space apart" {
	same "$(printf '二、主动公开政府信息情况\n%s\n' '行政事业性收费 0.37 万元' | gr-split |
	    gr-table -H -t 2 | cut -f 7,8,16)" "行政事业性收费	0.37	"
	same "$(printf '二、主动公开政府信息情况\n%s\n' '行政事业性收费    251 元' | gr-split |
	    gr-table -H -t 2 | cut -f 7,8,16)" "行政事业性收费	251	unit:amount"
	same "$(printf '二、主动公开政府信息情况\n信息内容 上一年项目数量 本年增/减 处理决定数量\n%s\n' '行政处罚 6 减 20 13' | gr-split |
	    gr-table -H -t 2 | cut -f 7-10,16)" "行政处罚	6	-20	13	"
	# Decimals alone are the number's before them.
	for v in '976\n.81' '976\n．81' '976 .81'; do
		same "	long" "$(printf '二、主动公开政府信息情况\n行政事业性收费\n%b\n' "$v" |
		    gr-split | gr-table -H -t 2 -l | cut -f 8,10 | sed 's/ column//')"
	done
	# What is counted in words is prose.
	same "$(printf '二、主动公开政府信息情况\n%s\n' '共收到 5 件' | gr-split |
	    gr-table -H -t 2 | cut -f 7,8,16)" ""
}

@test "the end of a label behind its values is found past its group's label" {
	rows "3.6.2 64 0 0 0 0 0 64\n3.6.3 40 8 0 0 0 0 48" \
	    "     （六）   2.逾期未缴纳费    64   0    0    0    0    0    64\n     处理     用\n              3.其他           40   8    0    0    0    0    48\n"
}

@test "values below the label of a later row are not an earlier row's" {
	rows "3.5.1 15 _ _ _ _ _ 15 blank:business,research,nonprofit,legal,other column\n3.5.2 _ _ _ _ _ _ _ short column\n3.5.4 27 0 1 2 3 4 37" \
	    "           1.信访举报投诉类申请\n           2.重复申请\n（五）不                       15                       15\n予处理\n           4.无正当理由大量反复申请    27   0   1   2   3   4   37\n"
}

@test "a row's values on lines of their own and side by side, if they add up" {
	rows "1 1 2 3 4 5 6 21\n2 0 7 0 0 0 1 8\n3.5.5 2 0 0 0 0 0 2\n4 0 0 3 0 0 0 3" \
	    "$NEW\n1\n2 3 4\n5\n6 21\n$CARRIED 0\n7\n0\n0\n0\n1\n8\n5.要求行政机关确认或重新出具已\n获取信息 2\n0 0\n0 0 0 2\n四、结转下年度继续办理\n0 0\n3\n0 0 0\n3\n"
	rows "1 _ _ _ _ _ _ _ short column stray\n2 0 7 0 0 0 1 8 split column" \
	    "$NEW\n1\n2 3 4\n5\n6 20\n$CARRIED\n0\n7\n0\n0\n0\n1\n8\n"
	same "5.1 4 1 5 _ _ _ _
5.2 47 0 3 _ _ _ _" "$(printf '%b' "${T2}信息内容\n上一年项目数量 本年增/减\n处理决定数量\n行政许可\n4\n1 5\n其他对外管理服务事项 47\n0\n3\n" |
	    gr-split | gr-table -Ht 2 | in_columns)"
}

@test "where no row fills its columns, all sums and the headings tell them" {
	local none=blank:business,research,nonprofit,legal,other
	local gap='                                     ' old
	local heads="                     自然人$gap  总计\n                           商业企业 科研 社会 法律服务 其他\n"
	local first="$NEW    16$gap  16\n$CARRIED    4$gap   4\n\f"
	local last="四、结转下年度继续办理    6$gap  "

	old="1 16 _ _ _ _ _ 16 $none\n2 4 _ _ _ _ _ 4 $none\n3.1 14 _ _ _ _ _ 14 $none\n3.7 14 _ _ _ _ _ 14 $none\n4 6 _ _ _ _ _ 6 $none"
	rows "$old" "$heads${first}（一）予以公开        14$gap 14\n（七）总计          14$gap 14\n$last 6\n"
	# No headings.
	rows "1 _ _ _ _ _ _ 16 short\n2 _ _ _ _ _ _ 4 short\n3.1 _ _ _ _ _ _ 14 short\n3.7 _ _ _ _ _ _ 14 short\n4 _ _ _ _ _ _ 6 short" \
	    "${first}（一）予以公开        14$gap 14\n（七）总计          14$gap 14\n$last 6\n"
	old="1 _ _ _ _ _ _ _ short\n2 _ _ _ _ _ _ _ short\n3.1 _ _ _ _ _ _ _ short\n3.7 _ _ _ _ _ _ _ short\n4 _ _ _ _ _ _ _ short"
	# Only the first page has headings, and a total is another.
	rows "1 16 _ _ _ _ _ 16 $none\n2 4 _ _ _ _ _ 4 $none\n${old#*2 _ _ _ _ _ _ _ short\\n}" "$heads${first}（一）予以公开        14$gap 14\n（七）总计          14$gap 14\n$last 7\n"
}

@test "a row near a full one is read if places in columns and characters agree" {
	local t2='二、主动公开政府信息情况\n' full='规章          12        13      88\n'

	same "$(printf '%b' "$t2${full}行政规范性文件 1             12\n" |
	    gr-split | gr-table -H -t 2 | in_columns)" \
	    "$(printf '%s\n' '1.1 12 13 88 _ _ _ _' '1.2 _ _ _ _ _ _ _ short')"
}

# rows4 EXPECTED TEXT: the same of table 4.
rows4() {
	same "$(printf '%b' "$1")" "$(printf '%b' "$T4$2" | gr-split |
	    gr-table -H -t 4 | in_columns | sed 's/ _ _\( [^0-9_]*\)*$/\1/')"
}

@test "table 4's columns are told by its headings and two totals" {
	local heads="                                  未经复议直接起诉                     复议后起诉\n结果  结果  其他  尚未  总计\n维持  纠正  结果  审结        结果  结果  其他  尚未  总计  结果  结果  其他  尚未  总计\n                              维持  纠正  结果  审结        维持  纠正  结果  审结\n"
	local row="       7     2           9           8     2          10                                 "
	local none="1 _ _ _ _ _ short\n2.1 _ _ _ _ _ short\n2.2 _ _ _ _ _ short"

	rows4 "1 _ 7 2 _ 9 blank:upheld,pending\n2.1 _ 8 2 _ 10 blank:upheld,pending\n2.2 _ _ _ _ _ blank:upheld,corrected,other,pending,total" \
	    "$heads$row\n"
	rows4 "$none" "$heads       7     2           9\n"
	rows4 "$none" "$heads       7     2     9                 8     2          10\n"
	rows4 "$none" "${heads/其他/尚未}$row\n"
}

@test "bars and pads about table 4's cells are told by its totals" {
	local heads="行政复议 | 行政诉讼\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计\n"
	local row=" |  | 5 | 5 | 5 |  |  |  | 5 |  |  |  | 6 | 6"
	local none="1 _ _ _ _ _ short\n2.1 _ _ _ _ _ short\n2.2 _ _ _ _ _ short"

	rows4 "1 _ _ _ 5 5 blank:upheld,corrected,other\n2.1 5 _ _ _ 5 blank:corrected,other,pending\n2.2 _ _ _ 6 6 blank:upheld,corrected,other" \
	    "$heads | $row\n"
	rows4 "$none" "$heads$row\n"
	rows4 "$none" "| $heads | $row\n"
	rows4 "$none" "$heads |  |  |  | 0 |  |  |  | 0 |  |  |  | 7 | 7 |  |  |  |  | 0\n"
}

@test "short rows keep a total that their values and the rows make" {
	local rest='（二）部分公开 3 3\n（七）总计 2 3 5\n四、结转下年度继续办理 0 0\n'

	rows "1 _ _ _ _ _ _ 4 short\n2 _ _ _ _ _ _ 1 short\n3.1 _ _ _ _ _ _ 2 short\n3.2 _ _ _ _ _ _ 3 short\n3.7 _ _ _ _ _ _ 5 short\n4 _ _ _ _ _ _ 0 short" \
	    "$NEW 1 3 4\n$CARRIED 1 1\n（一）予以公开 2 2\n$rest"
	# A value alone may be any column's.
	rows "1 _ _ _ _ _ _ _ short\n2 _ _ _ _ _ _ _ short\n3.1 _ _ _ _ _ _ _ short\n3.2 _ _ _ _ _ _ _ short\n3.7 _ _ _ _ _ _ _ short\n4 _ _ _ _ _ _ _ short" \
	    "$NEW 1 3 4\n$CARRIED 1 1\n（一）予以公开 2\n$rest"
}

# rows_of [ROW VALUES]...: all rows of table 3, and values behind some.
rows_of() {
	form_rows ' ' '' "$@"
}

@test "totals that short rows end in keep their doubt, though all sums hold" {
	rows_of 1 '1 1 2 4' 2 '3 3' 3.1 '1 1' 3.2 '3 2 5' 3.7 '4 2 6' \
	    4 '1 1' >text
	printf '%b' "$T3$(cat text)" | gr-split | gr-table -H -t 3 |
	    awk -F '\t' '$14 != "" { print $6, $14, $16 }' >out
	same "1 4 short 2 3 short 3.1 1 short 3.2 5 short 3.7 6 short 4 1 short" \
	    "$(xargs <out)"
}

@test "where the last column and its heading are lost, the others are read" {
	local id all=() head='自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他'

	for id in 3.{3.{1..8},4.{1..3},5.{1..3}}; do
		all+=("$id" '9 0 1 0 0 2')
	done
	for id in 3.{5.{4,5},6.{1..3}} 2; do
		all+=("$id" '0 0 0 0 0 0')
	done
	all+=(1 '133 0 16 0 0 29' 3.1 '3 0 0 0 0 1' 3.2 '1 0 0 0 0 0')
	all+=(3.7 '130 0 14 0 0 29' 4 '3 0 2 0 0 0')
	rows_of "${all[@]}" >text
	printf '%b' "$T3$head\n$(cat text)" | gr-split | gr-table -H -t3 |
	    in_columns >out
	same "1 133 0 16 0 0 29 _ short:total" "$(head -n 1 out)"
	same 25 "$(grep -c ' short:total$' out)"
	# The heading is there; a sum over rows does not hold; a row is longer.
	for edit in '2s/其他/& 总计/' 's/133 0/133 1/' 's/133 0/133 0 0/'; do
		printf '%b' "$T3$head\n$(cat text)" | sed "$edit" | gr-split |
		    gr-table -H -t3 | in_columns >out
		same "$edit 0" "$edit $(grep -c ' short:total$' out)"
	done
}

@test "a broken number keeps its doubt where all sums hold: it was printed so" {
	local id all=() v='123456 1 0 0 0 0 123457'

	for id in 2 3.2 3.{3.{1..8},4.{1..3},5.{1..5},6.{1..3}} 4; do
		all+=("$id" '0 0 0 0 0 0 0')
	done
	all+=(3.1 "$v" 3.7 "$v" 1 '1234\n56\n1\n0\n0\n0\n0\n1234\n57')
	rows_of "${all[@]}" >text
	printf '%b' "$T3$(sed 's/数量 1/数量\\n1/' text)" | gr-split |
	    gr-table -H -t3 | in_columns >out
	same "1 $v split:natural,business,research,nonprofit,legal,other,total" \
	    "$(head -n 1 out)"
	same 1 "$(awk 'NF > 8' out | wc -l)"
}

@test "rows above their labels, some with what they count, are no other row's" {
	local unit

	printf '%b' "$T3" >head.txt
	for unit in 件 '(件)' ' 件'; do
		{
			cat head.txt
			rows_of | awk -v unit="$unit" '{
				n = ++i * 7 % 10 + 1
				row = n " " i " 0 2 0 3 " n + i + 5
				if (i % 3 != 1)
					sub(i % 2 ? " 3 " : " 2 ", "&" unit " ", row)
				else
					sub(/ 0 /, " 0" unit " ", row)
				print row
				print
			}'
		} >a.txt
		# Of each row but the last the values of the next have been read.
		gr-split a.txt | gr-table -Ht 3 | in_columns >out
		[ "$(wc -l <out)" -gt 20 ]
		same "" "$(awk 'NF == 8 && $3 != "_" && $3 != NR' out)"
	done
}

# piped LABEL VALUES EMPTY: a row's cells a line each, _ those that are empty,
# and so many empty ones behind it, the next row's among them.
piped() {
	local v

	printf '%s |\n' "$1"
	for v in $2; do
		printf '%s |\n' "${v#_}"
	done
	for v in $(seq "$3"); do
		echo '|'
	done
}

@test "empty cells behind a row are told by its depth and the next one's" {
	local one='1 _ _ _ _ _ 1' none=blank:business,research,nonprofit,legal,other

	printf '%b' "$T3" >a.txt
	{
		piped （一）予以公开 "$one" 2
		piped （二）部分公开 "$one" 2
		piped 1.属于国家秘密 "$one" 2
		piped 2.其他法律行政法规禁止公开 "$one" 2
		piped 7.属于行政执法案卷 "$one" 2
		piped 8.属于行政查询事项 "$one" 1
		piped 1.本机关不掌握相关政府信息 "$one" 2
		piped 2.没有现成信息需要另行制作 "$one" 2
		piped 3.补正后申请内容仍不明确 "$one" 1
		piped 1.信访举报投诉类申请 "$one" 2
	} >>a.txt
	same "$(for i in 3.1 3.2 3.3.1 3.3.2 3.3.7 3.3.8 3.4.1 3.4.2 3.4.3; do
		echo "$i $one $none"; done)" \
	    "$(gr-split a.txt | gr-table -Ht 3 | in_columns | grep -v 3.5.1)"
}

@test "where headings are clearly nearest in columns and in characters, but not the same" {
	printf '%b' "$T3" >t
	printf '%b\n' "$(cat <<-'END'
		                                          社会
		                  自然人                科研      法律服务             总计
		                          商业企业            公益      其他
		一、本年新收政府信息公开
		                    5      3          0       0           1   9
		    申请数量
		二、上年结转政府信息公开
		\f   2.其他法律
		   4.保护第三
		   6.属于四类
		   7.属于行政
		   3.补正后申
		   请内容仍不    0   3   0   0   0   3
		   3.要求提供
		            2   0   0   0   0   2
		（五 公开出版物
		 （七）总计      2   3   0   0   0   5
		\f四、结转下年度继续办理             3       0           0       0                 1        4
	END
	)" >>t
	same "1 _ _ _ _ _ _ 9 short" "$(gr-split t | gr-table -H -t 3 |
	    in_columns | head -n 1)"
}

@test "the total with which table 4's line ends may lack digits" {
	same "columncolumnsplit:totalcolumn" "$(printf '%b' "${T4}结果维持 结果纠正 其他结果 尚未审结 总计\n3 0 3 0 6 172 293 170 3 638 0 37 0 39 7\n" |
	    gr-split | gr-table -H -t 4 | cut -f 16 | paste -sd ' ' |
	    tr -d ' ')"
}

@test "figures beside a part of a group's label may be the beginning of those below" {
	same "1.1 2 0 8 split
1.2 3 208 4527" "$(printf '%b' "二、主动公开政府信息情况\n   条款     信息内容   本年制发件数   本年废止件数   现行有效件数\n第二十条              5021   2808   3294\n第（一）     规章        2         0         8\n   项\n           行政规范性文件     3      208     4527\n" |
	    gr-split | gr-table -H -t 2 | grep -v '?' |
	    cut -f 6,8-10,16 | tr '\t' ' ' | sed 's/ $//')"
}

@test "figures alone between two labels of which one has none are of either" {
	local full='                   4  3  2  1  1  0  11\n' granted='（一）予以公开'

	# The label below wraps, or the one above is the blank row's.
	rows "1 5 3 2 1 1 0 12\n2 4 3 2 1 1 0 11 order\n3.1 _ _ _ _ _ _ _ order short\n3.2 1 1 1 1 1 0 5" \
	    "$NEW  5  3  2  1  1  0  12\n$CARRIED\n$full（一）予以\n  公开\n（二）部分公开  1  1  1  1  1  0  5\n"
	rows "2 0 0 0 0 0 0 0\n3.1 4 3 2 1 1 0 11 order\n3.2 4 3 2 1 1 0 11 order\n3.3.1 _ _ _ _ _ _ _ order short\n3.3.2 1 1 1 1 1 0 5" \
	    "$CARRIED  0  0  0  0  0  0  0\n$granted\n$full（二）部分公开\n${full}1.属于国家秘密\n2.其他法律行政法规禁止公开  1  1  1  1  1  0  5\n"
	# About the figures stand both parts of their label.
	rows "1 5 3 2 1 1 0 12\n2 _ _ _ _ _ _ _ short\n3.1 4 3 2 1 1 0 11\n3.2 1 1 1 1 1 0 5" \
	    "$NEW  5  3  2  1  1  0  12\n$CARRIED\n（一）予以\n$full  公开\n（二）部分公开  1  1  1  1  1  0  5\n"
}

@test "sums over the rows show whose figures alone between two labels are" {
	local sums='（七）总计  5  4  3  2  2  0  16\n四、结转下年度继续办理  0  0  0  0  0  0  0\n'

	rows "1 1 1 1 1 1 0 5\n2 4 3 2 1 1 0 11\n3.1 _ _ _ _ _ _ _ short\n3.2 5 4 3 2 2 0 16\n3.7 5 4 3 2 2 0 16\n4 0 0 0 0 0 0 0" \
	    "$NEW  1  1  1  1  1  0  5\n$CARRIED\n                   4  3  2  1  1  0  11\n（一）予以公开\n（二）部分公开  5  4  3  2  2  0  16\n$sums"
	rows "1 1 1 1 1 1 0 5\n2 4 3 2 1 1 0 11\n3.1 5 4 3 2 2 0 16 order\n3.2 _ _ _ _ _ _ _ order short\n3.7 5 4 3 2 2 0 16\n4 0 0 0 0 0 0 0" \
	    "$NEW  1  1  1  1  1  0  5\n$CARRIED  4  3  2  1  1  0  11\n（一）予以公开\n                   5  4  3  2  2  0  16\n（二）部分公开\n$sums"
}

@test "a whole row with blanks above one that is broken adds up with its pieces" {
	rows "3.6.3 27160 168 149 136 30183 77 57873 split:natural,business,research,nonprofit,legal,other,total\n3.7 _ _ _ _ _ _ _ short\n4 22 9 5 36 _ 22 22 label text:legal column" \
	    " 1.信访\n 举报投                                           3.其他   27             30     57\n 诉类申                                                  16  16 14  13  18 77  87\n                                          （七）总计\n 请                                                     0   8  9   6   3      3\n 2.重复    22      9          5  36     四、结转下年度继        22                    22\n"
}
