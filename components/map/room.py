"""The map's surroundings that only the browser can make: the whole window, a sheet on a phone, coming into sight."""

from pathlib import Path

import streamlit as st

from components.map.choice import Choice

ROOM_JS = Path(__file__).with_name("room.js").read_text(encoding="utf-8")
ROOM, CARD, CARD_HEAD = "map_room", "map_card", "map_card_head"  # keys of containers, which room.js knows by name


def show_room_button(choice: Choice, phone: bool) -> None:
    """The button that gives map, legend and card the whole window; with it comes what else the room needs."""
    component = st.components.v2.component("map_room", html="<div></div>", js=ROOM_JS)
    chosen = choice.place or choice.near
    component(
        key="map_room_button",
        data={"chosen": chosen, "sheet": phone, "full": "铺满窗口", "back": "退出铺满"},
        width="content",
        height="content",
    )
