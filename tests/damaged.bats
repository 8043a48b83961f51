#!/usr/bin/env bats
# What people and extractors do to tables: a slip leaves no value in another
# place than that in which it is printed, without a doubt.

bats_require_minimum_version 1.5.0
load helper

setup() {
	cd "$BATS_TEST_TMPDIR" || return 1
}

T2='二、主动公开政府信息情况\n'
T3='三、收到和处理政府信息公开申请情况\n'
T4='四、政府信息公开行政复议、行政诉讼情况\n'
NEW='一、本年新收政府信息公开申请数量'
CARRIED='二、上年结转政府信息公开申请数量'

# rows EXPECTED TEXT: the rows, values and doubts; _ is empty.
rows() {
	same "$(printf '%b' "$1")" "$(printf '%b' "$2" | gr-split |
	    gr-table -H -t 2-4 | awk -F '\t' '$5 != 0' | in_columns)"
}

@test "two places in which one row has values are not those of one column" {
	rows "1 _ _ _ _ _ _ 29 short\n2 _ _ _ _ _ _ 1 short\n3.1 _ _ _ _ _ _ 30 short\n3.7 _ _ _ _ _ _ 30 short" \
	    "$T3$NEW    11        18            29\n$CARRIED              1             1\n（一）予以公开                                30            30\n（七）总计                          30                      30\n"
}
