"""Completion against time: one bar a target on one ruler from 0 to 100%, and one rule where the year stands."""

from typing import Any

import altair as alt
import pandas as pd

from components.charts import rows

ROW = 4.5
"""Height of a row in multiples of the text's size."""
END = 1.15
"""Where the ruler ends: what is further than 100% stays in the picture."""


def schedule_bars(frame: pd.DataFrame, size: int = 18) -> Any:
    """Bars of what units report, ending at their completion.

    `frame`: the columns of a row frame, `completion` (share, NaN where nothing is reported), and `elapsed` (share of the
    year, the same in every row) with `elapsed_words`.
    """
    k = size / 18
    scale = alt.Scale(domain=[0, END], nice=False, zero=False)
    clipped = frame.assign(shown=frame["completion"].clip(0, END), start=0.0, whole=1.0)
    base = alt.Chart(clipped).encode(y=rows.row_axis(frame))
    dy = 26 * k

    def at(name: str) -> alt.X:
        return alt.X(f"{name}:Q", scale=scale, axis=None)

    room = base.mark_bar(aria=False, height=14 * k, opacity=0.12, yOffset=dy).encode(x=at("start"), x2="whole:Q")
    done = base.mark_bar(aria=False, height=14 * k, opacity=0.85, yOffset=dy).encode(x=at("start"), x2="shown:Q")
    goal = base.mark_point(aria=False, shape="diamond", size=150 * k * k, filled=True, opacity=1, yOffset=dy)
    time = base.mark_tick(aria=False, thickness=4 * k, size=26 * k, yOffset=dy, opacity=1).encode(x=at("elapsed"))
    return rows.finish(
        [
            rows.coloured(room, "muted"),
            rows.coloured(done.transform_filter("isValid(datum.shown)"), "outside"),
            rows.coloured(goal.encode(x=at("whole")), "target"),
            rows.coloured(time, "limit"),
            *_head(frame, size),
        ],
        round(ROW * size),
    )


def _head(frame: pd.DataFrame, size: int) -> list[Any]:
    """Name, and below it the numbers and the label: two lines, so that a phone has room."""
    label = (max(map(rows.width_of, frame["words"]), default=0) + 0.7) * size
    return [
        rows.row_text(frame, "name", "text", size, dy=-1.4 * size),
        rows.row_text(frame, "words", "target", size, dy=0.0),
        rows.row_text(frame, "label", "derived", size, dx=label, dy=0.0),
    ]
