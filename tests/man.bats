#!/usr/bin/env bats
# The manuals and README.md: what they show is what comes out.

# shellcheck disable=SC2016	# what is quoted is for another shell
bats_require_minimum_version 1.5.0
load helper
load examples

setup() {
	top=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
	cd "$BATS_TEST_TMPDIR" || return 1
	ln -s "$BATS_TEST_DIRNAME" tests
}

# --- examples

# Run the examples of a file in order; there are N of them, and M of those
# print something.  Those with other tools are run in recipes.bats.
examples() {
	local n printing
	literal "$top/$1" | cut_examples
	run_examples "$1"
	same "$2 examples, $3 with output" \
	    "$n examples, $printing with output"
}

@test "examples of gr-split.1" {
	examples man/gr-split.1 3 3
}

@test "examples of gr-table.1" {
	examples man/gr-table.1 3 3
}

@test "examples of gr-sum.1" {
	examples man/gr-sum.1 5 5
}

@test "examples of gr-diff.1" {
	examples man/gr-diff.1 9 5
}

@test "examples of gr-tsv.5" {
	examples man/gr-tsv.5 2 2
}

@test "examples of gr.7" {
	examples man/gr.7 9 6
}

@test "examples of README.md" {
	examples README.md 6 4
}

@test "examples name no body that there is" {
	for f in "$top"/man/*.[157] "$top/README.md"; do
		literal "$f"
	done | grep -oE '[^[:space:]]*(省|市|县)[^[:space:]]*' >bodies
	run grep -vE '示例|样例|虚构' bodies
	[ "$output" = "" ]
}

# The cron job of gr.7 over an archive, mail(1) being one that keeps the mail.
cron_job() {
	mkdir -p bin
	printf '%s\n' '#!/bin/sh' '[ ! -e "$MAIL_TO.down" ] || exit 1' \
	    'locale charmap >"$MAIL_TO.charset"' \
	    'echo "$2" >"$MAIL_TO"' 'cat >>"$MAIL_TO"' >bin/mail
	chmod +x bin/mail
	literal "$top/man/gr.7" | sed -n '/^#!\/bin\/bash/,/^\.Ed/p' |
	    sed "/^\.Ed/d; s|/srv/reports|$PWD/archive|
	    s|/var/lib/gr|$PWD/state|" >job
	grep -q "state=$PWD/state" job
	rm -f mail
	MAIL_TO=$PWD/mail PATH=$PWD/bin:$PATH bash ./job
}

# Files of one tick of the clock are alike in age.
tick() {
	sleep 0.02
}

@test "the cron job of gr.7 mails findings once, and nothing else" {
	mkdir archive
	cron_job
	[ ! -e mail ]
	cp tests/data/demo/2022/*.gz archive
	cron_job
	[ ! -e mail ]
	tick
	cat tests/data/demo/2023/water.txt.gz >archive/new.gz
	cron_job
	same "findings in new reports" "$(head -n 1 mail)"
	same 2 "$(wc -l <mail)"
	# What a mail says of itself goes by this.
	same UTF-8 "$(cat mail.charset)"
	grep -q '^\./new.gz:64: error: .*\[cell\]$' mail
	cron_job
	[ ! -e mail ]
	# Touched, it is judged anew, and nothing is new.
	tick
	touch archive/*
	cron_job
	[ ! -e mail ]
	# What is changed is.
	tick
	zcat archive/new.gz | sed 's/63/64/' | gzip >archive/other.gz
	mv archive/other.gz archive/new.gz
	cron_job
	grep -q '^\./new.gz:64: error: .*\[cell\]$' mail
}

@test "the cron job of gr.7 mails trouble once" {
	mkdir archive
	head -c 900 tests/data/demo/2022/water.txt.gz >archive/cut.gz
	cron_job
	same "trouble with new reports" "$(head -n 1 mail)"
	grep -q 'cut.gz:46: error: truncated gzip data \[input\]$' mail
	grep -qx 'exit statuses: 2 2 2' mail
	cron_job
	[ ! -e mail ]
}

@test "the cron job of gr.7 mails again what could not be mailed" {
	mkdir archive
	cp tests/data/demo/2023/water.txt.gz archive
	touch mail.down
	run cron_job
	[ "$status" -eq 2 ]
	rm mail.down
	cron_job
	same "findings in new reports" "$(head -n 1 mail)"
}

@test "the cron job of gr.7 tells of a filter that was killed" {
	mkdir archive bin
	cp tests/data/demo/2022/finance.txt.gz archive
	# It ends as the real one would, having written all rows.
	printf '%s\n' '#!/bin/sh' "$GR_BIN/gr-table" 'kill -KILL $$' \
	    >bin/gr-table
	chmod +x bin/gr-table
	# It is read again until it can be.
	for _ in 1 2; do
		run cron_job
		[ "$status" -eq 2 ]
		same "trouble with new reports" "$(head -n 1 mail)"
		grep -qx 'exit statuses: 0 137 0' mail
	done
	rm bin/gr-table
	cron_job
	[ ! -e mail ]
}

# --- scaling

# recipe FIRST-LINE: that recipe of gr.7, as a script, for the reports and
# rows here, and parts of few files.
recipe() {
	literal "$top/man/gr.7" |
	    sed -n "/^# $1/,/^\.Ed/p" |
	    sed "/^\.Ed/d; s|/srv|$PWD/srv|g; s/ 500 / 2 /" >recipe
	grep -q gr- recipe
	bash recipe
}

# An archive of twelve reports, the rows of all in one process, and what is
# found in them.
archive() {
	local n

	mkdir -p srv/reports srv/rows
	for n in 1 2 3; do
		cp tests/data/demo/2022/water.txt.gz "srv/reports/a$n.gz"
		cp tests/data/demo/2023/water.txt.gz "srv/reports/b$n.gz"
		cp tests/data/demo/2022/finance.txt.gz "srv/reports/c$n.gz"
		cp tests/data/demo/2023/finance.txt.gz "srv/reports/d$n.gz"
	done
	(cd srv/reports && find . -name '*.gz' | sort >../list &&
	    gr-split -T ../list | gr-table >../one.tsv)
	gr-sum -H srv/one.tsv >srv/found || [ $? -eq 1 ]
	[ -s srv/found ]
}

sorted() {
	cat "$@" | grep -v "^report$TAB" | sort
}

@test "the recipe of gr.7 for xargs: the same rows and findings as one process" {
	archive
	recipe "many cores, with xargs" >found || [ $? -eq 1 ]
	[ "$(find srv/rows -name '*.tsv' | wc -l)" -gt 1 ]
	diff -u <(sorted srv/one.tsv) <(sorted srv/rows/*.tsv)
	diff -u <(sort srv/found) <(sort found)
}

@test "the recipe of gr.7 for GNU parallel: the same, in the same order" {
	parallel --version 2>/dev/null | grep -q 'GNU parallel' ||
	    skip "no GNU parallel"
	archive
	export PARALLEL_HOME=$PWD
	recipe "many cores, with parallel" >found 2>err || [ $? -eq 1 ]
	diff -u srv/found found
}

@test "the recipe of gr.7 for a batch system: the same rows from parts" {
	archive
	sed -i "s|^|$PWD/srv/reports/|" srv/list
	for n in 1 2 3; do
		SLURM_ARRAY_TASK_ID=$n recipe "one job of an array"
	done
	head -n 3 srv/list | gr-split -T - | gr-table >first.tsv
	diff -u <(sorted first.tsv) <(sorted srv/rows/*.tsv)
}

@test "the recipe of gr.7 for the years of all parts" {
	mkdir -p srv/rows
	for y in 2023 2022; do
		gr-split tests/data/demo/$y/*.gz | gr-table >srv/rows/$y.tsv
	done
	recipe "the years of all parts" >found || [ $? -eq 1 ]
	same "carry-over carry-over" "$(cut -f 5 found | xargs)"
}

# --- usage

# The SYNOPSIS of a command's manual as one line.
synopsis() {
	awk -v command="$1" '
	function add(word) {
		text = text (text ~ /\[$/ ? "" : " ") word
	}
	/^\.Sh / { on = $2 == "SYNOPSIS" }
	!on || /^\.Sh / { next }
	$1 == ".Nm" { text = command; next }
	{
		depth = 0
		for (i = 1; i <= NF; i++)
			if ($i == ".Op" || $i == "Op") {
				add("[")
				depth++
			} else if ($i == "Fl")
				add("-" $++i)
			else if ($i == "Ar" && i == NF)
				add("file ...")
			else if ($i != "Ar")
				add($i)
		while (depth-- > 0)
			text = text "]"
	}
	END { print text }' "$top/man/$1.1"
}

# A command's usage as one line: it may have two.
usage_text() {
	"$1" --help | sed -n '1p; 2,/^[^ ]/s/^  //p' | tr -s '\n ' ' ' |
	    sed 's/ $//'
}

# The options of a command, a letter a line: as its usage has them, as its
# manual explains them, as getopt(3) is asked for them.
in_usage() {
	usage_text "$1" | grep -oE '\[-[0-9A-Za-z]+' | tr -d '[-' |
	    grep -o . | LC_ALL=C sort
}

in_manual() {
	sed -n 's/^\.It Fl \([0-9A-Za-z]\)\( .*\)*$/\1/p' "$top/man/$1.1" |
	    LC_ALL=C sort
}

in_source() {
	sed -n 's/.*getopt(argc, argv, "\([^"]*\)").*/\1/p' "$top/cmd/$1.c" |
	    tr -d : | grep -o . | LC_ALL=C sort
}

