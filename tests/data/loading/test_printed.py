"""The comparator and the unit of a figure are those that the text prints, or its note says why not."""

from pathlib import Path
from typing import get_args

import pytest

from data.labels import labels
from data.loading.faults import Fault, Faults
from data.loading.printed import check_printed, printed_comparator, printed_unit
from data.schema import Comparator, Figure, Plan


def faults_of(plan: Plan, figure: Figure) -> list[Fault]:
    faults = Faults(Path(plan.id))
    check_printed([figure], plan.statement, {figure.id: 7}, faults)
    return faults.found


def split(marked: str) -> tuple[str, int, int]:
    """A clause with its number in brackets, as clause and place."""
    before, _, rest = marked.partition("[")
    number, _, after = rest.partition("]")
    return before + number + after, len(before), len(before) + len(number)


@pytest.mark.parametrize(
    ("marked", "comparator"),
    [
        ("增长[7.2]%左右", "approx"),
        ("解决企业问题近[900]个", "approx"),
        ("约有[30]家企业", "approx"),
        ("整合近[4700]项政务服务事项", "approx"),
        ("获得约[300]万元", "approx"),
        ("不少于[40]场招商引资专题活动", "ge"),
        ("利用率不低于[95]%", "ge"),
        ("安全利用率达[95]%以上", "ge"),
        ("[5]亿元以上大型工业企业建立研发机构54家", "ge"),
        ("接待读者[30]万人次以上", "ge"),
        ("覆盖率达100%、[78]%以上", "ge"),
        ("企业超[320]家", "gt"),
        ("面积突破[200]万平方米", "gt"),
        ("覆盖群众[21]万余人", "gt"),
        ("视频监控[5600]多个", "gt"),
        ("投资[400]多万元", "gt"),
        ("控制在[3]%以内", "le"),
        ("控制在[29]微克/立方米内", "le"),
        ("不得超过[3]天", "le"),
        ("压缩至[3]天内", "le"),
        ("浓度低于[29]微克/立方米", "lt"),
        ("不足[5]%", "lt"),
        ("进出口总额达到[773.3]亿元", "eq"),
        ("报名项目共[1023]个", "eq"),
        ("力争国高企业达到[1400]家", "eq"),
        ("提前[22]天", "eq"),
        ("提前[三]个月完成", "eq"),
        ("供给率分别达到[100]%、78%", "eq"),
        ("等[4]个新建、3个改扩建中小学项目", "eq"),
        ("等4个新建、[3]个改扩建中小学项目", "eq"),
        ("增速连续[三]年保持在20%以上", "eq"),
        ("[15]条干支流水质全部达到V类水以上标准", "eq"),
        ("大型工业企业5亿元以上[54]家", "eq"),
        ("规模以上工业企业[54]家", "eq"),
        ("[54]家规模以上工业企业", "eq"),
        ("节约[100]万元", "eq"),
        ("签约[20]个项目", "eq"),
        ("固定工签约达[98.43]%", "eq"),
        ("附近[3]个社区", "eq"),
        ("近三年新增[20]家", "eq"),
        ("前[三]年拆除总量", "eq"),
        ("提高[3]个百分点", "eq"),
        ("降幅全市[第一]", "eq"),
    ],
)
def test_comparator_is_read(marked: str, comparator: str) -> None:
    printed = printed_comparator(*split(marked))
    assert printed is not None and printed.value == comparator


@pytest.mark.parametrize(
    "marked",
    [
        "分别达到[100]%、78%以上",
        "分别超过100%、[78]%",
        "不少于4个新建、[3]个改扩建项目",
        "新增[3]至5个",
        "新增3至[5]个",
        "增长百分之[七]到百分之九",
        "增长百分之七到百分之[九]",
        "增长[20]%-30%",
        "近[三]年来",
        "突破[10]项关键核心技术",
        "排名前[10]位",
        "高于全市平均水平[1.2]个百分点",
        "引进[20]名硕士以上人才",
        "超[5]亿元以上",
        "约占国内生产总值[20]%",
        "控制在[3]%",
        "最高奖励[500]万元",
        "力争[三]年内建成",
        "历时[三]年多",
        "建设[50]个多功能厅",
        "利用率达不到[60]%",
        "不能低于[20]%",
        "浓度≤[29]微克/立方米",
    ],
)
def test_comparator_is_left_open_where_the_print_does_not_decide(marked: str) -> None:
    assert printed_comparator(*split(marked)) is None


