"""How two plans stand to each other: of which year and of which place, and which part of one looks ahead."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import permutations

from data.chapters import review
from data.schema import Plan, PlanInfo, Statement

Pair = tuple[Plan, Plan]


def short_name(plan: Plan) -> str:
    """What a plan is called beside others: its place, and the year that it plans."""
    return f"{plan.info.district}{plan.info.target_year}年"


def names(plans: Sequence[Plan]) -> list[str]:
    """What each is called; the whole title where two would be called the same."""
    short = [short_name(plan) for plan in plans]
    return [plan.info.title if short.count(name) > 1 else name for plan, name in zip(plans, short, strict=True)]


def is_above(above: PlanInfo, below: PlanInfo) -> bool:
    """Whether one is the plan of the city that the other's district lies in, for the same year."""
    return above.district == below.city != below.district and above.target_year == below.target_year


def is_before(first: PlanInfo, then: PlanInfo) -> bool:
    """Whether the second looks back on the year that the first, of the same place, had planned."""
    return first.district == then.district and first.target_year == then.base_year


def partners(info: PlanInfo, others: Mapping[str, PlanInfo]) -> list[str]:
    """The ids of other plans, the nearest first: of its city, of the year after, of the year before, of a district."""

    def distance(other: PlanInfo) -> int:
        near = (is_above(other, info), is_before(info, other), is_before(other, info), is_above(info, other))
        return near.index(True) if any(near) else len(near)

    return sorted((name for name in others if name != info.id), key=lambda name: distance(others[name]))


def levels(plans: Sequence[Plan]) -> list[Pair]:
    """Each upper plan with its lower one."""
    return [pair for pair in permutations(plans, 2) if is_above(pair[0].info, pair[1].info)]


def successions(plans: Sequence[Plan]) -> list[Pair]:
    """Each plan with that of the year after."""
    return [pair for pair in permutations(plans, 2) if is_before(pair[0].info, pair[1].info)]


def looks_ahead(plan: Plan, item: Statement) -> bool:
    """Whether a sentence stands in what is planned, and not in the review."""
    return _part(item.section) not in _reviewed(plan)


@lru_cache(maxsize=16)
def _reviewed(plan: Plan) -> frozenset[str]:
    return frozenset(_part(chapter.statements[0].section) for chapter in review(plan))


def _part(section: str) -> str:
    return section.partition(".")[0]
