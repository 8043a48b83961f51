# The examples in the manuals and README.md: cut out, run, compared.

# The literal text of a manual, and of README.md (what is indented), with a
# line `.Ed' behind each piece.
literal() {
	case $1 in
	*.md) sed '/^## A chart/,/^## Exit/d' "$1" |
	    awk '/^    / { print substr($0, 5); next } { print ".Ed" }' ;;
	*) sed '/^\.Ss With other tools/,/^\.S[sh] Formats/d' "$1" |
	    sed -n '/^\.Bd -literal/,/^\.Ed/p' |
	    sed 's/\\e/\\/g; s/\\&//g' ;;
	esac
}

# Write the examples on standard input as example-NN.sh, with what they print
# as example-NN.out.
cut_examples() {
	awk '
	function file(what) {
		return sprintf("example-%02d.%s", n, what)
	}
	/^\.(Bd|Ed)/ {
		open = 0
		next
	}
	/^\$ / {
		n++
		open = 1
		out = 0
		print substr($0, 3) >file("sh")
		printf "" >file("out")
		next
	}
	open && !out && /^> / {
		print substr($0, 3) >file("sh")
		next
	}
	open {
		out = 1
		print >file("out")
	}'
}

# Run the examples that were cut out, in order; FILE is named where one
# differs.  How many there were, and how many of them print something, are n
# and printing.
run_examples() {
	local sh
	n=0 printing=0
	for sh in example-*.sh; do
		bash "./$sh" >got 2>err || true
		if ! diff -u "${sh%sh}out" got; then
			printf '%s, example %s:\n' "$1" "$((n + 1))"
			cat "$sh" err
			return 1
		fi
		n=$((n + 1))
		if [ -s got ]; then printing=$((printing + 1)); fi
	done
}
