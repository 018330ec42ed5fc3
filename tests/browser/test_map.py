"""The map as a reader meets it: touching, filtering, finding; without WebGL."""

import re
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page, expect

from components.map.aim import view_at
from components.map.choice import Choice
from components.map.drawing import Pixel
from components.map.marks import marks
from components.map.scene import scene, view_of
from components.map.viewport import FRAMES
from data.map.places import is_point, spots
from data.schema import Plan
from tests.browser.map_steps import ZOOM_IN, canvas, settle
from tests.browser.steps import Wait

TOUCHES = 5  # software draws a first canvas seconds after it has come
NO_WEBGL = """
const getContext = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function(kind, ...rest) {
  return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...rest);
};
"""


def place_at(plan: Plan, frame: str, place: str) -> Pixel:
    """The pixel of a place at first view."""
    view = view_of(plan, FRAMES[frame])
    assert view is not None
    found = plan.place[place]
    return view.pixel((found.lon or 0, found.lat or 0))


def touch(page: Page, frame: str, at: Pixel, wanted: str, wait_until_run: Wait) -> None:
    """Touch until the address names the place: the first pointer on a canvas only wakes it.

    Not again before all is at rest: a second touch would choose what has come under the pointer meanwhile.
    """
    box = canvas(page).bounding_box()
    assert box is not None
    x, y = box["x"] + at[0] + (box["width"] - FRAMES[frame].width) / 2, box["y"] + at[1]
    for _ in range(5):
        page.mouse.move(x, y)
        page.wait_for_timeout(400)
        page.mouse.click(x, y)
        page.wait_for_timeout(600)  # a click is one once it cannot become a double one
        settle(page, wait_until_run)
        if page.url.endswith(f"place={wanted}"):
            return
    assert page.url.endswith(f"place={wanted}")


def picture(page: Page) -> Image.Image:
    page.mouse.move(5, 5)
    page.wait_for_timeout(800)  # names fade in
    return Image.open(BytesIO(canvas(page).screenshot())).convert("RGB")


def difference(a: Image.Image, b: Image.Image) -> float:
    """The share of pixels that differ clearly."""
    changed = ImageChops.difference(a, b).convert("L").point(lambda value: 255 if value > 40 else 0)
    return changed.histogram()[255] / (a.width * a.height)


def test_a_count_opens_as_a_ring_and_its_places_are_touched_there(
    open_map: Callable[..., Page], wait_until_run: Wait, plan: Plan
) -> None:
    """The map goes there, so that the ring stands in its middle."""
    page = open_map()
    shared = next(spot for spot in spots(filter(is_point, plan.places)) if len(spot.places) > 4)
    first, second = shared.places[:2]
    touch(page, "desk", place_at(plan, "desk", first.id), first.id, wait_until_run)
    expect(page.get_by_role("heading", name=first.name, level=2)).to_have_count(1)
    home = view_of(plan, FRAMES["desk"])
    assert home is not None
    view = view_at(plan, first.id, home)
    around = {place.id: at for place, at in marks(plan, Choice(place=first.id)).ring}
    touch(page, "desk", view.pixel(around[second.id]), second.id, wait_until_run)
    expect(page.get_by_role("heading", name=second.name, level=2)).to_have_count(1)


def test_filters_toggled_leave_view_and_choice(open_map: Callable[..., Page], wait_until_run: Wait, plan: Plan) -> None:
    page = open_map("/map?place=songbai-road")
    page.locator(ZOOM_IN).click()
    settle(page, wait_until_run)
    before = picture(page)
    layer = page.get_by_role("button", name=re.compile("科研装置与机构 18$"))
    for turn in range(4):
        layer.click()
        page.wait_for_url(re.compile("kind=science" if turn % 2 == 0 else r"/map\?place=songbai-road$"))
        wait_until_run(page)
    settle(page, wait_until_run)
    assert page.url.endswith("/map?place=songbai-road")
    assert difference(before, picture(page)) < 0.01


