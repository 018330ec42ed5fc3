"""Numbers that are not the plan's beside those that are: each in the colour of who says it, with its source."""

import re
from collections.abc import Sequence
from urllib.parse import quote

import streamlit as st

from components.labels import CONFIDENCE_MEANS, MISSING
from components.text.citation import figure_link
from components.text.typography import escape, prose
from data.labels import labels
from data.outside.yearly import YearPoint
from data.schema import Plan
from data.schema.outside import OutsideRow
from data.schema.sourced import SourcedRow

OUTSIDE = ":orange-badge[:material/open_in_new: 外部]"
DERIVED = ":violet-badge[:material/calculate: 测算]"
NOT_FOUND = f":gray[{MISSING}]"
UNTITLED = "标题未收录"
NEITHER = "标题、原句未收录"
_WEB = re.compile(r"https?://[^\s<>()\[\]\\\"'`]+")
WHO_SAYS = f"""
- **计划原文的数字**：:gray[**灰色**] 是上年实际，:green[**绿色**] 是本年目标；\
左右、以上、以内、低于等比较词原样保留，点击可查看原句。
- {DERIVED} **本站测算的数字**：\
由原文数字和写明出处的外部数字按公开公式算出，以紫色标明，不与原文数字混排。
- {OUTSIDE} **其他单位公布的数字**：写明发布单位、文件、日期、地址、版本和可信度，以橙色标明。
- 计划未给出的，写“未给出”，不推算、不补齐。价格口径原文未注明的，按统计惯例理解；不变价的增速和现价的总量不能互相推算。
"""


def sourced_number(plan: Plan, point: YearPoint | None, missing: str = MISSING) -> str:
    """A number in the colour of who says it, with the way to its sentence or its source; or why it is `missing`."""
    if point is None:
        return f":gray[{missing}]"
    if point.figure:
        return figure_link(plan, point.figure, words=point.words)
    return f":orange[**{escape(point.words)}**]"


def source_words(item: SourcedRow) -> str:
    """Producer, document, date, address, confidence and, where there is one, vintage, for a Markdown element."""
    vintage = labels("vintages")[item.vintage] if isinstance(item, OutsideRow) else ""
    return "，".join(filter(None, (_origin(item), vintage)))


def _origin(item: SourcedRow) -> str:
    parts = (escape(document_words(item)), escape(item.published), web_link(item.address))
    return "，".join(filter(None, (*parts, f"可信度{labels('confidence')[item.confidence]}")))


def document_words(item: SourcedRow) -> str:
    """`深圳市人民政府《2020年深圳市政府工作报告》`."""
    return item.producer + (f"《{item.document}》" if item.document else f"（{UNTITLED if item.quote else NEITHER}）")


def web_link(address: str) -> str:
    """A web address as a Markdown link that shows it; anything else as text."""
    return titled_link(address, address) if _WEB.fullmatch(address) else prose(address)


def titled_link(address: str, title: str) -> str:
    """A web address as a Markdown link with a title; the title alone where it is none."""
    return f"[{escape(title)}]({quote(address, safe=':/?&=%#')})" if _WEB.fullmatch(address) else escape(title)


def show_sources(rows: Sequence[SourcedRow]) -> None:
    """Full addresses, once each: a table has no room for them."""
    _show_folded([f"- {words}" for words in dict.fromkeys(map(source_words, rows))])


def show_number_sources(plan: Plan, rows: Sequence[OutsideRow]) -> None:
    """The same of numbers: a line a document, with what has to be known of its numbers."""
    names = {series.id: series.name for series in plan.outside.series}
    sources: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for row in rows:
        vintages, notes = sources.setdefault(_origin(row), ({}, {}))
        vintages[labels("vintages")[row.vintage]] = None
        if row.note and row.quote:  # without a quote the note says just that, and so does the document's name
            notes[prose(f"{row.year}年{names[row.series]}：{row.note}")] = None
    _show_folded(
        [
            f"- {words}，{'、'.join(vintages)}" + "".join(f"。{note}" for note in notes)
            for words, (vintages, notes) in sources.items()
        ]
    )


def _show_folded(lines: Sequence[str]) -> None:
    with st.expander(f"出处全文（{len(lines)}）"):
        st.markdown("\n".join(lines) + f"\n\n:gray[{CONFIDENCE_MEANS}。]")
