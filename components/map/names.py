"""Labels: places in the margins; zones, subdistricts, lines and landmarks inside, each where there is room."""

from components.map.choice import Choice
from components.map.drawing import Dot, Drawing, MapText
from components.map.ground import district_box, is_prominent, zone_radius
from components.map.label_placement import LabelPlacer, around, beside_line
from components.map.margins import SIZE, MarginName, MarginRow, columns
from components.map.markers import tip
from components.map.viewport import View
from components.theme import MAP_INKS
from data.map.places import position
from data.schema import Line, Place, Plan

ROOMY = 1200  # from this width on, landmarks that the plan does not name help to find the way
ZONE_NAME, LINE_NAME, AREA_NAME = 16, 14, 15  # sizes of labels, in pixels


def margin_rows(plan: Plan, view: View, places: list[Place], chosen: Place | None) -> list[MarginRow]:
    """The names beside the district; where room is short, those that the plan says least about are left out."""
    if not view.frame.margins:
        return []
    rank = {place.id: -len(plan.naming.get(place.id, ())) for place in places}
    if chosen:
        rank[chosen.id] = min(rank.values(), default=0) - 1
    names = [
        MarginName(place.id, place.name, view.pixel(at), rank[place.id]) for place in places if (at := position(place))
    ]
    west, _, east, _ = district_box(plan, view)
    return columns(names, view.frame, west, east)


def add_names(
    drawing: Drawing, plan: Plan, view: View, zones: list[Place], rows: list[MarginRow], shown: set[str], choice: Choice
) -> None:
    """The chosen place first, then zones, subdistricts, lines and landmarks: what finds no room is left out."""
    frame = view.frame
    west, _, east, _ = district_box(plan, view) if frame.margins else (0, 0, frame.width, 0)
    placer = LabelPlacer(drawing, (west, 2, east, frame.height - 2), [dot for dot in drawing.dots if dot.radius > 4])
    chosen = plan.place.get(choice.place)
    if chosen and chosen.kind != "zone" and chosen.id not in {row.name.id for row in rows}:
        _name_chosen(placer, view, chosen)
    _name_zones(placer, plan, view, zones, choice)
    _name_labels(placer, plan, view, "subdistrict", [0, 20])
    _name_lines(placer, plan, view, shown, choice)
    if frame.width >= ROOMY:
        drawing.add(*_name_labels(placer, plan, view, "landmark", [14]))


def _name_chosen(placer: LabelPlacer, view: View, place: Place) -> None:
    if at := position(place):
        placer.place(MapText(spot, place.name, "chosen", SIZE) for spot in around(view.pixel(at), 26, SIZE))


def _name_zones(placer: LabelPlacer, plan: Plan, view: View, zones: list[Place], choice: Choice) -> None:
    """Near the upper rim, where the places inside leave room. The plan's focus first; all of them on request."""
    order = {name: n for n, name in enumerate((choice.place, *plan.info.focus_places))}
    everything = "zone" in choice.kinds or not plan.info.focus_places
    named = [zone for zone in zones if everything or zone.id in order]
    for zone in sorted(named, key=lambda zone: order.get(zone.id, len(order))):
        at, radius = position(zone), zone_radius(plan, zone)
        if at is None or radius is None:
            continue
        ink = "chosen" if zone.id == choice.place else "zone_label"
        middle, reach = view.pixel(at), view.pixels(radius)
        spots = [*around(middle, 0.78 * reach, ZONE_NAME), *around(middle, reach + 10, ZONE_NAME)]
        placer.place(MapText(spot, zone.name, ink, ZONE_NAME, pick=zone.id, tip=tip(plan, zone)) for spot in spots)


def _name_labels(placer: LabelPlacer, plan: Plan, view: View, kind: str, reaches: list[int]) -> list[Dot]:
    """Names that the plan does not mention, for orientation; the points of those that found room."""
    found = []
    for label in plan.labels:
        if label.kind == kind:
            at = view.pixel((label.lon, label.lat))
            spots = [spot for reach in reaches for spot in (around(at, reach, AREA_NAME) if reach else [at])]
            if placer.place(MapText(spot, label.name, "muted", AREA_NAME) for spot in spots):
                found.append(Dot(at, 3, "muted", "paper", 1, tip=f"{label.name}（参考点，计划没有点名）"))
    return found


def _name_lines(placer: LabelPlacer, plan: Plan, view: View, shown: set[str], choice: Choice) -> None:
    for line in _longest_pieces(plan):
        if not is_prominent(line, plan, shown, choice):
            continue
        path = tuple(view.pixel(point) for point in line.path)
        ink = "chosen" if line.id == choice.place else f"{line.status_at_plan}_name"
        ink = ink if ink in MAP_INKS else "muted"
        pick = line.id if line.id in plan.place else ""
        spots = beside_line(path, line.name, LINE_NAME)
        placer.place(MapText(spot, line.name, ink, LINE_NAME, angle=angle, pick=pick) for spot, angle in spots)


def _longest_pieces(plan: Plan) -> list[Line]:
    longest: dict[str, Line] = {}
    for line in plan.lines:
        if line.sourced and len(line.path) >= len(longest.get(line.id, line).path):
            longest[line.id] = line
    return list(longest.values())
