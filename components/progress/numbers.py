"""The numbers at the top of the progress page, and the rules behind them at its end."""

import streamlit as st

from components.text.typography import escape
from data.dates import long_date
from data.reports import judging, merging
from data.reports.amounts_typed import BOUNDS
from data.reports.state import ProgressState
from data.reports.units import alike

ROWS_NAMED = 5


def show_notice(state: ProgressState) -> None:
    """That some files were not read whole; the list of files at the end of the page has the details."""
    wrong = [reading for reading in state.readings if reading.problems]
    if wrong:
        count = sum(len(reading.problems) for reading in wrong)
        st.warning(
            f"{len(wrong)} 份文件有 {count} 处没有采用或没有照原样读取，逐处的位置和原因见页底的“填报文件”。",
            icon=":material/rule:",
        )


def show_later(state: ProgressState) -> None:
    """That some reports are of later days than the one that is looked at."""
    if state.later:
        st.info(
            f"有 {state.later} 条填报的更新日期在{long_date(state.as_of)}之后，这里不计入；把“截至”改到更晚就计入。",
            icon=":material/history:",
        )


def show_undated(state: ProgressState) -> None:
    """That nobody knows of which day some numbers are, and by which day they are judged."""
    if state.undated:
        named = "、".join(escape(state.place_of(each)) for each in state.undated[:ROWS_NAMED])
        more = " 等" if len(state.undated) > ROWS_NAMED else ""
        st.info(
            f"有 {len(state.undated)} 条填报没有更新日期（{named}{more}），暂按截至{long_date(state.as_of)}判断；"
            "请补上“更新日期”，或在表头上方写“填报日期”。",
            icon=":material/event_busy:",
        )


def show_alike(state: ProgressState) -> None:
    """That some units are perhaps one, which nobody decides here."""
    if pairs := alike(state):
        named = "；".join(f"“{escape(one)}”和“{escape(other)}”" for one, other in pairs[:ROWS_NAMED])
        more = " 等" if len(pairs) > ROWS_NAMED else ""
        st.info(f"{named}{more}像是同一个单位，现在按两个单位算；是一个的，请把名称写成一样。", icon=":material/group:")


def show_numbers(state: ProgressState) -> None:
    """How much is reported, and how many actions have each status."""
    total = state.total
    grid = st.grid(4, min_column_width=150, border=True, gap="small")
    for label, value in (
        ("序时进度", state.elapsed_percent),
        ("已填报", f"{total.reported} / {total.total}"),
        *((status, f"{total.counts[status]} 条") for status in state.statuses),
    ):
        grid.cell().metric(label, value)


def show_method() -> None:
    """How progress is judged and files are merged."""
    st.markdown(judging.RULE)
    st.markdown(f"哪些数先退回核对：{BOUNDS}")
    st.markdown(merging.RULE)
