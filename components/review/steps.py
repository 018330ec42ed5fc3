"""From row to row: the one that is next after an answer, and the rows that wait behind it."""

from collections.abc import Container

import streamlit as st

from components.shell import url
from components.text.typography import escape
from data.review import sheet as form
from data.schema import Figure

SHOWN, LETTERS = 5, 22


def go(name: str) -> None:
    """Open a row."""
    url.write("at", name)


def go_on(item: form.Item, queue: list[form.Item], settled: Container[str]) -> None:
    """Open the next row that is not settled, after the last one the first again."""
    at = queue.index(item)
    go(next((each.id for each in (*queue[at + 1 :], *queue[:at]) if each.id not in settled), ""))


def show_next(item: form.Item, queue: list[form.Item]) -> None:
    """The rows that follow, each a button that opens it."""
    at = queue.index(item)
    following = queue[at + 1 : at + 1 + SHOWN]
    if following:
        st.markdown(f":small[:gray[接下来，第 {at + 2} 至 {at + 1 + len(following)} 条，共 {len(queue)} 条]]")
    with st.container(gap=None):
        for each in following:
            st.button(escape(_words(each)), key=f"review_to_{each.id}", type="tertiary", on_click=go, args=(each.id,))


def _words(item: form.Item) -> str:
    hint = f"〔{said}〕" if (said := form.hint(item)) else ""
    words = f"{item.value}{item.unit}，{item.name}" if isinstance(item, Figure) else item.text
    return f"{hint}{words if len(words) <= LETTERS else words[:LETTERS] + '…'}"
