#!/usr/bin/env bats
# What gr-table makes of tables whose rows lost a cell or have one more, and
# look as if they had not: what has moved is never without a doubt.

# shellcheck disable=SC2016	# what is quoted is for awk
bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# moved FIXTURE [-v NAME=VALUE] PROGRAM: change a report whose cells TABs part by an awk
# program; none of them is read as another without a doubt.
moved() {
	local f=$BATS_TEST_DIRNAME/data/fixtures/$1

	shift
	awk -F '\t' -v OFS='\t' "$@" "$f.txt" >moved.txt
	if cmp -s "$f.txt" moved.txt; then
		return 1
	fi
	cp "$f.gold" moved.gold
	gr-split moved.txt | gr-table -l |
	    awk -v list=1 -f "$BATS_TEST_DIRNAME/score.awk" moved.gold -
}

@test "a pad at the end makes up for a cell lost in several rows" {
	moved tab-large '$3 ~ /^[24]．/ { for (i = 5; i < 10; i++)
	    $i = $(i + 1); $10 = "" } { print }'
}

@test "of a table with a column more no row that is short by one is sure" {
	# A subtotal, and a total that is blank in some rows.
	moved tab-2019 'NF == 10 && $10 ~ /^[0-9]+$/ { $11 = $10
	    $10 = $11 - $4; if (/[24]．|[24]\.|[24]、|公开/) $11 = "" } { print }'
}

@test "headings of columns that the form has not" {
	# Last year's total, where no row fills all columns.
	moved tab-2019 '/自然人/ { $11 = "上年总计" }
	    NF == 10 && $10 ~ /^[0-9]+$/ { $11 = NR % 7 + 1
	    $(NR % 7 + 4) = "" } { print }'
	# Remarks behind blanks: as many cells filled as the form has columns.
	moved tab-2019-signs '/^第二十条/ { $5 = "备注" }
	    /^规/ || /^行政/ || /^其他对外/ { $3 = ""; $5 = "-" } { print }'
}

@test "no row has a total, and all end in what is no less than the others" {
	# A column of the groups' rows is lost, its heading is not.
	moved tab-large '$1 == "" && NF == 10 && $10 ~ /^[0-9]+$/ {
	    for (i = 6; i < 10; i++) $i = $(i + 1)
	    $10 = "" } { print }'
}

@test "a blank where the table has a column more before its total" {
	# Told by the headings, where each row has a blank; and by the rows whose
	# total counts it, whatever it is called.
	local shift='function shift(name, i) { for (i = 11; i > 7; i--)
	    $i = $(i - 1); $7 = name } NF == 10 && $10 ~ /^[0-9]+$/ { shift(NR % 5)
	    $(4 + NR % 3) = ""; $11 = $4 + $5 + $6 + $7 + $8 + $9 + $10 }'

	moved tab-2019 "$shift"' /商业/ { shift("村委会") } { print }'
	moved tab-2019 "${shift/= \"\"/= NR % 4 ? \"\" : 1}"'
	    /商业/ { shift("组织机构") } { print }'
	# Bars end the lines, blanks are gone, and one row shows it.
	moved tab-large '/自然人/ || /商业企业/ { next } NF == 10 && $10 ~ /^[0-9]+$/ {
	    sub(/^[^\t]*\t[^\t]*\t/, ""); n = $2 + $3 + $4 + $5 + $6 + $7
	    s = $3 + $4 + $5 + $6 + $7; $8 = s OFS n + s
	    if (NR % 3) $4 = "" }
	    { gsub(/\t+/, " | "); print $0 (/\|/ ? " |" : "") }'
}

