"""Charts as rows: where each mark stands, in per cent of the row's width. The template draws them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from data.derive import is_limit, limit_word
from data.indicators.assessment import APPROX_POINTS
from data.indicators.comparison import Comparison, bars
from data.schema import Figure, Plan, Statement

MarkKind = Literal["band", "link", "actual", "target", "actual-bar", "hollow-bar", "target-bar", "zone", "limit"]
EDGE = Decimal("1.08")
"""How far an axis goes on behind its largest number."""


@dataclass(frozen=True)
class Mark:
    """A shape from `x` to `x2`, both in per cent; points have `x` alone."""

    kind: MarkKind
    x: float
    x2: float = 0.0

    @property
    def width(self) -> float:
        return round(self.x2 - self.x, 2)


@dataclass(frozen=True)
class Row:
    """One indicator: its words, its marks, and the sentences behind them."""

    comparison: Comparison
    marks: tuple[Mark, ...]
    sentences: tuple[Statement, ...]
    tall: bool = False


@dataclass(frozen=True)
class Tick:
    at: float
    words: str


def growth_rows(plan: Plan, items: Sequence[Comparison]) -> tuple[list[Row], list[Tick]]:
    """Rates on one axis, and its ticks."""
    numbers = [figure.number for item in items for figure in (item.pair.actual, item.pair.target) if figure]
    low, high = min(Decimal(0), *numbers), max(numbers) * EDGE

    def at(number: Decimal) -> float:
        return _percent(number - low, high - low)

    rows = []
    for item in items:
        actual, target = item.pair.actual, item.pair.target
        marks: list[Mark] = []
        if target and target.comparator == "approx":
            marks.append(Mark("band", at(target.number - APPROX_POINTS), at(target.number + APPROX_POINTS)))
        if actual and target:
            ends = sorted((at(actual.number), at(target.number)))
            marks.append(Mark("link", ends[0], ends[1]))
        marks += [Mark("actual", at(actual.number))] if actual else []
        marks += [Mark("target", at(target.number))] if target else []
        rows.append(Row(item, tuple(marks), _sentences(plan, item)))
    step = next((step for step in (1, 2, 5, 10, 20, 50, 100) if (high - low) / step <= 5), 100)
    first = int(low // step) * step
    ticks = [Tick(at(Decimal(n)), f"{n}%") for n in range(first, int(high) + 1, step) if low <= n <= high]
    return rows, ticks


def limit_rows(plan: Plan, items: Iterable[Comparison]) -> list[Row]:
    """Limits, each on a ruler of its own from 0."""
    rows = []
    for item in items:
        limit, actual = item.pair.target, item.pair.actual
        if limit is None:
            continue
        known = actual if actual and not is_limit(actual) else None
        end = max(limit.number, known.number if known else Decimal(0)) * EDGE
        at = _percent(limit.number, end)
        marks = [Mark("zone", 0, at) if limit_word(limit) == "上限" else Mark("zone", at, 100)]
        if known:
            marks.append(Mark("actual-bar", 0, _percent(known.number, end)))
        rows.append(Row(item, (*marks, Mark("limit", at)), _sentences(plan, item), tall=True))
    return rows


def pair_rows(plan: Plan, items: Iterable[Comparison]) -> list[Row]:
    """Two bars a row, the longer as long as the row; last year's hollow where the two do not simply compare."""
    rows = []
    for item in items:
        actual, target = bars(item.pair)
        longest = max(number for number in (actual, target, Decimal(0)) if number is not None) or Decimal(1)
        solid: MarkKind = "actual-bar" if item.pair.comparability == "same" else "hollow-bar"
        marks = [Mark(solid, 0, _percent(actual, longest))] if actual is not None else []
        marks += [Mark("target-bar", 0, _percent(target, longest))] if target is not None else []
        rows.append(Row(item, tuple(marks), _sentences(plan, item), tall=True))
    return rows


def _sentences(plan: Plan, item: Comparison) -> tuple[Statement, ...]:
    figures: list[Figure | None] = [item.pair.actual, item.pair.target]
    return tuple(plan.statement[name] for name in dict.fromkeys(figure.statement for figure in figures if figure))


def _percent(part: Decimal, whole: Decimal) -> float:
    return round(float(part / whole) * 100, 2) if whole else 0.0
