"""The map of the real plan at the sizes that people see: nothing overlaps, nothing is missing, nothing is moved."""

from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from components.map.choice import Choice, group
from components.map.drawing import MapText, overlap
from components.map.scene import Scene, scene, view_of
from components.map.viewport import FRAMES, SCREENS, View
from data.labels import labels
from data.map.ground_file import ground_features
from data.map.places import is_drawn, is_point, spots
from data.schema import Plan

CHOICES = [
    Choice(),
    Choice(kinds=("zone",)),
    Choice(kinds=("science", "rail")),
    Choice(area="city-centre"),
    Choice(line="metro-6"),
    Choice(place="synbio-facility"),
    Choice(place="guangming-town", kinds=("people",)),
    Choice(place="metro-13-north"),
    Choice(place="east-changqing"),
    Choice(asof=2022),
    Choice(place="suat", asof=2026, later=("open",)),
]


def view(plan: Plan, name: str) -> View:
    found = view_of(plan, FRAMES[name])
    assert found is not None
    return found


def draw(plan: Plan, name: str, choice: Choice | None = None) -> Scene:
    return scene(plan, view(plan, name), choice or Choice())


def collisions(words: list[MapText]) -> list[tuple[str, str]]:
    return [(a.text, b.text) for a, b in combinations(words, 2) if overlap(a.box, b.box)]


@pytest.mark.parametrize("choice", CHOICES, ids=str)
@pytest.mark.parametrize("name", FRAMES)
def test_no_words_overlap_or_leave_the_canvas(plan: Plan, name: str, choice: Choice) -> None:
    drawing = draw(plan, name, choice).drawing
    assert collisions(drawing.texts) == []
    for words in drawing.texts:
        left, top, right, bottom = words.box
        assert left >= 0 and top >= -4 and right <= drawing.width and bottom <= drawing.height + 4, words.text


@pytest.mark.parametrize("name", FRAMES)
def test_words_are_left_out_and_never_made_smaller(plan: Plan, name: str) -> None:
    assert min(words.size for words in draw(plan, name).drawing.texts) >= 14


@pytest.mark.parametrize("name", FRAMES)
def test_every_place_with_a_position_can_be_touched(plan: Plan, name: str) -> None:
    """By a marker of its own, or by the circle that counts those at its position."""
    found = draw(plan, name)
    reached = {dot.at for dot in found.drawing.dots if dot.pick}
    for spot in spots(filter(is_point, plan.places)):
        assert found.view.pixel(spot.at) in reached, spot.places


def test_the_ground_lies_below(plan: Plan, tiny: Plan) -> None:
    inks = [fill.ink for fill in draw(plan, "slide").drawing.fills]
    assert inks.index("land") < inks.index("green") < inks.index("town") < inks.index("zone")
    assert {"street_edge", "expressway"} <= {stroke.ink for stroke in draw(plan, "slide").drawing.strokes}
    assert "green" not in {fill.ink for fill in draw(tiny, "slide").drawing.fills}  # it has no such data


def test_only_the_chosen_place_shows_how_far_it_may_be_off(plan: Plan) -> None:
    assert "halo" not in {fill.ink for fill in draw(plan, "desk").drawing.fills}
    found = draw(plan, "desk", Choice(place="guangming-town"))
    (halo,) = (fill for fill in found.drawing.fills if fill.ink == "halo")
    west, east = min(x for x, _ in halo.ring), max(x for x, _ in halo.ring)
    assert (east - west) / 2 == pytest.approx(
        found.view.pixels(plan.place["guangming-town"].precision_m or 0), rel=0.01
    )


@pytest.mark.parametrize("name", SCREENS)
def test_focus_zones_are_named_at_first_view(plan: Plan, name: str) -> None:
    named = {words.text for words in draw(plan, name).drawing.texts}
    assert {plan.place[zone].name for zone in plan.info.focus_places} <= named


@pytest.mark.parametrize("name", SCREENS)
def test_each_place_at_a_station_can_be_touched_one_after_the_other(plan: Plan, name: str) -> None:
    """The circle goes round its places; the zone around it has its own circle."""
    shared = next(spot for spot in spots(plan.places) if spot.anchor == "st-shenligong")
    at = view(plan, name).pixel(shared.at)
    reached: list[str] = []
    for _ in shared.places:
        drawing = draw(plan, name, Choice(place=reached[-1] if reached else "")).drawing
        reached.append(next(dot.pick for dot in drawing.dots if dot.at == at and dot.radius == 11))
    assert set(reached) | {fill.pick for fill in drawing.fills} >= {place.id for place in shared.places}
    assert len(set(reached)) == len(shared.places) - 1


