"""What a slide draws of the ground, as SVG: the map with its legend, and the district's outline for the cover."""

from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from components.map.choice import Choice
from components.map.legend import legend, legend_text
from components.map.scene import scene, view_of
from components.map.svg import svg
from components.map.viewport import Frame
from data.map.geometry import fitted
from data.schema import Plan

MAP_SIZE = (1240, 810)  # pixels of the composition
MAP_TYPE = 1.72  # how much larger its labels are than on the map's page
LEGEND_WIDTH = 290  # pixels at the map page's size
OUTLINE = (600, 760)


class SlideMap(NamedTuple):
    """The map and its legend."""

    picture: Markup
    legend: Markup


def slide_map(plan: Plan, label: str, colour: Callable[[str], str]) -> SlideMap | None:
    """The map in the inks that `colour` gives, with `label` as alternative text; None without any position."""
    width, height = (round(length / MAP_TYPE) for length in MAP_SIZE)
    view = view_of(plan, Frame("slide", width, height, width))
    if view is None:
        return None
    drawn = svg(scene(plan, view, Choice()).drawing, colour, label, role="group")
    key = svg(legend(plan, LEGEND_WIDTH), colour, legend_text(plan), role="group")
    return SlideMap(Markup(drawn), Markup(key))  # noqa: S704, ElementTree escapes it


def outline(plan: Plan, fill: str) -> Markup:
    """The district's outline in one colour, or empty for a plan without one."""
    if plan.outline is None:
        return Markup()
    width, height = OUTLINE
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in fitted(plan.outline.ring, 0, 0, width, height))
    shape = Markup('<polygon points="{}" style="fill:{}" opacity=".25"/>').format(points, fill)
    start = Markup('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" aria-hidden="true">')
    return start.format(width, height) + shape + Markup("</svg>")
