"""Parts of a map style: lines, names and circles, each as short as it can be sent.

A width is given in pixels at zooms 10, 13 and 16. The names of the last layer get their room first.
"""

from collections.abc import Sequence
from math import cos, radians
from typing import Any

from components.theme import map_colour

StyleLayer = dict[str, Any]
Filter = list[Any]

GROUND, PLACES = "ground", "places"  # the two sources
REGULAR, BOLD = ["NotoSansSC-Regular"], ["NotoSansSC-Bold"]
LIGHT: dict[str, Any] = {"text-font": REGULAR}
AROUND = ("left", "right", "top", "bottom", "top-left", "bottom-left", "top-right", "bottom-right")


def layer_of(name: str, kind: str, source: str, layer: str, filters: Sequence[Filter] = ()) -> StyleLayer:
    """What every layer says: its name, and of which features it is."""
    own = ["==", "layer", layer]
    return {"id": name, "type": kind, "source": source, "filter": ["all", own, *filters] if filters else own}


def stroke(
    name: str, layer: str, filters: Sequence[Filter], ink: str, widths: Sequence[float], dark: bool,
    dashes: Sequence[float] = (),
) -> StyleLayer:  # fmt: skip
    """Lines of one look."""
    paint = {"line-color": map_colour(ink, dark), "line-width": by_zoom(widths)}
    layout = {"line-join": "round"}
    if dashes:
        return layer_of(name, "line", GROUND, layer, filters) | {"paint": {**paint, "line-dasharray": list(dashes)}}
    return layer_of(name, "line", GROUND, layer, filters) | {"layout": {**layout, "line-cap": "round"}, "paint": paint}


def text_at(
    name: str, source: str, layer: str, size: float, ink: str, dark: bool, filters: Sequence[Filter] = (),
    **layout: Any,
) -> StyleLayer:  # fmt: skip
    """Names at points."""
    layout = {"text-field": "{name}", "text-size": size, "text-font": BOLD, "text-max-width": 9, **layout}
    return layer_of(name, "symbol", source, layer, filters) | {"layout": layout, "paint": text_ink(ink, dark)}


def text_beside(
    name: str, source: str, layer: str, size: float, ink: str, dark: bool, sides: Sequence[str] = AROUND,
    filters: Sequence[Filter] = (), **layout: Any,
) -> StyleLayer:  # fmt: skip
    """Names beside points, on the first side that has room."""
    beside = {"text-variable-anchor": list(sides), "text-radial-offset": 0.95, "text-justify": "auto", **layout}
    return text_at(name, source, layer, size, ink, dark, filters, **beside)


def text_along(
    name: str, layer: str, size: float, ink: str, dark: bool, filters: Sequence[Filter] = (), **layout: Any
) -> StyleLayer:
    """Names along lines."""
    along = {"symbol-placement": "line", "symbol-spacing": 400, "text-font": REGULAR, "text-max-angle": 35}
    return text_at(name, GROUND, layer, size, ink, dark, filters, **{**along, **layout})


def room(name: str, source: str, layer: str = "") -> StyleLayer:
    """Signs that nobody sees, where markers or the edges are: the names that are seen keep clear of them."""
    layout = {"text-field": "口", "text-size": 11, "text-font": REGULAR, "text-allow-overlap": True}
    own = {"filter": ["==", "layer", layer]} if layer else {}
    return {"id": name, "type": "symbol", "source": source, **own, "layout": layout, "paint": {"text-opacity": 0}}


def circles(name: str, layer: str, radius: Any, lat: float, ink: str, rim: str, dark: bool) -> StyleLayer:
    """Circles of a radius in metres, a number or an expression; with a rim, or soft without one."""
    pixels = 2**20 * 512 / (40_075_017 * cos(radians(lat)))
    at_20 = round(radius * pixels) if isinstance(radius, int) else ["*", radius, round(pixels, 3)]
    paint = {
        "circle-color": map_colour(ink, dark),
        "circle-radius": ["interpolate", ["exponential", 2], ["zoom"], 0, 0, 20, at_20],
    }
    edge = {"circle-stroke-color": map_colour(rim, dark), "circle-stroke-width": 1.5} if rim else {"circle-blur": 0.9}
    return layer_of(name, "circle", PLACES, layer) | {"paint": paint | edge}


def by_zoom(values: Sequence[float]) -> dict[str, Any]:
    """A number of pixels that grows with the zoom."""
    return {"base": 1.5, "stops": list(map(list, zip((10, 13, 16), values, strict=True)))}


def text_ink(ink: str, dark: bool) -> dict[str, Any]:
    """A rim of land keeps names readable on top of lines."""
    return {"text-color": map_colour(ink, dark), "text-halo-color": map_colour("land", dark), "text-halo-width": 1.7}
