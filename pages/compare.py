"""Two or three plans side by side: targets, the same things, what is asked and answered, what goes on, counts."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.compare import choice
from components.compare.show import show_plans, show_view, views
from components.shell import url
from components.shell.plans import current_plan, has_others

plan = current_plan()
url.restore("compare", choice.KEYS)

st.title("计划对照")
if has_others():
    choice.show_plan_choice(plan)
    plans = choice.chosen_plans(plan)
    if len(plans) > 1:
        show_plans(plans)
        show_view(plans, views(plans))
    else:
        st.info("请再选一份计划。", icon=":material/info:")
else:
    st.info("这里只有一份计划，没有可以对照的。", icon=":material/info:")
