"""Heat maps on the page: compiled once for the same labels, and filled with each choice's numbers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from functools import lru_cache
from hashlib import sha256
from typing import Any

from components.charts.clicks import show_clickable
from components.charts.matrix import CELL, FIELDS, HeatCell, largest, matrix
from components.charts.vega import Spec, built, compact


def show_heat_map(cells: Sequence[HeatCell], name: str, alt: str, choose: Callable[[Mapping[str, Any]], None]) -> None:
    """Draw the cells; `choose` gets `row` and `key` of the one that is clicked. What `alt` says comes first, then where
    most are, then the numbers.
    """
    show_clickable(_spec(tuple(cells)), name, CELL, choose, FIELDS, alt=f"{alt}{_most(cells)}{_as_text(cells)}")


@lru_cache(maxsize=128)
def _spec(cells: tuple[HeatCell, ...]) -> Spec:
    """Altair needs a tenth of a second to compile a chart: the same labels are compiled once, with a scale that goes to
    the same largest number.
    """
    most = largest(cells)
    blank = built(matrix, tuple(replace(cell, count=most, chosen=False) for cell in cells))
    name = f"cells-{sha256(repr(cells).encode()).hexdigest()[:16]}"  # a name of its own: the browser draws it anew
    return {**blank, "data": {"name": name}, "datasets": {name: compact([asdict(cell) for cell in cells])}}


def _most(cells: Sequence[HeatCell]) -> str:
    """What the deepest colour says; nothing where it says nothing of one cell or two."""
    top = [cell for cell in cells if cell.shaded and cell.count == largest(cells) > 0]
    where = "、".join(f"{cell.row_label}·{cell.column_label}" for cell in top)
    return f"最多的是{where}，{top[0].count} 条。" if 0 < len(top) < 3 else ""


def _as_text(cells: Sequence[HeatCell]) -> str:
    """The numbers as a sentence a row, for screen readers; zeros are left out."""
    rows: dict[str, list[str]] = {}
    for cell in cells:
        rows.setdefault(cell.row_label, []).extend([f"{cell.column_label} {cell.count}"] if cell.count else [])
    return "；".join(f"{row}：{'、'.join(found) or '没有'}" for row, found in rows.items())
