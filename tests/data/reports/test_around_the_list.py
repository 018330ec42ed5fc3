"""What stands beside, above or instead of a list: nothing is passed over in silence, nothing is taken for a result."""

import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from data.reports import form
from data.reports.files import Reading
from data.reports.merging import conflict_rows, merge
from data.reports.worklist import SHEET
from data.schema import Plan
from tests.readings import cell, messages, of, read
from tests.worklists import HEADER, exported, filled, row_of, short_list

EVENTS, LAND, ANY = "a-investment-events", "a-land-prepared", "a-substations"


@pytest.fixture(scope="module")
def blank(plan: Plan) -> bytes:
    return short_list(plan)


def changed(plan: Plan, blank: bytes, change: Callable[[Worksheet], Any], **cells: Any) -> Reading:
    return read(plan, filled(blank, {EVENTS: {form.AMOUNT: 12, **cells}}, change))


def test_a_sheet_that_goes_on_without_a_head_is_named(plan: Plan, blank: bytes) -> None:
    def go_on(sheet: Worksheet) -> None:
        second = sheet.parent.create_sheet("续表")
        second.append([value.value for value in sheet[row_of(blank, LAND)]])

    reading = changed(plan, blank, go_on)
    assert of(reading, LAND) == form.Report(LAND)
    (problem,) = reading.problems
    assert problem.sheet == "续表"
    assert "没有认出表头（没有，或列名改过），不知道各列是什么，1 条举措（第 1 行）没有读取" in problem.message


def test_a_column_without_a_title_is_named(plan: Plan, blank: bytes) -> None:
    column = len(form.COLUMNS) + 1
    reading = changed(plan, blank, lambda sheet: sheet.cell(row_of(blank, EVENTS), column, "已签约 3 家"))
    (problem,) = reading.problems
    assert (problem.row, problem.column) == (row_of(blank, EVENTS), "U")
    assert "这一列没有表头，没有读取" in problem.message


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("量化目标", "{}；已完成 12 场", "比计划多写了“;已完成12场”"),
        ("举措原文", "{}（已完成）", "比计划多写了“(已完成)”"),
        ("时限", "已完成", "写着“已完成”，与计划不同"),
        ("地点", 12, "写着“12”，与计划不同"),
        (
            "举措主题",
            "{}，牵头单位为甲局，联系人张三，电话另行通知",
            "比计划多写了“,牵头单位为甲局,联系人张三,电话另行通…”",
        ),
        ("填报口径", "12", "写着“12”，与计划不同"),
        ("序号", "完成", "写着“完成”，不是序号"),
    ],
)
def test_what_is_written_into_the_plan_is_told(plan: Plan, blank: bytes, column: str, value: Any, said: str) -> None:
    def write(sheet: Worksheet) -> None:
        own = cell(sheet, blank, EVENTS, column)
        own.value = value.format(own.value) if isinstance(value, str) else value

    reading = changed(plan, blank, write)
    (problem,) = reading.problems
    assert (problem.sheet, problem.row, problem.column) == (SHEET, row_of(blank, EVENTS), column)
    assert said in problem.message
    assert "没有当作填报读取" in problem.message
    assert of(reading, EVENTS) == form.Report(EVENTS, amount=(Decimal(12),))


def test_the_targets_own_column_too(plan: Plan, blank: bytes) -> None:
    reading = changed(plan, blank, lambda _: None, **{form.TARGET: 30})
    assert "“年度目标值”列：写着“30”，与计划的 40 不同，以计划为准，没有当作填报读取" in messages(reading)


def test_an_older_text_in_every_row_is_told_once(plan: Plan) -> None:
    def older(sheet: Worksheet) -> None:
        for row in range(HEADER + 1, HEADER + 41):
            sheet.cell(row, form.COLUMNS.index("地点") + 1).value = "旧的地名"

    (problem,) = changed(plan, exported(plan, form.reportable(plan)), older).problems
    assert "40 行与本站现在的内容不同（可能是较早下载的表）" in problem.message
    assert problem.column == "地点"


