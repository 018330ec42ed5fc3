"""Around the map: a sheet on a phone, the whole window, a canvas that is lost, what files and print show, and journeys.

A journey counts touches; typing is none.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from components.map.seen import LIVING
from tests.browser.map_steps import ZOOM_IN, canvas, settle
from tests.browser.steps import Wait

PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
CUT = """
(() => {
  const map = livingMap(), { clientWidth: w, clientHeight: h } = map.getContainer()
  const { left: x, top: y } = map.getContainer().getBoundingClientRect()
  const buttons = document.querySelector(".deck-root .mapboxgl-ctrl-group").getBoundingClientRect()
  const covered = [[buttons.left - x, buttons.top - y], [buttons.right - x, buttons.bottom - y]]
  const edges = [[[0, 0], [1, h]], [[w - 1, 0], [w, h]], [[0, 0], [w, 1]], [[0, h - 1], [w, h]], covered]
  const unseen = ["edge", "room", "chosen-room"]
  const names = edges.flatMap(edge => map.queryRenderedFeatures(edge)).filter(each => each.layer.type === "symbol")
  return names.filter(each => !unseen.includes(each.layer.id)).map(each => each.properties.name)
})()
"""
EDGED = "livingMap()?.getSource('edge')._data.features.length > 100 && !livingMap().isMoving() && livingMap().loaded()"
PRINTED = """
(() => {
  dispatchEvent(new Event("beforeprint"))
  const root = document.querySelector(".deck-root"), copy = root.lastElementChild
  const seen = [root.style.visibility, copy.tagName, new Set()]
  const pixels = new Uint32Array(copy.getContext("2d").getImageData(0, 0, copy.width, copy.height).data.buffer)
  pixels.forEach(pixel => seen[2].add(pixel))
  dispatchEvent(new Event("afterprint"))
  return [...seen.slice(0, 2), seen[2].size, root.style.visibility, root.contains(copy)]
})()
"""


def card(page: Page) -> Locator:
    return page.locator(".st-key-map_card")


def box(of: Locator) -> FloatRect:
    found = of.bounding_box()
    assert found is not None
    return found


def find(page: Page, words: str) -> None:
    page.get_by_role("searchbox", name="找地点").click()
    page.keyboard.type(words)
    page.keyboard.press("Enter")


def names_cut(page: Page) -> list[str]:
    page.wait_for_function(LIVING + EDGED)
    page.wait_for_timeout(1500)  # names fade in and out
    found: list[str] = page.evaluate(LIVING + CUT)
    return found


def test_a_phone_shows_the_card_over_the_lower_part_and_closes_it(
    open_map: Callable[..., Page], wait_until_run: Wait
) -> None:
    page = open_map(**PHONE)
    assert box(card(page))["y"] > box(canvas(page))["y"] + box(canvas(page))["height"]
    page.get_by_role("radio", name="光明城站").first.click()
    page.wait_for_url(re.compile("place=guangmingcheng-station"))
    settle(page, wait_until_run)
    page.wait_for_function("document.querySelector('.st-key-map_room').getBoundingClientRect().top < 100")
    sheet, chart = box(card(page)), box(canvas(page))
    assert sheet["y"] + sheet["height"] == pytest.approx(844, abs=1) and sheet["width"] == pytest.approx(390, abs=1)
    assert chart["y"] + chart["height"] / 2 + 40 < sheet["y"] < 844 * 0.6  # what was chosen stands in the middle
    page.get_by_role("button", name="取消选择").click()
    page.wait_for_url(re.compile("/map$"))
    wait_until_run(page)
    expect(page.get_by_role("heading", name="点一处，看原文")).to_have_count(1)
    assert box(card(page))["y"] > box(canvas(page))["y"] + box(canvas(page))["height"]


def test_a_link_to_a_card_opens_on_a_phone_with_the_map_above_it(open_map: Callable[..., Page]) -> None:
    page = open_map("/map?near=matian-subdistrict", **PHONE)
    page.wait_for_function("Math.abs(document.querySelector('.st-key-map_room').getBoundingClientRect().top - 68) < 9")
    assert box(card(page))["y"] > box(canvas(page))["y"] + 200


def test_the_whole_window_carries_legend_and_card_and_escape_leaves_it(
    open_map: Callable[..., Page], wait_until_run: Wait
) -> None:
    page = open_map("/map?place=arts-centre")
    before = box(canvas(page))
    page.get_by_role("button", name="铺满窗口").click()
    settle(page, wait_until_run)
    for part in (canvas(page), card(page), page.get_by_role("button", name=re.compile("科研装置与机构"))):
        place = box(part)
        assert place["y"] >= 0 and place["y"] + place["height"] <= 900 and place["x"] + place["width"] <= 1440
    assert box(canvas(page))["width"] > before["width"] + 50 and box(canvas(page))["y"] < 30
    page.get_by_role("button", name=re.compile("科研装置与机构")).click()
    page.wait_for_url(re.compile("kind=science"))
    settle(page, wait_until_run)
    assert box(canvas(page))["y"] < 30
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="铺满窗口")).to_have_count(1)
    settle(page, wait_until_run)
    assert box(canvas(page))["width"] == pytest.approx(before["width"], abs=1)


def test_a_canvas_that_is_lost_gives_way_to_the_picture(
    unwatched: Callable[..., Page], server: str, wait_until_run: Wait
) -> None:
    """Not a watched page: the library logs its loss."""
    page = unwatched(viewport={"width": 1440, "height": 1000}, locale="zh-CN")
    page.goto(f"{server}/map?place=arts-centre")
    settle(page, wait_until_run)
    page.evaluate(
        "document.querySelector('#deckgl-overlay').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext()"
    )
    page.get_by_text("图形加速中断").wait_for()
    wait_until_run(page)
    assert canvas(page).count() == 0
    assert page.get_by_role("img", name=re.compile("示意图")).count() == 1
    assert page.get_by_role("heading", name="光明文化艺术中心", level=2).count() == 1


@pytest.mark.parametrize("screen", [PHONE, {"viewport": {"width": 1440, "height": 900}}], ids=["phone", "desk"])
def test_no_name_is_cut_or_covered_and_the_buttons_choose_nothing(
    open_map: Callable[..., Page], wait_until_run: Wait, screen: dict[str, object]
) -> None:
    page = open_map(**screen)
    assert names_cut(page) == []
    for _ in range(3):
        page.locator(ZOOM_IN).click()
        settle(page, wait_until_run)
        assert names_cut(page) == []
    assert page.url.endswith("/map")


def test_a_picture_shows_what_is_seen(open_map: Callable[..., Page], wait_until_run: Wait, tmp_path: Path) -> None:
    page = open_map()

    def saved() -> str:
        with page.expect_download() as download:
            page.get_by_role("button", name="图片 SVG").click()
        download.value.save_as(tmp_path / "map.svg")
        return (tmp_path / "map.svg").read_text(encoding="utf-8")

    whole = saved()
    for _ in range(3):
        page.locator(ZOOM_IN).click()
        settle(page, wait_until_run)
    page.wait_for_timeout(1000)  # until the map has rested, and has said so
    wait_until_run(page)
    near = saved()
    assert ">5公里<" in whole and ">5公里<" not in near and ">500米<" in near
    assert "长兴科技园" in whole and "长兴科技园" not in near


def test_a_picture_stands_for_the_map_until_it_has_drawn_and_print_has_ground_and_marks(
    open_map: Callable[..., Page],
) -> None:
    page = open_map()
    assert page.evaluate("window.mapWasCovered") is True
    expect(page.locator("[data-map-cover]")).to_have_count(0)
    hidden, tag, colours, after, left = page.evaluate(PRINTED)
    assert (hidden, tag, after, left) == ("hidden", "CANVAS", "", False) and colours > 500


def test_choosing_below_brings_the_map_into_sight(open_map: Callable[..., Page], wait_until_run: Wait) -> None:
    page = open_map()
    page.get_by_role("radio", name="松白路").last.click()
    page.wait_for_url(re.compile("place="))
    wait_until_run(page)
    page.wait_for_function("document.querySelector('.st-key-map_room').getBoundingClientRect().top >= 0")
    chart = box(canvas(page))
    assert chart["y"] >= 0 and chart["y"] + chart["height"] <= 900


def test_a_teacher_finds_a_school_offline(open_map: Callable[..., Page], wait_until_run: Wait) -> None:
    """Two touches: the kind, the school. A watched page asks for nothing outside."""
    page = open_map()
    page.get_by_role("button", name=re.compile("公共服务 22$")).click()
    page.wait_for_url(re.compile("kind=people"))
    wait_until_run(page)
    page.get_by_role("radio", name="中山大学附属学校").last.click()
    page.wait_for_url(re.compile("place=sysu-affiliated-school"))
    wait_until_run(page)
    expect(page.get_by_role("heading", name="中山大学附属学校", level=2)).to_have_count(1)
    expect(card(page).get_by_text("2020-09-01 迎来首批学生")).to_have_count(1)
    assert card(page).get_by_role("link", name="出处").count() >= 1


def test_a_citizen_finds_a_subdistrict_on_a_phone(open_map: Callable[..., Page], wait_until_run: Wait) -> None:
    """Two touches: the box, a place nearby. The plan does not name 马田街道."""
    page = open_map(**PHONE)
    find(page, "馬田")
    page.wait_for_url(re.compile("near=matian-subdistrict"))
    wait_until_run(page)
    expect(page.get_by_role("heading", name="马田街道", level=2)).to_be_in_viewport()
    expect(card(page).get_by_text("计划没有写到“马田街道”这几个字")).to_have_count(1)
    card(page).get_by_role("radio", name="薯田埔住房项目").click()
    page.wait_for_url(re.compile("place="))
    wait_until_run(page)
    expect(page.get_by_role("heading", name="薯田埔住房项目", level=2)).to_be_in_viewport()


def test_an_assistant_finds_all_about_the_science_city(open_map: Callable[..., Page], wait_until_run: Wait) -> None:
    """Two touches: the box, and the actions as a list."""
    page = open_map()
    find(page, "光明科学城")
    page.wait_for_url(re.compile("place=guangming-science-city"))
    wait_until_run(page)
    expect(card(page).get_by_role("heading", name=re.compile("片区内 \\d+ 处"))).to_have_count(1)
    expect(card(page).get_by_role("heading", name=re.compile("2020年计划"))).to_have_count(1)
    expect(card(page).get_by_text("后续情况", exact=True)).to_have_count(1)
    card(page).get_by_role("link", name=re.compile("\\d+ 条举措")).click()
    page.wait_for_url(re.compile(r"/tasks\?.*place=guangming-science-city"))
