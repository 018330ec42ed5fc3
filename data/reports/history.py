"""What was reported over time: the amounts of an action from report to report, and the plan at the end of quarters."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from data.derive import plain
from data.reports.files import Reading
from data.reports.judging import QUARTER_ENDS
from data.reports.state import ProgressState, progress_state
from data.schema import Figure, Plan, Statement


@dataclass(frozen=True)
class Series:
    """One target's reported amounts by day; where several units report on one day, the days have several."""

    action: Statement
    figure: Figure | None
    points: tuple[tuple[date, Decimal], ...]

    @property
    def text(self) -> str:
        """`3月31日 4 → 6月30日 10`."""
        return " → ".join(f"{day.month}月{day.day}日 {plain(amount)}" for day, amount in self.points)


def series(plan: Plan, readings: Sequence[Reading], as_of: date) -> dict[str, list[Series]]:
    """Of each action with amounts of two days at least, a series a target, up to the day."""
    found: dict[tuple[str, int], set[tuple[date, Decimal]]] = {}
    for reading in readings:
        for filed in reading.reports:
            report = filed.report
            for at, amount in enumerate(report.amount):
                if amount is not None and report.updated and report.updated <= as_of:
                    found.setdefault((report.action, at), set()).add((report.updated, amount))
    several: dict[str, list[Series]] = {}
    for (name, at), points in sorted(found.items(), key=lambda item: item[0]):
        if len({day for day, _ in points}) > 1:
            figures = plan.targets_of(plan.statement[name])
            figure = figures[at] if at < len(figures) else None
            several.setdefault(name, []).append(Series(plan.statement[name], figure, tuple(sorted(points))))
    return several


def quarters(state: ProgressState) -> list[ProgressState]:
    """The plan as it stood at the end of each quarter that has passed, by what is dated, and on the day itself."""
    year = state.plan.info.target_year
    ends = [date(year, month, day) for month, day in QUARTER_ENDS]
    days = [day for day in ends if day < state.as_of]
    dated = [
        Reading(reading.file, tuple(filed for filed in reading.reports if filed.report.updated))
        for reading in state.readings
    ]
    earlier = [progress_state(state.plan, dated, day) for day in days]
    return [*(each for each in earlier if each.merged.reports), state]
