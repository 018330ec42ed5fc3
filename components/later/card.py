"""One project with both sentences: what the plan says of it, and each step in the words of its source."""

import streamlit as st

from components.shell import url
from components.text.lines import bullets
from components.text.passages import passage
from components.text.sources import source_words
from components.text.typography import escape, prose
from data.dates import long_date, when_words
from data.labels import labels
from data.later.projects import Project
from data.outside.later import IN_VAIN
from data.schema import Plan
from data.schema.later import Milestone, Sought


def show_project(plan: Plan, project: Project) -> None:
    """Everything that is known of it, with the plan's own sentences first."""
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="top", horizontal_alignment="distribute"):
            st.header(prose(project.subject), width="content")
            st.button("收起", icon=":material/close:", type="tertiary", on_click=url.write, args=("at", None))
        st.markdown("**计划原文**\n\n" + bullets(passage(plan, item, ()) for item in project.statements))
        if project.deadline:
            st.markdown(f":small[:gray[计划写的时间：{escape(project.deadline)}{_as_the_year(plan, project)}]]")
        for title, rows in (("后来", project.steps), ("后来的安排和相关后续，不是结果", project.beside)):
            if rows:
                st.markdown(f"**{title}**\n\n{bullets(_quoted(row) for row in rows)}")
        for row in project.sought:
            st.markdown(_in_vain(row))


def _as_the_year(plan: Plan, project: Project) -> str:
    return f"，没有写日期，图上按{plan.info.target_year}年画" if "期" in project.deadline else ""


def _quoted(row: Milestone) -> str:
    when = f"**{when_words(row.date)}** " if row.date else ""
    note = f"  \n:small[:gray[说明：{prose(row.note)}]]" if row.note else ""
    step = labels("steps")[row.status]
    kind = "" if step in row.what else f" :small[:gray[{step}]]"
    return f":orange[{when}{prose(row.what)}]{kind}  \n“{prose(row.quote)}”  \n:small[{source_words(row)}]{note}"


def _in_vain(row: Sought) -> str:
    return f":gray[{prose(row.what)}：{IN_VAIN}（检索截至{long_date(row.as_of)}）。未检索到，不等于未实施。]"
