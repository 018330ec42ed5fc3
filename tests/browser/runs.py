"""When a page is at rest: nothing it asked for is on its way, no script runs, and nothing has begun anew for a moment."""

import time
from weakref import WeakKeyDictionary

import pytest
from playwright.sync_api import Page, WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

_ASKED: WeakKeyDictionary[Page, bool] = WeakKeyDictionary()

_QUIET = """quiet => {
    const app = document.querySelector('[data-testid=stApp]')
    if (app?.dataset.testScriptState !== 'notRunning') { window.quietSince = undefined; return false }
    window.quietSince ??= performance.now()
    return performance.now() - window.quietSince >= quiet
}"""


def listen(page: Page) -> None:
    """Note from now on what the page asks of its server. It looks at rest until the first answer, which may take a while."""

    def opened(socket: WebSocket) -> None:
        socket.on("framesent", sent)
        socket.on("framereceived", received)
        socket.on("close", lambda _: _note(page, asked=False))

    def sent(frame: bytes | str) -> None:
        if isinstance(frame, bytes) and BackMsg.FromString(frame).WhichOneof("type") == "rerun_script":
            _note(page, asked=True)

    def received(frame: bytes | str) -> None:
        if isinstance(frame, bytes) and ForwardMsg.FromString(frame).WhichOneof("type") == "new_session":
            _note(page, asked=False)

    page.on("websocket", opened)


def _note(page: Page, *, asked: bool) -> None:
    _ASKED[page] = asked


def wait(page: Page, quiet: int, timeout: int) -> None:
    """Until what the page asked for is answered and it has been at rest for `quiet` of at most `timeout` milliseconds."""
    page.wait_for_selector("[data-testid=stMain] [data-testid=stElementContainer]", state="attached", timeout=timeout)
    until = time.monotonic() + timeout / 1000
    while True:
        # Polled now and then, not with each frame, which would have to be drawn.
        page.wait_for_function(_QUIET, arg=quiet, polling=50, timeout=timeout)
        if not _ASKED.get(page):
            return
        if time.monotonic() > until:
            pytest.fail(f"{page.url} asked for a run that never began")
        page.evaluate("window.quietSince = undefined")
