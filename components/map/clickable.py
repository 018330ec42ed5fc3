"""A static map on the page whose marks can be clicked: the map page without WebGL, and the slide."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

JS = Path(__file__).with_name("clickable.js").read_text(encoding="utf-8")


def show_clickable_map(svg: str, key: str, choose: Callable[[str], None]) -> None:
    """Draw the SVG of a map; a click on what stands for a place calls `choose` with the place's id."""
    component = st.components.v2.component("map", html="<div></div>", js=JS)
    component(key=key, data={"svg": svg}, on_place_change=lambda: choose(st.session_state[key].place))