# A command's usage: asked for, on wrong usage, and in the manual.
usage_of() {
	local wrong status
	same "usage: $(synopsis "$1")" "$(usage_text "$1")"
	for wrong in -@ --wrong; do
		status=0
		"$1" "$wrong" </dev/null >out 2>err || status=$?
		[ "$status" -eq 2 ]
		[ ! -s out ]
		same "$(usage_text "$1")" "$(sed 1d err | tr -s '\n ' ' ' |
		    sed 's/ $//')"
	done
	# Standard input can be named once.
	status=0
	"$1" - - </dev/null >out 2>err || status=$?
	[ "$status" -eq 2 ]
	[ ! -s out ]
	same "$(usage_text "$1")" "$(tr -s '\n ' ' ' <err | sed 's/ $//')"
	same "$(in_usage "$1")" "$(in_manual "$1")"
	same "$(in_usage "$1")" "$(in_source "$1")"
}

@test "usage of gr-split is that of its manual" {
	usage_of gr-split
}

@test "usage of gr-table is that of its manual" {
	usage_of gr-table
}

@test "usage of gr-sum is that of its manual" {
	usage_of gr-sum
}

@test "usage of gr-diff is that of its manual" {
	usage_of gr-diff
}

# --- the manuals

@test "mandoc finds nothing to warn of" {
	if [ -z "$(command -v mandoc)" ]; then
		skip "mandoc is not installed"
	fi
	for f in "$top"/man/*.[157] "$top"/man/zh_CN/*; do
		run -0 mandoc -T lint -W warning "$f"
		[ "$output" = "" ]
	done
}

@test "each manual has what it must" {
	for f in "$top"/man/*.1; do
		for section in NAME SYNOPSIS DESCRIPTION ENVIRONMENT \
		    'EXIT STATUS' EXAMPLES DIAGNOSTICS 'SEE ALSO'; do
			grep -qx "\.Sh $section" "$f"
		done
	done
	# What they refer to is there.
	sed -n 's/^\.Xr \(gr\(-[a-z]*\)*\) \([0-9]\).*/\1.\3/p' "$top"/man/*.[157] |
	    sort -u >refs
	while read -r f; do
		[ -e "$top/man/$f" ]
	done <refs
}

