"""Paths in pixels: cut into dashes, clipped to a box, measured."""

from collections.abc import Sequence
from itertools import pairwise
from math import dist

from components.map.drawing import Pixel, PixelBox


def dashes(path: Sequence[Pixel], on: float, off: float) -> list[tuple[Pixel, ...]]:
    """A path cut into strokes of `on` pixels with gaps of `off`; the dash runs on round corners."""
    pieces: list[tuple[Pixel, ...]] = []
    current, left, drawing = [path[0]], on, True
    for a, b in pairwise(path):
        length, done = dist(a, b), 0.0
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


def point_at(path: Sequence[Pixel], distance: float) -> Pixel:
    """The point of a path that lies a distance from its start; beyond the end, its end."""
    for a, b in pairwise(path):
        length = dist(a, b)
        if distance <= length and length:
            return along(a, b, distance / length)
        distance -= length
    return path[-1]
