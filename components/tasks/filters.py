"""The row of filters: areas, a text query, and the rest in a popover, each value with its count."""

from typing import Any, Literal

import streamlit as st

from components.shell import url
from components.shell.paging import PAGE
from components.shell.switch import show_switch
from components.tasks.choices import MULTIPLE, NAMES, ORDERS, choice_texts, clear, value_names
from components.text.typography import escape
from data.indicators.counts import QUANTITIES_ONLY
from data.schema import Plan
from data.tasks import facets
from data.tasks.facets import QUERY, Choices

IN_POPOVER = ("type", "theme", "place", "placed", "quantified", "measurable", "strength", "dated", "continues")


def show_filters(plan: Plan, choices: Choices) -> None:
    """Every filter as it is set in the URL; a change is written there."""
    _pills(plan, choices, "area", "collapsed")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text_input(
            "在举措中查找",
            placeholder="在举措中查找",
            icon=":material/search:",
            label_visibility="collapsed",
            width=320,
            **url.widget_args(QUERY, url.text(QUERY), clears=(PAGE,), continuous=True),
        )
        hidden = sum(facet in IN_POPOVER for facet in choices.active())
        with st.popover(f"筛选 · {hidden}" if hidden else "筛选", icon=":material/filter_list:", key="task_filters"):
            _show_facets(plan, choices)
        show_switch("排列", "sort", ORDERS, clears=(PAGE,))


HELP = {
    "quantified": f"举措里印有数字；{QUANTITIES_ONLY}。",
    "continues": "对应关系逐条人工整理，为下限；未找到对应，不代表计划新提。",
}


def _show_facets(plan: Plan, choices: Choices) -> None:
    for facet in IN_POPOVER:
        if len(facets.options(plan, facet)) < 2:
            continue
        if facet in ("theme", "place"):
            _select(plan, choices, facet)
        else:
            _pills(plan, choices, facet)


def _labels(plan: Plan, choices: Choices, facet: str) -> dict[str, str]:
    """A facet's values, each labelled with its name and count."""
    counted = facets.counts(plan, choices, facet)
    return {value: f"{name} {counted[value]}" for value, name in value_names(plan, facet).items()}


def _pills(plan: Plan, choices: Choices, facet: str, visible: Literal["visible", "collapsed"] = "visible") -> None:
    labels, chosen = _labels(plan, choices, facet), list(choices.values.get(facet, ()))
    many = facet in MULTIPLE
    mode: Any = "multi" if many else "single"
    st.pills(
        NAMES[facet],
        list(labels),
        format_func=lambda value: escape(labels[value]),
        selection_mode=mode,
        label_visibility=visible,
        help=HELP.get(facet),
        **url.widget_args(facet, chosen if many else next(iter(chosen), None), [] if many else None, clears=(PAGE,)),
    )


def _select(plan: Plan, choices: Choices, facet: str) -> None:
    labels, counted = _labels(plan, choices, facet), facets.counts(plan, choices, facet)
    chosen = choices.values.get(facet, ())
    shown = [value for value in labels if counted[value] or value in chosen]
    if facet == "place":
        shown.sort(key=lambda value: -counted[value])
    st.selectbox(
        NAMES[facet],
        shown,
        format_func=labels.__getitem__,
        index=None,
        placeholder=f"全部{NAMES[facet]}",
        **url.widget_args(facet, next(iter(chosen), None), clears=(PAGE,)),
    )


def show_chosen(plan: Plan, choices: Choices) -> None:
    """A button for each active choice that removes it, and one that removes all."""
    texts = choice_texts(plan, choices)
    if not texts:
        return
    with st.container(horizontal=True, gap="small"):
        for facet, text in texts.items():
            _clear_button(escape(text), f"lift_{facet}", facet, icon=":material/close:", help="取消该条件")
        if len(texts) > 1:
            _clear_button("全部清除", "lift_all", *choices.active(), type="tertiary")


def show_empty_result(plan: Plan, choices: Choices) -> None:
    """Nothing fits: which choice empties the result, and a button that removes it."""
    helping, texts = facets.without_one(plan, choices), choice_texts(plan, choices)
    if not helping:
        st.info("没有符合所选条件的举措，取消任一条件也没有结果。", icon=":material/filter_list_off:")
        _clear_button("清除全部条件", "lift_everything", *choices.active())
        return
    st.info("没有同时符合所选条件的举措。取消下列任一条件即有结果：", icon=":material/filter_list_off:")
    with st.container(horizontal=True):
        for facet, count in helping.items():
            _clear_button(f"取消“{escape(texts[facet])}”，{count} 条", f"out_{facet}", facet)


def _clear_button(label: str, key: str, *cleared: str, **looks: Any) -> None:
    st.button(label, key=key, on_click=clear, args=cleared, **looks)
