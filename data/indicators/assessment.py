"""A target against last year's result: one label that says what is so, by a published rule, with the arithmetic.

`RULES` is the whole of it, in words and as a formula, in the order in which `assess` goes through them.

Decision: labels say which number is larger, never what that asks of anybody. Context: a total at the year's end above
last year's is no tighter target, and “slower by −0.8” is a double negative. Choice: of a total whose net increase is
known in both years, the increases are compared; 左右 counts as printed. Price: a label does not say which is better.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from data.derive import CEILINGS, FLOORS, is_limit, plain
from data.schema import Figure, Pair, Plan

AssessmentLabel = Literal["高于上年", "低于上年", "与上年相同", "上限宽于上年", "下限低于上年", "不可比"]
NET = "净增"
APART: dict[AssessmentLabel, str] = {"高于上年": "高", "低于上年": "低", "上限宽于上年": "宽", "下限低于上年": "低"}
"""The word before a difference: 低0.8个百分点."""
APPROX_POINTS = Decimal("0.5")
"""How many percentage points 左右 is drawn to leave open on either side. Ours: the plan gives no width."""


@dataclass(frozen=True)
class Rule:
    """When a label is given. Of `RULES`, the first that holds decides."""

    label: str
    words: str
    formula: str


RULES = (
    Rule("不可比", "缺一年的数，或两年口径有别；上年只给出上（下）限，目标不是同一种上（下）限的，也不比。", "不计算"),
    Rule(
        f"{NET}高于（低于）上年",
        "目标是年底总数，前年底的总数计划也有：比两年的净增，因为总数高于上年底不等于要求提高。",
        "净增 = 目标 − 上年底总数；上年净增 = 上年底总数 − 前年底总数",
    ),
    Rule("上限宽于上年", "目标是上限（以内、低于），比上年实际或上年的上限宽。", "上限 − 上年 > 0"),
    Rule("下限低于上年", "目标是下限（以上、不少于），比上年实际或上年的下限低。", "上年 − 下限 > 0"),
    Rule("与上年相同", "两年印出的数相等。", "目标 − 上年 = 0"),
    Rule("高于上年", "目标的数比上年大。年底总数高于上年底，不等于增得更快。", "目标 − 上年 > 0"),
    Rule(
        "低于上年",
        f"目标的数比上年小。“左右”一律按印出的数算；图上的浅绿带按 ±{APPROX_POINTS} 个百分点画，宽度为本站所定。",
        "目标 − 上年 < 0",
    ),
)


@dataclass(frozen=True)
class Assessment:
    """What a rule says of a pair. `change`: target − last year, in the pair's unit, percentage points for rates.

    `increments`: what is added in the target year and was added in the base year, where these are what is compared.
    """

    pair: Pair
    label: AssessmentLabel
    change: Decimal | None = None
    arithmetic: str = ""
    increments: tuple[Decimal, Decimal] | None = None

    @property
    def id(self) -> str:
        return self.pair.id

    @property
    def judgment(self) -> str:
        """The label with what it is about: 低于上年, 净增低于上年."""
        return (NET if self.increments else "") + self.label

    @property
    def difference_words(self) -> str:
        """低0.8个百分点, 宽3.6微克/立方米, 净增128家，上年净增285家; empty where nothing differs or is computed."""
        unit = gap_unit(self.pair.target.unit) if self.pair.target else ""
        if self.increments:
            now, before = self.increments
            return f"{NET}{signed(now)}{unit}，上年{NET}{signed(before)}{unit}"
        return f"{APART[self.label]}{plain(abs(self.change))}{unit}" if self.change else ""


def assess(plan: Plan, pair: Pair) -> Assessment:
    """The label of a pair, by `RULES`."""
    actual, target = pair.actual, pair.target
    if pair.comparability != "same" or actual is None or target is None:
        return Assessment(pair, "不可比")
    if is_limit(actual):
        alike = any(actual.comparator in side and target.comparator in side for side in (CEILINGS, FLOORS))
        return Assessment(pair, _label(target, target.number - actual.number) if alike else "不可比")
    before = stock_before(plan, pair)
    if before:
        now, last = target.number - actual.number, actual.number - before.number
        arithmetic = (
            f"{_minus(target, actual, now)}；{_minus(actual, before, last)}（{before.value}为{before.period}年底数）"
        )
        return Assessment(pair, _label(target, now - last), now - last, arithmetic, (now, last))
    more = target.number - actual.number
    return Assessment(pair, _label(target, more), more, _minus(target, actual, more))


def _label(target: Figure, more: Decimal) -> AssessmentLabel:
    """What is so where the target is `more` than last year's number, less where that is below 0."""
    if target.comparator in CEILINGS and more > 0:
        return "上限宽于上年"
    if target.comparator in FLOORS and more < 0:
        return "下限低于上年"
    return "与上年相同" if more == 0 else "高于上年" if more > 0 else "低于上年"


def stock_before(plan: Plan, pair: Pair) -> Figure | None:
    """Of a pair of stocks, the stock at the end of the year before the base year, where the plan prints it."""
    year = str(plan.info.base_year - 1)
    found = [figure for figure in plan.figures_of(pair.id) if (figure.basis, figure.period) == ("stock", year)]
    return found[0] if len(found) == 1 and pair.indicator.basis == "stock" else None


def _minus(first: Figure, second: Figure, result: Decimal) -> str:
    return f"{first.value} − {second.value} = {signed(result)} {gap_unit(first.unit)}"


def gap_unit(unit: str) -> str:
    """The unit of a difference: percentage points between two rates."""
    return "个百分点" if unit == "%" else unit


def higher_or_lower(change: Decimal, unit: str) -> str:
    """高6个, 低1.5个百分点, 相同: a difference in words, without a sign."""
    return f"{'高' if change > 0 else '低'}{plain(abs(change))}{gap_unit(unit)}" if change else "相同"


def signed(number: Decimal) -> str:
    """A number with a true minus sign: −0.8; no plus, as in arithmetic."""
    return plain(number).replace("-", "−")
