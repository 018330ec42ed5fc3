"""The plan's headline numbers and task areas as cards."""

import streamlit as st

from components import labels
from components.citation import cite
from components.typography import readable
from data.schema import Figure, Pair, Plan, Statement, TaskArea
from data.wording import wording


def headline_pairs(plan: Plan) -> list[Pair]:
    """The pairs that the overview shows, in the plan's order."""
    by_id = {pair.id: pair for pair in plan.pairs}
    return [by_id[name] for name in plan.info.headline if name in by_id]


def show_headline(plan: Plan) -> None:
    """One card a headline indicator: the target in the plan's words, last year's actual below, and its sentence."""
    grid = st.grid(4, min_column_width=150, border=True)
    for pair in headline_pairs(plan):
        figure = pair.target or pair.actual
        if figure is None:
            continue
        with grid.cell():
            st.metric(
                pair.indicator.short,
                wording(plan, figure),
                _before(plan, pair.actual if pair.target else None),
                delta_color="off",
                delta_arrow="off",
                help=f"{labels.period(figure.period)}{labels.KINDS[figure.kind]}：{readable(plan.statement[figure.statement].text)}",
            )
            st.markdown(" · ".join(_sentence(item) for item in (pair.target, pair.actual) if item))


def _sentence(figure: Figure) -> str:
    return f":small[{cite(figure.id, labels.period(figure.period) + '出处')}]"


def _before(plan: Plan, actual: Figure | None) -> str:
    if actual is None:
        return f"{plan.info.base_year}年未给出"
    return f"{labels.period(actual.period)} {wording(plan, actual)}"


def show_task_areas(plan: Plan) -> None:
    """One card a task area: number, icon, name, how much is in it, and its lead sentences."""
    grid = st.grid(4, min_column_width=260, border=True)
    for position, area in enumerate(plan.info.task_areas, start=1):
        actions, leads = _content(plan, area)
        counted = sum(bool(action.figures) for action in actions)
        with grid.cell():
            st.markdown(f"[:material/{area.icon}: **{position} {area.short}**](tasks)")
            st.markdown(f":gray[{len(actions)} 条举措，{counted} 条带数字]")
            st.markdown(f":small[{'　'.join(readable(lead.text) for lead in leads)}]")


def _content(plan: Plan, area: TaskArea) -> tuple[list[Statement], list[Statement]]:
    inside = [statement for statement in plan.statements if statement.section == area.section]
    return [s for s in inside if s.role == "action"], [s for s in inside if s.role == "lead"]
