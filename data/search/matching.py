"""Which clauses hold everything that a query asks for: a filter, where `search` orders by how well they answer."""

from collections.abc import Iterable

import numpy as np

from data.schema import Plan, Statement
from data.search.answer import index_of
from data.search.normal import fold
from data.search.rank import SHOWN, strength
from data.search.understand import WEAK, understand


def matching(plan: Plan, query: str, among: Iterable[Statement]) -> frozenset[str]:
    """The ids of those that print every word, or show all that search understands: pinyin, 2,500, other names.

    A statement that prints the words is always found, whatever else they may mean.
    """
    words = fold(query).split()
    index, among = index_of(plan), tuple(among)
    printed = {item.id for item in among if all(word in fold(item.text) for word in words)}
    question = understand(index, query)
    asked = [concept for concept in question.concepts if concept.weight > WEAK]
    if not asked or not question.is_understood:
        return frozenset(printed)
    shown = np.all([strength(index, concept) >= SHOWN for concept in asked], axis=0)
    understood = {index.docs[at].id for at in np.flatnonzero(shown)}
    return frozenset(printed | understood & {item.id for item in among})
