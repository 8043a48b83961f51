#include "form.h"

#include <string.h>

#include "say.h"

#define T3	{ C_NATURAL, C_BUSINESS, C_RESEARCH, C_NONPROFIT, C_LEGAL, \
		  C_OTHER, C_TOTAL }
#define T4	{ C_UPHELD, C_CORRECTED, C_OTHER, C_PENDING, C_TOTAL }
#define ALIKE(cols)	{ cols, cols }

const struct form_row form_rows[F_ROWS] = {
/* 第二十条第（一）项 */
[F_RULES] = { 2, FORM_BOTH, "1.1", "规章", "政府规章|行政规章", {
    { C_NEW_MADE, C_NEW_PUBLISHED, C_TOTAL_PUBLISHED },
    { C_MADE, C_REPEALED, C_IN_FORCE } } },
[F_DOCUMENTS] = { 2, FORM_BOTH, "1.2", "行政规范性文件",
    /* 文件 is 檔案 where a text was put into the words of Taiwan. */
    "规范性文件|政府规范性文件|规范性档案|行政规范性档案", {
    { C_NEW_MADE, C_NEW_PUBLISHED, C_TOTAL_PUBLISHED },
    { C_MADE, C_REPEALED, C_IN_FORCE } } },
/* 第二十条第（五）项 */
[F_LICENCES] = { 2, FORM_BOTH, "5.1", "行政许可", "", {
    { C_LAST_YEAR, C_CHANGE, C_DECISIONS }, { C_DECISIONS } } },
[F_SERVICES] = { 2, FORM_2019, "5.2", "其他对外管理服务事项",
    "其他对外管理服务", {
    { C_LAST_YEAR, C_CHANGE, C_DECISIONS }, { C_NONE } } },
/* 第二十条第（六）项 */
[F_PENALTIES] = { 2, FORM_BOTH, "6.1", "行政处罚", "", {
    { C_LAST_YEAR, C_CHANGE, C_DECISIONS }, { C_DECISIONS } } },
[F_COMPULSIONS] = { 2, FORM_BOTH, "6.2", "行政强制", "行政强制措施", {
    { C_LAST_YEAR, C_CHANGE, C_DECISIONS }, { C_DECISIONS } } },
/* 第二十条第（八）项 */
[F_CHARGES] = { 2, FORM_BOTH, "8.1", "行政事业性收费", "行政事业收费", {
    { C_LAST_YEAR, C_CHANGE }, { C_AMOUNT } } },
/* 第二十条第（九）项 */
[F_PROCUREMENT] = { 2, FORM_2019, "9.1", "政府集中采购", "集中采购", {
    { C_PURCHASES, C_AMOUNT }, { C_NONE } } },

[F_RECEIVED] = { 3, FORM_BOTH, "1", "一、本年新收政府信息公开申请数量",
    "一、本年新收政府信息公开申请数|一、本年新收申请数量|"
    "一、本年度新收政府信息公开申请数量|一、本年新收政府信息公开申请",
    ALIKE(T3) },
[F_CARRIED_IN] = { 3, FORM_BOTH, "2", "二、上年结转政府信息公开申请数量",
    "二、上年结转政府信息公开申请数|二、上年结转申请数量|"
    "二、上年度结转政府信息公开申请数量|二、上年结转政府信息公开申请",
    ALIKE(T3) },
/* 三、本年度办理结果 */
[F_GRANTED] = { 3, FORM_BOTH, "3.1", "（一）予以公开", "", ALIKE(T3) },
[F_PARTIAL] = { 3, FORM_BOTH, "3.2",
    "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "（二）部分公开", ALIKE(T3) },
/* （三）不予公开 */
[F_DENIED_1] = { 3, FORM_BOTH, "3.3.1", "1.属于国家秘密", "1.国家秘密",
    ALIKE(T3) },
[F_DENIED_2] = { 3, FORM_BOTH, "3.3.2", "2.其他法律行政法规禁止公开",
    "2.其他法律法规禁止公开|2.法律行政法规禁止公开|"
    "2.其他法律、行政法规禁止公开的", ALIKE(T3) },
[F_DENIED_3] = { 3, FORM_BOTH, "3.3.3", "3.危及“三安全一稳定”",
    "3.危及三安全一稳定的", ALIKE(T3) },
[F_DENIED_4] = { 3, FORM_BOTH, "3.3.4", "4.保护第三方合法权益", "",
    ALIKE(T3) },
[F_DENIED_5] = { 3, FORM_BOTH, "3.3.5", "5.属于三类内部事务信息",
    "5.三类内部事务信息|5.属于三类内部事务", ALIKE(T3) },
[F_DENIED_6] = { 3, FORM_BOTH, "3.3.6", "6.属于四类过程性信息",
    "6.四类过程性信息|6.属于四类过程信息", ALIKE(T3) },
[F_DENIED_7] = { 3, FORM_BOTH, "3.3.7", "7.属于行政执法案卷",
    "7.行政执法案卷|7.属于行政执法案卷信息", ALIKE(T3) },
[F_DENIED_8] = { 3, FORM_BOTH, "3.3.8", "8.属于行政查询事项",
    "8.行政查询事项", ALIKE(T3) },
/* （四）无法提供 */
[F_UNAVAILABLE_1] = { 3, FORM_BOTH, "3.4.1", "1.本机关不掌握相关政府信息",
    "1.本机关不掌握相关信息|1.本机关不掌握", ALIKE(T3) },
[F_UNAVAILABLE_2] = { 3, FORM_BOTH, "3.4.2", "2.没有现成信息需要另行制作",
    "2.没有现成信息需另行制作", ALIKE(T3) },
[F_UNAVAILABLE_3] = { 3, FORM_BOTH, "3.4.3", "3.补正后申请内容仍不明确",
    "3.补正后申请内容仍然不明确", ALIKE(T3) },
/* （五）不予处理 */
[F_REFUSED_1] = { 3, FORM_BOTH, "3.5.1", "1.信访举报投诉类申请", "",
    ALIKE(T3) },
[F_REFUSED_2] = { 3, FORM_BOTH, "3.5.2", "2.重复申请", "", ALIKE(T3) },
[F_REFUSED_3] = { 3, FORM_BOTH, "3.5.3", "3.要求提供公开出版物", "",
    ALIKE(T3) },
[F_REFUSED_4] = { 3, FORM_BOTH, "3.5.4", "4.无正当理由大量反复申请", "",
    ALIKE(T3) },
[F_REFUSED_5] = { 3, FORM_BOTH, "3.5.5",
    "5.要求行政机关确认或重新出具已获取信息",
    "5.要求行政机关确认或者重新出具已获取信息|"
    "5.要求确认或重新出具已获取信息", ALIKE(T3) },
/* （六）其他处理 */
[F_OTHERWISE] = { 3, FORM_2019, "3.6", "（六）其他处理", "", ALIKE(T3) },
[F_OTHERWISE_1] = { 3, FORM_2021, "3.6.1",
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "1.申请人无正当理由逾期不补正|1.逾期不补正|"
    "1.申请人逾期不补正|1.逾期不补正，不再处理其申请|"
    "1.逾期不补正，行政机关不再处理其申请|1.无正当理由逾期不补正",
    ALIKE(T3) },
[F_OTHERWISE_2] = { 3, FORM_2021, "3.6.2",
    "2.申请人逾期未按收费通知要求缴纳费用、"
    "行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用|2.逾期未缴纳费用|2.逾期不缴费|"
    "2.逾期未按收费通知要求缴纳费用|"
    "2.逾期未缴费|2.申请人逾期未缴费|2.逾期未缴费，不再处理其申请|"
    "2.逾期未缴费，行政机关不再处理其申请", ALIKE(T3) },
[F_OTHERWISE_3] = { 3, FORM_2021, "3.6.3", "3.其他", "3.其他处理",
    ALIKE(T3) },
[F_OUTCOME] = { 3, FORM_BOTH, "3.7", "（七）总计", "（七）合计",
    ALIKE(T3) },
[F_CARRIED_OUT] = { 3, FORM_BOTH, "4", "四、结转下年度继续办理",
    "四、结转下年继续办理|四、结转下年度办理|"
    "四、结转下年度继续办理的申请数量", ALIKE(T3) },

[F_REVIEW] = { 4, FORM_BOTH, "1", "行政复议", "", ALIKE(T4) },
[F_LAWSUIT_DIRECT] = { 4, FORM_BOTH, "2.1", "未经复议直接起诉", "",
    ALIKE(T4) },
[F_LAWSUIT_AFTER] = { 4, FORM_BOTH, "2.2", "复议后起诉", "", ALIKE(T4) },
};

const struct form_group form_groups[] = {
	{ 2, "第二十条第（一）项" }, { 2, "第二十条第（五）项" },
	{ 2, "第二十条第（六）项" }, { 2, "第二十条第（八）项" },
	{ 2, "第二十条第（九）项" }, { 2, "信息内容" },
	{ 3, "三、本年度办理结果" }, { 3, "（三）不予公开" },
	{ 3, "（四）无法提供" }, { 3, "（五）不予处理" },
	{ 3, "（六）其他处理" },
	{ 4, "行政诉讼" },
};
const size_t form_ngroups = sizeof(form_groups) / sizeof(form_groups[0]);

static const char *const col_names[C_COLS] = {
	[C_NONE] = "",
	[C_MADE] = N_("made"), [C_REPEALED] = N_("repealed"),
	[C_IN_FORCE] = N_("in_force"), [C_DECISIONS] = N_("decisions"),
	[C_AMOUNT] = N_("amount"), [C_NEW_MADE] = N_("new_made"),
	[C_NEW_PUBLISHED] = N_("new_published"),
	[C_TOTAL_PUBLISHED] = N_("total_published"),
	[C_LAST_YEAR] = N_("last_year"), [C_CHANGE] = N_("change"),
	[C_PURCHASES] = N_("purchases"), [C_NATURAL] = N_("natural"),
	[C_BUSINESS] = N_("business"), [C_RESEARCH] = N_("research"),
	[C_NONPROFIT] = N_("nonprofit"), [C_LEGAL] = N_("legal"),
	[C_OTHER] = N_("other"), [C_TOTAL] = N_("total"),
	[C_UPHELD] = N_("upheld"), [C_CORRECTED] = N_("corrected"),
	[C_PENDING] = N_("pending"),
};

/* In the words of the newest edition that has the column. */
static const char *const col_labels[C_COLS] = {
	[C_NONE] = "",
	[C_MADE] = "本年制发件数", [C_REPEALED] = "本年废止件数",
	[C_IN_FORCE] = "现行有效件数", [C_DECISIONS] = "本年处理决定数量",
	[C_AMOUNT] = "本年收费金额", [C_NEW_MADE] = "本年新制作数量",
	[C_NEW_PUBLISHED] = "本年新公开数量",
	[C_TOTAL_PUBLISHED] = "对外公开总数量",
	[C_LAST_YEAR] = "上一年项目数量", [C_CHANGE] = "本年增/减",
	[C_PURCHASES] = "采购项目数量", [C_NATURAL] = "自然人",
	[C_BUSINESS] = "商业企业", [C_RESEARCH] = "科研机构",
	[C_NONPROFIT] = "社会公益组织", [C_LEGAL] = "法律服务机构",
	[C_OTHER] = "其他", [C_TOTAL] = "总计", [C_UPHELD] = "结果维持",
	[C_CORRECTED] = "结果纠正", [C_PENDING] = "尚未审结",
};
static const char	other_result[] = "其他结果";
static const char	purchase_amount[] = "采购总金额";

/* Groups of rows that are numbered anew, or named only in full. */
static const struct {
	enum form_id	 first, last;
	const char	*label;
} group_labels[] = {
	{ F_DENIED_1, F_DENIED_8, "（三）不予公开" },
	{ F_UNAVAILABLE_1, F_UNAVAILABLE_3, "（四）无法提供" },
	{ F_REFUSED_1, F_REFUSED_5, "（五）不予处理" },
	{ F_OTHERWISE_1, F_OTHERWISE_3, "（六）其他处理" },
	{ F_LAWSUIT_DIRECT, F_LAWSUIT_AFTER, "行政诉讼" },
};

int
form_ncols(enum form_id row, int edition)
{
	const uint8_t	*cols = form_cols(row, edition);
	int		 n = 0;

	while (n < FORM_COLS && cols[n] != C_NONE)
		n++;
	return n;
}

const char *
form_col_name(enum form_col col)
{
	return col_names[col];
}

const char *
form_col_label(enum form_id id, enum form_col col)
{
	if (col == C_OTHER && form_rows[id].table == 4)
		return other_result;
	if (col == C_AMOUNT && id == F_PROCUREMENT)
		return purchase_amount;
	return col_labels[col];
}

const char *
form_group_label(enum form_id id)
{
	size_t	i;

	for (i = 0; i < sizeof(group_labels) / sizeof(group_labels[0]); i++)
		if (id >= group_labels[i].first && id <= group_labels[i].last)
			return group_labels[i].label;
	return "";
}

enum form_col
form_col_find(const char *s, size_t n)
{
	int	i;

	for (i = C_NONE + 1; i < C_COLS; i++)
		if (strlen(col_names[i]) == n &&
		    memcmp(col_names[i], s, n) == 0)
			return (enum form_col)i;
	return C_NONE;
}

int
form_find(int table, const char *code, size_t n)
{
	const char	*own;
	int		 i;

	if (table < 2 || table > 4 || n == 0)
		return -1;
	for (i = (int)form_first(table); i < (int)form_end(table); i++) {
		own = form_rows[i].code;
		if (*own == *code && strlen(own) == n &&
		    memcmp(own, code, n) == 0)
			return i;
	}
	return -1;
}

form_set
form_table_rows(int table)
{
	return ((form_set)1 << form_end(table)) -
	    ((form_set)1 << form_first(table));
}

form_set
form_edition_rows(int edition)
{
	const form_set	only_2019 = (form_set)1 << F_SERVICES |
			    (form_set)1 << F_PROCUREMENT |
			    (form_set)1 << F_OTHERWISE;
	const form_set	only_2021 = (form_set)1 << F_OTHERWISE_1 |
			    (form_set)1 << F_OTHERWISE_2 |
			    (form_set)1 << F_OTHERWISE_3;

	return (((form_set)1 << F_ROWS) - 1) &
	    ~(edition & FORM_2019 ? 0 : only_2019) &
	    ~(edition & FORM_2021 ? 0 : only_2021);
}

int
form_of_year(int year)
{
	return year >= 2021 ? FORM_2021 : year >= 2019 ? FORM_2019 : 0;
}

const char *
form_name(int edition)
{
	return edition == FORM_2019 ? "2019" :
	    edition == FORM_2021 ? "2021" : "";
}

int
form_may_be_negative(enum form_col col)
{
	return col == C_CHANGE;
}

int
form_is_amount(enum form_col col)
{
	return col == C_AMOUNT;
}
