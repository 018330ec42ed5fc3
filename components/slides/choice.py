"""Which slides, in which order: a preset, or the reader's own, in the address as `?slides=`."""

from collections.abc import Sequence

import streamlit as st

from components import address
from components.typography import escape
from data import deck
from data.deck import Slide
from data.schema import Plan

KEY, AT = "slides", "slide"
DEFAULT = "full"
TOUCHED = ("indicator", "place")
"""What a reader touches on a slide: it means nothing on the next."""


def chosen_slides(plan: Plan) -> tuple[Slide, ...]:
    """The slides that the address asks for; all of them where it asks for none."""
    names = address.ordered(KEY, [*deck.PRESETS, *(slide.id for slide in deck.slides(plan))])
    preset = next((name for name in names if name in deck.PRESETS), None)
    return deck.chosen(plan, preset or names or DEFAULT)


def current(slides: Sequence[Slide]) -> int:
    """The place of the slide that the address names; the first where it names none of these."""
    ids = [slide.id for slide in slides]
    return ids.index(address.one(AT, ids, ids[0]) or ids[0])


def turn_to(slides: Sequence[Slide], place: int) -> None:
    """Write a slide into the address; the first is not written. What was touched on the last one is forgotten."""
    place = min(max(place, 0), len(slides) - 1)
    address.write(AT, slides[place].id if place else None)
    for touched in TOUCHED:
        address.write(touched, None)


@st.dialog("选择幻灯片", width="large", icon=":material/reorder:")
def choose(plan: Plan) -> None:
    """Presets, and each slide with a tick and its place. Every change is in the address at once."""
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
            shown = name in picked
            with st.container(horizontal=True, vertical_alignment="center", key=f"pick_{name}"):
                st.checkbox(
                    f"{place + 1}. {escape(names[name])}" if shown else escape(names[name]), value=shown,
                    key=f"show_{name}_{shown}", width="stretch", on_change=_toggle, args=(plan, picked, name),
                    disabled=picked == [name],
                )  # fmt: skip
                if shown:
                    for step, icon, words in ((-1, "arrow_upward", "上移"), (1, "arrow_downward", "下移")):
                        st.button(
                            words, icon=f":material/{icon}:", key=f"{icon}_{name}", on_click=_move,
                            args=(plan, picked, name, step), disabled=not 0 <= place + step < len(picked),
                        )  # fmt: skip
    if st.button("完成", icon=":material/check:"):
        st.rerun()


def _toggle(plan: Plan, picked: list[str], name: str) -> None:
    _write(plan, [each for each in picked if each != name] if name in picked else [*picked, name])


def _move(plan: Plan, picked: list[str], name: str, step: int) -> None:
    moved, at = list(picked), picked.index(name)
    moved[at], moved[at + step] = moved[at + step], moved[at]
    _write(plan, moved)


def _write(plan: Plan, names: list[str]) -> None:
    """A choice that is a preset is written as the preset, and the full one not at all."""
    for preset in deck.PRESETS:
        if names == [slide.id for slide in deck.chosen(plan, preset)]:
            address.write(KEY, None if preset == DEFAULT else preset)
            return
    address.write(KEY, ";".join(names))
