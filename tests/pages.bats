#!/usr/bin/env bats
# Pages: what gr-split and gr-table make of HTML, whole or amid other text.

# shellcheck disable=SC2016	# what is quoted is for another shell
bats_require_minimum_version 1.5.0
load helper

H2='<h2>二、主动公开政府信息情况</h2>\n'
H3='<h2>三、收到和处理政府信息公开申请情况</h2>\n'
H4='<h2>四、政府信息公开行政复议、行政诉讼情况</h2>\n'
RULES='<td>规章</td><td>1</td><td>2</td><td>3</td>'

# table TEXT: the rows of tables 2 to 4: row, values, doubt.
table() {
	printf '%b' "$1" | gr-split | gr-table -H -t 2-4 | cut -f 6,8-14,16
}

# rows EXPECTED TEXT: the rows are those, with spaces for TABs: _ is empty.
rows() {
	same "$(printf '%b' "$1")" "$(table "$2" | awk -F '\t' -v OFS=' ' '{
		n = NF - 1
		while (n > 1 && $n == "")
			n--
		s = $1
		for (i = 2; i <= n; i++)
			s = s OFS ($i == "" ? "_" : $i)
		print $NF == "" ? s : s OFS "(" $NF ")"
	}')"
}

# sections TEXT: the section of each line.
sections() {
	printf '%b' "$1" | gr-split | cut -f 2 | tr -d '\n'
}

# names TEXT: report, org and year of each report.
names() {
	printf '%b' "$1" | gr-split | gr-table -H -t 0 |
	    awk -F '\t' '$6 == 0 { print $1, $2, $3 }'
}

# cells N...: as cells of a page's table.
cells() {
	printf '<td>%s</td>' "$@"
}

# page ORG YEAR: a whole page, small.
page() {
	printf '%s\n' "<html><head><title>$1$2年政府信息公开工作年度报告_某网" \
	    "</title></head><body>" \
	    "<ul><li>首页</li><li>邻县政府</li><li>规章</li></ul>" \
	    "<h1>$1$2年政府信息公开工作年度报告</h1>" \
	    "<h2>一、总体情况</h2><p>甲</p>" \
	    "<h2>二、主动公开政府信息情况</h2>" \
	    "<table><tr>$RULES</tr></table>" \
	    "<h2>三、收到和处理政府信息公开申请情况</h2>" \
	    "<table><tr><td>$NEW</td>$(cells 1 2 3 4 5 6 21)</tr></table>" \
	    "<h2>四、政府信息公开行政复议、行政诉讼情况</h2><p>无</p>" \
	    "<h2>五、存在的主要问题及改进情况</h2><p>乙</p>" \
	    "<h2>六、其他需要报告的事项</h2><p>丙</p></body></html>"
}

@test "sections begin at headings, whatever tags are about and in them" {
	[ "$(sections '<p>甲</p>\n<h2>一、总体情况</h2>\n<p>乙</p>\n')" = 011 ]
	[ "$(sections '<p><b>一、</b><span>总体</span>情况</p>\n乙\n')" = 11 ]
	[ "$(sections '<p>一、&nbsp;总体情况</p>\n')" = 1 ]
	[ "$(sections '<p>&#19968;、总体情况</p>\n')" = 1 ]
	[ "$(sections '<div><div>\n<strong>一、总体情况</strong>\n</div>\n')" = 011 ]
	[ "$(sections '<td>一、总体情况</td><td>甲</td>\n乙\n')" = 11 ]
}

@test "a heading may be broken over lines" {
	[ "$(sections '<p>甲</p>\n<h2>\n一、总体情况\n</h2>\n乙\n')" = 00111 ]
	[ "$(sections '<h2>一、\n总体情况</h2>\n乙\n')" = 111 ]
	[ "$(sections '<h2\nclass="a>b">一、总体情况</h2>\n')" = 01 ]
}

@test "headings that nobody sees are none" {
	[ "$(sections '<!-- \n一、总体情况\n-->\n甲\n')" = 0000 ]
	[ "$(sections '<script>\n"<h2>一、总体情况</h2>"\n</script>\n')" = 000 ]
	[ "$(sections '<style>\n/* 一、总体情况 */\n</style>\n')" = 000 ]
	[ "$(sections '<title>一、总体情况</title>\n甲\n')" = 00 ]
}

@test "tables whose headings are worded as no other: their openings tell them" {
	local head='<p>我们这一年</p>\n' file="$BATS_TEST_TMPDIR/a" two three four

	two="<table><tr><td colspan=4>第二十条第（一）项</td></tr><tr>$RULES</tr></table>\n"
	three="<table><tr><td rowspan=2 colspan=2>\n<p>（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</p></td><td colspan=7>申请人情况</td></tr>"
	three+="<tr>$(cells 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计)</tr>"
	three+="<tr><td colspan=2>$NEW</td>$(cells 1 2 3 4 5 6 21)</tr></table>\n"
	four="<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>"
	four+="<tr>$(cells 1 0 0 0 1 0 2 0 0 2 0 0 3 0 3)</tr></table>\n"
	[ "$(sections "$head$two<p>晒账本</p>\n$three<p>打官司</p>\n$four")" = 0222334 ]
	rows '1.1 1 2 3\n1 1 2 3 4 5 6 21\n1 1 0 0 0 1\n2.1 0 2 0 0 2\n2.2 0 0 3 0 3' \
	    "$head$two<p>晒账本</p>\n$three<p>打官司</p>\n$four"
	# all on one line
	printf '%b' "$head$two<p>晒账本</p>\n$three<p>打官司</p>\n$four" |
	    tr -d '\n' >"$file"
	rows '1.1 1 2 3\n1 1 2 3 4 5 6 21\n1 1 0 0 0 1\n2.1 0 2 0 0 2\n2.2 0 0 3 0 3' \
	    "$(cat "$file")\n"
	# and as text, whose words bars part
	printf '%s|' 我们这一年 "$(printf '我们做了不少事。%.0s' {1..64})" 账本 \
	    '第二十条第（一）项' 规章 1 2 3 来信 \
	    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）' \
	    "$NEW" 1 2 3 4 5 6 21 官司 行政复议 行政诉讼 结果维持 结果纠正 其他结果 \
	    尚未审结 总计 1 0 0 0 1 0 2 0 0 2 0 0 3 0 3 不足 >"$file"
	rows '1.1 1 2 3\n1 1 2 3 4 5 6 21\n1 1 0 0 0 1\n2.1 0 2 0 0 2\n2.2 0 0 3 0 3' \
	    "$(cat "$file")\n"
	# and so another report begins behind them
	same '- 示例县数据局 2022' "$(names "<h1>示例县数据局2022年政府信息公开工作年度报告</h1>$head$two$three$four<h1>样板县水利局2021年政府信息公开工作年度报告</h1>\n$head$two" | head -n 1)"
	same '-#2 样板县水利局 2021' "$(names "<h1>示例县数据局2022年政府信息公开工作年度报告</h1>$head$two$three$four<h1>样板县水利局2021年政府信息公开工作年度报告</h1>\n$head$two" | tail -n 1)"
}

