"""The legend explains what the map shows, and fits its page."""

import pytest

from components.map.legend import legend
from components.map.viewport import FRAMES
from data.schema import Plan


@pytest.mark.parametrize("name", FRAMES)
def test_the_legend_fits_its_page(plan: Plan, name: str) -> None:
    strip = legend(plan, FRAMES[name].page)
    assert all(words.box[2] <= strip.width for words in strip.texts)
    assert all(0 <= words.at[1] <= strip.height for words in strip.texts)


def test_the_legend_explains_only_what_is_there(tiny: Plan) -> None:
    assert {words.text for words in legend(tiny, 900).texts} == {"文体公园", "有自身坐标", "画在最近车站", "年内开工"}
