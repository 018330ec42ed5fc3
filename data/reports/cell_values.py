"""What a unit typed into a cell, as a status, a date or text; or why it cannot be taken. Amounts: amounts_typed.py."""

import re
import unicodedata
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import accumulate

from data.derive import plain
from data.reports.amounts_typed import CellError
from data.reports.cells import SheetCell, Value, quoted
from data.reports.dates_typed import either, typed_day
from data.reports.form import QUARTERS, STATUSES, UNITS, Amounts

_EPOCH = datetime(1899, 12, 30)  # day 0 of Excel's calendar
_NO_DAY_BEFORE = 1955  # a cell that shows dates makes one of such a year from 6.3 or 630
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff\u202a-\u202e]"
)
_ERRORS = ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!")
_ORDINAL = re.compile(r"(?:第?[1-4一二三四]季度|[Qq][1-4])\s*[:：]?\s*")
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d{1,6})?", re.ASCII)
_AS_ABOVE = ("同上", "同前", "同左", "〃", "同上一行")
_NOTHING = ("无", "暂无", "不适用", "N/A", "NA", "n/a")
_NO_NAMES = (*_AS_ABOVE, "无", "暂无", "没有", "待定", "未定", "待确定", "N/A")
_BRACKETS = re.compile(r"\([^()]*\)")
_TWO_NAMES = re.compile(r"[、,;/\n+&]+|(?<=[局办委署部院])(?:\s+|和(?!平)|与)")
MAX_TEXT, MAX_NAME = 5000, 60


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


def own_words(cell: SheetCell) -> str:
    """Text that can be read without the row above."""
    found = text(cell)
    if found.strip() in _AS_ABOVE:
        raise CellError(f"{quoted(found)}离开这张表就看不懂，请写出内容")
    return found


def stands_for_nothing(cell: SheetCell) -> bool:
    """A stroke, or a word that there is nothing to say."""
    bare = "".join(unicodedata.normalize("NFKC", cell.value).split()) if isinstance(cell.value, str) else ""
    return bool(bare) and (bare in _NOTHING or not bare.strip("/\\-—–―_"))


def unit_name(cell: SheetCell) -> str:
    """The name of a unit; what only stands for one, or for none, is refused."""
    found = text(cell)
    bare = "".join(unicodedata.normalize("NFKC", found).split())
    if bare and (bare in _NO_NAMES or not any(letter.isalpha() for letter in bare)):
        raise CellError(f"{quoted(found)}不是单位名称，请写全称")
    if len(bare) > MAX_NAME and not _TWO_NAMES.search(bare):
        raise CellError(f"{quoted(found)}太长（超过 {MAX_NAME} 字），不像单位名称")
    return found


def lead_name(cell: SheetCell) -> str:
    """The name of one unit: of two, nobody knows which one leads."""
    found = unit_name(cell)
    names = [name.strip() for name in _TWO_NAMES.split(_BRACKETS.sub("", unicodedata.normalize("NFKC", found)))]
    if len(names := [name for name in names if name]) > 1:
        raise CellError(f"{quoted(found, 40)}像是 {len(names)} 个单位或带了别的内容，只填牵头的一个，其他填进“{UNITS}”")
    return found


def status(cell: SheetCell) -> str:
    """One of the published statuses, or empty."""
    found = "".join(unicodedata.normalize("NFKC", text(cell)).split())
    if found and found not in STATUSES:
        raise CellError(f"{quoted(found)}不在可选的状态里（{'、'.join(STATUSES)}）")
    return found


def day(cell: SheetCell, year: int) -> tuple[date | None, str]:
    """A date, and what was added to what is written; a date cell, Excel's day number, or words (dates_typed.py)."""
    found, added = _day(cell, year)
    if found and not date(year, 1, 1) <= found <= date(year + 1, 12, 31):
        raise CellError(f"{found.isoformat()} 不在 {year}—{year + 1} 年之内")
    return found, added


def _day(cell: SheetCell, year: int) -> tuple[date | None, str]:
    check(cell)
    value = as_typed(cell.value)
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        typed = f"{value.year}年{value.month}月"
        return (cell.month and value.day == 1 and typed_day(typed, year)) or (value, "")
    if isinstance(value, int | float) and not isinstance(value, bool) and 30_000 <= value <= 60_000:
        return _EPOCH.date() + timedelta(days=int(value)), ""
    found = text(replace(cell, value=value)).strip()
    if not found:
        return None, ""
    if both := either(found):
        raise CellError(f"{quoted(found)}分不清是 {both}，请写成 {year}-06-30 的样子")
    read = typed_day(found, year)
    if read is None:
        raise CellError(f"{quoted(found)}不是日期，请写成 {year}-06-30 的样子")
    return read


def as_typed(value: Value) -> Value:
    """The number that was typed into a cell that shows every number as a day."""
    if not isinstance(value, date) or value.year >= _NO_DAY_BEFORE:
        return value
    moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    days = round((moment - _EPOCH) / timedelta(days=1), 4)
    return int(days) if days.is_integer() else days


def milestones(cell: SheetCell, goal: Decimal | None = None, *, adds_up: bool = True) -> Amounts:
    """What is to be reached by the end of each quarter: four numbers, each at least the one before.

    Where the year `adds_up` to a goal, numbers that only do so together are those of single quarters.
    """
    typed = unicodedata.normalize("NFKC", text(cell)).strip()
    found = _ORDINAL.sub("", typed)
    if not found:
        return ()
    if "%" in found:
        raise CellError(f"{quoted(text(cell).strip(), 40)}里有百分号，请只填四个季度末的累计数，如 3；6；8；10")
    parts = [part.strip() for part in re.split(r"[;、\n/]+", found.strip(";、,\n/ "))]
    if len(parts) == QUARTERS:
        parts = [part.replace(",", "") if _GROUPED.fullmatch(part) else part for part in parts]
    else:
        parts = [part.strip() for part in re.split(r"[;、,\n/]+", found.strip(";、,\n/ "))]
    if len(parts) != QUARTERS or not all(re.fullmatch(r"\d{1,12}(\.\d{1,6})?", part, re.ASCII) for part in parts):
        raise CellError(f"{quoted(typed, 40)}不是四个数，请填四个季度末的累计数，用“；”隔开，如 3；6；8；10")
    numbers = [Decimal(part) for part in parts]
    same = len(set(numbers)) == 1 and numbers[0] and numbers[0] != goal
    in_parts = goal is not None and numbers[-1] < goal <= sum(numbers)
    if adds_up and (same or in_parts):
        running = "；".join(plain(each) for each in accumulate(numbers))
        raise CellError(f"像是每个季度各自的数，要填到每个季度末的累计数：是不是 {running}？")
    if numbers != sorted(numbers):
        raise CellError("季度目标是累计数，后一季度不应小于前一季度")
    return tuple(numbers)
