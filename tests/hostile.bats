#!/usr/bin/env bats
# Text that was made to break a reader: it is read in time and in bounds, what
# stands around it is read, and no number comes of it that is not printed.

# shellcheck disable=SC2086	# commands are words
# shellcheck disable=SC2016	# what is quoted is for another shell
# shellcheck disable=SC2154	# stderr is set by run
# shellcheck disable=SC2059,SC2094	# formats are made of bytes
bats_require_minimum_version 1.5.0
load helper
load fault

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	cp "$fixtures/tab-plain.txt" a.txt
	gr-split a.txt >t
	gr-table -l t >cells
	sed 29q a.txt >before
	{ echo; sed 1,54d a.txt; } >after
	table 2 cells >cells2
	table 4 cells >cells4
	cat cells2 cells4 >cells24
}

# table N FILE: of cells, those of a table, without their lines.
table() {
	awk -F '\t' -v OFS='\t' -v n="$1" \
	    '$5 == n { print $5, $6, $7, $8, $10 }' "$2"
}

# in_place COMMAND...: a.txt with table 3 replaced by what is printed.
in_place() {
	cat before
	"$@"
	cat after
}

# repeat N TEXT: with \n and \t.
repeat() {
	perl -e '$t = eval "qq\0$ARGV[1]\0"; print $t x $ARGV[0]' -- "$1" "$2"
}

# attack N TEXT...: it takes no long time, no status but 0 or 2 with a word, no
# figure of table 3 comes of it without a doubt, and tables 2 and 4 are read.
# Of what the text may have eaten (table 4) no figure is wrong without a doubt.
attack() {
	local status=0 eaten=0 want=cells24
	if [ "$1" = eaten ]; then
		eaten=1 want=cells2
		shift
	fi
	in_place repeat "$@" >x
	timeout 20 gr-split x >u 2>err || status=$?
	timeout 20 gr-table -l u >out 2>>err || status=$?
	echo "# $1 $2: status $status $(head -c 200 err)"
	[ $status -eq 0 ] || { [ $status -eq 2 ] && [ -s err ]; } || return 1
	cut -f4- u | cmp x - || return 1
	# Tables 2 and 4 as they are; of 3, and of a 4 that may have been eaten,
	# what is wrong without a doubt.
	awk -F '\t' -v OFS='\t' -v eaten=$eaten '
	NR == FNR { whole[$0]; next }
	{ cell = $5 OFS $6 OFS $7 OFS $8 OFS $10 }
	$5 == 2 || $5 == 4 && !eaten { print cell; next }
	$8 != "" && $10 == "" && ($5 == 3 || $5 == 4 && !(cell in whole)) {
		print cell
	}' cells4 out | diff $want -
}

@test "tags without end, nested 100,000 deep" {
	attack eaten 100000 '<table><tr><td>'
	attack eaten 100000 '<table><tr><td>\n'
	attack 200000 '<div>'
	attack 200000 '<div>\n'
	attack 200000 '<b><i>\n'
	attack 100000 '</td></tr></table>\n'
	in_place perl -e '$n = 100000;
	    print "<table><tr><td>" x $n, 7, "</td></tr></table>" x $n' >x
	gr-split x | gr-table -l >out
	same "" "$(table 3 out | awk -F '\t' '$4 != "" && $5 == ""')"
}

@test "tags that are not closed" {
	attack 1000000 '<'
	attack 300000 '<\n'
	attack eaten 200000 '<table>'
	attack eaten 200000 '<table>\n'
	attack eaten 300000 '<td>'
	attack eaten 100000 '<td>\n'
	attack eaten 300000 '<tr><td>1'
	attack eaten 100000 '<tr><td>1\n'
	attack eaten 300000 '<!--'
	attack eaten 300000 '<!--\n'
	attack eaten 100000 '<script>\n'
	attack eaten 200000 '<td a="'
	attack eaten 200000 '<td a="\n'
	attack eaten 100000 '<td'
	attack eaten 100000 '</'
	attack eaten 30000 '<table a=1 a=1 a=1 a=1 a=1 a=1 a=1 a=1 a=1 '
}

@test "cells that take 99999999999 rows and columns" {
	t='<table><tr><td rowspan=99999999999 colspan=99999999999>1</td></tr>'
	attack 2000 "$t\n"
	attack eaten 2000 '<td rowspan=-1 colspan=-1>1</td><td colspan=0>\n'
	attack 2000 '<table><tr><td rowspan=60000 colspan=60000>1</table>'
}

