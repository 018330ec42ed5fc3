"""Small type on the page, below or beside what it belongs to."""

from collections.abc import Sequence

import streamlit as st

from components.charts.board import board
from components.slides.flow import Drawn, Words


def write_lines(drawn: Drawn, width: float, lines: Sequence[Words]) -> None:
    """Draw lines that have been laid out in a width of the stage; nothing where there are none."""
    if lines:
        alt = "；".join(line.text for line in lines)
        st.altair_chart(board(drawn.texts, drawn.panels, width, drawn.bottom), width="stretch", alt=alt)
