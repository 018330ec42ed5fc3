"""What was, what is planned and what a reader assumes, as bars on one ruler."""

from typing import Any

import altair as alt
import pandas as pd

from components.charts import rows
from components.theme import role_scale

ROW = 3.4


def moved_bars(frame: pd.DataFrame, size: int = 18) -> Any:
    """Values of one unit, from 0, with their words beside the names: `words` the plan's, `label` ours.

    `frame`: the columns of a row frame, `value` (a number) and `role` (the colour role of the bar).
    """
    k = size / 18
    bar = alt.Chart(frame).mark_bar(aria=False, height=16 * k, yOffset=14 * k).encode(
        x=alt.X("value:Q", axis=None, scale=alt.Scale(domainMin=0, nice=False)), y=rows.row_axis(frame),
        color=alt.Color("role:N", scale=role_scale(), legend=None),
    )  # fmt: skip
    numbers = (max(map(rows.width_of, frame["name"])) + 0.7) * size
    words = [
        rows.row_text(frame, column, role, size, dx=numbers, dy=-12 * k)
        for column, role in (("words", "target"), ("label", "derived"))
    ]  # fmt: skip
    return rows.finish([bar, rows.row_text(frame, "name", "text", size, dy=-12 * k), *words], round(ROW * size))
