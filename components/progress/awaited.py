"""Units that have something left to report, with a text to remind them."""

import streamlit as st

from components.text.tables import show_table
from data.dates import short_date
from data.reports.state import ProgressState
from data.reports.units import awaited, reminder

TEXT_SHOWN = 30


def _brief(text: str) -> str:
    return text[:TEXT_SHOWN] + "…" * (len(text) > TEXT_SHOWN)


def show_awaited(state: ProgressState) -> None:
    """Only where the work list says who reports on what."""
    units = awaited(state)
    if not units:
        return
    st.header(f"待催报的单位：{len(units)} 个")
    st.markdown("还有事项没有填报的，和最近一个季度没有填报过的。")
    show_table(
        {
            "单位": each.unit,
            "负责": f"{each.total} 项",
            "未填报": f"{len(each.missing)} 项",
            "最近一次填报": short_date(each.newest) if each.newest else "",
            "第一项未填报的": _brief(each.missing[0].text) if each.missing else "",
        }
        for each in units
    )
    with st.expander("催报通知（可以复制）"):
        st.code(reminder(state, units), language=None, wrap_lines=True)
