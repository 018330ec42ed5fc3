"""The plan's numbers beside other people's, as marks for charts. A year that nobody gives is a mark without a value."""

from collections.abc import Sequence
from decimal import Decimal

from components.charts.history import YearMark
from components.charts.outcomes import OutcomeLine
from data.labels import labels
from data.outside.yearly import Part, YearPoint, YearResult, absence_words, points, years
from data.schema import Plan
from data.schema.outside import Series


def year_marks(plan: Plan, series: Series, part: Part) -> tuple[YearMark, ...]:
    """One mark a number or a missing year, in the order of the years."""
    found = points(plan, series, part)
    marks: list[YearMark] = []
    for year in years(plan, series):
        of_year = [point for point in found if point.year == year]
        highest = max((point.number for point in of_year), default=None)
        marks += [_mark(point, part, above=_stands_above(point, highest, part)) for point in of_year]
        if not any(point.what == "actual" for point in of_year):
            marks.append(YearMark(str(year)))
    return tuple(marks)


def _stands_above(point: YearPoint, highest: Decimal | None, part: Part) -> bool:
    """Above is the label of a year's highest mark; a target of a level stands beside its column, label and all."""
    return point.what == "actual" if part == "level" else point.number == highest


def _mark(point: YearPoint, part: Part, above: bool) -> YearMark:
    """A label leaves the unit to the heading, but for %; a short one leaves decimals to the table. Hedges stay."""
    before, core, after = point.words.partition(f"{point.number}{point.unit}")
    if core:
        label = f"{before}{core if part == 'growth' else point.number}{after}"
        short = f"{before}{point.number:.{1 if part == 'growth' else 0}f}" + (f"\n{after}" if after else "")
    else:
        label = short = point.words
    return YearMark(str(point.year), float(point.number), label, short, role_of(point), point.what, above)


def role_of(point: YearPoint) -> str:
    """Whose number it is, as a colour role."""
    return "outside" if point.is_outside else point.what


def result_lines(plan: Plan, outcomes: Sequence[YearResult]) -> tuple[OutcomeLine, ...]:
    """Four lines an indicator under its name: both targets, both results."""
    lines: list[OutcomeLine] = []
    for item in outcomes:
        name = item.indicator.id
        lines.append(OutcomeLine(f"{name}-head", head=item.indicator.short))
        for area, what, point in (
            ("district", "target", item.target),
            ("city", "target", item.city_target),
            ("district", "actual", item.result),
            ("city", "actual", item.city_result),
        ):
            row, who = f"{name}-{area}-{what}", f"{labels('territories')[area]}{'目标' if what == 'target' else '结果'}"
            if point:
                lines.append(OutcomeLine(row, "", who, float(point.number), point.words, role_of(point), what))
            elif area == "district":
                missing = absence_words(plan, name, "district", "actual", plan.info.target_year)
                lines.append(OutcomeLine(row, who=who, label=missing))
    return tuple(lines)
