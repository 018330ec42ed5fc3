"""Units that have something left to report, with a text to remind them."""

import streamlit as st

from components.text.tables import show_table
from data.reports.state import ProgressState
from data.reports.units import awaited, reminder

TEXT_SHOWN = 30


def show_awaited(state: ProgressState) -> None:
    """Only where the work list says who reports on what."""
    units = awaited(state)
    if not units:
        return
    st.header(f"还没有填报完的单位：{len(units)} 个")
    show_table(
        {
            "单位": each.unit,
            "负责": f"{each.total} 项",
            "未填报": f"{len(each.missing)} 项",
            "第一项未填报的": each.missing[0].text[:TEXT_SHOWN],
        }
        for each in units
    )
    with st.expander("催报通知（可以复制）"):
        st.code(reminder(state, units), language=None, wrap_lines=True)
