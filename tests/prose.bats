#!/usr/bin/env bats
# gr-table's table 1: the figures that the prose states.

# shellcheck disable=SC2016	# what is quoted is for awk
# shellcheck disable=SC2001	# patterns of sed
# shellcheck disable=SC2154	# stderr and others are set by run
bats_require_minimum_version 1.5.0
load helper

corpus=$BATS_TEST_DIRNAME/data/prose

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# report SECTION1 [SECTION6 [ORG]]: a report for 2022 whose sections 1 and 6
# have these lines.
report() {
	printf '%s2022年政府信息公开工作年度报告\n' "${3:-示例市数据局}"
	printf '一、总体情况\n%s\n二、主动公开政府信息情况\n' "$1"
	printf '三、收到和处理政府信息公开申请情况\n'
	printf '四、政府信息公开行政复议、行政诉讼情况\n'
	printf '五、存在的主要问题及改进情况\n无。\n'
	printf '六、其他需要报告的事项\n%s\n' "${2:-无。}"
}

# stated: of the report on stdin the rows of table 1: row, label, values, line.
stated() {
	gr-split | gr-table -H -t 1 | awk -F '\t' '{
		s = $6 " " $7 " |"
		for (i = 8; i <= 14; i++)
			s = s " " ($i == "" ? "_" : $i)
		sub(/( _)+$/, "", s)
		print s " | " $15 ($16 == "" ? "" : " " $16)
	}'
}

# read_corpus FILE...: what is read wrongly, or not at all, and how many.
read_corpus() {
	for f; do
		awk -v write=1 -f "$BATS_TEST_DIRNAME/prose.awk" "$f"
	done | gr-table -H -t 1 |
	    awk -f "$BATS_TEST_DIRNAME/prose.awk" "$@" -
}

# --- the corpus

@test "corpus: no figure is read wrongly, and as many are read as were" {
	cd "$corpus"
	run -0 read_corpus ./*.tsv
	echo "$output"
	[ "${lines[-1]}" = "$(cat "$corpus/read")" ]
}

@test "corpus: many sentences, a third of which state nothing" {
	awk -F '\t' '$1 !~ /^[@#]/ { n++; none += $1 == "-" }
	    END { print n, none; exit !(n >= 350 && none * 3 >= n) }' \
	    "$corpus"/*.tsv
}

# --- rows

@test "a row: what is counted, the words, the figure, its line" {
	run -0 stated < <(report "2022年，我局收到信息公开申请4件。")
	[ "$output" = "received 收到信息公开申请4件 | 4 | 3" ]
}

@test "-t 1 writes these rows alone, -l a line a value" {
	report "我局收到申请公开政府信息的申请。" "收取信息处理费1.5万元。" |
	    gr-split | gr-table -Hl -t 1 >cells
	same "fee_amount v1 15000 10 信息处理费1.5万元" \
	    "$(cut -f 6-9,11 cells | tr '\t' ' ')"
	report "予以公开1件，部分公开3件，占25%。" | gr-split |
	    gr-table -Hl -t 1 >cells
	same "granted v1 1
partial v1 3
partial_share v1 25
partial_share v2 3" "$(cut -f 6-8 cells | tr '\t' ' ')"
}

@test "sentences of sections 1, 5 and 6, and of no other" {
	report "收到政府信息公开申请1件。" "收到政府信息公开申请6件。" |
	    sed -e 's/^无。$/收到政府信息公开申请5件。/' \
	    -e '/^[二三四]、/a 收到政府信息公开申请9件。' \
	    -e '1a 收到政府信息公开申请8件。' >r
	run -0 stated <r
	same "1 5 6" "$(sed 's/.*| \([0-9]*\) |.*/\1/' <<<"$output" |
	    xargs)"
}

