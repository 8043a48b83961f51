#!/usr/bin/env bats
# gr-sum -g: the sum of a government's parts.

# shellcheck disable=SC2154	# stderr and others are set by run
bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
	for year in 2021 2022; do
		sheet "$year" 2021 示例市甲局 "$year/a.txt"
		sheet $((year + 7)) 2021 示例市乙局 "$year/b.txt" |
		    awk -F '\t' -v OFS='\t' -v y="$year" 'NR > 1 { $3 = y } 1'
	done >parts.tsv
	whole <parts.tsv >whole.tsv
	printf '%s\t示例市\n' 示例市甲局 示例市乙局 >groups
}

# The reports of the whole, year by year, for the parts on standard input.
whole() {
	awk -F '\t' -v OFS='\t' -v CONVFMT=%.12g -v OFMT=%.12g '
	$1 == "report" {
		header = $0
		next
	}
	{
		key = $3 FS $5 FS $6
		if (!(key in row)) {
			row[key] = $0
			order[++n] = key
		}
		for (i = 8; i <= 14; i++)
			if ($i != "")
				sum[key, i] += $i
	}
	END {
		print header
		for (k = 1; k <= n; k++) {
			$0 = row[order[k]]
			$1 = $3 "/city.txt"
			$2 = "示例市"
			for (i = 8; i <= 14; i++)
				if ($i != "")
					$i = sum[order[k], i]
			print
		}
	}'
}

# What is said of the parts: level, table, row, col, both sides.
parts() {
	gr-sum -H -W unknown -g groups -r parts-total "$@" |
	    cut -f 3,4,6-10
}

# How often it was judged, failed and was unknown.
counts() {
	gr-sum -Hs -g groups -r parts-total "$@" | cut -f 3- | tr '\t' ' '
}

# A filter that changes a cell of one report: REPORT TABLE ROW N BY.
add_in() {
	awk -F '\t' -v OFS='\t' -v p="$1" -v t="$2" -v r="$3" -v n="$4" \
	    -v v="$5" '$1 == p && $5 == t && $6 == r { $(7 + n) += v } 1'
}

# The same, setting it.
set_in() {
	awk -F '\t' -v OFS='\t' -v p="$1" -v t="$2" -v r="$3" -v n="$4" \
	    -v v="$5" '$1 == p && $5 == t && $6 == r { $(7 + n) = v } 1'
}

@test "parts-total holds in each cell of each year, in any order" {
	same "400 0 0" "$(counts parts.tsv whole.tsv)"
	same "400 0 0" "$(counts whole.tsv parts.tsv)"
	run gr-sum -q -g groups -r parts-total whole.tsv parts.tsv
	[ "$status" -eq 0 ]
}

@test "parts-total names the cells that differ" {
	v=$(cell 3 3.1 2 <whole.tsv | tail -n 1)
	add_in 2022/city.txt 3 3.1 2 1 <whole.tsv |
	    add_in 2022/city.txt 4 1 5 2 >w.tsv
	same "2022${TAB}warning${TAB}3${TAB}3.1${TAB}business${TAB}$((v +
	    1))${TAB}$v" "$(parts parts.tsv w.tsv | head -n 1)"
	same "400 2 0" "$(counts parts.tsv w.tsv)"
	run gr-sum -g groups parts.tsv w.tsv
	[ "$status" -eq 1 ]
	run gr-sum -mg groups -r parts-total parts.tsv w.tsv
	same "2022/city.txt:16: warning: （一）予以公开 prints $((v + 1)) for\
 business, but its parts add up to $v [parts-total]" "${lines[0]}"
}

@test "a part that is missing in a year: unknown, once, and named" {
	grep -v 2022/b.txt parts.tsv >p.tsv
	run gr-sum -H -W unknown -g groups -r parts-total p.tsv whole.tsv
	[ "$status" -eq 1 ]
	same 1 "${#lines[@]}"
	[[ $output == *"cannot be judged: no report of 示例市乙局" ]]
	same "200 0 1" "$(counts p.tsv whole.tsv)"
	printf '示例市丙局\t示例市\n' >>groups
	run gr-sum -H -W unknown -g groups -r parts-total p.tsv whole.tsv
	[[ ${lines[1]} == *"no report of 示例市丙局, no report of 示例市乙局" ]]
}

