"""axe on every page, in both themes, on each kind of screen: nothing that a bare Streamlit page does not have."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.bench.app_server import serve as serve_app
from tests.bench.bare import write_bare_app
from tests.tree import PATHS

UPLOADER = '<section role="presentation" tabindex="-1" data-testid="stFileUploaderDropzone"'  # a role it may not have
SCREENS = {"desktop": (1440, 900), "projector": (1920, 1080), "phone": (390, 844)}
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}


def violations(page: Page) -> dict[str, list[str]]:
    """The rules that a page breaks, each with the elements that break it; Streamlit's uploader aside."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    broken = {rule["id"]: [node["html"][:300] for node in rule["nodes"]] for rule in found}
    ours = {rule: [node for node in nodes if not node.startswith(UPLOADER)] for rule, nodes in broken.items()}
    return {rule: nodes for rule, nodes in ours.items() if nodes}


@pytest.fixture(scope="module")
def bare(browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[set[str]]:
    """The rules that Streamlit itself breaks on a page that writes one word."""
    with serve_app(write_bare_app(tmp_path_factory.mktemp("bare"))) as server:
        page = browser.new_page()
        page.goto(server.url)
        page.get_by_test_id("stMarkdown").wait_for()
        yield set(violations(page))
        page.close()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", PATHS)
def test_nothing_beyond_a_bare_page(
    name: str, theme: str, bare: set[str], new_page: Callable[..., Page], wait_until_run: Callable[[Page], None]
) -> None:
    page = new_page(color_scheme=theme)
    page.goto(f"/{name}")
    wait_until_run(page)
    broken = {}
    for screen, (width, height) in SCREENS.items():
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(300)  # charts redraw, and the map runs again
        wait_until_run(page)
        broken |= {(screen, rule): nodes for rule, nodes in violations(page).items() if rule not in bare}
    assert broken == {}, "\n".join(f"{screen} {rule}: {nodes[0]}" for (screen, rule), nodes in broken.items())


def test_links_are_told_apart_and_what_a_reader_has_set_holds(
    page: Page, wait_until_run: Callable[[Page], None]
) -> None:
    """Each link to a sentence is named by what it does and to what; chosen is seen in forced colours; type grows."""
    page.goto("/indicators?view=checks")
    wait_until_run(page)
    cited = page.get_by_role("link", name="出处")
    page.wait_for_function("document.querySelector('[aria-label^=出处]')")
    names = [link.get_attribute("aria-label") or "" for link in cited.all()]
    assert len(names) > 10 and len(set(names)) > 0.9 * len(names) and all(len(name) > 6 for name in names)
    assert page.get_by_role("link", name="本条的链接：").count() > 10
    assert page.get_by_role("link", name="link icon").count() == 0
    page.emulate_media(forced_colors="active")
    colour = "each => getComputedStyle(each).backgroundColor"
    chosen, other = (page.locator(f"main [role=radio][aria-checked={state}]").first for state in ("true", "false"))
    assert chosen.evaluate(colour) != other.evaluate(colour)
    size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
    usual = page.evaluate(size)
    sizes = {"fontSizes": {"standard": 24, "fixed": 20}}
    page.context.new_cdp_session(page).send("Page.setFontSizes", sizes)
    page.wait_for_function(f"{size} === {usual} * 1.5")


def test_a_notice_is_a_dialog_with_a_name(page: Page) -> None:
    page.goto("/topic?id=nothing")
    expect(page.get_by_test_id("stToast")).to_have_attribute("aria-label", "地址中的 id 无法识别，已忽略。")
    assert "aria-dialog-name" not in violations(page)
