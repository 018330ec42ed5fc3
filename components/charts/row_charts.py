"""Row charts on the page: built once for the same rows, and a click in a row chooses its indicator."""

from typing import Any, Protocol

import pandas as pd
import streamlit as st

from components.charts.rows import PICK
from components.charts.vega import Spec, sendable
from components.shell import url


class Builder(Protocol):
    """A function that makes a chart of a row frame; its name tells it from others."""

    __name__: str

    def __call__(self, frame: pd.DataFrame, size: int = ...) -> Any: ...


CHOSEN = "indicator"
TYPE = 18
"""Size of the type on a page, in pixels."""


def show_rows(build: Builder, frame: pd.DataFrame, name: str, alt: str, size: int = TYPE) -> None:
    """Draw a row chart, its type `size` pixels high. A click writes the row's id to the address, or takes it out where it was chosen already.

    The key changes with the choice: a chart then starts without a selection of its own, and the next click counts,
    also on a row that was chosen and left before.
    """
    chosen = next((row for row, is_chosen in zip(frame["id"], frame["chosen"], strict=True) if is_chosen), "")
    key = f"rows_{name}_{chosen}"

    def picked() -> None:
        for row in st.session_state[key].selection.get(PICK, []):
            url.write(CHOSEN, None if row["id"] == chosen else row["id"])

    st.vega_lite_chart(
        _built(build.__name__, frame, size, build),
        key=key,
        on_select=picked,
        selection_mode=PICK,
        width="stretch",
        alt=alt,
    )


def draw_rows(build: Builder, frame: pd.DataFrame, name: str, alt: str) -> None:
    """Draw a row chart that has nothing to choose."""
    st.vega_lite_chart(_built(build.__name__, frame, TYPE, build), key=f"rows_{name}", width="stretch", alt=alt)


def _written(frame: pd.DataFrame) -> str:
    return repr((list(frame), frame.to_numpy(object).tolist()))


@st.cache_resource(max_entries=128, show_spinner=False, hash_funcs={pd.DataFrame: _written})
def _built(name: str, frame: pd.DataFrame, size: int, _build: Builder) -> Spec:
    return sendable(_build(frame, size))
