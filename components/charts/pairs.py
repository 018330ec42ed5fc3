"""Quantities as paired bars: last year's above, the target's below, each row its own ruler."""

from typing import Any

import altair as alt
import pandas as pd

from components.charts import rows

ROW = 3.7
RULER = alt.Scale(domain=[0, 1], nice=False, zero=False)


def paired_bars(frame: pd.DataFrame, size: int = 18) -> Any:
    """The longer bar of a row fills it; last year's is hollow where the two do not compare straight.

    `frame`: the columns of a row frame, `actual` and `target` (shares of the longer, NaN where there is none) and
    `solid` (bool).
    """
    k = size / 18
    base = alt.Chart(frame).encode(y=rows.row_axis(frame)).transform_calculate(start="0")

    def bar(name: str, height: float, dy: float, role: str, condition: str, **look: Any) -> Any:
        mark = base.mark_bar(aria=False, height=height * k, yOffset=dy * k, **look)
        x = alt.X("start:Q", scale=RULER, axis=None)
        layer = mark.encode(x=x, x2=f"{name}:Q").transform_filter(f"isValid(datum.{name}) && {condition}")
        return rows.coloured(layer, role)

    hollow = {"filled": False, "strokeWidth": 1.5, "strokeDash": [4, 3]}
    return rows.finish(
        [
            *rows.row_hits(frame)[:1],
            bar("actual", 9, 4, "actual", "datum.solid"),
            bar("actual", 9, 4, "actual", "!datum.solid", **hollow),
            bar("target", 13, 18, "target", "true"),
            *rows.row_head(frame, size, -16 * k),
            *rows.row_hits(frame)[1:],
        ],
        round(ROW * size),
    )
