"""How far the plan has come: reports against time, by a published rule. Unknown is never counted as zero.

Shares are Decimals between 0 and 1 and may exceed 1. All of it is 测算: computed, not printed in the plan.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from data.derive import plain
from data.reports.amounts_typed import begins_with
from data.reports.form import (
    AHEAD,
    DISPUTED,
    DONE,
    IN_LIMIT,
    LATE,
    ON_TIME,
    OPEN,
    OVER,
    QUARTERS,
    UNREPORTED,
    Amounts,
    Report,
)
from data.reports.kinds import UNCLEAR, WHOLE, Kind, kind_of
from data.schema import Figure, Plan, Statement
from data.wording import hedged

LEAD_POINTS = Decimal("0.10")
TOLERANCE = Decimal("0.05")
RULE = (
    "序时进度＝当年已过天数÷全年天数；完成率＝累计完成值÷年度目标值（时点数按：(现有－年初)÷(目标－年初)）。"
    "完成率达到 100% 为已完成；比序时进度高 10 个百分点以上为超进度；低 5 个百分点以上为欠进度；其间为达进度"
    "（这两个幅度为本站所定，原文没有规定）；"
    "年底没有达到目标的为欠进度。"
    f"按整件完成的（单位是{'、'.join(WHOLE)}）和没有年初数的总量、比率，不按天数判断："
    "单位填了“季度目标”的与季度目标比，填了“计划完成时间”的到期没有完成为欠进度，都没有填的只列数字。"
    "上限类（不超过、以内）看是否在限内，超过即为超限。工作范围只列完成了几分之几。"
    "一条举措有几个目标的，有一个超限或欠进度就是超限或欠进度，全部填报才判断其余。"
    "数字判断不了的，用单位自己选的状态；状态也没有选的，列为未定状态。没有填报的就是未填报，不算零。"
)
UNSCHEDULED = {
    Kind.GROWTH: "增长率不是逐月累加的，没有线性进度",
    Kind.RATIO: "比率不是逐月累加的，没有线性进度",
    Kind.CEILING: "上限看是否在限内，年底才有定论",
    Kind.SCOPE: "原文写的是工作范围，没有说年内全部完成",
    Kind.ONCE: "按整件完成，不按天数判断",
    Kind.UNCLEAR: f"{UNCLEAR}，不按天数判断",
    Kind.OTHER: "不是逐月累加的，没有线性进度",
}


def elapsed(year: int, as_of: date) -> Decimal:
    """Days passed ÷ days of the year, both ends included; 0 before the year, 1 after it."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    days = min(max((as_of - first).days + 1, 0), (last - first).days + 1)
    return Decimal(days) / Decimal((last - first).days + 1)


def year_start(plan: Plan, figure: Figure) -> Decimal | None:
    """What the year begins with: 0 for what is counted in it; for a total its past actual, None unless it compares."""
    return begins_with(plan, figure) if figure.basis == "stock" else Decimal(0)


def why_unscheduled(plan: Plan, figure: Figure) -> str:
    """Why a target has no straight line through the year; empty where it has one."""
    kind = kind_of(plan, figure)
    if kind in UNSCHEDULED:
        return UNSCHEDULED[kind]
    begun = year_start(plan, figure)
    if begun is None:
        return "是时点数，原文没有同口径的年初数"
    if begun >= figure.number:
        return "年初数已不低于目标"
    return UNSCHEDULED[Kind.ONCE] if figure.unit in WHOLE else ""


def completion(plan: Plan, figure: Figure, amount: Decimal) -> Decimal | None:
    """(Amount − start) ÷ (target − start); None where the target has no straight line and no plain ratio."""
    if why_unscheduled(plan, figure):
        return None
    begun = year_start(plan, figure) or Decimal(0)
    return (amount - begun) / (figure.number - begun)


def exceeds(figure: Figure, amount: Decimal) -> bool:
    """Whether an amount is above its ceiling."""
    return amount >= figure.number if figure.comparator == "lt" else amount > figure.number


