#!/usr/bin/env bats
# gr-table, where arithmetic reads: cells glued together, numbers in column
# order.  What is written has exactly one reading, and is doubted.

# shellcheck disable=SC2016	# what is quoted is for awk
bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# report SECTION LINE...: a report with these lines in one section.
report() {
	local n=$1
	shift
	echo 示例市数据局2023年政府信息公开工作年度报告
	case $n in
	2) echo 二、主动公开政府信息情况 ;;
	3) echo 三、收到和处理政府信息公开申请情况 ;;
	4) echo 四、政府信息公开行政复议、行政诉讼情况 ;;
	esac
	printf '%s\n' "$@"
}

# rows TABLE: of a report on standard input: row, values, doubt.
rows() {
	gr-split | gr-table -Ht "$1" | in_short
}

# --- glued

@test "digits glued to a label are parted from it" {
	same "5.1 447228 | glued
6.1 0 | glued
6.2 12" "$(report 2 行政许可447228 行政处罚0 '行政强制 12' | rows 2)"
}

@test "glued cells without a sum: only where there is one way to cut them" {
	same "1.1 0 0 0 | glued
1.2 | glued" "$(report 2 规章000 行政规范性文件10240 | rows 2)"
	same "1.1 1 0 0 | glued
1.2 10 0 0 | glued" "$(report 2 规章100 '行政规范性文件 10 00' | rows 2)"
}

@test "one number of a row with one column is never cut" {
	same "5.1 1000
6.1 0 | glued" "$(report 2 '行政许可 1000' '行政处罚0' | rows 2)"
}

@test "glued cells with a sum, glued to their label and apart, all or some" {
	same "2 0 0 0 0 0 0 0 | glued
3.1 530 20 17 35 26 17 645 | glued
3.2 530 20 17 35 26 17 645 | glued
3.3.1 0 0 0 0 0 0 0 | glued
3.3.2 530 20 17 35 26 17 645 | glued
3.3.3 530 20 17 35 26 17 645 | glued
3.7 1 2 0 0 0 0 3" "$(report 3 二、上年结转政府信息公开申请数量0000000 \
	    （一）予以公开5302017352617645 '（二）部分公开 5302017352617645' \
	    '1.属于国家秘密 0 0 0 0000' \
	    '2.其他法律行政法规禁止公开 530 2017352617645' \
	    '3.危及“三安全一稳定”530 20 17 35 26 17 645' \
	    '（七）总计 1 2 0 0 0 0 3' | rows 3)"
}

@test "glued cells: the rest of a label, full-width digits, a cell a line" {
	same "3.2 12 0 0 0 0 0 12 | glued
3.5.5 1 0 0 0 0 0 1 | glued
3.7 13 0 0 0 0 0 13 | glued" "$(report 3 \
	    '（二）部分公开（区分处理的，只计这一' \
	    '情形，不计其他情形）120000012' 5.要求行政机关确认或重新出具已获取信 \
	    息1000001 （七）总计 １３０００００１３ | rows 3 |
	    sed 's/glued column/glued/')"
}

@test "glued cells whose sum fails are left empty" {
	same "3.1 | glued
3.7 5 3 0 0 0 0 8" "$(report 3 （一）予以公开5300009 \
	    '（七）总计 5 3 0 0 0 0 8' | rows 3)"
}

@test "a row that lost a cell is not cut to make up for it" {
	same "3.1 | short
3.2 0 0 0 0 0 0 0" "$(report 3 '（一）予以公开 0 0 0 0 0 33' \
	    '（二）部分公开 0 0 0 0 0 0 0' | rows 3)"
	same "3.1 | glued
3.2 0 0 0 0 0 0 0" "$(report 3 '（一）予以公开 0 00 0 0 33' \
	    '（二）部分公开 0 0 0 0 0 0 0' | rows 3)"
}

@test "a long number beside all others is no glue" {
	same "1 1234567 0 0 0 0 0 1234567" "$(report 3 \
	    '一、本年新收政府信息公开申请数量 1234567 0 0 0 0 0 1234567' |
	    rows 3)"
}

@test "more than one reading: the cells on which all agree are kept" {
	same "3.1 0 0 0 _ _ _ 15 | glued" \
	    "$(report 3 （一）予以公开000121215 | rows 3)"
}

# whole ROW VALUES...: a table 3 of zeros, but for these rows.
whole() {
	form_rows '' 0000000 "$@"
}

@test "the sums over the columns choose between readings of a row" {
	report 3 "$(whole 3.1 000121215 3.7 000121215 1 ' 0 0 0 1 2 12 15' \
	    )" | rows 3 >got
	same "1 0 0 0 1 2 12 15
3.1 0 0 0 1 2 12 15 | glued
3.7 0 0 0 1 2 12 15 | glued" "$(grep -E '^(1|3.1|3.7) ' got)"
}

@test "where the columns do not add up, only what needs no sum is read" {
	report 3 "$(whole 3.1 120000012 3.7 130000013 1 ' 13 0 0 0 0 0 13')" |
	    rows 3 >got
	same "1 13 0 0 0 0 0 13
2 0 0 0 0 0 0 0 | glued
3.1 | glued
3.7 | glued" "$(grep -E '^(1|2|3.1|3.7)( |$)' got)"
}