@test "a whole without a report of its own is not judged" {
	same "0 0 0" "$(counts parts.tsv)"
	same "200 0 0" "$(counts parts.tsv <(grep ^2021 whole.tsv))"
}

@test "a report that is there twice counts once; two unlike ones are unknown" {
	same "400 0 0" "$(counts parts.tsv parts.tsv whole.tsv whole.tsv)"
	add_in 2022/a.txt 3 3.1 1 1 <parts.tsv | grep 2022/a.txt >p.tsv
	run gr-sum -H -W unknown -g groups -r parts-total parts.tsv p.tsv \
	    whole.tsv
	[[ $output == *"judged: two unlike reports of 示例市甲局" ]]
	add_in 2022/city.txt 3 3.1 1 1 <whole.tsv | grep ^2022 >w.tsv
	run gr-sum -H -W unknown -g groups -r parts-total parts.tsv w.tsv \
	    whole.tsv
	[[ $output == *"judged: two unlike reports of 示例市" ]]
}

@test "empty cells: parts that make more fail, less may be it" {
	set_in 2022/a.txt 3 3.1 1 "" <parts.tsv >p.tsv
	same "399 0 1" "$(counts p.tsv whole.tsv)"
	run gr-sum -H -W unknown -g groups -r parts-total p.tsv whole.tsv
	[[ $output == *"cannot be judged: parts with the cell empty: 1" ]]
	set_in 2022/city.txt 3 3.1 1 0 <whole.tsv >w.tsv
	same "400 1 0" "$(counts p.tsv w.tsv)"
	set_in 2022/city.txt 3 3.1 1 "" <whole.tsv >w.tsv
	same "399 0 1" "$(counts parts.tsv w.tsv)"
}

@test "empty cells beside what may be less than 0: nothing is told" {
	for body in 甲 乙; do
		sheet 2020 2019 "示例市${body}局" "$body.txt"
	done | set_cell 2 5.1 2 4 >parts.tsv
	whole <parts.tsv >whole.tsv
	same "198 0 0" "$(counts parts.tsv whole.tsv)"
	empty() {
		awk -F '\t' -v OFS='\t' -v n="$1" '$2 ~ /甲/ && $5 == 2 &&
		    $6 == "5.1" { $(7 + n) = "" } 1' parts.tsv
	}
	# change: the whole, 8, may be 4 and 4 or 12 and -4.
	empty 2 | same "197 0 1" "$(counts - whole.tsv)"
	for n in 4 3 -9; do
		set_cell 2 5.1 2 "$n" <whole.tsv >other.tsv
		empty 2 | same "197 0 1" "$(counts - other.tsv)"
	done
	# last_year: not less than the other part's.
	set_cell 2 5.1 1 0 <whole.tsv >other.tsv
	empty 1 | same "198 1 0" "$(counts - other.tsv)"
	awk -F '\t' -v OFS='\t' '$2 ~ /乙/ && $5 == 2 && $6 == "5.1" {
	    $8 = -1 } 1' parts.tsv >odd.tsv
	mv odd.tsv parts.tsv
	empty 1 | same "197 0 1" "$(counts - other.tsv)"
}

@test "doubts: in the whole, and in a part" {
	add_in 2022/city.txt 3 3.1 1 1 <whole.tsv >w.tsv
	awk -F '\t' -v OFS='\t' '$1 == "2022/a.txt" && $6 == "3.1" {
	    $16 = "unit:natural" } 1' parts.tsv >p.tsv
	same "400 0 0" "$(counts p.tsv whole.tsv)"
	same "399 0 1" "$(counts p.tsv w.tsv)"
	run gr-sum -H -W unknown -g groups -r parts-total p.tsv w.tsv
	[[ $output == *"; in doubt: parts with the cell in doubt: 1" ]]
	doubt 3 3.1 glued <w.tsv >x.tsv
	run gr-sum -H -W unknown -g groups -r parts-total parts.tsv x.tsv
	[[ $output == *"; in doubt: 3/3.1/natural (glued)" ]]
}

