"""The other plans of this place, by title; nothing where there is one."""

from urllib.parse import quote

import streamlit as st

from components.shell.plans import plan_titles
from components.text.lines import bullets
from components.text.typography import escape
from data.load import plans_folder
from data.schema import Plan


def show_other_plans(plan: Plan) -> None:
    """A link a plan. The default one is named in the address too: without a name the session stays with its plan."""
    others = {name: title for name, title in plan_titles(str(plans_folder())).items() if name != plan.id}
    if not others:
        return
    with st.popover("其他计划", icon=":material/library_books:"):
        st.markdown(bullets(f"[{escape(title)}](./?plan={quote(name)})" for name, title in others.items()))
