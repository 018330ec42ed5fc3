"""How the plan stood at the end of each quarter: counts by status as a table and as columns."""

import streamlit as st

from components.text.tables import show_table
from data.dates import long_date
from data.reports.history import quarters
from data.reports.state import ORDER, ProgressState


def show_quarters(state: ProgressState) -> None:
    """Only where there are reports of an earlier quarter."""
    stood = quarters(state)
    if len(stood) < 2:
        return
    st.header("按季度看")
    shown = [status for status in ORDER if any(each.total.counts[status] for each in stood)]
    show_table(
        {"截至": long_date(each.as_of), "序时进度": each.elapsed_percent, "已填报": str(each.total.reported)}
        | {status: str(each.total.counts[status]) for status in shown}
        for each in stood
    )
