"""Sixty workbooks and more, as people make them: each is read rightly, or refused in words that name the cell."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from data.reports import form
from data.reports.worklist import SHEET
from data.schema import Plan
from tests.data.reports.sixty_books import (
    EVENTS,
    FIRMS,
    GAS,
    LAND,
    PLACES,
    Case,
    above,
    at,
    book,
    check,
    day,
    moved,
    one,
    raw,
    repacked,
    streamed,
    strict,
    text,
    turned,
    written,
    zipped,
)

JUNE = date(2020, 6, 30)
NUMBER, LEAD, NOTE, STATUS, UPDATED = (
    f"“{name}”列" for name in (form.AMOUNT, form.LEAD, form.NOTE, form.STATUS, form.UPDATED)
)


def twelve(**more: Any) -> dict[str, dict[str, Any]]:
    return {EVENTS: {"amount": (Decimal(12),), **more}}


def amount(action: str, *typed: str) -> dict[str, dict[str, Any]]:
    return {action: {"amount": tuple(map(Decimal, typed))}}


def hide(sheet: Worksheet) -> None:
    sheet.auto_filter.add_filter_column(0, ["x"])
    for row in (4, 5):
        sheet.row_dimensions[row].hidden = True


def hide_sheet(sheet: Worksheet) -> None:
    sheet.sheet_state = "hidden"


def paint(sheet: Worksheet) -> None:
    for row in range(10, 3000):
        for column in range(1, 21):
            sheet.cell(row, column).fill = PatternFill("solid", fgColor="FFFF00")


def merge_looks(sheet: Worksheet) -> None:
    sheet.merge_cells("B4:B9")
    sheet.merge_cells("C4:C9")


def strike(sheet: Worksheet) -> None:
    at(sheet, EVENTS, form.AMOUNT).font = Font(strike=True)


def add_row(*values: Any) -> Any:
    return lambda sheet: sheet.append(values)


def again_in_june(sheet: Worksheet) -> None:
    values: list[Any] = [cell.value for cell in sheet[4]]
    values[form.COLUMNS.index(form.AMOUNT)], values[form.COLUMNS.index(form.UPDATED)] = 20, JUNE
    sheet.append(values)


def second_sheet(name: str, *rows: Sequence[Any], index: int | None = None) -> Any:
    def change(sheet: Worksheet) -> None:
        other = sheet.parent.create_sheet(name, index)
        for row in rows:
            other.append(row)

    return change


def as_it_is(_: str, part: bytes) -> bytes:
    return part


def rename(column: str, to: str) -> Any:
    return lambda sheet: setattr(sheet.cell(3, form.COLUMNS.index(column) + 1), "value", to)


def write(column: str, value: Any, action: str = EVENTS) -> Any:
    return lambda sheet: setattr(at(sheet, action, column), "value", value)


MACRO = {"xl/vbaProject.bin": b"x"}
GOOD = {EVENTS: {form.AMOUNT: 12}}
PLAIN_ROW = [EVENTS, "甲局", "12", "好", "2020-06-30"]
READ_ROW = {"lead": "甲局", "note": "好", "updated": JUNE}
CASES = [
    Case("untouched", book()),
    Case("a number", book(GOOD), twelve()),
    Case("a number as text", one("12", "@"), twelve()),
    Case("full-width digits", one("１２"), twelve()),
    Case("thousands", one("1,300家", action=FIRMS), amount(FIRMS, "1300")),
    Case("with its unit", one("12场。"), twelve()),
    Case("nought", one(0), amount(EVENTS, "0")),
    Case("two numbers", one("45；1.2", action=PLACES), amount(PLACES, "45", "1.2")),
    Case("two with units", one("45所、1.2万个", action=PLACES), amount(PLACES, "45", "1.2")),
    Case("one of two", one(45, action=PLACES), {PLACES: {}}, [(f"第 7 行{NUMBER}", "有 2 个目标")]),
    Case("about", one("约12"), {EVENTS: {}}, [(f"第 4 行{NUMBER}", "“约12”不是")]),
    Case("circled", one("①2"), {EVENTS: {}}, [(f"第 4 行{NUMBER}", "“①”不能当数字读")]),
    Case("half a thing", one(0.5), {EVENTS: {}}, [(f"第 4 行{NUMBER}", "0.5 不是整数")]),
    Case("too much", one(12721, action=FIRMS), {FIRMS: {}}, [(f"第 8 行{NUMBER}", "倍，请核对")]),
    Case("too little", one(0.0001, action=LAND), {LAND: {}}, [(f"第 5 行{NUMBER}", "不到目标 3平方公里的千分之一")]),
    Case("new ones for all", one(64, action=FIRMS), {FIRMS: {}}, [(f"第 8 行{NUMBER}", "是不是填了新增数")]),
    Case("a share of an area", one(0.5, "0%", LAND), {LAND: {}}, [(f"第 5 行{NUMBER}", "填的是百分比（50%）")]),
    Case("a rate as a share", one(0.55, "0%", GAS), amount(GAS, "55")),
    Case("a rate with a sign", one(55, '0"%"', GAS), amount(GAS, "55")),
    Case("a rate below one", one(0.55, action=GAS), {GAS: {}}, [(f"第 6 行{NUMBER}", "是不是 55%")]),
    Case("a unit in the format", one(4, '0"万"'), {EVENTS: {}}, [(f"第 4 行{NUMBER}", "写着“万”")]),
    Case("a number as a day", one(12, "yyyy/m/d"), {EVENTS: {}}, [(f"第 4 行{NUMBER}", "按日期显示")]),
    Case("a formula", one("=5+7"), {EVENTS: {}}, [(f"第 4 行{NUMBER}", "公式：没有保存结果")]),
    Case("an error", one("#N/A"), {EVENTS: {}}, [(f"第 4 行{NUMBER}", "错误值 #N/A")]),
    Case("struck out", book(GOOD, strike), {EVENTS: {}}, [(f"第 4 行{NUMBER}", "有删除线")]),
    Case("day: cell", day(JUNE), twelve(updated=JUNE)),
    Case("day: with a time", day(datetime(2020, 6, 30, 14, 5)), twelve(updated=JUNE)),
    Case("day: points", day("2020.6.30"), twelve(updated=JUNE)),
    Case("day: words", day("2020年6月30日"), twelve(updated=JUNE)),
    Case("day: characters", day("二〇二〇年六月三十日"), twelve(updated=JUNE)),
    Case("day: number", day(44012, "General"), twelve(updated=JUNE)),
    Case("day: eight digits", day(20200630), twelve(updated=JUNE)),
    Case("day: no year", day("6月30日"), twelve(updated=JUNE), [(f"第 4 行{UPDATED}", "没有写年份，按 2020-06-30 读")]),
    Case("day: a month", day("2020年6月"), twelve(updated=JUNE), [(f"第 4 行{UPDATED}", "只写到月")]),
    Case("day: a quarter", day("二季度"), twelve(updated=JUNE), [(f"第 4 行{UPDATED}", "只写到季度")]),
    Case("day: 630", day(630), twelve(updated=JUNE), [(f"第 4 行{UPDATED}", "“630”没有写年份")]),
    Case("day: 6.3", day(6.3), twelve(), [(f"第 4 行{UPDATED}", "分不清是 6月3日还是6月30日")]),
    Case("day: last year", day("2019-06-30"), twelve(), [(f"第 4 行{UPDATED}", "不在 2020—2021 年之内")]),
    Case("day: none", day("上周"), twelve(), [(f"第 4 行{UPDATED}", "“上周”不是日期")]),
    Case("status in other words", one("快了", column=form.STATUS), {EVENTS: {}}, [(f"第 4 行{STATUS}", "不在可选")]),
    Case("two units", one("甲局、乙局", column=form.LEAD), {}, [(f"第 4 行{LEAD}", "像是 2 个单位")]),
    Case("the same as above", one("同上", column=form.LEAD), {}, [(f"第 4 行{LEAD}", "不是单位名称")]),
    Case("a line break", one("一_x000D_\n二", column=form.NOTE), {EVENTS: {"note": "一\n二"}}),
    Case("a long note", one("长" * 5001, column=form.NOTE), {EVENTS: {}}, [(f"第 4 行{NOTE}", "文字超过 5000 字")]),
    Case("single quarters", one("10；10；10；10", column=form.MILESTONES), {}, [("“季度目标”列", "各自的数")]),
    Case("merged looks", book(GOOD, merge_looks), twelve()),
    Case("merged notes", book(GOOD, lambda s: s.merge_cells("L4:L5")), twelve(), [(f"第 4 行{NOTE}", "只算在 L4")]),
    Case("filtered", book(GOOD, hide), twelve(), [("第 4 行", "1 行是隐藏的或被筛选掉的，也读取了")]),
    Case("a hidden sheet", book(GOOD, hide_sheet), twelve(), [(SHEET, "这张工作表是隐藏的，也读取了")]),
    Case("painted", book(GOOD, paint), twelve()),
    Case(
        "a picture", one('=_xlfn.DISPIMG("ID_1",1)', column=form.EVIDENCE), {EVENTS: {}}, [("“佐证”列", "图片没有读取")]
    ),
    Case(
        "a comment", book(GOOD, lambda s: setattr(s["J4"], "comment", Comment("问", "甲"))), twelve(), [(SHEET, "J4")]
    ),
    Case(
        "a remark in the head",
        book(GOOD, rename(form.AMOUNT, "累计完成值（必填）")),
        twelve(),
        [(NUMBER, "按“累计完成值”读")],
    ),
    Case(
        "other columns",
        book(GOOD, rename(form.EVIDENCE, "备注")),
        twelve(),
        [("第 3 行", "缺少列：佐证"), ("“备注”列", "没有读取")],
    ),
    Case("moved and sorted", moved, twelve()),
    Case("turned round", turned, {}, [("工作表“转置”", "行列颠倒")]),
    Case("no ids", book(GOOD, lambda s: s.delete_cols(20)), twelve(), [("第 3 行", "缺少“编号”列")]),
    Case(
        "a wrong id", book(GOOD, write(form.ID, "a-investment-event")), {}, [("第 4 行“编号”列", f"是不是 {EVENTS}？")]
    ),
    Case("another row's id", book(GOOD, write(form.ID, LAND)), {}, [("第 4 行“编号”列", "举措原文却是")]),
    Case(
        "in the plan's column", book(GOOD, write("时限", "已完成")), twelve(), [("第 4 行“时限”列", "没有当作填报读取")]
    ),
    Case("beside the list", book(GOOD, lambda s: s.cell(4, 21, "备用")), twelve(), [("第 4 行“U”列", "没有表头")]),
    Case(
        "twice",
        book({EVENTS: {form.AMOUNT: 12, form.UPDATED: date(2020, 3, 31)}}, again_in_june),
        twelve(updated=date(2020, 3, 31)),
        [("第 10 行“编号”列", "与第 4 行是同一条举措")],
    ),
    Case(
        "who filled it in",
        book(GOOD, add_row("填表人：张三")),
        twelve(),
        [("第 10 行", "没有读取：第 10 行（如“填表人：张三”）")],
    ),
    Case("a sum", book(GOOD, add_row(*["合计"], *[None] * 8, 12)), twelve(), [("第 10 行“编号”列", "没有编号")]),
    Case("who reports, above", above("填报单位：甲局"), twelve(lead="甲局"), [("第 2 行", "没有填牵头单位的行按它读")]),
    Case("the day, above", above("填报日期：2020年6月30日"), twelve(updated=JUNE), [("第 2 行", "按 2020-06-30 读")]),
    Case("a measure, above", above("单位：万元"), twelve(), [("第 2 行", "没有按它换算")]),
    Case(
        "another year",
        book(GOOD, lambda s: setattr(s["A1"], "value", "2021年计划任务分解表")),
        twelve(),
        [("第 1 行", "交错了表")],
    ),
    Case(
        "a sheet before",
        book(GOOD, second_sheet("封面", ["关于报送的函"], index=0)),
        twelve(),
        [("工作表“封面”", "没有读取")],
    ),
    Case("an empty sheet", book(GOOD, second_sheet("Sheet2")), twelve()),
    Case(
        "it goes on",
        book(GOOD, second_sheet("续", [1, LAND, 2])),
        twelve(),
        [("工作表“续”", "1 条举措（第 1 行）没有读取")],
    ),
    Case("few columns", written([[EVENTS, "甲局", 12, "好", JUNE]]), twelve(**READ_ROW), [("第 1 行", "缺少列")]),
    Case(
        "1904", written([[EVENTS, "甲局", 12, "好", JUNE]], date_1904=True), twelve(**READ_ROW), [("第 1 行", "缺少列")]
    ),
    Case("strict", strict(book(GOOD)), twelve()),
    Case("texts in cells", streamed([PLAIN_ROW]), twelve(**READ_ROW), [("第 1 行", "缺少列")]),
    Case("cells without places", streamed([PLAIN_ROW], places=False), twelve(**READ_ROW), [("第 1 行", "缺少列")]),
    Case("a macro", repacked(book(GOOD), as_it_is, MACRO), twelve(), [("", "含有宏")], "填报.xlsm"),
    Case("csv", text([PLAIN_ROW]), twelve(**READ_ROW), [("第 1 行", "缺少列")], "a.csv"),
    Case("csv with a mark", text([PLAIN_ROW], "utf-8-sig"), twelve(**READ_ROW), [("第 1 行", "缺少列")], "a.csv"),
    Case("csv of Excel", text([PLAIN_ROW], "gbk"), twelve(**READ_ROW), [("", "GBK"), ("第 1 行", "缺少列")], "a.csv"),
    Case("csv by ;", text([PLAIN_ROW], delimiter=";"), twelve(**READ_ROW), [("第 1 行", "缺少列")], "a.csv"),
    Case(
        "tabs", text([PLAIN_ROW], "utf-16", "\t"), twelve(**READ_ROW), [("", "UTF-16"), ("第 1 行", "缺少列")], "a.txt"
    ),
    Case("csv as xlsx", text([PLAIN_ROW]), twelve(**READ_ROW), [("", "按 CSV 读取"), ("第 1 行", "缺少列")]),
    Case(
        "a comma too many",
        raw(f"编号,累计完成值\n{EVENTS},1,2\n"),
        {},
        [("第 2 行", "比表头多出几格"), ("第 1 行", "缺少列")],
        "a.csv",
    ),
    Case("an open quote", raw(f'编号,累计完成值\n{EVENTS},"1\n'), {}, [("", "从第 2 行起引号")], "a.csv"),
    Case("a web page", raw("<html><table></table>"), {}, [("", "是网页或 XML 表格")], "a.xls"),
    Case("old Excel", raw(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), {}, [("", "另存为 .xlsx")], "a.xls"),
    Case(
        "a password",
        raw(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
        {},
        [("", "密码")],
    ),
    Case("a picture file", raw(b"\x89PNG...."), {}, [("", "不是 Excel 工作簿")]),
    Case("a zip of workbooks", zipped, {}, [("", "是压缩包。请先解压")], "全部.xlsx"),
    Case("nothing", raw(b""), {}, [("", "文件是空的")]),
    Case("half a file", lambda plan: book(GOOD)(plan)[:9000], {}, [("", "已损坏")]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name.replace(" ", "-"))
def test_read_rightly_or_refused(plan: Plan, case: Case) -> None:
    check(plan, case)


def test_there_are_sixty() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 60
