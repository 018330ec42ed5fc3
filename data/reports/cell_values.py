"""What a unit typed into a cell, as a status, a date or text; or why it cannot be taken. Amounts: amounts_typed.py."""

import re
import unicodedata
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

from data.reports.amounts_typed import CellError
from data.reports.cells import SheetCell
from data.reports.dates_typed import typed_day
from data.reports.form import QUARTERS, STATUSES, Amounts

_EPOCH = date(1899, 12, 30)  # day 0 of Excel's calendar
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff\u202a-\u202e]"
)
_ERRORS = ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!")
_ORDINAL = re.compile(r"(?:第?[1-4一二三四]季度|[Qq][1-4])\s*[:：]?\s*")
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d{1,6})?", re.ASCII)
_NO_NAMES = ("同上", "同前", "同左", "无", "暂无", "没有", "待定", "未定", "待确定", "N/A")
MAX_TEXT = 5000


def check(cell: SheetCell) -> None:
    """Raises CellError where a cell holds something that is no value."""
    if cell.picture:
        raise CellError("这一格是图片，图片没有读取，请写文字")
    if cell.struck:
        raise CellError("这一格有删除线，没有读取，请删去划掉的内容")
    wrong = cell.error or (cell.value if isinstance(cell.value, str) and cell.value.strip() in _ERRORS else "")
    if wrong:
        raise CellError(f"这一格是错误值 {wrong}")


def printable(cell: SheetCell) -> SheetCell:
    """The cell without characters that nobody sees."""
    return replace(cell, value=_UNPRINTABLE.sub("", cell.value)) if isinstance(cell.value, str) else cell


def has_unprintable(cell: SheetCell) -> bool:
    return isinstance(cell.value, str) and bool(_UNPRINTABLE.search(cell.value))


def text(cell: SheetCell) -> str:
    """Text as typed; numbers and dates as they are shown. Raises CellError where it is too long."""
    check(cell)
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = value.date() if value.time() == datetime.min.time() else value
    if isinstance(value, float) and value.is_integer():
        value = f"{value:.0f}" if abs(value) < 1e15 else f"{value:g}"
    found = _UNPRINTABLE.sub("", str(value))
    if len(found) > MAX_TEXT:
        raise CellError(f"文字超过 {MAX_TEXT} 字")
    return found if found.strip() else ""


def unit_name(cell: SheetCell) -> str:
    """The name of a unit; what only stands for one, or for none, is refused."""
    found = text(cell)
    bare = "".join(unicodedata.normalize("NFKC", found).split())
    if bare and (bare in _NO_NAMES or not any(letter.isalnum() for letter in bare)):
        raise CellError(f"“{found[:20]}”不是单位名称，请写全称")
    return found


def status(cell: SheetCell) -> str:
    """One of the published statuses, or empty."""
    found = "".join(unicodedata.normalize("NFKC", text(cell)).split())
    if found and found not in STATUSES:
        raise CellError(f"“{found[:20]}”不在可选的状态里（{'、'.join(STATUSES)}）")
    return found


def day(cell: SheetCell, year: int) -> tuple[date | None, str]:
    """A date, and what was added to what is written; a date cell, Excel's day number, or words (dates_typed.py)."""
    check(cell)
    value = cell.value
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        typed = f"{value.year}年{value.month}月"
        return (cell.month and value.day == 1 and typed_day(typed, year)) or (value, "")
    if isinstance(value, int | float) and not isinstance(value, bool) and 30_000 <= value <= 60_000:
        return _EPOCH + timedelta(days=int(value)), ""
    found = text(cell).strip()
    if not found:
        return None, ""
    read = None if isinstance(value, float) else typed_day(found, year)
    if read is None:
        raise CellError(f"“{found[:20]}”不是日期，请写成 {year}-06-30 的样子")
    return read


def milestones(cell: SheetCell) -> Amounts:
    """What is to be reached by the end of each quarter: four numbers, each at least the one before."""
    typed = unicodedata.normalize("NFKC", text(cell)).strip()
    found = _ORDINAL.sub("", typed)
    if not found:
        return ()
    if "%" in found:
        raise CellError(f"“{text(cell).strip()[:40]}”里有百分号，请只填四个季度末的累计数，如 3；6；8；10")
    parts = [part.strip() for part in re.split(r"[;、\n/]+", found.strip(";、,\n/ "))]
    if len(parts) == QUARTERS:
        parts = [part.replace(",", "") if _GROUPED.fullmatch(part) else part for part in parts]
    else:
        parts = [part.strip() for part in re.split(r"[;、,\n/]+", found.strip(";、,\n/ "))]
    if len(parts) != QUARTERS or not all(re.fullmatch(r"\d{1,12}(\.\d{1,6})?", part, re.ASCII) for part in parts):
        raise CellError("请填四个季度末的累计数，用“；”隔开，如 3；6；8；10")
    numbers = [Decimal(part) for part in parts]
    if numbers != sorted(numbers):
        raise CellError("季度目标是累计数，后一季度不应小于前一季度")
    return tuple(numbers)
