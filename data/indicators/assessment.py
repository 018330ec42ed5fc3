"""A target against last year's result: one label by a published rule, with the arithmetic.

`RULES` is the whole of it, in words and as a formula, in the order in which `assess` goes through them.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from data.derive import CEILINGS, FLOORS, difference, headroom, is_limit, plain
from data.schema import Figure, Pair

AssessmentLabel = Literal["不可比", "口径有别", "有余量", "持平", "加码", "放缓"]

APPROX_POINTS = Decimal("0.5")
"""How many percentage points 左右 is taken to leave open on either side. Ours: the plan gives no width."""


@dataclass(frozen=True)
class Rule:
    """When a label is given. Of `RULES`, the first that holds decides."""

    label: AssessmentLabel
    words: str
    formula: str


RULES = (
    Rule("不可比", "缺上年实际或缺目标，两者不是同一件事，或上年只给出上（下）限而目标是数值。", "不计算"),
    Rule("口径有别", "两年都有数，但统计的范围或说法不同；差别写明，不贴升降标签。", "不计算"),
    Rule(
        "有余量",
        "目标是上限或下限，上年实际已在限值之内。",
        "上限（以内、低于）：上限 − 上年实际 > 0；下限（以上、不少于）：上年实际 − 下限 > 0",
    ),
    Rule(
        "持平",
        f"目标等于上年实际，或两年限值相同；写“左右”的比率，相差不超过 {APPROX_POINTS} 个百分点也算。",
        f"目标 − 上年实际 = 0；左右：|目标 − 上年实际| ≤ {APPROX_POINTS}",
    ),
    Rule(
        "加码",
        "目标的要求高于上年实际；越低越好的，目标更低才算。目标是上（下）限的，上年实际尚未达到。时点数高于上年底就算，增得快慢另看净增。",
        "越高越好：目标 − 上年实际 > 0；越低越好：上年实际 − 目标 > 0",
    ),
    Rule(
        "放缓",
        "目标的要求低于上年实际；两年都是上（下）限的，限值放宽。",
        "越高越好：目标 − 上年实际 < 0；越低越好：上年实际 − 目标 < 0",
    ),
)


@dataclass(frozen=True)
class Assessment:
    """What a rule says of a pair. `gap` and `room` in the pair's unit, percentage points for rates."""

    pair: Pair
    label: AssessmentLabel
    gap: Decimal | None
    room: Decimal | None
    arithmetic: str

    @property
    def id(self) -> str:
        return self.pair.id


def assess(pair: Pair) -> Assessment:
    """The label of a pair, by `RULES`."""
    actual, target = pair.actual, pair.target
    if pair.comparability == "none" or actual is None or target is None:
        return Assessment(pair, "不可比", None, None, "")
    if pair.comparability == "caveat":
        return Assessment(pair, "口径有别", None, None, "")
    if is_limit(actual):
        return _two_limits(pair, actual, target)
    gap = difference(pair)
    room = headroom(target, actual) if is_limit(target) else None
    if room is not None and room > 0:
        first, second = (target, actual) if target.comparator in CEILINGS else (actual, target)
        return Assessment(pair, "有余量", gap, room, _minus(first, second, room))
    more = _more(pair, actual, target)
    near = target.comparator == "approx" and target.unit == "%" and abs(more) <= APPROX_POINTS
    label: AssessmentLabel = "持平" if near or more == 0 else "加码" if more > 0 else "放缓"
    return Assessment(pair, label, gap, None, _minus(target, actual, target.number - actual.number))


def _two_limits(pair: Pair, actual: Figure, target: Figure) -> Assessment:
    """Both years state a limit: the limits compare, what was reached is not known."""
    if not any(actual.comparator in side and target.comparator in side for side in (CEILINGS, FLOORS)):
        return Assessment(pair, "不可比", None, None, "")
    more = _more(pair, actual, target)
    return Assessment(pair, "持平" if more == 0 else "加码" if more > 0 else "放缓", None, None, "")


def _more(pair: Pair, actual: Figure, target: Figure) -> Decimal:
    """How much more the target asks for; below 0 where it asks for less."""
    lower = target.comparator in CEILINGS or (target.comparator not in FLOORS and pair.indicator.better == "lower")
    return actual.number - target.number if lower else target.number - actual.number


def _minus(first: Figure, second: Figure, result: Decimal) -> str:
    return f"{first.value} − {second.value} = {signed(result)} {gap_unit(first.unit)}"


def gap_unit(unit: str) -> str:
    """The unit of a difference: percentage points between two rates."""
    return "个百分点" if unit == "%" else unit


def signed(number: Decimal) -> str:
    """A number with a true minus sign: −0.8; no plus, as in arithmetic."""
    return plain(number).replace("-", "−")
