#include "match.h"

#include <string.h>

#include "utf8.h"

#define SLOTS		1024	/* of the hash; a power of two, 4 x the keys */
#define KEYS		256
#define GROUPS		16

/* Characters of the labels: Traditional, Simplified. */
static const uint16_t traditional[][2] = {
	{ 0x898f, 0x89c4 }, { 0x7bc4, 0x8303 }, { 0x8a31, 0x8bb8 },
	{ 0x8655, 0x5904 }, { 0x7f70, 0x7f5a }, { 0x5f37, 0x5f3a },
	{ 0x696d, 0x4e1a }, { 0x8cbb, 0x8d39 }, { 0x8cfc, 0x8d2d },
	{ 0x63a1, 0x91c7 }, { 0x52d9, 0x52a1 }, { 0x9805, 0x9879 },
	{ 0x5c0d, 0x5bf9 }, { 0x8f49, 0x8f6c }, { 0x7d50, 0x7ed3 },
	{ 0x6578, 0x6570 }, { 0x8acb, 0x8bf7 }, { 0x958b, 0x5f00 },
	{ 0x65bc, 0x4e8e }, { 0x5c6c, 0x5c5e }, { 0x570b, 0x56fd },
	{ 0x8b77, 0x62a4 }, { 0x6b0a, 0x6743 }, { 0x985e, 0x7c7b },
	{ 0x5167, 0x5185 }, { 0x904e, 0x8fc7 }, { 0x57f7, 0x6267 },
	{ 0x8a62, 0x8be2 }, { 0x6a5f, 0x673a }, { 0x95dc, 0x5173 },
	{ 0x73fe, 0x73b0 }, { 0x88fd, 0x5236 }, { 0x88dc, 0x8865 },
	{ 0x78ba, 0x786e }, { 0x5fa9, 0x590d }, { 0x8b70, 0x8bae },
	{ 0x8a34, 0x8bc9 }, { 0x8a1f, 0x8bbc }, { 0x5be9, 0x5ba1 },
	{ 0x7dad, 0x7ef4 }, { 0x7cfe, 0x7ea0 }, { 0x8a08, 0x8ba1 },
	{ 0x7e3d, 0x603b }, { 0x64da, 0x636e }, { 0x7121, 0x65e0 },
	{ 0x7576, 0x5f53 }, { 0x5f8c, 0x540e }, { 0x6cc1, 0x51b5 },
	{ 0x7e7c, 0x7ee7 }, { 0x7e8c, 0x7eed }, { 0x8fa6, 0x529e },
	{ 0x8207, 0x4e0e }, { 0x7372, 0x83b7 }, { 0x8a8d, 0x8ba4 },
	{ 0x8209, 0x4e3e }, { 0x8a2a, 0x8bbf }, { 0x689d, 0x6761 },
	{ 0x5be7, 0x5b81 }, { 0x7a69, 0x7a33 }, { 0x984d, 0x989d },
	{ 0x5225, 0x522b }, { 0x5340, 0x533a }, { 0x7d93, 0x7ecf },
	{ 0x8cc7, 0x8d44 }, { 0x7522, 0x4ea7 }, { 0x60c5, 0x60c5 },
	{ 0x885b, 0x536b }, { 0x6a94, 0x6863 }, { 0x7e73, 0x7f34 },
	{ 0x7d0d, 0x7eb3 }, { 0x5be6, 0x5b9e }, { 0x8b49, 0x8bc1 },
	{ 0x6c92, 0x6ca1 }, { 0x5831, 0x62a5 }, { 0x842c, 0x4e07 },
	{ 0x55ae, 0x5355 }, { 0x500b, 0x4e2a }, { 0x8ca1, 0x8d22 },
	{ 0x66f8, 0x4e66 }, { 0x9032, 0x8fdb }, { 0x8abf, 0x8c03 },
	{ 0x6703, 0x4f1a }, { 0x5718, 0x56e2 }, { 0x9ad4, 0x4f53 },
	{ 0x5ee2, 0x5e9f }, { 0x767c, 0x53d1 }, { 0x7d44, 0x7ec4 },
	{ 0x7e54, 0x7ec7 }, { 0x69cb, 0x6784 }, { 0x6c7a, 0x51b3 },
	{ 0x6e1b, 0x51cf }, { 0x9019, 0x8fd9 }, { 0x8907, 0x590d },
	{ 0x8986, 0x590d },
};

