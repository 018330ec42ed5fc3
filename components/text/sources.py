"""Numbers that are not the plan's beside those that are: each in the colour of who says it, with its source."""

from collections.abc import Sequence

import streamlit as st

from components.labels import CONFIDENCE_MEANS, MISSING
from components.text.citation import figure_link
from components.text.typography import escape
from data.labels import labels
from data.outside.yearly import YearPoint
from data.schema import Plan
from data.schema.outside import Milestone, OutsideRow

OUTSIDE = ":orange-badge[:material/open_in_new: 外部]"
DERIVED = ":violet-badge[:material/calculate: 测算]"
NOT_FOUND = f":gray[{MISSING}]"
WHO_SAYS = f"""
- **计划原文的数字**：:gray[**灰色**] 是上年实绩，:green[**绿色**] 是本年目标；\
左右、以上、以内、低于等比较词原样保留，点开就是原句。
- {DERIVED} **本站算出的数字**：\
只由原文数字按公开的公式算出，紫色标明，不与原文数字混排。
- {OUTSIDE} **别处公布的数字**：写明提供者、地址、版本和可信度，橙色标明。
- 计划没有给出的，就写“未给出”，不推算、不补齐。不变价的增速和现价的总量不能互相推算。
"""


def sourced_number(plan: Plan, point: YearPoint | None) -> str:
    """A number in the colour of who says it, with the way to its sentence or its source."""
    if point is None:
        return NOT_FOUND
    if point.figure:
        return figure_link(plan, point.figure, words=point.words)
    return f":orange[**{escape(point.words)}**]"


def source_words(item: OutsideRow | Milestone) -> str:
    """Producer, address, confidence and, where there is one, vintage, for a Markdown element."""
    vintage = f"，{labels('vintages')[item.vintage]}" if isinstance(item, OutsideRow) else ""
    return f"{escape(item.producer)}，{escape(item.address)}，可信度{labels('confidence')[item.confidence]}{vintage}"


def site(address: str) -> str:
    """Where an address leads, without the way there: `szgm.gov.cn`."""
    return address.partition("/")[0].partition(" ")[0]


def show_sources(rows: Sequence[OutsideRow | Milestone]) -> None:
    """Full addresses, once each: a table has no room for them."""
    sources = dict.fromkeys(source_words(row) for row in rows)
    with st.expander(f"出处全文（{len(sources)}）"):
        st.markdown("\n".join(f"- {words}" for words in sources) + f"\n\n:gray[{CONFIDENCE_MEANS}。]")
