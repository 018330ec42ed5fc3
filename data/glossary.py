"""`glossary.csv` read and held against the plan, and where its words stand in the text; a plan may have none."""

import re
from bisect import bisect_left
from functools import lru_cache

from data.loading.faults import Faults
from data.loading.home import Home
from data.loading.located import read_rows
from data.schema import GlossaryTerm, Mention, Plan

FILE = "glossary.csv"
Rows = list[tuple[int, GlossaryTerm]]


def read_glossary(home: Home, faults: Faults) -> Rows:
    """The terms of a plan folder, each with its line; faults in their form only."""
    return read_rows(home, FILE, GlossaryTerm, faults, optional=True)


def check_glossary(plan: Plan, rows: Rows, faults: Faults) -> None:
    """A term stands in the text, no spelling means two things, and a source without a title is named as one."""
    body = plan.text[slice(*plan.body)]
    ids: set[str] = set()
    taken: set[str] = set()
    for line, row in rows:
        problems = [
            (row.id in ids, "id", f"{row.id} is taken already"),
            (row.term not in body, "term", f"“{row.term}” is not in the text"),
            (row.term in taken, "term", f"“{row.term}” is explained already"),
            *((word in taken or word == row.term, "also", f"“{word}” is explained already") for word in row.also),
            (not row.document and not (row.confidence == "M" and row.note), "document", "without it: `M`, and a note"),
        ]
        ids.add(row.id)
        taken |= {*row.spellings}
        for wrong, field, words in problems:
            if wrong:
                faults.add(FILE, line, field, words)


def explained(plan: Plan, start: int, end: int) -> list[Mention]:
    """The words of the glossary between two offsets, in order and apart; each where it first stands."""
    found = _mentions(plan)
    first: dict[str, Mention] = {}
    for mention in found[bisect_left(found, start, key=_start) : bisect_left(found, end, key=_start)]:
        if mention.end <= end:
            first.setdefault(mention.id, mention)
    return list(first.values())


def _start(mention: Mention) -> int:
    return mention.start


@lru_cache(maxsize=8)
def _mentions(plan: Plan) -> tuple[Mention, ...]:
    """Every printing of every word in the plan's body; the longest spelling wins, and PPP is not found in PPPs."""
    id_of = {spelling: item.id for item in plan.glossary for spelling in item.spellings}
    if not id_of:
        return ()
    whole = "|".join(_as_whole(word) for word in sorted(id_of, key=len, reverse=True))
    return tuple(Mention(id_of[found[0]], *found.span()) for found in re.compile(whole).finditer(plan.text, *plan.body))


def _as_whole(word: str) -> str:
    """A pattern for a word; letters and digits at its edges are no part of a longer word or number."""
    before, after = (r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])")
    return f"{before if _is_latin(word[0]) else ''}{re.escape(word)}{after if _is_latin(word[-1]) else ''}"


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()
