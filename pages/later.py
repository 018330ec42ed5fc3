"""What came of the plan: how others tell of its projects, beside what it says."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.later.choices import KEYS
from components.later.show import show_later, title
from components.shell import url
from components.shell.plans import current_plan

plan = current_plan()
url.restore("later", KEYS)

st.title(title(plan))

show_later(plan)
