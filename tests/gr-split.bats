#!/usr/bin/env bats
# gr-split: reports, sections and lines of any stream of text.

# shellcheck disable=SC2016	# what is quoted is for another shell
# shellcheck disable=SC2154	# stderr and others are set by run
bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	brief >a.txt
}

# brief [TITLE]: a short report; its sections, line by line, are in $brief.
brief=00112233333445566
brief() {
	cat <<-END
	${1-示例市数据局2022年政府信息公开工作年度报告}

	一、总体情况
	全年平稳。
	二、主动公开政府信息情况
	规章	0	0	0
	三、收到和处理政府信息公开申请情况
	一、本年新收政府信息公开申请数量	1	0	0	0	0	0	1
	二、上年结转政府信息公开申请数量	0	0	0	0	0	0	0
	三、本年度办理结果	（一）予以公开	1	0	0	0	0	0	1
	四、结转下年度继续办理	0	0	0	0	0	0	0
	四、政府信息公开行政复议、行政诉讼情况
	0	0	0	0	0	0	0	0	0	0	0	0	0	0	0
	五、存在的主要问题及改进情况
	更新不够及时。
	六、其他需要报告的事项
	无。
	END
}

# sections [FILE...]: the section of each line, as one word.
sections() {
	gr-split "$@" | cut -f2 | tr -d '\n'
}

# reports [FILE...]: the reports in the order met, on one line.
reports() {
	gr-split "$@" | cut -f1 | uniq | paste -s -d ' '
}

# first: of tagged lines, where each section begins: report, section, line.
first() {
	awk -F '\t' -v OFS='\t' '
	$2 != 0 && !(($1, $2) in seen) {
		seen[$1, $2] = 1
		print $1, $2, $3
	}'
}

# lossless FILE: the text, less the tags, is the file.
lossless() {
	gr-split "$1" | cut -f4- | cmp - "$1"
}

# --- sections

@test "real reports: each section begins where the gold says" {
	need_shared
	cd "$shared"
	tail -n +2 gold/sections.tsv >"$BATS_TEST_TMPDIR/gold"
	cut -f1 "$BATS_TEST_TMPDIR/gold" | uniq >"$BATS_TEST_TMPDIR/list"
	gr-split -T "$BATS_TEST_TMPDIR/list" | first |
	    diff -u "$BATS_TEST_TMPDIR/gold" -
}

@test "fixtures: each section begins once, in order, with its heading" {
	cd "$fixtures"
	gr-split ./*.txt | awk -F '\t' '
	$2 != s && $2 > 0 {
		w = "总体情况|概述|基本情况,主动公开,申请情况,复议,问题,其他"
		split(w, word, ",")
		if ($2 != s + 1 || $4 !~ word[$2]) {
			print
			bad = 1
		}
		n++
	}
	{ s = $2 }
	END {
		print n
		exit bad
	}' >"$BATS_TEST_TMPDIR/out"
	files=(*.txt)
	same "$((6 * ${#files[@]}))" "$(cat "$BATS_TEST_TMPDIR/out")"
}

@test "a short report: title and all before the first heading are 0" {
	same $brief "$(sections a.txt)"
}

@test "every line is tagged with report, section and number" {
	gr-split a.txt | awk -F '\t' -v OFS='\t' '{ $2 = "."; print }' >out
	awk -v OFS='\t' '{ print "a.txt", ".", NR, $0 }' a.txt | diff -u - out
}

@test "table 3's rows 一、二、三、四、 are no headings" {
	same 33333 "$(sections a.txt | tr -dc 3)"
}

@test "table 3's rows 一、二、三、四、 alone on their lines are no headings" {
	tr '\t' '\n' <a.txt >b.txt
	same 0123456 "$(sections b.txt | tr -s 0-6)"
	same 1 "$(gr-split -s 4 b.txt | head -n 1 | grep -c 四、政府)"
}

@test "headings with ##" {
	same $brief "$(sed 's/^[一二三四五六]、.*情况$/## &/
	    s/^六、.*/##&/' a.txt | sections)"
}

@test "headings with **" {
	same $brief "$(sed 's/^[一二三四五六]、.*\(情况\|事项\)$/**&**/' \
	    a.txt | sections)"
}

@test "headings behind marks of a list, or of what could not be decoded" {
	local marks=('- ' '+ ' '·' '•' '◇' '★' '□' '※' '»' '→' '?' '??' '"' ','
	    $'\ue5e5' $'\uf06c' $'\ufffd' $'\u00ad' $'\u180e' $'\x01')
	for mark in "${marks[@]}"; do
		sed "s/^[一二三四五六]、.*\(情况\|事项\)\$/$mark&/" a.txt \
		    >b.txt
		same "$mark $brief" "$mark $(sections b.txt)"
	done
}

@test "headings with signs behind them, as of a CSV's empty cells" {
	for mark in ',,,,' '"' '?' '，' '；' . … ！ ↓ ' -' $'\ue5e5'; do
		sed "s/^[一二三四五六]、.*\(情况\|事项\)\$/&$mark/" a.txt \
		    >b.txt
		same "$mark $brief" "$mark $(sections b.txt)"
	done
}

@test "headings with numerals in circles and brackets, or without a sign" {
	local n numerals chinese=一二三四五六
	for numerals in ⒈⒉⒊⒋⒌⒍ ㈠㈡㈢㈣㈤㈥ ⑴⑵⑶⑷⑸⑹ 123456; do
		cp a.txt b.txt
		for n in 0 1 2 3 4 5; do
			sed -i "s/^${chinese:n:1}、\(.*\(情况\|事项\)\$\)/${numerals:n:1}\1/" \
			    b.txt
		done
		same "$numerals $brief" "$numerals $(sections b.txt)"
	done
	sed 's/^[一二三四五六]、.*\(情况\|事项\)$/第&/' a.txt >b.txt
	same $brief "$(sections b.txt)"
	sed 's/^一、/—、/' a.txt >b.txt
	same $brief "$(sections b.txt)"
}

@test "headings in other words: 主动公开、依申请公开, 依申请公开工作" {
	sed 's/^二、.*/二、主动公开、依申请公开工作情况/
	    s/^三、收到.*/政府信息依申请公开工作情况/' a.txt >b.txt
	same $brief "$(sections b.txt)"
}

@test "section 5 worded by what is to be done next" {
	for t in 存在的不足及下一步工作打算 存在的问题和下一步工作; do
		same $brief "$(sed "s/^五、.*/五、$t/" a.txt | sections)"
	done
}

@test "headings without their numerals" {
	same $brief "$(sed 's/^[一二三四五六]、\(.*\(情况\|事项\)\)$/\1/' \
	    a.txt | sections)"
}

