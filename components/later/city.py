"""What the city's yearly reports say of the district, year by year, sentence by sentence."""

from collections.abc import Iterable
from itertools import groupby

import streamlit as st

from components.exports.buttons import show_downloads
from components.text.citation import address
from components.text.lines import LIST_WIDTH, bullets
from components.text.sources import show_sources
from components.text.typography import escape, prose
from data.labels import labels
from data.outside.later import places_of
from data.schema import Plan
from data.schema.later import CityMention
from data.tables.later import mention_sheet


def city_heading(plan: Plan) -> str:
    """Of which years the reports are, and how many sentences; the same whichever place is chosen."""
    years = sorted({item.year for item in plan.outside.mentions})
    return (
        f"{years[0]}—{years[-1]}年市政府工作报告写到{plan.info.district}或计划所列地点的{len(plan.outside.mentions)}句"
    )


def show_city(plan: Plan, place: str = "") -> None:
    """A fold a year, the last one open; what was done first, then what was intended, which is no outcome."""
    shown = [item for item in plan.outside.mentions if not place or place in places_of(plan, item)]
    if not shown:
        st.info("收录的市政府工作报告没有写到。", icon=":material/info:")
        return
    chosen = plan.place[place].name if place else "全部"
    show_downloads(plan, "城市的眼光", chosen, lambda: [mention_sheet(plan, shown)])
    years = sorted({item.year for item in shown})
    of_place = f"写到{prose(plan.place[place].name)}的 {len(shown)} 句，" if place else ""
    st.markdown(f"{of_place}按原文照录，有的没有写明在{prose(plan.info.district)}；“安排”是当年的工作部署，不是结果。")
    for year, items in groupby(shown, key=lambda item: item.year):
        parts = {part: list(rows) for part, rows in groupby(items, key=lambda item: item.part)}
        counts = "，".join(f"{labels('report_parts')[part]} {len(rows)} 句" for part, rows in parts.items())
        with st.expander(f"**{year}年报告**　{counts}", expanded=bool(place) or year == years[-1]):
            for part, rows in parts.items():
                _show_part(plan, labels("report_parts")[part], rows)
    show_sources(list({item.document: item for item in shown}.values()))


def _show_part(plan: Plan, name: str, rows: list[CityMention]) -> None:
    st.markdown(f"**{name}**\n\n{bullets(_line(plan, row) for row in rows)}", width=LIST_WIDTH)


def _line(plan: Plan, row: CityMention) -> str:
    facts = [*_links(plan, row), f":gray[{prose(row.note)}]" if row.note else ""]
    return f"{prose(row.quote)} :small[{' · '.join(filter(None, facts))}]"


def _links(plan: Plan, row: CityMention) -> Iterable[str]:
    for name in places_of(plan, row):
        yield f"[{escape(plan.place[name].name)}]({address('map', place=name)})"
