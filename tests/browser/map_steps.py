"""What tests of the map share: its canvas, and when it has drawn all that it was sent."""

import pytest
from playwright.sync_api import Locator, Page

from components.map.seen import LIVING
from tests.browser.steps import Wait

ZOOM_IN = ".mapboxgl-ctrl-zoom-in, .maplibregl-ctrl-zoom-in"
MAP_VIEW = f"""() => {{
  {LIVING}
  const map = livingMap(), drawn = map?.loaded() && map.areTilesLoaded() && !map.isMoving()
  return drawn ? JSON.stringify([map.getZoom(), map.getCenter()]) : null
}}"""
COVERED = """
new MutationObserver(() => { if (document.querySelector("[data-map-cover] svg")) window.mapWasCovered = true })
  .observe(document, { childList: true, subtree: true })
"""
LOOKS = 200


def canvas(page: Page) -> Locator:
    return page.locator("[data-testid=stDeckGlJsonChart]")


def settle(page: Page, wait_until_run: Wait) -> None:
    """The script has run, and the canvas has drawn what it was sent: software may need seconds for a first picture."""
    wait_until_run(page)
    looks: list[str | None] = []
    while len(looks) < LOOKS:
        page.wait_for_timeout(300)
        looks.append(page.evaluate(MAP_VIEW))
        if looks[-1] is not None and looks[-4:] == looks[-1:] * 4:
            return
    pytest.fail(f"the map never came to rest: {looks[-4:]}")
