"""How far a published growth and the change of the published levels lay apart, year by year.

Where a total and its rate are both in current prices, one might be multiplied with the other; these years say how
far off that was. A year counts where a level that is no limit stands in it and in the year before, and no break lies
between.
"""

from dataclasses import dataclass
from decimal import Decimal

from data.derive import plain
from data.indicators.assessment import signed
from data.outside.yearly import YearPoint, change_in_current_prices, comparable, points
from data.schema import Plan
from data.schema.outside import OutsideRow, Series


@dataclass(frozen=True)
class GrowthGap:
    """The levels of two years that follow each other, and the growth that was published for the later one."""

    before: YearPoint
    after: YearPoint
    published: YearPoint

    @property
    def change(self) -> Decimal:
        """Of the levels, in percent."""
        return change_in_current_prices(self.before, self.after)

    @property
    def gap(self) -> Decimal:
        """Change of the levels − published growth, in percentage points."""
        return self.change - self.published.number

    @property
    def arithmetic(self) -> str:
        change = f"{signed(self.change)}%"
        levels = f"{plain(self.after.number)} ÷ {plain(self.before.number)} − 1 ≈ {change}"
        return f"{levels}；{change} − {self.published.words} = {signed(self.gap)} 个百分点"

    @property
    def rows(self) -> tuple[OutsideRow, ...]:
        """What others said of it, each once."""
        return tuple(dict.fromkeys(p.row for p in (self.before, self.after, self.published) if p.row))


def growth_gaps(plan: Plan, series: Series) -> tuple[GrowthGap, ...]:
    """Every year that has both, in their order."""
    levels = {point.year: point for point in points(plan, series, "level") if _counts(point)}
    growths = {point.year: point for point in points(plan, series, "growth") if _counts(point)}
    return tuple(
        GrowthGap(levels[year - 1], level, growths[year])
        for year, level in levels.items()
        if year - 1 in levels and year in growths and comparable(series, year - 1, year)
    )


def series_of(plan: Plan, growth: str) -> Series | None:
    """The series whose growth an indicator measures."""
    return next((series for series in plan.outside.series if series.growth == growth), None)


def _counts(point: YearPoint) -> bool:
    return point.what == "actual" and point.is_exact
