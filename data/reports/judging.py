"""How far the plan has come: reports against time, by a published rule. Unknown is never counted as zero.

Shares are Decimals between 0 and 1 and may exceed 1. All of it is 测算: computed, not printed in the plan.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from data.derive import plain
from data.reports.form import AHEAD, DISPUTED, DONE, LATE, ON_TIME, UNREPORTED, Report
from data.schema import Figure, Plan, Statement

LEAD_POINTS = Decimal("0.10")
RULE = (
    "序时进度＝当年已过天数÷全年天数；完成率＝累计完成值÷年度目标值（时点数按：(现有－年初)÷(目标－年初)）。"
    "完成率达到 100% 为已完成；比序时进度高 10 个百分点以上为超进度；不低于序时进度为达进度；低于序时进度为欠进度。"
    "一条举措有几个目标的，有一个欠进度就是欠进度，全部填报才判断其余。"
    "没有线性进度的（增长率、比率、浓度、上限、工作范围、年初数未给出的总量）和没有数字的，用单位自己选的状态。"
    "没有填报的就是未填报，不算零。"
)
UNSCHEDULED = {
    "growth_rate": "增长率不是逐月累加的，没有线性进度",
    "ratio": "比率不是逐月累加的，没有线性进度",
    "concentration": "全年平均浓度到年底才有定论",
    "duration": "时长不是逐月累加的",
    "rank": "位次到年底才有定论",
    "threshold": "门槛只看是否越过",
    "multiple": "倍数不是逐月累加的",
    "scope": "原文写的是工作范围，没有说年内全部完成",
}


def elapsed(year: int, as_of: date) -> Decimal:
    """Days passed ÷ days of the year, both ends included; 0 before the year, 1 after it."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    days = min(max((as_of - first).days + 1, 0), (last - first).days + 1)
    return Decimal(days) / Decimal((last - first).days + 1)


def year_start(plan: Plan, figure: Figure) -> Decimal | None:
    """What the year begins with: 0 for what is counted in it; for a total its past actual, None unless it compares."""
    if figure.basis != "stock":
        return Decimal(0)
    pair = plan.pair_of(figure)
    compares = pair and pair.target == figure and pair.comparability == "same"
    return pair.actual.number if pair and pair.actual and compares else None


def why_unscheduled(plan: Plan, figure: Figure) -> str:
    """Why a target has no straight line through the year; empty where it has one."""
    if figure.basis in UNSCHEDULED:
        return UNSCHEDULED[figure.basis]
    if figure.comparator in ("le", "lt"):
        return "上限到年底才有定论"
    begun = year_start(plan, figure)
    if begun is None:
        return "是时点数，原文没有同口径的年初数"
    return "年初数已不低于目标" if begun >= figure.number else ""


def completion(plan: Plan, figure: Figure, amount: Decimal) -> Decimal | None:
    """(Amount − start) ÷ (target − start); None where the target has no straight line and no plain ratio."""
    if why_unscheduled(plan, figure):
        return None
    begun = year_start(plan, figure) or Decimal(0)
    return (amount - begun) / (figure.number - begun)


def reached(figure: Figure, amount: Decimal) -> bool:
    """Whether an amount meets a target that is met once and for all; ceilings and growth are not."""
    if figure.comparator in ("le", "lt") or figure.basis in ("growth_rate", "concentration", "rank"):
        return False
    return amount > figure.number if figure.comparator == "gt" else amount >= figure.number


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


def target_progress(plan: Plan, figure: Figure, amount: Decimal | None, as_of: date) -> TargetProgress:
    """The rule for one target."""
    why = why_unscheduled(plan, figure)
    if amount is None:
        return TargetProgress(figure, None, None, UNREPORTED, why)
    share = completion(plan, figure, amount)
    if reached(figure, amount):
        return TargetProgress(figure, amount, share, DONE, why)
    if share is None:
        return TargetProgress(figure, amount, None, "", why)
    gap = share - elapsed(plan.info.target_year, as_of)
    status = LATE if gap < 0 else AHEAD if gap > LEAD_POINTS else ON_TIME
    return TargetProgress(figure, amount, share, status, why)


@dataclass(frozen=True)
class ActionProgress:
    """An action beside its report. `claimed` is the unit's own status where numbers say otherwise."""

    action: Statement
    report: Report | None
    targets: tuple[TargetProgress, ...]
    status: str
    claimed: str = ""

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
    amounts = report.amount if report else ()
    parts = tuple(
        target_progress(plan, figure, amounts[at] if at < len(amounts) else None, as_of)
        for at, figure in enumerate(plan.targets_of(action))
    )
    computed = worst([part.status for part in parts])
    claimed = report.status if report else ""
    status = DISPUTED if disputed else computed or claimed or UNREPORTED
    return ActionProgress(
        action, report, parts, status, claimed if computed and claimed and claimed != computed else ""
    )


def worst(statuses: Sequence[str]) -> str:
    """What several targets amount to: one late is late; else only where every one is known."""
    if LATE in statuses:
        return LATE
    if not statuses or UNREPORTED in statuses or "" in statuses:
        return ""
    return next(status for status in (ON_TIME, AHEAD, DONE) if status in statuses)


def coverage(total: int, reported: int) -> str:
    """`2 项中 1 项已填报`: how much of a group has been reported on."""
    return f"{total} 项中 {reported} 项已填报"


def percent(share: Decimal) -> str:
    """A share in percent with at most one decimal: Decimal('0.497') -> `49.7%`."""
    return f"{plain((share * 100).quantize(Decimal('0.1')))}%"
