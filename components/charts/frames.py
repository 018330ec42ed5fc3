"""Comparisons as frames for the row charts. Text is the plan's wording; None where there is no number."""

from collections.abc import Iterable
from decimal import Decimal

import pandas as pd

from data.derive import base_unit, is_limit, limit_word
from data.indicators.assessment import APPROX_POINTS, signed
from data.indicators.comparison import NOT_GIVEN, Comparison, bars, both
from data.indicators.scenario import Bar
from data.schema import Figure, Plan
from data.wording import hedged

BEYOND = Decimal("1.14")
"""How far a limit's ruler goes on behind its largest number."""


def growth_frame(comparisons: Iterable[Comparison], chosen: str | None = None) -> pd.DataFrame:
    """For `growth_dumbbell`: rates as printed; a 左右 rate has a band of APPROX_POINTS on either side."""
    return pd.DataFrame(
        [
            {
                **_head(item, both(item.pair, item.actual_words, item.target_words), chosen),
                **_band(item.pair.target),
                "actual": _float(item.pair.actual.number if item.pair.actual else None),
                "target": _float(item.pair.target.number if item.pair.target else None),
                "gap": "" if item.assessment.gap is None else signed(item.assessment.gap),
                "unit": item.pair.indicator.unit,
            }
            for item in comparisons
        ]
    )


def limit_frame(plan: Plan, comparisons: Iterable[Comparison], chosen: str | None = None) -> pd.DataFrame:
    """For `limit_bullet`: places on a ruler of 0 to 1, each row its own; the limit's side that is allowed is a zone."""
    rows = []
    for item in comparisons:
        limit, actual = item.pair.target, item.pair.actual
        if limit is None or not is_limit(limit):
            continue
        known = actual.number if actual and not is_limit(actual) and item.assessment.gap is not None else None
        end = max(limit.number, known or Decimal(0)) * BEYOND
        at, ceiling = _float(limit.number / end), limit_word(limit) == "上限"
        words = short_words(plan, item)
        if actual and known is not None:  # the unit stands below, with the room
            words = both(item.pair, hedged(plan, actual, unit=False), hedged(plan, limit, unit=False))
        rows.append(
            {
                **_head(item, words, chosen),
                "zone_from": 0.0 if ceiling else at,
                "zone_to": at if ceiling else 1.0,
                "limit": at,
                "limit_word": limit_word(limit),
                "actual": _float(None if known is None else known / end),
                "room": f"{item.gap_words}（测算）" if item.assessment.room is not None else "",
                "note": ""
                if known is not None
                else f"计划只给出{limit_word(limit)}，{plan.info.base_year}年实际值未给出",
            }
        )
    return pd.DataFrame(rows)


def pair_frame(plan: Plan, comparisons: Iterable[Comparison], chosen: str | None = None) -> pd.DataFrame:
    """For `paired_bars`: lengths as shares of the longer of the two; `solid` where the two compare straight."""
    rows = []
    for item in comparisons:
        actual, target = bars(item.pair)
        longest = max(number for number in (actual, target, Decimal(0)) if number is not None) or Decimal(1)
        solid = item.pair.comparability == "same"
        rows.append(
            {
                **_head(item, short_words(plan, item), chosen),
                "label": item.assessment.label if solid else "",
                "actual": _float(None if actual is None else actual / longest),
                "target": _float(None if target is None else target / longest),
                "solid": solid,
            }
        )
    return pd.DataFrame(rows)


def moved_frame(bars: Iterable[Bar]) -> pd.DataFrame:
    """For `moved_bars`: values of one unit, in the colour of whose they are."""
    return pd.DataFrame(
        [
            {
                "id": f"{position} {bar.name}",
                "name": bar.name,
                "words": bar.words,
                "label": "",
                "chosen": False,
                "value": float(bar.number),
                "role": bar.kind,
            }
            for position, bar in enumerate(bars)
        ]
    )


def short_words(plan: Plan, item: Comparison) -> str:
    """Both years in one line, the unit once where it is the same: `2284 → 不少于4500套`."""
    actual, target = item.pair.actual, item.pair.target
    if actual is None or target is None or item.actual_words == item.target_words:
        return both(item.pair, item.actual_words, item.target_words)
    if base_unit(actual.unit)[1] != base_unit(target.unit)[1] or actual.unit == "%":
        return both(item.pair, item.actual_words, item.target_words)
    return both(item.pair, hedged(plan, actual, unit=False), item.target_words)


def _band(target: Figure | None) -> dict[str, float | None]:
    if target is None or target.comparator != "approx":
        return {"low": None, "high": None}
    return {"low": float(target.number - APPROX_POINTS), "high": float(target.number + APPROX_POINTS)}


def _head(item: Comparison, words: str, chosen: str | None) -> dict[str, object]:
    return {
        "id": item.id,
        "name": item.pair.indicator.short,
        "words": words or NOT_GIVEN,
        "label": item.assessment.label,
        "chosen": item.id == chosen,
    }


def _float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)
