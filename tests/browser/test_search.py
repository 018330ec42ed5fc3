"""Search by keyboard, from any page, and what is typed stays text."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from data.schema import Plan
from data.wording import readable


@pytest.mark.parametrize("name", ["", "indicators", "tasks", "about"])
def test_slash_leads_to_the_box_from_any_page(name: str, page: Page, wait_until_run: Callable[[Page], None]) -> None:
    page.goto(f"/{name}")
    wait_until_run(page)
    page.wait_for_function("window.searchKey")  # a script of the page's end
    page.keyboard.press("/")
    box = page.locator(".st-key-search-box input")
    expect(box).to_be_focused()
    page.keyboard.type("how many 5G stations")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/source\?q=how"))
    expect(page.get_by_role("listitem").first).to_contain_text("2500座以上")


def test_markup_typed_into_search_is_shown_as_typed(page: Page, wait_until_run: Callable[[Page], None]) -> None:
    typed = "<img src=x onerror=alert(1)> ![a](http://a.example/b) **x**"
    page.goto("/source")
    wait_until_run(page)
    page.locator(".st-key-search-box input").fill(typed)
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stMain")).to_contain_text("<img src=x onerror=alert")
    expect(page.get_by_test_id("stMain")).to_contain_text("**x**")


@pytest.mark.parametrize("half", [0, 1])
def test_a_sample_of_figures_and_clauses_opens_in_view(
    half: int, page: Page, wait_until_run: Callable[[Page], None], plan: Plan
) -> None:
    sample = [*plan.figures[half::14], *plan.clauses[half::44]]
    assert len(sample) >= 25
    for item in sample:
        statement = plan.statement[item.statement] if item.id in plan.figure else item
        page.goto(f"/source?at={item.id}")
        wait_until_run(page)
        marked = page.locator("span[style*='background']").or_(page.locator(".stMarkdownColoredBackground"))
        expect(marked.first, item.id).to_be_in_viewport()
        shown = re.sub(r"\s", "", "".join(marked.all_inner_texts()))
        assert re.sub(r"\s", "", readable(statement.text))[:6] in shown
