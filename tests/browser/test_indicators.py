"""/indicators in a browser: clicks choose, toggles lose nothing, charts follow the theme, files arrive."""

import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, TimeoutError, expect

from components.indicators.multiples import small_series
from data.indicators.rows import ChartRow, RowChart, RowMark
from data.indicators.story import main_stories
from data.indicators.story_rows import rate_rows, rate_stories
from data.schema import Plan
from tests.browser.steps import Wait, settled

TIMES = 5
CHOSEN = re.compile("indicator=fixed-asset-investment-growth$")
# Marks of a chart by kind; the tint of the chosen row comes and goes with the choice, and is left out.
MARKS = """() => [...document.querySelectorAll('svg.marks')].map(svg => ({
    text: svg.querySelectorAll('g.mark-text text').length,
    symbol: svg.querySelectorAll('g.mark-symbol path').length,
    rule: svg.querySelectorAll('g.mark-rule line').length,
    rect: [...svg.querySelectorAll('g.mark-rect path')].filter(path => path.getAttribute('opacity') !== '0.1').length,
}))"""


# What of a measure is cut off.
CUT = """() => [...document.querySelectorAll('[data-testid=stMetric] *')]
    .filter(each => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'hidden')
    .map(each => each.innerText)"""
# A line with a long way: what the server says arrives late, while the reader goes on.
LATE = """
const listen = WebSocket.prototype.addEventListener
WebSocket.prototype.addEventListener = function (kind, told, ...rest) {
    const late = kind === 'message' ? event => setTimeout(() => told(event), 700) : told
    return listen.call(this, kind, late, ...rest)
}"""


def rates(plan: Plan) -> RowChart:
    """The chart of growth rates."""
    return rate_rows(plan, rate_stories(main_stories(plan)))


def points_of(drawn: ChartRow) -> list[RowMark]:
    return [mark for mark in drawn.marks if mark.kind != "link"]


def same_marks(page: Page, before: object) -> None:
    """Every mark is there again, soon: a chart that is drawn anew needs a moment."""
    with suppress(TimeoutError):
        page.wait_for_function(f"before => JSON.stringify(({MARKS})()) === JSON.stringify(before)", arg=before)
    assert page.evaluate(MARKS) == before


def opened(page: Page, wait: Wait, query: str = "") -> Page:
    page.goto(f"/indicators{query}")
    page.wait_for_selector("svg.marks g.mark-text text")
    wait(page)
    return page


def options(page: Page, name: str) -> Locator:
    """The buttons of a group of pills or segments."""
    return page.get_by_role("radiogroup", name=name).get_by_role("radio")


def toggle(page: Page, wait: Wait, buttons: Locator) -> None:
    """Press the buttons of a group in turn, TIMES altogether."""
    for time in range(TIMES):
        buttons.nth(time % buttons.count()).click()
        wait(page)


def row(page: Page, chart: int, number: int, rows: int) -> None:
    """Click in the empty right part of a row."""
    rects = page.get_by_test_id("stVegaLiteChart").nth(chart).locator("g.mark-rect.role-mark")
    rects.last.wait_for()  # after a choice the chart is drawn anew
    box = settled(page, rects.last.bounding_box)
    assert box
    page.mouse.click(box["x"] + box["width"] * 0.95, box["y"] + box["height"] * (number + 0.5) / rows)


