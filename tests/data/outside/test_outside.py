"""Other people's numbers: as they were found, each with its source, and refused where they are not whole."""

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from data.load import load_plan
from data.loading.faults import PlanError
from data.outside import yearly
from data.outside.yearly import PARTS, change_in_current_prices, comparable, outcomes, points, years
from data.schema import Plan

FOUND = """
gdp 2016 726.39 9.1 final M
industrial-value-added 2016 382.07 9.5 final M
fixed-asset-investment 2016 302.48 12.3 final M
retail-sales 2016 110.4 7.8 final M
budget-revenue 2016 43.7 17.2 final M
gdp 2017 850.12 9.8 final H
industrial-value-added 2017 441.89 13.2 final H
fixed-asset-investment 2017 371.56 22.8 final H
retail-sales 2017 120.31 9.0 final H
budget-revenue 2017 49.73 12.1 final H
gdp 2018 920.59 7.3 final M
industrial-value-added 2018 483.87 5.5 final M
fixed-asset-investment 2018 - 28.8 final M
retail-sales 2018 127.38 9.1 final M
trade 2018 828.27 13.5 final M
budget-revenue 2018 52.67 6.6 final M
gdp 2020 1100.77 5.7 official H
parks-total 2020 260 - press M
gdp 2021 1285.3 12.9 official H
industrial-value-added 2021 804.2 16.0 official H
fixed-asset-investment 2021 - 11.4 official H
retail-sales 2021 219.9 12.0 official H
budget-revenue 2021 78.8 19.5 official H
gdp 2022 - 6.5 official H
gdp 2023 1526.64 9.0 official H
gdp 2024 1721 8.6 official H
"""
CITY = {
    ("gdp", "target"): (None, Decimal("6.5")),
    ("budget-revenue", "target"): (None, Decimal("4.5")),
    ("fixed-asset-investment", "target"): (None, Decimal(15)),
    ("gdp", "actual"): (Decimal("27670.24"), Decimal("3.1")),
}
MILESTONES = {
    "metro-6-open": date(2020, 8, 18),
    "sysu-shenzhen-in-use": date(2020, 8, 24),
    "ganshen-railway-open": date(2021, 12, 10),
    "metro-6-branch-open": date(2022, 11, 28),
    "science-museum-open": date(2025, 5, 1),
    "metro-6-branch-south-open": date(2025, 9, 28),
}


def number(cell: str) -> Decimal | None:
    return None if cell == "-" else Decimal(cell)


def test_the_district_is_as_found(plan: Plan) -> None:
    found = {tuple(line.split()) for line in FOUND.strip().splitlines()}
    ours = {
        (row.series, str(row.year), str(row.level or "-"), str(row.growth_percent or "-"), row.vintage, row.confidence)
        for row in plan.outside.rows
        if row.area == "district"
    }
    assert ours == found
    units = {row.series: row.unit for row in plan.outside.rows if row.level is not None}
    assert units.pop("parks-total") == "个"
    assert set(units.values()) == {"亿元"}


def test_the_city_is_as_found(plan: Plan) -> None:
    rows = [row for row in plan.outside.rows if row.area == "city"]
    assert {(row.series, row.what): (row.level, row.growth_percent) for row in rows} == CITY
    assert {row.year for row in rows} == {2020}


def test_every_number_has_its_source(plan: Plan) -> None:
    for item in (*plan.outside.rows, *plan.outside.milestones):
        assert item.producer and item.address and item.confidence in ("H", "M"), item.id
        assert "." in item.address, item.id


def test_what_became_of_projects_is_as_found(plan: Plan) -> None:
    assert {item.id: item.date for item in plan.outside.milestones} == MILESTONES
    dates = [item.date for item in plan.outside.milestones]
    assert dates == sorted(dates)


def test_the_plan_never_speaks_of_the_epidemic(plan: Plan) -> None:
    assert "疫情" in plan.outside.caution
    for words in ("疫情", "肺炎", "新冠", "病毒", "防疫", "感染"):
        assert words not in plan.text


