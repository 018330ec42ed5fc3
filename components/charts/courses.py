"""Small lines over a year, one below the other: what was reported as points, the target as a broken line above them."""

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from components.charts.rows import coloured
from components.theme import label_colour
from data.reports.courses import Course

STEP, SIZE = 86, 16
HEAD = 0.52
"""The share of a row above its line: the name, and room for the numbers on the points."""
GOAL_ENDS, ROOM = 1.07, 1.24
"""The axis goes on behind the year: for the number of its last day, then for the target."""


def course_lines(rows: Sequence[Course], quarters: Sequence[tuple[float, str]]) -> Any:
    """A row a course. Heights are counted within the row, so that one axis carries them all."""
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[len(rows), 0], nice=False, zero=False))
    x = alt.X("at:Q", axis=_axis(quarters), scale=alt.Scale(domain=[0, ROOM], nice=False))
    number = {row.id: place for place, row in enumerate(rows)}
    points = _frame(
        {"id": row.id, "at": each.at, "y": number[row.id] + _down(each.height), "text": each.label}
        for row in rows
        for each in row.points
    )
    goals = _frame(
        {"at": 0, "end": GOAL_ENDS, "y": number[row.id] + _down(row.goal), "text": row.goal_label}
        for row in rows
        if row.goal is not None
    )
    heads = _frame({"y": number[row.id] + 0.15, "text": row.name} for row in rows)
    floors = _frame({"at": 0, "end": 1, "y": number[row.id] + 0.97} for row in rows)
    label: dict[str, Any] = {"fontSize": SIZE - 2, "fontWeight": "bold", "tooltip": None}
    line = alt.Chart(points).encode(x=x, y=y)
    goal = alt.Chart(goals).encode(x=x, y=y)
    layers = [
        coloured(alt.Chart(floors).mark_rule(opacity=0.25, aria=False).encode(x=x, x2="end:Q", y=y), "muted"),
        coloured(line.mark_line(strokeWidth=2.5, aria=False).encode(detail="id:N"), "outside"),
        coloured(line.mark_point(filled=True, opacity=1, size=60, aria=False), "outside"),
        coloured(
            line.mark_text(align="center", baseline="bottom", dy=-6, **label)
            .encode(text="text:N")
            .transform_filter("datum.text != ''"),
            "text",
        ),
        coloured(
            alt.Chart(heads)
            .mark_text(align="left", baseline="middle", clip=True, fontSize=SIZE, fontWeight="bold", tooltip=None)
            .encode(x=alt.value(0), y=y, text="text:N"),
            "text",
        ),
    ]
    if len(goals):
        layers.insert(1, coloured(goal.mark_rule(strokeDash=[4, 4], aria=False).encode(x2="end:Q"), "target"))
        layers.append(
            coloured(
                goal.mark_text(align="left", baseline="middle", dx=6, **label).encode(
                    x=alt.X("end:Q", scale=alt.Scale(domain=[0, ROOM], nice=False)), text="text:N"
                ),
                "target",
            )
        )
    return alt.layer(*layers).properties(height=STEP * len(rows), width="container").configure_view(stroke=None)


def _down(height: float) -> float:
    """From the top of a row."""
    return HEAD + (1 - HEAD - 0.03) * (1 - height)


def _frame(rows: Any) -> pd.DataFrame:
    return pd.DataFrame(list(rows))


def _axis(quarters: Sequence[tuple[float, str]]) -> alt.Axis:
    names = " : ".join(f"abs(datum.value - {at}) < 0.001 ? '{name}'" for at, name in quarters)
    return alt.Axis(
        orient="top",
        title=None,
        values=[at for at, _ in quarters],
        labelExpr=f"{names} : ''",
        labelFontSize=SIZE - 2,
        labelColor=label_colour("muted"),
        labelOverlap=False,
        grid=True,
        gridOpacity=0.3,
        domain=False,
        ticks=False,
    )
