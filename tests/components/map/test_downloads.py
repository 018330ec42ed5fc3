"""The map as a picture for slides: every text survives, and it opens as a picture."""

import csv
import io
import re
import struct
from datetime import date

import pytest

from components.charts.picture import has_chinese_glyphs
from components.map.choice import Choice
from components.map.downloads import HEIGHT, PRINT, WIDTH, enlarged, picture, places_csv, table_name
from components.map.drawing import Drawing
from components.map.scene import view_of
from components.map.svg import png, themed_svg
from components.map.viewport import FRAMES
from data.schema import Plan
from data.tables.geojson import NOTICE


def for_slides(plan: Plan, choice: Choice | None = None) -> Drawing:
    view = view_of(plan, FRAMES["slide"])
    assert view is not None
    return picture(plan, view, choice or Choice())


def texts(drawing: Drawing) -> set[str]:
    return set(re.findall(r"<text[^>]*>([^<]+)</text>", themed_svg(drawing, dark=False)))


def test_the_picture_for_slides_says_all(plan: Plan) -> None:
    found = texts(for_slides(plan))
    assert {"北", "光明城站", "光明科学城", "推动按期开通", "画在车站，位置示意", "全部地点"} <= found
    assert any(re.fullmatch(r"\d+公里", text) for text in found)
    whole = "".join(found)
    assert (
        plan.info.title in whole
        and NOTICE in whole
        and "© OpenStreetMap contributors" in whole
        and "ESA WorldCover" in whole
    )


def test_the_filter_is_printed_on_it(plan: Plan) -> None:
    found = texts(for_slides(plan, Choice(kinds=("science",), area="innovation")))
    assert any("科研装置与机构" in text and "科学城与创新" in text and text.startswith("筛选") for text in found)
    assert "光明城站" not in found


def test_it_opens_as_a_picture(plan: Plan) -> None:
    if not has_chinese_glyphs():
        pytest.skip("this machine has no Chinese type")
    content = png(for_slides(plan))
    assert content.startswith(b"\x89PNG")
    assert struct.unpack(">II", content[16:24]) == (2 * WIDTH, 2 * HEIGHT)


def test_print_has_300_dots_an_inch_over_a_wide_slide(plan: Plan) -> None:
    drawing = for_slides(plan)
    large = enlarged(drawing, PRINT)
    assert (2 * large.width, 2 * large.height) == (4000, 2250)
    assert texts(large) == texts(drawing)
    assert large.texts[0].size == drawing.texts[0].size * PRINT


def test_the_table_has_the_places_on_screen_with_choice_source_and_day(plan: Plan) -> None:
    for choice in (Choice(), Choice(kinds=("science",), area="innovation")):
        content = places_csv(plan, choice).decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(content)))
        assert [row["编号"] for row in rows] == [place.id for place in choice.places(plan)]
        for row, place in zip(rows, choice.places(plan), strict=True):
            assert row["地点"] == place.name
            assert row["位置来源"] == place.source
            assert row["经度"] == ("" if place.lon is None else f"{place.lon:.5f}")
            assert row["选择"] == (choice.text(plan) or "全部地点")
            assert plan.info.title in row["来源"] and "© OpenStreetMap contributors" in row["来源"]
            assert row["导出日期"] == date.today().isoformat()
    names = [table_name(plan, choice) for choice in (Choice(), Choice(kinds=("science",), area="innovation"))]
    assert names[0] != names[1]
    assert not any(re.search(r'[\\/:*?"<>|\s]', name) for name in names)
