"""The plan's numbers beside other people's: the same series over the years, and what the target year turned out to be.

Nothing is filled in: a year that no source gives has no point, a target whose result was not found has none. A growth
is never computed from two levels, nor a level from a growth; the one change computed here is between two levels and
is called a change in current prices.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from data.derive import plain, rounded
from data.labels import labels
from data.schema import Figure, Indicator, Plan
from data.schema.outside import Absent, Direction, OutsideRow, Series, Territory
from data.schema.sourced import SourcedRow
from data.wording import compared, hedged

Part = Literal["level", "growth"]
PARTS: tuple[Part, ...] = ("level", "growth")
UNLISTED = "未收录"
"""“Not found” is said only of what was looked for."""
NOT_FOUND_MEANS = "在能读到的公开文件（部分只读到摘录）中检索过，没有见到，不等于没有公布"
NEITHER = "计划未给出；其他来源未检索到"
"""Of the year that the plan looks back on, where others were looked for too."""


@dataclass(frozen=True)
class YearPoint:
    """One number of one year, and who says it: a figure of the plan or a row of somebody else's, never both."""

    year: int
    what: Direction
    number: Decimal
    unit: str
    words: str
    figure: Figure | None = None
    row: OutsideRow | None = None

    @property
    def is_outside(self) -> bool:
        return self.row is not None

    @property
    def is_exact(self) -> bool:
        """Whether it is the amount itself, and no 以上, 超过 or 左右 goes with it."""
        if self.figure:
            return self.figure.comparator == "eq"
        row = self.row
        return row is not None and (row.growth_comparator if self.unit == "%" else row.level_comparator) == "eq"

    @property
    def read_as(self) -> str:
        """`按7.2%算`: the number that a difference is computed from, where the words are not that number alone."""
        return "" if self.is_exact else f"按{plain(self.number)}{self.unit}算"


@dataclass(frozen=True)
class YearResult:
    """A target, what the year turned out to be, and the city's own target and result; None where not found."""

    indicator: Indicator
    target: YearPoint
    result: YearPoint | None
    city_target: YearPoint | None
    city_result: YearPoint | None

    @property
    def gap(self) -> Decimal | None:
        """Result − target, in the target's unit (percentage points for rates)."""
        return None if self.result is None else self.result.number - self.target.number


@dataclass(frozen=True)
class BaseYear:
    """An indicator in the base year: what was aimed at and what came, of the district and of the city."""

    indicator: Indicator
    target: YearPoint | None
    actual: YearPoint | None
    city_target: YearPoint | None
    city_actual: YearPoint | None

    @property
    def outside(self) -> tuple[OutsideRow, ...]:
        """The rows that it draws on."""
        found = (self.target, self.actual, self.city_target, self.city_actual)
        return tuple(point.row for point in found if point and point.row)


@dataclass(frozen=True)
class Contrast:
    """One series, two answers: levels of two years in current prices, result and target in constant ones."""

    before: YearPoint
    after: YearPoint
    result: YearPoint
    target: YearPoint

    @property
    def change(self) -> Decimal:
        """Of the levels, in percent."""
        return change_in_current_prices(self.before, self.after)


def points(plan: Plan, series: Series, part: Part, area: Territory = "district") -> list[YearPoint]:
    """What is known of a series, in the order of the years; an actual stands before a target of its year."""
    found = [
        point
        for row in plan.outside.rows
        if (row.series, row.area) == (series.id, area)
        if (point := _of_row(row, part))
    ]
    indicator = measured(series, part)
    if area == "district" and indicator:
        found += [figure_point(plan, f) for f in plan.figures_of(indicator) if _year(f)]
    return sorted(found, key=lambda point: (point.year, point.what))


def _of_row(row: OutsideRow, part: Part) -> YearPoint | None:
    number, unit = (row.level, row.unit) if part == "level" else (row.growth_percent, "%")
    return None if number is None else YearPoint(row.year, row.what, number, unit, row_words(row, part), row=row)


def row_words(row: OutsideRow, part: Part) -> str:
    """`超过8000亿元`, `4.5%左右`: a number of a source in the words of its quote."""
    number, unit, comparator = (
        (row.level, row.unit, row.level_comparator)
        if part == "level"
        else (row.growth_percent, "%", row.growth_comparator)
    )
    found = number_in(row.quote, f"{number}")
    before, after = (row.quote[: found.start()], row.quote[found.end() :][:16]) if found else ("", "")
    return compared(f"{number}{unit}", comparator, before, after)


def source_line(item: SourcedRow) -> str:
    """Who says it, in which document, when, where, and how sure that is."""
    document = f"《{item.document}》" if item.document else "" if item.quote else "（标题、原句未收录）"
    parts = (f"{item.producer}{document}", item.published, item.address)
    return f"{'，'.join(filter(None, parts))}（可信度{labels('confidence')[item.confidence]}）"


def number_in(quote: str, number: str) -> re.Match[str] | None:
    """Where a number stands in a quote, never as a part of a longer one."""
    return re.search(rf"(?<![\d.]){re.escape(number)}(?!\.?\d)", quote)


def figure_point(plan: Plan, figure: Figure) -> YearPoint:
    """A figure of the plan in its year, in the plan's words."""
    what: Direction = "target" if figure.kind == "target" else "actual"
    return YearPoint(_year(figure), what, figure.number, figure.unit, hedged(plan, figure), figure=figure)


