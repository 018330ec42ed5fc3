"""The bar below a slide: turning pages by button and key, notes, the choice of slides, files, the way out."""

from collections.abc import Sequence

import streamlit as st

from components.exports.whole_plan import show_files
from components.present.choice import choose, turn_to
from components.shell.browser import press_with_keys
from components.text.citation import cite, page_link
from components.text.sources import DERIVED, OUTSIDE
from components.text.typography import prose
from data.deck.model import Slide
from data.schema import Plan

MORE_KEYS = {"PageDown": "slide_next", "PageUp": "slide_back", "ArrowDown": "slide_next", "ArrowUp": "slide_back"}


def show_controls(plan: Plan, slides: Sequence[Slide], at: int, brief: bool = False) -> None:
    """One row at the foot of the window; a `brief` one is without the ways to both ends."""
    with st.bottom, st.container(horizontal=True, vertical_alignment="center", wrap=True):
        page_link("overview", "退出演示", icon=":material/close:")
        if st.button("选页", icon=":material/reorder:"):
            choose(plan)
        with st.popover("讲稿", icon=":material/sticky_note_2:"):
            show_notes(plan, slides[at])
        with st.popover("下载", icon=":material/download:"):
            show_files(plan, slides)
        st.space("stretch")
        last = len(slides) - 1
        if not brief:
            _turn("首页", "Home", "slide_first", slides, 0, at == 0)
        _turn("上一页", "Left", "slide_back", slides, at - 1, at == 0)
        st.markdown(f"**{at + 1}** / {len(slides)}", width="content")
        _turn("下一页", "Right", "slide_next", slides, at + 1, at == last)
        if not brief:
            _turn("末页", "End", "slide_last", slides, last, at == last)
    press_with_keys(MORE_KEYS)


def _turn(label: str, shortcut: str, key: str, slides: Sequence[Slide], place: int, off: bool) -> None:
    st.button(label, shortcut=shortcut, key=key, on_click=turn_to, args=(slides, place), disabled=off)


def show_notes(plan: Plan, slide: Slide) -> None:
    """The remarks of a slide, and each sentence that it rests on with a link to it."""
    for line in slide.sums:
        st.markdown(f"{DERIVED} {prose(line)}")
    for line in slide.remarks:
        st.markdown(prose(line))
    for name in slide.statements:
        statement = plan.statement[name]
        st.markdown(f":gray[{statement.section}] {prose(statement.text)} {cite(name)}")
    for line in slide.sources:
        st.markdown(f"{OUTSIDE} {prose(line)}")
    if not (slide.sums or slide.remarks or slide.statements):
        st.markdown(":gray[本页无讲稿。]")
