# Functions and names that the tests share.

# shellcheck disable=SC2034	# what is not used here is for them

GR_BIN=${GR_BIN:-$BATS_TEST_DIRNAME/../build}
PATH=$GR_BIN:$PATH
LC_ALL=C.UTF-8
export LC_ALL PATH
export TAB=$'\t'
ORG=示例市数据局

# Where kept texts are, and reports that are not in the repository.
fixtures=$BATS_TEST_DIRNAME/data/fixtures
zoo=$BATS_TEST_DIRNAME/data/zoo
shared=${GR_SHARED:-$BATS_TEST_DIRNAME/../../shared}

# Of a report, for printf %b: the headings that its tables need, and the labels
# of table 3's first rows.
T2='二、主动公开政府信息情况\n'
T3='三、收到和处理政府信息公开申请情况\n'
T4='四、政府信息公开行政复议、行政诉讼情况\n'
NEW='一、本年新收政府信息公开申请数量'
CARRIED='二、上年结转政府信息公开申请数量'

# sheet YEAR [FORM [ORG [REPORT]]]: the table rows of a report, full and
# correct, with dense figures that look random.  Years of one body follow from
# one another.
sheet() {
	awk -v OFS='\t' -v year="$1" \
	    -v form="${2:-$(($1 >= 2021 ? 2021 : 2019))}" \
	    -v org="${3-$ORG}" -v report="${4:-$1.txt}" '
	function dice(a, b, c,  h) {
		h = (a * 7919 + b * 104729 + c * 1299709) % 9973
		return h * h % 9967 % 90 + 1
	}
	function put(table, row, label, n,  i, s) {
		s = report OFS org OFS year OFS (table < 2 ? "" : form) OFS \
		    table OFS row OFS label
		for (i = 1; i <= 7; i++)
			s = s OFS (i <= n ? v[i] : "")
		print s, ++line, ""
	}
	# Table 3: columns 1 to 6, and their sum as the 7th.
	function total(  i) {
		for (v[7] = 0; i++ < 6; )
			v[7] += v[i]
	}
	function table2(  i, n) {
		for (i = 1; i <= 2; i++) {
			v[1] = 10 + dice(year, i, 1)
			v[2] = v[1] - 7
			v[3] = i * 100 + year * 7 - 13000
			put(2, "1." i, "文件", 3)
		}
		n = split(form == 2021 ? "5.1 6.1 6.2" : \
		    "5.1 5.2 6.1 6.2", code, " ")
		for (i = 1; i <= n; i++) {
			v[1] = dice(year, i, 2)
			v[2] = form == 2019 && i == 1 ? -3 : i
			v[3] = v[1] + 5
			put(2, code[i], "许可", form == 2021 ? 1 : 3)
		}
		v[1] = form == 2021 ? "976.8100" : 4
		v[2] = 2
		put(2, "8.1", "收费", form == 2021 ? 1 : 2)
		if (form == 2019) {
			v[2] = "59237.2449"
			put(2, "9.1", "集中采购", 2)
		}
	}
	function table3(  i, c, n) {
		for (c = 1; c <= 6; c++) {
			in_[c] = dice(year - 1, c, 3) % 30
			out[c] = dice(year, c, 3) % 30
			sum[c] = 0
		}
		n = split("3.1 3.2 3.3.1 3.3.2 3.3.3 3.3.4 3.3.5 3.3.6 " \
		    "3.3.7 3.3.8 3.4.1 3.4.2 3.4.3 3.5.1 3.5.2 3.5.3 3.5.4 " \
		    "3.5.5 " (form == 2021 ? "3.6.1 3.6.2 3.6.3" : "3.6"),
		    code, " ")
		for (i = 1; i <= n; i++)
			for (c = 1; c <= 6; c++)
				sum[c] += leaf[i, c] = dice(year, i, c + 3)
		for (c = 1; c <= 6; c++)
			v[c] = sum[c] + out[c] - in_[c]
		total(); put(3, "1", "新收", 7)
		for (c = 1; c <= 6; c++)
			v[c] = in_[c]
		total(); put(3, "2", "结转", 7)
		for (i = 1; i <= n; i++) {
			for (c = 1; c <= 6; c++)
				v[c] = leaf[i, c]
			total(); put(3, code[i], "结果", 7)
		}
		for (c = 1; c <= 6; c++)
			v[c] = sum[c]
		total(); put(3, "3.7", "总计", 7)
		for (c = 1; c <= 6; c++)
			v[c] = out[c]
		total(); put(3, "4", "结转下年", 7)
	}
	function table4(  i, c) {
		split("1 2.1 2.2", code, " ")
		for (i = 1; i <= 3; i++) {
			v[5] = 0
			for (c = 1; c <= 4; c++)
				v[5] += v[c] = dice(year, i, c + 20)
			put(4, code[i], "复议", 5)
		}
	}
	BEGIN {
		print "report", "org", "year", "form", "table", "row", \
		    "label", "v1", "v2", "v3", "v4", "v5", "v6", "v7", \
		    "line", "doubt"
		for (i = 0; i <= 6; i++)
			put(0, i, "标题", 0)
		table2()
		table3()
		table4()
	}'
}

