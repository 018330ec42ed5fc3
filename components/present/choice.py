"""Which slides, in which order: a preset, or the reader's own, in the address as `?slides=`."""

from collections.abc import Callable, Sequence

import streamlit as st

from components.compare.choice import KEY as PLANS
from components.compare.choice import chosen_plans
from components.shell import url
from components.text.typography import escape
from components.topic.choose import chosen_topic as topic_in_address
from data import deck
from data.deck.compare import compare_slides
from data.deck.model import Slide
from data.deck.topic import topic_slides
from data.indicators.row_layout import COMPARISON_ROWS
from data.map.places import is_drawn
from data.schema import Plan
from data.schema.topics import Topic
from data.tasks.facets import FACETS, QUERY

KEY, AT, ROW, PLACE, TOPIC = "slides", "slide", "indicator", "place", "topic"
FILTERS = tuple(key for key in (*FACETS, QUERY) if key != PLACE)
"""Of the tasks page. A place alone is no filter here: it is the one that is touched on the map."""
DEFAULT = next(iter(deck.PRESETS))


def chosen_topic(plan: Plan) -> Topic | None:
    """What the slides are about where it is not the plan: a topic, or what the filters of the tasks page leave."""
    if not {TOPIC, *FILTERS} & {*st.query_params}:
        return None
    topic = topic_in_address(plan, TOPIC)
    if topic is None and any(key in st.query_params for key in FILTERS):
        st.toast("没有符合地址中条件的举措，显示整份计划。", icon=":material/link_off:", duration="long")
        for key in FILTERS:
            url.write(key, None)
    return topic


def plans_beside(plan: Plan) -> tuple[Plan, ...]:
    """The plans that the slides put side by side; none where the address names fewer than two."""
    plans = chosen_plans(plan) if PLANS in st.query_params else ()
    return plans if len(plans) > 1 else ()


def chosen_slides(plan: Plan) -> tuple[Slide, ...]:
    """The slides that the address asks for, of plans, of a topic or by name; the default where it asks for none."""
    if beside := plans_beside(plan):
        return compare_slides(beside)
    if topic := chosen_topic(plan):
        return topic_slides(plan, topic)
    names = url.ordered(KEY, [*deck.PRESETS, *(slide.id for slide in deck.slides(plan))])
    preset = next((name for name in names if name in deck.PRESETS), None)
    return deck.chosen(plan, preset or names or DEFAULT)


def current(slides: Sequence[Slide]) -> int:
    """The place of the slide that the address names, by id or by number from 1; the first where it names none."""
    ids = [slide.id for slide in slides]
    numbers = {name: str(number) for number, name in enumerate(ids, start=1)}
    return ids.index(url.one(AT, ids, ids[0], names=numbers) or ids[0])


def touched(plan: Plan, slide: Slide) -> str:
    """The row or the place of a slide whose sentences the address opens; empty where it opens none."""
    row = url.one(ROW, [item.id for item in slide.comparisons] if slide.kind in COMPARISON_ROWS else ())
    places = [place.id for place in plan.places if is_drawn(place)] if slide.kind == "map" else ()
    if any(key in st.query_params for key in FILTERS):  # there a place is one of the filters
        return row or ""
    return row or url.one(PLACE, places, also=plan.place_called) or ""


@st.dialog("选择幻灯片", width="large", icon=":material/reorder:")
def choose(plan: Plan) -> None:
    """Presets, and each slide with its place: to move, leave out or add. Every change is in the address at once."""
    everything, picked = deck.slides(plan), [slide.id for slide in chosen_slides(plan)]
    with st.container(horizontal=True):
        for name, label in deck.PRESETS.items():
            if st.button(f"{label}（{len(deck.chosen(plan, name))}页）", key=f"preset_{name}"):
                _write(plan, [slide.id for slide in deck.chosen(plan, name)])
                st.rerun(scope="fragment")
    names = {slide.id: slide.name for slide in everything}
    rest = [slide.id for slide in everything if slide.id not in picked]
    with st.container(height=460):
        for place, name in enumerate([*picked, *rest]):
            with st.container(horizontal=True, vertical_alignment="center"):
                if name in picked:
                    st.markdown(f"**{place + 1}** {escape(names[name])}", width="stretch")
                    last = len(picked) - 1
                    _act(plan, "上移", "arrow_upward", name, _move, -1, off=place == 0)
                    _act(plan, "下移", "arrow_downward", name, _move, 1, off=place == last)
                    _act(plan, "移出", "remove", name, _leave_out, off=last == 0)
                else:
                    st.markdown(f":gray[{escape(names[name])}]", width="stretch")
                    _act(plan, "加入", "add", name, _add)
    if st.button("完成", icon=":material/check:"):
        st.rerun()


def _picked(plan: Plan) -> list[str]:
    return [slide.id for slide in chosen_slides(plan)]


def _act(plan: Plan, label: str, icon: str, name: str, act: Callable[..., None], *more: int, off: bool = False) -> None:
    """Buttons, not ticks: a button holds no state of its own that could lag behind the address."""
    st.button(
        label, icon=f":material/{icon}:", key=f"{icon}_{name}", on_click=act, args=(plan, name, *more), disabled=off
    )


def _add(plan: Plan, name: str) -> None:
    _write(plan, [*_picked(plan), name])


def _leave_out(plan: Plan, name: str) -> None:
    _write(plan, [each for each in _picked(plan) if each != name])


def _move(plan: Plan, name: str, step: int) -> None:
    moved = _picked(plan)
    at = moved.index(name)
    moved[at], moved[at + step] = moved[at + step], moved[at]
    _write(plan, moved)


def _write(plan: Plan, names: list[str]) -> None:
    """A choice that is a preset is written as the preset, and the one that a reader gets by default not at all."""
    for preset in deck.PRESETS:
        if names == [slide.id for slide in deck.chosen(plan, preset)]:
            url.write(KEY, None if preset == DEFAULT else preset)
            return
    url.write(KEY, ";".join(names))
