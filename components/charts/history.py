"""A series over the years: levels as columns, growth as points on stems; who says a number is told by its colour."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

import altair as alt
import pandas as pd

from components.charts.rows import coloured
from components.labels import MISSING
from components.theme import label_colour, role_scale

NARROW = 620
"""Below so many pixels the labels are short, and a size smaller."""
ROOM = 1.25
"""The axis goes on behind the largest value, for the label above it."""

COLUMN = "min(96, 0.56 * bandwidth('x'))"
"""How wide a column is on screen, as an expression."""


@dataclass(frozen=True)
class YearMark:
    """A number of a year, None where nobody says; `short` is the label on narrow screens, `above` where it stands."""

    year: str
    value: float | None = None
    label: str = ""
    short: str = ""
    role: str = "muted"
    what: Literal["actual", "target", "missing"] = "missing"
    above: bool = True


def level_columns(marks: Sequence[YearMark], breaks: tuple[str, ...] = (), size: int = 18) -> Any:
    """Levels as columns from zero; a target is a diamond beside its column. A dotted line stands before a year of
    `breaks`.
    """
    frame = _frame(marks)
    column = _base(frame).mark_bar(width={"expr": COLUMN}, aria=False).encode(y=_height(frame), color=_colour())
    return _finish(frame, [column], breaks, size, height=240, beside=f"{COLUMN} / 2 + {size}")


def growth_stems(marks: Sequence[YearMark], breaks: tuple[str, ...] = (), size: int = 18) -> Any:
    """Growth rates as circles on stems from zero, a target as a diamond over them."""
    frame = _frame(marks)
    base = _base(frame).encode(y=_height(frame), color=_colour())
    stem = base.mark_rule(strokeWidth=2, opacity=0.45, aria=False).encode(y2=alt.datum(0))
    dot = base.mark_point(shape="circle", filled=True, opacity=1, size=11 * size, aria=False)
    return _finish(frame, [stem, dot], breaks, size, height=210, beside="0")


def _frame(marks: Sequence[YearMark]) -> pd.DataFrame:
    return pd.DataFrame([{**asdict(mark), "lines": mark.short.count("\n") + 1} for mark in marks])


def _base(frame: pd.DataFrame) -> Any:
    size = 18
    axis = alt.Axis(
        title=None,
        labelAngle=0,
        labelFontSize=_by_width("15", str(size)),
        labelColor=label_colour("muted"),
        domain=False,
        ticks=False,
        labelPadding=8,
        labelOverlap=False,
    )
    years = list(dict.fromkeys(frame["year"]))
    x = alt.X("year:N", sort=years, axis=axis, scale=alt.Scale(padding=0.05))
    return alt.Chart(frame.assign(zero=0)).encode(x=x)


def _height(frame: pd.DataFrame, column: str = "value") -> alt.Y:
    values = [0.0, *frame["value"].dropna()]
    scale = alt.Scale(domain=[min(values) * ROOM, max(values) * ROOM or 1], nice=False)
    return alt.Y(f"{column}:Q", axis=None, scale=scale)


def _colour() -> alt.Color:
    return alt.Color("role:N", scale=role_scale(), legend=None)


def _by_width(narrow: str, wide: str) -> dict[str, str]:
    """An expression that follows the width that the chart has on screen."""
    return {"expr": f"width < {NARROW} ? {narrow} : {wide}"}


def break_lines(base: Any, breaks: tuple[str, ...]) -> list[Any]:
    """A dotted line before each year from which on a series does not go on from what came earlier."""
    if not breaks:
        return []
    cut = base.transform_filter(f"indexof({list(breaks)!r}, datum.year) >= 0")
    line = cut.mark_rule(strokeDash=[2, 4], strokeWidth=2, aria=False, xOffset={"expr": "-bandwidth('x') / 2"})
    return [coloured(line, "limit")]


def _finish(
    frame: pd.DataFrame, marks: list[Any], breaks: tuple[str, ...], size: int, *, height: int, beside: str
) -> Any:
    """The marks with zero, targets and labels. `beside`: how far from the middle of a year a target stands, in Vega."""
    text: dict[str, Any] = {
        "fontWeight": "bold",
        "fontSize": _by_width("15", str(size)),
        "text": _by_width("datum.short", "datum.label"),
        "lineBreak": "\n",
    }
    zero = alt.Chart(pd.DataFrame({"zero": [0]})).mark_rule(opacity=0.4, aria=False).encode(y=_height(frame, "zero"))
    target = _base(frame).mark_point(
        shape="diamond", filled=True, opacity=1, size=13 * size, xOffset={"expr": beside}, aria=False
    )
    lift = _by_width(f"-{0.6 * size} - 16 * (datum.lines - 1)", f"-{0.6 * size}")
    above = _base(frame).mark_text(baseline="bottom", dy=lift, **text)
    aside = _base(frame).mark_text(align="left", baseline="middle", dx={"expr": f"{beside} + {0.6 * size}"}, **text)
    lines = [MISSING[: len(MISSING) // 2], MISSING[len(MISSING) // 2 :]]
    none = _base(frame).mark_text(
        baseline="bottom", lineHeight=size, dy=-6 - size, text=lines, fontSize=_by_width("11", str(size - 3))
    )
    at = {"y": _height(frame), "color": _colour()}
    return (
        alt.layer(
            coloured(zero, "muted"),
            *break_lines(_base(frame), breaks),
            *(mark.transform_filter("datum.what == 'actual'") for mark in marks),
            target.encode(**at).transform_filter("datum.what == 'target'"),
            above.encode(**at).transform_filter("datum.what != 'missing' && datum.above"),
            aside.encode(**at).transform_filter("datum.what != 'missing' && !datum.above"),
            coloured(none.encode(y=_height(frame, "zero")).transform_filter("datum.what == 'missing'"), "muted"),
        )
        .properties(height=height, width="container")
        .configure_view(stroke=None)
    )
