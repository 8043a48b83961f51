#!/usr/bin/env bats
# charsets: one report in every charset and line ending gives the same rows.

bats_require_minimum_version 1.5.0
load helper

zoo=$BATS_TEST_DIRNAME/zoo

setup_file() {
	local layout seed=700
	mkdir "$BATS_FILE_TMPDIR/u8"
	cd "$BATS_FILE_TMPDIR/u8" || return 1
	for layout in tab cell-a-line pipes-padded pipes-leading columns raw \
	    boxes; do
		"$zoo"/make-report $((seed += 1)) $layout >"./$layout"
	done
	rows_of "$BATS_FILE_TMPDIR/u8" >"$BATS_FILE_TMPDIR/want"
}

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	ln -s "$BATS_FILE_TMPDIR/u8" "$BATS_FILE_TMPDIR/want" .
}

# rows_of FOLDER: of the reports there.
rows_of() {
	(cd "$1" && gr-split -- * | gr-table)
}

# altered FOLDER COMMAND...: the reports through a filter, in a new folder.
altered() {
	local f out=$1
	shift
	mkdir "$out"
	for f in u8/*; do
		"$@" <"$f" >"$out/${f#u8/}"
	done
}

# alike COMMAND...: a filter of the text that must not change the rows.
alike() {
	altered x "$@"
	rows_of x | diff want -
	rm -r x
}

recode() { iconv -f UTF-8 -t "$1"; }
bom() { printf '%b' "$1"; recode "$2"; }
cr() { tr '\n' '\r'; }
crlf() { sed 's/$/\r/'; }
crlf_in() { crlf | recode "$1"; }
cr_in() { cr | recode "$1"; }
marks() { printf '\357\273\277'; cat; }
wide_blanks() { sed 's/^\(.*年度报告\)$/　\1　/; s/局/局\xe2\x80\x8b/1'; }
blank_first() { printf '\n\n'; cat; }
contents_first() { echo 目录; cat; }
contents_first_in() { contents_first | recode "$1"; }
blank_first_in() { blank_first | recode "$1"; }

@test "GB18030 and GBK" {
	alike recode GB18030
	alike recode GBK
	alike crlf_in GB18030
	alike cr_in GB18030
}

@test "UTF-16 with a BOM" {
	alike bom '\377\376' UTF-16LE
	alike bom '\376\377' UTF-16BE
}

@test "UTF-16 with BOMs of either order, one input after another" {
	local f n=0
	mkdir x
	for f in u8/*; do
		if [ $((n++ % 2)) = 0 ]; then
			bom '\376\377' UTF-16BE
		else
			bom '\377\376' UTF-16LE
		fi <"$f" >"x/${f#u8/}"
	done
	rows_of x | diff want -
	(cd x && gr-split -f UTF-16 -- * | gr-table) | diff want -
}

@test "UTF-16 without a BOM, told by its content" {
	alike recode UTF-16LE
	alike recode UTF-16BE
	alike crlf_in UTF-16LE
	alike cr_in UTF-16BE
}

@test "UTF-8 with a BOM, with CR and with CR LF" {
	alike marks
	alike cr
	alike crlf
}

@test "U+3000 and U+200B around and in names" {
	alike wide_blanks
}

@test "a terminal's sequences around lines and within" {
	alike sed $'s/^..*/\033[1m&\033[0m/'
	alike sed $'s/、/、\033[36m/; s/$/\033[m\033(B/'
	alike sed $'1s/^/\033]0;text\a/; /^.*、/s/^/\033[1;31m/'
}

@test "Word's marks of cells and fields, and others that none sees" {
	alike sed $'/情况$/s/..*/\023 TOC _1 \024&\025/'
	alike sed $'/情况$/s/$/\037/; s/^规/\001&/'
	tr '\t' '\007' <u8/tab >bel.txt
	grep -q $'\a' bel.txt
	gr-split bel.txt | gr-table | sed '1d; s/^bel.txt//' >got
	gr-split u8/tab | gr-table | sed '1d; s/^[^\t]*//' >want.tab
	diff -u want.tab got
}

@test "empty lines before UTF-16 and GB18030" {
	altered blank blank_first
	rm want
	rows_of blank >want
	alike blank_first_in UTF-16LE
	alike blank_first_in UTF-16BE
	alike blank_first_in GB18030
}

@test "GB18030 whose first line is as valid in UTF-8" {
	altered listed contents_first
	rm want
	rows_of listed >want
	alike contents_first_in GB18030
}

@test "GB18030 whose first line looks like UTF-8 by chance" {
	# 时间： has two characters there, for one byte that is none.
	dated() { echo 时间：2023-01-20; cat; }
	dated_in() { dated | recode "$1"; }
	altered listed dated
	rm want
	rows_of listed >want
	alike dated_in GB18030
	# a line of UTF-8 that is cut is still of UTF-8
	torn() { printf '\276、本\n'; cat; }
	altered torn.u8 torn
	run gr-split torn.u8/tab
	[[ $output == *": 1 byte that"* && $output == *第二十条* ]]
}

@test "a page in UTF-16 without a BOM, which begins in ASCII" {
	page() {
		printf '<html><head>\n'
		printf '<meta name="x%03d">\n' {1..40}
		printf '</head><body><pre>\n'
		cat
		printf '</pre></body></html>\n'
	}
	page_in() { page | recode "$1"; }
	altered paged page
	rm want
	rows_of paged >want
	alike page_in UTF-16LE
	alike page_in UTF-16BE
}

@test "the same fed byte by byte" {
	for c in UTF-16LE UTF-16BE GB18030; do
		{ echo 目录; head -c 600 u8/tab; } | recode $c >x 2>/dev/null ||
		    true
		gr-split <x >want
		dd bs=1 status=none <x | gr-split | diff want -
	done
}

@test "UTF-16 cut within a character is said with its place" {
	recode UTF-16LE <u8/tab | head -c 301 >x
	run --separate-stderr gr-split x
	[ "$status" -eq 2 ]
	# shellcheck disable=SC2154	# stderr is set by run
	[[ $stderr == "gr-split: x:"*": 1 byte that could not be decoded"* ]]
}
