"""Reports of several files as one per action. Contradictions are left open and listed, never overwritten."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from data.reports import form
from data.reports.files import FiledReport
from data.reports.form import Amounts, Report
from data.schema import Plan

RULE = (
    "同一单位对同一举措填了几次的，逐列以更新日期较新的为准，较新的一次留空的列沿用前一次；"
    "没有更新日期的与有日期的不分先后。不同单位、或同一天的内容不同，列为冲突，一个也不采用。"
    "责任单位、进展说明、佐证可以并存，合并时都保留。截至日之后的填报不计入。"
)


@dataclass(frozen=True)
class Conflict:
    """One cell in which reports differ: each value with the report that gives it."""

    action: str
    column: str
    values: tuple[tuple[str, FiledReport], ...]


@dataclass(frozen=True)
class Merged:
    """One report an action, by its id, and the conflicts that were left open."""

    reports: dict[str, Report]
    conflicts: tuple[Conflict, ...]

    @property
    def disputed(self) -> dict[str, frozenset[str]]:
        """The columns in conflict, by action."""
        found: dict[str, set[str]] = {}
        for conflict in self.conflicts:
            found.setdefault(conflict.action, set()).add(conflict.column)
        return {action: frozenset(columns) for action, columns in found.items()}


def merge(plan: Plan, filed: Iterable[FiledReport], as_of: date | None = None) -> Merged:
    """Reports of any number of files, in the order of the plan; of what is dated, only up to the day."""
    by_action: dict[str, list[FiledReport]] = {}
    for each in filed:
        if as_of is None or each.report.updated is None or each.report.updated <= as_of:
            by_action.setdefault(each.report.action, []).append(each)
    reports: dict[str, Report] = {}
    conflicts: list[Conflict] = []
    for action in form.reportable(plan):
        if action.id in by_action:
            reports[action.id], found = _settle(action.id, by_action[action.id])
            conflicts += found
    return Merged(reports, tuple(conflicts))


def _newest(filed: Sequence[FiledReport]) -> list[FiledReport]:
    """Of each unit, its newest rows, several where they have the same date; and those without one, which may be newer.

    Without a unit's name, a file is a unit.
    """
    newest: dict[tuple[str, str], date] = {}
    for each in filed:
        newest[unit_key(each)] = max(newest.get(unit_key(each), date.min), each.report.updated or date.min)
    return [each for each in filed if not each.report.updated or each.report.updated == newest[unit_key(each)]]


def unit_key(filed: FiledReport) -> tuple[str, str]:
    """Who reports: the unit however it is spaced, else the file."""
    lead = "".join(unicodedata.normalize("NFKC", filed.report.lead).split())
    return (lead, "") if lead else ("", filed.file)


def _settle(action: str, filed: Sequence[FiledReport]) -> tuple[Report, list[Conflict]]:
    """Column by column: a later report that leaves one open does not erase what an earlier one says in it."""
    conflicts: list[Conflict] = []

    def only(column: str, value: Callable[[Report], str]) -> str:
        given = _newest([each for each in filed if value(each.report)])
        by_value = {value(each.report): each for each in reversed(given)}
        if len(by_value) > 1:
            conflicts.append(Conflict(action, column, tuple(reversed(by_value.items()))))
            return ""
        return next(iter(by_value), "")

    def day(column: str, value: Callable[[Report], date | None]) -> date | None:
        found = only(column, lambda report: each.isoformat() if (each := value(report)) else "")
        return date.fromisoformat(found) if found else None

    def amounts(column: str, value: Callable[[Report], Amounts]) -> Amounts:
        """Target by target, since one report may give the amount that another leaves out."""
        places = range(max((len(value(each.report)) for each in filed), default=0))
        by_target = [_given(filed, value, at) for at in places]
        if any(len(set(given.values())) > 1 for given in by_target):
            differing = {
                number: each
                for given in by_target
                if len(set(given.values())) > 1
                for number, each in enumerate(filed)
                if number in given
            }
            values = {form.amounts_text(value(each.report)): each for each in reversed(differing.values())}
            conflicts.append(Conflict(action, column, tuple(reversed(values.items()))))
            return ()
        return tuple(next(iter(given.values()), None) for given in by_target)

    def all_of(value: Callable[[Report], str]) -> str:
        given = _newest([each for each in filed if value(each.report)])
        return "\n".join(dict.fromkeys(value(each.report) for each in given))

    report = Report(
        action=action,
        lead=only(form.LEAD, lambda report: report.lead),
        units=all_of(lambda report: report.units),
        target=amounts(form.TARGET, lambda report: report.target),
        amount=amounts(form.AMOUNT, lambda report: report.amount),
        note=all_of(lambda report: report.note),
        status=only(form.STATUS, lambda report: report.status),
        evidence=all_of(lambda report: report.evidence),
        updated=max((each.report.updated for each in filed if each.report.updated), default=None),
        milestones=amounts(form.MILESTONES, lambda report: report.milestones),
        due=day(form.DUE, lambda report: report.due),
        asked=tuple(dict.fromkeys(name for each in _newest(filed) for name in each.report.asked)),
    )
    return report, conflicts


def _given(filed: Sequence[FiledReport], value: Callable[[Report], Amounts], at: int) -> dict[int, Decimal]:
    """What the newest reports give for one target, by their place in the list."""
    having = [each for each in filed if at < len(value(each.report)) and value(each.report)[at] is not None]
    newest = {id(each) for each in _newest(having)}
    return {
        number: amount
        for number, each in enumerate(filed)
        if id(each) in newest and (amount := value(each.report)[at]) is not None
    }


def conflict_rows(plan: Plan, conflicts: Iterable[Conflict]) -> list[tuple[str, ...]]:
    """One row a contradicting value: id, text, column, value, file, date."""
    return [
        (
            conflict.action,
            plan.statement[conflict.action].text,
            conflict.column,
            value,
            f"{filed.file} {filed.sheet} 第{filed.row}行",
            filed.report.updated.isoformat() if filed.report.updated else "",
        )
        for conflict in conflicts
        for value, filed in conflict.values
    ]
