"""What to take away from the progress page: the merged workbook and the summary on one page."""

from collections.abc import Sequence

import streamlit as st

from components.exports.buttons import XLSX
from components.exports.word.summary import summary
from components.progress.page import ProgressState
from components.shell.plans import export_name
from data.dates import long_date
from data.reports.files import Reading
from data.reports.merging import conflict_rows
from data.reports.worklist import Worklist
from data.reports.worklist_workbook import workbook
from data.tables.workbook import origin

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def show_progress_downloads(now: ProgressState, readings: Sequence[Reading]) -> None:
    """Two buttons; nothing is made before one is pressed."""
    plan = now.plan
    files = [reading.file for reading in readings]

    def merged() -> bytes:
        made = origin(plan, f"合并 {len(files)} 份填报，截至{long_date(now.on)}")
        conflicts = conflict_rows(plan, now.merged.conflicts)
        return workbook(Worklist(plan, plan.actions, made, now.merged.reports, now.merged.disputed, conflicts))

    with st.container(horizontal=True):
        st.download_button(
            "合并工作簿",
            data=merged,
            file_name=export_name(plan, "进展合并", "xlsx"),
            mime=XLSX,
            icon=":material/table_view:",
            on_click="ignore",
        )
        st.download_button(
            "一页小结",
            data=lambda: summary(plan, now.parts, now.merged, now.on, files),
            file_name=export_name(plan, "进展小结", "docx"),
            mime=DOCX,
            icon=":material/description:",
            on_click="ignore",
        )
