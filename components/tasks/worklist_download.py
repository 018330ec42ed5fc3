"""The work list as a download: the actions that the tasks page shows, as the workbook on which units report."""

from collections.abc import Sequence

from components.shell.download import download_button
from data.reports.worklist import SHEET, Worklist
from data.reports.worklist_workbook import workbook
from data.schema import Plan, Statement
from data.tables.workbook import origin


def show_worklist_button(plan: Plan, actions: Sequence[Statement], chosen: str, *, key: str = "worklist") -> None:
    """One click: the workbook of these actions; `chosen` says in words which they are. Built on the click."""
    download_button(
        plan,
        SHEET,
        lambda: workbook(Worklist(plan, actions, origin(plan, chosen))),
        SHEET,
        "xlsx",
        icon="table_view",
        help=f"Excel 工作簿，{len(actions)} 条举措，与下面的列表相同；填好后在“进展”页上传",
        key=key,
    )