def _year(figure: Figure) -> int:
    """The year of an actual or a target; 0 for everything else."""
    year = figure.period.removeprefix("end-")
    return int(year) if year.isdigit() and figure.kind != "context" else 0


def years(plan: Plan, series: Series) -> list[int]:
    """From the first year that anything is known of to the last, with those between that nobody gives."""
    known = {point.year for part in PARTS for point in points(plan, series, part)}
    return list(range(min(known), max(known) + 1)) if known else []


def parts(plan: Plan, series: Series) -> list[Part]:
    """What the series has: a level, a growth, or both."""
    return [part for part in PARTS if points(plan, series, part)]


def outcomes(plan: Plan) -> list[YearResult]:
    """Every target of the target year, the headline ones first, with what became of it."""
    headline = {name: place for place, name in enumerate(plan.info.headline)}
    targets = [(pair.indicator, pair.target) for pair in plan.pairs if pair.target]
    targets.sort(key=lambda item: headline.get(item[0].id, len(headline)))
    return [
        YearResult(
            indicator,
            figure_point(plan, target),
            result=published_point(plan, indicator.id, "district", "actual", plan.info.target_year),
            city_target=published_point(plan, indicator.id, "city", "target", plan.info.target_year),
            city_result=published_point(plan, indicator.id, "city", "actual", plan.info.target_year),
        )
        for indicator, target in targets
    ]


def base_year(plan: Plan, names: Iterable[str]) -> list[BaseYear]:
    """Indicators in the year that the plan looks back on: targets and actuals, district and city.

    The plan prints the district's actuals; its targets of that year stand in another document.
    """
    year = plan.info.base_year
    return [
        BaseYear(
            plan.indicator[name],
            target=published_point(plan, name, "district", "target", year),
            actual=next((figure_point(plan, f) for f in plan.figures_of(name) if _is_actual(f, year)), None),
            city_target=published_point(plan, name, "city", "target", year),
            city_actual=published_point(plan, name, "city", "actual", year),
        )
        for name in names
    ]


def _is_actual(figure: Figure, year: int) -> bool:
    return figure.kind == "actual" and _year(figure) == year


def absence(plan: Plan, indicator: str, area: Territory, what: Direction, year: int) -> Absent | None:
    """Why a number is missing: a document that does not give it, or gives another scope; None where none was found."""
    wanted = (indicator, area, what, year)
    found = (item for item in plan.outside.absent if (item.indicator, item.area, item.what, item.year) == wanted)
    return next(found, None)


def absence_words(plan: Plan, indicator: str, area: Territory, what: Direction, year: int) -> str:
    """`未检索到公开数据`, `未给出` or `口径不同`; `未收录` of an indicator that no series measures."""
    if not any(indicator in (series.level, series.growth) for series in plan.outside.series):
        return UNLISTED
    found = absence(plan, indicator, area, what, year)
    return labels("absences")[found.why if found else "not_found"]


def base_year_absence(plan: Plan, indicator: str) -> str:
    """Why there is no number of the district's in the year that the plan looks back on: what all tables say of it."""
    words = absence_words(plan, indicator, "district", "actual", plan.info.base_year)
    return {labels("absences")["not_found"]: NEITHER, UNLISTED: labels("absences")["not_given"]}.get(words, words)


def published_point(plan: Plan, indicator: str, area: Territory, what: Direction, year: int) -> YearPoint | None:
    """What others say of an indicator in a year; None where nothing was found."""
    for series in plan.outside.series:
        for part in PARTS:
            if measured(series, part) == indicator:
                found = points(plan, series, part, area)
                return next((p for p in found if p.is_outside and (p.what, p.year) == (what, year)), None)
    return None


def measured(series: Series, part: Part) -> str | None:
    """The plan's own indicator of the level or the growth of a series."""
    return series.level if part == "level" else series.growth


def change_in_current_prices(earlier: YearPoint, later: YearPoint) -> Decimal:
    """(later level ÷ earlier level − 1) × 100, in percent, one decimal. It is no growth rate in constant prices."""
    return rounded((later.number / earlier.number - 1) * 100)


def comparable(series: Series, earlier: int, later: int) -> bool:
    """Whether the levels of two years belong to one series: no break lies between them."""
    return not any(earlier < each.before <= later for each in series.breaks)


def in_constant_prices(plan: Plan, series: Series) -> bool:
    """Whether the growth of a series is in constant prices while its level is in current ones."""
    return bool(series.level and series.growth and plan.indicator[series.growth].prices == "constant")


def contrast(plan: Plan, series: Series) -> Contrast | None:
    """Why level and growth of a series must both be shown; None where one of the four is unknown or incomparable."""
    base, goal = plan.info.base_year, plan.info.target_year
    level = {point.year: point for point in points(plan, series, "level") if point.what == "actual"}
    growth = {(point.year, point.what): point for point in points(plan, series, "growth")}
    before, after = level.get(base), level.get(goal)
    result, target = growth.get((goal, "actual")), growth.get((goal, "target"))
    if not (in_constant_prices(plan, series) and before and after and result and target):
        return None
    return Contrast(before, after, result, target) if comparable(series, base, goal) else None
