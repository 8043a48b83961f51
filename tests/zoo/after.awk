# What becomes of a report's text as a whole.  HOW is one of
#   join    one line, a blank where a line ended, nothing behind a heading
#   outer   every line is a row of one outer table
#   unique  lines that stand twice are dropped but for the first
#   traditional  the characters of words.tsv that have another form
# A heading's line ends in \001, which goes.

function read_pairs(	line, f)
{
	while ((getline line < (ENVIRON["HERE"] "/words.tsv")) > 0) {
		split(line, f, "\t")
		if (f[1] == "traditional") {
			from[++pairs] = f[2]
			to[pairs] = f[3]
		}
	}
}

BEGIN {
	how = ENVIRON["HOW"]
	if (how == "traditional")
		read_pairs()
}

{ heading = sub(/\001$/, "") }

how == "unique" {
	if ($0 == "" || !seen[$0]++)
		print
	next
}

how == "outer" {
	if ($0 != "")
		print "| " $0 " |"
	next
}

how == "join" {
	if ($0 ~ /[^ \t]/)
		printf "%s%s", $0, heading ? "" : " "
	next
}

{
	for (i = 1; i <= pairs; i++)
		gsub(from[i], to[i])
	print
}

END {
	if (how == "join")
		print ""
}
