"""The map page's one living part: controls, map or picture, card and list. A choice reruns only this."""

from collections import Counter

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.map import aim, controls, listing, near_card, place_card, room, screen
from components.map.choice import Choice, group
from components.map.clickable import show_clickable_map
from components.map.downloads import show_downloads
from components.map.legend import legend, legend_text
from components.map.scene import scene, view_of
from components.map.seen import CANVAS, shown, watch_view
from components.map.svg import themed_svg
from components.map.viewport import FRAMES, View
from components.map.webgl import Canvas, canvas
from components.shell import url
from components.shell.plans import BY_EDITION
from data.draft.write import UNPLACED
from data.labels import labels
from data.map.places import is_drawn
from data.schema import Plan
from data.tables.geojson import NOTICE, credits

TOUCHES = "_map_touches"


def heading(plan: Plan) -> str:
    """How many places the plan names, and how many of them the map can show; nobody has read those of a draft."""
    drawn = sum(map(is_drawn, plan.places))
    if guessed := sum(place.reason == UNPLACED for place in plan.places):
        return f"{drawn}处地点在图上，另有初稿认出的{guessed}处待核"
    return f"计划写到的{len(plan.places)}处地点，{drawn}处在图上" if plan.places else "地图"


@st.fragment
def show_map(plan: Plan) -> None:
    """All of it. Every choice comes from the URL and goes there."""
    if not plan.places:
        st.info("这份计划没有点名具体的地点。", icon=":material/location_off:")
        return
    choice = controls.read_choice(plan)
    controls.show_controls(plan, choice)
    with st.container(key=room.ROOM):
        above = st.container()
        if view_of(plan, FRAMES["slide"]):
            controls.show_years(plan, choice)
            controls.show_legend(plan, choice)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        show_downloads(plan, shown())
    st.header(f"全部 {len(choice.places(plan))} 处地点")
    _show_places(plan, above, st.container())


@st.fragment
def _show_places(plan: Plan, above: DeltaGenerator, below: DeltaGenerator) -> None:
    """Map and card, and the list below: a place that is chosen in them changes nothing else, so that nothing else is
    sent.
    """
    choice = controls.read_choice(plan)
    shown().choice = choice
    with above:
        _show_room(plan, choice)
    with below:
        listing.show_list(plan, choice)


def _show_room(plan: Plan, choice: Choice) -> None:
    left, right = st.columns([3, 1])
    top = left.container()
    with left:
        reader = screen.detect_screen()
    dark = st.context.theme.type == "dark"
    home = view_of(plan, reader.frame)
    phone = reader.frame.name == "phone"
    with right, st.container(height=reader.frame.height if home and not phone else "content", key=room.CARD):
        if choice.near and not choice.place:
            near_card.show_near(plan, choice.near)
        else:
            place_card.show_card(plan, choice)
    with top:
        if home is None:
            st.info("这份计划没有带坐标的地点，全部地点见下面的清单。", icon=":material/location_off:")
            return
        if reader.webgl:
            view = _show_canvas(plan, choice, home, dark)
        else:
            _show_picture(plan, choice, home, dark, reader.lost)
        with st.container(horizontal=True, vertical_alignment="center"):
            if reader.webgl:
                st.button(
                    plan.info.whole, icon=":material/home:", on_click=aim.go_home, help=f"回到{plan.info.whole}的视图"
                )
            room.show_room_button(phone)
        st.caption(f"{NOTICE}{credits(plan)}")
        if reader.webgl:
            watch_view(shown().covered(home.frame, lambda: _picture(plan, choice, view, dark)))


@st.cache_resource(show_spinner=False, max_entries=32, hash_funcs=BY_EDITION)
def _canvas(plan: Plan, choice: Choice, dark: bool, touches: int) -> Canvas:
    return canvas(plan, choice, dark, touches)


def _show_canvas(plan: Plan, choice: Choice, home: View, dark: bool) -> View:
    """Draw the map, and say which view it begins with."""
    view, moves = aim.aimed(plan, choice, home)
    shown().send(view, home, moves)
    drawn = _canvas(plan, choice, dark, st.session_state.get(TOUCHES, 0))
    deck = drawn.seen_from(view, home, moves)
    with st.container(key=CANVAS):
        st.pydeck_chart(deck, height=home.frame.height, on_select=_touched, key="canvas", alt=_alt(plan))
    return view


def _touched() -> None:
    """A touch chooses a place; a touch beside everything changes nothing."""
    objects = st.session_state["canvas"].selection.objects
    if not objects:
        return
    st.session_state[TOUCHES] = st.session_state.get(TOUCHES, 0) + 1
    if picked := next((row.get("id") for rows in objects.values() for row in rows), ""):
        aim.note_touch(picked)
        url.write("place", picked)


@st.cache_resource(show_spinner=False, max_entries=16, hash_funcs=BY_EDITION)
def _picture(plan: Plan, choice: Choice, view: View, dark: bool) -> str:
    return themed_svg(scene(plan, view, choice).drawing, dark, _alt(plan))


def _show_picture(plan: Plan, choice: Choice, home: View, dark: bool, lost: bool) -> None:
    why = "浏览器的图形加速中断了，重新打开本页可再试" if lost else "这台电脑的浏览器不支持 WebGL"
    st.info(f"{why}，地图改用静态图：同样的地点，不能缩放，圆点可以点选。", icon=":material/image:")
    show_clickable_map(_picture(plan, choice, home, dark), "picture", lambda place: url.write("place", place))
    st.image(themed_svg(legend(plan, home.frame.page, choice), dark), alt=legend_text(plan, choice))


def _alt(plan: Plan) -> str:
    """What is drawn, by kind; the names stand in the list below."""
    points = Counter(
        labels("map_groups")[group(place)] for place in plan.places if is_drawn(place) and place.kind != "zone"
    )
    zones = [place.name for place in plan.places if is_drawn(place) and place.kind == "zone"]
    lines = dict.fromkeys(line.name for line in plan.lines)
    parts = [
        *(f"{name} {count} 处" for name, count in points.items()),
        f"片区有{'、'.join(zones)}" if zones else "",
        f"线路有{'、'.join(lines)}" if lines else "",
    ]
    return (
        f"{plan.info.district}示意图：{heading(plan)}。{'；'.join(filter(None, parts))}。每处的名称和内容见下面的清单"
    )
