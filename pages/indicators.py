"""What was achieved, what is promised, and what it is worth."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.indicators import checks, series
from components.indicators.all_targets import show_all_targets
from components.indicators.outside import show_context
from components.indicators.quantities import lead_here, show_quantities
from components.indicators.scenario import MOVED, show_whatif
from components.indicators.targets import show_targets
from components.shell import url
from components.shell.plans import current_plan
from data.labels import labels

VIEWS = {
    "targets": "主要目标",
    "table": "总表",
    "quantities": "量化任务",
    "context": "前后对照",
    "checks": labels("tables")["checks"],
    "whatif": "情景测算",
}
SHOW = {
    "targets": show_targets,
    "table": show_all_targets,
    "quantities": show_quantities,
    "context": show_context,
    "checks": checks.show_checks,
    "whatif": show_whatif,
}
OF_A_VIEW = ("group", "indicator", *MOVED, *checks.KEYS, *series.KEYS)

plan = current_plan()
url.restore("indicators", ("view", *OF_A_VIEW))
lead_here(plan)
view = url.one("view", VIEWS, "targets")

title, switch = st.columns([1.2, 1], vertical_alignment="bottom")
title.title(f"{plan.info.target_year}年目标与上年实际")
switch.segmented_control(
    "看什么",
    list(VIEWS),
    format_func=VIEWS.get,
    required=True,
    label_visibility="collapsed",
    wrap=True,
    **url.widget_args("view", view, "targets", clears=OF_A_VIEW),
)
SHOW[view](plan)
