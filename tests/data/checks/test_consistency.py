"""The consistency sheet of the real plan: every result reckoned a second time, in another way."""

from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from typing import get_args

import pytest

from data.checks.consistency import CheckResult, Status, run_checks
from data.schema import Plan
from data.schema.checks import CheckKind, SumCheck
from data.tables.published import CHECKS

Numbers = dict[str, Fraction]
NUMERALS = {"首": 1, "一": 1, "两": 2, "三": 3, "四": 4, "六": 6}
SCALES = {"万亿": 10**12, "亿": 10**8, "万": 10**4}

SUMS: dict[str, Callable[[Numbers], bool | Fraction]] = {
    "parks-total": lambda n: n["parks-total-2019"] + n["parks-built-2020"] == n["parks-total-2020"],
    "tech-platforms-within-total": lambda n: (
        n["tech-platforms-new-national"] + n["tech-platforms-new-city"] <= n["tech-platforms-total"]
    ),
    "high-tech-firms-grew": lambda n: n["high-tech-firms-2019"] > n["high-tech-firms-2018"],
    "railway-stops-grew": lambda n: n["high-speed-stops-2019"] > n["high-speed-stops-before"],
    "petition-resolution-rate": lambda n: (
        100 * n["petition-cases-resolved"] > n["petition-resolution-rate"] * n["petition-cases-tackled"]
    ),
    "hundred-billion-district": lambda n: n["gdp-2019"] >= 1000 * 10**8,
    "investment-streak-last-year": lambda n: (
        n["fixed-asset-investment-growth-2019"] >= n["fixed-asset-investment-streak-floor"]
    ),
    "investment-streak-three-years": lambda n: (
        min(
            n["district-fixed-asset-investment-2017.growth"],
            n["district-fixed-asset-investment-2018.growth"],
            n["fixed-asset-investment-growth-2019"],
        )
        >= 20
    ),
    "investment-target-keeps-floor": lambda n: (
        n["fixed-asset-investment-growth-2020"] >= n["fixed-asset-investment-streak-floor"]
    ),
    "budget-revenue-growth": lambda n: (
        Fraction("11.25")
        <= 100 * (n["budget-revenue-2019"] / n["district-budget-revenue-2018.level"] - 1)
        < Fraction("11.35")
    ),
    "retail-sales-growth": lambda n: (
        Fraction("7.15")
        <= 100 * (n["retail-sales-2019"] / n["district-retail-sales-2018.level"] - 1)
        < Fraction("7.25")
    ),
    "gdp-growth": lambda n: 100 * (n["gdp-2019"] / n["district-gdp-2018.level"] - 1),
    "excellent-villages-denominator": lambda n: (
        100 * n["urban-villages-first-batch"] / n["urban-villages-under-treatment"]
    ),
    "renewal-twice-three-years": lambda n: n["renewal-demolition-land"] / n["renewal-demolition-multiple"],
    "high-tech-growth-rank": lambda n: 100 * (n["high-tech-firms-2019"] / n["high-tech-firms-2018"] - 1),
    "land-signed-and-stocked": lambda n: (
        n["land-startup-area-signed"] + n["land-loucun-signed"] + n["land-big-science-core-signed"]
        <= n["land-prepared-2019"]
    ),
    "limit-looser-than-result": lambda n: n["pm25-2020"] <= n["pm25-2019"],
    "growth-targets-below-last-year": lambda n: all(
        n[f"{name}-growth-2020"] >= n[f"{name}-growth-2019"]
        for name in ("gdp", "industrial-value-added", "fixed-asset-investment", "retail-sales", "budget-revenue")
    ),
    "job-fairs-below-last-year": lambda n: n["job-fairs-2020"] >= n["job-fairs-2019"],
    "high-tech-increment": lambda n: (
        n["high-tech-firms-2020"] - n["high-tech-firms-2019"] >= n["high-tech-firms-2019"] - n["high-tech-firms-2018"]
    ),
    "trade-level": lambda n: n["trade-2019"] >= n["district-trade-2018.level"],
    "land-prepared-less": lambda n: n["land-prepared-2020"] >= n["land-prepared-2019"],
    "kindergartens-forty-five": lambda n: n["kindergarten-places-2020"] / n["kindergartens-public-2020"],
    "housing-projects-overlap": lambda n: n["housing-projects-started-2020"] <= n["affordable-housing-projects-2020"],
}
"""What each sum says, written again over figure ids."""

