"""The stage in a real browser: every slide whole at every size, by keyboard, without a network, in two windows."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pptx import Presentation

from data import deck
from data.schema import Plan
from data.wording import readable
from tests.browser.steps import Wait, settled
from tests.components.exports.offices import office

SIZES = [(1280, 720), (1366, 768), (1440, 900), (1920, 950), (1920, 1080), (2560, 1440), (3840, 2160)]
TITLE, BODY, NOTE = 56, 36, 24  # pixels on a stage of 1920 × 1080
MEASURE = """() => {
  const stage = document.querySelector('[data-testid=stBidiComponentIsolated]').shadowRoot
  const scale = +getComputedStyle(stage.querySelector('.stage')).getPropertyValue('--k')
  const size = element => parseFloat(getComputedStyle(element).fontSize)
  const inside = (inner, outer) => inner.left >= outer.left - 1 && inner.right <= outer.right + 1
    && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1
  return [...stage.querySelectorAll('.slide')].map(slide => {
    const box = slide.getBoundingClientRect(), body = slide.querySelector('.body')
    const words = [...slide.querySelectorAll('h1, p, li, td, th, b, span, strong, svg, text')]
      .filter(each => each.getBoundingClientRect().width)
    const texts = words.filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    return {
      id: slide.dataset.id,
      cut: words.filter(each => !inside(each.getBoundingClientRect(), box)).map(each => each.textContent.slice(0, 20)),
      over: Math.max(body.scrollHeight - body.clientHeight, body.scrollWidth - body.clientWidth),
      window: box.width <= innerWidth + 1 && box.height <= innerHeight + 1,
      title: size(slide.querySelector('h1')),
      body: size(body),
      least: Math.min(...texts.filter(each => !each.closest('svg')).map(size)),
      scale,
    }
  })
}"""


def open_stage(page: Page, wait_until_run: Wait, address: str = "/present") -> None:
    page.goto(address)
    page.locator(".slide.now").wait_for()
    wait_until_run(page)


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(readable(words))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_slide_is_whole_at_every_size(
    theme: str, plan: Plan, new_page: Callable[..., Page], wait_until_run: Wait
) -> None:
    page = new_page(viewport={"width": 1920, "height": 1080}, color_scheme=theme)
    open_stage(page, wait_until_run, "/present?slides=full")
    said = {slide.id for slide in deck.chosen(plan, "short")}
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        seen: list[dict[str, Any]] = settled(page, lambda: page.evaluate(MEASURE))
        assert len(seen) == len(deck.slides(plan))
        for slide in seen:
            where = (slide["id"], width, height)
            assert slide["cut"] == [] and slide["over"] <= 1 and slide["window"], where
            assert slide["title"] >= TITLE and slide["least"] >= NOTE, where
            assert slide["body"] >= (BODY if slide["id"] in said else BODY * 0.9), where
            assert slide["scale"] == pytest.approx(min(width / 1920, height / 1080), abs=0.01)


def test_the_whole_presentation_by_keyboard(plan: Plan, new_page: Callable[..., Page], wait_until_run: Wait) -> None:
    page = new_page(viewport={"width": 1920, "height": 1080})
    slides = deck.chosen(plan, "short")
    open_stage(page, wait_until_run)
    for place, slide in enumerate(slides):
        heading(page, slide.title)
        expect(page.get_by_text(f"{place + 1} / {len(slides)}").first).to_be_visible()
        page.keyboard.press(("ArrowRight", "PageDown", "Space", "ArrowDown")[place % 4])
    for key, at in (("Home", 0), ("End", -1), ("ArrowLeft", -2), ("PageUp", -3)):
        page.keyboard.press(key)
        heading(page, slides[at].title)
    page.keyboard.type("4")
    page.keyboard.press("Enter")
    heading(page, slides[3].title)
    assert page.url.endswith(f"slide={slides[3].id}")
    page.keyboard.press("Home")
    assert "slide=" not in page.url


def test_pages_turn_at_once_and_without_a_network(plan: Plan, page: Page, wait_until_run: Wait) -> None:
    """Nothing is asked of the server: the time is measured in the browser, from key to picture."""
    open_stage(page, wait_until_run, "/present?slides=full")
    page.context.set_offline(True)
    took = page.evaluate("""async () => {
      const stage = document.querySelector('[data-testid=stBidiComponentIsolated]').shadowRoot
      const name = () => stage.querySelector('.slide.now').dataset.id
      const before = name(), began = performance.now()
      window.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight'}))
      if (name() === before) return Infinity
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
      return performance.now() - began
    }""")
    assert took < 1500  # far above what it takes: a busy machine draws slowly
    heading(page, deck.slides(plan)[1].title)
    page.context.set_offline(False)


def test_a_reload_and_a_visit_elsewhere_come_back(plan: Plan, page: Page, wait_until_run: Wait) -> None:
    open_stage(page, wait_until_run)
    third = deck.chosen(plan, "short")[2]
    page.keyboard.type("3")
    page.keyboard.press("Enter")
    page.reload()
    page.locator(".slide.now").wait_for()
    heading(page, third.title)


def test_overview_notes_help_and_black(plan: Plan, page: Page, wait_until_run: Wait) -> None:
    open_stage(page, wait_until_run)
    slides = deck.chosen(plan, "short")
    page.keyboard.press("o")
    page.get_by_role("button", name=f"第4页：{slides[3].title}").click()
    heading(page, slides[3].title)
    page.keyboard.press("n")
    expect(page.get_by_role("dialog", name="讲稿")).to_contain_text("可能的提问")
    page.keyboard.press("n")
    expect(page.get_by_role("dialog", name="讲稿")).to_have_count(0)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="按键")).to_contain_text("总览")
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    expect(page.locator(".black")).to_be_visible()
    page.keyboard.press("b")
    expect(page.locator(".black")).to_have_count(0)


def test_the_presenters_window_is_in_step(plan: Plan, page: Page, wait_until_run: Wait) -> None:
    open_stage(page, wait_until_run)
    slides = deck.chosen(plan, "short")
    page.keyboard.press("ArrowRight")
    with page.context.expect_page() as opened:
        page.keyboard.press("p")
    second = opened.value
    second.locator(".slide.now").wait_for()
    heading(second, slides[1].title)
    expect(second.locator(".notes")).to_contain_text("要说的")
    expect(second.locator(".slide.next h1")).to_have_text(readable(slides[2].title))
    page.keyboard.press("ArrowRight")
    heading(second, slides[2].title)
    second.keyboard.press("ArrowRight")
    heading(page, slides[3].title)
    expect(page.locator(".notes")).to_have_count(0)


def test_controls_hide_until_the_pointer_moves(page: Page, wait_until_run: Wait) -> None:
    open_stage(page, wait_until_run)
    bar = page.get_by_test_id("stBottom")
    expect(bar).to_have_css("opacity", "0")
    page.mouse.move(300, 300)
    page.mouse.move(320, 320)
    expect(bar).to_have_css("opacity", "1")
    expect(page.get_by_role("toolbar")).to_be_visible()


def test_touching_a_row_and_a_place_opens_the_sentences(plan: Plan, page: Page, wait_until_run: Wait) -> None:
    open_stage(page, wait_until_run, "/present?slide=limits")
    page.locator(".slide.now [data-touch=pm25]").click()
    assert "indicator=pm25" in page.url
    expect(page.locator(".said")).to_contain_text("〔2.2〕")
    page.keyboard.press("ArrowRight")
    assert "indicator" not in page.url
    expect(page.locator(".said")).to_have_count(0)
    page.goto("/present?slide=map&place=suat")
    expect(page.locator(".said")).to_contain_text(plan.place["suat"].name)


def test_slides_are_chosen_and_moved(plan: Plan, page: Page, wait_until_run: Wait) -> None:
    short = [slide.id for slide in deck.chosen(plan, "short")]
    open_stage(page, wait_until_run)
    page.mouse.move(300, 300)
    page.get_by_role("button", name="选页").click()
    dialog = page.get_by_role("dialog")
    for name, slides in (
        ("下移", "%3B".join([short[1], short[0], *short[2:]])),
        ("移出", "%3B".join([short[0], *short[2:]])),
        ("完整版", "full"),
    ):
        dialog.get_by_role("button", name=name).first.click()
        page.wait_for_url(f"**slides={slides}")
        wait_until_run(page)
    dialog.get_by_role("button", name="完成").click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_text(f"/ {len(deck.slides(plan))}").first).to_be_visible()


def test_files_are_named_after_plan_choice_and_date(plan: Plan, page: Page, wait_until_run: Wait) -> None:
    open_stage(page, wait_until_run)
    page.mouse.move(300, 300)
    page.get_by_role("button", name="下载").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="PowerPoint").click()
    count = len(deck.chosen(plan, "short"))
    assert (
        download.value.suggested_filename == f"{plan.info.title}_幻灯片_汇报版（{count}页）_{date.today():%Y%m%d}.pptx"
    )
    assert Path(download.value.path()).read_bytes().startswith(b"PK")


def test_an_offices_template_is_taken_and_a_bad_one_refused(page: Page, wait_until_run: Wait, tmp_path: Path) -> None:
    open_stage(page, wait_until_run)
    page.get_by_role("button", name="下载", exact=True).click()
    for name, content, words in (("坏的.pptx", b"PK", "不是 PowerPoint"), ("单位.pptx", office(), "封面用模板的")):
        (tmp_path / name).write_bytes(content)
        page.locator("input[type=file]").set_input_files(tmp_path / name)
        expect(page.get_by_text(words)).to_be_visible()
        wait_until_run(page)
        if "封面" not in words:
            page.get_by_role("button", name="知道了").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="PowerPoint 幻灯片").click()
    made = Presentation(download.value.path())
    assert made.slides[0].slide_layout.name == "Title Slide"
    assert made.slides[0].shapes.title.text_frame.text != "旧的一页"


def test_paper_has_a_page_a_slide_and_a_handout_its_notes(page: Page, plan: Plan, wait_until_run: Wait) -> None:
    open_stage(page, wait_until_run)
    paper = page.pdf(prefer_css_page_size=True, print_background=True)
    assert len(re.findall(rb"/Type /Page\b", paper)) == len(deck.chosen(plan, "short"))
    page.evaluate("window.print = () => { window.printed = document.querySelector('style:last-of-type').textContent }")
    page.mouse.move(300, 300)
    page.get_by_role("button", name="打印").click()
    page.get_by_role("dialog", name="打印").get_by_role("button", name="讲义").click()
    assert "A4" in page.evaluate("window.printed")
    expect(page.get_by_role("dialog", name="打印")).to_have_count(0)


def test_a_phone_gets_a_column(plan: Plan, new_page: Callable[..., Page], wait_until_run: Wait) -> None:
    page = new_page(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True)
    open_stage(page, wait_until_run)
    for slide in deck.chosen(plan, "short"):
        heading(page, slide.title)
        seen = next(each for each in page.evaluate(MEASURE) if each["id"] == slide.id)
        assert seen["cut"] == [] and seen["least"] >= 15, slide.id
        if slide.table.rows:  # a column has no room for heads, each cell says its own
            cell = page.locator(".slide.now td").nth(1)
            said = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
            assert slide.table.columns[1] in said, slide.id
        page.keyboard.press("ArrowRight")


def test_accessibility(page: Page, wait_until_run: Wait) -> None:
    from axe_playwright_python.sync_playwright import Axe

    for slide in ("growth", "numbers", "map", "open"):
        open_stage(page, wait_until_run, f"/present?slide={slide}")
        page.wait_for_timeout(500)
        found = Axe().run(page).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found] == [], slide
