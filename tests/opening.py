"""How a test opens the app, goes to a page with the choices of an address, and sees which files that opens."""

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from streamlit.testing.v1 import AppTest

from tests.tree import ROOT

Open = Callable[..., AppTest]


def start(secrets: Mapping[str, str] | None = None) -> AppTest:
    """The app, which has not run yet."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for key, value in (secrets or {}).items():
        app.secrets[key] = value
    return app


def visit(app: AppTest, page: str, **choices: str | list[str]) -> AppTest:
    """Run the app at a page's address. A first run is the overview's: only from there AppTest can switch pages."""
    if page != "overview":
        app.run()
        app.switch_page(f"pages/{page}.py")
    for key, value in choices.items():
        app.query_params[key] = value
    return app.run()


def titles(app: AppTest) -> int:
    """How many titles a page has: its own, and one where the stage is, whose slides have theirs inside."""
    return len(app.title) + sum("presenter" in item.proto.json for item in app.get("bidi_component"))


@contextmanager
def opened_files() -> Iterator[list[str]]:
    """The paths of all files that are opened inside the block, by any thread."""
    opened: list[str] = []
    listening = True

    def listen(event: str, arguments: tuple[object, ...]) -> None:
        if listening and event == "open":
            opened.append(str(arguments[0]))

    sys.addaudithook(listen)  # cannot be removed again, so it is told to rest
    try:
        yield opened
    finally:
        listening = False
