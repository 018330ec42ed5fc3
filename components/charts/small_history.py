"""A series as one of many small charts: columns or dots, the years at its ends, and the numbers that matter."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import altair as alt
import pandas as pd

from components.charts.history import YearMark, break_lines
from components.charts.rows import coloured
from components.theme import label_colour, role_scale

SIZE, HEIGHT, ROOM = 15, 150, 1.3
NONE = "×"
"""At a year that no source gives."""


def small_history(marks: Sequence[YearMark], spoken: tuple[str, ...], breaks: tuple[str, ...], columns: bool) -> Any:
    """Years of the series from zero, in `columns` or as dots on stems. `spoken` are the years with a number written;
    a dotted line stands before a year of `breaks`.
    """
    frame = pd.DataFrame([asdict(mark) for mark in marks])
    years = list(dict.fromkeys(frame["year"]))
    frame["said"] = [mark.label if mark.year in spoken and mark.above else "" for mark in marks]
    values = [0.0, *frame["value"].dropna()]
    y = alt.Y("value:Q", axis=None, scale=alt.Scale(domain=[min(values) * ROOM, max(values) * ROOM or 1], nice=False))
    ends = f"indexof({[years[0], *spoken]!r}, datum.value) >= 0 ? datum.value : ''"
    axis = alt.Axis(
        title=None,
        labelAngle=0,
        labelExpr=ends,
        labelFontSize=SIZE - 2,
        labelColor=label_colour("muted"),
        labelOverlap=False,
        domain=False,
        ticks=False,
    )
    x = alt.X("year:N", sort=years, axis=axis, scale=alt.Scale(padding=0.1))
    base = alt.Chart(frame).encode(x=x)
    colour = alt.Color("role:N", scale=role_scale(), legend=None)
    actual, target = (base.transform_filter(f"datum.what == '{what}'") for what in ("actual", "target"))
    look: dict[str, Any] = {"aria": False, "opacity": 1}
    if columns:
        layers = [actual.mark_bar(width={"expr": "0.62 * bandwidth('x')"}, **look).encode(y=y, color=colour)]
    else:
        layers = [
            actual.mark_rule(strokeWidth=2, aria=False, opacity=0.45).encode(y=y, y2=alt.datum(0), color=colour),
            actual.mark_point(shape="circle", filled=True, size=90, **look).encode(y=y, color=colour),
        ]
    none = base.transform_filter("datum.what == 'missing'").mark_text(
        text=NONE, fontSize=SIZE - 2, baseline="bottom", dy=-2
    )
    said = base.transform_filter("datum.said != ''").mark_text(
        baseline="bottom", dy=-7, fontSize=SIZE, fontWeight="bold"
    )
    layers += [
        target.mark_point(shape="diamond", filled=True, size=110, **look).encode(y=y, color=colour),
        said.encode(y=y, text="said:N", color=colour),
        coloured(none.encode(y=alt.datum(0)), "muted"),
    ]
    layers += break_lines(base, breaks)
    return alt.layer(*layers).properties(height=HEIGHT, width="container").configure_view(stroke=None)
