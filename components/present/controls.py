"""The bar below the stage: the choice of slides, files, the way out. Turning pages is the stage's own."""

from collections.abc import Sequence

import streamlit as st

from components.exports.whole_plan import show_files
from components.present.choice import choose
from components.present.cover import show_cover_form
from components.present.office import office_template, show_office_form
from components.tasks.as_topic import topic_query
from components.text.citation import address, page_link
from data.deck.model import Slide
from data.schema import Plan
from data.schema.topics import Topic


def show_controls(plan: Plan, slides: Sequence[Slide], topic: Topic | None, beside: Sequence[Plan] = ()) -> None:
    """One row at the foot of the window. Slides of a topic, or of plans `beside` each other, lead back to it, and are
    not chosen one by one.
    """
    with st.bottom, st.container(horizontal=True, vertical_alignment="center", wrap=True):
        if beside:
            page_link("compare", "退出演示", icon=":material/close:", plans=",".join(each.id for each in beside))
            st.markdown(f"[整份计划]({address('present')})", width="content")
        elif topic:
            page_link("topic", "退出演示", icon=":material/close:", **topic_query(plan, topic, "id"))
            st.markdown(f"[整份计划]({address('present')})", width="content")
        else:
            page_link("overview", "退出演示", icon=":material/close:")
            if st.button("选页", icon=":material/reorder:"):
                choose(plan)
        show_cover_form()
        with st.popover("下载", icon=":material/download:"):
            show_files(plan, slides, office_template())
            show_office_form()