@test "tables tell their sections where headings are missing or unheard of" {
	awk '
	/^规章/ { print "第二十条  第（一）项" }
	/^一、本年新收/ { print "（本列数据的勾稽关系为：第一项加第二项之和" }
	/^0.*0$/ { print "行政复议\t行政诉讼" }
	{ print }' a.txt >b.txt
	same 00112223333334445566 "$(sections b.txt)"
	# Glued to the prose before it; worded as no other; missing.
	sed -e 'N; s/平稳。\n二、/平稳。 二、/; P; D' b.txt >c.txt
	same 0011223333334445566 "$(sections c.txt)"
	sed 's/^三、收到.*/办理信件/; s/^四、政府.*/争议/' b.txt >c.txt
	same 00112222333333445566 "$(sections c.txt)"
	gr-split c.txt | gr-table >rows
	same "0 1 2 5 6" "$(awk -F '\t' '$5 == 0 { print $6 }' rows |
	    paste -s -d ' ')"
	same "规章 一、本年新收政府信息公开申请数量 1" "$(awk -F '\t' '
	$5 == 2 && $6 == 1.1 { print $7 } $5 == 3 && $6 == 1 {
		print $7, $14
	}' rows | paste -s -d ' ')"
}

@test "what opens a table is told behind any margin that a heading may have" {
	local s

	for s in '\u00a0' '│   ' '\u2003' '"' '|_' '- ' '> | ' '\u200b'; do
		printf '%b第二十条第（一）项%b\n甲\n' "$s" "$s" >b.txt
		same 22 "$(sections b.txt)"
	done
	printf '│第二十条第（一）项│\n│（本列数据的勾稽关系为│\n│ 行政复议 │行政诉讼│\n' >b.txt
	same 234 "$(sections b.txt)"
	# a heading over several columns, printed for each
	printf '第二十条第（一）项\n（本列数据的勾稽关系为\n行政复议,行政复议,行政诉讼,行政诉讼\n' >b.txt
	same 234 "$(sections b.txt)"
	printf '第二十条第（一）项\n（本列数据的勾稽关系为\n行政复议,行政赔偿\n' >b.txt
	same 233 "$(sections b.txt)"
	# neither words before it nor behind
	printf '见第二十条第（一）项\n　第二十条第（一）项规定\n' >b.txt
	same 00 "$(sections b.txt)"
}

@test "headings without numerals, in short: table 2 stands below section 2's" {
	sed 's/^[一二三四五六]、\(.*\(情况\|事项\)\)$/\1/
	    s/^主动公开.*/主动公开情况\n第二十条第（一）项/
	    s/^收到.*/行政机关&/
	    s/^政府信息公开行.*/行政复议、行政诉讼情况\n行政复议\n行政诉讼/
	    s/^存在的//; s/^其他需.*/其他事项/
	    s/^全年/主动公开情况\n&/' a.txt >b.txt
	same 001112223333344445566 "$(sections b.txt)"
	# Behind section 2 it need not.
	same 0011122233333445566 "$(sed '/^行政..$/d' b.txt | sections)"
}

@test "headings with 1、 and with 1." {
	sed 's/^一、总/1、总/; s/^二、主/2、主/; s/^三、收/3、收/
	    s/^四、政/4、政/; s/^五、存/5、存/; s/^六、其/6、其/' \
	    a.txt >b.txt
	grep -q ^6、 b.txt
	same $brief "$(sections b.txt)"
	same $brief "$(sed 's/^\([1-6]\)、/\1./' b.txt | sections)"
}

@test "headings whose numerals are off by one" {
	sed 's/^六、其/七、其/; s/^五、存/六、存/; s/^四、政/五、政/
	    s/^三、收/四、收/; s/^二、主/三、主/; s/^一、总/二、总/' \
	    a.txt >b.txt
	grep -q ^七、 b.txt
	same $brief "$(sections b.txt)"
}

@test "headings that begin anew with 一、 in the middle" {
	same $brief "$(sed 's/^四、政/一、政/; s/^五、存/二、存/
	    s/^六、其/三、其/' a.txt | sections)"
}

@test "headings with a blank between any two characters" {
	for s in 第 '（'; do
		e=部分
		[ "$s" = 第 ] || e='）'
		same $brief "$(sed -E "/^[一二三四五六]、.*(情况|事项)\$/{
			s/^(.)、/$s\1$e/
			s/./& /g
		}" a.txt | sections)"
	done
}

@test "headings with white space around and within" {
	same $brief "$(sed 's/^\([一二三四五六]\)、\(.*情况\)$/　 \1、 \2　/' \
	    a.txt | sections)"
}

@test "a heading met again within its section begins nothing" {
	same 0011122 "$(head -n 6 a.txt |
	    sed '3p' | sections)"
}

@test "the first heading is told by 一 where its words are few" {
	same $brief "$(sed 's/^一、总体情况/一、主要工作情况/' a.txt | sections)"
	same 0011222 "$(head -n 6 a.txt | sed '$a\
一、主要工作情况' | sections)"
}

@test "key words in prose are no heading" {
	same 00111 "$(head -n 4 a.txt | sed '$a\
本机关主动公开政府信息情况良好，收到和处理政府信息公开申请情况如下。' |
	    sections)"
}

@test "sub-headings in brackets are no headings" {
	same 001111 "$(head -n 4 a.txt | sed '$a\
（二）主动公开政府信息情况\
（五）存在的主要问题及改进情况' | sections)"
}

# listed NUMERALED...: section 1 with a list of these lines in it.
listed() {
	{
		sed -n '1,/^全年/p' a.txt
		printf '%s\n' "$@"
		sed '1,/^全年/d' a.txt
	} | sections
}

