"""A sentence in English, beside its original and never in its place; nothing where the plan has no translation."""

from html import escape as as_html

import streamlit as st

from components.text.typography import escape
from data.schema import Plan, Statement

UNOFFICIAL = "Unofficial translation"


def english_line(plan: Plan, statement: Statement) -> str:
    """The translation as a line of Markdown that goes on below a sentence."""
    english = plan.english.get(statement.id)
    return f"  \n  {escape(english)} :small[:gray[{UNOFFICIAL}]]" if english else ""


def show_english(plan: Plan, statement: Statement) -> None:
    """The translation behind one touch, named as English to a screen reader and to the browser's own translation.

    Markdown cannot say which language a text is in, so it is HTML: a fixed element around escaped words.
    """
    if english := plan.english.get(statement.id):
        with st.expander(f"English · {UNOFFICIAL}"):
            st.html(f'<div lang="en">{as_html(english)}</div>')
