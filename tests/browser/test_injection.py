"""Markup from the address, from a plan's files and from an upload is shown as words: nothing of it comes to life."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.security.poison import MARKUP

PAGES = [
    "",
    *(path.stem for path in sorted((Path(__file__).parents[2] / "pages").glob("*.py")) if path.stem != "overview"),
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
ALIVE = "[src*='a.example'], [href*='a.example'], [href^='javascript'], [onerror], main b, main script:not([src])"


@pytest.fixture(scope="module")
def poisoned_server(serve, poisoned: Path) -> Iterator[str]:
    with serve(poisoned) as url:
        yield url


@pytest.fixture
def wary(new_page: Callable[..., Page], poisoned_server: str) -> Page:
    """A watched page of the plan that tries; a dialog is an error in it."""
    page = new_page(poisoned_server)
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
    return page


def alive(page: Page) -> list[str]:
    return page.eval_on_selector_all(ALIVE, "found => found.map(each => each.outerHTML.slice(0, 200))")


@pytest.mark.parametrize("name", PAGES)
def test_markup_stays_words(name: str, wary: Page, wait_until_run: Callable[[Page], None]) -> None:
    wary.goto(f"/{name}")
    wait_until_run(wary)
    assert alive(wary) == []
    wary.goto(f"/{name}?{urlencode(dict.fromkeys(KEYS, MARKUP))}")
    wait_until_run(wary)
    assert alive(wary) == []
    expect(wary.get_by_role("heading", level=1)).to_have_count(1)
