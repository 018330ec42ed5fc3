"""Search a plan: a question in, the clauses that answer it out, best first."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from data.schema import Plan, Statement
from data.search.index import Index, build_index
from data.search.rank import rank
from data.search.understand import ParsedQuestion, understand

_KEPT, _ALIKE = 8, 3


@dataclass(frozen=True)
class Hit:
    """A statement that answers, and how well."""

    statement: Statement
    score: float


@dataclass(frozen=True)
class Answer:
    """What was understood of a question, and the clauses found.

    `nearest` holds what comes closest where nothing was found.
    """

    question: ParsedQuestion
    hits: tuple[Hit, ...]
    nearest: tuple[Hit, ...] = ()


@lru_cache(maxsize=_KEPT)
def index_of(plan: Plan) -> Index:
    """The index of a plan, built once; those of the last plans are kept."""
    return build_index(plan)


def answer(plan: Plan, words: str, limit: int = 10) -> Answer:
    """Understand a question and find what answers it."""
    index = index_of(plan)
    question = understand(index, words)
    scores = rank(index, question)
    best = np.argsort(-scores, kind="stable")[:limit]
    hits = tuple(Hit(index.docs[doc], float(scores[doc])) for doc in best if scores[doc] > 0)
    if question.is_understood:
        return Answer(question, hits)
    return Answer(question, (), hits or _alike(index, words, min(limit, _ALIKE)))


def _alike(index: Index, words: str, limit: int) -> tuple[Hit, ...]:
    """The clauses that look most like the words."""
    from rapidfuzz import fuzz, process

    texts = [doc.text for doc in index.docs]
    found = process.extract(words, texts, scorer=fuzz.partial_ratio, limit=limit, score_cutoff=1)
    return tuple(Hit(index.docs[place], score / 100) for _, score, place in found)


def find(plan: Plan, words: str, limit: int = 10) -> list[Hit]:
    """The clauses that answer, best first."""
    return list(answer(plan, words, limit).hits)
