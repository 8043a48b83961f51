#!/usr/bin/env bats
# What gr-table makes of tables whose rows lost a cell or have one more, and
# look as if they had not: what has moved is never without a doubt.

# shellcheck disable=SC2016	# what is quoted is for awk
bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# moved FIXTURE PROGRAM: change a report whose cells TABs part by an awk
# program; none of them is read as another without a doubt.
moved() {
	local f=$BATS_TEST_DIRNAME/data/fixtures/$1

	awk -F '\t' -v OFS='\t' "$2" "$f.txt" >moved.txt
	if cmp -s "$f.txt" moved.txt; then
		return 1
	fi
	cp "$f.gold" moved.gold
	gr-split moved.txt | gr-table -l |
	    awk -v list=1 -f "$BATS_TEST_DIRNAME/score.awk" moved.gold -
}

@test "a pad at the end makes up for a cell lost in several rows" {
	moved tab-large '$3 ~ /^[24]．/ { for (i = 5; i < 10; i++)
	    $i = $(i + 1); $10 = "" } { print }'
}