def test_nothing_is_moved(plan: Plan) -> None:
    found = draw(plan, "desk")
    marks = {dot.at for dot in found.drawing.dots}
    for spot in spots(filter(is_point, plan.places)):
        assert found.view.pixel(spot.at) in marks


@pytest.mark.parametrize("choice", CHOICES, ids=str)
def test_filters_change_neither_view_nor_choice(plan: Plan, choice: Choice) -> None:
    chosen = replace(choice, place="suat")
    found = draw(plan, "desk", chosen)
    assert found.view == view(plan, "desk")
    assert any(words.pick == "suat" and words.ink == "chosen" for words in found.drawing.texts)


def test_layers_leave_only_their_places(plan: Plan) -> None:
    for kind in labels("map_groups"):
        drawing = draw(plan, "desk", Choice(kinds=(kind,))).drawing
        picked = {mark.pick for mark in (*drawing.fills, *drawing.dots, *drawing.texts) if mark.pick}
        wanted = {place.id for place in plan.places if group(place) == kind and is_drawn(place)}
        assert picked <= wanted and (picked or not wanted)


def test_a_place_that_stands_only_about_there_is_hollow(plan: Plan) -> None:
    drawing = draw(plan, "desk").drawing
    for spot in spots(filter(is_point, plan.places)):
        if len(spot.places) == 1:
            (place,) = spot.places
            (look,) = {dot.ink for dot in drawing.dots if dot.pick == place.id}
            assert look == (group(place) if place.placement == "direct" else "paper"), place.id


def test_a_printed_area_is_drawn_to_scale_and_says_what_it_is_of(zone_with_area: Plan) -> None:
    found = draw(zone_with_area, "desk")
    zone = next(place for place in zone_with_area.places if place.area_figure)
    ring, tip = next((fill.ring, fill.tip) for fill in found.drawing.fills if fill.pick == zone.id)
    square = 0.5 * abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)))
    metre = found.view.pixels(1)
    assert square / metre**2 == pytest.approx(7.2e6, rel=0.01)
    assert zone_with_area.figure[zone.area_figure or ""].name in tip


def test_unsourced_pieces_look_different(plan: Plan) -> None:
    strokes = draw(plan, "desk").drawing.strokes
    tips = {stroke.tip for stroke in strokes if "无来源" in stroke.tip}
    assert {tip.partition(" · ")[0] for tip in tips} == {"赣深高铁光明段", "外环高速光明段"}
    assert any(stroke.width == 1.5 and stroke.ink == "under_construction" for stroke in strokes)


def test_the_tiny_plan_has_a_map(tiny: Plan) -> None:
    words = {item.text for item in draw(tiny, "desk").drawing.texts}
    assert {"稻香公园", "青禾图书馆", "轻轨1号线青禾段"} <= words
    assert "南渡口" not in words


def test_a_picture_rings_what_is_finished_and_leaves_out_later_stations(plan: Plan) -> None:
    alone, then, now = (draw(plan, "desk", Choice(asof=asof)).drawing for asof in (0, 2022, 2026))
    inks = [[dot.rim for dot in drawing.dots] for drawing in (alone, then, now)]
    assert "came" not in inks[0] and inks[1].count("came") < inks[2].count("came")
    assert "came_since" in inks[1] and "came_since" not in inks[2]
    stations = [{dot.tip for dot in drawing.dots if "启用" in dot.tip} for drawing in (then, now)]
    assert stations[0] < stations[1] and not any("2025-09-28" in tip for tip in stations[0])


def test_every_piece_of_a_district_is_drawn_and_in_sight(numerals: Plan) -> None:
    assert numerals.outline is not None and numerals.outline.apart
    found = draw(numerals, "desk")
    land = [fill for fill in found.drawing.fills if fill.ink == "land"]
    pieces = [len(ring) for ring in numerals.outline.rings]
    assert [len(fill.ring) for fill in land] == pieces
    assert all(0 <= x <= found.view.frame.width and 0 <= y <= found.view.frame.height for f in land for x, y in f.ring)
    outlines = [each for each in ground_features(numerals)["features"] if each["properties"]["layer"] == "outline"]
    assert [len(each["geometry"]["coordinates"][0]) for each in outlines] == pieces
