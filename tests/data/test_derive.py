"""Numbers of ours: exact, in their unit, and only where they may be computed."""

from dataclasses import replace
from decimal import Decimal

import pytest

from data.derive import amount, base_unit, difference, equal_area_radius, plain, share
from data.schema import Figure, Plan


@pytest.mark.parametrize(
    ("unit", "factor", "bare"),
    [
        ("亿元", 10**8, "元"),
        ("万个", 10**4, "个"),
        ("万亿元", 10**12, "元"),
        ("万平方米", 10**4, "平方米"),
        ("个", 1, "个"),
        ("%", 1, "%"),
        ("万", 1, "万"),
        ("", 1, ""),
    ],
)
def test_base_unit(unit: str, factor: int, bare: str) -> None:
    assert base_unit(unit) == (Decimal(factor), bare)


@pytest.mark.parametrize(
    ("figure", "number", "unit"),
    [
        ("school-places-2020", "13000", "个"),
        ("school-places-2019", "9540", "个"),
        ("gdp-2019", "102090000000", "元"),
        ("kindergarten-places-2020", "17600", "个"),
        ("pm25-2019", "25.4", "微克/立方米"),
    ],
)
def test_amount_brings_scales_together(plan: Plan, figure: str, number: str, unit: str) -> None:
    assert amount(plan.figure[figure]) == (Decimal(number), unit)


def test_difference_of_what_compares(plan: Plan) -> None:
    found = {pair.id: difference(pair) for pair in plan.pairs}
    assert found["gdp-growth"] == Decimal("-0.8")
    assert found["pm25"] == Decimal("3.6")
    assert found["parks-total"] == 41
    assert found["high-tech-firms"] == 128


def test_no_difference_of_what_does_not_compare(plan: Plan, tiny: Plan) -> None:
    for pair in (*plan.pairs, *tiny.pairs):
        if pair.comparability != "same":
            assert difference(pair) is None, pair.id
            assert difference(replace(pair, actual=None)) is None


def test_no_difference_without_both(plan: Plan) -> None:
    pair = next(pair for pair in plan.pairs if pair.comparability == "same")
    assert difference(replace(pair, actual=None)) is None
    assert difference(replace(pair, target=None)) is None


def test_differences_are_exact(plan: Plan) -> None:
    for pair in plan.pairs:
        if (gap := difference(pair)) is not None:
            figures: tuple[Figure | None, ...] = (pair.actual, pair.target)
            decimals = max(len(figure.value.partition(".")[2]) for figure in figures if figure)
            assert -int(gap.as_tuple().exponent) <= decimals, pair.id


@pytest.mark.parametrize(
    ("part", "whole", "expected"), [(1, 3, "33.3"), (2, 3, "66.7"), (0, 5, "0.0"), (5, 5, "100.0")]
)
def test_share(part: int, whole: int, expected: str) -> None:
    assert share(part, whole) == Decimal(expected)


def test_share_of_nothing_is_unknown_not_zero() -> None:
    assert share(0, 0) is None


@pytest.mark.parametrize(
    ("number", "text"),
    [("3.60", "3.6"), ("41", "41"), ("4100", "4100"), ("-0.8", "-0.8"), ("0.00", "0"), ("-0", "0"), ("1E+3", "1000")],
)
def test_plain(number: str, text: str) -> None:
    assert plain(Decimal(number)) == text


def test_a_circle_as_large_as_a_printed_area(plan: Plan) -> None:
    area = next(figure for figure in plan.figures if figure.unit == "平方公里" and figure.value == "1.82")
    radius = equal_area_radius(area)
    assert radius == pytest.approx(761.1, abs=0.1)
    assert equal_area_radius(area.model_copy(update={"unit": "公顷"})) == pytest.approx(76.11, abs=0.01)
    assert equal_area_radius(area.model_copy(update={"unit": "万平方米"})) == pytest.approx(76.11, abs=0.01)
    assert equal_area_radius(area.model_copy(update={"unit": "公里"})) is None
