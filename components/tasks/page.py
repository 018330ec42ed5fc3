"""The tasks page put together: the whole, the filters, and what they leave."""

import streamlit as st

from components.shell import url
from components.tasks.action_list import show_actions
from components.tasks.choices import KEYS, ORDERS, choice_texts, read_choices
from components.tasks.detail import show_chosen_action
from components.tasks.filters import show_chosen, show_empty_result, show_filters
from components.tasks.heat_map import show_picture, show_view_switch
from components.tasks.worklist_download import show_worklist_button
from components.text.citation import page_link
from components.text.sources import DERIVED
from data.derive import share
from data.schema import Plan, Statement
from data.tasks import facets
from data.tasks.measurability import tally


@st.fragment
def show_explorer(plan: Plan) -> None:
    """Everything that a choice changes."""
    choices = read_choices(plan)
    show_chosen_action(plan)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(_measured(plan), width="content")
        show_view_switch(plan, choices)
    show_picture(plan, choices)
    show_filters(plan, choices)
    actions = facets.select(plan, choices)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.header(_shown(plan, actions), width="content")
        if actions:
            show_worklist_button(plan, actions, "；".join(choice_texts(plan, choices).values()))
        page_link("progress", "填报", icon=":material/timeline:")
    show_chosen(plan, choices)
    if actions:
        show_actions(plan, actions, url.one("sort", ORDERS, "") or "")
    else:
        show_empty_result(plan, choices)
    url.remember("tasks", KEYS)


def _measured(plan: Plan) -> str:
    """In one sentence, how much of the plan can be checked at the year's end."""
    counted = tally(plan, plan.actions)
    return (
        f"{counted.quantified} 条带数字，{counted.dated} 条写时限；逐条判断，**{counted.checkable} 条"
        f"（{share(counted.checkable, counted.actions)}%）年底可以核对** {DERIVED}"
    )


def _shown(plan: Plan, actions: list[Statement]) -> str:
    """What is shown, and of how many."""
    if not actions:
        return "没有符合的举措"
    return f"{facets.count_text(plan, actions)}，{tally(plan, actions).quantified} 条带数字"
