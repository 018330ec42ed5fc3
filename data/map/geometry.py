"""The little plane geometry that a district map needs. Points are (lon, lat) in WGS84 degrees."""

from collections.abc import Iterable, Sequence
from math import cos, hypot, pi, radians, sin

Point = tuple[float, float]
METRES_PER_DEGREE = 111_320.0


def inside(point: Point, ring: Sequence[Point]) -> bool:
    """Whether a point lies in a ring, by counting crossings to the east."""
    x, y = point
    found = False
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            found = not found
    return found


def extent(ring: Sequence[Point]) -> float:
    """The size of a ring, in square degrees at the equator: enough to say which of two neighbours is larger."""
    corners = zip(ring, (*ring[1:], ring[0]), strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in corners)) / 2


def metres(a: Point, b: Point) -> float:
    """Distance in metres, exact enough over a district (plane with the latitude's scale)."""
    scale = cos(radians((a[1] + b[1]) / 2))
    return hypot((a[0] - b[0]) * scale, a[1] - b[1]) * METRES_PER_DEGREE


def circle(centre: Point, radius: float, corners: int = 72) -> list[Point]:
    """A closed ring of `radius` metres around a point."""
    tall = radius / METRES_PER_DEGREE
    wide = tall / cos(radians(centre[1]))
    turns = [2 * pi * step / corners for step in range(corners)]
    ring = [(centre[0] + wide * sin(turn), centre[1] + tall * cos(turn)) for turn in turns]
    return [*ring, ring[0]]


def bounds(points: Iterable[Point]) -> tuple[float, float, float, float]:
    """West, south, east, north."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def fitted(points: Sequence[Point], left: float, top: float, width: float, height: float) -> list[tuple[float, float]]:
    """Points on a flat sheet, (x, y) downward, as large as they fit into a box and in its middle; in the box's unit."""
    west, south, east, north = bounds(points)
    squeeze = cos(radians((south + north) / 2))
    scale = min(width / ((east - west) * squeeze), height / (north - south))
    x0, y0 = left + (width - (east - west) * squeeze * scale) / 2, top + (height - (north - south) * scale) / 2
    return [(x0 + (lon - west) * squeeze * scale, y0 + (north - lat) * scale) for lon, lat in points]
