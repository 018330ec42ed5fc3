"""What a number is called, from the clause that it stands in and the number before it."""

import pytest

from data.draft.naming import name_of
from data.schema import Basis


@pytest.mark.parametrize(
    ("clause", "number", "unit", "basis", "before", "name"),
    [
        ("地区生产总值由6679亿元增加到9210亿元", "9210", "亿元", "flow", "", "地区生产总值"),
        ("居民人均可支配收入由2万元提高至3万元", "3", "万元", "flow", "", "居民人均可支配收入"),
        ("同比提高0.4个百分点", "0.4", "个百分点", "unspecified", "出口增长率", "出口增长率同比提高"),
        ("会议费压缩20%", "20", "%", "growth_rate", "", "会议费下降率"),
        ("新改建绿道60公里", "60", "公里", "flow", "", "新改建绿道长度"),
        ("在建里程275公里", "275", "公里", "stock", "", "在建里程"),
        ("全年整备土地近22平方公里", "22", "平方公里", "flow", "", "整备土地面积"),
        ("设立1000亿元的民营企业平稳发展基金", "1000", "亿元", "scope", "", "民营企业平稳发展基金规模"),
        ("总数达1090个", "1090", "个", "stock", "新建公园数", "公园总数"),
        ("船舶岸电使用率居全国首位", "首", "位", "rank", "", "船舶岸电使用率全国排名"),
        ("新增学位6万个以上", "6", "万个", "increment", "", "新增学位数"),
        (
            "进口、出口通关时间分别压缩54%、76%",
            "76",
            "%",
            "growth_rate",
            "",
            "进口、出口通关时间下降率（出口通关时间）",
        ),
        (
            "养老、医疗和失业保险分别扩面5万、4万和3万人",
            "4",
            "万人",
            "flow",
            "",
            "养老、医疗和失业保险分别扩面数（医疗）",
        ),
        ("进口、出口分别增长5%", "5", "%", "growth_rate", "", "进口、出口增长率"),  # one number for both
        ("与共建国家货物进出口19.47万亿元", "19.47", "万亿元", "flow", "", "共建国家货物进出口"),
        ("对外通达120个国家", "120", "个", "stock", "", "对外通达国家数"),
        (
            "货币供应量（M 2 ）余额和社会融资规模分别增长9.7%和9.5%",
            "9.7",
            "%",
            "growth_rate",
            "",
            "货币供应量（M 2 ）余额和社会融资规模增长率（货币供应量（M 2 ）余额）",
        ),
        ("努力实现回收利用率达到35%以上", "35", "%", "ratio", "", "回收利用率"),
    ],
)
def test_a_name_says_what_is_measured(
    clause: str, number: str, unit: str, basis: Basis, before: str, name: str
) -> None:
    start = clause.rindex(number)
    assert name_of(clause, start, start + len(number), unit, basis, before) == name
