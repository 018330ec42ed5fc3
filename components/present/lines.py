"""Small type on the page, below or beside what it belongs to."""

from collections.abc import Sequence
from functools import lru_cache

import streamlit as st

from components.charts.board import board
from components.charts.vega import Spec, sendable
from components.present.flow import Drawn, FlowText


def write_lines(drawn: Drawn, width: float, lines: Sequence[FlowText]) -> None:
    """Draw lines that have been laid out in a width of the stage; nothing where there are none."""
    if lines:
        alt = "；".join(line.text for line in lines)
        st.vega_lite_chart(board_of(drawn, width, drawn.bottom), width="stretch", alt=alt)


@lru_cache(maxsize=256)
def board_of(drawn: Drawn, width: float, height: float) -> Spec:
    """The picture of what was laid out, built once."""
    return sendable(board(drawn.texts, drawn.panels, width, height, drawn.shapes))
