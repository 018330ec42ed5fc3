"""What the plan is: its headline numbers, its task areas and what stands around them, each a way in."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.overview.chapters import show_chapters
from components.overview.headline import show_headline, show_task_areas
from components.shell.plans import current_plan
from components.shell.search_box import show_search
from components.text.typography import prose
from data.dates import long_date

plan = current_plan()

title, box = st.columns([3, 1.1], vertical_alignment="bottom")
title.title(prose(plan.info.title))
with box:
    show_search()
st.markdown(f"{prose(plan.info.summary)} :gray[{prose(plan.info.publisher)} {long_date(plan.info.published)}发布]")
show_headline(plan)
st.header(f"{len(plan.info.task_areas)}个任务领域，{len(plan.actions)}条举措")
show_task_areas(plan)
show_chapters(plan)
