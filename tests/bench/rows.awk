# Rows for gr-diff: -v bodies=N reports of a year, from those of one; with
# -v years=K each body's years one after another.  Values move with body and
# year, by the same factor in a whole report, so that sums hold.
BEGIN { FS = OFS = "\t" }

NR == 1 { print; next }
$5 ~ /[234]/ { row[++n] = $0 }

function report(b, y,	i, k, c, f)
{
	k = 1 + (b * 7 + y * 3) % 9
	for (i = 1; i <= n; i++) {
		$0 = row[i]
		$1 = y "/" b ".txt"
		$2 = sprintf("示例市第%06d局", b)
		$3 = y
		for (c = 8; c <= 14; c++)
			if ($c ~ /^[0-9]+$/)
				$c *= k
		print
	}
}

END {
	for (b = 1; b <= bodies; b++)
		for (y = year; y < year + years; y++)
			report(b, y)
}
