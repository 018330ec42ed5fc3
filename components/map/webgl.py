"""A scene on a WebGL canvas that can be moved and touched, with no base map unless one is asked for."""

import json
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import groupby
from typing import Any, TypeVar

import pydeck as pdk
from pydeck.types import String

from components.map.drawing import Dot, Fill, MapText, Pixel, Stroke
from components.map.scene import Scene
from components.map.viewport import View
from components.theme import FONT, map_ink

Mark = TypeVar("Mark", Fill, Stroke, Dot, MapText)
LayerRow = dict[str, Any]
Style = str | dict[str, Any]

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
DATA = {"at", "text"}  # deck.gl reads these row by row: they cannot be said once
TOUCH: LayerRow = {
    "background": True,
    "get_background_color": [0, 0, 0, 0],
    "background_padding": [2, 3, 2, 3],
}  # the box answers, not the strokes alone


class Canvas(pdk.Deck):  # type: ignore[misc]  # pydeck has no types
    """A deck that is sent without the white space that pydeck indents its JSON with: a third of the size."""

    def to_json(self) -> str:
        return _sent(self)


@lru_cache(maxsize=64)
def _sent(canvas: Canvas) -> str:
    """Written once: the page keeps its canvases, and a rerun sends the same one again."""
    return json.dumps(json.loads(pdk.Deck.to_json(canvas)), ensure_ascii=False, separators=(",", ":"))


def deck(scene: Scene, dark: bool, turn: int = 0, base_style: Style | None = None) -> Canvas:
    """The map. Layers that can be touched carry `turn` in their ids: a new turn ends the browser's own selection.

    Streamlit fades whatever is not selected, and keeps a selection by layer and index, so that it would
    outlive a filter and mean another place; our highlight is part of the scene. `base_style` is a MapLibre
    style or its address. Without one, nothing may be passed as `map_style`: even None fetches a map.
    """
    drawing, view = scene.drawing, scene.view
    fills = [fill for fill in drawing.fills if not (base_style and fill.ink == "land")]
    paper = [] if base_style else [Fill(_sheet(view), "sheet")]
    plain = [item for item in drawing.words if item.halo == "none"]
    haloed = [item for item in drawing.words if item.halo != "none"]
    word: LayerRow = {**COUNT, **TOUCH, "outline_width": 3, "outline_color": map_ink("sheet", dark)}
    layers = [
        *_two("PolygonLayer", "fill", [*paper, *fills], POLYGON, lambda mark: _fill(mark, view, dark), turn),
        *_two("PathLayer", "line", drawing.strokes, PATH, lambda mark: _stroke(mark, view, dark), turn),
        *_two("ScatterplotLayer", "dot", drawing.dots, DOT, lambda mark: _dot(mark, view, dark), turn),
        *_two("TextLayer", "count", plain, COUNT, lambda mark: _words(mark, view, dark), turn),
        *_two("TextLayer", "word", haloed, word, lambda mark: _words(mark, view, dark), turn),
    ]
    canvas = Canvas(
        layers,
        views=[pdk.View(type="MapView", controller={"dragRotate": False, "touchRotate": False})],
        initial_view_state=pdk.ViewState(
            longitude=round(view.lon, 5),
            latitude=round(view.lat, 5),
            zoom=view.zoom,
            min_zoom=view.zoom - 1,
            max_zoom=17,
        ),
        tooltip={"text": "{tip}"},
        map_provider="maplibre" if base_style else None,
    )
    if base_style:  # pydeck takes a style itself for Mapbox only; Streamlit takes it as the one item of a list
        canvas.map_style = base_style if isinstance(base_style, str) else [base_style]
    return canvas


def _sheet(view: View) -> tuple[Pixel, ...]:
    """Paper far beyond the first view, so that names stay readable when the theme changes without a rerun."""
    far = 3 * view.frame.width
    return ((-far, -far), (far, -far), (far, far), (-far, far))


def _two(
    kind: str, name: str, marks: Iterable[Mark], how: LayerRow, row: Callable[[Mark], LayerRow], turn: int
) -> list[pdk.Layer]:
    """A layer of what is only seen, and above it one of what answers to a touch or the pointer."""
    still: list[LayerRow] = []
    live: list[LayerRow] = []
    for mark in marks:
        (live if mark.pick or mark.tip else still).append(row(mark))
    runs: list[list[LayerRow]] = [
        list(run) for _, run in groupby(still, key=lambda row: (row["ink"], row.get("width")))
    ]
    return [
        *(_layer(kind, f"{name}-{number}", run, how) for number, run in enumerate(runs)),
        *([_layer(kind, f"{name}-live-{turn}", live, how, pickable=True)] if live else []),
    ]


def _layer(kind: str, name: str, rows: list[LayerRow], how: LayerRow, *, pickable: bool = False) -> pdk.Layer:
    """A layer; what all its rows have in common is said once, and rows that do not answer carry no answer."""
    fields = {accessor: field for accessor, field in how.items() if isinstance(field, str) and field in rows[0]}
    common = {
        accessor: rows[0][field]
        for accessor, field in fields.items()
        if field not in DATA and all(row[field] == rows[0][field] for row in rows)
    }
    needed = {field for accessor, field in fields.items() if accessor not in common}
    needed |= {"id", "tip"} if pickable else set()
    looks = {name: String(value) if isinstance(value, str) else value for name, value in common.items()}
    return pdk.Layer(
        kind,
        [{key: value for key, value in row.items() if key in needed} for row in rows],
        id=name,
        **({"pickable": True} if pickable else {}),
        **{**how, **looks},
    )


def _at(view: View, pixel: Pixel, digits: int = 5) -> list[float]:
    lon, lat = view.point(pixel)
    return [round(lon, digits), round(lat, digits)]


def _fill(fill: Fill, view: View, dark: bool) -> LayerRow:
    at = [_at(view, pixel) for pixel in fill.ring]
    return {"at": at, "ink": map_ink(fill.ink, dark), "id": fill.pick, "tip": fill.tip}


def _stroke(stroke: Stroke, view: View, dark: bool) -> LayerRow:
    at = [_at(view, pixel, digits=4) for pixel in stroke.path]  # eleven metres: less than a line is wide
    return {"at": at, "ink": map_ink(stroke.ink, dark), "width": stroke.width, "id": stroke.pick, "tip": stroke.tip}


def _dot(dot: Dot, view: View, dark: bool) -> LayerRow:
    return {
        "at": _at(view, dot.at),
        "radius": dot.radius,
        "ink": map_ink(dot.ink, dark),
        "rim": map_ink(dot.rim, dark),
        "width": dot.rim_width,
        "id": dot.pick,
        "tip": dot.tip,
    }


def _words(words: MapText, view: View, dark: bool) -> LayerRow:
    return {
        "at": _at(view, words.at),
        "text": words.text,
        "size": words.size,
        "ink": map_ink(words.ink, dark),
        "angle": -words.angle,
        "align": words.align,
        "id": words.pick,
        "tip": words.tip,
    }
