"""The consistency sheet of the real plan: every result reckoned a second time, in another way."""

import ast
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import get_args

import pytest

from data.checks.arithmetic import names_in, parse
from data.checks.consistency import CheckResult, Status, run_checks
from data.schema import Plan
from data.schema.checks import MODELS, CheckKind, SumCheck
from data.tables.published import CHECKS

Numbers = dict[str, Fraction]
NUMERALS = {"首": 1, "一": 1, "两": 2, "三": 3, "四": 4, "六": 6}
SCALES = {"万亿": 10**12, "亿": 10**8, "万": 10**4}

SUMS: dict[str, Callable[[Numbers], bool | Fraction]] = {
    "trade-level": lambda n: 100 * (n["trade-2019"] / n["district-trade-2018.level"] - 1),
    "urban-villages-left": lambda n: n["urban-villages-under-treatment"] - n["urban-villages-first-batch"],
    "parks-total": lambda n: n["parks-total-2019"] + n["parks-built-2020"] == n["parks-total-2020"],
    "petition-resolution-rate": lambda n: (
        100 * n["petition-cases-resolved"] > n["petition-resolution-rate"] * n["petition-cases-tackled"]
    ),
    "hundred-billion-district": lambda n: n["gdp-2019"] >= 1000 * 10**8,
    "investment-streak-three-years": lambda n: (
        min(
            n["district-fixed-asset-investment-2017.growth"],
            n["district-fixed-asset-investment-2018.growth"],
            n["fixed-asset-investment-growth-2019"],
        )
        >= 20
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
    "industrial-value-added-growth": lambda n: (
        100 * (n["industrial-value-added-2019"] / n["district-industrial-value-added-2018.level"] - 1)
    ),
    "gdp-growth": lambda n: 100 * (n["gdp-2019"] / n["district-gdp-2018.level"] - 1),
    "renewal-twice-three-years": lambda n: n["renewal-demolition-land"] / n["renewal-demolition-multiple"],
}
"""What each sum says, written again over figure ids."""

SHOWN_NUMBERS = {
    "trade-level": "−6.64%",
    "urban-villages-left": "65个",
    "industrial-value-added-growth": "18.5%",
    "gdp-growth": "10.9%",
    "renewal-twice-three-years": "33.5万平方米",
    "parks-total": "254个",
    "petition-resolution-rate": "91.49%",
    "budget-revenue-growth": "11.26%",
    "retail-sales-growth": "7.24%",
}

LISTS = {"three-plus-one-industries": (4, 4)}
"""Counted by hand: how many are listed, how many are stated."""

OTHER_LISTS = [
    ("r-two-big-science-facilities", "[两]大科学装置", "脑解析与脑模拟、合成生物研究", 2, 2),
    ("r-four-base-platforms", "[四]大基础平台", "大数据、物联感知、时空信息云、统一分拨", 4, 4),
    ("r-health-pilots", "[两]项试点", "广东省基层医院、深圳市安宁疗护体系建设", 2, 2),
    ("r-illegal-buildings-demolished", "[三]级清拆机制", "区、街道、社区", 3, 3),
    ("a-six-solid-wastes", "[六]大固体废物", "生活垃圾", 1, 6),
    ("a-beautiful-villages-pilot", "[6]个大美村落", "圳美、龙湾片区", 2, 6),
    ("a-interest-balancing-approvals", "[6]个利益统筹项目", "西田、李松蓢", 2, 6),
    ("a-renewal-project-approvals", "[8]个项目", "长兴科技园、宝滨工业园片区", 2, 8),
    ("a-school-projects", "[4]个新建", "中山大学附属学校", 1, 4),
    ("a-housing-projects-start", "住房项目[11]个", "薯田埔", 1, 11),
]
"""Lists of the plan that are worth no check of their own: sentence, number, list, how many listed and stated."""

SPELLINGS = {
    "指挥调度管理平台": 1,
    "指挥调动管理平台": 1,
    "光明小镇森林运动公园": 1,
    "森林运动公园": 1,
    "光明运动森林公园": 1,
    "外环高速": 1,
    "大外环高速": 1,
    "ITF国际元老网球巡回赛": 1,
    "ITF国际网球元老赛": 1,
    "光明文化艺术中心": 2,
    "凤凰城片区文化艺术中心": 1,
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


def result_of(plan: Plan, kind: CheckKind, **fields: object) -> CheckResult:
    """What comes of a check that the plan's own list does not have."""
    check = MODELS[kind].model_validate({"id": "another", "kind": kind, "claim": "另一项", **fields})
    return run_checks(replace(plan, checks=(check,)))[0]


def test_there_are_enough_of_every_kind_and_status(results: dict[str, CheckResult]) -> None:
    assert 25 <= len(results) <= 35, "a list that nobody reads to its end"
    assert {item.kind for item in results.values()} == set(get_args(CheckKind))
    statuses = Counter(item.status for item in results.values())
    assert set(statuses) == set(get_args(Status))
    assert min(statuses.values()) >= 5


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


@pytest.mark.parametrize(("statement", "at", "words", "listed", "stated"), OTHER_LISTS)
def test_any_list_can_be_counted(plan: Plan, statement: str, at: str, words: str, listed: int, stated: int) -> None:
    result = result_of(plan, "enumeration", statement=statement, stated=(at,), listed=words)
    assert result.status == ("pass" if listed == stated else "cannot_decide")
    assert result.arithmetic.startswith(f"列出{listed}项")
    assert (f"其余{stated - listed}个没有点名" in result.result) == (listed < stated)


def test_lead_sentences_can_be_counted(plan: Plan) -> None:
    result = result_of(plan, "enumeration", statement="sec-r-space", stated=("[三]大攻坚战",), leads_of="1.6")
    assert result.status == "pass" and result.arithmetic.startswith("列出3项")


def test_every_spelling_is_looked_up_again(plan: Plan, results: dict[str, CheckResult]) -> None:
    asked = [words for check in plan.checks if check.kind == "spelling" for words in check.spellings]
    assert set(asked) == set(SPELLINGS)
    for words, times in SPELLINGS.items():
        result = next(item for item in results.values() if item.kind == "spelling" and f"“{words}”" in item.arithmetic)
        assert f"“{words}”{times}处" in result.arithmetic
    body = plan.text[slice(*plan.body)]
    assert body.count("光明文化艺术中心") == 2
    assert result_of(plan, "spelling", spellings=("V类", "Ⅴ类")).arithmetic == "“V类”1处，“Ⅴ类”1处"


def test_printings_are_compared(plan: Plan, results: dict[str, CheckResult]) -> None:
    status = {name: item.status for name, item in results.items() if item.kind == "repeat"}
    assert status == {"pm25-limit-twice": "flag"}
    assert "低于29" in results["pm25-limit-twice"].arithmetic
    assert "29微克/立方米内" in results["pm25-limit-twice"].arithmetic
    for figure in ("pm25-2019", "unemployment-rate-2019"):
        assert result_of(plan, "repeat", figures=(figure,)).status == "pass"
    thirty_one = ("tech-upgrade-communities", "community-fire-stations")
    assert result_of(plan, "repeat", figures=thirty_one).status == "pass"
    assert result_of(plan, "repeat", figures=thirty_one, undecided="没有写").status == "cannot_decide"


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
        "industrial-value-added-growth",
        "gdp-growth",
        "trade-level",
    }


def test_a_claim_is_what_the_plan_says(plan: Plan) -> None:
    body = plan.text[slice(*plan.body)]
    for check in plan.checks:
        quotes = re.findall("“([^“”]+)”", check.claim)
        assert quotes, check.id
        assert [words for words in quotes if words not in body] == [], check.id


def test_no_bound_is_reckoned_away(plan: Plan) -> None:
    for check in plan.checks:
        if isinstance(check, SumCheck) and check.arithmetic:
            for node in ast.walk(parse(check.arithmetic)):
                if isinstance(node, ast.BinOp) or (isinstance(node, ast.Call) and ast.unparse(node.func) != "matches"):
                    for name in names_in(node) & set(check.figures):
                        figure = plan.figure[check.figures[name]]
                        assert figure.comparator == "eq", f"{check.id} drops the word of {figure.id}"


def test_sentences_that_do_not_fit_come_first_and_what_has_no_numbers_last(plan: Plan) -> None:
    order = [check.id for check in plan.checks]
    assert order[:4] == ["class-v-rivers", "black-water-left", "contiguous-land", "kindergartens-forty-five"]
    assert order[-1] == "ranks-without-data"


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
