"""The whole plan, or the slides that are chosen, as files: each says what was chosen, its source and date."""

from collections.abc import Callable, Sequence

import streamlit as st

from components.shell.plans import export_name
from data import deck
from data.deck import Slide
from data.schema import Plan

OFFICE = "application/vnd.openxmlformats-officedocument."


def show_files(plan: Plan, slides: Sequence[Slide]) -> None:
    """Buttons; a file is made when its button is pressed, in memory, and nothing is kept."""
    choice = deck.described(plan, slides)

    def powerpoint() -> bytes:
        from components.exports.powerpoint import presentation

        return presentation(plan, slides, choice)

    def word() -> bytes:
        from components.exports.word import briefing

        return briefing(plan, slides, choice)

    def excel() -> bytes:
        from components.exports.excel import tables

        return tables(plan)

    def page() -> bytes:
        from components.exports.onefile import page

        return page(plan)

    def places() -> bytes:
        from data.tables.geojson import geojson

        return geojson(plan)

    def json() -> bytes:
        from data.tables.published import json_bytes

        return json_bytes(plan)

    st.markdown(f":gray[幻灯片与简报：{choice}。表格与单文件网页：整份计划。]")
    with st.container(horizontal=True):
        _button(
            "PowerPoint 幻灯片",
            powerpoint,
            export_name(plan, f"幻灯片_{choice}", "pptx"),
            OFFICE + "presentationml.presentation",
        )
        _button("Word 简报", word, export_name(plan, f"简报_{choice}", "docx"), OFFICE + "wordprocessingml.document")
        _button("Excel 数据", excel, export_name(plan, "全部数据", "xlsx"), OFFICE + "spreadsheetml.sheet")
        _button("单文件网页", page, export_name(plan, "离线网页", "html"), "text/html")
        _button("GeoJSON 地点", places, export_name(plan, "地点", "geojson"), "application/geo+json")
        _button("JSON", json, export_name(plan, "全部数据", "json"), "application/json")


def _button(label: str, data: Callable[[], bytes], name: str, mime: str) -> None:
    st.download_button(
        label, data=data, file_name=name, mime=mime, icon=":material/download:", on_click="ignore", key=f"file_{name}"
    )
