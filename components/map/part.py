"""A small map: the ground, all lines, and only those places that it is about; for the overview and for a topic."""

from collections.abc import Sequence

from components.map.choice import Choice
from components.map.drawing import Drawing
from components.map.ground import draw_land, draw_lines, draw_zone
from components.map.markers import draw_places
from components.map.names import add_names
from components.map.viewport import View
from data.map.places import is_area, is_drawn, is_point
from data.schema import Place, Plan


def part_of_map(plan: Plan, view: View, places: Sequence[Place]) -> Drawing:
    """The places that can be drawn, and the lines that are no places for orientation."""
    drawing = Drawing(view.frame.width, view.frame.height)
    shown = [place for place in places if is_drawn(place)]
    draw_land(drawing, plan, view)
    for zone in filter(is_area, shown):
        draw_zone(drawing, plan, view, zone, Choice())
    draw_lines(drawing, plan, view, {place.id for place in shown}, Choice())
    draw_places(drawing, plan, view, list(filter(is_point, shown)), Choice())
    add_names(drawing, plan, view, shown, Choice())
    return drawing
