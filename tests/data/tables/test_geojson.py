"""Places to take away: valid GeoJSON in WGS84, nothing without source and licence, nothing left out."""

import json
from typing import Any

from data.map.geometry import inside
from data.schema import Plan
from data.tables.geojson import NOTICE, geojson


def features(plan: Plan, layer: str = "", **choice: Any) -> list[dict[str, Any]]:
    found = json.loads(geojson(plan, **choice))["features"]
    return [item for item in found if layer in ("", item["properties"]["layer"])]


def test_every_place_is_there_with_a_position_or_a_reason(any_plan: Plan) -> None:
    places = features(any_plan, "place")
    assert [item["properties"]["id"] for item in places] == [place.id for place in any_plan.places]
    drawn = {line.id for line in any_plan.lines}
    for item in places:
        properties = item["properties"]
        if item["geometry"] is None:
            assert properties["reason"] or properties["id"] in drawn
        else:
            lon, lat = item["geometry"]["coordinates"]
            assert any_plan.outline and inside((lon, lat), any_plan.outline.ring)
            assert properties["source"] and properties["licence"] and properties["precision_m"]


def test_what_is_drawn_has_source_and_licence(any_plan: Plan) -> None:
    for item in features(any_plan):
        if item["geometry"] and item["properties"]["layer"] != "place":
            assert item["properties"]["source"] and item["properties"]["licence"], item["properties"]["id"]


def test_the_file_says_what_it_is(plan: Plan) -> None:
    whole = json.loads(geojson(plan))
    assert whole["type"] == "FeatureCollection" and whole["selection"] == "all"
    assert "WGS84" in whole["coordinates"] and whole["notice"] == NOTICE
    assert "OpenStreetMap" in whole["attribution"] and "ESA WorldCover" in whole["attribution"]
    assert "光明科学城".encode() in geojson(plan)


def test_credits_only_where_due(tiny: Plan) -> None:
    assert json.loads(geojson(tiny))["attribution"] == ""


def test_a_selection_is_that_and_says_so(plan: Plan) -> None:
    chosen = {"guangming-town", "metro-6"}
    assert {item["properties"]["id"] for item in features(plan, "place", places=chosen)} == chosen
    assert json.loads(geojson(plan, chosen, "片区"))["selection"] == "片区"


def test_a_printed_area_keeps_its_wording_and_what_it_is_of(plan: Plan, zone_with_area: Plan) -> None:
    assert not any(item["properties"]["area"] for item in features(plan, "place"))
    zone = next(place for place in zone_with_area.places if place.area_figure)
    places = {item["properties"]["id"]: item["properties"] for item in features(zone_with_area, "place")}
    assert places[zone.id]["area"] == "7.2平方公里"
    assert places[zone.id]["area_of"] == plan.figure[zone.area_figure or ""].name
