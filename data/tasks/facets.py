"""Choosing among a plan's actions: facets, words, and which choice empties the result.

Within a facet any chosen value will do; between facets, and for every word, all must hold. The number
beside a value says how many actions would be shown if that facet alone were set to it.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import get_args

from data.schema import ActionType, Plan, Statement
from data.search.normal import fold
from data.tasks.measurability import STRENGTHS, measure

YES, NO = "yes", "no"


def _yes(value: object) -> tuple[str, ...]:
    return (YES if value else NO,)


def _area(plan: Plan, action: Statement) -> tuple[str, ...]:
    area = plan.area_of_section.get(action.section)
    return (area.id,) if area else ()


FACETS: dict[str, Callable[[Plan, Statement], tuple[str, ...]]] = {
    "area": _area,
    "theme": lambda _, action: (action.theme,) if action.theme else (),
    "type": lambda _, action: (action.type,) if action.type else (),
    "quantified": lambda plan, action: _yes(measure(plan, action).quantified),
    "dated": lambda plan, action: _yes(measure(plan, action).dated),
    "strength": lambda plan, action: (measure(plan, action).strength.id,),
    "measurable": lambda plan, action: _yes(measure(plan, action).checkable),
    "continues": lambda _, action: _yes(action.continues),
    "placed": lambda _, action: _yes(action.places),
    "place": lambda _, action: action.places,
}
WORDS = "q"
_ORDERS: dict[str, tuple[str, ...]] = {
    "type": get_args(ActionType),
    "strength": tuple(each.id for each in STRENGTHS),
    **dict.fromkeys(("quantified", "dated", "measurable", "continues", "placed"), (YES, NO)),
}


@dataclass(frozen=True)
class Choices:
    """Chosen values by facet, and words. A facet that is not named, or is empty, leaves every action in."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: str = ""

    def __hash__(self) -> int:
        return hash((frozenset(self.values.items()), self.words))

    def active(self) -> tuple[str, ...]:
        """The facets that narrow the result, in a fixed order; words last."""
        return tuple(facet for facet in FACETS if self.values.get(facet)) + ((WORDS,) if self.words.split() else ())

    def without(self, *lifted: str) -> "Choices":
        """The same choices with some facets (or the words) lifted."""
        kept = {facet: values for facet, values in self.values.items() if facet not in lifted}
        return Choices(kept, "" if WORDS in lifted else self.words)


@lru_cache(maxsize=64)
def _holders(plan: Plan, facet: str) -> dict[str, frozenset[str]]:
    """The actions, by id, that have each value of a facet; values in the order of the text."""
    found: dict[str, set[str]] = {}
    for action in plan.actions:
        for value in FACETS[facet](plan, action):
            found.setdefault(value, set()).add(action.id)
    return {value: frozenset(holders) for value, holders in found.items()}


@lru_cache(maxsize=256)
def _chosen(plan: Plan, choices: Choices) -> frozenset[str]:
    """The ids of the chosen actions."""
    words = fold(choices.words).split()
    left = {action.id for action in plan.actions if all(word in fold(action.text) for word in words)}
    for facet, values in choices.values.items():
        if values:
            left &= frozenset().union(*(_holders(plan, facet).get(value, frozenset()) for value in values))
    return frozenset(left)


def select(plan: Plan, choices: Choices) -> list[Statement]:
    """The chosen actions, in the order of the text."""
    chosen = _chosen(plan, choices)
    return [action for action in plan.actions if action.id in chosen]


@lru_cache(maxsize=64)
def options(plan: Plan, facet: str) -> tuple[str, ...]:
    """Every value of a facet that the plan has, in a reader's order."""
    found = _holders(plan, facet)
    order = _ORDERS.get(facet, tuple(found))
    return tuple(value for value in order if value in found)


@lru_cache(maxsize=1024)
def counts(plan: Plan, choices: Choices, facet: str) -> Counter[str]:
    """Actions by value of a facet, under every other choice."""
    rest = _chosen(plan, choices.without(facet))
    return Counter({value: len(rest & holders) for value, holders in _holders(plan, facet).items()})


def lifting(plan: Plan, choices: Choices) -> dict[str, int]:
    """For each active choice, how many actions appear when it alone is lifted; only those that help, best first."""
    found = {facet: len(select(plan, choices.without(facet))) for facet in choices.active()}
    return {facet: found[facet] for facet in sorted(found, key=lambda f: -found[f]) if found[facet]}
