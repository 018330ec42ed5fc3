"""Heat maps on the page: built once for the same numbers."""

from collections.abc import Sequence
from functools import lru_cache

from components.charts.matrix import Cell, matrix
from components.vega import Spec, sendable


@lru_cache(maxsize=128)
def built(cells: tuple[Cell, ...]) -> Spec:
    """The chart of these cells."""
    return sendable(matrix(cells))


def in_words(cells: Sequence[Cell]) -> str:
    """The numbers as a sentence a row, for who does not see them; what is zero is left out."""
    rows: dict[str, list[str]] = {}
    for cell in cells:
        rows.setdefault(cell.row_label, []).extend([f"{cell.column_label} {cell.count}"] if cell.count else [])
    return "；".join(f"{row}：{'、'.join(found) or '没有'}" for row, found in rows.items())
