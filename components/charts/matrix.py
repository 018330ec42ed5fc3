"""A heat map with its numbers, rows × columns, that is also a filter: every cell can be chosen.

Where the chart is narrow (a phone), columns with the same narrow label are added up into one cell, and
columns without one are left out. Colours come from the theme by role and by its sequential ramp, so the chart follows a
change of theme by itself.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import altair as alt
import pandas as pd

from components.theme import label_colour, role_scale
from data.width import ems

NARROW = "width < 620"
SMALL = "width < 420 ? 15 : 17"
ROW = 36
CELL = "cell"
FIELDS = ["row", "key"]
"""The selection and what it holds: a click gives `{"cell": [{"row": …, "key": …}]}`."""


@dataclass(frozen=True)
class HeatCell:
    """One number: `row` and `column` are ids, the labels are what is drawn; `shaded` cells carry colour.

    `narrow` and `narrow_column` are the label and the id of the column that the cell is added to where the
    chart is narrow; without them the cell is drawn on wide screens only.
    """

    row: str
    row_label: str
    column: str
    column_label: str
    count: int
    shaded: bool = True
    chosen: bool = False
    narrow: str = ""
    narrow_column: str = ""


def largest(cells: Sequence[HeatCell]) -> int:
    """The number with the deepest colour."""
    return max((cell.count for cell in cells if cell.shaded), default=1)


def matrix(cells: Sequence[HeatCell]) -> alt.LayerChart:
    """The chart; its selection gives `row` and `key`, the ids of row and column."""
    rows = list(dict.fromkeys(cell.row_label for cell in cells))
    labels = [label for cell in cells for label in (cell.column_label, cell.narrow)]
    shade = alt.Color("count:Q", scale=alt.Scale(domain=[0, 1.7 * largest(cells)]), legend=None)
    cell = alt.selection_point(name=CELL, fields=FIELDS, empty=False, toggle=False)
    marks = [
        alt.Chart()
        .mark_rect(aria=False, cornerRadius=3, cursor="pointer")
        .encode(color=shade, opacity=alt.condition("datum.shaded && datum.count > 0", alt.value(1), alt.value(0)))
        .add_params(cell),
        alt.Chart()
        .mark_text(aria=False, fontWeight="bold", fontSize=alt.expr(SMALL), tooltip=False)
        .transform_calculate(role="'text'")
        .encode(
            text=alt.condition("datum.count > 0", "count:Q", alt.value("")),
            color=alt.Color("role:N", scale=role_scale(), legend=None),
        ),
        alt.Chart()
        .mark_rect(aria=False, cornerRadius=3, filled=False, strokeWidth=2.5)
        .transform_filter("datum.chosen")
        .transform_calculate(role="'target'")
        .encode(stroke=alt.Stroke("role:N", scale=role_scale(), legend=None)),
    ]
    chart: alt.LayerChart = (
        alt.layer(*marks, data=pd.DataFrame([asdict(each) for each in cells]))
        .transform_filter(f"!({NARROW}) || datum.narrow != ''")
        .transform_calculate(
            shown=f"{NARROW} ? datum.narrow : datum.column_label", key=f"{NARROW} ? datum.narrow_column : datum.column"
        )
        .transform_aggregate(
            count="sum(count)", chosen="max(chosen)", groupby=["row", "row_label", "key", "shown", "shaded"]
        )
        .encode(
            x=alt.X(
                "shown:N",
                sort=list(dict.fromkeys(filter(None, labels))),
                scale=alt.Scale(paddingInner=0.06, paddingOuter=0),
                axis=_axis(orient="top", labelPadding=8),
            ),
            y=alt.Y(
                "row_label:N",
                sort=rows,
                scale=alt.Scale(paddingInner=0.1, paddingOuter=0),
                axis=_axis(labelAlign="left", labelPadding=_label_width(rows)),
            ),
        )
        .resolve_scale(color="independent", stroke="independent")
        .properties(height=alt.Step(ROW), width="container")
        .configure_view(stroke=None)
    )
    return chart


def _axis(**more: Any) -> alt.Axis:
    looks: dict[str, Any] = dict.fromkeys(("domain", "ticks", "grid", "labelOverlap", "labelFlush"), False)
    return alt.Axis(
        **{**looks, "title": None, "labelAngle": 0, "labelLimit": 0, **more},
        labelFontSize=alt.expr(SMALL),
        labelColor=label_colour("text", "layer_1_color"),
    )


def _label_width(rows: Sequence[str]) -> alt.ExprRef:
    """Room for the longest row label."""
    return alt.expr(f"{max(map(ems, rows), default=0) + 0.5:.1f} * ({SMALL})")
