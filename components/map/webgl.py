"""The map that can be moved and touched: what can be touched, on top of a map style."""

import json
from collections.abc import Sequence
from typing import Any

import pydeck as pdk
from pydeck.types import String

from components.map.choice import Choice, group
from components.map.map_style import map_style
from components.map.markers import COUNT, counted, line_tip, tip
from components.map.marks import Marks, marks, shown_places
from components.map.viewport import View
from components.theme import FONT, map_ink
from data.map.geometry import Point, circle
from data.map.ground import simplified
from data.map.places import position
from data.schema import Place, Plan

Row = dict[str, Any]
Sized = dict[str, Any]

TOOLTIP = {"text": "{tip}"}
FINGER = 14  # pixels from a line or a zone that still touch it
ZONE = 700  # metres from a zone's middle that touch it
COURSE = 0.0006  # degrees that a line's course may be off where it is touched, about 60 metres
DOT: Sized = {
    "get_position": "at",
    "radius_units": String("pixels"),
    "stroked": True,
    "line_width_units": String("pixels"),
    "get_fill_color": "ink",
    "get_line_color": "rim",
}
NO_WHEEL = {"scrollZoom": False, "dragRotate": False, "touchRotate": False}  # the wheel scrolls the page


class Canvas(pdk.Deck):  # type: ignore[misc]  # pydeck has no types
    """A deck as it is sent: JSON without the white space that pydeck indents it with, a third of the size.

    The page caches its canvases, so that the layers are not kept: as lists they take ten times the memory of the JSON.
    """

    def __init__(self, content: dict[str, Any]) -> None:
        super().__init__(tooltip=TOOLTIP, map_provider=None)  # Streamlit reads the tooltip from here
        self._json = json.dumps(content, ensure_ascii=False, separators=(",", ":"))

    def to_json(self) -> str:
        return self._json

    def seen_from(self, view: View, home: View, moves: int) -> "Canvas":
        """The same canvas, first seen from `view`. The browser goes there only where something in it is new: every
        move counts, so that the same view can be asked for twice.
        """
        nudge = moves % 1000 * 1e-9
        state = {
            "longitude": round(view.lon, 5) + nudge,
            "latitude": round(view.lat, 5) + nudge,
            "zoom": view.zoom + nudge,
            "minZoom": home.zoom - 0.6,
            "maxZoom": 17,
        }
        return Canvas({**json.loads(self._json), "initialViewState": state})


def canvas(plan: Plan, choice: Choice, dark: bool, touches: int = 0) -> Canvas:
    """The map.

    Layers that can be touched carry the number of `touches` so far in their ids. Streamlit fades whatever is not
    selected, and keeps a selection by layer and index, so that it would outlive a filter and mean another place. A new
    id ends the browser's own selection; our highlight is part of the map.
    """
    found = marks(plan, choice)
    layers = [
        _zones(plan, choice, found, touches),
        _lines(plan, choice, touches),
        _ring(found, dark),
        _dots(plan, choice, found, dark, touches),
        _counts(found, dark),
    ]
    deck = pdk.Deck(
        [layer for layer in layers if layer],
        views=[pdk.View(type="MapView", controller=NO_WHEEL)],
        map_provider="carto",
        tooltip=TOOLTIP,
    )
    content = json.loads(deck.to_json())
    content["mapStyle"] = [map_style(plan, choice, found, dark)]  # Streamlit takes a style as the one item of a list
    return Canvas(content)


def _zones(plan: Plan, choice: Choice, found: Marks, touches: int) -> pdk.Layer | None:
    rows = [_row(plan, zone, position(zone), choice) for zone in found.zones]
    size = {"get_radius": ZONE, "radius_min_pixels": FINGER, "get_fill_color": [0, 0, 0, 1]}
    return _layer("ScatterplotLayer", f"zone-{touches}", rows, {"get_position": "at", **size})


def _lines(plan: Plan, choice: Choice, touches: int) -> pdk.Layer | None:
    """Each line as wide as a finger, and unseen. Those that stand in the plan can be chosen."""
    shown = {place.id for place in shown_places(plan, choice)}
    rows = [
        {
            "at": [_short(point, 4) for point in simplified(list(line.path), COURSE)],
            "id": line.id,
            "tip": line_tip(plan, line, choice),
        }
        for line in plan.lines
        if line.id in shown
    ]
    width = {"get_width": FINGER, "width_units": String("pixels"), "get_color": [0, 0, 0, 1]}
    return _layer("PathLayer", f"line-{touches}", rows, {"get_path": "at", **width})


def _dots(plan: Plan, choice: Choice, found: Marks, dark: bool, touches: int) -> pdk.Layer | None:
    """The chosen place larger, with a ring of its own colour; counts lie above places."""
    rows = []
    for place, at in (*found.singles, *found.ring):
        chosen = place.id == choice.place
        own = place.placement == "direct"
        colour, paper = map_ink(group(place), dark), map_ink("paper", dark)
        looks = {"ink": colour if own else paper, "rim": paper if own else colour}
        looks |= {"rim": map_ink("chosen", dark)} if chosen else {}
        rows.append(
            {
                **_row(plan, place, at, choice),
                "size": 10 if chosen else 7,
                "edge": 4 if chosen else 2 if own else 2.5,
                **looks,
            }
        )
    for spot in found.counts:
        words = f"{len(spot.places)}处：\n" + "\n".join(counted(plan, place, choice) for place in spot.places)
        look: Row = {"size": 11, "ink": map_ink("label", dark), "rim": map_ink("paper", dark), "edge": 2}
        rows.append({"at": _short(spot.at), "id": spot.places[0].id, "tip": words, **look})
    sizes = {"get_radius": "size", "get_line_width": "edge"}
    return _layer("ScatterplotLayer", f"dot-{touches}", rows, {**DOT, **sizes})


def _counts(found: Marks, dark: bool) -> pdk.Layer | None:
    rows = [{"at": _short(spot.at), "text": str(len(spot.places))} for spot in found.counts]
    look = {
        "get_size": COUNT,
        "get_color": list(map_ink("paper", dark)),
        "font_family": String(FONT),
        "font_weight": 700,
    }
    return _layer("TextLayer", "count", rows, {"get_position": "at", "get_text": "text", **look}, touched=False)


def _ring(found: Marks, dark: bool) -> pdk.Layer | None:
    """The circle on which places that share a position stand, and the position."""
    if found.middle is None:
        return None
    far = max(abs(at[1] - found.middle[1]) for _, at in found.ring) * 111_320
    rows = [{"at": [_short(point) for point in circle(found.middle, far, 36)]}]
    look = {"get_color": list(map_ink("muted", dark)), "get_width": 1.5, "width_units": String("pixels")}
    return _layer("PathLayer", "ring", rows, {"get_path": "at", **look}, touched=False)


def _layer(kind: str, name: str, rows: Sequence[Row], look: Sized, touched: bool = True) -> pdk.Layer | None:
    return pdk.Layer(kind, rows, id=name, **look, **({"pickable": True} if touched else {})) if rows else None


def _row(plan: Plan, place: Place, at: Point | None, choice: Choice) -> Row:
    return {"at": _short(at or (0, 0)), "id": place.id, "tip": tip(plan, place, choice)}


def _short(point: Point, places: int = 5) -> list[float]:
    return [round(point[0], places), round(point[1], places)]
