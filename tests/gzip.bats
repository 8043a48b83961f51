#!/usr/bin/env bats
# Damaged gzip: what is written, said and returned for each kind of damage.

# shellcheck disable=SC2016	# what is quoted is for another shell
# shellcheck disable=SC2154	# stderr is set by run
bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	printf '%s\n' 示例市数据局2022年政府信息公开工作年度报告 \
	    一、总体情况 今年公开信息36条。 二、主动公开政府信息情况 \
	    三、收到和处理政府信息公开申请情况 >a
	printf '%s\n' 四、行政复议和行政诉讼情况 >b
	gzip -nc a >a.gz
	gzip -nc b >b.gz
	size=$(wc -c <a.gz)
}

# bytes FILE FROM [COUNT]: from the FROM-th byte, from 0.
bytes() {
	tail -c +$(($2 + 1)) "$1" | head -c "${3:-1000000}"
}

# flip FILE AT [MASK]: FILE with the byte there changed.
flip() {
	perl -e 'undef $/; $d = <STDIN>;
	    substr($d, $ARGV[0], 1) ^= chr(oct($ARGV[1])); print $d' \
	    "$2" "${3:-0xff}" <"$1"
}

# header FLAGS HEX: a gzip header, with what these flags bring.
header() {
	perl -e 'print "\x1f\x8b\x08", chr(oct($ARGV[0])), "\0\0\0\0\0\3",
	    pack("H*", $ARGV[1])' "$1" "$2"
}

# header_crc: from a header the same and its FHCRC.
header_crc() {
	cat >h
	cat h
	gzip -c h | tail -c 8 | head -c 2
}

# The table: name, the bytes, the text that is written (- none, a, ab: of those
# files), the message (none: status 0).
damage='
nothing				:					-	empty input
magic-only			bytes a.gz 0 2				-	truncated gzip data
header-only			bytes a.gz 0 10				-	truncated gzip data
no-trailer			bytes a.gz 0 $((size - 8))		a	truncated gzip data
half-a-CRC			bytes a.gz 0 $((size - 6))		a	truncated gzip data
no-length			bytes a.gz 0 $((size - 4))		a	truncated gzip data
half-a-length			bytes a.gz 0 $((size - 1))		a	truncated gzip data
CRC-wrong			flip a.gz $((size - 8))			a	damaged gzip data: CRC error
CRC-of-another			bytes a.gz 0 $((size - 8)); bytes b.gz $((b - 8))	a	damaged gzip data: CRC error
CRC-wrong-and-cut		flip a.gz $((size - 8)) | head -c $((size - 1))	a	truncated gzip data
length-wrong			flip a.gz $((size - 4))			a	damaged gzip data: length error
length-beyond-2G		flip a.gz $((size - 1)) 0x80		a	damaged gzip data: length error
method-unknown			flip a.gz 2 0x01			-	damaged gzip data
reserved-flag-5			flip a.gz 3 0x20			-	damaged gzip data
reserved-flag-6			flip a.gz 3 0x40			-	damaged gzip data
reserved-flag-7			flip a.gz 3 0x80			-	damaged gzip data
no-deflate			bytes a.gz 0 10; printf "\7garbage"	-	damaged gzip data
the-first-is-whole		cat a.gz; bytes b.gz 0 11		a	truncated gzip data
second-without-trailer		cat a.gz; bytes b.gz 0 $((b - 8))	ab	truncated gzip data
second-is-magic			cat a.gz; bytes b.gz 0 2		a	truncated gzip data
second-is-half-a-magic		cat a.gz; bytes b.gz 0 1		a	trailing garbage after gzip data
second-CRC-wrong		cat a.gz; flip b.gz $((b - 8))		ab	damaged gzip data: CRC error
second-method-unknown		cat a.gz; flip b.gz 2 0x01		a	damaged gzip data
garbage				cat a.gz; echo garbage			a	trailing garbage after gzip data
garbage-of-a-byte		cat a.gz; printf x			a	trailing garbage after gzip data
text-behind			cat a.gz b				a	trailing garbage after gzip data
garbage-behind-two		cat a.gz b.gz a				ab	trailing garbage after gzip data
zeros-then-garbage		cat a.gz; zeros 9; echo x		a	trailing garbage after gzip data
zeros-then-magic		cat a.gz; zeros 9; bytes b.gz 0 2	a	truncated gzip data
zeros-then-CRC-wrong		cat a.gz; zeros 9; flip b.gz $((b - 8))	ab	damaged gzip data: CRC error
name-without-end		header 0x08 616161			-	truncated gzip data
extra-without-end		header 0x04 ffff00			-	truncated gzip data
comment-without-end		header 0x10 616161			-	truncated gzip data
header-CRC-wrong		header 0x02 ffff; bytes a.gz 10		-	damaged gzip data
'
fine='
whole				cat a.gz				a
two				cat a.gz b.gz				ab
zero				cat a.gz; zeros 1			a
zeros				cat a.gz; zeros 511			a
a-megabyte-of-zeros		cat a.gz; zeros 1048576			a
zeros-between			cat a.gz; zeros 300; cat b.gz		ab
a-zero-between			cat a.gz; zeros 1; cat b.gz		ab
zeros-all-over			cat a.gz; zeros 512; cat b.gz; zeros 512	ab
empty-member-first		gzip -nc /dev/null; cat a.gz		a
empty-member-last		cat a.gz; gzip -nc /dev/null		a
text-flag			flip a.gz 3 0x01			a
extra				header 0x04 0300616263; bytes a.gz 10	a
extra-of-nothing		header 0x04 0000; bytes a.gz 10		a
name				header 0x08 61626300; bytes a.gz 10	a
comment				header 0x10 61626300; bytes a.gz 10	a
header-CRC			header 0x02 "" | header_crc; bytes a.gz 10	a
all-of-them			header 0x1e 01007861006200 | header_crc; bytes a.gz 10	a
time-and-system			flip a.gz 4 | flip /dev/stdin 8 | flip /dev/stdin 9	a
stored				gzip -nc a | cat; stored b		ab
other-levels			gzip -1nc a; gzip -9nc b		ab
'

