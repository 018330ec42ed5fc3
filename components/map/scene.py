"""A plan's geography as one drawing: land, zones, lines, stations, places, and the names that find room."""

from dataclasses import dataclass

from components.map.choice import Choice
from components.map.drawing import Drawing
from components.map.ground import draw_land, draw_lines, draw_zone, extent, zone_radius
from components.map.margins import side_width
from components.map.markers import draw_places
from components.map.names import add_names, margin_rows
from components.map.viewport import Frame, View, fit
from data.map.geometry import bounds
from data.map.places import is_drawn, is_point, position
from data.schema import Plan


@dataclass(frozen=True)
class Scene:
    """A drawing and the view that its pixels belong to."""

    view: View
    drawing: Drawing


def view_of(plan: Plan, frame: Frame) -> View | None:
    """The first view: the district whole, with room for names beside it. Filters do not change it.

    None for a plan without any position.
    """
    points = extent(plan)
    names = [place.name for place in plan.places if is_point(place)]
    return fit(bounds(points), frame, side_width(names) if frame.margins else 8) if points else None


def scene(plan: Plan, view: View, choice: Choice) -> Scene:
    """Everything that the choice leaves to see; the chosen place is always there."""
    drawing = Drawing(view.frame.width, view.frame.height)
    chosen = plan.place.get(choice.place)
    shown = [place for place in choice.places(plan) if is_drawn(place)]
    if chosen and is_drawn(chosen) and chosen not in shown:
        shown.append(chosen)
    ids = {place.id for place in shown}
    zones = [place for place in shown if place.kind == "zone" and position(place)]
    points = [place for place in shown if is_point(place)]

    draw_land(drawing, plan, view)
    for zone in sorted(zones, key=lambda zone: -(zone_radius(plan, zone) or 0)):
        draw_zone(drawing, plan, view, zone, zone is chosen)
    draw_lines(drawing, plan, view, ids, choice)
    rows = margin_rows(plan, view, points, chosen)
    draw_places(drawing, plan, view, points, rows, chosen)
    add_names(drawing, plan, view, zones, rows, ids, choice)
    return Scene(view, drawing)
