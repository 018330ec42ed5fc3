"""The state of a plan on one day: which day it is, and what the groups of actions add up to."""

from datetime import date
from decimal import Decimal

import pytest

from data.reports.files import FiledReport, Reading
from data.reports.form import DISPUTED, DONE, LATE, ON_TIME, UNREPORTED, Report
from data.reports.state import ORDER, ProgressState, progress_state
from data.schema import Plan

MARCH, JUNE = date(2020, 3, 31), date(2020, 6, 30)
EVENTS, HOMES, SUBSTATIONS = "a-investment-events", "a-housing-supply", "a-substations"


def reading(file: str, *reports: Report) -> Reading:
    return Reading(file, tuple(FiledReport(each, file, "任务分解表", row) for row, each in enumerate(reports, start=4)))


def state(plan: Plan, *reports: Report, asked: date | None = None, today: date | None = None) -> ProgressState:
    return progress_state(plan, [reading("a.xlsx", *reports)], asked, today=today)


def test_as_of_the_newest_report_unless_another_day_is_asked_for(plan: Plan) -> None:
    reports = (Report(SUBSTATIONS, status=DONE, updated=MARCH), Report(EVENTS, amount=(Decimal(3),), updated=JUNE))
    assert state(plan, *reports).as_of == JUNE
    assert state(plan, *reports, asked=MARCH).as_of == MARCH
    assert state(plan, *reports, asked=MARCH).elapsed == Decimal(91) / 366


@pytest.mark.parametrize(
    ("asked", "as_of"), [(date(2019, 5, 1), date(2020, 1, 1)), (date(2031, 1, 1), date(2020, 12, 31))]
)
def test_never_outside_the_year(plan: Plan, asked: date, as_of: date) -> None:
    assert state(plan, asked=asked).as_of == as_of
    assert state(plan, Report(SUBSTATIONS, status=DONE, updated=asked)).as_of == as_of


def test_reports_without_a_date_are_as_of_today(plan: Plan) -> None:
    assert state(plan, Report(SUBSTATIONS, status=DONE), today=JUNE).as_of == JUNE


def test_nothing_reported_is_all_unreported(plan: Plan) -> None:
    nothing = progress_state(plan, [], today=JUNE)
    assert nothing.merged.reports == {}
    assert nothing.total.counts == dict.fromkeys(ORDER, 0) | {UNREPORTED: len(plan.actions)}
    assert nothing.scheduled == []


def test_areas_add_up(plan: Plan) -> None:
    found = state(
        plan, *(Report(action.id, status=ON_TIME) for number, action in enumerate(plan.actions) if number % 3)
    )
    assert sum(area.total for area in found.areas.values()) == found.total.total == len(plan.actions)
    assert sum(area.reported for area in found.areas.values()) == found.total.reported > 0
    for area, counted in found.areas.items():
        assert len(found.late_first(areas=[area])) == counted.total
        assert len(found.late_first(areas=[area], statuses=[UNREPORTED])) == counted.counts[UNREPORTED]


def test_late_comes_first_and_the_furthest_behind_leads(plan: Plan) -> None:
    one = (
        Report(SUBSTATIONS, status=DONE),
        Report(EVENTS, amount=(Decimal(15),)),
        Report(HOMES, amount=(Decimal(450),)),
        Report("a-xueliang-project", status=DONE),
    )
    other = Report("a-xueliang-project", status=LATE)
    found = progress_state(plan, [reading("a.xlsx", *one), reading("b.xlsx", other)], JUNE).late_first()
    assert [each.status for each in found[:5]] == [LATE, LATE, DISPUTED, DONE, UNREPORTED]
    assert [each.action.id for each in found[:2]] == [HOMES, EVENTS]
    unreported = [each.action for each in found[4:]]
    assert unreported == [action for action in plan.actions if action in unreported]


def test_targets_compare_with_time_once_they_are_reported(plan: Plan) -> None:
    before = state(plan, asked=JUNE)
    found = state(plan, Report(EVENTS, amount=(Decimal(15),)), Report(HOMES, amount=(Decimal(450),)), asked=JUNE)
    assert [target.completion_text for target in found.scheduled] == ["10%", "37.5%"]
    assert found.targets_awaited == before.targets_awaited - 2
    assert len(found.targets) == len(before.targets)
