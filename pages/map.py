"""Where the plan happens: the district with every place that the plan names."""

from components import shell

shell.ensure_shell()

import streamlit as st

from components import address
from components.district_map.controls import KEYS
from components.district_map.show import heading, show_map
from components.plans import current_plan

plan = current_plan()
address.enter("map", KEYS)

st.title(heading(plan))

show_map(plan)
