"""The slides on the page: chosen and ordered by the address, all on the stage at once, with notes and files."""

import json
import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.present.render import notes_html, said_html, slide_html
from data import deck
from data.deck.questions import likely_question
from data.map.places import is_drawn
from data.schema import Plan
from data.tasks.facets import FACETS, Choices, select
from data.wording import readable
from tests.opening import Open
from tests.provenance import unexplained

TAG = re.compile(r"<[^>]*>")


def stage(app: AppTest) -> dict[str, Any]:
    """What the stage was given."""
    (element,) = app.get("bidi_component")
    found: dict[str, Any] = json.loads(element.proto.json)
    return found


def plain(html: str) -> str:
    return re.sub(r"\s+", " ", TAG.sub(" ", html))


def test_every_slide_is_on_the_stage_with_its_title_notes_and_source(plan: Plan, open_page: Open) -> None:
    made = stage(open_page("present", slides="full"))
    slides = deck.slides(plan)
    assert [each["id"] for each in made["slides"]] == [slide.id for slide in slides]
    for each, slide in zip(made["slides"], slides, strict=True):
        assert readable(slide.title) in TAG.sub("", each["html"])
        assert f"《{plan.info.title}》" in each["html"]
        assert all(f"source?at={name}" in each["notes"] for name in slide.statements)


@pytest.mark.parametrize(
    ("choice", "ids"),
    [
        ("map;growth", ["map", "growth"]),
        ("short", "short"),
        ("full", "full"),
        ("growth;nonsense;cover", ["growth", "cover"]),
        ("nonsense", "short"),
    ],
)
def test_the_address_chooses_slides_and_their_order(
    choice: str, ids: list[str] | str, plan: Plan, open_page: Open
) -> None:
    made = stage(open_page("present", slides=choice))
    assert [each["id"] for each in made["slides"]] == [slide.id for slide in deck.chosen(plan, ids)]
    assert made["at"] == made["slides"][0]["id"]


def test_who_chooses_nothing_gets_what_is_said_in_a_room(plan: Plan, open_page: Open) -> None:
    assert [each["id"] for each in stage(open_page("present"))["slides"]] == [s.id for s in deck.chosen(plan, "short")]


def test_a_slide_may_be_named_by_its_number(plan: Plan, open_page: Open) -> None:
    app = open_page("present", slide="3")
    assert stage(app)["at"] == deck.chosen(plan, "short")[2].id
    assert not app.toast


@pytest.mark.parametrize(("slide", "touched"), [("limits", {"indicator": "pm25"}), ("map", {"place": "suat"})])
def test_the_address_opens_what_was_touched(slide: str, touched: dict[str, str], plan: Plan, open_page: Open) -> None:
    made = stage(open_page("present", slide=slide, **touched))
    assert made["touched"] == next(iter(touched.values()))
    said = plain(made["said"][made["touched"]])
    if slide == "limits":
        assert plan.statement["t-pm25"].text in said and "测算：29 − 25.4 = 3.6" in said
    else:
        assert plan.place["suat"].name in said and "〔3.6〕" in said


def test_what_the_address_cannot_open_is_said(open_page: Open) -> None:
    app = open_page("present", slide="limits", indicator="nonsense")
    assert stage(app)["touched"] == ""
    assert app.toast


def test_everything_that_can_be_touched_has_its_sentences(any_plan: Plan) -> None:
    slides = deck.slides(any_plan)
    said = said_html(any_plan, slides)
    html = "".join(slide_html(any_plan, slide, "全部") for slide in slides)
    marked = set(re.findall(r'data-(?:touch|place)="([^"]+)"', html))
    assert marked <= set(said)
    if any(slide.kind == "map" for slide in slides):
        assert {place.id for place in any_plan.places if is_drawn(place)} <= set(said)


def test_nothing_on_a_slide_comes_from_nowhere(any_plan: Plan) -> None:
    for slide in deck.slides(any_plan):
        if slide.kind in ("area", "direction", "caveats", "findings", "open"):
            cells = re.split(r"</?(?:td|th|p|li|h1|h3|span|strong)[^>]*>", slide_html(any_plan, slide, "全部"))
            words = [readable(TAG.sub("", cell)).strip() for cell in cells]
            assert unexplained(any_plan, [word for word in words if word and "来源：" not in word]) == [], slide.id


