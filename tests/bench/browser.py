"""What a reader waits for: the first element of a page in a real Chromium, and the bytes until then."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
]
FIRST = "[data-testid=stMain] [data-testid=stElementContainer]"


@dataclass(frozen=True)
class Opening:
    """Seconds to the first element, and megabytes that came over the wire until the page was done."""

    seconds: float
    megabytes: float


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=FLAGS
        )
        yield browser
        browser.close()


def open_page(context: BrowserContext, url: str) -> Opening:
    """Open one address in a context whose cache decides whether this is a cold or a warm opening."""
    page = context.new_page()
    received = 0
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")

    def count(event: dict[str, float]) -> None:
        nonlocal received
        received += int(event["encodedDataLength"])

    def frame(event: dict[str, dict[str, str]]) -> None:
        nonlocal received
        received += len(event["response"]["payloadData"])

    devtools.on("Network.loadingFinished", count)
    devtools.on("Network.webSocketFrameReceived", frame)
    start = time.perf_counter()
    page.goto(url)
    page.wait_for_selector(FIRST, timeout=60_000)
    seconds = time.perf_counter() - start
    page.wait_for_function(
        "document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'", timeout=60_000
    )
    page.wait_for_timeout(800)
    page.close()
    return Opening(seconds, received / 1e6)
