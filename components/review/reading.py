"""The text around the row that is read: the sentences before and after under their heading, its own one marked."""

import streamlit as st

from components.shell.browser import on_phone
from components.text.marked import Look, marked_sentence
from components.text.typography import escape
from data.labels import section_label
from data.reading import Sentence, passages
from data.review.sheet import Item
from data.schema import Figure, Plan
from data.wording import readable

AROUND = 3
"""Sentences before and after."""


def show_around(plan: Plan, item: Item) -> None:
    """Enough of the text to judge the row by; on a phone its own sentence, and the buttons below it stay in view."""
    around = 0 if on_phone() else AROUND
    clause = plan.statement[item.statement] if isinstance(item, Figure) else item
    heading = plan.heading_over(clause.section)
    above = f" {readable(heading.text)}" if heading and heading != clause else ""
    st.markdown(f":gray[{escape(section_label(clause.section) + above)}]")
    for passage in passages(plan):
        if passage.heading and passage.heading.id == clause.id:
            st.markdown(f"### :yellow-background[{escape(readable(clause.text))}]")
            _show(plan, passage.sentences[:around], item)
            return
        at = next((n for n, each in enumerate(passage.sentences) if clause in each.statements), None)
        if at is not None:
            _show(plan, passage.sentences[max(at - around, 0) : at + around + 1], item)
            return


def _show(plan: Plan, sentences: tuple[Sentence, ...], item: Item) -> None:
    for sentence in sentences:
        st.markdown(marked_sentence(plan, sentence, Look(), at=item.id))
