"""What a growth rate or a year-end value would mean. All results are ours (测算), each with its arithmetic."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from data.derive import decimals, level_after, pace, plain, remaining, rounded
from data.indicators.assessment import signed, stock_before
from data.indicators.comparison import growth_targets
from data.schema import Figure, Pair, Plan
from data.wording import hedged, wording

YEAR = 12
POINTS_AROUND = 10
"""How far the reader may move a rate beyond what the plan states, in percentage points."""


@dataclass(frozen=True)
class Formula:
    """A computation of this module in words, and the only case in which it is made."""

    name: str
    formula: str
    when: str


FORMULAS = (
    Formula("总量", "上年总量 × (1 + 增速 ÷ 100)", "增速和总量都按当年价格，且计划给出了上年总量；不变价增速不推总量"),
    Formula("尚需新增", "年底值 − 上年底总数，不小于 0", "计划给出上年底总数；只给出当年新建的，写“至多尚需新增”"),
    Formula("每月", f"尚需新增 ÷ 月数（不选就是 {YEAR} 个月）", "平均分摊，不考虑季节"),
    Formula("上年平均每月", f"(上年底总数 − 前年底总数) ÷ {YEAR}，或上年新建 ÷ {YEAR}", "计划给出前年底总数或上年新建"),
    Formula("净增", "年底总数 − 上年底总数", "两年都是时点数，口径相同"),
)


@dataclass(frozen=True)
class RateCase:
    """A growth rate in current prices whose level the plan states: a level follows."""

    pair: Pair
    target: Figure
    level: Figure

    @property
    def bounds(self) -> tuple[int, int]:
        """The range to move the rate in, in percent."""
        stated = [figure.number for figure in (self.pair.actual, self.target) if figure]
        return int(min(Decimal(0), *stated)) - POINTS_AROUND, int(max(stated)) + POINTS_AROUND


@dataclass(frozen=True)
class StockCase:
    """A year-end stock. `exact`: the plan states the stock it starts from, and not only what was added to it."""

    pair: Pair
    target: Figure
    start: Figure
    exact: bool

    @property
    def bounds(self) -> tuple[int, int]:
        """The range to move the year-end value in."""
        return int(self.start.number), int(self.target.number * 3 / 2)


@dataclass(frozen=True)
class ClosedCase:
    """A growth rate from which no level follows, with the reason."""

    pair: Pair
    reason: str


Case = RateCase | StockCase | ClosedCase


@dataclass(frozen=True)
class ComputedValue:
    """One result with its arithmetic."""

    name: str
    value: str
    unit: str
    arithmetic: str


@dataclass(frozen=True)
class Bar:
    """A value to draw beside others of its unit. `kind` says whose it is: the plan's, or ours."""

    name: str
    number: Decimal
    words: str
    kind: Literal["actual", "target", "derived"]


@dataclass(frozen=True)
class ScenarioResult:
    """What follows from an assumption: results, what to draw, and the plan's figures that it rests on."""

    outcomes: tuple[ComputedValue, ...]
    bars: tuple[Bar, ...]
    stated: tuple[Figure, ...]


def cases(plan: Plan) -> list[Case]:
    """Every target that a reader may move, and those from which nothing follows, in the plan's order."""
    return [*(_growth_case(plan, pair) for pair in growth_targets(plan)), *_stock_cases(plan)]


def _growth_case(plan: Plan, pair: Pair) -> Case:
    assert pair.target
    base = plan.info.base_year
    if pair.indicator.prices == "constant":
        return ClosedCase(
            pair,
            f"这个增速按不变价计算，{base}年总量按当年价格计算，两者之间隔着价格变动。计划没有给出价格变动，所以由增速推不出总量。",
        )
    total = plan.pair.get(pair.indicator.growth_of)
    level = total.actual if total and total.indicator.prices == "current" else None
    if pair.indicator.prices != "current" or level is None:
        return ClosedCase(pair, f"计划没有给出{base}年的总量，只有增速，推不出{plan.info.target_year}年的总量。")
    return RateCase(pair, pair.target, level)


def _stock_cases(plan: Plan) -> list[Case]:
    return [
        StockCase(pair, pair.target, pair.actual, pair.comparability == "same")
        for pair in plan.pairs
        if pair.comparability != "none"
        and pair.target
        and pair.actual
        and pair.target.basis == "stock"
        and pair.target.unit == pair.actual.unit
        and pair.actual.basis in ("stock", "increment")
        and (pair.comparability == "same") == (pair.actual.basis == "stock")
    ]


