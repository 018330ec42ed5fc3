"""What a growth rate or a year-end value would mean. All results are ours (测算), each with its arithmetic."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from data.derive import FLOORS, decimals, level_after, pace, plain, remaining, rounded
from data.indicators.assessment import signed, stock_before
from data.indicators.comparison import growth_targets
from data.indicators.formulas import RANGE, YEAR
from data.indicators.growth_gaps import GrowthGap, growth_gaps, series_of
from data.indicators.prices import price_words
from data.schema import Figure, Pair, Plan
from data.schema.outside import SeriesBreak
from data.wording import hedged, wording

POINTS_AROUND = 10
"""How far the reader may move a rate beyond what the plan states, in percentage points."""


@dataclass(frozen=True)
class RateCase:
    """A growth rate in current prices whose level the plan states: a level follows."""

    pair: Pair
    target: Figure
    level: Figure
    history: tuple[GrowthGap, ...] = ()
    """The years in which the published rate and the change of the levels can be compared."""
    breaks: tuple[SeriesBreak, ...] = ()
    """Where levels that were published later do not go on from this one."""

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
    history: tuple[GrowthGap, ...] = ()


def cases(plan: Plan) -> list[Case]:
    """Every target that a reader may move, and those from which nothing follows, in the plan's order."""
    return [*(_growth_case(plan, pair) for pair in growth_targets(plan)), *_stock_cases(plan)]


def _growth_case(plan: Plan, pair: Pair) -> Case:
    assert pair.target
    base = plan.info.base_year
    if pair.indicator.prices == "constant":
        return ClosedCase(
            pair, f"该增速{price_words(pair.indicator)}，与现价的总量口径不同；计划未给出价格变动，不能由增速推算总量。"
        )
    total = plan.pair.get(pair.indicator.growth_of)
    level = total.actual if total and total.indicator.prices == "current" else None
    if pair.indicator.prices != "current" or level is None:
        return ClosedCase(pair, f"计划未给出{base}年总量，不能由增速推算{plan.info.target_year}年总量。")
    series = series_of(plan, pair.id)
    if series is None:
        return RateCase(pair, pair.target, level)
    return RateCase(
        pair, pair.target, level, growth_gaps(plan, series), tuple(b for b in series.breaks if b.before > base)
    )


def _stock_cases(plan: Plan) -> list[Case]:
    return [
        StockCase(pair, pair.target, pair.actual, pair.comparability == "same")
        for pair in plan.pairs
        if pair.comparability != "none"
        and pair.target
        and pair.actual
        and _may_be_a_total(pair.target)
        and pair.target.unit == pair.actual.unit
        and pair.actual.basis in ("stock", "increment")
        and (pair.comparability == "same") == (pair.actual.basis == "stock")
    ]


def _may_be_a_total(target: Figure) -> bool:
    """A total at the year's end, or what is to stand there by then where the text does not say how it counts."""
    return target.basis == "stock" or (target.basis == "unspecified" and target.period.startswith("end-"))


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
        *_range(case, rate),
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
    return ScenarioResult(outcomes, bars, (level, case.target), case.history)


def _range(case: RateCase, rate: Decimal) -> list[ComputedValue]:
    """The level at the rate where the two lie as far apart as they did in the years that are known."""
    if not case.history:
        return []
    level, unit = case.level, case.level.unit
    gaps = sorted({min(each.gap for each in case.history), max(each.gap for each in case.history)})
    ends = [plain(rounded(level_after(level.number, rate + gap), decimals(level))) for gap in gaps]
    sums = (
        f"{level.value} × (1 + ({signed(rate)} {'−' if gap < 0 else '+'} {plain(abs(gap))}) ÷ 100) ≈ {end} {unit}"
        for gap, end in zip(gaps, ends, strict=True)
    )
    return [ComputedValue(RANGE, "—".join(dict.fromkeys(ends)), unit, "；".join(sums))]


