"""Comparisons as rows: where every mark stands, which words stand above it, what is hollow and what is not drawn.

What is not given, or may not be measured against the target, has no mark; what can only be set beside it is hollow.
Text is the plan's wording.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from data.derive import base_unit, is_limit, limit_word
from data.indicators.assessment import APPROX_POINTS, gap_unit
from data.indicators.comparison import Comparison, bars, both
from data.indicators.rows import AxisTick, ChartRow, MarkKind, RowChart, RowMark
from data.indicators.scenario import Bar
from data.schema import Figure, Plan
from data.wording import hedged

Position = Callable[[Decimal], float]

BEYOND_LIMIT = Decimal("1.14")
"""How far a limit's axis goes on behind its largest number."""
BEYOND_RATES = 1.2
"""How far the axis of rates goes on behind the largest, for the difference that is written there."""


def growth_rows(plan: Plan, items: Sequence[Comparison]) -> RowChart:
    """Rates on one axis; a 左右 rate has a band of APPROX_POINTS on either side."""
    if not items:
        return RowChart("growth", ())
    rates = [float(rate) for item in items for rate in _rates(item)]
    low, high = min(0.0, *rates), max(1.0, *rates)
    values = round_values(low, high)
    first, last = min(low, values[0]), max(high * BEYOND_RATES, values[-1])

    def place(rate: Decimal | float) -> float:
        return (float(rate) - first) / (last - first)

    rows = [_row(item, both(item.actual_words, item.target_words), _rate_marks(item, place)) for item in items]
    unit = items[0].pair.indicator.unit
    return RowChart("growth", tuple(rows), tuple(AxisTick(place(value), f"{value:g}{unit}") for value in values))


def _rates(item: Comparison) -> list[Decimal]:
    return [figure.number for figure in (item.pair.actual, item.pair.target) if figure] + _band(item.pair.target)


def _band(target: Figure | None) -> list[Decimal]:
    """Both ends of what 左右 leaves open; nothing for other comparators."""
    if target is None or target.comparator != "approx":
        return []
    return [target.number - APPROX_POINTS, target.number + APPROX_POINTS]


def _rate_marks(item: Comparison, place: Position) -> list[RowMark]:
    actual, target = item.pair.actual, item.pair.target
    marks = []
    if band := _band(target):
        low, high = map(place, band)
        marks.append(RowMark("band", low, high))
    if actual and target:
        low, high = sorted((place(actual.number), place(target.number)))
        marks.append(RowMark("link", low, high))
    marks += [_point("actual", place(actual.number))] if actual else []
    marks += [_point("target", place(target.number))] if target else []
    if item.gap_words:
        unit = gap_unit(item.pair.indicator.unit)
        marks.append(_point("gap", max(mark.end for mark in marks), item.gap_words.removesuffix(unit)))
    return marks


def round_values(low: float, high: float) -> list[float]:
    """Three to five round values that hold all the data but the last piece: 0, 10, 20, 30."""
    raw = (high - low) / 3
    power = 10 ** math.floor(math.log10(raw))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= raw * 0.999)
    return [step * n for n in range(math.floor(low / step), math.ceil(high / step) + 1)]


def limit_rows(plan: Plan, items: Iterable[Comparison]) -> RowChart:
    """Each limit on an axis of its own from 0, the side that is allowed as a zone.

    Last year has no bar where it states a limit itself, or may not be compared: the note says so.
    """
    rows = []
    for item in items:
        limit, actual = item.pair.target, item.pair.actual
        if limit is None or not is_limit(limit):
            continue
        known = actual if actual and not is_limit(actual) and item.pair.comparability == "same" else None
        end = max(limit.number, known.number if known else Decimal(0)) * BEYOND_LIMIT or Decimal(1)
        at, side = float(limit.number / end), limit_word(limit)
        marks = [RowMark("zone", 0, at) if side == "上限" else RowMark("zone", at, 1)]
        words, room, note = short_words(plan, item), "", ""
        if known:
            marks.append(RowMark("actual", 0, float(known.number / end)))
            words = both(hedged(plan, known, unit=False), hedged(plan, limit, unit=False))
        else:
            note = _undrawn(plan, item)
        if item.gap_words:  # with the unit, which the words leave out
            room = f"{item.gap_words}（测算）"
        rows.append(_row(item, words, [*marks, _point("limit", at, side)], room=room, note=note))
    return RowChart("limits", tuple(rows))


def _undrawn(plan: Plan, item: Comparison) -> str:
    """Why last year has no bar beside a limit."""
    actual, year = item.pair.actual, f"{plan.info.base_year}年"
    if actual is None:
        return f"{year}{item.actual_words}"
    return f"计划只给出{limit_word(actual)}，{year}实际值未给出" if is_limit(actual) else f"{year}口径有别，只并列文字"


def pair_rows(plan: Plan, items: Iterable[Comparison]) -> RowChart:
    """Two bars a row, the longer as long as its axis; last year's is hollow where the two do not compare straight."""
    rows = []
    for item in items:
        actual, target = bars(item.pair)
        longest = max(number for number in (actual, target, Decimal(0)) if number is not None) or Decimal(1)
        solid = item.pair.comparability == "same"
        marks = [RowMark("actual", 0, float(actual / longest), hollow=not solid)] if actual is not None else []
        marks += [RowMark("target", 0, float(target / longest))] if target is not None else []
        rows.append(_row(item, short_words(plan, item), marks, label=item.assessment.judgment if solid else ""))
    return RowChart("pairs", tuple(rows))


COMPARISON_ROWS: dict[str, Callable[[Plan, Sequence[Comparison]], RowChart]] = {
    "growth": growth_rows,
    "limits": limit_rows,
    "pairs": pair_rows,
}
"""The chart of comparisons for a kind of slide."""


def moved_rows(values: Sequence[Bar]) -> RowChart:
    """What was, what is planned and what a reader assumes: values of one unit on one axis from 0."""
    longest = max((bar.number for bar in values), default=Decimal(0)) or Decimal(1)
    return RowChart(
        "moved",
        tuple(
            ChartRow(
                f"{place} {bar.name}",
                bar.name,
                bar.words,
                "",
                (RowMark(bar.kind, 0, float(bar.number / longest)),),
                role=bar.kind,
            )
            for place, bar in enumerate(values)
        ),
    )


def short_words(plan: Plan, item: Comparison) -> str:
    """Both years in one line, the unit once where it is the same: `2284 → 不少于4500套`."""
    actual, target = item.pair.actual, item.pair.target
    if actual is None or target is None or item.actual_words == item.target_words or actual.unit == "%":
        return both(item.actual_words, item.target_words)
    unit_once = base_unit(actual.unit)[1] == base_unit(target.unit)[1]
    return both(hedged(plan, actual, unit=not unit_once), item.target_words)


def _point(kind: MarkKind, at: float, text: str = "") -> RowMark:
    return RowMark(kind, at, at, text=text)


def _row(
    item: Comparison, words: str, marks: Iterable[RowMark], *, label: str | None = None, room: str = "", note: str = ""
) -> ChartRow:
    label = item.assessment.judgment if label is None else label
    return ChartRow(item.id, item.pair.indicator.short, words, label, tuple(marks), room=room, note=note)