@test "table 4's 15 cells glued" {
	same "1 0 0 0 0 0 | glued
2.1 3 1 0 0 4 | glued
2.2 10 0 0 2 12 | glued" "$(report 4 00000310041000212 | rows 4 |
	    sed 's/ column//')"
	same "1 0 0 0 0 0 | glued
2.1 0 0 0 0 0 | glued
2.2 0 0 0 0 0 | glued" "$(report 4 000000000000000 | rows 4)"
}

@test "prose and headings that end in digits are left alone" {
	same "3.1 1 0 0 0 0 0 1" "$(report 3 '全年办理 12' '其中网上12' \
	    '（一）予以公开 1 0 0 0 0 0 1' | rows 3 | grep -v '^?')"
}

# --- order

# figures: table 3 as lines of seven numbers, in the form's order.
figures() {
	printf '%s\n' "21 1 0 0 4 0 26" "3 0 0 2 0 0 5" "13 1 0 0 0 0 14"
	for _ in 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
		echo 0 0 0 0 0 0 0
	done
	printf '%s\n' "7 0 0 2 4 0 13" "20 1 0 2 4 0 27" "4 0 0 0 0 0 4"
}

# ordered: what figures is read as.
ordered() {
	paste -d ' ' <(awk -F '\t' '$1 == 3 { print $2 }' \
	    "$BATS_TEST_DIRNAME/zoo/form-2021.tsv" | uniq) <(figures) |
	    sed 's/$/ | order/'
}

@test "numbers without labels, row by row: what the sums prove, in order" {
	figures | tr ' ' '\n' >n
	same "$(ordered)" "$(report 3 "$(cat n)" 3.补正后申请内容仍不明确 |
	    rows 3)"
}

@test "numbers column by column" {
	figures | awk '{ for (i = 1; i <= 7; i++) v[i, NR] = $i }
	    END { for (i = 1; i <= 7; i++)
		for (r = 1; r <= NR; r++) print v[i, r] }' >n
	same "$(ordered)" "$(report 3 "$(cat n)" 3.补正后申请内容仍不明确 |
	    rows 3)"
}

@test "numbers in an order whose sums fail are not read" {
	figures | tr ' ' '\n' | sed '1s/21/22/' >n
	run rows 3 <<<"$(report 3 "$(cat n)" 3.补正后申请内容仍不明确)"
	[[ $output != *order* ]]
}

@test "a number more, or fewer, and no order is tried" {
	figures | tr ' ' '\n' >n
	run rows 3 <<<"$(report 3 "$(cat n)" 0 3.补正后申请内容仍不明确)"
	[[ $output != *order* ]]
	run rows 3 <<<"$(report 3 "$(sed 1d n)" 3.补正后申请内容仍不明确)"
	[[ $output != *order* ]]
}

@test "nothing but zeros, as many as cells: any order gives the same" {
	run rows 4 <<<"$(report 4 行政复议 0 0 0 0 行政诉讼 0 0 0 0 总计 0 0 0 \
	    0 0 总计 0 0)"
	same "1 0 0 0 0 0 | order
2.1 0 0 0 0 0 | order
2.2 0 0 0 0 0 | order" "$output"
}

# --- random figures

# glue SEED FIGURES HOW: a made report with glued rows, a.txt and a.gold.
# HOW is all (one run of digits), label (and glued to the label), part.
glue() {
	"$BATS_TEST_DIRNAME/zoo/make-report" -g a.gold -s digits=plain \
	    -s "figures=$2" "$1" raw >b.txt
	awk -v how="$3" -v seed="$1" 'BEGIN { srand(seed) }
	match($0, /( [0-9]+)+$/) && RSTART > 1 {
		n = split(substr($0, RSTART + 1), v, " ")
		s = substr($0, 1, RSTART - 1) (how == "label" ? "" : " ")
		for (i = 1; n > 1 && i <= n; i++)
			s = s (how == "part" && i > 1 && rand() < 0.4 ? \
			    " " : "") v[i]
		if (n > 1)
			$0 = s
	}
	{ print }' b.txt >a.txt
}

@test "random figures glued: nothing wrong is written, and most is read" {
	local seed how fig
	for seed in 1 2 3 4 5 6; do
		for fig in dense sparse large; do
			for how in all label part; do
				glue $seed $fig $how
				gr-split a.txt | gr-table -l |
				    awk -F '\t' -v how="$how" '
				NR == FNR { gold[$1, $2, $3] = $4; next }
				$5 ~ /^[234]$/ && $6 != "?" && $8 != "" {
					if (gold[$5, $6, $7] != $8)
						print "wrong", $0
					else
						print "right", how
				}' a.gold - >>got
			done
		done
	done
	run -1 grep wrong got
	[ "$(grep -c 'right all' got)" -gt 2500 ]
	[ "$(grep -c 'right label' got)" -gt 2500 ]
	[ "$(grep -c 'right part' got)" -gt 1500 ]
}
