#!/usr/bin/env bats
# What must hold for any report: tried on some that are made up on the spot.

# shellcheck disable=SC2016	# what is quoted is for awk
# shellcheck disable=SC2154	# stderr and others are set by run
bats_require_minimum_version 1.5.0
load helper

layouts="tab cell-a-line pipes-padded pipes-bare pipes-leading columns raw\
 boxes"

# Forty reports, the same every time: GR_SEED begins another lot.
setup_file() {
	cd "$BATS_FILE_TMPDIR" || return 1
	seed=${GR_SEED:-1000}
	for ((end = seed + 40; seed < end; )); do
		for l in $layouts; do
			seed=$((seed + 1))
			"$BATS_TEST_DIRNAME/zoo/make-report" \
			    -g "$l-$seed.gold" "$seed" "$l" >"$l-$seed.txt"
		done
	done
	gr-split ./*.txt >tagged
	gr-table tagged >rows
	gr-table -l tagged >cells
}

setup() {
	cd "$BATS_FILE_TMPDIR" || return 1
}

# cells_of ROWS: report, table, row and value of each cell, sorted.
cells_of() {
	awk -F '\t' -v OFS='\t' '$5 ~ /^[234]$/ {
		for (i = 8; i <= 14; i++)
			if ($i != "")
				print $1, $5, $6, $i
	}' "$1" | LC_ALL=C sort
}

@test "made-up reports: no cell is silently wrong" {
	awk -v list=1 -f "$BATS_TEST_DIRNAME/score.awk" ./*.gold cells
}

@test "made-up reports: nearly all cells are right" {
	awk -f "$BATS_TEST_DIRNAME/score.awk" ./*.gold cells | tail -n 1 |
	    awk '{ print; exit !($2 > 7900 && $3 / $2 > 0.9) }'
}

@test "made-up reports: in each layout" {
	for l in $layouts; do
		awk -f "$BATS_TEST_DIRNAME/score.awk" "$l"-*.gold cells |
		    tail -n 1 | awk -v l="$l" '{ print l, $0
			exit !($2 > 900 && $3 / $2 > 0.8) }'
	done
}

@test "the text less the tags is the report" {
	for f in *.txt; do
		gr-split "$f" | cut -f4- | cmp - "$f"
	done
}

@test "sections begin in order, each once" {
	same "0 1 2 3 4 5 6" "$(for f in *.txt; do
		gr-split "$f" | cut -f2 | uniq | paste -s -d ' '
	done | sed 's/^1/0 1/' | sort -u)"
}

@test "the cells of -l are those of the rows" {
	awk -F '\t' -v OFS='\t' '$5 ~ /^[234]$/ && $8 != "" {
		print $1, $5, $6, $8
	}' cells | LC_ALL=C sort | diff -u <(cells_of rows) -
}

@test "an empty cell of a row that was met is doubted" {
	same "" "$(awk -F '\t' '$5 ~ /^[234]$/ && $6 != "?" && $8 == "" &&
	    $10 == ""' cells)"
}

@test "a row stands once in a report" {
	same "" "$(awk -F '\t' '$5 ~ /^[234]$/ && $6 != "?" {
		print $1, $5, $6 }' rows | sort | uniq -d)"
}

@test "values are plain decimals" {
	same "" "$(awk -F '\t' '$5 ~ /^[234]$/ && $8 != "" &&
	    $8 !~ /^-?[0-9]+(\.[0-9]+)?$/' cells)"
}

@test "lines are lines of the report, values stand on them" {
	awk -F '\t' '
	FILENAME != "cells" { text[FILENAME, FNR] = $0; next }
	$5 ~ /^[234]$/ && $8 != "" && $10 == "" && $8 !~ /^-/ {
		s = text[$1, $9]
		gsub(/０/, 0, s); gsub(/１/, 1, s); gsub(/２/, 2, s)
		gsub(/３/, 3, s); gsub(/４/, 4, s); gsub(/５/, 5, s)
		gsub(/６/, 6, s); gsub(/７/, 7, s); gsub(/８/, 8, s)
		gsub(/９/, 9, s); gsub(/[,，]/, "", s)
		gsub(/．/, ".", s)
		if (index(s, $8) == 0) {
			print $1 ":" $9 ": no " $8 " in: " text[$1, $9]
			bad = 1
		}
	}
	END { exit bad }' ./*.txt cells
}

@test "doubts are words of the format" {
	same "" "$(tail -n +2 rows | cut -f16 | tr ' ' '\n' |
	    sed 's/:.*//' | sort -u | grep -vxE '|order|label|short|long|glued|split|blank|text|unit|again|column|stray' ||
	    true)"
}

