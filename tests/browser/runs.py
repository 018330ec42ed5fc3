"""When a page is at rest: nothing it asked for is on its way, no script runs, and nothing began anew for a moment."""

import time
from itertools import count
from weakref import WeakKeyDictionary

import pytest
from playwright.sync_api import Page, WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

_ASKED: WeakKeyDictionary[Page, bool] = WeakKeyDictionary()

_LOOKS = count()
_QUIET = """([quiet, look]) => {
    const app = document.querySelector('[data-testid=stApp]')
    const resting = app?.dataset.testScriptState === 'notRunning'
    if (!resting || window.restLook !== look) window.restSince = undefined
    window.restLook = look
    if (resting) window.restSince ??= performance.now()
    return resting && performance.now() - window.restSince >= quiet
}"""


def listen(page: Page) -> None:
    """Note from now on what the page asks of its server: until the first answer it looks as if it were at rest.

    A connection that ended asks too: the page comes back with a run on another one.
    """

    def opened(socket: WebSocket) -> None:
        nonlocal current
        current = socket
        _ASKED[page] = True
        socket.on("framesent", lambda frame: sent(socket, frame))
        socket.on("framereceived", lambda frame: received(socket, frame))
        socket.on("close", closed)

    def closed(socket: WebSocket) -> None:
        if socket is current:
            _ASKED[page] = True

    def sent(socket: WebSocket, frame: bytes | str) -> None:
        if socket is current and isinstance(frame, bytes) and _kind(BackMsg, frame) == "rerun_script":
            _ASKED[page] = True

    def received(socket: WebSocket, frame: bytes | str) -> None:
        if socket is current and isinstance(frame, bytes) and _kind(ForwardMsg, frame) == "new_session":
            _ASKED[page] = False

    current: WebSocket | None = None
    page.on("websocket", opened)


def _kind(message: type[BackMsg] | type[ForwardMsg], frame: bytes) -> str | None:
    return message.FromString(frame).WhichOneof("type")


def wait(page: Page, quiet: int, timeout: int) -> None:
    """Until what the page asked for is answered and it was at rest for `quiet` of at most `timeout` milliseconds."""
    page.wait_for_selector("[data-testid=stMain] [data-testid=stElementContainer]", state="attached", timeout=timeout)
    until = time.monotonic() + timeout / 1000
    for look in _LOOKS:  # each look begins anew: what an earlier one saw is long ago
        # Polled now and then, not with each frame, which would have to be drawn.
        page.wait_for_function(_QUIET, arg=[quiet, look], polling=50, timeout=timeout)
        if not _ASKED.get(page):
            return
        if time.monotonic() > until:
            pytest.fail(f"{page.url} asked for a run that never began")
