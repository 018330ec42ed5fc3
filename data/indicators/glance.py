"""The headline indicators at a glance: last year, the target, and what came of it, each row on a ruler.

Growth rates share one ruler, everything else has its own from 0. Positions are shares of a ruler, 0 to 1.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from data.derive import base_unit, is_limit, limit_word
from data.indicators.comparison import Comparison, compare
from data.indicators.last_year import STAR
from data.indicators.row_layout import BEYOND_LIMIT
from data.outside.yearly import outcomes
from data.schema import Plan
from data.wording import hedged

Position = Literal["actual", "target", "result"]


@dataclass(frozen=True)
class GlanceRow:
    """Three numbers in words and where they stand; `result` is empty where none was found. `unit` is said once.

    `limit` says which side of the target is allowed, where it is a limit (上限, 下限).
    """

    id: str
    name: str
    unit: str
    actual: str
    target: str
    result: str
    at: dict[Position, float]
    shared: bool
    limit: str = ""


@dataclass(frozen=True)
class Glance:
    """Rows that share a ruler come first; `ticks` are of that ruler; `known` counts the results that were found."""

    rows: tuple[GlanceRow, ...]
    ticks: tuple[tuple[float, str], ...] = ()

    @property
    def known(self) -> int:
        return sum(bool(row.result) for row in self.rows)


@lru_cache(maxsize=8)
def glance(plan: Plan) -> Glance:
    """Of every headline indicator that has a target; empty where the plan names none."""
    items = compare(plan, [pair for pair in plan.headline_pairs if pair.target])
    results = {each.indicator.id: each.result for each in outcomes(plan)}
    numbers = {item.id: _numbers(item) for item in items}
    for name, result in results.items():
        if name in numbers and result:
            numbers[name]["result"] = result.number
    rates = [item for item in items if item.pair.indicator.basis == "growth_rate"]
    shared = [number for item in rates for number in numbers[item.id].values()]
    low, high = min([Decimal(0), *shared]), max([Decimal(1), *shared])
    rows = []
    for item in sorted(items, key=lambda item: item not in rates):
        own = numbers[item.id]
        first, last = (low, high) if item in rates else _ruler(list(own.values()))
        result = results.get(item.id)
        target, unit = item.pair.target, item.pair.indicator.unit
        rows.append(
            GlanceRow(
                item.id,
                item.pair.indicator.short,
                "" if unit == "%" else base_unit(unit)[1],
                _last_year(plan, item),
                hedged(plan, target, unit=unit == "%") if target else item.target_words,
                result.words if result else "",
                {name: round(float((number - first) / (last - first)), 4) for name, number in own.items()},
                item in rates,
                limit_word(target) if target and is_limit(target) else "",
            )
        )
    ticks = tuple((round(float((at - low) / (high - low)), 4), f"{at:g}%") for at in (low, high)) if rates else ()
    return Glance(tuple(rows), ticks)


def _numbers(item: Comparison) -> dict[Position, Decimal]:
    """Last year's number only where it may stand on the target's ruler, and is no limit itself."""
    actual, target = item.pair.actual, item.pair.target
    found: dict[Position, Decimal] = {}
    if actual and item.pair.comparability == "same" and not is_limit(actual):
        found["actual"] = actual.number
    if target:
        found["target"] = target.number
    return found


def _last_year(plan: Plan, item: Comparison) -> str:
    """Last year's number with its star, or why there is none."""
    actual = item.pair.actual
    star = STAR if item.pair.comparability == "caveat" else ""
    return hedged(plan, actual, unit=actual.unit == "%") + star if actual else item.actual_words


def _ruler(numbers: list[Decimal]) -> tuple[Decimal, Decimal]:
    low, high = min([Decimal(0), *numbers]), max([Decimal(0), *numbers]) * BEYOND_LIMIT
    return low, high if high > low else low + 1
