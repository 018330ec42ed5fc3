"""What is sent to the map: nothing from outside, ids that let go of a selection, light enough for a phone."""

import json
from typing import Any

import pytest

from components.map.choice import Choice
from components.map.map_style import AS_A_RING
from components.map.scene import view_of
from components.map.viewport import FRAMES, View
from components.map.webgl import Canvas, canvas
from data.map.geometry import metres
from data.map.places import is_point, spots
from data.schema import Plan

CHOICES = [
    Choice(),
    Choice(place="synbio-facility", asof=2026),
    Choice(kinds=("zone",)),
    Choice(statuses=("starting",), asof=2020),
]
BUDGET = 36_000  # bytes of a map that the browser has not had before


def sent(plan: Plan, choice: Choice | None = None, **options: Any) -> dict[str, Any]:
    return json.loads(canvas(plan, choice or Choice(), False, **options).to_json())


def names(deck: dict[str, Any]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for feature in deck["mapStyle"][0]["sources"]["places"]["data"]["features"]:
        said = feature["properties"]
        found.setdefault(said["layer"], []).append(said.get("name", ""))
    return found


@pytest.fixture(scope="module")
def home(plan: Plan) -> View:
    view = view_of(plan, FRAMES["desk"])
    assert view is not None
    return view


@pytest.mark.parametrize("choice", CHOICES, ids=str)
@pytest.mark.parametrize("dark", [False, True])
def test_nothing_comes_from_outside(plan: Plan, choice: Choice, dark: bool) -> None:
    """Addresses have neither host nor leading slash, so that they hold below a base path."""
    text = canvas(plan, choice, dark).to_json()
    (style,) = json.loads(text)["mapStyle"]
    assert "//" not in text and "cartocdn" not in text
    assert style["glyphs"].startswith("app/static/") and style["sources"]["ground"]["data"].startswith("app/static/")


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_the_style_is_one_that_the_library_takes(plan: Plan, choice: Choice) -> None:
    """It refuses a style whole where a layer's id comes twice, or a source is missing."""
    (style,) = sent(plan, choice)["mapStyle"]
    names = [layer["id"] for layer in style["layers"]]
    assert len(set(names)) == len(names)
    assert {layer["source"] for layer in style["layers"] if "source" in layer} == set(style["sources"])


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_a_choice_is_light(plan: Plan, choice: Choice) -> None:
    assert len(canvas(plan, choice, False).to_json().encode()) <= BUDGET


def test_a_plan_without_a_file_sends_its_ground_along(tiny: Plan) -> None:
    data = sent(tiny)["mapStyle"][0]["sources"]["ground"]["data"]
    assert {feature["properties"]["layer"] for feature in data["features"]} == {"outline", "line", "station"}


def test_the_wheel_scrolls_the_page(plan: Plan) -> None:
    (view,) = sent(plan)["views"]
    assert view["controller"] == {"scrollZoom": False, "dragRotate": False, "touchRotate": False}


def test_another_touch_renames_what_can_be_touched_and_nothing_else(plan: Plan) -> None:
    first, second = ({layer["id"]: layer for layer in sent(plan, touches=touches)["layers"]} for touches in (1, 2))
    live = {name for name, layer in first.items() if layer.get("pickable")}
    assert live and not live & set(second)
    assert set(first) - live <= set(second)


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_literal_words_are_no_expressions(plan: Plan, choice: Choice) -> None:
    for layer in sent(plan, choice)["layers"]:
        for key in ("fontFamily", "widthUnits", "radiusUnits", "lineWidthUnits"):
            assert not str(layer.get(key, "")).startswith("@@"), (layer["id"], key)
        for key in {"getText", "getPosition", "getPath"} & set(layer):
            assert str(layer[key]).startswith("@@="), (layer["id"], key)


def test_the_browser_goes_where_it_is_sent_even_twice(plan: Plan, home: View) -> None:
    deck = canvas(plan, Choice(), False)
    first, again = (json.loads(deck.seen_from(home, home, moves).to_json())["initialViewState"] for moves in (1, 2))
    assert all(first[key] != again[key] for key in ("longitude", "latitude", "zoom"))
    assert metres((first["longitude"], first["latitude"]), (again["longitude"], again["latitude"])) < 0.01
    assert first["zoom"] == pytest.approx(home.zoom, abs=1e-5)


def test_points_arrive_where_they_are(plan: Plan) -> None:
    dots = {tuple(row["at"]): row["id"] for layer in sent(plan)["layers"] for row in dots_of(layer)}
    for spot in spots(filter(is_point, plan.places)):
        assert dots[spot.at] in {place.id for place in spot.places}


def dots_of(layer: dict[str, Any]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = layer["data"] if layer["id"].startswith("dot") else []
    return rows


def test_a_count_names_its_places_and_opens_as_a_ring(plan: Plan) -> None:
    shared = next(spot for spot in spots(filter(is_point, plan.places)) if len(spot.places) > 4)
    everyone = [place.name for place in shared.places]
    (shut,) = (row for layer in sent(plan)["layers"] for row in dots_of(layer) if tuple(row["at"]) == shared.at)
    assert all(name in shut["tip"] for name in everyone)
    deck = sent(plan, Choice(place=shared.places[1].id))
    around = {row["id"]: row["at"] for layer in deck["layers"] for row in dots_of(layer)}
    assert len({tuple(around[place.id]) for place in shared.places}) == len(everyone)
    said = names(deck)
    assert said["note"] == [AS_A_RING] and said["chosen"] == [shared.places[1].name]
    assert set(everyone) <= {*said["place"], *said["chosen"]}


def test_how_far_a_place_may_be_off_shows_once_it_is_chosen(plan: Plan) -> None:
    assert "halo" not in names(sent(plan))
    assert "halo" in names(sent(plan, Choice(place="guangming-town")))


def test_an_area_that_the_plan_prints_is_drawn_to_scale(plan: Plan, zone_with_area: Plan) -> None:
    assert "area" not in names(sent(plan))
    (area,) = (
        feature["properties"]
        for feature in sent(zone_with_area)["mapStyle"][0]["sources"]["places"]["data"]["features"]
        if feature["properties"]["layer"] == "area"
    )
    assert 3.14159 * area["m"] ** 2 == pytest.approx(7.2e6, rel=0.01)


def test_filters_leave_their_names_only(plan: Plan) -> None:
    said = names(sent(plan, Choice(kinds=("zone",))))
    assert set(said) == {"zone"} and "光明科学城" in said["zone"]
    assert isinstance(canvas(plan, Choice(), True), Canvas)


def layers(plan: Plan, choice: Choice) -> dict[str, dict[str, Any]]:
    return {layer["id"]: layer for layer in sent(plan, choice)["mapStyle"][0]["layers"]}


def ringed(plan: Plan, choice: Choice) -> dict[str, str]:
    features = sent(plan, choice)["mapStyle"][0]["sources"]["places"]["data"]["features"]
    return {said["name"]: said["came"] for said in (each["properties"] for each in features) if "came" in said}


def test_what_is_finished_wears_a_ring_and_the_plan_alone_none(plan: Plan) -> None:
    assert not ringed(plan, Choice()) and "came" not in layers(plan, Choice())
    then = ringed(plan, Choice(asof=2024))
    assert (
        then["中山大学深圳校区"] == then["深圳市青少年足球训练基地"] == "open" and then["深圳科技馆(新馆)"] == "since"
    )
    assert "光明小镇" not in then and {"came", "came_since"} <= set(layers(plan, Choice(asof=2024)))


def test_a_mark_says_who_says_so(plan: Plan) -> None:
    tips = {
        row["id"]: row["tip"]
        for layer in sent(plan, Choice(asof=2026))["layers"]
        for row in layer["data"]
        if "id" in row
    }
    assert "后来：2020-08-18 开通运营（外部）" in tips["metro-6"]
    assert "启用" not in tips["metro-13-north"] and "后来的安排，不是结果：2026年 建成投用" in tips["metro-13-north"]
    count = next(tip for tip in tips.values() if tip.startswith("7处"))
    assert "合成生物研究大科学装置 · 后来：2023年 建成并投入试运行（外部）" in count


def test_only_stations_that_were_open_stand_in_an_earlier_year(plan: Plan) -> None:
    assert ["<=", ["get", "opened"], "2020-12-31"] in layers(plan, Choice(asof=2020))["stations"]["filter"]
    assert "opened" not in str(layers(plan, Choice(asof=2026))["stations"]["filter"])
    lines = layers(plan, Choice(asof=2020))["came-line"]["filter"][-1]
    assert "metro-6" in lines and "metro-6-branch" not in lines