# What a command's source, and what it calls, says in whole messages.
@test "each message of the filters stands in their manuals" {
	local lib=$top/lib
	sed -n 's/.*trouble(in, "\(.*\)").*/\1/p;
	    s/^[[:space:]]*"\(damaged.*\)");/\1/p' "$lib/source.c" >input
	[ "$(wc -l <input)" -eq 6 ]
	for command in gr-split gr-table gr-sum gr-diff; do
		while read -r message; do
			grep -qxF ".It $message" "$top/man/$command.1"
		done <input
	done
	# Those that stand on one line of the source.
	for command in gr-split gr-table gr-diff; do
		set -- "$top/cmd/$command.c"
		if [ $command = gr-diff ]; then
			set -- "$@" "$lib/pairs.c" "$lib/renames.c"
		fi
		sed -n 's/^[^"]*"\([a-z][a-z ,;:-]* [a-z ,;:-]*\)"[,);: ].*/\1/p' \
		    "$@" >own
		[ -s own ]
		while read -r message; do
			grep -qF -- "$message" "$top/man/$command.1"
		done <own
	done
	sed -n 's/.*add_trouble(p, "\([^"]*\)".*/\1/p' "$lib/report.c" |
	    sort -u >report
	[ "$(wc -l <report)" -eq 2 ]
	while read -r message; do
		grep -qxF ".It $message" "$top/man/gr-table.1"
	done <report
	sed -n 's/.*fail(t, "\([^"]*[^" ]\)").*/\1/p' "$lib/tsv.c" |
	    sort -u >rows
	[ -s rows ]
	for command in gr-sum gr-diff; do
		while read -r message; do
			grep -qxF ".It $message" "$top/man/$command.1"
		done <rows
	done
}

