"""Work lists as units send them: exported by the app, filled with openpyxl, saved as bytes."""

import io
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from data.reports import form
from data.reports.form import COLUMNS, ID
from data.reports.kinds import COUNTED
from data.reports.worklist import SHEET, Worklist
from data.reports.worklist_workbook import HEAD, workbook
from data.schema import Plan, Statement
from data.tables.workbook import origin

HEADER = HEAD + 1
MADE = date(2020, 4, 1)
SHORT = {
    "a-5g-stations",
    "a-high-tech-firms-total",
    "a-housing-supply",
    "a-investment-events",
    "a-land-prepared",
    "a-pipeline-gas-rate",
    "a-public-kindergartens",
    "a-road-white-to-black",
    "a-substations",
    "t-gdp",
    "t-pm25",
}


def exported(plan: Plan, actions: Iterable[Statement] | None = None, choice: str = "", **more: Any) -> bytes:
    actions = list(plan.actions if actions is None else actions)
    return workbook(Worklist(plan, actions, origin(plan, choice, MADE), **more))


def short_list(plan: Plan) -> bytes:
    """A list of the actions and targets that tests of single cells fill: a few rows are written and read fast."""
    return exported(plan, [item for item in form.reportable(plan) if item.id in SHORT])


def opened(content: bytes) -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(content))[SHEET]


@lru_cache(maxsize=8)
def rows(content: bytes) -> dict[str, dict[str, Any]]:
    """The cells of every row, by id and column."""
    sheet = opened(content)
    found = {}
    for cells in sheet.iter_rows(min_row=HEADER + 1, values_only=True):
        row = dict(zip(COLUMNS, cells, strict=False))
        found[row[ID]] = row
    return found


def filled(
    content: bytes, cells: dict[str, dict[str, Any]], change: Callable[[Worksheet], None] | None = None
) -> bytes:
    """The workbook with some cells filled, by id and column; `change` does whatever else somebody did to the sheet."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book[SHEET]
    for row in range(HEADER + 1, sheet.max_row + 1):
        for column, value in cells.get(sheet.cell(row, COLUMNS.index(ID) + 1).value, {}).items():
            sheet.cell(row, COLUMNS.index(column) + 1).value = value
    if change:
        change(sheet)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def row_of(content: bytes, action: str) -> int:
    """The row in which an action stands."""
    return HEADER + 1 + list(rows(content)).index(action)


def in_whole_things(plan: Plan, action: Statement, amounts: Sequence[Decimal]) -> list[Decimal]:
    """Amounts of an action as somebody counts: of what has no halves, none."""
    return [
        round(amount, 0 if figure.unit in COUNTED else 2)
        for figure, amount in zip(plan.targets_of(action), amounts, strict=True)
    ]


def repacked(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook with one part changed, or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in {*old.namelist(), part}:
            was = old.read(name) if name in old.namelist() else b""
            new.writestr(name, change(was) if name == part else was)
    return buffer.getvalue()