@test "openings of tables in Traditional characters" {
	local relation

	for relation in 關係 關系; do
		[ "$(sections "甲\n第二十條第（一）項 | |||\n規章 | 1 | 2 | 3 |\n（本列數據的勾稽$relation為：第一項加第二項之和） | 申請人情況 |\n乙\n行政復議 | 行政訴訟 |\n丙\n")" = 0223344 ]
	done
	[ "$(sections "$H3"'甲\n行政複議 |||||\n乙\n')" = 3344 ]
	[ "$(sections "$H3"'甲\n行政復議一件 |\n乙\n')" = 3333 ]
}

@test "a list of the contents begins no section" {
	local toc='<ul><li>一、总体情况</li><li>二、主动公开政府信息情况</li>'

	toc+='<li>三、收到和处理政府信息公开申请情况</li></ul>\n'
	[ "$(sections "$toc<h2>一、总体情况</h2>\n甲\n$H2")" = 0112 ]
	toc=${toc//<li>/\\n<li>}
	[ "$(sections "$toc<h2>一、总体情况</h2>\n甲\n$H2")" = 0000112 ]
}

@test "gr-split passes a page through as it is" {
	page 示例县数据局 2022 >"$BATS_TEST_TMPDIR/a.html"
	gr-split "$BATS_TEST_TMPDIR/a.html" | cut -f 4- |
	    cmp - "$BATS_TEST_TMPDIR/a.html"
}

@test "-s passes a line with several sections for each of them" {
	local line

	line=$(page 示例县数据局 2022 | tr -d '\n')
	for s in 2 3 4; do
		[ "$(printf '%s\n' "$line" | gr-split -s "$s" | cut -f 4-)" \
		    = "$line" ]
	done
	same "$(printf '%s\n' "- 示例县数据局 2022 0123456 1")" \
	    "$(printf '%s\n' "$line" | gr-split -i | tail -n 1 | tr '\t' ' ')"
}

@test "a page reads the same on one line, and on a line for each tag" {
	page 示例县数据局 2022 >"$BATS_TEST_TMPDIR/a"
	tr -d '\n' <"$BATS_TEST_TMPDIR/a" >"$BATS_TEST_TMPDIR/b"
	sed -e 's/</\n  </g' -e 's/>/>\n    /g' <"$BATS_TEST_TMPDIR/a" \
	    >"$BATS_TEST_TMPDIR/c"
	for f in a b c; do
		gr-split <"$BATS_TEST_TMPDIR/$f" | gr-table -H |
		    cut -f 1-14,16 >"$BATS_TEST_TMPDIR/$f.tsv"
	done
	[ "$(grep -c . "$BATS_TEST_TMPDIR/a.tsv")" = 9 ]
	diff -u "$BATS_TEST_TMPDIR/a.tsv" "$BATS_TEST_TMPDIR/b.tsv"
	diff -u "$BATS_TEST_TMPDIR/a.tsv" "$BATS_TEST_TMPDIR/c.tsv"
}

@test "org and year: the title, not the menu; else the page's own" {
	same "- 示例县数据局 2022" "$(page 示例县数据局 2022 | gr-split |
	    gr-table -H -t 0 | cut -f 1-3 | sort -u | tr '\t' ' ')"
	same "- 示例县数据局 2022" "$(names \
	    '<title>示例县数据局2022年政府信息公开工作年度报告_某网</title>\n<p>一、总体情况</p>\n')"
	same "- 示例县数据局 2022" "$(names \
	    '<title>某网</title>\n<h1><b>示例县</b>数据局2022年<br>政府信息公开工作年度报告</h1>\n')"
}

@test "org: neither the site's name, nor a menu's word beside the title" {
	local head='<p>一、总体情况</p>\n'

	# the site's before the title, which names no body, in the page's frame
	same "- 样板县水利局 2022" "$(names \
	    "<title>样板县人民政府门户网站-2022年政府信息公开工作年度报告</title>\n${head}<p>六、其他需要报告的事项</p>\n<p>无。</p>\n<p>样板县水利局</p>\n<p>2023年1月18日</p>\n")"
	same "- 样板县水利局 2022" "$(names \
	    "<title>样板县人民政府_样板县水利局2022年政府信息公开工作年度报告_某网</title>\n$head")"
	# a page of two columns, as browsers for terminals lay it out
	same "- 样板县水利局 2022" "$(names \
	    "  • 互动交流            样板县水利局2022年政府信息公开工作年度报告\n一、总体情况\n")"
	# but a name may be spaced, too
	same "- 示范省样板县水利局 2022" "$(names \
	    "示范省    样板县水利局2022年政府信息公开工作年度报告\n一、总体情况\n")"
	same "- 样板县水利局 2022" "$(names \
	    "样板县水利局    2022年政府信息公开工作年度报告\n一、总体情况\n")"
	# 来源：办公室 names nobody, and what was not decoded is no name's
	same "-  2022" "$(names \
	    "2022年政府信息公开工作年度报告\n来源：办公室\n一、总体情况\n")"
	same "- 样板县水利局 2022" "$(names \
	    "样板县水利局2022年政府信息公开工作年度报告\n名\xef\xbf\xbd样板县水利局2022年政府信息公开工作年度报告\n一、总体情况\n")"
}