# A limit of the source, where it is a number or so many MB.
limit() {
	sed -n "s/^#define LIM_$1[[:space:]]*(*\([0-9]*\).*/\1/p" \
	    "$top/lib/limits.h"
}

@test "the limits in the manuals are those of the source" {
	line=$(limit LINE) table=$(limit TABLE) cells=$(limit CELLS)
	extras=$(limit EXTRAS)
	grep -q "has more than $line MB" "$top/man/gr-split.1"
	grep -q "more than $table MB of text or $cells cells" \
	    "$top/man/gr-table.1"
	grep -q "more than $extras rows that the form" "$top/man/gr-table.1"
	grep -q "more than $cells cells or $table MB" "$top/man/gr-tsv.5"
	grep -q "as far as $extras rows" "$top/man/gr-tsv.5"
	for command in gr-sum gr-diff; do
		grep -q "more than $extras rows that the form" \
		    "$top/man/$command.1"
	done
}

# What FILE is in trouble with, as its reader says it and as its rows have it.
told_twice() {
	local status=0
	gr-table -H "$1" >out 2>err || status=$?
	[ "$status" -eq 2 ]
	same "$1${TAB}!${TAB}$2" "$(tail -n 1 out | cut -f 1,5,7)"
	same "gr-table: $1$3: $2" "$(cat err)"
	gr-sum -H out 2>/dev/null | cut -f 1,4,5 >findings || true
	grep -qx "$1${TAB}error${TAB}input" findings
}

@test "gr-table's troubles travel as gr-table.1 says" {
	: >empty
	echo report >untagged
	gr-split tests/data/demo/2022/water.txt.gz | gzip | head -c 900 >cut.gz
	told_twice missing "No such file or directory" ""
	told_twice empty "empty input: the command before it has failed" ""
	told_twice untagged "not tagged lines; run gr-split first" :1
	told_twice cut.gz "truncated gzip data" ""
	{
		printf 'large\t3\t1\t三、收到和处理政府信息公开申请情况\n'
		seq -f "large${TAB}3${TAB}%.0f${TAB}示例${TAB}1" 2 5000
	} >large
	told_twice large "too many rows, cut" :5000
	{
		printf 'wide\t3\t1\t三、收到和处理政府信息公开申请情况\n'
		seq -f "wide${TAB}3${TAB}%.0f${TAB}1|2|3|4|5|6|7|8|9" 2 4000
	} >wide
	told_twice wide "a table too large to be read whole" :4000
}

@test "gr-rules.7 has the rules that there are" {
	# gr-sum's own, and of all names in the source those that gr-diff takes.
	: >none
	{
		sheet 2022 | gr-sum -1Hs -g /dev/null | cut -f 1-2
		sed -n 's/.*{ "\([a-z-]*\)", LEVEL_\([A-Z]*\), .*/\1\t\2/p' \
		    "$top/lib/rule.c" | tr '[:upper:]' '[:lower:]' |
		while read -r rule level; do
			if sheet 2022 | gr-diff -c -q -r "$rule" 2>err; then
				printf '%s\t%s\n' "$rule" "$level"
			fi
		done
	} | sort -u >known
	sed -n 's/^\.Ss \([a-z-]*\) (\([a-z]*\))$/\1\t\2/p' \
	    "$top/man/gr-rules.7" | sort >told
	[ "$(wc -l <known)" -ge 17 ]
	diff -u known told
}

