"""Back and forward mean what people mean, and a page that the browser translates goes on working."""

from playwright.sync_api import Page, expect

from components.shell.frame import PAGES
from data.schema import Plan
from tests.browser.steps import Wait, arrive, first_answer

TRANSLATE = """() => {
  const texts = document.createTreeWalker(document.querySelector("[data-testid=stMain]"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) if (texts.currentNode.data.trim()) found.push(texts.currentNode);
  for (const text of found) {
    const stands = document.createElement("font");
    stands.textContent = `<${text.data}>`;
    text.replaceWith(stands);
  }
  return found.length;
}"""
"""What the translators of browsers do: an element of their own stands where React had put a text."""


def go(page: Page, name: str, address: str, wait_until_run: Wait) -> None:
    """By the menu."""
    page.get_by_test_id("stTopNavLink").filter(has_text=PAGES[name][0]).click()
    arrive(page, address, wait_until_run)


def entries(page: Page) -> int:
    """How many entries the browser's history has."""
    return int(page.evaluate("history.length"))


def test_a_page_that_restores_its_choices_writes_no_entry(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    area = plan.info.task_areas[3].id
    page.goto(f"/tasks?area={area}")
    wait_until_run(page)
    page.wait_for_function("window.oneEntryAnAction")
    before = entries(page)
    go(page, "about", "/about$", wait_until_run)
    go(page, "tasks", rf"/tasks\?area={area}$", wait_until_run)
    assert entries(page) == before + 2
    page.go_back()
    arrive(page, "/about$", wait_until_run)
    page.go_back()
    arrive(page, rf"/tasks\?area={area}$", wait_until_run)


def test_clearing_several_filters_is_one_step(page: Page, wait_until_run: Wait, plan: Plan) -> None:
    area = plan.info.task_areas[0].id
    asked = f"/tasks?area={area}&quantified=no&dated=no"
    page.goto(asked)
    wait_until_run(page)
    page.wait_for_function("window.oneEntryAnAction")
    chosen, before = page.url, entries(page)
    page.get_by_role("button", name="清除").first.click()
    arrive(page, "/tasks$", wait_until_run)
    assert entries(page) == before + 1
    page.go_back()
    expect(page).to_have_url(chosen)


def test_a_translated_page_answers_the_next_question(page: Page, wait_until_run: Wait) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto("/source?q=幼儿园")
    wait_until_run(page)
    for words, answer in (("年底5G基站多少个", "2500座以上"), ("GDP目标", "7.2%"), ("新增学位", "1.3万")):
        assert page.evaluate(TRANSLATE) > 20
        page.wait_for_function("window.searchKey")
        page.keyboard.press("/")
        page.keyboard.press("Control+a")
        expect(first_answer(page, words, wait_until_run)).to_contain_text(answer)
        assert not errors
