"""A drawing as an altair chart: the map for computers without WebGL, the legend, and the picture for slides."""

from typing import TYPE_CHECKING, Any

from components.map.drawing import Anchor, Drawing
from components.theme import FONT, map_ink

if TYPE_CHECKING:
    import altair as alt

HALO = 3  # pixels of paper around words
EDGE = {"left": 0, "top": 0, "right": 0, "bottom": 0}  # Streamlit adds its own where a side is not named
ALIGNS: tuple[Anchor, ...] = ("start", "middle", "end")
TO_CSS = {"start": "left", "middle": "center", "end": "right"}


def picture(drawing: Drawing, dark: bool, pick: str = "") -> "alt.LayerChart":
    """The drawing in its own pixels. With `pick`, a selection of that name says which dot's place was touched."""
    import altair as alt

    layers = [_paths(drawing, dark, filled=True), _paths(drawing, dark, filled=False), _dots(drawing, dark, pick)]
    for align in ALIGNS:
        layers += _words(drawing, dark, align)
    chart: alt.LayerChart = (
        alt.layer(*layers)
        .properties(width=drawing.width, height=drawing.height, padding=EDGE, background=css("sheet", dark))
        .configure(font=FONT)
        .configure_view(stroke=None, clip=True)
    )
    return chart


def css(ink: str, dark: bool) -> str:
    """An ink as a CSS colour."""
    red, green, blue, alpha = map_ink(ink, dark)
    return f"rgba({red},{green},{blue},{alpha / 255:.3f})"


def _place(drawing: Drawing) -> dict[str, Any]:
    import altair as alt

    return {
        "x": alt.X("x:Q", scale=alt.Scale(domain=[0, drawing.width], nice=False), axis=None),
        "y": alt.Y("y:Q", scale=alt.Scale(domain=[drawing.height, 0], nice=False), axis=None),
    }


def _paths(drawing: Drawing, dark: bool, *, filled: bool) -> "alt.Chart":
    import altair as alt

    if filled:
        marks = [(fill.ring, fill.ink, 0.0, fill.tip) for fill in drawing.fills]
    else:
        marks = [(item.path, item.ink, item.width, item.tip) for item in drawing.strokes if item.ink != "touch"]
    rows = [
        {"x": round(x, 1), "y": round(y, 1), "n": n, "at": at, "c": css(ink, dark), "w": width, "tip": tip}
        for n, (path, ink, width, tip) in enumerate(marks)
        for at, (x, y) in enumerate(path)
    ]
    mark: dict[str, Any] = {"filled": True, "strokeWidth": 0} if filled else {"strokeJoin": "round"}
    mark["aria"] = False  # coordinates are noise to a screen reader; the page says it in words
    encoding = {**_place(drawing), "order": "at:Q", "detail": "n:N", "color": alt.Color("c:N", scale=None)}
    if not filled:
        encoding["strokeWidth"] = alt.StrokeWidth("w:Q", scale=None)
    chart: alt.Chart = alt.Chart(alt.InlineData(rows)).mark_line(**mark).encode(**encoding)
    return chart


def _dots(drawing: Drawing, dark: bool, pick: str) -> "alt.Chart":
    import altair as alt

    rows = [
        {
            "x": round(dot.at[0], 1),
            "y": round(dot.at[1], 1),
            "size": 3.1416 * dot.radius**2,
            "fill": css(dot.ink, dark),
            "rim": css(dot.rim, dark),
            "w": dot.rim_width,
            "id": dot.pick,
            "tip": dot.tip,
        }
        for dot in drawing.dots
    ]
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(rows))
        .mark_point(opacity=1, shape="circle", aria=False)
        .encode(
            **_place(drawing),
            size=alt.Size("size:Q", scale=None),
            fill=alt.Fill("fill:N", scale=None),
            stroke=alt.Stroke("rim:N", scale=None),
            strokeWidth=alt.StrokeWidth("w:Q", scale=None),
            **({"tooltip": alt.Tooltip("tip:N", title="地点")} if pick else {}),
        )
    )
    return chart.add_params(alt.selection_point(name=pick, fields=["id"])) if pick else chart


def _words(drawing: Drawing, dark: bool, align: Anchor) -> list["alt.Chart"]:
    """Each word twice: its halo of paper, then its ink."""
    import altair as alt

    rows = [
        {
            "x": round(item.at[0], 1),
            "y": round(item.at[1], 1),
            "text": item.text,
            "size": item.size,
            "angle": item.angle,
            "c": css(item.ink, dark),
            "halo": css(item.halo, dark),
        }
        for item in drawing.words
        if item.align == align
    ]
    if not rows:
        return []
    base = alt.Chart(alt.InlineData(rows)).encode(
        **_place(drawing), text="text:N", size=alt.Size("size:Q", scale=None), angle=alt.Angle("angle:Q", scale=None)
    )
    style: dict[str, Any] = {
        "align": TO_CSS[align],
        "baseline": "middle",
        "font": FONT,
        "fontWeight": "bold",
        "aria": False,
    }
    halo = base.transform_filter(alt.datum.halo != css("none", dark)).mark_text(
        **style, strokeWidth=HALO, strokeJoin="round", opacity=0.9
    )
    return [
        halo.encode(stroke=alt.Stroke("halo:N", scale=None)),
        base.mark_text(**style).encode(color=alt.Color("c:N", scale=None)),
    ]
