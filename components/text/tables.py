"""Small tables on a page."""

from collections.abc import Iterable, Mapping

import pandas as pd
import streamlit as st

from components.text.typography import escape


def show_table(rows: Iterable[Mapping[str, object]], *, markdown: bool = False) -> None:
    """A table of rows that are keyed by column; text in cells is plain, unless it is `markdown` already."""
    frame = pd.DataFrame(list(rows))
    if not markdown:
        frame = frame.map(lambda cell: escape(cell) if isinstance(cell, str) else cell)
    st.table(frame.rename(columns=escape), border="horizontal", hide_index=True)