zeros() { head -c "$1" /dev/zero; }

# stored FILE: gzip that is not compressed.
stored() {
	perl -e 'undef $/; $d = <>; $n = length($d);
	    print "\x1f\x8b\x08\0\0\0\0\0\0\3\1",
	    pack("vv", $n, $n ^ 0xffff), $d' "$1"
	gzip -c "$1" | tail -c 8
}

# each TABLE FUNCTION: call it for each line with the message, the name and the
# text; x.gz is made.
each() {
	local name make text message b
	b=$(wc -c <b.gz)
	export b
	: >-
	cat a b >ab
	while IFS=$'\t' read -r name make text message; do
		[ -n "$name" ] || continue
		eval "{ $make; }" >x.gz
		echo "# $name"
		$2 "$message" "$name" "$text" || return 1
	done < <(tr -s '\t' <<<"$1")
}

# What x.gz is to bring: status 2, the text, the message in a row and once on
# standard error; the input behind it is read all the same.
is_damage() {
	local status=0
	gr-split x.gz a >out 2>err || status=$?
	same 2 "$status" || return 1
	awk -F '\t' '$1 == "x.gz" && $2 != "!"' out | cut -f4- |
	    diff -u "./$3" - || return 1
	same "$1" "$(awk -F '\t' '$2 == "!" { print $4 }' out)" || return 1
	[[ $(<err) =~ ^gr-split:\ x.gz(:[0-9]+)?:\ "$1"$ ]] || return 1
	awk -F '\t' '$1 == "a"' out | cut -f4- | diff -u a -
}

is_fine() {
	local status=0
	gr-split x.gz >out 2>err || status=$?
	same "0 " "$status $(<err)" || return 1
	cut -f4- out | diff -u "./$3" -
}

@test "damage: the text that could be read, the message, status 2" {
	each "$damage" is_damage
}

keep() {
	mv x.gz "$2.gz"
	printf '%s\t%s\n' "$2.gz" "$1" >>want
}

# The last command of the chain tells of each.
@test "damage reaches the findings and status at the chain's end" {
	each "$damage" keep
	cut -f1 want >list
	gr-split -T list 2>err | gr-table 2>err2 >rows || [ $? -eq 2 ]
	run gr-sum -H -r input rows
	same 2 "$status"
	cut -f1,4,5,13 <<<"$output" |
	    diff -u <(sed "s/$TAB/${TAB}error${TAB}input&/" want) -
	run gr-diff -cH -r input rows
	same 2 "$status"
	cut -f1,13 <<<"$output" | diff -u want -
}

@test "what looks like damage and is none" {
	each "$fine" is_fine
}

# at_each FILE CODE: for each place $at of the file, its bytes in $_ changed by
# the Perl code, in at-0000.gz and so on; read in one run, told in out and err.
at_each() {
	perl -e 'undef $/; $file = <STDIN>;
	    for $at (0 .. length($file) - 1) {
		    $_ = $file;
		    eval $ARGV[0];
		    open O, sprintf(">at-%04d.gz", $at);
		    print O $_;
	    }' "$2" <"$1"
	gr-split at-*.gz >out 2>err || [ $? -eq 2 ]
}

# Texts that go on may be cut in their last line; each has the message.
are_truncated() {
	awk -F '\t' -v n="$2" '
	NR == FNR { want[NR] = $0; next }
	$2 == "!" { said += $4 == "truncated gzip data"; next }
	line[$1] > 0 && last != want[line[$1]] { print; bad = 1 }
	{ line[$1]++; last = $4 }
	END { exit bad || said != n }' "$1" out
	same "$2" "$(grep -c ": truncated gzip data$" err)"
}

@test "truncated at every byte: the text so far, and it is said" {
	at_each a.gz 'substr($_, $at < 2 ? 2 : $at) = ""'
	are_truncated a "$size"
}

@test "the second member truncated at every byte: the first is whole" {
	b=$(wc -c <b.gz)
	export size
	cat a.gz b.gz >ab.gz
	at_each ab.gz '$first = $ENV{size} + 2;
	    substr($_, $at < $first ? $first : $at) = ""'
	cat a b >ab
	are_truncated ab $((size + b))
}

