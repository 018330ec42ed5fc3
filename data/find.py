"""Search the clauses of a plan."""

import unicodedata
from dataclasses import dataclass

from data.schema import Plan, Statement

_ROLE_WEIGHT = {"target": 4, "action": 3, "achievement": 2, "lead": 2, "safeguard": 1, "shortcoming": 1, "context": 0}


@dataclass(frozen=True)
class Hit:
    """A statement that answers, and how well."""

    statement: Statement
    score: float


def folded(text: str) -> str:
    """Text without differences that a reader does not mean: full or half width, capitals."""
    return unicodedata.normalize("NFKC", text).casefold()


def find(plan: Plan, words: str, limit: int = 10) -> list[Hit]:
    """Clauses that hold every one of the words, best first: targets and numbers before passing mentions."""
    parts = folded(words).split()
    if not parts:
        return []
    hits = [
        Hit(s, _ROLE_WEIGHT.get(s.role, 0) + 2 * bool(s.figures) - len(s.text) / 1000)
        for s in plan.clauses
        if all(part in folded(s.text) for part in parts)
    ]
    return sorted(hits, key=lambda hit: -hit.score)[:limit]
