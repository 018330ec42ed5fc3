"""Downloads of the progress page: merged, everything as it was read, a workbook a unit, and the summary."""

import streamlit as st

from components.exports.word.summary import summary
from components.progress.chart_downloads import show_chart_downloads
from components.shell.browser import reader_day
from components.shell.download import download_button
from data.dates import long_date
from data.reports.form import reportable
from data.reports.merging import conflict_rows
from data.reports.saving import saved
from data.reports.state import ProgressState
from data.reports.units import workbooks
from data.reports.worklist import Worklist
from data.reports.worklist_workbook import workbook
from data.tables.workbook import origin


def show_progress_downloads(state: ProgressState) -> None:
    """Nothing is made before a button is pressed."""
    plan, merged = state.plan, state.merged
    day = reader_day()

    def merged_workbook() -> bytes:
        made = origin(plan, f"合并 {len(state.readings)} 份填报，截至{long_date(state.as_of)}", day)
        conflicts = conflict_rows(plan, merged.conflicts)
        return workbook(Worklist(plan, reportable(plan), made, merged.reports, merged.disputed, conflicts))

    with st.container(horizontal=True):
        download_button(plan, "合并工作簿", merged_workbook, "进展合并", "xlsx", icon="table_view")
        download_button(
            plan,
            "保存全部填报",
            lambda: saved(plan, state.readings),
            "全部填报",
            "xlsx",
            icon="save",
            help="读到的每一份填报，逐行带来源；以后上传这一个工作簿就能恢复。刷新页面前请先保存",
        )
        download_button(
            plan,
            "每个单位一份",
            lambda: workbooks(state, day),
            "分单位任务分解表",
            "zip",
            icon="folder_zip",
            help="按已填的牵头单位、责任单位分开，一个单位一个工作簿，打成一个压缩包",
        )
        download_button(plan, "小结（公文格式）", lambda: summary(state), "进展小结", "docx", icon="description")
        show_chart_downloads(state)
