"""Steps that journeys share, whether they are made by pointer or by keyboard alone."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

import pytest
from playwright.sync_api import Locator, Page, expect

from data.deck.model import Slide
from data.wording import readable

Wait = Callable[[Page], None]
Seen = TypeVar("Seen")
LOOKS = 60


def arrive(page: Page, address: str, wait_until_run: Wait) -> None:
    """Be at an address that matches, with the page at rest."""
    expect(page).to_have_url(re.compile(address))
    wait_until_run(page)


def settled(page: Page, look: Callable[[], Seen]) -> Seen:
    """What a look finds once it finds the same twice: a chart is drawn anew and takes its place bit by bit."""
    found = look()
    for _ in range(LOOKS):
        page.wait_for_timeout(250)
        before, found = found, look()
        if found == before:
            return found
    pytest.fail(f"never at rest: {found}")


def first_answer(page: Page, words: str, wait_until_run: Wait) -> Locator:
    """Type a question where the reader is, and look at what stands first."""
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    arrive(page, r"/source\?q=", wait_until_run)
    return page.get_by_test_id("stMain").get_by_role("listitem").first


def page_through(page: Page, slides: Sequence[Slide], wait_until_run: Wait) -> None:
    """See each slide's title in its turn, and go on by keyboard."""
    for slide in slides:
        expect(page.get_by_role("heading", level=1)).to_have_text(readable(slide.title))
        wait_until_run(page)
        page.keyboard.press("PageDown")