@test "a part on the other form: its own rows and columns are unknown" {
	sheet 2020 2019 示例市甲局 2022/a.txt |
	    awk -F '\t' -v OFS='\t' 'NR > 1 { $3 = 2022 } 1' >p.tsv
	grep 2022/b.txt parts.tsv >>p.tsv
	grep -e ^report -e ^2022 whole.tsv >w.tsv
	gr-sum -H -W unknown -g groups -r parts-total p.tsv w.tsv |
	    grep "another form: 1" | cut -f 6,7 | sort -u >other
	same "2 1.1
2 1.2
2 5.1
2 6.1
2 6.2
2 8.1
3 3.6.1
3 3.6.2
3 3.6.3" "$(tr '\t' ' ' <other)"
}

@test "a body may be part of several wholes, and a whole part of another" {
	printf '示例市\t虚构省\n示例市甲局\t虚构省\n' >>groups
	{ cat parts.tsv whole.tsv; } | grep -e ^report -e city.txt -e a.txt |
	    whole | sed 's/示例市/虚构省/; s/city/province/' >top.tsv
	same "800 0 0" "$(counts parts.tsv whole.tsv top.tsv)"
}

@test "more parts than a sum of the form has cells" {
	for i in {1..250}; do
		printf '示例市%s局\t示例市\n' "$i" >>many
		sheet 2022 2021 "示例市${i}局" "2022/$i.txt"
	done >all.tsv
	whole <all.tsv >w.tsv
	mv many groups
	same "200 0 0" "$(counts all.tsv w.tsv)"
	v=$(cell 3 3.1 1 <w.tsv)
	same "2022${TAB}warning${TAB}3${TAB}3.1${TAB}natural${TAB}$((v +
	    1))${TAB}$v" "$(add_cell 3 3.1 1 1 <w.tsv | parts all.tsv -)"
}

@test "reports without body or year are part of nothing" {
	same "400 0 0" "$(counts parts.tsv whole.tsv \
	    <(awk -F '\t' -v OFS='\t' 'NR > 1 { $2 = "" } 1' parts.tsv))"
}

@test "parts-total is judged with -g, unless -r says otherwise" {
	same "" "$(gr-sum -sH parts.tsv | grep parts || true)"
	same parts-total "$(gr-sum -sH -g groups parts.tsv | cut -f 1 |
	    tail -n 1)"
	same "" "$(gr-sum -sH -g groups -r row-total parts.tsv |
	    grep parts || true)"
	same parts-total "$(gr-sum -sH -g groups -r -row-total parts.tsv |
	    cut -f 1 | tail -n 1)"
}

# --- the file

@test "the file of -g: its troubles are said, and nothing is judged" {
	run gr-sum -g none whole.tsv
	[ "$status" -eq 2 ]
	same "gr-sum: none: No such file or directory" "$output"
	for line in 示例市甲局 "示例市甲局${TAB}" "${TAB}示例市" \
	    "甲${TAB}乙${TAB}丙"; do
		printf '示例市甲局\t示例市\n%s\n' "$line" >bad
		run gr-sum -g bad whole.tsv
		[ "$status" -eq 2 ]
		same "gr-sum: bad:2: not two names, part TAB whole" "$output"
	done
	gzip -c groups | head -c 30 >cut.gz
	run gr-sum -g cut.gz whole.tsv
	[ "$status" -eq 2 ]
	[[ $output == "gr-sum: cut.gz"*"truncated gzip data" ]]
}

@test "the file of -g: gzipped, with CR LF, empty lines and lines twice" {
	{ cat groups; echo; sed 's/$/\r/' groups; } | gzip >g.gz
	mv g.gz groups
	same "400 0 0" "$(counts parts.tsv whole.tsv)"
}

@test "the file of -g may be standard input, if no rows are" {
	same parts-total "$(gr-sum -sH -g - -r parts-total parts.tsv <groups |
	    cut -f 1)"
	for operands in "" -; do
		run gr-sum -g - $operands <groups
		[ "$status" -eq 2 ]
		[[ $output == "usage: "* ]]
	done
}

@test "reports on more years than are kept are trouble" {
	for year in {1900..2001}; do
		sheet 2022 2021 示例市甲局 |
		    awk -F '\t' -v OFS='\t' -v y="$year" '
		    NR > 1 && $5 == 4 { $3 = y; print }'
	done >p.tsv
	run --separate-stderr gr-sum -H -r parts-total -g groups \
	    <(cat parts.tsv p.tsv)
	[ "$status" -eq 2 ]
	[[ $stderr == *": reports of one body on too many years" ]]
}