@pytest.mark.parametrize(
    ("column", "typed", "told"),
    [
        (form.LATER, "后来：2019-01-01 旧的说法（外部）", False),
        (form.LATER, "相关：旧的说法（外部）\n后来：更旧的（外部）", False),
        (form.LATER, "后来：2019-01-01 旧的说法（外部）\n我局已完成 12 场", True),
        (form.LATER, "已完成", True),
        (form.WANTED, "从年初累计完成的数（座）", False),
        (form.WANTED, "12", True),
    ],
)
def test_what_this_site_wrote_before_is_nobodys_writing(
    plan: Plan, blank: bytes, column: str, typed: str, told: bool
) -> None:
    reading = changed(plan, blank, lambda sheet: setattr(cell(sheet, blank, EVENTS, column), "value", typed))
    assert [problem.column for problem in reading.problems] == [column] * told


def above(*lines: list[Any]) -> Callable[[Worksheet], None]:
    def write(sheet: Worksheet) -> None:
        sheet.insert_rows(2, len(lines))
        for number, line in enumerate(lines, start=2):
            for column, value in enumerate(line, start=1):
                sheet.cell(number, column).value = value

    return write


@pytest.mark.parametrize(
    ("line", "lead", "updated", "said"),
    [
        (["填报单位：甲局"], "甲局", None, "没有填牵头单位的行按它读"),
        (["填报单位", None, "甲局"], "甲局", None, "没有填牵头单位的行按它读"),
        (["填报单位", "甲局", "填报日期", date(2020, 6, 30)], "甲局", date(2020, 6, 30), "按 2020-06-30 读"),
        (["甲局", None, "填报"], "", None, "表头上方的“甲局”没有读取"),
        (["填报单位：", None, "甲局"], "甲局", None, "没有填牵头单位的行按它读"),
        (["单位：甲局"], "甲局", None, "没有填牵头单位的行按它读"),
        (["填报单位（盖章）：甲局"], "甲局", None, "没有填牵头单位的行按它读"),
        (["填报单位：甲局、乙局"], "甲局、乙局", None, ""),
        (["单位：万元"], "", None, "没有按它换算"),
        (["填报日期：2020年6月30日"], "", date(2020, 6, 30), "没有填更新日期的行按 2020-06-30 读"),
        (["填报日期：", date(2020, 6, 30)], "", date(2020, 6, 30), "没有填更新日期的行按 2020-06-30 读"),
        (["截至2020年6月30日"], "", date(2020, 6, 30), "没有填更新日期的行按 2020-06-30 读"),
        (["填报单位：甲局　填报日期：2020.6.30　单位：万元"], "甲局", date(2020, 6, 30), "没有按它换算"),
        (["填报日期：2019年6月30日"], "", None, "没有采用：2019-06-30 不在 2020—2021 年之内"),
        (["填报日期：   年  月  日"], "", None, ""),
        (["联系人：张三"], "", None, "表头上方的“联系人：张三”没有读取"),
        (["请于月底前报送"], "", None, "表头上方的“请于月底前报送”没有读取"),
    ],
)
def test_lines_above_the_head(
    plan: Plan, blank: bytes, line: list[Any], lead: str, updated: date | None, said: str
) -> None:
    reading = changed(plan, blank, above(line))
    if "、" in lead:
        assert "像是 2 个单位" in messages(reading)
        lead = ""
    assert of(reading, EVENTS) == form.Report(EVENTS, amount=(Decimal(12),), lead=lead, updated=updated)
    assert said in messages(reading)
    assert all(problem.row == 2 for problem in reading.problems)
    assert bool(reading.problems) == bool(said or "、" in str(line))


