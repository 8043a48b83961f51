# The report: its text around the three tables.

function read_words(	file, line, f, w)
{
	file = ENVIRON["HERE"] "/words.tsv"
	while ((getline line < file) > 0) {
		if (line ~ /^#/)
			continue
		split(line, f, "\t")
		w = f[1]
		word[w, nwords[w] + 0] = f[2]
		word_to[w, nwords[w] + 0] = f[3]
		nwords[w]++
	}
	close(file)
}

# a_word: one of the variants of words.tsv, settled like a draw.
function a_word(w,	n)
{
	n = draw(w, "0|1|2|3|4|5|6|7|8|9|10|11")
	if (w in settled)
		return settled[w]
	return word[w, n % nwords[w]]
}

function fill(s,	i, j, k, f)
{
	s = swap(s, "\\n", "\n")
	s = swap(s, "{org}", org)
	s = swap(s, "{year}", year)
	s = swap(s, "{next}", year + 1)
	while ((i = index(s, "{")) > 0 && (j = index(s, "}")) > i) {
		split(substr(s, i + 1, j - i - 1), f, "/")
		k = value[f[1], f[2], f[3]]
		s = substr(s, 1, i - 1) (k == "" ? 0 : k) substr(s, j + 1)
	}
	return s
}

function laid_out() { return ENVIRON["LAYOUT"] ~ /^(columns|raw)$/ }

function paragraph(s,	a, i, n, l, k, m)
{
	n = split(fill(s), a, "\n")
	for (i = 1; i <= n; i++) {
		if (is_page()) {
			page_block(a[i], "paragraph")
			continue
		}
		if (!laid_out()) {
			print a[i]
			continue
		}
		m = wrap((ENVIRON["LAYOUT"] == "columns" ? "    " : "") a[i], \
		    62, l)
		for (k = 1; k <= m; k++)
			print l[k]
	}
	if (draw("gap", "yes|yes|no") == "yes" && !laid_out() && !is_page())
		print ""
}

function title(	a, i, n)
{
	n = split(fill(a_word("title")), a, "\n")
	for (i = 1; i <= n; i++)
		if (is_page()) {
			if (a[i] != "")
				page_block(a[i], "title")
		} else if (ENVIRON["LAYOUT"] == "columns" && a[i] != "")
			print spaces(int((64 - width(a[i])) / 2)) a[i]
		else
			print (a_word("heading.style") ~ /^#/ && i == 1 ? \
			    "# " : "") a[i]
	print ""
}

function section(n,	s)
{
	s = swap(a_word("heading.style"), "%n", numeral(n))
	s = swap(s, "%d", n)
	s = swap(s, "%h", a_word("heading." n))
	if (is_page()) {
		gsub(/^#+ *|\*\*/, "", s)
		page_block(s, "heading")
		return
	}
	print s (chosen("after") == "" ? "" : "\001")
	if (!laid_out() && draw("gap") == "yes")
		print ""
}

function table(t)
{
	if (t == 2)
		grid2()
	else if (t == 3)
		grid3()
	else
		grid4()
	print_grid(t)
	print ""
}

function signature(	s)
{
	s = year + 1 "年1月" (5 + draw("day", "0|3|7|11|20")) "日"
	if (is_page()) {
		page_block(org, "paragraph")
		page_block(s, "paragraph")
	} else
		print org "\n\n" s
}

function do_line(s)
{
	if (s ~ /^@[234]$/)
		table(substr(s, 2))
	else if (s ~ /^@h[1-6]$/)
		section(substr(s, 3))
	else if (s == "@title")
		title()
	else if (s == "@sign")
		signature()
	else if (s == "")
		print ""
	else
		paragraph(s)
}

function do_prose(n,	i)
{
	do_line("@h" n)
	for (i = 0; i < nwords["prose." n]; i++)
		paragraph(word["prose." n, i])
}

function do_report()
{
	if (is_page())
		page_head()
	if (draw("meta", "no|no|no|yes") == "yes")
		paragraph(a_word("meta"))
	do_line("@title")
	if (draw("preface", "no|yes") == "yes")
		paragraph(a_word("preface"))
	do_prose(1)
	for (t = 2; t <= 4; t++) {
		do_line("@h" t)
		do_line("@" t)
	}
	do_prose(5)
	do_prose(6)
	if (draw("sign", "no|yes") == "yes")
		do_line("@sign")
	if (is_page())
		page_tail()
}

BEGIN {
	seed(ENVIRON["SEED"])
	settle(ENVIRON["SETTINGS"])
	read_words()
	org = a_word("org")
	year = draw("year", "2019|2020|2021|2022|2022|2022|2023|2023|2024")
	edition = draw("form", year < 2021 ? "2019" : "2021|2021|2021|2019")
	read_form(2, draw("form2", edition))
	read_form(3, edition)
	read_form(4, edition)
	make_figures()
	if (ENVIRON["TEMPLATE"] != "")
		while ((getline line < ENVIRON["TEMPLATE"]) > 0)
			do_line(line)
	else
		do_report()
	if (ENVIRON["GOLD"] != "")
		write_figures(ENVIRON["GOLD"])
}
