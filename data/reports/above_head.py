"""What people write above a list: who reports and on which day is taken for the rows that do not say it themselves.

Everything else there is named, so that nobody believes it was read: a unit of measure, a telephone number, the title of
another year's plan.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from data.reports import cell_values
from data.reports.amounts_typed import CellError
from data.reports.cells import SheetCell, SheetGrid, quoted
from data.reports.sheet_head import Remark
from data.schema import Plan

_WHO = ("填报单位", "报送单位", "填表单位", "上报单位", "牵头单位", "填报部门", "报送部门", "单位名称", "部门")
_WHEN = ("日期", "时间", "截至", "截止", "数据截至", "统计截至")
_DAYS = ("日期", "填报日期", "报送日期", "填报时间", "报送时间", "更新日期", "截至日期", "截止日期")
_MEASURE = ("单位", "计量单位", "金额单位")
_OFFICE = re.compile(r"(?:局|办|办公室|委|委员会|中心|街道|办事处|公司|集团|署|院|部|队|站|所|处|会)$")
_PIECE = re.compile(
    r"\s*([\u4e00-\u9fff()（）]{1,12}?)\s*[:：]\s*(.*?)\s*(?=$|[;；\s]\s*[\u4e00-\u9fff()（）]{2,12}\s*[:：])", re.S
)
_IN_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?=\s*年)")
_BLANK = re.compile(r"[\s_＿年月日]*")
TITLE_SHOWN = 40


@dataclass
class Above:
    """Who reports and when, as far as the lines above the list say so."""

    lead: str = ""
    updated: date | None = None


def read_above(plan: Plan, grid: SheetGrid, header: int, own: tuple[str, str]) -> tuple[Above, list[Remark]]:
    """`own` are the title and the beginning of the note that the app itself writes there."""
    above, titled = Above(), False
    remarks: list[Remark] = []
    for number, row in enumerate(grid.rows[: header - 1], start=1):
        for label, cell in _pieces(row):
            text = _text(cell)
            if not label and text == own[0]:
                titled = True
            elif not label and text.startswith(own[1]):
                if plan.info.title not in text:
                    remarks.append((number, "", f"注明的来源不是《{plan.info.title}》，请核对是不是交错了表；内容照读"))
            elif not label and not titled:
                titled = True
                remarks += _of_title(plan, number, text)
            else:
                remarks += _take(plan, above, number, label, cell)
    return above, remarks


def _pieces(row: tuple[SheetCell, ...]) -> Iterator[tuple[str, SheetCell]]:
    """Labels and what follows them, in the same cell or in the next one; without a label, the cell as it is."""
    label = ""
    for cell in row:
        text = _text(cell)
        if not text:
            continue
        if text in (*_WHO, *_DAYS) and not label:
            label = text
            continue
        found = _PIECE.findall(text) if isinstance(cell.value, str) and not text.startswith("筛选：") else []
        if label or not found:
            yield label, cell
            label = ""
            continue
        for name, value in found[:-1]:
            yield name, SheetCell(value)
        label, value = found[-1]
        if value:
            yield label, SheetCell(value)
            label = ""


def _text(cell: SheetCell) -> str:
    return "" if cell.value is None else str(cell.value).strip()


def _of_title(plan: Plan, number: int, text: str) -> Iterator[Remark]:
    """A title is not read; one of another year is told."""
    years, own = set(_YEAR.findall(text)), str(plan.info.target_year)
    if years and own not in years:
        told = f"{quoted(text, TITLE_SHOWN)}写的不是 {own} 年，请核对是不是交错了表；内容按 {own} 年计划读"
        yield number, "", told


def _take(plan: Plan, above: Above, number: int, label: str, cell: SheetCell) -> Iterator[Remark]:
    text, bare = _text(cell), _IN_BRACKETS.sub("", label)
    shown = quoted(f"{label}：{text}" if label else text, TITLE_SHOWN)
    if _BLANK.fullmatch(text):
        return
    try:
        if bare in _WHO or (bare in _MEASURE and _OFFICE.search(text)):
            above.lead = cell_values.lead_name(cell)
            yield number, "", f"表头上方写着{shown}，没有填牵头单位的行按它读"
        elif bare.endswith(_WHEN) or (not bare and text.startswith(("截至", "截止"))):
            above.updated, _ = cell_values.day(cell, plan.info.target_year)
            yield number, "", f"表头上方写着{shown}，没有填更新日期的行按 {above.updated} 读"
        elif bare in _MEASURE:
            yield number, "", f"表头上方写着{shown}，没有按它换算，各行的单位见“填报口径”"
        else:
            yield number, "", f"表头上方的{shown}没有读取"
    except CellError as error:
        yield number, "", f"表头上方的{shown}没有采用：{error}"