@test "all in one input: the same rows, report by report" {
	awk 1 ./*.txt | gr-split | gr-table -H >one
	diff -u <(tail -n +2 rows | awk -F '\t' '$5 ~ /^[234]$/' |
	    cut -f2-14,16) <(awk -F '\t' '$5 ~ /^[234]$/' one | cut -f2-14,16)
}

@test "with CR LF, in GB18030 and gzipped: the same rows" {
	# What GB18030 has, UTF-8 has, and back.
	for f in tab-*.txt raw-*.txt; do
		gr-split <"$f" | gr-table >want
		sed 's/$/\r/' "$f" | gr-split | gr-table | cmp - want
		iconv -f UTF-8 -t GB18030 "$f" | gzip | gr-split | gr-table |
		    cmp - want
	done
}

@test "gr-sum finds no fault in what was made to add up" {
	# Only where every cell was read for certain.
	awk -F '\t' 'NR == FNR { if ($16 != "") bad[$1] = 1; next }
	    FNR == 1 || !($1 in bad)' rows rows >sure
	[ "$(cut -f1 sure | sort -u | wc -l)" -gt 5 ]
	run gr-sum -H -r row-total,outcome-total,balance,forum-total sure
	same "" "$output"
	[ "$status" -eq 0 ]
}

@test "gr-sum with -a judges the same whatever the order of reports" {
	gr-sum -aH rows | sort >one
	{
		head -n 1 rows
		tail -n +2 rows | LC_ALL=C sort -s -t "$TAB" -r -k1,1
	} | gr-sum -aH | sort | diff -u one -
}

@test "gr-diff of rows with themselves writes its header alone" {
	# A body and a year once: the first report of each.
	awk -F '\t' 'NR == 1 || !(($2, $3) in first) || first[$2, $3] == $1 {
		first[$2, $3] = $1
		print
	}' rows | awk -F '\t' 'NR == 1 || !($2 in year) || year[$2] == $3 {
		year[$2] = $3
		print
	}' >once
	run gr-diff once once
	[ "$status" -eq 0 ]
	same 1 "${#lines[@]}"
}

# Such rows are read with care, others are skimmed.
@test "rows with a column more are the same rows" {
	sed "s/\$/${TAB}more/" rows >careful
	for o in -a "-1 -W unknown" -s "-m -W info"; do
		# shellcheck disable=SC2086 # options
		diff -u <(gr-sum $o rows) <(gr-sum $o careful)
	done
	diff -u <(gr-diff -a rows rows 2>/dev/null) \
	    <(gr-diff -a careful careful 2>/dev/null)
}

@test "gr-sum -s counts what -a writes" {
	gr-sum -a -W unknown -H rows | awk -F '\t' '{
		n[$5]++; failed[$5] += $4 != "ok" && $4 != "unknown"
		unknown[$5] += $4 == "unknown" }
	END { for (r in n) print r, n[r] - unknown[r], failed[r], unknown[r]
	}' | sort >written
	gr-sum -sH rows | awk '$3 + $5 > 0 { print $1, $3, $4, $5 }' |
	    sort | diff -u written -
}

# --- damage: what is lost or doubled is doubted, or it is not in the rows

@test "a line lost: no cell is silently wrong" {
	mkdir -p lost
	for f in tab-*.txt cell-a-line-*.txt raw-*.txt; do
		b=${f%.txt}
		n=$(wc -l <"$f")
		for k in 3 5 7; do
			sed "$((n * k / 10))d" "$f" >"lost/$b.txt"
			gr-split "lost/$b.txt" | gr-table -l |
			    awk -v list=1 -f "$BATS_TEST_DIRNAME/score.awk" \
			    "$b.gold" - >out || {
				echo "$f, line $((n * k / 10)) lost"
				cat out
				return 1
			}
		done
	done
}

@test "a line doubled: no cell is silently wrong" {
	mkdir -p twice
	for f in tab-*.txt cell-a-line-*.txt raw-*.txt; do
		b=${f%.txt}
		n=$(wc -l <"$f")
		for k in 4 6; do
			sed "$((n * k / 10))p" "$f" >"twice/$b.txt"
			gr-split "twice/$b.txt" | gr-table -l |
			    awk -v list=1 -f "$BATS_TEST_DIRNAME/score.awk" \
			    "$b.gold" - >out || {
				echo "$f, line $((n * k / 10)) doubled"
				cat out
				return 1
			}
		done
	done
}

# A column more, as later versions may write, is read with care.
@test "rows read at a glance, and with care, are the same rows" {
	sed 's/$/\tmore/' rows >wide
	for o in -s -aWunknown -1m; do
		run -1 --separate-stderr gr-sum $o rows
		glance=$output$stderr
		run -1 --separate-stderr gr-sum $o wide
		same "$glance" "$output$stderr"
	done
}

# Every third row has other values a year later, and no row is at its place.
@test "changes of rows read at a glance, and with care, are the same" {
	awk -F '\t' -v OFS='\t' 'NR > 1 { $3++; $15 += 2
		if (NR % 3 == 0) for (i = 8; i <= 14; i += NR % 4 + 1)
			$i = NR % 5 == 0 ? "" : $i * 17 % 1009 }
	    { print }' rows >next
	sed 's/$/\tmore/' rows >wide
	sed 's/$/\tmore/' next >wide-next
	run -1 gr-diff -k report rows next
	glance=$output
	run -1 gr-diff -k report wide wide-next
	same "$glance" "$output"
	gr-diff -ak report rows next | awk -F '\t' '$11 != "same"' >all || :
	same "$glance" "$(cat all)"
}

# alike FACTOR EACH: a report with its figures times a factor, and one more for
# each so many of them.
alike() {
	awk -v factor="$1" -v each="$2" '{
		sep = /\t/ ? "\t" : "|"
		n = split($0, cell, sep)
		s = ""
		for (i = 1; i <= n; i++) {
			v = cell[i]
			if (v ~ /^ *[0-9]+ *$/)
				v = v * factor + (++k % each == 0)
			s = s (i > 1 ? sep : "") v
		}
		print s
	}'
}

# as_if_alone DIRECTORY OPTION: are its reports read together as each alone?
as_if_alone() {
	local f

	gr-split "$1"/*.txt | gr-table "$2" >together
	for f in "$1"/*.txt; do
		gr-split "$f" | gr-table "$2"
	done | diff -u - together
}

@test "tables like others before are read as if they stood alone" {
	mkdir -p alike
	for f in tab-*.txt cell-a-line-*.txt pipes-*.txt; do
		for how in "1 999999" "0 999999" "3 999999" "2 50" "0 7"; do
			# shellcheck disable=SC2086 # two words
			alike $how <"$f" >"alike/${how// /-}-$f"
		done
	done
	as_if_alone alike -H
	[ "$(grep -c /3-9 together)" -gt 300 ]
}

# figures_of N: figures that add up; every fourth time one is wrong.
figures_of() {
	"$BATS_TEST_DIRNAME/zoo/make-report" -g gold.tmp -s form=2021 \
	    -s digits=plain -s "figures=$([ $(($1 % 3)) -eq 0 ] && echo sparse ||
		echo dense)" "$1" tab >/dev/null
	awk -v n="$1" 'n % 4 == 0 && NR == 20 + n { $0 = $0 "1" }
	    { print }' gold.tmp
}

@test "reports on one line and pages like others are read as if alone" {
	local n how

	mkdir -p same
	for n in 1 2 3 4 5 6 7 8; do
		figures_of $n >"figures-$n"
	done
	for how in "tab after=join" "cell-a-line after=join" \
	    "pipes-bare after=join" "pipes-padded after=outer" "html year=2022" \
	    "html html.lines=one" "page year=2022" "page page.outer=yes"; do
		for n in 1 2 3 4 5 6 7 8; do
			"$BATS_TEST_DIRNAME/zoo/make-report" -d "figures-$n" \
			    -s form=2021 -s digits=plain -s "${how#* }" 1 \
			    "${how% *}" \
			    >"same/${how// /-}-$n.txt"
		done
	done
	as_if_alone same -lH
	[ "$(grep -c /page together)" -gt 2000 ]
}