@test "a value beside its column on a page where rows are blank" {
	# Each row adds up yet, and the sums over rows do not: a column behind
	# 905 they would.  A dot stands for an empty cell.
	{ printf '%s\n' 示例市水务局2022年政府信息公开工作年度报告 \
	    三、收到和处理政府信息公开申请情况
	awk '{ n = $1; gsub(/[ -~]/, "", n); w = 76 - length($1) + length(n) / 3
	    printf "%s%*s", $1, w, ""
	    for (i = 2; i <= NF; i++) printf "%15s", $i == "." ? "" : $i
	    print "" }' <<-'END'
	一、本年新收政府信息公开申请数量 2044 619 1182 2644 3203 5397 15089
	二、上年结转政府信息公开申请数量 . 2 . . 2 . 4
	（一）予以公开 . . . . 938 . 938
	（二）部分公开 . . . . . 903 903
	1.属于国家秘密 . . . . 572 896 1468
	2.其他法律行政法规禁止公开 724 507 . . . 173 1404
	3.危及“三安全一稳定” 320 114 . . . 252 686
	4.保护第三方合法权益 . . . 885 . . 885
	5.属于三类内部事务信息
	6.属于四类过程性信息 . . . . 790 . 790
	7.属于行政执法案卷
	8.属于行政查询事项 . . 813 . . 413 1226
	1.本机关不掌握相关政府信息 . . . 905 . 21 926
	2.没有现成信息需要另行制作 . . 368 . . 599 967
	3.补正后申请内容仍不明确 . . . 948 . 668 1616
	1.信访举报投诉类申请
	2.重复申请
	3.要求提供公开出版物
	4.无正当理由大量反复申请
	5.要求行政机关确认或重新出具已获取信息 . . . . . 524 524
	1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 998 . . . . . 998
	2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 . . . . . 947 947
	3.其他 . . . 810 . . 810
	（七）总计 2042 621 1181 2643 3205 5396 15088
	四、结转下年度继续办理 2 . 1 1 . 1 5
	END
	} >page.txt
	gr-split page.txt | gr-table -l >cells
	run -0 awk -F '\t' '$6 == "3.4.1" && $7 == "nonprofit"' cells
	[[ $output == *"${TAB}905${TAB}"*"${TAB}column"* ]]
	# What fills its row stands where it is.
	run -0 awk -F '\t' '$5 == 3 && $6 == 1 && $10 == ""' cells
	[ "${#lines[@]}" -eq 7 ]
}

@test "a blank where remarks stand behind the total" {
	# As often as they are numbers that make a row add up.
	moved tab-2019 '/自然人/ { $11 = "备注" }
	    NF == 10 && $10 ~ /^[0-9]+$/ { $6 = ""
	    $10 = $4 + $5 + $7 + $8 + $9; $11 = 2 * $10 "件" } { print }'
	# Last year's figures, where no row fills all columns.
	moved tab-plain '/^信息内容/ { $5 = "上年数" }
	    /^规章/ { $0 = $1 OFS OFS 0 OFS OFS 7 }
	    /^行政规范/ { $0 = $1 OFS OFS 8 OFS 3 OFS } { print }'
}

@test "headings among the cells of a table 4 that leaves out a row" {
	# On one line its last five headings and ten values are fifteen cells.
	moved tab-plain '/^四、政府/ { print; print "行政复议, 行政诉讼, 结果维持, " \
	    "结果纠正, 其他结果, 尚未审结, 总计, 未经复议直接起诉, 结果维持, " \
	    "结果纠正, 其他结果, 尚未审结, 总计, 5, 1, 0, 3, 9, 2, 5, 0, 3, 10"
	    skip = 1 } /^五、/ { skip = 0 } !skip'
}

@test "a table whose cells are not read, and last year's below it" {
	# Signs that say nothing, and numbers that spaces part.
	local sign

	for sign in ' * * * * * * *' ',,,2 729 528,2 079 093,0,0,0,0,4 808 621'; do
		moved tab-plain -v sign="$sign" '/^三、收/ { on = 1 }
		    on && NF > 7 && $NF ~ /^[0-9]+$/ { l = ""
		    for (i = 1; i <= NF - 7; i++) if ($i != "") l = $i
		    for (i = NF - 6; i <= NF; i++) $i++
		    top = top l sign "\n"; low = low $0 "\n"; next }
		    /^四、政府/ { printf "%s%s", top, "附：2020年（供对比）\n" low
		    on = 0 } { print }'
	done
}

@test "last year's table above, whose rows all are read" {
	# A line for each cell, of which this year's are rows beyond the form's.
	local f=$BATS_TEST_DIRNAME/data/fixtures/cell-plain.txt

	awk -F '\t' '/^三、/ { on = 1 } /^四、政府/ { printf "%s", low; on = 0 }
	    on { l = $0; if (l ~ /[\t ][0-9]+$/) { l = "\t0" }
	    print l; low = low $0 "\n"; next } { print }' "$f" >moved.txt
	cp "${f%.txt}.gold" moved.gold
	gr-split moved.txt | gr-table -l |
	    awk -v list=1 -f "$BATS_TEST_DIRNAME/score.awk" moved.gold -
}

