#!/usr/bin/env bats
# gr-table: the tables of tagged reports as rows.

# shellcheck disable=SC2016	# what is quoted is for awk
# shellcheck disable=SC2154	# stderr and others are set by run
bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	cp "$fixtures/tab-plain.txt" a.txt
	cp "$fixtures/tab-plain.gold" a.gold
}

# rows [FILE...]: the rows of reports, without the header.
rows() {
	gr-split "$@" | gr-table -H
}

# row TABLE ROW [FILE...]: the label, values and doubt of a row.
row() {
	local t=$1 r=$2
	shift 2
	rows "$@" | awk -F '\t' -v t="$t" -v r="$r" '$5 == t && $6 == r {
		s = $7 " |"
		for (i = 8; i <= 14; i++)
			s = s " " ($i == "" ? "_" : $i)
		sub(/( _)+$/, "", s)
		print s ($16 == "" ? "" : " | " $16)
	}'
}

# imprint [FILE...]: report, org, year of each report.
imprint() {
	rows "$@" | cut -f1-3 | uniq
}

# others REPORT TABLE ROW: this row aside, the values and doubts of all rows
# of tables 2 to 4 are those of a.txt.
others() {
	local keep='$5 ~ /^[234]$/ && !($5 == t && $6 == r) { print $5, $6, $8,
	    $9, $10, $11, $12, $13, $14, $16 }'
	diff -u <(rows a.txt | awk -F '\t' -v t="$2" -v r="$3" "$keep") \
	    <(rows "$1" | awk -F '\t' -v t="$2" -v r="$3" "$keep")
}

# score GOLD... -: the lines of score.awk.
score() {
	awk -f "$BATS_TEST_DIRNAME/score.awk" "$@"
}

# --- real reports

@test "seeds: no cell is silently wrong" {
	need_shared
	gr-split "$shared"/seeds/*.txt | gr-table -l >cells
	# Status 1: a silent cell.
	awk -v list=1 -f "$BATS_TEST_DIRNAME/score.awk" \
	    "$shared/gold/cells.tsv" cells
}

# What the extractors left of two reports: cells that are right and undoubted.
@test "reports: no cell is silently wrong, and as many are right as were" {
	local f floor right

	need_shared
	while read -r f floor; do
		gr-split "$shared/reports/$f" | gr-table -l >cells
		score "$shared/gold/cells.tsv" cells >scored || return 1
		right=$(awk -v f="${f%%.*}" '$1 == f { print $3 }' scored)
		echo "$f: $right right, $floor and more expected"
		[ "$right" -ge "$floor" ]
	done <<-'END'
	huaian-2024.mutool.txt 200
	huaian-2024.pdf-default.txt 10
	huaian-2024.pdf-layout.txt 200
	huaian-2024.pdf-raw.txt 200
	shanghai-office-2019.docx2txt.txt 197
	shanghai-office-2019.html 197
	shanghai-office-2019.libreoffice.txt 195
	shanghai-office-2019.lynx.txt 156
	shanghai-office-2019.pandoc-plain.txt 197
	shanghai-office-2019.w3m.txt 197
	END
}

@test "seeds: every cell that is printed is read as it is printed" {
	need_shared
	gr-split "$shared"/seeds/*.txt | gr-table -l | sed 's|^.*/||' |
	    awk -F '\t' -v OFS='\t' '
	NR == FNR {
		if ($1 ~ /^seeds/ && $7 != "?")
			gold[substr($1, 7), $4, $5, $6] = $7
		next
	}
	(substr($1, 1, 3), $5, $6, $7) in gold {
		k = substr($1, 1, 3) SUBSEP $5 SUBSEP $6 SUBSEP $7
		if ($8 != gold[k] || ($8 == "" && $10 == ""))
			print $0, "gold: " gold[k]
		delete gold[k]
	}
	END { for (k in gold) print k }
	' "$shared/gold/cells.tsv" - >out
	diff -u /dev/null out
}

@test "seeds: doubted are only 001's six numbers and 002's eight a row" {
	need_shared
	gr-split "$shared"/seeds/*.txt | gr-table -H |
	    awk -F '\t' '$16 != "" { sub(/.*\//, "", $1)
		print substr($1, 1, 3), $5, $16 }' | sort | uniq -c |
	    sed 's/^ *//' >out
	grep -q "^3 002 3 long$" out
	! grep -v -e ' 001 3 ' -e '^3 002 3 long$' out || return 1
}

@test "seed 001: table 3 of six numbers a row is doubted or empty" {
	need_shared
	gr-split "$shared"/seeds/001*.txt | gr-table -H -t 3 |
	    awk -F '\t' '{ n++ } $16 == "" { print; bad = 1 }
	    END { print n; exit bad }' >out
	same 23 "$(cat out)"
}

@test "seeds: org and year are the gold's" {
	need_shared
	gr-split "$shared"/seeds/*.txt | gr-table -H | cut -f2,3 | uniq >out
	tail -n +2 "$shared/gold/cells.tsv" | grep ^seeds/ | cut -f2,3 |
	    uniq | diff -u - out
}

@test "seeds: the rows cut by page breaks have their whole labels" {
	need_shared
	label=申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
	gr-split "$shared"/seeds/00[02]*.txt | gr-table -H |
	    awk -F '\t' '$6 == "3.6.2" { print $7 }' >out
	same 2 "$(grep -c "^2\\..*$label\$" out)"
}

@test "seeds: each has its form, and all rows of it" {
	need_shared
	gr-split "$shared"/seeds/*.txt | gr-table -H |
	    awk -F '\t' '$5 > 1 && $6 != "?" { n[$1 FS $4]++ }
	    END { for (k in n) print k, n[k] }' | sed 's|.*/\(00.\)[^\t]*|\1|' |
	    LC_ALL=C sort >out
	printf '%s\t%s 34\n' 000 2021 001 2019 002 2021 003 2021 004 2021 |
	    diff -u - out
}

