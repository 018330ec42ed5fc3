"""Reports against time: the published rule, and what is unknown stays unknown."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from data.reports import judging
from data.reports.form import AHEAD, DONE, IN_LIMIT, LATE, ON_TIME, OPEN, OVER, UNREPORTED, Report
from data.reports.judging import Schedule, action_progress, completion, elapsed, target_progress, why_unscheduled, worst
from data.reports.state import RollUp
from data.schema import Plan

MIDYEAR = date(2020, 7, 1)  # 183 of 366 days: exactly half
HALF = Decimal("0.5")


def judged(
    plan: Plan, name: str, *amounts: str | None, status: str = "", as_of: date = MIDYEAR
) -> judging.ActionProgress:
    amount = tuple(None if each is None else Decimal(each) for each in amounts)
    return action_progress(plan, plan.statement[name], Report(name, amount=amount, status=status), as_of)


@pytest.mark.parametrize(
    ("day", "share"),
    [
        (date(2019, 12, 31), 0),
        (date(2020, 1, 1), Decimal(1) / 366),
        (MIDYEAR, HALF),
        (date(2020, 12, 31), 1),
        (date(2021, 5, 1), 1),
    ],
)
def test_time_counts_days_of_a_leap_year(day: date, share: Decimal) -> None:
    assert elapsed(2020, day) == share
    assert elapsed(2019, date(2019, 1, 1)) == Decimal(1) / 365


@pytest.mark.parametrize(
    ("amount", "status"),
    [("0", LATE), ("17", LATE), ("18", ON_TIME), ("20", ON_TIME), ("24", ON_TIME), ("25", AHEAD), ("40", DONE)],
)
def test_a_flow_runs_straight_through_the_year(plan: Plan, amount: str, status: str) -> None:
    assert judged(plan, "a-investment-events", amount).status == status


def test_a_total_starts_where_the_past_year_ended(plan: Plan) -> None:
    total = plan.figure["high-tech-firms-2020"]
    past = next(pair.actual for pair in plan.pairs if pair.target == total)
    assert past is not None
    assert completion(plan, total, past.number) == 0
    assert completion(plan, total, (past.number + total.number) / 2) == HALF
    below = target_progress(plan, total, past.number - 1, Schedule(2020, MIDYEAR))
    assert (below.status, below.completion_text) == (LATE, "低于年初")


@pytest.mark.parametrize(
    ("figure", "because"),
    [
        ("5g-stations-2020", "原文未说明"),
        ("pipeline-gas-rate-2020", "比率"),
        ("gdp-growth-2020", "增长率"),
        ("pm25-2020", "上限"),
        ("schools-new-projects-2020", "按整件完成"),
        ("city-quality-projects-2020", "工作范围"),
        ("unemployment-rate-2020", ""),
    ],
)
def test_what_has_no_straight_line_says_why(plan: Plan, figure: str, because: str) -> None:
    found = why_unscheduled(plan, plan.figure[figure])
    assert found
    assert because in found
    assert completion(plan, plan.figure[figure], Decimal(1)) is None


@pytest.mark.parametrize(("amount", "status"), [("24", IN_LIMIT), ("29", IN_LIMIT), ("29.1", OVER), ("35", OVER)])
def test_a_ceiling_is_kept_or_exceeded_on_any_day(plan: Plan, amount: str, status: str) -> None:
    for day in (date(2020, 3, 31), date(2020, 12, 31)):
        found = judged(plan, "a-pm25-annual-mean", amount, as_of=day)
        assert found.status == status
        assert found.targets[0].reading == f"{status}：{amount}，计划 29微克/立方米内"


@pytest.mark.parametrize(
    ("action", "amount", "reading"),
    [
        ("a-5g-stations", "1600", "所填 1600座，年底目标 2500座以上；原文未说明是年底总数还是当年新增"),
        ("a-road-white-to-black", "30", "64条中已完成 30"),
        ("a-pipeline-gas-rate", "40", "现有 40%，目标 60%以上"),
    ],
)
def test_what_has_no_line_is_read_in_words_and_stays_open(plan: Plan, action: str, amount: str, reading: str) -> None:
    found = judged(plan, action, amount)
    assert (found.status, found.targets[0].reading) == (OPEN, reading)


@pytest.mark.parametrize("action", ["a-public-kindergartens", "a-vocational-school", "a-parks-built"])
def test_what_is_finished_as_a_whole_is_not_late_in_june(plan: Plan, action: str) -> None:
    targets = plan.targets_of(plan.statement[action])
    found = judged(plan, action, "0", *[None] * (len(targets) - 1))
    assert found.status == OPEN
    assert judged(plan, action, "0", as_of=date(2020, 12, 31)).status == LATE


def test_a_planned_day_and_milestones_make_a_verdict(plan: Plan) -> None:
    def of(amount: int, day: date, **more: Any) -> str:
        report = Report("a-parks-built", amount=(Decimal(amount),), **more)
        return action_progress(plan, plan.statement["a-parks-built"], report, day).status

    due = date(2020, 10, 31)
    assert of(20, MIDYEAR, due=due) == OPEN
    assert of(40, due, due=due) == LATE
    assert of(41, due, due=due) == DONE
    quarters = tuple(map(Decimal, (2, 20, 30, 41)))
    june = date(2020, 6, 30)
    assert [of(amount, june, milestones=quarters) for amount in (17, 19, 20, 25)] == [LATE, ON_TIME, ON_TIME, AHEAD]


def test_a_number_without_a_status_is_worked_out(plan: Plan) -> None:
    found = judged(plan, "a-investment-events", "10")
    assert (found.status, found.computed) == (LATE, True)
    noted = action_progress(plan, plan.statement["a-substations"], Report("a-substations", note="已开工"), MIDYEAR)
    assert (noted.status, noted.computed) == (OPEN, False)
    assigned = action_progress(plan, plan.statement["a-substations"], Report("a-substations", lead="甲局"), MIDYEAR)
    assert assigned.status == UNREPORTED


def test_done_beside_a_number_that_is_not_is_asked_back(plan: Plan) -> None:
    found = judged(plan, "a-parks-built", "5", status=DONE)
    assert (found.status, found.claimed) == (OPEN, DONE)


def test_a_ratio_is_met_when_it_is_reached(plan: Plan) -> None:
    assert judged(plan, "a-pipeline-gas-rate", "60").status == DONE
    assert judged(plan, "a-pipeline-gas-rate", "40", status=LATE).status == LATE
    assert judged(plan, "a-pipeline-gas-rate", "40", as_of=date(2020, 12, 31)).status == LATE


def test_done_and_unknown_reads_one_of_two_reported(plan: Plan) -> None:
    parent = RollUp.of([DONE, UNREPORTED])
    assert parent.coverage == "2 项中 1 项已填报"
    assert (parent.reported, parent.total, parent.counts[DONE], parent.counts[LATE]) == (1, 2, 1, 0)
    action = judged(plan, "a-public-kindergartens", "45", None)
    assert action.coverage == "2 项中 1 项已填报"
    assert action.status == OPEN
    assert judged(plan, "a-public-kindergartens", None, "0.1").status == OPEN  # school places come as a whole


@pytest.mark.parametrize(
    ("statuses", "together"),
    [
        ([], ""),
        ([DONE, DONE], DONE),
        ([DONE, AHEAD], AHEAD),
        ([AHEAD, ON_TIME, DONE], ON_TIME),
        ([DONE, LATE], LATE),
        ([LATE, UNREPORTED], LATE),
        ([DONE, UNREPORTED], ""),
        ([LATE, OVER], OVER),
        ([IN_LIMIT, DONE], IN_LIMIT),
        ([DONE, ""], ""),
    ],
)
def test_several_targets_amount_to_the_worst_known(statuses: list[str], together: str) -> None:
    assert worst(statuses) == together


def test_numbers_before_the_units_own_word(plan: Plan) -> None:
    found = judged(plan, "a-investment-events", "3", status=DONE)
    assert (found.status, found.claimed) == (LATE, DONE)
    assert judged(plan, "a-investment-events", "3", status=LATE).claimed == ""
    assert judged(plan, "a-substations", status=AHEAD).status == AHEAD


def test_unreported_is_never_zero(plan: Plan) -> None:
    parts = [action_progress(plan, action, None, MIDYEAR) for action in plan.actions]
    assert {part.status for part in parts} == {UNREPORTED}
    assert all(target.amount is None and target.completion is None for part in parts for target in part.targets)
    assert RollUp.of(part.status for part in parts).reported == 0
    assert judged(plan, "a-investment-events", "0").status == LATE


def test_every_target_of_an_action_is_scheduled_or_says_why(plan: Plan, tiny: Plan) -> None:
    for each in (plan, tiny):
        for action in each.actions:
            for figure in each.targets_of(action):
                assert (completion(each, figure, figure.number) == 1) is not bool(why_unscheduled(each, figure))
