"""The ground below what the plan says: green and town from how much is built up, cut at the district's outline.

Decision: the grid of cells is drawn as smooth areas. Context: built-up shares are known on a grid of 500 metres, whose
squares would look like tiles and not like land. Choice: the shares are smoothed, and areas run along contours of them.
Price: an edge may lie a cell's width off, so that the ground is for orientation and says nothing of a plot.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians

import numpy as np

from data.map.contours import Field, Ring, areas
from data.map.geometry import METRES_PER_DEGREE, Point
from data.schema import Plan

STEP = 125.0  # metres between two points of the grid that contours are drawn on
GREEN, TOWN, CENTRE = "green", "town", "centre"
LEVELS = {GREEN: 12.0, TOWN: 45.0, CENTRE: 72.0}  # percent built up: green at most, town and centre at least
COARSE, FINE = 2, 8  # passes of smoothing over neighbouring cells, and over neighbouring points
EXACT = 0.00008  # degrees that a simplified ring may be off, about nine metres


@dataclass(frozen=True)
class Area:
    """A stretch of green (hills, fields, water), town or its centre: the outer ring, and the holes in it."""

    kind: str
    rings: tuple[tuple[Point, ...], ...]


@lru_cache(maxsize=8)
def ground_areas(plan: Plan) -> tuple[Area, ...]:
    """What lies within the outline, green first; empty for a plan without an outline or without such data."""
    if not plan.built_up or plan.outline is None:
        return ()
    lons, lats, shares = _grid(plan)
    for _ in range(COARSE):
        shares = _smoothed(shares)
    height = METRES_PER_DEGREE
    width = height * cos(radians(float(lats.mean())))
    xs = np.arange(lons[0], lons[-1], STEP / width)
    ys = np.arange(lats[0], lats[-1], STEP / height)
    fine = _between(shares, (xs - lons[0]) / (lons[1] - lons[0]), (ys - lats[0]) / (lats[1] - lats[0]))
    for _ in range(FINE):
        fine = _smoothed(fine)
    depths = [_depth(xs, ys, ring, width, height) for ring in plan.outline.rings]
    within = np.max(depths, axis=0) / 20  # a gentle slope: the contour is its zero
    found: list[Area] = []
    for kind, level in LEVELS.items():
        field = level - fine if kind == GREEN else fine - level
        for rings in areas(np.minimum(field, within), xs, ys):
            kept = [each for ring in rings if len(each := simplified(ring, EXACT)) > 3]
            found += [Area(kind, tuple(map(_short, kept)))] if kept else []
    return tuple(found)


def _short(ring: Ring) -> tuple[Point, ...]:
    return tuple((round(x, 5), round(y, 5)) for x, y in ring)


def _grid(plan: Plan) -> tuple[Field, Field, Field]:
    """Longitudes, latitudes, and the middle of each cell's class; a cell that is not listed counts as the mean."""
    lons = np.array(sorted({cell.lon for cell in plan.built_up}))
    lats = np.array(sorted({cell.lat for cell in plan.built_up}))
    shares = np.full((len(lats), len(lons)), np.nan)
    for cell in plan.built_up:
        at = np.searchsorted(lats, cell.lat), np.searchsorted(lons, cell.lon)
        shares[at] = (cell.percent_from + cell.percent_to) / 2
    return lons, lats, np.where(np.isnan(shares), np.nanmean(shares), shares)


def _smoothed(field: Field) -> Field:
    """Each value with its neighbours, by 1 2 1 down and across."""
    for axis in (0, 1):
        padded = np.pad(field, [(1, 1) if each == axis else (0, 0) for each in (0, 1)], mode="edge")
        before, after = (np.take(padded, np.arange(field.shape[axis]) + shift, axis) for shift in (0, 2))
        field = (before + 2 * field + after) / 4
    return field


def _between(field: Field, columns: Field, rows: Field) -> Field:
    """The field at fractional columns and rows, between cells in a straight line."""
    left, top = (
        np.clip(np.floor(each).astype(int), 0, size - 2)
        for each, size in ((columns, field.shape[1]), (rows, field.shape[0]))
    )
    across, down = columns - left, (rows - top)[:, None]
    upper = field[top][:, left] * (1 - across) + field[top][:, left + 1] * across
    lower = field[top + 1][:, left] * (1 - across) + field[top + 1][:, left + 1] * across
    return np.asarray(upper * (1 - down) + lower * down)


def _depth(xs: Field, ys: Field, ring: tuple[Point, ...], width: float, height: float) -> Field:
    """How far inside the ring each point of the grid lies, in metres; negative outside."""
    x, y = np.meshgrid(xs * width, ys * height)
    near, within = np.full(x.shape, np.inf), np.zeros(x.shape, dtype=bool)
    points = [(lon * width, lat * height) for lon, lat in ring]
    for (x1, y1), (x2, y2) in zip(points, (*points[1:], points[0]), strict=True):
        dx, dy = x2 - x1, y2 - y1
        length = dx * dx + dy * dy
        if not length:
            continue
        share = np.clip(((x - x1) * dx + (y - y1) * dy) / length, 0, 1)
        near = np.minimum(near, np.hypot(x - x1 - share * dx, y - y1 - share * dy))
        if dy:
            within ^= ((y1 > y) != (y2 > y)) & (x < dx * (y - y1) / dy + x1)
    return np.where(within, near, -near)


def simplified(path: Ring, exact: float) -> Ring:
    """A path without the points that lie at most `exact` from the straight line between others (Douglas-Peucker)."""
    if len(path) < 3:
        return path
    (x1, y1), (x2, y2) = path[0], path[-1]
    dx, dy = x2 - x1, y2 - y1
    length = (dx * dx + dy * dy) ** 0.5
    if length:
        off = [abs((x - x1) * dy - (y - y1) * dx) / length for x, y in path]
    else:
        off = [((x - x1) ** 2 + (y - y1) ** 2) ** 0.5 for x, y in path]
    far = max(range(len(path)), key=off.__getitem__)
    if off[far] <= exact:
        return [path[0], path[-1]]
    return [*simplified(path[: far + 1], exact)[:-1], *simplified(path[far:], exact)]
