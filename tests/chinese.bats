#!/usr/bin/env bats
# In Chinese: what is for people, where LC_MESSAGES asks for it; and never
# what is for machines.

# shellcheck disable=SC2154	# stderr and others are set by run
bats_require_minimum_version 1.5.0
load helper

top=$BATS_TEST_DIRNAME/..
po=$top/lib/po/zh.po

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	ln -s "$BATS_TEST_DIRNAME" tests
	export TEXTDOMAINDIR=$GR_BIN/locale
}

need_catalogue() {
	[ -f "$TEXTDOMAINDIR/zh/LC_MESSAGES/gr.mo" ] ||
	    skip "msgfmt was not installed"
}

# zh COMMAND ...: in Chinese.
zh() {
	LC_ALL=zh_CN.UTF-8 "$@"
}

@test "what is for machines is the same bytes in Chinese" {
	need_catalogue
	local status f
	head -c 900 tests/data/demo/2023/water.txt.gz >cut.gz
	set -- tests/data/fixtures/tab-slips.txt cut.gz missing \
	    tests/data/demo/*/*.gz
	for f in C zh; do
		if [ $f = zh ]; then export LC_ALL=zh_CN.UTF-8; fi
		gr-split "$@" >$f.lines 2>/dev/null || [ $? -eq 2 ]
		gr-split -i "$@" >$f.inventory 2>/dev/null || [ $? -eq 2 ]
		gr-table $f.lines >$f.rows 2>/dev/null || [ $? -eq 2 ]
		gr-table -l $f.lines >$f.cells 2>/dev/null || [ $? -eq 2 ]
		gr-table missing >$f.trouble 2>/dev/null || [ $? -eq 2 ]
		gr-sum -a -W unknown $f.rows >$f.findings 2>/dev/null ||
		    [ $? -eq 2 ]
		gr-sum -s $f.rows >$f.summary 2>/dev/null || [ $? -eq 2 ]
		LC_ALL=C sort -t "$TAB" -k 2,2 -k 3,3n -s $f.rows >$f.sorted
		gr-diff -a $f.sorted >$f.changes 2>/dev/null || [ $? -le 2 ]
		gr-diff -ac $f.sorted >$f.years 2>/dev/null || [ $? -le 2 ]
	done
	export LC_ALL=C.UTF-8
	for f in C.*; do
		[ -s "$f" ]
		cmp "$f" "zh${f#C}"
	done
}

@test "what is for people is in Chinese" {
	need_catalogue
	same "gr-split: missing: 没有那个文件或目录" \
	    "$(zh gr-split missing 2>&1 >/dev/null)"
	same "gr-split: -@: 没有这个选项" \
	    "$(zh gr-split -@ 2>&1 | head -n 1)"
	zh gr-table -x <(gr-split tests/data/demo/2023/water.txt.gz) >told
	grep -qx "      = 表 3，行 3.4.1：行标, 自然人 63, 商业企业 8, .*" told
	same 用法：gr-split "$(zh gr-split --help | head -n 1 | cut -d ' ' -f 1)"
	zh gr-split -v tests/data/demo/2023/water.txt.gz 2>err >/dev/null
	grep -q "gr-split: 报告 1 份，.* 行，异常 0 处，文件 1/1，" err
}

@test "LC_ALL, LC_MESSAGES and LANG ask, in this order" {
	need_catalogue
	unset LC_ALL LC_MESSAGES LANG LANGUAGE
	has() {
		grep -q "$1" <(env "${@:2}" gr-split -@ 2>&1)
	}
	has "no such option" LANG=C
	has 没有这个选项 LANG=zh_CN.UTF-8
	has 没有这个选项 LC_MESSAGES=zh_CN.UTF-8 LANG=en_US.UTF-8
	has "no such option" LC_MESSAGES=C LANG=zh_CN.UTF-8
	has "no such option" LC_ALL=POSIX LANG=zh_CN.UTF-8
	has 没有这个选项 LC_ALL= LANG=zh_CN.UTF-8
	has "no such option" LC_ALL=C LC_MESSAGES=zh_CN.UTF-8
	has 没有这个选项 LC_ALL=zh_CN.UTF-8 LC_MESSAGES=C
	has 没有这个选项 LANG=zh_TW.UTF-8
	has "no such option" LANG=de_DE.UTF-8
}

@test "--help in Chinese has the same options, and fits a screen" {
	need_catalogue
	local c
	for c in gr-split gr-table gr-sum gr-diff; do
		zh "$c" --help >help
		"$c" --help >english
		# The usage, and what completion reads.
		same "$(sed -n '1s/usage: //p' english)" \
		    "$(sed -nE '1s/用法：|usage: //p' help)"
		diff -u <(sed -n 's/^  \(-[^ ] [a-z]* \).*/\1/p' english) \
		    <(sed -n 's/^  \(-[^ ] [a-z]* \).*/\1/p' help)
		same "$(tail -n 1 english)" "$(tail -n 1 help)"
		[ "$(wc -l <help)" -le 24 ]
	done
}

