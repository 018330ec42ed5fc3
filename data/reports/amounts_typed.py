"""Amounts as people write them, each beside its target. What could be meant otherwise is asked back, not taken."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation

from data.derive import plain
from data.reports.cells import SheetCell, quoted
from data.reports.form import BETWEEN, Amounts
from data.reports.kinds import ADDING_UP, COUNTED, Kind, kind_of
from data.schema import Figure, Plan

MOST = Decimal(10) ** 12
TIMES = 5  # so many times the target: a slip of the unit or a digit too many
WELL_ABOVE_ONE = 20  # per cent: beside it, 0.65 is rather 65%
WHOLE_SHARE = 100
SHARE, BEGUN_SHARE = Decimal(100), Decimal(1000)  # or less than one part of so many; a year begins with little
BOUNDS = (
    f"达到目标 {TIMES} 倍的数，不到目标百分之一的总量和比率，不到目标千分之一的累计数，超过总数的数和超过 100% 的比率，"
    "低于年初一半的总量，退回核对，没有采用；确实如此的，连同单位一起填，如“45场”。成件的（个、家、场等）只填整数。"
)
_GROUPED = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")
_NUMBER = re.compile(r"[0-9]{1,15}(\.[0-9]{1,10})?|\.[0-9]{1,10}")
_BETWEEN = re.compile(r"[;；、\n]")
_WIDE = {0xFF10 + digit: 0x30 + digit for digit in range(10)} | {
    ord("．"): ".",
    ord("，"): ",",
    ord("％"): "%",
    ord("　"): " ",
    ord("\xa0"): " ",
    ord("；"): ";",
}
_PLAIN = set("0123456789.,% -+")
_ABOUT = re.compile("约|近|超|余|多|左右|以上|以下|上下|不到|[≤≥<>~～]")
_BEGINS = re.compile(r"([0-9][0-9,.]*)\s*([^0-9,.\s].*)", re.S)


class CellError(ValueError):
    """A cell that cannot be taken; the message says why, for whoever filled it in."""


def typed_amounts(plan: Plan, cell: SheetCell, figures: Sequence[Figure]) -> Amounts:
    """The amounts of a cell, one for each target; without a target, one of the unit's own. An empty cell has none."""
    value, expected = cell.value, max(len(figures), 1)
    if value is None or (isinstance(value, str) and not value.strip()):
        return ()
    if isinstance(value, date):
        raise CellError(f"不是数字：这一格按日期显示（{value:%Y-%m-%d}），请改成“常规”格式只填数字")
    if isinstance(value, bool):
        raise CellError("不是数字")
    targets: list[Figure | None] = [*figures] or [None]
    if isinstance(value, int | float):
        _check_percent(cell, targets[0])
        _check_beside(cell, targets[0])
        number = _typed(value, percent=cell.percent, signed=_is_signed(targets[0]))
        pieces: list[Decimal | None] = [_checked(plan, number, targets[0], spelled=cell.percent)]
    else:
        parts = _BETWEEN.split(value.translate(_WIDE).strip(" "))
        while len(parts) > expected and not parts[-1].strip():
            parts.pop()  # a mark or a line break after the last amount
        _check_count(len(parts), expected)
        pieces = [_piece(plan, part, target) for part, target in zip(parts, targets, strict=True)]
    _check_count(len(pieces), expected)
    return tuple(pieces) if any(piece is not None for piece in pieces) else ()


def _check_count(found: int, expected: int) -> None:
    if found != expected:
        raise CellError(f"这条举措有 {expected} 个目标，要填 {expected} 个数（用“；”隔开），这里有 {found} 个")


def _check_percent(cell: SheetCell, target: Figure | None) -> None:
    if not cell.percent or (target and target.unit == "%"):
        return
    shown = f"{plain(_typed(cell.value, percent=True, signed=True))}%" if isinstance(cell.value, int | float) else "%"
    unit = f"单位是“{target.unit}”" if target else "计划没有给出百分比的目标"
    raise CellError(f"填的是百分比（{shown}），{unit}，请填数字，完成的百分比写进“进展说明”")


def _check_beside(cell: SheetCell, target: Figure | None) -> None:
    """A number format may show another unit than the row's: 0.4 as 0.4万."""
    unit = unicodedata.normalize("NFKC", target.unit) if target else ""
    rest = cell.beside.removeprefix(unit) if unit else cell.beside
    if not cell.beside or (unit and cell.beside.startswith(unit) and not rest[:1].isalpha()):
        return
    wanted = f"单位是“{target.unit}”" if target and unit else "这条举措没有规定单位"
    raise CellError(f"单元格的数字格式里写着“{cell.beside}”，{wanted}，请按“常规”格式只填数字")


def _is_signed(target: Figure | None) -> bool:
    return target is not None and target.basis == "growth_rate"


def _typed(value: int | float, *, percent: bool, signed: bool = False) -> Decimal:
    try:
        number = Decimal(f"{value:.12g}") * (100 if percent else 1)
    except (InvalidOperation, OverflowError) as error:
        raise CellError("不是数字") from error
    if not number.is_finite() or (number < 0 and not signed):
        raise CellError(f"{quoted(value)}是负数，这里只填不小于 0 的数字" if number.is_finite() else "不是数字")
    return number


