"""Downloads of what is on screen: tables as CSV and XLSX, charts as PNG and SVG, each with its origin inside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from components.charts.picture import Picture, draw, has_chinese_glyphs, picture_spec
from components.shell.download import download_button
from components.theme import role_colours
from data.schema import Plan
from data.tables.workbook import Sheet, csv_file, origin, workbook


@dataclass(frozen=True)
class ChartDownload:
    """A chart as a file: made when asked for, with the text around it."""

    name: str
    chart: Callable[[], Any]
    title: str
    notes: tuple[str, ...]


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
                _pictures(plan, drawing, made.source)
        st.markdown(f":small[:gray[文件注明：{choice}；来源与日期。]]")


def _pictures(plan: Plan, drawing: ChartDownload, source: str) -> None:
    around = Picture(drawing.title, drawing.notes, f"来源：{source}")

    def spec() -> dict[str, Any]:
        return picture_spec(drawing.chart(), around, role_colours())

    label = f"{drawing.name}图"
    download_button(plan, f"{label} SVG", lambda: draw(spec(), "svg"), drawing.name, "svg", icon=None)
    if has_chinese_glyphs():
        download_button(plan, f"{label} PNG", lambda: draw(spec(), "png"), drawing.name, "png", icon=None)
    else:
        st.markdown(":small[:gray[本机未安装中文字体，无法生成 PNG；SVG 可在装有中文字体的设备上打开。]]")