def test_the_wheel_scrolls_the_page_and_the_button_shows_the_district(
    open_map: Callable[..., Page], wait_until_run: Wait
) -> None:
    page = open_map()
    first = picture(page)
    box = canvas(page).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 300, box["y"] + 200)
    page.mouse.wheel(0, 150)
    page.wait_for_timeout(800)
    moved = canvas(page).bounding_box()
    assert moved is not None and moved["y"] < box["y"] - 100
    page.mouse.wheel(0, -400)
    page.locator(ZOOM_IN).click()
    settle(page, wait_until_run)
    assert difference(first, picture(page)) > 0.05
    page.get_by_role("button", name="全区").click()
    settle(page, wait_until_run)
    assert difference(first, picture(page)) < 0.01


def test_choosing_goes_there_and_closing_comes_back(open_map: Callable[..., Page], wait_until_run: Wait) -> None:
    page = open_map()
    first = picture(page)
    page.get_by_role("radio", name="光明城站").first.click()
    page.wait_for_url(re.compile("place=guangmingcheng-station"))
    settle(page, wait_until_run)
    assert difference(first, picture(page)) > 0.03
    page.get_by_role("button", name="取消选择").click()
    page.wait_for_url(re.compile("/map$"))
    settle(page, wait_until_run)
    assert difference(first, picture(page)) < 0.01


def test_a_place_is_found_by_pinyin(open_map: Callable[..., Page], wait_until_run: Wait) -> None:
    page = open_map()
    page.get_by_role("searchbox", name="找地点").click()
    page.keyboard.type("guangmingchengzhan")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("place=guangmingcheng-station"))
    wait_until_run(page)
    assert page.get_by_role("heading", name="光明城站", level=2).count() == 1


@pytest.mark.parametrize("width", [390, 1440, 1920])
def test_the_canvas_fits_its_screen(open_map: Callable[..., Page], width: int) -> None:
    page = open_map(viewport={"width": width, "height": 900})
    frame = FRAMES[{390: "phone", 1440: "desk", 1920: "projector"}[width]]
    page.wait_for_function(
        "height => document.querySelector('[data-testid=stDeckGlJsonChart]')?.clientHeight === height", arg=frame.height
    )
    box = canvas(page).bounding_box()
    assert box is not None and box["width"] >= frame.width - 4
    assert box["y"] + box["height"] < 1000 if width > 390 else box["y"] < 600
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= width


def test_a_touch_on_a_phone_chooses(open_map: Callable[..., Page], plan: Plan) -> None:
    page = open_map(viewport={"width": 390, "height": 1200}, has_touch=True, is_mobile=True)
    view = view_of(plan, FRAMES["phone"])
    assert view is not None
    dots = scene(plan, view, Choice()).drawing.dots
    at = next(dot.at for dot in dots if dot.pick == "guangmingcheng-station")
    for _ in range(TOUCHES):
        box = canvas(page).bounding_box()
        assert box is not None
        page.touchscreen.tap(box["x"] + at[0], box["y"] + at[1])
        page.wait_for_timeout(2000)
        if "place=" in page.url:
            break
    assert page.url.endswith("place=guangmingcheng-station")


def test_without_webgl_the_same_places_are_drawn_and_chosen(
    unwatched: Callable[..., Page], server: str, wait_until_run: Wait, plan: Plan
) -> None:
    """Not a watched page: before the browser has told, a canvas is tried, and the library logs that it failed."""
    page = unwatched(viewport={"width": 1440, "height": 1000})
    page.add_init_script(NO_WEBGL)
    page.goto(f"{server}/map")
    page.get_by_text("不支持 WebGL").wait_for()
    wait_until_run(page)
    assert canvas(page).count() == 0
    picture = page.get_by_role("img", name=re.compile("示意图"))
    view, box = view_of(plan, FRAMES["desk"]), picture.bounding_box()
    assert view is not None and box is not None
    dots = scene(plan, view, Choice()).drawing.dots
    at = next(dot.at for dot in dots if dot.pick == "songbai-road")
    page.mouse.click(box["x"] + at[0], box["y"] + at[1])
    page.wait_for_url(re.compile("place=songbai-road"))
