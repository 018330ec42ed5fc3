"""Journeys as people make them: by the ways that stand on the pages, never by typing an address."""

import csv
import io
import re
from collections.abc import Callable

import openpyxl
import pytest
from playwright.sync_api import Locator, Page, expect
from pptx import Presentation

from data import deck
from data.reports.form import COLUMNS, ID
from data.reports.worklist import SHEET
from data.reports.worklist_workbook import HEAD
from data.schema import Plan
from data.wording import wording
from tests.browser.steps import Wait, arrive, first_answer, page_through, until_seen


def follow(page: Page, link: Locator, address: str, wait_until_run: Wait) -> None:
    """Click a link, arrive where it leads, and let the page finish."""
    link.click()
    arrive(page, address, wait_until_run)


def saved(page: Page, button: str) -> bytes:
    """What a download button hands over."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value.path().read_bytes()


def test_from_the_overview_to_a_sentence(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    area = plan.info.task_areas[0]
    action = next(a for a in plan.actions if a.section == area.section and a.places)
    place = plan.place[action.places[0]]

    page.goto("/")
    wait_until_run(page)
    follow(
        page, page.get_by_role("link", name=re.compile(area.short)).first, rf"/tasks\?area={area.id}", wait_until_run
    )
    follow(page, page.get_by_role("link", name=place.name, exact=True).first, rf"/map\?.*{place.id}", wait_until_run)
    expect(page.get_by_role("heading", name=place.name).first).to_be_visible()
    cited = page.locator(f'a[href*="source?at={action.id}"]').first
    follow(page, cited, rf"/source\?.*at={action.id}", wait_until_run)
    expect(page.get_by_text(re.compile(re.escape(action.text[:9]))).first).to_be_in_viewport()


def test_an_officer_checks_a_number(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    """Asked in a meeting how many 5G stations: the sentence, the number's card, a citation for the minutes, back."""
    figure = plan.figure["5g-stations-2020"]
    page.goto("/")
    wait_until_run(page)
    page.wait_for_function("window.searchKey")
    page.keyboard.press("/")
    first = first_answer(page, "年底5G基站多少个", wait_until_run)
    expect(first).to_contain_text("2500座以上")
    asked = page.url
    follow(page, first.get_by_role("link", name="出处"), rf"at={figure.statement}", wait_until_run)
    follow(page, page.get_by_role("link", name=wording(plan, figure)).first, rf"at={figure.id}", wait_until_run)
    for words in (figure.name, "不少于", f"{plan.info.target_year}年底"):
        expect(page.get_by_test_id("stMain").get_by_text(words).first).to_be_visible()
    citation = page.get_by_test_id("stCode").nth(1)
    until_seen(page.get_by_role("button", name="分享").click, citation)
    expect(citation).to_contain_text(plan.statement[figure.statement].text)
    expect(citation).to_contain_text(plan.info.title)
    expect(citation).to_contain_text(f"source?at={figure.id}")
    page.go_back()
    page.go_back()
    expect(page).to_have_url(asked)
    wait_until_run(page)
    expect(page.get_by_test_id("stMain").get_by_role("listitem").first).to_contain_text("2500座以上")


def test_an_analyst_compares_and_takes_the_table_away(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    """Both years beside each other, all of a group as a file, its chart as a picture, and what a target is worth."""
    page.goto("/")
    wait_until_run(page)
    follow(page, page.get_by_test_id("stTopNavLink").filter(has_text="指标"), "/indicators", wait_until_run)
    page.get_by_role("radio", name="量化任务").click()
    arrive(page, "view=quantities", wait_until_run)
    shown = page.get_by_test_id("stMain").get_by_test_id("stTable").first.inner_text()
    page.get_by_role("button", name="下载").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="表格 CSV").click()
    rows = csv.reader(io.StringIO(download.value.path().read_text("utf-8-sig")))
    values = [figure.value for row in rows for cell in row if (figure := plan.figure.get(cell))]
    assert values
    assert all(value in shown for value in values)
    page.keyboard.press("Escape")
    page.get_by_role("radio", name="情景测算").click()
    arrive(page, "view=whatif", wait_until_run)
    expect(page.get_by_role("slider").first).to_be_visible()


def test_an_officer_hands_out_the_work_list_and_reads_it_back(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    """An area's work list out of the page, a unit's report into it, uploaded where progress is shown."""
    area = plan.info.task_areas[1]
    actions = [action.id for action in plan.actions if action.section == area.section]
    page.goto("/tasks")
    wait_until_run(page)
    page.get_by_test_id("stMain").get_by_text(re.compile(rf"^2 {area.short} \d+$")).first.click()
    arrive(page, rf"area={area.id}", wait_until_run)
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile("任务分解表")).click()
    book = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes()))
    sheet = book[SHEET]
    ids = COLUMNS.index(ID) + 1
    assert [sheet.cell(row, ids).value for row in range(HEAD + 2, sheet.max_row + 1)] == actions
    sheet.cell(HEAD + 2, COLUMNS.index("状态") + 1).value = "已完成"
    sheet.cell(HEAD + 2, COLUMNS.index("牵头单位") + 1).value = "区发展和改革局"
    report = io.BytesIO()
    book.save(report)

    follow(page, page.get_by_test_id("stMain").get_by_role("link", name="填报"), "/progress", wait_until_run)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    page.locator("input[type=file]").set_input_files(
        {"name": "一季度.xlsx", "mimeType": kind, "buffer": report.getvalue()}
    )
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"{len(plan.actions)} 项中 1 项已填报")


def test_a_presenter_without_a_network(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    """Into the slides, through all of the short ones by keyboard, and away with the same as a file."""
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto("/")
    wait_until_run(page)
    follow(page, page.get_by_test_id("stTopNavLink").filter(has_text="演示"), "/present", wait_until_run)
    page.mouse.move(300, 300)
    page.get_by_role("button", name="选页").click()
    page.get_by_role("dialog").get_by_role("button", name="完整版").click()
    page.wait_for_url("**slides=full")
    page.get_by_role("dialog").get_by_role("button", name="完成").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    wait_until_run(page)
    slides = deck.slides(plan)
    page_through(page, slides, wait_until_run)
    page.mouse.move(320, 320)
    page.get_by_role("button", name="下载").click()
    made = Presentation(io.BytesIO(saved(page, "PowerPoint")))
    titles = [page.shapes.title.text.replace("\v", "") for page in made.slides]  # the cover breaks its lines
    assert titles == [slides[0].title, "目录", *(slide.title for slide in slides[1:])]
    page.keyboard.press("Escape")
    page.get_by_role("link", name="退出演示").click()
    expect(page.get_by_test_id("stTopNavLink").first).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_citizen_on_a_phone(theme: str, new_page: Callable[..., Page], wait_until_run: Wait, plan: Plan) -> None:
    """Is line 13 in there, and where: asked by touch, read, and found on the map; nothing runs off the screen."""
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, color_scheme=theme)
    page.goto("/")
    wait_until_run(page)
    box = page.locator(".st-key-search-box input")
    box.tap()
    first = first_answer(page, "地铁13号线", wait_until_run)
    expect(first).to_contain_text("13号线")
    first.get_by_role("link", name="出处").tap()
    arrive(page, r"at=", wait_until_run)
    expect(page.locator(".stMarkdownColoredBackground").first).to_be_in_viewport()
    page.locator('a[href*="map?place="]').first.tap()
    arrive(page, r"/map\?.*place=", wait_until_run)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
