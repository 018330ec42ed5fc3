"""Places, indicators and headings whose own name is asked for."""

from dataclasses import dataclass
from typing import Literal

from data.schema import Plan
from data.search.normal import key, unit_texts

_SHORTEST = 2


@dataclass(frozen=True)
class Named:
    """Something with a name of its own, and what it is."""

    kind: Literal["place", "indicator", "heading"]
    id: str
    name: str


def named(plan: Plan, words: str, limit: int = 8) -> list[Named]:
    """What bears the words in its name, or whose whole name stands in the words; the shortest names first."""
    asked = unit_texts(words)
    if len("".join(asked)) < _SHORTEST:
        return []
    everything = [
        *((Named("indicator", i.id, i.name), (i.name, i.short)) for i in plan.indicators),
        *((Named("place", p.id, p.name), (p.name, p.name_en, *p.aliases)) for p in plan.places),
        *((Named("heading", s.id, s.text), (s.text,)) for s in plan.statements if s.is_heading or s.role == "lead"),
    ]
    found = [
        (thing, min(len(name) for name in names))
        for thing, names in everything
        if any(_same(asked, unit_texts(name)) for name in names)
    ]
    return [thing for thing, _ in sorted(found, key=lambda item: item[1])][:limit]


def _same(asked: list[str], name: list[str]) -> bool:
    if len("".join(name)) < _SHORTEST:
        return False
    return key(asked) in key(name) or key(name) in key(asked)
