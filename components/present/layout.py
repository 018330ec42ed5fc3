"""Text broken into lines, columns and tables, at the largest size at which it fits. Plain values in, `Text`s out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from components.charts.board import Panel, Shape, Text
from components.present.format import SlideFormat
from components.text.width import wrap
from data.width import ems

LINE = 1.35  # the height of a line, in multiples of its size
SAFE = 1.03  # fonts differ in width by a few pixels


@dataclass(frozen=True)
class TextBlock:
    """A paragraph. `role` is its colour; `gap`, the room above it, and `indent` are in multiples of its size."""

    text: str
    role: str = "text"
    bold: bool = False
    gap: float = 0.0
    indent: float = 0.0


@dataclass(frozen=True)
class Layout:
    """What has been laid out, at set places, and where it ends."""

    texts: tuple[Text, ...]
    panels: tuple[Panel, ...]
    bottom: float
    shapes: tuple[Shape, ...] = ()


def largest(form: SlideFormat, at_size: Callable[[int], Layout]) -> Layout:
    """The layout at the largest size at which it fits into the height; at the smallest where none does."""
    for size in form.sizes:
        layout = at_size(size)
        if layout.bottom <= form.height:
            break
    return layout


def column(items: Sequence[TextBlock], x: float, top: float, width: float, size: int) -> Layout:
    """Paragraphs below each other, each wrapped."""
    texts, y = [], top
    for number, item in enumerate(items):
        y += item.gap * size if number else 0
        left = item.indent * size
        for line in wrap(item.text, (width - left) / size / SAFE):
            texts.append(Text(x + left, y + LINE * size / 2, line, size, item.role, item.bold))
            y += LINE * size
    return Layout(tuple(texts), (), y)


def table(
    form: SlideFormat,
    rows: Sequence[Sequence[TextBlock]],
    weights: Sequence[float],
    x: float,
    top: float,
    width: float,
    size: int,
) -> Layout:
    """Rows of cells in columns by weight, with quiet lines between; below each other on a phone."""
    texts: list[Text] = []
    panels: list[Panel] = []
    y, pad = top, 0.35 * size
    for row in rows:
        below = y + pad
        for line in _lines(form, row, weights, width, size):
            start, left = below, x
            for cell, share in line:
                cell_layout = column([cell], left, start, share - (0.8 * size if len(line) > 1 else 0), size)
                texts += cell_layout.texts
                below, left = max(below, cell_layout.bottom), left + share
        y = below + pad
        panels.append(Panel(x, y - 1, width, 2, "muted", 0.35))
    return Layout(tuple(texts), tuple(panels), y)


def _lines(
    form: SlideFormat, row: Sequence[TextBlock], weights: Sequence[float], width: float, size: int
) -> list[list[tuple[TextBlock, float]]]:
    """Cells with their widths, in one line; on a phone the first alone, the others beside each other if they fit."""
    if not form.tall:
        return [[(cell, width * weight / sum(weights)) for cell, weight in zip(row, weights, strict=True)]]
    first, *rest = row
    needed = [(ems(cell.text) + 1) * size for cell in rest]
    if sum(needed) <= width:
        return [[(first, width)], list(zip(rest, needed, strict=True))]
    return [[(cell, width)] for cell in row]


def together(*parts: Layout) -> Layout:
    """Several layouts on one slide; they end where the lowest ends."""
    return Layout(
        tuple(text for part in parts for text in part.texts),
        tuple(panel for part in parts for panel in part.panels),
        max(part.bottom for part in parts),
        tuple(shape for part in parts for shape in part.shapes),
    )
