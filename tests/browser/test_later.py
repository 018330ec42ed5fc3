"""/later in a browser: a click in a row of the timeline opens the sentences of both sides."""

import re

from playwright.sync_api import Page, expect

from tests.browser.steps import Wait


def test_a_row_opens_both_sentences_and_a_button_closes_them(page: Page, wait_until_run: Wait) -> None:
    page.goto("/later?area=livelihood&status=done")
    chart = page.get_by_test_id("stVegaLiteChart")
    row = chart.locator("svg.marks text", has_text=re.compile("^光明高中园$"))
    row.wait_for()
    wait_until_run(page)
    row.scroll_into_view_if_needed()
    drawn, around = chart.bounding_box(), row.bounding_box()
    assert drawn and around
    page.mouse.click(drawn["x"] + drawn["width"] * 0.7, around["y"] + around["height"] / 2)
    expect(page).to_have_url(re.compile("at=high-school-park-built"), timeout=20_000)
    expect(page.get_by_role("heading", name="光明高中园")).to_be_visible()
    page.get_by_role("button", name="收起").click()
    expect(page).to_have_url(re.compile("status=done$"), timeout=20_000)


def test_the_quote_is_one_link_away_from_a_hit(page: Page, wait_until_run: Wait) -> None:
    page.goto("/source?q=6号线什么时候开通")
    link = page.get_by_role("link", name=re.compile("后来：2020-08-18 开通运营")).first
    link.wait_for()
    wait_until_run(page)
    link.click()
    expect(page).to_have_url(re.compile("/later\\?at=metro-6-open"), timeout=20_000)
    expect(page.get_by_text("光明人期盼多年的地铁6号线正式开通运营").first).to_be_visible(timeout=20_000)
