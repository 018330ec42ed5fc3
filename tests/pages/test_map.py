"""/map: what the plan says at a place, by address, in both years; every place of every plan; no map is no fault."""

import json
import os
import re
import shutil
import time
from functools import partial
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.labels import labels
from data.map.places import spots, statements_at
from data.schema import Plan
from tests.opening import Open


@pytest.fixture
def open_map(open_page: Open) -> Open:
    return partial(open_page, "map")


def everything(app: AppTest) -> str:
    return "\n".join(item.value for item in app.markdown)


def canvas(app: AppTest) -> str:
    return str(app.get("deck_gl_json_chart")[0].proto.json)


def test_the_first_view_counts_and_asks_for_nothing(open_map: Open, plan: Plan) -> None:
    app = open_map()
    assert app.title[0].value == f"计划写到的{len(plan.places)}处地点，41处在图上"
    assert json.loads(canvas(app))["mapStyle"] == "__MAP_STYLE__"
    offered = {name for group in app.button_group if str(group.key).startswith("in_place_") for name in group.options}
    assert len(offered) >= len(plan.places)


@pytest.mark.parametrize("anchor", ["st-shenligong"])
def test_each_of_nine_places_at_a_station_has_its_card(open_map: Open, plan: Plan, anchor: str) -> None:
    shared = next(spot for spot in spots(plan.places) if spot.anchor == anchor)
    for place in shared.places:
        app = open_map(place=place.id)
        assert any(item.value.startswith(f"## {place.name[:4]}") for item in app.markdown), place.id
        assert any("同一位置还有 8 处" in group.label for group in app.button_group)


def test_the_card_keeps_the_years_apart_and_cites(open_map: Open, plan: Plan) -> None:
    app = open_map(place="science-city-startup")
    said = statements_at(plan, "science-city-startup")
    text = everything(app)
    assert f"2019年执行情况 :gray[{len(said.review)} 句]" in text
    assert f"2020年计划 :gray[{len(said.planned)} 句]" in text
    assert "1\\.82平方公里" in text and "签约面积" in text
    for item in (*said.review, *said.planned):
        assert f"source?at={item.id}" in text


def test_an_unplaced_place_says_why(open_map: Open, plan: Plan) -> None:
    place = next(place for place in plan.places if place.placement == "unplaced")
    assert f"未定位：{place.reason[:8]}" in everything(open_map(place=place.id))


def test_a_name_in_the_address_is_as_good_as_an_id(open_map: Open) -> None:
    assert "## 光明小镇" in everything(open_map(place="光明小镇"))


@pytest.mark.parametrize("other", ["dafengan", "大丰安", "expressway-great-outer-ring", "大外环高速"])
def test_an_id_or_a_name_that_is_another_of_the_same_place_leads_to_its_card(
    open_map: Open, plan: Plan, other: str
) -> None:
    app = open_map(place=other)
    assert f"## {plan.place[plan.place_called[other]].name}" in everything(app) and not app.toast


def test_about_counts_the_same_places(open_page: Open, plan: Plan) -> None:
    app = open_page("about")
    assert next(metric.value for metric in app.metric if metric.label == "地点") == str(len(plan.places))


def test_a_place_at_a_station_is_not_said_to_be_at_the_centre(open_map: Open) -> None:
    text = everything(open_map(place="guangming-science-city")).partition("###")[0]
    assert "画在片区一带的车站" in text and "不是科学城的中心" in text and "片区中心" not in text
    assert not any("中心" in label for name in ("placements", "map_looks") for label in labels(name).values())


def test_a_chosen_place_stays_when_a_filter_leaves_it_out(open_map: Open) -> None:
    text = everything(open_map(place="suat", kind="zone"))
    assert "中国科学院深圳理工大学" in text and "不在当前筛选内" in text


def test_filters_say_what_is_left(open_map: Open) -> None:
    assert "科研装置与机构：**18** 处，图上 **5** 处" in everything(open_map(kind="science"))
    assert "任务领域“产业发展”" in everything(open_map(area="industry"))


def test_unknown_choices_fall_back(open_map: Open) -> None:
    app = open_map(place="nowhere", line="x", base="gcj", kind="y", area="z")
    assert "点一处，看原文" in everything(app) and len(app.toast) >= 1


def test_tianditu_is_offered_with_a_key_only(open_map: Open) -> None:
    def offered(app: AppTest) -> list[str]:
        return next(group.options for group in app.button_group if group.key == "in_base")

    assert offered(open_map()) == ["OpenStreetMap"]
    assert offered(open_map(secrets={"tianditu_key": "k"})) == ["OpenStreetMap", "天地图"]


def test_a_base_map_is_not_drawn_before_the_browser_has_reached_it(open_map: Open) -> None:
    app = open_map(base="osm")
    assert json.loads(canvas(app))["mapStyle"] == "__MAP_STYLE__"
    assert "正在连接底图" in everything(app)


def test_edited_data_are_drawn_at_the_next_run(open_map: Open, fixture_plans: Path, tmp_path: Path) -> None:
    """Somebody who places a place looks at the map, corrects a coordinate, and looks again."""
    shutil.copytree(fixture_plans, tmp_path / "plans")
    before = canvas(open_map(tmp_path / "plans", plan="tiny"))
    places = tmp_path / "plans" / "tiny" / "places.yaml"
    text = places.read_text()
    lat = re.search(r"lat: (\d+\.\d+)", text)
    assert lat
    places.write_text(text.replace(lat[1], f"{float(lat[1]) + 0.001:.5f}", 1))
    os.utime(places, ns=(time.time_ns(), places.stat().st_mtime_ns + 2_000_000_000))
    assert canvas(open_map(tmp_path / "plans", plan="tiny")) != before


def test_other_plans_have_their_own_map_or_none(open_map: Open, fixture_plans: Path) -> None:
    app = open_map(fixture_plans, plan="tiny")
    assert app.title[0].value == "计划写到的4处地点，3处在图上"
    assert "稻香公园" in canvas(app)
    bare = open_map(fixture_plans, plan="bare")
    assert not bare.get("deck_gl_json_chart") and "没有点名" in bare.info[0].value
