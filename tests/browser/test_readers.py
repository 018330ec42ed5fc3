"""Two readers at once: one in Shenzhen in Chinese, one abroad in English, whose clock is on another day."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.steps import Wait

HERE = {"locale": "zh-CN", "timezone_id": "Asia/Shanghai"}
LOOKS = 60
ABROAD = {"locale": "en-US", "timezone_id": "Pacific/Pago_Pago"}  # nineteen hours behind


def words(page: Page) -> list[str]:
    """What is said on the page, without its controls."""
    return page.locator("[data-testid=stMain] :is(h1, h2, h3, h4, td, li, p:not(button p, label p))").all_inner_texts()


def same_words(page: Page, other: Callable[[], list[str]]) -> list[str]:
    """The words of a page once they are those of the other: a browser shows some pieces a moment later than others."""
    for _ in range(LOOKS):
        if (said := words(page)) == other() and len(said) > 5:
            return said
        page.wait_for_timeout(250)
    assert words(page) == other()
    return said


@pytest.mark.parametrize(
    "address", ["/", "/indicators?view=context", "/tasks", "/progress", "/source?at=a-5g-stations"]
)
def test_they_read_the_same(new_page: Callable[..., Page], wait_until_run: Wait, address: str) -> None:
    here, abroad = (new_page(**reader) for reader in (HERE, ABROAD))
    for page in (here, abroad):
        page.goto(address)
        wait_until_run(page)
    same_words(abroad, lambda: words(here))


def test_one_chooses_and_the_other_sees_nothing_of_it(new_page: Callable[..., Page], wait_until_run: Wait) -> None:
    here, abroad = (new_page(**reader) for reader in (HERE, ABROAD))
    for page in (here, abroad):
        page.goto("/tasks")
        wait_until_run(page)
    before = same_words(abroad, lambda: words(here))
    here.get_by_placeholder("在举措中查找").fill("公园")
    here.keyboard.press("Enter")
    here.get_by_text("191 条举措中的").wait_for()
    for order in ("按类型", "按主题"):
        abroad.get_by_text(order, exact=True).click()
        wait_until_run(abroad)
    assert "q=" in here.url and "q=" not in abroad.url
    same_words(abroad, lambda: before)
