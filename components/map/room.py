"""The map's surroundings that only the browser can make: the whole window, a sheet on a phone, coming into sight."""

from pathlib import Path

import streamlit as st

ROOM_JS = Path(__file__).with_name("room.js").read_text(encoding="utf-8")
ROOM, CARD, CARD_HEAD = "map_room", "map_card", "map_card_head"  # keys of containers, which room.js knows by name


def show_room_button(phone: bool) -> None:
    """The button that gives map, legend and card the whole window; with it comes what else the room needs. What it is
    sent never changes with a choice, so that it is sent once.
    """
    component = st.components.v2.component("map_room", html="<div></div>", js=ROOM_JS)
    data = {"phone": phone, "full": "铺满窗口", "back": "退出铺满"}
    component(key="map_room_button", data=data, width="content", height="content")
