"""Bad files and cells get a message with sheet, row and column; good rows are read.

What is merely damaged, or meant to do harm, is in tests/faults/test_any_upload.py.
"""

import io
import struct
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from data.reports import form, limits
from data.reports.files import Reading, read_reports
from data.reports.merging import merge
from data.reports.worklist import SHEET
from data.schema import Plan
from tests.readings import messages
from tests.worklists import HEADER, exported, filled, repacked, row_of

ONE, OTHER, TWO_TARGETS = "a-5g-stations", "a-substations", "a-public-kindergartens"
DAY = date(2020, 6, 30)


@pytest.fixture(scope="module")
def blank(plan: Plan) -> bytes:
    return exported(plan)


def beside_a_good_row(plan: Plan, blank: bytes, cells: dict[str, Any], action: str = ONE) -> Reading:
    """One row as given and a good one, which must survive."""
    reading = read_reports(plan, "a.xlsx", filled(blank, {action: cells, OTHER: {form.STATUS: form.LATE}}))
    assert form.Report(OTHER, status=form.LATE) in [filed.report for filed in reading.reports]
    return reading


def report(reading: Reading, action: str = ONE) -> form.Report:
    return next(filed.report for filed in reading.reports if filed.report.action == action)


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        (form.AMOUNT, "约三十", "不是确数（只填数字，单位是“座”）"),
        (form.AMOUNT, -1, "“-1”是负数"),
        (form.AMOUNT, "1e999", "不是一个数"),
        (form.AMOUNT, True, "不是数字"),
        (form.AMOUNT, DAY, "不是数字"),
        (form.AMOUNT, "3；4", "要填 1 个数"),
        (form.STATUS, "差不多", "不在可选的状态里"),
        (form.UPDATED, "六月中旬", "不是日期"),
        (form.UPDATED, date(2031, 1, 1), "不在 2020—2021 年之内"),
        (form.UPDATED, "2020-13-40", "不是日期"),
        (form.NOTE, "长" * 6000, "文字超过"),
    ],
)
def test_wrong_cell_has_its_place_and_the_row_is_kept(
    plan: Plan, blank: bytes, column: str, value: Any, said: str
) -> None:
    reading = beside_a_good_row(plan, blank, {column: value, form.LEAD: "甲局"})
    (problem,) = reading.problems
    assert said in problem.message
    assert (problem.sheet, problem.row, problem.column) == (SHEET, row_of(blank, ONE), column)
    assert report(reading) == form.Report(ONE, lead="甲局")


@pytest.mark.parametrize(
    ("value", "amount"),
    [(1200, "1200"), ("1200", "1200"), (" １２００ ", "1200"), ("1,200座", "1200"), ("1200.00", "1200.00"), (0, "0")],
)
def test_amounts_as_people_write_them(plan: Plan, blank: bytes, value: Any, amount: str) -> None:
    reading = beside_a_good_row(plan, blank, {form.AMOUNT: value})
    assert reading.problems == ()
    assert report(reading).amount == (Decimal(amount),)


@pytest.mark.parametrize(
    "value", ["2020-06-30", "2020/6/30", "2020年6月30日", "20200630", 44012, datetime(2020, 6, 30, 8), DAY]
)
def test_dates_as_people_write_them(plan: Plan, blank: bytes, value: Any) -> None:
    reading = beside_a_good_row(plan, blank, {form.UPDATED: value})
    assert reading.problems == ()
    assert report(reading).updated == DAY


def test_a_share_typed_as_a_percentage(plan: Plan, blank: bytes) -> None:
    def as_percent(sheet: Any) -> None:
        cell = sheet.cell(row_of(blank, "a-pipeline-gas-rate"), form.COLUMNS.index(form.AMOUNT) + 1)
        cell.value, cell.number_format = 0.55, "0%"

    reading = read_reports(plan, "a.xlsx", filled(blank, {}, as_percent))
    assert [filed.report.amount for filed in reading.reports] == [(Decimal(55),)]


