"""The names of a picture: the chosen place first, then zones, the ground, lines and places, where there is room."""

from components.map.choice import Choice
from components.map.drawing import Drawing, MapText
from components.map.ground import longest_pieces
from components.map.label_placement import LabelPlacer, around, beside_line
from components.map.map_style import orientation_lines
from components.map.markers import tip
from components.map.viewport import View
from components.theme import MAP_INKS
from data.map.places import position, spots
from data.schema import Place, Plan

SIZE, ZONE_NAME, LINE_NAME, AREA_NAME = 14, 16, 14, 15  # of labels, in pixels
GROUND = {"subdistrict": "ground_name", "water": "water_name"}


def add_names(drawing: Drawing, plan: Plan, view: View, places: list[Place], choice: Choice) -> None:
    """What finds no room is left out, never made smaller."""
    frame = view.frame
    placer = LabelPlacer(drawing, (2, 2, frame.width - 2, frame.height - 2), [d for d in drawing.dots if d.radius > 4])
    chosen = plan.place.get(choice.place)
    if chosen and (at := position(chosen)):
        placer.place(
            MapText(spot, chosen.name, "chosen", SIZE, pick=chosen.id) for spot in around(view.pixel(at), 26, SIZE)
        )
    _name_zones(placer, plan, view, [place for place in places if place.kind == "zone" and place != chosen], choice)
    _name_ground(placer, plan, view)
    _name_lines(placer, plan, view, {place.id for place in places} | orientation_lines(plan, choice), choice)
    _name_places(placer, plan, view, [p for p in places if position(p) and p.kind != "zone" and p != chosen], choice)


def _said(plan: Plan, place: Place) -> int:
    return len(plan.naming.get(place.id, ()))


def _name_zones(placer: LabelPlacer, plan: Plan, view: View, zones: list[Place], choice: Choice) -> None:
    """The plan's focus first."""
    order = {name: number for number, name in enumerate(plan.info.focus_places)}
    for zone in sorted(zones, key=lambda zone: (order.get(zone.id, len(order)), -_said(plan, zone))):
        if at := position(zone):
            spots_ = around(view.pixel(at), 16, ZONE_NAME)
            placer.place(
                MapText(spot, zone.name, "zone_label", ZONE_NAME, pick=zone.id, tip=tip(plan, zone, choice))
                for spot in spots_
            )


def _name_places(placer: LabelPlacer, plan: Plan, view: View, places: list[Place], choice: Choice) -> None:
    """One name a position: that of the place that the plan says most of, and how many stand there."""
    named = []
    for spot in spots(places):
        first = max(spot.places, key=lambda place: _said(plan, place))
        named.append((_said(plan, first), first, f"{first.name}等" if len(spot.places) > 1 else first.name))
    for _, place, name in sorted(named, key=lambda each: -each[0]):
        if at := position(place):
            x, y = view.pixel(at)
            text = {"ink": "label", "size": SIZE, "pick": place.id, "tip": tip(plan, place, choice)}
            placer.place(
                [
                    MapText((x + 13, y), name, align="start", **text),  # type: ignore[arg-type]
                    MapText((x - 13, y), name, align="end", **text),  # type: ignore[arg-type]
                    *(MapText(spot, name, **text) for spot in around((x, y), 19, SIZE)),  # type: ignore[arg-type]
                ]
            )


def _name_ground(placer: LabelPlacer, plan: Plan, view: View) -> None:
    """Subdistricts and waters, which the plan need not mention."""
    for label in plan.labels:
        if ink := GROUND.get(label.kind):
            at = view.pixel((label.lon, label.lat))
            spots_ = [at, *around(at, 20, AREA_NAME)]
            placer.place(MapText(spot, label.name, ink, AREA_NAME) for spot in spots_)


def _name_lines(placer: LabelPlacer, plan: Plan, view: View, shown: set[str], choice: Choice) -> None:
    for line in longest_pieces(plan):
        if line.id not in shown:
            continue
        path = tuple(view.pixel(point) for point in line.path)
        ink = "chosen" if line.id == choice.place else f"{line.status_at_plan}_name"
        ink = ink if ink in MAP_INKS else "muted"
        pick = line.id if line.id in plan.place else ""
        along = beside_line(path, line.name, LINE_NAME)
        placer.place(MapText(spot, line.name, ink, LINE_NAME, angle=angle, pick=pick) for spot, angle in along)