# --- fixtures

@test "fixtures: no cell is silently wrong" {
	gr-split "$fixtures"/*.txt | gr-table -l >cells
	awk -v list=1 -f "$BATS_TEST_DIRNAME/score.awk" "$fixtures"/*.gold \
	    cells
}

@test "fixtures: no fewer cells are right than were" {
	gr-split "$fixtures"/*.txt | gr-table -l |
	    score "$fixtures"/*.gold - |
	    awk -v OFS='\t' '{ print $1, $2, $3 }' >out
	if [ -n "$GR_GOLDEN" ]; then
		cp out "$fixtures/scores.tsv"
	fi
	awk -F '\t' 'NR == FNR { right[$1] = $3; cells[$1] = $2; next }
	!($1 in right) { print $1 ": not in scores.tsv"; bad = 1; next }
	FNR > 1 && ($3 < right[$1] || $2 != cells[$1]) {
		print $1 ": " $3 " right, were " right[$1]
		bad = 1
	}
	{ delete right[$1] }
	END {
		for (r in right) {
			print r ": gone"
			bad = 1
		}
		exit bad
	}' "$fixtures/scores.tsv" out
}

@test "fixtures: org and year are the title's" {
	rows "$fixtures"/*.txt | awk -F '\t' '$5 == 0 && $6 == 0 {
		n++
		if ($2 == "" || index($7, $2) != 1 || index($7, $3) == 0)
			print
	} END { print n }' >out
	files=("$fixtures"/*.txt)
	same "${#files[@]}" "$(cat out)"
}

@test "fixtures: the edition is that of the gold's rows" {
	for f in "$fixtures"/*.gold; do
		awk -F '\t' -v OFS='\t' -v n="$(basename "$f" .gold)" '
		{ has[$1, $2, $3] = 1 }
		END {
			print n, 2, (2, "5.2", "change") in has ? 2019 : 2021
			print n, 3, (3, "3.6", "total") in has ? 2019 : 2021
		}' "$f"
	done >want
	rows "$fixtures"/*.txt | awk -F '\t' -v OFS='\t' '
	($5 == 2 || $5 == 3) && $6 != "?" {
		sub(/.*\//, "", $1)
		sub(/\.txt$/, "", $1)
		if (!(($1, $5, $4) in seen))
			print $1, $5, $4
		seen[$1, $5, $4] = 1
	}' | diff -u want -
}

@test "labels with what is counted, or a footnote, behind them are in no doubt" {
	local note
	for note in （件） （单位：件） '(件)' /件 [2] 〔1〕 （注） （注2） ①; do
		sed -E "s#([^0-9$TAB])$TAB([0-9])#\1$note$TAB\2#" a.txt >b.txt
		[ "$(grep -cF "$note" b.txt)" -gt 10 ]
		rows <b.txt | cut -f 8- | diff -u <(rows <a.txt | cut -f 8-) -
	done
	# A figure that is glued to a label is none.
	sed "s/^规章$TAB/规章2$TAB/" a.txt >b.txt
	[[ $(row 2 1.1 b.txt) == *"|"*"|"* ]]
}

@test "labels in Traditional characters, and in the words of Taiwan" {
	printf '%s\n' 二、主動公開政府信息情況 "規章	1	2	3" \
	    "行政規範性檔案	4	5	6" 三、收到和處理政府信息公開申請情況 \
	    "（二）部分公開（區分處理的，只計這一情形，不計其他情形）	1	0	0	0	0	0	1" \
	    "1.本機關不掌握相關政府信息	2	0	0	0	0	0	2" \
	    "2.重複申請	3	0	0	0	0	0	3" \
	    "4.無正當理由大量反復申請	4	0	0	0	0	0	4" >t.txt
	same "1.1 1
1.2 4
3.2 1
3.4.1 2
3.5.2 3
3.5.4 4" "$(gr-split t.txt | gr-table -H -t 2,3 |
	    awk -F '\t' '{ print $6, $8 $16 }')"
	# An ideograph's reading behind it, as pages that were converted have it.
	printf '%s\n' '二、主動(dòng)公開(kāi)政府信息情況' '規(guī)章	1	2	3' \
	    '規(guī)范性文件	4	5	6' \
	    '三、收到和處(chǔ)理政府信息公開(kāi)申請(qǐng)情況' \
	    '四、結（jié）轉（zhuǎn）下年度繼(jì)續(xù)辦(bàn)理	7	0	0	0	0	0	7' >t.txt
	same "1.1 1
1.2 4
4 7" "$(gr-split t.txt | gr-table -H -t 2,3 |
	    awk -F '\t' '{ print $6, $8 $16 }')"
	printf '%s\n' 二、主動公開政府信息情況 "規範性檔案	4	5	6" >t.txt
	same "1.2 4" "$(gr-split t.txt | gr-table -H -t 2 |
	    awk -F '\t' '{ print $6, $8 $16 }')"
}

# As the fonts of PDF files have it: another character, and the same to the eye.
@test "radicals in the place of ideographs: the same rows" {
	local f
	for f in tab-plain columns raw; do
		# A second one, whose title has to be found.
		sed 's/2022/2023/g' "$fixtures/$f.txt" | cat "$fixtures/$f.txt" - >b.txt
		cp b.txt c.txt
		sed -i 's/一/⼀/g; s/二/⼆/g; s/八/⼋/g; s/行/⾏/g; s/人/⼈/g
		    s/民/⺠/g; s/工/⼯/g; s/自/⾃/g; s/非/⾮/g; s/长/⻓/g
		    s/月/⽉/g; s/日/⽇/g; s/心/⼼/g; s/方/⽅/g; s/用/⽤/g
		    s/生/⽣/g' b.txt
		grep -q ⾏ b.txt
		rows <b.txt | diff -u <(rows <c.txt) -
		gr-split -i <b.txt | diff -u <(gr-split -i <c.txt) -
	done
	gr-split b.txt | cut -f4 | diff -u b.txt -
}

# --- format

@test "the header is that of FORMATS" {
	h=$(gr-split a.txt | gr-table | head -n 1 | tr '\t' ' ')
	same "report org year form table row label v1 v2 v3 v4 v5 v6 v7 line\
 doubt" "$h"
}

@test "the header of -l is that of FORMATS" {
	h=$(gr-split a.txt | gr-table -l | head -n 1 | tr '\t' ' ')
	same "report org year form table row col value line doubt label" "$h"
}

@test "every line has 16 fields, with -l 11" {
	gr-split "$fixtures"/*.txt >tagged
	same 16 "$(gr-table tagged | awk -F '\t' '{ print NF }' | sort -u)"
	same 11 "$(gr-table -l tagged | awk -F '\t' '{ print NF }' | sort -u)"
}

@test "one header for several files and reports" {
	gr-split a.txt >t
	cp t u
	same 1 "$(gr-table t t - <u | grep -c "^report${TAB}org")"
}

@test "a row has all its fields" {
	same "$(printf '%s\t' a.txt 样例县教育体育局 2022 2021 3 3.5.2 \
	    2.重复申请 59 7 3 7 0 0 76 46)" \
	    "$(rows a.txt | grep "${TAB}3.5.2${TAB}")"
}

@test "the line is that of the row's first value" {
	rows "$fixtures/cell-plain.txt" | awk -F '\t' '
	NR == FNR { if ($5 ~ /^[23]$/ && $6 != "?") at[$15] = $8; next }
	FNR in at { gsub(/[^0-9]/, ""); gsub(/[^0-9]/, "", at[FNR])
		if ($0 + 0 != at[FNR] + 0) { print FNR; bad = 1 } }
	END { exit bad }' - "$fixtures/cell-plain.txt"
}

@test "rows of tables come in the form's order" {
	rows "$fixtures/tab-2019.txt" | awk -F '\t' '$5 > 1 { print $5, $6 }' \
	    >out
	same "$(printf '%s\n' '2 1.1' '2 1.2' '2 5.1' '2 5.2')" \
	    "$(head -n 4 out)"
	same 34 "$(wc -l <out)"
}

# --- table 0

@test "table 0: the title, and a row for each heading met" {
	gr-split a.txt | gr-table -H -t 0 | cut -f5-7,15 |
	    diff -u <(printf '0\t%s\t%s\t%s\n' \
	    0 样例县教育体育局2022年度政府信息公开工作年报 1 \
	    1 一、总体情况 3 2 二、主动公开政府信息情况 10 \
	    3 三、收到和处理政府信息公开申请情况 26 \
	    4 四、政府信息公开行政复议、行政诉讼情况 56 \
	    5 五、存在的主要问题及改进措施 62 6 六、其他需要报告的事项 66) -
}

@test "table 0: a report of prose alone has its row 0, without a label" {
	echo 今天天气很好。 >b.txt
	same "b.txt${TAB}0${TAB}0${TAB}" "$(rows b.txt | cut -f1,5-7)"
}

@test "table 0: headings that are missing have no row" {
	sed '/^五、/d' a.txt >b.txt
	same "0 1 2 3 4 6" "$(gr-split b.txt | gr-table -H -t 0 | cut -f6 |
	    paste -s -d ' ')"
}

@test "table 0: the title's white space and marks are dropped" {
	sed '1s/.*/# 样例县 教育体育局 2022 年政府信息公开工作年度报告/' a.txt |
	    rows | head -n 1 | cut -f2,3,7 |
	    diff -u <(printf '%s\t%s\t%s\n' 样例县教育体育局 2022 \
	    样例县教育体育局2022年政府信息公开工作年度报告) -
}

