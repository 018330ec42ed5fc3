"""What the plan is, in one picture: where, how much and in which areas; then what people ask, and what else it says."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.english.one_page import show_english_link
from components.overview.areas import show_areas
from components.overview.chapters import show_chapters
from components.overview.chooser import show_plan_chooser
from components.overview.doors import show_doors
from components.overview.downloads import show_overview_downloads
from components.overview.picture import show_plan_picture
from components.overview.tour import show_tour_button
from components.shell.plans import current_plan
from components.shell.search_box import show_search
from components.text.typography import prose
from data.dates import long_date

plan = current_plan()

title, box = st.columns([3, 1.1], vertical_alignment="bottom")
with title.container(horizontal=True, vertical_alignment="bottom"):
    st.title(prose(plan.info.title), width="content")
    show_plan_chooser(plan)
with box:
    show_search()
with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
    st.markdown(
        f"{prose(plan.info.summary)} :gray[{prose(plan.info.publisher)} {long_date(plan.info.published)}公布]",
        width="content",
    )
    with st.container(horizontal=True, vertical_alignment="center", width="content"):
        show_overview_downloads(plan)
        show_tour_button(plan)
        show_english_link(plan)
show_plan_picture(plan)
show_areas(plan)
show_doors(plan)
show_chapters(plan)
