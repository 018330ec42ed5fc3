"""The box that finds a place, a subdistrict or a community: it goes to the one that is meant, or offers several."""

import streamlit as st

from components.map.place_card import show_places
from components.shell import url
from components.text.citation import page_link
from components.text.typography import escape, prose
from data.map.near import neighbourhoods
from data.schema import Plan
from data.search.places import find_places

QUERY = "q"


def show_box(plan: Plan) -> None:
    """What is typed is looked for as everywhere else; a single find is gone to, and the box is free again."""
    words = url.text(QUERY)
    args = url.widget_args(QUERY, words, "", continuous=True)

    def asked() -> None:
        typed = str(st.session_state[args["key"]]).strip()
        only = find_places(plan, typed).only
        if only is None:
            url.write(QUERY, typed)
            return
        kind, name = only
        url.write("place", None)
        url.write(kind, name)
        url.write(QUERY, None)

    st.text_input(
        "找地点",
        key=args["key"],
        on_change=asked,
        placeholder="找地点、街道：名称、拼音、内容",
        icon=":material/search:",
        label_visibility="collapsed",
        type="search",
        max_chars=200,
        width=290,
    )


def show_found(plan: Plan) -> None:
    """What the words in the address stand for, to choose from; where there is nothing, the way to the text."""
    words = url.text(QUERY).strip()
    if not words:
        return
    found = find_places(plan, words)
    if not (found.places or found.near):
        st.markdown(f"地点的名称和写到地点的语句里，没有找到“{prose(words)}”。")
        page_link("source", "到原文里找", icon=":material/manage_search:", q=words)
        return
    if found.places:
        named = "写到的语句涉及" if found.by_text else "找到"
        show_places(plan, f"“{escape(words)}”：{named} {len(found.places)} 处", list(found.places), "", "found")
    if found.near:
        areas = neighbourhoods(plan)
        st.pills(
            "街道、社区",
            found.near,
            format_func=lambda name: escape(areas[name].name),
            **url.widget_args("near", None, widget="near_found", clears=("place",)),
        )
