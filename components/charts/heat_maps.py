"""Heat maps on the page: drawn once for the same labels, and filled with each choice's numbers."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from functools import lru_cache
from hashlib import sha256

from components.charts.matrix import HeatCell, largest, matrix
from components.charts.vega import Spec, compact, sendable


@lru_cache(maxsize=128)
def built(cells: tuple[HeatCell, ...]) -> Spec:
    """The chart of these cells. Altair needs a tenth of a second for a chart, so that only the numbers are new."""
    most = largest(cells)
    frame = _frame(tuple(replace(cell, count=most, chosen=False) for cell in cells))
    name = f"cells-{sha256(repr(cells).encode()).hexdigest()[:16]}"  # a name of its own: the browser draws it anew
    return {**frame, "data": {"name": name}, "datasets": {name: compact([asdict(cell) for cell in cells])}}


@lru_cache(maxsize=32)
def _frame(blank: tuple[HeatCell, ...]) -> Spec:
    """All of the chart that is not its numbers: labels, and a scale that goes to the same largest number."""
    return sendable(matrix(blank))


def in_words(cells: Sequence[HeatCell]) -> str:
    """The numbers as a sentence a row, for who does not see them; what is zero is left out."""
    rows: dict[str, list[str]] = {}
    for cell in cells:
        rows.setdefault(cell.row_label, []).extend([f"{cell.column_label} {cell.count}"] if cell.count else [])
    return "；".join(f"{row}：{'、'.join(found) or '没有'}" for row, found in rows.items())