# --- org, year

@test "org and year from a title in two lines" {
	for t in '样例县财政局\n2021年政府信息公开工作年度报告' \
	    '样例县财政局2021年政府信息公开工作\n\n年度报告' \
	    '样例县财政局\n\n2021 年政府信息公开工作年度报告'; do
		sed "1s/.*/$t/" a.txt >b.txt
		same "b.txt${TAB}样例县财政局${TAB}2021" "$(imprint b.txt)"
	done
}

@test "a title cut behind 2022年度, before its key word or in mid-word" {
	for t in '样例县财政局2021年度政府信息\n公开工作年度报告' \
	    '样例县财政局2021年政\n府信息公开工作年度报告' \
	    '样例县人民政府机关\n2021年政府信息公开工作年度报告' \
	    '样例县财政局\n政府信息公开年报\n（2021年1月1日至12月31日）'; do
		sed "1s/.*/$t/" a.txt >b.txt
		same 2021 "$(imprint b.txt | cut -f3)"
		[[ $(imprint b.txt | cut -f2) == 样例县[财人]* ]]
	done
}

@test "the title's own name, not what stands above it or who publishes it" {
	local own=示例县样例镇2022年政府信息公开
	for t in "样例县政府办公室\n$own\n工作年度报告" \
	    "来源：样例县政府办公室\n$own工作告年度报" \
	    "名  称 ${own}工作年度报告\n发布机构 样例县政府办" \
	    "${own}工作年度报告\n名  称 ${own}工作年度报告" \
	    "2022年政府信息公开年报\n示例县样例镇\n来源：样例县政府办公室"
	do
		sed "1s/.*/$t/" a.txt >b.txt
		same "示例县样例镇${TAB}2022" "$(imprint b.txt | cut -f2,3)"
	done
}

@test "the year in Chinese and in full-width digits" {
	sed '1s/2022/二〇二一/' a.txt >b.txt
	same 2021 "$(imprint b.txt | cut -f3)"
	sed '1s/2022/２０２１/' a.txt >b.txt
	same 2021 "$(imprint b.txt | cut -f3)"
}

