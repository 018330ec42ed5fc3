"""Each journey without a mouse: what is pressed is first reached by Tab, and the focus is seen where it stands."""

import io
import re
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Locator, Page, TimeoutError, expect
from pptx import Presentation

from components.source.reader import HERE
from data import deck
from data.reports.form import COLUMNS
from data.reports.worklist import SHEET
from data.reports.worklist_workbook import HEAD
from data.schema import Plan
from data.wording import wording
from tests.browser.steps import Wait, arrive, first_answer, page_through

FAR = 150  # stops of Tab that nobody would go beyond
HOLDS = "wanted => wanted === document.activeElement || wanted.contains(document.activeElement)"
LOOK = """wanted => {
    const near = [wanted, ...wanted.querySelectorAll('*')]
    for (let at = wanted.parentElement, level = 0; at && level < 3; at = at.parentElement, level++) near.push(at)
    return near.map(getComputedStyle).map(style =>
        [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join()).join(';')
}"""


def reach(page: Page, wanted: Locator) -> None:
    """Tab until the element has the focus, and see that it looks otherwise than before."""
    wanted.wait_for(state="attached")
    if wanted.evaluate(HOLDS):
        return
    before = wanted.evaluate(LOOK)
    for _ in range(FAR):
        page.keyboard.press("Tab")
        if wanted.evaluate(HOLDS):
            with suppress(TimeoutError):  # a colour comes slowly
                page.wait_for_function(
                    f"([wanted, before]) => ({LOOK})(wanted) !== before", arg=[wanted.element_handle(), before]
                )
            assert wanted.evaluate(HOLDS), f"the focus does not stay on {wanted}"
            assert wanted.evaluate(LOOK) != before, f"the focus does not show on {wanted}"
            return
    pytest.fail(f"{FAR} stops of Tab do not reach {wanted}")


def press(page: Page, wanted: Locator, key: str = "Enter") -> None:
    """Reach an element and press a key on it."""
    reach(page, wanted)
    page.keyboard.press(key)


def choose(page: Page, wanted: Locator) -> None:
    """Reach a row of buttons, which is one stop of Tab, go along it by arrows, and press one."""
    reach(page, wanted.locator("xpath=ancestor::*[@role='radiogroup' or @role='toolbar' or @role='group'][1]"))
    for _ in range(FAR):
        if wanted.evaluate(HOLDS):
            page.keyboard.press("Space")
            return
        page.keyboard.press("ArrowRight")
    pytest.fail(f"no arrow leads to {wanted}")


def start(page: Page, wait_until_run: Wait) -> Page:
    """The overview, with the keys of the search box known to the page."""
    page.goto("/")
    wait_until_run(page)
    page.wait_for_function("window.searchKey")
    return page


def ask(page: Page, words: str, wait_until_run: Wait) -> Locator:
    """The first answer to a question, typed after /."""
    page.keyboard.press("/")
    return first_answer(page, words, wait_until_run)


