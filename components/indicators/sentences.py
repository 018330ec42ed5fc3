"""The plan's own sentences on an indicator: what the review says of it, and what the plan asks."""

import streamlit as st

from components.text.citation import cite, figure_link
from components.text.sources import DERIVED
from components.text.typography import escape, prose
from data.indicators.comparison import Comparison
from data.labels import labels
from data.schema import Figure, Plan
from data.wording import hedged, when


def show_sentences(plan: Plan, item: Comparison) -> None:
    """The sentences of both years with the number marked, its reading, and the pair's caveats."""
    pair = item.pair
    with st.container(gap="small"):
        for figure, year, words in (
            (pair.actual, plan.info.base_year, item.actual_words),
            (pair.target, plan.info.target_year, item.target_words),
        ):
            if figure is None:
                st.markdown(f":gray[{year}年：{words}]")
            else:
                st.markdown(sentence(plan, figure))
        for figure in elsewhere(plan, item):
            st.markdown(f":gray[同一指标还见于：]  \n{sentence(plan, figure)}")
        if item.assessment.arithmetic:
            st.markdown(f"{DERIVED} {item.assessment.judgment}　{escape(item.assessment.arithmetic)}")
        for note in dict.fromkeys((item.note, pair.indicator.note)):
            if note:
                st.markdown(f":gray[{prose(note)}]")


def elsewhere(plan: Plan, item: Comparison) -> list[Figure]:
    """What else the plan says of the indicator: an earlier year, or the target in other words."""
    shown = (item.pair.actual, item.pair.target)
    return [figure for figure in plan.figures_of(item.id) if figure not in shown]


def sentence(plan: Plan, figure: Figure) -> str:
    """A figure's clause as Markdown, the number bold in its role's colour, with its reading and a link."""
    clause = plan.statement[figure.statement]
    before, number, after = (
        prose(plan.text[clause.start : figure.start]),
        escape(figure.value),
        prose(plan.text[figure.end : clause.end]),
    )
    colour = "green" if figure.kind == "target" else "gray"
    kind = "" if figure.stage == "projected" else labels("kinds")[figure.kind]  # what is expected is no result
    reading = " · ".join(filter(None, (when(figure), kind, labels("bases")[figure.basis])))
    note = f"  \n:gray[{prose(figure.note)}]" if figure.note else ""
    head = f"{figure_link(plan, figure, words=hedged(plan, figure))} :gray[{reading}]"
    return f"{head}  \n“{before}:{colour}[**{number}**]{after}” {cite(figure.id)}{note}"
