"""What-if: exact arithmetic, and nothing from constant prices or from a total that is not known."""

from dataclasses import replace
from decimal import Decimal

import pytest

from data.indicators.formulas import RANGE
from data.indicators.scenario import (
    ClosedCase,
    RateCase,
    StockCase,
    cases,
    caution,
    closed_figures,
    move_rate,
    move_stock,
)
from data.schema import Plan

CURRENT = ("retail-sales-growth", "budget-revenue-growth", "trade-growth")


@pytest.fixture(scope="module")
def by_id(plan: Plan) -> dict[str, RateCase | StockCase | ClosedCase]:
    return {case.pair.id: case for case in cases(plan)}


def test_which_cases_are_open(by_id: dict[str, object]) -> None:
    kinds = {name: type(case) for name, case in by_id.items()}
    assert kinds == {
        "gdp-growth": ClosedCase,
        "industrial-value-added-growth": ClosedCase,
        "fixed-asset-investment-growth": ClosedCase,
        "retail-sales-growth": RateCase,
        "trade-growth": RateCase,
        "budget-revenue-growth": RateCase,
        "high-tech-firms": StockCase,
        "parks-total": StockCase,
        "5g-stations": StockCase,
    }


def test_constant_prices_say_why_no_level_follows(plan: Plan, by_id) -> None:
    assert "按统计惯例为可比价（不变价）增速，原文未注明" in caution(plan, by_id["gdp-growth"])
    assert "未给出2019年总量" in caution(plan, by_id["fixed-asset-investment-growth"])
    assert [figure.id for figure in closed_figures(plan, by_id["gdp-growth"])] == [
        "gdp-growth-2019",
        "gdp-growth-2020",
        "gdp-2019",
    ]


def test_no_constant_price_ever_gets_a_level(plan: Plan, tiny: Plan) -> None:
    for each in (plan, tiny):
        for case in cases(each):
            if case.pair.indicator.prices == "constant":
                assert isinstance(case, ClosedCase)


def test_a_constant_rate_that_named_a_level_would_stay_closed(plan: Plan) -> None:
    pairs = tuple(
        replace(pair, indicator=pair.indicator.model_copy(update={"prices": "constant"})) for pair in plan.pairs
    )
    assert not any(isinstance(case, RateCase) for case in cases(replace(plan, pairs=pairs)))


@pytest.mark.parametrize(
    ("name", "rate", "level", "more", "beside_target"),
    [
        ("retail-sales-growth", "7", "146.2", "9.6", "0"),
        ("retail-sales-growth", "6.5", "145.5", "8.9", "−0.7"),
        ("trade-growth", "-3", "750.1", "−23.2", "−61.9"),
        ("budget-revenue-growth", "5.6", "61.9", "3.3", "0"),
    ],
)
def test_levels_at_a_rate(plan: Plan, by_id, name: str, rate: str, level: str, more: str, beside_target: str) -> None:
    result = move_rate(plan, by_id[name], Decimal(rate))
    named = [item.value for item in result.outcomes if item.name != RANGE]
    assert named == [level, more, beside_target]
    assert {item.unit for item in result.outcomes} == {"亿元"}
    assert result.outcomes[0].arithmetic.startswith(by_id[name].level.value + " × (1 + ")


def test_our_own_history_refutes_that_a_rate_and_a_level_multiply(plan: Plan, by_id) -> None:
    gaps = {name: {g.after.year: (str(g.change), str(g.gap)) for g in by_id[name].history} for name in CURRENT}
    assert gaps["retail-sales-growth"][2018] == ("5.9", "-3.2")
    assert gaps["budget-revenue-growth"][2017] == ("13.8", "1.7")
    assert gaps["budget-revenue-growth"][2018] == ("5.9", "-0.7")
    assert gaps["trade-growth"] == {}


