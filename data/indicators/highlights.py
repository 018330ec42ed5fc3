"""What a reader should see at a glance, as sentences that are computed and never typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from data.derive import is_limit
from data.indicators.assessment import AssessmentLabel
from data.indicators.comparison import Comparison, both, compare, growth_targets, is_target, level_targets
from data.indicators.counts import main_targets
from data.schema import Plan, Statement

FindingId = Literal["lower", "more", "looser"]
LOOSER: tuple[AssessmentLabel, ...] = ("上限宽于上年", "下限低于上年")
LABELS: tuple[AssessmentLabel, ...] = ("高于上年", "低于上年", "与上年相同", *LOOSER)
"""What may be said where two years compare, in the order in which it is said."""


@dataclass(frozen=True)
class Finding:
    """One answer: which of the `among` main targets it holds for, and which other tasks that compare."""

    id: FindingId
    title: str
    targets: tuple[Comparison, ...]
    tasks: tuple[Comparison, ...]
    among: int

    @property
    def count(self) -> str:
        """`8项主要目标中5项`, `8项主要目标中没有，量化任务中2项`."""
        words = f"{self.among}项主要目标中{f'{len(self.targets)}项' if self.targets else '没有'}"
        return words + (f"，量化任务中{len(self.tasks)}项" if self.tasks else "")


@lru_cache(maxsize=8)
def findings(plan: Plan) -> tuple[Finding, ...]:
    """Which targets are lower than last year's result, which higher, which limits looser.

    Counted over the main targets; other tasks that compare are counted on their own.
    """
    base = plan.info.base_year
    targets = compare(plan, [pair for pair in plan.pairs if is_target(plan, pair)])
    tasks = compare(plan, [pair for pair in plan.pairs if not is_target(plan, pair) and pair.comparability == "same"])

    def answer(name: FindingId, title: str, *labels: AssessmentLabel) -> Finding:
        return Finding(name, title, tuple(_of(labels, targets)), tuple(_of(labels, tasks)), len(main_targets(plan)))

    return (
        answer("lower", f"低于{base}年实际", "低于上年"),
        answer("more", f"高于{base}年实际", "高于上年"),
        answer("looser", f"上限宽于或下限低于{base}年实际", *LOOSER),
    )


@lru_cache(maxsize=8)
def growth_title(plan: Plan) -> str:
    """`6项增速目标，5项低于2019年实际`."""
    items = compare(plan, growth_targets(plan))
    counts = [f"{len(found)}项{of_the_year(plan, label)}" for label in LABELS if (found := _of((label,), items))]
    return "，".join([f"{len(items)}项增速目标", *counts])


@lru_cache(maxsize=8)
def growth_sentence(plan: Plan) -> str:
    """The title, and what has no year before: `…；进出口增长2019年未给出`."""
    missing: dict[str, list[str]] = {}
    for item in compare(plan, growth_targets(plan)):
        if item.pair.actual is None:
            missing.setdefault(item.actual_words, []).append(item.pair.indicator.short)
    said = [f"{'、'.join(names)}{plan.info.base_year}年{words}" for words, names in missing.items()]
    return "；".join([growth_title(plan), *said])


@lru_cache(maxsize=8)
def limit_title(plan: Plan) -> str:
    """`PM2.5上限宽于2019年实际`; where no limit is looser, how many there are."""
    looser = [
        f"{'、'.join(item.subject for item in found)}{of_the_year(plan, label)}"
        for label in LOOSER
        if (found := _of((label,), limits(plan)))
    ]
    return "，".join(looser) or f"{len(limits(plan))}项{limits_name(plan)}"


@lru_cache(maxsize=8)
def limit_sentence(plan: Plan) -> str:
    """The title, and the limits that stay as they are: `…；城镇登记失业率两年同为3%以内`."""
    same = [
        f"{item.pair.indicator.short}{both(item.actual_words, item.target_words)}"
        for item in _of(("与上年相同",), limits(plan))
    ]
    return "；".join([limit_title(plan), *same])


def limits_name(plan: Plan) -> str:
    """What the plan's own word is for its limits, where it calls all of them binding."""
    binding = all(item.pair.indicator.nature == "binding" for item in limits(plan))
    return "约束性指标" if binding else "上（下）限目标"


def targets_without_a_number(plan: Plan) -> list[Statement]:
    """What else the plan sets as a target, in words alone: `其他约束性指标根据深圳市下达计划执行`."""
    return [item for item in plan.statements if item.role == "target" and item.is_read and not item.figures]


def of_the_year(plan: Plan, label: AssessmentLabel) -> str:
    """A label with the year that it speaks of: 低于2019年实际."""
    return label.replace("上年", f"{plan.info.base_year}年实际")


@lru_cache(maxsize=8)
def limits(plan: Plan) -> list[Comparison]:
    """The headline targets that are a limit, with last year beside them."""
    return [item for item in compare(plan, level_targets(plan)) if item.pair.target and is_limit(item.pair.target)]


def _of(labels: Sequence[AssessmentLabel], items: list[Comparison]) -> list[Comparison]:
    return [item for item in items if item.assessment.label in labels]
