"""Where a plan stands on one day: the reports of all files merged, every action judged, and the groups' totals."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from data.reports.files import FiledReport, Reading
from data.reports.form import AHEAD, DISPUTED, DONE, IN_LIMIT, LATE, ON_TIME, OPEN, OVER, UNREPORTED, main_targets
from data.reports.judging import ActionProgress, TargetProgress, action_progress, coverage, elapsed, percent
from data.reports.merging import Merged, merge
from data.schema import Plan, Statement

ORDER = (OVER, LATE, DISPUTED, OPEN, ON_TIME, IN_LIMIT, AHEAD, DONE, UNREPORTED)
"""Statuses, the one that needs most attention first."""
SOMETIMES = (OVER, OPEN, IN_LIMIT)
"""Those that are shown only where there are any."""


@dataclass(frozen=True)
class RollUp:
    """How many actions of a group have each status. One that nobody reported on is counted as such, not as zero."""

    total: int
    counts: Mapping[str, int]

    @classmethod
    def of(cls, statuses: Iterable[str]) -> "RollUp":
        """From the statuses of the group's actions."""
        counts = Counter(statuses)
        return cls(sum(counts.values()), {status: counts[status] for status in ORDER})

    @property
    def reported(self) -> int:
        return self.total - self.counts[UNREPORTED]

    @property
    def coverage(self) -> str:
        return coverage(self.total, self.reported)


@dataclass(frozen=True)
class ProgressState:
    """A plan as of one day, by the reports in `readings`. `actions` are all actions of the plan, in its order.

    `main_targets` are the plan's main targets, judged alike but counted apart; `later` is how many reports are dated
    after the day and do not count; `undated` are those that say something but not of which day.
    """

    plan: Plan
    as_of: date
    readings: tuple[Reading, ...]
    merged: Merged
    actions: tuple[ActionProgress, ...]
    main_targets: tuple[ActionProgress, ...] = ()
    later: int = 0
    undated: tuple[FiledReport, ...] = ()

    @property
    def elapsed(self) -> Decimal:
        """The share of the year that has passed."""
        return elapsed(self.plan.info.target_year, self.as_of)

    @property
    def elapsed_percent(self) -> str:
        return percent(self.elapsed)

    @cached_property
    def _sheets(self) -> dict[str, set[str]]:
        """By file, the sheets that reports stand on."""
        found: dict[str, set[str]] = {}
        for reading in self.readings:
            for filed in reading.reports:
                found.setdefault(filed.file, set()).add(filed.sheet)
        return found

    def place_of(self, filed: FiledReport) -> str:
        """File and row; the sheet too where the file has several."""
        sheet = f"{filed.sheet} " if len(self._sheets.get(filed.file, ())) > 1 else ""
        return f"{filed.file} {sheet}第{filed.row}行"

    @property
    def total(self) -> RollUp:
        """The roll-up of all actions."""
        return RollUp.of(action.status for action in self.actions)

    @property
    def statuses(self) -> tuple[str, ...]:
        """The statuses to show."""
        return tuple(status for status in ORDER if status not in SOMETIMES or self.total.counts[status])

    @property
    def targets_reported(self) -> str:
        """How many of the main targets are reported."""
        return RollUp.of(each.status for each in self.main_targets).coverage

    @property
    def areas(self) -> dict[str, RollUp]:
        """The roll-up of each task area, by its id."""
        statuses: dict[str, list[str]] = {area: [] for area in self.plan.task_area}
        for each in self.actions:
            if area := self.plan.area_of_section.get(each.action.section):
                statuses[area.id].append(each.status)
        return {area: RollUp.of(found) for area, found in statuses.items()}

    @property
    def targets(self) -> list[TargetProgress]:
        """Every target of the plan's actions, in the order of the text."""
        return [target for action in self.actions for target in action.targets]

    @property
    def scheduled(self) -> list[TargetProgress]:
        """The reported targets whose completion compares with time, the furthest behind first."""
        compared = [target for target in self.targets if not target.unscheduled and target.completion is not None]
        return sorted(compared, key=lambda target: target.completion or 0)

    @property
    def targets_awaited(self) -> int:
        """How many targets would compare with time, but nobody has reported on them."""
        return sum(not target.unscheduled and target.amount is None for target in self.targets)

    def late_first(self, areas: Collection[str] = (), statuses: Collection[str] = ()) -> list[ActionProgress]:
        """The actions of these task areas (ids) and statuses, all where none is given, by ORDER.

        Within a status the furthest behind comes first, then the order of the text.
        """
        sections = {self.plan.task_area[area].section for area in areas}
        chosen = [
            each
            for each in self.actions
            if (not areas or each.action.section in sections) and (not statuses or each.status in statuses)
        ]
        return sorted(chosen, key=lambda each: (ORDER.index(each.status), each.lowest_completion))


def progress_state(
    plan: Plan, readings: Sequence[Reading], asked: date | None = None, *, today: date | None = None
) -> ProgressState:
    """Merge the reports of all files and judge every action.

    As of the day that is asked for, else of the newest report, else of today; always within the plan's year.
    """
    filed = [report for reading in readings for report in reading.reports]
    year = plan.info.target_year
    first, last = date(year, 1, 1), date(year, 12, 31)
    updated = [each.report.updated for each in filed if each.report.updated]
    as_of = min(max(asked or max(updated, default=today or date.today()), first), last)
    until = None if as_of == last else as_of  # what is written in January tells how the year ended
    merged = merge(plan, filed, until)

    def judged(action: Statement) -> ActionProgress:
        disputed = action.id in merged.disputed
        return action_progress(plan, action, merged.reports.get(action.id), as_of, disputed=disputed)

    later = sum(until is not None and day > until for day in updated)
    actions, targets = (tuple(map(judged, found)) for found in (plan.actions, main_targets(plan)))
    undated = tuple(each for each in filed if each.report.is_answered and not each.report.updated)
    return ProgressState(plan, as_of, tuple(readings), merged, actions, targets, later, undated)
