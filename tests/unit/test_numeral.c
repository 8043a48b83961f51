/*
 * numeral: numbers in prose.
 */
#include "check.h"
#include "numeral.h"

static const struct {
	const char		*text;
	const char		*read;	/* as far as this; "": no number */
	const char		*value;
	enum numeral_kind	 kind;
} cases[] = {
	{ "4件。", "4件", "4", NUMERAL_COUNT },
	{ "0宗", "0宗", "0", NUMERAL_COUNT },
	{ "3119件，答复", "3119件", "3119", NUMERAL_COUNT },
	{ "1,234条", "1,234条", "1234", NUMERAL_COUNT },
	{ "1，234，567条", "1，234，567条", "1234567", NUMERAL_COUNT },
	{ "５３份", "５３份", "53", NUMERAL_COUNT },
	{ "5,答复3件", "5", "5", NUMERAL_BARE },
	{ "0，无", "0", "0", NUMERAL_BARE },
	{ "三件", "三件", "3", NUMERAL_COUNT },
	{ "两件", "两件", "2", NUMERAL_COUNT },
	{ "十件", "十件", "10", NUMERAL_COUNT },
	{ "十二件", "十二件", "12", NUMERAL_COUNT },
	{ "二十件", "二十件", "20", NUMERAL_COUNT },
	{ "九十九个", "九十九个", "99", NUMERAL_COUNT },
	{ "一百件", "一百件", "100", NUMERAL_COUNT },
	{ "一百二十件", "一百二十件", "120", NUMERAL_COUNT },
	{ "二百零五件", "二百零五件", "205", NUMERAL_COUNT },
	{ "一百一十五条", "一百一十五条", "115", NUMERAL_COUNT },
	{ "一百一十条", "一百一十条", "110", NUMERAL_COUNT },
	{ "一百十二条", "一百十二条", "112", NUMERAL_COUNT },
	{ "一千零十二条", "一千零十二条", "1012", NUMERAL_COUNT },
	{ "零五件", "零五件", "5", NUMERAL_COUNT },
	{ "一百二件", "一百二件", NULL, NUMERAL_OTHER },
	{ "三千五件", "三千五件", NULL, NUMERAL_OTHER },
	{ "二十一百件", "二十一百件", NULL, NUMERAL_OTHER },
	{ "一百一千件", "一百一千件", NULL, NUMERAL_OTHER },
	{ "二百零三十件", "二百零三十件", NULL, NUMERAL_OTHER },
	{ "二十零五件", "二十零五件", NULL, NUMERAL_OTHER },
	{ "一百三百件", "一百三百件", NULL, NUMERAL_OTHER },
	{ "一千零三件", "一千零三件", "1003", NUMERAL_COUNT },
	{ "三千五百六十条", "三千五百六十条", "3560", NUMERAL_COUNT },
	{ "零件", "零件", "0", NUMERAL_COUNT },
	{ "二起", "二起", "2", NUMERAL_COUNT },
	{ "一起", "", "", NUMERAL_OTHER },
	{ "一是", "", "", NUMERAL_OTHER },
	{ "十分", "", "", NUMERAL_OTHER },
	{ "百件", "百件", NULL, NUMERAL_OTHER },
	{ "三五件", "三五件", NULL, NUMERAL_OTHER },
	{ "十余件", "十余件", NULL, NUMERAL_ROUGH },
	{ "百余件", "百余件", NULL, NUMERAL_OTHER },
	{ "5500余条", "5500余条", NULL, NUMERAL_ROUGH },
	{ "50多件", "50多件", NULL, NUMERAL_ROUGH },
	{ "1.2万条", "1.2万条", NULL, NUMERAL_ROUGH },
	{ "30件以上", "30件以上", NULL, NUMERAL_ROUGH },
	{ "30件左右", "30件左右", NULL, NUMERAL_ROUGH },
	{ "3-5件", "3-5件", NULL, NUMERAL_ROUGH },
	{ "3至5件", "3至5件", NULL, NUMERAL_ROUGH },
	{ "0517-83605210，", "0517-83605210", NULL, NUMERAL_OTHER },
	{ "12件次", "12件次", NULL, NUMERAL_OTHER },
	{ "20个工作日", "20个工作日", NULL, NUMERAL_OTHER },
	{ "3个百分点", "3个百分点", NULL, NUMERAL_OTHER },
	{ "976.81万元", "976.81万元", "976.81", NUMERAL_WAN },
	{ "3940元", "3940元", "3940", NUMERAL_YUAN },
	{ "251，000元", "251，000元", "251000", NUMERAL_YUAN },
	{ "3千元", "3千元", NULL, NUMERAL_ROUGH },
	{ "12.3%；", "12.3%", "12.3", NUMERAL_PERCENT },
	{ "100％", "100％", "100", NUMERAL_PERCENT },
	{ "2022年", "2022年", "2022", NUMERAL_YEAR },
	{ "２０２２年", "２０２２年", "2022", NUMERAL_YEAR },
	{ "二〇二二年", "二〇二二年", "2022", NUMERAL_YEAR },
	{ "二零二二年", "二零二二年", "2022", NUMERAL_YEAR },
	{ "10年", "10年", NULL, NUMERAL_OTHER },
	{ "99999999999999999999件", NULL, NULL, NUMERAL_OTHER },
	{ "件", "", "", NUMERAL_OTHER },
	{ "", "", "", NUMERAL_OTHER },
};

int
main(void)
{
	char		text[NUMBER_SIZE];
	struct numeral	l;
	size_t		i, n;

	for (i = 0; i < COUNT(cases); i++) {
		n = numeral_read(cases[i].text, strlen(cases[i].text), &l);
		if (cases[i].read != NULL)
			check_one(n == strlen(cases[i].read), __FILE__,
			    __LINE__, cases[i].text);
		check_one(l.kind == cases[i].kind, __FILE__, __LINE__,
		    cases[i].text);
		if (n == 0 || cases[i].value == NULL)
			continue;
		(void)number_format(l.num, text);
		CHECK_TEXT(text, cases[i].value);
	}
	return check_end();
}