def test_a_row_that_says_it_itself_keeps_its_own(plan: Plan, blank: bytes) -> None:
    cells = {form.LEAD: "乙局", form.UPDATED: "不详"}
    reading = changed(plan, blank, above(["填报单位：甲局", "日期：2020-06-30"]), **cells)
    assert of(reading, EVENTS) == form.Report(EVENTS, amount=(Decimal(12),), lead="乙局")


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("光明区2021年计划任务分解表", None, "写的不是 2020 年，请核对是不是交错了表"),
        (None, "筛选：无。来源：《光明区2021年国民经济和社会发展计划》。", "注明的来源不是《光明区2020年"),
        ("光明区2020年计划任务分解表（甲局）", None, ""),
        ("2019年执行情况和2020年计划", None, ""),
    ],
)
def test_the_title_of_another_years_list(
    plan: Plan, blank: bytes, first: str | None, second: str | None, said: str
) -> None:
    def retitle(sheet: Worksheet) -> None:
        sheet["A1"] = first or sheet["A1"].value
        sheet["A2"] = second or sheet["A2"].value

    reading = changed(plan, blank, retitle)
    assert of(reading, EVENTS).amount == (Decimal(12),)
    assert said in messages(reading)
    assert bool(reading.problems) == bool(said)


def test_a_list_that_was_turned_round(plan: Plan, blank: bytes) -> None:
    def turn(sheet: Worksheet) -> None:
        cells = [[value.value for value in row] for row in sheet.iter_rows(min_row=HEADER, max_row=HEADER + 5)]
        turned = sheet.parent.create_sheet("转置")
        for line in zip(*cells, strict=True):
            turned.append(line)
        sheet.parent.remove(sheet)

    (problem,) = changed(plan, blank, turn).problems
    assert problem.sheet == "转置"
    assert "列名竖着写在第 1 列，行列颠倒（转置）了，没有读取" in problem.message


def test_a_head_over_two_rows(plan: Plan, blank: bytes) -> None:
    def split(sheet: Worksheet) -> None:
        sheet.insert_rows(HEADER)
        for column in range(1, len(form.COLUMNS) + 1):
            if form.COLUMNS[column - 1] not in form.OPEN_COLUMNS:
                sheet.cell(HEADER, column).value = sheet.cell(HEADER + 1, column).value
                sheet.cell(HEADER + 1, column).value = None

    (problem,) = changed(plan, blank, split).problems
    assert "表头占了第 3、4 两行，没有读取" in problem.message


def test_the_sheet_of_conflicts_is_no_list(plan: Plan, blank: bytes) -> None:
    readings = [
        read(plan, filled(blank, {EVENTS: {form.AMOUNT: amount, form.UPDATED: date(2020, 6, 30)}}), f"{amount}.xlsx")
        for amount in (10, 11)
    ]
    merged = merge(plan, [filed for reading in readings for filed in reading.reports])
    conflicts = conflict_rows(plan, merged.conflicts)
    again = read(plan, exported(plan, reports=merged.reports, conflicts=conflicts))
    (problem,) = again.problems
    assert (problem.sheet, problem.message[:9]) == (form.CONFLICTS, "“冲突”表没有读取")
    book = openpyxl.load_workbook(io.BytesIO(exported(plan, reports=merged.reports, conflicts=conflicts)))
    book.remove(book[SHEET])
    buffer = io.BytesIO()
    book.save(buffer)
    assert read(plan, buffer.getvalue()).reports == ()


def test_rows_about_nothing_are_named(plan: Plan, blank: bytes) -> None:
    reading = changed(plan, blank, lambda sheet: sheet.append(["填表人：张三   审核人：李四"]))
    (problem,) = reading.problems
    assert "1 行没有编号，也没有填报的内容，没有读取" in problem.message
    assert "（如“填表人：张三   审核人：李四”）" in problem.message


@pytest.mark.parametrize(("other", "read_on"), [(False, True), (True, False)])
def test_a_second_head_on_the_sheet(plan: Plan, blank: bytes, other: bool, read_on: bool) -> None:
    def again(sheet: Worksheet) -> None:
        last, titles = sheet.max_row + 1, list(form.COLUMNS)
        if other:
            titles.reverse()
        for column, name in enumerate(titles, start=1):
            sheet.cell(last, column).value = name
        row: dict[str, Any] = {form.ID: ANY, form.NOTE: "已开工"}
        for column, name in enumerate(titles, start=1):
            sheet.cell(last + 1, column).value = row.get(name)

    reading = changed(plan, blank, again)
    assert bool(of(reading, ANY).note) == read_on
    assert ("这里又有一行表头，与上面的不同" in messages(reading)) == (not read_on)
