#include "body.h"

#include <string.h>

#include "office.h"
#include "utf8.h"
#include "words.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))
#define BODY_CHARS	40
#define BODY_BYTES	(BODY_CHARS * 4)
#define QUOTED_CHARS	8

/* No name by itself, though it ends like one. */
#define END(text)	{ text, sizeof(text) - 1 }
static const struct {
	const char	*text;
	size_t		 len;
} no_end[] = {
	END("网站"), END("平台"), END("全部"), END("内部"), END("外部"),
	END("专区"), END("大厅"), END("发布会"), END("大会"), END("座谈会"),
	END("听证会"), END("常务会"), END("社会"), END("城乡"), END("公园"),
	END("城市"), END("通办"), END("督办"), END("主办"), END("承办"),
	END("网上办"), END("马上办"), END("帮办"), END("代办"), END("出处"),
	END("来源处"), END("广场"), END("市场"), END("后台"), END("窗口"),
	END("放心"), END("中小学"), END("通道"), END("报道"), END("频道"),
	END("渠道"), END("新闻社"), END("有关"), END("相关"), END("机关"),
	END("进行"), END("执行"), END("试行"), END("施行"), END("同行"),
	END("团队"), END("地区"), END("辖区"), END("公司法"), END("会议室"),
	END("阅览室"), END("教师"), END("关联"), END("互联"), END("关心"),
	END("中心组"), END("办公"), END("公办"), END("公开办"), END("国务院"),
	END("顶部"), END("底部"), END("本站"), END("本网站"), END("处室"),
};

/* With these begins a sentence, a note or a menu, not a name. */
static const char *const no_begin[] = {
	"根据", "按照", "依据", "本报告", "本年", "本机关", "本单位", "本局",
	"本部门", "本级", "本市", "本县", "本区", "本办", "本委", "本院",
	"本政府", "本街道", "本镇", "本乡", "本中心", "本办公室", "现将",
	"现公", "现予", "现就", "现编", "现对", "现按", "现根", "现发",
	"编制", "我", "为", "由", "上一", "下一", "上年", "附件", "附：",
	"附表", "相关", "关于印发", "以下", "公布", "发布", "下载", "点击",
	"当前位置", "您的位置", "您所在", "所在位置", "首页", "以及", "特此",
	"其中", "并将", "全市", "全县", "全区", "全省", "全州", "全国", "各",
	"一图", "图解", "图说", "解读", "主办", "承办", "版权", "技术支持",
	"国务院办公厅", "（一", "（二", "（三", "通知", "公告", "网站", "更多",
	"关于", "联系", "领导", "内设", "直属", "派出", "组织机构", "机构",
	"走进", "魅力", "美丽", "欢迎", "进入", "返回", "认识", "打开",
};

/* Nor are these in a name. */
static const char *const no_part[] = {
	"编制本", "编制的", "印发", "根据", "按照", "要求", "如下", "以及", "认真", "我局",
	"我市", "版权", "首页", "点击", "下载", "浏览", "打印", "标识码",
	"年度报告", "年报", "季度", "半年", "公开工作", "上一篇", "下一篇", "网安备", "一图读懂", "解读",
	"申请公开", "主动公开", "公开目录", "公开指南", "公开制度", "公开内容",
};

/* Ends of names that stand alone only where a line was cut in two. */
static const char *const only_end[] = {
	"办公室", "办公厅", "委员会", "管委会", "管理委员会", "办事处", "分局",
	"街道办事处", "支队", "大队", "总队", "中心", "政府", "人民政府",
	"税务局", "总局", "管理局", "管理处", "监督管理局", "理局", "事处",
	"事务中心", "服务中心", "指挥部", "领导小组", "医院", "大学", "学院",
	"公司", "有限公司", "集团", "人民法院", "人民检察院", "检察院", "法院",
	"联合社", "联合会", "分行", "支行", "分公司", "供电公司", "检查站",
};

/* Nor does a name begin so, which was broken in mid-word. */
static const char *const rests[] = {
	"民政府", "民医院", "民法院", "限公司", "限责任", "发区", "电公司",
	"景名胜", "治区", "治县", "治州", "治旗", "事处", "道办", "理委员会",
	"理局", "理处", "理中心", "员会", "委会", "务中心", "务局", "育局",
	"安局", "政局", "法局", "生局", "监局", "督管理", "康委", "康局",
	"业局", "游局", "合执法", "区行政公署", "急管理局", "场监督", "村局",
	"家税务", "察支队", "察大队", "公室", "共服务", "自治县", "自治州",
	"自治旗", "生产建设兵", "产建设兵", "建设兵团", "设兵团", "村振兴局",
	"和城乡建设", "和旅游", "和规划", "和社会保障", "和草原", "和信息化",
	"和改革", "和数据", "和大数据", "和体育", "和水利",
};

