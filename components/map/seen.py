"""Which part of the map the reader sees, so that a picture shows the same.

Decision: the view is read from the map itself. Context: Streamlit sends a view and does not hear of what the reader
makes of it. Choice: a component of ours looks for the map library's own object in the page and reports its centre and
zoom once it rests; a fragment of nothing else takes the report. Price: it reaches into Streamlit's own parts; where it
finds nothing, a picture shows the whole district, and says so.
"""

from dataclasses import dataclass, field
from math import isfinite, log2
from pathlib import Path

import streamlit as st

from components.map.choice import Choice
from components.map.map_style import EDGE
from components.map.viewport import Frame, View

HERE = Path(__file__).parent
LIVING = (HERE / "living_map.js").read_text(encoding="utf-8")
VIEW_JS = LIVING + (HERE / "view.js").read_text(encoding="utf-8")
SHOWN = "_map_shown"
FURTHEST, CLOSEST = 4, 20


@dataclass
class Shown:
    """What stands on the map now. Downloads hold on to it, and look when they are asked for a file."""

    choice: Choice = field(default_factory=Choice)
    view: str = ""

    def within(self, frame: Frame) -> View | None:
        """At least what the reader sees, in another frame; None where nobody has moved the map, or it is not known."""
        try:
            lon, lat, zoom, width, height = map(float, self.view.split(","))
        except ValueError:
            return None
        if not (-180 <= lon <= 180 and -85 <= lat <= 85 and FURTHEST <= zoom <= CLOSEST and isfinite(width * height)):
            return None
        if width < 1 or height < 1:
            return None
        return View(frame, lon, lat, round(zoom + log2(min(frame.width / width, frame.height / height)), 3))


def shown() -> Shown:
    """What this reader's map shows."""
    found: Shown = st.session_state.setdefault(SHOWN, Shown())
    return found


@st.fragment
def watch_view(home: View) -> None:
    """Take the reports. A report runs only this."""
    component = st.components.v2.component("map_view", html="<div></div>", js=VIEW_JS)
    first = f"{home.lon:.5f},{home.lat:.5f},{home.zoom:.2f}"
    result = component(key="map_view", data={"first": first, "edge": EDGE}, on_view_change=lambda: None, height=1)
    shown().view = str(result.view or "")
