"""Targets side by side: each number of its own plan, and a difference only between two of one kind."""

from dataclasses import replace
from decimal import Decimal

import pytest

from data.compare.kinds import judge
from data.compare.measures import MeasureRow, left_out, measure_rows
from data.schema import Plan
from data.wording import hedged


def row(name: str, *plans: Plan) -> MeasureRow:
    return next(each for each in measure_rows(plans) if each.id == name)


def test_numbers_are_those_of_each_plan(plan: Plan, city: Plan) -> None:
    found = row("gdp-growth", plan, city)
    for each, cell in zip((plan, city), found.cells, strict=True):
        pair = each.pair["gdp-growth"]
        assert (cell.base, cell.target) == (pair.actual, pair.target)
    assert found.cells[0].outside == "2020年 5.7%" and not found.cells[1].outside


def test_a_district_and_its_city_stand_side_by_side_and_are_not_subtracted(plan: Plan, city: Plan) -> None:
    for each in measure_rows((plan, city)):
        assert not any(verdict.arithmetic for verdict in each.verdicts)
    (verdict,) = row("gdp-growth", plan, city).verdicts
    assert "范围不同（光明区、深圳市）" in verdict.words


def test_two_years_of_one_place_differ_by_a_number_that_is_shown(city: Plan, year_after: Plan) -> None:
    (verdict,) = row("budget-revenue-growth", city, year_after).verdicts
    assert verdict.words == "2021年高0.5个百分点" and verdict.arithmetic == "5 − 4.5 = 0.5 个百分点"
    (same,) = row("gdp-growth", year_after, city).verdicts  # in whichever order they are chosen
    assert same.words == "目标相同" and not same.arithmetic
    (limit,) = row("fixed-asset-investment", city, year_after).verdicts
    assert "下限" in limit.words and not limit.arithmetic


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"unit": "亿元"}, "单位不同"),
        ({"basis": "stock"}, "口径不同"),
        ({"period": "2025"}, "时段不同"),
        ({"comparator": "ge"}, "下限"),
        ({"comparator": "le"}, "上限"),
    ],
)
def test_what_differs_in_kind_is_not_compared(change: dict[str, str], why: str, city: Plan, year_after: Plan) -> None:
    before, after = (each.pair["budget-revenue-growth"].target for each in (city, year_after))
    assert before and after
    other = after.model_copy(update=change)
    verdict = judge((city, before), (year_after, other), known=True)
    assert why in verdict.words and not verdict.arithmetic


def test_prices_and_names_differ_too(city: Plan, year_after: Plan) -> None:
    before, after = (each.pair["budget-revenue-growth"].target for each in (city, year_after))
    assert before and after
    real = replace(
        year_after,
        indicators=tuple(
            each.model_copy(update={"prices": "constant"}) if each.id == after.indicator else each
            for each in year_after.indicators
        ),
    )
    assert "价格口径不同" in judge((city, before), (real, after), known=True).words
    other = after.model_copy(update={"name": "另一项"})
    assert "所量的不同" in judge((city, before), (year_after, other), known=False).words


def test_a_scale_is_no_other_unit(city: Plan, year_after: Plan) -> None:
    before, after = (each.pair["new-jobs"].target for each in (city, year_after))
    assert before and after
    single = before.model_copy(update={"unit": "人", "value": "150000", "number": Decimal(150000)})
    assert judge((city, single), (year_after, after), known=True).words == "2021年高2万人"


def test_the_year_after_says_what_came_of_a_target(city: Plan, year_after: Plan) -> None:
    """An indicator that the later report does not follow is found by the name of its number."""
    found = row("waste-recycling-rate", city, year_after).cells[0]
    assert found.target and found.target.value == "35"
    assert found.result and (found.result[0].id, found.result[1].value) == ("shenzhen-2021", "41.0")
    assert row("waste-recycling-rate", city, year_after).cells[1].result is None


def test_drafts_of_numbers_stay_out(city: Plan, year_after: Plan) -> None:
    figures = tuple(each.model_copy(update={"review": "draft"}) for each in year_after.figures)
    by_id = {each.id: each for each in figures}
    pairs = tuple(
        replace(pair, actual=pair.actual and by_id[pair.actual.id], target=pair.target and by_id[pair.target.id])
        for pair in year_after.pairs
    )
    assert measure_rows((city, replace(year_after, figures=figures, pairs=pairs))) == ()


def test_every_target_stands_in_a_row_or_is_counted(plan: Plan, city: Plan) -> None:
    rows = measure_rows((plan, city))
    targets = [pair.id for pair in plan.pairs if pair.target]
    assert left_out(plan, rows) == len(targets) - len({each.id for each in rows} & set(targets))


def test_places_in_all_kindergartens_are_no_places_in_public_ones(plan: Plan, city: Plan) -> None:
    assert not [each for each in measure_rows((plan, city)) if each.name == plan.indicator["kindergarten-places"].name]


def test_what_a_report_says_it_will_try_for_is_no_promise(city: Plan) -> None:
    target = city.pair["public-kindergarten-share"].target
    assert target and hedged(city, target) == "努力实现50%"