@test "signs for nothing, and an empty cell before them that may be a pad" {
	# Its total blank, the row ends in less than it has.
	moved tab-dash '$2 ~ /公开$|^\(二\)/ && $3 == "" { for (i = 3; i < 10; i++)
	    $i = $(i + 1); $10 = "" } $2 ~ /总计/ { $10 = "" } { print }'
}

@test "a table whose labels are all broken, and last year's below it" {
	local w text='三、收到和处理政府信息公开申请情况\n'

	for w in 律行政法规 安全一稳 三方合法权 类内部事务 类过程性信 \
	    不掌握相关 成信息需要 申请内容仍; do
		text="$text   $w    31    50    225\n"
	done
	same "1 4 0 0 0 0 1 5 again
2 1 0 0 0 0 0 1 again" "$(printf '%b' "$text一、本年新收政府信息公开申请数量    4    0    0    0    0    1    5\n二、上年结转政府信息公开申请数量    1    0    0    0    0    0    1\n" |
	    gr-split | gr-table -H -t 3 | in_columns | grep -v '?')"
}

@test "a row that only last year's table has, below this year's, all else being alike" {
	local row n=0 text='三、收到和处理政府信息公开申请情况\n' below=''

	for row in 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 \
	    （一）予以公开 1.属于国家秘密 2.其他法律行政法规禁止公开 \
	    3.危及三安全一稳定 4.保护第三方合法权益 5.属于三类内部事务信息 \
	    6.属于四类过程性信息; do
		below="$below$row\t0\t0\t0\t0\t0\t0\t0\n"
		n=$((n + 1))
		[ "$n" -eq 3 ] || text="$text$row\t0\t0\t0\t0\t0\t0\t0\n"
	done
	same "3.1 0 0 0 0 0 0 0 again" "$(printf '%b' "$text附：上年度\n$below" |
	    gr-split | gr-table -H -t 3 | in_columns | grep -v '0$')"
}

@test "a row of table 2 that is not read, and last year's table below it" {
	local head='二、主动公开政府信息情况\n' own below

	own='行政规范性文件\t1\t2\t3\n行政许可\t4\n行政处罚\t5\n行政强制\t6\n'
	below='规章\t\t7\t8\n行政规范性文件\t9\t8\t7\n行政许可\t6\n行政处罚\t4\n行政强制\t5\n'
	same "" "$(printf '%b' "${head}规章甲\t乙\t丙\t312\n$own\n$below" |
	    gr-split | gr-table -Hl -t 2 | awk -F '\t' '$8 != "" && $10 == ""')"
}

@test "a row pushed a column to the right, whose total is gone at the edge" {
	local row text='三、收到和处理政府信息公开申请情况\n'

	for row in 一、本年新收政府信息公开申请数量 （一）予以公开 \
	    1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及三安全一稳定 \
	    4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息 \
	    （七）总计; do
		text+="| | | $row | — | 3 | — | 4 | — | — | 7 |\n"
	done
	text+='| | | 四、结转下年度继续办理 | | 460 | — | 7 | — | 4 | — |\n'
	same "4 _ 460 _ 7 _ 4 _ blank:natural,research,legal,total column" \
	    "$(printf '%b' "$text" | gr-split | gr-table -H -t 3 |
	    in_columns | tail -n 1)"
}

@test "table 4 of few numbers and many signs, and last year's below it" {
	local head='四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n' s
	local low='—\n1\n—\n—\n1\n—\n2\n—\n—\n2\n—\n—\n3\n—\n3\n'

	for s in 结果维持 结果纠正 其他结果 尚未审结 总计; do
		head="$head$s\n"
	done
	# The one with more numbers is kept; of none there may be fewer.
	for s in '—\n—\n—\n4\n4\n—\n—\n—\n—\n—\n—\n—\n—\n—\n—\n' \
	    '/\n/\n/\n/\n/\n/\n/\n/\n/\n/\n/\n/\n/\n/\n/\n'; do
		same "" "$(printf '%b' "$head$s$head$low" | gr-split |
		    gr-table -Hl -t 4 | awk -F '\t' '$8 != "" && $10 == ""')"
		[ "$(printf '%b' "$head$s$head$low" | gr-split |
		    gr-table -H -t 4 | grep -c again)" = 3 ]
	done
}

