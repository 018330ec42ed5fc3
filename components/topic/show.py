"""A topic put together."""

import streamlit as st

from components.exports.buttons import show_downloads
from components.exports.map_part import places_sheet
from components.share.show import show_share, subject
from components.tasks.as_topic import topic_query
from components.text.citation import address, page_link
from components.topic.choose import counts
from components.topic.columns import show_columns
from components.topic.map_crop import map_crop_download, show_map_crop
from components.topic.numbers import show_numbers
from components.topic.questions import show_questions
from data.schema import Plan
from data.schema.topics import Topic
from data.tables.indicators import figure_sheet
from data.topics.collect import Collected, collect, open_questions


def show_topic(plan: Plan, topic: Topic) -> None:
    """Everything below the title."""
    found = collect(plan, topic)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(counts(plan, found), width="content")
        st.space("stretch")
        page_link("present", "做成幻灯片", icon=":material/slideshow:", **topic_query(plan, topic, "topic"))
        link = address("topic", **topic_query(plan, topic, "id"))
        show_share(plan, subject(plan, link, topic.name, counts(plan, found), "专题"))
        st.markdown(f"[全部专题]({address('topic')})", width="content")
    _show_map_and_numbers(plan, topic)
    _show_downloads(plan, found)
    if not found.rows:
        st.info("计划没有写到。", icon=":material/info:")
        return
    st.header("逐句对照")
    show_columns(plan, found.rows)
    if left_open := open_questions(plan, found):
        st.header("尚未查到或待核实")
        show_questions(plan, left_open)


def _show_map_and_numbers(plan: Plan, topic: Topic) -> None:
    """Beside each other, or what there is of them alone."""
    found = collect(plan, topic)
    left, right = st.columns(2) if found.figures else (st.container(), st.container())
    with left:
        drawn = show_map_crop(plan, found.places)
    with right if drawn else left:
        show_numbers(plan, found)


def _show_downloads(plan: Plan, found: Collected) -> None:
    """The map with its places and the numbers; nothing for a topic without either."""
    name = found.topic.name
    crop = map_crop_download(plan, name, found.places)
    tables = [figure_sheet(plan, "数字", found.figures), places_sheet(plan, found.places)]
    if any(table.rows for table in tables):
        show_downloads(plan, name, name, lambda: [table for table in tables if table.rows], [crop] if crop else [])