@test "a list within section 1 that begins anew at 一 is of the section" {
	local all=0011111111${brief#0011}
	same "${all}" "$(listed 一、主动公开情况。全年公开信息1条。 \
	    二、依申请公开情况 三、政府信息管理情况 四、平台建设情况 \
	    五、监督保障情况 六、存在的问题及改进措施)"
	same "${all}" "$(listed 一、组织领导情况 二、主动公开工作情况 \
	    三、依申请公开办理情况 四、行政复议和行政诉讼情况 \
	    五、存在的不足和下一步打算 六、其他工作情况)"
	# What counts on from the list, or not, with the form's words.
	same 00111${brief#0011} "$(listed 一、主动公开情况)"
	same 001112${brief#0011} "$(listed 一、主动公开情况 \
	    二、主动公开政府信息情况)"
	sed 's/^一、总/一、\n总/' a.txt >b.txt
	mv b.txt a.txt
	same 0011111${brief#0011} "$(listed 一、主动公开情况 二、依申请公开情况)"
	sed -i '/^一、$/d; s/^总/（一）总/; s/^\([二三四五六]\)、\(.*[况项]\)$/（\1）\2/
	    ' a.txt
	same 001111${brief#0011} "$(listed 一、主动公开情况 二、依申请公开情况)"
}

@test "a line that was no item of a list in another input is one in this" {
	sed '4a\
一、组织领导情况\
二、主动公开工作情况' a.txt >b.txt
	{ sed 's/^一、总/总/; s/^一、组/上&/' b.txt; } >c.txt
	sed '2a 一、组织领导情况' b.txt >d.txt
	for f in a b d; do
		sed 's/.*/<p>&<\/p>/' $f.txt >$f.html
	done
	for f in b.txt b.html; do
		gr-split $f >want
		gr-split c.txt d.txt d.html a.html $f | grep "^$f" |
		    diff want -
	done
}

@test "a table of contents is before the first section" {
	{
		head -n 2 a.txt
		echo 目录
		grep -E '^[一二三四五六]、.*(情况|事项)$' a.txt
		tail -n +3 a.txt
	} >b.txt
	same "000000000${brief#00}" "$(sections b.txt)"
}

@test "a table of contents with page numbers behind its lines" {
	{
		head -n 2 a.txt
		echo 目录
		grep -E '^[一二三四五六]、.*(情况|事项)$' a.txt |
		    sed 's/$/…………… 3/'
		tail -n +3 a.txt
	} >b.txt
	same "000000000${brief#00}" "$(sections b.txt)"
}

@test "a table of contents with empty lines between its lines" {
	{
		head -n 2 a.txt
		grep -E '^[一二三四五六]、.*(情况|事项)$' a.txt | sed G
		tail -n +3 a.txt
	} >b.txt
	same "000000000000$brief" "$(sections b.txt)"
}

@test "a table of contents with page numbers on lines of their own" {
	{
		head -n 2 a.txt
		grep -E '^[一二三四五六]、.*(情况|事项)$' a.txt |
		    sed 's/$/\n……3/'
		tail -n +3 a.txt
	} >b.txt
	same "000000000000$brief" "$(sections b.txt)"
}

@test "a table of contents in which some lines have lost their page number" {
	{
		head -n 2 a.txt
		grep -E '^[一二三四五六]、.*(情况|事项)$' a.txt |
		    sed '1s/$/……1/; 3s/$/ 4/; 6s/$/ (9)/'
		tail -n +3 a.txt
	} >b.txt
	same "000000$brief" "$(sections b.txt)"
}

@test "a table of contents whose last lines have lost their page number" {
	{
		head -n 2 a.txt
		grep -E '^[一二三四五六]、.*(情况|事项)$' a.txt |
		    sed '1,4s/$/……3/'
		tail -n +3 a.txt
	} >b.txt
	same "000000$brief" "$(sections b.txt)"
	same b.txt "$(gr-split b.txt | cut -f 1 | uniq)"
}

@test "a table of contents in a page or a box, page numbers behind some lines" {
	local contents blanks='                                        '

	contents=$(grep -E '^[一二三四五六]、.*(情况|事项)$' a.txt |
	    sed '2s/$/……2/; 4,5s/$/ 4/')
	# shellcheck disable=SC2001
	{
		head -n 2 a.txt
		sed 's,.*,<p>&</p>,' <<<"$contents"
		tail -n +3 a.txt
	} >b.txt
	same "000000$brief" "$(sections b.txt)"
	same b.txt "$(gr-split b.txt | cut -f 1 | uniq)"
	{
		head -n 2 a.txt
		sed G <<<"$contents"
		tail -n +3 a.txt
	} | sed "s/.*/| &$blanks$blanks$blanks$blanks |/" >b.txt
	same "000000000000$brief" "$(sections b.txt)"
	same b.txt "$(gr-split b.txt | cut -f 1 | uniq)"
}

@test "a table of contents with the parts of sections" {
	{
		head -n 2 a.txt
		grep -E '^[一二三四五六]、.*(情况|事项)$' a.txt |
		    sed '1s/$/\n（一）主动公开情况\n（二）监督保障/'
		tail -n +3 a.txt
	} >b.txt
	same "00000000$brief" "$(sections b.txt)"
	same b.txt "$(gr-split b.txt | cut -f 1 | uniq)"
}

@test "a heading with its text behind it, by key words or behind 1." {
	sed 's/^五、.*/五、存在的困难、问题及改进措施。更新不够及时，已改。/' \
	    a.txt >b.txt
	same $brief "$(sections b.txt)"
	sed 's/^\([一二三四五六]\)、\([总主收政存其].*\)/\1.\2/
	    y/一二三四五六/123456/
	    s/^\([156]\..*\)/\1 2022年，全年平稳，更新不够及时。/' a.txt >b.txt
	same $brief "$(sections b.txt)"
	# A sentence is none.
	sed '4s/.*/三、收到和处理申请共5件。全年平稳。/' a.txt >b.txt
	same $brief "$(sections b.txt)"
}

@test "a heading's numeral on a line of its own, the rest worded otherwise" {
	sed 's/^二、主.*/二、\n行政机关主动公开政府信息情况/' a.txt >b.txt
	same "${brief/22/222}" "$(sections b.txt)"
}

@test "a table of contents with page numbers before a heading with text" {
	{
		grep '^.、[总主收政存其]' a.txt | sed 's/$/.....1/'
		sed '1,2d; s/^一、.*/& 2022年，全年平稳。/' a.txt
		sed 1,2d a.txt
	} | gr-split >b
	same "000000${brief#00}${brief#00}" "$(cut -f2 b | tr -d '\n')"
	same "- -#2" "$(cut -f1 b | uniq | paste -s -d ' ')"
	# The next heading is in two pieces.
	{
		grep '^.、[总主收政存其]' a.txt | sed 's/$/.....1/'
		sed '1,2d; s/^二、主/二、\n主/' a.txt
	} >b.txt
	same "000000${brief:2:2}2${brief#0011}" "$(sections b.txt)"
}

@test "headings in a run with no section 1 behind them are headings" {
	same 00123456 "$({
		head -n 2 a.txt
		grep -E '^[一二三四五六]、.*(情况|事项)$' a.txt
	} | sections)"
}

@test "no heading at all: all lines are section 0" {
	same 000 "$(printf '甲\n乙\n丙\n' | sections)"
}

# --- text

@test "fixtures: the text less the tags is the input" {
	for f in "$fixtures"/*.txt; do
		lossless "$f"
	done
}

@test "real reports: the text less the tags is the input" {
	need_shared
	for f in "$shared"/seeds/*.txt "$shared"/reports/*.pdf-*.txt; do
		# The last line without LF gains one.
		gr-split "$f" | cut -f4- | cmp - <(awk 1 "$f")
	done
}

@test "TABs in the text are kept" {
	printf 'a\t\tb\t\n\tc\n' >b.txt
	lossless b.txt
}

@test "empty lines are kept, to the last" {
	printf '\n\na\n\n\n' >b.txt
	lossless b.txt
	same 5 "$(gr-split b.txt | wc -l)"
}

@test "a last line without LF gains one" {
	printf 'a\nb' >b.txt
	printf 'a\nb\n' >want
	gr-split b.txt | cut -f4- | cmp - want
}

@test "trailing white space, form feeds and control characters are kept" {
	printf 'a \n\f\b\033[1m\302\240\n \n' >b.txt
	lossless b.txt
}

@test "no text of one byte is changed by being the first" {
	printf 'x' >b.txt
	same "b.txt${TAB}0${TAB}1${TAB}x" "$(gr-split b.txt)"
}

# --- inputs

@test "several files: each is a report of its own, lines from 1" {
	cp a.txt b.txt
	same "a.txt b.txt" "$(reports a.txt b.txt)"
	same "$brief$brief" "$(sections a.txt b.txt)"
	same "1 1" "$(gr-split a.txt b.txt | awk -F '\t' '$3 == 1 {
	    printf "%s%s", s, $3; s = " " }')"
}

@test "no file and - are standard input" {
	gr-split <a.txt >one
	gr-split - <a.txt >two
	cmp one two
	same - "$(cut -f1 one | uniq)"
	same "a.txt -" "$(reports a.txt - <one)"
}

@test "gzip is told by content, not by name" {
	gzip -c a.txt >z.txt
	cp a.txt plain.gz
	gr-split a.txt | cut -f2- >want
	gr-split z.txt | cut -f2- | cmp - want
	gr-split plain.gz | cut -f2- | cmp - want
	gr-split <z.txt | cut -f2- | cmp - want
}

@test "several gzip members are one input" {
	head -n 8 a.txt | gzip >z.gz
	tail -n +9 a.txt | gzip >>z.gz
	gr-split z.gz | cut -f2- | cmp - <(gr-split a.txt | cut -f2-)
}

@test "gzip members that part a line and a character" {
	{
		head -c 100 a.txt | gzip
		head -c 102 a.txt | tail -c 2 | gzip
		tail -c +103 a.txt | gzip
	} >z.gz
	gr-split z.gz | cut -f2- | cmp - <(gr-split a.txt | cut -f2-)
}

@test "an empty gzip member between others adds nothing" {
	{ gzip -c /dev/null; gzip -c a.txt; gzip -c /dev/null; } >z.gz
	gr-split z.gz | cut -f2- | cmp - <(gr-split a.txt | cut -f2-)
}

# --- several reports in one input

@test "the seeds in one input: five reports, - and -#2 to -#5" {
	need_shared
	same "- -#2 -#3 -#4 -#5" \
	    "$(awk 1 "$shared"/seeds/*.txt | reports)"
}

@test "the seeds in one input: their sections begin where they did" {
	need_shared
	cd "$shared"
	awk -F '\t' -v OFS='\t' '
	FILENAME ~ /seeds/ {
		if (FNR == 1) {
			before[FILENAME] = NR - 1
			nth[FILENAME] = ++n
		}
		next
	}
	$1 ~ /^seeds/ {
		print nth[$1] == 1 ? "-" : "-#" nth[$1], $2, $3 + before[$1]
	}' seeds/*.txt gold/sections.tsv >"$BATS_TEST_TMPDIR/gold"
	awk 1 seeds/*.txt | gr-split | first |
	    diff -u "$BATS_TEST_TMPDIR/gold" -
}

@test "the fixtures in one input: one report each" {
	files=("$fixtures"/*.txt)
	awk 1 "${files[@]}" | gr-split | cut -f1 | uniq >out
	{
		echo -
		seq 2 "${#files[@]}" | sed 's/^/-#/'
	} | diff -u - out
}

@test "the fixtures in one input: their sections begin where they did" {
	cd "$fixtures"
	gr-split ./*.txt | first >"$BATS_TEST_TMPDIR/each"
	awk -F '\t' -v OFS='\t' '
	FILENAME ~ /\.txt$/ {
		if (FNR == 1) {
			before[FILENAME] = NR - 1
			nth[FILENAME] = ++n
		}
		next
	}
	{
		print nth[$1] == 1 ? "-" : "-#" nth[$1], $2, $3 + before[$1]
	}' ./*.txt "$BATS_TEST_TMPDIR/each" >"$BATS_TEST_TMPDIR/want"
	awk 1 ./*.txt | gr-split | first | diff -u "$BATS_TEST_TMPDIR/want" -
}

@test "a second report begins at its title, not at metadata above it" {
	{
		cat a.txt
		printf '发布机构：样例县财政局\n发布日期：2023-01-18\n\n'
		brief 样例县财政局2022年政府信息公开工作年度报告
	} >b.txt
	same "b.txt#2${TAB}0${TAB}21" \
	    "$(gr-split b.txt | grep -m 1 '#2' | cut -f1-3)"
}

@test "the item of a menu above a report's title is no other body's" {
	{
		cat a.txt
		printf '    • 首页\n    • 政府信息公开年报\n'
		brief 样例县财政局2022年政府信息公开工作年度报告
	} >b.txt
	same "b.txt#2${TAB}样例县财政局${TAB}2022${TAB}0123456" \
	    "$(gr-split -i b.txt | grep '#2' | cut -f1-4)"
}

@test "titles in two lines begin a report at the first" {
	{ cat a.txt; brief $'样例县财政局\n2022年政府信息公开工作年度报告'; } \
	    >b.txt
	same "b.txt#2${TAB}18" \
	    "$(gr-split b.txt | grep -m 1 '#2' | cut -f1,3)"
	{ cat a.txt; brief $'样例县财政局2022年政府信息公开工作\n\n年度报告'; } \
	    >b.txt
	same "b.txt#2${TAB}18" \
	    "$(gr-split b.txt | grep -m 1 '#2' | cut -f1,3)"
}

@test "a title printed twice begins no report" {
	t=示例市数据局2022年政府信息公开工作年度报告
	sed "1i\\$t" a.txt >b.txt
	same b.txt "$(reports b.txt)"
	sed "6a\\$t" a.txt >b.txt
	same b.txt "$(reports b.txt)"
}

@test "the second report's title printed twice begins one, at the first" {
	t=样例县财政局2022年政府信息公开工作年度报告
	{ cat a.txt; brief "$t"$'\n\n'"$t"; } >b.txt
	same "b.txt b.txt#2" "$(reports b.txt)"
	same 18 "$(gr-split b.txt | grep -m 1 '#2' | cut -f3)"
}

@test "a title in two lines, printed again below metadata, begins one report" {
	t=$'样例市现代农业示范园区\n管委会2022年政府信息公开工作年度报告'
	{ cat a.txt; brief "$t"$'\n索引号：1\n'"$t"; } >b.txt
	same "b.txt b.txt#2" "$(reports b.txt)"
	same 18 "$(gr-split b.txt | grep -m 1 '#2' | cut -f3)"
}

@test "a title without a year, named again in metadata below it" {
	t=$'样例县财政局\n政府信息公开工作年度报告\n信息名称'
	t+=$' | 样例县财政局2022年政府信息公开工作年度报告'
	{ cat a.txt; brief "$t"; } >b.txt
	same 18 "$(gr-split b.txt | grep -m 1 '#2' | cut -f3)"
	sed 's/信息名称/内容概述/' b.txt >c.txt
	same 18 "$(gr-split c.txt | grep -m 1 '#2' | cut -f3)"
	t=示例市数据局2022年政府信息公开工作年度报告
	sed "17s/\$/\n${t//2022/2021}\n${t//2022/2020}/" b.txt >c.txt
	same 20 "$(gr-split c.txt | grep -m 1 '#2' | cut -f3)"
}

@test "a title in a terminal's bold begins a report" {
	{
		cat a.txt
		brief | sed $'1s/.*/\033[1m样例县财政局\033[0m\\\n\033[1m2022年/
		    1s/$/政府信息公开工作年度报告\033[0m/'
	} >b.txt
	same "b.txt b.txt#2" "$(reports b.txt)"
}

@test "a title in a box begins a report" {
	{ cat a.txt; echo ┌───┐; brief | sed '1s/.*/│&│/'; } >b.txt
	same 19 "$(gr-split b.txt | grep -m 1 '#2' | cut -f3)"
}

@test "a title whose characters stand apart begins a report" {
	s=　　　　　　　　　　
	{
		cat a.txt
		brief | sed "1s/./&　/g; 1s/^/$s$s$s$s$s$s$s/"
	} >b.txt
	same 18 "$(gr-split b.txt | grep -m 1 '#2' | cut -f3)"
	same "b.txt#2${TAB}示例市数据局${TAB}2022" "$(gr-split -i b.txt |
	    grep '#2' | cut -f1-3)"
}

@test "the item of a menu below a second report's title begins none" {
	{
		cat a.txt
		echo 部门信息公开年报
		echo 2022
		brief $'样例县财政局政务公开工作年度报告
公开目录
政府信息公开年报
文号'
	} >b.txt
	same "b.txt#2${TAB}样例县财政局" \
	    "$(gr-split -i b.txt | grep '#2' | cut -f1,2)"
}

@test "links to a body's other years are no title of an untitled report" {
	{
		cat a.txt
		echo 相关阅读
		printf '示例市数据局%d年政府信息公开工作年度报告\n' 2021 2020 2019
		brief | sed 1,2d
	} >b.txt
	same "b.txt 示例市数据局 2022,b.txt#2  " "$(gr-split -i b.txt |
	    tail -n +2 | cut -f1-3 | tr '\t' ' ' | paste -s -d ,)"
}

@test "a title below links to another body's reports begins a report" {
	{
		cat a.txt
		printf '示例市数据局%d年政府信息公开工作年度报告\n' 2021 2020
		brief 样例县财政局2022年政府信息公开工作年度报告 | sed 2d
	} >b.txt
	same "b.txt 示例市数据局 2022,b.txt#2 样例县财政局 2022" "$(
	    gr-split -i b.txt | tail -n +2 | cut -f1-3 | tr '\t' ' ' |
	    paste -s -d ,)"
}

@test "the item of a menu below a report's title that follows links" {
	{
		cat a.txt
		printf '样例县%s2022年政府信息公开工作年度报告\n' 税务局 统计局
		brief $'样例县财政局2022年政务公开工作年度报告
公开目录
政府信息公开年报
样例县财政局编制本报告。'
	} >b.txt
	same "b.txt#2 样例县财政局 2022" "$(gr-split -i b.txt |
	    grep '#2' | cut -f1-3 | tr '\t' ' ')"
}

@test "a second report begins with the place above its title's name" {
	{ cat a.txt; brief $'虚构省\n样例县财政局\n2022年政府信息公开年报'; } \
	    >b.txt
	same 18 "$(gr-split b.txt | grep -m 1 '#2' | cut -f3)"
	same "b.txt 示例市数据局,b.txt#2 样例县财政局" "$(gr-split -i b.txt |
	    tail -n +2 | cut -f1,2 | tr '\t' ' ' | paste -s -d ,)"
}