@test "a sentence that runs over lines, pages and blank lines" {
	run -0 stated < <(report "全年共受理政府信

息公开申请 3119 件，答
- 2 -

复 3050
件。")
	same "received 受理政府信息公开申请3119件 | 3119 | 5
answered 答复3050件 | 3050 | 8" "$output"
}

@test "characters of two and four bytes part no sentences" {
	run -0 stated < <(report "示例·数据×𠀀的政府信息公开申请2021年收到9件。\
2022年收到政府信息公开申请4件。")
	[ "$output" = "received 收到政府信息公开申请4件 | 4 | 3" ]
}

@test "a sentence that begins with its number" {
	for words in 5件。 0。 占5%。 5%。 其中，5件。 均答复。 同比增长5%。; do
		run -0 stated < <(report "$words")
		[ "$output" = "" ]
	done
}

@test "digits that a line's end parts are no number" {
	run -0 stated < <(report "共收到政府信息公开申请 31
19 件。")
	[ "$output" = "" ]
}

@test "digits that white space parts are no number" {
	for gap in " " "${TAB}" "　" "&nbsp;" " ** "; do
		run -0 stated < <(report "受理政府信息公开申请${gap}5${gap}12件。
收到政府信息公开申请５${gap}１２件。予以公开5${gap}12件。")
		[ "$output" = "" ]
	done
	run -0 stated < <(report "收到政府信息公开申请1１
１2件。")
	[ "$output" = "" ]
}

@test "a number that a sign or another kind of digits stands before" {
	for n in -5 −5 －5 ﹣5 五5 5五 1.－5; do
		run -0 stated < <(report "收到政府信息公开申请${n}件。
收到政府信息公开申请1件，同比增长${n}%。予以公开${n}件。")
		same "received 收到政府信息公开申请1件 | 1 | 4" "$output"
	done
}

@test "a torn mark takes no more than its line" {
	run -0 stated < <(report "做好工作，{#t
收到政府信息公开申请4件，
答复3件，} 上年结转2件。")
	same "received 收到政府信息公开申请4件 | 4 | 4
answered 答复3件 | 3 | 5
carried_in 上年结转2件 | 2 | 5" "$output"
}

@test "an amount of money is no count" {
	run -0 stated < <(report "行政复议、行政诉讼情况0万元。")
	[ "$output" = "" ]
}

@test "marks, tags and entities between words and digits" {
	run -0 stated < <(report "<p>收到<b>信息</b>公开申请&nbsp;<span>4</span>件，</p>
**部分公开** **2** 件。")
	same "received 收到信息公开申请4件 | 4 | 3
partial 部分公开2件 | 2 | 4" "$output"
}

@test "a report all on one line" {
	long=$(printf '做好公开工作，%.0s' {1..100})
	report "$long收到政府信息公开申请4件。" "收取信息处理费30元。" |
	    tr '\n' ' ' >r
	run -0 stated <r
	same "received 收到政府信息公开申请4件 | 4 | 1
fee_amount 信息处理费30元 | 30 | 1" "$output"
}

@test "a sentence of any length; the next is read" {
	long=$(printf '做好政府信息公开申请办理工作，%.0s' {1..400})
	run -0 stated < <(report "$long收到政府信息公开申请4件。
收到政府信息公开申请5件。")
	[ "$output" = "received 收到政府信息公开申请5件 | 5 | 4" ]
}

# Before its first word there is none: found by the sanitizer.
@test "a rate that a sentence begins with" {
	[ "$(report '收到依申请公开申请3件。办结率100%。' | stated)" = \
	    'received 收到依申请公开申请3件 | 3 | 3
all_answered 办结率100% | 1 | 3' ]
}

@test "the figure of a paragraph that its heading is about" {
	run -0 stated < <(report "（一）主动公开情况
收到5件。
（二）依申请公开情况
收到6件。
（三）平台建设
收到7件。")
	[ "$output" = "received 收到6件 | 6 | 6" ]
}

# They are read only where another of their paragraph states something.
@test "sentences that state nothing tell of what is spoken in those behind" {
	[ "$(report $'（一）申请情况。予以公开4件。\n（二）申请情况。研究政策3项。予以公开4件。' |
	    stated)" = 'granted 予以公开4件 | 4 | 3' ]
	[ "$(report $'清理规范性文件3次。全年制发5件。\n清理文件3次。全年制发6件。' |
	    stated)" = 'normative_made 制发5件 | 5 | 3' ]
	[ "$(report $'讨论10次。收到信息公开申\n请7件。全年会议3次，主\n动公\n开信息2条。' |
	    stated)" = 'received 收到信息公开申请7件 | 7 | 4
published 主动公开信息2条 | 2 | 6' ]
}

@test "the values of -l are those of the rows" {
	(cd "$corpus" && for f in *.tsv; do
		awk -v write=1 -f "$BATS_TEST_DIRNAME/prose.awk" "$f"
	done) >tagged
	gr-table -H -t 1 tagged | awk -F '\t' '{
		for (i = 8; i <= 14; i++)
			if ($i != "")
				print $1, $6, $7, "v" i - 7, $i, $15
	}' >rows
	gr-table -Hl -t 1 tagged | awk -F '\t' '{ print $1, $6, $11, $7, $8, $9
	}' >cells
	[ -s rows ]
	diff -u rows cells
}

@test "a figure that is printed in digits stands on its line, in its label" {
	for f in "$BATS_TEST_DIRNAME"/data/zoo/*.txt; do
		# html2text cuts characters in two.
		[[ $f == *html2text* ]] || echo "$f"
	done | gr-split -T - >tagged
	gr-table -H -t 1 tagged >rows
	awk -F '\t' 'NR == FNR { text[$1, $3] = $4; next }
	$5 == 1 && $6 !~ /^(signed|sum)$/ && $8 != 0 {
		n++
		if (index($7, $8) == 0 || index(text[$1, $15], $8) == 0) {
			print
			bad++
		}
	}
	END { print n; exit bad > 0 || n < 1000 }' tagged rows
}

# --- whose and when

@test "全市 is a city government's, and no department's" {
	words="2022年，全市收到政府信息公开申请9件。"
	run -0 stated < <(report "$words" 无。 示例市人民政府)
	[ "$output" = "received 收到政府信息公开申请9件 | 9 | 3" ]
	run -0 stated < <(report "$words" 无。 示例市数据局)
	[ "$output" = "" ]
	run -0 stated < <(report "$words" 无。 示例县人民政府)
	[ "$output" = "" ]
}

@test "what is said of another year holds for the sentence behind it" {
	run -0 stated < <(report "2021年，我局收到政府信息公开申请9件。其中\
，予以公开3件。2022年，收到政府信息公开申请4件。予以公开2件。")
	same "received 收到政府信息公开申请4件 | 4 | 3
granted 予以公开2件 | 2 | 3" "$output"
}

@test "a report that is cut short states nothing of the one behind it" {
	{
		report "收到政府信息公开申请4件。" | head -n 4
		report "收到政府信息公开申请9件。" 无。 样例县教育局
	} >r
	run -0 stated <r
	[ "$output" = "received 收到政府信息公开申请4件 | 4 | 3" ]
}

# --- the date of signature

@test "signed: a name and a date, or a date at the end" {
	for day in 2023年1月31日 2023-01-31 2023.1.31 2023/1/31 \
	    二〇二三年一月三十一日 "2023 年 1 月 31 日"; do
		run -0 stated < <(report 无。 "无。
示例市数据局
$day")
		[ "$output" = "signed 20230131 | 20230131 | 12" ]
		run -0 stated < <(report 无。 "无。
$day")
		[ "$output" = "signed 20230131 | 20230131 | 11" ]
	done
	run -0 stated < <(report 无。 "示例市数据局 2023年12月9日")
	[ "$output" = "signed 20231209 | 20231209 | 10" ]
}

@test "signed: no month, another year, a date in a sentence" {
	for day in 2023年1月 2019年1月31日 "数据截至2022年12月31日" \
	    2023年13月1日; do
		run -0 stated < <(report 无。 "无。
$day")
		[ "$output" = "" ]
	done
}

# --- real reports

# What a person found in them, the sentences of the two of many layouts alike.
@test "reports: the figures that they state, in each layout" {
	[ -d "$shared/reports" ] || skip "shared reports are not here"
	for f in "$shared"/reports/huaian-2024.*; do
		run -0 stated <"$f"
		same "3119 3050 34 103 351 351 46 46 3940" \
		    "$(sed 's/.*| \([0-9]*\) .*|.*/\1/' <<<"$output" |
		    xargs)"
	done
	for f in "$shared"/reports/shanghai-office-2019.*; do
		run -0 stated <"$f"
		same "859 -12.3 805 18 72 35 4.34 265 32.9 158 19.6 0 7 9" \
		    "$(sed 's/.*| \([-0-9.]*\) .*|.*/\1/' <<<"$output" |
		    xargs)"
	done
}
