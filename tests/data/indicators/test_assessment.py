"""One label by a published rule: on the real targets, and at the edges of every rule."""

from dataclasses import replace
from decimal import Decimal
from typing import Any, get_args

import pytest

from data.derive import plain
from data.indicators.assessment import RULES, AssessmentLabel, assess, higher_or_lower, signed, stock_before
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
    found = {pair.id: (assess(plan, pair).judgment, assess(plan, pair).difference_words) for pair in headline(plan)}
    assert found == {
        "gdp-growth": ("低于上年", "低0.8个百分点"),
        "industrial-value-added-growth": ("低于上年", "低0.1个百分点"),
        "fixed-asset-investment-growth": ("低于上年", "低9.7个百分点"),
        "retail-sales-growth": ("低于上年", "低0.2个百分点"),
        "trade-growth": ("不可比", ""),
        "budget-revenue-growth": ("低于上年", "低5.7个百分点"),
        "unemployment-rate": ("与上年相同", ""),
        "pm25": ("上限宽于上年", "宽3.6微克/立方米"),
    }


def headline(plan: Plan) -> list[Pair]:
    return [pair for pair in plan.pairs if pair.indicator.nature]


def test_other_tasks_that_compare(plan: Plan) -> None:
    tasks = [p for p in plan.pairs if not p.indicator.nature and p.comparability == "same"]
    assert {p.id: (assess(plan, p).judgment, assess(plan, p).difference_words) for p in tasks} == {
        "high-tech-firms": ("净增低于上年", "净增128家，上年净增285家"),
        "parks-total": ("高于上年", "高41个"),
    }


@pytest.mark.parametrize(
    ("actual", "target", "how", "before", "label", "words"),
    [
        ("8", "9", "eq", "eq", "高于上年", "高1个百分点"),
        ("8", "7", "eq", "eq", "低于上年", "低1个百分点"),
        ("8", "8.0", "eq", "eq", "与上年相同", ""),
        ("8", "7.5", "approx", "eq", "低于上年", "低0.5个百分点"),
        ("8", "8.6", "approx", "eq", "高于上年", "高0.6个百分点"),
        ("25", "29", "lt", "eq", "上限宽于上年", "宽4个百分点"),
        ("29", "29", "le", "eq", "与上年相同", ""),
        ("30", "29", "le", "eq", "低于上年", "低1个百分点"),
        ("56", "20", "ge", "eq", "下限低于上年", "低36个百分点"),
        ("20", "20", "ge", "eq", "与上年相同", ""),
        ("19", "20", "gt", "eq", "高于上年", "高1个百分点"),
        ("3", "3", "le", "le", "与上年相同", ""),
        ("3", "2.5", "le", "le", "低于上年", ""),
        ("3", "3.5", "lt", "le", "上限宽于上年", ""),
        ("30", "20", "ge", "gt", "下限低于上年", ""),
        ("10", "12", "eq", "gt", "不可比", ""),
        ("10", "12", "le", "ge", "不可比", ""),
        (None, "5", "eq", "eq", "不可比", ""),
    ],
)
@pytest.mark.parametrize("better", ["higher", "lower", ""])
def test_edges_of_the_rules(
    plan: Plan, better: str, actual: str | None, target: str, how: str, before: str, label: str, words: str
) -> None:
    """What is so does not depend on what would be better."""
    found = assess(plan, made(plan, better, actual, target, how, before))
    assert (found.judgment, found.difference_words) == (label, words)


@pytest.mark.parametrize(
    ("target", "how", "judgment", "words"),
    [
        ("1400", "eq", "净增低于上年", "净增128家，上年净增285家"),
        ("1557", "eq", "净增与上年相同", "净增285家，上年净增285家"),
        ("1600", "eq", "净增高于上年", "净增328家，上年净增285家"),
        ("1400", "ge", "净增下限低于上年", "净增128家，上年净增285家"),
        ("1200", "eq", "净增低于上年", "净增−72家，上年净增285家"),
    ],
)
def test_of_a_total_the_increases_are_compared(plan: Plan, target: str, how: str, judgment: str, words: str) -> None:
    pair = plan.pair["high-tech-firms"]
    assert pair.target
    update = {"value": target, "number": Decimal(target), "comparator": how}
    found = assess(plan, replace(pair, target=pair.target.model_copy(update=update)))
    assert (found.judgment, found.difference_words) == (judgment, words)
    assert "1272 − 987 = 285 家" in found.arithmetic


def test_an_earlier_total_that_is_not_printed_is_not_made_up(plan: Plan) -> None:
    assert stock_before(plan, plan.pair["parks-total"]) is None
    found = stock_before(plan, plan.pair["high-tech-firms"])
    assert found and found.id == "high-tech-firms-2018"
    assert stock_before(plan, plan.pair["gdp-growth"]) is None


def test_nothing_is_computed_without_a_straight_comparison(plan: Plan, tiny: Plan) -> None:
    for each in (plan, tiny):
        for pair in each.pairs:
            found = assess(each, pair)
            if pair.comparability != "same":
                assert (found.judgment, found.change, found.arithmetic) == ("不可比", None, "")


def test_a_floor_is_no_forecast_to_subtract_from_what_was_done(plan: Plan) -> None:
    pair = plan.pair["job-fairs"]
    assert (assess(plan, pair).judgment, assess(plan, pair).difference_words) == ("不可比", "")
    assert "下限" in pair.note


def test_unemployment_is_never_subtracted(plan: Plan) -> None:
    found = assess(plan, plan.pair["unemployment-rate"])
    assert (found.change, found.arithmetic) == (None, "")


def test_arithmetic_gives_what_it_says(plan: Plan) -> None:
    seen = 0
    for pair in plan.pairs:
        found = assess(plan, pair)
        results = []
        for line in filter(None, found.arithmetic.split("；")):
            first, rest = line.split(" − ", 1)
            second, result = rest.split(" = ")
            results.append(Decimal(result.split()[0].replace("−", "-")))
            assert Decimal(first) - Decimal(second) == results[-1]
            seen += 1
        if results:
            assert found.change == results[0] - (results[1] if found.increments else 0)
            assert all(plain(abs(number)) in found.difference_words for number in results)
    assert seen == 9


def test_every_label_has_its_rule_and_none_judges(plan: Plan, tiny: Plan) -> None:
    labels = get_args(AssessmentLabel)
    assert set(labels) < {rule.label for rule in RULES}
    assert all(rule.words and rule.formula for rule in RULES)
    said = "".join(rule.label + rule.words + rule.formula for rule in RULES)
    for each in (plan, tiny):
        said += "".join(assess(each, p).judgment + assess(each, p).difference_words for p in each.pairs)
    assert not [word for word in ("加码", "放缓", "余量", "持平", "界线", "低−", "高−") if word in said]


def test_differences_have_no_sign() -> None:
    assert higher_or_lower(Decimal("-1.50"), "%") == "低1.5个百分点"
    assert higher_or_lower(Decimal(6), "个") == "高6个"
    assert higher_or_lower(Decimal(0), "个") == "相同"


def test_minus_is_a_minus_sign() -> None:
    assert (signed(Decimal("-0.80")), signed(Decimal(0)), signed(Decimal(41))) == ("−0.8", "0", "41")