@test "another report's title quoted in section 5 begins none" {
	t=样例县财政局2021年政府信息公开工作年度报告
	sed "15a\\$t" a.txt >b.txt
	same b.txt "$(reports b.txt)"
	same "${brief%66}566" "$(sections b.txt)"
}

@test "another report's title quoted in section 6 begins none" {
	t=样例县财政局2021年政府信息公开工作年度报告
	{ cat a.txt; echo "$t"; echo 以上为附件。; } >b.txt
	same b.txt "$(reports b.txt)"
	same "${brief}66" "$(sections b.txt)"
}

@test "a link to next year's report at the end begins none" {
	{ cat a.txt; echo 下一篇：样例县财政局2023年政府信息公开工作年度报告; } \
	    >b.txt
	same b.txt "$(reports b.txt)"
}

@test "the quoted title is not taken for the next report's own" {
	{
		cat a.txt
		echo 附：样例县财政局2021年政府信息公开工作年度报告
		brief 虚构省水利厅2022年政府信息公开工作年度报告
	} >b.txt
	same "b.txt b.txt#2" "$(reports b.txt)"
	same 19 "$(gr-split b.txt | grep -m 1 '#2' | cut -f3)"
}

# second FILE: where the second report of a.txt and FILE begins, as a line of
# FILE, and the sections of its lines; nothing if there is none.
second() {
	cat a.txt "$1" | gr-split | awk -F '\t' '$1 == "-#2" {
		if (!n++)
			printf "%d ", $3 - 17
		printf "%s", $2
	}'
}

