"""Charts in which a click chooses."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from components.charts.vega import Spec


def show_clickable(
    spec: Spec,
    name: str,
    pick: str,
    choose: Callable[[Mapping[str, Any]], None],
    fields: Sequence[str] = ("id",),
    **look: Any,
) -> None:
    """Draw a specification and pass the first row of a click on its selection `pick` to `choose`, before the rerun.

    A browser remembers what was clicked in a chart: the next click on the same row would only undo that, and choose
    nothing. So every click ends the chart: the next run draws it under a new key, with nothing selected.
    `look` is for `st.vega_lite_chart`.
    """
    turn = f"_{name}_turn"
    key = f"{name}_{st.session_state.setdefault(turn, 0)}"

    def clicked() -> None:
        if row := clicked_row(st.session_state[key].selection.get(pick), fields):
            st.session_state[turn] += 1
            choose(row)

    st.vega_lite_chart(spec, key=key, on_select=clicked, selection_mode=pick, **look)


def clicked_row(rows: object, fields: Sequence[str]) -> Mapping[str, Any] | None:
    """The first row with all fields: a browser may still send what was clicked in a chart that is no more."""
    row = rows[0] if isinstance(rows, list) and rows else None
    return row if isinstance(row, Mapping) and all(field in row for field in fields) else None