@pytest.mark.parametrize(
    ("typed", "amounts"), [("30；1.2", ("30", "1.2")), ("30所; 1.2万个", ("30", "1.2")), ("；1.2", (None, "1.2"))]
)
def test_several_targets_in_one_cell(plan: Plan, blank: bytes, typed: str, amounts: tuple[str | None, ...]) -> None:
    reading = beside_a_good_row(plan, blank, {form.AMOUNT: typed}, TWO_TARGETS)
    assert reading.problems == ()
    wanted = tuple(None if amount is None else Decimal(amount) for amount in amounts)
    assert report(reading, TWO_TARGETS).amount == wanted


def test_one_number_for_two_targets_is_asked_back(plan: Plan, blank: bytes) -> None:
    assert "有 2 个目标" in messages(beside_a_good_row(plan, blank, {form.AMOUNT: 30}, TWO_TARGETS))


def test_the_plans_own_columns_stay_the_plans(plan: Plan, blank: bytes) -> None:
    reading = beside_a_good_row(plan, blank, {form.TEXT: "少建一些", form.TARGET: 10, form.STATUS: form.DONE})
    assert "以计划原文为准" in messages(reading)
    assert "与计划的 2500 不同，以计划为准" in messages(reading)
    assert report(reading).target == ()


def test_unknown_id_and_missing_id(plan: Plan, blank: bytes) -> None:
    def change(sheet: Any) -> None:
        ids = form.COLUMNS.index(form.ID) + 1
        sheet.cell(HEADER + 1, ids).value = "a-5g-station"
        sheet.cell(HEADER + 2, ids).value = None
        sheet.cell(HEADER + 2, form.COLUMNS.index(form.TEXT) + 1).value = "别的"
        for row in (HEADER + 1, HEADER + 2, HEADER + 3):
            sheet.cell(row, form.COLUMNS.index(form.STATUS) + 1).value = form.DONE

    reading = read_reports(plan, "a.xlsx", filled(blank, {}, change))
    said = messages(reading)
    assert f"第 {HEADER + 1} 行“编号”列：计划里没有编号为“a-5g-station”的举措，是不是 a-5g-stations？" in said
    assert f"第 {HEADER + 2} 行“编号”列：没有编号" in said
    assert [filed.row for filed in reading.reports] == [HEADER + 3]


def test_duplicate_rows_are_both_kept_and_named(plan: Plan, blank: bytes) -> None:
    def twice(sheet: Any) -> None:
        sheet.append(["" for _ in form.COLUMNS[:-1]] + [ONE])
        sheet.cell(sheet.max_row, form.COLUMNS.index(form.AMOUNT) + 1).value = 70

    reading = read_reports(plan, "a.xlsx", filled(blank, {ONE: {form.AMOUNT: 50}}, twice))
    assert f"与第 {row_of(blank, ONE)} 行是同一条举措" in messages(reading)
    merged = merge(plan, reading.reports)
    assert [value for value, _ in merged.conflicts[0].values] == ["50", "70"]
    assert merged.reports[ONE].amount == ()


def test_missing_and_foreign_and_doubled_columns(plan: Plan, blank: bytes) -> None:
    def change(sheet: Any) -> None:
        sheet.cell(HEADER, form.COLUMNS.index(form.EVIDENCE) + 1).value = "备注二"
        sheet.cell(HEADER, len(form.COLUMNS) + 1).value = form.STATUS

    said = messages(beside_a_good_row(plan, filled(blank, {}, change), {form.STATUS: form.DONE}))
    assert "缺少列：佐证" in said
    assert "“备注二”列：不是任务分解表的列" in said
    assert "“状态”列：这一列出现了不止一次" in said


def test_merged_cells(plan: Plan, blank: bytes) -> None:
    merged = filled(blank, {}, lambda sheet: sheet.merge_cells("H8:H9"))
    said = messages(beside_a_good_row(plan, merged, {form.STATUS: form.DONE}))
    assert f"工作表“{SHEET}”第 8 行“{form.LEAD}”列：H8:H9 是合并单元格" in said


