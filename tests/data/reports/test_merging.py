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


def test_a_later_note_does_not_erase_an_earlier_number(plan: Plan) -> None:
    found = merged(
        plan,
        filed("3.xlsx", lead="甲局", amount=number(400), status=form.LATE, updated=date(2020, 3, 31)),
        filed("6.xlsx", lead="甲局", note="正在统计", updated=JUNE),
    )
    assert found.conflicts == ()
    assert found.reports[ONE] == Report(
        ONE, lead="甲局", amount=number(400), status=form.LATE, note="正在统计", updated=JUNE
    )


def test_a_row_without_a_date_beside_a_dated_one_is_a_conflict(plan: Plan) -> None:
    dated = filed("3.xlsx", lead="甲局", amount=number(400), updated=date(2020, 3, 31))
    undated = filed("6.xlsx", lead="甲局", amount=number(1600))
    for order in ((dated, undated), (undated, dated)):
        found = merged(plan, *order)
        assert found.disputed == {ONE: frozenset({form.AMOUNT})}
        assert sorted(value for value, _ in found.conflicts[0].values) == ["1600", "400"]


def test_one_unit_however_it_is_spaced(plan: Plan) -> None:
    found = merged(
        plan,
        filed("6.xlsx", lead="甲局（办公室）", amount=number(400), updated=JUNE),
        filed("7.xlsx", lead="甲 局(办公室)", amount=number(500), updated=JULY),
    )
    assert found.reports[ONE].amount == number(500)
    assert form.LEAD not in found.disputed.get(ONE, ())


def test_only_what_is_known_on_the_day(plan: Plan) -> None:
    reports = (
        filed("6.xlsx", lead="甲局", amount=number(400), updated=JUNE),
        filed("7.xlsx", lead="甲局", amount=number(500), updated=JULY),
    )
    assert merge(plan, reports, JUNE).reports[ONE].amount == number(400)
    assert merge(plan, reports, date(2020, 5, 1)).reports == {}
