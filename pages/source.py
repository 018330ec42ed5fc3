"""The plan's own words: to read, to search, and to cite."""

from components import shell

shell.ensure_shell()

import streamlit as st

from components import address
from components.paging import PAGE
from components.plans import current_plan
from components.reader import show_legend, show_text
from components.results import show_results
from components.searchbox import show_query
from components.typography import prose

plan = current_plan()
address.enter("source", ("at", "q", "plain", PAGE))

at = address.one("at", [*plan.figure, *plan.statement]) or ""
plain = address.words("plain") == "1"

st.title(prose(plan.info.title))
words = show_query()
st.markdown(f":gray[{prose(plan.info.publisher)} {plan.info.published:%Y年%-m月%-d日}发布]")
if words and not at:
    show_results(plan, words)
    st.stop()
with st.container(horizontal=True, vertical_alignment="center"):
    st.toggle("隐藏标记", **address.bound("plain", plain, default=False))
    if not plain:
        show_legend(plan)
show_text(plan, at, plain=plain)