@test "org and year by a page's <meta>, where it prints neither" {
	local t=2022年政府信息公开工作年度报告 site source
	site='<meta name="SiteName" content="示例市人民政府">'
	source='<META content="示例市水利局" name="ContentSource" />'
	same "- 示例市水利局 2022" "$(names \
	    "$site<meta name='ArticleTitle' content='示例市水利局$t'>\n<p>一、总体情况</p>\n")"
	same "- 示例市水利局 2022" \
	    "$(names "$source$site<h1>$t</h1>\n<p>一、总体情况</p>\n")"
	# what is printed comes first
	same "- 样例县财政局 2022" \
	    "$(names "$source<h1>样例县财政局$t</h1>\n<p>一、总体情况</p>\n")"
	same "- 样例县财政局 2022" \
	    "$(names "$source<h1>$t</h1>\n<p>发布机构：样例县财政局</p>\n<p>一、总体情况</p>\n")"
	same "-  2022" "$(names "$site<h1>$t</h1>\n<p>一、总体情况</p>\n")"
	# another page behind the report
	same "-  2022" "$(names "<h1>$t</h1>\n<p>一、总体情况</p>\n$source")"
}

@test "several pages in one stream are as many reports" {
	same "$(printf '%s\n' '- 示例县数据局 2022' '-#2 样板县水利局 2021')" \
	    "$(names "$(page 示例县数据局 2022; page 样板县水利局 2021)")"
	# The page behind lends its name to none before it.
	same "$(printf '%s\n' '-  2022' '-#2 样板县水利局 2021')" \
	    "$(names "$(page '' 2022 | sed '1d'
	    page 样板县水利局 2021)")"
}

@test "what a page leaves open does not swallow the page behind it" {
	for open in '<!--' '<script>' '<style>' '<title>' '<td title="' '<p'; do
		names "$(page 示例县数据局 2022; echo "$open"
		page 样板县水利局 2021)" | grep -q '样板县水利局 2021'
	done
}

@test "tables within Markdown and plain text" {
	rows '1.1 1 2 3' "## 二、主动公开政府信息情况\n\n<table><tr>$RULES</tr></table>\n"
	rows '1.1 1 2 3' "二、主动公开政府信息情况\n<table>\n<tr>\n$RULES\n</tr>\n</table>\n"
	rows '1.1 1 2 3\n1.2 4 5 6' "二、主动公开政府信息情况\n<table><tr>$RULES</tr></table>\n| 行政规范性文件 | 4 | 5 | 6 |\n"
	rows '1.2 4 5 6' "二、主动公开政府信息情况\n| 行政规范性<br>文件 | 4 | 5 | 6 |\n"
}

@test "end tags may be left out, tags be of any case" {
	rows '1.1 1 2 3' "$H2<TABLE><TR><TD>规章<TD>1<TD>2<TD>3</TABLE>\n"
	rows '1.1 1 2 3' "$H2<table><tr><td>规章<td>1<td>2<td>3<tr><td>甲</table>\n"
}

@test "a number split by tags is one, by a line's break none" {
	rows '1.1 123 2 3' "$H2<tr><td>规章</td><td>12<b>3</b></td>$(cells 2 3)</tr>\n"
	rows '1.1 123 2 3' "$H2<tr><td>规章</td><td>1<span>2<!-- 9 --></span>3</td>$(cells 2 3)</tr>\n"
	rows '1.1 _ 2 3 (text:made)' "$H2<tr><td>规章</td><td>1<br>2</td>$(cells 2 3)</tr>\n"
	rows '1.1 _ 2 3 (text:made)' "$H2<tr><td>规章</td><td><p>1</p><p>2</p></td>$(cells 2 3)</tr>\n"
	rows '1.1 _ 2 3 (text:made)' "$H2<tr><td>规章</td><td>5</td>7$(cells 2 3)</tr>\n"
}

@test "a line that ends within a tag parts no number" {
	rows '1.1 123 2 3' "$H2<table><tr><td>规章</td><td><b>1</b><span\n style=\"x:1\">23</span></td>$(cells 2 3)</tr></table>\n"
	rows '1.1 12 2 3' "$H2<table><tr><td>规章</td><td>1<!-- 9\n 9 -->2</td>$(cells 2 3)</tr></table>\n"
}

@test "attributes that have numbers are no spans" {
	rows '1.1 1 2 3\n1.2 4 5 6' "$H2<table><tr><td>规章</td><td width=\"100%%\">1</td><td height=99999999>2</td><td>3</td></tr><tr><td>行政规范性文件</td>$(cells 4 5 6)</tr></table>\n"
}

@test "tags whose spaces are wide ones" {
	local gap

	for gap in '\xc2\xa0' '\xe3\x80\x80'; do
		rows '1.1 1 2 3\n5.1 4' "${H2}<table${gap}width=\"9\"><tr>$(
		    )<td${gap}width=\"5\">规章</td>$(cells 1 2 3)</tr>$(
		    )<tr><td>行政许可</td><td${gap}$(
		    )colspan=\"3\"${gap}width=\"7\">4</td></tr></table>\n"
	done
}

