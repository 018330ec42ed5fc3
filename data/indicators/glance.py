"""The headline indicators at a glance: last year, the target, and what came of it, each row on a ruler.

Growth rates share one ruler, everything else has its own from 0. Positions are shares of a ruler, 0 to 1.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal, get_args

from data.derive import base_unit, is_limit, limit_word
from data.indicators.last_year import STAR, of_pair
from data.indicators.row_layout import BEYOND_LIMIT
from data.indicators.story import Story, story
from data.indicators.story_rows import rate_stories
from data.schema import Pair, Plan
from data.wording import hedged

Position = Literal["actual", "target", "result"]
POSITIONS: tuple[Position, ...] = get_args(Position)


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
    """Rows that share a ruler come first; `ticks` are of that ruler; `known` counts the results that were found.

    `missing` says why the others have none.
    """

    rows: tuple[GlanceRow, ...]
    ticks: tuple[tuple[float, str], ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def known(self) -> int:
        return sum(bool(row.result) for row in self.rows)


@lru_cache(maxsize=8)
def glance(plan: Plan) -> Glance:
    """Of every headline indicator that has a target; empty where the plan names none."""
    items = [story(plan, pair) for pair in plan.headline_pairs if pair.target]
    rates = rate_stories(items)
    numbers = {item.id: _numbers(item) for item in items}
    shared = [number for item in rates for number in numbers[item.id].values()]
    low, high = min([Decimal(0), *shared]), max([Decimal(1), *shared])
    rows = []
    for item in sorted(items, key=lambda item: item not in rates):
        own = numbers[item.id]
        first, last = (low, high) if item in rates else _ruler(list(own.values()))
        pair = plan.pair[item.id]
        target, unit = pair.target, pair.indicator.unit
        rows.append(
            GlanceRow(
                item.id,
                item.short,
                "" if unit == "%" else base_unit(unit)[1],
                _last_year(plan, pair),
                hedged(plan, target, unit=unit == "%") if target else "",
                item.result.words if item.result else "",
                {name: round(float((number - first) / (last - first)), 4) for name, number in own.items()},
                item in rates,
                limit_word(target) if target and is_limit(target) else "",
            )
        )
    ticks = tuple((round(float((at - low) / (high - low)), 4), f"{at:g}%") for at in (low, high)) if rates else ()
    missing = dict.fromkeys(item.of("district")[-1].words for item in items if not item.result)
    return Glance(tuple(rows), ticks, tuple(missing))


def _numbers(item: Story) -> dict[Position, Decimal]:
    """What may stand on the target's ruler."""
    told = zip(POSITIONS, item.of("district"), strict=True)
    return {name: each.drawn.number for name, each in told if each.drawn}


def _last_year(plan: Plan, pair: Pair) -> str:
    """Last year's number with its star, or why there is none; the unit is said beside the name."""
    before = of_pair(plan, pair)
    if before.figure is None:
        return before.words
    return hedged(plan, before.figure, unit=before.figure.unit == "%") + (STAR if before.caveat else "")


def _ruler(numbers: list[Decimal]) -> tuple[Decimal, Decimal]:
    low, high = min([Decimal(0), *numbers]), max([Decimal(0), *numbers]) * BEYOND_LIMIT
    return low, high if high > low else low + 1
