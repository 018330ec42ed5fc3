"""Words and panels at set places, drawn as one chart: type on a slide is larger than the page's own.

Places and sizes are in pixels of a stage; the chart scales them to its own width.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any, Literal

import altair as alt
import pandas as pd

from components.theme import role_scale

Align = Literal["left", "center", "right"]


@dataclass(frozen=True)
class Text:
    """A line of words; `y` is the middle of the line."""

    x: float
    y: float
    text: str
    size: float
    role: str = "text"
    bold: bool = False
    align: Align = "left"


@dataclass(frozen=True)
class Panel:
    """A rectangle behind words or as a bar."""

    x: float
    y: float
    w: float
    h: float
    role: str = "target"
    opacity: float = 0.1


@dataclass(frozen=True)
class Shape:
    """A closed outline, filled."""

    points: tuple[tuple[float, float], ...]
    role: str = "target"
    opacity: float = 0.25


def board(
    texts: Sequence[Text], panels: Sequence[Panel], width: float, height: float, shapes: Sequence[Shape] = ()
) -> Any:
    """A picture of `width` × `height` stage pixels, as wide as its container."""
    k = f"(width / {width})"
    layers = [_shape(shape, k) for shape in shapes]
    layers += [_panels(opacity, list(group), k) for opacity, group in _grouped(panels, "opacity")]
    for style, group in _grouped(texts, "size", "bold", "align"):
        layers.append(_texts(style, list(group), k))
    return alt.layer(*layers).properties(height=height, width="container").configure_view(stroke=None)


def _grouped(items: Sequence[Any], *keys: str) -> Any:
    def key(item: Any) -> tuple[Any, ...] | Any:
        return tuple(getattr(item, name) for name in keys) if len(keys) > 1 else getattr(item, keys[0])

    return groupby(sorted(items, key=key), key)


def _shape(shape: Shape, k: str) -> Any:
    frame = pd.DataFrame([{"x": x, "y": y, "order": at, "role": shape.role} for at, (x, y) in enumerate(shape.points)])
    chart = alt.Chart(frame).mark_line(
        filled=True, strokeWidth=0, opacity=shape.opacity, interpolate="linear-closed", tooltip=None
    )
    return chart.transform_calculate(px=f"datum.x * {k}", py=f"datum.y * {k}").encode(
        x=_at("px", alt.X),
        y=_at("py", alt.Y),
        order="order:Q",
        color=alt.Color("role:N", scale=role_scale(), legend=None),
    )


def _panels(opacity: float, panels: list[Panel], k: str) -> Any:
    chart = alt.Chart(pd.DataFrame([asdict(panel) for panel in panels])).mark_rect(
        opacity=opacity, cornerRadius=4, tooltip=None
    )
    chart = chart.transform_calculate(
        left=f"datum.x * {k}",
        right=f"(datum.x + datum.w) * {k}",
        top=f"datum.y * {k}",
        bottom=f"(datum.y + datum.h) * {k}",
    )
    return chart.encode(
        x=_at("left", alt.X),
        x2="right:Q",
        y=_at("top", alt.Y),
        y2="bottom:Q",
        color=alt.Color("role:N", scale=role_scale(), legend=None),
    )


def _texts(style: tuple[float, bool, Align], texts: list[Text], k: str) -> Any:
    size, bold, align = style
    mark = alt.Chart(pd.DataFrame([asdict(text) for text in texts])).mark_text(
        align=align,
        baseline="middle",
        fontSize=alt.expr(f"{size} * {k}"),
        fontWeight="bold" if bold else "normal",
        tooltip=None,
    )
    return mark.transform_calculate(px=f"datum.x * {k}", py=f"datum.y * {k}").encode(
        x=_at("px", alt.X),
        y=_at("py", alt.Y),
        text="text:N",
        color=alt.Color("role:N", scale=role_scale(), legend=None),
    )


def _at(field: str, channel: Any) -> Any:
    """A position in pixels of the chart itself."""
    return channel(f"{field}:Q", scale=None, axis=None)
