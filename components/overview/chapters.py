"""The review of the base year, the shortcomings and the safeguards as cards, each of which leads to its own section."""

from collections.abc import Sequence

import streamlit as st

from components.text.citation import source
from components.text.lines import bullets
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
        _show_listed(wanting, 4, "shortcoming")
    if kept := safeguards(plan):
        st.header(names["safeguard"])
        _show_listed(kept, 2, "safeguard")


def _show_review(chapters: Sequence[Chapter]) -> None:
    """How much is in each section, and its lead sentences."""
    grid = st.grid(3, min_column_width=260, gap="small")
    for at, chapter in enumerate(chapters):
        counted = len(with_numbers(chapter.statements))
        more = "等" if len(chapter.said) > LEADS_SHOWN else ""
        said = "；".join(prose(item.text) for item in chapter.said[:LEADS_SHOWN])
        with grid, st.container(border=True, height="stretch", key=f"card-review-{at}"):
            st.markdown(
                f"{_head(chapter)}  \n:gray[{len(chapter.statements)} 条，{counted} 条带数字]  \n:small[{said}{more}]"
            )


def _show_listed(chapters: Sequence[Chapter], across: int, kind: str) -> None:
    """All that each says; where nothing stands over it, its first sentence is the way there."""
    grid = st.grid(min(across, len(chapters)), min_column_width=260, gap="small")
    for at, chapter in enumerate(chapters):
        rest = chapter.statements if chapter.opening else chapter.statements[1:]
        with grid, st.container(border=True, height="stretch", key=f"card-{kind}-{at}"):
            st.markdown(f"{_head(chapter)}\n\n{bullets(prose(item.text) for item in rest)}")


def _head(chapter: Chapter) -> str:
    first = chapter.opening or chapter.statements[0]
    return f"[**{prose(first.text)}**]({source(first.id)})"
