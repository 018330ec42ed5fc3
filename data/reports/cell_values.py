"""What a unit typed into a cell, as an amount, a date, a status or text; or why it cannot be taken."""

import re
import unicodedata
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation

from data.reports.form import STATUSES, Amounts
from data.reports.grids import SheetCell
from data.schema import Figure

_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
_NUMBER = re.compile(r"\d{1,15}(\.\d{1,10})?|\.\d{1,10}")
_DATE = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+0?0:00(?::00)?)?|(\d{4})(\d{2})(\d{2})"
)
_EPOCH = date(1899, 12, 30)  # day 0 of Excel's calendar
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
MAX_TEXT = 5000


class CellError(ValueError):
    """A cell that cannot be taken; the message says why, for whoever filled it in."""


def text(cell: SheetCell) -> str:
    """Text as typed; numbers and dates as they are shown. Raises CellError where it is too long."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = value.date() if value.time() == datetime.min.time() else value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    found = _CONTROL.sub("", str(value))
    if len(found) > MAX_TEXT:
        raise CellError(f"文字超过 {MAX_TEXT} 字")
    return found if found.strip() else ""


def status(cell: SheetCell) -> str:
    """One of the published statuses, or empty."""
    found = unicodedata.normalize("NFKC", text(cell)).strip()
    if found and found not in STATUSES:
        raise CellError(f"“{found[:20]}”不在可选的状态里（{'、'.join(STATUSES)}）")
    return found


def day(cell: SheetCell) -> date | None:
    """A date: a real one, Excel's day number, or 2020-06-30, 2020/6/30, 2020年6月30日, 20200630."""
    value = cell.value
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool) and 30_000 <= value <= 60_000:
        return _EPOCH + timedelta(days=int(value))
    found = unicodedata.normalize("NFKC", text(cell)).strip()
    if not found:
        return None
    match = _DATE.fullmatch(found)
    if match:
        year, month, of_month = (int(part) for part in match.groups() if part)
        try:
            return date(year, month, of_month)
        except ValueError:
            pass
    raise CellError(f"“{found[:20]}”不是日期，请写成 2020-06-30 的样子")


def amounts(cell: SheetCell, figures: list[Figure]) -> Amounts:
    """The amounts of a cell, one for each target; without a target, one of the unit's own. An empty cell has none."""
    value, expected = cell.value, max(len(figures), 1)
    if value is None or (isinstance(value, str) and not value.strip()):
        return ()
    if isinstance(value, bool | date):
        raise CellError("不是数字")
    if isinstance(value, int | float):
        pieces: list[Decimal | None] = [_typed(value, cell.percent)]
    else:
        parts = re.split(r"[;；、\n]", unicodedata.normalize("NFKC", value))
        units = [figure.unit for figure in figures] or [""]
        pieces = [_piece(part, units[min(at, len(units) - 1)]) for at, part in enumerate(parts)]
    if len(pieces) != expected:
        raise CellError(f"这条举措有 {expected} 个目标，要填 {expected} 个数（用“；”隔开），这里有 {len(pieces)} 个")
    return tuple(pieces) if any(piece is not None for piece in pieces) else ()


def _typed(value: int | float, percent: bool) -> Decimal:
    try:
        number = Decimal(f"{value:.12g}") * (100 if percent else 1)
    except InvalidOperation as error:
        raise CellError("不是数字") from error
    if not number.is_finite() or number < 0:
        raise CellError(f"{value} 不是不小于 0 的数字")
    return number


def _piece(part: str, unit: str) -> Decimal | None:
    found = part.strip()
    bare = found.removesuffix(unicodedata.normalize("NFKC", unit)).strip() if unit else found
    if not bare:
        return None
    plain = bare.replace(",", "") if _GROUPED.fullmatch(bare) else bare
    if not _NUMBER.fullmatch(plain):
        wanted = f"只填数字，单位是“{unit}”" if unit else "只填数字"
        raise CellError(f"“{found[:20]}”不是不小于 0 的数字（{wanted}）")
    return Decimal(plain)
