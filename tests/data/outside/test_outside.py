"""Other people's numbers: as they were found, each with its source, and refused where they are not whole."""

import re
import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from data.load import load_plan
from data.loading.faults import PlanError
from data.outside import yearly
from data.outside.yearly import (
    PARTS,
    absence_words,
    base_year,
    change_in_current_prices,
    comparable,
    number_in,
    outcomes,
    points,
    published_point,
    row_words,
    years,
)
from data.schema import Plan

FOUND = """
gdp 2016 726.39 9.1 execution_report M
industrial-value-added 2016 382.07 9.5 execution_report M
fixed-asset-investment 2016 302.48 12.3 execution_report M
retail-sales 2016 110.4 7.8 execution_report M
budget-revenue 2016 43.7 17.2 execution_report M
gdp 2017 850.12 9.8 execution_report M
industrial-value-added 2017 441.89 13.2 execution_report M
fixed-asset-investment 2017 371.56 22.8 execution_report M
retail-sales 2017 120.31 9.0 execution_report M
budget-revenue 2017 49.73 12.1 execution_report M
gdp 2018 920.59 7.3 execution_report M
industrial-value-added 2018 483.87 5.5 execution_report M
fixed-asset-investment 2018 - 28.8 execution_report M
retail-sales 2018 127.38 9.1 execution_report M
trade 2018 828.27 13.5 execution_report M
budget-revenue 2018 52.67 6.6 execution_report M
gdp 2020 1100.77 5.7 execution_report H
parks-total 2020 260 - press M
gdp 2021 1285.3 12.9 execution_report H
industrial-value-added 2021 804.2 16 execution_report H
fixed-asset-investment 2021 - 11.4 execution_report H
retail-sales 2021 219.9 12 execution_report H
budget-revenue 2021 78.8 19.5 execution_report H
gdp 2022 - 6.5 execution_report H
industrial-value-added 2022 - 4.9 execution_report H
fixed-asset-investment 2022 - 7.0 execution_report H
retail-sales 2022 - 8.1 execution_report H
budget-revenue 2022 80.8 - execution_report H
gdp 2023 1526.64 9.0 government_report H
industrial-value-added 2023 - 9.2 government_report H
fixed-asset-investment 2023 - 15.7 government_report H
retail-sales 2023 259.24 8.9 government_report H
budget-revenue 2023 109.21 35.2 government_report H
gdp 2024 1721 8.6 government_report H
industrial-value-added 2024 - 9.2 government_report H
fixed-asset-investment 2024 900.7 - execution_report H
retail-sales 2024 285 9.8 government_report H
trade 2024 1500 - government_report H
budget-revenue 2024 129 18.8 government_report H
"""
CITY = """
gdp target 2019 - eq 7 approx H
fixed-asset-investment target 2019 7000亿元 approx 13 approx H
budget-revenue target 2019 - eq 6.5 approx H
unemployment-rate target 2019 3% le - eq H
gdp actual 2019 2.69万亿元 eq 6.7 eq H
budget-revenue actual 2019 3773亿元 eq 6.5 eq H
unemployment-rate actual 2019 2.2% eq - eq H
pm25 actual 2019 24微克/立方米 eq - eq H
parks-total actual 2019 1090个 eq - eq H
gdp target 2020 - eq 6.5 approx H
fixed-asset-investment target 2020 8000亿元 gt 15 eq H
budget-revenue target 2020 - eq 4.5 approx H
unemployment-rate target 2020 3% le - eq H
gdp actual 2020 2.77万亿元 eq - eq H
gdp actual 2020 - eq 3.1 eq M
industrial-value-added actual 2020 - eq 2.0 eq M
fixed-asset-investment actual 2020 8000亿元 approx - eq H
fixed-asset-investment actual 2020 - eq 8.2 eq M
retail-sales actual 2020 8664.8亿元 eq - eq H
trade actual 2020 3.05万亿元 eq - eq H
trade actual 2020 - eq 2.4 eq M
budget-revenue actual 2020 3857.4亿元 eq - eq H
pm25 actual 2020 19微克/立方米 eq - eq H
"""
UNQUOTED = {
    *(f"district-{name}-2017" for name in ("gdp", "industrial-value-added", "fixed-asset-investment")),
    *("district-retail-sales-2017", "district-budget-revenue-2017", "district-parks-total-2020"),
}
"""Known without the document's words: `M`, and they say so."""
WORDS = {"左右": "approx", "约": "approx", "近": "approx", "超过": "gt", "突破": "gt", "以内": "le"}


