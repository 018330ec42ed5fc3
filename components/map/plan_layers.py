"""How what the plan says looks: layers of a map style for its lines, stations, zones and names.

Zones and halos are circles in metres; places themselves are drawn by the canvas above, which the pointer can touch.
"""

from typing import Any

from components.map.ground_layers import FAST
from components.map.style_parts import (
    AROUND,
    GROUND,
    LIGHT,
    PLACES,
    Filter,
    StyleLayer,
    by_zoom,
    circles,
    layer_of,
    room,
    stroke,
    text_along,
    text_at,
    text_beside,
)  # fmt: skip
from components.theme import MAP_INKS, map_colour
from data.schema import Plan

SOFT = 1100  # metres of a zone's soft spot: the same for all, because none of their limits is known
BELOW: dict[str, Any] = {"text-anchor": "top", "text-offset": [0, 0.9]}
ABOVE_FIRST = ("top", "bottom", *(side for side in AROUND if side not in ("top", "bottom")))
RANKED: dict[str, Any] = {"symbol-sort-key": ["get", "rank"]}
RAIL = ["!=", *FAST[1:]]

# Width at zooms 10, 13 and 16, and dashes in widths, of a line by its status in the plan.
LINE_LOOKS: dict[str, tuple[tuple[float, float, float], tuple[float, ...]]] = {
    "not_open": ((1.5, 3, 5), (1.5, 1.5)),
    "in_service": ((1.5, 3, 5), ()),
    "upgrading": ((1.2, 2.4, 4), (1, 2)),
    "under_construction": ((1.6, 3.4, 6), (4, 2)),
    "starting": ((2, 4, 7), (3, 1.5)),
    "opening": ((2.6, 5, 8), ()),
}


def line_layers(plan: Plan, shown: set[str], chosen: str, dark: bool) -> list[StyleLayer]:
    """Lines by status in the plan's colours; those that the filters leave out stay faint. The chosen one on a band."""
    left = _left(plan, shown)
    guessed, known = ["==", "sourced", False], ["==", "sourced", True]
    band = stroke("chosen-line", "line", [["==", "id", chosen]], "halo_line", (6, 11, 18), dark)
    aside = stroke("aside", "line", [RAIL, ["!in", "id", *sorted(shown)]], "aside", (1, 2, 3), dark)
    return [
        *([band] if chosen else []),
        *([aside] if left else []),
        stroke("unsourced", "line", [*left, guessed], "under_construction", (1, 1.8, 3), dark, (3, 4)),
        *(
            stroke(status, "line", [*left, known, ["==", "status", status]], status, *look[:1], dark, look[1])
            for status, look in LINE_LOOKS.items()
            if any(line.status_at_plan == status and line.id in shown for line in plan.lines)
        ),
    ]


def _left(plan: Plan, shown: set[str]) -> list[Filter]:
    """The filter for lines that are shown in full; none where all are."""
    return [] if {line.id for line in plan.lines} <= shown else [["in", "id", *sorted(shown)]]


def came_line(lines: set[str], dark: bool) -> list[StyleLayer]:
    """An edge along the lines that others say are open; the line between keeps the plan's own status."""
    edge = stroke("came-line", "line", [["in", "id", *sorted(lines)]], "came", (0.8, 1.2, 2), dark)
    edge["paint"]["line-gap-width"] = by_zoom((3.4, 6.5, 11))
    return [edge] if lines else []


def came_layers(dark: bool) -> list[StyleLayer]:
    """A ring around each mark of what others say is finished: by the year that is shown, or since."""
    looks = {
        "circle-radius": ["case", ["has", "large"], 16, 11.5],
        "circle-color": map_colour("none", dark),
        "circle-stroke-width": 2.5,
    }
    return [
        {"id": ink, "type": "circle", "source": PLACES, "filter": ["==", "came", came]}
        | {"paint": {**looks, "circle-stroke-color": map_colour(ink, dark)}}
        for came, ink in (("since", "came_since"), ("open", "came"))
    ]


def station_layers(plan: Plan, shown: set[str], dark: bool, year: int = 0) -> tuple[StyleLayer, StyleLayer]:
    """The stations of the lines that are shown in full, and their names for closer views; those open by the end of a
    year where there is one.
    """
    paint = {
        "circle-radius": by_zoom((1.5, 4, 7)),
        "circle-color": map_colour("paper", dark),
        "circle-stroke-color": map_colour("muted", dark),
        "circle-stroke-width": 1.5,
    }
    dots = layer_of("stations", "circle", GROUND, "station") | {"paint": paint, "minzoom": 10.8}
    names = text_beside("station-names", GROUND, "station", 12.5, "muted", dark, **LIGHT)
    filters: list[Any] = []
    if _left(plan, shown):  # these filters cannot look into a list, so that the ids are looked for in a text
        filters += [["any", *(["in", f";{line};", ["get", "lines"]] for line in sorted(shown))]]
    if year:
        filters += [["!=", ["get", "opened"], ""], ["<=", ["get", "opened"], f"{year}-12-31"]]
    if filters:
        dots["filter"] = names["filter"] = ["all", ["==", ["get", "layer"], "station"], *filters]
    return dots, names | {"minzoom": 12.6}


def zone_layers(plan: Plan, dark: bool) -> list[StyleLayer]:
    """Soft spots; circles as large as an area that the plan prints; around the chosen place how far it may be off."""
    lat = plan.outline.ring[0][1] if plan.outline else 0.0
    return [
        circles("zone-spots", "zone", SOFT, lat, "zone_spot", "", dark),
        circles("nears", "near", SOFT, lat, "near_spot", "", dark),
        circles("areas", "area", ["get", "m"], lat, "zone_area", "zone_rim", dark),
        circles("halo", "halo", ["get", "m"], lat, "halo", "chosen", dark),
    ]


def plan_names(plan: Plan, shown: set[str], dark: bool) -> list[StyleLayer]:
    """Names of lines, places and zones; the chosen place comes first, and room is kept for every marker."""
    return [
        _line_names(plan, shown, dark),
        _place_names(dark),
        text_at("ring-note", PLACES, "note", 12.5, "muted", dark, **BELOW),
        text_beside("zones", PLACES, "zone", 16, "zone_label", dark, ABOVE_FIRST, **RANKED),
        text_beside("chosen", PLACES, "chosen", 16, "chosen", dark),
        room("room", PLACES, "place"),
        room("chosen-room", PLACES, "chosen"),
    ]


def _place_names(dark: bool) -> StyleLayer:
    """Places and neighbourhoods in one layer, so that the more important of two names finds room."""
    size: Any = ["match", ["get", "layer"], "near", 13, 14]
    layer = text_beside("places", PLACES, "place", size, "label", dark, **RANKED)
    layer["filter"] = ["in", "layer", "place", "near"]
    colours = ["near", map_colour("near_label", dark), map_colour("label", dark)]
    layer["paint"]["text-color"] = ["match", ["get", "layer"], *colours]
    return layer


def _line_names(plan: Plan, shown: set[str], dark: bool) -> StyleLayer:
    filters = [RAIL, *_left(plan, shown)]
    layer = text_along("line-names", "line", 13, "muted", dark, filters, **{"text-offset": [0, 0.95]})
    own = [status for status in LINE_LOOKS if f"{status}_name" in MAP_INKS]
    colours = [part for status in own for part in (status, map_colour(f"{status}_name", dark))]
    layer["paint"]["text-color"] = ["match", ["get", "status"], *colours, map_colour("muted", dark)]
    return layer