@test "cells without a number are blanks in their places" {
	local full

	full="<tr><td>$NEW</td>$(cells 1 2 3 4 5 6 21)</tr>"

	for blank in '<td></td>' '<td>&nbsp;</td>' '<td><o:p></o:p></td>' \
	    '<td/>' '<td><p>/</p></td>'; do
		rows '1 1 2 3 4 5 6 21\n2 1 _ 3 0 0 0 4 (blank:business)' \
		    "$H3<table>$full<tr><td>$CARRIED</td><td>1</td>$blank$(cells 3 0 0 0 4)</tr></table>\n"
	done
	rows '1 1 2 3 4 5 6 21\n2 4 _ _ _ _ _ 4 (blank:business,research,nonprofit,legal,other)' \
	    "$H3<table>$full<tr><td>$CARRIED</td><td>4</td><td colspan=5></td><td>4</td></tr></table>\n"
}

@test "a value that goes on into the row below is not that row's" {
	rows '1 1 2 3 4 5 6 21\n2 _ 2 3 0 0 0 6 (blank:natural)' \
	    "$H3<table><tr><td>$NEW</td><td rowspan=2>1</td>$(cells 2 3 4 5 6 21)</tr><tr><td>$CARRIED</td>$(cells 2 3 0 0 0 6)</tr></table>\n"
}

@test "a cell too few or too many is said" {
	local full

	full="<tr><td>$NEW</td>$(cells 1 2 3 4 5 6 21)</tr>"

	rows '1 1 2 3 4 5 6 21\n2 (short)' \
	    "$H3<table>$full<tr><td>$CARRIED</td>$(cells 1 2 3 0 0 6)</tr></table>\n"
	table "$H3<table>$full<tr><td>$CARRIED</td>$(cells 1 2 9 3 0 0 0 6)</tr></table>\n" |
	    grep -q '^2.*long'
}

@test "a page that breaks off in a cell has no number there" {
	table "$H2<table><tr><td>规章</td><td>1</td><td>2</td><td>3" |
	    grep -q '^1.1.*short'
	rows '1.1 1 2 3' "$H2<table><tr><td>规章</td><td>1</td><td>2</td><td>3</td>"
}

@test "scripts, styles and comments in a table are not read" {
	rows '1.1 1 2 3' "$H2<table><tr><td>规章</td><!-- <td>9</td> --><td>1</td><script>'<td>9</td>'</script><td>2</td><style>td { w: 9 }</style><td>3</td></tr></table>\n"
}

@test "rows and cells that nobody sees are not read" {
	local other

	other="<td>规章</td>$(cells 7 8 9)"
	rows '1.1 1 2 3' "$H2<table><tr style='height:0;display:none'><td rowspan=2>甲</td>$other</tr><tr>$RULES</tr><TR STYLE=\"DISPLAY: NONE\">$other<tr style='display:block'>$RULES</table>\n"
	rows '1.1 1 2 3' "$H2<table><tr><td>规章</td><td style='display:none'>9</td>$(cells 1 2 3)<td class=display style='mso-x:1;display:none' colspan=2>0</td></tr></table>\n"
	rows '1.1 1 2 3' "$H2<table><tr style='color:none'><td>规章</td><td style='display:'>1<td style='display:table-cell'>2<td style=display>3</table>\n"
}

@test "tables of the page's layout about the report" {
	rows '1.1 1 2 3' "<table><tr><td>左</td><td>\n$H2<table><tr>$RULES</tr></table>\n$H3</td><td>右</td></tr></table>\n"
	rows '4 1 2 3' "$H4" && return 1
	rows '1.1 1 2 3' "<table><tr><td>$H2<p>规章 1 2 3</p>$H3</td></tr></table>\n"
}

@test "cells as lines, a line empty for an empty cell: one more is told" {
	local head="三、收到和处理政府信息公开申请情况\n" last

	head+="自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n\n"
	head+="$NEW\n1\n2\n3\n4\n5\n6\n21\n$CARRIED\n1\n1\n0\n0\n0\n0\n2\n"
	head+="三、本年度办理结果\n（一）予以公开\n1\n2\n3\n0\n0\n0\n6\n\n"
	head+="（二）部分公开\n0\n0\n0\n0\n0\n0\n0\n四、结转下年度继续办理\n"
	last=$(table "${head}0\n0\n2\n0\n0\n0\n2\n" | tail -n 1)
	same "$(printf '4\t0\t0\t2\t0\t0\t0\t2\t')" "$last"
	last=$(table "${head}0\n0\n7\n2\n0\n0\n0\n2\n" | tail -n 1)
	[[ "$last" == 4*long* ]]
}

@test "what stands beneath the head of a group is not the group's row" {
	local out

	out=$(table "$H3<table><tr><td rowspan=3>（六）其他处理</td><td></td>$(cells 8 0 0 0 0 0 8)</tr><tr><td>2.逾期未缴纳费用</td>$(cells 1 0 0 0 0 0 1)</tr></table>\n")
	[[ "$out" != *$'3.6\t8'* ]]
	out=$(table "$H3<table><tr><td rowspan=3>（六）其他处理</td><td></td>$(cells 8 0 0 0 0 0 8)</tr><tr><td>2.什么什么</td>$(cells 1 0 0 0 0 0 1)</tr></table>\n")
	[[ "$out" == *3.6*label* ]]
}

@test "a row that ends on another line may be the next one's, if that is not there" {
	local row='<tr><td>规章</td><td>5</td><td\n>20</td><td>253</td></tr>'
	local next='<tr><td>行政规范性文件</td><td>1</td><td>2</td><td>3</td></tr>'

	local last='<tr><td>行政许可</td><td>4</td></tr>'

	rows "1.1 5 20 253 (column)\n5.1 4" "$H2<table>$row$last</table>\n"
	rows "1.1 5 20 253\n1.2 1 2 3\n5.1 4" "$H2<table>$row$next$last</table>\n"
}

