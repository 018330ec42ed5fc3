"""What the city's yearly reports say of the district, year by year, sentence by sentence."""

from collections.abc import Iterable
from itertools import groupby

import streamlit as st

from components.text.citation import address
from components.text.later import later_lines
from components.text.lines import LIST_WIDTH, bullets
from components.text.sources import show_sources
from components.text.typography import escape, prose
from data.labels import labels
from data.outside.later import of_place
from data.schema import Plan
from data.schema.later import CityMention


def show_city(plan: Plan, place: str = "") -> None:
    """A heading a year; what was done first, then what was intended, which is no outcome."""
    shown = [item for item in plan.outside.mentions if not place or place in _places(plan, item)]
    if not shown:
        st.info("收录的市政府工作报告没有写到。", icon=":material/info:")
        return
    years = sorted({item.year for item in shown})
    st.markdown(
        f"{years[0]}年至{years[-1]}年的市政府工作报告，写到{prose(plan.info.district)}和它的项目的 {len(shown)} 句，"
        "一字不改；“安排”是当年要做的事，不是结果。"
    )
    for year, items in groupby(shown, key=lambda item: item.year):
        st.header(f"{year}年报告")
        for part, rows in groupby(items, key=lambda item: item.part):
            _show_part(plan, labels("report_parts")[part], list(rows))
    show_sources(list({item.document: item for item in shown}.values()))


def show_place(plan: Plan, place: str) -> None:
    """For the card of a place: what came of it, and what the city says, folded; nothing where nothing is known."""
    if lines := later_lines(of_place(plan, place)):
        st.markdown(f"### 后来\n\n{bullets(lines)}")
    said = [item for item in plan.outside.mentions if place in _places(plan, item)]
    if said:
        with st.expander(f"城市的眼光：市政府工作报告写到 {len(said)} 句", icon=":material/location_city:"):
            parts = labels("report_parts")
            st.markdown(bullets(f":gray[{item.year}年报告，{parts[item.part]}] {prose(item.quote)}" for item in said))
            st.markdown(f"[按年看，附出处]({address('later', view='city', place=place)})")


def _show_part(plan: Plan, name: str, rows: list[CityMention]) -> None:
    st.markdown(f"**{name} {len(rows)}**\n\n{bullets(_line(plan, row) for row in rows)}", width=LIST_WIDTH)


def _line(plan: Plan, row: CityMention) -> str:
    facts = [*_links(plan, row), f":gray[{prose(row.note)}]" if row.note else ""]
    return f"{prose(row.quote)} :small[{' · '.join(filter(None, facts))}]"


def _links(plan: Plan, row: CityMention) -> Iterable[str]:
    for name in _places(plan, row):
        yield f"[{escape(plan.place[name].name)}]({address('map', place=name)})"


def _places(plan: Plan, row: CityMention) -> list[str]:
    """By the ids that the places have now."""
    return [plan.place_called.get(name, name) for name in row.places if plan.place_called.get(name, name) in plan.place]
