"""Several reports of one action: what adds up, what supersedes, and what contradicts and stays open."""

from datetime import date
from decimal import Decimal
from typing import Any

from data.reports import form
from data.reports.files import FiledReport
from data.reports.form import Report
from data.reports.merging import Merged, conflict_rows, merge
from data.schema import Plan

ONE, TWO_TARGETS = "a-5g-stations", "a-public-kindergartens"
JUNE, JULY = date(2020, 6, 30), date(2020, 7, 31)


def filed(file: str, action: str = ONE, row: int = 4, **cells: Any) -> FiledReport:
    return FiledReport(Report(action, **cells), file, "任务分解表", row)


def merged(plan: Plan, *reports: FiledReport) -> Merged:
    return merge(plan, reports)


def number(value: int) -> tuple[Decimal, ...]:
    return (Decimal(value),)


def test_the_newer_of_one_unit_counts(plan: Plan) -> None:
    old, new = (
        filed(f"{month}.xlsx", lead="甲局", amount=number(amount), updated=day)
        for month, amount, day in (("6", 900, JUNE), ("7", 1100, JULY))
    )
    for order in ((old, new), (new, old)):
        found = merged(plan, *order)
        assert found.conflicts == ()
        assert found.reports[ONE].amount == number(1100)


def test_two_units_are_not_settled_by_date(plan: Plan) -> None:
    found = merged(
        plan,
        filed("甲.xlsx", lead="甲局", amount=number(900), updated=JUNE),
        filed("乙.xlsx", lead="乙局", amount=number(700), updated=JULY),
    )
    assert found.disputed == {ONE: frozenset({form.LEAD, form.AMOUNT})}
    assert (found.reports[ONE].lead, found.reports[ONE].amount) == ("", ())
    said = {row[2]: [] for row in conflict_rows(plan, found.conflicts)}
    for row in conflict_rows(plan, found.conflicts):
        said[row[2]].append((row[3], row[4], row[5]))
    assert said[form.AMOUNT] == [
        ("900", "甲.xlsx 任务分解表 第4行", "2020-06-30"),
        ("700", "乙.xlsx 任务分解表 第4行", "2020-07-31"),
    ]


def test_files_without_a_unit_are_units(plan: Plan) -> None:
    found = merged(
        plan, filed("a.xlsx", status=form.DONE, updated=JUNE), filed("b.xlsx", status=form.LATE, updated=JULY)
    )
    assert found.disputed == {ONE: frozenset({form.STATUS})}


def test_the_same_said_twice_is_no_conflict(plan: Plan) -> None:
    found = merged(plan, *(filed(name, status=form.DONE, amount=number(5)) for name in ("a.xlsx", "b.xlsx")))
    assert found.conflicts == ()
    assert found.reports[ONE] == Report(ONE, status=form.DONE, amount=number(5))


def test_what_one_says_and_the_other_leaves_out_adds_up(plan: Plan) -> None:
    found = merged(
        plan,
        filed("a.xlsx", TWO_TARGETS, amount=(Decimal(30), None), note="园舍", units="甲局"),
        filed("b.xlsx", TWO_TARGETS, amount=(None, Decimal("1.2")), note="学位", updated=JULY),
    )
    assert found.conflicts == ()
    assert found.reports[TWO_TARGETS] == Report(
        TWO_TARGETS, amount=(Decimal(30), Decimal("1.2")), note="园舍\n学位", units="甲局", updated=JULY
    )


def test_reports_stand_in_the_order_of_the_plan(plan: Plan) -> None:
    found = merged(plan, *(filed("a.xlsx", action.id, status=form.DONE) for action in reversed(plan.actions)))
    assert list(found.reports) == [action.id for action in plan.actions]
