"""The slides on the page: chosen and ordered by the address, turned by buttons, with notes and files."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.present.format import PHONE, PROJECTOR, SlideFormat, format_for
from components.present.layout import Layout
from components.present.slide_layout import slide_layout
from components.text.typography import prose
from data import deck
from data.indicators.row_layout import COMPARISON_ROWS
from data.schema import Plan
from tests.opening import Open
from tests.provenance import unexplained


def button(app: AppTest, key: str) -> Any:
    return next(item for item in app.button if item.key == key)


def title(app: AppTest) -> str:
    return str(app.title[0].value)


def test_every_slide_is_drawn(plan: Plan, open_page: Open) -> None:
    app = open_page("present")
    for slide in deck.slides(plan):
        app.query_params["slide"] = slide.id
        app.run()
        assert not app.exception, slide.id
        assert title(app) == prose(slide.title)
        assert app.get("vega_lite_chart"), slide.id


def test_buttons_turn_pages_and_the_address_says_where(plan: Plan, open_page: Open) -> None:
    slides = deck.slides(plan)
    app = open_page("present")
    assert button(app, "slide_back").disabled
    button(app, "slide_next").click().run()
    assert app.query_params["slide"] == slides[1].id
    assert title(app) == prose(slides[1].title)
    button(app, "slide_last").click().run()
    assert title(app) == prose(slides[-1].title)
    assert button(app, "slide_next").disabled
    button(app, "slide_back").click().run()
    assert title(app) == prose(slides[-2].title)


@pytest.mark.parametrize(
    ("choice", "ids"),
    [
        ("map;growth", ["map", "growth"]),
        ("short", "short"),
        ("growth;nonsense;cover", ["growth", "cover"]),
        ("nonsense", "full"),
    ],
)
def test_the_address_chooses_slides_and_their_order(
    choice: str, ids: list[str] | str, plan: Plan, open_page: Open
) -> None:
    app = open_page("present", slides=choice)
    expected = deck.chosen(plan, ids)
    for place, slide in enumerate(expected[:4]):
        assert any(item.value == f"**{place + 1}** / {len(expected)}" for item in app.markdown)
        assert title(app) == prose(slide.title)
        if place + 1 < len(expected):
            button(app, "slide_next").click().run()


def test_a_row_that_is_touched_shows_its_sentences(plan: Plan, open_page: Open) -> None:
    app = open_page("present", slide="limits", indicator="pm25")
    said = app.get("vega_lite_chart")[1].proto.alt
    assert plan.statement["t-pm25"].text in said
    assert "测算：29 − 25.4 = 3.6" in said


def test_a_place_that_is_touched_shows_what_the_plan_says(plan: Plan, open_page: Open) -> None:
    app = open_page("present", slide="map", place="suat")
    said = app.get("vega_lite_chart")[0].proto.alt
    assert said.startswith(plan.place["suat"].name)
    assert "〔3.6〕" in said


def test_notes_link_to_every_sentence(plan: Plan, open_page: Open) -> None:
    app = open_page("present", slide="growth")
    slide = next(slide for slide in deck.slides(plan) if slide.id == "growth")
    spoken = "\n".join(item.value for item in app.markdown)
    assert slide.statements
    assert all(f"source?at={name}" in spoken for name in slide.statements)


@pytest.mark.parametrize(("page", "choice"), [("present", "自选2页"), ("about", "完整版")])
def test_files_are_offered_and_say_the_choice(page: str, choice: str, open_page: Open) -> None:
    app = open_page(page, slides="map;growth")
    names = {item.proto.label for item in app.get("download_button")}
    assert {"PowerPoint 幻灯片", "Word 简报", "Excel 数据", "单文件网页", "GeoJSON 地点", "JSON"} <= names
    assert any(choice in item.value for item in app.markdown)


@pytest.mark.parametrize("form", [PROJECTOR, PHONE], ids=["projector", "phone"])
def test_slides_without_a_chart_fit_and_say_nothing_from_nowhere(
    form: SlideFormat, plan: Plan, tiny: Plan, bare: Plan
) -> None:
    for each in (plan, tiny, bare):
        for slide in deck.slides(each):
            if slide.kind in COMPARISON_ROWS or slide.kind == "map":
                continue
            layout = slide_layout(form, each, slide)
            assert min(text.size for text in layout.texts) >= (16 if form.tall else 24), slide.id
            assert form.tall or layout.bottom <= form.height, slide.id
            if slide.kind in ("area", "direction"):
                assert unexplained(each, _joined(layout)) == [], slide.id


def _joined(layout: Layout) -> list[str]:
    """Lines that were wrapped, put together again: those of one cell stand below each other in one role."""
    found: list[list[Any]] = []
    for text in layout.texts:
        last = found[-1][-1] if found else None
        if last and (last.x, last.role) == (text.x, text.role) and abs(text.y - last.y - 1.35 * text.size) < 1:
            found[-1].append(text)
        else:
            found.append([text])
    return ["".join(text.text for text in lines) for lines in found]


def test_a_phone_names_itself() -> None:
    assert format_for("Mozilla/5.0 (Linux; Android 14) Mobile Safari") is PHONE
    assert format_for("Mozilla/5.0 (Windows NT 10.0)") is PROJECTOR


def test_a_slide_may_be_named_by_its_number(plan: Plan, open_page: Open) -> None:
    third = deck.slides(plan)[2]
    app = open_page("present", slide="3")
    assert title(app) == prose(third.title)
    assert not app.toast
