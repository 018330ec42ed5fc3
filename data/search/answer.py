"""A question in; the clauses that answer it, what bears its words as a name, and how it was read, out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Literal

import numpy as np

from data.map.near import neighbourhoods
from data.outside.later import by_subject, furthest
from data.schema import GlossaryTerm, Plan, Statement
from data.search.dictionary import chinese_of
from data.search.explained import explained
from data.search.index import Index, build_index
from data.search.normal import fold, key, lemma, unit_texts, units
from data.search.rank import rank
from data.search.understand import understand
from data.search.vocabulary import Term, vocabulary

_PLANS, _NEAREST, _NAMED = 8, 3, 8
_SHORTEST_NAME = 2
_WITH_A_NAME = ("renamed", "opened")
"""Steps that may tell of a later name, in quotation marks."""
_QUOTED = re.compile("“([^”]+)”")


@dataclass(frozen=True)
class Named:
    """Something with a name of its own, and what it is."""

    kind: Literal["place", "neighbourhood", "indicator", "heading", "project"]
    id: str
    name: str


@dataclass(frozen=True)
class Hit:
    """A statement that answers, how well, and what was looked for in it."""

    statement: Statement
    score: float
    terms: frozenset[Term] = field(default=frozenset(), repr=False)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Where the statement's text says what was asked for: half-open offsets into it, in order and apart."""
        folded = fold(self.statement.text)
        if len(folded) != len(self.statement.text):  # a character that folds into several would shift the offsets
            return []
        found = units(folded)
        printed = tuple(unit.text for unit in found)
        marked: list[tuple[int, int]] = []
        for start, unit in enumerate(found):
            longest = max((len(term) for term in self.terms if printed[start : start + len(term)] == term), default=0)
            if not longest:
                continue
            end = found[start + longest - 1].end
            if marked and unit.start <= marked[-1][1]:
                marked[-1] = (marked[-1][0], max(end, marked[-1][1]))
            else:
                marked.append((unit.start, end))
        return marked


@dataclass(frozen=True)
class Answer:
    """What was found for a query, best first, and the words it was `read_as`.

    `nearest` holds what comes closest where nothing was found.
    """

    query: str
    read_as: tuple[str, ...]
    hits: tuple[Hit, ...]
    nearest: tuple[Hit, ...]
    plan: Plan = field(repr=False)

    @cached_property
    def explained(self) -> tuple[GlossaryTerm, ...]:
        """The words of the glossary that the question asks for; they are answered before the clauses."""
        return explained(self.plan, self.query)

    @cached_property
    def in_english(self) -> bool:
        """Whether it is asked in English: a word of it is, and the plan does not print it itself (5G, TOD)."""
        index, words = index_of(self.plan), unit_texts(self.query)
        return all(word.isascii() for word in words) and any(
            len(word) > 2 and not len(index.holding((word,))) and _is_english(index, lemma(word)) for word in words
        )

    @cached_property
    def named(self) -> list[Named]:
        """What bears the words in its name, or whose whole name stands in the words; the shortest names first."""
        asked = unit_texts(self.query)
        if len("".join(asked)) < _SHORTEST_NAME:
            return []
        words = key(asked)
        found = [
            (shortest, thing)
            for thing, shortest, names in _names(self.plan)
            if any(words in name or name in words for name in names)
        ]
        return [thing for _, thing in sorted(found, key=lambda item: item[0])][:_NAMED]


@lru_cache(maxsize=_PLANS)
def index_of(plan: Plan) -> Index:
    """The index of a plan, built once; those of the last plans are kept."""
    return build_index(plan)


def _is_english(index: Index, word: str) -> bool:
    return bool(word in vocabulary().words or len(index.holding((word,), "english")) or chinese_of(word))


@lru_cache(maxsize=_PLANS)
def _names(plan: Plan) -> tuple[tuple[Named, int, tuple[str, ...]], ...]:
    """Everything that has a name, the length of its shortest, and its names as they are compared."""

    def everything() -> Iterator[tuple[Named, tuple[str, ...]]]:
        yield from ((Named("indicator", i.id, i.name), (i.name, i.short)) for i in plan.indicators)
        yield from (
            (Named("place", p.id, p.name), tuple(filter(None, (p.name, p.name_en, *p.aliases)))) for p in plan.places
        )
        for row in plan.outside.milestones:
            if later_names := tuple(_QUOTED.findall(row.what)) if row.status in _WITH_A_NAME else ():
                yield Named("project", row.id, f"{row.subject}：{row.what}"), later_names
        for subject, rows in by_subject(plan.outside.milestones).items():
            if subject not in plan.text:  # else the sentence that names it is found
                steps = [row for row in rows if row.is_step]
                known = furthest(steps) if steps else rows[-1]
                yield Named("project", known.id, f"{subject}：{known.what}"), (subject,)
        for label in neighbourhoods(plan).values():
            yield Named("neighbourhood", label.id, label.name), tuple(filter(None, (label.name, label.name_en)))
        headings = (s for s in plan.statements if s.is_heading or s.role == "lead")
        yield from ((Named("heading", s.id, s.text), (s.text,)) for s in headings)

    return tuple(
        (
            thing,
            min(map(len, names)),
            tuple(key(name) for name in map(unit_texts, names) if len("".join(name)) >= _SHORTEST_NAME),
        )
        for thing, names in everything()
    )


def search(plan: Plan, query: str, limit: int = 10) -> Answer:
    """Understand a question and find what answers it, at most `limit` clauses."""
    index = index_of(plan)
    question = understand(index, query)
    scores = rank(index, question)
    best = np.argsort(-scores, kind="stable")[:limit]
    terms = frozenset(term for concept in question.concepts for term in concept.terms if term)
    hits = tuple(Hit(index.docs[doc], float(scores[doc]), terms) for doc in best if scores[doc] > 0)
    read_as = tuple(dict.fromkeys(_as_written(concept.asked) for concept in question.concepts))
    if question.is_understood:
        return Answer(query, read_as, hits, (), plan)
    return Answer(query, read_as, (), hits or _alike(index, query, min(limit, _NEAREST)), plan)


def _as_written(asked: str) -> str:
    """Words as a reader writes them: no spaces around Chinese characters."""
    return asked if asked.isascii() else asked.replace(" ", "")


def _alike(index: Index, query: str, limit: int) -> tuple[Hit, ...]:
    """The clauses that look most like the query."""
    from rapidfuzz import fuzz, process

    texts = [doc.text for doc in index.docs]
    found = process.extract(query, texts, scorer=fuzz.partial_ratio, limit=limit, score_cutoff=1)
    return tuple(Hit(index.docs[place], score / 100) for _, score, place in found)
