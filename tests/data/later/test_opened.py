"""What is known to be finished: the first step of the place itself, dated as its source dates it."""

from dataclasses import replace

import pytest

from data.later.opened import STATIONS_OPEN, opened, opening_years, station_day, under_way
from data.schema import Plan, Station


@pytest.mark.parametrize(
    ("name", "year", "words"),
    [
        ("metro-6", 2020, "2020-08-18 开通运营"),
        ("synbio-facility", 2023, "2023年 建成并投入试运行"),
        ("science-museum", 2025, "2025-05-01 以“深圳科学技术馆”之名开馆"),
        ("arts-centre", 2021, "不晚于2021-02-08 “新落成不久”"),
        ("suat", 2024, "不晚于2024-06 教育部批复设立深圳理工大学"),
        ("sysu-seventh-hospital-2", 2025, "2021年至2025年 建成"),
        ("metro-6-branch", 2022, f"2022-11-28 {STATIONS_OPEN}"),
    ],
)
def test_the_first_step_that_finished_it(plan: Plan, name: str, year: int, words: str) -> None:
    known = opened(plan)[name]
    assert (known.year, known.words) == (year, words)
    assert known.text == f"后来：{words}（外部）"


def test_a_part_of_a_place_is_not_the_place(plan: Plan) -> None:
    """The west of the campus was handed over in 2020, the campus in 2023."""
    assert opened(plan)["sysu-shenzhen"].year == 2023


@pytest.mark.parametrize("name", ["guangming-science-city", "science-park", "auto-city", "shenzhen-bay-laboratory"])
def test_a_paper_a_wing_a_phase_or_moving_in_finishes_nothing(plan: Plan, name: str) -> None:
    assert any(name in row.places for row in plan.outside.milestones) and name not in opened(plan)


@pytest.mark.parametrize("day", ["", "即将", "2026-02-30"])
def test_a_line_is_open_with_the_last_of_its_stations(plan: Plan, day: str) -> None:
    stops = tuple(replace_day(stop, day) if stop.id == "st-zhenmei" else stop for stop in plan.stations)
    assert "metro-6-branch" not in opened(replace(plan, stations=stops))


def test_a_line_is_not_open_by_the_file_of_stations_alone(plan: Plan) -> None:
    """No cited source tells of a day on which the thirteenth line opened in the north; it tells how far it came."""
    line = next(line for line in plan.lines if line.id == "metro-13-north")
    assert all(plan.station[stop].opened for stop in line.stations) and line.id not in opened(plan)
    assert station_day(plan, plan.station["st-xiacun"]) == ""
    assert station_day(plan, plan.station["st-biyan"]) == "2025-09-28"
    assert under_way(plan, line.id) == (
        "后来：不晚于2025-10 35kV环网系统送电（外部）",
        "后来的安排，不是结果：2026年 建成投用（外部）",
    )


def test_what_a_source_does_not_tie_to_the_district_fulfils_no_promise_to_come_there(plan: Plan) -> None:
    assert "academy-of-medical-sciences" not in opened(plan)


def replace_day(stop: Station, day: str) -> Station:
    return stop.model_copy(update={"opened": day})


def test_the_years_run_from_the_review_to_the_last_that_is_known(plan: Plan, bare: Plan) -> None:
    years = opening_years(plan)
    assert (years[0], years[-1]) == (2019, 2025) and not opening_years(bare)
