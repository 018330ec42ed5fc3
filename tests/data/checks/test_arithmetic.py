"""The little language of the checks: what it lets in, what it works out, and that units hold."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.checks.arithmetic import SumError, is_claim, names_in, parse, work_out
from data.checks.quantity import Quantity, quantity, rounded
from data.schema import Comparator


def counted(number: str, unit: str = "个", comparator: Comparator = "eq", printed: str = "") -> Quantity:
    found = quantity(Decimal(number), unit)
    places = len(number.partition(".")[2])
    return Quantity(found.number, found.unit, found.scale, places, comparator, printed)


VALUES = {
    "a": counted("213"),
    "b": counted("41"),
    "c": counted("254", printed="254个"),
    "part": counted("43", "宗"),
    "whole": counted("47", "宗"),
    "nothing": counted("0", "宗"),
    "over": counted("90", "%", "gt", "超90%"),
    "about": counted("7.2", "%", "approx", "7.2%左右"),
    "now": counted("58.6", "亿元"),
    "before": counted("52.67", "亿元"),
    "rate": counted("11.3", "%", "eq", "11.3%"),
    "seats": counted("1.76", "万个"),
    "schools": counted("45", "所"),
    "twice": counted("2", "倍"),
    "area": counted("67", "万平方米"),
    "hectares": counted("13", "公顷"),
}


def reckon(expression: str) -> tuple[str, bool | None]:
    outcome = work_out(parse(expression), VALUES)
    return outcome.working, outcome.holds


@pytest.mark.parametrize(
    ("expression", "working", "holds"),
    [
        ("matches(a + b, c)", "213 + 41 = 254个", True),
        ("matches(a - b, c)", "213 − 41 = 172个", False),
        ("matches(percent(part, whole), over)", "43 ÷ 47 ≈ 91.49%", True),
        ("matches(percent(whole, part), over)", "47 ÷ 43 ≈ 109.3%", True),
        ("matches(growth(now, before), rate)", "58.6亿 ÷ 52.67亿 − 1 ≈ 11.26%，保留1位小数是11.3%", True),
        ("matches(growth(before, now), rate)", "52.67亿 ÷ 58.6亿 − 1 ≈ −10.12%，保留1位小数是−10.1%", False),
        ("a + b >= c", "213 + 41 = 254个 = “254个”", True),
        ("c - b > a", "254 − 41 = 213个 = 213个", False),
        ("c - a == c - b", "254 − 213 = 41个；254 − 41 = 213个；41个 < 213个", False),
        ("a > b and c > a", "213个 > 41个；“254个” > 213个", True),
        ("seats / schools", "1.76万 ÷ 45 ≈ 391.11个/所", None),
        ("area / twice", "67万 ÷ 2 = 33.5万平方米", None),
        ("a / b", "213 ÷ 41 ≈ 5.2倍", None),
        ("a - (b - a)", "213 − (41 − 213) = 385个", None),
        ("percent(a + b, c)", "(213 + 41) ÷ 254 = 100%", None),
    ],
)
def test_works_out(expression: str, working: str, holds: bool | None) -> None:
    assert reckon(expression) == (working, holds)


def test_result_is_said_in_words() -> None:
    assert work_out(parse("matches(a + b, c)"), VALUES).result == "与原文“254个”相符"
    assert work_out(parse("matches(a - b, c)"), VALUES).result == "与原文“254个”不符"
    assert work_out(parse("a > b"), VALUES).result == "成立"
    assert work_out(parse("a > b and a > c"), VALUES).result == "2项中1项不成立"


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "a +",
        "213 + 41",
        "a + 41",
        "a * b",
        "a ** b",
        "-a",
        "not a",
        "a or b",
        "a > b or b > a",
        "a < b < c",
        "a != b",
        "a in b",
        "a if b else c",
        "lambda: a",
        "a.number",
        "a[0]",
        "__import__('os')",
        "percent(a)",
        "percent(a, b, c)",
        "growth(a, before=b)",
        "percent(*a)",
        "matches(a, b + c)",
        "matches(a, 254)",
        "max(a, b)",
        "a + b and c",
        "percent",
        "[a, b]",
        "f'{a}'",
        "a := b",
        "a; b",
        "(" * 500 + "a" + ")" * 500,
    ],
)
def test_nothing_else_is_let_in(expression: str) -> None:
    with pytest.raises(SumError):
        parse(expression)


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("area + hectares", "平方米 and 公顷"),
        ("a >= part", "个 and 宗"),
        ("percent(part, a)", "宗 and 个"),
        ("matches(a, over)", "个 and %"),
        ("part / nothing", "divides by nothing"),
        ("growth(part, nothing)", "divides by nothing"),
        ("matches(growth(now, before), about)", "左右"),
    ],
)
def test_units_and_widths_are_refused(expression: str, words: str) -> None:
    with pytest.raises(SumError, match=words):
        work_out(parse(expression), VALUES)


@pytest.mark.parametrize(
    ("comparator", "met", "missed"),
    [("gt", "91", "90"), ("ge", "90", "89.9"), ("lt", "89.9", "90"), ("le", "90", "90.1"), ("eq", "90.4", "90.5")],
)
def test_the_printed_comparator_decides(comparator: Comparator, met: str, missed: str) -> None:
    printed = counted("90", "%", comparator, "90%")
    for number, holds in ((met, True), (missed, False)):
        assert work_out(parse("matches(x, y)"), {"x": counted(number, "%"), "y": printed}).holds is holds


def test_names_and_claims() -> None:
    assert names_in(parse("matches(percent(a, b + c), rate)")) == {"a", "b", "c", "rate"}
    assert is_claim(parse("a > b")) and is_claim(parse("a > b and b > c")) and is_claim(parse("matches(a, c)"))
    assert not is_claim(parse("a + b"))


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_percent_and_growth_are_exact(first: int, second: int) -> None:
    values = {"a": counted(str(first)), "b": counted(str(second)), "p": counted("0", "%", "gt", "超0%")}
    assert work_out(parse("percent(a, b) - growth(a, b) == percent(b, b)"), values).holds
    assert work_out(parse("matches(percent(a, b), p)"), values).holds


@given(st.fractions(min_value=-1000, max_value=1000), st.integers(0, 6))
def test_rounding_is_nearest_and_half_goes_away_from_zero(number: Fraction, places: int) -> None:
    found = Fraction(rounded(number, places))
    half = Fraction(1, 2 * 10**places)
    assert abs(found - number) <= half
    if abs(found - number) == half:
        assert abs(found) > abs(number)


def test_printed_decimals_are_shown() -> None:
    assert counted("8.0", "%").shown() == "8.0%"
    assert counted("10247", "套").shown() == "10247套"
    assert quantity(Decimal("52.67"), "亿元").number == 5_267_000_000