@test "a second report's headings begin with 1. or （一） or nothing" {
	brief 样例县财政局2022年政府信息公开工作年度报告 | sed '
	    s/^一、总/1.总/; s/^二、主/2.主/; s/^三、收/3.收/' >b.txt
	same "1 ${brief::10}" "$(second b.txt | head -c 12)"
	brief 样例县财政局2022年政府信息公开工作年度报告 |
	    sed 's/^\([一二三]\)、\([总主收]\)/（\1）\2/' >b.txt
	same "1 ${brief::10}" "$(second b.txt | head -c 12)"
	brief | sed '1,2d; s/^[一二三四五六]、\([总主收政存其]\)/\1/' >b.txt
	same "1 ${brief#00}" "$(second b.txt)"
	brief | sed '1,2d; s/^.、总/1、总/; s/^二、主/2、主/; s/^三、收/3、收/
	    s/^四、政/4、政/; s/^五、/5、/; s/^六、/6、/' >b.txt
	same "1 ${brief#00}" "$(second b.txt)"
	# Of a page.
	brief | sed '1,2d; s/^[一二三四五六]、\([总主收政存其].*\)/<h2>\1<\/h2>/' \
	    >b.txt
	same "1 ${brief#00}" "$(second b.txt)"
}

@test "a second report's first heading is told by 一 and key words" {
	for t in 样例县财政局2022年政府信息公开工作年度报告 ""; do
		brief "$t" | sed 's/总体情况/政府信息公开工作基本情况/' |
		    sed '/./,$!d' >b.txt
		same 1 "$(second b.txt | cut -d ' ' -f 1)"
		sed 's/二、主动公开政府信息情况/二、主动公开情况/' b.txt >c.txt
		[ -z "$t" ] || same 1 "$(second c.txt | cut -d ' ' -f 1)"
	done
}

