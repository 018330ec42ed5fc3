"""The part of the map that a topic is about, with its places; a place leads to its card."""

import streamlit as st

from components.exports.buttons import ChartDownload
from components.exports.map_part import map_part_download
from components.map.part import part_of_map
from components.map.svg import svg
from components.map.viewport import Frame, View, fit
from components.shell.browser import on_phone
from components.shell.picture import show_picture
from components.shell.plans import BY_EDITION
from components.text.citation import address
from components.text.typography import prose
from components.theme import map_colour
from data.map.geometry import Point, bounds
from data.map.places import is_drawn, position
from data.schema import Place, Plan

FRAME = Frame("topic", 620, 400, 620)
TALL = Frame("topic", 356, 300, 356)
EDGE, CLOSEST = 60, 13.5
"""Pixels around the outermost place, for names; and the closest zoom: a single place stands in its surroundings."""


def show_map_crop(plan: Plan, places: tuple[Place, ...]) -> bool:
    """Whether there was anything to draw."""
    view = _view(plan, places, TALL if on_phone() else FRAME)
    if view is None:
        return False
    links = {place.id: (address("map", place=place.id), prose(place.name)) for place in places if is_drawn(place)}
    show_picture(_picture(plan, places, view, st.context.theme.type == "dark"), "topic_map", links)
    return True


def _view(plan: Plan, places: tuple[Place, ...], frame: Frame) -> View | None:
    points: list[Point] = [at for place in places if (at := position(place))]
    lines = {place.id for place in places}
    points += [point for line in plan.lines if line.id in lines for point in line.path]
    if not points:
        return None
    view = fit(bounds(points), frame, EDGE)
    return View(frame, view.lon, view.lat, min(view.zoom, CLOSEST))


def map_crop_download(plan: Plan, name: str, places: tuple[Place, ...]) -> ChartDownload | None:
    """The same part as a file; None where there is nothing to draw."""
    view = _view(plan, places, FRAME)
    return map_part_download(plan, name, view, places) if view else None


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs={**BY_EDITION, Place: lambda place: place.id})
def _picture(plan: Plan, places: tuple[Place, ...], view: View, dark: bool) -> str:
    names = "、".join(place.name for place in places if is_drawn(place))
    label = f"{plan.info.district}示意图：{names}"
    return svg(part_of_map(plan, view, places), lambda ink: map_colour(ink, dark), label, role="group")
