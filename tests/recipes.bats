#!/usr/bin/env bats
# The recipes with other tools, in gr.7 and README.md, with the tools
# themselves.  One that is not installed is skipped, which says so, unless
# GR_TOOLS is set: then it must be there.

# shellcheck disable=SC2016	# what is quoted is for another shell
bats_require_minimum_version 1.5.0
load helper
load examples

top=$BATS_TEST_DIRNAME/..

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	ln -s "$BATS_TEST_DIRNAME" tests
	# LibreOffice keeps its settings there.
	export HOME=$PWD
}

need() {
	local tool
	for tool; do
		if [ -n "$(command -v "$tool")" ]; then continue; fi
		[ -z "$GR_TOOLS" ] || return 1
		skip "$tool is not installed"
	done
}

# The recipes of gr.7, as they stand there.
section() {
	sed -n '/^\.Ss With other tools/,/^\.Ss Formats/p' "$top/man/gr.7"
}

# Run the recipe of a tool, behind the one that makes cells.tsv.
recipe() {
	local n
	section | awk -v tool="$1" '
	/^\.It / { on = $3 == tool }
	/^\.Bl / { items = 1 }
	!items || on' | sed -n '/^\.Bd -literal/,/^\.Ed/p' |
	    sed 's/\\e/\\/g; s/\\&//g' | cut_examples
	run_examples "gr.7, $1"
	[ "$n" -ge 2 ]
}

@test "each recipe is run here" {
	section | sed -n 's/^\.It Xr \([a-z0-9]*\) .*/\1/p' >told
	[ "$(wc -l <told)" -ge 7 ]
	while read -r tool; do
		grep -q "^	recipe $tool\$" "$BATS_TEST_FILENAME"
	done <told
}

@test "sqlite3" {
	need sqlite3
	recipe sqlite3
	# All cells are there, and quotes are but quotes.
	same "$(($(wc -l <cells.tsv) - 1))" \
	    "$(sqlite3 cells.db 'SELECT count(*) FROM cells')"
	sed 's/行政许可/"行政"许"可/' cells.tsv >quoted.tsv
	sqlite3 quoted.db '.mode ascii' '.separator "\t" "\n"' \
	    '.import quoted.tsv cells'
	same '"行政"许"可' \
	    "$(sqlite3 quoted.db 'SELECT label FROM cells WHERE row = "5.1"' |
	    sort -u)"
}

@test "miller" {
	need mlr
	recipe mlr
	# Names with TAB in them are what they were.
	same 'a	b' "$(printf 'report\nA\\tb\n' | sed s/A/a/ |
	    mlr --itsv --ojson cat | sed -n 's/.*: "\(.*\)".*/\1/p' |
	    sed 's/\\t/\t/')"
}

@test "jq" {
	need mlr jq
	recipe jq
}

@test "datamash" {
	need datamash
	recipe datamash
}

@test "csvkit" {
	need csvgrep csvcut
	recipe csvgrep
}

@test "libreoffice" {
	need soffice
	# LibreOffice may be there without its Calc.
	[ -n "$GR_TOOLS" ] ||
	    [ -e /usr/lib/libreoffice/program/libsclo.so ] ||
	    skip "Calc is not installed"
	recipe libreoffice
	# No row has become a date, and no value another.
	soffice --headless --convert-to \
	    csv:"Text - txt - csv (StarCalc)":9,,76 cells.xlsx >out 2>&1
	diff -u <(cut -f 2-7,9 cells.tsv) <(cut -f 2-7,9 cells.csv)
	awk -F '\t' 'NR == FNR { value[FNR] = $8; next }
	    value[FNR] != $8 && value[FNR] + 0 != $8 + 0' cells.tsv cells.csv \
	    >other
	[ ! -s other ]
}

@test "gnuplot" {
	need gnuplot datamash
	recipe gnuplot
	# A picture, of the size that its header tells.
	same "00000320 000001f4" "$(od -An -tx1 -j 16 -N 8 applications.png |
	    tr -d ' \n' | sed 's/......../& /; s/ $//')"
	[ "$(wc -c <applications.png)" -gt 5000 ]
	if [ -n "$(command -v fc-list)" ]; then
		fc-list | grep -q 'WenQuanYi Zen Hei'
	fi
}

@test "the chart of README.md" {
	need gnuplot datamash
	local n printing
	sed -n '/^## A chart/,/^## Exit/p' "$top/README.md" |
	    awk '/^    / { print substr($0, 5); next } { print ".Ed" }' |
	    cut_examples
	run_examples README.md
	same "3 0" "$n $printing"
	[ "$(wc -c <applications.png)" -gt 5000 ]
}

@test "the cron job of gr.7 is in cmd/gr.cron" {
	sed -n '/^#!\/bin\/bash/,/^\.Ed/p' "$top/man/gr.7" |
	    sed '/^\.Ed/d; s/\\e/\\/g; s/\\&//g' | diff -u - "$top/cmd/gr.cron"
}

# --- README.md: extractors and their scores

# The table's rows: command, percent, layout.
extractors() {
	sed -n '/^| document | command/,/^$/p' "$1" |
	    sed -n 's/^| [^|]* | `\(.*\)` | \([0-9]*\) % | \([a-z0-9-]*\) |$/\1\t\2\t\3/p'
}

@test "the scores of extractors are those of make score" {
	extractors "$top/README.md" >told
	[ "$(wc -l <told)" -ge 12 ]
	# Never more than is kept, nor much less.
	awk -F '\t' '
	NR == FNR { score[$1] = int(100 * $3 / $2); next }
	$2 > score[$3] || $2 < score[$3] - 5 {
		print $3 ": " $2 " %, not " score[$3] " %"
		bad = 1
	}
	END { exit bad }' "$top/tests/data/zoo/scores.tsv" told
}

@test "the commands of extractors are those that were scored" {
	local command layout words
	extractors "$top/README.md" | while IFS=$TAB read -r command _ layout; do
		case $layout in page | office) continue ;; esac
		words=${command%% page.*} words=${words%% report.*}
		words=${words% <}
		echo "$layout: $words"
		grep "^each [a-z]* ${layout}[[:space:]]" \
		    "$top/tests/zoo/extract" | grep -qF -- "$words"
	done
}