@test "a second report's title whose name is broken begins at its first line" {
	# By the words, by a place, by what section 1 says.
	echo 虚构市岛 礁管理局2022年政府信息公开工作年度报告 >names
	echo 示例经济开 发区管委会2022年政府信息公开 工作年度报告 >>names
	while read -r one two; do
		brief "$one" | sed "2s/.*/${two/ /\\n}/" >b.txt
		sed 's/^全年/2022年，虚构市岛礁管理局全年/' b.txt >c.txt
		same "1 0" "$(second c.txt | head -c 3)"
	done <names
	printf '%s\n' 微信公众号 示例经济开 发区管委会2022年政府信息公开 \
	    工作年度报告 >b.txt
	brief "" | sed 1,2d >>b.txt
	same "2 000${brief#00}" "$(second b.txt)"
	printf '%s\n' 示例县 人力资源局2022年政府信息公开工作年度报告 >b.txt
	brief "" | sed 1,2d >>b.txt
	same "1 ${brief}" "$(second b.txt)"
	same 示例县人力资源局 "$(cat a.txt b.txt | gr-split -i | tail -n 1 |
	    cut -f 2)"
	# Neither: the line above is a page's.
	sed 's/^示例县$/微信公众号/' b.txt >c.txt
	same "2 0${brief#00}" "$(second c.txt)"
}

@test "a second report without title begins at section 2, if not before" {
	brief "" | sed '1,2d; s/^一、总.*/工作情况/' >b.txt
	same "3 ${brief#0011}" "$(second b.txt)"
}

@test "a second report has a table of contents below its title" {
	brief 样例县财政局2022年政府信息公开工作年度报告 >c.txt
	{
		head -n 2 c.txt
		grep '^.、[总主收政存其]' a.txt | sed '4!s/$/……2/'
		sed 1,2d c.txt
	} >b.txt
	same "1 00000000${brief#00}" "$(second b.txt)"
}

@test "of titles one behind another that is a report's which its text names" {
	printf '%s\n' 样例县统计局 2022年政府信息公开年报 样例县财政局 \
	    2022年政府信息公开工作年度报告 >b.txt
	brief "" | sed '1,2d; s/^全年/2022年，样例县财政局全年/' >>b.txt
	same "3 00${brief#00}" "$(second b.txt)"
	# Those are links.
	sed 's/样例县财政局全年/全年/' b.txt >c.txt
	same "5 ${brief#00}" "$(second c.txt)"
}

@test "links below their labels, and to files, begin no report" {
	link=样例县司法局2022年政府信息公开工作年度报告
	for t in "上一篇：\n$link" "下一条:\n$link" "附件：$link.docx"; do
		{ printf '%b\n\n' "$t"; brief "" | sed 1,2d; } >b.txt
		same 112233333445566 "$(second b.txt | cut -d ' ' -f 2)"
	done
}

@test "a second report begins at its title, not in the menu or metadata above" {
	t=样例县财政局2022年政府信息公开工作年度报告
	for menu in 政府信息公开年报 "部门信息公开年报 2021" 标题：$t; do
		{ printf '%s\n' "$menu" $t $t; brief "" | sed 1,2d; } >b.txt
		same "2 00${brief#00}" "$(second b.txt)"
	done
	{ echo 标题：$t; brief "" | sed 1,2d; } >b.txt
	same "1 0${brief#00}" "$(second b.txt)"
	# Its year stands below it; its key word is cut.
	for t in 样例县财政局\\n政府信息公开年度报告\\n（2022年） \
	    样例县财政局2022年度政\\n府信息公开工作年度报告; do
		{ printf '2023年\n2022年\n%b\n' "$t"; brief "" | sed 1,2d; } >b.txt
		same 3 "$(second b.txt | cut -d ' ' -f 1)"
	done
}

@test "a list within section 6 begins no report" {
	printf '%s\n' 一、收费基本情况 二、收费情况 总体情况 1.总体情况 \
	    2.主要情况 （一）总体情况 >b.txt
	same "" "$(second b.txt)"
}

@test "a second report without title has a table of contents" {
	{ grep '^.、[总主收政存其]' a.txt; brief | sed 1,2d; } >b.txt
	same "1 000000${brief#00}" "$(second b.txt)"
	sed 's/^[一二三四五六]、\([总主收政存其]\)/\1/' b.txt >c.txt
	same "1 000000${brief#00}" "$(second c.txt)"
	# Of a page, where tags have lines of their own.
	sed '1,6s/.*/<p>\n&\n<\/p>/' b.txt >c.txt
	same "2 $(printf '%017d' 0)${brief#00}" "$(second c.txt)"
}

