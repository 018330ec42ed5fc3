"""What became of projects after the plan."""

import streamlit as st

from components.text.passages import passage
from components.text.sources import OUTSIDE, document_words, show_sources
from components.text.typography import escape, prose
from data.dates import long_date
from data.labels import labels
from data.schema import Plan


def show_milestones(plan: Plan) -> None:
    """What became of projects, each with the sentences of the plan that it answers and who says so."""
    milestones = sorted(plan.outside.milestones, key=lambda item: item.date)
    st.header("项目后来怎样")
    grid = st.grid(3, min_column_width=340, border=True, gap="small")
    for item in milestones:
        with grid.cell(), st.container(gap="xsmall"):
            st.markdown(
                f":orange[**{long_date(item.date)}**] **{prose(item.name)}**  \n"
                f":orange[{prose(item.what)}] {OUTSIDE} "
                f":small[:gray[{escape(document_words(item))}，可信度{labels('confidence')[item.confidence]}]]"
            )
            st.markdown("\n".join(f"- {passage(plan, plan.statement[name], ())}" for name in item.statements))
            if item.note:
                st.markdown(f":small[:gray[{prose(item.note)}]]")
    show_sources(milestones)
