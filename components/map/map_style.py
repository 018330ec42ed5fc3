"""The style of the living map: the ground, which the browser keeps, and the names that a choice leaves."""

from collections.abc import Sequence
from typing import Any

from components.map.choice import Choice, is_past
from components.map.ground_layers import ground_names, surface
from components.map.marks import Marks, came_of, shown_places
from components.map.plan_layers import came_layers, came_line, line_layers, plan_names, station_layers, zone_layers
from components.map.style_parts import GROUND, PLACES, room
from data.derive import equal_area_radius
from data.map.geometry import Point
from data.map.ground_file import ground_features, served_ground
from data.map.places import is_drawn, position
from data.map.writable import writable
from data.schema import Place, Plan

Style = dict[str, Any]
GLYPHS = "app/static/glyphs/{fontstack}/{range}.pbf"
RINGED = 1000  # more than any place is named
AS_A_RING = "位置示意"
EDGE = "edge"  # the source of the signs along the edges of the view
LAYERS = ("near", "zone")  # of soft areas: a neighbourhood, and a zone of the plan


def map_style(plan: Plan, choice: Choice, found: Marks, dark: bool) -> Style:
    """Addresses are relative to the page, so that they hold below a base path."""
    served = served_ground(plan)
    ground = f"app/static/{served}" if served else ground_features(plan)
    places = {place.id for place in shown_places(plan, choice)}
    shown = {line.id for line in plan.lines if line.id in places} | orientation_lines(plan, choice)
    chosen_line = choice.place if any(line.id == choice.place for line in plan.lines) else ""
    open_lines = {line.id for line in plan.lines if line.id in shown and choice.came(plan, line.id) == "open"}
    year = choice.asof if is_past(plan, choice.asof) else 0
    stations, station_names = station_layers(plan, shown, dark, year)
    return {
        "version": 8,
        "glyphs": GLYPHS,
        "sources": {
            GROUND: {"type": "geojson", "data": ground},
            PLACES: {"type": "geojson", "data": _places(plan, choice, found)},
            EDGE: {"type": "geojson", "data": {"type": "FeatureCollection", "features": []}},  # view.js fills it
        },
        "layers": [
            *surface(dark),
            *zone_layers(plan, dark),
            *came_line(open_lines, dark),
            *line_layers(plan, shown, chosen_line, dark),
            stations,
            *(came_layers(dark) if choice.asof else []),
            *ground_names(dark),
            station_names,
            *plan_names(plan, shown, dark),
            room("edge", EDGE),
        ],
    }


def orientation_lines(plan: Plan, choice: Choice) -> set[str]:
    """Lines that the plan does not name, shown in full for orientation unless a filter speaks against it."""
    if choice.area:
        return set()
    everything = not (choice.kinds or choice.statuses) or "rail" in choice.kinds
    return {
        line.id
        for line in plan.lines
        if line.id not in plan.place
        and choice.line in ("", line.id)
        and choice.keeps_later(plan, line.id)
        and (everything or choice.statuses_of(plan, line.id))
    }


def _places(plan: Plan, choice: Choice, found: Marks) -> Style:
    """Points with what their layers read: a name and its rank, or a radius in metres."""
    features = [
        _point(
            position(zone),
            LAYERS[zone.kind == "zone"],
            _is(zone, choice),
            name=zone.name,
            rank=_rank(plan, zone, choice),
            **_came(plan, choice, [zone]),
        )
        for zone in found.zones
    ]
    features += [
        _point(
            at,
            "place",
            _is(place, choice),
            name=place.name,
            rank=_rank(plan, place, choice),
            **_came(plan, choice, [place]),
        )
        for place, at in (*found.singles, *found.ring)
    ]
    for spot in found.counts:
        first = min(spot.places, key=lambda place: _rank(plan, place, choice))
        came = _came(plan, choice, spot.places)
        features.append(
            _point(spot.at, "place", False, name=f"{first.name}等", rank=_rank(plan, first, choice), **came)
        )
    for zone in found.zones:
        if zone.area_figure and (radius := equal_area_radius(plan.figure[zone.area_figure])):
            features.append(_point(position(zone), "area", False, m=round(radius)))
    if found.ring:
        lowest = min((at for _, at in found.ring), key=lambda at: at[1])
        features.append(_point((found.middle or lowest)[:1] + lowest[1:], "note", False, name=AS_A_RING, rank=0))
    place = plan.place.get(choice.place)
    if place and is_drawn(place) and place.precision_m and position(place):
        features.append(_point(position(place), "halo", False, m=place.precision_m))
    return {"type": "FeatureCollection", "features": features}


def _is(place: Place, choice: Choice) -> bool:
    return place.id == choice.place


def _came(plan: Plan, choice: Choice, places: Sequence[Place]) -> dict[str, object]:
    """What its ring reads: whether a place, or one of several, is known to be finished; whether its mark is large."""
    came = came_of(plan, choice, places)
    large = {"large": 1} if len(places) > 1 or places[0].id == choice.place else {}
    return {"came": came, **large} if came else {}


def _rank(plan: Plan, place: Place, choice: Choice) -> int:
    """The more the plan says of a place, the earlier its name finds room; a ring without a name would seem to be its
    neighbour's.
    """
    ringed = RINGED if choice.came(plan, place.id) == "open" else 0
    return -len(plan.naming.get(place.id, ())) - ringed


def _point(at: Point | None, layer: str, chosen: bool, **properties: object) -> Style:
    said = {"layer": "chosen" if chosen else layer, **properties}
    if "name" in said:
        said["name"] = writable(str(said["name"]))
    return {"type": "Feature", "properties": said, "geometry": {"type": "Point", "coordinates": list(at or (0, 0))}}
