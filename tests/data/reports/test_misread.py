"""What offices write that could be taken for something else: read rightly, or refused with its place."""

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
import xlsxwriter
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from data.reports import form
from data.reports.files import read_reports
from data.reports.worklist import SHEET
from data.schema import Plan
from tests.readings import cell, messages, of, read, with_cell
from tests.worklists import filled, row_of, short_list

LAND, STATIONS, GAS, PLACES, FIRMS = (
    "a-land-prepared",
    "a-5g-stations",
    "a-pipeline-gas-rate",
    "a-public-kindergartens",
    "a-high-tech-firms-total",
)
ROADS = "a-road-white-to-black"
EVENTS, GDP, ANY = "a-investment-events", "t-gdp", "a-substations"


@pytest.fixture(scope="module")
def blank(plan: Plan) -> bytes:
    return short_list(plan)


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
        (LAND, "50%", "", None, "填的是百分比（50%），只填数字，单位是“平方公里”"),
        (ANY, 0.5, "0%", None, "计划没有给出百分比的目标"),
        (PLACES, "45；15000", "", None, "倍"),
        (PLACES, "45；1.5", "", "45；1.5", ""),
        (EVENTS, 4000, "", None, "连同单位一起填：“4000场”"),
        (EVENTS, "4000场", "", "4000", ""),
        (FIRMS, 64, "", None, "要填现有总量，64 远低于年初的 1272家，是不是填了新增数"),
        (FIRMS, "64家", "", "64", ""),
        (FIRMS, 1300, "", "1300", ""),
        (GDP, -14.0, "", "-14", ""),
        (EVENTS, -14, "", None, "“-14”是负数"),
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
        (ROADS, 64, "", "64", ""),
        (ROADS, 70, "", None, "70 超过总数 64条"),
        (ROADS, 640, "", None, "640 超过总数 64条"),
        (ROADS, "70条", "", "70", ""),
        (ROADS, 0.85, "", None, "0.85 不是整数，单位是“条”"),
        (ROADS, "0.85条", "", None, "0.85 不是整数"),
        (STATIONS, 1900.5, "", None, "1900.5 不是整数"),
        (PLACES, "45.5；1.2", "", None, "45.5 不是整数，单位是“所”"),
        (LAND, 0.85, "", "0.85", ""),
        (EVENTS, 4, '0.0"万"', None, "单元格的数字格式里写着“万”，单位是“场”"),
        (EVENTS, 4, '0"家"', None, "写着“家”"),
        (EVENTS, 4, r"0\万", None, "写着“万”"),
        (EVENTS, 4, '0"万场"', None, "写着“万场”"),
        (EVENTS, 4, '0"场次"', None, "写着“场次”"),
        (EVENTS, 4, '0"场"', "4", ""),
        (EVENTS, 4, '0 "场（本年）"', "4", ""),
        (EVENTS, 4, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', "4", ""),
        (EVENTS, 4, '#,##0;"负"0', "4", ""),
        (ANY, 4, '0"万"', None, "没有规定单位"),
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


@pytest.mark.parametrize("number_format", ['yyyy"年"m"月"', "mmm-yy", "yyyy/m", 'm"月"', "[$-804]yyyy/mm;@"])
def test_a_date_shown_without_its_day(plan: Plan, blank: bytes, number_format: str) -> None:
    reading = with_cell(plan, blank, EVENTS, form.DUE, date(2020, 10, 1), number_format)
    assert of(reading, EVENTS).due == date(2020, 10, 31)
    assert "“2020年10月”只写到月，按 2020-10-31 读" in messages(reading)


@pytest.mark.parametrize(
    ("day", "number_format"), [(1, "yyyy-mm-dd"), (1, 'm"月"d"日"'), (15, "yyyy/m"), (1, "yyyy/m/d;@")]
)
def test_a_date_with_its_day_stays(plan: Plan, blank: bytes, day: int, number_format: str) -> None:
    reading = with_cell(plan, blank, EVENTS, form.DUE, date(2020, 10, day), number_format)
    assert of(reading, EVENTS).due == date(2020, 10, day)
    assert reading.problems == ()


@pytest.mark.parametrize("typed", ["同上", "〃", "—", "——", "-", "/", "无", "待定", " 同 上 "])
def test_what_stands_for_a_name_is_none(plan: Plan, blank: bytes, typed: str) -> None:
    reading = read(plan, filled(blank, {EVENTS: {form.LEAD: typed, form.AMOUNT: 3}}))
    assert of(reading, EVENTS) == form.Report(EVENTS, amount=(Decimal(3),))
    (problem,) = reading.problems
    assert "不是单位名称" in problem.message
    assert (problem.row, problem.column) == (row_of(blank, EVENTS), form.LEAD)


def test_an_id_beside_the_text_of_another_action(plan: Plan, blank: bytes) -> None:
    text = plan.statement[LAND].text
    reading = read(plan, filled(blank, {EVENTS: {form.TEXT: text, form.AMOUNT: 3}}))
    assert reading.reports == ()
    (problem,) = reading.problems
    assert f"编号是 {EVENTS}，举措原文却是 {LAND} 的" in problem.message
    assert (problem.row, problem.column) == (row_of(blank, EVENTS), form.ID)


@pytest.mark.parametrize("struck", [False, True])
def test_struck_runs_are_asked_back(plan: Plan, struck: bool) -> None:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("甲")
        sheet.write_row(0, 0, [form.ID, *form.REPORT_COLUMNS])
        sheet.write_string(1, 0, EVENTS)
        look = book.add_format({"font_strikeout": struck, "bold": True})
        sheet.write_rich_string(1, 1 + form.REPORT_COLUMNS.index(form.AMOUNT), look, "3", "5")
    shared = buffer.getvalue()
    for content in (shared, in_the_cell(shared)):
        reading = read(plan, content)
        assert of(reading, EVENTS).amount == (() if struck else (Decimal(35),))
        if struck:
            (problem,) = reading.problems
            assert "有删除线，没有读取" in problem.message
            place = (problem.file, problem.sheet, problem.row, problem.column)
            assert place == ("a.xlsx", "甲", 2, form.AMOUNT)


def in_the_cell(content: bytes) -> bytes:
    """The workbook with the runs in their cell instead of the table of texts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        texts = old.read("xl/sharedStrings.xml").decode().split("<si>")[1:]
        at = next(number for number, each in enumerate(texts) if "<r>" in each)
        inline = f' t="inlineStr"><is>{texts[at].partition("</si>")[0]}</is></c>'
        for info in old.infolist():
            part = old.read(info).decode()
            if info.filename == "xl/worksheets/sheet1.xml":
                assert f' t="s"><v>{at}</v></c>' in part
                part = part.replace(f' t="s"><v>{at}</v></c>', inline)
            new.writestr(info.filename, part)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("column", "value"),
    [(form.AMOUNT, 3), (form.NOTE, "已开工"), (form.LEAD, "甲局"), (form.UPDATED, date(2020, 6, 30))],
)
def test_a_struck_cell_is_asked_back(plan: Plan, blank: bytes, column: str, value: Any) -> None:
    def strike(sheet: Worksheet) -> None:
        cell(sheet, blank, EVENTS, column).font = Font(strike=True)

    content = filled(blank, {EVENTS: {column: value}}, strike)
    for reading in (read(plan, content), read_reports(plan, "a.xlsx", content)):  # here, and in a process of its own
        assert of(reading, EVENTS) == form.Report(EVENTS)
        (problem,) = reading.problems
        assert "有删除线，没有读取" in problem.message
        assert (problem.row, problem.column) == (row_of(blank, EVENTS), column)


def test_a_struck_id_reports_nothing(plan: Plan, blank: bytes) -> None:
    def strike(sheet: Worksheet) -> None:
        cell(sheet, blank, EVENTS, form.ID).font = Font(strike=True)

    reading = read(plan, filled(blank, {EVENTS: {form.AMOUNT: 3}}, strike))
    assert reading.reports == ()
    assert "“编号”列：这一格有删除线，没有读取，这一行没有采用" in messages(reading)
