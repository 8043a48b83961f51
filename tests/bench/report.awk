# The table of what must be, is aimed at and was measured: medians of times
# (name, wall CPU KiB), ratios of medians.

function median(name, what,	a, i, k, n, t)
{
	n = runs[name]
	for (i = 1; i <= n; i++) {
		t = took[name, what, i]
		for (k = i - 1; k > 0 && a[k] > t; k--)
			a[k + 1] = a[k]
		a[k + 1] = t
	}
	return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2
}

function holds(limit, value)
{
	return limit ~ /^</ ? value <= substr(limit, 2) + 0 : \
	    value >= substr(limit, 2) + 0
}

FNR == NR {
	split($2, f, " ")
	n = ++runs[$1]
	took[$1, "wall", n] = f[1] + 0
	took[$1, "cpu", n] = f[2] + 0
	took[$1, "rss", n] = f[3] + 0
	next
}

FNR == 1 {
	printf "%-50s %7s %7s %9s %-6s %8s %7s %6s\n", "what", "must", "aim", \
	    "measured", "", "MB/s", "CPU s", "MB"
}

{
	if ($5 == "MB")
		v = median($4, "rss") / 1024
	else if ($5 == "MB/s")
		v = $6 / 1e6 / median($4, "wall")
	else
		v = median($4, "wall") / median($5, "wall")
	own = $2 ~ /^>/ && $5 != "MB/s" ? $5 : $4
	met = holds($3, v) ? "aim" : holds($2, v) ? "must" : "SHORT"
	short += met == "SHORT"
	printf "%-50s %7s %7s %9.2f %-6s %8.0f %7.2f %6.1f\n", $1, $2, $3, v, \
	    met, $6 / 1e6 / median(own, "wall"), median(own, "cpu"), \
	    median(own, "rss") / 1024
}

END { printf "%d of %d fall short\n", short, FNR }
