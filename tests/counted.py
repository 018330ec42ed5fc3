"""Counts as texts print them: each is the published one, or that of one task area."""

import re
from collections.abc import Iterable

from data.indicators.counts import action_targets, counts, scopes, with_numbers
from data.schema import Plan

PRINTED = {
    "执行情况": r"年执行情况：(?:\d+个方面，)?(\d+)条",
    "主要目标": r"(?<!其余)(\d+) ?项主要目标|主要目标 ?(\d+) ?项",
    "量化任务": r"(\d+) ?项量化任务|量化任务 ?(\d+) ?项(?!，共)",
    "目标": r"(\d+) ?项目标(?!的结果)",
    "量化目标": r"(\d+) ?个量化目标",
    "工作范围": r"(\d+) ?个是工作范围",
    "举措": r"(\d+) ?条举措(?!接续)",
    "带数字的举措": r"(?<=条举措，)(\d+) ?条带数字",
    "领域": r"(\d+) ?个(?:任务)?领域",
    "主题": r"(\d+) ?个主题",
    "数字": r"(\d+) ?个数字(?!：|目标)",
    "指标": r"(\d+) ?项指标(?!只有)",
    "没有目标的指标": r"(\d+) ?项指标只有",
    "只定增速的": r"(\d+)项\d{4}年只定了增速目标",
}
"""By the name of a count, how texts print it."""


def wrong_counts(plan: Plan, texts: Iterable[str]) -> tuple[set[str], list[str]]:
    """Which counts the texts print, and those among them that are not what is published."""
    allowed = {count.name: {count.number} for count in counts(plan)}
    for area in plan.info.task_areas:
        actions = plan.actions_in(area.section)
        figures = action_targets(plan, actions)
        for name, number in (
            ("举措", len(actions)),
            ("带数字的举措", len(with_numbers(actions))),
            ("量化目标", len(figures)),
            ("工作范围", len(scopes(figures))),
        ):
            allowed.setdefault(name, set()).add(number)
    found: set[str] = set()
    wrong = []
    for text in texts:
        for name, pattern in PRINTED.items():
            for match in re.finditer(rf"(?<![\d.])(?:{pattern})", text):
                found.add(name)
                if int(next(filter(None, match.groups()))) not in allowed.get(name, {0}):
                    wrong.append(f"{name}: {text[max(match.start() - 20, 0) : match.end() + 20]}")
    return found, wrong