def test_every_point_was_given_by_somebody(plan: Plan) -> None:
    given = 0
    for series in plan.outside.series:
        for part in PARTS:
            for area in ("district", "city"):
                for point in points(plan, series, part, area):
                    given += 1
                    assert (point.figure is None) != (point.row is None)
                    if point.figure:
                        assert point.number == point.figure.number
                    if point.row:
                        assert point.number == (point.row.level if part == "level" else point.row.growth_percent)
    rows = sum((row.level is not None) + (row.growth_percent is not None) for row in plan.outside.rows)
    names = {name for series in plan.outside.series for name in (series.level, series.growth)}
    figures = sum(figure.indicator in names for figure in plan.figures)
    assert given == rows + figures


def test_no_level_comes_from_a_growth_in_constant_prices(plan: Plan) -> None:
    """Were one made from the other, level ÷ last year's level − 1 would be the growth."""
    for series in plan.outside.series:
        if series.growth and plan.indicator[series.growth].prices == "constant":
            level = {p.year: p for p in points(plan, series, "level")}
            growth = {p.year: p for p in points(plan, series, "growth") if p.what == "actual"}
            for year in level.keys() & growth.keys():
                if year - 1 in level:
                    assert change_in_current_prices(level[year - 1], level[year]) != growth[year].number, (series, year)


def test_gaps_stay_gaps(plan: Plan) -> None:
    series = {item.id: item for item in plan.outside.series}
    levels = {p.year for p in points(plan, series["gdp"], "level")}
    assert years(plan, series["gdp"]) == list(range(2016, 2025))
    assert 2022 not in levels
    assert not [p for p in points(plan, series["trade"], "growth") if p.year == 2019]
    assert not [p for p in points(plan, series["retail-sales"], "level") if p.year == 2020]


def test_points_say_who_says_it(plan: Plan) -> None:
    gdp = next(series for series in plan.outside.series if series.id == "gdp")
    said = {(p.year, p.what): (p.words, p.is_outside) for p in points(plan, gdp, "growth")}
    assert said[2019, "actual"] == ("8.0%", False)
    assert said[2020, "target"] == ("7.2%左右", False)
    assert said[2020, "actual"] == ("5.7%", True)
    assert said[2023, "actual"] == ("9.0%", True)


def test_outcomes_list_every_target_and_keep_what_is_missing(plan: Plan) -> None:
    found = {item.indicator.id: item for item in outcomes(plan)}
    assert len(found) == sum(pair.target is not None for pair in plan.pairs)
    assert list(found)[: len(plan.info.headline)] == list(plan.info.headline)
    assert {name for name, item in found.items() if item.result} == {"gdp-growth", "parks-total"}
    assert found["gdp-growth"].gap == Decimal("-1.5")
    assert found["parks-total"].gap == 6
    assert found["pm25"].gap is None
    city = {name: item.city_target.number for name, item in found.items() if item.city_target}
    assert city == {
        "gdp-growth": Decimal("6.5"),
        "budget-revenue-growth": Decimal("4.5"),
        "fixed-asset-investment-growth": 15,
    }
    assert [name for name, item in found.items() if item.city_result] == ["gdp-growth"]


def test_levels_before_and_after_a_break_do_not_compare(plan: Plan) -> None:
    series = {item.id: item for item in plan.outside.series}
    assert comparable(series["retail-sales"], 2018, 2019)
    assert not comparable(series["retail-sales"], 2019, 2021)
    assert comparable(series["gdp"], 2019, 2020)
    level = {p.year: p for p in points(plan, series["gdp"], "level")}
    assert change_in_current_prices(level[2019], level[2020]) == Decimal("7.8")


def test_another_plan(tiny: Plan, bare: Plan) -> None:
    assert bare.outside.rows == () and all(item.result is None for item in outcomes(bare))
    found = {item.indicator.id: item for item in outcomes(tiny)}
    assert found["greenway"].gap == Decimal("-1.5")
    assert found["gdp-growth"].result is None
    assert yearly.parts(tiny, tiny.outside.series[0]) == ["level"]


