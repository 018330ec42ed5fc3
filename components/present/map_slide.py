"""The map as a slide: a picture whose dots can be touched, and below it what the plan says there."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from components.charts.clicks import show_clickable
from components.charts.vega import Spec, sendable
from components.map.choice import Choice
from components.map.picture import picture
from components.map.with_legend import sheet
from components.present.format import SlideFormat
from components.present.layout import TextBlock, column
from components.present.small_type import remark_blocks, write_lines
from components.shell import url
from components.shell.plans import BY_EDITION
from data.deck.model import Slide
from data.deck.text import alt_text
from data.map.places import is_drawn, said_at
from data.schema import Plan
from data.wording import readable

PLACE, PICK = "place", "picked"
SENTENCES = 2  # of a place, the plan's own first
BETWEEN = 20  # pixels between the map and the words below it
TALL = 520  # height of the map on a phone


def show_map_slide(plan: Plan, slide: Slide, form: SlideFormat) -> None:
    """The map as large as the words below it leave room for. What is touched stands in the address."""
    chosen = url.one(PLACE, [place.id for place in plan.places if is_drawn(place)]) or ""
    lines = _said(plan, chosen) if chosen else remark_blocks(slide)
    below = column(lines, 0, 0, form.width, form.small)
    height = TALL if form.tall else form.height - below.bottom - BETWEEN
    dark = st.context.theme.type == "dark"

    def choose(dot: Mapping[str, Any]) -> None:
        if name := dot.get("id"):
            url.write(PLACE, None if name == chosen else name)

    chart = _built(plan, form, height, chosen, dark)
    if chart is not None:
        show_clickable(chart, "slide_map", PICK, choose, theme=None, width="content", alt=alt_text(slide))
    write_lines(below, form.width, lines)


def _said(plan: Plan, place: str) -> list[TextBlock]:
    """The place's name, and the clauses that name it with their sections."""
    said = said_at(plan, place)
    found = [*said.planned, *said.review]
    more = f"，另有{len(found) - SENTENCES}句" if len(found) > SENTENCES else ""
    head = TextBlock(
        f"{readable(plan.place[place].name)}：{len(said.planned)}句计划，{len(said.review)}句回顾{more}", bold=True
    )
    return [
        head,
        *(
            TextBlock(f"〔{item.section}〕{readable(item.text)}", "target" if item in said.planned else "actual")
            for item in found[:SENTENCES]
        ),
    ]


@st.cache_resource(max_entries=32, show_spinner=False, hash_funcs=BY_EDITION)
def _built(plan: Plan, form: SlideFormat, height: float, chosen: str, dark: bool) -> Spec | None:
    drawing = sheet(plan, form.width, height, form.map_type, Choice(place=chosen), margins=not form.tall)
    return None if drawing is None else sendable(picture(drawing, dark, pick=PICK))
