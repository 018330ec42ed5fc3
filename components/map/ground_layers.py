"""How the ground looks: layers of a map style for the features of `data.map.ground_file`, bottom first."""

from typing import Any

from components.map.style_parts import GROUND, LIGHT, StyleLayer, layer_of, stroke, text_along, text_at, text_beside
from components.theme import map_colour

MAIN = ["trunk", "primary", "secondary"]
STREETS, LANES = ["in", "kind", *MAIN], ["!in", "kind", *MAIN]
FAST = ["==", "kind", "expressway"]
SPACED: dict[str, Any] = {"text-letter-spacing": 0.15, "text-radial-offset": 0.3}
MIDDLE_FIRST = ("center", "left", "right", "top", "bottom")


def surface(dark: bool) -> list[StyleLayer]:
    """Land and roads, below what the plan says."""
    return [
        {"id": "beyond", "type": "background", "paint": {"background-color": map_colour("beyond", dark)}},
        _fill("outline", "land", dark),
        *(_fill(kind, kind, dark) for kind in ("green", "town", "centre")),
        stroke("lanes", "road", [LANES], "street_edge", (0.6, 2.6, 9), dark) | {"minzoom": 11},
        stroke("lanes-in", "road", [LANES], "street", (0.2, 1.4, 7.5), dark) | {"minzoom": 12},
        stroke("streets", "road", [STREETS], "street_edge", (1.4, 5, 15), dark),
        stroke("streets-in", "road", [STREETS], "street", (0.8, 3.4, 13), dark),
        stroke("fast", "line", [FAST], "expressway_edge", (2.2, 6, 17), dark),
        stroke("fast-in", "line", [FAST], "expressway", (1.2, 4.2, 14), dark),
        stroke("border", "outline", [], "outline", (1, 2, 3), dark),
    ]


def ground_names(dark: bool) -> list[StyleLayer]:
    """Names for orientation, the least important first; more of them the closer the map is."""
    return [
        text_along("lane-names", "road", 12, "ground_name", dark, [LANES]) | {"minzoom": 13},
        text_along("street-names", "road", 12.5, "ground_name", dark, [STREETS]) | {"minzoom": 11.6},
        _name("landmark", 12.5, "ground_name", dark, 12.5),
        _name("park", 12.5, "green_name", dark, 12),
        _name("community", 13, "ground_name", dark, 11.8),
        text_along("fast-names", "line", 13, "ground_name", dark, [FAST]),
        _name("water", 14, "water_name", dark),
        text_beside("subdistrict-names", GROUND, "subdistrict", 15, "ground_name", dark, MIDDLE_FIRST, **SPACED),
    ]


def _fill(layer: str, ink: str, dark: bool) -> StyleLayer:
    return layer_of(ink, "fill", GROUND, layer) | {"paint": {"fill-color": map_colour(ink, dark)}}


def _name(layer: str, size: float, ink: str, dark: bool, minzoom: float = 0) -> StyleLayer:
    near = {"minzoom": minzoom} if minzoom else {}
    return text_at(f"{layer}-names", GROUND, layer, size, ink, dark, **LIGHT) | near