@test "links to several bodies' reports begin no report" {
	{
		cat a.txt
		echo 相关链接
		printf '%s2022年政府信息公开工作年度报告\n' 样例县财政局 虚构省水利厅
		brief | sed 1,2d
	} >b.txt
	same "21 $(printf %s "${brief#00}")" "$(gr-split b.txt | awk -F '\t' '
	    $1 == "b.txt#2" { if (!n++) printf "%d ", $3; printf "%s", $2 }')"
	{
		head -n 20 b.txt
		printf '\n索引号：SL-1\n'
		brief 示例县林业局2022年政府信息公开年报
	} >c.txt
	same 23 "$(gr-split c.txt | grep -m 1 '#2' | cut -f3)"
}

@test "reports are counted in each input anew" {
	{ cat a.txt; brief 样例县财政局2022年政府信息公开工作年度报告; } >b.txt
	same "a.txt b.txt b.txt#2 a.txt" "$(reports a.txt b.txt a.txt)"
}

@test "line numbers run on through the reports of one input" {
	{ cat a.txt; brief 样例县财政局2022年政府信息公开工作年度报告; } |
	    gr-split | cut -f3 | diff -u <(seq 34) -
}

# --- line endings and charsets

@test "CR LF ends a line" {
	sed 's/$/\r/' a.txt | gr-split | cmp - <(gr-split <a.txt)
}

@test "a lone CR ends a line" {
	tr '\n' '\r' <a.txt | gr-split | cmp - <(gr-split <a.txt)
}

@test "CR, LF and CR LF in one input: three lines; LF CR: two" {
	printf 'a\rb\nc\r\nd' | gr-split | cut -f3,4 |
	    diff -u <(printf '1\ta\n2\tb\n3\tc\n4\td\n') -
	printf 'a\n\rb' | gr-split | cut -f3,4 |
	    diff -u <(printf '1\ta\n2\t\n3\tb\n') -
}

@test "a BOM is dropped; another one within stays" {
	{ printf '\357\273\277'; cat a.txt; } | gr-split |
	    cmp - <(gr-split <a.txt)
	printf '\357\273\277a\n\357\273\277b\n' | gr-split | cut -f4 |
	    cmp - <(printf 'a\n\357\273\277b\n')
}

@test "GB18030 is told from UTF-8" {
	iconv -f UTF-8 -t GB18030 a.txt | gr-split | cmp - <(gr-split <a.txt)
}

@test "GB18030 behind a hundred lines of ASCII" {
	{ seq 100; cat a.txt; } >b.txt
	iconv -f UTF-8 -t GB18030 b.txt | gr-split | cmp - <(gr-split <b.txt)
}

@test "GB18030 gzipped, with CR LF" {
	sed 's/$/\r/' a.txt | iconv -f UTF-8 -t GB18030 | gzip | gr-split |
	    cmp - <(gr-split <a.txt)
}

@test "UTF-16 with a BOM, either order" {
	{ printf '\377\376'; iconv -f UTF-8 -t UTF-16LE a.txt; } | gr-split |
	    cmp - <(gr-split <a.txt)
	{ printf '\376\377'; iconv -f UTF-8 -t UTF-16BE a.txt; } | gr-split |
	    cmp - <(gr-split <a.txt)
}

@test "charsets are told for each input anew" {
	iconv -f UTF-8 -t GB18030 a.txt >gb.txt
	{ printf '\377\376'; iconv -f UTF-8 -t UTF-16LE a.txt; } >16.txt
	run --separate-stderr gr-split a.txt gb.txt a.txt 16.txt a.txt
	[ "$status" -eq 0 ]
	same 1 "$(gr-split a.txt gb.txt a.txt 16.txt a.txt | cut -f2- |
	    awk 'NR <= 17 { l[NR] = $0 } $0 != l[(NR - 1) % 17 + 1] { bad = 1 }
	    END { print bad ? 0 : NR == 85 }')"
}

@test "-f names the charset" {
	printf '\262\342\312\324\n' >gb.txt
	same "gb.txt${TAB}0${TAB}1${TAB}测试" "$(gr-split -f GBK gb.txt)"
	same "-${TAB}0${TAB}1${TAB}é" "$(printf '\351\n' |
	    gr-split -f ISO-8859-1)"
	same "-${TAB}0${TAB}1${TAB}é" "$(printf 'é\n' | gr-split -f utf-8)"
	same "gb.txt${TAB}0${TAB}1${TAB}测试" "$(gr-split -f auto gb.txt)"
}

@test "-f without a charset's name is trouble, not the locale's charset" {
	for name in "" /TRANSLIT //IGNORE; do
		run --separate-stderr gr-split -f "$name" a.txt
		same "2 gr-split: $name: unknown charset" "$status $stderr"
	done
}

@test "-f UTF-8 of GB18030 is trouble" {
	run --separate-stderr gr-split -f UTF-8 \
	    <(iconv -f UTF-8 -t GB18030 a.txt)
	[ "$status" -eq 2 ]
	[[ $stderr == *"could not be decoded"* ]]
}

@test "a UTF-8 report with a few bad bytes is still UTF-8" {
	sed '4s/$/\xff/' a.txt >b.txt
	run --separate-stderr gr-split b.txt
	[ "$status" -eq 2 ]
	same "全年平稳。$(printf '\357\277\275')" "$(gr-split b.txt 2>&1 |
	    grep -m 1 "${TAB}4${TAB}" | cut -f4)"
}

@test "bytes that are no UTF-8: U+FFFD each, stderr, a ! record, status 2" {
	printf '年度报告\n年\377\376度\n年\302\n' >b.txt
	run --separate-stderr gr-split b.txt
	[ "$status" -eq 2 ]
	m="3 bytes that could not be decoded or were NUL, now U+FFFD"
	same "gr-split: b.txt:2: $m" "$stderr"
	r=$(printf '\357\277\275')
	same "b.txt${TAB}0${TAB}1${TAB}年度报告
b.txt${TAB}0${TAB}2${TAB}年$r${r}度
b.txt${TAB}0${TAB}3${TAB}年$r
b.txt${TAB}!${TAB}2${TAB}$m" "$output"
}

@test "NUL: U+FFFD, stderr, a ! record, status 2" {
	printf 'a\nb\0c\n' >b.txt
	run --separate-stderr gr-split b.txt
	[ "$status" -eq 2 ]
	m="1 byte that could not be decoded or was NUL, now U+FFFD"
	same "gr-split: b.txt:2: $m" "$stderr"
	same "b.txt${TAB}0${TAB}1${TAB}a
b.txt${TAB}0${TAB}2${TAB}b$(printf '\357\277\275')c
b.txt${TAB}!${TAB}2${TAB}$m" "$output"
}

@test "surrogates, overlong forms and what is beyond Unicode are no UTF-8" {
	printf '年年年年年年年年年年\355\240\200\300\200\364\220\200\200\n' >b.txt
	run --separate-stderr gr-split b.txt
	[ "$status" -eq 2 ]
	[[ $stderr == "gr-split: b.txt:1: 9 bytes that"* ]]
}

@test "bytes of one input do not count for the next" {
	printf 'x\0\n' >b.txt
	run --separate-stderr gr-split b.txt a.txt
	same 1 "${#stderr_lines[@]}"
	same 1 "$(grep -c "${TAB}!${TAB}" <<<"$output")"
}

# --- options

@test "-s selects sections" {
	same 3333344 "$(sections -s 3-4 a.txt)"
	same 002266 "$(sections -s 0,2,6 a.txt)"
	same 112244 "$(sections -s 1-2,4 a.txt)"
}

@test "-s lets troubles pass" {
	printf 'x\0\n' >b.txt
	same "b.txt${TAB}!${TAB}1" "$(gr-split -s 3 b.txt 2>/dev/null |
	    cut -f1-3)"
}

@test "-s with anything else is wrong usage" {
	for s in 7 a 3- 4-2 -1 "," "1,,2" "" 1-2-3 " 1"; do
		run --separate-stderr gr-split -s "$s" a.txt
		[ "$status" -eq 2 ]
		[ -z "$output" ]
		[[ $stderr == *"usage: gr-split "* ]]
	done
}

