"""The plan's own words: to read, to search, and to cite."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.shell import url
from components.shell.paging import PAGE
from components.shell.plans import current_plan
from components.shell.search_box import show_query
from components.source.reader import show_legend, show_punctuation, show_text
from components.source.results import show_results
from components.text.marked import Look
from components.text.typography import prose
from data.dates import long_date

plan = current_plan()
url.restore("source", ("at", "q", "plain", "printed", PAGE))

at = url.one("at", [*plan.figure, *plan.statement]) or ""
look = Look(plain=url.flag("plain"), printed=url.flag("printed"))

st.title(prose(plan.info.title))
words = show_query()
st.markdown(f":gray[{prose(plan.info.publisher)} {long_date(plan.info.published)}公布]")
if words and not at:
    show_results(plan, words)
else:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.toggle("隐藏标记", **url.widget_args("plain", look.plain, default=False))
        st.toggle("按原样", **url.widget_args("printed", look.printed, default=False))
        if not look.plain:
            show_legend(plan)
    show_punctuation(plan, look)
    show_text(plan, look, at)
