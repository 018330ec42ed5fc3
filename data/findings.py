"""What a reader should see at a glance, as sentences that are computed and never typed."""

from dataclasses import dataclass
from typing import Literal

from data.comparison import Comparison, compare, growth_targets, is_target, level_targets
from data.derive import is_limit, limit_word
from data.schema import Plan


@dataclass(frozen=True)
class Finding:
    """One answer: which of the targets it holds for, which of the other quantified tasks, and how many were asked."""

    id: Literal["lower", "more", "looser"]
    title: str
    targets: tuple[Comparison, ...]
    tasks: tuple[Comparison, ...]
    among: int

    @property
    def count(self) -> str:
        """5 项, or 没有."""
        return f"{len(self.targets)} 项" if self.targets else "没有"


def findings(plan: Plan) -> list[Finding]:
    """Which targets are lower than last year's result, which ask for more, which limits leave room.

    Counted over the headline targets; what holds of other tasks that compare is kept apart.
    """
    base = plan.info.base_year
    targets = compare(plan, [pair for pair in plan.pairs if is_target(pair)])
    tasks = compare(plan, [pair for pair in plan.pairs if not is_target(pair) and pair.comparability == "same"])
    return [
        Finding("lower", f"要求低于{base}年实绩", *_labelled("放缓", targets, tasks), len(targets)),
        Finding("more", f"要求高于{base}年实绩", *_labelled("加码", targets, tasks), len(targets)),
        Finding("looser", f"界线宽于{base}年实绩", *_labelled("有余量", targets, tasks), len(targets)),
    ]  # fmt: skip


def _labelled(
    label: str, targets: list[Comparison], tasks: list[Comparison]
) -> tuple[tuple[Comparison, ...], tuple[Comparison, ...]]:
    return (
        tuple(item for item in targets if item.assessment.label == label),
        tuple(item for item in tasks if item.assessment.label == label),
    )


def growth_sentence(plan: Plan) -> str:
    """`6项增速目标中5项低于2019年实绩；进出口增长未给出2019年增速`."""
    base, items = plan.info.base_year, compare(plan, growth_targets(plan))
    counts = [
        f"{sum(item.assessment.label == label for item in items)}项{words}"
        for label, words in (
            ("放缓", f"低于{base}年实绩"), ("加码", f"高于{base}年实绩"), ("持平", f"与{base}年持平"),
        )
        if any(item.assessment.label == label for item in items)
    ]  # fmt: skip
    missing = "、".join(item.pair.indicator.short for item in items if item.pair.actual is None)
    sentence = f"{len(items)}项增速目标中{'，'.join(counts)}" if counts else f"{len(items)}项增速目标"
    return sentence + (f"；{missing}未给出{base}年增速" if missing else "")


def limit_sentence(plan: Plan) -> str:
    """`失业率上限与2019年相同；PM2.5上限宽于2019年实绩`."""
    base, parts = plan.info.base_year, []
    for item in compare(plan, level_targets(plan)):
        words = {"有余量": f"宽于{base}年实绩", "持平": f"与{base}年相同"}.get(item.assessment.label)
        if words and item.pair.target and is_limit(item.pair.target):
            parts.append(f"{item.pair.indicator.short}{limit_word(item.pair.target)}{words}")
    return "；".join(parts)