@test "what opens marks, and no end of it" {
	attack 1000000 '['
	attack 1000000 '[ '
	attack 1000000 '{'
}

@test "entities without end, of nothing, and beyond Unicode" {
	attack 1000000 '&'
	attack 300000 '&#1'
	attack 300000 '&amp'
	attack 300000 '&\n'
	attack 10000 '&#x110000;&#xd800;&#0;&#99999999999999999999;&bogus;'
	attack 10000 '&#x110000;&#xd800;&#0;&#99999999999999999999;\n'
}

@test "tables of a million cells" {
	attack 1000000 '|'
	attack 100000 '|1|2|3|\n'
	attack 1000000 '\t'
	attack 1000000 '7\t'
	attack 100000 '1\t2\t3\t4\t5\t6\t7\n'
	attack 100000 '1  2  3  4  5  6  7\n'
	attack 500000 '1 '
	attack 1000000 '\n'
	attack 1000000 '\f'
}

@test "drawn tables without end" {
	attack 100000 '+--+--+\n|1 |2 |\n'
	attack 1000000 '-'
	attack 100000 '----  ----\n1     2\n'
	attack 300000 '│─┼'
	attack 100000 '│1│2│\n├─┼─┤\n'
	attack 100000 '+\n'
}

@test "digits and labels without end" {
	attack 1000 0
	attack 1000000 0
	attack 1000000 9
	attack 300000 '0\n'
	attack 100000 '5302017352617645\n'
	attack 100000 '规章'
	attack 100000 '规章\n'
	attack 50000 '规章0000000'
	attack 50000 '1.属于国家秘密'
	attack 50000 '（一）予以公开\n'
	attack 100000 '\n- 1 -\n'
}

@test "a million headings" {
	repeat 500000 '一、总体情况\n二、主动公开政府信息情况\n' >x
	status=0
	gr-split x >u || status=$?
	same 0 $status
	cut -f4- u | cmp x -
	run --separate-stderr bash -c 'gr-table u >out'
	same 2 "$status"
	[[ $stderr == "gr-table: x:"*": too many rows, cut" ]]
	[ "$(wc -l <out)" -lt 5000 ]
}

@test "a million titles" {
	{
		cat a.txt
		repeat 300000 '虚构省水利厅2022年政府信息公开工作年度报告\n'
	} >x
	gr-split x >u
	cut -f4- u | cmp x -
	gr-table -l u >out
	table 3 cells | diff - <(table 3 out)
}

# --- lines

@test "a line at its bound is whole, one byte more is cut and said" {
	local LC_ALL=C

	head -c 67108863 /dev/zero | tr '\0' x >x
	for end in '\nend\n' 'x\nend\n'; do
		{ cat x; printf "$end"; } >y
		gr-split y | cut -f4- | cmp y -
	done
	{ echo first; cat x; printf 'xx\nend\n'; } >y
	run --separate-stderr bash -c 'gr-split y >u'
	same 2 "$status"
	same "gr-split: y:2: line too long, cut" "$stderr"
	same "y${TAB}0${TAB}1${TAB}first
y${TAB}0${TAB}3${TAB}end
y${TAB}!${TAB}2${TAB}line too long, cut" "$(grep -v xxx u)"
	same 67108864 "$(grep xxx u | tr -dc x | wc -c)"
}