@test "cells that are paragraphs, bars between them: hard breaks end rows" {
	local head bar='\n\n| \n\n' end='  \n  \n' text

	# As html2text of Python writes a page; what <br> breaks goes on.
	head="## 二、主动公开政府信息情况\n\n信息内容${bar}本年制发\n\n件数$end"
	text="规章${bar}1  \n\n$bar$bar 3$end 行政规范性文件  \n\n$bar 4$bar 5| 6$end"
	rows '1.1 1 _ 3 (blank:repealed)\n1.2 4 5 6\n5.1 7' \
	    "$head${text}行政许可$bar 7$end"
	same "15 33 43" "$(printf '%b' "$head${text}行政许可$bar 7$end" | gr-split |
	    gr-table -H -t 2 | cut -f 15 | paste -sd ' ')"
	# A row whose last cell is empty, and one whose first is.
	head="第二十条第（五）项\n\n  \n---  \n\n\n信息内容${bar}上一年项目数量${bar}本年增/减${bar}处理决定数量\n\n  \n\n\n\n\n$bar（个）${bar}（个）$bar（件）$end"
	rows '5.1 1 2 4\n5.2 8 9 0\n6.1 2 3 7' \
	    "二、主动公开政府信息情况\n$head行政许可${bar}1${bar}2${bar}4$bar\n\n  \n\n\n其他对外管理服务事项${bar}8${bar}9${bar}0$bar\n\n  \n\n\n行政处罚${bar}2${bar}3${bar}7$bar  \n$bar\n\n  \n"
	# Lines that are no row's cells are what they were.
	rows '1.1 1 2 3\n1.2 4 5 6' "二、主动公开政府信息情况  \n规章  1  2  3  \n行政规范性文件  4  5  6  \n"
}

@test "a bar on a line of its own opens a row, and all have as many" {
	local head text

	# As trafilatura writes cells that have paragraphs, filled up with bars.
	head='三、收到和处理政府信息公开申请情况\n| \n（勾稽关系） |\n申请人情况 | ||||||||\n|\n自然人 |\n法人或其他组织 |\n总计 | |||||||\n'
	text="|\n$NEW |\n3 |\n0 |\n|\n1 |\n0 |\n0 |\n4 | ||\n| \n 三、本年度办理结果  | \n （一）予以公开  | \n 2  | \n 0  | \n 0  | \n 0  | \n 0  | \n 0  | \n 2  | |\n"
	text+="|\n（三）不予公开 |\n1.属于国家\n秘密 |\n5 |\n0 |\n0 |\n0 |\n0 |\n0 |\n5 | |\n|\n\n四、结转下年度继续办理 |\n7 |\n0 |\n0 |\n0 |\n0 |\n0 |\n7 | ||\n"
	rows '1 3 0 _ 1 0 0 4 (blank:research)\n3.1 2 0 0 0 0 0 2\n3.3.1 5 0 0 0 0 0 5\n4 7 0 0 0 0 0 7' \
	    "$head$text"
	same '11 21 32 42' "$(printf '%b' "$head$text" | gr-split |
	    gr-table -H -t 3 | cut -f 15 | paste -sd ' ')"
	# The text breaks off.
	rows '1 (short)\n3.1 2 0 0 0 0 0 2\n3.3.1 (short)' \
	    "$head${text%%n5 |*}n5 |\n0 |\n"
	# A row with a bar less: none tells whose cell was lost.
	[ -z "$(table "$head${text/|\\n0 |\\n0 |/|\\n0 |}" |
	    awk -F '\t' '$1 == 3.1 && $NF == ""')" ]
}

@test "where numbers are broken, two pieces may fill a row whose blanks were lost" {
	rows "5.1 (short)\n6.1 (long)\n6.2 (short)\n8.1 7 9 (split)\n1 (long)\n2 _ _ 0 0 0 _ 8 (long)\n3.1 _ _ _ _ 0 (long)\n3.7 (short)" \
	    '二、主动公开政府信息情况\n\t信息内容\t上一年项目数量\t本年增/减\t处理决定数量\t\n\t行政许可\t3\t0\t\n\t行政处罚\t5\t2\t6\t0\t1\t\n\t行政强制\t1\t\n\t信息内容\t上一年项目数量\t本年增/减\t\n\t行政事业性收费\t7\t9\t\n三、收到和处理政府信息公开申请情况\n\t'"$NEW"'\t1\t5\t2\t0\t0\t0\t0\t0\t1\t5\t2\t\n\t'"$CARRIED"'\t4\t7\t1\t0\t0\t0\t0\t4\t8\t\n\t三、本年度办理结果\t（一）予以公开\t1\t2\t1\t5\t0\t0\t2\t7\t\n\t（七）总计\t0\t0\t0\t\n'
}

@test "what ends each line is no cell, and none of a row that lost one" {
	rows "1.1 (short)\n5.1 (short)\n8.1 14 (blank:change column)\n9.1 2 7.5" \
	    '二、主动公开政府信息情况\n\t信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\t\n\t规章\t2\t\n\t信息内容\t上一年项目数量\t本年增/减\t处理决定数量\t\n\t行政许可\t7\t1\t\n\t行政事业\t性收费\t14\t\n\t政府集中采购\t2\t7.5\t\n'
}

@test "a page on one line, whose links name other years" {
	local links='2023年2022年2021年2020年政府信息公开政府信息公开指南政府信息公开年报依申请公开'
	local text

	text=$(printf '平台栏目按时更新，没有发生差错。%.0s' {1..100})
	# the period's year is cut by commas, and another stands far behind it
	same '- ' "$(names "统计期限自,2021,年,1,月,1,日起。$text,2024年" |
	    cut -d ' ' -f 1,3)"
	same '- 2021' "$(names "统计期限自2021年1月1日起。$text,2024年" |
	    cut -d ' ' -f 1,3)"
	# a title amid all of a page tells none: links are like it
	same '- ' "$(names "$links示例市民政局2021年政府信息公开工作年度报告2021年，$text" |
	    cut -d ' ' -f 1,3)"
	# a link's report, and the prose of another year
	same '- ' "$(names "2021年，$text下一篇：示例县林业局2020年政府信息公开工作年度报告" |
	    cut -d ' ' -f 1,3)"
}