def move_stock(plan: Plan, case: StockCase, goal: Decimal, start: Decimal, months: int) -> ScenarioResult:
    """What a year-end value still lacks, and how much a month that is; last year's pace beside it where it is known."""
    unit, left = case.target.unit, remaining(goal, start)
    base, year = f"{plan.info.base_year}年", f"{plan.info.target_year}年"
    monthly = rounded(pace(left, months))
    at_most = "不超过" if _is_bounded(case, start) else ""
    outcomes = [
        ComputedValue(
            f"{'' if case.exact else '假设为累计数，'}尚需新增{at_most}",
            plain(left),
            unit,
            _premise(plan, case, goal, start) + f"{plain(goal)} − {plain(start)} = {plain(left)} {unit}",
        ),
        ComputedValue(
            f"按{months}个月分摊，月均{at_most}",
            plain(monthly),
            unit,
            f"{plain(left)} ÷ {months} ≈ {plain(monthly)} {unit}/月",
        ),
    ]
    stated = [case.start, case.target]
    added, how, before = _added_last_year(plan, case)
    if added is not None:
        average = rounded(pace(added, YEAR))
        arithmetic = f"{how}{plain(added)} ÷ {YEAR} ≈ {plain(average)} {unit}/月"
        outcomes.append(ComputedValue(f"{base}月均", plain(average), unit, arithmetic))
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


def as_planned(plan: Plan, case: RateCase | StockCase) -> ScenarioResult:
    """What follows where nothing is moved: from the target as the plan states it."""
    if isinstance(case, RateCase):
        return move_rate(plan, case, case.target.number)
    return move_stock(plan, case, case.target.number, case.start.number, YEAR)


def _is_bounded(case: StockCase, start: Decimal) -> bool:
    """Whether the stock started from is only known to be no less than what the year added to it."""
    return not case.exact and start == case.start.number


def _premise(plan: Plan, case: StockCase, goal: Decimal, start: Decimal) -> str:
    """What is taken for granted where the plan says neither how the target counts nor what it starts from."""
    if case.exact:
        return ""
    unit, left = case.target.unit, plain(remaining(goal, start))
    is_floor = goal == case.target.number and case.target.comparator in FLOORS
    bounded = _is_bounded(case, start)
    return (
        f"假设{plain(goal)}{unit}为年底累计数{'、按下限计' if is_floor else ''}："
        f"{plan.info.base_year}年底存量{'不少于' if bounded else '假定为'}{plain(start)}{unit}，"
        f"{'达到下限' if is_floor else ''}尚需新增{'不超过' if bounded else ''}{left}{unit}；"
    )


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
        return _rate_caution(plan, case)
    if isinstance(case, StockCase) and not case.exact:
        return (
            f"原文未写明{hedged(plan, case.target)}是累计还是当年新建；如只计当年新建，以上测算不适用。"
            f"计划也未给出{plan.info.base_year}年底的总数，只写当年新建{wording(plan, case.start)}；总数可另作假设。"
        )
    return case.reason if isinstance(case, ClosedCase) else ""


def _rate_caution(plan: Plan, case: RateCase) -> str:
    """How far multiplying can be relied on, as the years that are known say, and what was published on another base."""
    words = f"{plan.info.base_year}年总量{wording(plan, case.level)}是计划原文；"
    level, growth = plan.indicator[case.pair.indicator.growth_of], case.pair.indicator
    words += f"总量{price_words(level)}；增速{price_words(growth)}。"
    if case.history:
        years = "、".join(str(each.after.year) for each in case.history)
        low, high = min(each.gap for each in case.history), max(each.gap for each in case.history)
        words += (
            f"但公布的增速与由公布的总量算出的增速不一定相同：收录到的{years}年，"
            f"后者减前者在{signed(low)}至{signed(high)}个百分点之间（测算，含数字取整的误差），因此给出区间。"
        )
        widest = max(case.history, key=lambda each: abs(each.gap))
        apart = plain(abs(widest.gap))
        words += f"相差最大的是{widest.after.year}年，相差{apart}个百分点，原因未见说明。"
    else:
        words += "没有收录到可供检验的年份，公布的增速与由总量算出的增速是否相同，无从判断。"
    return words + "".join(f"{each.before}年起，{each.why}，测算结果不与此后公布的总量对照。" for each in case.breaks)
