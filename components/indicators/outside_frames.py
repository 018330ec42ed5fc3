"""The plan's numbers beside other people's, as frames for the charts. A year that nobody gives is a row without a value."""

from collections.abc import Sequence
from decimal import Decimal
from math import nan

import pandas as pd

from components.labels import MISSING
from data.labels import labels
from data.outside.yearly import Part, YearPoint, YearResult, points, years
from data.schema import Plan
from data.schema.outside import Series

NOTHING = {"value": nan, "label": "", "short": "", "lines": 1, "role": "muted", "what": "missing", "above": True}


def series_frame(plan: Plan, series: Series, part: Part) -> pd.DataFrame:
    """One line a number or a missing year, in the order of the years."""
    found = points(plan, series, part)
    rows: list[dict[str, object]] = []
    for year in years(plan, series):
        of_year = [point for point in found if point.year == year]
        highest = max((point.number for point in of_year), default=None)
        rows += [_mark(point, part, above=_stands_above(point, highest, part)) for point in of_year]
        if not any(point.what == "actual" for point in of_year):
            rows.append({**NOTHING, "year": str(year)})
    return pd.DataFrame(rows)


def _stands_above(point: YearPoint, highest: Decimal | None, part: Part) -> bool:
    """Above is the label of a year's highest mark; a target of a level stands beside its column, label and all."""
    return point.what == "actual" if part == "level" else point.number == highest


def _mark(point: YearPoint, part: Part, above: bool) -> dict[str, object]:
    """A label leaves the unit to the heading, but for %; a short one leaves decimals to the table. Hedges stay."""
    before, core, after = point.words.partition(f"{point.number}{point.unit}")
    if core:
        label = f"{before}{core if part == 'growth' else point.number}{after}"
        short = f"{before}{point.number:.{1 if part == 'growth' else 0}f}" + (f"\n{after}" if after else "")
    else:
        label = short = point.words
    return {
        "year": str(point.year),
        "value": float(point.number),
        "label": label,
        "short": short,
        "lines": short.count("\n") + 1,
        "role": role_of(point),
        "what": point.what,
        "above": above,
    }


def role_of(point: YearPoint) -> str:
    """Whose number it is, as a colour role."""
    return "outside" if point.is_outside else point.what


def outcome_frame(plan: Plan, outcomes: Sequence[YearResult]) -> pd.DataFrame:
    """Four lines an indicator under its name: both targets, both results."""
    rows: list[dict[str, object]] = []
    for item in outcomes:
        name = item.indicator.id
        rows.append(_row(f"{name}-head", head=item.indicator.short))
        for area, what, point in (
            ("district", "target", item.target),
            ("city", "target", item.city_target),
            ("district", "actual", item.result),
            ("city", "actual", item.city_result),
        ):
            who = f"{labels('territories')[area]}{'目标' if what == 'target' else '结果'}"
            if point or area == "district":
                rows.append(_row(f"{name}-{area}-{what}", who=who, point=point, what=what))
    return pd.DataFrame(rows)


def _row(
    row_id: str, *, head: str = "", who: str = "", point: YearPoint | None = None, what: str = ""
) -> dict[str, object]:
    return {
        "id": row_id,
        "head": head,
        "who": who,
        "value": float(point.number) if point else nan,
        "label": point.words if point else "" if head else MISSING,
        "role": role_of(point) if point else "muted",
        "what": what,
    }