@test "the body's brackets become full-width" {
	sed '1s/教育体育局/教育局(体育局)/' a.txt >b.txt
	same 样例县教育局（体育局） "$(imprint b.txt | cut -f2)"
}

@test "the body from a metadata line where the title has none" {
	sed '1s/.*/发布机构：样例县水务局\n2022年政府信息公开工作年度报告/' \
	    a.txt >b.txt
	same "样例县水务局${TAB}2022" "$(imprint b.txt | cut -f2,3)"
}

@test "the body from the signature where title and metadata have none" {
	{
		sed '1s/.*/2022年政府信息公开工作年度报告/' a.txt |
		    grep -v ^样例县教育体育局
		printf '\n样例县水务局\n2023年1月18日\n'
	} >b.txt
	same "样例县水务局${TAB}2022" "$(imprint b.txt | cut -f2,3)"
}

@test "the year from the period, then from section 1, then the signature" {
	sed '1s/2022年度//; 1s/年报/年度报告/' a.txt >b.txt
	same 2022 "$(imprint b.txt | cut -f3)"
	sed 2s/.*/本报告统计期限为2020年1月1日至2020年12月31日。/ b.txt >c.txt
	same 2020 "$(imprint c.txt | cut -f3)"
	{
		sed '3,9s/2022年//' b.txt | grep -v '^202[0-9]年'
		printf '\n样例县教育体育局\n2020年1月18日\n'
	} >c.txt
	same 2019 "$(imprint c.txt | cut -f3)"
}

@test "no body and no year: both empty" {
	printf '通知\n' >b.txt
	same "b.txt$TAB$TAB" "$(imprint b.txt)"
}

@test "the quoted report of another body does not give org or year" {
	sed '/^五、/a 附：虚构省水利厅2019年政府信息公开工作年度报告' a.txt \
	    >b.txt
	same "b.txt${TAB}样例县教育体育局${TAB}2022" "$(imprint b.txt)"
}

# --- form

@test "form is empty in tables 0 and ! and where no row tells" {
	same "" "$(gr-split a.txt | gr-table -H -t 0 | cut -f4 | uniq)"
}

@test "the older form in a later year is told by its rows" {
	same 2019 "$(rows "$fixtures/tab-2019-late.txt" |
	    awk -F '\t' '$5 > 1 { print $4 }' | sort -u)"
}

@test "one report may mix the editions, table by table" {
	same "2 2019 3 2021" "$(rows "$fixtures/tab-mixed.txt" |
	    awk -F '\t' '$5 == 2 || $5 == 3 { print $5, $4 }' | uniq |
	    paste -s -d ' ')"
}

# --- options

@test "-H leaves the header out, with -l too" {
	gr-split a.txt >t
	gr-table -H t | diff -u <(gr-table t | tail -n +2) -
	gr-table -lH t | diff -u <(gr-table -l t | tail -n +2) -
}

@test "-t selects tables, as rows and as cells" {
	gr-split a.txt >t
	same 3 "$(gr-table -Ht 3 t | cut -f5 | sort -u)"
	same "0 2 4" "$(gr-table -H -t 0,2,4 t | cut -f5 | uniq |
	    paste -s -d ' ')"
	same "2 3" "$(gr-table -Hlt 2-3 t | cut -f5 | uniq | paste -s -d ' ')"
	gr-table -t 3 t | diff -u <(gr-table t | awk -F '\t' \
	    'NR == 1 || $5 == 3') -
}

@test "-t 1 of a report gives no rows of other tables" {
	same "" "$(gr-split a.txt | gr-table -Ht 1 | cut -f5 | grep -v 1 ||
	    true)"
}

@test "-t lets troubles pass" {
	printf 'a.txt\t!\t3\ttruncated gzip data\n' >t
	run gr-table -Ht 3 t
	[ "$status" -eq 2 ]
	same "!${TAB}${TAB}truncated gzip data" "$(cut -f5-7 <<<"$output")"
}

@test "-t with anything else is wrong usage" {
	for t in 5 a 3- 4-2 "," ""; do
		run --separate-stderr gr-table -t "$t" /dev/null
		[ "$status" -eq 2 ]
		[ -z "$output" ]
		[[ $stderr == *"usage: gr-table "* ]]
	done
}

@test "-l: the same cells as the rows', with their doubts" {
	gr-split "$fixtures"/*.txt >t
	gr-table -Hl -t 2-4 t | awk -F '\t' -v OFS='\t' '
	{
		k = $1 OFS $5 OFS $6
		if ($6 != "?" && $8 != "")
			print k, $8
	}' | LC_ALL=C sort >long
	gr-table -H -t 2-4 t | awk -F '\t' -v OFS='\t' '
	$6 != "?" {
		for (i = 8; i <= 14; i++)
			if ($i != "")
				print $1, $5, $6, $i
	}' | LC_ALL=C sort | diff -u - long
}

@test "-l: a line for each cell that the form's row has" {
	gr-split "$fixtures/tab-plain.txt" "$fixtures/tab-2019.txt" |
	    gr-table -Hl -t 2-4 | cut -f1 | uniq -c |
	    awk '{ print $1 }' | diff -u <(printf '200\n198\n') -
}

@test "-l: columns have their names" {
	same "natural business research nonprofit legal other total" \
	    "$(gr-split a.txt | gr-table -Hlt 3 |
	    awk -F '\t' '$6 == "3.1" { print $7 }' | paste -s -d ' ')"
	same "upheld corrected other pending total" \
	    "$(gr-split a.txt | gr-table -Hlt 4 |
	    awk -F '\t' '$6 == "2.2" { print $7 }' | paste -s -d ' ')"
	same "last_year change decisions" \
	    "$(gr-split "$fixtures/tab-2019.txt" | gr-table -Hlt 2 |
	    awk -F '\t' '$6 == "5.1" { print $7 }' | paste -s -d ' ')"
}

@test "-l: a cell's doubt stands with it alone, a row's with all" {
	sed '/2.重复申请/s/	0	0	/		0	/' a.txt | gr-split |
	    gr-table -Hlt 3 | awk -F '\t' '$10 != "" { print $6, $7, $8, $10 }' \
	    >out
	same "3.5.2 legal  blank" "$(cat out)"
	sed '/2.重复申请/s/59	7/59/' a.txt | gr-split | gr-table -Hlt 3 |
	    awk -F '\t' '$10 != "" { print $6, $10 }' | uniq -c |
	    sed 's/^ *//' >out
	same "7 3.5.2 short" "$(cat out)"
}