@test "the last line without an ending is as with one, in all formats" {
	gr-table t >r
	sed "s/${TAB}2022${TAB}/${TAB}2023${TAB}/" r >r2
	for c in "gr-split a.txt" "gr-table t" "gr-sum -a r" "gr-diff -a r r2"; do
		f=${c##* }
		cp "$f" keep
		$c >want || true
		printf %s "$(cat keep)" >"$f"
		$c >got || true
		cp keep "$f"
		cmp want got
	done
}

@test "a report cut at every byte: no figure comes of it that is not printed" {
	perl -e 'undef $/; $_ = <>;
	    for ($at = 1000; $at < length; $at += 53) {
		    open O, sprintf(">cut-%05d", $at);
		    print O substr($_, 0, $at);
	    }' a.txt
	{ gr-split cut-* 2>err || [ $? -eq 2 ]; } | gr-table -lH -t 2-4 >out ||
	    [ $? -eq 2 ]
	[ "$(cut -f1 out | uniq | wc -l)" -gt 50 ]
	# Values without a doubt are those of the whole report; the very last
	# one of each may have lost digits.
	same "" "$(awk -F '\t' '
	function key() { return $5 FS $6 FS $7 FS $8 }
	NR == FNR { whole[key()]; next }
	$8 == "" || $10 != "" { next }
	$1 == name && wrong != "" { print wrong }
	{ name = $1; wrong = key() in whole ? "" : $1 FS key() }
	' cells out)"
}

# --- bytes

# Bytes that are no UTF-8, and how many U+FFFD they become.
bad_utf8='\200 1
\277 1
\200\277\200 3
\300 1
\300\200 2
\300\257 2
\301\277 2
\302 1
\302A 1
\302\302\251 1
\340\200\257 3
\340\237\277 3
\340\240 2
\340\240A 2
\355\240\200 3
\355\255\277 3
\355\256\200\355\260\200 6
\355\277\277 3
\357\277 2
\360\200\200\257 4
\360\217\277\277 4
\360\220\200 3
\364\220\200\200 4
\367\277\277\277 4
\370\210\200\200\200 5
\374\204\200\200\200\200 6
\376 1
\377 1
\376\376\377\377 4
\0 1'

@test "every invalid form of UTF-8: U+FFFD for each byte, counted" {
	local form n end i=0
	while read -r form n; do
		# Enough that is UTF-8, and an end that is.
		for end in '' '年' '\n' ' '; do
			i=$((i + 1))
			printf "政府信息公开年度报告$form$end" >$i.bad
			printf '%s\t%s\t%s\n' $i.bad "$n" "$form$end" >&3
		done
	done <<<"$bad_utf8" 3>forms
	run --separate-stderr bash -c 'gr-split $(cut -f1 forms)'
	same 2 "$status"
	# As it is said, and as it stands on the first line.
	sed -n 's/^gr-split: \(.*\):1: \([0-9]*\) byte.*/\1\t\2/p' \
	    <<<"$stderr" | diff <(cut -f1,2 forms) -
	LC_ALL=C awk -F '\t' -v OFS='\t' '
	    $2 != "!" && $3 == 1 { print $1, gsub(/\357\277\275/, "") }' <<<"$output" |
	    diff <(cut -f1,2 forms) -
	printf '%s' "$output" | iconv -f UTF-8 -t UTF-32 >/dev/null
}

@test "lone surrogates in UTF-16 are bad characters, and said" {
	for form in '\000\330A\000' '\000\334A\000' '\000\330\000\330A\000' \
	    '\000\334\000\330A\000'; do
		printf "\377\376a\000$form" >x
		run --separate-stderr gr-split x
		same 2 "$status"
		[[ $stderr == "gr-split: x:1: "*"could not be decoded"* ]]
		[[ $output == *a*�*A* ]]
	done
}

# --- numbers

# made: of lines `WANT TAB CELL', each cell stands in the place of table 2's
# first in a report of its own, and is read as what is wanted, with its doubt.
made() {
	cat >made
	awk -F '\t' 'NR == FNR { line[n = NR] = $0; next }
	    {
		f = sprintf("made.%03d", FNR)
		for (i = 1; i <= n; i++) {
			at = i == 13 ? index(line[i], "\t4\t") : 0
			print at ? substr(line[i], 1, at) $2 \
			    substr(line[i], at + 2) : line[i] >f
		}
		close(f)
	    }' a.txt made
	gr-split made.* | gr-table -lHt 2 | awk -F '\t' '
	    $6 == "1.1" && $7 == "made" { print $8 ":" $10 }' >got
	paste got made | awk -F '\t' '$1 != $2 { print; e = 1 } END { exit e }'
	same "$(wc -l <made)" "$(wc -l <got)"
}

@test "numbers of 1,000 digits are no values" {
	n=$(printf '9%.0s' $(seq 1000))
	{
		printf '%s:\t%s\n' "${n:0:18}" "${n:0:18}"
		for d in 19 20 38 39 64 1000; do
			printf ':text\t%s\n' "${n:0:d}" "-${n:0:d}" \
			    "1.${n:0:d}"
		done
	} | made
	# Zeros before it are digits, too: none is dropped in silence.
	sed "13s/\t4\t/\t${n//9/0}7\t/" a.txt | gr-split | gr-table -lHt 2 |
	    awk -F '\t' '$6 == "1.1" && $7 == "made" { print $10 }' | grep .
}

@test "minus signs of every kind: minus, or no value; never a value without" {
	{
		printf -- '-3:\t%s3\n' - − － ﹣ – 减 减少
		printf ':text\t%s3\n' — ‐ ‑ ‒ ― ─ ⁃ ˗ ⁻ ➖ ー ｰ 一 _ '~' ± ▲ △ \
		    -- −− —— 负 '('
		printf '3:\t%s3\n' + ＋
		printf ':text\t%s\n' 3- '(3)' 3− 3e2 0x3 3.4.5 ٣ ३ ３e 1e999 \
		    inf
		printf ':blank\t%s\n' nan NaN None null
	} | made
}

@test "sums of the largest numbers are told exactly, never wrapped" {
	n=999999999999999999
	sheet 2022 | awk -F '\t' -v OFS='\t' -v n=$n '
	    $5 == 3 { for (i = 8; i <= 14; i++) $i = n } 1' >r
	run gr-sum -H r
	same 1 "$status"
	# A row's six columns; a column's 21 outcomes; both sides of the balance.
	same "3.1 total $n 5999999999999999994
3.7 natural $n 20999999999999999979" "$(awk -F '\t' '
	    ($5 == "row-total" && $7 == "3.1") ||
	    ($5 == "outcome-total" && $8 == "natural") {
		print $7, $8, $9, $10 }' <<<"$output")"
	sed "s/${TAB}$n/${TAB}-$n/g; s/2022/2023/g" r >r2
	run gr-diff -H r r2
	same "$n -$n -1999999999999999998 -200.0" "$(awk -F '\t' '
	    $2 == 3 && $3 == 1 && $4 == "natural" { print $6, $8, $9, $10 }' \
	    <<<"$output")"
	# As many decimals as there may be, beside as many digits.
	sed "s/${TAB}$n/${TAB}0.00000000000000001/2" r >r3
	run gr-sum -Hr row-total r3
	same 1 "$status"
	same 4999999999999999995.00000000000000001 "$(cut -f10 <<<"$output" |
	    head -n 1)"
}

@test "numbers beyond the bound in rows are trouble, not wrapped" {
	for v in 1000000000000000000 -1000000000000000000 \
	    18446744073709551617 0.0000000000000000001; do
		sheet 2022 | set_cell 3 1 1 $v >r
		run --separate-stderr gr-sum -H r
		same 2 "$status"
		[[ $stderr == "gr-sum: r:"*": a value that is no number" ]]
	done
}

# --- names and words

odd=$'a\tb\nc\\d\xffe'

@test "names with TAB, LF and bytes that are no UTF-8 go through the chain" {
	sed 's/2.重复申请\t59/2.重复申请\t60/' a.txt >"$odd"
	gr-split "$odd" | gr-table | gr-sum -H >out || [ $? -eq 1 ]
	same 'a\tb\nc\\d\xFFe' "$(cut -f1 out | sort -u)"
	same 13 "$(awk -F '\t' '{ print NF }' out | sort -u)"
	printf '%s\0' "$odd" | gr-split -0T - | cut -f1 | sort -u |
	    diff - <(printf '%s\n' 'a\tb\nc\\d\xFFe')
}

@test "formulas pass as text" {
	for text in '=cmd|"/Ccalc"!A0' '@SUM(A1)' '=HYPERLINK("x")' '+cmd' \
	    '-cmd'; do
		sed "35s/其他/$(sed 's/[/]/\\&/g' <<<"$text")其他/" a.txt |
		    gr-split | gr-table | awk -F '\t' '$6 == "3.3.2"' >out
		same "2.${text}其他法律行政法规禁止公开${TAB}37${TAB}label" \
		    "$(cut -f7,8,16 out)"
	done
}

# What a terminal must not get: of a C string, all controls but LF, and what
# turns the text around.
harmless() {
	LC_ALL=C tr -d '\n\40-\176\240-\377' <"$1" | LC_ALL=C tr -d '\200-\237' |
	    cmp - /dev/null
	! grep -q $'\xc2[\x80-\x9f]' "$1"
	! grep -q $'\xe2\x80\xae' "$1"
}

evil=$'e\e[31m\x07\x9b2J\xc2\x9b2J\xe2\x80\xae\r\b'

@test "no control character reaches a terminal through messages" {
	sed 's/2.重复申请\t59/2.重复申请\t60/' a.txt >"$evil"
	gr-split "$evil" >t
	gr-table t >r
	sed 's/2022/2023/g; s/\t60\t/\t61\t/' r >r2
	head -c 300 /dev/zero >"$evil"0
	for c in "gr-split -s 9$evil" "gr-split -f $evil" "gr-split -T $evil" \
	    "gr-split -$evil" "gr-split --$evil" "gr-split ${evil}0" \
	    "gr-table none$evil" "gr-table -t $evil" "gr-sum none$evil" \
	    "gr-sum -r $evil" "gr-sum -W $evil" "gr-sum -m r" \
	    "gr-diff -$evil" "gr-diff -m r r2" "gr-diff -cm r2" \
	    "gr-diff none$evil r" "gr-table ${evil}0"; do
		IFS=' ' read -r -d '' -a words <<<"$c" || true
		words[-1]=${words[-1]%$'\n'}
		# Messages are for people: with -m they are on stdout.
		case $c in
		*-m* | *-cm*) "${words[@]}" >err 2>&1 || true ;;
		*) "${words[@]}" >/dev/null 2>err || true ;;
		esac
		[ -s err ] || [[ $c == *-cm* ]] || { echo "# silent: $c"; return 1; }
		harmless err || { cat -v err; echo "# $c"; return 1; }
	done
}