def _piece(plan: Plan, part: str, target: Figure | None) -> Decimal | None:
    found = part.strip().rstrip("。,")
    unit = unicodedata.normalize("NFKC", target.unit) if target else ""
    bare = found.removesuffix(unit).removesuffix(target.unit).strip() if target and unit else found
    if not bare:
        return None
    sign, bare = ("-", bare[1:].strip()) if bare[0] in "-−－负" and _is_signed(target) else ("", bare)
    number = bare.replace(",", "") if _GROUPED.fullmatch(bare) else bare
    if not _NUMBER.fullmatch(number):
        raise CellError(_why_not(found, bare, unit))
    return _checked(
        plan,
        Decimal(sign + number),
        target,
        spelled=bool(unit) and found.endswith((unit, target.unit if target else unit)),
    )


def _why_not(found: str, bare: str, unit: str) -> str:
    """What is wrong with words that are no number, for whoever wrote them."""
    wanted = f"只填数字，单位是“{unit}”" if unit else "只填数字"
    if bare[0] in "-−－" and _NUMBER.fullmatch(bare[1:].strip()):
        return f"{quoted(found)}是负数，这里只填不小于 0 的数字"
    if bare.endswith("%") and _NUMBER.fullmatch(bare[:-1].strip()):
        return f"填的是百分比（{bare}），{wanted}，完成的百分比写进“进展说明”"
    if _ABOUT.search(found):
        return f"{quoted(found)}不是确数（{wanted}），说不准的写进“进展说明”"
    if begins := _BEGINS.fullmatch(found):
        rest = begins[2].removeprefix(unit)
        if rest and (rest != begins[2] or rest[0] in "(（"):
            return f"{quoted(found)}在数字后面多写了{quoted(rest)}（{wanted}），请写进“进展说明”"
        if unit and rest[:1].isalpha() and not any(letter.isdecimal() for letter in rest):
            return f"{quoted(found)}的单位写的是{quoted(rest)}，这一行的单位是“{unit}”，请换算后只填数字"
    odd = next((letter for letter in bare if letter not in _PLAIN and unicodedata.category(letter)[0] == "N"), "")
    named = f"，“{odd}”不能当数字读" if odd and odd not in "一二三四五六七八九十百千万亿〇" else ""
    return f"{quoted(found)}不是一个数（{wanted}）{named}"


def _checked(plan: Plan, number: Decimal, target: Figure | None, *, spelled: bool) -> Decimal:
    """The number, unless it is out of all proportion to the target and its unit is not written beside it."""
    if number > MOST:
        raise CellError(f"数字过大（超过 {plain(MOST)}）")
    if target is None or not number or not target.number:
        return number
    if target.unit in COUNTED and number % 1 and not target.number % 1:
        raise CellError(f"{plain(number)} 不是整数，单位是“{target.unit}”，请填已完成的数，做到几成写进“进展说明”")
    if spelled:
        return number
    asked = f"请核对；确实如此的，请连同单位一起填：“{plain(number)}{target.unit}”"
    if kind_of(plan, target) is Kind.SCOPE and number > target.number:
        raise CellError(f"{plain(number)} 超过总数 {plain(target.number)}{target.unit}，{asked}")
    goal = f"目标 {plain(target.number)}{target.unit}"
    if number >= TIMES * target.number:
        times, fewer = plain((number / target.number).quantize(Decimal(1))), number / 10_000
        counted_singly = target.unit.startswith("万") and fewer < TIMES * target.number <= SHARE * TIMES * fewer
        meant = f"是不是 {plain(fewer)}{target.unit}？" if counted_singly else ""
        raise CellError(f"{plain(number)} 是{goal}的 {times} 倍，{meant}{asked}")
    if target.unit == "%" and 0 < number <= 1 and target.number > WELL_ABOVE_ONE:
        raise CellError(f"{plain(number)} 按单位是 {plain(number)}%，{goal}，是不是 {plain(number * 100)}%？{asked}")
    kind, begun = kind_of(plan, target), begins_with(plan, target)
    if kind is Kind.RATIO and target.unit == "%" and target.number <= WHOLE_SHARE < number:
        raise CellError(f"{plain(number)}% 超过 100%，{asked}")
    share, least = (BEGUN_SHARE, "千") if kind in ADDING_UP else (SHARE, "百")
    if 0 < number * share < target.number:
        raise CellError(f"{plain(number)} 不到{goal}的{least}分之一，{asked}")
    if kind is Kind.STOCK and begun and number * 2 < begun:
        raise CellError(
            f"要填现有总量，{plain(number)} 远低于年初的 {plain(begun)}{target.unit}，是不是填了新增数？{asked}"
        )
    return number


def begins_with(plan: Plan, target: Figure) -> Decimal | None:
    """The past year's number of a total, where the two compare."""
    pair = plan.pair_of(target)
    compares = pair and pair.target == target and pair.comparability == "same"
    return pair.actual.number if pair and pair.actual and compares else None


def amounts_cell(plan: Plan, figures: Sequence[Figure], amounts: Amounts) -> Decimal | str | None:
    """Amounts as a cell that reads back as they are: with its unit where a bare number would be asked back."""
    parts = [_written(plan, amount, figures[at] if at < len(figures) else None) for at, amount in enumerate(amounts)]
    if len(amounts) == 1 and amounts[0] is not None and parts[0] == plain(amounts[0]):
        return amounts[0]
    return BETWEEN.join(parts) or None


def _written(plan: Plan, amount: Decimal | None, target: Figure | None) -> str:
    if amount is None:
        return ""
    try:
        _checked(plan, amount, target, spelled=False)
    except CellError:
        return f"{plain(amount)}{target.unit if target else ''}"
    return plain(amount)
