"""The kinds of ending that sources tell of, as one phrase: 建成、投用、设立或出台.

Decision: the words come from the rows. Context: a heading that names an ending claims that a source tells of it.
Choice: the labels of the steps that are there, what is built before what is decided. Price: the phrase changes with
the data.
"""

from collections.abc import Iterable

from data.labels import labels
from data.schema.later import Step

ORDER: tuple[Step, ...] = ("completed", "opened", "founded", "reached", "approved", "adopted")


def endings(found: Iterable[Step]) -> str:
    """The labels of the steps that occur, each once; empty where none does."""
    told = set(found)
    *first, last = [labels("steps")[step] for step in ORDER if step in told] or [""]
    return f"{'、'.join(first)}或{last}" if first else last
