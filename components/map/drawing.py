"""What a map is made of: fills, strokes, dots and words, in pixels of a canvas with its origin at the top left.

Colours are names of `theme.MAP_INKS`; a renderer gives them their shade. `pick` is the id of the place that a
mark stands for, `tip` what it says under the pointer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import cos, hypot, radians, sin
from typing import Literal

from data.width import ems

Pixel = tuple[float, float]
PixelBox = tuple[float, float, float, float]  # left, top, right, bottom
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Fill:
    ring: tuple[Pixel, ...]
    ink: str
    pick: str = ""
    tip: str = ""


@dataclass(frozen=True)
class Stroke:
    path: tuple[Pixel, ...]
    ink: str
    width: float
    pick: str = ""
    tip: str = ""


@dataclass(frozen=True)
class Dot:
    at: Pixel
    radius: float
    ink: str
    rim: str
    rim_width: float = 2
    pick: str = ""
    tip: str = ""

    @property
    def box(self) -> PixelBox:
        reach = self.radius + self.rim_width / 2
        return (self.at[0] - reach, self.at[1] - reach, self.at[0] + reach, self.at[1] + reach)


@dataclass(frozen=True)
class MapText:
    at: Pixel
    text: str
    ink: str
    size: float
    align: Anchor = "middle"
    angle: float = 0  # degrees, clockwise on screen
    halo: str = "sheet"
    pick: str = ""
    tip: str = ""

    @property
    def corners(self) -> list[Pixel]:
        """The four corners of the words, turned by their angle about `at`."""
        width, height = ems(self.text) * self.size, self.size * 1.2
        left = {"start": 0.0, "middle": -width / 2, "end": -width}[self.align]
        turn = radians(self.angle)
        flat = [(x, y) for x in (left, left + width) for y in (-height / 2, height / 2)]
        return [
            (self.at[0] + x * cos(turn) - y * sin(turn), self.at[1] + x * sin(turn) + y * cos(turn)) for x, y in flat
        ]

    @property
    def box(self) -> PixelBox:
        xs, ys = zip(*self.corners, strict=True)
        return (min(xs), min(ys), max(xs), max(ys))


@dataclass
class Drawing:
    """Marks in the order in which they are drawn: fills, strokes, dots, words."""

    width: int
    height: int
    fills: list[Fill] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    words: list[MapText] = field(default_factory=list)

    def add(self, *marks: Fill | Stroke | Dot | MapText) -> None:
        for mark in marks:
            match mark:
                case Fill():
                    self.fills.append(mark)
                case Stroke():
                    self.strokes.append(mark)
                case Dot():
                    self.dots.append(mark)
                case MapText():
                    self.words.append(mark)

    def put(self, other: "Drawing", left: float, top: float, times: float = 1) -> None:
        """Add another drawing's marks with its corner at `left`, `top`, everything `times` as large."""

        def moved(pixel: Pixel) -> Pixel:
            return (pixel[0] * times + left, pixel[1] * times + top)

        self.add(*(replace(fill, ring=tuple(map(moved, fill.ring))) for fill in other.fills))
        self.add(
            *(replace(line, path=tuple(map(moved, line.path)), width=line.width * times) for line in other.strokes)
        )
        for dot in other.dots:
            self.add(replace(dot, at=moved(dot.at), radius=dot.radius * times, rim_width=dot.rim_width * times))
        self.add(*(replace(words, at=moved(words.at), size=words.size * times) for words in other.words))


def overlap(a: PixelBox, b: PixelBox) -> bool:
    """Whether two boxes share more than an edge."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def dashes(path: Sequence[Pixel], on: float, off: float) -> list[tuple[Pixel, ...]]:
    """A path cut into strokes of `on` pixels with gaps of `off`; the dash runs on round corners."""
    pieces: list[tuple[Pixel, ...]] = []
    current, left, drawing = [path[0]], on, True
    for a, b in pairwise(path):
        length, done = hypot(b[0] - a[0], b[1] - a[1]), 0.0
        while length - done >= left:
            done += left
            cut = along(a, b, done / length)
            if drawing:
                pieces.append((*current, cut))
            drawing = not drawing
            current, left = [cut], on if drawing else off
        left -= length - done
        current.append(b)
    if drawing and len(current) > 1:
        pieces.append(tuple(current))
    return pieces


def clip(path: Sequence[Pixel], box: PixelBox) -> list[tuple[Pixel, ...]]:
    """The stretches of a path inside a box."""
    left, top, right, bottom = box
    pieces: list[list[Pixel]] = []
    for a, b in pairwise(path):
        cuts = [
            (edge - a[axis]) / (b[axis] - a[axis])
            for axis, edges in ((0, (left, right)), (1, (top, bottom)))
            for edge in edges
            if a[axis] != b[axis]
        ]
        shares = [0.0, *sorted(share for share in cuts if 0 < share < 1), 1.0]
        for start, end in pairwise(shares):
            x, y = along(a, b, (start + end) / 2)
            if left <= x <= right and top <= y <= bottom:
                first, last = along(a, b, start), along(a, b, end)
                if pieces and pieces[-1][-1] == first:
                    pieces[-1].append(last)
                else:
                    pieces.append([first, last])
    return [tuple(piece) for piece in pieces]


def along(a: Pixel, b: Pixel, share: float) -> Pixel:
    """The point at a share of the way from one pixel to another."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
