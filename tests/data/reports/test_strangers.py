"""Workbooks that somebody made who had only the empty list and its guide; what was to be expected was written first."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from data.reports import form
from data.reports.state import progress_state
from data.reports.units import alike
from data.schema import Plan
from tests.data.reports.sixty_books import (
    ANY,
    EVENTS,
    FIRMS,
    GAS,
    HEAD,
    LAND,
    PLACES,
    Build,
    Case,
    at,
    book,
    check,
    day,
    one,
    raw,
    text,
    written,
)
from tests.readings import read

UNIT, JUNE = "区科技创新局", date(2020, 6, 30)
NUMBER, LEAD, NOTE, STATUS, UPDATED, EVIDENCE = (
    f"“{name}”列" for name in (form.AMOUNT, form.LEAD, form.NOTE, form.STATUS, form.UPDATED, form.EVIDENCE)
)
PM, CAMERAS, STATIONS, ROADS = "a-pm25-annual-mean", "a-video-surveillance", "a-5g-stations", "a-road-white-to-black"
FEW = ("第 1 行", "缺少列")
"""What is said of every list that has only the columns of HEAD."""
TYPED = {form.AMOUNT: 18, form.LEAD: UNIT, form.UPDATED: JUNE}
FILLED = {"lead": UNIT, "updated": JUNE}
EIGHTEEN = {EVENTS: {"amount": (Decimal(18),), **FILLED}}
ROW = [EVENTS, UNIT, 18, "", JUNE]


def quarter(change: Callable[[Worksheet], Any] | None = None) -> Build:
    """One row filled as the guide asks, and whatever else was done to the sheet."""
    return book({EVENTS: TYPED}, change)


def asked(value: Any, said: str, action: str = EVENTS, number_format: str = "") -> Case:
    """An amount that is given back, with its cell."""
    place = f"第 {4 + (EVENTS, LAND, GAS, PLACES, FIRMS, ANY).index(action)} 行{NUMBER}"
    return Case(f"{value} of {action}", one(value, number_format, action), {action: {}}, [(place, said)])


def of(action: str, value: Any, *said: str, amount: str = "") -> Case:
    """An amount of an action that the short list lacks."""
    read_as = {"amount": (Decimal(amount),)} if amount else {}
    says = [FEW, *((f"第 2 行{NUMBER}", each) for each in said)]
    return Case(f"{value} of {action}", written([[action, UNIT, value, "", JUNE]]), {action: FILLED | read_as}, says)


def dated(value: Any, said: str = "", read_as: date | None = JUNE) -> Case:
    """A day as somebody writes it."""
    cells: Mapping[str, Any] = {"amount": (Decimal(12),), "updated": read_as}
    return Case(f"on {value}", day(value), {EVENTS: cells}, [(f"第 4 行{UPDATED}", said)] if said else [])


def of_status(value: str) -> Case:
    return Case(f"status {value}", one(value, column=form.STATUS), {EVENTS: {}}, [(f"第 4 行{STATUS}", "不在可选")])


def merge_units(sheet: Worksheet) -> None:
    at(sheet, LAND, form.NOTE).value = "推进中"
    sheet.merge_cells("H4:H6")


def hide_ids(sheet: Worksheet) -> None:
    for column in "PT":
        sheet.column_dimensions[column].hidden = True


def protect(sheet: Worksheet) -> None:
    sheet.protection.set_password("123456")
    sheet.protection.enable()


def last_quarter(*, hidden: bool) -> Callable[[Worksheet], None]:
    def change(sheet: Worksheet) -> None:
        other = sheet.parent.copy_worksheet(sheet)
        other.title = "一季度"
        at(other, EVENTS, form.AMOUNT).value, at(other, EVENTS, form.UPDATED).value = 9, date(2020, 3, 31)
        other.sheet_state = "hidden" if hidden else "visible"

    return change


def titles(**swaps: str) -> tuple[str, ...]:
    return tuple(swaps.get(name, name) for name in HEAD)


def above_and_left(sheet: Worksheet) -> None:
    sheet.insert_cols(1, 2)
    sheet.insert_rows(1, 3)
    sheet["C1"] = f"报送单位：{UNIT}（盖章）"


TRADITIONAL = ("編號", "牽頭單位", "累計完成值", "進展說明", "更新日期")
CASES = [
    Case("as the guide asks", quarter(), EIGHTEEN),
    Case("protected with a password", quarter(protect), EIGHTEEN),
    Case("ids hidden", quarter(hide_ids), EIGHTEEN),
    Case("last quarter too", quarter(last_quarter(hidden=False)), EIGHTEEN),
    Case("last quarter hidden", quarter(last_quarter(hidden=True)), EIGHTEEN, [("工作表“一季度”", "隐藏的，也读取了")]),
    Case(
        "one unit merged over its rows",
        quarter(merge_units),
        EIGHTEEN | {LAND: {"note": "推进中"}},
        [(f"第 4 行{LEAD}", "内容只算在 H4")],
    ),
    Case(
        "one number merged over two rows",
        quarter(lambda sheet: sheet.merge_cells("K4:K5")),
        EIGHTEEN,
        [(f"第 4 行{NUMBER}", "内容只算在 K4")],
    ),
    Case("blank above and left", quarter(above_and_left), EIGHTEEN, [("第 1 行", f"“报送单位：{UNIT}（盖章）”")]),
    Case(
        "a head of two rows",
        quarter(lambda sheet: (sheet.insert_rows(3), setattr(sheet["H3"], "value", "填报栏"))),
        EIGHTEEN,
        [("第 3 行", "表头上方的“填报栏”没有读取")],
    ),
    Case(
        "the target lowered",
        quarter(lambda sheet: setattr(at(sheet, EVENTS, form.TARGET), "value", 30)),
        EIGHTEEN,
        [("第 4 行“年度目标值”列", "与计划的 40 不同，以计划为准")],
    ),
    Case("noughts", one("0场"), {EVENTS: {"amount": (Decimal(0),)}}),
    Case("spaces only", book({EVENTS: {form.NOTE: " ", form.STATUS: "　"}})),
    *(asked(value, "不是确数") for value in ("约18个", "近18场", "超过18场", "18场左右", "≥18", "十余场")),
    *(asked(value, "不是一个数") for value in ("十八", "9+3", "10-20", "暂未公布", "其中18场")),
    asked("18场（含线上3场）", "在数字后面多写了“（含线上3场）”"),
    asked("18批次", "单位写的是“批次”，这一行的单位是“场”"),
    asked("300公顷", "单位写的是“公顷”，这一行的单位是“平方公里”", LAND),
    asked(-3, "“-3”是负数"),
    asked("－5", "“－5”是负数"),
    asked("100%", "填的是百分比（100%）"),
    asked("100%", "填的是百分比（100%）", ANY),
    asked(1, "填的是百分比（100%）", PLACES, "0%"),
    asked("1.2；30", "1.2 不是整数", PLACES),
    asked("30；12000个", "单位写的是“个”，这一行的单位是“万个”", PLACES),
    asked("58.5个百分点", "单位写的是“个百分点”", GAS),
    asked(True, "不是数字"),
    Case("wide percent", one("５８．５％", action=GAS), {GAS: {"amount": (Decimal("58.5"),)}}),
    Case("a stroke", one("—"), {}, [(f"第 4 行{NUMBER}", "按没有填写处理")]),
    of(CAMERAS, 11000, "是不是 1.1万个？"),
    of(CAMERAS, "8千个", "单位写的是“千个”"),
    of(STATIONS, "1600个", "单位写的是“个”，这一行的单位是“座”"),
    of(ROADS, "30/64", "不是一个数"),
    of(PM, 35, amount="35"),
    of(PM, "27μg/m³", "这一行的单位是“微克/立方米”"),
    dated("6月30日", "没有写年份"),
    dated("2020年上半年", "没有写到日"),
    dated("截至6月底", "只写到月"),
    dated("2020年06月30号"),
    dated("20-6-30", "年份只写了两位"),
    dated("2020年底", "按 2020-12-31 读", date(2020, 12, 31)),
    dated(date(2021, 6, 30), "1 行的日期在 2020 年之后（如 2021-06-30）", date(2021, 6, 30)),
    *(dated(value, "不是日期", None) for value in ("30/6/2020", "Jun 30, 2020", "6月31日", "待定")),
    *map(of_status, ("已办结", "在推进", "按序时推进", "基本完成", "√", "100%")),
    Case("a number as a note", one(18, column=form.NOTE), {EVENTS: {"note": "18"}}, [(f"第 4 行{NOTE}", "没有当作")]),
    Case(
        "a number with its unit as a note",
        one("1,336家", column=form.NOTE, action=FIRMS),
        {FIRMS: {"note": "1,336家"}},
        [(f"第 8 行{NOTE}", "只写了“1,336家”，没有当作累计完成值")],
    ),
    Case("a number where none is wanted", one("18", column=form.NOTE, action=ANY), {ANY: {"note": "18"}}),
    Case(
        "a status as evidence",
        one("已完成", column=form.EVIDENCE),
        {EVENTS: {"evidence": "已完成"}},
        [(f"第 4 行{EVIDENCE}", "没有当作状态")],
    ),
    Case(
        "titles of their own",
        written([ROW], titles(累计完成值="完成数", 更新日期="填报时间")),
        {EVENTS: {"lead": UNIT}},
        [FEW, ("第 1 行“完成数”列", "没有读取"), ("第 1 行“填报时间”列", "没有读取")],
    ),
    Case("titles in English", written([ROW], ("ID", "Unit", "Done", "Note", "Date")), {}, [("", "没有认出表头")]),
    Case(
        "titles broken into lines",
        written(
            [[EVENTS, UNIT, "18\xa0", "", "2020年\n6月30日"]],
            ("编 号", "牵头\n单位", "累计完\n成值", "说明", "更新\n日期"),
        ),
        EIGHTEEN,
        [FEW, ("第 1 行“说明”列", "没有读取")],
    ),
    Case(
        "columns added",
        written([[*ROW, "张三", "1380000"]], (*HEAD, "联系人", "联系电话")),
        EIGHTEEN,
        [FEW, ("“联系人”列", "没有读取"), ("“联系电话”列", "没有读取")],
    ),
    Case("a row of their own", written([ROW, ["", UNIT, 3]]), EIGHTEEN, [FEW, ("第 3 行“编号”列", "没有编号")]),
    Case(
        "copied twice", written([ROW, [EVENTS, UNIT, 21, "", JUNE]]), EIGHTEEN, [FEW, ("第 3 行", "与第 2 行是同一条")]
    ),
    Case("an id in capitals", written([[f" {EVENTS.upper()} ", *ROW[1:]]]), EIGHTEEN, [FEW]),
    Case("hyphens of Word", written([[EVENTS.replace("-", "‐"), *ROW[1:]]]), {}, [FEW, ("第 2 行“编号”列", EVENTS)]),
    Case(
        "last year's list",
        written([["a-2019-events", *ROW[1:]], [*ROW[:4], date(2019, 12, 31)]]),
        {EVENTS: {"lead": UNIT, "amount": (Decimal(18),)}},
        [FEW, ("第 2 行“编号”列", "计划里没有"), (f"第 3 行{UPDATED}", "不在 2020—2021 年之内")],
    ),
    Case(
        "csv of Excel with thousands",
        raw(f'编号,牵头单位,累计完成值,更新日期,,\r\n{FIRMS},{UNIT},"1,336 ",2020/6/30,,\r\n,,,,,\r\n'.encode("gbk")),
        {FIRMS: {"amount": (Decimal(1336),), **FILLED}},
        [("", "GBK"), FEW],
        "a.csv",
    ),
    Case("pasted by tabs", text([[*ROW[:4], "2020-06-30"]], delimiter="\t"), EIGHTEEN, [FEW], "a.csv"),
    Case(
        "traditional characters",
        text([[EVENTS, "區科技創新局", "18", "已辦18場", "2020-06-30"]], "big5", head=TRADITIONAL),
        {},
        [("", "是繁体字的 Big5 编码，没有读取")],
        "a.csv",
    ),
    Case("a web page named .xlsx", raw("<html><table><tr><td>编号</td></tr></table></html>"), {}, [("", "是网页")]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name.replace(" ", "-"))
def test_as_a_careful_head_of_office_expects(plan: Plan, case: Case) -> None:
    check(plan, case)


def test_there_are_more_than_thirty() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 36


def test_rows_without_a_day_are_known(plan: Plan) -> None:
    content = written([ROW, [FIRMS, UNIT, 1336, "", ""], [LAND, UNIT, "", "", ""]])(plan)
    state = progress_state(plan, [read(plan, content, "甲局.xlsx")])
    assert [state.place_of(each) for each in state.undated] == ["甲局.xlsx 第3行"]


@pytest.mark.parametrize(
    ("names", "pairs"),
    [
        (("科创局", "区科创局"), [("科创局", "区科创局")]),
        (("区科创局", "光明区科创局"), [("区科创局", "光明区科创局")]),
        (("管理局", "市生态环境局光明管理局"), []),
        (("科创局", "教育局"), []),
    ],
)
def test_names_that_are_perhaps_one_unit(plan: Plan, names: tuple[str, str], pairs: list[tuple[str, str]]) -> None:
    """Also of one action, where the two are in conflict."""
    for actions in ((EVENTS, FIRMS), (EVENTS, EVENTS)):
        rows = [[action, name, 9, "", JUNE] for action, name in zip(actions, names, strict=True)]
        assert alike(progress_state(plan, [read(plan, written(rows)(plan))])) == pairs
