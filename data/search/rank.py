"""Which clauses answer, best first.

A clause scores what it shows of what was asked, rare things more than common ones; then by what kind
of clause it is: a target with a number before a passing mention in a long sentence.
"""

from decimal import Decimal
from itertools import pairwise

import numpy as np

from data.schema import Plan, Statement
from data.search.index import Docs, Index, Scores
from data.search.lexicon import Segment
from data.search.understand import ParsedQuestion
from data.search.vocabulary import Term

NAMES, CONTEXT, BOTH, PARTLY, TURNED = 0.9, 0.27, 0.12, 0.8, 0.8
ROLE = {
    "target": 1.3,
    "action": 1.08,
    "achievement": 1.0,
    "safeguard": 1.0,
    "shortcoming": 0.9,
    "lead": 0.7,
    "context": 0.65,
}
FIGURE, TARGET_FIGURE, FIGURE_ASKED, NO_FIGURE_ASKED = 1.08, 1.2, 1.2, 0.9
RIGHT_YEAR, WRONG_YEAR = 1.3, 0.75
SLOPE = 0.15
NEAR, ABOUT = Decimal("0.05"), Decimal("0.2")
SHOWN, CLOSE = 0.6, 0.7


def rank(index: Index, question: ParsedQuestion) -> Scores:
    """The score of every document; 0 where it shows nothing of what was asked."""
    total = np.zeros(len(index.docs))
    for concept in question.concepts:
        strength = _strength(index, concept)
        holders = np.count_nonzero(strength >= SHOWN) or np.count_nonzero(strength)
        if holders:
            total += concept.weight * np.log1p(len(index.docs) / holders) * strength
    return total * _kind(index, question)


def _strength(index: Index, concept: Segment) -> Scores:
    """How strongly each document shows a concept, 0 to a little over 1."""
    strength = np.zeros(len(index.docs))
    for term, weight in concept.terms.items():
        in_text, in_names = index.holding(term), index.holding(term, "names")
        _raise(strength, index.under(term), CONTEXT * weight)
        _raise(strength, in_names, NAMES * weight)
        _raise(strength, in_text, weight)
        _raise(strength, np.intersect1d(in_text, in_names, assume_unique=True), (1 + BOTH) * weight)
        if len(term) == 4:  # 整备土地 says what 土地整备 says
            _raise(strength, index.holding((*term[2:], *term[:2])), TURNED * weight)
    if concept.partly:
        np.maximum(strength, PARTLY * _share(index, concept.partly), out=strength)
    if concept.number is not None:
        _raise_numbers(index, concept, strength)
    return strength


def _raise(strength: Scores, docs: Docs, weight: float) -> None:
    strength[docs] = np.maximum(strength[docs], weight)


def _share(index: Index, words: Term) -> Scores:
    """How much of a stretch each document holds, in pairs of neighbours, rare pairs counting more; little is nothing."""
    share, whole = np.zeros(len(index.docs)), 0.0
    for pair in pairwise(words):
        weight = index.rarity(pair)
        whole += weight
        share[index.holding(pair)] += weight
    share /= whole or 1.0
    share[share < 0.3] = 0.0
    return np.power(share, 1.2)


def _raise_numbers(index: Index, concept: Segment, strength: Scores) -> None:
    """Figures of the amount that is asked for; where there are none, those close to it."""
    asked = concept.number or Decimal(0)
    wanted = {number: 1.0 for number in index.by_number if number == asked}
    if concept.about or not wanted:
        margin = asked * (ABOUT if concept.about else NEAR)
        close = (number for number in index.by_number if abs(number - asked) <= margin)
        wanted = dict.fromkeys(close, CLOSE) | wanted
    for number, weight in wanted.items():
        for each in index.by_number[number]:
            sure = weight if not concept.measure or each.unit == concept.measure else weight / 2
            strength[each.doc] = max(strength[each.doc], sure)


def _figure_weight(plan: Plan, doc: Statement) -> float:
    if any(plan.figure[name].kind == "target" for name in doc.figures):
        return TARGET_FIGURE
    return FIGURE if doc.figures else 1.0


def _kind(index: Index, question: ParsedQuestion) -> Scores:
    """What kind of clause is wanted."""
    kind = np.array([ROLE.get(doc.role, 0.5) for doc in index.docs])
    kind *= np.array([_figure_weight(index.plan, doc) for doc in index.docs])
    if "quantity" in question.wants:
        kind *= np.where([bool(doc.figures) for doc in index.docs], FIGURE_ASKED, NO_FIGURE_ASKED)
    if question.year:
        ahead = np.array([doc.role in ("target", "action", "safeguard") for doc in index.docs])
        kind *= np.where(ahead if question.year == "target" else ~ahead, RIGHT_YEAR, WRONG_YEAR)
    average = index.lengths.mean() if len(index.docs) else 1.0
    weighted: Scores = kind / (1 - SLOPE + SLOPE * index.lengths / average)
    return weighted
