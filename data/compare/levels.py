"""What a city plans, and what its district plans of the same things in the same year."""

from dataclasses import dataclass
from functools import lru_cache

from data.compare.relation import looks_ahead
from data.compare.same import Same, same_things
from data.schema import Plan, Role, Statement

ASKING: tuple[Role, ...] = ("lead", "action", "target")


@dataclass(frozen=True)
class Asked:
    """A sentence of the upper plan, by what it belongs with sentences of the lower one: planned, or only reviewed."""

    upper: Statement
    found: tuple[Same, ...]
    planned: tuple[Statement, ...]
    reviewed: tuple[Statement, ...]


@lru_cache(maxsize=8)
def asked(upper: Plan, lower: Plan) -> tuple[Asked, ...]:
    """Each sentence of what the upper plan plans that shares something with the lower plan, in order."""
    found: dict[str, list[Same]] = {}
    for same in same_things((upper, lower)):
        for item in same.sides[0]:
            if item.role in ASKING and looks_ahead(upper, item):
                found.setdefault(item.id, []).append(same)
    return tuple(_asked(upper, lower, item, found[item.id]) for item in upper.clauses if item.id in found)


def _asked(upper: Plan, lower: Plan, item: Statement, found: list[Same]) -> Asked:
    said = sorted(
        {other.id: other for same in found for other in same.sides[1]}.values(), key=lambda other: other.start
    )
    ahead = tuple(other for other in said if looks_ahead(lower, other))
    return Asked(item, tuple(found), ahead, tuple(other for other in said if other not in ahead))