@pytest.mark.parametrize(
    ("marked", "unit"),
    [
        ("地区生产总值[1020.9]亿元", "亿元"),
        ("提供学位[1.3]万个", "万个"),
        ("覆盖群众[21]万余人", "万人"),
        ("投资[400]多万元", "万元"),
        ("接待读者[30]万人次以上", "万人次"),
        ("整合产业空间[2711]万平方米", "万平方米"),
        ("浓度[25.4]微克/立方米", "微克/立方米"),
        ("提高[3]个百分点", "个百分点"),
        ("提前[三]个月", "个月"),
        ("分别达到[100]%、78%", "%"),
        ("抽检[8359]批次", "批次"),
        ("等[4]个新建、3个改扩建项目", "个"),
        ("位居[首]位", "位"),
    ],
)
def test_unit_is_read(marked: str, unit: str) -> None:
    printed = printed_unit(*split(marked))
    assert printed is not None and printed.value == unit


@pytest.mark.parametrize(
    "marked",
    ["降幅全市[第一]", "指数达到[120]", "新建、续建[3]、5个", "百分之[五]", "推动[6]片区", "建设[3]个人才公寓"],
)
def test_unit_is_left_open_where_the_print_does_not_decide(marked: str) -> None:
    assert printed_unit(*split(marked)) is None


@pytest.mark.parametrize("name", ["plan", "tiny", "bare"])
def test_plans_are_curated_as_they_are_printed(name: str, request: pytest.FixtureRequest) -> None:
    plan: Plan = request.getfixturevalue(name)
    assert [fault for figure in plan.figures for fault in faults_of(plan, figure)] == []


def test_any_other_comparator_is_found(plan: Plan) -> None:
    decided = 0
    for figure in plan.figures:
        tile = plan.statement[figure.statement]
        if printed_comparator(tile.text, figure.start - tile.start, figure.end - tile.start):
            decided += 1
            for other in set(get_args(Comparator)) - {figure.comparator}:
                found = faults_of(plan, figure.model_copy(update={"comparator": other}))
                assert [fault.field for fault in found] == ["comparator"] + ["also"] * len(figure.also), figure.id
                assert (found[0].file, found[0].line) == ("guangming-2020/figures.csv", 7)
    assert decided == len(plan.figures) == 186


def test_any_other_unit_is_found(plan: Plan) -> None:
    decided, units = 0, {figure.unit for figure in plan.figures} | {"", "万", "个百分点"}
    for figure in plan.figures:
        tile = plan.statement[figure.statement]
        if printed_unit(tile.text, figure.start - tile.start, figure.end - tile.start):
            decided += 1
            for other in units - {figure.unit}:
                found = faults_of(plan, figure.model_copy(update={"unit": other}))
                assert [fault.field for fault in found] == ["unit"] + ["also"] * len(figure.also), (figure.id, other)
    assert decided == 182  # four ranks (全市第一) print none


def test_a_note_that_says_so_is_heard(plan: Plan) -> None:
    figure = plan.figure["5g-stations-2020"]
    for field, value, note in [
        ("comparator", "gt", f"“以上”按{labels('comparators')['gt']}"),
        ("unit", "个", "原文为“座”，“座”按个计"),
        ("unit", "", "“座”按无单位计"),
    ]:
        read = figure.model_copy(update={field: value})
        assert [fault.field for fault in faults_of(plan, read)] == [field]
        assert faults_of(plan, read.model_copy(update={"note": note})) == []
        assert faults_of(plan, read.model_copy(update={"note": "原文为“2500座以上”"})) != []


def test_a_longer_unit_is_printed_in_full(plan: Plan) -> None:
    figure = plan.figure["big-science-facilities-main-works"]
    assert figure.unit == "大科学装置"
    for unit in ("大", "大平台", "个"):
        assert [fault.field for fault in faults_of(plan, figure.model_copy(update={"unit": unit}))] == ["unit"]
