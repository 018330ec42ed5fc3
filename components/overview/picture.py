"""The plan in one picture: where it happens, and what it aims at."""

import streamlit as st

from components.map.part import part_of_map
from components.map.scene import view_of
from components.map.svg import svg
from components.map.viewport import Frame, View
from components.overview.glance_picture import glance_svg
from components.shell.browser import on_phone
from components.shell.picture import show_picture
from components.shell.plans import BY_EDITION
from components.text.citation import address, page_link
from components.text.typography import escape, prose
from components.theme import map_colour
from data.indicators.glance import glance
from data.indicators.highlights import growth_title
from data.map.places import is_drawn
from data.schema import Place, Plan

FRAME = Frame("overview", 480, 292, 480)
TALL = Frame("overview", 356, 300, 356)
MOST = 5
"""How many places a plan shows that names none as its focus."""


def show_plan_picture(plan: Plan) -> None:
    """The small map beside the targets; on a phone below each other; what the plan has not is left out."""
    view, found = view_of(plan, TALL if on_phone() else FRAME), glance(plan)
    if view and found.rows:
        left, right = st.columns([FRAME.width, 780])
    else:
        left = right = st.container()
    if view:
        with left:
            _show_small_map(plan, view)
    if found.rows:
        with right:
            title = growth_title(plan) if found.ticks else f"{len(found.rows)}项主要目标"
            page_link("indicators", f"**{escape(title)}**")
            show_picture(_targets(plan, narrow=False), "glance", narrow=_targets(plan, narrow=True))
        if found.known:
            blank = f"结果一栏空白的：{'、'.join(found.missing)}。" if found.missing else ""
            st.markdown(f":small[:gray[:material/event: {prose(plan.outside.caution + blank)}]]")


def _show_small_map(plan: Plan, view: View) -> None:
    drawn = sum(map(is_drawn, plan.places))
    page_link("map", f"**计划写到{len(plan.places)}处地点，{drawn}处在图上**")
    links = {place.id: (address("map", place=place.id), prose(place.name)) for place in shown_places(plan)}
    show_picture(_small_map(plan, view, st.context.theme.type == "dark"), "small_map", links)


def shown_places(plan: Plan) -> list[Place]:
    """What the plan is about, else its first zones, else its first places; and its lines."""
    drawn = [place for place in plan.places if is_drawn(place)]
    lines = [place for place in drawn if place.placement == "line"]
    spots = [place for place in drawn if place not in lines]
    focus = [place for place in spots if place.id in plan.info.focus_places]
    zones = [place for place in spots if place.kind == "zone"]
    return [*(focus or (zones or spots)[:MOST]), *lines]


@st.cache_resource(show_spinner=False, max_entries=16, hash_funcs=BY_EDITION)
def _targets(plan: Plan, narrow: bool) -> str:
    return glance_svg(plan, glance(plan), narrow)


@st.cache_resource(show_spinner=False, max_entries=16, hash_funcs=BY_EDITION)
def _small_map(plan: Plan, view: View, dark: bool) -> str:
    zones = "、".join(place.name for place in shown_places(plan) if place.placement != "line")
    drawing = part_of_map(plan, view, shown_places(plan))
    label = f"{plan.info.district}示意图" + (f"：{zones}" if zones else "")
    return svg(drawing, lambda ink: map_colour(ink, dark), label, role="group")
