"""Row charts on the page; a click in a row chooses its indicator."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from components.charts.clicks import show_clickable
from components.charts.rows import PICK, TYPE, row_chart
from components.charts.vega import built
from components.shell import url
from data.indicators.rows import RowChart
from data.indicators.story_rows import CITY

CHOSEN = "indicator"


def show_rows(chart: RowChart, chosen: str | None, name: str, alt: str, size: int = TYPE) -> None:
    """Draw a row chart, its text `size` pixels high. A click writes its row's indicator to the URL, or takes it out."""

    def choose(row: Mapping[str, Any]) -> None:
        name = str(row["id"]).partition(CITY)[0]
        url.write(CHOSEN, None if name == chosen else name)

    here = chosen if chosen in [row.id for row in chart.rows] else None
    spec = built(row_chart, chart, size, here, True)
    show_clickable(spec, f"rows_{name}", PICK, choose, width="stretch", alt=alt)


def draw_rows(chart: RowChart, name: str, alt: str) -> None:
    """Draw a row chart that has nothing to choose."""
    st.vega_lite_chart(built(row_chart, chart), key=f"rows_{name}", width="stretch", alt=alt)
