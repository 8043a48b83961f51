# A corpus like an archive of reports, made from the project's own: layouts in
# the shares of shares.tsv, other names, figures times a factor (so that sums
# hold), and so much prose that lines have 43 bytes, as those of reports.
#	awk -f corpus.awk [-v bytes=N | -v reports=N] [-v dir=DIR] shares files
# It is the same whenever it is made.  Without dir all goes to stdout.

# 0 to n - 1, from a generator of its own: awks differ in theirs.
function random(n)
{
	state = (state * 16807) % 2147483647
	return state % n
}

function pick(a)
{
	return a[random(a[0]) + 1]
}

function words(a, s,	n)
{
	n = split(s, a, " ")
	a[0] = n
}

function sentence(	s, i, n)
{
	s = random(3) ? "" : pick(when) "，"
	n = 1 + random(3)
	for (i = 1; i <= n; i++) {
		s = s (random(4) ? "" : pick(who)) pick(how) pick(verb)
		s = s (random(6) ? thing() : pick(what))
		if (random(2))
			s = s random(400) pick(unit)
		s = s (i < n ? "，" : random(4) ? "。" : "；")
	}
	return s
}

# A name of something, which no one has heard of.
function thing(	s, i)
{
	for (i = 2 + random(4); i >= 0; i--)
		s = s pick(sign)
	return random(3) ? s pick(kinds) : "《" s "》"
}

function prepare(	i)
{
	state = 20220117
	words(when, "全年 年内 上半年 下半年 按照要求 在此基础上 同时 此外 " \
	    "今年以来 根据条例 一方面 与上年相比 经过核对 为便于查阅")
	words(who, "我局 本机关 办公室 各科室 工作专班 信息中心 有关单位 " \
	    "各村镇 窗口人员 分管领导 网站维护人员 法制机构")
	words(how, "及时 按时 逐项 认真 继续 全面 主动 依法 定期 集中 逐步 " \
	    "反复 统一 分别 严格 持续 规范 重点")
	words(verb, "公布 更新 核对 办理 整理 答复 修订 审查 归档 发布 回应 " \
	    "清理 汇总 通报 登记 检查 研究 优化 培训 报送 改进 落实")
	words(what, "栏目内容 机构职能 办事指南 规划计划 财政预算决算 " \
	    "通知公告 工作动态 重点项目 群众关切的事项 文件解读 申请材料 " \
	    "会议记录 公开目录 招标信息 民生实事 统计数据 咨询意见 检查结果 " \
	    "信用信息 服务清单 人事任免 应急预案 教育和医疗信息 补贴名单 " \
	    "网上留言 政策问答 档案资料 公众号文章 制度和流程 责任分工")
	words(numeral, "一 二 三 四 五 六 七 八 九 十")
	words(unit, "条 件 次 份 人 篇 项 期 个栏目 小时")
	words(sign, "东 南 西 北 中 上 下 新 平 安 和 长 宁 清 永 泰 康 兴 " \
	    "昌 山 河 江 湖 桥 石 林 云 阳 德 文 春 夏 秋 冬 梅 兰 竹 松 " \
	    "金 木 水 火 土 风 雨 雪 花 月 日 天 地 人 家 田 米 马 牛 羊 " \
	    "白 红 青 黄 紫 高 大 小 长 广 远 近 明 光 华 美 善 信 义 礼 " \
	    "智 勇 仁 爱 福 禄 寿 喜 乐 庆 丰 收 谷 果 茶 酒 盐 油 纸 笔 " \
	    "书 画 琴 棋 歌 舞 路 街 巷 里 村 镇 乡 亭 台 楼 阁 园 池 井")
	words(kinds, "项目 工程 路段 小区 办法 方案 规程 中心 服务站 大厅 " \
	    "学校 医院 市场 公园 水库 车站 平台 协会 企业 补贴")
	words(kind, "财政局 教育局 民政局 水利局 司法局 审计局 统计局 " \
	    "林业局 人民政府 卫生健康局 农业农村局 市场监督管理局")
	pool[0] = 20000
	for (i = 1; i <= pool[0]; i++)
		pool[i] = sentence()
}

