# A table as a word processor holds it: cells that span rows and columns.
#   rows, columns        its size
#   text[r,c] down[r,c] across[r,c] kind[r,c]   where a cell begins
#   owner[r,c]           "r,c" of the cell that covers this place
# Kinds: h heading, g the words beside a group of rows, l label, v value.

function new_grid()
{
	split("", text); split("", down); split("", across)
	split("", kind); split("", owner)
	rows = columns = 0
}

function put(r, c, rs, cs, k, s,	i, j)
{
	text[r, c] = s
	down[r, c] = rs
	across[r, c] = cs
	kind[r, c] = k
	for (i = r; i < r + rs; i++)
		for (j = c; j < c + cs; j++)
			owner[i, j] = r "," c
	if (r + rs > rows)
		rows = r + rs
	if (c + cs > columns)
		columns = c + cs
}

function starts(r, c) { return owner[r, c] == r "," c }

# words: a label of the form as this report writes it.
function words(s,	m, i, n, from)
{
	m = draw("labels", "form|form|variants|variants|slips")
	if (m != "form") {
		for (i = n = 0; i < nwords["label"]; i++)
			if (word["label", i] == s && random(3) == 0) {
				s = word_to["label", i]
				break
			}
		if (m == "slips" && random(2))
			for (i = 0; i < nwords["slip"]; i++)
				if (word["slip", i] == s)
					s = word_to["slip", i]
	}
	return punctuate(s)
}

function punctuate(s,	b, n, q)
{
	b = draw("bracket", "full|full|half|half-space|close")
	if (b == "half" || b == "half-space") {
		s = swap(s, "（", "(")
		s = swap(s, "）", b == "half" ? ")" : ") ")
		sub(/ $/, "", s)
	} else if (b == "close" && substr(s, 1, 3) == "（")
		s = substr(s, 4)
	n = draw("number", "dot|dot|comma|wide|dot-space|space-dot")
	if (s ~ /^[1-8]\./)
		s = substr(s, 1, 1) (n == "dot" ? "." : n == "comma" ? "、" : \
		    n == "wide" ? "．" : n == "dot-space" ? ". " : " .") \
		    substr(s, 3)
	q = draw("quote", "curly|curly|straight|corner|none")
	s = swap(s, "“", q == "curly" ? "“" : q == "straight" ? "\"" : \
	    q == "corner" ? "「" : "")
	s = swap(s, "”", q == "curly" ? "”" : q == "straight" ? "\"" : \
	    q == "corner" ? "」" : "")
	return s
}

function grid2(	i, j, r, c, last, n, extra)
{
	new_grid()
	r = 0
	last = ""
	extra = draw("extra", "no|no|no|no|yes") == "yes"
	for (i = 1; i <= nrows[2]; i++) {
		n = ncols[2, i]
		if (heading[2, i] != last) {
			last = heading[2, i]
			put(r++, 0, 1, 4, "h", punctuate(last))
			put(r, 0, 1, 1, "h", "信息内容")
			for (j = 1; j <= n; j++)
				put(r, j, 1, j < n ? 1 : 4 - n, "h", \
				    words(collabel[2, i, j]))
			r++
		}
		put(r, 0, 1, 1, "l", words(label[2, i]))
		for (j = 1; j <= n; j++)
			put(r, j, 1, j < n ? 1 : 4 - n, "v", \
			    print_value(2, row[2, i], col[2, i, j]))
		r++
		if (extra && row[2, i] == "1.2") {
			put(r, 0, 1, 1, "l", "其他主动公开文件")
			for (j = 1; j <= 3; j++)
				put(r, j, 1, 1, "v", random(50))
			r++
		}
	}
}

# Rows of table 3: top (1 2 4), middle (3.1 3.2 3.7), else in a group.
function level(code)
{
	return code !~ /\./ ? 1 : code ~ /^3\.[0-9]$/ ? 2 : 3
}

function group_of(i,	h)
{
	h = heading[3, i]
	return index(h, "/") ? substr(h, index(h, "/") + 1) : ""
}

function grid3(	i, j, r, k, g, top)
{
	new_grid()
	put(0, 0, 3, 3, "h", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）")
	top = draw("total.column", "below|below|beside") == "beside"
	put(0, 3, 1, top ? 6 : 7, "h", "申请人情况")
	put(1, 3, 2, 1, "h", "自然人")
	put(1, 4, 1, 5, "h", "法人或其他组织")
	put(top ? 0 : 1, 9, top ? 3 : 2, 1, "h", "总计")
	for (j = 2; j <= 6; j++)
		put(2, 2 + j, 1, 1, "h", collabel[3, 1, j])
	r = 3
	for (i = 1; i <= nrows[3]; i++) {
		k = level(row[3, i])
		if (row[3, i] == "3.1") {
			for (j = i; level(row[3, j]) > 1; j++)
				;
			put(r, 0, j - i, 1, "g", "三、本年度办理结果")
		}
		if (k == 3 && (g = group_of(i)) != group_of(i - 1)) {
			for (j = i; group_of(j) == g; j++)
				;
			put(r, 1, j - i, 1, "g", punctuate(g))
		}
		put(r, k - 1, 1, 4 - k, "l", words(label[3, i]))
		for (j = 1; j <= 7; j++)
			put(r, 2 + j, 1, 1, "v", \
			    print_value(3, row[3, i], col[3, i, j]))
		code_of[r] = row[3, i]
		r++
	}
}

function grid4(	i, j, k, c, a)
{
	new_grid()
	split("结果维持,结果纠正,其他结果,尚未审结,总计", a, ",")
	put(0, 0, 1, 5, "h", "行政复议")
	put(0, 5, 1, 10, "h", "行政诉讼")
	put(1, 5, 1, 5, "h", "未经复议直接起诉")
	put(1, 10, 1, 5, "h", "复议后起诉")
	for (i = 0; i < 3; i++)
		for (j = 0; j < 5; j++) {
			c = 5 * i + j
			k = i == 0
			put(k ? 1 : 2, c, k ? 2 : 1, 1, "h", a[j + 1])
			put(3, c, 1, 1, "v", \
			    print_value(4, row[4, i + 1], col[4, i + 1, j + 1]))
		}
}
