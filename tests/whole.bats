#!/usr/bin/env bats
# All inputs that are kept, in one go: each filter runs a few times over
# everything.  So it is much input for few processes, as the sanitizers want it.

bats_require_minimum_version 1.5.0
load helper

setup_file() {
	local data=$BATS_TEST_DIRNAME/data

	cd "$BATS_FILE_TMPDIR" || return 1
	find "$data" -name '*.txt' ! -path '*/demo/*' | LC_ALL=C sort >list
	# Status 2: html2text cuts characters in two.
	gr-split -T list >tag || [ $? -eq 2 ]
	gr-table tag >rows || [ $? -eq 2 ]
	gr-table -l tag >cells || [ $? -eq 2 ]
}

setup() {
	cd "$BATS_FILE_TMPDIR" || return 1
}

@test "whole: -s, -i and -0 know of the same reports" {
	gr-split -i -T list >inventory || [ $? -eq 2 ]
	tr '\n' '\0' <list | gr-split -0 -s 0-6 -T - >again || [ $? -eq 2 ]
	cmp tag again
	[ "$(cut -f 1 tag | uniq | LC_ALL=C sort -u | wc -l)" -eq \
	    "$(tail -n +2 inventory | cut -f 1 | LC_ALL=C sort -u | wc -l)" ]
}

@test "whole: the tables one by one are the rows" {
	for t in 0 1 2 3 4; do
		gr-table -H -t $t tag >"part$t" 2>err || [ $? -eq 2 ]
	done
	# Trouble stands in each of them.
	awk -F '\t' -v OFS='\t' 'FNR > 1 && $5 ~ /[0-4]/' rows |
	    LC_ALL=C sort >want
	cat part? | awk -F '\t' '$5 ~ /[0-4]/' | LC_ALL=C sort | cmp want -
	[ "$(wc -l <want)" -gt 20000 ]
}

@test "whole: what gr-sum writes is what it counts" {
	gr-sum -aH -W unknown rows >all 2>err || [ $? -le 2 ]
	gr-sum -sH rows >counts 2>err || [ $? -le 2 ]
	gr-sum -mx rows 2>messages || [ $? -le 2 ]
	awk -F '\t' '{
		n[$5]++; unknown[$5] += $4 == "unknown"
		failed[$5] += $4 != "ok" && $4 != "unknown"
	} END {
		for (r in n) print r, n[r] - unknown[r], failed[r], unknown[r]
	}' all | LC_ALL=C sort >want
	awk '$3 + $5 > 0 { print $1, $3, $4, $5 }' counts | LC_ALL=C sort |
	    diff want -
	[ "$(wc -l <all)" -gt 200000 ]
}

@test "whole: rows compared with themselves are alike" {
	gr-diff rows rows >same || [ $? -le 2 ]
	[ "$(wc -l <same)" -eq 1 ]
	gr-diff -c rows >changes || [ $? -le 2 ]
}