def test_views_and_profiles_lose_no_mark(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    opened(page, wait_until_run)
    before = page.evaluate(MARKS)
    assert before[0]["symbol"] == sum(len(points_of(row)) for row in rates(plan).rows)
    toggle(page, wait_until_run, options(page, "看什么"))
    options(page, "看什么").first.click()
    wait_until_run(page)
    same_marks(page, before)
    row(page, 0, 0, len(rates(plan).rows))
    expect(page).to_have_url(re.compile("indicator=gdp-growth$"))
    page.get_by_role("button", name="返回").click()
    expect(page).not_to_have_url(re.compile("indicator="))
    wait_until_run(page)
    same_marks(page, before)


def test_toggling_groups_loses_no_mark(page: Page, wait_until_run: Wait) -> None:
    opened(page, wait_until_run, "?view=quantities")
    before = page.evaluate(MARKS)
    groups = options(page, "看哪一组")
    toggle(page, wait_until_run, groups)
    groups.first.click()
    wait_until_run(page)
    same_marks(page, before)


def test_moving_a_slider_keeps_the_bars(page: Page, wait_until_run: Wait) -> None:
    opened(page, wait_until_run, "?view=whatif")
    before = page.evaluate(MARKS)
    slider = page.get_by_role("slider")
    for _ in range(TIMES):
        slider.press("ArrowRight")
        wait_until_run(page)
    expect(page).to_have_url(re.compile(r"rate=7\.5$"))
    same_marks(page, before)
    for _ in range(TIMES):
        slider.press("ArrowLeft")
        wait_until_run(page)
    expect(page).not_to_have_url(re.compile("rate="))


def test_a_slider_moved_there_and_back_on_a_slow_line(page: Page, wait_until_run: Wait) -> None:
    """Several answers are on their way at once: the connection holds, and the last place counts."""
    page.add_init_script(LATE)
    opened(page, wait_until_run, "?view=whatif")
    before = page.evaluate(MARKS)
    slider = page.get_by_role("slider")
    for key in ("ArrowRight", "ArrowLeft"):
        for _ in range(2 * TIMES):
            slider.press(key)
            page.wait_for_timeout(300)
    wait_until_run(page)
    expect(page).not_to_have_url(re.compile("rate="))
    expect(page.get_by_role("dialog")).to_have_count(0)
    same_marks(page, before)


def test_no_computed_number_loses_its_mark_on_a_phone(new_page: Callable[..., Page], wait_until_run: Wait) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    opened(page, wait_until_run, "?view=whatif")
    cases = options(page, "选择指标")
    for number in range(cases.count()):
        cases.nth(number).click()
        wait_until_run(page)
        assert page.evaluate(CUT) == []


def test_a_click_in_a_row_opens_its_profile(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    opened(page, wait_until_run)
    drawn = rates(plan).rows
    at = [each.id for each in drawn].index("fixed-asset-investment-growth")
    for number in (at, at + 1):  # the district's row, and the city's below it
        row(page, 0, number, len(drawn))
        expect(page).to_have_url(CHOSEN)
        expect(page.get_by_role("heading", level=1, name="固定资产投资增长率")).to_be_in_viewport()
        expect(page.get_by_text("29.7 = −9.7 个百分点")).to_be_visible()
        link = page.get_by_role("link", name="20%").locator("visible=true").first
        assert (link.get_attribute("href") or "").endswith("source?at=fixed-asset-investment-growth-2020")
        page.get_by_role("button", name="返回").click()
        expect(page).not_to_have_url(re.compile("indicator="))
        wait_until_run(page)


def test_a_small_chart_leads_to_its_profile(page: Page, wait_until_run: Wait) -> None:
    opened(page, wait_until_run)
    page.get_by_role("link", name="进出口总额，名义增速，%").click()
    expect(page).to_have_url(re.compile("indicator=trade-growth$"))
    expect(page.get_by_role("heading", level=1, name="进出口总额增长率")).to_be_in_viewport()
    page.go_back()
    expect(page).not_to_have_url(re.compile("indicator="))


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1920, 1080)], ids=["desktop", "projector"])
def test_first_view_holds_the_story(
    new_page: Callable[..., Page], wait_until_run: Wait, plan: Plan, width: int, height: int
) -> None:
    page = opened(new_page(viewport={"width": width, "height": height}), wait_until_run)
    charts = page.get_by_test_id("stVegaLiteChart").filter(has=page.locator("svg.marks"))
    expect(charts).to_have_count(2 + len(small_series(plan)))
    for chart in charts.all()[:2]:
        ink = chart.locator("g.mark-text text").all()[-1].bounding_box()
        assert ink and ink["y"] + ink["height"] <= height
    for heading in page.get_by_role("heading", level=2).all()[:2]:
        box = heading.bounding_box()
        size = heading.evaluate("element => parseFloat(getComputedStyle(element).fontSize)")
        assert box and box["y"] + box["height"] < 400
        assert size >= 25


def test_nothing_runs_out_of_a_phone(new_page: Callable[..., Page], wait_until_run: Wait) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    for view in ("", "?view=quantities", "?view=whatif", "?indicator=gdp-growth", "?indicator=budget-revenue"):
        opened(page, wait_until_run, view)
        for svg in page.locator("svg.marks").all():
            right = svg.evaluate(
                "svg => Math.max(...[...svg.querySelectorAll('text')].map(t => t.getBoundingClientRect().right))"
            )
            box = svg.bounding_box()
            assert box and right <= box["x"] + box["width"] + 1, view
            assert right <= 390


@pytest.mark.parametrize(("width", "columns"), [(390, False), (900, False), (1440, True)])
def test_many_columns_are_a_list_where_there_is_no_room(
    new_page: Callable[..., Page], wait_until_run: Wait, width: int, columns: bool
) -> None:
    """It is the width that decides, not what the browser calls itself."""
    agent = "Mozilla/5.0 (X11; Linux x86_64)" if width == 390 else "Mozilla/5.0 (iPad) Mobile"
    page = new_page(viewport={"width": width, "height": 900}, user_agent=agent)
    page.goto("/indicators?view=table")
    wait_until_run(page)
    table, first = page.locator("table"), page.get_by_text("1　地区生产总值增长率").locator("visible=true")
    expect(first).to_have_count(1)
    expect(table).to_be_visible(visible=columns)
    if columns:
        narrowest = min(cell.bounding_box()["width"] for cell in table.locator("th").all() if cell.bounding_box())  # type: ignore[index]
        assert narrowest > 40


def test_text_follows_the_theme(new_page: Callable[..., Page], wait_until_run: Wait) -> None:
    colours = {}
    for scheme in ("light", "dark"):
        page = opened(new_page(color_scheme=scheme), wait_until_run)
        fills = {text.get_attribute("fill") for text in page.locator("svg.marks g.mark-text text").all()}
        assert "#000" not in fills
        assert "black" not in fills
        colours[scheme] = fills
    assert not colours["light"] & colours["dark"]


def test_files_arrive_with_content(page: Page, wait_until_run: Wait, tmp_path: Path, plan: Plan) -> None:
    opened(page, wait_until_run)
    page.get_by_role("button", name="下载").click()
    for label, start in (("表格 CSV", b"\xef\xbb\xbf"), ("工作簿 XLSX", b"PK"), ("增速图 SVG", b"<svg")):
        with page.expect_download() as waiting:
            page.get_by_role("button", name=label).click()
        file = tmp_path / label
        waiting.value.save_as(file)
        assert file.read_bytes().startswith(start), label
        assert plan.info.title in waiting.value.suggested_filename
