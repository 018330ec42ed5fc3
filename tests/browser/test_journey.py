"""One journey as a reader makes it: overview, an area, an action's place on the map, its sentence in the text."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from data.schema import Plan


def test_from_the_overview_to_a_sentence(page: Page, wait_until_run: Callable[[Page], None], plan: Plan) -> None:
    area = plan.info.task_areas[0]
    action = next(a for a in plan.actions if a.section == area.section and a.places)
    place = plan.place[action.places[0]]

    page.goto("/")
    wait_until_run(page)
    page.get_by_role("link", name=re.compile(area.short)).first.click()
    expect(page).to_have_url(re.compile(rf"/tasks\?area={area.id}"), timeout=20_000)
    wait_until_run(page)

    page.get_by_role("link", name=place.name, exact=True).first.click()
    expect(page).to_have_url(re.compile(rf"/map\?.*place={place.id}"), timeout=20_000)
    wait_until_run(page)
    expect(page.get_by_role("heading", name=place.name).first).to_be_visible(timeout=20_000)

    page.locator(f'a[href*="source?at={action.id}"]').first.click()
    expect(page).to_have_url(re.compile(rf"/source\?.*at={action.id}"), timeout=20_000)
    wait_until_run(page)
    expect(page.get_by_text(re.compile(re.escape(action.text[:9]))).first).to_be_in_viewport(timeout=20_000)