@test "-i: header, and one line a report" {
	{ cat a.txt; brief 样例县财政局2023年政府信息公开工作年度报告; } >b.txt
	gr-split -i a.txt b.txt | diff -u <(printf '%s\t%s\t%s\t%s\t%s\n' \
	    report org year sections lines \
	    a.txt 示例市数据局 2022 0123456 17 \
	    b.txt 示例市数据局 2022 0123456 17 \
	    b.txt#2 样例县财政局 2023 0123456 17) -
}

@test "-i: a report without title, year and some sections" {
	{ echo 甲; tail -n +5 a.txt | head -n 3; } >b.txt
	same "b.txt${TAB}${TAB}${TAB}023${TAB}4" \
	    "$(gr-split -i b.txt | tail -n 1)"
}

@test "-i: the fixtures' bodies and years are their titles'" {
	gr-split -i "$fixtures"/tab-plain.txt "$fixtures"/cell-2019.txt |
	    cut -f2,3 | tail -n +2 |
	    diff -u <(printf '样例县教育体育局\t2022\n示例市数据管理局\t2019\n') -
}

@test "-i: trouble is on stderr, status 2, others go on" {
	run --separate-stderr gr-split -i none.txt a.txt
	[ "$status" -eq 2 ]
	[[ $stderr == "gr-split: none.txt: No such file"* ]]
	same 2 "${#lines[@]}"
}

@test "-T reads names from a file, after the operands" {
	cp a.txt b.txt
	cp a.txt c.txt
	printf 'b.txt\n\nc.txt' >list
	same "a.txt b.txt c.txt" "$(reports -T list a.txt)"
}

@test "-T - reads names from standard input" {
	cp a.txt b.txt
	same "a.txt b.txt" "$(printf 'a.txt\nb.txt\n' | reports -T -)"
}

@test "-T reads a list that is gzip, whatever its name and wherever it comes from" {
	cp a.txt b.txt
	printf 'a.txt\nb.txt\n' | gzip >list
	same "a.txt b.txt" "$(reports -T list)"
	same "a.txt b.txt" "$(reports -T - <list)"
	head -c 25 list >torn
	run --separate-stderr gr-split -T torn a.txt
	[ "$status" -eq 2 ]
	same "gr-split: torn: truncated gzip data" "$stderr"
	same "torn${TAB}!${TAB}0${TAB}truncated gzip data" \
	    "$(tail -n 1 <<<"$output")"
}

@test "-T with -0: names end in NUL" {
	cp a.txt $'b\nc.txt'
	same 'a.txt b\nc.txt' "$(printf 'a.txt\0b\nc.txt\0' | reports -0T -)"
}

@test "-T without -0: names that end in NUL are trouble, not the first alone" {
	cp a.txt b.txt
	printf 'a.txt\0b.txt\0' >list
	run --separate-stderr gr-split -T list a.txt
	same 2 "$status"
	same "gr-split: list: its names end in NUL: -0 is needed" "$stderr"
	same "a.txt list" "$(cut -f1 <<<"$output" | uniq | paste -s -d ' ')"
	same "list${TAB}!${TAB}0${TAB}its names end in NUL: -0 is needed" \
	    "$(tail -n 1 <<<"$output")"
}

@test "-T with an empty list reads nothing, not standard input" {
	run --separate-stderr gr-split -T /dev/null <a.txt
	[ "$status" -eq 0 ]
	[ -z "$output" ]
}

@test "-T with a list that is missing is trouble" {
	run --separate-stderr gr-split -T none a.txt
	[ "$status" -eq 2 ]
	[[ $stderr == "gr-split: none: No such file"* ]]
}

@test "-T with a directory is trouble" {
	mkdir d
	run --separate-stderr gr-split -T d a.txt
	[ "$status" -eq 2 ]
	[[ $stderr == *"gr-split: d: Is a directory"* ]]
}

@test "a name in the list that is missing is trouble; the others go on" {
	cp a.txt b.txt
	run --separate-stderr gr-split -T <(printf 'none\nb.txt\n') a.txt
	[ "$status" -eq 2 ]
	[[ $stderr == "gr-split: none: No such file"* ]]
	same "a.txt none b.txt" "$(cut -f1 <<<"$output" | uniq |
	    paste -s -d ' ')"
}

@test "-0 without -T is wrong usage" {
	run --separate-stderr gr-split -0 a.txt
	[ "$status" -eq 2 ]
	[[ $stderr == "usage: gr-split "* ]]
}

@test "an unknown long option is named in full" {
	for c in gr-split gr-table gr-sum gr-diff; do
		run --separate-stderr "$c" --jobs=4 a.txt
		same 2 "$status"
		[[ $stderr == "$c: --jobs=4: no such option"* ]]
	done
}

@test "an unknown option is wrong usage" {
	run --separate-stderr gr-split -z a.txt
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[[ $stderr == *"usage: gr-split "* ]]
}

@test "an unknown charset is wrong usage, and named" {
	run --separate-stderr gr-split -f klingon a.txt
	[ "$status" -eq 2 ]
	[ -z "$output" ]
	[[ $stderr == *klingon* ]]
}

@test "--help and --version, on stdout, status 0" {
	run --separate-stderr gr-split --help
	[ "$status" -eq 0 ]
	[[ $output == "usage: gr-split "* ]]
	run --separate-stderr gr-split --version
	[ "$status" -eq 0 ]
	[[ $output == "gr-split "[0-9]* ]]
}

@test "behind -- names may begin with -" {
	cp a.txt ./-s
	cp a.txt ./--help
	same "-s --help" "$(reports -- -s --help)"
}

# --- names

@test "names: TAB, LF and backslash are written as \\t, \\n and \\\\" {
	n=$'a\tb\nc\\d'
	cp a.txt "$n"
	same 'a\tb\nc\\d' "$(reports "$n")"
	same 17 "$(gr-split "$n" | awk -F '\t' 'NF >= 4' | wc -l)"
}

@test "names: bytes that are no UTF-8 are written as \\xHH" {
	n=$'a\377\302b'
	cp a.txt "$n"
	same 'a\xFF\xC2b' "$(reports "$n")"
}

@test "names: Chinese and spaces stand as they are" {
	cp a.txt '年报 2022.txt'
	same '年报 2022.txt' "$(reports '年报 2022.txt')"
}

@test "names of inputs in trouble are written alike" {
	run --separate-stderr gr-split $'no\tfile\377'
	[ "$status" -eq 2 ]
	same 'no\tfile\xFF'"${TAB}!${TAB}0${TAB}No such file or directory" \
	    "$output"
	[[ $stderr != *"$TAB"* ]]
}
