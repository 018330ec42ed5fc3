"""What the plan promises: task areas, lead sentences and actions, to explore and to take away."""

from components import shell

shell.ensure_shell()

import streamlit as st

from components import address, tasks
from components.plans import current_plan
from components.task_choices import KEYS

plan = current_plan()
address.enter("tasks", KEYS)

st.title(f"{plan.info.target_year}年的任务：{len(plan.info.task_areas)}个领域、{len(plan.actions)}条举措")

tasks.show_explorer(plan)
