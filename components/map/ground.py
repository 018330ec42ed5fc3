"""The ground of a picture of the map: land, roads, zones, lines and stations, in pixels."""

from components.map.choice import Choice, is_past
from components.map.drawing import Dot, Drawing, Fill, Pixel, Stroke
from components.map.map_style import orientation_lines
from components.map.markers import line_tip, tip
from components.map.paths import clip, dashes
from components.map.plan_layers import SOFT
from components.map.viewport import View
from data.derive import equal_area_radius
from data.later.opened import station_day
from data.map.geometry import Point, circle
from data.map.ground import ground_areas
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
ROADS = {"trunk": 3.5, "primary": 3.5, "secondary": 2.5}  # widths; the others are as wide as the last
LANE, EXPRESSWAY = 1.2, 5.0
EDGES = 5.4  # how much wider a line is with the edges that say it is open
SPOTS = (1.0, 0.75, 0.5, 0.25)  # of the radius: together they make a soft spot


def draw_land(drawing: Drawing, plan: Plan, view: View) -> None:
    """The district's land, green and town, and its roads."""
    frame = view.frame
    drawing.add(Fill(((0, 0), (frame.width, 0), (frame.width, frame.height), (0, frame.height)), "beyond"))
    rings = [_pixels(view, ring) for ring in plan.outline.rings] if plan.outline else []
    drawing.add(*(Fill(ring, "land") for ring in rings))
    for area in ground_areas(plan):
        outer, *holes = (_pixels(view, ring) for ring in area.rings)
        drawing.add(Fill(outer, area.kind, holes=tuple(holes)))
    canvas = (0.0, 0.0, float(frame.width), float(frame.height))
    for road in sorted(plan.roads, key=lambda road: ROADS.get(road.kind, LANE)):
        width = ROADS.get(road.kind, LANE)
        for path in clip([view.pixel(point) for point in road.path], canvas):
            drawing.add(Stroke(path, "street_edge", width))
    for line in plan.lines:
        if line.kind == "expressway":
            for path in clip([view.pixel(point) for point in line.path], canvas):
                drawing.add(Stroke(path, "expressway_edge", EXPRESSWAY), Stroke(path, "expressway", EXPRESSWAY - 2))
    drawing.add(*(Stroke((*ring, ring[0]), "outline", 1.5) for ring in rings))


def draw_zone(drawing: Drawing, plan: Plan, view: View, zone: Place, choice: Choice) -> None:
    """The area that the plan prints, to scale; without one a soft spot, and how far it may be off once it is chosen."""
    at = position(zone)
    if at is None:
        return
    if radius := printed_radius(plan, zone):
        ring = _pixels(view, circle(at, radius))
        rim, width = ("chosen", 3.0) if zone.id == choice.place else ("zone_rim", 1.5)
        drawing.add(Fill(ring, "zone_area", pick=zone.id, tip=tip(plan, zone, choice)), Stroke(ring, rim, width))
        return
    ink = "zone" if zone.kind == "zone" else "near"
    for share in SPOTS:
        drawing.add(Fill(_pixels(view, circle(at, SOFT * share)), ink, pick=zone.id, tip=tip(plan, zone, choice)))


def draw_halo(drawing: Drawing, view: View, place: Place) -> None:
    """How far the chosen place may be off."""
    at = position(place)
    if at and place.precision_m:
        ring = _pixels(view, circle(at, place.precision_m))
        drawing.add(Fill(ring, "halo"), *(Stroke(part, "chosen", 1.5) for part in dashes(ring, 6, 5)))


def printed_radius(plan: Plan, zone: Place) -> float | None:
    """In metres: of the circle as large as the area that the plan prints; None where it prints none."""
    return equal_area_radius(plan.figure[zone.area_figure]) if zone.area_figure else None


def draw_lines(drawing: Drawing, plan: Plan, view: View, shown: set[str], choice: Choice) -> None:
    """Lines that the filters leave out stay as faint strokes, for orientation."""
    frame = view.frame
    canvas = (0.0, 0.0, float(frame.width), float(frame.height))
    prominent = shown | orientation_lines(plan, choice)
    for line in sorted(plan.lines, key=lambda line: line.id in prominent):
        style = line.status_at_plan if line.sourced else "unsourced"
        ink = line.status_at_plan if line.id in prominent else "aside"
        for path in clip([view.pixel(point) for point in line.path], canvas):
            pick = line.id if line.id in plan.place else ""
            if line.id in prominent and choice.came(plan, line.id) == "open":
                width = LINE_STYLE[style][0]
                drawing.add(Stroke(path, "came", width + EDGES), Stroke(path, "land", width + EDGES - 2.4))
            if line.id == choice.place:
                drawing.add(Stroke(path, "chosen", LINE_STYLE[style][0] + 6))
            strokes = line_strokes(path, style, ink)
            drawing.add(
                *(Stroke(each.path, each.ink, each.width, pick, line_tip(plan, line, choice)) for each in strokes)
            )
    stops = {stop for line in plan.lines if line.id in prominent for stop in line.stations}
    last = f"{choice.asof}-12-31" if is_past(plan, choice.asof) else ""
    for stop in plan.stations:
        if last and not "" < stop.opened <= last:
            continue
        at = view.pixel((stop.lon, stop.lat))
        if stop.id in stops and 0 <= at[0] <= frame.width and 0 <= at[1] <= frame.height:
            opened = f"（{day}启用）" if (day := station_day(plan, stop)) else ""
            drawing.add(Dot(at, 3.5, "paper", "muted", 1.5, tip=f"{stop.name}{opened}"))


def line_strokes(path: tuple[Pixel, ...], style: str, ink: str) -> list[Stroke]:
    """A path in one of the styles of `LINE_STYLE`, cut into its dashes."""
    width, dash, gap = LINE_STYLE[style]
    return [Stroke(part, ink, width) for part in (dashes(path, dash, gap) if gap else [path])]


def longest_pieces(plan: Plan) -> list[Line]:
    """Of each line the piece that its name is written along."""
    longest: dict[str, Line] = {}
    for line in plan.lines:
        if line.sourced and len(line.path) >= len(longest.get(line.id, line).path):
            longest[line.id] = line
    return list(longest.values())


def _pixels(view: View, ring: tuple[Point, ...] | list[Point]) -> tuple[Pixel, ...]:
    return tuple(view.pixel(point) for point in ring)