def test_the_district_is_as_found(plan: Plan) -> None:
    found = {tuple(line.split()) for line in FOUND.strip().splitlines()}
    ours = {
        (row.series, str(row.year), str(row.level or "-"), str(row.growth_percent or "-"), row.vintage, row.confidence)
        for row in plan.outside.rows
        if row.area == "district"
    }
    assert ours == found
    units = {row.series: row.unit for row in plan.outside.rows if row.level is not None and row.area == "district"}
    assert units.pop("parks-total") == "个"
    assert set(units.values()) == {"亿元"}


def test_the_city_is_as_found(plan: Plan) -> None:
    ours = {
        f"{row.series} {row.what} {row.year} {f'{row.level}{row.unit}' if row.unit else '-'} {row.level_comparator} "
        f"{row.growth_percent or '-'} {row.growth_comparator} {row.confidence}"
        for row in plan.outside.rows
        if row.area == "city"
    }
    assert ours == set(CITY.strip().splitlines())


def test_every_number_has_its_source(plan: Plan) -> None:
    for item in (*plan.outside.rows, *plan.outside.milestones, *plan.outside.mentions):
        assert item.producer and item.confidence in ("H", "M"), item.id
        assert re.fullmatch(r"https?://[^\s…]+\.[^\s…]+", item.address), item.id
        assert "mirror" not in item.model_dump_json() and "镜像" not in item.model_dump_json(), item.id
        assert "转载" not in item.producer or item.confidence == "M", item.id
        official = re.match(r"https?://((www|jtys|sf)\.(szgm|sz|gd|dg)\.gov\.cn|nsccsz\.cn)/", item.address)
        assert item.confidence == "M" or official, item.id


def test_the_quote_of_a_number_holds_it_and_its_comparator(plan: Plan) -> None:
    assert {row.id for row in plan.outside.rows if not row.quote} == UNQUOTED
    for row in plan.outside.rows:
        if not row.quote:
            assert row.confidence == "M" and "未收录" in row.note, row.id
            continue
        for part, number, comparator in (
            ("level", row.level, row.level_comparator),
            ("growth", row.growth_percent, row.growth_comparator),
        ):
            if number is not None:
                found = number_in(row.quote, f"{number}")
                assert found, row.id
                near = row.quote[max(found.start() - 2, 0) : found.start()], row.quote[found.end() :][:4]
                said = next((name for word, name in WORDS.items() if word in near[0][-len(word) :]), None) or next(
                    (name for word, name in WORDS.items() if near[1].removeprefix("%").startswith(word)), "eq"
                )
                assert said == comparator, (row.id, part)


def test_a_number_is_shown_with_the_word_of_its_source(plan: Plan) -> None:
    row = plan.outside.row
    assert row_words(row["city-budget-revenue-target-2020"], "growth") == "4.5%左右"
    assert row_words(row["city-fixed-asset-investment-target-2020"], "level") == "超过8000亿元"
    assert row_words(row["city-fixed-asset-investment-target-2020"], "growth") == "15%"
    assert row_words(row["city-fixed-asset-investment-target-2019"], "level") == "约7000亿元"
    assert row_words(row["city-fixed-asset-investment-2020"], "level") == "近8000亿元"
    assert row_words(row["city-unemployment-rate-target-2020"], "level") == "3%以内"
    assert row_words(row["city-gdp-2020"], "level") == "2.77万亿元"
    assert row_words(row["district-trade-2024"], "level") == "突破1500亿元"


def test_a_missing_number_is_one_of_three_words(plan: Plan) -> None:
    assert absence_words(plan, "gdp-growth", "district", "target", 2019) == "未检索到公开数据"
    assert absence_words(plan, "trade-growth", "city", "target", 2020) == "未给出"
    assert absence_words(plan, "budget-revenue-growth", "city", "actual", 2020) == "口径不同"
    assert absence_words(plan, "high-tech-firms", "city", "actual", 2020) == "未收录"
    for item in plan.outside.absent:
        assert published_point(plan, item.indicator, item.area, item.what, item.year) is None, item
    assert absence_words(plan, "retail-sales", "city", "target", 2020) == "未给出"  # its total as its growth


