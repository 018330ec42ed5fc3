"""Reports of several files as one per action. Contradictions are left open and listed, never overwritten."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from data.reports import form
from data.reports.files import FiledReport
from data.reports.form import Amounts, Report
from data.schema import Plan

RULE = (
    "同一单位对同一举措填了几次的，以更新日期较新的为准；不同单位、或同一天的内容不同，列为冲突，一个也不采用。"
    "责任单位、进展说明、佐证可以并存，合并时都保留。"
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


def merge(plan: Plan, filed: Iterable[FiledReport]) -> Merged:
    """Reports of any number of files, in the order of the plan's actions."""
    by_action: dict[str, list[FiledReport]] = {}
    for each in filed:
        by_action.setdefault(each.report.action, []).append(each)
    reports: dict[str, Report] = {}
    conflicts: list[Conflict] = []
    for action in plan.actions:
        if action.id in by_action:
            reports[action.id], found = _settle(action.id, _newest(by_action[action.id]))
            conflicts += found
    return Merged(reports, tuple(conflicts))


def _newest(filed: Sequence[FiledReport]) -> list[FiledReport]:
    """Of each unit, its newest rows; several where they have the same date. Without a unit's name, a file is a unit."""
    newest: dict[tuple[str, str], date] = {}
    for each in filed:
        newest[_unit(each)] = max(newest.get(_unit(each), date.min), each.report.updated or date.min)
    return [each for each in filed if (each.report.updated or date.min) == newest[_unit(each)]]


def _unit(filed: FiledReport) -> tuple[str, str]:
    lead = "".join(filed.report.lead.split())
    return (lead, "") if lead else ("", filed.file)


def _settle(action: str, filed: Sequence[FiledReport]) -> tuple[Report, list[Conflict]]:
    conflicts: list[Conflict] = []

    def only(column: str, value: Callable[[Report], str]) -> str:
        by_value = {value(each.report): each for each in reversed(filed) if value(each.report)}
        if len(by_value) > 1:
            conflicts.append(Conflict(action, column, tuple(reversed(by_value.items()))))
            return ""
        return next(iter(by_value), "")

    def amounts(column: str, value: Callable[[Report], Amounts]) -> Amounts:
        """Target by target, since one report may give the amount that another leaves out."""
        by_target = [set(given) - {None} for given in zip_longest(*(value(each.report) for each in filed))]
        if any(len(given) > 1 for given in by_target):
            only(column, lambda report: form.amounts_text(value(report)))
            return ()
        return tuple(next(iter(given), None) for given in by_target)

    def all_of(value: Callable[[Report], str]) -> str:
        return "\n".join(dict.fromkeys(value(each.report) for each in filed if value(each.report)))

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
    )
    return report, conflicts


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
