"""The numbers at the top of the progress page, and the rules behind them at its end."""

import streamlit as st

from data.dates import long_date
from data.reports import judging, merging
from data.reports.amounts_typed import BOUNDS
from data.reports.state import ProgressState


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