@test "a report that names no year, and a year's figures below its own" {
	local below text='三、收到和处理政府信息公开申请情况\n'

	text+='一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n'
	below='二、上年结转政府信息公开申请数量\t2\t0\t0\t0\t0\t0\t2\n'
	same "1 1 0 0 0 0 0 1 again
2 2 0 0 0 0 0 2 again" "$(printf '%b' "${text}2020年度数据\n$below" |
	    gr-split | gr-table -H -t 3 | in_columns)"
	# A line above all of them may be of their own year.
	same "1 1 0 0 0 0 0 1
2 2 0 0 0 0 0 2" "$(printf '%b' "${text/一、/2020年度数据\\n一、}$below" |
	    gr-split | gr-table -H -t 3 | in_columns)"
}

@test "remarks with numbers behind the total, and a row that lost a cell" {
	# What is left and the remark add up.
	moved tab-plain '/自然人/ { $11 = "备注" }
	    NF == 10 && $10 ~ /^[0-9]+$/ { $11 = NR % 3 ? NR % 4 "件" : "" }
	    $3 ~ /^2.其他法律/ { $4 = $6 = $7 = $8 = 0; $5 = $9 = 1
	    $10 = "2件"; NF = 10 } { print }'
}

@test "a table below a line that names another year is that year's" {
	local y

	for y in 2022 2021; do
		sed "1s/2022年/$y年/; /^三、收到/a附：2021年度申请情况（对比）" \
		    "$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt" >$y.txt
	done
	# Though the tables are alike; rows are counted with their doubt.
	gr-split 2021.txt 2022.txt 2021.txt | gr-table -H -t 3 |
	    cut -f 3,16 | uniq -c | tr -s ' ' >got
	printf ' %s\n' $'25 2021\t' $'25 2022\tagain' $'25 2021\t' |
	    diff -u - got
	# Where both years' tables stand there, this one's is read.
	table=$(sed -n '/^三、收到/,/^四、政府/{//!p}' 2021.txt | grep "$TAB")
	{
		sed -n '1,/^三、收到/p' 2022.txt
		printf '%s\n' 2021年度申请情况 "${table//[1-9]/7}" \
		    2022年度申请情况 "$table" 与2020年对比情况 \
		    "${table//[1-9]/5}"
		sed -n '/^四、政府/,$p' 2022.txt
	} | tee both.txt | gr-split | gr-table -H -t 3 | cut -f 5-14,16 >got
	gr-split 2021.txt | gr-table -H -t 3 | cut -f 5-14,16 | diff -u - got
	sed 's/^2021年度申请/附：上年度/' both.txt | gr-split |
	    gr-table -H -t 3 | cut -f 5-14,16 | diff -u got -
	# Also where all is on one line.
	tr '\n\t' '||' <both.txt | gr-split | gr-table -H -t 3 |
	    cut -f 5-14,16 | diff -u got -
	# A day is no year's, nor is prose.
	sed "/^三、收到/a截至2023年1月5日的数据" 2022.txt | sed /对比/d |
	    gr-split | gr-table -H -t 3 | cut -f 16 | uniq >got
	echo | diff -u - got
}

@test "a table that stands there twice, to the letter, is read once" {
	local t text=$BATS_TEST_DIRNAME/data/fixtures/tab-plain.txt once twice

	# A cell a line: what follows a row might be the next one's.
	tr '\t' '\n' <"$text" | sed '/^$/d' >once
	for t in 二、主动:三、收到 三、收到:四、政府 四、政府:五、; do
		once=$(sed -n "/^${t%:*}/,/^${t#*:}/{//!p}" once)
		twice=$twice$(sed -n "/^${t%:*}/p" once)$'\n'$once$'\n'$once$'\n'
	done
	for t in 2 3 4; do
		same "$(gr-split once | gr-table -H -t $t | cut -f 5-14,16)" \
		    "$(gr-split <<<"$twice" | gr-table -H -t $t | cut -f 5-14,16)"
	done
	# Not what differs in one figure.
	gr-split <<<"${twice%?}9" | gr-table -H -t 4 | cut -f 16 | grep -q .
}