@test "labels of a table that has lost all its numbers are rows, short" {
	local labels='规章\n行政规范性文件\n行政许可\n行政处罚\n'
	local title='示例市水务局2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n'

	same "$(printf '1.1::short\n1.2::short\n5.1::short\n6.1::short')" \
	    "$(printf '%b' "$title$labels" | gr-split | gr-table -H -t 2 |
	    awk -F '\t' '{ print $6 ":" $8 $9 $10 ":" $16 }')"
	# A few are words of the prose.
	same '' "$(printf '%b' "$title${labels%行政处罚*}" | gr-split |
	    gr-table -H -t 2)"
}

@test "-l: a cell's own line, where each cell has one" {
	same 7 "$(gr-split "$fixtures/cell-plain.txt" | gr-table -Hlt 3 |
	    awk -F '\t' '$6 == "3.1" { print $9 }' | sort -u | wc -l)"
}

@test "--help, --version and wrong options" {
	run --separate-stderr gr-table --help
	[ "$status" -eq 0 ]
	[[ $output == "usage: gr-table "* ]]
	run --separate-stderr gr-table --version
	[ "$status" -eq 0 ]
	[[ $output == "gr-table "[0-9]* ]]
	run --separate-stderr gr-table -z
	[ "$status" -eq 2 ]
	[[ $stderr == *"usage: gr-table "* ]]
}

# --- input

@test "no file, - and gzip are read alike" {
	gr-split a.txt >t
	gr-table t >want
	gr-table <t | cmp - want
	gr-table - <t | cmp - want
	gzip -c t >t2
	gr-table t2 | cmp - want
	gr-table <t2 | cmp - want
}

@test "several files: each's reports" {
	gr-split a.txt >t
	sed 's/^a/b/' t >u
	same "a.txt b.txt" "$(gr-table -H t u | cut -f1 | uniq |
	    paste -s -d ' ')"
}

@test "a report ends where its name changes" {
	sed '1s/^.*2022/虚构省水利厅2023/' a.txt >b.txt
	gr-split a.txt b.txt | gr-table -H >both
	{ rows a.txt; rows b.txt; } | diff -u - both
}

@test "a report ends where its lines do not grow" {
	gr-split a.txt >t
	cat t t | gr-table -H | diff -u <(gr-table -H t; gr-table -H t) -
}

@test "what is no tagged line is trouble, with its place" {
	run --separate-stderr gr-table a.txt
	[ "$status" -eq 2 ]
	same "gr-table: a.txt:1: not tagged lines; run gr-split first" \
	    "$stderr"
}

@test "not tagged lines behind tagged ones: those before are read" {
	{ gr-split a.txt; echo oops; } >t
	run --separate-stderr gr-table -H t
	[ "$status" -eq 2 ]
	same "gr-table: t:$(wc -l <t): not tagged lines; run gr-split first" \
	    "$stderr"
	same "$(rows a.txt)" "$(grep -v "${TAB}!${TAB}" <<<"$output")"
}

@test "table rows are not tagged lines" {
	gr-split a.txt | gr-table >t
	run --separate-stderr gr-table t
	[ "$status" -eq 2 ]
	[[ $stderr == *"t:1: not tagged lines"* ]]
}

@test "tagged lines with wrong fields are no tagged lines" {
	for l in 'a\t7\t1\tx' 'a\t1\tx\tx' 'a\t1\t1' '\t1\t1\tx' \
	    'a\t11\t1\tx' 'a\t1\t-1\tx' 'a\t1\t99999999999999999999\tx'; do
		printf '%b\n' "$l" >t
		run --separate-stderr gr-table t
		echo "$l: $status $stderr"
		[ "$status" -eq 2 ]
		[[ $stderr == *"t:1: not tagged lines"* ]]
	done
}

@test "nothing to read: the header, a message, status 2" {
	run --separate-stderr gr-table /dev/null
	[ "$status" -eq 2 ]
	[[ $stderr == "gr-table: /dev/null: empty input"* ]]
	[[ $output == "report${TAB}org"* ]]
	same 0 "$(grep -c "${TAB}0${TAB}0${TAB}" <<<"$output")"
}

@test "a trouble is a row of table !, label and line, and status 2" {
	{ gr-split a.txt; printf 'a.txt\t!\t70\ttruncated gzip data\n'; } >t
	run --separate-stderr gr-table -H t
	[ "$status" -eq 2 ]
	same "$(printf '%s\t' 'a.txt' 样例县教育体育局 2022 "" ! "" \
	    'truncated gzip data' "" "" "" "" "" "" "" 70)" \
	    "$(grep "${TAB}!${TAB}" <<<"$output")"
	same "$(rows a.txt)" "$(grep -v "${TAB}!${TAB}" <<<"$output")"
}

@test "a trouble alone: a report with nothing but it" {
	run --separate-stderr gr-table -H <(gr-split none.txt 2>/dev/null)
	[ "$status" -eq 2 ]
	same "none.txt${TAB}!${TAB}No such file or directory" \
	    "$(grep "${TAB}!${TAB}" <<<"$output" | cut -f1,5,7)"
}

# --- traps

@test "a row repeated by a page break is read once, without a doubt" {
	sed '/1.属于国家秘密/p' a.txt >b.txt
	same "1.属于国家秘密 | 63 0 10 0 0 0 73" "$(row 3 3.3.1 b.txt)"
	others b.txt 3 3.3.1
}

