"""Stories as rows of a chart: the district's three numbers on one line, the city's on the next.

Only what may be measured against the target has a mark. A limit of last year's is none of last year's results, and a
number that does not simply compare is said and not drawn.
"""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from data.indicators.row_layout import BEYOND_LIMIT, round_values
from data.indicators.rows import AxisTick, ChartRow, MarkKind, RowChart, RowMark
from data.indicators.story import AREAS, Story, Told
from data.schema import Plan
from data.schema.outside import Territory

ARROW = " → "
CITY = "@city"
"""Behind an indicator's id: the row of the city's numbers."""
MARKS: dict[Territory, tuple[MarkKind, MarkKind, MarkKind]] = {
    "district": ("actual", "target", "result"),
    "city": ("city-actual", "city-target", "result"),
}
LIKE_THE_CITY = ("growth_rate", "ratio", "concentration")
"""Bases by which a part may be set beside the whole."""
Place = Callable[[Decimal], float]


def rate_stories(stories: Iterable[Story]) -> list[Story]:
    """Those that are growth rates: they share an axis."""
    return [item for item in stories if item.target and item.target.basis == "growth_rate"]


def amount_stories(stories: Iterable[Story]) -> list[Story]:
    """The others: limits and amounts, each on an axis of its own."""
    return [item for item in stories if not (item.target and item.target.basis == "growth_rate")]


def rate_rows(plan: Plan, stories: Sequence[Story]) -> RowChart:
    """Growth rates on one axis."""
    numbers = [float(told.point.number) for item in stories for told in item.told if told.point]
    if not numbers:
        return RowChart("story", ())
    low, high = min(0.0, *numbers), max(1.0, *numbers)
    values = round_values(low, high)
    first, last = min(low, values[0]), max(high, values[-1])

    def place(number: Decimal | float) -> float:
        return (float(number) - first) / (last - first)

    rows = [row for item in stories for row in _rows(plan, item, place)]
    return RowChart("story", tuple(rows), tuple(AxisTick(place(value), f"{value:g}%") for value in values))


def amount_rows(plan: Plan, stories: Iterable[Story]) -> RowChart:
    """Each on an axis from 0, which the city shares where both are rates or concentrations, and not totals."""
    return RowChart("story", tuple(row for item in stories for row in _rows(plan, item, _from_zero(item))))


def _from_zero(item: Story) -> Place:
    drawn = (told.point.number for told in item.told if told.point and (told.area == "district" or _alike(item)))
    end = max(drawn, default=Decimal(0)) * BEYOND_LIMIT

    def place(number: Decimal) -> float:
        return float(number / end) if end else 0

    return place


def _rows(plan: Plan, item: Story, place: Place) -> Iterable[ChartRow]:
    """The district's row, and the city's where others give any number of it."""
    for area in AREAS:
        told = item.of(area)
        if area == "city" and not any(each.point for each in told):
            continue
        drawn = told if area == "district" or _alike(item) else ()
        placed = zip(MARKS[area], (each.drawn for each in drawn), strict=False)
        marks = [RowMark(kind, at := place(point.number), at) for kind, point in placed if point]
        ends = sorted(mark.end for mark in marks)
        link = [RowMark("link", ends[0], ends[-1])] if area == "district" and len(ends) > 1 else []
        *words, last = (_short(each, item) for each in told)
        yield ChartRow(
            item.id + (CITY if area == "city" else ""),
            item.short if area == "district" else plan.info.city,
            ARROW.join(words),
            "",
            (*link, *marks),
            role="target" if area == "district" else "outside",
            after=ARROW + last if plan.outside.rows else "",  # no word of results where nobody looked for any
            found=told[-1].point is not None,
        )


def _alike(item: Story) -> bool:
    """Whether the district and the city may stand on one axis."""
    return item.target is not None and item.target.basis in LIKE_THE_CITY


def _short(told: Told, item: Story) -> str:
    """Without a unit that all share, which stands above the chart; a rate keeps its per cent."""
    words = (told.brief or told.words).removesuffix("公开数据")
    return words.replace(_unit(item), "", 1) if told.point else words


def _unit(item: Story) -> str:
    """The unit that all its numbers share, if it is none to be written behind each."""
    if any(each.point and each.point.figure and each.point.figure.is_in_characters for each in item.told):
        return ""
    units = {each.point.unit for each in item.told if each.point}
    return units.pop() if len(units) == 1 and units != {"%"} else ""


def units_words(stories: Iterable[Story]) -> str:
    """`PM2.5：微克/立方米`: the units that the rows leave out."""
    return "；".join(f"{item.short}：{unit}" for item in stories if (unit := _unit(item)))
