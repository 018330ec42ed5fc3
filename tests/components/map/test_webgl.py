"""What is sent to the canvas: no base map unless asked for, ids that let go of a selection, light enough to move."""

import json
from typing import Any

import pytest

from components.map.choice import Choice
from components.map.scene import Scene, scene, view_of
from components.map.viewport import FRAMES
from components.map.webgl import canvas
from data.map.geometry import inside
from data.schema import Plan

STYLE = "https://tiles.example/style"


@pytest.fixture(scope="module")
def drawn(plan: Plan) -> Scene:
    view = view_of(plan, FRAMES["desk"])
    assert view is not None
    return scene(plan, view, Choice())


def sent(drawn: Scene, **options: Any) -> dict[str, Any]:
    return json.loads(canvas(drawn, False, **options).to_json())


def test_no_base_map_by_default(drawn: Scene) -> None:
    """The sentinel is what the browser reads as none; anything else fetches a map from outside."""
    text = canvas(drawn, False).to_json()
    assert json.loads(text)["mapStyle"] == "__MAP_STYLE__"
    assert "http" not in text and "cartocdn" not in text


def test_a_base_map_takes_the_place_of_paper_and_land(drawn: Scene) -> None:
    plain, mapped = sent(drawn), sent(drawn, base_style=STYLE)
    assert mapped["mapStyle"] == STYLE
    assert sent(drawn, base_style={"version": 8})["mapStyle"] == [{"version": 8}]
    fills = [
        sum(len(layer["data"]) for layer in each["layers"] if layer["@@type"] == "PolygonLayer")
        for each in (plain, mapped)
    ]
    assert fills[0] - fills[1] == 2


def test_another_touch_renames_what_can_be_touched_and_nothing_else(drawn: Scene) -> None:
    first, second = ({layer["id"]: layer for layer in sent(drawn, touches=touches)["layers"]} for touches in (1, 2))
    live = {name for name, layer in first.items() if layer.get("pickable")}
    assert live and not live & set(second)
    assert set(first) - live <= set(second)


def test_literal_words_are_no_expressions(drawn: Scene) -> None:
    for layer in sent(drawn)["layers"]:
        for key in ("fontFamily", "characterSet", "widthUnits", "radiusUnits", "lineWidthUnits"):
            assert not str(layer.get(key, "")).startswith("@@"), (layer["id"], key)


def test_where_and_what_is_written_is_said_in_each_row(plan: Plan, drawn: Scene) -> None:
    """deck.gl calls these accessors: a constant stops the layer, even where all rows (or the only row) say the same."""
    for kinds in {(place.kind,) for place in plan.places}:
        for layer in sent(scene(plan, drawn.view, Choice(kinds=kinds)))["layers"]:
            for key in {"getText", "getPosition", "getPath", "getPolygon"} & set(layer):
                assert str(layer[key]).startswith("@@="), (kinds, layer["id"], key)


def test_the_view_does_not_depend_on_the_choice(plan: Plan, drawn: Scene) -> None:
    other = scene(plan, drawn.view, Choice(kinds=("park",), place="suat"))
    assert sent(other)["initialViewState"] == sent(drawn, touches=7)["initialViewState"]


def test_points_arrive_where_they_are(plan: Plan, drawn: Scene) -> None:
    assert plan.outline is not None
    dots = {
        tuple(row["at"]) for layer in sent(drawn)["layers"] if layer["id"].startswith("dot") for row in layer["data"]
    }
    for place in plan.places:
        if place.lon is not None and place.lat is not None and place.kind != "zone":
            assert (place.lon, place.lat) in dots, place.id
            assert inside((place.lon, place.lat), plan.outline.ring)


def test_it_is_light(drawn: Scene) -> None:
    assert len(canvas(drawn, False).to_json().encode()) < 200_000
