"""Which clauses answer, best first.

A clause scores what it shows of what was asked, rare things more than common ones; then by what kind
of clause it is: a target with a number before a passing mention in a long sentence.
"""

import numpy as np

from data.search.index import Docs, Index, Scores
from data.search.lexicon import Segment
from data.search.understand import ParsedQuestion

_NAMES, _CHAPTER = 0.9, 1.3
_ENGLISH, _BESIDE_KNOWN = 0.8, 0.4
_RIGHT_YEAR, _WRONG_YEAR = 1.3, 0.75
SHOWN, _SURE = 0.6, 0.9


def rank(index: Index, question: ParsedQuestion) -> Scores:
    """The score of every document; 0 where it shows nothing of what was asked."""
    total = np.zeros(len(index.docs))
    for concept in question.concepts:
        shown = strength(index, concept)
        holders = np.count_nonzero(shown >= SHOWN) or np.count_nonzero(shown)
        if holders:
            total += concept.weight * np.log1p(len(index.docs) / holders) * shown
    total *= index.likely
    if question.year:
        total *= np.where(index.ahead == (question.year == "target"), _RIGHT_YEAR, _WRONG_YEAR)
    return total


def strength(index: Index, concept: Segment) -> Scores:
    """How strongly each document shows a concept, 0 to 1; more where its whole chapter is about it."""
    found = np.zeros(len(index.docs))
    for term, weight in concept.terms.items():
        _raise(found, index.holding(term, "names"), _NAMES * weight)
        _raise(found, index.holding(term), weight)
        if weight >= _SURE:
            for name in (term, ("".join(term),)):
                _raise(found, index.holding(name, "chapters"), _CHAPTER * weight)
    if concept.english:
        known = concept.how == "vocabulary"  # then its Chinese words say better what is meant
        _raise(found, index.holding(concept.english, "english"), _BESIDE_KNOWN if known else _ENGLISH)
    if concept.number is not None:
        found[index.amounts.get(concept.number, [])] = 1.0
    return found


def _raise(found: Scores, docs: Docs, weight: float) -> None:
    found[docs] = np.maximum(found[docs], weight)
