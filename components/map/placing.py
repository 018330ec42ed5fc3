"""Words inside the district go where there is room; words that find none are left out, never made smaller."""

from collections.abc import Iterable
from itertools import pairwise
from math import atan2, degrees, hypot

from components.map.drawing import Dot, Drawing, MapText, Pixel, PixelBox, along, overlap
from data.width import ems

STEP = 24  # pixels between two tries along a line
OFF_LINE = 12  # pixels from a line to the middle of its name


class Placer:
    """Knows what is taken. `within` is the part of the canvas that words must not leave."""

    def __init__(self, drawing: Drawing, within: PixelBox, obstacles: Iterable[Dot]) -> None:
        self._drawing, self._within = drawing, within
        self._taken = [dot.box for dot in obstacles] + [words.box for words in drawing.words]

    def place(self, tries: Iterable[MapText]) -> MapText | None:
        """Draw the first of these that is free, and keep its room; None where none is."""
        found = next((words for words in tries if self._free(words.box)), None)
        if found:
            self._taken.append(found.box)
            self._drawing.add(found)
        return found

    def _free(self, box: PixelBox) -> bool:
        left, top, right, bottom = self._within
        inside = left <= box[0] and top <= box[1] and box[2] <= right and box[3] <= bottom
        return inside and not any(overlap(box, other) for other in self._taken)


def around(at: Pixel, reach: float, size: float) -> list[Pixel]:
    """Where words may stand about a point: above it, further up, below it, further down; each also to one side."""
    far = reach + size
    return [(at[0] + dx * size, at[1] + dy) for dy in (-reach, -far, reach, far) for dx in (0, -1.5, 1.5, -3, 3)]


def beside_line(path: tuple[Pixel, ...], text: str, size: float) -> list[tuple[Pixel, float]]:
    """Places and angles along a path, level and straight stretches near its middle first."""
    length, need = sum(_length(a, b) for a, b in pairwise(path)), ems(text) * size
    found: list[tuple[float, Pixel, float]] = []
    for step in range(int(max(length - need, 0) // STEP) + 1):
        start = step * STEP
        a, middle, b = (_at(path, start + share * need) for share in (0, 0.5, 1))
        chord = _length(a, b) or 1
        angle = degrees(atan2(b[1] - a[1], b[0] - a[0]))
        angle = angle - 180 if angle > 90 else angle + 180 if angle < -90 else angle
        bend = (need - chord) / need
        for side in (-1, 1):
            off = (side * OFF_LINE * (a[1] - b[1]) / chord, side * OFF_LINE * (b[0] - a[0]) / chord)
            cost = abs(start + need / 2 - length / 2) / max(length, 1) + 20 * bend + abs(angle) / 180
            found.append((cost, (middle[0] + off[0], middle[1] + off[1]), angle))
    return [(at, angle) for _, at, angle in sorted(found)]


def _length(a: Pixel, b: Pixel) -> float:
    return hypot(b[0] - a[0], b[1] - a[1])


def _at(path: tuple[Pixel, ...], distance: float) -> Pixel:
    for a, b in pairwise(path):
        length = _length(a, b)
        if distance <= length and length:
            return along(a, b, distance / length)
        distance -= length
    return path[-1]
