"""Profiles and checks in a browser: charts keep their marks, choices survive a visit elsewhere, tables fit a phone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from data.checks.consistency import run_checks
from data.indicators.story import main_stories
from data.outside.yearly import points
from data.schema import Plan
from tests.browser.steps import Wait

SYMBOLS = "[data-testid=stVegaLiteChart] svg .mark-symbol path"


def pick(page: Page, name: str, wait_until_run: Wait) -> None:
    page.get_by_test_id("stButtonGroup").get_by_role("radio", name=name, exact=True).or_(
        page.get_by_test_id("stButtonGroup").get_by_role("button", name=name, exact=True)
    ).first.click()
    wait_until_run(page)


def test_five_rounds_lose_no_mark(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    """A profile's charts: the story above, the growth over the years below."""
    stories = {item.id: item for item in main_stories(plan)}
    series = {item.growth: item for item in plan.outside.series}

    def marks_of(name: str) -> int:
        return sum(told.point is not None for told in stories[name].told) + len(points(plan, series[name], "growth"))

    gdp, trade = marks_of("gdp-growth"), marks_of("trade-growth")
    assert gdp > trade > 3
    page.goto("/indicators?view=context&series=gdp")
    wait_until_run(page)
    expect(page).to_have_url(re.compile(r"indicator=gdp-growth$"))
    marks = page.locator(SYMBOLS)
    expect(marks).to_have_count(gdp)
    for name, count in (("进出口总额增长率", trade), ("地区生产总值增长率", gdp)) * 2:
        page.get_by_role("combobox", name="换一个指标").fill(name)
        expect(page.get_by_role("option", name=name, exact=True)).to_be_visible()
        page.keyboard.press("Enter")
        wait_until_run(page)
        expect(page.get_by_role("heading", level=1)).to_have_text(name)
        expect(marks).to_have_count(count)


def test_choices_come_back_after_a_visit_elsewhere(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    page.goto("/indicators?view=checks")
    wait_until_run(page)
    passed = sum(result.status == "pass" for result in run_checks(plan))
    pick(page, f"相符 {passed}", wait_until_run)
    expect(page).to_have_url(re.compile("status=pass"))
    page.get_by_role("link", name="关于", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("数据来源"))
    page.get_by_role("link", name="指标", exact=True).click()
    expect(page).to_have_url(re.compile(r"(?=.*view=checks)(?=.*status=pass)"))


def test_a_check_has_an_address_of_its_own(page: Page, wait_until_run: Wait) -> None:
    page.goto("/indicators?view=checks")
    wait_until_run(page)
    page.locator("a[href*='check=pm25-limit-twice']").first.click()
    expect(page).to_have_url(re.compile("check=pm25-limit-twice"))
    wait_until_run(page)
    expect(page.locator("a[href*='check=']")).to_have_count(1)


@pytest.mark.parametrize("view", ["targets", "checks&status=all", "quantities&indicator=gdp"])
def test_fits_a_phone(new_page: Callable[..., Page], wait_until_run: Wait, view: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(f"/indicators?view={view}")
    wait_until_run(page)
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