def test_the_base_year_has_targets_of_the_city_and_actuals_of_both(plan: Plan) -> None:
    found = {item.indicator.id: item for item in base_year(plan, plan.info.headline)}
    assert list(found) == list(plan.info.headline)
    assert not any(item.target for item in found.values())
    words = {
        name: [point.words if point else None for point in (item.actual, item.city_target, item.city_actual)]
        for name, item in found.items()
    }
    assert words["gdp-growth"] == ["8.0%", "7%左右", "6.7%"]
    assert words["budget-revenue-growth"] == ["11.3%", "6.5%左右", "6.5%"]
    assert words["fixed-asset-investment-growth"] == ["29.7%", "13%左右", None]
    assert words["unemployment-rate"] == ["3%以内", "3%以内", "2.2%"]
    assert words["pm25"] == ["25.4微克/立方米", None, "24微克/立方米"]
    assert words["trade-growth"] == [None, None, None]


def test_the_plan_is_cited_from_its_own_page(plan: Plan) -> None:
    address = "http://www.szgm.gov.cn/xxgk/xqgwhxxgkml/ghjh_116525/fzgh/content/post_7565979.html"
    assert plan.info.sources[0].address == address


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
    assert {name: item.city_target.words for name, item in found.items() if item.city_target} == {
        "gdp-growth": "6.5%左右",
        "budget-revenue-growth": "4.5%左右",
        "fixed-asset-investment-growth": "15%",
        "unemployment-rate": "3%以内",
    }
    assert {name: item.city_result.words for name, item in found.items() if item.city_result} == {
        "gdp-growth": "3.1%",
        "industrial-value-added-growth": "2.0%",
        "fixed-asset-investment-growth": "8.2%",
        "trade-growth": "2.4%",
        "pm25": "19微克/立方米",
    }


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
        ("context.csv", "execution_report", "provisional", 2, "vintage", "Input should be"),
        ("context.csv", "report,青禾区发展和改革局,", "report,,", 2, "producer", "at least 1"),
        ("context.csv", "https://qinghe.example/2024", "", 2, "address", "at least 1"),
        ("context.csv", "2024,H", "2024,L", 2, "confidence", "Input should be"),
        ("context.csv", "46.5,公里", "46.5,", 2, "unit", "stands at a level"),
        ("context.csv", "46.5,公里", "46.5,万公里", 2, "unit", "is not the plan's 公里"),
        ("context.csv", "46.5,公里", ",", 2, "level", "neither"),
        ("context.csv", ",greenway,", ",greenways,", 2, "series", "no series greenways"),
        ("context.csv", "actual,2023", "target,2023", 2, "vintage", "`planned`"),
        ("context.csv", "district-gdp-2021,gdp", "district-greenway-2023,gdp", 3, "id", "taken already"),
        (
            *("context.csv", "gdp,district,actual,2021,,,eq", "greenway,district,actual,2023,46.5,公里,eq"),
            *(3, "row", "has a row already"),
        ),
        ("context.csv", "46.5公里左右", "465公里左右", 2, "quote", "46.5 does not stand in it"),
        ("context.csv", "绿道总长达到46.5公里左右", "", 2, "quote", "`M`, and a note why"),
        ("context.csv", "公里,approx", "公里,near", 2, "level_comparator", "Input should be"),
        ("context.csv", "approx,,eq", "approx,,le", 2, "growth_comparator", "stands at a growth"),
        ("context.csv", "2024-02,", "2024年2月,", 2, "published", "a day, a month or a year"),
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


def test_rows_without_their_series_are_refused(tmp_path: Path, fixture_plans: Path) -> None:
    home = tmp_path / "tiny"
    shutil.copytree(fixture_plans / "tiny", home)
    (home / "context.yaml").unlink()
    with pytest.raises(PlanError, match=r"context\.yaml:1: file: is missing"):
        load_plan(home)
