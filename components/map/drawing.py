"""What a map is made of: fills, strokes, dots and texts, in pixels of a canvas with its origin at the top left.

An `ink` is a name in `theme.MAP_INKS`; the renderer (SVG, WebGL, PowerPoint) looks up its colour. `pick` is the id of
the place that a mark stands for, which a click chooses; `tip` is its tooltip.
"""

from dataclasses import dataclass, field, replace
from math import cos, radians, sin
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
    holes: tuple[tuple[Pixel, ...], ...] = ()


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
    halo: bool = True  # a rim of paper, so that the text stays readable on top of lines
    pick: str = ""
    tip: str = ""

    @property
    def box(self) -> PixelBox:
        """The box around the text, turned by its angle about `at`."""
        width, height = ems(self.text) * self.size, self.size * 1.2
        left = {"start": 0.0, "middle": -width / 2, "end": -width}[self.align]
        across, down = cos(radians(self.angle)), sin(radians(self.angle))
        flat = [(x, y) for x in (left, left + width) for y in (-height / 2, height / 2)]
        xs = [self.at[0] + x * across - y * down for x, y in flat]
        ys = [self.at[1] + x * down + y * across for x, y in flat]
        return (min(xs), min(ys), max(xs), max(ys))


Mark = Fill | Stroke | Dot | MapText


@dataclass
class Drawing:
    """Marks in the order in which they are drawn: fills, strokes, dots, texts."""

    width: int
    height: int
    fills: list[Fill] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    texts: list[MapText] = field(default_factory=list)

    def add(self, *marks: Mark) -> None:
        for mark in marks:
            match mark:
                case Fill():
                    self.fills.append(mark)
                case Stroke():
                    self.strokes.append(mark)
                case Dot():
                    self.dots.append(mark)
                case MapText():
                    self.texts.append(mark)

    def paste(self, other: "Drawing", left: float, top: float, scale: float = 1) -> None:
        """Add another drawing's marks with its corner at `left`, `top`, everything `scale` times as large."""

        def moved(pixel: Pixel) -> Pixel:
            return (pixel[0] * scale + left, pixel[1] * scale + top)

        for fill in other.fills:
            holes = tuple(tuple(map(moved, hole)) for hole in fill.holes)
            self.add(replace(fill, ring=tuple(map(moved, fill.ring)), holes=holes))
        for line in other.strokes:
            self.add(replace(line, path=tuple(map(moved, line.path)), width=line.width * scale))
        for dot in other.dots:
            self.add(replace(dot, at=moved(dot.at), radius=dot.radius * scale, rim_width=dot.rim_width * scale))
        for text in other.texts:
            self.add(replace(text, at=moved(text.at), size=text.size * scale))


def overlap(a: PixelBox, b: PixelBox) -> bool:
    """Whether two boxes share more than an edge."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