/* No name begins with these characters, which names end in. */
static const char *const no_first[] = {
	"局", "厅", "委", "院", "室", "署", "队", "站", "处", "所", "员", "、",
	"）", "和国", "与", "及", "的", "·", "•", "●", "■", "◆", "★", "◇",
	"○", "—", "-", "+", ".", "@", "~", "^", "$", "%", "'",
};

static struct words	begins = WORDS(no_begin), parts = WORDS(no_part);
static struct words	firsts = WORDS(no_first), rest_words = WORDS(rests);

/* The last character of a text, NULL if it has none. */
static const char *
last(const char *p, size_t n)
{
	const char	*q = p + n;

	while (q > p && (*--q & 0xc0) == 0x80)
		continue;
	return n > 0 ? q : NULL;
}

int
body_may_be(const char *p, size_t n)
{
	size_t	k = utf8_count(p, n);

	return k >= 2 && k <= BODY_CHARS && !(*p >= '0' && *p <= '9') &&
	    words_at(&firsts, p, n) == 0 && words_at(&begins, p, n) == 0 &&
	    !words_in(&parts, p, n);
}

int
body_is_rest(const char *p, size_t n)
{
	return words_at(&rest_words, p, n) > 0;
}

int
body_is_end(const char *p, size_t n)
{
	size_t	i;

	if (n == 0 || (unsigned char)*p < 0x80)
		return 0;
	if (words_at(&firsts, p, n) > 0 || body_is_rest(p, n) ||
	    office_is_rest(p, n) || (utf8_ends(p, n, "）") &&
	    memmem(p, n, "（", 3) == NULL))
		return 1;
	for (i = 0; i < COUNT(only_end); i++)
		if (n == strlen(only_end[i]) && utf8_starts(p, n, only_end[i]))
			return 1;
	/* 州, 务局; but 某市 names a government. */
	return n <= 3 || (utf8_count(p, n) < 3 && !utf8_ends(p, n, "市") &&
	    !utf8_ends(p, n, "县") && !utf8_ends(p, n, "区") &&
	    !utf8_ends(p, n, "省") && !utf8_ends(p, n, "州") &&
	    !utf8_ends(p, n, "乡") && !utf8_ends(p, n, "镇") &&
	    !utf8_ends(p, n, "盟") && !utf8_ends(p, n, "旗"));
}

int
body_is_place(const char *p, size_t n)
{
	static const char *const ends[] = { "省", "区", "州", "市", "盟", "县",
	    "旗" };

	return words_end(p, n, ends, COUNT(ends)) > 0;
}

int
body_is_site(const char *p, size_t n)
{
	static const char *const ends[] = { "网站", "平台", "网", "门户" };

	return words_end(p, n, ends, COUNT(ends)) > 0;
}

size_t
body_quoted(const char *p, size_t n)
{
	const char	*shut;
	size_t		 len, from;

	if (!utf8_starts(p, n, "“") || (shut = utf8_find(p, n, "”")) == NULL)
		return 0;
	len = (size_t)(shut - p) + strlen("”");
	/* “12345” */
	for (from = 3; p[from] >= '0' && p[from] <= '9'; from++)
		continue;
	return len < n && utf8_ideograph(p[len]) &&
	    (utf8_ideograph(p[from]) || (from > 3 && p + from == shut)) &&
	    utf8_count(p, len) <= QUOTED_CHARS + 2 &&
	    utf8_find(p, len, "公开") == NULL ? len : 0;
}

/* The bytes of a number that names a body: 第三师121团, 第188医院. */
static size_t
numbered(const char *p, size_t n)
{
	static const char *const kinds[] = { "团", "医院", "队", "厂", "处" };
	size_t	i, len = 0;

	while (len < n && p[len] >= '0' && p[len] <= '9')
		len++;
	for (i = 0; len > 0 && len < 4 && i < COUNT(kinds); i++)
		if (utf8_starts(p + len, n - len, kinds[i]))
			return len;
	return 0;
}

