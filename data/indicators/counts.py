"""What is counted, and how: one function and one published definition for each number that screens and files give.

Decision: a count is defined once and said everywhere alike. Context: a target may be printed twice, and the size of
what an action covers is no result, so that 38, 39 and 31 are all right. Choice: the definitions stand on the about page
and in the workbook; whoever shows a count takes it from here. Price: a title has to name what it counts.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from data.chapters import review
from data.indicators.comparison import is_main
from data.map.places import doubled
from data.schema import Figure, Pair, Plan, Statement

QUANTITIES_ONLY = "名称、年份、序号里的数字不计"
PLACES = "原文写出名称的地点；两种写法确为同一处的计一处，不能确定的分别计"


@dataclass(frozen=True)
class Count:
    """`name` and `measure` as they stand beside the number: 38项目标."""

    name: str
    measure: str
    number: int
    definition: str


@lru_cache(maxsize=8)
def targets(plan: Plan) -> dict[str, tuple[Figure, ...]]:
    """Every target that the plan sets with its printings, by its indicator, or by its own id where it measures none.

    A target of an earlier year, which a review may recall, is none of them.
    """
    found: dict[str, list[Figure]] = {}
    for figure in plan.figures:
        year = figure.period.removeprefix("end-")
        if figure.kind == "target" and not (year.isdigit() and int(year) < plan.info.target_year):
            found.setdefault(figure.indicator or figure.id, []).append(figure)
    return {name: tuple(figures) for name, figures in found.items()}


def main_targets(plan: Plan) -> list[str]:
    """Those that stand among the plan's main targets."""
    return [name for name, figures in targets(plan).items() if any(is_main(plan, figure) for figure in figures)]


def task_targets(plan: Plan) -> list[str]:
    """Those that only an action sets."""
    main = set(main_targets(plan))
    return [name for name in targets(plan) if name not in main]


def action_targets(plan: Plan, actions: Iterable[Statement]) -> tuple[Figure, ...]:
    """The targets that actions print, each once, in the order of the text."""
    return tuple(dict.fromkeys(figure for action in actions for figure in plan.targets_of(action)))


def scopes(figures: Iterable[Figure]) -> list[Figure]:
    """Those that only say how much an action covers, and not what comes of it."""
    return [figure for figure in figures if figure.basis == "scope"]


def with_numbers(actions: Iterable[Statement]) -> list[Statement]:
    """The statements that print a quantity."""
    return [action for action in actions if action.figures]


def achievements(plan: Plan) -> list[Statement]:
    """What the review says of the base year."""
    return [item for chapter in review(plan) for item in chapter.statements]


def themes(plan: Plan) -> list[str]:
    """The lead sentences that have actions under them, in order."""
    return list(dict.fromkeys(action.theme for action in plan.actions if action.theme))


def without_target(plan: Plan) -> list[Pair]:
    """Indicators that the review gives and for which the plan prints no target."""
    return [pair for pair in plan.pairs if pair.target is None]


def only_growth(plan: Plan) -> list[Pair]:
    """Of those, the amounts for which the plan sets a growth rate."""
    grown = {pair.indicator.growth_of for pair in plan.pairs if pair.target}
    return [pair for pair in without_target(plan) if pair.id in grown]


def tasks_words(plan: Plan) -> str:
    """How many targets only actions set, how many of them no indicator follows, and what has no target."""
    tasks, rest = task_targets(plan), without_target(plan)
    unlinked = [name for name in tasks if name not in plan.pair]
    parts = (
        f"量化任务{len(tasks)}项",
        f"其中{len(unlinked)}项未与{plan.info.base_year}年对照，不在下面" if unlinked else "",
        f"另有{len(rest)}项指标只有{plan.info.base_year}年的数" if rest else "",
    )
    return "，".join(part for part in parts if part)


def review_words(plan: Plan) -> str:
    """What the plan sets for the indicators without a target: `其中5项2020年只定了增速目标，4项没有目标数字`."""
    grown, rest = len(only_growth(plan)), len(without_target(plan)) - len(only_growth(plan))
    parts = (
        f"{grown}项{plan.info.target_year}年只定了增速目标" if grown else "",
        f"{rest}项{'' if grown else f'{plan.info.target_year}年'}没有目标数字" if rest else "",
    )
    return "其中" * bool(grown and rest) + "，".join(part for part in parts if part)


@lru_cache(maxsize=8)
def counts(plan: Plan) -> tuple[Count, ...]:
    """Every count with its definition, from the whole to its parts."""
    base, goal = f"{plan.info.base_year}年", f"{plan.info.target_year}年"
    printed = [figure for figures in targets(plan).values() for figure in figures]
    in_actions = action_targets(plan, plan.actions)
    everything = (
        Count("执行情况", "条", len(achievements(plan)), f"回顾{base}的一个分句，主题句不计"),
        Count("领域", "个", len(plan.info.task_areas), f"{goal}任务部分的各节，一节一个"),
        Count("主题", "个", len(themes(plan)), "举措之上的主题句，其下至少有一条举措"),
        Count("举措", "条", len(plan.actions), f"{goal}任务中的一个分句，主题句不计"),
        Count("带数字的举措", "条", len(with_numbers(plan.actions)), f"印有数字的举措，{QUANTITIES_ONLY}"),
        Count("数字", "个", len(plan.figures), f"原文印出的数量，{QUANTITIES_ONLY}；同一个数两处印得一样的，只计一个"),
        Count("地点", "处", len(plan.places), "；".join(filter(None, (PLACES, doubled(plan))))),
        Count("指标", "项", len(plan.indicators), f"为对照{base}与{goal}列出的量；总量与增速各计一项"),
        Count("目标", "项", len(targets(plan)), f"有{goal}目标数字的；两处印出的计一项"),
        Count("主要目标", "项", len(main_targets(plan)), "目标中，写在“主要目标”部分的"),
        Count("量化任务", "项", len(task_targets(plan)), "目标中，只写在举措里的"),
        Count("目标数字", "个", len(printed), "目标在原文印出的数字；两处印法不同的计两个"),
        Count("量化目标", "个", len(in_actions), "举措里印出的目标数字，与主要目标重合的也计"),
        Count("工作范围", "个", len(scopes(in_actions)), "量化目标中，只说一项工作涉及多少（推进、审批几个）的"),
        Count("没有目标的指标", "项", len(without_target(plan)), f"只有{base}的数"),
        Count("只定增速的", "项", len(only_growth(plan)), f"没有目标的指标中，{goal}定了它的增速的"),
    )
    return tuple(count for count in everything if count.number)