@pytest.mark.parametrize(
    ("name", "rate", "range_"),
    [
        ("retail-sales-growth", "7", "141.8—146.3"),
        ("budget-revenue-growth", "5.6", "61.5—62.9"),
        ("trade-growth", "5", None),
    ],
)
def test_the_range_that_follows_from_it(plan: Plan, by_id, name: str, rate: str, range_: str | None) -> None:
    case = by_id[name]
    found = {item.name: item for item in move_rate(plan, case, Decimal(rate)).outcomes}.get(RANGE)
    assert (found.value if found else None) == range_
    said = caution(plan, case)
    assert "可以相乘" not in said
    assert ("不一定相同" in said) if range_ else ("无从判断" in said)
    for each in case.history:
        assert f"{each.after.year}" in said


def test_levels_that_were_revised_later_are_named(plan: Plan, by_id) -> None:
    said = caution(plan, by_id["retail-sales-growth"])
    assert "2020年起" in said and "原因未见说明" in said and "不与此后公布的总量对照" in said
    assert "2018年，相差3.2个百分点，原因未见说明。" in said and "可能" not in said
    assert "2020年起" not in caution(plan, by_id["budget-revenue-growth"])
    assert all(each.after.year != 2020 for each in by_id["retail-sales-growth"].history)


def test_a_level_that_is_only_a_limit_is_no_year_to_compare(plan: Plan) -> None:
    row = next(row for row in plan.outside.rows if row.id == "district-retail-sales-2018")
    for update in ({"level_comparator": "gt"}, {"growth_comparator": "approx"}):
        rows = tuple(each if each is not row else row.model_copy(update=update) for each in plan.outside.rows)
        changed = replace(plan, outside=replace(plan.outside, rows=rows))
        found = next(case for case in cases(changed) if case.pair.id == "retail-sales-growth")
        assert isinstance(found, RateCase)
        assert 2018 not in [each.after.year for each in found.history]


def test_stock_pace(plan: Plan, by_id) -> None:
    result = move_stock(plan, by_id["high-tech-firms"], Decimal(1400), Decimal(1272), 12)
    assert [(item.name, item.value) for item in result.outcomes] == [
        ("尚需新增", "128"),
        ("按12个月分摊，月均", "10.7"),
        ("2019年月均", "23.8"),
    ]
    assert [figure.id for figure in result.stated] == [
        "high-tech-firms-2018",
        "high-tech-firms-2019",
        "high-tech-firms-2020",
    ]


def test_a_stock_that_is_only_bounded_is_at_most(plan: Plan, by_id) -> None:
    case = by_id["5g-stations"]
    assert not case.exact
    result = move_stock(plan, case, Decimal(2500), Decimal(895), 12)
    assert (result.outcomes[0].name, result.outcomes[0].value) == ("假设为累计数，尚需新增不超过", "1605")
    assert result.outcomes[0].arithmetic.startswith(
        "假设2500座为年底累计数、按下限计：2019年底存量不少于895座，达到下限尚需新增不超过1605座"
    )
    assert "不能相减" not in case.pair.note
    assert caution(plan, case).startswith("原文未写明2500座以上是累计还是当年新建")
    assert "未给出2019年底的总数" in caution(plan, case)
    assumed = move_stock(plan, case, Decimal(2500), Decimal(1500), 10)
    assert [(item.name, item.value) for item in assumed.outcomes[:2]] == [
        ("假设为累计数，尚需新增", "1000"),
        ("按10个月分摊，月均", "100"),
    ]


def test_nothing_lacks_below_the_start(plan: Plan, by_id) -> None:
    assert move_stock(plan, by_id["parks-total"], Decimal(213), Decimal(213), 1).outcomes[0].value == "0"


def test_parks_have_no_earlier_total_and_get_no_pace(plan: Plan, by_id) -> None:
    assert len(move_stock(plan, by_id["parks-total"], Decimal(254), Decimal(213), 12).outcomes) == 2


def test_bounds_hold_the_target_and_the_actual(by_id) -> None:
    for case in by_id.values():
        if not isinstance(case, ClosedCase):
            low, high = case.bounds
            assert low <= case.target.number <= high