# browsed CELL...: a row as browsers give one whose cells have paragraphs.
browsed() {
	local s

	printf -v s '%s\\n\\n\\t\\n\\n' "$@"
	printf '%s\\n\\n\\n\\n\\n' "${s%'\n\n\t\n\n'}"
}

@test "a browser's text of cells with paragraphs: TABs on lines of their own" {
	local head='三、收到和处理政府信息公开申请情况\n\n'
	local columns text

	columns=$(browsed '（勾稽关系）' 申请人情况)
	columns+=$(browsed 自然人 法人或其他组织 总计)
	columns+=$(browsed 商业企业 科研机构 社会公益组织 法律服务机构 其他)
	text=$head$columns$(browsed "$NEW" 1 2 3 4 5 6 21)
	text+=$(browsed "$CARRIED" '\xc2\xa0' 7 '' '' '\xc2\xa0' 0 7)
	text+=$(browsed 三、本年度办理结果 （一）予以公开 1 0 0 0 0 0 1)
	# a <br> at a cell's end, an empty first cell, and one with two numbers
	text+=$(browsed '' '（二）部分公开' '2\n' 0 0 0 0 0 2)
	text+=$(browsed '（七）总计' 3 0 0 0 0 0 3)
	text+=$(browsed 四、结转下年度继续办理 0 '4\n\n5' 0 0 0 0 4)
	rows "1 1 2 3 4 5 6 21\n2 _ 7 _ _ _ 0 7 (blank:natural,research,nonprofit,legal)\n3.1 1 0 0 0 0 0 1\n3.2 2 0 0 0 0 0 2\n3.7 3 0 0 0 0 0 3\n4 0 _ 0 0 0 0 4 (long text:business)" \
	    "$text"
	# the same with fewer line ends
	rows "1 1 2 3 4 5 6 21\n3.7 3 0 0 0 0 0 3" \
	    "$head$(browsed "$NEW" 1 2 3 4 5 6 21 | sed 's/\(\\n\)\{1,\}/\\n/g')$(browsed '（七）总计' 3 0 0 0 0 0 3 | sed 's/\(\\n\)\{1,\}/\\n/g')"
	# plain cells, those that are empty have a <br>
	rows "1 1 2 3 4 5 6 21\n2 _ 7 _ _ _ _ 7 (blank:natural,research,nonprofit,legal,other)\n3.1 3 _ _ _ 0 _ 3 (blank:business,research,nonprofit,other)\n3.7 3 0 0 0 0 0 3\n4 1 _ _ _ _ _ 1 (blank:business,research,nonprofit,legal,other)" \
	    "${head}$NEW\t1\t2\t3\t4\t5\t6\t21\n$CARRIED\t\n\t7\t\n\t\n\t\n\t\n\t7\n三、本年度办理结果\t（一）予以公开\t3\t\n\t\n\t\n\t0\t\n\t3\n（七）总计\t3\t0\t0\t0\t0\t0\t3\n四、结转下年度继续办理\t1\t\n\t\n\t\n\t\n\t\n\t1\n"
	# each cell's line
	same "$(printf '%b' "$text" | grep -n '^[1-6]$\|^21$' | head -n 7)" \
	    "$(printf '%b' "$text" | gr-split | gr-table -Hlt 3 |
	    awk -F '\t' '$6 == 1 { print $9 ":" $8 }')"
}

@test "TABs before the words of a cell, a line each, are no browser's" {
	local cells='\t1\n\t2\n\t3\n\t4\n\t5\n\t6\n\t21\n'

	rows "1 1 2 3 4 5 6 21\n2 1 2 3 4 5 6 21" \
	    "三、收到和处理政府信息公开申请情况\n\t$NEW\n$cells\n\t$CARRIED\n$cells"
}

@test "lines that are centred are not indented: figures of as many digits are as far in" {
	local f=$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt

	cd "$BATS_TEST_TMPDIR" || return 1
	gr-split "$f" | gr-table -H -t 3 | cut -f 5-6,8-14,16 >want
	# A cell to a line, in the middle of 80 columns; a row's end is empty.
	LC_ALL=C awk -F '\t' 'NF > 7 && $NF ~ /^[0-9]+$/ {
	    for (i = 1; i <= NF; i++) if ($i != "") {
	    n = length($i); if ($i !~ /^[0-9]/) n = n / 3 * 2
	    printf "%*s%s\n", int((80 - n) / 2), "", $i }
	    printf "\n\n"; next } { gsub(/\t+/, " "); print }' "$f" >a.txt
	gr-split a.txt | gr-table -H -t 3 | cut -f 5-6,8-14,16 | diff -u want -
}

# indented CELL...: a row's cells on lines of their own, two TABs before them.
indented() {
	printf '\\t\\n'
	printf '\\t\\t%s\\n' "$@"
	printf '\\t\\n'
}

@test "a page's text with its source's indentation: what is less far in ends rows" {
	local head='三、收到和处理政府信息公开申请情况\n\n'
	local text

	text=$head$(indented '（勾稽关系）' 申请人情况; indented 自然人 法人或其他组织 总计;
	    indented "$NEW" 1 2 3 4 5 6 21
	    indented "$CARRIED" '\xc2\xa0' 7 '' '' '\xc2\xa0' '' 7
	    indented 三、本年度办理结果 （一）予以公开 1 0 0 0 0 0 1
	    indented 四、结转下年度继续办理 2 0 0 0 0 0 2)
	rows "1 1 2 3 4 5 6 21\n2 _ 7 _ _ _ _ 7 (blank:natural,research,nonprofit,legal,other)\n3.1 1 0 0 0 0 0 1\n4 2 0 0 0 0 0 2" \
	    "$text"
	# text on lines of its own within the cells, and blanks for TABs
	rows "1 1 2 3 4 5 6 21\n2 _ 7 _ _ _ _ 7 (blank:natural,research,nonprofit,legal,other)\n3.1 1 0 0 0 0 0 1\n4 2 0 0 0 0 0 2" \
	    "$(printf '%s' "$text" | sed 's/\\t\\t\([^\\]*\(\\xc2\\xa0\)*\)\\n/    \\n      \1\\n    \\n/g; s/\\t/  /g')"
}

