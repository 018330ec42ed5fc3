"""What the plan is: its headline numbers and its task areas, each a way in."""

from components import shell

shell.ensure_shell()

import streamlit as st

from components.plans import current_plan

plan = current_plan()
st.title(plan.info.title)
