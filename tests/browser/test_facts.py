"""Context and checks in a browser: charts keep their marks, choices survive a visit elsewhere, tables fit a phone."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from data.checks.consistency import run_checks
from data.outside.yearly import outcomes, points
from data.schema import Plan
from tests.browser.steps import Wait

SYMBOLS = "[data-testid=stVegaLiteChart] svg .mark-symbol path"


def pick(page: Page, name: str, wait_until_run: Wait) -> None:
    page.get_by_test_id("stButtonGroup").get_by_role("radio", name=name, exact=True).or_(
        page.get_by_test_id("stButtonGroup").get_by_role("button", name=name, exact=True)
    ).first.click()
    wait_until_run(page)


def marks_of_rates(plan: Plan) -> int:
    """Targets and results in per cent that are drawn: of every target that something from outside stands beside."""
    counted = 0
    for item in outcomes(plan):
        outside = [each for each in (item.result, item.city_target, item.city_result) if each]
        counted += (1 + len(outside)) if outside and item.indicator.unit == "%" else 0
    return counted


def marks_of_growth(plan: Plan, series: str) -> int:
    return len(points(plan, next(each for each in plan.outside.series if each.id == series), "growth"))


def test_five_rounds_lose_no_mark(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    rates, trade, gdp = marks_of_rates(plan), marks_of_growth(plan, "trade"), marks_of_growth(plan, "gdp")
    assert rates > 10 and gdp > trade > 0
    page.goto("/indicators?view=context")
    wait_until_run(page)
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(3)
    marks = page.locator(SYMBOLS)
    expect(marks).to_have_count(rates + gdp)
    for _ in range(5):
        pick(page, "进出口总额", wait_until_run)
        expect(marks).to_have_count(rates + trade)
        pick(page, "地区生产总值", wait_until_run)
        expect(marks).to_have_count(rates + gdp)
        assert "series" not in page.url  # the first one is not written


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


@pytest.mark.parametrize("view", ["context", "checks&status=all"])
def test_fits_a_phone(new_page: Callable[..., Page], wait_until_run: Wait, view: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844})
    page.goto(f"/indicators?view={view}")
    wait_until_run(page)
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
