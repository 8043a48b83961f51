#!/usr/bin/env bats
# What people and extractors do to tables: a slip leaves no value in another
# place than that in which it is printed, without a doubt.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

@test "two places in which one row has values are not those of one column" {
	rows "1 _ _ _ _ _ _ 29 short\n2 _ _ _ _ _ _ 1 short\n3.1 _ _ _ _ _ _ 30 short\n3.7 _ _ _ _ _ _ 30 short" \
	    "$T3$NEW    11        18            29\n$CARRIED              1             1\n（一）予以公开                                30            30\n（七）总计                          30                      30\n"
}

@test "a number broken behind its last bar may lack digits, and so may its rest" {
	rows "3.1 1 2 3 4 5 6 2 split:total stray\n3.2 1 2 3 4 5 6 21" \
	    "$T3| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 2\n1 |\n| （二）部分公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n"
	local rule='├──────────────┼──┼──┼──┼──┼──┼──┼──┤\n'

	rows "3.1 6 2 3 4 5 6 26 split:natural column\n3.2 1 2 3 4 5 6 21" \
	    "$T3$rule│（一）予以公开│1\n\n6 │2 │3 │4 │5 │6 │26│\n$rule│（二）部分公开│1 │2 │3 │4 │5 │6 │21│\n$rule"
}

@test "so may one on a line without the bar that others have behind them" {
	rows "1.1 1 2 3 _ _ _ _\n1.2 4 5 6 _ _ _ _\n5.1 18 _ _ _ _ _ _ split:decisions" \
	    "${T2}规章 |\n1 |\n2 |\n3 |\n行政规范性文件 |\n4 |\n5 |\n6 |\n行政许可 |\n18\n\t2 |\n"
}

@test "figures on a line below a value behind its column's name are perhaps its rest" {
	local row='自然人：%s\n商业企业：2\n科研机构：3\n社会公益组织：4\n法律服务机构：5\n其他：6\n总计：%s\n'

	# shellcheck disable=SC2059	# a form to fill in
	rows "1 1 2 3 4 5 6 21\n2 _ 2 3 4 5 6 _ long text:natural,total stray\n3.1 1 2 3 4 5 6 21" \
	    "$T3$NEW\n$(printf "$row" 1 21)\n$CARRIED\n$(printf "$row" '1\n  2' '3\n2')\n（一）予以公开\n$(printf "$row" 1 21)\n"
}

@test "a total at a line's end that begins as its row's sum may lack its end" {
	rows "3.1 1 2 3 _ 5 6 1 split:total blank:nonprofit\n3.2 1 2 3 4 5 6 21 split" \
	    "$T3（一）予以公开,1,2,3,/,5,6,1\n   7,\n（二）部分公开,1,2,3,4,5,6,21\n"
}

@test "figures beside the beginning of a label whose rest is below another's" {
	rows "3.3.2 47 0 4 6 0 0 51 again\n? 47 0 4 0 0 0 51 label" \
	    "$T3+--------------+----+---+---+---+---+---+----+\n|2.其他法律法  |47  |0  |4  |0  |0  |0  |51  |\n|2.其他法律法  |47  |0  |4  |6  |0  |0  |51  |\n|规禁止公开    |    |   |   |   |   |   |    |\n+--------------+----+---+---+---+---+---+----+\n"
}

@test "a row that stands twice with signs for nothing before what differs" {
	rows "2 19 _ _ 2 _ _ 21 blank:business,research,legal,other again\n3.1 1 2 3 4 5 6 21\n? 19 2 22 _ _ _ _ label" \
	    "$T3$CARRIED |\n19 |\n— |\n— |\n2 |\n— |\n— |\n21 |\n（一）予以公开 |\n1 |\n2 |\n3 |\n4 |\n5 |\n6 |\n21 |\n$CARRIED |\n19 |\n— |\n— |\n2 |\n— |\n— |\n22 |\n"
}

