"""The tasks page put together: numbers that lead on, the whole on demand, the facets, and the actions they leave."""

import streamlit as st

from components.shell import url
from components.shell.browser import on_phone
from components.tasks.action_list import show_actions
from components.tasks.as_topic import filtered_topic, topic_query
from components.tasks.choices import KEYS, ORDERS, choice_texts, read_choices
from components.tasks.detail import show_chosen_action
from components.tasks.filters import show_chosen, show_empty_result, show_facets, show_search
from components.tasks.whole import show_switches, show_whole
from components.tasks.worklist_download import show_worklist_button
from components.text.citation import address, page_link
from components.text.sources import DERIVED
from data.derive import share
from data.schema import Plan, Statement
from data.tasks import facets
from data.tasks.facets import YES, Choices
from data.tasks.measurability import tally

RAIL = "task_filters"


@st.fragment
def show_explorer(plan: Plan) -> None:
    """Everything that a choice changes: on a phone the facets fold, on a wide screen they are a rail on the left."""
    choices = read_choices(plan)
    show_chosen_action(plan)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(_measured(plan), width="content")
        show_switches(plan)
    show_whole(plan, choices)
    rail, beside = st.columns([1, 3.3], gap="medium")
    with rail, st.expander("筛选", expanded=not on_phone(), icon=":material/filter_list:", key=RAIL):
        show_facets(plan, choices)
    with beside:
        _show_list(plan, choices)
    url.remember("tasks", KEYS)


def _show_list(plan: Plan, choices: Choices) -> None:
    show_search()
    actions = facets.select(plan, choices)
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.header(_shown(plan, actions), width="content")
        with st.container(horizontal=True, vertical_alignment="center", width="content"):
            if actions:
                show_worklist_button(plan, actions, "；".join(choice_texts(plan, choices).values()))
            if topic := filtered_topic(plan):
                page_link("topic", "作为专题", icon=":material/topic:", **topic_query(plan, topic, "id"))
                page_link("present", "做成幻灯片", icon=":material/slideshow:", **topic_query(plan, topic, "topic"))
            page_link("progress", "填报", icon=":material/timeline:")
    show_chosen(plan, choices)
    if actions:
        show_actions(plan, actions, url.one("sort", ORDERS, "") or "")
    else:
        show_empty_result(plan, choices)


def _measured(plan: Plan) -> str:
    """In one sentence, how much of the plan can be checked at the year's end; each number opens what it counts."""
    counted = tally(plan, plan.actions)
    carried = sum(bool(action.continues) for action in plan.actions)
    checkable = f"{counted.checkable} 条（{share(counted.checkable, counted.actions)}%）年底可以核对"
    parts = (
        ("quantified", f"{counted.quantified} 条带数字", counted.quantified),
        ("dated", f"{counted.dated} 条写时限", counted.dated),
        ("continues", f"至少 {carried} 条接续{plan.info.base_year}年", carried),
        ("measurable", checkable, counted.checkable),
    )
    said = (
        f"[{words}]({address('tasks', **{facet: YES})})" if count else words
        for facet, words, count in parts
        if count or facet != "continues"  # where nobody looked for links, none are counted
    )
    return f"{'，'.join(said)} {DERIVED}"


def _shown(plan: Plan, actions: list[Statement]) -> str:
    """What is shown, and of how many."""
    if not actions:
        return "没有符合的举措"
    return f"{facets.count_text(plan, actions)}，{tally(plan, actions).quantified} 条带数字"
