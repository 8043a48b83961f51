# Chance, and text as a terminal shows it.  Strings are bytes (LC_ALL=C).

# One step of a generator that every awk computes alike.
function random(n)			# 0 to n-1
{
	chance = (chance * 16807) % 2147483647
	return int(chance / 2147483647 * n)
}

function seed(n,	i)
{
	chance = (n * 7919 + 104729) % 2147483646 + 1
	for (i = 0; i < 8; i++)
		random(2)
}

# draw: one of the choices, parted by |; the same one whenever asked again
# under this name.  A choice that stands twice is twice as likely.
function draw(name, choices,	a, n)
{
	if (!(name in drawn)) {
		n = split(choices, a, "|")
		n = random(n) + 1		# drawn even where settled, so
		drawn[name] = a[n]		# that the other draws stay
	}
	if (name in settled)
		return settled[name]
	return drawn[name]
}

function settle(settings,	a, i, n, eq)
{
	n = split(settings, a, "\n")
	for (i = 1; i <= n; i++)
		if ((eq = index(a[i], "=")) > 0)
			settled[substr(a[i], 1, eq - 1)] = substr(a[i], eq + 1)
}

# chosen: what a setting says, else otherwise; no draw is made for it.
function chosen(name, otherwise)
{
	return name in settled ? settled[name] : otherwise
}

# chars: cut s into characters c[1] ... c[n]; returns n.
function chars(s, c,	i, n, b)
{
	n = 0
	for (i = 1; i <= length(s); i++) {
		b = substr(s, i, 1)
		if (b >= "\200" && b < "\300" && n > 0)
			c[n] = c[n] b
		else
			c[++n] = b
	}
	return n
}

# width: columns on a terminal.  ASCII and general punctuation (“ ” — …) take
# one, all else here two.
function width(s,	c, i, n, w)
{
	n = chars(s, c)
	for (i = w = 0; i <= n; i++)
		if (i > 0)
			w += char_width(c[i])
	return w
}

function char_width(c)
{
	return (length(c) == 1 || substr(c, 1, 1) == "\342") ? 1 : 2
}

function spaces(n)
{
	return n > 0 ? sprintf("%" n "s", "") : ""
}

function left(s, w)   { return s spaces(w - width(s)) }
function centre(s, w,	gap)
{
	gap = w - width(s)
	return spaces(int(gap / 2)) s spaces(gap - int(gap / 2))
}

# wrap: cut s into lines l[1] ... l[n] of at most w columns; returns n.
# A number is not cut.
function wrap(s, w, l,	c, i, n, m, used, word)
{
	n = chars(s, c)
	m = 1
	l[1] = ""
	used = 0
	for (i = 1; i <= n; i++) {
		word = c[i]
		while (word ~ /[0-9]$/ && i < n && c[i + 1] ~ /[0-9.]/)
			word = word c[++i]
		if (used > 0 && used + width(word) > w) {
			l[++m] = ""
			used = 0
		}
		l[m] = l[m] word
		used += width(word)
	}
	return m
}

# halve: cut s in two at about its middle; part is 1 or 2.
function halve(s, part,	c, i, n, out)
{
	n = chars(s, c)
	out = ""
	for (i = 1; i <= n; i++)
		if ((i <= int((n + 1) / 2)) == (part == 1))
			out = out c[i]
	return out
}

# swap: replace every occurrence of a plain string.
function swap(s, from, to,	i, out)
{
	out = ""
	while ((i = index(s, from)) > 0) {
		out = out substr(s, 1, i - 1) to
		s = substr(s, i + length(from))
	}
	return out s
}

function numeral(n,	c)
{
	chars("一二三四五六七八九", c)
	return c[n]
}
