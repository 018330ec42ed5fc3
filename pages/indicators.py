"""What was achieved, what is promised, and what it is worth."""

from components import shell

shell.ensure_shell()

import streamlit as st

from components import address
from components.plans import current_plan
from components.quantities import show_quantities
from components.targets import show_targets
from components.whatif import show_whatif

VIEWS = {"targets": "主要目标", "quantities": "量化任务", "whatif": "如果"}
SHOW = {"targets": show_targets, "quantities": show_quantities, "whatif": show_whatif}

plan = current_plan()
address.enter("indicators", ("view", "group", "indicator", "rate", "goal", "start", "months"))
view = address.one("view", VIEWS, "targets")

title, switch = st.columns([1.2, 1], vertical_alignment="bottom")
title.title(f"{plan.info.target_year}年目标与上年实绩")
switch.segmented_control(
    "看什么", list(VIEWS), format_func=VIEWS.get, required=True, label_visibility="collapsed", wrap=True,
    **address.bound("view", view, "targets", clears=("indicator",)),
)  # fmt: skip
SHOW[view](plan)
