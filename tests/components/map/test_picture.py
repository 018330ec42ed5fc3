"""The same drawing as a chart and as a file: every word survives, and nothing is fetched for it."""

import re
import struct

import pytest

from components.charts.picture import draw, has_chinese_glyphs
from components.map.choice import Choice
from components.map.legend import legend
from components.map.picture import picture
from components.map.plate import HEIGHT, WIDTH, plate
from components.map.scene import scene, view_of
from components.map.viewport import FRAMES
from data.schema import Plan
from data.tables.geojson import NOTICE


def sheet(plan: Plan, choice: Choice | None = None) -> dict[str, object]:
    view = view_of(plan, FRAMES["slide"])
    assert view is not None
    return picture(plate(plan, view, choice or Choice()), dark=False).to_dict()


def texts(svg: bytes) -> set[str]:
    return set(re.findall(r"<text[^>]*>([^<]+)</text>", svg.decode()))


def test_the_picture_for_slides_says_all(plan: Plan) -> None:
    found = texts(draw(sheet(plan), "svg"))
    assert {"北", "光明城站", "光明科学城", "年内开通", "画在最近车站", "全部地点"} <= found
    assert any(re.fullmatch(r"\d+公里", text) for text in found)
    whole = "".join(found)
    assert plan.info.title in whole and NOTICE in whole and "© OpenStreetMap contributors" in whole


def test_the_filter_is_printed_on_it(plan: Plan) -> None:
    found = texts(draw(sheet(plan, Choice(kinds=("science",), area="innovation")), "svg"))
    assert any("科研装置与机构" in text and "科学城与创新" in text and text.startswith("筛选") for text in found)
    assert "光明城站" not in found


def test_it_opens_as_a_picture(plan: Plan) -> None:
    if not has_chinese_glyphs():
        pytest.skip("this machine has no Chinese type")
    png = draw(sheet(plan), "png")
    assert png.startswith(b"\x89PNG")
    assert struct.unpack(">II", png[16:24]) == (2 * WIDTH, 2 * HEIGHT)


def test_the_chart_carries_every_mark(plan: Plan) -> None:
    view = view_of(plan, FRAMES["desk"])
    assert view is not None
    drawing = scene(plan, view, Choice()).drawing
    spec = picture(drawing, dark=True, pick="picked").to_dict()
    assert spec["params"][0]["name"] == "picked"
    rows = [row for data in spec["datasets"].values() for row in data] if "datasets" in spec else []
    rows = rows or [row for layer in spec["layer"] for row in layer["data"]["values"]]
    assert {item.text for item in drawing.words} == {row["text"] for row in rows if "text" in row}
    assert {dot.pick for dot in drawing.dots} == {row["id"] for row in rows if "id" in row}


@pytest.mark.parametrize("name", FRAMES)
def test_the_legend_fits_its_page(plan: Plan, name: str) -> None:
    strip = legend(plan, FRAMES[name].page)
    assert all(words.box[2] <= strip.width for words in strip.words)
    assert all(0 <= words.at[1] <= strip.height for words in strip.words)


def test_the_legend_explains_only_what_is_there(tiny: Plan) -> None:
    assert {words.text for words in legend(tiny, 900).words} == {"文体公园", "有自身坐标", "画在最近车站", "年内开工"}