def reached(plan: Plan, figure: Figure, amount: Decimal) -> bool:
    """Whether an amount meets a target that is met once and for all; ceilings and growth are not."""
    if kind_of(plan, figure) in (Kind.CEILING, Kind.GROWTH) or figure.basis == "rank":
        return False
    return meets(figure, amount)


def meets(figure: Figure, amount: Decimal) -> bool:
    return amount > figure.number if figure.comparator == "gt" else amount >= figure.number


@dataclass(frozen=True)
class Schedule:
    """When it is judged, and what the unit itself has planned."""

    year: int
    as_of: date
    milestones: Amounts = ()
    due: date | None = None

    @property
    def at_end(self) -> bool:
        return self.as_of >= date(self.year, 12, 31)

    def planned(self, begun: Decimal) -> Decimal | None:
        """What the quarterly milestones want on the day: straight between the ends of quarters."""
        if len(self.milestones) != QUARTERS or None in self.milestones:
            return None
        ends = [date(self.year, 1, 1), *(date(self.year, month, day) for month, day in QUARTER_ENDS)]
        values = [begun, *(each for each in self.milestones if each is not None)]
        for at in range(QUARTERS):
            if self.as_of <= ends[at + 1]:
                share = Decimal(max((self.as_of - ends[at]).days, 0)) / (ends[at + 1] - ends[at]).days
                return values[at] + (values[at + 1] - values[at]) * share
        return values[-1]


QUARTER_ENDS = ((3, 31), (6, 30), (9, 30), (12, 31))


@dataclass(frozen=True)
class TargetProgress:
    """One target of the plan and what was reported of it.

    `status` is empty where numbers alone cannot say; `unscheduled` says why there is no straight line through the year.
    """

    figure: Figure
    amount: Decimal | None
    completion: Decimal | None
    status: str
    unscheduled: str
    reading: str = ""

    @property
    def amount_text(self) -> str:
        """Empty where nothing is reported."""
        return "" if self.amount is None else plain(self.amount)

    @property
    def completion_text(self) -> str:
        """In percent; in words where a total is below what the year began with; empty where there is none."""
        if self.completion is None:
            return ""
        return "低于年初" if self.completion < 0 else percent(self.completion)


def target_progress(plan: Plan, figure: Figure, amount: Decimal | None, schedule: Schedule) -> TargetProgress:
    """The rule for one target."""
    why = why_unscheduled(plan, figure)
    if amount is None:
        return TargetProgress(figure, None, None, UNREPORTED, why)
    share = completion(plan, figure, amount)
    status = _status(plan, figure, amount, share, schedule)
    return TargetProgress(figure, amount, share, status, why, _reading(plan, figure, amount))


def _status(plan: Plan, figure: Figure, amount: Decimal, share: Decimal | None, schedule: Schedule) -> str:
    kind = kind_of(plan, figure)
    if kind is Kind.CEILING:
        return OVER if exceeds(figure, amount) else IN_LIMIT
    if reached(plan, figure, amount):
        return DONE
    if schedule.at_end and kind not in (Kind.SCOPE, Kind.OTHER):
        if kind is not Kind.GROWTH:
            return LATE
        return DONE if meets(figure, amount) else "" if figure.comparator == "approx" else LATE
    begun = year_start(plan, figure)
    planned = schedule.planned(begun or Decimal(0))
    if planned is not None and figure.number:
        return _by_gap((amount - planned) / (figure.number - (begun or 0) or 1))
    if schedule.due:
        return LATE if schedule.as_of >= schedule.due else ""
    return "" if share is None else _by_gap(share - elapsed(schedule.year, schedule.as_of))


def _by_gap(gap: Decimal) -> str:
    """How far ahead of what was to be expected, as a share of the whole."""
    return LATE if gap < -TOLERANCE else AHEAD if gap > LEAD_POINTS else ON_TIME


