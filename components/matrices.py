"""Heat maps on the page: built once for the same numbers."""

from typing import Any

import streamlit as st

from components.charts.matrix import Cell, matrix


@st.cache_resource(max_entries=128, show_spinner=False)
def built(cells: tuple[Cell, ...]) -> Any:
    """The chart of these cells."""
    return matrix(cells)
