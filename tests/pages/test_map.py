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

from components.map.seen import SHOWN
from components.map.viewport import FRAMES
from data.labels import labels
from data.load import load_plan
from data.map.places import parts_of, spots, statements_at
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
    assert app.title[0].value == f"计划写到的{len(plan.places)}处地点，63处在图上"
    assert "//" not in canvas(app)
    assert any("示意图" in item.value and "ESA WorldCover" in item.value for item in app.caption)
    offered = {name for group in app.button_group if str(group.key).startswith("in_place_") for name in group.options}
    assert len(offered) >= len(plan.places)


@pytest.mark.parametrize("anchor", ["st-shenligong"])
def test_each_place_at_a_station_has_its_card(open_map: Open, plan: Plan, anchor: str) -> None:
    shared = next(spot for spot in spots(plan.places) if spot.anchor == anchor)
    for place in shared.places:
        app = open_map(place=place.id)
        assert any(item.value.startswith(f"## {place.name[:4]}") for item in app.markdown), place.id
        assert any(f"同一位置还有 {len(shared.places) - 1} 处" in group.label for group in app.button_group)


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
    assert "科研装置与机构：**18** 处，图上 **6** 处" in everything(open_map(kind="science"))
    assert "任务领域“产业发展”" in everything(open_map(area="industry"))


def test_unknown_choices_fall_back(open_map: Open) -> None:
    app = open_map(place="nowhere", line="x", status="gcj", kind="y", area="z")
    assert "点一处，看原文" in everything(app) and len(app.toast) >= 1


def test_an_entry_of_the_legend_leaves_only_its_lines(open_map: Open, plan: Plan) -> None:
    app = open_map(status="starting")
    assert "线路推动开工：" in everything(app)
    wanted = {line.id for line in plan.lines if line.status_at_plan == "starting" and line.id in plan.place}
    assert {row["id"] for layer in json.loads(canvas(app))["layers"] for row in layer["data"]} == wanted


def test_a_zone_tells_what_is_said_of_its_parts(open_map: Open, plan: Plan) -> None:
    text = everything(open_map(place="guangming-science-city"))
    own = {item.id for item in plan.naming["guangming-science-city"]}
    parts = {place.id for place in parts_of(plan, "guangming-science-city")}
    assert {"science-city-startup", "synbio-facility"} <= parts
    head, _, rest = text.partition("### 片区内")
    assert rest.startswith(f" {len(parts)} 处")
    for part in parts:
        assert plan.place[part].name[:4] in rest.replace("\\", "")
        for item in plan.naming.get(part, ()):
            assert f"at={item.id}" in (head if item.id in own else rest)


def test_a_subdistrict_that_the_plan_does_not_name_is_answered(open_map: Open, plan: Plan) -> None:
    app = open_map(near="马田街道")
    text = everything(app)
    assert "## 马田街道" in text and "计划没有写到“马田街道”这几个字" in text
    offered = {name for group in app.button_group if "有依据在这里" in group.label for name in group.options}
    assert any("薯田埔住房项目" in name for name in offered)
    assert "地铁6号线" in text and any("薯田埔社区属马田街道" in item.value for item in app.caption)
    view = json.loads(canvas(app))["initialViewState"]
    assert abs(view["longitude"] - 113.85725) < 1e-4


def test_a_community_says_of_which_subdistrict_it_is_and_a_place_comes_before_it(open_map: Open) -> None:
    assert "属新湖街道" in everything(open_map(near="loucun-community"))
    assert "## 光明城站" in everything(open_map(near="loucun-community", place="guangmingcheng-station"))


