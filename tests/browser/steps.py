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
TRIES, SOON = 3, 15_000  # milliseconds


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


def until_seen(act: Callable[[], None], seen: Locator) -> None:
    """Act until it shows: what is drawn anew under the hand loses a touch or a key, and a person tries again."""
    for _ in range(TRIES):
        act()
        try:
            return expect(seen).to_be_visible(timeout=SOON)
        except AssertionError:
            continue
    expect(seen).to_be_visible()


def page_through(page: Page, slides: Sequence[Slide], wait_until_run: Wait) -> None:
    """See each slide's title in its turn, and go on by keyboard."""
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text(readable(slides[0].title))
    for slide in slides[1:]:
        wait_until_run(page)
        until_seen(lambda: page.keyboard.press("PageDown"), heading.filter(has_text=readable(slide.title)))
