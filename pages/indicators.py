"""What was achieved, what is promised, what came of it, and what it is worth; one indicator on a page of its own."""

from components.shell import frame

frame.ensure_shell()

import streamlit as st

from components.charts.row_charts import CHOSEN
from components.indicators import checks
from components.indicators.all_targets import show_all_targets
from components.indicators.former import SERIES, lead_on
from components.indicators.profile import show_profile
from components.indicators.quantities import show_quantities
from components.indicators.scenario import MOVED, show_whatif
from components.indicators.story import show_story
from components.shell import url
from components.shell.plans import current_plan
from components.text.citation import page_link
from data.indicators.story import main_stories, outside_of
from data.labels import labels

VIEWS = {"targets": "主要目标", "table": "总表", "quantities": "量化任务", "whatif": "情景测算"}
CHECKS = "checks"
SHOW = {
    "targets": show_story,
    "table": show_all_targets,
    "quantities": show_quantities,
    "whatif": show_whatif,
    CHECKS: checks.show_checks,
}
OF_A_VIEW = ("group", CHOSEN, *MOVED, *checks.KEYS)

plan = current_plan()
url.restore("indicators", ("view", *OF_A_VIEW, SERIES))
lead_on(plan)
view = url.one("view", SHOW, "targets") or "targets"
chosen = url.one(CHOSEN, plan.indicator) if view != "whatif" else None

if chosen:
    show_profile(plan, chosen)
elif view == CHECKS:
    st.title(labels("tables")[CHECKS])
    page_link("about", "返回“关于”", icon=":material/arrow_back:")
    checks.show_checks(plan)
else:
    title, switch = st.columns([1.2, 1], vertical_alignment="bottom")
    base, goal = f"{plan.info.base_year}年", f"{plan.info.target_year}年"
    told = outside_of(main_stories(plan))
    of_years = f"{base}实际、{goal}目标与结果" if told else f"{goal}目标与上年实际"
    title.title("情景测算（测算，非计划数）" if view == "whatif" else of_years)
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