# Paragraphs of about n bytes; wrapped, lines as a page has them.
function prose(n, wrapped,	s, all, k)
{
	while (n > 0) {
		s = wrapped ? "" : "（" pick(numeral) "）" pick(how) pick(verb) "。"
		for (k = wrapped ? 0 : 1 + random(3); k >= 0; k--)
			s = s pick(pool)
		all = all s (wrapped || random(3) ? "\n" : "\n\n")
		n -= bytes_of(s)
	}
	return all
}

# length() counts characters in some awks, and in some locales.
function bytes_of(s)
{
	return LC == "C" ? length(s) : length(s) * 3
}

# A line's numbers that fill a cell between TABs, bars and its ends, times k.
function times(s, k,	n, i, f, bar)
{
	if (s !~ /[1-9]/ || s ~ /  /)
		return s
	bar = index(s, "\t") ? "\t" : "|"
	n = split(s, f, bar == "|" ? "[|]" : bar)
	s = ""
	for (i = 1; i <= n; i++)
		s = s (i > 1 ? bar : "") (f[i] ~ /^[1-9][0-9]*$/ && \
		    length(f[i]) < 6 ? f[i] * k : f[i])
	return s
}

# A report is kept as what stands before, between and behind the places where
# prose goes in, its name as a mark, its figures times k.
function read_report(file, k,	line, i, section, plain, n)
{
	n = ++ntexts
	i = 1
	plain = file !~ /one-line|outer|html|page/
	wrapped_text[n] = file ~ /pdf|raw|columns|mutool|lynx|w3m|antiword/
	while ((getline line < file) > 0) {
		gsub(/(示例市|样例县|虚构省|虚构市|示例市样例区|虚构自治县)(财政局|数据管理局|教育体育局|卫生健康局|水利厅|市场监督管理局|人民政府|住房和城乡建设局|民政局)/, "\001", line)
		size[n] += bytes_of(line) + 1
		part[n, i] = part[n, i] times(line, k) "\n"
		section = ""
		if (plain && length(line) < 120) {
			if (line ~ /总体情况|概述|工作基本情况/ && i == 1)
				section = 1
			if (line ~ /存在.*问题.*(改进|整改)/ && i == 2)
				section = 5
		}
		if (section != "" && line !~ /[0-9]$/)
			i++
	}
	close(file)
	parts[n] = i
	return n
}

# The layout that a file's name tells: 2022-1.tab.txt, tab-plain.txt.
function layout_of(file)
{
	sub(/.*\//, "", file)
	sub(/^[0-9a-z]+-[0-9]+\./, "", file)
	sub(/txt$/, "", file)
	return file
}

function read_shares(	line, i, k, m, n, f)
{
	while ((getline line < ARGV[1]) > 0) {
		if (line ~ /^#/)
			continue
		n = split(line, f, /[\t ]/)
		nshares++
		for (k = 2; k <= n; k++)
			for (i = 2; i < ARGC; i++)
				for (m = 1; m <= 7 && index(layout_of(ARGV[i]), \
				    f[k]) == 1; m += 2)
					text_of[nshares, ++texts[nshares]] = \
					    read_report(ARGV[i], m)
		for (k = 0; texts[nshares] > 0 && k < f[1]; k++)
			deck[++ndeck] = nshares
	}
}

function name()
{
	return "示例省" pick(sign) pick(sign) "市" pick(sign) pick(sign) \
	    "县" pick(kind)
}

function named(t, i, org,	s)
{
	s = part[t, i]
	gsub("\001", org, s)
	return s
}

function report(	t, s, org, i, more)
{
	t = deck[random(ndeck) + 1]
	t = text_of[t, random(texts[t]) + 1]
	org = name()
	more = 3500 + random(5000)
	s = named(t, 1, org)
	for (i = 2; i <= parts[t]; i++)
		s = s prose(i == 2 ? more * 4 / 5 : more / 5, \
		    wrapped_text[t]) named(t, i, org)
	return s
}

BEGIN {
	LC = length("年") == 3 ? "C" : ""
	prepare()
	read_shares()
	while (bytes > 0 ? made < bytes : nreports < reports) {
		s = report()
		made += bytes_of(s)
		nreports++
		if (dir == "")
			printf "%s", s
		else {
			f = sprintf("%s/%06d.txt", dir, nreports)
			printf "%s", s >f
			close(f)
		}
	}
}
