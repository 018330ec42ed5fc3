"""Choosing among a plan's actions: facets, words, and which choice empties the result.

Within a facet any chosen value will do; between facets, and for every word, all must hold. The number
beside a value says how many actions would be shown if that facet alone were set to it.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import get_args

from data.measurability import STRENGTHS, measure
from data.schema import ActionType, Plan, Statement
from data.search.normal import fold

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

    def active(self) -> tuple[str, ...]:
        """The facets that narrow the result, in a fixed order; words last."""
        return tuple(facet for facet in FACETS if self.values.get(facet)) + ((WORDS,) if self.words.split() else ())

    def without(self, *lifted: str) -> "Choices":
        """The same choices with some facets (or the words) lifted."""
        kept = {facet: values for facet, values in self.values.items() if facet not in lifted}
        return Choices(kept, "" if WORDS in lifted else self.words)


@lru_cache(maxsize=64)
def _values(plan: Plan, facet: str) -> dict[str, tuple[str, ...]]:
    """The values of a facet by action."""
    return {action.id: FACETS[facet](plan, action) for action in plan.actions}


def select(plan: Plan, choices: Choices) -> list[Statement]:
    """The chosen actions, in the order of the text."""
    wanted = [(_values(plan, facet), set(values)) for facet, values in choices.values.items() if values]
    words = fold(choices.words).split()
    return [
        action
        for action in plan.actions
        if all(not values.isdisjoint(known[action.id]) for known, values in wanted)
        and all(word in fold(action.text) for word in words)
    ]


def options(plan: Plan, facet: str) -> list[str]:
    """Every value of a facet that the plan has, in a reader's order."""
    found = dict.fromkeys(value for action in plan.actions for value in _values(plan, facet)[action.id])
    order = _ORDERS.get(facet, tuple(found))
    return [value for value in order if value in found]


def counts(plan: Plan, choices: Choices, facet: str) -> Counter[str]:
    """Actions by value of a facet, under every other choice."""
    rest = select(plan, choices.without(facet))
    return Counter(value for action in rest for value in _values(plan, facet)[action.id])


def lifting(plan: Plan, choices: Choices) -> dict[str, int]:
    """For each active choice, how many actions appear when it alone is lifted; only those that help, best first."""
    found = {facet: len(select(plan, choices.without(facet))) for facet in choices.active()}
    return {facet: found[facet] for facet in sorted(found, key=lambda f: -found[f]) if found[facet]}
