"""The whole above the list, folded until it is asked for: the matrix of areas, or the ribbons from year to year."""

import streamlit as st

from components.shell import url
from components.shell.switch import show_switch
from components.tasks import continuity, heat_map
from components.tasks.choices import views
from components.text.tables import show_table
from data.schema import Plan
from data.tasks.facets import Choices


def show_switches(plan: Plan) -> None:
    """The strip: the list alone, or what stands above it."""
    show_switch("全貌", "view", views(plan))


def show_whole(plan: Plan, choices: Choices) -> None:
    """The picture that is chosen, with its rule and its table; nothing where none is."""
    view = url.one("view", views(plan), "") or ""
    if not view:
        return
    if view == "flow":
        continuity.show_continuity(plan)
        return
    with st.container(horizontal=True, horizontal_alignment="right"):
        if view == "measurable":
            with st.popover("规则", icon=":material/rule:"):
                heat_map.show_rule()
        if st.button("数据表", icon=":material/table:"):
            _show_table(heat_map.table(plan, choices, view))
        heat_map.show_matrix_downloads(plan, choices, view)
    heat_map.show_matrix(plan, choices, view)


@st.dialog("数据表", width="large", icon=":material/table:")
def _show_table(rows: list[dict[str, str]]) -> None:
    show_table(rows)
