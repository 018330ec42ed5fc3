"""The facets with their counts, the search box, and what is chosen."""

from typing import Any

import streamlit as st

from components.shell import url
from components.shell.paging import PAGE
from components.shell.switch import show_switch
from components.tasks.choices import MULTIPLE, NAMES, ORDERS, choice_texts, clear, value_names
from components.text.typography import escape
from data.indicators.counts import QUANTITIES_ONLY
from data.schema import Plan
from data.tasks import facets
from data.tasks.beneficiaries import RULE
from data.tasks.facets import QUERY, Choices

IN_ORDER = (
    *("area", "type", "quantified", "dated", "strength", "measurable", "continues", "later"),
    *("placed", "place", "for", "theme"),
)
"""The facets as they stand one below the other."""


def show_search() -> None:
    """The search box, which reads as the search of the text does, and the order of the list."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.text_input(
            "在举措中查找",
            placeholder="在举措中查找：词语、拼音、数字",
            icon=":material/search:",
            label_visibility="collapsed",
            width=320,
            **url.widget_args(QUERY, url.text(QUERY), clears=(PAGE,), continuous=True),
        )
        show_switch("排列", "sort", ORDERS, clears=(PAGE,))


HELP = {
    "strength": "句中决定力度的词：写明结果、开工或力争的加粗，推进、研究的为灰色。",
    "for": RULE,
    "quantified": f"举措里印有数字；{QUANTITIES_ONLY}。",
    "later": "一条举措写有几个项目的，可归几类，各类条数之和大于举措总数。",
    "continues": "对应关系逐条人工整理，为下限；未找到对应，不代表计划新提。",
}


def show_facets(plan: Plan, choices: Choices) -> None:
    """Every facet as it is set in the URL; a change is written there."""
    for facet in IN_ORDER:
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


def _pills(plan: Plan, choices: Choices, facet: str) -> None:
    labels, chosen = _labels(plan, choices, facet), list(choices.values.get(facet, ()))
    many = facet in MULTIPLE
    mode: Any = "multi" if many else "single"
    st.pills(
        NAMES[facet],
        list(labels),
        format_func=lambda value: escape(labels[value]),
        selection_mode=mode,
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
