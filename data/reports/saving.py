"""Everything that was read, as one workbook that reads back as it was: a row a report, with where it came from."""

import io
from collections.abc import Sequence
from typing import Any

from data.reports import form
from data.reports.files import Reading
from data.reports.worklist import report_row
from data.schema import Plan

SHEET = "全部填报"
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def saved(plan: Plan, readings: Sequence[Reading]) -> bytes:
    """Uploaded again, it gives the same reports from the same files; what was not read is listed beside them."""
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, _OPTIONS)
    head, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet(SHEET)
    columns = (*form.COLUMNS, *form.SOURCE_COLUMNS)
    sheet.write_row(0, 0, columns, head)
    sheet.freeze_panes(1, 0)
    filed = [each for reading in readings for each in reading.reports]
    for number, each in enumerate(filed, start=1):
        asked = "、".join(each.report.asked)
        source = dict(zip(form.SOURCE_COLUMNS, (each.file, each.sheet, each.row, asked), strict=True))
        row = report_row(plan, number, plan.statement[each.report.action], each.report) | source
        for column, name in enumerate(columns):
            _write(sheet, number, column, row[name], day if name in (form.UPDATED, form.DUE) else None)
    beside = book.add_worksheet(form.NOT_AS_READ)
    beside.write_row(0, 0, ("文件", "工作表", "第几行", "哪一列", "提示"), head)
    problems = (problem for reading in readings for problem in reading.problems)
    for number, problem in enumerate(problems, start=1):
        told = (problem.file, problem.sheet, problem.row or "", problem.column, problem.message)
        for column, value in enumerate(told):
            _write(beside, number, column, value)
    book.close()
    return buffer.getvalue()


def _write(sheet: Any, row: int, column: int, value: Any, style: Any = None) -> None:
    if isinstance(value, str):
        sheet.write_string(row, column, value, style)
    elif value is not None:
        sheet.write(row, column, value, style)
