"""What a plan arranged for its year, and what the plan of the year after says of the same things."""

from dataclasses import dataclass
from functools import lru_cache

from data.compare.relation import looks_ahead
from data.compare.same import Same, same_things
from data.schema import Plan, Statement


@dataclass(frozen=True)
class Carried:
    """An action or a target of the earlier plan, what the later one reviews of it, and what it plans of it again."""

    item: Statement
    found: tuple[Same, ...] = ()
    reviewed: tuple[Statement, ...] = ()
    planned: tuple[Statement, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.found)


@lru_cache(maxsize=8)
def carried(earlier: Plan, later: Plan) -> tuple[Carried, ...]:
    """Every action and target of the earlier plan, in order; nothing found is no proof that it was dropped."""
    found: dict[str, list[Same]] = {}
    for same in same_things((earlier, later)):
        for item in same.sides[0]:
            found.setdefault(item.id, []).append(same)
    return tuple(
        _carried(later, item, found.get(item.id, []))
        for item in earlier.clauses
        if item.role in ("action", "target") and looks_ahead(earlier, item)
    )


def _carried(later: Plan, item: Statement, found: list[Same]) -> Carried:
    said = sorted(
        {other.id: other for same in found for other in same.sides[1]}.values(), key=lambda other: other.start
    )
    ahead = tuple(other for other in said if looks_ahead(later, other))
    return Carried(item, tuple(found), tuple(other for other in said if other not in ahead), ahead)