@test "a header repeated by a page break is no row" {
	sed -n '28,29p' a.txt >top
	sed '/1.属于国家秘密/r top' a.txt >b.txt
	others b.txt "" ""
}

@test "a row that stands twice with other values: the first, doubted" {
	sed '/1.属于国家秘密/{p;s/63/64/;s/73$/74/}' a.txt >b.txt
	same "1.属于国家秘密 | 63 0 10 0 0 0 73 | again" \
	    "$(row 3 3.3.1 b.txt)"
	others b.txt 3 3.3.1
}

@test "a note behind a number" {
	sed '/^规章/s/16/16（其中修订3件）/' a.txt >b.txt
	same "规章 | 4 16 151" "$(row 2 1.1 b.txt)"
	others b.txt "" ""
}

@test "a page's number amid a table is no value" {
	for p in '- 3 -' '-3-' '— 3 —' '—3—' '第 3 页' '第3页 共8页'; do
		sed "/1.属于国家秘密/a $p" a.txt >b.txt
		others b.txt "" ""
	done
}

@test "a page's number amid a table of a cell a line is no value" {
	f=$fixtures/cell-plain.txt
	rows "$f" | awk -F '\t' '$5 > 1 { print $5, $6, $8, $14, $16 }' >want
	n=$(grep -n 重复申请 "$f" | head -n 1 | cut -d : -f 1)
	for at in "$((n - 1))" "$n" "$((n + 3))"; do
		for p in '- 3 -' '— 3 —'; do
			sed "${at}a $p" "$f" >b.txt
			rows b.txt | awk -F '\t' \
			    '$5 > 1 { print $5, $6, $8, $14, $16 }' |
			    diff -u want -
		done
	done
}

@test "a bare number amid a table spoils no row" {
	sed '/1.属于国家秘密/a 3' a.txt >b.txt
	others b.txt 3 3.3.1
	[[ $(row 3 3.3.1 b.txt) == "1.属于国家秘密 | 63 0 10 0 0 0 73"* ]]
}

@test "a missing row shifts no other" {
	for l in 4.保护第三方 '结转下年度' '一、	本年新收' 3.其他 行政许可; do
		sed "/^	*$l/d" a.txt >b.txt
		gr-split b.txt | gr-table -l >cells
		sed -i 's/^b/a/' cells
		run awk -v list=1 -f "$BATS_TEST_DIRNAME/score.awk" a.gold cells
		echo "$l: $output"
		[ "$status" -eq 0 ]
	done
	same 33 "$(rows b.txt | awk -F '\t' '$5 > 1' | wc -l)"
}

@test "a blank stays in its place" {
	sed '/2.重复申请/s/	0	0	/		0	/' a.txt >b.txt
	same "2.重复申请 | 59 7 3 7 _ 0 76 | blank:legal" "$(row 3 3.5.2 b.txt)"
	others b.txt 3 3.5.2
}

@test "a blank in a row whose sum fails stays in its place, too" {
	sed '/2.重复申请/s/59	7/59	/' a.txt >b.txt
	[[ $(row 3 3.5.2 b.txt) == "2.重复申请 | 59 _ 3 7 0 0 76 | blank:business"* ]]
	others b.txt 3 3.5.2
}

@test "blanks at either end of a row stay in their places" {
	sed '/2.重复申请/s/59	7	3	7	0	0	76/	7	3	7	0	0	/' a.txt >b.txt
	same "2.重复申请 | _ 7 3 7 0 0 | blank:natural,total" \
	    "$(row 3 3.5.2 b.txt)"
	others b.txt 3 3.5.2
}

@test "signs for nothing are blanks, never 0" {
	for s in / - — 无; do
		sed "/2.重复申请/s|	0	0	|	$s	0	|" a.txt >b.txt
		same "2.重复申请 | 59 7 3 7 _ 0 76 | blank:legal" \
		    "$(row 3 3.5.2 b.txt)"
		others b.txt 3 3.5.2
	done
}

@test "words in a cell: empty and doubted" {
	sed '/2.重复申请/s/59	7/59	不适用/' a.txt >b.txt
	same "2.重复申请 | 59 _ 3 7 0 0 76 | text:business" \
	    "$(row 3 3.5.2 b.txt)"
	others b.txt 3 3.5.2
}

@test "a value too few: short, and what cannot be told is empty" {
	sed '/2.重复申请/s/59	7/59/' a.txt >b.txt
	[[ $(row 3 3.5.2 b.txt) == *"| short" ]]
	gr-split b.txt | gr-table -l | sed 's/^b/a/' >cells
	score a.gold cells
	others b.txt 3 3.5.2
}

@test "a value too many: long, and only what all readings agree on" {
	sed '/2.重复申请/s/59	7/59	7	7/' a.txt >b.txt
	[[ $(row 3 3.5.2 b.txt) == *"| long" ]]
	gr-split b.txt | gr-table -l | sed 's/^b/a/' >cells
	score a.gold cells
	others b.txt 3 3.5.2
}

@test "a label without any value: the row is written, short" {
	sed '/2.重复申请/s/请.*/请/' a.txt >b.txt
	same "2.重复申请 | | short" "$(row 3 3.5.2 b.txt | sed 's/|  *|/| |/')"
	others b.txt 3 3.5.2
}

@test "a label that lacks a few characters is its row's between its neighbours" {
	local good bad

	good=$(row 3 3.5.4 a.txt | sed 's/由//')
	for bad in 's/4\.无正当理由大量/4.无正当理大量/' \
	    's/4\.无正当理由大量/4.无正当理大量/; s/3\.要求提供公开/3.求提供公开/'
	do
		sed "$bad" a.txt >b.txt
		same "$good" "$(row 3 3.5.4 b.txt)"
		others b.txt 3 3.5.4
	done
	# More is lost; the row before it is, whose words these may be.
	sed 's/4\.无正当理由大量反复申请/4.无正当理由申请/' a.txt >b.txt
	[[ $(row 3 3.5.4 b.txt) == *"| label" ]]
	sed '/3\.要求提供公开/d; s/4\.无正当理由大量/4.无正当理大量/' a.txt >b.txt
	[[ $(row 3 3.5.4 b.txt) == *"| label" ]]
}

