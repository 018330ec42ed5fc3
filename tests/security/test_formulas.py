"""No cell of any file to take away is run by a spreadsheet, whatever the plan's files say."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from data.load import load_plan
from data.reports.worklist import Worklist
from data.reports.worklist_workbook import workbook as work_list
from data.schema import Plan
from data.tables import excel
from data.tables.files import table_bytes
from data.tables.published import TABLES
from data.tables.workbook import Sheet, csv_file, origin, workbook
from tests.security.poison import MARKUP

RUN = ("=", "+", "-", "@", "\t", "\r")


@pytest.fixture(scope="module")
def plan(poisoned: Path) -> Plan:
    return load_plan("tiny", poisoned)


@pytest.mark.parametrize("name", TABLES)
def test_tables(plan: Plan, name: str) -> None:
    content = table_bytes(plan, name).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(content, newline="")) for cell in row]
    assert not [cell for cell in cells if cell.startswith(RUN) and not is_number(cell)]
    assert any(cell.startswith("'=") for cell in cells), "the plan did try"


def is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_what_is_on_screen_as_csv(plan: Plan) -> None:
    words = ("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "-3.5")
    sheet = Sheet("x", ("a",), [{"a": each} for each in words])
    content = csv_file(sheet, origin(plan, "=1")).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(content, newline="")) for cell in row]
    assert not [cell for cell in cells if cell.startswith(RUN) and not is_number(cell)]
    assert "-3.5" in cells


BOOKS: dict[str, Callable[[Plan], bytes]] = {
    "every table": excel.tables,
    "work list": lambda plan: work_list(Worklist(plan, plan.actions, origin(plan, MARKUP))),
    "a sheet": lambda plan: workbook([Sheet("x", ("a",), [{"a": MARKUP}])], origin(plan, MARKUP)),
}


@pytest.mark.parametrize("name", BOOKS)
def test_workbooks_hold_no_formula_and_no_link_to_the_outside(plan: Plan, name: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(BOOKS[name](plan)))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    assert not [cell.hyperlink.target for cell in cells if cell.hyperlink and cell.hyperlink.target]
    assert any(str(cell.value).startswith(MARKUP) for cell in cells), "the plan did try"
