"""The work list as a download: the actions that the tasks page shows, as the workbook on which units report."""

from collections.abc import Sequence

import streamlit as st

from components.exports.buttons import XLSX
from components.shell.plans import export_name
from data.reports.worklist import SHEET, Worklist
from data.reports.worklist_workbook import workbook
from data.schema import Plan, Statement
from data.tables.workbook import origin


def show_worklist_button(plan: Plan, actions: Sequence[Statement], chosen: str, *, key: str = "worklist") -> None:
    """One click: the workbook of these actions; `chosen` says in words which they are. Built on the click."""
    st.download_button(
        SHEET,
        data=lambda: workbook(Worklist(plan, actions, origin(plan, chosen))),
        file_name=export_name(plan, SHEET, "xlsx"),
        mime=XLSX,
        icon=":material/table_view:",
        help=f"Excel 工作簿，{len(actions)} 条举措，与下面的列表相同；填好后在“进展”页上传",
        on_click="ignore",
        key=key,
    )