@test "variants of labels, and such as lack a few characters, may be broken" {
	local label

	for label in 要求行政机关确认或者重新出具_已获取信息 \
	    要求行政机关确认或重新_具已获取信息; do
		sed "s|.*要求行政机关确认.*|5.$label 59 8 1 2 3 1 74|" a.txt |
		    sed '/要求/s|_|\n|' >b.txt
		same "5.${label/_/} | 59 8 1 2 3 1 74" "$(row 3 3.5.5 b.txt)"
		others b.txt 3 3.5.5
	done
}

@test "a numeral on the line above its point is its label's, not a value" {
	local zeros='0\n\n0\n\n0\n\n0\n\n0\n\n'

	printf '%b' "三、收到和处理政府信息公开申请情况\n\n1.信访举报投诉类申请\n\n3\n\n${zeros}3\n\n" \
	    "2\n.重复申请\n\n4\n\n${zeros}4\n\n" >b.txt
	same "1.信访举报投诉类申请 | 3 0 0 0 0 0 3" "$(row 3 3.5.1 b.txt)"
	same "2.重复申请 | 4 0 0 0 0 0 4" "$(row 3 3.5.2 b.txt)"
	# Another row's is a value.
	sed 's/^2$/5/' b.txt >c.txt
	[[ $(row 3 3.5.1 c.txt) == *" | "*" | "* ]]
}

@test "units: the form's own is read without a doubt" {
	sed '/^行政许可/s/$/件/' a.txt >b.txt
	others b.txt "" ""
	sed '/^行政事业/s/万元$//' a.txt >b.txt
	others b.txt "" ""
}

@test "units: another than the form's is doubted, the number kept" {
	sed '/^行政许可/s/$/元/' a.txt >b.txt
	same "行政许可 | 171 | unit:decisions" "$(row 2 5.1 b.txt)"
	sed '/^行政事业/s/万元$/元/' a.txt >b.txt
	same "行政事业性收费 | 224.7434 | unit:amount" "$(row 2 8.1 b.txt)"
	others b.txt 2 8.1
}

# money HEADER [VALUE [BEFORE]]: the amount of a table with this header.
money() {
	printf '%s\n' 示例市数据局2023年政府信息公开工作年度报告 \
	    二、主动公开政府信息情况 ${3:+"$3"} "第二十条第（八）项" >m.txt
	printf '信息内容\t%b\n行政事业性收费\t%b\n' "$1" "${2:-251000}" >>m.txt
	gr-split m.txt | gr-table -Hl -t 2 |
	    awk -F '\t' '{ print $8 ($10 == "" ? "" : " " $10) }'
}

@test "units: yuan named above the amount is another than the form's" {
	local head

	for head in '本年收费金额（单位：元）' '本年收费金额(元)' \
	    '本年收费金额（单位：元，保留2位小数）' '金额（千元）' \
	    '本年收费金额（单位：\n元）' '本年收费金额\t单位： 元'; do
		same "251000 unit" "$(money "$head")"
	done
	same "251000 unit" "$(money 本年收费金额 251000 单位：元)"
	same "251000 unit" "$(money 本年收费金额 '251000\n元')"
}

@test "units: ten thousand yuan named above the amount is the form's" {
	local head

	for head in '本年收费金额（单位：万元）' '本年收费金额(万元)' 本年收费金额 \
	    '本年收费金额（单位：万元，保留4位小数）' \
	    '本年收费金额（单位：万\n元）' '本年收费金额（单位：万 元）'; do
		same 25.1 "$(money "$head" 25.1)"
	done
	same 25.1 "$(money '本年收费金额（元）' 25.1万元)"
	same 25.1 "$(money '本年收费金额（万元）' 25.1 单位：元)"
	same 25.1 "$(money 本年收费金额 25.1 2023年元旦前编制。)"
	same 25.1 "$(money 本年收费金额 '25.1\n万元')"
}

@test "thousands, full-width digits and signs become plain decimals" {
	sed '/^行政许可/s/171/1,234,567/; /^行政强制/s/124/１２３４/' a.txt \
	    >b.txt
	same "行政许可 | 1234567" "$(row 2 5.1 b.txt)"
	same "行政强制 | 1234" "$(row 2 6.2 b.txt)"
	awk -F '\t' -v OFS='\t' '/^行政许可/ { $3 = "减3" }
	    /^行政处罚/ { $3 = "+19" } /^行政强制/ { $3 = "-8" } 1' \
	    "$fixtures/tab-2019.txt" >b.txt
	same "-3 19 -8" "$(rows b.txt | awk -F '\t' '$5 == 2 &&
	    $6 ~ /^(5.1|6.1|6.2)$/ { print $9 $16 }' | paste -s -d ' ')"
}

@test "decimals stay as printed" {
	sed '/^行政事业/s/224.7434/12.3400/' a.txt >b.txt
	same "行政事业性收费 | 12.3400" "$(row 2 8.1 b.txt)"
}

@test "a number of more than 18 digits is no number" {
	sed '/^行政许可/s/171/1234567890123456789/' a.txt >b.txt
	same "行政许可 | | text:decisions" \
	    "$(row 2 5.1 b.txt | sed 's/|  *|/| |/')"
}

@test "a row that no form has is ?, and shifts no other" {
	same "其他主动公开文件 | 38 4 49" \
	    "$(row 2 '?' "$fixtures/tab-extra-row.txt")"
}

