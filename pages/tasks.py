"""What the plan promises: task areas, lead sentences and actions, to explore and to download."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.shell import url
from components.shell.browser import fold_when_narrow
from components.shell.plans import current_plan
from components.tasks import page
from components.tasks.choices import KEYS

plan = current_plan()
url.restore("tasks", KEYS)

st.title(f"{plan.info.target_year}年的任务：{len(plan.info.task_areas)}个领域、{len(plan.actions)}条举措")

page.show_explorer(plan)
fold_when_narrow(page.RAIL)
