"""Five made-up units over four quarters: from the workbooks that they send to what a head of office reads."""

import io
from datetime import date

import pytest
from docx import Document

from components.exports.word.summary import summary
from data.reports import form
from data.reports.courses import courses
from data.reports.files import Reading
from data.reports.history import quarters
from data.reports.saving import saved
from data.reports.state import ProgressState, progress_state
from data.reports.units import awaited, reminder
from data.schema import Plan
from tests.made_up_year import DISPUTED, ENDS, UNITS, workbooks
from tests.readings import read


@pytest.fixture(scope="module")
def readings(plan: Plan) -> list[Reading]:
    return [read(plan, content, name) for name, content in workbooks(plan)]


@pytest.fixture(scope="module")
def stood(plan: Plan, readings: list[Reading]) -> list[ProgressState]:
    return [progress_state(plan, readings, day) for day in ENDS]


def said(state: ProgressState) -> str:
    return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(summary(state))).paragraphs)


def test_every_workbook_is_read_whole(readings: list[Reading]) -> None:
    assert len(readings) == 18  # the fifth unit sends two
    assert [reading.problems for reading in readings] == [()] * len(readings)


def test_the_page_of_a_day_knows_what_was_sent_until_then(stood: list[ProgressState]) -> None:
    reported = [state.total.reported for state in stood]
    assert reported == sorted(reported)
    assert reported[0] < reported[1] < reported[2]
    assert [[each.as_of for each in quarters(state)] for state in stood] == [list(ENDS[: n + 1]) for n in range(4)]
    done = [state.total.counts[form.DONE] for state in stood]
    assert done[-1] > done[0]


def test_what_two_units_count_differently_is_nobodys_number(stood: list[ProgressState]) -> None:
    assert [DISPUTED in state.merged.disputed for state in stood] == [False, True, True, True]
    assert form.AMOUNT in stood[1].merged.disputed[DISPUTED]
    assert stood[1].merged.reports[DISPUTED].amount == ()


def test_who_stopped_reporting_is_named(stood: list[ProgressState]) -> None:
    quiet = [[each.unit for each in awaited(state) if each.quiet] for state in stood]
    assert quiet == [[], [], [UNITS[4]], [UNITS[4]]]
    assert f"{UNITS[4]}：" in reminder(stood[2], awaited(stood[2]))
    assert "最近一次填报是6月30日" in reminder(stood[2], awaited(stood[2]))


def test_the_summary_tells_the_quarter_and_the_one_before(stood: list[ProgressState]) -> None:
    first, *later = (said(state) for state in stood)
    assert "相比" not in first
    for text, before in zip(later, ENDS, strict=False):
        assert f"与{before.month}月{before.day}日相比：欠进度由" in text
    assert f"最近一个季度没有填报的单位：{UNITS[4]}（最近一次6月30日）" in later[1]
    assert f"最近一个季度没有填报的单位：{UNITS[4]}" not in later[0]


def test_the_annex_has_each_reason_and_the_day_of_its_number(stood: list[ProgressState]) -> None:
    *_, annex = Document(io.BytesIO(summary(stood[3]))).tables
    rows = [[cell.text for cell in row.cells] for row in annex.rows[1:]]
    assert {row[0] for row in rows} <= {form.OVER, form.LATE, form.DISPUTED}
    assert all(row[4] for row in rows)
    assert any(row[2].endswith("（6月30日）") and row[3] == UNITS[4] for row in rows)
    late = [each for each in (*stood[3].main_targets, *stood[3].actions) if each.status == form.LATE]
    assert sum(row[0] == form.LATE for row in rows) == len(late)


def test_each_number_has_its_line_over_the_year(plan: Plan, stood: list[ProgressState]) -> None:
    names = [action.id for action in form.reportable(plan)]
    assert courses(stood[0], names) == []
    told = {course.id: course for course in courses(stood[3], names)}
    gdp = told["t-gdp:0"]
    assert [point.label for point in gdp.points] == ["7.81", "7.61", "7.42", "7.22"]
    assert [point.at for point in gdp.points] == sorted(point.at for point in gdp.points)
    assert gdp.goal_label == "7.2%左右"
    firms = next(course for course in told.values() if course.id.startswith("a-high-tech-firms-total"))
    assert firms.goal == 1
    assert 0 < firms.points[0].height < firms.points[-1].height < 1  # from what the year began with, not from nothing
    for course in told.values():
        assert all(0 <= point.at <= 1 and 0 <= point.height <= 1 for point in course.points)
        assert course.goal is None or 0 <= course.goal <= 1


def test_numbers_of_near_days_do_not_write_over_each_other(plan: Plan) -> None:
    rows = "\n".join(
        f"a-investment-events,{day},{day.toordinal() - 737424}" for day in map(date.fromordinal, range(737425, 737461))
    )
    reading = read(plan, f"{form.ID},{form.UPDATED},{form.AMOUNT}\n{rows}\n".encode(), "a.csv")
    (course,) = courses(progress_state(plan, [reading]), ["a-investment-events"])
    assert len(course.points) == 36
    assert [point.label for point in course.points if point.label] == ["36"]


def test_the_year_is_saved_and_read_back(plan: Plan, readings: list[Reading]) -> None:
    again = read(plan, saved(plan, readings))
    assert again.problems == ()
    assert list(again.reports) == [filed for reading in readings for filed in reading.reports]