@test "a row that no form has, by the name of one or that of the report's year" {
	local year='某市某局2021年政府信息公开工作年度报告\n'

	rows "1 1 2 3 4 5 6 21\n2 0 0 0 0 0 0 0 again\n? 1 0 0 0 0 0 1 label" \
	    "$year$T3$NEW,1,2,3,4,5,6,21\n$CARRIED,0,0,0,0,0,0,0\n2021年$CARRIED,1,0,0,0,0,0,1\n"
	rows "1 1 2 3 4 5 6 21\n2 0 0 0 0 0 0 0\n? 1 0 0 0 0 0 1 label" \
	    "$year$T3$NEW,1,2,3,4,5,6,21\n$CARRIED,0,0,0,0,0,0,0\n2020年$CARRIED,1,0,0,0,0,0,1\n"
}

@test "a sign before the first of many numbers marks no item of a list" {
	rows "1 -5 1 2 0 8 _ _\n2.1 0 0 0 0 0 _ _\n2.2 0 0 0 0 0 _ _" \
	    "$T4- 5;1;2;0;8;0;0;0;0;0;0;0;0;0;0\n"
}

@test "digits joined to labels are no notes' marks where many have them" {
	rows "3.3.1 _ 0 0 0 0 _ 2 long\n3.3.2 0 0 0 0 0 0 0 glued\n3.3.3 0 0 0 0 0 0 0 glued" \
	    "${T3}1.属于国家秘密2 0 0 0 0 0 2 2\n2.其他法律行政法规禁止公开0 0 0 0 0 0 0\n3.危及三安全一稳定0 0 0 0 0 0 0\n"
}

@test "a row that adds up by chance where most have a value too many" {
	local td='</td><td>'

	{
		printf '%b' "$T3<table><tr><td>$td$td${td}自然人${td}商业企业"
		printf '%s' "${td}科研机构${td}社会公益组织${td}法律服务机构"
		echo "${td}其他${td}总计</td></tr>"
		form_rows '|' '|1|5|5|0|0|0|2|13' 3.3.1 '0|66|0|0|0|0|0|66' |
		    sed -e 's/^1.属于国家/（三）不予公开|&/' -e "s,|,$td,g" \
		    -e 's,.*,<tr><td>&</td></tr>,'
		echo '</table>'
	} >many.txt
	same '3.3.1 66 0 0 0 0 0 66 column' "$(gr-split many.txt |
	    gr-table -Ht 3 | in_columns | grep '^3\.3\.1')"
}

@test "a row that begins as one and ends as another, those between being lost" {
	{
		printf '%b' "$T3"
		form_rows ' ' ' 0 0 0 0 0 0 0' 3.5.5 '6 11 0 0 0 0 199' |
		    grep -v -e '^[123].*其他$' -e 补正、 -e 缴纳
	} >lost.txt
	same '3.5.5 6 11 0 0 0 0 199 column' "$(gr-split lost.txt |
	    gr-table -Ht 3 | in_columns | grep '^3\.5\.5')"
}

@test "where most rows do not add up, none is certain" {
	{
		printf '%b' "$T3"
		form_rows ' ' ' 0 0 0 0 0 0 0' 1 '73 1 1 8 9 2 5' \
		    2 '8 0 0 1 0 0 1' 3.1 '0 0 0 0 4 0 2' 3.2 '5 0 0 0 0 0 5'
	} >sums.txt
	same '3.2 5 0 0 0 0 0 5 column' "$(gr-split sums.txt |
	    gr-table -Ht 3 | in_columns | grep '^3\.2')"
}

@test "where all labels stand above a table, too, its rows may be another year's" {
	{
		printf '%b' "$T3"
		form_rows '' ''
		form_rows ' ' ' 0 0 0 0 0 0 0'
	} >below.txt
	gr-split below.txt | gr-table -Ht 3 >got
	[ "$(wc -l <got)" -gt 20 ]
	same '' "$(awk -F '\t' '$16 == ""' got)"
}

@test "words behind the last column that begin with a figure may be its number" {
	rows "3.1 6 _ _ 10 10 _ _ blank:business,research,other,total column\n3.2 1 2 3 4 5 6 21" \
	    "$T3（一）予以公开  6  无  无  10  10  无  无  26万\n（二）部分公开  1  2  3  4  5  6  21\n"
}

