"""Limits as bullets: the zone that is allowed, last year's result in it, the limit a thick rule. No colour of alarm."""

from typing import Any

import altair as alt
import pandas as pd

from components.charts import rows

ROW = 5.5
RULER = alt.Scale(domain=[0, 1], nice=False, zero=False)


def limit_bullet(frame: pd.DataFrame, size: int = 18) -> Any:
    """Each row on its own ruler, 0 to 1.

    `frame`: the columns of a row frame, and `zone_from`, `zone_to`, `limit`, `actual` (0–1, NaN where there is none),
    `limit_word`, `room` and `note` (text).
    """
    k = size / 18
    dy, below = 4 * k, 34 * k
    base = alt.Chart(frame).encode(y=rows.row_axis(frame))

    def at(name: str) -> alt.X:
        return alt.X(f"{name}:Q", scale=RULER, axis=None)

    zone = base.mark_bar(aria=False, height=30 * k, opacity=0.16, yOffset=dy).encode(x=at("zone_from"), x2="zone_to:Q")
    actual = base.mark_bar(aria=False, height=14 * k, yOffset=dy).encode(x=at("start"), x2="actual:Q")
    rule = base.mark_tick(aria=False, thickness=4 * k, size=42 * k, yOffset=dy, opacity=1).encode(x=at("limit"))
    word = base.mark_text(align="left", baseline="middle", dx=7 * k, dy=dy, fontSize=size - 2 * k).encode(
        x=at("limit"), text="limit_word:N"
    )
    return rows.finish(
        [
            *rows.row_hits(frame)[:1],
            rows.coloured(zone, "target"),
            rows.coloured(actual.transform_calculate(start="0").transform_filter("isValid(datum.actual)"), "actual"),
            rows.coloured(rule, "limit"),
            rows.coloured(word, "muted"),
            *rows.row_head(frame, size, -30 * k),
            rows.row_text(frame, "room", "derived", round(size - 2 * k), dy=below),
            rows.row_text(frame, "note", "muted", round(size - 2 * k), dy=below, bold=False),
            *rows.row_hits(frame)[1:],
        ],
        round(ROW * size),
    )
