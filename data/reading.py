"""How the text reads: passages under their headings, sentences, and what is named inside them.

Everything is offsets into `plan.text`; nothing here changes or copies a word.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Literal, TypeVar

from data.derive import base_unit
from data.schema import Figure, Mention, Plan, Statement, sections_above
from data.wording import cited

Stretch = TypeVar("Stretch", Statement, Mention)

_SENTENCE_END = re.compile(r"[。！？!\n]")
_CLOSING = "。；;：:，,、！？!?"


@dataclass(frozen=True, eq=False)
class Sentence:
    """Clauses up to a full stop or the end of a line; `start:end` takes in the punctuation at both edges."""

    start: int
    end: int
    statements: tuple[Statement, ...]


@dataclass(frozen=True, eq=False)
class Passage:
    """A heading (part, section or lead sentence) and the sentences up to the next one.

    Without a heading where clauses begin a section of their own that has none.
    """

    heading: Statement | None
    sentences: tuple[Sentence, ...]

    @property
    def section(self) -> str:
        return self.heading.section if self.heading else self.sentences[0].statements[0].section


@dataclass(frozen=True)
class TextMark:
    """A stretch of the text that states a figure or names a place."""

    kind: Literal["figure", "place"]
    id: str
    start: int
    end: int


@lru_cache(maxsize=8)
def passages(plan: Plan) -> tuple[Passage, ...]:
    """The whole text, in order."""
    found: list[Passage] = []
    heading: Statement | None = None
    clauses: list[Statement] = []
    for item in plan.statements:
        opens = item.is_heading or item.role == "lead"
        if (opens or (clauses and clauses[-1].section != item.section)) and (heading or clauses):
            found.append(Passage(heading, _sentences(plan.text, clauses)))
            heading, clauses = None, []
        if opens:
            heading = item
        else:
            clauses.append(item)
    if heading or clauses:
        found.append(Passage(heading, _sentences(plan.text, clauses)))
    return tuple(found)


def _sentences(text: str, clauses: list[Statement]) -> tuple[Sentence, ...]:
    groups: list[list[Statement]] = []
    for before, item in pairwise([None, *clauses]):
        if item is None:
            continue
        if before is None or _SENTENCE_END.search(text, before.end, item.start):
            groups.append([])
        groups[-1].append(item)
    return tuple(Sentence(_opening(text, g[0].start), _ending(text, g[-1].end), tuple(g)) for g in groups)


def _opening(text: str, start: int) -> int:
    """Dashes that open a line of a list belong to it."""
    while start and text[start - 1] in "—":
        start -= 1
    return start


def _ending(text: str, end: int) -> int:
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    return end


def marks(plan: Plan, start: int, end: int) -> list[TextMark]:
    """Figures and places between two offsets, in order and without overlap; a figure wins inside a place's name."""
    stated = dict.fromkeys(name for clause in _between(plan.statements, start, end) for name in clause.figures)
    figures = [
        mark
        for name in stated
        for mark in _figure_marks(plan, plan.figure[name])
        if start <= mark.start and mark.end <= end
    ]
    places = [
        TextMark("place", mention.id, *stretch)
        for mention in _between(plan.mentions, start, end)
        if mention.end <= end
        for stretch in _without(mention.start, mention.end, figures)
    ]
    return sorted([*figures, *places], key=lambda mark: mark.start)


def _between(items: Sequence[Stretch], start: int, end: int) -> Sequence[Stretch]:
    """Of items in the order of the text, those that begin between two offsets."""
    return items[bisect_left(items, start, key=_start) : bisect_left(items, end, key=_start)]


def _start(item: Statement | Mention) -> int:
    return item.start


def _figure_marks(plan: Plan, figure: Figure) -> Iterator[TextMark]:
    for start, end in ((figure.start, figure.end), *((other.start, other.end) for other in figure.also)):
        yield TextMark("figure", figure.id, start, with_unit(plan.text, figure, end))


def with_unit(text: str, figure: Figure, end: int) -> int:
    """The end of a number together with the unit (and 余, 多) that is printed right after it."""
    _, bare = base_unit(figure.unit)
    scale = figure.unit[: len(figure.unit) - len(bare)]
    printed = re.compile(f"{re.escape(scale)}[余多]?{re.escape(bare)}").match(text, end)
    return printed.end() if printed else end


def _without(start: int, end: int, holes: list[TextMark]) -> Iterator[tuple[int, int]]:
    for hole in holes:
        if start < hole.end and hole.start < end:
            if start < hole.start:
                yield start, hole.start
            start = hole.end
    if start < end:
        yield start, end


def path(plan: Plan, statement: Statement) -> list[Statement]:
    """The headings above a statement, from the part down, and its lead sentence; never itself."""
    above = [plan.heading.get(section) for section in reversed(sections_above(statement.section))]
    lead = plan.statement.get(statement.theme)
    found = dict.fromkeys(item.id for item in (*above, lead) if item and item.id != statement.id)
    return [plan.statement[name] for name in found]


def neighbours(plan: Plan, statement: Statement) -> tuple[Statement | None, Statement | None]:
    """What is read before and after a statement."""
    at = plan.statements.index(statement)
    before = plan.statements[at - 1] if at else None
    return before, plan.statements[at + 1] if at + 1 < len(plan.statements) else None


def carried_on(plan: Plan, statement: Statement) -> tuple[list[str], list[str]]:
    """What a statement continues, and what continues it; for a lead sentence, its clauses taken together."""
    clauses = [item for item in plan.statements if item.theme == statement.id] or [statement]
    return (
        list(dict.fromkeys(name for clause in clauses for name in clause.continues)),
        list(dict.fromkeys(name for clause in clauses for name in clause.continued_by)),
    )


def citation(plan: Plan, statement: Statement, address: str) -> str:
    """A citation to copy: the words exactly as published, title, date, section, address."""
    where = "，".join(item.text for item in path(plan, statement))
    return f"“{statement.text}”\n——{cited(plan)}。{where}\n{address}"
