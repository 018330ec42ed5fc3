"""What a growth rate or a year-end value would mean. All results are ours (测算), each with its arithmetic."""

from dataclasses import dataclass
from decimal import Decimal

from data.assessment import signed
from data.comparison import growth_targets, stock_before
from data.derive import decimals, level_after, pace, plain, remaining, rounded
from data.schema import Figure, Pair, Plan
from data.wording import wording

YEAR = 12
POINTS_AROUND = 10
"""How far the reader may move a rate beyond what the plan states, in percentage points."""


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
class Outcome:
    """One result with its arithmetic."""

    name: str
    value: str
    unit: str
    arithmetic: str


def cases(plan: Plan) -> list[Case]:
    """Every target that a reader may move, and those from which nothing follows, in the plan's order."""
    return [*(_growth_case(plan, pair) for pair in growth_targets(plan)), *_stock_cases(plan)]


def _growth_case(plan: Plan, pair: Pair) -> Case:
    assert pair.target
    base = plan.info.base_year
    of = pair.indicator.growth_of
    if pair.indicator.prices == "constant":
        return ClosedCase(
            pair,
            f"这个增速按不变价计算，{base}年总量按当年价格计算，两者之间隔着价格变动。"
            "计划没有给出价格变动，所以由增速推不出总量。",
        )
    level = next((p.actual for p in plan.pairs if p.id == of and p.actual and p.indicator.prices == "current"), None)
    if pair.indicator.prices != "current" or level is None:
        return ClosedCase(pair, f"计划没有给出{base}年的总量，只有增速，推不出{plan.info.target_year}年的总量。")
    return RateCase(pair, pair.target, level)


def _stock_cases(plan: Plan) -> list[Case]:
    return [
        StockCase(pair, pair.target, pair.actual, pair.comparability == "same")
        for pair in plan.pairs
        if pair.comparability != "none" and pair.target and pair.actual and pair.target.basis == "stock"
        and pair.target.unit == pair.actual.unit and pair.actual.basis in ("stock", "increment")
        and (pair.comparability == "same") == (pair.actual.basis == "stock")
    ]  # fmt: skip


def move_rate(plan: Plan, case: RateCase, rate: Decimal) -> list[Outcome]:
    """The level at a rate, and how it differs from last year's and from the level at the target's rate."""
    level, digits, unit = case.level, decimals(case.level), case.level.unit
    after, planned = (rounded(level_after(level.number, each), digits) for each in (rate, case.target.number))
    name = plan.indicator[case.pair.indicator.growth_of].short
    return [
        Outcome(
            f"{plan.info.target_year}年{name}", plain(after), unit,
            f"{level.value} × (1 + {signed(rate)} ÷ 100) ≈ {plain(after)} {unit}",
        ),
        Outcome(
            f"与{plan.info.base_year}年相差", signed(after - level.number), unit,
            f"{plain(after)} − {level.value} = {signed(after - level.number)} {unit}",
        ),
        Outcome(
            f"与按目标 {wording(plan, case.target)} 推得的相差", signed(after - planned), unit,
            f"{plain(after)} − {plain(planned)} = {signed(after - planned)} {unit}；"
            f"{level.value} × (1 + {case.target.value} ÷ 100) ≈ {plain(planned)} {unit}",
        ),
    ]  # fmt: skip


def move_stock(plan: Plan, case: StockCase, goal: Decimal, start: Decimal, months: int) -> list[Outcome]:
    """What a year-end value still lacks, and how much a month that is; last year's pace beside it where it is known."""
    unit, left = case.target.unit, remaining(goal, start)
    monthly = rounded(pace(left, months))
    outcomes = [
        Outcome(
            "还差" if case.exact else "至多还差", plain(left), unit,
            f"{plain(goal)} − {plain(start)} = {plain(left)} {unit}",
        ),
        Outcome(
            f"{months}个月平摊，每月", plain(monthly), unit, f"{plain(left)} ÷ {months} ≈ {plain(monthly)} {unit}/月"
        ),
    ]  # fmt: skip
    added, arithmetic = _added_last_year(plan, case)
    if added is not None:
        before = rounded(pace(added, YEAR))
        outcomes.append(
            Outcome(
                f"{plan.info.base_year}年平均每月", plain(before), unit,
                f"{arithmetic}{plain(added)} ÷ {YEAR} ≈ {plain(before)} {unit}/月",
            )
        )  # fmt: skip
    return outcomes


def _added_last_year(plan: Plan, case: StockCase) -> tuple[Decimal | None, str]:
    """What was added to the stock in the base year, and how that follows."""
    if not case.exact:
        return case.start.number, ""
    before = stock_before(plan, case.pair)
    if before is None:
        return None, ""
    added = case.start.number - before.number
    return added, f"{case.start.value} − {before.value} = {plain(added)} {case.start.unit}；"


def caution(plan: Plan, case: Case) -> str:
    """What has to be said beside the results."""
    if isinstance(case, RateCase):
        return (
            f"增速与总量都按当年价格，可以相乘；{plan.info.base_year}年总量 {wording(plan, case.level)} 是计划原文。"
            f"总量以后如经修订，结果随之不同。"
        )
    if isinstance(case, StockCase) and not case.exact:
        return (
            f"计划没有给出{plan.info.base_year}年底的总数，只说当年新建 {wording(plan, case.start)}。"
            "总数不会少于当年新建的，所以还差的只会比算出的少；可以自己假定年底总数。"
        )
    return case.reason if isinstance(case, ClosedCase) else ""
