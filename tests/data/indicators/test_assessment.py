"""One label by a published rule: on the real targets, and at the edges of every rule."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from data.indicators.assessment import APPROX_POINTS, RULES, assess, signed
from data.schema import Pair, Plan


def made(plan: Plan, better: str, actual: str | None, target: str, how: str = "eq", before: str = "eq") -> Pair:
    """A rate of the real plan with other numbers and comparators: `how` the target's, `before` the actual's."""
    pair = next(pair for pair in plan.pairs if pair.id == "gdp-growth")
    assert pair.actual and pair.target

    def figure(old: Any, value: str, comparator: str) -> Any:
        return old.model_copy(update={"value": value, "number": Decimal(value), "comparator": comparator})

    return replace(
        pair,
        indicator=pair.indicator.model_copy(update={"better": better}),
        actual=None if actual is None else figure(pair.actual, actual, before),
        target=figure(pair.target, target, how),
    )


def test_headline_targets_of_the_real_plan(plan: Plan) -> None:
    found = {pair.id: assess(pair).label for pair in plan.pairs if pair.indicator.nature}
    assert found == {
        "gdp-growth": "放缓",
        "industrial-value-added-growth": "放缓",
        "fixed-asset-investment-growth": "放缓",
        "retail-sales-growth": "放缓",
        "trade-growth": "不可比",
        "budget-revenue-growth": "放缓",
        "unemployment-rate": "持平",
        "pm25": "有余量",
    }


def test_other_tasks_that_compare(plan: Plan) -> None:
    found = {p.id: assess(p).label for p in plan.pairs if not p.indicator.nature and p.comparability == "same"}
    assert found == {"high-tech-firms": "加码", "parks-total": "加码", "job-fairs": "有余量"}


@pytest.mark.parametrize(
    ("better", "actual", "target", "how", "before", "label"),
    [
        ("higher", "8", "9", "eq", "eq", "加码"),
        ("higher", "8", "7", "eq", "eq", "放缓"),
        ("higher", "8", "8.0", "eq", "eq", "持平"),
        ("", "8", "9", "eq", "eq", "加码"),
        ("lower", "25", "24", "eq", "eq", "加码"),
        ("lower", "25", "26", "eq", "eq", "放缓"),
        ("higher", "8", "7.5", "approx", "eq", "持平"),
        ("higher", "8", "7.4", "approx", "eq", "放缓"),
        ("higher", "8", "8.6", "approx", "eq", "加码"),
        ("lower", "25", "29", "lt", "eq", "有余量"),
        ("lower", "29", "29", "le", "eq", "持平"),
        ("lower", "30", "29", "le", "eq", "加码"),
        ("higher", "56", "20", "ge", "eq", "有余量"),
        ("higher", "20", "20", "ge", "eq", "持平"),
        ("higher", "19", "20", "ge", "eq", "加码"),
        ("lower", "3", "3", "le", "le", "持平"),
        ("lower", "3", "2.5", "le", "le", "加码"),
        ("lower", "3", "3.5", "lt", "le", "放缓"),
        ("higher", "10", "12", "eq", "gt", "不可比"),
        ("higher", None, "5", "eq", "eq", "不可比"),
    ],
)
def test_edges_of_the_rules(
    plan: Plan, better: str, actual: str | None, target: str, how: str, before: str, label: str
) -> None:
    assert assess(made(plan, better, actual, target, how, before)).label == label


def test_nothing_is_computed_without_a_straight_comparison(plan: Plan, tiny: Plan) -> None:
    for pair in (*plan.pairs, *tiny.pairs):
        found = assess(pair)
        if pair.comparability != "same":
            assert found.label == {"none": "不可比", "caveat": "口径有别"}[pair.comparability]
            assert (found.gap, found.room, found.arithmetic) == (None, None, "")


def test_unemployment_is_never_subtracted(plan: Plan) -> None:
    found = assess(next(pair for pair in plan.pairs if pair.id == "unemployment-rate"))
    assert (found.gap, found.room, found.arithmetic) == (None, None, "")


def test_arithmetic_gives_what_it_says(plan: Plan) -> None:
    seen = 0
    for pair in plan.pairs:
        found = assess(pair)
        if found.arithmetic:
            first, rest = found.arithmetic.split(" − ", 1)
            second, result = rest.split(" = ")
            number = Decimal(result.split()[0].replace("−", "-"))
            assert Decimal(first) - Decimal(second) == number == (found.gap if found.room is None else found.room)
            seen += 1
    assert seen == 9


def test_every_label_has_its_rule(plan: Plan, tiny: Plan) -> None:
    assert {assess(pair).label for pair in (*plan.pairs, *tiny.pairs)} <= {rule.label for rule in RULES}
    assert all(rule.words and rule.formula for rule in RULES)
    assert any(str(APPROX_POINTS) in rule.words + rule.formula for rule in RULES)


def test_minus_is_a_minus_sign() -> None:
    assert (signed(Decimal("-0.80")), signed(Decimal(0)), signed(Decimal(41))) == ("−0.8", "0", "41")
