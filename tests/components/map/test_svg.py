"""A drawing as SVG: every mark is there, in the colours that were asked for, and well-formed whatever it says."""

import pytest
from lxml import etree

from components.map.choice import Choice
from components.map.drawing import Dot, Drawing, Fill, MapText, Stroke
from components.map.scene import scene, view_of
from components.map.svg import svg, themed_svg
from components.map.viewport import FRAMES
from components.theme import map_colour
from data.schema import Plan

SVG = "{http://www.w3.org/2000/svg}"
NASTY = "</text><script>alert(1)</script>&\"'"


@pytest.fixture(scope="module")
def drawing(plan: Plan) -> Drawing:
    view = view_of(plan, FRAMES["desk"])
    assert view is not None
    return scene(plan, view, Choice()).drawing


def test_the_picture_carries_every_mark(drawing: Drawing) -> None:
    root = etree.fromstring(themed_svg(drawing, dark=True))
    assert {item.text for item in drawing.texts} == {element.text for element in root.iter(f"{SVG}text")}
    dots = list(root.iter(f"{SVG}circle"))
    assert [dot.pick for dot in drawing.dots] == [element.get("data-place", "") for element in dots]
    assert [dot.tip for dot in drawing.dots] == [element.findtext(f"{SVG}title", "") for element in dots]
    assert {fill.pick for fill in drawing.fills} == {
        element.get("data-place", "") for element in root.findall(f"{SVG}path") if element.get("fill") != "none"
    }


@pytest.mark.parametrize("dark", [False, True])
def test_a_theme_gives_its_colours(drawing: Drawing, dark: bool) -> None:
    picture = themed_svg(drawing, dark)
    assert map_colour("label", dark) in picture and map_colour("label", not dark) not in picture


def test_colours_may_be_variables_of_the_page(drawing: Drawing) -> None:
    picture = svg(drawing, lambda ink: f"var(--map-{ink})")
    assert 'fill="var(--map-land)"' in picture and "rgba" not in picture


def test_whatever_a_plan_says_is_text() -> None:
    drawing = Drawing(100, 50)
    drawing.add(MapText((50, 25), NASTY, "label", 15, pick=NASTY), Dot((5, 5), 3, "label", "paper", tip=NASTY))
    root = etree.fromstring(themed_svg(drawing, dark=False, label=NASTY))
    assert root.get("aria-label") == NASTY and not list(root.iter(f"{SVG}script"))
    assert root.findtext(f"{SVG}circle/{SVG}title") == NASTY
    assert root.findall(f"{SVG}text")[-1].get("data-place") == NASTY


def test_marks_keep_their_order_and_strokes_of_one_look_are_one_path() -> None:
    drawing = Drawing(100, 50)
    drawing.add(Stroke(((0, 0), (5, 0)), "label", 2), Stroke(((10, 0), (15.25, 0)), "label", 2))
    drawing.add(Stroke(((0, 9), (9, 9)), "muted", 2), Stroke(((0, 10), (9, 10)), "label", 2))
    drawing.add(Fill(((0, 0), (5, 0), (5, 5)), "land"))
    root = etree.fromstring(themed_svg(drawing, dark=False))
    paths = [element.get("d") for element in root.iter(f"{SVG}path")]
    assert paths == ["M0 0L5 0L5 5Z", "M0 0L5 0M10 0L15.2 0", "M0 9L9 9", "M0 10L9 10"]


def test_a_hole_is_left_free() -> None:
    drawing = Drawing(100, 50)
    drawing.add(Fill(((0, 0), (9, 0), (9, 9)), "green", holes=(((2, 1), (8, 1), (8, 7)),)))
    (path,) = etree.fromstring(themed_svg(drawing, dark=False)).iter(f"{SVG}path")
    assert (path.get("d"), path.get("fill-rule")) == ("M0 0L9 0L9 9ZM2 1L8 1L8 7Z", "evenodd")


def test_a_turned_text_turns_about_its_middle() -> None:
    drawing = Drawing(100, 50)
    drawing.add(MapText((50, 25), "路", "label", 10, angle=30, halo=False))
    (text,) = etree.fromstring(themed_svg(drawing, dark=False)).iter(f"{SVG}text")
    assert (text.get("transform"), text.get("x"), text.get("y")) == ("rotate(30 50 25)", "50", "28.3")