SHOWN_NUMBERS = {
    "gdp-growth": "10.9%",
    "excellent-villages-denominator": "42.98%",
    "renewal-twice-three-years": "33.5万平方米",
    "high-tech-growth-rank": "28.88%",
    "kindergartens-forty-five": "391.11个/所",
    "parks-total": "254个",
    "petition-resolution-rate": "91.49%",
    "budget-revenue-growth": "11.26%",
    "retail-sales-growth": "7.24%",
    "land-signed-and-stocked": "7.17平方公里",
    "high-tech-increment": "128家",
}

LISTS = {
    "two-science-facilities": (2, 2),
    "four-base-platforms": (4, 4),
    "two-pilots": (2, 2),
    "two-night-economy-streets": (2, 2),
    "two-zones": (2, 2),
    "two-instant-approvals": (2, 2),
    "three-campaigns": (3, 3),
    "three-level-clearance": (3, 3),
    "four-level-investment": (4, 4),
    "three-plus-one-industries": (4, 4),
    "six-solid-wastes": (1, 6),
    "six-villages": (2, 6),
    "six-interest-balancing-projects": (2, 6),
    "eight-renewal-approvals": (2, 8),
    "four-new-schools": (1, 4),
    "eleven-housing-starts": (1, 11),
}
"""Counted by hand: how many are listed, how many are stated."""

SPELLINGS = {
    "光明小镇森林运动公园": 1,
    "森林运动公园": 1,
    "光明运动森林公园": 1,
    "外环高速": 1,
    "大外环高速": 1,
    "星河大丰安": 1,
    "大丰安": 1,
    "中国科学院深圳理工大学": 1,
    "中科院深圳理工大学": 1,
    "中山大学附属第七医院": 1,
    "中山七院": 1,
    "ITF国际元老网球巡回赛": 1,
    "ITF国际网球元老赛": 1,
    "指挥调度管理平台": 1,
    "指挥调动管理平台": 1,
    "深圳国际青少年足球交流中心": 1,
    "深圳市青少年足球训练基地": 1,
    "光明文化艺术中心": 2,
    "凤凰城片区文化艺术中心": 1,
    "长兴工业园": 1,
    "长兴科技园": 1,
    "公明福利院": 1,
    "光明社会福利院": 1,
    "区委一届二次全会": 1,
    "区委一届二次党代会": 1,
    "V类": 1,
    "Ⅴ类": 1,
    "细颗粒物(PM2.5)年均浓度": 1,
    "PM2.5年均浓度": 2,
    "PM2.5浓度": 1,
    "固定资产投资增长": 1,
    "固定资产投资总额增长": 1,
}
"""Counted by hand in the text; a shorter one does not count within a longer one of the same check."""


@pytest.fixture(scope="module")
def results(plan: Plan) -> dict[str, CheckResult]:
    return {item.id: item for item in run_checks(plan)}


def read_numbers(plan: Plan) -> Numbers:
    """Every number straight from the text and from the rows, without the code under test."""
    numbers: Numbers = {}
    for figure in plan.figures:
        printed = plan.text[figure.start : figure.end].removeprefix("第")
        scale = next((value for word, value in SCALES.items() if figure.unit.startswith(word)), 1)
        numbers[figure.id] = Fraction(NUMERALS.get(printed) or printed) * scale
    for row in plan.outside.rows:
        if row.level is not None:
            scale = next((value for word, value in SCALES.items() if row.unit.startswith(word)), 1)
            numbers[f"{row.id}.level"] = Fraction(row.level) * scale
        if row.growth_percent is not None:
            numbers[f"{row.id}.growth"] = Fraction(row.growth_percent)
    return numbers


def test_there_are_enough_of_every_kind_and_status(results: dict[str, CheckResult]) -> None:
    assert len(results) >= 40
    assert {item.kind for item in results.values()} == set(get_args(CheckKind))
    statuses = Counter(item.status for item in results.values())
    assert set(statuses) == set(get_args(Status))
    assert min(statuses.values()) >= 10


def test_every_sum_is_reckoned_again(plan: Plan, results: dict[str, CheckResult]) -> None:
    asked = {check.id: check for check in plan.checks if isinstance(check, SumCheck) and check.arithmetic}
    assert set(asked) == set(SUMS)
    numbers = read_numbers(plan)
    for name, reckon in SUMS.items():
        holds, result = reckon(numbers), results[name]
        if isinstance(holds, Fraction):
            assert result.status == "cannot_decide", name
        elif asked[name].undecided:
            assert result.status == "cannot_decide", name
            assert result.result.startswith("成立" if holds else "不成立"), name
        else:
            assert result.status == ("pass" if holds else "flag"), name
        assert result.arithmetic, name


