"""The map as a reader meets it: touching, filtering, finding; without WebGL; with and without a base map."""

import json
import re
from collections.abc import Callable
from io import BytesIO

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Locator, Page, Route, expect

from components.map.choice import Choice
from components.map.drawing import Pixel
from components.map.scene import scene, view_of
from components.map.viewport import FRAMES
from data.map.places import spots
from data.schema import Plan
from tests.browser.steps import Wait

STYLE = {
    "version": 8,
    "sources": {},
    "layers": [{"id": "all", "type": "background", "paint": {"background-color": "#ff0000"}}],
}
TOUCHES = 5  # software draws a first canvas seconds after it has come
NO_WEBGL = """
const getContext = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function(kind, ...rest) {
  return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...rest);
};
"""


@pytest.fixture
def open_map(new_page: Callable[..., Page], wait_until_run: Wait) -> Callable[..., Page]:
    def build(address: str = "/map", **options: object) -> Page:
        page = new_page(**options)
        page.goto(address)
        settle(page, wait_until_run)
        return page

    return build


def settle(page: Page, wait_until_run: Wait) -> None:
    """The script has run, and the canvas has had time to draw what it was sent."""
    wait_until_run(page)
    page.wait_for_timeout(1200)


def canvas(page: Page) -> Locator:
    return page.locator("[data-testid=stDeckGlJsonChart]")


def name_at(plan: Plan, frame: str, place: str) -> Pixel:
    """The middle of a name in the margin at first view."""
    view = view_of(plan, FRAMES[frame])
    assert view is not None
    words = next(
        item for item in scene(plan, view, Choice()).drawing.texts if item.pick == place and item.align != "middle"
    )
    left, top, right, bottom = words.box
    return (left + right) / 2, (top + bottom) / 2


def touch(page: Page, frame: str, at: Pixel, wanted: str) -> None:
    """Touch until the address names the place: the first pointer on a canvas only wakes it."""
    box = canvas(page).bounding_box()
    assert box is not None
    x, y = box["x"] + at[0] + (box["width"] - FRAMES[frame].width) / 2, box["y"] + at[1]
    for _ in range(5):
        page.mouse.move(x, y)
        page.wait_for_timeout(400)
        page.mouse.click(x, y)
        for _ in range(25):
            if page.url.endswith(f"place={wanted}"):
                return
            page.wait_for_timeout(200)
    assert page.url.endswith(f"place={wanted}")


def picture(page: Page) -> Image.Image:
    page.mouse.move(5, 5)
    page.wait_for_timeout(1200)
    return Image.open(BytesIO(canvas(page).screenshot())).convert("RGB")


def difference(a: Image.Image, b: Image.Image) -> float:
    """The share of pixels that differ clearly."""
    changed = ImageChops.difference(a, b).convert("L").point(lambda value: 255 if value > 40 else 0)
    return changed.histogram()[255] / (a.width * a.height)


def test_each_of_nine_places_at_a_station_is_chosen_by_its_name(
    open_map: Callable[..., Page], wait_until_run: Wait, plan: Plan
) -> None:
    page = open_map()
    shared = next(spot for spot in spots(plan.places) if spot.anchor == "st-shenligong")
    for place in shared.places:
        if place.kind == "zone":
            continue
        touch(page, "desk", name_at(plan, "desk", place.id), place.id)
        wait_until_run(page)
        assert page.get_by_role("heading", name=place.name, level=2).count() == 1
    zone = next(place for place in shared.places if place.kind == "zone")
    page.get_by_role("radio", name=zone.name).first.click()
    page.wait_for_url(re.compile(f"place={zone.id}"))


def test_filters_toggled_ten_times_leave_view_and_choice(
    open_map: Callable[..., Page], wait_until_run: Wait, plan: Plan
) -> None:
    page = open_map()
    first = picture(page)
    touch(page, "desk", name_at(plan, "desk", "songbai-road"), "songbai-road")
    settle(page, wait_until_run)
    box = canvas(page).bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 300, box["y"] + 200)
    page.mouse.wheel(0, -400)
    before = picture(page)
    assert difference(first, before) > 0.05, "the reader has moved the map"
    layer = page.get_by_role("button", name=re.compile("^科研装置与机构")).first
    for turn in range(10):
        layer.click()
        page.wait_for_url(re.compile("kind=science" if turn % 2 == 0 else r"/map\?place=songbai-road$"))
        wait_until_run(page)
    settle(page, wait_until_run)
    assert page.url.endswith("/map?place=songbai-road")
    assert difference(before, picture(page)) < 0.002


def test_choosing_leaves_the_rest_legible(open_map: Callable[..., Page], wait_until_run: Wait, plan: Plan) -> None:
    """Streamlit fades what is not selected; our own highlight replaces it as soon as the script has run."""
    page = open_map()
    before = picture(page)
    touch(page, "desk", name_at(plan, "desk", "guangqiao-road"), "guangqiao-road")
    settle(page, wait_until_run)
    after = picture(page)
    assert 0 < difference(before, after) < 0.03


def test_a_place_is_found_by_pinyin(open_map: Callable[..., Page], wait_until_run: Wait) -> None:
    page = open_map()
    page.get_by_role("combobox", name="找地点").click()
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
    settle(page, wait_until_run)
    assert canvas(page).count() == 0
    picture = page.get_by_role("img", name=re.compile("示意图"))
    drawn = set(picture.locator("text").all_text_contents())
    points = [place for place in plan.places if place.lon is not None and place.kind != "zone"]
    assert {place.name for place in points} <= drawn
    view, box = view_of(plan, FRAMES["desk"]), picture.bounding_box()
    assert view is not None and box is not None
    dots = scene(plan, view, Choice()).drawing.dots
    at = next(dot.at for dot in dots if dot.pick == "suat" and dot.radius < 6)
    page.mouse.click(box["x"] + at[0], box["y"] + at[1])
    page.wait_for_url(re.compile("place=suat"))


def test_a_base_map_is_asked_for_only_on_request_and_drawn_once_reached(
    unwatched: Callable[..., Page], server: str, wait_until_run: Wait
) -> None:
    page = unwatched(viewport={"width": 1440, "height": 1100})
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(
            body=json.dumps(STYLE), content_type="application/json", headers={"access-control-allow-origin": "*"}
        )

    page.route(re.compile("^https://"), answer)
    page.goto(f"{server}/map")
    settle(page, wait_until_run)
    assert asked == []
    page.get_by_role("radio", name="OpenStreetMap").click()
    page.wait_for_url(re.compile("base=osm"))
    page.wait_for_selector("canvas.mapboxgl-canvas, canvas.maplibregl-canvas")
    assert all(url.startswith("https://tiles.openfreemap.org/styles/") for url in asked) and asked
    expect(page.get_by_text("OpenMapTiles")).to_have_count(1)


def test_without_a_net_the_map_stays_and_says_so(
    unwatched: Callable[..., Page], server: str, wait_until_run: Wait
) -> None:
    page = unwatched(viewport={"width": 1440, "height": 1100})
    page.route(re.compile("^https://"), lambda route: route.abort())
    page.goto(f"{server}/map?base=osm&place=suat")
    page.get_by_text("连不上OpenStreetMap底图").wait_for()
    settle(page, wait_until_run)
    assert canvas(page).locator("canvas").count() == 1
    assert page.get_by_role("heading", name="中国科学院深圳理工大学", level=2).count() == 1
