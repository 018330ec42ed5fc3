"""The first view's answers, large enough to be read across a room."""

from collections.abc import Sequence

import streamlit as st

from components.text.typography import escape
from data.indicators.highlights import Finding


def show_findings(found: Sequence[Finding]) -> None:
    """One card an answer: what was asked and of how many it holds, and as a heading the names."""
    grid = st.grid(len(found), min_column_width=300, border=True, gap="small")
    for item in found:
        names = [each.subject for each in (*item.targets, *item.tasks)]
        with grid.cell(), st.container(gap="xxsmall"):
            st.markdown(f"**{escape(item.title)}**  \n:violet[{escape(item.count)}]")
            st.header(escape("、".join(names)) if names else "没有", anchor=False)
