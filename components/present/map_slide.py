"""The map as a slide: a picture whose places can be clicked, and below it what the plan says there."""

import streamlit as st

from components.map.choice import Choice
from components.map.clickable import show_clickable_map
from components.map.legend import map_with_legend
from components.map.svg import themed_svg
from components.present.format import SlideFormat
from components.present.layout import TextBlock, column
from components.present.small_type import remark_blocks, write_lines
from components.shell import url
from components.shell.plans import BY_EDITION
from data.deck.model import Slide
from data.deck.text import alt_text
from data.map.places import is_drawn, statements_at
from data.schema import Plan
from data.wording import readable

PLACE = "place"
SENTENCES = 2  # of a place, the plan's own first
BETWEEN = 20  # pixels between the map and the text below it
TALL = 520  # height of the map on a phone


def show_map_slide(plan: Plan, slide: Slide, form: SlideFormat) -> None:
    """The map as large as the text below it leaves room for. The place that is clicked stands in the URL."""
    chosen = url.one(PLACE, [place.id for place in plan.places if is_drawn(place)], also=plan.place_called) or ""
    lines = _sentences(plan, chosen) if chosen else remark_blocks(slide)
    below = column(lines, 0, 0, form.width, form.small)
    height = TALL if form.tall else form.height - below.bottom - BETWEEN
    dark = st.context.theme.type == "dark"

    def choose(place: str) -> None:
        url.write(PLACE, None if place == chosen else place)

    picture = _picture(plan, form, height, chosen, dark, alt_text(slide))
    if picture:
        show_clickable_map(picture, "slide_map", choose)
    write_lines(below, form.width, lines)


def _sentences(plan: Plan, place: str) -> list[TextBlock]:
    """The place's name, and the clauses that name it with their sections."""
    named = statements_at(plan, place)
    found = [*named.planned, *named.review]
    more = f"，另有{len(found) - SENTENCES}句" if len(found) > SENTENCES else ""
    counts = f"{len(named.planned)}句计划，{len(named.review)}句回顾{more}"
    return [
        TextBlock(f"{readable(plan.place[place].name)}：{counts}", bold=True),
        *(
            TextBlock(f"〔{item.section}〕{readable(item.text)}", "target" if item in named.planned else "actual")
            for item in found[:SENTENCES]
        ),
    ]


@st.cache_resource(max_entries=32, show_spinner=False, hash_funcs=BY_EDITION)
def _picture(plan: Plan, form: SlideFormat, height: float, chosen: str, dark: bool, label: str) -> str:
    """SVG; empty for a plan without any position."""
    choice = Choice(place=chosen)
    drawing = map_with_legend(plan, form.width, height, form.map_type, choice)
    return themed_svg(drawing, dark, label) if drawing else ""