@test "a row of table 4 that lost a cell, and has a pad before the others" {
	local row

	for row in '11771 | 0 | 7 | 14081' '2303 | 11771 | 7 | 14081' \
	    '2303 | 11771 | 0 | 7'; do
		printf '%s\n' 四、政府信息公开行政复议、行政诉讼情况 \
		    "| 行政复议 |  | $row |" \
		    '| 行政诉讼 | 未经复议直接起诉 | 0 | 40 | 11 | 33 | 84 |' \
		    '|  | 复议后起诉 | 2 | 67 | 15 | 7 | 91 |' |
		    gr-split | gr-table -H -t 4 | cut -f 6,16 >got
		printf '%s\n' $'1\tblank:upheld column' $'2.1\t' $'2.2\t' |
		    diff -u - got
	done
}

@test "a column lost, for which a pad makes up in some rows" {
	local row

	row=$({ printf '%b' '三、收到和处理政府信息公开申请情况\n' \
	    '\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n' \
	    '\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n'
	form_rows '' $'\t4\t0\t1\t0\t2\t7' 4 $'\t3\t0\t0\t1\t0\t4' |
	    awk '/^[一二四]/ { sub(/\t/, "\t\t\t") } /^（/ { $0 = "\t" $0 }
	    /^[0-9]/ { $0 = "\t\t" $0 } { print }'; } |
	    gr-split | gr-table -Ht 3 | in_columns | grep -v short)
	same "1 _ 4 0 1 0 2 7 blank:natural column
2 _ 4 0 1 0 2 7 blank:natural column
4 _ 3 0 0 1 0 4 blank:natural column" "$row"
	# Headings a cell before the values, and a row of zeros that lost one.
	row=$(awk -F '\t' -v OFS='\t' '$2 ~ /部分公开/ { $4 = "" } { print }' \
	    "$BATS_TEST_DIRNAME/data/zoo/2019-1.tab.txt" |
	    gr-split | gr-table -Ht 3 | in_columns | grep '^3.2 ')
	same "3.2 _ _ _ _ _ _ _ short" "$row"
}

# rows3 TEXT...: the rows of table 3, their values and doubts.
rows3() {
	printf '%b' "$@" | gr-split | gr-table -Ht 3 | in_columns
}

@test "digits that a line's end parts from their number are not passed over" {
	local T3='三、收到和处理政府信息公开申请情况\n' row

	# Behind the label; single spaces are no columns in which they stand.
	row=$(rows3 "$T3" '3.其他 0 0 0 0 0 0 0\n七）总计 4\n8 4 5 11 7 2 77\n' \
	    '四、结转下年度继续办理 0 0 0 0 2 0 2\n' |
	    grep '^3.7 ')
	same "3.7 48 4 5 11 7 2 77 split:natural" "$row"
	# In a box, whose row ends without a border.
	row=$(rows3 "$T3" '┌───────────┬─┬─┬─┬─┬─┬─┬──┐\n' \
	    '│2.重复申请 │4│0│9│0│0│0│13│\n' \
	    '├───────────┼─┼─┼─┼─┼─┼─┼──┤\n│3.其他     │1\n3│0│0│0│1│0│14│\n' \
	    '├───────────┼─┼─┼─┼─┼─┼─┼──┤\n│（七）总计 │1│0│0│0│1│0│2 │\n' \
	    '└───────────┴─┴─┴─┴─┴─┴─┴──┘\n' |
	    grep '^3.6.3 ')
	same "3.6.3 3 0 0 0 1 0 14 split" "$row"
	# Below a ruler, where all that is left stands below the label.
	row=$(rows3 "$T3" '  ---------------- --- --- --- --- --- --- ---\n' \
	    '  2.重复申请       4   0   9   0   0   0   13\n' \
	    '  3.其他           1   9\n3   0   0   14\n' \
	    '  （七）总计       1   9   0   0   0   0   10\n' \
	    '  ---------------- --- --- --- --- --- --- ---\n' |
	    grep '^3.6.3 ')
	same "3.6.3 1 9 _ _ _ _ _ long blank:research,nonprofit,legal,other,total" \
	    "$row"
	# The end of table 4, and no page's number.
	row=$(printf '%s\n' '四、政府信息公开行政复议、行政诉讼情况' \
	    '0 | 0 | 0 | 8 | 8 | 0 | 0 | 0 | 1 | 1 | 23 | 0 | 0 | 0 | 2' 3 |
	    gr-split | gr-table -Ht 4 | in_columns | sed 1,2d)
	same "2.2 23 0 0 0 2 _ _ split:total" "$row"
}

@test "a column that is printed twice, without a heading or where another is blank" {
	local T3='三、收到和处理政府信息公开申请情况\n' row
	local new=一、本年新收政府信息公开申请数量
	local carried=二、上年结转政府信息公开申请数量

	# Other values than those below the headings make a total, too.
	row=$(rows3 "$T3" '|  |自然人|商业企业|科研机构|社会公益组织' \
	    '|法律服务机构|其他|总计| |\n|--|--|--|--|--|--|--|--|--|\n' \
	    "|$new|1|2|2|0|0|0|0|3|\n|$carried|2|0|0|0|0|2|4|8|\n")
	same "1 1 2 0 0 0 0 3 long
2 2 0 0 0 _ _ _ long" "$row"
	row=$(rows3 "$T3" "$new|140||3|5|2|4|154|154\n" \
	    "$carried|100||3|5|2|4|114|114\n")
	same "1 140 3 5 2 4 154 154 column
2 100 3 5 2 4 114 114 column" "$row"
	# Headings a cell before the values, one of which is lost.
	row=$(rows3 "$T3" '\t\t自然人\t法人或其他组织\t\t\t\t\t总计\t\n' \
	    '\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\t\n' \
	    "$carried\t\t\t\t－\t－\t－\t1\t1\t11\n")
	same "2 _ _ _ _ _ _ _ short" "$row"
}

@test "the total first in many rows, and in one last, with no heading" {
	local row

	row=$({ echo 三、收到和处理政府信息公开申请情况
	form_rows '' $'\t9\t4\t3\t2\t0\t0\t0' 1 $'\t4\t3\t2\t0\t0\t0\t9'; } |
	    gr-split | gr-table -Ht 3 | in_columns | grep -vc column) || :
	same 0 "$row"
}

@test "two tables, a cell a line, and rows that are blank in the second" {
	local row

	# The first is of other figures, and each row may be.
	row=$(awk '/^三、/ { on = 1; print; next }
	/^四、.*诉讼/ { for (i = 1; i <= n; i++)
		print line[i] ~ /^\t[0-9]+$/ ? "\t" line[i] + 1 : line[i]
	for (i = 1; i <= n; i++) { cut = line[i] ~ /部分公开/ ? 7 : cut - 1
		print cut < 0 || cut == 7 ? line[i] : "\t" }
	on = 0 }
	on { line[++n] = $0; next } { print }' \
	    "$BATS_TEST_DIRNAME/data/fixtures/cell-blank.txt" |
	    gr-split | gr-table -Ht 3 | in_columns | grep -v -e again -e '^?') || :
	same "" "$row"
}

@test "values behind as many empty cells as columns may be a row's without a label" {
	local row zeros='\n\n0\n\n0\n\n0\n\n0\n\n0\n\n4\n\n'
	local cells='\n\n\n\n\n\n\n\n\n\n\n\n\n\n'

	row=$(rows3 '三、收到和处理政府信息公开申请情况\n\n' \
	    "2.重复申请\n\n4$zeros" "3.要求提供公开出版物\n\n4$zeros" \
	    "4.无正当理由大量反复申请\n$cells" \
	    '\n\n0\n\n9\n\n2\n\n0\n\n6\n\n9\n\n0\n\n' \
	    "5.要求行政机关确认或重新出具已获取信息\n\n4$zeros" |
	    grep '^3.5.4 ')
	same "3.5.4 0 9 2 0 6 9 0 column" "$row"
}

@test "two pieces in a cell may be one number, or of two cells" {
	local T3='三、收到和处理政府信息公开申请情况\n' row
	local new=一、本年新收政府信息公开申请数量
	local carried=二、上年结转政府信息公开申请数量

	# 14, or 1 and 4 with 10 broken over lines.
	row=$(rows3 "$T3" "$carried" '\n1 4\n1\n0\n0\n0\n1\n16\n' \
	    '（一）予以公开\n3\n4\n0\n0\n0\n0\n7\n' |
	    sed 2d)
	same "2 _ _ _ _ _ _ _ short column stray" "$row"
	# A sign for nothing, and a number that is not below 0.
	row=$(rows3 "$T3" "$new|1|-|2|-|3|-|6\n" \
	    "$carried|35|-|21|-|3|-|-      24\n" |
	    sed 1d)
	same "2 35 _ 21 _ 3 _ _ long blank:business,nonprofit,other text:total" \
	    "$row"
	# 126, with a blank before it.
	row=$(rows3 "$T3" "$new       12     -      1      2      3      -     18\n" \
	    "$carried       114    -      8      4      -      1 26\n" \
	    '（一）予以公开                         12     5      1      2      3      1     24\n' |
	    sed -n 2p)
	same "2 114 _ 8 4 _ 1 26 blank:business,legal column" "$row"
}

@test "one blank in a row, where a cell was lost elsewhere: the sums over rows tell" {
	# A 0 is lost, and a blank stands behind the values that moved, or before.
	moved tab-large '/属于行政查询事项/ { for (i = 5; i < 8; i++)
	    $i = $(i + 1); $8 = "" } { print }'
	moved tab-large '/危及/ { $8 = $7; $7 = $6; $6 = $5; $5 = "" } { print }'
	# Two values are one, and the row is filled up at its end.
	moved tab-large '/四类过程性信息/ { $5 = $5 $6; for (i = 6; i < 10; i++)
	    $i = $(i + 1); $10 = "" } { print }'
}

