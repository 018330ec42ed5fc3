"""Lists as a Chinese title writes them, and even parts of a sequence."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")


def listed(names: Iterable[str]) -> str:
    """`进出口`, `甲和乙`, `甲、乙和丙`."""
    *first, last = names
    return f"{'、'.join(first)}和{last}" if first else last


def even_parts(items: Sequence[Item], most: int) -> Iterator[tuple[Item, ...]]:
    """Cut a sequence into parts of at most `most`, as even as can be: nine in fours are 3, 3, 3."""
    parts = -(-len(items) // most)
    for index in range(parts):
        yield tuple(items[index * len(items) // parts : (index + 1) * len(items) // parts])