def test_formula_is_not_run_and_its_saved_value_counts(plan: Plan, blank: bytes) -> None:
    content = filled(blank, {ONE: {form.AMOUNT: "=1000+200"}, OTHER: {form.STATUS: form.LATE}})
    reading = read_reports(plan, "a.xlsx", content)
    assert "这一格是公式：没有保存结果" in messages(reading)
    assert report(reading) == form.Report(ONE)
    assert report(reading).asked == (form.AMOUNT,)

    def save_result(xml: bytes) -> bytes:
        return xml.replace(b"<v></v>", b"<v>1200</v>").replace(b"<v />", b"<v>1200</v>")

    reading = read_reports(plan, "a.xlsx", repacked(content, "xl/worksheets/sheet1.xml", save_result))
    assert "没有运行，采用文件里保存的结果" in messages(reading)
    assert report(reading).amount == (Decimal(1200),)


def test_macros_are_named_and_the_cells_are_read(plan: Plan, blank: bytes) -> None:
    content = repacked(filled(blank, {ONE: {form.STATUS: form.DONE}}), "xl/vbaProject.bin", lambda _: b"macro")
    reading = read_reports(plan, "a.xlsm", content)
    assert "含有宏：没有运行" in messages(reading)
    assert report(reading).status == form.DONE


def test_rows_and_columns_without_end_stop(plan: Plan, blank: bytes) -> None:
    def far(sheet: Any) -> None:
        sheet.cell(1_048_576, 1).value = "远"
        sheet.cell(2, 16_384).value = "远"

    reading = read_reports(plan, "a.xlsx", filled(blank, {ONE: {form.STATUS: form.DONE}}, far))
    assert f"只读取前 {limits.MAX_ROWS} 行" in messages(reading)
    assert report(reading).status == form.DONE


def test_a_sheet_that_is_not_ours_is_named_and_the_list_is_read(plan: Plan, blank: bytes) -> None:
    book = openpyxl.load_workbook(io.BytesIO(filled(blank, {ONE: {form.STATUS: form.DONE}})))
    book.create_sheet("别的", 0)["A1"] = "与此无关"
    buffer = io.BytesIO()
    book.save(buffer)
    reading = read_reports(plan, "a.xlsx", buffer.getvalue())
    (problem,) = reading.problems
    assert (problem.sheet, problem.message[:16]) == ("别的", "没有找到任务分解表的表头，没有读")
    assert [filed.sheet for filed in reading.reports] == [SHEET]


def locked_zip(blank: bytes) -> bytes:
    """A workbook in a zip whose entries claim to be encrypted."""
    content = bytearray(blank)
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<H", content, at + 8, 1)
        at = content.find(b"PK\x01\x02", at + 4)
    return bytes(content)


@pytest.mark.parametrize(
    ("name", "build", "said"),
    [
        ("a.xlsx", lambda _: b"\x00" * (50 * limits.MEGABYTE), "50.0 MB，超过 10 MB"),
        ("a.xlsx", lambda _: b"", "空的"),
        ("a.xlsx", locked_zip, "加了密码"),
        ("a.xlsx", lambda blank: blank[: len(blank) // 2], "已损坏"),
        ("a.xlsx", lambda blank: repacked(blank, "xl/workbook.xml", lambda _: b"<a>"), "已损坏"),
        ("a.pdf", lambda _: b"%PDF-1.7", "不是 Excel 工作簿"),
        ("a.csv", lambda _: b"\x00\x01\x02\x03", "不是文字文件"),
        ("a.csv", lambda _: "编号,状态\n".encode() + b"\xff\xff\x80\xff", "编码既不是"),
        ("a.csv", lambda _: "甲,乙\n1,2\n".encode(), "没有找到任务分解表的表头"),
        ("a.csv", lambda _: "地点,状态\n1,2\n".encode(), "缺少“编号”列"),
    ],
)
def test_unreadable_file_gets_a_message(
    plan: Plan, blank: bytes, name: str, build: Callable[[bytes], bytes], said: str
) -> None:
    reading = read_reports(plan, name, build(blank))
    assert reading.reports == ()
    assert said in messages(reading)