@test "a blank before a row's values may be a column's" {
	local T3='三、收到和处理政府信息公开申请情况\n' rows

	# A number is cut in two, and the row is no longer than others.
	rows=$(rows3 "$T3" \
	    '一、本年新收政府信息公开申请数量||5|3|2||1|11|||\n' \
	    '（一）予以公开||31|10|2|25|3|0|296|||\n' \
	    '（二）部分公开|1|2|3||||6|||\n')
	same "3.1 31 10 2 25 3 0 296 column" "$(grep '^3.1 ' <<<"$rows")"
	# All rows have a column more.
	rows=$(rows3 "$T3" "（一）予以公开${TAB}1\t2\t0\t3\t0\t0\t3\t9\n" \
	    "（二）部分公开${TAB}2\t2\t0\t1\t0\t4\t1\t10\n" \
	    "1.属于国家秘密${TAB}2\t1\t0\t1\t0\t4\t1\t9\n" \
	    "2.重复申请${TAB}\t12\t15\t8\t0\t0\t0\t35\n")
	same "3.5.2 12 15 8 0 0 0 35 column" "$(grep '^3.5.2 ' <<<"$rows")"
}

@test "pads behind rows of several depths, one of which has a note" {
	local T3='三、收到和处理政府信息公开申请情况\n' rows

	rows=$(rows3 "$T3" '一、本年新收政府信息公开申请数量|||||||41|||\n' \
	    '二、上年结转政府信息公开申请数量|||||||5|||\n' \
	    '三、本年度办理结果|（一）予以公开|||||||9||\n' \
	    '（三）不予公开|1.属于国家秘密|（注）||||||3||\n' \
	    '2.其他法律行政法规禁止公开|||||||7|||\n')
	same "1 _ _ _ _ _ _ _ short" "$(grep '^1 ' <<<"$rows")"
	same "3.3.2 _ _ _ _ _ _ _ short" "$(grep '^3.3.2 ' <<<"$rows")"
}

@test "where empty cells are not seen, a full row may have a number in two" {
	local T3='三、收到和处理政府信息公开申请情况\n' rows

	rows=$(rows3 "$T3" '一、本年新收政府信息公开申请数量 5 3 8\n' \
	    '二、上年结转政府信息公开申请数量 1 2 3\n' \
	    '（一）予以公开 6 6\n（二）部分公开 8 15 5 7 4 3 9\n' \
	    '（七）总计 1 2 3 0 0 0 6\n')
	same "3.2 8 15 5 7 4 3 9 column" "$(grep '^3.2 ' <<<"$rows")"
	same "3.7 1 2 3 0 0 0 6" "$(grep '^3.7 ' <<<"$rows" | sed 's/ $//')"
}

@test "words that push a row's values aside in columns of spaces" {
	local T3='三、收到和处理政府信息公开申请情况\n' rows

	rows=$(rows3 "$T3" '（一）予以公开   1    2    0    3    0    0    6\n' \
	    '（二）部分公开   2    2    0    1    0    0    5\n' \
	    '2.重复申请       2    2    0    1    0    0    5\n' \
	    '3.要求提供公开出版物           0         1    1\n')
	[[ $(grep '^3.5.3 ' <<<"$rows") == *column* ]]
}