@test "the locale changes no byte" {
	gr-table t >r
	sed "s/${TAB}76${TAB}/${TAB}77${TAB}/; s/2022/2023/g" r >r2
	head -c 9 /dev/zero >bad
	for c in "gr-split a.txt bad" "gr-split -i a.txt" "gr-table t" \
	    "gr-table -l t" "gr-sum r2" "gr-sum -m r2" "gr-diff r r2" \
	    "gr-diff -cm r2" "gr-split --help"; do
		env -i PATH="$PATH" LC_ALL=C $c >want 2>want.err || true
		for l in zh_CN.GB18030 de_DE.UTF-8 tr_TR.UTF-8 none; do
			LC_ALL=$l LANG=$l LANGUAGE=zh POSIXLY_CORRECT=1 TZ=Asia/Tokyo \
			    $c >got 2>got.err || true
			cmp want got
			cmp want.err got.err
		done
	done
}

@test "no temporary files are made, nothing is read that is not named" {
	command -v strace >/dev/null || skip "no strace here"
	! grep -q __asan_init "$GR_BIN/gr-split" || skip "not under ASan"
	! counted || skip "what is counted is written into files"
	gr-table t >r
	for c in "gr-split a.txt" "gr-table t" "gr-sum r" "gr-diff r r"; do
		strace -o trace -e trace=%file $c >/dev/null ||
		    [ $? -eq 1 ]
		# After the loader and the sandbox: the inputs alone, but for
		# what the C library has for a locale.
		sed -n '/prctl\|execve/,$p' trace | grep -v -e ENOENT \
		    -e '\.so' -e gconv -e /locale/ -e ld.so -e execve -e exited >files ||
		    true
		same "" "$(grep -v "\"${c##* }\"" files | grep open || true)"
	done
}

@test "NUL bytes in lines that gr-table reads, in place of each sign" {
	local line sign
	for line in '["规章", 1, 2, 3]' '[{"a": "规章", "b": 5}]' "('规章', 5)," \
	    '| 规章 | 1 | 2 | 3 |' '│规章│1│2│3│' '规章,1,2,3' '"规章";"1"' \
	    '规章：1' '{规章} & 1' '<td>规章</td><td>1</td>'; do
		for sign in '[' ']' '{' '}' '"' "'" ',' '|' ' ' '(' ')' ';' '&' '<'; do
			printf 'a\t2\t1\t二、主动公开政府信息情况\na\t2\t2\t%s\n' \
			    "$line" | tr "$sign" '\0' >tagged
			timeout 20 gr-table tagged >rows
		done
	done
}

@test "numbers that ran together are doubted in a row that no form has, too" {
	sed "13s/.*/其他主动公开文件\t01.2\t16\t151/" a.txt | gr-split |
	    gr-table -Ht 2 | awk -F '\t' '$6 == "?"' >out
	same "1.2${TAB}16${TAB}151${TAB}label glued" "$(cut -f8-10,16 out)"
}
