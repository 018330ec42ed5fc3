"""The work list as a download: the actions that the tasks page shows, as the workbook on which units report."""

from collections.abc import Sequence

from components.shell.browser import reader_day
from components.shell.download import download_button
from data.reports.worklist import SHEET, Worklist
from data.reports.worklist_workbook import workbook
from data.schema import Plan, Statement
from data.tables.workbook import origin


def show_worklist_button(plan: Plan, actions: Sequence[Statement], chosen: str, *, key: str = "worklist") -> None:
    """One click: the workbook of these actions; `chosen` says in words which they are. Built on the click."""
    day = reader_day()
    download_button(
        plan,
        SHEET,
        lambda: workbook(Worklist(plan, actions, origin(plan, chosen, day))),
        SHEET,
        "xlsx",
        icon="table_view",
        help=f"Excel 工作簿，{len(actions)} 项，一项一行；填好后在“填报”页上传",
        key=key,
    )
