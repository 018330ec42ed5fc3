"""Free shapes: outlines from coordinates, and what every shape needs."""

from collections.abc import Sequence
from math import cos, radians
from typing import Any

from pptx.util import Inches

from data.map.geometry import Point, bounds


def ring(shapes: Any, points: Sequence[Point], box: tuple[float, float, float, float]) -> Any:
    """A closed shape from (lon, lat), as large as it fits into left, top, width, height in inches."""
    left, top, width, height = box
    west, south, east, north = bounds(points)
    squeeze = cos(radians((south + north) / 2))
    scale = min(width / ((east - west) * squeeze), height / (north - south))
    x0, y0 = left + (width - (east - west) * squeeze * scale) / 2, top + (height - (north - south) * scale) / 2
    pixels = [
        (round(Inches(x0 + (lon - west) * squeeze * scale)), round(Inches(y0 + (north - lat) * scale)))
        for lon, lat in points
    ]
    builder = shapes.build_freeform(*pixels[0], scale=1.0)
    builder.add_line_segments(pixels[1:], close=True)
    return builder.convert_to_shape()


def plain(shape: Any) -> None:
    """No line, no shadow: nothing of the theme's shape style."""
    for style in shape._element.xpath("./p:style"):
        style.getparent().remove(style)
    shape.line.fill.background()


def name(shape: Any, short: str, described: str) -> None:
    """A shape's name in the selection pane, and its alternative text."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("name", short)
    properties.set("descr", described)
