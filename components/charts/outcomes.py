"""Targets and results of one year, the district's and the city's: one line each, so that no label meets another."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import altair as alt
import pandas as pd

from components.charts.rows import coloured
from components.theme import label_colour, role_scale

ROW = 1.9
"""Height of a row in multiples of the text's size."""
ROOM = 1.6
"""The axis goes on behind the largest value, for its label."""


@dataclass(frozen=True)
class OutcomeLine:
    """Either the `head` of a group in a line of its own, or who says what; without a value where nothing was found."""

    id: str
    head: str = ""
    who: str = ""
    value: float | None = None
    label: str = ""
    role: str = "muted"
    what: str = ""


def outcome_lines(lines: Sequence[OutcomeLine], size: int = 18) -> Any:
    """Each row a line from zero to its mark, with the number at its end."""
    frame = pd.DataFrame([asdict(line) for line in lines])
    values = [0.0, *frame["value"].dropna()]
    scale = alt.Scale(domain=[min(values), max(values) * ROOM or 1], nice=False)
    x = alt.X("value:Q", axis=None, scale=scale)
    names = " : ".join(
        f"datum.value == '{row_id}' ? '{who}'" for row_id, who in zip(frame["id"], frame["who"], strict=True)
    )
    axis = alt.Axis(
        title=None,
        labelExpr=f"{names} : ''",
        labelFontSize=size,
        labelColor=label_colour("text"),
        labelAlign="left",
        labelPadding=5.2 * size,
        minExtent=5.2 * size,
        domain=False,
        ticks=False,
        labelLimit=0,
        labelOverlap=False,
    )
    y = alt.Y("id:N", sort=list(frame["id"]), axis=axis, scale=alt.Scale(padding=0))
    colour = alt.Color("role:N", scale=role_scale(), legend=None)
    base = alt.Chart(frame).encode(y=y)
    found = base.transform_filter("isValid(datum.value)")
    point: dict[str, Any] = {"filled": True, "opacity": 1, "size": 12 * size, "aria": False}
    head = base.mark_text(
        align="left", baseline="middle", fontSize=size, fontWeight="bold", dx=-5.2 * size, dy=0.25 * size
    )
    label = found.mark_text(align="left", baseline="middle", fontSize=size, fontWeight="bold", dx=0.8 * size)
    missing = base.mark_text(align="left", baseline="middle", fontSize=size - 1, dx=4)
    layers = [
        found.mark_rule(strokeWidth=3, opacity=0.45, aria=False).encode(x=x, x2=alt.datum(0), color=colour),
        found.mark_point(shape="circle", **point).encode(x=x, color=colour).transform_filter("datum.what == 'actual'"),
        found.mark_point(shape="diamond", **point).encode(x=x, color=colour).transform_filter("datum.what == 'target'"),
        label.encode(x=x, text="label:N", color=colour),
        coloured(head.encode(x=alt.datum(0, scale=scale), text="head:N").transform_filter("datum.head != ''"), "text"),
        coloured(
            missing.encode(x=alt.datum(0, scale=scale), text="label:N").transform_filter(
                "datum.head == '' && !isValid(datum.value)"
            ),
            "muted",
        ),
    ]
    return (
        alt.layer(*layers).properties(height=alt.Step(round(ROW * size)), width="container").configure_view(stroke=None)
    )
