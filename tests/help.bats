#!/usr/bin/env bats
# --help, --version and the shells' completion: they know the same options.

# shellcheck disable=SC2016	# what is quoted is for another shell
bats_require_minimum_version 1.5.0
load helper

commands="gr-split gr-table gr-sum gr-diff"
completion=$BATS_TEST_DIRNAME/../cmd/completion

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

# A command's usage, which may have two lines.
usage() {
	"$1" --help | sed -n '1p; 2,/^[^ ]/s/^  //p'
}

# The options of a command's usage, in the order of the alphabet, a line each.
options_of() {
	usage "$1" | grep -oE '\[-[0-9A-Za-z]+' | tr -d '[-' |
	    grep -o . | LC_ALL=C sort
}

@test "--help fits a screen, in groups, and ends with an example" {
	local c
	for c in $commands; do
		"$c" --help >help
		[ "$(wc -l <help)" -le 24 ]
		[ "$(awk 'length > 80' help | wc -l)" -eq 0 ]
		[ "$(grep -c '^[A-Z].*:$' help)" -ge 2 ]
		same "Example:" "$(tail -n 2 help | head -n 1)"
		tail -n 1 help | grep -q "^  .*$c "
	done
}

@test "--help tells each option of the usage once, with its argument" {
	local c
	for c in $commands; do
		"$c" --help >help
		same "$(options_of "$c")" \
		    "$(sed -n 's/^  -\([0-9A-Za-z]\) .*/\1/p' help | LC_ALL=C sort)"
		usage "$c" | grep -oE '\[-[0-9A-Za-z] [a-z|]+' |
		    tr -d '[' | LC_ALL=C sort >words
		sed -n 's/^  \(-[0-9A-Za-z] [a-z|][a-z|]*\) .*/\1/p' help |
		    LC_ALL=C sort | diff -u words -
	done
}

@test "--version tells the version and the forms that are known" {
	local c version
	version=$(sed -n 's/^VERSION[[:space:]]*= //p' \
	    "$BATS_TEST_DIRNAME/../Makefile")
	# https://semver.org
	[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]]
	for c in $commands; do
		same "$c $version
forms: 2019 2021" "$("$c" --version)"
	done
}

# The words that bash offers for a command line that ends in its last word.
offers() {
	bash --norc -c '
	source "$1"; shift
	[ "$(complete -p "$1")" = "complete -o default -F _gr $1" ] || exit 1
	_gr "$1" "${@: -1}" "${@: -2:1}"
	printf "%s\n" "${COMPREPLY[@]}"
	' - "$completion/gr.bash" "$@" 2>/dev/null | LC_ALL=C sort
}

@test "bash completes each option" {
	local c
	for c in $commands; do
		same "$(options_of "$c" | sed 's/^/-/'; echo --help; echo --version)" \
		    "$(offers "$c" - | grep -v '^--'; offers "$c" --)"
	done
}

@test "bash completes what options take" {
	touch a.txt b.tsv
	same "error
info
unknown
warning" "$(offers gr-sum -W '')"
	same warning "$(offers gr-diff -W wa)"
	same "org
report" "$(offers gr-diff -k '')"
	same balance "$(offers gr-sum -r bal)"
	same row-total,-balance "$(offers gr-sum -r row-total,-bal)"
	same "3,2" "$(offers gr-split -s 3,2)"
	same "0 1 2 3 4" "$(offers gr-table -t '' | tr '\n' ' ' | sed 's/ $//')"
	same GB18030 "$(offers gr-split -f GB180 | head -n 1)"
	same a.txt "$(offers gr-split -T a)"
	same "a.txt b.tsv" "$(offers gr-split '' | tr '\n' ' ' | sed 's/ $//')"
}

@test "bash and zsh know the rules, all that are judged" {
	local rule
	offers gr-sum -r '' >rules
	gr-sum -s </dev/null 2>/dev/null | sed 1d | cut -f 1 | LC_ALL=C sort |
	    diff -u - rules
	[ -s rules ]
	offers gr-diff -r '' >rules
	[ -s rules ]
	while read -r rule; do
		gr-diff -q -c -r "$rule" <(sheet 2022)
	done <rules
	tr '\n' ' ' <rules >words
	sed -n '/^	gr-diff) _gr_words/,/;;/p' "$completion/_gr" |
	    tr -s '\t ' '\n' | grep '^[a-z-]*$' | grep -vx _gr_words |
	    grep . | LC_ALL=C sort | diff -u rules -
	# BY_DIFF in the source.
	sed -n 's/^\[R_.*{ "\([a-z-]*\)".*BY_DIFF.*/\1/p' \
	    "$BATS_TEST_DIRNAME/../lib/rule.c" | LC_ALL=C sort |
	    diff -u - rules
}

@test "zsh completes options and what they take" {
	[ -n "$(command -v zsh)" ] || skip "zsh is not installed"
	same found "$(timeout 60 zsh -f -c '
	tab=$(printf "\\t") kill=$(printf "\\025")
	zmodload zsh/zpty
	zpty z zsh -f -i
	zpty -w z "fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D
	    PS1=; LISTMAX=1000; print rea\\dy"
	zpty -r -m z out "*ready*"
	zpty -w -n z "gr-sum -$tab$tab"
	zpty -r -m z out "*-W*-a*-s*"
	zpty -w -n z "${kill}gr-sum -W wa$tab"
	zpty -r -m z out "*warning*"
	zpty -w -n z "${kill}gr-sum -r row-total,-bal$tab"
	zpty -r -m z out "*row-total,-balance*"
	print found
	' - "$completion")"
}
