"""The table beside a chart of comparisons: the same words and numbers, each a link to its sentence."""

from collections.abc import Iterable

import streamlit as st

from components.indicators.story_table import profile_link
from components.text.citation import figure_link
from components.text.tables import show_by_width
from components.text.typography import escape, prose
from data.indicators.comparison import Comparison
from data.schema import Figure, Plan

WIDTH = 960
"""Pixels: on a wide page the numbers stay near the names."""


def show_comparisons(plan: Plan, name: str, items: Iterable[Comparison], *, labelled: bool = True) -> None:
    """One row an indicator, with its caveats below its name. `labelled`: with label and difference."""
    rows = []
    for item in items:
        note = f"  \n:small[:gray[{prose(item.note)}]]" if item.note else ""
        row = {
            "指标": f"{profile_link(plan, item.id, item.pair.indicator.name)}{note}",
            f"{plan.info.base_year}年": _linked(plan, item.pair.actual, item.actual_words),
            f"{plan.info.target_year}年目标": _linked(plan, item.pair.target, item.target_words),
        }
        if labelled:
            gap = f"  \n{escape(item.gap_words)}" if item.gap_words else ""
            row["判断（测算）"] = f":violet[**{item.assessment.judgment}**{gap}]"
        rows.append(row)
    with st.container(width=WIDTH):
        show_by_width(name, rows)


def _linked(plan: Plan, figure: Figure | None, words: str) -> str:
    return f":gray[{words}]" if figure is None else figure_link(plan, figure, words=words)