@test "a row too wide by chance below the headings of a page, where no other is" {
	local td='</td><td>' row

	row() {
		printf '<tr><td>%s</td></tr>' "${*//|/$td}"
	}
	rows "1 1 2 3 4 5 6 21\n2 0 0 0 2 0 3 5 column\n3.1 1 2 3 4 5 6 21" \
	    "$T3<table>$(row '||自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计')$(row "$NEW|1|2|3|4|5|6|21")$(row "$CARRIED|0|0|0|0|2|0|3|5")$(row '（一）予以公开|1|2|3|4|5|6|21')</table>\n"
}

@test "table 4 on two lines with headings, signs for nothing and other values" {
	local heads='结果维持 结果纠正 其他结果 尚未审结 总计'

	heads="行政复议 行政诉讼 $heads 未经复议直接起诉 复议后起诉 $heads $heads"
	rows "1 _ _ _ 6 6 _ _ blank:upheld,corrected,other again\n2.1 _ _ _ _ _ _ _ blank:upheld,corrected,other,pending,total again\n2.2 _ _ _ 5 5 _ _ blank:upheld,corrected,other again" \
	    "$T4$heads / / / 6 6 / / / / / / / / 5 5\n\n$heads / / / 7 7 / / / / / / / / 5 5\n"
}

@test "a full row is none where a column is lost in all others" {
	{
		printf '%b' "$T3"
		form_rows '|' '|1|2|0|0|3|6' 3.1 '1|2|0|0|0|3|6'
	} >lost.txt
	same '3.1 1 2 0 0 0 3 6 column' "$(gr-split lost.txt |
	    gr-table -Ht 3 | in_columns | grep '^3\.1')"
}

@test "figures beside a part of a label within rulers, and beside the same below" {
	rows "3.3.2 47 0 4 6 0 0 51 again\n? 47 0 4 0 0 0 51 label" \
	    "$T3+--------------+----+---+---+---+---+---+----+\n|2.其他法律法  |47  |0  |4  |0  |0  |0  |51  |\n上年|2.其他法律法  |47  |0  |4  |6  |0  |0  |51  |\n|规禁止公开    |    |   |   |   |   |   |    |\n+--------------+----+---+---+---+---+---+----+\n"
}

@test "a bar behind one of many numbers without any may be a digit" {
	rows "1 1 0 0 0 0 0 11 split:natural\n2 1 0 0 0 0 0 1\n3.1 1 2 3 4 5 6 21" \
	    "$T3$NEW\n1|\n0\n0\n0\n0\n0\n11\n$CARRIED\n1\n0\n0\n0\n0\n0\n1\n（一）予以公开\n1\n2\n3\n4\n5\n6\n21\n"
}

@test "a column named twice in a row, and a full stop between digits" {
	rows "1 13 0 0 0 0 0 13 long\n2 _ 0 0 0 1 0 1 text:natural column" \
	    "$T3$NEW\n自然人：13\n商业企业：6\n商业企业：0\n科研机构：0\n社会公益组织：0\n法律服务机构：0\n其他：0\n总计：13\n$CARRIED\n自然人：2。1\n商业企业：0\n科研机构：0\n社会公益组织：0\n法律服务机构：1\n其他：0\n总计：1\n"
}

@test "a bar that touches a number where hardly any does may be a digit" {
	rows "5.1 2 _ _ _ _ _ _ split:decisions\n6.1 12 _ _ _ _ _ _\n6.2 1 _ _ _ _ _ _ split:decisions" \
	    "$T2信息内容 | 本年处理决定数量 |\n行政许可 | |2 |\n信息内容 | 本年处理决定数量 |\n行政处罚 | 12 |\n行政强制 | 1| |\n"
	rows "1 _ 0 0 0 0 0 2 text:natural" \
	    "$T3\\\\begin{tabular}{llllllll}\n$NEW & |2 & 0 & 0 & 0 & 0 & 0 & 2 \\\\\\\\\n\\\\end{tabular}\n"
}

