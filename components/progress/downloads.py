"""Downloads of the progress page: the merged workbook and the summary on one page."""

import streamlit as st

from components.exports.word.summary import summary
from components.shell.download import download_button
from data.dates import long_date
from data.reports.merging import conflict_rows
from data.reports.state import ProgressState
from data.reports.worklist import Worklist
from data.reports.worklist_workbook import workbook
from data.tables.workbook import origin


def show_progress_downloads(state: ProgressState) -> None:
    """Two buttons; nothing is made before one is pressed."""
    plan, merged = state.plan, state.merged

    def merged_workbook() -> bytes:
        made = origin(plan, f"合并 {len(state.readings)} 份填报，截至{long_date(state.as_of)}")
        conflicts = conflict_rows(plan, merged.conflicts)
        return workbook(Worklist(plan, plan.actions, made, merged.reports, merged.disputed, conflicts))

    with st.container(horizontal=True):
        download_button(plan, "合并工作簿", merged_workbook, "进展合并", "xlsx", icon="table_view")
        download_button(plan, "一页小结", lambda: summary(state), "进展小结", "docx", icon="description")
