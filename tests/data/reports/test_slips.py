"""Slips that look like answers: a digit too many, a quarter for a year, two units for one, 6.3 for a day."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from data.reports import form
from data.schema import Plan
from tests.readings import messages, of, read, with_cell
from tests.worklists import exported, filled, row_of, short_list

EVENTS, FIRMS, HOMES, PM25, ANY = (
    "a-investment-events",
    "a-high-tech-firms-total",
    "a-housing-supply",
    "t-pm25",
    "a-substations",
)
LAND, GAS = "a-land-prepared", "a-pipeline-gas-rate"


@pytest.fixture(scope="module")
def blank(plan: Plan) -> bytes:
    return short_list(plan)


@pytest.mark.parametrize(
    ("action", "typed", "said"),
    [
        (FIRMS, 12721, "倍，请核对；确实如此的，请连同单位一起填：“12721家”"),
        (PM25, 290, "是目标 29微克/立方米的 10 倍"),
        (EVENTS, 200, "是目标 40场的 5 倍"),
        (LAND, 0.0004, "不到目标 3平方公里的千分之一"),
        (GAS, 155, "155% 超过 100%"),
        (EVENTS, 199, ""),
        (LAND, 0.003, ""),
        (FIRMS, "12721家", ""),
        (PM25, "290微克/立方米", ""),
    ],
)
def test_what_is_out_of_proportion_is_asked_back(plan: Plan, blank: bytes, action: str, typed: Any, said: str) -> None:
    reading = with_cell(plan, blank, action, form.AMOUNT, typed)
    assert said in messages(reading)
    assert bool(of(reading, action).amount) == (not said)
    assert bool(reading.problems) == bool(said)


@pytest.mark.parametrize(
    ("action", "typed", "said"),
    [
        (EVENTS, "10；10；10；10", "是不是 10；20；30；40？"),
        (EVENTS, "5；10；10；15", "是不是 5；15；25；40？"),
        (EVENTS, "10；20；30；40", ""),
        (EVENTS, "0；0；40；40", ""),
        (EVENTS, "40；40；40；40", ""),
        (EVENTS, "10；20", "“10;20”不是四个数，请填四个季度末的累计数"),
        (EVENTS, "5；15；10；40", "后一季度不应小于前一季度"),
        (ANY, "1；1；1；1", "像是每个季度各自的数"),
        (ANY, "0；1；1；2", ""),
        (PM25, "29；29；29；29", ""),
        (FIRMS, "1300；1350；1400；1450", ""),
    ],
)
def test_numbers_of_single_quarters_are_asked_back(
    plan: Plan, blank: bytes, action: str, typed: str, said: str
) -> None:
    reading = with_cell(plan, blank, action, form.MILESTONES, typed)
    assert said in messages(reading)
    assert bool(of(reading, action).milestones) == (not said)


def test_the_list_says_which_numbers_of_quarters_are_wanted(blank: bytes) -> None:
    from tests.worklists import opened

    prompts = {each.promptTitle: each.prompt for each in opened(blank).data_validations.dataValidation}
    assert "到每个季度末的累计数，不是每个季度各自的数" in prompts[form.MILESTONES]


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("甲局、乙局", 2),
        ("甲局/乙局", 2),
        ("甲局\n乙办\n丙委", 3),
        ("甲局 乙局", 2),
        ("区财政局和区审计局", 2),
        ("区住房和建设局", 1),
        ("区文化和旅游局", 1),
        ("区住建局（含质安站、造价站）", 1),
        ("马田街道办事处", 1),
        ("区发改局 张三 13800000000", 2),
    ],
)
def test_one_unit_leads(plan: Plan, blank: bytes, typed: str, count: int) -> None:
    reading = read(plan, filled(blank, {EVENTS: {form.LEAD: typed, form.AMOUNT: 3}}))
    assert of(reading, EVENTS).lead == ("" if count > 1 else typed)
    assert (f"像是 {count} 个单位" in messages(reading)) == (count > 1)


@pytest.mark.parametrize(
    ("typed", "shown", "day", "said"),
    [
        (6.3, "yyyy-mm-dd", None, "“6.3”分不清是 6月3日还是6月30日"),
        (6.3, "General", None, "分不清是 6月3日还是6月30日"),
        ("6.3", "@", None, "分不清是 6月3日还是6月30日"),
        (6.15, "yyyy-mm-dd", date(2020, 6, 15), "没有写年份"),
        (6.5, "yyyy-mm-dd", date(2020, 6, 5), "没有写年份"),
        (2020.6, "yyyy-mm-dd", date(2020, 6, 30), "“2020.6”"),
        (2020.1, "yyyy-mm-dd", None, "分不清是 2020年1月还是2020年10月"),
        (630, "yyyy-mm-dd", date(2020, 6, 30), "没有写年份，按 2020-06-30 读"),
        (1231, "General", date(2020, 12, 31), "没有写年份"),
        (2020, "yyyy-mm-dd", None, "“2020”不是日期"),
        (12, "yyyy-mm-dd", None, "“12”不是日期"),
        (202006, "General", date(2020, 6, 30), "只写到月"),
    ],
)
def test_days_that_are_numbers(plan: Plan, blank: bytes, typed: Any, shown: str, day: date | None, said: str) -> None:
    reading = with_cell(plan, blank, EVENTS, form.UPDATED, typed, shown)
    assert of(reading, EVENTS).updated == day
    (problem,) = reading.problems
    assert said in problem.message
    assert "19" not in problem.message
    assert (problem.row, problem.column) == (row_of(blank, EVENTS), form.UPDATED)


def test_an_amount_that_is_shown_as_a_day(plan: Plan, blank: bytes) -> None:
    reading = with_cell(plan, blank, EVENTS, form.AMOUNT, 12, "yyyy-mm-dd")
    assert "这一格按日期显示（1900-01-11），请改成“常规”格式" in messages(reading)


def test_what_is_cut_says_so(plan: Plan, blank: bytes) -> None:
    reading = with_cell(plan, blank, EVENTS, form.AMOUNT, "大约四十场左右，详见另附的情况说明和现场图片")
    assert "“大约四十场左右,详见另附的情况说明和现场…”不是" in messages(reading)
    assert of(reading, EVENTS) == form.Report(EVENTS, amount=())


def test_amounts_in_proportion_are_left_alone(plan: Plan, blank: bytes) -> None:
    assert of(with_cell(plan, blank, EVENTS, form.AMOUNT, 1), EVENTS).amount == (Decimal(1),)


@pytest.mark.parametrize("stroke", ["/", "——", "-", "无", "暂无", " N/A "])
def test_strokes_say_nothing(plan: Plan, blank: bytes, stroke: str) -> None:
    columns = (form.AMOUNT, form.NOTE, form.EVIDENCE, form.UNITS, form.UPDATED)
    cells = {name: dict.fromkeys(columns, stroke) for name in (EVENTS, ANY)}
    reading = read(plan, filled(blank, cells))
    assert reading.reports == ()  # and is not counted as reported
    assert sorted(problem.column for problem in reading.problems) == sorted(columns)
    assert all("2 格只写了“无”、“/”一类，按没有填写处理" in problem.message for problem in reading.problems)


def test_a_mark_that_says_something_is_kept(plan: Plan, blank: bytes) -> None:
    assert of(with_cell(plan, blank, EVENTS, form.NOTE, "√"), EVENTS).note == "√"
    assert of(with_cell(plan, blank, EVENTS, form.NOTE, "无进展"), EVENTS).note == "无进展"


@pytest.mark.parametrize("column", [form.NOTE, form.EVIDENCE, form.UNITS])
def test_as_above_is_asked_back(plan: Plan, blank: bytes, column: str) -> None:
    reading = with_cell(plan, blank, EVENTS, column, "同上")
    assert "“同上”离开这张表就看不懂，请写出内容" in messages(reading)
    assert of(reading, EVENTS) == form.Report(EVENTS)


def test_a_number_is_no_unit(plan: Plan, blank: bytes) -> None:
    reading = read(plan, filled(blank, {EVENTS: {form.LEAD: 12, form.AMOUNT: 3}}))
    assert of(reading, EVENTS).lead == ""
    assert "“12”不是单位名称" in messages(reading)
    reading = read(plan, filled(blank, {EVENTS: {form.LEAD: "负责推进" * 20 + "局", form.AMOUNT: 3}}))
    assert of(reading, EVENTS).lead == ""
    assert "太长（超过 60 字），不像单位名称" in messages(reading)


@pytest.mark.parametrize(("amount", "said"), [(50, "50 达到自定目标 10 的 5 倍，照填报采用，请核对"), (49, "")])
def test_an_amount_far_beyond_the_units_own_target(plan: Plan, blank: bytes, amount: int, said: str) -> None:
    reading = read(plan, filled(blank, {ANY: {form.TARGET: 10, form.AMOUNT: amount}}))
    assert of(reading, ANY).amount == (Decimal(amount),)
    assert [problem.message for problem in reading.problems] == [said] * bool(said)


def test_what_was_dragged_down_is_asked_about(plan: Plan) -> None:
    rows = list(form.reportable(plan))[20:26]
    cells = {
        action.id: {form.LEAD: f"区发改局{at}", form.UPDATED: date(2020, 6, at), form.NOTE: f"第{at}条"}
        for at, action in enumerate(rows, start=1)
    }
    reading = read(plan, filled(exported(plan, form.reportable(plan)), cells))
    assert len(reading.reports) == 6
    first = row_of(exported(plan, form.reportable(plan)), rows[0].id)
    assert {(problem.row, problem.column) for problem in reading.problems} == {
        (first, form.LEAD),
        (first, form.UPDATED),
    }
    assert f"第 {first} 到 {first + 5} 行从“区发改局1”逐行加一到“区发改局6”，像是拖动填充时递增了" in messages(reading)


def test_equal_names_and_days_below_each_other_say_nothing(plan: Plan, blank: bytes) -> None:
    same = {form.LEAD: "第1中学", form.UPDATED: date(2020, 6, 30), form.NOTE: "好"}
    assert read(plan, filled(blank, {action.id: same for action in form.reportable(plan)})).problems == ()


@pytest.mark.parametrize("typed", [" A-Investment-Events ", "a-investment-events"])
def test_an_id_in_capitals(plan: Plan, blank: bytes, typed: str) -> None:
    reading = read(plan, filled(blank, {EVENTS: {form.AMOUNT: 3, form.ID: typed}}))
    assert of(reading, EVENTS).amount == (Decimal(3),)


def test_without_an_id_a_text_that_was_broken_tells(plan: Plan, blank: bytes) -> None:
    text = plan.statement[EVENTS].text
    reading = read(
        plan, filled(blank, {EVENTS: {form.AMOUNT: 3, form.ID: None, form.TEXT: f"{text[:4]}\n {text[4:]}"}})
    )
    assert of(reading, EVENTS).amount == (Decimal(3),)
    assert reading.problems == ()
