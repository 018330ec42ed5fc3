"""What only the browser knows: how wide the map may be, and whether it has WebGL."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from components.map.viewport import FRAMES, SCREENS, Frame

SCREEN_JS = Path(__file__).with_name("screen.js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Screen:
    """The frame that fits, and whether the browser can draw a WebGL canvas in it, or could and has lost it."""

    frame: Frame
    webgl: bool
    lost: bool = False


def detect_screen() -> Screen:
    """The reader's screen. Until the browser has answered, a common one; it answers only where that is wrong."""
    component = st.components.v2.component("screen", html="<div></div>", js=SCREEN_JS)
    phone = "Mobi" in st.context.headers.get("User-Agent", "")
    default = FRAMES["phone" if phone else "desk"]
    assumed = f"{default.name} webgl"
    result = component(
        key="screen",
        data={"frames": [(name, FRAMES[name].width) for name in SCREENS], "assumed": assumed},
        default={"screen": assumed},
        on_screen_change=lambda: None,
        height=1,
    )
    name, _, drawing = str(result.screen or assumed).partition(" ")
    return Screen(FRAMES.get(name, default), webgl=drawing not in ("plain", "lost"), lost=drawing == "lost")
