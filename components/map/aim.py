"""Where the map looks: at the district, or at the place that the reader went to.

The reader moves the map as they like, and the server does not hear of it. It only sends a view where there is
something to go to: a place chosen anywhere but on the map itself, one that opens in a ring, or the district again.
"""

import streamlit as st

from components.map.choice import Choice
from components.map.marks import RING, marks
from components.map.viewport import View, centred, fit
from data.map.geometry import bounds
from data.map.near import neighbourhoods
from data.map.places import position
from data.schema import Plan

AIM, MOVES, SEEN, TOUCHED = "_map_aim", "_map_moves", "_map_seen", "_map_touched"
CLOSEST = 14.2  # zoom at which names around a place are read
NEARBY = 2200  # metres around a neighbourhood's point
AROUND = 1.6  # of the distance that must be seen, so that names find room too


def go_home() -> None:
    """Look at the whole district again, wherever the reader has moved the map."""
    _aim("")


def note_touch(place: str) -> None:
    """The place was chosen on the map, where it is in sight: no need to go there."""
    st.session_state[TOUCHED] = place


def aimed(plan: Plan, choice: Choice, home: View) -> tuple[View, int]:
    """The view to send, and how often the map was sent somewhere."""
    touched = st.session_state.pop(TOUCHED, None)
    goal = choice.place or choice.near
    if goal != st.session_state.get(SEEN, ""):
        st.session_state[SEEN] = goal
        if touched != goal or marks(plan, choice).middle:
            _aim(goal)
    view = view_at(plan, st.session_state.get(AIM, ""), home)
    return view, st.session_state.get(MOVES, 0)


def _aim(place: str) -> None:
    st.session_state[AIM] = place
    st.session_state[MOVES] = st.session_state.get(MOVES, 0) + 1


def view_at(plan: Plan, place_id: str, home: View) -> View:
    """A neighbourhood, a place with what is uncertain about it, a line whole; the district where there is none."""
    place = plan.place.get(place_id)
    path = [point for line in plan.lines if line.id == place_id for point in line.path]
    if place is None:
        label = neighbourhoods(plan).get(place_id)
        return centred(home.frame, (label.lon, label.lat), NEARBY, CLOSEST) if label else home
    if at := position(place):
        reach = (place.precision_m or 0) if place.kind == "zone" else max(RING, place.precision_m or 0)
        return centred(home.frame, at, AROUND * reach, CLOSEST)
    if path:
        whole = fit(bounds(path), home.frame, edge=40)
        return whole if whole.zoom > home.zoom else home
    return home
