"""The whole plan, or the slides that are chosen, as files: each says what was chosen, its source and date.

The libraries that write them are large, so that each is imported when its button is pressed.
"""

from collections.abc import Sequence

import streamlit as st

from components.shell.browser import reader_day
from components.shell.download import download_button
from data import deck
from data.deck.model import Slide
from data.indicators.all_targets import all_targets
from data.schema import Plan
from data.tables.all_targets import TITLE


def all_targets_word(plan: Plan) -> bytes:
    """The table of all targets as .docx."""
    from components.exports.word import all_targets_document

    return all_targets_document(plan)


def show_files(plan: Plan, slides: Sequence[Slide], office: bytes | None = None) -> None:
    """A button a file; `office` is a presentation whose design the slides take."""
    choice = deck.described(plan, slides)
    bound = deck.described(plan, slides, deck.needs_contents(slides))

    def powerpoint() -> bytes:
        from components.exports.powerpoint import presentation

        return presentation(plan, slides, bound, office)

    def slides_pdf() -> bytes:
        from components.exports.pdf import pdf

        return pdf(plan, slides, choice)

    def handout() -> bytes:
        from components.exports.pdf import pdf

        return pdf(plan, slides, choice, "handout")

    def word() -> bytes:
        from components.exports.word import briefing

        return briefing(plan, slides, choice)

    def official() -> bytes:
        from components.exports.word import briefing

        return briefing(plan, slides, choice, official=True, day=reader_day())

    def excel() -> bytes:
        from data.tables.excel import tables

        return tables(plan)

    def page() -> bytes:
        from components.exports.onefile import page

        return page(plan)

    def places() -> bytes:
        from data.tables.geojson import geojson

        return geojson(plan)

    def json() -> bytes:
        from data.tables.files import json_bytes

        return json_bytes(plan)

    st.markdown(f":gray[幻灯片、讲义与简报：{choice}。总表、表格与单文件网页：整份计划。]")
    with st.container(horizontal=True):
        download_button(plan, "PowerPoint 幻灯片", powerpoint, f"幻灯片_{bound}", "pptx")
        download_button(plan, "PDF 幻灯片", slides_pdf, f"幻灯片_{choice}", "pdf")
        download_button(plan, "PDF 讲义", handout, f"讲义_{choice}", "pdf", help="每页幻灯片下附讲稿")
        download_button(plan, "Word 简报", word, f"简报_{choice}", "docx")
        download_button(plan, "Word 公文格式", official, f"简报_公文格式_{choice}", "docx")
        if all_targets(plan):
            download_button(plan, f"Word {TITLE}", lambda: all_targets_word(plan), f"目标{TITLE}", "docx")
        download_button(plan, "Excel 数据", excel, "全部数据", "xlsx")
        download_button(plan, "单文件网页", page, "离线网页", "html")
        download_button(plan, "GeoJSON 地点", places, "地点", "geojson")
        download_button(plan, "JSON", json, "全部数据", "json")
