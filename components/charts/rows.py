"""Charts made of rows: a name and its numbers above, the marks below, no axis to look up.

A row frame has one line a row with at least `id, name, words, label` (text) and `chosen` (bool), in the order in which
it is drawn. Sizes follow from `size`, the height of the text in pixels: 18 on a page, 28 on a slide.
"""

from typing import Any

import altair as alt
import pandas as pd

from components.theme import role_scale

PICK = "pick"
"""Name of the selection: a click anywhere in a row gives `{"pick": [{"id": …}]}`."""


def coloured(chart: Any, role: str) -> Any:
    """A layer in the colour of a role; the theme sets it, and a change of theme needs no rerun."""
    colour = alt.Color("role:N", scale=role_scale(), legend=None)
    return chart.transform_calculate(role=f"'{role}'").encode(color=colour)


def row_axis(frame: pd.DataFrame) -> alt.Y:
    """Rows as bands, in the frame's order, without an axis."""
    return alt.Y("id:N", sort=list(frame["id"]), axis=None, scale=alt.Scale(padding=0))


def width_of(text: str) -> float:
    """About how wide bold text is, in multiples of its size: a Chinese character is 1, a digit or letter 0.6."""
    return sum(1.0 if ord(letter) > 0x2E7F else 0.6 for letter in text)


def row_text(
    frame: pd.DataFrame, column: str, role: str, size: int, *, dx: float = 0, dy: float, bold: bool = True
) -> Any:
    """A column as text in every row, `dx` from the left edge and `dy` from the middle of the row, in pixels.

    Text that is too long for the column is cut: left to itself, it would take the room of the marks.
    """
    mark = alt.Chart(frame).mark_text(
        align="left",
        baseline="middle",
        clip=True,
        fontSize=size,
        fontWeight="bold" if bold else "normal",
        dx=dx,
        dy=dy,
        tooltip=None,
    )
    return coloured(mark.encode(x=alt.value(0), y=row_axis(frame), text=f"{column}:N"), role)


def row_head(frame: pd.DataFrame, size: int, dy: float) -> list[Any]:
    """Name, numbers and label of every row, in columns that fit the longest."""
    numbers = (max(map(width_of, frame["name"]), default=0) + 0.7) * size
    label = numbers + (max(map(width_of, frame["words"]), default=0) + 0.7) * size
    return [
        row_text(frame, "name", "text", size, dy=dy),
        row_text(frame, "words", "target", size, dx=numbers, dy=dy),
        row_text(frame, "label", "derived", size, dx=label, dy=dy),
    ]


def row_hits(frame: pd.DataFrame) -> list[Any]:
    """A tint behind the chosen row, and an invisible sheet over each row that takes the click."""
    everywhere = alt.Chart(frame).encode(y=row_axis(frame), x=alt.value(0), x2=alt.value("width"))
    tint = coloured(everywhere.mark_rect(aria=False, opacity=0.1), "target").transform_filter("datum.chosen")
    sheet = coloured(everywhere.mark_rect(aria=False, opacity=0, cursor="pointer", tooltip=None), "muted").encode(
        detail="id:N"
    )
    return [tint, sheet.add_params(alt.selection_point(name=PICK, fields=["id"]))]


def finish(layers: list[Any], step: int) -> Any:
    """The layers as one chart that fills its column, with `step` pixels a row."""
    return alt.layer(*layers).properties(height=alt.Step(step), width="container").configure_view(stroke=None)