@test "each rule of gr-rules.7 shows its message" {
	# A line a rule: level, name, and its sentence as a pattern.
	awk -v OFS='\t' '
	/"[a-z-]*", LEVEL_/ {
		split($0, part, "\"")
		name = part[2]
		level = $0
		sub(/.*LEVEL_/, "", level)
		sub(/,.*/, "", level)
		n = 0
		next
	}
	name != "" && /^    N_\("/ && ++n == 2 {
		sub(/^    N_\("/, "")
		sub(/"\) },$/, "")
		gsub(/[.]/, "[.]")
		gsub(/[$][a-z]/, ".*")
		print tolower(level), name, $0
	}' "$top/lib/rule.c" >rules
	[ "$(wc -l <rules)" -ge 17 ]
	while IFS=$TAB read -r level name pattern; do
		sed -n "/^\.Ss $name ($level)\$/,/^\.S[hs] [^$]/p" \
		    "$top/man/gr-rules.7" |
		    grep -qE "^2022/[^ ]*: $level: ${pattern:-.*}(; .*)? \[$name\]\$"
	done <rules
}

@test "each word of doubt stands in gr-tsv.5" {
	sed -n '/words\[DOUBTS\] = {/,/};/p' "$top/lib/sheet.c" |
	    grep -o '"[a-z]*"' | tr -d '"' | sort >known
	[ "$(wc -l <known)" -ge 12 ]
	sed -n '/^\.Ss Doubts/,/^\.S[hs] [^D]/s/^\.It Cm \(.*\)/\1/p' \
	    "$top/man/gr-tsv.5" | sort >told
	diff -u known told
}

# The doubt of row 2 of table 3, of the lines on standard input.
doubt_of() {
	{
		echo 三、收到和处理政府信息公开申请情况
		cat
	} | awk -v OFS='\t' '{ print "r", 3, NR, $0 }' | gr-table -H -t 3 |
	    awk -F '\t' '$6 == "2" { print $16 }'
}

@test "doubts are written where gr-tsv.5 says" {
	row=二、上年结转政府信息公开申请数量
	one=一、本年新收政府信息公开申请数量
	same glued "$(echo "$row|5|3|0|02|0|1|11" | doubt_of)"
	same split "$(printf '%s\n' "$row    15   3   0   2   0   1   21" \
	    "                                  5" | doubt_of)"
	same split "$(printf '%s\n' "                                  1" \
	    "$row    15   3   0   2   0   1   21" | doubt_of)"
	same again "$(echo "$row|5|3|0|2|0|1|11|$row|5|3|0|2|0|2|12" |
	    doubt_of)"
	same label "$(printf '%s\n' "5 3 0 2 0 1 11" "$row" | doubt_of)"
	same text:total "$({
		printf 'r\t3\t1\t三、收到和处理政府信息公开申请情况\n'
		printf 'r\t3\t2\t%s\n' "$row|5|3|0|2|0|1|1"
		printf 'r\t!\t2\ttruncated gzip data\n'
	} | gr-table -H -t 3 2>/dev/null | head -n 1 | cut -f 16)"
	same "" "$(echo "$row|5|3|〇|2|0|1|11" | doubt_of)"
	# Blanks need another row of the same shape.
	same short "$(echo "$row|5|3||2|0|1|11" | doubt_of)"
	same blank:research "$(printf '%s\n' "$one|5|3|0|2|0|1|11" \
	    "$row|5|3||2|0|1|11" | doubt_of)"
	same blank:research "$(echo "$row|5|3|-|2|0|1|11" | doubt_of)"
}

@test "columns are doubted where gr-tsv.5 says" {
	row=二、上年结转政府信息公开申请数量
	one=一、本年新收政府信息公开申请数量
	same column "$(printf '%s\n' "商业企业|自然人|科研机构" \
	    "$row|5|3|0|2|0|1|11" | doubt_of)"
	same column "$(echo "$row|5|3|0|2||0|1|11" | doubt_of)"
	same "" "$(printf '%s\n' "$one|5|3|0|2||0|1|11" \
	    "$row|5|3|0|2||0|1|11" | doubt_of)"
	same column "$(echo "$row|5|3|0|/|2|0|1|11" | doubt_of)"
	same column "$(echo "$row    5 3   0   2   0   1   12" | doubt_of)"
	same "" "$(echo "$row    5 3   0   2   0   1   11" | doubt_of)"
	same "blank:total column" "$(printf '%s\n' \
	    "$one    5   3   0   2   0   1   11" \
	    "$row    5   3   0   2   0   1" | doubt_of)"
	same "blank:research,total column" "$(printf '%s\n' \
	    "$one|5|3|0|2|0|1|11" "$row|5|3||2|1|11|" | doubt_of)"
	same column "$(printf '%s\n' "$row" 5 3 0 2 0 1 12 | doubt_of)"
	same "" "$(printf '%s\n' "$row" 5 3 0 2 0 1 11 | doubt_of)"
	same column "$(printf '%s\n' "$one" 5 3 0 2 0 1 "$row" 5 3 0 2 0 1 11 |
	    doubt_of)"
}