static void	prepare(void);

struct key {
	uint8_t		table;
	uint8_t		weak;
	int16_t		id;		/* form row, or -1 for a group */
	uint8_t		len;
	uint16_t	text[MATCH_CHARS];
};

static struct key	keys[KEYS];
static size_t		nkeys;
static uint8_t		slots[SLOTS];	/* index into keys, plus one */
static uint16_t		labels[F_ROWS][MATCH_CHARS];
static size_t		label_len[F_ROWS];
static uint16_t		groups[GROUPS][MATCH_CHARS];
static size_t		group_len[GROUPS];
static int		ready;

static inline void
get_ready(void)
{
	if (!ready)
		prepare();
}

/*
 * Labels come again and again, in each report: those folded last are kept,
 * each at its hash's place.  Short ones are as quickly folded.
 */
#define MEMOS		512	/* a power of two */
#define MEMO_LEAST	12
#define MEMO_BYTES	96
static struct memo {
	uint8_t		len;		/* 0: none */
	uint8_t		n;
	char		text[MEMO_BYTES];
	uint16_t	c[MATCH_CHARS];
} memos[MEMOS];

#define IDEOGRAPH	0x4e00
#define IDEOGRAPH_END	0x9fff
static uint16_t		simplified[IDEOGRAPH_END - IDEOGRAPH + 1];

/* The group that heads a row of table 3, as an index into form_groups[]. */
static int
group_of(enum form_id id)
{
	if (id == F_GRANTED || id == F_PARTIAL || id == F_OUTCOME)
		return 6;
	if (id >= F_DENIED_1 && id <= F_DENIED_8)
		return 7;
	if (id >= F_UNAVAILABLE_1 && id <= F_UNAVAILABLE_3)
		return 8;
	if (id >= F_REFUSED_1 && id <= F_REFUSED_5)
		return 9;
	if (id >= F_OTHERWISE_1 && id <= F_OTHERWISE_3)
		return 10;
	return -1;
}

static uint32_t
fold_char(uint32_t c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		    (c >= 'A' && c <= 'Z') ? c : 0;
	if (c >= IDEOGRAPH && c <= IDEOGRAPH_END)
		return simplified[c - IDEOGRAPH] != 0 ?
		    simplified[c - IDEOGRAPH] : c;
	if (c >= 0xff10 && c <= 0xff19)
		return c - 0xff10 + '0';
	if (c >= 0x2460 && c <= 0x2468)
		return c - 0x2460 + '1';
	if (c == 0x3007)
		return c;
	/* Punctuation, boxes, symbols, spaces of all kinds. */
	if (c < 0xc0 || (c >= 0x2000 && c <= 0x2bff) ||
	    (c >= 0x3000 && c <= 0x303f) || (c >= 0xfe30 && c <= 0xff65) ||
	    c == 0xfeff || c == 0xfffd || c == 0x180e ||
	    (c >= 0xe000 && c <= 0xf8ff))
		return 0;
	return c > 0xffff ? 0xfffd : c;
}

/* The label kept at a text's place among those folded before. */
static struct memo *
memo_of(const char *p, size_t n)
{
	uint64_t	first, middle, last;

	/* Its ends and its middle tell it from others of the form. */
	memcpy(&first, p, sizeof(first));
	memcpy(&middle, p + (n - sizeof(middle)) / 2, sizeof(middle));
	memcpy(&last, p + n - sizeof(last), sizeof(last));
	first = (first ^ n) * 0x9e3779b97f4a7c15u;
	first = (first ^ first >> 32 ^ middle) * 0x9e3779b97f4a7c15u;
	first = (first ^ first >> 32 ^ last) * 0x9e3779b97f4a7c15u;
	return &memos[first >> 32 & (MEMOS - 1)];
}

static size_t	fold(const char *, size_t, uint16_t *, size_t, uint16_t *);

