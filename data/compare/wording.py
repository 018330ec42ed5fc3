"""Sentences of two years that say nearly the same in nearly the same words."""

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from data.compare.names import SHORTEST
from data.compare.standard import standard_names
from data.compare.words import HEAD
from data.schema import Plan, Statement

ALIKE = 80  # percent
Side = tuple[Plan, Sequence[Statement]]


def alike(left: Side, right: Side) -> Iterator[tuple[Statement, Statement]]:
    """Pairs whose words without the first verbs are alike, and whose numbers measure the same where both have any."""
    (first, before), (second, after) = ((plan, [item for item in said if _core(item)]) for plan, said in (left, right))
    if not before or not after:
        return
    likeness = process.cdist(
        [_core(item) for item in before], [_core(item) for item in after], scorer=fuzz.ratio, score_cutoff=ALIKE
    )
    for row, column in zip(*likeness.nonzero(), strict=True):
        if _measure_alike(first, before[row], second, after[column]):
            yield before[row], after[column]


def _core(item: Statement) -> str:
    said = HEAD.sub("", item.text)
    return said if len(said) >= SHORTEST else ""


def _measure_alike(first: Plan, before: Statement, second: Plan, after: Statement) -> bool:
    """Sentences leave out whose number it is where it was said before; the figures' own names have it.

    What a standard indicator measures is another rule's to find.
    """
    left, right = ([plan.figure[name] for name in item.figures] for plan, item in ((first, before), (second, after)))
    if any(figure.indicator in standard_names() for figure in (*left, *right)):
        return False
    return not left or not right or any(_likeness(a.name, b.name) >= ALIKE for a in left for b in right)


def _likeness(left: str, right: str) -> float:
    return float(fuzz.ratio(HEAD.sub("", left), HEAD.sub("", right)))
