"""What offices write that could be taken for something else: read rightly, or refused with its place."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from data.reports import form
from data.reports.worklist import SHEET
from data.schema import Plan
from tests.readings import messages, of, read, with_cell
from tests.worklists import exported, filled, row_of

LAND, STATIONS, GAS, PLACES, FIRMS = (
    "a-land-prepared",
    "a-5g-stations",
    "a-pipeline-gas-rate",
    "a-public-kindergartens",
    "a-high-tech-firms-total",
)
EVENTS, GDP, ANY = "a-investment-events", "t-gdp", "a-substations"


@pytest.fixture(scope="module")
def blank(plan: Plan) -> bytes:
    return exported(plan, form.reportable(plan))


@pytest.mark.parametrize(
    ("action", "value", "number_format", "amount", "said"),
    [
        (LAND, 0.5, "0%", None, "填的是百分比（50%），单位是“平方公里”"),
        (STATIONS, 0.75, "0.0%", None, "填的是百分比"),
        (GAS, 0.45, "0%", "45", ""),
        (GAS, 45, '0"%"', "45", ""),
        (GAS, 45, r"0\%", "45", ""),
        (LAND, 2, '0"平方公里(完成率%)"', "2", ""),
        (GAS, 0.65, "", None, "是不是 65%"),
        (GAS, "0.65%", "", "0.65", ""),
        (LAND, "50%", "", None, "不是不小于 0 的数字"),
        (ANY, 0.5, "0%", None, "计划没有给出百分比的目标"),
        (PLACES, "45；15000", "", None, "倍"),
        (PLACES, "45；1.5", "", "45；1.5", ""),
        (EVENTS, 4000, "", None, "连同单位一起填：“4000场”"),
        (EVENTS, "4000场", "", "4000", ""),
        (FIRMS, 64, "", None, "要填现有总量，64 远低于年初的 1272家，是不是填了新增数"),
        (FIRMS, "64家", "", "64", ""),
        (FIRMS, 1300, "", "1300", ""),
        (GDP, -14.0, "", "-14", ""),
        (EVENTS, -14, "", None, "不是不小于 0 的数字"),
        (PLACES, "①30；②1.2", "", None, "“①”不能当数字读"),
        (EVENTS, "12①", "", None, "“①”不能当数字读"),
        (STATIONS, "1880²", "", None, "“²”不能当数字读"),
        (EVENTS, "⒈45", "", None, "“⒈”不能当数字读"),
        (EVENTS, "１２", "", "12", ""),
        (PLACES, "45所、1.2万个", "", "45；1.2", ""),
        (EVENTS, "12、", "", "12", ""),
        (EVENTS, "12\n", "", "12", ""),
        (EVENTS, "12场。", "", "12", ""),
        (EVENTS, 1e30, "", None, "数字过大"),
        (ANY, 1e30, "", None, "数字过大"),
        (EVENTS, "9" * 15, "", None, "数字过大"),
    ],
)
def test_amounts(
    plan: Plan, blank: bytes, action: str, value: Any, number_format: str, amount: str | None, said: str
) -> None:
    reading = with_cell(plan, blank, action, form.AMOUNT, value, number_format)
    assert form.amounts_text(of(reading, action).amount) == (amount or "")
    if said:
        (problem,) = reading.problems
        assert said in problem.message
        assert (problem.sheet, problem.row, problem.column) == (SHEET, row_of(blank, action), form.AMOUNT)
    else:
        assert reading.problems == ()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2020-06-30 14:05", ""),
        ("2020-06-30T14:05:00", ""),
        (datetime(2020, 6, 30, 14, 5), ""),
        ("2020.6.30", ""),
        ("2020年6月30日 14时05分", ""),
        ("２０２０年６月３０日", ""),
        ("2020-06-30（星期二）", ""),
        ("二〇二〇年六月三十日", ""),
        ("截至2020年6月30日", ""),
        (20200630, ""),
        ("6月30日", "没有写年份，按 2020-06-30 读"),
        ("6/30", "没有写年份"),
        ("20.6.30", "年份只写了两位"),
        ("2020年6月", "只写到月，按 2020-06-30 读"),
        ("6月底", "只写到月"),
        ("202006", "只写到月"),
        ("二季度", "只写到季度"),
        ("上半年", "没有写到日"),
        ("6.30", "没有写年份"),
        ("2020Q2", "只写到季度"),
        ("2020/6/30 下午 3:05", ""),
    ],
)
def test_dates_in_many_ways(plan: Plan, blank: bytes, typed: Any, said: str) -> None:
    reading = read(plan, filled(blank, {EVENTS: {form.UPDATED: typed, form.AMOUNT: 3}}))
    assert of(reading, EVENTS).updated == date(2020, 6, 30)
    assert [said in problem.message for problem in reading.problems] == ([True] if said else [])


@pytest.mark.parametrize("typed", ["6月31日", "30/6/2020", "昨天", "2020-02-30", "六月中旬", "13月"])
def test_what_is_no_date_is_refused(plan: Plan, blank: bytes, typed: Any) -> None:
    reading = read(plan, filled(blank, {EVENTS: {form.UPDATED: typed, form.AMOUNT: 3}}))
    assert of(reading, EVENTS) == form.Report(EVENTS, amount=(Decimal(3),))
    assert "不是日期" in messages(reading)
