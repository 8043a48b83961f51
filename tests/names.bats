#!/usr/bin/env bats
# names: the body and the year of a report, from titles of every kind.

# shellcheck disable=SC2154	# stderr and others are set by run
bats_require_minimum_version 1.5.0
load helper

titles=$BATS_TEST_DIRNAME/data/titles.tsv

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# make_reports FILE: a report n.txt for each line, and want: n, body, year.
make_reports() {
	LC_ALL=C awk -F '\t' '
	BEGIN {
		body = "一、总体情况\n全年平稳。\n" \
		    "二、主动公开政府信息情况\n" \
		    "三、收到和处理政府信息公开申请情况\n" \
		    "四、政府信息公开行政复议、行政诉讼情况\n" \
		    "五、存在的主要问题及改进情况\n更新不够及时。\n" \
		    "六、其他需要报告的事项\n无。\n"
	}
	/^#/ { next }
	{
		s = $3 ~ /@/ ? $3 : $3 "\\n@"
		out = ""
		while ((i = match(s, /\\[nt\\]|@/)) > 0) {
			c = substr(s, i, RLENGTH)
			out = out substr(s, 1, i - 1) (c == "@" ? body : \
			    c == "\\n" ? "\n" : c == "\\t" ? "\t" : "\\")
			s = substr(s, i + RLENGTH)
		}
		f = ++n ".txt"
		print out s >f
		close(f)
		print f >"list"
		print f "\t" $1 "\t" $2 "\t" $3 >"want"
	}' "$1"
}

@test "titles.tsv: body and year of each" {
	make_reports "$titles"
	[ "$(wc -l <list)" -ge 150 ]
	gr-split -iT list | tail -n +2 | cut -f1-3 |
	    paste - <(cut -f4 want) | diff -u want -
}

@test "titles.tsv: gr-table says the same" {
	make_reports "$titles"
	gr-split -T list | gr-table | awk -F '\t' -v OFS='\t' '
	FNR == 1 && !n++ { next }
	$5 == 0 && $6 == 0 { print $1, $2, $3 }' | diff -u <(cut -f1-3 want) -
}

@test "titles.tsv: each text is one report with all its sections" {
	make_reports "$titles"
	same 0123456 "$(gr-split -iT list | tail -n +2 | cut -f4 |
	    sed 's/^1/01/' | sort -u)"
	same "$(wc -l <list)" "$(gr-split -iT list | tail -n +2 | wc -l)"
}