size_t
match_fold(const char *p, size_t n, uint16_t *out, size_t cap, uint16_t *at)
{
	struct memo	*m;
	size_t		 k;

	get_ready();
	if (n < MEMO_LEAST || n > MEMO_BYTES || at != NULL)
		return fold(p, n, out, cap, at);
	m = memo_of(p, n);
	if (m->len != n || memcmp(m->text, p, n) != 0) {
		if ((k = fold(p, n, m->c, MATCH_CHARS, NULL)) > MATCH_CHARS) {
			m->len = 0;
			return fold(p, n, out, cap, NULL);
		}
		m->len = (uint8_t)n;
		m->n = (uint8_t)k;
		memcpy(m->text, p, n);
	}
	k = m->n < cap ? m->n : cap;
	memcpy(out, m->c, k * sizeof(*out));
	return m->n > cap ? cap + 1 : m->n;
}

/* Notes behind the words of a label, in brackets: what is counted, a footnote.
 * N is any figures. */
static const char *const notes[] = {
	"（件）", "(件)", "（单位：件）", "（单位:件）", "(单位：件)", "(单位:件)",
	"（万元）", "(万元)", "（单位：万元）", "(单位:万元)", "（注）", "(注)",
	"（注N）", "(注N)", "（见注N）", "[N]", "［N］", "〔N〕", "[注N]", "/件",
};

/* Does a text begin with a note?  Its bytes, or 0. */
static size_t
note_at(const char *p, const char *end)
{
	const char	*q, *note;
	size_t		 i;

	for (i = 0; i < sizeof(notes) / sizeof(notes[0]); i++) {
		for (q = p, note = notes[i]; *note != '\0'; note++)
			if (*note == 'N' && q < end && *q >= '0' && *q <= '9')
				while (q < end && *q >= '0' && *q <= '9')
					q++;
			else if (q < end && *q == *note)
				q++;
			else
				break;
		if (*note == '\0')
			return (size_t)(q - p);
	}
	return 0;
}

/* Fold a text character by character. */
static size_t
fold(const char *p, size_t n, uint16_t *out, size_t cap, uint16_t *at)
{
	const char	*end = p + n, *q, *start = p;
	uint32_t	 c, raw;
	size_t		 k = 0, note;

	for (q = p; p < end; p = q) {
		raw = utf8_next(&q, end);
		/* A footnote's sign. */
		if (raw >= 0x2460 && raw <= 0x2468 && k > 1 && q == end)
			break;
		if ((c = fold_char(raw)) == 0) {
			if (k > 0 && ((note = note_at(p, end)) > 0 ||
			    (note = utf8_reading(p, (size_t)(end - p))) > 0))
				q = p + note;
			continue;
		}
		if (k == cap)
			return cap + 1;
		if (at != NULL)
			at[k] = (uint16_t)(p - start);
		out[k++] = (uint16_t)c;
	}
	return k;
}

static uint32_t
hash(int table, const uint16_t *s, size_t n)
{
	uint32_t	h = 2166136261u ^ (uint32_t)table;
	size_t		i;

	for (i = 0; i < n; i++)
		h = (h ^ s[i]) * 16777619u;
	return (h ^ h >> 15) & (SLOTS - 1);
}

static const struct key *
lookup(int table, const uint16_t *s, size_t n)
{
	const struct key	*k;
	uint32_t		 i;

	for (i = hash(table, s, n); slots[i] != 0; i = (i + 1) & (SLOTS - 1)) {
		k = &keys[slots[i] - 1];
		if (k->table == table && k->len == n &&
		    memcmp(k->text, s, n * sizeof(*s)) == 0)
			return k;
	}
	return NULL;
}

static void
add(int table, int id, int weak, const uint16_t *s, size_t n)
{
	struct key	*k;
	uint32_t	 i;

	if (n > MATCH_CHARS || nkeys == KEYS - 1 ||
	    lookup(table, s, n) != NULL)
		return;
	k = &keys[nkeys++];
	k->table = (uint8_t)table;
	k->id = (int16_t)id;
	k->weak = (uint8_t)weak;
	k->len = (uint8_t)n;
	memcpy(k->text, s, n * sizeof(*s));
	for (i = hash(table, s, n); slots[i] != 0; )
		i = (i + 1) & (SLOTS - 1);
	slots[i] = (uint8_t)nkeys;
}

/* Does a folded label begin with its numeral (一 to 十, 1 to 9)? */
static int
numbered(const uint16_t *s)
{
	static const uint16_t numerals[] = { 0x4e00, 0x4e8c, 0x4e09, 0x56db,
	    0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d, 0x5341 };
	size_t	i;

	for (i = 0; i < sizeof(numerals) / sizeof(numerals[0]); i++)
		if (s[0] == numerals[i])
			return 1;
	return s[0] >= '1' && s[0] <= '9';
}

