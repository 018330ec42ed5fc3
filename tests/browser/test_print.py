"""On paper each page is whole: nothing scrolls in a box, folds are open, what is last on the page is on the last sheet,
and neither the logo nor a button stands on it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.tree import PATHS

CUT_OFF = """() => {
    const cut = []
    const boxes = '[data-testid=stMain], [data-testid=stMain] [data-testid=stVerticalBlock]'
    for (const box of document.querySelectorAll(boxes)) {
        const style = getComputedStyle(box)
        if (box.scrollHeight > box.clientHeight + 2 && /auto|scroll|hidden/.test(style.overflowY))
            cut.push(`${box.dataset.testid} ${box.className}: ${box.scrollHeight} in ${box.clientHeight}`)
    }
    const texts = [...document.querySelectorAll('[data-testid=stMain] :is(h1, h2, h3, p, li)')]
    const last = texts.filter(each => each.checkVisibility()).at(-1)  // none on the stage, which has a test of its own
    const end = last ? last.getBoundingClientRect().bottom + scrollY : 0
    const height = document.documentElement.scrollHeight
    if (end > height + 2) cut.push(`the last words end at ${end} of ${height}`)
    const around = ['Header', 'Sidebar', 'Button', 'DownloadButton', 'Popover', 'FileUploader']
    for (const name of around.map(each => `st${each}`))
        for (const each of document.querySelectorAll(`[data-testid=${name}]`))
            if (each.checkVisibility()) cut.push(`${name} is printed: ${each.textContent}`)
    for (const each of document.querySelectorAll('[data-testid=stTable], [data-testid=stTable] > div'))
        if (getComputedStyle(each).overflowY !== 'visible') cut.push('a table that no page may break')
    for (const fold of document.querySelectorAll('[data-testid=stExpanderDetails]'))
        if (fold.querySelector('p, table, li') && fold.closest('[data-testid=stExpander]').checkVisibility()
            && !fold.getBoundingClientRect().height) cut.push(`a fold is shut: ${fold.textContent.slice(0, 40)}`)
    return cut
}"""


@pytest.mark.parametrize("name", PATHS)
def test_paper_shows_the_whole_page(name: str, page: Page, wait_until_run: Callable[[Page], None]) -> None:
    page.goto(f"/{name}")
    wait_until_run(page)
    page.emulate_media(media="print")
    expect(page.get_by_test_id("stHeader")).to_be_hidden()  # the rules for paper have come
    assert page.evaluate(CUT_OFF) == []
    assert page.pdf(format="A4").startswith(b"%PDF")
