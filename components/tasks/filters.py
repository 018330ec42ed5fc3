"""The row of filters: areas, words, and the rest in a popover, each value with its count."""

from collections.abc import Callable
from typing import Literal

import streamlit as st

from components.shell import url
from components.shell.paging import PAGE
from components.tasks.choices import MULTIPLE, NAMES, ORDERS, lift, spelled, value_names
from components.text.typography import escape
from data.schema import Plan
from data.tasks import facets
from data.tasks.facets import WORDS, Choices

IN_POPOVER = ("type", "theme", "place", "placed", "quantified", "measurable", "strength", "dated", "continues")


def show_filters(plan: Plan, choices: Choices) -> None:
    """Every filter as it is set in the address; a change is written there."""
    _pills(plan, choices, "area", "collapsed")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text_input(
            "在举措中查找",
            placeholder="在举措中查找",
            icon=":material/search:",
            label_visibility="collapsed",
            width=320,
            **url.widget_args(WORDS, url.text(WORDS), clears=(PAGE,), continuous=True),
        )
        hidden = sum(facet in IN_POPOVER for facet in choices.active())
        with st.popover(f"筛选 · {hidden}" if hidden else "筛选", icon=":material/filter_list:", key="task_filters"):
            _show_facets(plan, choices)
        _show_order()


def _show_facets(plan: Plan, choices: Choices) -> None:
    for facet in IN_POPOVER:
        if len(facets.options(plan, facet)) < 2:
            continue
        if facet in ("theme", "place"):
            _select(plan, choices, facet)
        else:
            _pills(plan, choices, facet)


def _labeller(plan: Plan, choices: Choices, facet: str) -> tuple[list[str], Callable[[str], str]]:
    """A facet's values and how each is labelled with its count."""
    names, counted = value_names(plan, facet), facets.counts(plan, choices, facet)
    return list(names), lambda value: f"{names[value]} {counted[value]}"


def _pills(plan: Plan, choices: Choices, facet: str, visible: Literal["visible", "collapsed"] = "visible") -> None:
    values, label = _labeller(plan, choices, facet)
    chosen = list(choices.values.get(facet, ()))
    if facet in MULTIPLE:
        st.pills(
            NAMES[facet],
            values,
            format_func=lambda value: escape(label(value)),
            selection_mode="multi",
            label_visibility=visible,
            **url.widget_args(facet, chosen, [], clears=(PAGE,)),
        )
    else:
        st.pills(
            NAMES[facet],
            values,
            format_func=lambda value: escape(label(value)),
            label_visibility=visible,
            **url.widget_args(facet, chosen[0] if chosen else None, clears=(PAGE,)),
        )


def _select(plan: Plan, choices: Choices, facet: str) -> None:
    values, label = _labeller(plan, choices, facet)
    counted = facets.counts(plan, choices, facet)
    chosen = choices.values.get(facet, ())
    shown = [value for value in values if counted[value] or value in chosen]
    if facet == "place":
        shown.sort(key=lambda value: -counted[value])
    st.selectbox(
        NAMES[facet],
        shown,
        format_func=label,
        index=None,
        placeholder=f"全部{NAMES[facet]}",
        **url.widget_args(facet, chosen[0] if chosen else None, clears=(PAGE,)),
    )


def _show_order() -> None:
    chosen = url.one("sort", ORDERS, "")
    st.segmented_control(
        "排列",
        list(ORDERS),
        format_func=ORDERS.__getitem__,
        required=True,
        label_visibility="collapsed",
        **url.widget_args("sort", chosen, "", clears=(PAGE,)),
    )


def show_chosen(plan: Plan, choices: Choices) -> None:
    """What is chosen, one button a choice that lifts it, and one that lifts all."""
    chosen = spelled(plan, choices)
    if not chosen:
        return
    with st.container(horizontal=True, gap="small"):
        for facet, text in chosen.items():
            st.button(
                escape(text),
                icon=":material/close:",
                key=f"lift_{facet}",
                on_click=lift,
                args=(facet,),
                help="去掉这一项",
            )
        if len(chosen) > 1:
            st.button("全部清除", type="tertiary", key="lift_all", on_click=lift, args=choices.active())


def show_way_out(plan: Plan, choices: Choices) -> None:
    """Nothing fits: which choice empties the result, and a button that lifts it."""
    helping, chosen = facets.lifting(plan, choices), spelled(plan, choices)
    if not helping:
        st.info("没有举措符合这些选择，去掉任何一项也没有。", icon=":material/filter_list_off:")
        st.button("清除全部选择", key="lift_everything", on_click=lift, args=choices.active())
        return
    st.info("没有举措同时符合这些选择。去掉下面任何一项，就有结果：", icon=":material/filter_list_off:")
    with st.container(horizontal=True):
        for facet, count in helping.items():
            st.button(f"去掉“{escape(chosen[facet])}”，有 {count} 条", key=f"out_{facet}", on_click=lift, args=(facet,))
