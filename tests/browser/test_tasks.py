"""/tasks in a browser: the first action in view at once, facets that fold on a phone, a ribbon that opens its pairs."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from data.schema import Plan
from tests.browser.steps import Wait, arrive

WIDE = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SAYS_SO = {**PHONE, "user_agent": "Mozilla/5.0 (Linux; Android 14) Chrome/130 Mobile Safari/537.36"}
AREA = re.compile(r"^4 生态文明 \d+$")


@pytest.mark.parametrize("screen", [WIDE, PHONE, SAYS_SO], ids=["wide", "narrow", "phone"])
def test_the_first_action_stands_in_view(
    new_page: Callable[..., Page], wait_until_run: Wait, plan: Plan, screen: dict[str, object]
) -> None:
    page = new_page(**screen)
    page.goto("/tasks")
    wait_until_run(page)
    first = page.get_by_test_id("stMain").locator("li").filter(has_text="第1条").first
    expect(first).to_contain_text(plan.actions[0].text[:12])
    expect(first.get_by_role("link", name="第1条")).to_be_in_viewport()
    area = page.get_by_role("button", name=AREA)
    if screen is WIDE:
        expect(area).to_be_in_viewport()
    else:
        expect(area).to_be_hidden()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_phone_unfolds_the_facets_and_they_stay(new_page: Callable[..., Page], wait_until_run: Wait) -> None:
    page = new_page(**PHONE)
    page.goto("/tasks")
    wait_until_run(page)
    area = page.get_by_role("button", name=AREA)
    expect(area).to_be_hidden()
    page.locator(".st-key-task_filters summary").tap()
    area.tap()
    arrive(page, "area=ecology", wait_until_run)
    expect(area).to_be_visible()


def test_a_number_opens_what_it_counts(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    page.goto("/tasks")
    wait_until_run(page)
    page.wait_for_function("window.linksKeepSession")
    page.get_by_role("link", name=re.compile("条带数字$")).click()
    arrive(page, "quantified=yes$", wait_until_run)
    count = sum(bool(action.figures) for action in plan.actions)
    expect(page.get_by_role("heading", level=2)).to_contain_text(f"{count} 条带数字")


def test_a_ribbon_opens_both_years_side_by_side(page: Page, wait_until_run: Wait) -> None:
    page.goto("/tasks?view=flow")
    chart = page.get_by_test_id("stVegaLiteChart")
    start = chart.locator("svg.marks text", has_text=re.compile("^（七）"))
    start.wait_for()
    wait_until_run(page)
    start.scroll_into_view_if_needed()
    drawn, around = chart.bounding_box(), start.bounding_box()
    assert drawn and around
    page.mouse.click(around["x"] + around["width"] + 40, around["y"] + around["height"] / 2)
    expect(page).to_have_url(re.compile("ribbon=1.7~livelihood"), timeout=20_000)
    pairs = page.get_by_test_id("stTable").filter(has=page.get_by_role("link", name="出处"))
    expect(pairs).to_contain_text("2019年")
    assert pairs.get_by_role("link", name="出处").count() % 2 == 0
    page.get_by_role("button", name="收起").click()
    expect(page).to_have_url(re.compile("view=flow$"), timeout=20_000)
