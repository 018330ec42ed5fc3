"""Choosing among a plan's actions: facets, a text query, and which choice empties the result.

Within a facet any chosen value will do; between facets, and for all that the query asks for, all must hold. The number
beside a value says how many actions would be shown if that facet alone were set to it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import get_args

from data.outside.later import Kind, of_statement
from data.schema import ActionType, Plan, Statement
from data.search import matching
from data.tasks.beneficiaries import BENEFICIARIES, beneficiaries
from data.tasks.continuity import has_links
from data.tasks.measurability import STRENGTHS, measure

YES, NO = "yes", "no"
UNSOUGHT = "unsought"
"""Of what became of an action: nobody has looked."""


def _yes(value: object, *, known: bool = True) -> tuple[str, ...]:
    """Yes or no; neither where what is not there may only be unread."""
    return (YES,) if value else (NO,) if known else ()


def _later(plan: Plan, action: Statement) -> tuple[str, ...]:
    """What is known of it, by kind; nothing of a plan for which nobody looked at all."""
    if not plan.outside.milestones and not plan.outside.sought:
        return ()
    return tuple(dict.fromkeys(item.kind for item in of_statement(plan, action.id))) or (UNSOUGHT,)


def _area(plan: Plan, action: Statement) -> tuple[str, ...]:
    area = plan.area_of_section.get(action.section)
    return (area.id,) if area else ()


FACETS: dict[str, Callable[[Plan, Statement], tuple[str, ...]]] = {
    "area": _area,
    "theme": lambda _, action: (action.theme,) if action.theme else (),
    "type": lambda _, action: (action.type,) if action.type else (),
    "quantified": lambda plan, action: _yes(measure(plan, action).quantified, known=action.is_read),
    "dated": lambda plan, action: _yes(measure(plan, action).dated),
    "strength": lambda plan, action: (measure(plan, action).strength.id,),
    "measurable": lambda plan, action: _yes(measure(plan, action).checkable),
    "continues": lambda plan, action: _yes(action.continues, known=has_links(plan)),
    "later": lambda plan, action: _later(plan, action),
    "placed": lambda _, action: _yes(action.places),
    "place": lambda _, action: action.places,
    "for": lambda _, action: beneficiaries(action),
}
QUERY = "q"
_ORDERS: dict[str, tuple[str, ...]] = {
    "type": get_args(ActionType),
    "strength": tuple(each.id for each in STRENGTHS),
    "later": (*get_args(Kind), UNSOUGHT),
    "for": tuple(each.id for each in BENEFICIARIES),
    **dict.fromkeys(("quantified", "dated", "measurable", "continues", "placed"), (YES, NO)),
}


@dataclass(frozen=True)
class Choices:
    """Chosen values by facet, and a text query. A facet that is not named, or is empty, leaves every action in."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    query: str = ""

    def __hash__(self) -> int:
        return hash((frozenset(self.values.items()), self.query))

    def active(self) -> tuple[str, ...]:
        """The facets that narrow the result, in a fixed order; the query last."""
        return tuple(facet for facet in FACETS if self.values.get(facet)) + ((QUERY,) if self.query.split() else ())

    def without(self, *removed: str) -> "Choices":
        """The same choices without some facets (or the query)."""
        rest = {facet: values for facet, values in self.values.items() if facet not in removed}
        return Choices(rest, "" if QUERY in removed else self.query)


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
    left = set(matching(plan, choices.query, plan.actions))
    for facet, values in choices.values.items():
        if values:
            left &= frozenset().union(*(_holders(plan, facet).get(value, frozenset()) for value in values))
    return frozenset(left)


def select(plan: Plan, choices: Choices) -> list[Statement]:
    """The chosen actions, in the order of the text."""
    chosen = _chosen(plan, choices)
    return [action for action in plan.actions if action.id in chosen]


def count_text(plan: Plan, actions: Sequence[Statement]) -> str:
    """`全部 430 条举措`, or `430 条举措中的 12 条`."""
    whole = len(plan.actions)
    return f"全部 {whole} 条举措" if len(actions) == whole else f"{whole} 条举措中的 {len(actions)} 条"


def grouped(plan: Plan, actions: Iterable[Statement], facet: str) -> dict[str, list[Statement]]:
    """Actions by their value of a facet of which each has one at most; by "" where it has none.

    What no lead sentence stands over goes by the heading of its section, so that areas do not mix. Strengths
    from the firmest, types from the most frequent, the rest and all members in the order of the text.
    """
    groups: dict[str, list[Statement]] = {}
    for action in actions:
        value = next(iter(FACETS[facet](plan, action)), "")
        if not value and facet == "theme" and (heading := plan.heading_over(action.section)):
            value = heading.id
        groups.setdefault(value, []).append(action)
    if facet == "strength":
        return {each.id: groups[each.id] for each in STRENGTHS if each.id in groups}
    return dict(sorted(groups.items(), key=lambda group: -len(group[1]))) if facet == "type" else groups


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


def without_one(plan: Plan, choices: Choices) -> dict[str, int]:
    """For each active choice, how many actions appear without it alone; only those that help, best first."""
    found = {facet: len(select(plan, choices.without(facet))) for facet in choices.active()}
    return {facet: found[facet] for facet in sorted(found, key=lambda f: -found[f]) if found[facet]}
