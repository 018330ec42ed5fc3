"""A plan's geography as one drawing: ground, zones, lines, stations, places, and the names that find room."""

from dataclasses import dataclass

from components.map.choice import Choice
from components.map.drawing import Drawing
from components.map.ground import draw_halo, draw_land, draw_lines, draw_zone
from components.map.markers import draw_came, draw_places
from components.map.marks import shown_places
from components.map.names import add_names
from components.map.viewport import Frame, View, fit
from data.map.geometry import bounds
from data.map.places import is_area, is_point, position, whole
from data.schema import Plan


@dataclass(frozen=True)
class Scene:
    """A drawing and the view that its pixels belong to."""

    view: View
    drawing: Drawing


def view_of(plan: Plan, frame: Frame) -> View | None:
    """The first view: the district whole. Filters do not change it. None for a plan without any position."""
    points = whole(plan)
    return fit(bounds(points), frame, 8) if points else None


def scene(plan: Plan, view: View, choice: Choice) -> Scene:
    """Everything that the choice leaves to see; the chosen place is always there."""
    drawing = Drawing(view.frame.width, view.frame.height)
    chosen = plan.place.get(choice.place)
    shown = shown_places(plan, choice)
    points = [place for place in shown if is_point(place)]

    draw_land(drawing, plan, view)
    for zone in filter(is_area, shown):
        draw_zone(drawing, plan, view, zone, choice)
    if chosen:
        draw_halo(drawing, view, chosen)
    draw_lines(drawing, plan, view, {place.id for place in shown}, choice)
    draw_came(drawing, plan, view, [place for place in shown if position(place)], choice)
    draw_places(drawing, plan, view, points, choice)
    add_names(drawing, plan, view, shown, choice)
    return Scene(view, drawing)
