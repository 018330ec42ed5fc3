"""A whole presentation by keyboard on a projector: every slide fits, is large enough, and none asks outside."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from data import deck
from data.schema import Plan
from data.wording import readable
from tests.browser.steps import settled

PROJECTOR = {"width": 1920, "height": 1080}
SMALLEST = 23.9
MEASURE = """() => {
  const main = document.querySelector('[data-testid=stMain]')
  const maps = [...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')].map(map => map.shadowRoot)
  const drawn = [...document.querySelectorAll('[data-testid=stVegaLiteChart]'), ...maps]
  const texts = drawn.flatMap(each => [...each.querySelectorAll('svg text')]).filter(text => text.textContent.trim())
  const charts = drawn.map(each => each.host ?? each)
  const size = text => {
    const m = text.getCTM()
    return parseFloat(getComputedStyle(text).fontSize) * Math.hypot(m.a, m.b)
  }
  return {
    scroll: main.scrollHeight - main.clientHeight,
    smallest: Math.min(parseFloat(getComputedStyle(document.querySelector('h1')).fontSize), ...texts.map(size)),
    below: Math.max(...charts.map(chart => chart.getBoundingClientRect().bottom)),
    bar: document.querySelector('[data-testid=stBottom]').getBoundingClientRect().top,
  }
}"""


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(readable(words))


@pytest.mark.parametrize(("theme", "choice"), [("light", "full"), ("dark", "short")])
def test_the_whole_presentation_by_keyboard(
    theme: str, choice: str, plan: Plan, new_page: Callable[..., Page], wait_until_run: Callable[[Page], None]
) -> None:
    page = new_page(viewport=PROJECTOR, color_scheme=theme)
    slides = deck.chosen(plan, choice)
    page.goto(f"/present?slides={choice}")
    for place, slide in enumerate(slides):
        heading(page, slide.title)
        wait_until_run(page)
        page.wait_for_selector("[data-testid=stVegaLiteChart] svg text", state="attached")
        seen = settled(page, lambda: page.evaluate(MEASURE))
        assert seen["scroll"] <= 0, slide.id
        assert seen["below"] <= seen["bar"], slide.id
        assert seen["smallest"] >= SMALLEST, slide.id
        expect(page.get_by_text(f"{place + 1} / {len(slides)}")).to_be_visible()
        page.keyboard.press(("ArrowRight", "PageDown")[place % 2])


def test_keys_go_back_and_to_both_ends(plan: Plan, page: Page, wait_until_run: Callable[[Page], None]) -> None:
    slides = deck.slides(plan)
    page.goto("/present")
    wait_until_run(page)
    expect(page.get_by_role("button", name="末页")).to_be_enabled()
    for key, place in (("End", -1), ("ArrowLeft", -2), ("PageUp", -3), ("ArrowUp", -4), ("ArrowDown", -3), ("Home", 0)):
        page.keyboard.press(key)
        heading(page, slides[place].title)
        wait_until_run(page)
    assert "slide=" not in page.url
    expect(page.get_by_test_id("stTopNavLink")).to_have_count(0)
    page.get_by_role("link", name="退出演示").click()
    expect(page.get_by_test_id("stTopNavLink").first).to_be_visible()


def test_touching_a_row_works_while_presenting(page: Page, wait_until_run: Callable[[Page], None]) -> None:
    page.set_viewport_size(PROJECTOR)
    page.goto("/present?slide=limits")
    wait_until_run(page)
    chart = page.get_by_test_id("stVegaLiteChart").first
    chart.locator("svg").wait_for()
    box = settled(page, chart.bounding_box)
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 4)
    page.wait_for_url("**indicator=*")
    expect(page.get_by_test_id("stVegaLiteChart").nth(1)).to_contain_text("〔2.2〕")
    page.keyboard.press("ArrowRight")
    page.wait_for_url(lambda url: "indicator" not in url)


def test_touching_a_place_works_while_presenting(page: Page, wait_until_run: Callable[[Page], None]) -> None:
    page.set_viewport_size(PROJECTOR)
    page.goto("/present?slide=map")
    wait_until_run(page)
    dots = page.get_by_role("img", name="处落在图上").locator("circle")
    dots.last.wait_for(state="attached")
    settled(page, dots.last.bounding_box)
    for number in range(dots.count()):  # stations are dots too, and stand for no place
        dots.nth(number).click(force=True)
        wait_until_run(page)
        if "place=" in page.url:
            break
    assert "place=" in page.url
    wait_until_run(page)
    expect(page.get_by_test_id("stVegaLiteChart")).to_contain_text("句计划")


def test_slides_are_chosen_and_moved(plan: Plan, page: Page, wait_until_run: Callable[[Page], None]) -> None:
    short = [slide.id for slide in deck.chosen(plan, "short")]
    page.goto("/present")
    wait_until_run(page)
    page.get_by_role("button", name="选页").click()
    dialog = page.get_by_role("dialog")
    for name, slides in (
        ("精简版", "short"),
        ("下移", "%3B".join([short[1], short[0], *short[2:]])),
        ("移出", "%3B".join([short[0], *short[2:]])),
        ("加入", "%3B".join([short[0], *short[2:], short[1]])),
    ):
        dialog.get_by_role("button", name=name).first.click()
        page.wait_for_url(f"**slides={slides}")
        wait_until_run(page)
    dialog.get_by_role("button", name="完成").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_text(f"/ {len(short)}")).to_be_visible()


def test_files_are_named_after_plan_choice_and_date(
    plan: Plan, page: Page, wait_until_run: Callable[[Page], None]
) -> None:
    page.goto("/present?slides=short")
    wait_until_run(page)
    page.get_by_role("button", name="下载").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="PowerPoint").click()
    count = len(deck.chosen(plan, "short"))
    assert download.value.suggested_filename == f"{plan.info.title}_幻灯片_精简版（{count}页）_20200319.pptx"
    assert Path(download.value.path()).read_bytes().startswith(b"PK")


def test_accessibility(page: Page, wait_until_run: Callable[[Page], None]) -> None:
    from axe_playwright_python.sync_playwright import Axe

    for slide in ("growth", "numbers", "map"):
        page.goto(f"/present?slide={slide}")
        wait_until_run(page)
        page.wait_for_timeout(500)
        found = Axe().run(page).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found] == [], slide