# set_cell TABLE ROW N VALUE: a filter that changes the N-th value of a row.
set_cell() {
	awk -F '\t' -v OFS='\t' -v t="$1" -v r="$2" -v n="$3" -v v="$4" \
	    '$5 == t && $6 == r { $(7 + n) = v } 1'
}

# add_cell TABLE ROW N BY: likewise, adding to it.
add_cell() {
	awk -F '\t' -v OFS='\t' -v t="$1" -v r="$2" -v n="$3" -v v="$4" \
	    '$5 == t && $6 == r { $(7 + n) += v } 1'
}

# cell TABLE ROW N: the N-th value of a row.
cell() {
	awk -F '\t' -v t="$1" -v r="$2" -v n="$3" \
	    '$5 == t && $6 == r { print $(7 + n) }'
}

# doubt TABLE ROW WORDS: a filter that doubts a row.
doubt() {
	awk -F '\t' -v OFS='\t' -v t="$1" -v r="$2" -v w="$3" \
	    '$5 == t && $6 == r { $16 = w } 1'
}

# drop TABLE [ROW]: a filter that leaves out a row, or all of a table's.
drop() {
	awk -F '\t' -v t="$1" -v r="$2" \
	    '!($5 == t && (r == "" || $6 == r))'
}

# only_table TABLE: what gr-table -t TABLE writes.
only_table() {
	awk -F '\t' -v t="$1" 'NR == 1 || $5 == t || $5 == "!"'
}

# state CODE LABEL V1 [V2 ...]: a filter that has the last report's prose state
# a figure.
state() {
	local values
	printf -v values '%s\t' "$@"
	awk -F '\t' -v OFS='\t' -v values="$values" '{ print } END {
		split(values, v, "\t")
		print $1, $2, $3, "", 1, v[1], v[2], v[3], v[4], v[5], v[6], \
		    "", "", "", 5, ""
	}'
}

# judged RULE: what one rule finds in the rows on standard input, whatever its
# level: level, table, row, col, found, expected.
judged() {
	gr-sum -H -W unknown -r "$1" | cut -f 4,6-10
}

# counts RULE: how often it was judged there, failed and was unknown.
counts() {
	gr-sum -Hs -r "$1" | cut -f 3-
}

# trouble MESSAGE: a filter that adds a trouble to the last report.
trouble() {
	awk -F '\t' -v OFS='\t' -v m="$1" '{ print } END {
		print $1, $2, $3, "", "!", "", m, "", "", "", "", "", "", "", \
		    12, ""
	}'
}

# column NAME...: a filter that keeps these columns of a table with a header.
column() {
	awk -F '\t' -v names="$*" '
	NR == 1 {
		n = split(names, name, " ")
		for (i = 1; i <= NF; i++)
			at[$i] = i
		next
	}
	{
		for (i = 1; i <= n; i++)
			printf "%s%s", $at[name[i]], i < n ? "\t" : "\n"
	}'
}

# same EXPECTED ACTUAL: compare two texts line by line.
same() {
	[ "$1" = "$2" ] ||
	    diff -u <(printf '%s\n' "$1") <(printf '%s\n' "$2")
}

# need_shared: skip the test where the shared reports are not.
need_shared() {
	[ -d "$shared/seeds" ] || skip "shared reports are not here"
}

# need_terminal: skip the test where script(1) can make no terminal.
need_terminal() {
	[ -n "$(command -v script)" ] || skip "script(1) is not installed"
	script -qec true /dev/null </dev/null >/dev/null 2>&1 ||
	    skip "no terminal can be made here"
}

# in_columns: of gr-table's rows the row, its seven values and the doubt, parted
# by spaces; _ is empty.
in_columns() {
	awk -F '\t' '{
		s = $6
		for (i = 8; i <= 14; i++)
			s = s " " ($i == "" ? "_" : $i)
		print s ($16 == "" ? "" : " " $16)
	}'
}

# in_short: the same of tables 2 to 4, without the empty values at a row's end,
# the doubt behind a bar.
in_short() {
	awk -F '\t' '$5 ~ /^[234]$/ {
		s = $6
		for (i = 8; i <= 14; i++)
			s = s " " ($i == "" ? "_" : $i)
		sub(/( _)+$/, "", s)
		print s ($16 == "" ? "" : " | " $16)
	}'
}

# rows EXPECTED TEXT: the rows of its tables, values and doubts, parted by spaces;
# _ is empty.
rows() {
	same "$(printf '%b' "$1")" "$(printf '%b' "$2" | gr-split |
	    gr-table -H -t 2-4 | in_columns)"
}

# form_rows PART OTHERS [ROW VALUES]...: all labels of table 3, a line each, and
# behind it, parted by this, the values of its row; behind those of the others
# what is given for them.
form_rows() {
	local part=$1 others=$2 id label
	declare -A v
	shift 2
	while [ $# -gt 0 ]; do
		v[$1]=$part$2
		shift 2
	done
	awk -F '\t' '$1 == 3 { print $2 "\t" $4 }' \
	    "$BATS_TEST_DIRNAME/zoo/form-2021.tsv" |
	while IFS=$TAB read -r id label; do
		printf '%s\n' "$label${v[$id]-$others}"
	done
}
