"""Small tables on a page, and large ones that become a list where there is no room for columns."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pandas as pd
import streamlit as st

from components.text.typography import escape

BREAK = "  \n"
"""A new line inside a paragraph or a cell."""
BY_WIDTH = Path(__file__).with_name("by_width.css")
ROOM = {7: 60, 5: 38, 0: 28}
"""A table of so many columns and more has to have so many rem; the style sheet has the same."""


def show_table(rows: Iterable[Mapping[str, object]], *, markdown: bool = False) -> None:
    """A table of rows that are keyed by column; text in cells is plain, unless it is `markdown` already."""
    frame = pd.DataFrame(list(rows))
    if not markdown:
        frame = frame.map(lambda cell: escape(cell) if isinstance(cell, str) else cell)
    st.table(frame.rename(columns=escape), border="horizontal", hide_index=True)


def show_by_width(name: str, rows: Sequence[Mapping[str, str]], *, long: bool = False) -> None:
    """A table of Markdown cells, or a paragraph a row. `name` is the only one of its kind on the page.

    Cells that are `long`, such as sentences, want more room, and in a paragraph a line each.

    Decision: the browser chooses, by the room that the rows have. Context: the server only knows what a browser calls
    itself, and a narrow window is no phone. Choice: both forms are sent, a style sheet shows one. Price: text twice.
    """
    room = next(rem for columns, rem in ROOM.items() if len(rows[0]) + (2 if long else 0) >= columns)
    with st.container(key=f"by_width_{name}"):
        st.html(BY_WIDTH)
        with st.container(key=f"table_from_{room}_{name}"):
            st.table(pd.DataFrame(rows), border="horizontal", hide_index=True)
        with st.container(key=f"list_below_{room}_{name}"):
            st.markdown("\n\n".join(_stacked(row) if long else _paragraph(row) for row in rows))


def _paragraph(row: Mapping[str, str]) -> str:
    """Two cells a line behind their heads, in the table's order, below the first cell."""
    (_, first), *cells = row.items()
    name, *notes = first.split(BREAK)
    said = [f":gray[{head}] {cell.replace(BREAK, '、')}" for head, cell in cells]
    return BREAK.join([f"**{name}**", *notes, *("　".join(said[at : at + 2]) for at in range(0, len(said), 2))])


def _stacked(row: Mapping[str, str]) -> str:
    """Every cell below its head; an empty one is left out."""
    (_, first), *cells = row.items()
    name, *notes = first.split(BREAK)
    return BREAK.join([f"**{name}**", *notes, *(f":gray[{head}]{BREAK}{cell}" for head, cell in cells if cell)])
