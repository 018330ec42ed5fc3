"""Areas from a grid of numbers: where a field is at least 0, as rings with their holes."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from data.map.geometry import Point, inside

Field = NDArray[np.float64]
Ring = list[Point]
Edge = tuple[int, int, int]  # row, column, and 0 for the edge to the right, 1 for the one below

# By which corners of a cell lie in the area (1 top left, 2 top right, 4 bottom right, 8 bottom left): the sides
# (0 top, 1 right, 2 bottom, 3 left) that its border enters and leaves by, the area to its right.
_CROSSINGS: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((3, 0),), 2: ((0, 1),), 3: ((3, 1),), 4: ((1, 2),), 5: ((3, 0), (1, 2)), 6: ((0, 2),), 7: ((3, 2),),
    8: ((2, 3),), 9: ((2, 0),), 10: ((0, 1), (2, 3)), 11: ((2, 1),), 12: ((1, 3),), 13: ((1, 0),), 14: ((0, 3),),
}  # fmt: skip


def areas(field: Field, xs: Field, ys: Field) -> list[list[Ring]]:
    """The areas where `field[row, column]`, at `xs[column]`, `ys[row]`, is not negative: outer ring first, then holes.

    Marching squares with linear interpolation. What reaches the edge of the grid is closed there.
    """
    field = np.pad(field, 1, constant_values=-1e-6)
    xs, ys = (np.concatenate(([each[0]], each, [each[-1]])) for each in (xs, ys))
    within = (field >= 0).astype(int)
    corners = within[:-1, :-1] + 2 * within[:-1, 1:] + 4 * within[1:, 1:] + 8 * within[1:, :-1]
    following: dict[Edge, Edge] = {}
    for row, column in zip(*np.nonzero((corners > 0) & (corners < 15)), strict=True):
        sides = _sides(int(row), int(column))
        for enter, leave in _CROSSINGS[int(corners[row, column])]:
            following[sides[enter]] = sides[leave]
    rings = []
    while following:
        first, edge = following.popitem()
        path = [first]
        while edge != first:
            path.append(edge)
            edge = following.pop(edge)
        rings.append([_crossing(edge, field, xs, ys) for edge in path])
    return _grouped([ring for ring in rings if len(ring) > 2])


def _sides(row: int, column: int) -> tuple[Edge, Edge, Edge, Edge]:
    return (row, column, 0), (row, column + 1, 1), (row + 1, column, 0), (row, column, 1)


def _crossing(edge: Edge, field: Field, xs: Field, ys: Field) -> Point:
    row, column, down = edge
    other = (row + 1, column) if down else (row, column + 1)
    a, b = field[row, column], field[other]
    share = a / (a - b)
    x = xs[column] + share * (xs[other[1]] - xs[column])
    y = ys[row] + share * (ys[other[0]] - ys[row])
    return float(x), float(y)


def _grouped(rings: list[Ring]) -> list[list[Ring]]:
    """Each outer ring with the holes in it; a hole runs the other way round."""
    outer = sorted((ring for ring in rings if _signed_area(ring) < 0), key=_signed_area, reverse=True)
    found = [[ring] for ring in outer]
    for hole in (ring for ring in rings if _signed_area(ring) > 0):
        owner = next((group for group in found if inside(hole[0], group[0])), None)
        if owner:
            owner.append(hole)
    return found


def _signed_area(ring: Sequence[Point]) -> float:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise((*ring, ring[0]))) / 2
