"""The plan's headline numbers and task areas as cards."""

import streamlit as st

from components.text.citation import cite, page_link
from components.text.typography import escape, prose
from data.indicators.counts import with_numbers
from data.indicators.last_year import of_pair
from data.labels import labels
from data.schema import Pair, Plan
from data.wording import when, wording

LEADS_SHOWN = 2


def show_headline(plan: Plan) -> None:
    """One card a headline indicator: the number in the plan's words, last year's below, each a way to its sentence."""
    grid = st.grid(4, min_column_width=150, border=True, gap="small")
    for pair in plan.headline_pairs:
        figure = pair.target or pair.actual
        if figure is None:
            continue
        plain = figure.unit == "%"
        with grid.cell(), st.container(gap="xxsmall"):
            st.metric(escape(pair.indicator.short), wording(plan, figure, unit=plain))
            parts = [] if plain else [f":gray[{escape(figure.unit)}]"]
            if pair.target:
                parts.append(_before(plan, pair))
            parts.append(cite(figure.id, f"{labels('kinds')[figure.kind]}原句"))
            st.markdown(f":small[{' · '.join(parts)}]")


def _before(plan: Plan, pair: Pair) -> str:
    actual = pair.actual
    if actual is None:
        return f":gray[{plan.info.base_year}年{of_pair(plan, pair).words}]"
    return cite(actual.id, f"{when(actual)} {wording(plan, actual, unit=actual.unit == '%')}")


def show_task_areas(plan: Plan) -> None:
    """One card a task area: number, icon, name, how much is in it, and its first lead sentences."""
    grid = st.grid(4, min_column_width=260, border=True, gap="small")
    for area in plan.info.task_areas:
        actions, leads = plan.actions_in(area.section), plan.leads_in(area.section)
        counted = len(with_numbers(actions))
        more = "等" if len(leads) > LEADS_SHOWN else ""
        with grid.cell(), st.container(gap="xxsmall"):
            page_link("tasks", f"**{escape(plan.area_labels[area.id])}**", icon=f":material/{area.icon}:", area=area.id)
            st.markdown(
                f":gray[{len(actions)} 条举措，{counted} 条带数字]  \n"
                f":small[{'；'.join(prose(lead.text) for lead in leads[:LEADS_SHOWN])}{more}]"
            )
