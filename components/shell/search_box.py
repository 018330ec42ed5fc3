"""One box that finds anything. It stands on the overview and on the text; `/` leads to it from every page."""

import streamlit as st

from components.shell import frame, url

QUERY = "q"
_ASKED = "_asked"
_PLACEHOLDER = "搜索数字、项目、地点（按 / 键）"


def show_search() -> None:
    """The box for a page without results: what is typed is answered on the text's page."""

    def asked() -> None:
        st.session_state[_ASKED] = st.session_state["ask"]
        st.session_state["ask"] = ""

    with st.container(key=frame.SEARCH_BOX):
        st.text_input(
            "搜索",
            key="ask",
            on_change=asked,
            placeholder=_PLACEHOLDER,
            icon=":material/search:",
            label_visibility="collapsed",
            type="search",
        )
    if words := st.session_state.pop(_ASKED, "").strip():
        plan = st.query_params.get("plan")
        st.switch_page(frame.page("source"), query_params={QUERY: words, **({"plan": plan} if plan else {})})


def show_query() -> str:
    """The box above the results, tied to the address; the words that were asked."""
    words = url.text(QUERY)
    with st.container(key=frame.SEARCH_BOX):
        st.text_input(
            "搜索",
            **url.widget_args(QUERY, words, "", clears=("at",), continuous=True),
            placeholder=_PLACEHOLDER,
            icon=":material/search:",
            label_visibility="collapsed",
            type="search",
            max_chars=200,
            width=680,
        )
    return words.strip()
