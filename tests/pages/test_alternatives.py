"""Every chart and map says in words what it shows: names and numbers that are on it, not what kind of picture it is."""

import re

import pytest

from tests.opening import Open

VIEWS = [
    ("indicators", {}),
    ("indicators", {"view": "quantities"}),
    ("indicators", {"view": "whatif"}),
    ("indicators", {"view": "context"}),
    ("tasks", {"view": "types"}),
    ("tasks", {"view": "flow"}),
    ("tasks", {"view": "measurable"}),
    ("map", {}),
    *(("present", {"slide": str(number)}) for number in range(1, 8)),
    ("present", {"slide": "map"}),
]
LABEL = re.compile(r'<svg[^>]* aria-label=\\"([^"]*)\\"')
CHARTS = ("vega_lite_chart", "arrow_vega_lite_chart", "deck_gl_json_chart")


@pytest.mark.parametrize(("page", "choices"), VIEWS, ids=[f"{page} {' '.join(c.values())}" for page, c in VIEWS])
def test_alternatives_say_what_is_shown(page: str, choices: dict[str, str], open_page: Open) -> None:
    app = open_page(page, **choices)
    charts = [chart.proto.alt for kind in CHARTS for chart in app.get(kind)]
    pictures = [picture.alt for images in app.get("imgs") for picture in images.proto.imgs]
    maps = [label for item in app.get("bidi_component") for label in LABEL.findall(item.proto.json)]
    assert charts or page == "present"
    assert maps or choices.get("slide") != "map"
    for said in (*charts, *pictures, *maps):
        assert re.search(r"\d|图例：", said), said
        assert len(said) >= 20, said


FINDINGS = [
    ("tasks", {"view": "types"}, "最多的是", 1),
    ("tasks", {"view": "flow"}, "最多的是", 1),
    ("map", {}, "计划写到的", 1),
    ("indicators", {"view": "quantities"}, "项", 2),
]


@pytest.mark.parametrize(("page", "choices", "finding", "charts"), FINDINGS, ids=lambda value: str(value))
def test_the_finding_comes_before_the_values(
    page: str, choices: dict[str, str], finding: str, charts: int, open_page: Open
) -> None:
    app = open_page(page, **choices)
    said = [chart.proto.alt for kind in CHARTS for chart in app.get(kind)]
    assert len([words for words in said if finding in words[:30]]) >= charts, said
