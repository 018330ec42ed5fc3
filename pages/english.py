"""The plan in one page of English, for a first visit; a plan without a translation says so."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.english.one_page import show_one_page
from components.shell.plans import current_plan
from components.text.citation import page_link
from components.text.typography import escape, prose

plan = current_plan()
name = escape(plan.info.district_en) or prose(plan.info.district)

st.title(f"{name} in one page" if plan.english else name)
if plan.english:
    show_one_page(plan)
else:
    st.markdown("This plan has not been translated.")
    page_link("source", "原文")
