"""The task areas as cards, each with its bars: how many actions, how many go on from last year, how many a number."""

import streamlit as st

from components.text.citation import page_link
from components.text.typography import escape
from components.theme import area_role, ink
from data.indicators.counts import with_numbers
from data.schema import Plan, TaskArea

WIDTH, BAR, STEP = 300, 5, 8  # pixels of a card's bars
SHADES = (0.35, 0.65, 1.0)  # of the area's colour, in the order of the bars


def show_areas(plan: Plan) -> None:
    """A card an area, which leads to its tasks; nothing for a plan without areas."""
    areas = plan.info.task_areas
    if not areas:
        return
    st.header(f"{len(areas)}个任务领域，{len(plan.actions)}条举措")
    linked = any(item.continues for item in plan.actions)  # where nobody looked for links, none are counted
    grid = st.grid(4, min_column_width=240, gap="small")
    for at, area in enumerate(areas):
        counts = area_counts(plan, area)
        carried = f"{counts[1]} 条接续{plan.info.base_year}年，" if linked else ""
        said = f"{counts[0]} 条举措，{carried}{counts[2]} 条带数字"
        with grid, st.container(border=True, height="stretch", gap="xxsmall", key=f"card-area-{area.id}"):
            page_link("tasks", f"**{escape(plan.area_labels[area.id])}**", icon=f":material/{area.icon}:", area=area.id)
            st.image(area_bars(plan, at), width="stretch", alt=said)
            carried = f"接续 {counts[1]} · " if linked else ""
            st.markdown(f":small[:gray[{counts[0]} 条 · {carried}带数字 {counts[2]}]]")


def area_counts(plan: Plan, area: TaskArea) -> tuple[int, int, int]:
    """How many actions, how many of them go on from last year, how many have a number."""
    actions = plan.actions_in(area.section)
    return len(actions), sum(bool(item.continues) for item in actions), len(with_numbers(actions))


def area_bars(plan: Plan, at: int) -> str:
    """Three bars on one ruler for all areas; an area's colour is the same in both themes."""
    counts = [area_counts(plan, area) for area in plan.info.task_areas]
    longest, colour = max(1, *(each[0] for each in counts)), ink(area_role(at))
    bars = "".join(
        f'<rect x="0" y="{row * STEP}" width="{WIDTH * count / longest:.1f}" height="{BAR}" rx="1" '
        f'fill="{colour}" fill-opacity="{shade}"/>'
        for row, (count, shade) in enumerate(zip(counts[at], SHADES, strict=True))
    )
    height = STEP * len(SHADES)
    size = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{bars}</svg>'
