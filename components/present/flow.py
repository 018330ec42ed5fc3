"""Words into lines and rows of a stage, at the largest size at which they fit. Plain values in, `Text`s out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from components.charts.board import Panel, Shape, Text
from components.present.stage import Stage
from components.text.width import ems, wrap

LINE = 1.35  # the height of a line, in multiples of its size
SAFE = 1.03  # fonts differ in width by a few pixels


@dataclass(frozen=True)
class FlowText:
    """A run of words with its role. `gap` is the room above it in multiples of the size, `indent` the same from the left."""

    text: str
    role: str = "text"
    bold: bool = False
    gap: float = 0.0
    indent: float = 0.0


@dataclass(frozen=True)
class Drawn:
    """What has been laid out, and where it ends."""

    texts: tuple[Text, ...]
    panels: tuple[Panel, ...]
    bottom: float
    shapes: tuple[Shape, ...] = ()


Lay = Callable[[int], Drawn]


def largest(stage: Stage, lay: Lay, height: float) -> Drawn:
    """What `lay` draws at the largest size that fits into a height; at the smallest where none does."""
    for size in stage.sizes:
        drawn = lay(size)
        if drawn.bottom <= height:
            break
    return drawn


def column(items: Sequence[FlowText], x: float, top: float, width: float, size: int) -> Drawn:
    """Words below each other, each wrapped."""
    texts, y = [], top
    for number, item in enumerate(items):
        y += item.gap * size if number else 0
        left = item.indent * size
        for line in wrap(item.text, (width - left) / size / SAFE):
            texts.append(Text(x + left, y + LINE * size / 2, line, size, item.role, item.bold))
            y += LINE * size
    return Drawn(tuple(texts), (), y)


def table(
    stage: Stage,
    rows: Sequence[Sequence[FlowText]],
    weights: Sequence[float],
    x: float,
    top: float,
    width: float,
    size: int,
) -> Drawn:
    """Rows of cells in columns by weight, with quiet lines between; below each other on a phone."""
    texts: list[Text] = []
    panels: list[Panel] = []
    y, pad = top, 0.35 * size
    for row in rows:
        below = y + pad
        for line in _lines(stage, row, weights, width, size):
            start, left = below, x
            for cell, share in line:
                drawn = column([cell], left, start, share - (0.8 * size if len(line) > 1 else 0), size)
                texts += drawn.texts
                below, left = max(below, drawn.bottom), left + share
        y = below + pad
        panels.append(Panel(x, y - 1, width, 2, "muted", 0.35))
    return Drawn(tuple(texts), tuple(panels), y)


def _lines(
    stage: Stage, row: Sequence[FlowText], weights: Sequence[float], width: float, size: int
) -> list[list[tuple[FlowText, float]]]:
    """Cells with their widths, all in one line; on a phone the first alone, and the others beside each other if they fit."""
    if not stage.tall:
        return [[(cell, width * weight / sum(weights)) for cell, weight in zip(row, weights, strict=True)]]
    first, *rest = row
    needed = [(ems(cell.text) + 1) * size for cell in rest]
    if sum(needed) <= width:
        return [[(first, width)], list(zip(rest, needed, strict=True))]
    return [[(cell, width)] for cell in row]


def together(*parts: Drawn) -> Drawn:
    """Several drawings on one stage; they end where the lowest ends."""
    return Drawn(
        tuple(text for part in parts for text in part.texts),
        tuple(panel for part in parts for panel in part.panels),
        max(part.bottom for part in parts),
        tuple(shape for part in parts for shape in part.shapes),
    )