def test_an_officer_checks_a_number(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    figure = plan.figure["5g-stations-2020"]
    first = ask(start(page, wait_until_run), "年底5G基站多少个", wait_until_run)
    press(page, first.get_by_role("link", name="出处"))
    arrive(page, rf"at={figure.statement}", wait_until_run)
    expect(page.locator(f".st-key-{HERE}")).to_be_focused()  # Tab goes on from the sentence
    press(page, page.get_by_role("link", name=wording(plan, figure)).first)
    arrive(page, rf"at={figure.id}", wait_until_run)
    press(page, page.get_by_role("button", name="分享").first)
    expect(page.get_by_test_id("stCode").nth(1)).to_contain_text(plan.statement[figure.statement].text)


def test_an_analyst_compares_and_takes_the_table_away(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    start(page, wait_until_run)
    press(page, page.get_by_test_id("stTopNavLink").filter(has_text="指标"))
    arrive(page, "/indicators", wait_until_run)
    choose(page, page.get_by_role("radio", name="量化任务"))
    arrive(page, "view=quantities", wait_until_run)
    press(page, page.get_by_role("button", name="下载"))
    with page.expect_download() as download:
        press(page, page.get_by_role("button", name="表格 CSV"))
    assert download.value.path().read_text("utf-8-sig").count("\n") > 1
    page.keyboard.press("Escape")
    choose(page, page.get_by_role("radio", name="情景测算"))
    arrive(page, "view=whatif", wait_until_run)
    press(page, page.get_by_role("slider").first, "ArrowRight")
    arrive(page, "rate=", wait_until_run)


def test_an_officer_hands_out_the_work_list_and_reads_it_back(
    page: Page, wait_until_run: Wait, plan: Plan, tmp_path: Path
) -> None:
    area = plan.info.task_areas[1]
    start(page, wait_until_run)
    press(page, page.get_by_test_id("stTopNavLink").filter(has_text="任务"))
    arrive(page, "/tasks", wait_until_run)
    choose(page, page.get_by_role("button", name=re.compile(rf"^2 {area.short} \d+$")))
    arrive(page, rf"area={area.id}", wait_until_run)
    with page.expect_download() as download:
        press(page, page.get_by_role("button", name=re.compile("任务分解表")))
    report = tmp_path / "一季度.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(download.value.path().read_bytes()))
    book[SHEET].cell(HEAD + 2, COLUMNS.index("状态") + 1).value = "已完成"
    book.save(report)
    press(page, page.get_by_test_id("stMain").get_by_role("link", name="填报"))
    arrive(page, "/progress", wait_until_run)
    with page.expect_file_chooser() as chooser:
        press(page, page.get_by_test_id("stFileUploader").locator("button"))
    chooser.value.set_files(report)
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"{len(plan.actions)} 项中 1 项已填报")


def test_a_presenter_gives_the_short_slides(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    start(page, wait_until_run)
    press(page, page.get_by_test_id("stTopNavLink").filter(has_text="演示"))
    arrive(page, "/present", wait_until_run)
    press(page, page.get_by_role("button", name="选页"))
    press(page, page.get_by_role("dialog").get_by_role("button", name="完整版"))
    arrive(page, "slides=full", wait_until_run)
    press(page, page.get_by_role("dialog").get_by_role("button", name="完成"))
    expect(page.get_by_role("dialog")).to_have_count(0)
    wait_until_run(page)
    slides = deck.slides(plan)
    page_through(page, slides, wait_until_run)
    press(page, page.get_by_role("button", name="下载"))
    with page.expect_download() as download:
        press(page, page.get_by_role("button", name="PowerPoint"))
    made = Presentation(io.BytesIO(download.value.path().read_bytes()))
    titles = [page.shapes.title.text.replace("\v", "") for page in made.slides]  # the cover breaks its lines
    assert [title for title in titles if title != "目录"] == [slide.title for slide in slides]
    page.keyboard.press("Escape")
    press(page, page.get_by_role("link", name="退出演示"))
    expect(page.get_by_test_id("stTopNavLink").first).to_be_visible()


def test_a_citizen_finds_a_line_and_its_place(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    first = ask(start(page, wait_until_run), "地铁13号线", wait_until_run)
    press(page, first.get_by_role("link", name="出处"))
    arrive(page, "at=", wait_until_run)
    press(page, page.locator('a[href*="map?place="]').first)
    arrive(page, r"/map\?.*place=", wait_until_run)
    choose(page, page.get_by_role("button", name=re.compile("^● 科研装置与机构")).first)
    arrive(page, "kind=science", wait_until_run)
    chosen = page.url
    press(page, page.get_by_role("searchbox", name="找地点"))
    page.keyboard.type("guangmingchengzhan")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url != chosen and "place=" in url)
    wait_until_run(page)


def test_a_draft_is_reviewed(page: Page, wait_until_run: Wait) -> None:
    """After each answer the next row is in view and has the focus; a form opens on its first field."""
    page.goto("/review?plan=shenzhen-2021")
    press(page, page.get_by_role("textbox", name="校对人"))
    page.keyboard.type("李明")
    page.keyboard.press("Enter")
    row = page.locator(".st-key-review_row")
    for done, key, name in ((1, "y", "确认"), (0, "u", "撤销")):
        expect(page.get_by_role("button", name="校对人 李明")).to_be_visible()
        wait_until_run(page)  # a button that is still being drawn hears no key
        expect(page.get_by_role("button", name=name)).to_be_enabled()
        page.keyboard.press(key)
        expect(page.get_by_text(f"本次已处理 {done} 条")).to_be_attached()
        expect(row).to_be_focused()
        expect(row).to_be_in_viewport()
    page.keyboard.press("e")
    expect(page.get_by_label("名称", exact=True)).to_be_focused()
    page.keyboard.type("新名")
    page.keyboard.press("Control+Enter")
    with page.expect_download() as download:
        press(page, page.get_by_role("button", name="下载文件夹（1 条）"))
    assert "校对后" in download.value.suggested_filename
