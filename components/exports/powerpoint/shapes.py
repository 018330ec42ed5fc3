"""Free shapes: outlines from coordinates, and what every shape needs."""

from collections.abc import Sequence
from typing import Any

from pptx.util import Inches

from data.map.geometry import Point, fitted


def ring(shapes: Any, points: Sequence[Point], box: tuple[float, float, float, float]) -> Any:
    """A closed shape from (lon, lat), as large as it fits into left, top, width, height in inches."""
    corners = [(round(Inches(x)), round(Inches(y))) for x, y in fitted(points, *box)]
    builder = shapes.build_freeform(*corners[0], scale=1.0)
    builder.add_line_segments(corners[1:], close=True)
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
