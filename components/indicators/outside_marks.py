"""The plan's numbers beside other people's, as marks for charts. A year that nobody gives is a mark without a value."""

from decimal import Decimal

from components.charts.history import YearMark
from data.outside.yearly import Part, YearPoint, points, years
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
