"""The legend explains what the map shows, and fits its page."""

import pytest

from components.map.choice import Choice
from components.map.legend import legend, legend_text
from components.map.viewport import FRAMES
from data.schema import Plan


@pytest.mark.parametrize("name", FRAMES)
def test_the_legend_fits_its_page(plan: Plan, name: str) -> None:
    strip = legend(plan, FRAMES[name].page)
    assert all(words.box[2] <= strip.width for words in strip.texts)
    assert all(0 <= words.at[1] <= strip.height for words in strip.texts)


def test_a_circle_of_an_area_says_what_the_area_is_of(plan: Plan, zone_with_area: Plan) -> None:
    assert "等面积" not in legend_text(plan)  # land that was signed for is not the size of a zone
    area = next(place.area_figure for place in zone_with_area.places if place.area_figure)
    assert f"等面积示意：圆为{plan.figure[area].name}" in legend_text(zone_with_area)


def test_the_legend_explains_only_what_is_there(tiny: Plan) -> None:
    assert {words.text for words in legend(tiny, 900).texts} == {
        "文体公园",
        "有自身坐标",
        "画在车站，位置示意",
        "推动开工",
    }


def test_what_came_later_stands_in_the_legend_of_a_map_that_shows_it(plan: Plan) -> None:
    assert "外部" not in legend_text(plan)
    assert "到2022年底已建成、投用或设立 · 外部" in legend_text(plan, Choice(asof=2022))
