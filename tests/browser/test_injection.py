"""Markup from the address, from a plan's files and from an upload is shown as words: nothing of it comes to life."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from components.exports import onefile
from data.load import load_plan
from tests.security.poison import MARKUP
from tests.tree import PATHS

VIEWS = [
    *PATHS,
    *(f"indicators?view={view}" for view in ("quantities", "whatif", "checks", "context")),
    "present?slide=3",
    "source?at=t-gdp",
    "tasks?at=f-new-metro",
    "map?place=daoxiang-park",
]
KEYS = (
    "plan",
    "area",
    "theme",
    "type",
    "place",
    "at",
    "q",
    "view",
    "group",
    "indicator",
    "status",
    "kind",
    "check",
    "series",
    "line",
    "slides",
    "slide",
    "on",
    "page",
)
ALIVE = "[src*='a.example'], [href*='a.example'], [href^='javascript'], [onerror]"


@pytest.fixture(scope="module")
def poisoned_server(serve, poisoned: Path) -> Iterator[str]:
    with serve(poisoned) as url:
        yield url


@pytest.fixture
def wary(new_page: Callable[..., Page], poisoned_server: str) -> Page:
    """A watched page of the plan that tries; a request outside or a dialog is a fault in it."""
    page = new_page(poisoned_server)
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
    return page


def alive(page: Page) -> list[str]:
    return page.eval_on_selector_all(ALIVE, "found => found.map(each => each.outerHTML.slice(0, 200))")


@pytest.mark.parametrize("view", VIEWS)
def test_markup_of_a_plan_stays_words(view: str, wary: Page, wait_until_run: Callable[[Page], None]) -> None:
    wary.goto(f"/{view}")
    wait_until_run(wary)
    assert alive(wary) == []
    expect(wary.get_by_role("heading", level=1)).to_have_count(1)


@pytest.mark.parametrize("name", PATHS)
def test_markup_of_an_address_stays_words(
    name: str, new_page: Callable[..., Page], wait_until_run: Callable[[Page], None]
) -> None:
    page = new_page()
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
    page.goto(f"/{name}?{urlencode(dict.fromkeys(KEYS, MARKUP))}")
    wait_until_run(page)
    assert alive(page) == []
    expect(page.get_by_role("heading", level=1)).to_have_count(1)


def test_markup_of_an_upload_stays_words(wary: Page, poisoned: Path, wait_until_run: Callable[[Page], None]) -> None:
    plan = load_plan("tiny", poisoned)
    quoted = '"' + MARKUP.replace('"', '""') + '"'
    rows = [f"{action.id},{quoted},1,{quoted},进行中,2023-06-30" for action in plan.actions]
    rows += [f"{quoted},x,x,x,{quoted},{quoted}", f"{plan.actions[0].id},other,2,other,,"]
    content = "\n".join(["编号,牵头单位,累计完成值,进展说明,状态,更新日期", *rows])
    wary.goto("/progress")
    wait_until_run(wary)
    upload = {"name": MARKUP.replace("/", "_") + ".csv", "mimeType": "text/csv", "buffer": content.encode()}
    wary.locator("input[type=file]").set_input_files(upload)  # type: ignore[arg-type]
    expect(wary.get_by_role("heading", level=1)).to_contain_text("截至")
    wait_until_run(wary)
    for folded in wary.get_by_test_id("stExpander").locator("summary").all():
        folded.click()
    wait_until_run(wary)
    assert wary.get_by_text("[z](javascript:alert(document.domain))").count() > 0, "the upload is shown"
    assert alive(wary) == []


def test_markup_stays_words_in_the_file_that_holds_everything(wary: Page, poisoned: Path) -> None:
    page = onefile.page(load_plan("tiny", poisoned))
    wary.set_content(page if isinstance(page, str) else page.decode())
    assert wary.get_by_text("[z](javascript:alert(document.domain))").count() > 0, "the plan is shown"
    assert alive(wary) == []
