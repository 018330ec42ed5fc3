"""What is on screen, to take away: tables as CSV and XLSX, charts as PNG and SVG, each with its origin inside."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from components.charts.picture import Picture, draw, has_chinese_glyphs, picture_spec
from components.shell.plans import export_name
from components.theme import role_colours
from data.schema import Plan
from data.tables.workbook import Sheet, csv_file, origin, workbook

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class ChartDownload:
    """A chart that can be taken away: what builds it of which frame, made when asked for, and the words around it."""

    name: str
    build: Callable[[pd.DataFrame], Any]
    frame: Callable[[], pd.DataFrame]
    title: str
    notes: tuple[str, ...]


def show_downloads(
    plan: Plan, what: str, choice: str, sheets: Callable[[], Sequence[Sheet]], drawings: Sequence[ChartDownload] = ()
) -> None:
    """Buttons in a popover. Nothing is made before a button is pressed. The first sheet is the CSV."""
    made = origin(plan, choice)
    with st.popover("下载", icon=":material/download:"):
        with st.container(horizontal=True):
            _button("表格 CSV", lambda: csv_file(sheets()[0], made), export_name(plan, what, "csv"), "text/csv")
            _button("工作簿 XLSX", lambda: workbook(sheets(), made), export_name(plan, what, "xlsx"), XLSX)
        for drawing in drawings:
            with st.container(horizontal=True):
                _pictures(plan, drawing, made.source)
        st.markdown(f":small[:gray[文件里写明：{choice}；来源与日期。]]")


def _pictures(plan: Plan, drawing: ChartDownload, source: str) -> None:
    around = Picture(drawing.title, drawing.notes, f"来源：{source}")

    def spec() -> dict[str, Any]:
        return picture_spec(drawing.build(drawing.frame()), around, role_colours())

    name = f"{drawing.name}图"
    _button(f"{name} SVG", lambda: draw(spec(), "svg"), export_name(plan, drawing.name, "svg"), "image/svg+xml")
    if has_chinese_glyphs():
        _button(f"{name} PNG", lambda: draw(spec(), "png"), export_name(plan, drawing.name, "png"), "image/png")
    else:
        st.markdown(":small[:gray[这台机器没有中文字体，画不出 PNG；SVG 在有中文字体的机器上打开即可。]]")


def _button(label: str, data: Callable[[], bytes], file_name: str, mime: str) -> None:
    st.download_button(label, data=data, file_name=file_name, mime=mime, on_click="ignore", key=f"take_{file_name}")
