"""A draft read through, row by row: the text on the left, what the draft reads of it on the right."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.about import show_how_to_begin
from components.review.page import KEYS, show_review
from components.shell import url
from components.shell.plans import current_plan
from data.review.queue import waiting

plan = current_plan()
url.restore("review", KEYS)

st.title("校对")
if waiting(plan, ()):
    show_review(plan)
else:
    st.info("这份计划的句子和数字都已确认，没有待校对的。", icon=":material/task_alt:")
    st.header("校对另一份计划")
    show_how_to_begin(plan)
