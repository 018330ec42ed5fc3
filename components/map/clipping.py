"""A drawing cut at its own edges, so that a close view can stand on a larger sheet without running over it."""

from dataclasses import replace

from components.map.drawing import Drawing, Pixel, PixelBox
from components.map.paths import along, clip

Ring = tuple[Pixel, ...]


def cut(drawing: Drawing) -> Drawing:
    """Fills and strokes end at the edge; of dots and texts those stay whose point lies within."""
    box = (0.0, 0.0, float(drawing.width), float(drawing.height))
    found = Drawing(drawing.width, drawing.height)
    for fill in drawing.fills:
        if len(ring := cut_ring(fill.ring, box)) > 2:
            holes = tuple(hole for each in fill.holes if len(hole := cut_ring(each, box)) > 2)
            found.add(replace(fill, ring=ring, holes=holes))
    for stroke in drawing.strokes:
        found.add(*(replace(stroke, path=path) for path in clip(stroke.path, box)))
    found.add(*(dot for dot in drawing.dots if _within(dot.at, box)))
    found.add(*(text for text in drawing.texts if _within(text.at, box)))
    return found


def cut_ring(ring: Ring, box: PixelBox) -> Ring:
    """A ring cut at each side of a box in turn (Sutherland and Hodgman)."""
    left, top, right, bottom = box
    for axis, edge, inward in ((0, left, 1), (0, right, -1), (1, top, 1), (1, bottom, -1)):
        ring = _cut_side(ring, axis, edge, inward)
    return ring


def _cut_side(ring: Ring, axis: int, edge: float, inward: int) -> Ring:
    """What lies on the inner side of an edge, across the axis it is given on."""
    found: list[Pixel] = []
    for before, at in zip((*ring[-1:], *ring[:-1]), ring, strict=True):
        outer, inner = (inward * (point[axis] - edge) for point in (before, at))
        if (outer < 0) != (inner < 0):
            found.append(along(before, at, outer / (outer - inner)))
        if inner >= 0:
            found.append(at)
    return tuple(found)


def _within(at: Pixel, box: PixelBox) -> bool:
    return box[0] <= at[0] <= box[2] and box[1] <= at[1] <= box[3]
