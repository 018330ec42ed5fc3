"""The review of the base year, the shortcomings and the safeguards as cards, each sentence a way to its place."""

from collections.abc import Sequence

import streamlit as st

from components.text.citation import cite, source
from components.text.typography import prose
from data.chapters import Chapter, review, safeguards, shortcomings
from data.indicators.counts import achievements, with_numbers
from data.labels import labels
from data.schema import Plan

LEADS_SHOWN = 6


def show_chapters(plan: Plan) -> None:
    """What stands in the plan besides targets and tasks; a plan that does not say it has no such part."""
    names = labels("roles")
    if done := review(plan):
        st.header(f"{plan.info.base_year}年{names['achievement']}：{len(achievements(plan))}条")
        _show_review(done)
    if wanting := shortcomings(plan):
        st.header(names["shortcoming"])
        _show_listed(wanting, 4)
    if kept := safeguards(plan):
        st.header(names["safeguard"])
        _show_listed(kept, 2)


def _show_review(chapters: Sequence[Chapter]) -> None:
    """One card a section: how much is in it, and its lead sentences."""
    grid = st.grid(3, min_column_width=260, border=True, gap="small")
    for chapter in chapters:
        counted = len(with_numbers(chapter.statements))
        more = "等" if len(chapter.said) > LEADS_SHOWN else ""
        opening = chapter.opening
        head = f"[**{prose(opening.text)}**]({source(opening.id)})  \n" if opening else ""
        said = "；".join(prose(item.text) for item in chapter.said[:LEADS_SHOWN])
        with grid.cell():
            st.markdown(f"{head}:gray[{len(chapter.statements)} 条，{counted} 条带数字]  \n:small[{said}{more}]")


def _show_listed(chapters: Sequence[Chapter], across: int) -> None:
    """One card a chapter with all that it says."""
    grid = st.grid(min(across, len(chapters)), min_column_width=260, border=True, gap="small")
    for chapter in chapters:
        opening = chapter.opening
        head = [f"**{prose(opening.text)}** {cite(opening.id)}"] if opening else []
        with grid.cell():
            st.markdown(
                "\n".join([*head, "", *(f"- {prose(item.text)} {cite(item.id)}" for item in chapter.statements)])
            )
