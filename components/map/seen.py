"""Which part of the map the reader sees, so that a picture shows the same.

Decision: the view is read from the map itself. Context: Streamlit sends a view and does not hear of what the reader
makes of it. Choice: a component of ours looks for the map library's own object in the page and reports its centre and
zoom once it rests, where the reader moved it; a fragment of nothing else takes the report. Where the server sent the
map somewhere it knows the view, and a choice costs no second run. Price: it reaches into Streamlit's own parts; where
it finds nothing, a picture shows what the server sent.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import isfinite, log2
from pathlib import Path

import streamlit as st

from components.map.choice import Choice
from components.map.map_style import EDGE
from components.map.viewport import Frame, View

HERE = Path(__file__).parent
LIVING = (HERE / "living_map.js").read_text(encoding="utf-8")
VIEW_JS = LIVING + (HERE / "cover.js").read_text(encoding="utf-8") + (HERE / "view.js").read_text(encoding="utf-8")
SHOWN, WATCH = "_map_shown", "map_view"
CANVAS = "map_canvas"  # the key of the container that the map stands in
FURTHEST, CLOSEST = 4, 20


@dataclass
class Shown:
    """What stands on the map now. Downloads hold on to it, and look when they are asked for a file."""

    choice: Choice = field(default_factory=Choice)
    view: str = ""
    sent: str = ""
    cover: str = ""
    covers: str = ""

    def covered(self, frame: Frame, draw: Callable[[], str]) -> str:
        """The picture that stands for the map until it has drawn: of what a reader first sees of it in this frame."""
        if self.covers != frame.name or WATCH not in st.session_state:
            self.covers, self.cover = frame.name, draw()
        return self.cover

    def send(self, view: View, home: View, moves: int) -> None:
        """The server shows this view, for the `moves`th time; the same one again leaves the reader where they are."""
        sent = f"{view.lon},{view.lat},{view.zoom},{view.frame.width},{view.frame.height}"
        if self.sent != f"{moves}:{sent}" or WATCH not in st.session_state:
            self.sent, self.view = f"{moves}:{sent}", "" if view == home else sent

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
def watch_view(cover: str) -> None:
    """Take the reports. A report runs only this; what it is sent never changes with a choice, so that it is sent once.

    Decision: a picture of the map stands in its place until it has drawn. Context: a browser that draws with the
    processor needs seconds for shaders and a first frame. Price: forty kilobytes on their way, once.
    """
    component = st.components.v2.component("map_view", html="<div></div>", js=VIEW_JS)
    data = {"edge": EDGE, "cover": cover, "below": CANVAS}
    component(key=WATCH, data=data, on_view_change=_note_view, height=1)


def _note_view() -> None:
    shown().view = str(st.session_state[WATCH].view or "")