def _reading(plan: Plan, figure: Figure, amount: Decimal) -> str:
    """What an amount says of its target, in words, where a straight line does not say it; the target in the plan's."""
    kind, unit, target = kind_of(plan, figure), figure.unit, hedged(plan, figure)
    of_target = percent(amount / figure.number) if figure.number else ""
    match kind:
        case Kind.STOCK:
            return f"现有 {plain(amount)}{unit}，年底目标 {target}（{of_target}）"
        case Kind.UNCLEAR:
            return f"所填 {plain(amount)}{unit}，年底目标 {target}；{UNCLEAR}"
        case Kind.RATIO:
            return f"现有 {plain(amount)}{unit}，目标 {target}"
        case Kind.CEILING:
            return f"{OVER if exceeds(figure, amount) else IN_LIMIT}：{plain(amount)}，计划 {target}"
        case Kind.GROWTH:
            return f"目前 {plain(amount)}{unit}，全年目标 {target}"
        case Kind.SCOPE | Kind.ONCE:
            return f"{target}中已完成 {plain(amount)}"
        case _:
            return ""


@dataclass(frozen=True)
class ActionProgress:
    """An action beside its report. `claimed` is the unit's own status where numbers say otherwise."""

    action: Statement
    report: Report | None
    targets: tuple[TargetProgress, ...]
    status: str
    claimed: str = ""
    computed: bool = False

    @property
    def lowest_completion(self) -> Decimal:
        """Of its targets; 1 where there is none to compare."""
        return min((t.completion for t in self.targets if t.completion is not None), default=Decimal(1))

    @property
    def coverage(self) -> str:
        """`2 项中 1 项已填报`, over the targets of the action."""
        return coverage(len(self.targets), sum(target.amount is not None for target in self.targets))


def action_progress(
    plan: Plan, action: Statement, report: Report | None, as_of: date, *, disputed: bool = False
) -> ActionProgress:
    """The rule for one action: its numbers first, the unit's own word where numbers cannot say."""
    answered = report if report and report.is_answered else None
    schedule = Schedule(
        plan.info.target_year, as_of, report.milestones if report else (), report.due if report else None
    )
    amounts = answered.amount if answered else ()
    parts = tuple(
        target_progress(plan, figure, amounts[at] if at < len(amounts) else None, schedule)
        for at, figure in enumerate(plan.targets_of(action))
    )
    claimed = answered.status if answered else ""
    computed = worst([part.status for part in parts]) or _without_targets(answered, parts, schedule)
    too_soon = claimed == DONE and not computed and any(part.status == "" for part in parts)
    status = computed or ("" if too_soon else claimed) or (OPEN if answered else UNREPORTED)
    status = DISPUTED if disputed else status
    differs = too_soon or bool(computed and claimed and claimed != computed and computed != IN_LIMIT)
    return ActionProgress(action, report, parts, status, claimed if differs else "", bool(computed) and not disputed)


def _without_targets(report: Report | None, parts: Sequence[TargetProgress], schedule: Schedule) -> str:
    """What a unit's own target and its own day say of an action for which the plan prints no number."""
    if report is None or parts:
        return ""
    goal, amount = ((each or (None,))[0] for each in (report.target, report.amount))
    if amount is not None and goal:
        if amount >= goal:
            return DONE
        planned = schedule.planned(Decimal(0))
        if planned is not None:
            return _by_gap((amount - planned) / goal)
    overdue = schedule.due is not None and schedule.as_of >= schedule.due
    return LATE if overdue and report.status != DONE else ""


def worst(statuses: Sequence[str]) -> str:
    """What several targets amount to: one over its limit or late decides; else only where every one is known."""
    for status in (OVER, LATE):
        if status in statuses:
            return status
    if not statuses or UNREPORTED in statuses or "" in statuses:
        return ""
    return next(status for status in (ON_TIME, AHEAD, IN_LIMIT, DONE) if status in statuses)


def coverage(total: int, reported: int) -> str:
    """`2 项中 1 项已填报`: how much of a group has been reported on."""
    return f"{total} 项中 {reported} 项已填报"


def percent(share: Decimal) -> str:
    """A share in percent with at most one decimal: Decimal('0.497') -> `49.7%`."""
    return f"{plain((share * 100).quantize(Decimal('0.1')))}%"