@test "a row beside one with nearly its label, and other values" {
	rows "5.1 3 _ _ _ _ _ _\n8.1 2 _ _ _ _ _ _ again\n? 7 _ _ _ _ _ _ label" \
	    "$T2行政许可 | 3 |\n行政事业性收费 | 2 |\n行政事业性口费 | 7 |\n"
}

@test "labels below their values, of which the first cannot be read" {
	rows "1 0 0 0 0 0 _ _ column\n2.1 0 3 0 0 3 _ _ column\n2.2 _ _ _ _ _ _ _ short\n? 2 _ _ _ _ _ _ label" \
	    "$T4类别 结果维持 结果纠正 其他结果 尚未审结 总计\n0 0 0 2注1 2\n行政复议\n0 0 0 0 0\n未经复议直接起诉\n0 3 0 0 3\n复议后起诉\n"
}

# A table whose labels wrap below their figures, as pdftotext -raw has them.
below_table() {
	printf '%b' "$T3$1一、本年新收政府信息\n公开申请数量\n$2二、上年结转政府信息\n公开申请数量\n三、本年度办理结果\n（一）予以公开 $3（七）总计 $3$4四、结转下年度继续办\n理\n"
}

@test "labels below their figures, in all places that show it" {
	below_table '1 2 3 4 5 6 21\n' '2 2 3 4 5 6 22\n' '3 3 4 4 5 6 25\n' \
	    '0 1 2 4 5 6 18\n' >a.txt
	same "$(printf '%s\n' '1 1 2 3 4 5 6 21' '2 2 2 3 4 5 6 22' \
	    '3.1 3 3 4 4 5 6 25' '3.7 3 3 4 4 5 6 25' '4 0 1 2 4 5 6 18')" \
	    "$(gr-split a.txt | gr-table -Ht 3 | in_columns)"
	# A page's number among them is no row's.
	sed 's/^公开申请数量/2\n&/' a.txt | gr-split | gr-table -Ht 3 |
	    in_columns >b.tsv
	same "$(printf '%s\n' '1 1 2 3 4 5 6 21' '4 0 1 2 4 5 6 18')" \
	    "$(sed 's/ stray$//' b.tsv | grep '^[14] ')"
}

@test "labels below their figures, where some are lost, or another's above" {
	below_table '1 2 3 4 5 6 21\n' '2 2 3 4 5 6 22\n' '3 3 4 4 5 6 25\n' \
	    '0 1 2 4 5 6 18\n' >a.txt
	same '' "$(grep -v '^2 2' a.txt | gr-split | gr-table -Ht 3 |
	    in_columns | grep '^[124] .* [0-9]*$')"
	below_table '1 2 3 4 5 6 21\n' '2 2 3 4 5 6 22\n' '3 3 4 4 5 6 25\n' \
	    '' >b.txt
	echo '0 1 2 4 5 6 18' >>b.txt
	same '' "$(gr-split b.txt | gr-table -Ht 3 | in_columns |
	    grep '^[124] .* [0-9]*$')"
}

@test "a line of signs and a total above all labels shifts these" {
	below_table '— — — — — — 21\n' '— — — — — — 22\n' \
	    '— — — — — — 25\n' '— — — — — — 18\n' |
	    sed '/结转下年度/,$d' >a.txt
	same '' "$(gr-split a.txt | gr-table -Ht 3 | in_columns |
	    grep '^[12] .* 2[0-9] blank:[a-z,]*$')"
}

@test "a label broken over lines may go on in that of a row that is lost" {
	rows "1 1 2 3 4 5 6 21 column\n3.1 1 2 3 4 5 6 21" \
	    "$T3一、本年新收政府信息公开申请数\n量 1 2 3 4 5 6 21\n（一）予以公开 1 2 3 4 5 6 21\n"
	rows "1 1 2 3 4 5 6 21\n2 1 2 3 4 5 6 21" \
	    "$T3一、本年新收政府信息公开申请数\n量 1 2 3 4 5 6 21\n$CARRIED 1 2 3 4 5 6 21\n"
}

