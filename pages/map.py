"""Where the plan happens: the district with every place that the plan names."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.map.controls import KEYS
from components.map.show import heading, show_map
from components.shell import url
from components.shell.plans import current_plan

plan = current_plan()
url.restore("map", KEYS)

st.title(heading(plan))

show_map(plan)
