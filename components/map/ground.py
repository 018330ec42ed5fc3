"""The ground of the map: land, zones, lines and stations."""

from components.map.choice import Choice
from components.map.drawing import Dot, Drawing, Fill, Pixel, PixelBox, Stroke
from components.map.margins import REACH
from components.map.markers import tip
from components.map.paths import clip, dashes
from components.map.viewport import View
from data.derive import equal_area_radius
from data.labels import labels
from data.map.geometry import Point, bounds, circle
from data.map.places import position
from data.schema import Line, Place, Plan

# Width, dash and gap of a line, in pixels; no gap is solid.
LINE_STYLE: dict[str, tuple[float, float, float]] = {
    "opening": (5, 0, 0),
    "starting": (4, 12, 8),
    "under_construction": (3, 12, 8),
    "in_service": (3, 0, 0),
    "upgrading": (2, 2, 5),
    "not_open": (3, 5, 5),
    "unsourced": (1.5, 5, 7),
}


def draw_land(drawing: Drawing, plan: Plan, view: View) -> None:
    if plan.outline:
        ring = tuple(view.pixel(point) for point in plan.outline.ring)
        drawing.add(Fill(ring, "land"), Stroke((*ring, ring[0]), "outline", 1.5))


def draw_zone(drawing: Drawing, plan: Plan, view: View, zone: Place, chosen: bool) -> None:
    """The area that the plan prints, to scale; without one the stated precision, with a broken rim."""
    at, radius = position(zone), zone_radius(plan, zone)
    if at is None or radius is None:
        return
    ring = tuple(view.pixel(point) for point in circle(at, radius))
    printed = printed_radius(plan, zone) is not None
    drawing.add(Fill(ring, "zone_area" if printed else "zone", zone.id, tip(plan, zone)))
    rim, width = ("chosen", 3.0) if chosen else ("zone_rim", 1.5)
    drawing.add(*(Stroke(part, rim, width) for part in ([ring] if printed else dashes(ring, 6, 5))))


def zone_radius(plan: Plan, zone: Place) -> float | None:
    """In metres: of the circle of the printed area, or of the precision of the centre."""
    return printed_radius(plan, zone) or zone.precision_m


def printed_radius(plan: Plan, zone: Place) -> float | None:
    """In metres: of the circle as large as the area that the plan prints; None where it prints none."""
    return equal_area_radius(plan.figure[zone.area_figure]) if zone.area_figure else None


def draw_lines(drawing: Drawing, plan: Plan, view: View, shown: set[str], choice: Choice) -> None:
    """Lines that the filters leave out stay as faint strokes, for orientation."""
    west, north, east, south = district_box(plan, view)
    reach = REACH / 2  # lines end a little outside the district, where the names in the margins begin
    near = west - reach, north - reach, east + reach, south + reach
    prominent = {line.id for line in plan.lines if is_prominent(line, plan, shown, choice)}
    for line in sorted(plan.lines, key=lambda line: line.id in prominent):
        style = line.status_at_plan if line.sourced else "unsourced"
        ink = line.status_at_plan if line.id in prominent else "aside"
        for path in clip([view.pixel(point) for point in line.path], near):
            if line.id == choice.place:
                drawing.add(Stroke(path, "chosen", LINE_STYLE[style][0] + 6))
            drawing.add(*line_strokes(path, style, ink))
            drawing.add(Stroke(path, "touch", 14, line.id if line.id in plan.place else "", _line_tip(line)))
    stops = {stop for line in plan.lines if line.id in prominent for stop in line.stations}
    for stop in plan.stations:
        at = view.pixel((stop.lon, stop.lat))
        if stop.id in stops and near[0] <= at[0] <= near[2] and near[1] <= at[1] <= near[3]:
            drawing.add(Dot(at, 4, "paper", "muted", 1.5, tip=f"{stop.name}（{stop.opened}启用）"))


def line_strokes(path: tuple[Pixel, ...], style: str, ink: str) -> list[Stroke]:
    """A path in one of the styles of `LINE_STYLE`, cut into its dashes."""
    width, dash, gap = LINE_STYLE[style]
    return [Stroke(part, ink, width) for part in (dashes(path, dash, gap) if gap else [path])]


def extent(plan: Plan) -> list[Point]:
    """What the first view shows whole: the outline; without one, places and lines."""
    if plan.outline:
        return list(plan.outline.ring)
    places = [at for place in plan.places if (at := position(place))]
    return [*places, *(point for line in plan.lines for point in line.path)]


def district_box(plan: Plan, view: View) -> PixelBox:
    """The pixels that the district lies in."""
    west, south, east, north = bounds(extent(plan))
    return (*view.pixel((west, north)), *view.pixel((east, south)))


def is_prominent(line: Line, plan: Plan, shown: set[str], choice: Choice) -> bool:
    """Whether a line is drawn in full: what the filters leave, and for orientation what the plan does not name."""
    orientation = line.id not in plan.place and (not choice.kinds or "rail" in choice.kinds) and not choice.area
    return line.id in shown or (orientation and choice.line in ("", line.id))


def _line_tip(line: Line) -> str:
    return f"{line.name} · {labels('line_statuses')[line.status_at_plan]}{'' if line.sourced else ' · 此段走向无来源'}"