@test "a label cut by a page's end is joined" {
	label=2、申请人逾期未按收费通知要求缴纳费用
	label=$label、行政机关不再处理其政府信息公开申请
	f=$fixtures/tab-wrapped-row.txt
	# It stands on no line as a whole.
	! grep -q 缴纳费用、行政机关不再处理其政府信息公开申请 "$f" || return 1
	same "$label" "$(row 3 3.6.2 "$f" | sed 's/ |.*//')"
}

@test "digits wrapped below their columns: no value without a doubt" {
	# In a column too narrow 537 becomes 53 and, below it, 7; the words
	# beside it end a label.
	awk '/逾期未缴纳费用/ { wrap = 1 }
	wrap && $1 == "处理" {
		printf "%s%33s7%50s2\n", $0, "", ""
		wrap = 0
		next
	} 1' "$fixtures/columns.txt" >b.txt
	run diff "$fixtures/columns.txt" b.txt
	[ "$status" -eq 1 ]
	[[ $(row 3 3.6.2 b.txt) == *" | "*" | "* ]]
}

@test "digits wrapped below their columns, on a line of their own" {
	awk '{ print }
	/逾期未缴纳费用/ { getline; print; printf "%54s7%51s2\n", "", "" }' \
	    "$fixtures/columns.txt" >b.txt
	[[ $(row 3 3.6.2 b.txt) == *" | "*" | "* ]]
}

@test "digits wrapped above their row's line: no value without a doubt" {
	# Numbers too wide for their cells, as pdftotext -raw gives them: what
	# stands on the row's own line is their end.
	sed 's/^一、本年新收/19239\n21111\n&/' "$fixtures/raw.txt" >b.txt
	[ "$(wc -l <b.txt)" -gt "$(wc -l <"$fixtures/raw.txt")" ]
	[[ $(row 3 1 b.txt) == *" | "*" | "* ]]
}

@test "a sum that fails is the report's own: no doubt in visible rows" {
	sed '/2.重复申请/s/76$/77/' a.txt >b.txt
	same "2.重复申请 | 59 7 3 7 0 0 77" "$(row 3 3.5.2 b.txt)"
}

@test "an edition told late: a row keeps no cells that it has not" {
	cat >late <<-EOF
	示例市财政局2019年政府信息公开工作年度报告
	一、总体情况
	二、主动公开政府信息情况
	行政许可${TAB}7${TAB}8${TAB}9
	行政处罚${TAB}0${TAB}${TAB}
	三、收到和处理政府信息公开申请情况
	${TAB}1.申请人无正当理由逾期不补正${TAB}44${TAB}5${TAB}0${TAB}0${TAB}0${TAB}9${TAB}58
	EOF
	gr-split late | gr-table >rows
	run -0 sh -c "grep 行政 rows | cut -f 4,6,8-14,16"
	[ "${lines[0]}" = "2021${TAB}5.1${TAB}7${TAB}${TAB}${TAB}${TAB}${TAB}${TAB}${TAB}column" ]
	[ "${lines[1]}" = "2021${TAB}6.1${TAB}0${TAB}${TAB}${TAB}${TAB}${TAB}${TAB}${TAB}column" ]
	run -1 gr-sum -q rows
}

@test "table 4: 15 bare numbers under its header are certain" {
	sed '/^0	0	0	0/s/.*/1	2	3	4	10	0	0	5	0	5	7	0	0	0	7/' \
	    a.txt >b.txt
	same "行政复议 | 1 2 3 4 10" "$(row 4 1 b.txt)"
	same "未经复议直接起诉 | 0 0 5 0 5" "$(row 4 2.1 b.txt)"
	same "复议后起诉 | 7 0 0 0 7" "$(row 4 2.2 b.txt)"
}

@test "table 4: 14 numbers are doubted, and none is silently wrong" {
	sed '/^0	0	0	0/s/.*/1	2	3	4	10	0	0	5	0	5	7	0	0	7/' \
	    a.txt >b.txt
	same "" "$(gr-split b.txt | gr-table -Hlt 4 | awk -F '\t' '
	$6 == "2.2" && $8 != "" && $10 == "" &&
	    $8 != ($7 == "upheld" || $7 == "total" ? 7 : 0)')"
	[[ $(rows b.txt | grep "${TAB}2\.2${TAB}") == *short* ]]
}

@test "figures in the prose around a table are no values" {
	sed '/^三、收/a 本年共收到申请5件，其中自然人3件。' a.txt |
	    sed '/^四、政/i 以上共 7 件。' >b.txt
	others b.txt "" ""
}

@test "a table of all zeros is read as one" {
	same 0 "$(rows "$fixtures/tab-zeros.txt" | awk -F '\t' '$5 > 1 {
		for (i = 8; i <= 14; i++)
			if ($i != "")
				print $i
	}' | sort -u)"
}

@test "a line of markup behind one without is read as markup" {
	printf 'a.html\t0\t%s\t%s\n' 1 "" \
	    2 '<title>示例市水利局2022年政府信息公开工作年度报告</title>' \
	    3 '<h1>示例市水利局2022年度政府信息公开工作年报</h1>' >tagged
	same "3 示例市水利局2022年度政府信息公开工作年报" \
	    "$(gr-table -H tagged | awk -F '\t' '$6 == 0 { print $15, $7 }')"
}

@test "a long amount, where a report of the same layout stood before" {
	local table='二、主动公开政府信息情况\n规章\t0\t0\t0\n行政规范性文件\t1\t0\t3\n行政许可\t5\n行政处罚\t2\n行政强制\t0\n行政事业性收费\t%s\n'

	for amount in 12.5 12.5000 12.2500 99999.9999 448107.6989 999999.9999; do
		# shellcheck disable=SC2059 # the table with the amount
		printf "$table" "$amount" >"$amount.txt"
		echo "$amount"
	done >want
	while read -r amount; do
		echo "$amount.txt"
	done <want >list
	gr-split -T list | gr-table -Ht 2 | awk -F '\t' '$6 == "8.1" { print $8 }' |
	    diff -u want -
}
