#!/usr/bin/env bats
# Model reports in every layout that is known, kept in tests/data/zoo: what is
# read of them is the figures they were made with.  `make zoo' makes others.
# GR_GOLDEN=1 writes their scores afresh: look at the difference.

# shellcheck disable=SC2016	# what is quoted is for awk
# shellcheck disable=SC2154	# helper.bash sets it
bats_require_minimum_version 1.5.0
load helper

setup_file() {
	cd "$BATS_FILE_TMPDIR" || return 1
	# Status 2: html2text cuts characters in two.
	gr-split "$BATS_TEST_DIRNAME"/data/zoo/*.txt 2>err | gr-table -l \
	    >cells || true
	awk -v by=layout -v list=1 -f "$BATS_TEST_DIRNAME/score.awk" \
	    "$BATS_TEST_DIRNAME"/data/zoo/*.gold cells >scored || true
}

setup() {
	cd "$BATS_FILE_TMPDIR" || return 1
}

@test "zoo: no cell is silently wrong" {
	if grep ': silent: ' scored; then
		return 1
	fi
}

# What has lost something (x-...) has no right score.
@test "zoo: no layout's score has fallen" {
	[ "$(tail -n 1 scored | cut -c 1-3)" = all ]
	awk -v OFS='\t' '!/: silent: / && $1 != "all" {
		print $1, $2, $1 ~ /^x-/ ? "-" : $3, $8, $9, $10
	}' scored | {
		IFS= read -r header
		printf '%s\n' "$header"
		LC_ALL=C sort
	} >out
	if [ -n "$GR_GOLDEN" ]; then
		cp out "$zoo/scores.tsv"
	fi
	awk -F '\t' '
	function fell(what, i) {
		if ($i != "-" && $i < was[$1, i]) {
			print $1 ": " $i " " what ", were " was[$1, i]
			bad = 1
		}
	}
	NR == FNR {
		for (i = 2; i <= 6; i++)
			was[$1, i] = $i
		here[$1]
		next
	}
	!($1 in here) { print $1 ": not in scores.tsv"; bad = 1; next }
	$2 != was[$1, 2] { print $1 ": " $2 " cells"; bad = 1 }
	$1 != "layout" {
		fell("right", 3)
		fell("reports", 4)
		fell("orgs", 5)
		fell("years", 6)
	}
	{ delete here[$1] }
	END {
		for (l in here) {
			print l ": gone"
			bad = 1
		}
		exit bad
	}' "$zoo/scores.tsv" out
}

@test "zoo: the layouts written out directly are those of the makers" {
	"$BATS_TEST_DIRNAME/zoo/make-zoo" -df -k dense again 1
	for f in again/*.txt again/*.gold; do
		cmp "$f" "$zoo/${f#again/}"
	done
}

# --- damage: a sample; make damage makes more

@test "documents with one slip: no cell is silently wrong" {
	"$BATS_TEST_DIRNAME/zoo/damage" -v -n 450 -r 3 \
	    "$BATS_TEST_DIRNAME/data/fixtures" "$zoo"
}

@test "damage is found where it is overlooked" {
	# A gr-table that fills with 0 what it doubts.
	mkdir -p bin few
	cp "$BATS_TEST_DIRNAME"/data/fixtures/tab-[pls]* few
	ln -sf "$(command -v gr-split)" bin
	cat >bin/gr-table <<-E
		#!/bin/sh
		$(command -v gr-table) -l | awk -F '\t' -v OFS='\t' '
		\$10 != "" && \$8 == "" { \$8 = 0; \$10 = "" }
		{ print }'
	E
	chmod +x bin/gr-table
	run env GR_BIN="$PWD/bin" "$BATS_TEST_DIRNAME/zoo/damage" -v -n 90 few
	echo "$output" | tail -n 3
	[ "$status" -eq 1 ]
	[[ $output == *": lost: "*"=0, gold "* ]]
}