@test "titles and headings are read as the manuals say" {
	while IFS='|' read -r first second; do
		printf '%s\n' "$first" "$second" | gr-split -i >inventory
		same "示例局${TAB}2022" "$(tail -n 1 inventory | cut -f 2,3)"
	done <<-'EOF'
	示例局2022年|政府信息公开工作年度报告
	示例局|政府信息公开工作年度报告（2022年）
	标题：示例局2022年政府信息公开工作年度报告|
	名称：示例局2022年政府信息公开工作年度报告|
	EOF
	printf '%s\n' 示例局政府信息公开工作年度报告 一、总体情况 \
	    根据《条例》（2019年修订），2022年我局 >text
	same 2022 "$(gr-split -i text | tail -n 1 | cut -f 3)"
	printf '%s\n' 1.总体情况 甲 2.主动公开政府信息情况 >text
	same 1,1,2 "$(gr-split text | cut -f 2 | paste -sd , -)"
	printf '%s\n' 一、总体情况 甲 2.主动公开政府信息情况 >text
	same 1,1,1 "$(gr-split text | cut -f 2 | paste -sd , -)"
	printf '%s\n' 一、总体情况 甲 四、政府信息公开行政复议、行政诉讼情况 \
	    乙 一、总体情况 >text
	same text,text,text,text,text#2 "$(gr-split text | cut -f 1 |
	    paste -sd , -)"
}

# Each column of a header on standard input stands in a part of gr-tsv.5.
columns_in() {
	tr '\t' '\n' | grep -v '^v[1-7]$' >columns
	[ "$(wc -l <columns)" -ge 5 ]
	sed -n "/^\.Ss $1\$/,/^\.S[hs] /s/^\.It //p" "$top/man/gr-tsv.5" |
	    tr -s ', ' '\n' >told
	while read -r column; do
		grep -qx "$column" told
	done <columns
}

@test "each column stands in gr-tsv.5" {
	sheet 2022 >a.tsv
	gr-split -i tests/data/demo/2022/water.txt.gz | head -n 1 |
	    columns_in Inventory
	head -n 1 a.tsv | columns_in "Table rows"
	gr-split tests/data/demo/2022/water.txt.gz | gr-table -l |
	    head -n 1 | columns_in Cells
	gr-sum a.tsv | columns_in Findings
	gr-sum -s a.tsv | head -n 1 | columns_in Summary
	gr-diff a.tsv a.tsv | columns_in Changes
}

@test "each row and column of the form stands in gr-tsv.5" {
	sed -n '/^\.Ss The form/,/^\.Ss Doubts/p' "$top/man/gr-tsv.5" >told
	sed -n 's/.*\[C_[A-Z_]*\] = "\([a-z_]*\)".*/\1/p' "$top/lib/form.c" |
	    while read -r column; do
		grep -qw "$column" told
	done
}

# --- README.md

@test "README has its two commands for a bare system, each on a line" {
	# As .ci/run takes them.
	sed -n 's/^    \(apt-get install .*\)$/\1/p' "$top/README.md" >commands
	[ "$(wc -l <commands)" -eq 2 ]
	same "apt-get install -y gcc make pkg-config libbsd-dev zlib1g-dev\
 && make demo" "$(head -n 1 commands)"
	sed -n 2p commands |
	    grep -qE '^apt-get install -y [a-z0-9 -]*bats[a-z0-9 -]* && make check$'
	grep -q 'apt-get update' "$top/README.md"
}

@test "README names every manual" {
	for f in "$top"/man/*.[157]; do
		f=${f##*/}
		grep -q "${f%.*}" "$top/README.md"
	done
}

@test "gr.7: the tests that its promises name are there, its bounds are set" {
	local f n
	sed -n 's/.* Ta Pa //p' "$top/man/gr.7" | tr -d ' ' | tr , '\n' \
	    >named
	[ "$(wc -l <named)" -ge 20 ]
	while read -r f; do
		[ -e "$top/tests/$f" ] || { echo "# no tests/$f"; return 1; }
	done <named
	for n in "LIM_LINE	(64 \* 1024" "LIM_TABLE	(2 \* 1024" \
	    "LIM_CELLS	32000" "LIM_EXTRAS	4000" "LIM_SEEN	32000" \
	    "LIM_DIGITS	18" "LIM_TAG		8192" "LIM_NEST	16" \
	    "LIM_STEPS	1000000"; do
		grep -q "#define $n" "$top/lib/limits.h"
	done
}
