"""Small type on the page, below or beside what it belongs to."""

from collections.abc import Sequence
from functools import lru_cache

import streamlit as st

from components.charts.board import board
from components.charts.vega import Spec, sendable
from components.present.layout import Layout, TextBlock
from data.deck.model import Slide
from data.wording import readable


def remark_blocks(slide: Slide) -> list[TextBlock]:
    """The notes to a slide's chart or table, after what is computed where the chart does not say it itself."""
    sums = [TextBlock(readable(f"测算：{line}"), "derived") for line in slide.sums if slide.series]
    return [*sums, *(TextBlock(readable(line), "muted") for line in slide.remarks)]


def write_lines(layout: Layout, width: float, lines: Sequence[TextBlock]) -> None:
    """Draw lines that have been laid out in a width; nothing where there are none."""
    if lines:
        alt = "；".join(line.text for line in lines)
        st.vega_lite_chart(board_of(layout, width, layout.bottom), width="stretch", alt=alt)


@lru_cache(maxsize=256)
def board_of(layout: Layout, width: float, height: float) -> Spec:
    """The picture of what was laid out, built once."""
    return sendable(board(layout.texts, layout.panels, width, height, layout.shapes))
