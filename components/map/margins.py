"""Labels in the margins: two columns of names beside the district, each level with its place where there is room."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.map.drawing import Pixel
from components.map.viewport import Frame
from data.width import ems

SIZE = 15  # of the names, in pixels
ROW = 25  # from one name to the next
REACH = 34  # from the district to the dot beside a name
EDGE = 14  # free above the first name and below the last


@dataclass(frozen=True)
class MarginName:
    """A name to stand level with the pixel `at`. Where room is short, the highest `rank` is left out first."""

    id: str
    text: str
    at: Pixel
    rank: int


@dataclass(frozen=True)
class MarginRow:
    """A name in its column: the dot beside it, and whether it runs to the left of the dot."""

    name: MarginName
    dot: Pixel
    left: bool

    @property
    def text_at(self) -> Pixel:
        return (self.dot[0] + (-11 if self.left else 11), self.dot[1])

    @property
    def leader(self) -> tuple[Pixel, ...]:
        """The leader line: from the place to the dot, with a short level end."""
        return (self.name.at, (self.dot[0] + (REACH / 2 if self.left else -REACH / 2), self.dot[1]), self.dot)


def side_width(texts: Sequence[str]) -> float:
    """The width that a column needs: its longest name, the dot and the reach of the leader lines."""
    return max((ems(text) for text in texts), default=0) * SIZE + 22 + REACH


def columns(names: Sequence[MarginName], frame: Frame, west: float, east: float) -> list[MarginRow]:
    """Names in two columns outside the pixels `west` and `east`; those that find no room are left out."""
    room = int((frame.height - 2 * EDGE) // ROW) + 1
    fitting = sorted(names, key=lambda name: name.rank)[: 2 * room]
    ordered = sorted((name for name in names if name in fitting), key=lambda name: name.at[0])
    middle = (west + east) / 2
    cut = sum(name.at[0] < middle for name in ordered)
    cut = min(max(cut, len(ordered) - room), room)
    return [*_column(ordered[:cut], frame, west - REACH, True), *_column(ordered[cut:], frame, east + REACH, False)]


def _column(names: Sequence[MarginName], frame: Frame, x: float, left: bool) -> list[MarginRow]:
    ordered = sorted(names, key=lambda name: name.at[1])
    heights = spread([name.at[1] for name in ordered], ROW, EDGE, frame.height - EDGE)
    return [MarginRow(name, (x, y), left) for name, y in zip(ordered, heights, strict=True)]


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Rising positions at least `gap` apart and as near as can be to the wanted ones (least squares).

    `wanted` rises; pooling adjacent violators of `wanted[i] - i * gap` is the exact answer.
    """
    blocks: list[tuple[float, int]] = []
    for index, value in enumerate(wanted):
        mean, count = value - index * gap, 1
        while blocks and blocks[-1][0] > mean:
            before, size = blocks.pop()
            mean, count = (before * size + mean * count) / (size + count), size + count
        blocks.append((mean, count))
    level = [mean for mean, count in blocks for _ in range(count)]
    top = high - (len(wanted) - 1) * gap
    return [min(max(value, low), top) + index * gap for index, value in enumerate(level)]
