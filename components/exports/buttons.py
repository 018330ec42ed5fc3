"""Downloads of what is on screen: tables as CSV and XLSX, charts as PNG and SVG, each with its origin inside."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from components.charts.picture import Picture, has_chinese_glyphs, picture, svg_to_png
from components.shell.download import download_button
from components.text.sources import document_words
from data.schema import Plan
from data.schema.sourced import SourcedRow
from data.tables.workbook import Origin, Sheet, csv_file, origin, workbook
from data.wording import cited, draft_source


@dataclass(frozen=True)
class ChartDownload:
    """A chart (or an SVG, or a grid of either) as a file: made when asked for, with the text around it.

    `source` says whose figures it shows, where they are not the plan's alone; `sheet` is its own table, where the
    first one of the page is not.
    """

    name: str
    chart: Callable[[], Any]
    title: str
    notes: tuple[str, ...]
    source: str = ""
    sheet: Callable[[], Sheet] | None = None


MOST_NAMED = 3
"""Documents that a source names one by one."""


def source_words(plan: Plan, others: Iterable[SourcedRow], *, of_plan: bool = True) -> str:
    """Whose figures a chart shows: the plan's where there are any, then the documents of others or who wrote them."""
    rows = list(others)
    documents, producers = (list(dict.fromkeys(map(of, rows))) for of in (document_words, lambda row: row.producer))
    said = documents
    if len(documents) > MOST_NAMED:
        named = f"{'、'.join(producers[:MOST_NAMED])}{'等' * (len(producers) > MOST_NAMED)}"
        said = [f"其他单位：{named}，共{len(documents)}份文件，逐项出处见表格"]
    return "；".join(filter(None, (draft_source(plan), cited(plan), *said) if of_plan else said))


def show_downloads(
    plan: Plan, what: str, choice: str, sheets: Callable[[], Sequence[Sheet]], drawings: Sequence[ChartDownload] = ()
) -> None:
    """Buttons in a popover. Nothing is made before a button is pressed. The first sheet is the CSV."""
    made = origin(plan, choice)
    with st.popover("下载", icon=":material/download:"):
        with st.container(horizontal=True):
            download_button(plan, "表格 CSV", lambda: csv_file(sheets()[0], made), what, "csv", icon=None)
            download_button(plan, "工作簿 XLSX", lambda: workbook(sheets(), made), what, "xlsx", icon=None)
        for drawing in drawings:
            with st.container(horizontal=True):
                _pictures(plan, drawing, made)
        st.markdown(f":small[:gray[文件注明：{choice}；来源与日期。]]")


def _pictures(plan: Plan, drawing: ChartDownload, made: Origin) -> None:
    label, sheet = f"{drawing.name.removesuffix('图')}图", drawing.sheet
    download_button(plan, f"{label} SVG", lambda: svg_file(plan, drawing).encode(), drawing.name, "svg", icon=None)
    if has_chinese_glyphs():
        make = partial(_png, plan, drawing)
        download_button(plan, f"{label} PNG", make, drawing.name, "png", icon=None)
    else:
        st.markdown(":small[:gray[本机未安装中文字体，无法生成 PNG；SVG 可在装有中文字体的设备上打开。]]")
    if sheet:
        download_button(plan, f"{label} CSV", lambda: csv_file(sheet(), made), drawing.name, "csv", icon=None)


def svg_file(plan: Plan, drawing: ChartDownload) -> str:
    """The chart with its title, how to read it, and whose figures it shows."""
    source = drawing.source or origin(plan, "").source
    return picture(drawing.chart(), Picture(drawing.title, drawing.notes, f"来源：{source}"))


def _png(plan: Plan, drawing: ChartDownload) -> bytes:
    return svg_to_png(svg_file(plan, drawing))