@pytest.mark.parametrize(
    ("file", "before", "after", "line", "field", "words"),
    [
        ("context.csv", "公里,,official", "公里,,provisional", 2, "vintage", "Input should be"),
        ("context.csv", "青禾区发展和改革局,qinghe.example/2024", ",qinghe.example/2024", 2, "producer", "at least 1"),
        ("context.csv", "qinghe.example/2024", "", 2, "address", "at least 1"),
        ("context.csv", "2024,H", "2024,L", 2, "confidence", "Input should be"),
        ("context.csv", "46.5,公里", "46.5,", 2, "unit", "stands at a level"),
        ("context.csv", "46.5,公里", "46.5,万公里", 2, "unit", "is not the plan's 公里"),
        ("context.csv", "46.5,公里", ",", 2, "level", "neither"),
        ("context.csv", ",greenway,", ",greenways,", 2, "series", "no series greenways"),
        ("context.csv", "actual,2023", "target,2023", 2, "vintage", "`planned`"),
        ("context.csv", "district-gdp-2021,gdp", "district-greenway-2023,gdp", 3, "id", "taken already"),
        ("context.csv", "gdp,district,actual,2021", "greenway,district,actual,2023", 3, "row", "has a row already"),
        ("context.csv", "note", "notes", 1, "notes", "is not a column"),
        ("context.yaml", "level: greenway", "level: greenways", 6, "level", "no indicator has the id greenways"),
        ("context.yaml", "id: gdp", "id: greenway", 7, "id", "taken already"),
        ("context.yaml", "[洪水]", "[图书馆]", 2, "never_said", "“图书馆” does stand"),
        ("context.yaml", "caution", "warning", 1, "warning", "not a known key"),
    ],
)
def test_broken_files_are_refused(
    tmp_path: Path, fixture_plans: Path, file: str, before: str, after: str, line: int, field: str, words: str
) -> None:
    home = tmp_path / "tiny"
    shutil.copytree(fixture_plans / "tiny", home)
    text = (home / file).read_text(encoding="utf-8")
    assert before in text
    (home / file).write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(PlanError) as error:
        load_plan(home)
    found = [(f.file, f.line, f.field) for f in error.value.faults if words in f.message]
    assert (f"tiny/{file}", line, field) in found, error.value


@pytest.mark.parametrize(
    ("row", "field", "words"),
    [
        ("x,轻轨,开通,2023-02-10,a-light-rail,甲,乙,M,", "date", "is not after the plan"),
        ("x,轻轨,开通,2024-02-30,a-light-rail,甲,乙,M,", "date", "valid date"),
        ("x,轻轨,开通,2024-02-10,a-tram,甲,乙,M,", "statements", "no statement has the id a-tram"),
        ("x,轻轨,开通,2024-02-10,,甲,乙,M,", "statements", "at least 1"),
        ("x,轻轨,开通,2024-02-10,a-light-rail,甲,,M,", "address", "at least 1"),
    ],
)
def test_broken_milestones_are_refused(tmp_path: Path, fixture_plans: Path, row: str, field: str, words: str) -> None:
    home = tmp_path / "tiny"
    shutil.copytree(fixture_plans / "tiny", home)
    head = "id,name,what,date,statements,producer,address,confidence,note"
    (home / "milestones.csv").write_text(f"{head}\n{row}\n", encoding="utf-8")
    with pytest.raises(PlanError) as error:
        load_plan(home)
    assert [(f.line, f.field) for f in error.value.faults if words in f.message] == [(2, field)]


def test_rows_without_their_series_are_refused(tmp_path: Path, fixture_plans: Path) -> None:
    home = tmp_path / "tiny"
    shutil.copytree(fixture_plans / "tiny", home)
    (home / "context.yaml").unlink()
    with pytest.raises(PlanError, match=r"context\.yaml:1: file: is missing"):
        load_plan(home)