@test "a table above another, of which no row is told" {
	local i

	{
		printf '%b' "$T3"
		for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do
			printf '某类%s\n%s 0 0 0 0 0 %s\n' 甲 "$i" "$i"
		done
		printf '| %s | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n' "$NEW"
	} >above.txt
	same '1 1 2 3 4 5 6 21 again' "$(gr-split above.txt |
	    gr-table -Ht 3 | in_columns | grep '^1 ')"
}

@test "a number on a line of its own without the TAB that all others have" {
	rows "1.1 1 2 3 _ _ _ _\n1.2 45 2022 45 _ _ _ _ split:made,repealed column\n5.1 7 _ _ _ _ _ _\n6.1 8 _ _ _ _ _ _\n6.2 9 _ _ _ _ _ _" \
	    "$T2\t规章\n\t1\n\t2\n\t3\n\n\t行政规范性文件\n\t\n\t45\n2022\n\t45\n\n\t行政许可\n\t7\n\n\t行政处罚\n\t8\n\n\t行政强制\n\t9\n"
}

@test "a line of commas that ends in a number, and the next begins with one" {
	rows "1.1 1 2 3 _ _ _ _\n5.1 4 _ _ _ _ _ _ split:decisions\n6.1 3 _ _ _ _ _ _" \
	    "${T2}规章,1,2,3\n信息内容,本年处理决定数量,,\n行政许可,4\n5,,\n信息内容,本年处理决定数量,,\n行政处罚,3,,\n"
}

@test "a row of table 2 with a cell more than all others, and one of them empty" {
	rows "1.1 1 2 3 _ _ _ _\n1.2 4 6 4 _ _ _ _ column\n5.1 7 _ _ _ _ _ _\n6.1 8 _ _ _ _ _ _" \
	    "$T2| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 1 | 2 | 3 |\n| 行政规范性文件 | 4 | 6 | 4 | |\n| 信息内容 | 本年处理决定数量 | | |\n| 行政许可 | 7 | | |\n| 行政处罚 | 8 | | |\n"
}

@test "the mark of an item of a list is no sign for nothing below rows with it" {
	local heads='结果维持 结果纠正 其他结果 尚未审结 总计'

	rows "1 _ _ _ _ _ _ _ short\n2.1 _ _ _ _ _ _ _ short\n2.2 _ _ _ _ _ _ _ short" \
	    "$T4- 行政复议 行政诉讼\n- $heads 未经复议直接起诉 复议后起诉\n- $heads $heads\n- 0 0 0 0 0 0 0 0 0 0 1 0 0 1\n"
}

@test "a report cut short in section 1, or in a page's table, before another" {
	local title='某市某局2021年政府信息公开工作年度报告\n'
	local other="乙市乙局2022年政府信息公开工作年度报告\n一、总体情况\n正常。\n"
	local table="$T3$NEW,1,2,3,4,5,6,21\n"

	rows "1 1 2 3 4 5 6 21 again" \
	    "$title一、总体情况\n$other$table"
	rows "1 1 2 3 4 5 6 21" "$title一、总体情况\n见乙市乙局2022年政府信息公开工作年度报告\n$table"
}

@test "a page's head in a report without a title is not another's" {
	local first="一、总体情况\n2022年，我局收到申请21件。\n"
	local row="$NEW 1 2 3 4 5 6 21\n"

	rows "1 1 2 3 4 5 6 21" \
	    "$first$T3某市某局2022年政府信息公开工作年度报告\n$row"
	rows "1 1 2 3 4 5 6 21 again" \
	    "$first$T3某市某局2021年政府信息公开工作年度报告\n$row"
}

@test "a row that stands twice, with a number and with a sign for nothing" {
	rows "5.1 8 _ _ _ _ _ _ again\n6.1 9 _ _ _ _ _ _\n? 9 _ _ _ _ _ _ label" \
	    "$T2行政许可 |\n8 |\n行政处罚 |\n9 |\n行政许可 |\n— |\n行政处罚 |\n9 |\n"
}
