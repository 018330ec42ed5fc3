"""Projects over the years: a row a project, in lanes; a ring is a step, a filled circle the end of it."""

from typing import Any

import altair as alt
import pandas as pd

from components.charts.rows import coloured
from components.theme import label_colour, role_scale
from data.later.timeline import Timeline

PICK = "pick"
"""Name of the selection: a click anywhere in a row gives `{"pick": [{"id": …}]}`."""
STEP, SIZE = 26, 15
NARROW = 620
"""Below so many pixels names are cut sooner."""
ROLES = {"done": "outside", "step": "outside", "related": "muted", "planned": "muted"}


def timeline_chart(chart: Timeline, chosen: str = "", clickable: bool = False) -> Any:
    """The rows as one chart that fills its column, the chosen one tinted."""
    rows = pd.DataFrame(
        [{"id": row.id, "head": row.is_head, "words": row.words, "undated": row.undated} for row in chart.rows]
    )
    y = alt.Y("id:N", scale=alt.Scale(domain=list(rows["id"]), padding=0), axis=_names(chart))
    layers = [_year_lines(chart), _published(chart)]
    if chosen in set(rows["id"]):
        tint = alt.Chart(rows[rows["id"] == chosen]).mark_rect(opacity=0.14, aria=False)
        layers.append(coloured(tint.encode(y=y, x=alt.value(0), x2=alt.value("width")), "outside"))
    layers += [*_promises(chart, y), *_marks(chart, y), _unfound(chart, rows, y), _undated(rows, y)]
    if clickable:
        sheet = alt.Chart(rows[~rows["head"]]).mark_rect(aria=False, opacity=0, cursor="pointer", tooltip=None)
        picked = alt.selection_point(name=PICK, fields=["id"])
        at = sheet.encode(y=y, x=alt.value(0), x2=alt.value("width"), detail="id:N", tooltip="words:N")
        layers.append(coloured(at, "muted").add_params(picked))
    return alt.layer(*layers).properties(height=alt.Step(STEP), width="container").configure_view(stroke=None)


def _names(chart: Timeline) -> alt.Axis:
    names = " : ".join(f"datum.value == {row.id!r} ? {_text(row.name)}" for row in chart.rows)
    heads = [row.id for row in chart.rows if row.is_head]
    weight: Any = {"condition": {"test": f"indexof({heads!r}, datum.value) >= 0", "value": "bold"}, "value": "normal"}
    return alt.Axis(
        title=None,
        labelExpr=f"{names} : ''",
        labelFontSize=SIZE,
        labelFontWeight=weight,
        labelColor=label_colour("text"),
        labelLimit={"expr": f"width < {NARROW} ? 130 : 250"},
        labelOverlap=False,
        domain=False,
        ticks=False,
    )


def _text(name: str) -> str:
    """A string for a Vega expression."""
    return "'" + name.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _x(chart: Timeline, column: str) -> alt.X:
    """The years, named in their middle."""
    axis = alt.Axis(
        orient="top",
        title=None,
        values=[year + 0.5 for year in range(*chart.years)],
        labelExpr="floor(datum.value)",
        labelFontSize=SIZE,
        labelColor=label_colour("muted"),
        grid=False,
        domain=False,
        ticks=False,
    )
    return alt.X(f"{column}:Q", axis=axis, scale=alt.Scale(domain=list(chart.years), nice=False, zero=False))


def _year_lines(chart: Timeline) -> Any:
    first, last = chart.years
    years = pd.DataFrame({"year": range(first, last + 1)})
    rule = alt.Chart(years).mark_rule(opacity=0.25, aria=False)
    return coloured(rule.encode(x=_x(chart, "year")), "muted")


def _published(chart: Timeline) -> Any:
    line = alt.Chart(pd.DataFrame({"at": [chart.published]})).mark_rule(strokeDash=[4, 3], aria=False)
    return coloured(line.encode(x=_x(chart, "at")), "target")


def _promises(chart: Timeline, y: alt.Y) -> list[Any]:
    rows = [{"id": row.id, "start": row.promise[0], "end": row.promise[1]} for row in chart.rows if row.promise]
    if not rows:
        return []
    bar = alt.Chart(pd.DataFrame(rows)).mark_bar(height=14, opacity=0.35, cornerRadius=3, aria=False)
    return [coloured(bar.encode(y=y, x=_x(chart, "start"), x2="end:Q"), "target")]


def _marks(chart: Timeline, y: alt.Y) -> list[Any]:
    marks = [
        {"id": row.id, "start": mark.start, "end": mark.end, "look": mark.look, "role": ROLES[mark.look]}
        for row in chart.rows
        for mark in row.marks
    ]
    if not marks:
        return []
    colour = alt.Color("role:N", scale=role_scale(), legend=None)
    base = alt.Chart(pd.DataFrame(marks)).encode(y=y, color=colour)
    span = "datum.start < datum.end && (datum.look == 'done' || datum.look == 'step')"
    joined = [
        {
            "id": row.id,
            "from": chart.published,
            "to": max(mark.end for mark in row.marks if mark.look in ("done", "step")),
        }
        for row in chart.rows
        if any(mark.look in ("done", "step") for mark in row.marks)
    ]
    layers = []
    if joined:
        line = alt.Chart(pd.DataFrame(joined)).mark_rule(opacity=0.5, strokeWidth=1.5, aria=False)
        layers.append(coloured(line.encode(y=y, x=_x(chart, "from"), x2="to:Q"), "outside"))
    point: dict[str, Any] = {"size": 110, "opacity": 1, "strokeWidth": 2, "aria": False}
    end = base.encode(x=_x(chart, "end"))
    return [
        *layers,
        base.mark_bar(height=6, opacity=0.3, aria=False)
        .encode(x=_x(chart, "start"), x2="end:Q")
        .transform_filter(span),
        end.mark_point(shape="diamond", filled=False, **point).transform_filter("datum.look == 'planned'"),
        end.mark_point(shape="square", filled=False, **point).transform_filter("datum.look == 'related'"),
        end.mark_point(shape="circle", filled=False, **point).transform_filter("datum.look == 'step'"),
        end.mark_point(shape="circle", filled=True, **point).transform_filter("datum.look == 'done'"),
    ]


def _unfound(chart: Timeline, rows: pd.DataFrame, y: alt.Y) -> Any:
    """What was looked for in vain says so in its row."""
    empty = {row.id for row in chart.rows if not row.marks and not row.is_head and not row.undated}
    frame = rows[rows["id"].isin(empty)].assign(at=chart.published)
    words = alt.Chart(frame).mark_text(align="left", baseline="middle", dx=8, fontSize=SIZE - 1)
    return coloured(words.encode(y=y, x=_x(chart, "at"), text="words:N"), "muted")


def _undated(rows: pd.DataFrame, y: alt.Y) -> Any:
    """The gutter: how many steps have no year."""
    frame = rows[rows["undated"] > 0].assign(text=lambda found: found["undated"].map("另{}项未写年份".format))
    words = alt.Chart(frame).mark_text(align="right", baseline="middle", dx=-4, fontSize=SIZE - 2)
    return coloured(words.encode(y=y, x=alt.value("width"), text="text:N"), "muted")
