"""Filled work lists read in this process, and what the reading says."""

from typing import Any

from openpyxl.worksheet.worksheet import Worksheet

from data.reports import form
from data.reports.files import Reading, read_reports
from data.reports.grids import read_grids
from data.schema import Plan
from tests.worklists import filled, row_of


def read(plan: Plan, content: bytes, name: str = "a.xlsx") -> Reading:
    return read_reports(plan, name, content, read=read_grids)


def messages(reading: Reading) -> str:
    return "\n".join(f"{problem.place}：{problem.message}" for problem in reading.problems)


def of(reading: Reading, action: str) -> form.Report:
    return next((filed.report for filed in reading.reports if filed.report.action == action), form.Report(action))


def cell(sheet: Worksheet, blank: bytes, action: str, column: str) -> Any:
    return sheet.cell(row_of(blank, action), form.COLUMNS.index(column) + 1)


def with_cell(plan: Plan, blank: bytes, action: str, column: str, value: Any, number_format: str = "") -> Reading:
    def change(sheet: Worksheet) -> None:
        target = cell(sheet, blank, action, column)
        target.value = value
        if number_format:
            target.number_format = number_format

    return read(plan, filled(blank, {}, change))
