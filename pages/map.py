"""Where the plan happens: the district with every place that the plan names."""

from components import shell

shell.ensure_shell()

import streamlit as st

from components import address
from components.district_map.controls import KEYS
from components.district_map.show import show_map
from components.plans import current_plan
from data.places import is_drawn

plan = current_plan()
address.enter("map", KEYS)
drawn = [place for place in plan.places if is_drawn(place)]

st.title(f"计划写到的{len(plan.places)}处地点，{len(drawn)}处在图上")

show_map(plan)
