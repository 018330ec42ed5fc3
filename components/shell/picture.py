"""A drawing on the page whose parts are links: the small maps, and the targets at a glance."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

JS = Path(__file__).with_name("picture.js").read_text(encoding="utf-8")


def show_picture(svg: str, key: str, links: Mapping[str, tuple[str, str]] | None = None, *, narrow: str = "") -> None:
    """The SVG as wide as its column; `narrow` takes its place on a narrow screen.

    `links` are addresses and names by the id of a place that a mark stands for.
    """
    component = st.components.v2.component("picture", html="<div></div>", js=JS)
    drawings = [svg, *([narrow] if narrow else [])]
    component(key=key, data={"drawings": drawings, "links": {name: list(link) for name, link in (links or {}).items()}})