@test "README.zh-CN.md has what README.md has" {
	cd "$top"
	grep -q 'README\.zh-CN\.md' README.md
	grep -q 'README\.md' README.zh-CN.md
	# The same commands and what they print, tables, headings.
	diff -u <(grep '^    ' README.md) <(grep '^    ' README.zh-CN.md)
	same "$(grep -c '^|' README.md)" "$(grep -c '^|' README.zh-CN.md)"
	same "$(grep -c '^## ' README.md)" "$(grep -c '^## ' README.zh-CN.md)"
	diff -u <(grep ' % |' README.md | cut -d '|' -f 3-) \
	    <(grep ' % |' README.zh-CN.md | cut -d '|' -f 3-)
}

# A manual's macros of a kind, with what they have of the language taken off.
outline_of() {
	sed -n 's/^\.\(S[hs]\|Bl\|El\|Bd\|Ed\) .*/\1/p; s/^\.It Fl.*/&/p
	    s/^\.It\( .*\)*$/It/p' "$1"
}

@test "each section, option and item of a manual has its counterpart" {
	local f en
	for en in "$top"/man/*.[157]; do
		f=$top/man/zh_CN/${en##*/}
		[ -f "$f" ]
		diff -u <(outline_of "$en") <(outline_of "$f")
		# Options stand in the synopsis, too, and names in headings.
		diff -u <(grep '^\.Op' "$en") <(grep '^\.Op' "$f")
		diff -u <(grep '^\.Ss [a-z-]* (' "$en") \
		    <(grep '^\.Ss [a-z-]* (' "$f")
		# What is shown is the same: it is run as the English one's.
		diff -u <(sed -n '/^\.Bd -literal/,/^\.Ed/p; /^\.Dl/p' "$en") \
		    <(sed -n '/^\.Bd -literal/,/^\.Ed/p; /^\.Dl/p' "$f")
	done
}

@test "Chinese manuals explain messages by the words that are said" {
	local c message said
	for c in gr-split gr-table gr-sum gr-diff; do
		sed -n '/^\.Sh DIAGNOSTICS/,/^\.Sh SEE/s/^\.It //p' \
		    "$top/man/$c.1" | tr -d '\\&' | sed 's/ , /\n/g' |
		    grep -vE '^usage|: |^n bytes|^list|^\.\.\.|^Cannot' |
		    while read -r message; do
			said=$(said_for "$message")
			[ -n "$said" ] && grep -qF -- "$said" \
			    "$top/man/zh_CN/$c.1" ||
			    { echo "$c: $message: $said"; return 1; }
		done
	done
}

# The translation of a message of one line.
said_for() {
	awk -v id="msgid \"$1\"" '
	on { sub(/^msgstr "/, ""); sub(/"$/, ""); print; exit }
	$0 == id { on = 1 }' "$po"
}

# The texts behind msgid in a catalogue, a line each, sorted.
msgids() {
	awk '
	/^msgid / { on = 1; sub(/^msgid /, ""); text = "" }
	/^msgstr / { if (on && text != "") print text; on = 0 }
	on { sub(/^"/, ""); sub(/"$/, ""); text = text $0 }' "$1" |
	    LC_ALL=C sort -u
}

@test "each message of the source is in the catalogue" {
	[ -n "$(command -v xgettext)" ] || skip "xgettext is not installed"
	cd "$top"
	xgettext -L C --from-code=UTF-8 --no-wrap -k -k_ -kN_ -kcli_warn:3 \
	    -ktell:5 -ktell:4 -ktrouble:2 -ktrouble:3 -kfail:2 -kadd_trouble:2 \
	    -kno_row:2 -kcli_bad_option:4 -kdie:2 -kM_ -ktally_note:2 -kput:5 -o "$BATS_TEST_TMPDIR/all.pot" \
	    cmd/*.[ch] lib/*.c 2>/dev/null
	cd "$BATS_TEST_TMPDIR"
	msgids all.pot >wanted
	[ "$(wc -l <wanted)" -gt 80 ]
	same "" "$(LC_ALL=C comm -23 wanted <(msgids "$po"))"
}

@test "each message that the manuals explain is in the catalogue" {
	local command message
	for command in gr-split gr-table gr-sum gr-diff; do
		sed -n '/^\.Sh DIAGNOSTICS/,/^\.Sh SEE/s/^\.It //p' \
		    "$top/man/$command.1"
	done | tr -d '\\&' | sed 's/ , /\n/g' >messages
	msgids "$po" >there
	# Not those with a name or number in them, nor the option's line.
	grep -vE '^usage|: |^n bytes|^list' messages >plain
	[ "$(wc -l <plain)" -gt 20 ]
	while read -r message; do
		grep -qxF -- "$message" there || { echo "$message"; return 1; }
	done <plain
}

@test "the catalogue is whole and sound" {
	[ -n "$(command -v msgfmt)" ] || skip "msgfmt is not installed"
	msgfmt -c --statistics -o /dev/null "$po" 2>err
	grep -qE '^[0-9]+ translated messages\.$' err
	same 1 "$(wc -l <err)"
}
