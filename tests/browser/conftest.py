"""A real Chromium on a real server. Each page that a test opens is watched until the test ends."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NoReturn
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Response, expect, sync_playwright

from tests.bench import app_server
from tests.browser import runs
from tests.browser.map_steps import COVERED, settle
from tests.browser.steps import Wait

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
)
# Streamlit's client asks below the page's own address first, and then at the root.
HARMLESS = ("/_stcore/health", "/_stcore/host-config")
PATIENCE = 60_000  # milliseconds: a machine may be busy; nothing here is a measurement

expect.set_options(timeout=PATIENCE)

Serve = Callable[..., AbstractContextManager[str]]


def _no_browser(reason: str) -> NoReturn:
    if os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: $CHROMIUM, or /usr/bin/chromium. Skips without one, fails where REQUIRE_BROWSER=1."""
    path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    if not shutil.which(path):
        _no_browser(f"there is no Chromium at {path}; set CHROMIUM")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def serve(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Serve:
    """`with serve(plans_folder, port) as url`: a fresh server, ended with the block; any port without one."""

    @contextmanager
    def build(plans: Path, port: int = 0) -> Iterator[str]:
        log = tmp_path_factory.mktemp("server") / "log.txt"
        with app_server.serve(root / "app.py", port, log, PLANS_FOLDER=str(plans)) as server:
            yield server.url

    return build


@pytest.fixture(scope="session")
def server(browser: Browser, serve: Serve, plans: Path) -> Iterator[str]:
    """The address of one server with the real plans, for all tests that do not need a fresh one."""
    with serve(plans) as url:
        yield url


@pytest.fixture(scope="session")
def fixture_server(browser: Browser, serve: Serve, fixture_plans: Path) -> Iterator[str]:
    """The address of one server with the invented plans."""
    with serve(fixture_plans) as url:
        yield url


class Watch:
    """What a page did that it must not do: ask outside, throw, log an error, miss a file."""

    def __init__(self, page: Page, host: str) -> None:
        self.host = host
        self.seen: list[str] = []
        page.on("request", lambda request: self._address("request", request.url))
        page.on("websocket", lambda opened: self._address("websocket", opened.url))
        page.on("pageerror", lambda error: self.seen.append(f"page error: {error}"))
        page.on("response", self._response)
        page.on("console", self._console)

    def _address(self, kind: str, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob") and parts.netloc != self.host:
            self.seen.append(f"{kind} outside: {url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400 and not urlsplit(response.url).path.endswith(HARMLESS):
            self.seen.append(f"status {response.status}: {response.url}")

    def _console(self, message: ConsoleMessage) -> None:
        missing = "Failed to load resource" in message.text  # told with its address in _response
        if message.type == "error" and not missing:
            self.seen.append(f"console error: {message.text}")


def _open(browser: Browser, **options: Any) -> Page:
    page = browser.new_context(**options).new_page()
    page.set_default_timeout(PATIENCE)
    runs.listen(page)
    return page


@pytest.fixture
def unwatched(browser: Browser) -> Iterator[Callable[..., Page]]:
    """`unwatched(viewport=…, offline=True)`: a page in a context of its own, for what may ask outside, or fail."""
    opened: list[Page] = []

    def build(**options: Any) -> Page:
        opened.append(_open(browser, **options))
        return opened[-1]

    yield build
    for page in opened:
        page.context.close()


@pytest.fixture
def new_page(browser: Browser, server: str) -> Iterator[Callable[..., Page]]:
    """`new_page(url=…, viewport=…, color_scheme="dark")`: a page in a context of its own, so `page.goto("/map")` works.

    The test fails at its end where any of its pages asked for anything outside its server or threw.
    """
    opened: list[tuple[Page, Watch]] = []

    def build(url: str = server, **options: Any) -> Page:
        options = {"viewport": {"width": 1440, "height": 900}, "locale": "zh-CN", **options}
        page = _open(browser, base_url=url, **options)
        opened.append((page, Watch(page, urlsplit(url).netloc)))
        return page

    yield build
    for page, _ in opened:
        page.context.close()
    assert [line for _, watch in opened for line in watch.seen] == []


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """One watched desktop page on the server with the real plans."""
    return new_page()


@pytest.fixture(scope="session")
def wait_until_run() -> Callable[[Page], None]:
    """`wait_until_run(page)`: until what the page asked for has run and nothing has begun anew for a moment."""
    return partial(runs.wait, quiet=300, timeout=PATIENCE)


@pytest.fixture
def open_map(new_page: Callable[..., Page], wait_until_run: Wait) -> Callable[..., Page]:
    """`open_map("/map?place=…", viewport=…)`: a watched page whose map has drawn all that it was sent."""

    def build(address: str = "/map", **options: object) -> Page:
        page = new_page(**options)
        page.add_init_script(COVERED)
        page.goto(address)
        settle(page, wait_until_run)
        return page

    return build