/* Punctuation, digits and Latin letters are in no name. */
static int
has_sign(const char *p, size_t n)
{
	static const char *const stops[] = { "，", "。", "；", "：", "！",
	    "？", "《", "》", "“", "”", "…", "〈", "〉", "→", "【", "】" };
	const char	*quote;
	size_t		 i, len;
	int		 any = 0;

	for (i = 0; i < n && !any; i++)
		if ((unsigned char)p[i] < 0x80) {
			len = i > 0 ? numbered(p + i, n - i) : 0;
			any = len == 0;
			i += len;
		}
	if (!any && !utf8_has_sign(p, n, stops, COUNT(stops)))
		return 0;
	if ((quote = utf8_find(p, n, "“")) == NULL ||
	    (len = body_quoted(quote, (size_t)(p + n - quote))) == 0)
		return 1;
	/* In quotes a number may stand: body_quoted(). */
	return has_sign(p, (size_t)(quote - p)) ||
	    (utf8_ideograph(quote[3]) && has_sign(quote + 3, len - 6)) ||
	    has_sign(quote + len, (size_t)(p + n - quote) - len);
}

/* A name may have another behind it: 某局（某中心）. */
static size_t
unnote(const char *p, size_t n)
{
	const char	*open;

	if (!utf8_ends(p, n, "）"))
		return n;
	if ((open = memmem(p, n, "（", 3)) == NULL)
		return 0;
	return open > p ? (size_t)(open - p) : n;
}

/* Is this a county whose name has but one character: 某县? */
static int
is_county(const char *p, size_t n)
{
	static const char *const no_names[] = { "市", "区", "州", "省", "该",
	    "外", "邻", "郡", "两", "三", "乡", "镇", "村", "旗", "贫", "大",
	    "小", "强", "百", "老", "新", "到", "在", "进", "至", "驻", "出" };

	return n == 6 && utf8_ends(p, n, "县") &&
	    words_begin(p, p + n, no_names, COUNT(no_names)) == 0;
}

int
body_is(const char *p, size_t n)
{
	const char	*end;
	size_t		 i;

	/* What is quick to tell first. */
	if (n > BODY_BYTES || (end = last(p, n)) == NULL ||
	    !body_may_end(utf8_next(&end, p + n)))
		return 0;
	if (has_sign(p, n) || (utf8_count(p, n) < 3 && !is_county(p, n)) ||
	    !body_may_be(p, n))
		return 0;
	if (utf8_starts(p, n, "（") && utf8_ends(p, n, "）")) {
		p += 3;
		n -= 6;
		if (!body_may_be(p, n))
			return 0;
	}
	if ((n = unnote(p, n)) < 6)
		return 0;
	for (i = 0; i < COUNT(no_end); i++)
		if (n >= no_end[i].len &&
		    no_end[i].text[no_end[i].len - 1] == p[n - 1] &&
		    memcmp(p + n - no_end[i].len, no_end[i].text,
		    no_end[i].len) == 0)
			return utf8_ends(p, n, "人民政府机关");
	if ((end = last(p, n)) == NULL || (utf8_ends(p, n, "木") &&
	    !utf8_ends(p, n, "苏木")))
		return 0;
	return body_may_end(utf8_next(&end, p + n));
}

int
body_may_end(uint32_t c)
{
	switch (c) {
	case ')': case 0xff09:
	case 0x5c40: case 0x5e9c: case 0x59d4: case 0x529e: case 0x5385:	/* 局府委办厅 */
	case 0x9662: case 0x4f1a: case 0x90e8: case 0x5904: case 0x6240:	/* 院会部处所 */
	case 0x7ad9: case 0x961f: case 0x7f72: case 0x53f0: case 0x5ba4:	/* 站队署台室 */
	case 0x5fc3: case 0x5b66: case 0x6821: case 0x53f8: case 0x56e2:	/* 心学校司团 */
	case 0x9053: case 0x9547: case 0x4e61: case 0x533a: case 0x53bf:	/* 道镇乡区县 */
	case 0x5e02: case 0x5dde: case 0x76df: case 0x65d7: case 0x793e:	/* 市州盟旗社 */
	case 0x9986: case 0x573a: case 0x5173: case 0x884c: case 0x7701:	/* 馆场关行省 */
	case 0x7ec4: case 0x56ed: case 0x72f1: case 0x5e08: case 0x8054:	/* 组园狱师联 */
	case 0x534f: case 0x5382: case 0x6e2f: case 0x5e93:	/* 协厂港库 */
	case 0x6728:						/* 木 */
		return 1;
	default:
		return 0;
	}
}