# said_or_vain FIRST: out has damage for each file, or the text, which is so for
# none but those changed from the FIRST byte to the ninth: what header there is
# tells of the time, the level and the system.
said_or_vain() {
	awk -F '\t' -v first="$1" -v n="$size" '
	NR == FNR { want[NR] = $0; lines = NR; next }
	$2 == "!" { said[$1] = 1; next }
	{ wrong[$1] += $4 != want[++line[$1]] }
	END {
		for (at = 0; at < n; at++) {
			f = sprintf("at-%04d.gz", at)
			if (!said[f] && (at < first || at > 9 || wrong[f] ||
			    line[f] != lines)) {
				print f
				bad = 1
			}
		}
		exit bad
	}' a out
}

@test "a flipped byte at every place: said, or of no meaning" {
	at_each a.gz 'substr($_, $at, 1) ^= "\xff"'
	said_or_vain 4
	# Once each, on standard error, too.
	diff -u <(awk -F '\t' '$2 == "!" && $1 >= "at-0002" { print $1 }' out |
	    sort -u) <(grep -v "could not be dec" err |
	    sed -n 's/^gr-split: \(at-[0-9]*[.]gz\).*/\1/p' |
	    grep -v 'at-000[01]' | sort)
}

@test "a flipped bit at every place: said, or of no meaning" {
	for mask in 0x01 0x10; do
		export mask
		at_each a.gz 'substr($_, $at, 1) ^= chr(oct($ENV{mask}))'
		said_or_vain 3
	done
}

# damaged FILE: packed, and cut or flipped at each 97th byte: cut-0010.gz ...
damaged() {
	rm -f cut-* flip-*
	gzip -nc "$1" | perl -e 'undef $/; $file = <STDIN>;
	    for ($at = 10; $at < length($file); $at += 97) {
		    open O, sprintf(">cut-%04d.gz", $at);
		    print O substr($file, 0, $at);
		    open O, sprintf(">flip-%04d.gz", $at);
		    ($_ = $file) =~ s/^(.{$at})(.)/$1 . ($2 ^ "\xff")/es;
		    print O $_;
	    }'
}

@test "the other filters: truncated or flipped anywhere is never clean" {
	cp "$fixtures/tab-plain.txt" r.txt
	gr-split r.txt | tee t | gr-table >r
	for c in "gr-table t" "gr-sum r"; do
		damaged "${c#* }"
		run --separate-stderr "${c% *}" cut-* flip-*
		same 2 "$status"
		for f in cut-*; do
			[[ $stderr =~ ${f}[^$'\n']*": truncated gzip data" ]]
		done
		for f in flip-*; do
			[[ $stderr == *"$f"* ]]
		done
	done
	for c in '' c; do
		for f in cut-* flip-*; do
			run --separate-stderr gr-diff ${c:+-c} "$f"
			same 2 "$status"
			[ -n "$stderr" ]
			[[ $f == flip-* || $stderr == *"truncated gzip data"* ]]
		done
	done
}

@test "a thousand members, a character cut between each two" {
	for ((i = 0; i < 10; i++)); do
		bytes a $((i * 5)) 5 | gzip -nc
	done >ten.gz
	bytes a 50 | gzip -nc >rest.gz
	for ((i = 0; i < 95; i++)); do
		cat ten.gz rest.gz
	done >x.gz
	gr-split x.gz >out
	for ((i = 0; i < 95; i++)); do
		cat a
	done | diff -u - <(cut -f4- out)
}

# defused FILE: read in constant memory, the line cut, and the report behind it
# read.  What is said of the file is in said.
defused() {
	! grep -q __asan_init "$GR_BIN/gr-split" ||
	    skip "AddressSanitizer reserves terabytes"
	{
		ulimit -v $((192 * 1024))
		gr-split "$1" a || echo $? >status
	} 2>err | (
		ulimit -v $((192 * 1024))
		gr-table -H
	) >out 2>err2 || true
	same 2 "$(cat status)"
	awk -F '\t' '$5 == "!" { print $7 }' out >said
	diff -u <(sed "s/^/gr-split: $1:1: /" said) err
	grep -q "^a${TAB}示例市数据局${TAB}2022" out
}

@test "a bomb in constant memory: a line cut, and said (1 GB: GR_LONG=1)" {
	zeros 16777216 | tr '\0' x | gzip -9nc >b16.gz
	for i in $(seq "$([ -z "$GR_LONG" ] && echo 16 || echo 64)"); do
		cat b16.gz
	done >x.gz
	defused x.gz
	same "line too long, cut" "$(cat said)"
}

@test "64 MB of nothing, stored in no place or packed (10 GB: GR_LONG=1)" {
	n=$((1 << 26))
	# Packed in one member, whose length is beyond what its trailer holds.
	[ -z "$GR_LONG" ] || n=$((10 << 30))
	truncate -s $n sparse
	gzip -1nc sparse >x.gz
	for f in sparse x.gz; do
		defused "$f"
		same "$n bytes that could not be decoded or were NUL, now U+FFFD
line too long, cut" "$(cat said)"
	done
}
