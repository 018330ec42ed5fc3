"""Charts made of rows: a name and its numbers above, the marks below, no axis to look up."""

from collections.abc import Iterator
from typing import Any, Literal

import altair as alt
import pandas as pd

from components.charts.row_looks import LOOKS, MarkLook
from components.theme import role_scale
from data.indicators.rows import MarkKind, RowChart
from data.width import ems

PICK = "pick"
"""Name of the selection: a click anywhere in a row gives `{"pick": [{"id": …}]}`."""
TYPE = 18
"""Size of the text on a page, in pixels; on a slide it is larger, and everything else with it."""
NARROW, NARROWER = 420, 0.78
"""Below so many pixels, the text of a story is smaller by so much."""
Weight = Literal["bold", "normal"]
SHARES = alt.Scale(domain=[0, 1], nice=False, zero=False)


def coloured(chart: Any, role: str) -> Any:
    """A layer in the colour of a role; the theme sets it, and a change of theme needs no rerun."""
    colour = alt.Color("role:N", scale=role_scale(), legend=None)
    return chart.transform_calculate(role=f"'{role}'").encode(color=colour)


def row_chart(chart: RowChart, size: int = TYPE, chosen: str | None = None, clickable: bool = False) -> Any:
    """The rows as one chart that fills its column, text `size` pixels high, the chosen row tinted.

    Where it is `clickable`, an invisible sheet over each row takes the click.
    """
    layers = [*_ticks(chart, size)] if chart.ticks else []
    ids = [row.id for row in chart.rows]
    if chosen and chosen in ids:
        layers.append(coloured(_across(chart, [chosen]).mark_rect(aria=False, opacity=0.1), "target"))
    for kind, look in LOOKS[chart.kind].marks.items():
        for hollow in (False, True):
            layers += _marks(chart, kind, hollow, look, size)
    layers += [*_words(chart, size)]
    if clickable:
        sheet = _across(chart, ids).mark_rect(aria=False, opacity=0, cursor="pointer", tooltip=None)
        picked = alt.selection_point(name=PICK, fields=["id"])
        layers.append(coloured(sheet, "muted").encode(detail="id:N").add_params(picked))
    return (
        alt.layer(*layers)
        .properties(height=alt.Step(round(LOOKS[chart.kind].step * size)), width="container")
        .configure_view(stroke=None)
    )


def _y(chart: RowChart) -> alt.Y:
    return alt.Y("id:N", axis=None, scale=alt.Scale(domain=[row.id for row in chart.rows], padding=0))


def _across(chart: RowChart, ids: list[str]) -> Any:
    return alt.Chart(pd.DataFrame({"id": ids})).encode(y=_y(chart), x=alt.value(0), x2=alt.value("width"))


def _marks(chart: RowChart, kind: MarkKind, hollow: bool, look: MarkLook, size: int) -> Iterator[Any]:
    """The marks of a kind, and what is written beside them."""
    marks = [(row.id, mark) for row in chart.rows for mark in row.marks if (mark.kind, mark.hollow) == (kind, hollow)]
    if not marks:
        return
    k = size / TYPE
    frame = pd.DataFrame({"id": name, "start": mark.start, "end": mark.end, "text": mark.text} for name, mark in marks)
    start, end = (alt.X(f"{name}:Q", scale=SHARES, axis=None) for name in ("start", "end"))
    base = alt.Chart(frame).encode(y=_y(chart), x=end)
    place: dict[str, Any] = {"aria": False, "opacity": look.opacity, "yOffset": look.y * k}
    outline: dict[str, Any] = {"filled": False, "strokeWidth": 1.5, "strokeDash": [4, 3]}
    text: dict[str, Any] = {"align": "left", "baseline": "middle", "dy": look.y * k}
    if look.shape == "bar":
        edge = outline if hollow else {"cornerRadius": look.corner}
        bar = base.mark_bar(height=look.size * k, **place, **edge)
        yield coloured(bar.encode(x=start, x2="end:Q"), look.role)
    elif look.shape == "rule":
        yield coloured(base.mark_tick(thickness=4 * k, size=look.size * k, **place), look.role)
        if any(mark.text for _, mark in marks):
            words = base.mark_text(dx=7 * k, fontSize=size - 2 * k, **text)
            yield coloured(words.encode(text="text:N"), "muted")
    elif look.shape == "text":
        words = base.mark_text(dx=size, fontSize=size, fontWeight="bold", **text)
        yield coloured(words.encode(text="text:N"), look.role)
    else:
        shape = "circle" if look.shape == "ring" else look.shape
        form: dict[str, Any] = {"filled": False, "strokeWidth": 3 * k} if look.shape == "ring" else {"filled": True}
        yield coloured(base.mark_point(shape=shape, size=look.size * k * k, **form, **place), look.role)


