"""Label placement: a label takes the first free candidate; one that finds none is left out, never made smaller."""

from collections.abc import Iterable
from itertools import pairwise
from math import atan2, degrees, dist

from components.map.drawing import Dot, Drawing, MapText, Pixel, PixelBox, overlap
from components.map.paths import point_at
from data.width import ems

STEP = 24  # pixels between two candidates along a line
OFF_LINE = 12  # pixels from a line to the middle of its name


class LabelPlacer:
    """Knows which room is taken. `within` is the part of the canvas that labels must not leave."""

    def __init__(self, drawing: Drawing, within: PixelBox, obstacles: Iterable[Dot]) -> None:
        self._drawing, self._within = drawing, within
        self._taken = [dot.box for dot in obstacles] + [text.box for text in drawing.texts]

    def place(self, candidates: Iterable[MapText]) -> MapText | None:
        """Draw the first of the candidates that overlaps nothing; None where there is no such."""
        found = next((text for text in candidates if self._free(text.box)), None)
        if found:
            self._taken.append(found.box)
            self._drawing.add(found)
        return found

    def _free(self, box: PixelBox) -> bool:
        left, top, right, bottom = self._within
        inside = left <= box[0] and top <= box[1] and box[2] <= right and box[3] <= bottom
        return inside and not any(overlap(box, other) for other in self._taken)


def around(at: Pixel, reach: float, size: float) -> list[Pixel]:
    """Where a label may stand about a point: above it, further up, below it, further down; each also to one side."""
    far = reach + size
    return [(at[0] + dx * size, at[1] + dy) for dy in (-reach, -far, reach, far) for dx in (0, -1.5, 1.5, -3, 3)]


def beside_line(path: tuple[Pixel, ...], text: str, size: float) -> list[tuple[Pixel, float]]:
    """Middles and angles of labels along a path, level and straight stretches near its middle first."""
    length, need = sum(dist(a, b) for a, b in pairwise(path)), ems(text) * size
    found: list[tuple[float, Pixel, float]] = []
    for step in range(int(max(length - need, 0) // STEP) + 1):
        start = step * STEP
        a, middle, b = (point_at(path, start + share * need) for share in (0, 0.5, 1))
        chord = dist(a, b) or 1
        angle = degrees(atan2(b[1] - a[1], b[0] - a[0]))
        angle = angle - 180 if angle > 90 else angle + 180 if angle < -90 else angle
        bend = (need - chord) / need
        for side in (-1, 1):
            off = (side * OFF_LINE * (a[1] - b[1]) / chord, side * OFF_LINE * (b[0] - a[0]) / chord)
            cost = abs(start + need / 2 - length / 2) / max(length, 1) + 20 * bend + abs(angle) / 180
            found.append((cost, (middle[0] + off[0], middle[1] + off[1]), angle))
    return [(at, angle) for _, at, angle in sorted(found)]