static void
add_label(enum form_id id, const char *text, size_t len)
{
	uint16_t	s[MATCH_CHARS];
	size_t		n = match_fold(text, len, s, MATCH_CHARS, NULL);
	int		table = form_rows[id].table;

	add(table, (int)id, 0, s, n);
	if (table == 3 && n > 1 && numbered(s))
		add(table, (int)id, n - 1 <= 2, s + 1, n - 1);
}

static void
prepare(void)
{
	const char	*p, *bar;
	size_t		 i;
	int		 id;

	ready = 1;
	for (i = 0; i < sizeof(traditional) / sizeof(traditional[0]); i++)
		simplified[traditional[i][0] - IDEOGRAPH] = traditional[i][1];
	for (id = 0; id < F_ROWS; id++) {
		p = form_rows[id].label;
		label_len[id] = match_fold(p, strlen(p), labels[id],
		    MATCH_CHARS, NULL);
		add_label((enum form_id)id, p, strlen(p));
		for (p = form_rows[id].variants; *p != '\0'; p = bar) {
			bar = p + strcspn(p, "|");
			add_label((enum form_id)id, p, (size_t)(bar - p));
			bar += *bar == '|';
		}
	}
	for (i = 0; i < form_ngroups && i < GROUPS; i++) {
		p = form_groups[i].label;
		group_len[i] = match_fold(p, strlen(p), groups[i],
		    MATCH_CHARS, NULL);
		add(form_groups[i].table, -1, 0, groups[i], group_len[i]);
	}
}

enum match
match_find(int table, const uint16_t *s, size_t n, enum form_id *id)
{
	const struct key	*k;

	get_ready();
	if (n == 0 || n > MATCH_CHARS || (k = lookup(table, s, n)) == NULL)
		return MATCH_NONE;
	if (k->id == -1)
		return MATCH_GROUP;
	*id = (enum form_id)k->id;
	return k->weak ? MATCH_WEAK : MATCH_ROW;
}

enum match
match_whole(int table, const uint16_t *s, size_t n, enum form_id *id)
{
	enum match	m = match_find(table, s, n, id);
	size_t		i;

	for (i = 0; m == MATCH_NONE && i < form_ngroups && i < GROUPS; i++)
		if (form_groups[i].table == table && group_len[i] < n &&
		    memcmp(s, groups[i], group_len[i] * sizeof(*s)) == 0 &&
		    match_find(table, s + group_len[i], n - group_len[i],
		    id) == MATCH_ROW &&
		    (group_of(*id) == (int)i || (int)*id > F_REVIEW))
			return MATCH_ROW;
	return m;
}

enum match
match_text(int table, const char *p, size_t n)
{
	uint16_t	s[MATCH_CHARS];
	enum form_id	id;
	size_t		len = match_fold(p, n, s, MATCH_CHARS, NULL);

	return match_find(table, s, len, &id);
}

int
match_heads(int table, const char *p, size_t n)
{
	return match_text(table, p, n) == MATCH_GROUP;
}

int
match_in_group(int table, const uint16_t *s, size_t n)
{
	size_t	i;

	get_ready();
	for (i = 0; n > 0 && i < form_ngroups && i < GROUPS; i++)
		if (form_groups[i].table == table &&
		    memmem(groups[i], group_len[i] * sizeof(*s), s,
		    n * sizeof(*s)) != NULL)
			return 1;
	return 0;
}

size_t
match_label(enum form_id id, const uint16_t **s)
{
	get_ready();
	*s = labels[id];
	return label_len[id];
}

size_t
match_shortest(enum form_id id)
{
	size_t	i, n = match_label(id, &(const uint16_t *){ NULL });

	for (i = 0; i < nkeys; i++)
		if (keys[i].id == (int)id && !keys[i].weak && keys[i].len < n)
			n = keys[i].len;
	return n;
}

size_t
match_group(enum form_id id, const uint16_t **s)
{
	int	g = group_of(id);

	get_ready();
	*s = g == -1 ? NULL : groups[g];
	return g == -1 ? 0 : group_len[g];
}
