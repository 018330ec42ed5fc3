"""A scene on a WebGL canvas that can be moved and touched, with no base map unless one is asked for."""

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Any

import pydeck as pdk
from pydeck.types import String

from components.map.drawing import Dot, Fill, MapText, Mark, Pixel, Stroke
from components.map.scene import Scene
from components.map.viewport import View
from components.theme import FONT, map_ink

LayerRow = dict[str, Any]
Style = str | dict[str, Any]

# Properties of deck.gl layers. A plain string names the field of a row that gives the value.
POLYGON: LayerRow = {"get_polygon": "at", "get_fill_color": "ink"}
PATH: LayerRow = {
    "get_path": "at",
    "get_color": "ink",
    "get_width": "width",
    "width_units": String("pixels"),
    "joint_rounded": True,
}
DOT: LayerRow = {
    "get_position": "at",
    "get_radius": "radius",
    "radius_units": String("pixels"),
    "get_fill_color": "ink",
    "stroked": True,
    "get_line_color": "rim",
    "get_line_width": "width",
    "line_width_units": String("pixels"),
}
COUNT: LayerRow = {
    "get_position": "at",
    "get_text": "text",
    "get_size": "size",
    "get_color": "ink",
    "get_angle": "angle",
    "get_text_anchor": "align",
    "font_family": String(FONT),
    "font_weight": 700,
    "character_set": String("auto"),
    "font_settings": {"sdf": True, "fontSize": 64, "buffer": 8, "radius": 14},
}
LABEL: LayerRow = {
    **COUNT,
    "outline_width": 3,
    "background": True,  # transparent: the whole box answers to a touch, not the strokes alone
    "get_background_color": [0, 0, 0, 0],
    "background_padding": [2, 3, 2, 3],
}
PER_ROW = {"at", "text"}  # deck.gl calls these accessors for each row: a constant would stop the layer
TOOLTIP = {"text": "{tip}"}


class Canvas(pdk.Deck):  # type: ignore[misc]  # pydeck has no types
    """A deck as it is sent: JSON without the white space that pydeck indents it with, a third of the size.

    The page caches its canvases, so that the layers are not kept: as lists they take ten times the memory of the JSON.
    """

    def __init__(self, deck: pdk.Deck) -> None:
        super().__init__(tooltip=TOOLTIP, map_provider=None)  # Streamlit reads the tooltip from here
        self._json = json.dumps(json.loads(deck.to_json()), ensure_ascii=False, separators=(",", ":"))

    def to_json(self) -> str:
        return self._json


def canvas(scene: Scene, dark: bool, touches: int = 0, base_style: Style | None = None) -> Canvas:
    """The map. Layers that can be touched carry the number of `touches` so far in their ids.

    Streamlit fades whatever is not selected, and keeps a selection by layer and index, so that it would outlive a
    filter and mean another place. A new id ends the browser's own selection; our highlight is part of the scene.
    `base_style` is a MapLibre style or its URL. Without one, nothing may be passed as `map_style`: even None fetches
    a map.
    """
    drawing, view = scene.drawing, scene.view
    fills = [fill for fill in drawing.fills if not (base_style and fill.ink == "land")]
    paper = [] if base_style else [_paper(view)]
    label = {**LABEL, "outline_color": map_ink("paper", dark)}
    groups: list[tuple[str, str, Sequence[Mark], LayerRow]] = [
        ("PolygonLayer", "fill", [*paper, *fills], POLYGON),
        ("PathLayer", "line", drawing.strokes, PATH),
        ("ScatterplotLayer", "dot", drawing.dots, DOT),
        ("TextLayer", "count", [text for text in drawing.texts if not text.halo], COUNT),
        ("TextLayer", "word", [text for text in drawing.texts if text.halo], label),
    ]
    layers: list[pdk.Layer] = []
    for kind, name, marks, properties in groups:
        layers += _layers(kind, name, [_row(mark, view, dark) for mark in marks], properties, touches)
    deck = pdk.Deck(
        layers,
        views=[pdk.View(type="MapView", controller={"dragRotate": False, "touchRotate": False})],
        initial_view_state=pdk.ViewState(
            longitude=round(view.lon, 5),
            latitude=round(view.lat, 5),
            zoom=view.zoom,
            min_zoom=view.zoom - 1,
            max_zoom=17,
        ),
        tooltip=TOOLTIP,
        map_provider="maplibre" if base_style else None,
    )
    if base_style:  # pydeck takes a style itself for Mapbox only; Streamlit takes it as the one item of a list
        deck.map_style = base_style if isinstance(base_style, str) else [base_style]
    return Canvas(deck)


def _paper(view: View) -> Fill:
    """Far beyond the first view, so that names stay readable when the theme changes without a rerun."""
    far = 3 * view.frame.width
    return Fill(((-far, -far), (far, -far), (far, far), (-far, far)), "paper")


def _layers(kind: str, name: str, rows: list[LayerRow], properties: LayerRow, touches: int) -> list[pdk.Layer]:
    """Layers of passive marks, one for each run of the same look; above them one of what the pointer can pick."""
    passive = [row for row in rows if not (row["id"] or row["tip"])]
    pickable = [row for row in rows if row["id"] or row["tip"]]
    runs = [list(run) for _, run in groupby(passive, lambda row: (row["ink"], row.get("width")))]
    layers = [_layer(kind, f"{name}-{number}", run, properties) for number, run in enumerate(runs)]
    if pickable:
        layers.append(_layer(kind, f"{name}-live-{touches}", pickable, properties, pickable=True))
    return layers


def _layer(kind: str, name: str, rows: list[LayerRow], properties: LayerRow, *, pickable: bool = False) -> pdk.Layer:
    """A layer. To send less, a value that all rows share is sent once, and rows carry only fields that are read."""
    fields = {accessor: field for accessor, field in properties.items() if isinstance(field, str) and field in rows[0]}
    shared = {
        accessor: rows[0][field]
        for accessor, field in fields.items()
        if field not in PER_ROW and all(row[field] == rows[0][field] for row in rows)
    }
    needed = {field for accessor, field in fields.items() if accessor not in shared}
    needed |= {"id", "tip"} if pickable else set()
    constants = {name: String(value) if isinstance(value, str) else value for name, value in shared.items()}
    return pdk.Layer(
        kind,
        [{key: value for key, value in row.items() if key in needed} for row in rows],
        id=name,
        **({"pickable": True} if pickable else {}),
        **{**properties, **constants},
    )


def _row(mark: Mark, view: View, dark: bool) -> LayerRow:
    """What a layer reads of a mark."""
    row: LayerRow = {"ink": map_ink(mark.ink, dark), "id": mark.pick, "tip": mark.tip}
    match mark:
        case Fill():
            return row | {"at": [_degrees(view, pixel) for pixel in mark.ring]}
        case Stroke():  # four digits are eleven metres: less than a line is wide
            return row | {"at": [_degrees(view, pixel, digits=4) for pixel in mark.path], "width": mark.width}
        case Dot():
            rim = {"rim": map_ink(mark.rim, dark), "width": mark.rim_width}
            return row | {"at": _degrees(view, mark.at), "radius": mark.radius, **rim}
        case MapText():
            look = {"size": mark.size, "angle": -mark.angle, "align": mark.align}
            return row | {"at": _degrees(view, mark.at), "text": mark.text, **look}


def _degrees(view: View, pixel: Pixel, digits: int = 5) -> list[float]:
    lon, lat = view.point(pixel)
    return [round(lon, digits), round(lat, digits)]
