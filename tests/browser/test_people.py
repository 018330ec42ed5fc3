"""Five people, each with a question: the answer is on the screen after three steps, at a desk and on a phone."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from data.deck.topic import topic_slides
from data.schema import Plan
from data.topics.choose import topics_by_id
from tests.browser.steps import Wait, arrive

DEVICES: dict[str, dict[str, Any]] = {
    "desk": {},
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "has_touch": True,
        "is_mobile": True,
        "user_agent": "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36",
    },
}
MOST = 3


class Person:
    """Somebody on the overview who counts their steps: a touch, a click, or a question that is typed."""

    def __init__(self, page: Page, wait: Wait) -> None:
        self.page, self.wait, self.steps = page, wait, 0
        page.goto("/")
        wait(page)
        page.wait_for_function("window.cardsAreLinks && window.linksKeepSession")

    def touch(self, what: Locator, **options: Any) -> None:
        self.steps += 1
        assert self.steps <= MOST
        what.scroll_into_view_if_needed()
        what.click(**options)

    def ask(self, words: str) -> None:
        self.steps += 1
        assert self.steps <= MOST
        self.page.locator(".st-key-search-box input").fill(words)
        self.page.keyboard.press("Enter")
        self.arrive(r"/source\?q=")

    def arrive(self, address: str) -> None:
        arrive(self.page, address, self.wait)

    def sees(self, words: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_test_id("stMain").get_by_text(words).filter(visible=True).first).to_be_visible()
        assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.fixture(params=DEVICES)
def person(request: pytest.FixtureRequest, new_page: Callable[..., Page], wait_until_run: Wait) -> Iterator[Person]:
    yield Person(new_page(**DEVICES[request.param]), wait_until_run)


def card(person: Person, name: str) -> Locator:
    return person.page.locator(f".st-key-card-{name}")


def test_a_citizen_asks_about_school_places(person: Person) -> None:
    """Anywhere in the card is the way: here its left edge, where no link is."""
    person.touch(card(person, "door-schools"), position={"x": 5, "y": 40})
    person.arrive(r"/topic\?id=schools")
    person.sees("1.3万个")


def test_an_analyst_asks_what_became_of_growth(person: Person) -> None:
    row = person.page.get_by_role("link", name=re.compile("GDP增长：8.0% → 7.2%左右.*5.7%"))
    person.touch(row)
    person.arrive(r"/indicators\?indicator=gdp-growth")
    person.sees(re.compile("7.2%左右"))


def test_an_assistant_needs_slides_about_the_science_city(person: Person, plan: Plan) -> None:
    person.touch(card(person, "door-guangming-science-city").get_by_role("link").first)
    person.arrive(r"/topic\?id=guangming-science-city")
    person.touch(person.page.get_by_role("link", name="做成幻灯片"))
    person.arrive(r"/present\?topic=guangming-science-city")
    slides = topic_slides(plan, topics_by_id(plan)["guangming-science-city"])
    expect(person.page.get_by_role("heading", level=1)).to_have_text(slides[0].title)
    person.touch(person.page.get_by_role("button", name="下载"))
    expect(person.page.get_by_role("button", name="PowerPoint")).to_be_visible()


def test_a_journalist_quotes_a_sentence(person: Person, plan: Plan) -> None:
    person.ask("年底5G基站多少个")
    person.touch(person.page.get_by_test_id("stMain").get_by_role("listitem").first.get_by_role("link", name="出处"))
    person.arrive("at=")
    person.touch(person.page.get_by_role("button", name="分享"))
    citation = person.page.get_by_test_id("stCode").nth(1)
    for words in ("2500座以上", f"《{plan.info.title}》", "2020年3月19日", "三、", "source?at="):
        expect(citation).to_contain_text(words)


def test_a_teacher_puts_a_topic_on_the_wall(person: Person) -> None:
    person.ask("水环境")
    person.touch(person.page.get_by_role("link", name="水环境", exact=True))
    person.arrive(r"/topic\?id=water")
    person.sees(re.compile("茅洲河"))
    person.touch(person.page.get_by_role("button", name="分享"))
    expect(person.page.get_by_test_id("stCode").nth(2)).to_contain_text("embed=true")
    with person.page.expect_download() as download:
        person.page.get_by_role("button", name=re.compile("二维码")).click()
    assert download.value.path().read_bytes().startswith(b"\x89PNG")


def test_the_tour_is_taken_and_left_by_keyboard(page: Page, wait_until_run: Wait) -> None:
    page.goto("/")
    wait_until_run(page)
    page.get_by_role("button", name="导览").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    for step in range(1, 7):
        expect(dialog.get_by_text(f"{step} / 6")).to_be_visible()
        wait_until_run(page)
        page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    expect(dialog.get_by_text("5 / 6")).to_be_visible()
    wait_until_run(page)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_the_picture_stands_on_one_screen(new_page: Callable[..., Page], wait_until_run: Wait, plan: Plan) -> None:
    """Map, targets and all areas, at a desk and on a projector; a zone of the map leads to its card."""
    last = f".st-key-card-area-{plan.info.task_areas[-1].id}"
    for width, height in ((1440, 900), (1920, 1080)):
        page = new_page(viewport={"width": width, "height": height})
        page.goto("/")
        wait_until_run(page)
        expect(page.get_by_role("link", name=re.compile("GDP增长："))).to_be_in_viewport()
        expect(page.locator(last)).to_be_in_viewport(ratio=1)
    page.get_by_role("link", name="光明小镇").first.click()
    arrive(page, r"/map\?place=guangming-town", wait_until_run)
