"""Growth targets as dumbbells: last year's result a circle, the target a diamond, 左右 a band."""

import math
from typing import Any

import altair as alt
import pandas as pd

from components.charts import rows

ROW = 3.8
"""Height of a row in multiples of the text's size."""
GAP_ROOM = 1.2
"""The axis goes on behind the largest value, for the gap that is written there."""


def growth_dumbbell(frame: pd.DataFrame, size: int = 18) -> Any:
    """Rates on one axis.

    `frame`: the columns of a row frame, and `actual`, `target`, `low`, `high` (NaN where there is none) and `gap`, `unit` (text).
    """
    k = size / 16
    stated = [float(rate) for name in ("actual", "target", "low", "high") for rate in frame[name].dropna()]
    low, high = min(0.0, *stated), max(1.0, *stated)
    ticks = _ticks(low, high)
    span = [min(low, ticks[0]), max(high * GAP_ROOM, ticks[-1])]
    scale = alt.Scale(domain=span, nice=False, zero=False)
    base = alt.Chart(frame).encode(y=rows.row_axis(frame))
    dy = 10 * k
    actual, target = (alt.X(f"{name}:Q", scale=scale, axis=None) for name in ("actual", "target"))
    edge = frame[["actual", "target", "high"]].max(axis=1)
    labelled = alt.Chart(frame.assign(edge=edge)).encode(
        x=alt.X("edge:Q", scale=scale, axis=None), y=rows.row_axis(frame), text="gap:N"
    )
    return rows.finish(
        [
            *_grid(ticks, str(frame["unit"].iloc[0]), scale, size),
            *rows.row_hits(frame)[:1],
            rows.coloured(
                base.mark_bar(aria=False, height=26 * k / 1.125, opacity=0.3, cornerRadius=3, yOffset=dy)
                .encode(x=alt.X("low:Q", scale=scale, axis=None), x2="high:Q")
                .transform_filter("isValid(datum.low)"),
                "target",
            ),
            rows.coloured(
                base.mark_bar(aria=False, height=5, opacity=0.45, yOffset=dy)
                .encode(x=actual, x2="target:Q")
                .transform_filter("isValid(datum.actual) && isValid(datum.target)"),
                "target",
            ),
            rows.coloured(
                base.mark_point(aria=False, shape="circle", size=230 * k * k, filled=True, opacity=1, yOffset=dy)
                .encode(x=actual)
                .transform_filter("isValid(datum.actual)"),
                "actual",
            ),
            rows.coloured(
                base.mark_point(aria=False, shape="diamond", size=230 * k * k, filled=True, opacity=1, yOffset=dy)
                .encode(x=target)
                .transform_filter("isValid(datum.target)"),
                "target",
            ),
            rows.coloured(
                labelled.mark_text(align="left", baseline="middle", fontSize=size, fontWeight="bold", dx=size, dy=dy),
                "derived",
            ),
            *rows.row_head(frame, size, -13 * k),
            *rows.row_hits(frame)[1:],
        ],
        round(ROW * size),
    )


def _ticks(low: float, high: float) -> list[float]:
    """Three to five round values that hold all the data but the last piece: 0, 10, 20, 30."""
    raw = (high - low) / 3
    power = 10 ** math.floor(math.log10(raw))
    step = next(power * m for m in (1, 2, 5, 10) if power * m >= raw * 0.999)
    first = math.floor(low / step)
    return [step * n for n in range(first, math.ceil(high / step) + 1)]


def _grid(ticks: list[float], unit: str, scale: alt.Scale, size: int) -> list[Any]:
    frame = pd.DataFrame({"at": ticks, "tick": [f"{tick:g}{unit}" for tick in ticks]})
    x = alt.X("at:Q", scale=scale, axis=None)
    rules = alt.Chart(frame).mark_rule(aria=False, opacity=0.25, strokeWidth=1).encode(x=x)
    words = (
        alt.Chart(frame)
        .mark_text(align="left", baseline="top", fontSize=size - 2, dx=3, dy=4)
        .encode(x=x, y=alt.value("height"), text="tick:N")
    )
    return [rows.coloured(rules, "muted"), rows.coloured(words, "muted")]