def _words(chart: RowChart, size: int) -> Iterator[Any]:
    """Name, numbers and label of every row in columns that fit the longest, and what stands below the marks."""
    k = size / TYPE
    top, below, small = LOOKS[chart.kind].head * k, 34 * k, round(size - 2 * k)
    names, words, labels = ([getattr(row, column) for row in chart.rows] for column in ("name", "words", "label"))
    theirs = [row.role == "outside" for row in chart.rows]
    for role, outside in (("text", False), ("outside", True)):
        own = [name if each == outside else "" for name, each in zip(names, theirs, strict=True)]
        yield from _text(chart, own, role, size, dy=top)
    if chart.kind == "schedule":  # in a line of their own, so that a phone has room
        left, top = 0.0, 0.0
    else:
        left = _width(names, size)
    for role in dict.fromkeys(row.role for row in chart.rows):
        yield from _text(
            chart, [row.words if row.role == role else "" for row in chart.rows], role, size, dx=left, dy=top
        )
    for found, role in ((True, "outside"), (False, "muted")):
        after = [row.after if row.found == found else "" for row in chart.rows]
        yield from _text(chart, after, role, size, dx=left + _width(words, size), dy=top)
    rooms = [row.room for row in chart.rows]
    if chart.kind == "limits":  # the label is too long for a phone's first line
        rooms, labels = (
            ["，".join(filter(None, (row.label, row.room))) if not row.note else "" for row in chart.rows],
            [],
        )
    if labels:
        yield from _text(chart, labels, "derived", size - 3, dx=left + _width(words, size), dy=top)
    yield from _text(chart, rooms, "derived", small, dy=below)
    yield from _text(chart, [row.note for row in chart.rows], "muted", small, dy=below, weight="normal")


def _width(texts: list[str], size: int) -> float:
    return (max(map(ems, texts), default=0) + 0.5) * size


def _text(
    chart: RowChart, texts: list[str], role: str, size: int, *, dx: float = 0, dy: float, weight: Weight = "bold"
) -> Iterator[Any]:
    """A text a row, `dx` from the left edge and `dy` from the middle of the row, in pixels; empty ones are left out.

    Text that is too long for the chart is cut: left to itself, it would take the room of the marks.
    """
    rows = [{"id": row.id, "text": text} for row, text in zip(chart.rows, texts, strict=True) if text]
    if rows:
        mark = alt.Chart(pd.DataFrame(rows)).mark_text(
            align="left",
            baseline="middle",
            clip=True,
            fontSize=_by_width(chart, size),
            fontWeight=weight,
            dx=_by_width(chart, dx),
            dy=dy,
            tooltip=None,
        )
        yield coloured(mark.encode(x=alt.value(0), y=_y(chart), text="text:N"), role)


def _by_width(chart: RowChart, length: float) -> Any:
    """A length that shrinks on a phone where three numbers stand in a line."""
    return {"expr": f"width < {NARROW} ? {NARROWER * length} : {length}"} if chart.kind == "story" else length


def _ticks(chart: RowChart, size: int) -> Iterator[Any]:
    frame = pd.DataFrame({"at": tick.at, "tick": tick.text} for tick in chart.ticks)
    base = alt.Chart(frame).encode(x=alt.X("at:Q", scale=SHARES, axis=None))
    yield coloured(base.mark_rule(aria=False, opacity=0.25, strokeWidth=1), "muted")
    words = base.mark_text(align="left", baseline="top", fontSize=size - 2, dx=3, dy=4)
    yield coloured(words.encode(y=alt.value("height"), text="tick:N"), "muted")
