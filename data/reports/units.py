"""Who reports on what, as the work list assigns it: a workbook a unit, and who has not answered yet."""

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from data.dates import long_date, short_date
from data.reports import form
from data.reports.form import Report
from data.reports.judging import QUARTER_ENDS
from data.reports.state import ProgressState
from data.reports.worklist import SHEET, Worklist
from data.reports.worklist_workbook import workbook
from data.schema import Plan, Statement
from data.tables.workbook import origin

_BETWEEN = re.compile(r"[、,，;；/\n]+")
_PLACES = ("省", "市", "区", "县")
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def units_of(report: Report) -> tuple[str, ...]:
    """The unit that leads; where none is named, each of those that are responsible."""
    if lead := report.lead.strip():
        return (lead,)
    return tuple(dict.fromkeys(name.strip() for name in _BETWEEN.split(report.units) if name.strip()))


def assigned(plan: Plan, reports: Mapping[str, Report]) -> dict[str, list[Statement]]:
    """What each unit reports on, in the order of the plan."""
    found: dict[str, list[Statement]] = {}
    for action in form.reportable(plan):
        if action.id in reports:
            for unit in units_of(reports[action.id]):
                found.setdefault(unit, []).append(action)
    return found


def alike(state: ProgressState) -> list[tuple[str, str]]:
    """Names that are perhaps of one unit, since one has more of the place before it: 科创局, 区科创局."""
    filed = [each.report for reading in state.readings for each in reading.reports]
    names = sorted(dict.fromkeys(name for report in filed for name in units_of(report)), key=len)
    return [
        (one, other)
        for at, one in enumerate(names)
        for other in names[at + 1 :]
        if other.endswith(one) and (one[0] in _PLACES or other.removesuffix(one)[-1] in _PLACES)
    ]


def workbooks(state: ProgressState, day: date | None = None) -> bytes:
    """A zip with a work list a unit, in which what is known so far is filled in already."""
    buffer = io.BytesIO()
    plan, reports = state.plan, state.merged.reports
    with zipfile.ZipFile(buffer, "w") as archive:
        names: set[str] = set()
        for unit, actions in assigned(plan, reports).items():
            content = workbook(Worklist(plan, actions, origin(plan, unit, day), reports, state.merged.disputed))
            archive.writestr(_file_name(unit, names), content)
    return buffer.getvalue()


def _file_name(unit: str, taken: set[str]) -> str:
    stem = _NOT_IN_NAMES.sub("_", unit)[:60].strip(" .") or "未写单位"
    number, name = 1, f"{stem}_{SHEET}.xlsx"
    while name in taken:
        number += 1
        name = f"{stem}（{number}）_{SHEET}.xlsx"
    taken.add(name)
    return name


@dataclass(frozen=True)
class Awaited:
    """A unit, what it has not reported on, and its newest report; `quiet` where that is older than the last quarter."""

    unit: str
    total: int
    missing: tuple[Statement, ...]
    newest: date | None = None
    quiet: bool = False

    @property
    def words(self) -> str:
        """`负责的 38 项中还有 8 项未填报，最近一次填报是6月30日`."""
        missing = f"负责的 {self.total} 项中还有 {len(self.missing)} 项未填报" if self.missing else ""
        quiet = f"最近一次填报是{short_date(self.newest)}" if self.quiet and self.newest else ""
        return "，".join(filter(None, (missing, quiet)))


def awaited(state: ProgressState) -> list[Awaited]:
    """The units that have something left to report, or sent nothing in the last quarter; those with most first."""
    reports, quiet_until = state.merged.reports, _quiet_until(state)
    found = []
    for unit, actions in assigned(state.plan, reports).items():
        missing = tuple(action for action in actions if not reports[action.id].is_answered)
        newest = max((day for action in actions if (day := reports[action.id].updated)), default=None)
        quiet = newest is not None and quiet_until is not None and newest <= quiet_until
        found.append(Awaited(unit, len(actions), missing, newest, quiet))
    return sorted((each for each in found if each.missing or each.quiet), key=lambda each: -len(each.missing))


def _quiet_until(state: ProgressState) -> date | None:
    """The day before the last quarter that has ended; None in the first."""
    ended = [day for each in QUARTER_ENDS if (day := date(state.plan.info.target_year, *each)) <= state.as_of]
    return ended[-2] if len(ended) > 1 else None


def reminder(state: ProgressState, units: Sequence[Awaited]) -> str:
    """A text to send to the units that have not answered."""
    lines = [f"{each.unit}：{each.words}" for each in units]
    return (
        f"关于报送《{state.plan.info.title}》执行进展的提醒\n\n"
        f"截至{long_date(state.as_of)}，下列单位的任务分解表尚未填报完毕，或上一季度以来没有更新，请尽快填写并报送；没有进展的也请在“{form.NOTE}”中说明。\n\n"
        + "\n".join(lines)
    )