@test "pieces of one line are one number in another reading, of whatever length" {
	rows "3.3.8 (short column stray)" \
	    '三、收到和处理政府信息公开申请情况\n8.属于行政查询事项\n 2 22  \n 0\n 2\n 0\n 3\n 0\n 227\n\n'
}

@test "one row too long tells of broken numbers, where none of table 3 is whole" {
	rows "5.2 11 3 1 (split)\n6.1 (long)\n6.2 (short)\n1 (short)\n2 (short)" \
	    '二、主动公开政府信息情况\n其他对外管理服务事项\t11\t3\t1\n行政处罚\t4\t8\t3\t7\n行政强制\t1\n三、收到和处理政府信息公开申请情况\n'"$NEW"'\t1\t2\n'"$CARRIED"'\t3\t3\n'
}

# json ORG YEAR [SED]: a page as the string of a JSON object.
json() {
	printf '{"title": "%s", "content": "%s"}' "$1" \
	    "$(page "$1" "$2" | sed 's/"/\\"/g; s/<table>/<table class=\\"t\\">/g' |
	    sed ':a; N; $!ba; s/\n/\\n/g' | sed "${3:-}")"
}

@test "a page that is a string of JSON" {
	local want='1.1 1 2 3\n1 1 2 3 4 5 6 21'
	local all

	rows "$want" "$(json 示例市财政局 2022 | sed 's/\\/\\\\/g')"
	# slashes escaped, too, and ideographs: 规章 and a heading
	all=$(json 示例市财政局 2022 's,/,\\/,g; s/规章/\\u89c4\\u7ae0/g')
	rows "$want" "$(printf '%s' "$all" | sed 's/\\/\\\\/g')"
	all=$(json 示例市财政局 2022 's/二、主动公开/\\u4e8c\\u3001\\u4e3b\\u52a8\\u516c\\u5f00/g')
	rows "$want" "$(printf '%s' "$all" | sed 's/\\/\\\\/g')"
	# what the attributes of cells say
	rows "1.1 1 2 3\n5.1 4" \
	    '{"a": "<h2>二、主动公开政府信息情况</h2>\\n<table><tr><td>规章</td><td width=\\"9\\">1</td><td>2</td>\\n<td>\\n3\\n</td></tr><tr><td>行政许可</td><td colspan=\\"3\\">4</td></tr></table>"}\n'
}

@test "pages in a list of JSON, a line each or all on one" {
	local one other

	one=$(json 示例市财政局 2022)
	other=$(json 示例市民政局 2021 's,<td>1</td>,<td>8</td>,g')
	same "$(printf -- '- 示例市财政局 2022\n-#2 示例市民政局 2021')" \
	    "$(names "$(printf '%s\n%s\n' "$one" "$other" | sed 's/\\/\\\\/g')\n")"
	# of those on one line the first is read
	same '- 示例市财政局 2022' \
	    "$(names "$(printf '[%s, %s]\n' "$one" "$other" | sed 's/\\/\\\\/g')\n")"
	rows '1.1 1 2 3\n1 1 2 3 4 5 6 21' \
	    "$(printf '[%s,%s]\n' "$one" "$other" | sed 's/\\/\\\\/g')\n"
}

# escaped: a page with its tags escaped.
escaped() {
	sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g; s/"/\&quot;/g'
}

@test "a page whose tags are escaped, as in a feed, and within CDATA" {
	local want='1.1 1 2 3\n1 1 2 3 4 5 6 21' all item

	item=$(page 示例市财政局 2022 | sed '1,/<\/title>/d' |
	    sed 's/<td>1/<td width="9"\n align="center">\&nbsp;1/')
	all="<rss><channel><title>某网</title><item><title>示例市财政局2022年政府信息公开工作年度报告</title>"
	all+="<description>$(escaped <<<"$item")</description></item></channel></rss>"
	rows "$want" "$all\n"
	same '- 示例市财政局 2022' "$(names "$all\n")"
	# all on one line
	rows "$want" "$(tr -d '\n' <<<"$all")\n"
	all="<rss><item><title><![CDATA[示例市财政局2022年政府信息公开工作年度报告]]></title>"
	all+="<description><![CDATA[$item]]></description></item></rss>"
	rows "$want" "$all\n"
	same '- 示例市财政局 2022' "$(names "$all\n")"
	# a sign that is no tag's is what it was
	same 0011 "$(sections '首页 &lt; 公开 &lt;\n&lt;一、总体情况&gt;\n一、总体情况\n甲\n')"
}

# json_text ORG YEAR [SED]: a text as a string of JSON.
json_text() {
	local line='平台栏目按时更新，没有发生差错。'

	line+=$line$line$line$line$line$line$line
	printf '{"id": 7, "title": "%s%s年政府信息公开工作年度报告", "text": "%s"}' \
	    "$1" "$2" "$(printf '%s\n' 一、总体情况 "$line$line$line$line" "" \
	    二、主动公开政府信息情况 "规章|1|2|3" "" 三、收到和处理政府信息公开申请情况 \
	    "$NEW|1|2|3|4|5|6|21" "$CARRIED" 1 0 0 0 0 0 1 四、"政府信息公开行政复议、行政诉讼情况" 无 |
	    sed "s/|/\\\\t/g; ${3:-}" | sed ':a; N; $!ba; s/\n/\\n/g')"
}

