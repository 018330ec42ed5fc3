"""What a reader should see at a glance, as sentences that are computed and never typed."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from data.derive import is_limit, limit_word
from data.indicators.assessment import AssessmentLabel
from data.indicators.comparison import Comparison, compare, growth_targets, is_target, level_targets
from data.schema import Plan

FindingId = Literal["lower", "more", "looser"]


@dataclass(frozen=True)
class Finding:
    """One answer: which of the `among` headline targets it holds for, and which other tasks that compare."""

    id: FindingId
    title: str
    targets: tuple[Comparison, ...]
    tasks: tuple[Comparison, ...]
    among: int

    @property
    def count(self) -> str:
        """`8项目标中5项`, `8项目标中没有，其他任务中2项`."""
        words = f"{self.among}项目标中{f'{len(self.targets)}项' if self.targets else '没有'}"
        return words + (f"，其他任务中{len(self.tasks)}项" if self.tasks else "")


@lru_cache(maxsize=8)
def findings(plan: Plan) -> tuple[Finding, ...]:
    """Which targets are lower than last year's result, which ask for more, which limits leave room.

    Counted over the headline targets; other tasks that compare are counted on their own.
    """
    base = plan.info.base_year
    targets = compare(plan, [pair for pair in plan.pairs if is_target(pair)])
    tasks = compare(plan, [pair for pair in plan.pairs if not is_target(pair) and pair.comparability == "same"])

    def answer(name: FindingId, title: str, label: AssessmentLabel) -> Finding:
        return Finding(name, title, tuple(_of(label, targets)), tuple(_of(label, tasks)), len(targets))

    return (
        answer("lower", f"低于{base}年实际", "放缓"),
        answer("more", f"要求高于{base}年实际", "加码"),
        answer("looser", f"上（下）限宽于{base}年实际", "有余量"),
    )


@lru_cache(maxsize=8)
def growth_title(plan: Plan) -> str:
    """`6项增速目标，5项低于2019年实际`."""
    base, items = plan.info.base_year, compare(plan, growth_targets(plan))
    words: dict[AssessmentLabel, str] = {
        "放缓": f"低于{base}年实际",
        "加码": f"高于{base}年实际",
        "持平": f"与{base}年持平",
    }
    counts = [f"{len(found)}项{words[label]}" for label in words if (found := _of(label, items))]
    return "，".join([f"{len(items)}项增速目标", *counts])


@lru_cache(maxsize=8)
def growth_sentence(plan: Plan) -> str:
    """The title, and what cannot be compared: `…；进出口增长未给出2019年增速`."""
    missing = [pair.indicator.short for pair in growth_targets(plan) if pair.actual is None]
    more = f"；{'、'.join(missing)}未给出{plan.info.base_year}年增速" if missing else ""
    return growth_title(plan) + more


@lru_cache(maxsize=8)
def limit_title(plan: Plan) -> str:
    """`PM2.5上限宽于2019年实际`; where no limit does, how many there are."""
    items = limits(plan)
    wider = [
        f"{item.pair.indicator.short}{limit_word(item.pair.target)}"
        for item in _of("有余量", items)
        if item.pair.target
    ]
    return f"{'、'.join(wider)}宽于{plan.info.base_year}年实际" if wider else f"{len(items)}项{limits_name(plan)}"


@lru_cache(maxsize=8)
def limit_sentence(plan: Plan) -> str:
    """The title, and the limits that stay as they are: `…；城镇登记失业率两年同为3%以内`."""
    same = [f"{item.pair.indicator.short}两年同为{item.target_words}" for item in _of("持平", limits(plan))]
    return "；".join([limit_title(plan), *same])


def limits_name(plan: Plan) -> str:
    """What the plan's own word is for its limits, where it calls all of them binding."""
    binding = all(item.pair.indicator.nature == "binding" for item in limits(plan))
    return "约束性指标" if binding else "上（下）限目标"


@lru_cache(maxsize=8)
def limits(plan: Plan) -> list[Comparison]:
    """The headline targets that are a limit, with last year beside them."""
    return [item for item in compare(plan, level_targets(plan)) if item.pair.target and is_limit(item.pair.target)]


def _of(label: AssessmentLabel, items: list[Comparison]) -> list[Comparison]:
    return [item for item in items if item.assessment.label == label]