def move_rate(plan: Plan, case: RateCase, rate: Decimal) -> ScenarioResult:
    """The level at a rate, and how it differs from last year's and from the level at the target's rate."""
    level, unit = case.level, case.level.unit
    base, goal = f"{plan.info.base_year}年", f"{plan.info.target_year}年"
    after, planned = (rounded(level_after(level.number, each), decimals(level)) for each in (rate, case.target.number))
    by_target = f"按目标{wording(plan, case.target)}"
    outcomes = (
        ComputedValue(
            f"{goal}{plan.indicator[case.pair.indicator.growth_of].short}",
            plain(after),
            unit,
            f"{level.value} × (1 + {signed(rate)} ÷ 100) ≈ {plain(after)} {unit}",
        ),
        ComputedValue(
            f"与{base}相差",
            signed(after - level.number),
            unit,
            f"{plain(after)} − {level.value} = {signed(after - level.number)} {unit}",
        ),
        ComputedValue(
            f"与{by_target}相差",
            signed(after - planned),
            unit,
            f"{plain(after)} − {plain(planned)} = {signed(after - planned)} {unit}；"
            f"{level.value} × (1 + {case.target.value} ÷ 100) ≈ {plain(planned)} {unit}",
        ),
    )
    bars = (
        Bar(f"{base}实际", level.number, wording(plan, level), "actual"),
        Bar(by_target, planned, f"{plain(planned)}{unit}", "derived"),
        Bar(f"假设{signed(rate)}{case.target.unit}", after, f"{plain(after)}{unit}", "derived"),
    )
    return ScenarioResult(outcomes, bars, (level, case.target))


def move_stock(plan: Plan, case: StockCase, goal: Decimal, start: Decimal, months: int) -> ScenarioResult:
    """What a year-end value still lacks, and how much a month that is; last year's pace beside it where it is known."""
    unit, left = case.target.unit, remaining(goal, start)
    base, year = f"{plan.info.base_year}年", f"{plan.info.target_year}年"
    monthly = rounded(pace(left, months))
    outcomes = [
        ComputedValue(
            "尚需新增" if case.exact or start != case.start.number else "至多尚需新增",
            plain(left),
            unit,
            f"{plain(goal)} − {plain(start)} = {plain(left)} {unit}",
        ),
        ComputedValue(
            f"{months}个月平摊，每月", plain(monthly), unit, f"{plain(left)} ÷ {months} ≈ {plain(monthly)} {unit}/月"
        ),
    ]
    stated = [case.start, case.target]
    added, how, before = _added_last_year(plan, case)
    if added is not None:
        average = rounded(pace(added, YEAR))
        arithmetic = f"{how}{plain(added)} ÷ {YEAR} ≈ {plain(average)} {unit}/月"
        outcomes.append(ComputedValue(f"{base}平均每月", plain(average), unit, arithmetic))
        stated = [before, *stated] if before else stated
    bars = [
        Bar(f"{base}底" if case.exact else f"{base}新建", case.start.number, wording(plan, case.start), "actual"),
        Bar(f"{year}目标", case.target.number, hedged(plan, case.target), "target"),
    ]
    if start != case.start.number:
        bars.insert(1, Bar(f"假设{base}底", start, f"{plain(start)}{unit}", "derived"))
    if goal != case.target.number:
        bars.append(Bar(f"假设{year}底", goal, f"{plain(goal)}{unit}", "derived"))
    return ScenarioResult(tuple(outcomes), tuple(bars), tuple(stated))


def _added_last_year(plan: Plan, case: StockCase) -> tuple[Decimal | None, str, Figure | None]:
    """What was added to the stock in the base year, how that follows, and the earlier stock that it follows from."""
    if not case.exact:
        return case.start.number, "", None
    before = stock_before(plan, case.pair)
    if before is None:
        return None, "", None
    added = case.start.number - before.number
    return added, f"{case.start.value} − {before.value} = {plain(added)} {case.start.unit}；", before


def closed_figures(plan: Plan, case: ClosedCase) -> list[Figure]:
    """What the plan does say of a rate from which nothing follows: both years' rates, and the level if there is one."""
    level = plan.pair.get(case.pair.indicator.growth_of)
    return [figure for figure in (case.pair.actual, case.pair.target, level and level.actual) if figure]


def caution(plan: Plan, case: Case) -> str:
    """The caveats that stand beside the results."""
    if isinstance(case, RateCase):
        return (
            f"增速与总量都按当年价格，可以相乘；{plan.info.base_year}年总量 {wording(plan, case.level)} 是计划原文。"
            f"总量以后如经修订，结果随之不同。"
        )
    if isinstance(case, StockCase) and not case.exact:
        return (
            f"计划没有给出{plan.info.base_year}年底的总数，只说当年新建 {wording(plan, case.start)}。"
            "总数不会少于当年新建的，所以尚需新增的只会比算出的少；可以自己假定年底总数。"
        )
    return case.reason if isinstance(case, ClosedCase) else ""