@test "a text that is a string of JSON has as many lines as it says" {
	local want='1.1 1 2 3\n1 1 2 3 4 5 6 21\n2 1 0 0 0 0 0 1' f=a.jsonl

	cd "$BATS_TEST_TMPDIR"
	json_text 示例市财政局 2022 >$f
	rows "$want" "$(sed 's/\\/\\\\/g' $f)\n"
	same '- 示例市财政局 2022' "$(names "$(sed 's/\\/\\\\/g' $f)\n")"
	json_text 示例市财政局 2022 's/一、总/\\u4e00\\u3001\\u603b/; s/规章/\\u89c4\\u7ae0/' >$f
	rows "$want" "$(sed 's/\\/\\\\/g' $f)\n"
	# Each line is a report, and a value's line is that.
	{ cat $f; echo; json_text 示例市民政局 2021; echo; } >b.jsonl
	same "$(printf '%s\n' '- 示例市财政局 2022 1' '-#2 示例市民政局 2021 2')" \
	    "$(gr-split <b.jsonl | gr-table -Hl -t 2-4 |
	    awk -F '\t' '{ print $1, $2, $3, $9 }' | sort -u)"
}

@test "another page within a report's lines is in doubt" {
	local first='<html><body><h1>示例市财政局2022年政府信息公开工作年度报告</h1>\n<p>甲</p></body></html>'
	local rules="<table><tr>$RULES</tr></table>"

	rows '1.1 1 2 3 (again)' "$first\n<html><body>$H2$rules</body></html>\n"
	rows '1.1 1 2 3 (again)' "$first<html>\n<body>$H2$rules</body></html>\n"
	# one within the other is not
	rows '1.1 1 2 3' "<html><body><h1>示例市财政局2022年政府信息公开工作年度报告</h1>\n<html><body>$H2$rules</body></html>\n</body></html>"
}

@test "a table that a reader of pictures has put into a page is of the text" {
	local rules="<html><body><table><tr>$RULES</tr></table></body></html>"
	local new text

	new="<html><body><table><tr><td>$NEW</td>$(cells 1 2 3 4 5 6 21)</tr></table></body></html>"
	text="# 示例市财政局2022年政府信息公开工作年度报告\n# ${H2:4:-7}\n\n$rules\n\n# ${H3:4:-7}\n\n$new\n"

	rows '1.1 1 2 3\n1 1 2 3 4 5 6 21' "$text"
	# behind a page's end it is another's
	rows '1.1 1 2 3\n1 1 2 3 4 5 6 21 (again)' "${text/$new/<\/html>\\n$new}"
	# and a report in a frame is one
	rows '1.1 1 2 3 (again)' \
	    "<html><body><table><tr><td>示例市财政局2022年政府信息公开工作年度报告</td></tr></table></body></html>\n<html><body>$H2<table><tr>$RULES</tr></table></body></html>\n"
}

@test "tables in the tags of other programs: DocBook, OTSL" {
	local title='<section_header_level_1>二、主动公开政府信息情况</section_header_level_1>\n'

	rows '1.1 1 2 3\n5.1 4' "$title<otsl><ched>第二十条第（一）项<lcel><lcel><lcel><nl><fcel>规章<fcel>1<fcel>2<fcel>3<nl><fcel>行政许可<fcel>4<lcel><lcel><nl></otsl>\n"
	rows '1.1 1 _ 3 (blank:repealed)\n1.2 4 5 6' \
	    "$title<otsl><ched>信息内容<ched>本年制发件数<ched>本年废止件数<ched>现行有效件数<nl><fcel>规章<fcel>1<ecel><fcel>3<nl><fcel>规范性文件<fcel>4<fcel>5<fcel>6<nl></otsl>\n"
	rows '1.1 1 2 3' "$title<informaltable>\n<row>\n<entry>规章</entry>\n<entry><para>1</para></entry>\n<entry>2</entry><entry>3</entry>\n</row></informaltable>\n"
	rows '1.1 1 2 3' "$title<table>\n<row><cell>规章</cell><cell>1</cell><cell>2</cell><cell>3</cell></row>\n</table>\n"
}

@test "a report in one cell of a table in Markdown, whose lines <br> parts" {
	local text=$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt

	cd "$BATS_TEST_TMPDIR" || return 1
	gr-split "$text" | gr-table -H -t 0,2-4 | cut -f 2-14,16 >want
	sed 's/\t/ | /g' "$text" | awk '
	{ printf "%s%s", (NR > 1 ? "<br>" : "| "), $0 }
	END { print " |" }' >one
	gr-split one | gr-table -H -t 0,2-4 | cut -f 2-14,16 | diff -u want -
	# Some of its contents have pages.
	sed 's/<br>/&目录&一、总体情况…………1&二、主动公开政府信息情况&三、收到和处理政府信息公开申请情况 3&四、政府信息公开行政复议、行政诉讼情况&/' \
	    one >listed
	gr-split listed | gr-table -H -t 0,2-4 | cut -f 2-14,16 | diff -u want -
}

@test "several reports on one line: the first is read" {
	local text

	text=$(page 示例市财政局 2022 | tr -d '\n')
	rows '1.1 1 2 3\n1 1 2 3 4 5 6 21' \
	    "$text$(page 示例市民政局 2021 | tr -d '\n' |
	    sed 's,<td>1</td>,<td>8</td>,g')\n"
}

@test "a year alone above each of two tables names theirs" {
	local both

	both="<p>2022年</p><table><tr><td>$NEW</td>$(cells 1 2 3 4 5 6 21)</tr></table>"
	both+="<p>2021年度</p><table><tr><td>$NEW</td>$(cells 6 5 4 3 2 1 21)</tr><tr><td>$CARRIED</td>$(cells 1 0 0 0 0 0 1)</tr></table>"
	rows '1 1 2 3 4 5 6 21' \
	    "<h1>示例市财政局2022年政府信息公开工作年度报告</h1>\n$H3$both\n"
	# where no title has the year, the preface's is the report's
	rows '1 1 2 3 4 5 6 21' \
	    "<p>本报告统计期限为2022年1月1日至12月31日。</p>\n$H3$both\n"
	# one alone, of another year, names nothing
	rows '1 1 2 3 4 5 6 21' \
	    "<h1>示例市财政局2023年政府信息公开工作年度报告</h1>\n$H3${both%%<p>2021*}\n"
}
