"""The task areas as cards, each with its bars: how many actions, how many go on from last year, how many a number."""

import streamlit as st

from components.text.citation import page_link
from components.text.typography import escape
from components.theme import area_role, ink
from data.indicators.counts import with_numbers
from data.schema import Plan

WIDTH, BAR, STEP = 300, 5, 8  # pixels of a card's bars
SHADES = (0.35, 0.65, 1.0)  # of the area's colour, in the order of the bars


def show_areas(plan: Plan) -> None:
    """A card an area, which leads to its tasks; nothing for a plan without areas."""
    areas = plan.info.task_areas
    if not areas:
        return
    st.header(f"{len(areas)}个任务领域，{len(plan.actions)}条举措")
    longest = max(1, *(len(plan.actions_in(area.section)) for area in areas))
    grid = st.grid(4, min_column_width=240, gap="small")
    for at, area in enumerate(areas):
        actions = plan.actions_in(area.section)
        counts = (len(actions), sum(bool(item.continues) for item in actions), len(with_numbers(actions)))
        said = f"{counts[0]} 条举措，{counts[1]} 条接续{plan.info.base_year}年，{counts[2]} 条带数字"
        with grid, st.container(border=True, height="stretch", gap="xxsmall", key=f"card-area-{area.id}"):
            page_link("tasks", f"**{escape(plan.area_labels[area.id])}**", icon=f":material/{area.icon}:", area=area.id)
            st.image(_bars(counts, longest, ink(area_role(at))), width="stretch", alt=said)
            st.markdown(f":small[:gray[{counts[0]} 条 · 接续 {counts[1]} · 带数字 {counts[2]}]]")


def _bars(counts: tuple[int, ...], longest: int, colour: str) -> str:
    """Three bars on one ruler for all areas; an area's colour is the same in both themes."""
    bars = "".join(
        f'<rect x="0" y="{at * STEP}" width="{WIDTH * count / longest:.1f}" height="{BAR}" rx="1" '
        f'fill="{colour}" fill-opacity="{shade}"/>'
        for at, (count, shade) in enumerate(zip(counts, SHADES, strict=True))
    )
    size = f'viewBox="0 0 {WIDTH} {STEP * len(counts)}" width="{WIDTH}" height="{STEP * len(counts)}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{bars}</svg>'
