"""What was, what is planned and what a reader assumes, as bars on one ruler."""

from typing import Any

import altair as alt
import pandas as pd

from components.charts import rows
from components.theme import role_scale

ROW = 3.4


def moved_bars(frame: pd.DataFrame, size: int = 18) -> Any:
    """Values of one unit, from 0, with their words beside the names.

    `frame`: the columns of a row frame, `value` (a number) and `role`, whose it is: the colour of bar and words.
    """
    k = size / 18
    coloured = alt.Chart(frame).encode(
        y=rows.row_axis(frame), color=alt.Color("role:N", scale=role_scale(), legend=None)
    )
    bar = coloured.mark_bar(aria=False, height=16 * k, yOffset=14 * k).encode(
        x=alt.X("value:Q", axis=None, scale=alt.Scale(domainMin=0, nice=False))
    )
    words = coloured.mark_text(
        align="left",
        baseline="middle",
        fontSize=size,
        fontWeight="bold",
        dy=-12 * k,
        dx=(max(map(rows.width_of, frame["name"])) + 0.7) * size,
    ).encode(x=alt.value(0), text="words:N")
    return rows.finish([bar, rows.row_text(frame, "name", "text", size, dy=-12 * k), words], round(ROW * size))