def test_choosing_goes_there_and_the_button_shows_the_district_again(open_map: Open, plan: Plan) -> None:
    def view(app: AppTest) -> dict[str, float]:
        return json.loads(canvas(app))["initialViewState"]

    app = open_map()
    home = view(app)
    app.text_input(key="in_q").set_value("中科院深圳理工大学").run()
    assert app.text_input(key="in_q").value == ""
    there = view(app)
    assert abs(there["longitude"] - (plan.place["suat"].lon or 0)) < 1e-4 and there["zoom"] > home["zoom"] + 1
    pictured = app.session_state[SHOWN].within(FRAMES["slide"])  # as it was sent: the browser does not report it
    assert pictured is not None and pictured.lon == pytest.approx(there["longitude"], abs=1e-4)
    next(button for button in app.button if button.label == "全区").click().run()
    assert view(app)["zoom"] == pytest.approx(home["zoom"], abs=1e-4)
    assert app.session_state[SHOWN].within(FRAMES["slide"]) is None


def test_what_only_the_browser_does_is_sent_once(open_map: Open) -> None:
    """With it goes the picture that covers the map until it has drawn: it shows what the reader opened."""

    def watch(app: AppTest) -> str:
        return next(str(each.proto) for each in app.get("bidi_component") if "map_view" in each.proto.component_name)

    app = open_map(place="arts-centre")
    first = watch(app)
    assert "<svg" in first and "光明文化艺术中心" in app.session_state[SHOWN].cover
    app.text_input(key="in_q").set_value("中科院深圳理工大学").run()
    assert app.query_params["place"] == "suat"
    assert watch(app) == first


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


def test_places_of_a_city_without_coordinates_are_listed(open_map: Open, plans: Path) -> None:
    """A drafted plan has names of places, no position and no outline: no empty column beside the list."""
    app = open_map(plans, plan="shenzhen-2020")
    assert [item.value for item in app.info] == ["这份计划没有带坐标的地点，全部地点见下面的清单。"]
    assert not app.get("deck_gl_json_chart")
    count = len(load_plan("shenzhen-2020", plans).places)
    assert f"共 **{count}** 处，图上 **0** 处；:gray[{count} 处未定位]" in everything(app)
    assert [item.label for item in app.expander] == ["位置、精度，或没有坐标的原因（表）"]


def test_the_years_tell_what_is_known_to_be_finished(open_map: Open, plan: Plan) -> None:
    text = everything(open_map())
    assert "截至2026年11月28日检索，已知 **16** 处" in text and "此后" not in text
    assert "（有自身坐标 22 处，线路 8 处，其余 33 处为示意）" in text and "60 处未定位" in text
    app = open_map(asof="2022")
    assert "到2022年底，已知 **6** 处建成、投用或设立，此后 **10** 处 :orange[· 外部]" in everything(app)
    assert app.slider(key="in_asof").value == 2022
    assert any("2022年底已知建成、投用或设立 1 处（外部）" in group.label for group in app.button_group)
    since = open_map(asof="2022", later="since")
    assert "2022年以后建成、投用或设立 · 外部：**10** 处" in everything(since).replace("\\", "")


def test_a_year_that_is_none_of_them_falls_back(open_map: Open) -> None:
    for asof in ("1999", "soon"):
        app = open_map(asof=asof, later="since")
        assert app.toast and "截至2026年11月28日检索" in everything(app)


def test_the_box_offers_several_and_sends_on_what_stands_at_no_place(open_map: Open, plan: Plan) -> None:
    app = open_map(q="医院")
    (offered,) = (group for group in app.button_group if group.key == "in_place_found")
    assert "“医院”：找到 4 处" in offered.label and any("国科大深圳医院" in name for name in offered.options)
    several = open_map(q="轨道四期规划")
    assert any("写到的语句涉及 2 处" in group.label for group in several.button_group)
    assert "没有找到“2,500”" in everything(open_map(q="2,500"))


def test_what_is_typed_is_shown_as_text(open_map: Open) -> None:
    text = everything(open_map(q="<b>qqq</b> :red[zzz]"))
    assert "qqq" in text and "<b>" not in text and ":red[zzz" not in text
