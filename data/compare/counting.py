"""How many actions plans have, by type and by task area: each number with the whole that it is part of."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from data.derive import share
from data.schema import Plan, Statement
from data.schema.files import ActionType


@dataclass(frozen=True)
class Tally:
    """How many actions of a plan are of one kind, how many of these a person has confirmed, and of how many."""

    number: int
    confirmed: int
    whole: int

    @property
    def words(self) -> str:
        """`12条（6.3%）`, with what is only a draft: `12条（6.3%），已确认 3 条`."""
        if not self.number:
            return "0条"
        part = f"{self.number}条（{share(self.number, self.whole)}%）"
        return part if self.confirmed == self.number else f"{part}，已确认 {self.confirmed} 条"


@dataclass(frozen=True)
class TypeRow:
    """A type of action, and how many each plan has."""

    type: str
    tallies: tuple[Tally, ...]


@lru_cache(maxsize=16)
def by_type(plans: tuple[Plan, ...]) -> tuple[TypeRow, ...]:
    """The types that any of the plans has, those first that the first plan has most of."""
    rows = [TypeRow(each, tuple(_of_type(plan, each) for plan in plans)) for each in get_args(ActionType)]
    used = [row for row in rows if any(tally.number for tally in row.tallies)]
    return tuple(sorted(used, key=lambda row: [-tally.number for tally in row.tallies]))


def whole(plan: Plan) -> Tally:
    """All actions of a plan."""
    return _tally(plan, plan.actions)


def by_area(plan: Plan) -> list[tuple[str, Tally]]:
    """The task areas of a plan, by their labels, in its order."""
    return [(plan.area_labels[area.id], _tally(plan, plan.actions_in(area.section))) for area in plan.info.task_areas]


def with_numbers(plan: Plan) -> Tally:
    """The actions that have a number among their figures."""
    return _tally(plan, [item for item in plan.actions if item.figures])


def _of_type(plan: Plan, kind: str) -> Tally:
    return _tally(plan, [item for item in plan.actions if item.type == kind])


def _tally(plan: Plan, items: Sequence[Statement]) -> Tally:
    states = Counter(item.review for item in items)
    return Tally(len(items), states["confirmed"], len(plan.actions))