def test_a_question_is_answered_and_never_on_the_slide(plan: Plan) -> None:
    asked = 0
    for slide in deck.slides(plan):
        question = likely_question(plan, slide)
        if question:
            asked += 1
            assert question.ask in notes_html(plan, slide) and question.answer in notes_html(plan, slide)
            assert question.ask not in slide_html(plan, slide, "全部")
    assert asked > 15


def test_words_of_a_plan_are_no_markup(plan: Plan) -> None:
    from dataclasses import replace

    slide = replace(next(s for s in deck.slides(plan) if s.kind == "growth"), title="<b onclick=x>标题</b>")
    assert "&lt;b onclick" in slide_html(plan, slide, "<i>选择</i>") and "<i>选择" not in slide_html(
        plan, slide, "<i>选择</i>"
    )


def test_who_presents_is_entered_once_and_stands_on_the_cover(open_page: Open) -> None:
    app = open_page("present", speaker="<b>王一</b>")
    field = next(item for item in app.text_input if item.label == "汇报单位")
    field.set_value("光明区某局").run()
    assert app.query_params["unit"] == "光明区某局"
    cover = stage(app)["slides"][0]["html"]
    assert "汇报单位：光明区某局" in cover and "汇报人：&lt;b&gt;王一" in cover


def test_the_presenters_window_has_no_controls_of_the_room(open_page: Open) -> None:
    app = open_page("present", presenter="1")
    assert stage(app)["presenter"] is True
    assert not app.button


@pytest.mark.parametrize(("page", "choice"), [("present", "自选2页"), ("about", "完整版")])
def test_files_are_offered_and_say_the_choice(page: str, choice: str, open_page: Open) -> None:
    app = open_page(page, slides="map;growth")
    names = {item.proto.label for item in app.get("download_button")}
    assert {"PowerPoint 幻灯片", "Word 简报", "Excel 数据", "单文件网页", "GeoJSON 地点", "JSON"} <= names
    assert any(choice in item.value for item in app.markdown)


@pytest.mark.parametrize(
    ("chosen", "name"),
    [
        ({"topic": "housing"}, "住房"),
        ({"area": "ecology"}, "生态文明"),
        ({"area": "ecology", "dated": "yes"}, "领域：4 生态文明；时限：写明时限"),
        ({"type": "研究", "place": "guangming-science-city"}, "类型：研究；地点：光明科学城"),
        ({"q": "学校"}, "文字：学校"),
    ],
)
def test_a_topic_an_area_and_whatever_filters_leave_make_a_deck(
    chosen: dict[str, str], name: str, plan: Plan, open_page: Open
) -> None:
    app = open_page("present", **chosen)
    slides = stage(app)["slides"]
    assert slides[0]["id"] == "cover" and name in plain(slides[0]["html"])
    words = "".join(plain(each["html"]) for each in slides)
    values = {key: (value,) for key, value in chosen.items() if key in FACETS}
    left = select(plan, Choices(values, chosen.get("q", "")))
    if "topic" not in chosen:
        assert left and all(readable(action.text) in words for action in left)
        assert f"{plan.info.target_year}年{len(left)}句" in words, "slides of something else"
    assert f"专题“{name}" in words and not app.exception and not app.toast


def test_a_place_that_is_touched_is_no_filter(plan: Plan, open_page: Open) -> None:
    made = stage(open_page("present", slide="map", place="guangming-science-city"))
    assert [each["id"] for each in made["slides"]] == [slide.id for slide in deck.chosen(plan, "short")]


def test_filters_that_leave_nothing_are_said_and_the_plan_is_shown(plan: Plan, open_page: Open) -> None:
    app = open_page("present", type="建成", q="没有这样的词")
    assert [each["id"] for each in stage(app)["slides"]] == [slide.id for slide in deck.chosen(plan, "short")]
    assert "没有符合" in app.toast[0].value
