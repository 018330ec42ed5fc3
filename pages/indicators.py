"""What was achieved, what is promised, and what it is worth."""

from components import shell

shell.ensure_shell()

import streamlit as st

from components import address, checks, series
from components.context import show_context
from components.plans import current_plan
from components.quantities import lead_here, show_quantities
from components.targets import show_targets
from components.whatif import MOVED, show_whatif

VIEWS = {"targets": "主要目标", "quantities": "量化任务", "context": "前后对照", "checks": "口径体检", "whatif": "如果"}
SHOW = {
    "targets": show_targets, "quantities": show_quantities, "context": show_context, "checks": checks.show_checks,
    "whatif": show_whatif,
}  # fmt: skip
OF_A_VIEW = ("group", "indicator", *MOVED, *checks.KEYS, *series.KEYS)

plan = current_plan()
address.enter("indicators", ("view", *OF_A_VIEW))
lead_here(plan)
view = address.one("view", VIEWS, "targets")

title, switch = st.columns([1.2, 1], vertical_alignment="bottom")
title.title(f"{plan.info.target_year}年目标与上年实绩")
switch.segmented_control(
    "看什么", list(VIEWS), format_func=VIEWS.get, required=True, label_visibility="collapsed", wrap=True,
    **address.bound("view", view, "targets", clears=OF_A_VIEW),
)  # fmt: skip
SHOW[view](plan)
