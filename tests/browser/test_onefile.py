"""The one-file page from a disk with the network off: filters, search, charts and map work, nothing is asked for."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from components.exports.onefile import page as onefile
from data.schema import Plan


@pytest.fixture
def file(plan: Plan, tmp_path: Path) -> Path:
    path = tmp_path / "离线网页.html"
    path.write_bytes(onefile(plan))
    return path


@pytest.fixture
def opened(browser: Browser, file: Path) -> Iterator[Page]:
    """The page, watched: the file itself is all that it may ask for."""
    context = browser.new_context(offline=True, locale="zh-CN", viewport={"width": 1440, "height": 900})
    page = context.new_page()
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(file.as_uri())
    yield page
    context.close()
    assert [url for url in asked if not url.startswith(("data:", "blob:"))] == [file.as_uri()]
    assert errors == []


def test_text_is_searched_in_any_width_and_case(opened: Page) -> None:
    opened.fill("#x-words", "ｐｍ2.5")
    expect(opened.locator("#x-count")).to_have_text("4 处")
    opened.press("#x-words", "Enter")
    expect(opened.locator("#x-count")).to_have_text("1 / 4 处")
    expect(opened.locator("#text .now")).to_be_in_viewport()
    opened.fill("#x-words", "没有这样的话")
    expect(opened.locator("#x-count")).to_have_text("没有找到")
    expect(opened.locator("#text .hit")).to_have_count(0)


def test_tasks_are_filtered_and_counted(opened: Page, plan: Plan) -> None:
    area = plan.info.task_areas[-3]
    mine = [action for action in plan.actions if action.section == area.section]
    opened.select_option("#t-area", area.id)
    expect(opened.locator("#t-count")).to_have_text(f"{len(mine)} / {len(plan.actions)} 条举措")
    opened.check("#t-number")
    expect(opened.locator("#tasks li:visible")).to_have_count(sum(bool(action.figures) for action in mine))


def test_a_row_of_a_chart_opens_its_sentences(opened: Page) -> None:
    row = opened.locator(".row").first
    expect(row.locator(".more")).to_be_hidden()
    row.locator("summary").click()
    row.locator(".quote a").first.click()
    expect(opened.locator("#text .c:target")).to_be_in_viewport()


def test_charts_show_one_label_at_a_time(opened: Page) -> None:
    opened.get_by_role("button", name="低于上年", exact=True).click()
    labels = opened.locator(".row:visible").evaluate_all("rows => rows.map(row => row.dataset.label)")
    assert set(labels) == {"低于上年"}, "and not 净增低于上年"


def test_a_table_filters_sorts_and_is_taken_away(opened: Page, plan: Plan) -> None:
    table = opened.locator(".table").first
    words = [f"{figure.name}{plan.statement[figure.statement].text}{figure.note}" for figure in plan.figures]
    expected = sum("公园总数" in each for each in words)
    table.get_by_role("searchbox").fill("公园总数")
    expect(table.locator("tbody tr:visible")).to_have_count(expected)
    with opened.expect_download() as download:
        table.get_by_role("button", name="下载 CSV").click()
    content = Path(download.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(rows) == expected
    assert rows[0]["筛选"] == "筛选“公园总数”"
    assert plan.info.title in rows[0]["来源"]
    table.get_by_role("searchbox").fill("")
    table.get_by_role("button", name="数值").click()
    column = [name.strip() for name in table.locator("th").all_text_contents()].index("数值")
    numbers = [float(text) for text in table.locator(f"tbody td:nth-child({column + 1})").all_text_contents() if text]
    assert numbers == sorted(numbers)


def test_a_place_on_the_map_says_what_the_plan_says(opened: Page, plan: Plan) -> None:
    opened.locator("#map svg [data-place=sysu-shenzhen]").first.click(force=True)
    expect(opened.locator("#place h3")).to_have_text(plan.place["sysu-shenzhen"].name)
    assert opened.locator("#place a").count() == sum("sysu-shenzhen" in clause.places for clause in plan.clauses)


def test_themes_and_accessibility(opened: Page) -> None:
    from axe_playwright_python.sync_playwright import Axe

    papers = set()
    for _ in range(2):
        papers.add(opened.evaluate("getComputedStyle(document.body).backgroundColor"))
        found = Axe().run(opened).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found] == []
        opened.get_by_role("button", name="深色").click()
    assert len(papers) == 2


def test_a_phone_has_no_sideways_overflow(browser: Browser, file: Path) -> None:
    context = browser.new_context(offline=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(file.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()