@pytest.mark.parametrize(("name", "shown"), SHOWN_NUMBERS.items())
def test_working_is_shown(results: dict[str, CheckResult], name: str, shown: str) -> None:
    assert shown in results[name].arithmetic


def test_every_list_is_counted_again(results: dict[str, CheckResult]) -> None:
    assert {item.id for item in results.values() if item.kind == "enumeration"} == set(LISTS)
    for name, (listed, stated) in LISTS.items():
        assert results[name].status == ("pass" if listed == stated else "cannot_decide"), name
        assert results[name].arithmetic.startswith(f"列出{listed}项"), name
        if listed < stated:
            assert f"其余{stated - listed}个没有点名" in results[name].result, name


def test_every_spelling_is_looked_up_again(plan: Plan, results: dict[str, CheckResult]) -> None:
    asked = [words for check in plan.checks if check.kind == "spelling" for words in check.spellings]
    assert set(asked) == set(SPELLINGS)
    for words, times in SPELLINGS.items():
        result = next(item for item in results.values() if item.kind == "spelling" and f"“{words}”" in item.arithmetic)
        assert f"“{words}”{times}处" in result.arithmetic
    body = plan.text[slice(*plan.body)]
    assert body.count("V类") == body.count("Ⅴ类") == 1
    assert body.count("光明文化艺术中心") == 2


def test_printings_are_compared(results: dict[str, CheckResult]) -> None:
    status = {name: item.status for name, item in results.items() if item.kind == "repeat"}
    assert status == {
        "pm25-2019-twice": "pass",
        "unemployment-2019-twice": "pass",
        "pm25-limit-twice": "flag",
        "thirty-one-communities": "cannot_decide",
    }
    assert "低于29" in results["pm25-limit-twice"].arithmetic
    assert "29微克/立方米内" in results["pm25-limit-twice"].arithmetic


def test_two_sentences_stand_side_by_side(results: dict[str, CheckResult]) -> None:
    for item in results.values():
        if item.kind == "tension" and not item.arithmetic:
            assert len(item.statements) >= 2, item.id
            assert item.status in ("flag", "cannot_decide"), item.id


def test_what_cannot_be_decided_says_why(plan: Plan, results: dict[str, CheckResult]) -> None:
    for check in plan.checks:
        result = results[check.id]
        if check.undecided:
            assert result.status == "cannot_decide", check.id
            assert check.undecided in result.result, check.id
        elif result.status == "cannot_decide":
            assert "没有点名" in result.result, check.id


def test_each_rests_on_words_of_the_text(plan: Plan, results: dict[str, CheckResult]) -> None:
    for item in results.values():
        assert item.mentions, item.id
        for mention in item.mentions:
            statement = plan.statement[mention.id]
            assert statement.start <= mention.start < mention.end <= statement.end, item.id
        assert all(name in plan.figure for name in item.figures), item.id
        assert all(name in plan.outside.row for name in item.outside), item.id
        stated = {name for statement in item.statements for name in plan.statement[statement].figures}
        assert set(item.figures) <= stated, item.id


def test_outside_numbers_are_named(results: dict[str, CheckResult]) -> None:
    outside = {item.id for item in results.values() if item.outside}
    assert outside == {
        "investment-streak-three-years",
        "budget-revenue-growth",
        "retail-sales-growth",
        "gdp-growth",
        "trade-level",
    }


def test_no_result_is_typed(plan: Plan) -> None:
    for check in plan.checks:
        if isinstance(check, SumCheck):
            assert not any(letter.isdigit() for letter in check.arithmetic), check.id


def test_nobody_is_judged(results: dict[str, CheckResult]) -> None:
    for item in results.values():
        for words in ("造假", "虚报", "失实", "夸大", "失职", "责任人", "不实", "敷衍"):
            assert words not in item.claim + item.result + item.note, item.id


def test_table_has_every_check(plan: Plan, results: dict[str, CheckResult]) -> None:
    rows = CHECKS.rows(plan)
    assert [row["id"] for row in rows] == list(results)
    assert all(tuple(row) == CHECKS.names for row in rows)
    assert {row["status"] for row in rows} == {"pass", "flag", "cannot_decide"}


def test_plans_without_checks(tiny: Plan, bare: Plan) -> None:
    assert run_checks(bare) == ()
    assert [item.status for item in run_checks(tiny)] == ["pass", "pass", "flag", "cannot_decide"]
