"""The table of all targets on paper: in Word and Excel across the page, a head on each, the same rows as on screen."""

import io
import re
from typing import Any

import openpyxl
import pytest
from docx import Document

from components.exports.word import all_targets_document
from data.indicators.all_targets import absences_explained, counted
from data.schema import Plan
from data.tables.all_targets import SOURCES, TITLE, all_targets_sheet
from data.tables.excel import tables
from data.tables.workbook import cell_text, origin, workbook
from data.wording import readable
from tests.components.exports.opened import W


@pytest.fixture
def book(plan: Plan) -> Any:
    return Document(io.BytesIO(all_targets_document(plan)))


def test_word_says_what_the_sheet_says(any_plan: Plan) -> None:
    sheet = all_targets_sheet(any_plan)
    columns = [column for column in sheet.columns[: sheet.printed] if column != SOURCES]
    (table,) = Document(io.BytesIO(all_targets_document(any_plan))).tables
    head, *rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert head == columns
    assert [[re.sub(r"〔\d+〕$", "", cell) for cell in row] for row in rows] == [
        [readable(cell_text(row.get(column))) for column in columns] for row in sheet.rows
    ]


def test_word_is_a_table_across_with_a_head_on_every_page(plan: Plan, book: Any) -> None:
    page = book.sections[0]
    assert page.page_width > page.page_height
    rows = book.tables[0]._tbl.findall(f"{W}tr")
    assert rows[0].find(f"{W}trPr/{W}tblHeader") is not None
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert sum(column.width for column in book.tables[0].columns) <= page.page_width - page.left_margin * 2
    said = [paragraph.text for paragraph in book.paragraphs]
    assert any(counted(plan) in words for words in said) and plan.outside.caution in said
    assert f"{absences_explained(plan)}。" in said


def test_word_numbers_each_source_of_others(plan: Plan, book: Any) -> None:
    said = {mark for row in book.tables[0].rows for cell in row.cells for mark in re.findall(r"〔\d+〕$", cell.text)}
    listed = [item.text[:3] for item in book.paragraphs if item.text[3:].startswith(SOURCES)]
    assert said == set(listed) and len(listed) == len(said) > 0


def test_excel_prints_the_first_columns_across_with_a_head_on_every_page(plan: Plan) -> None:
    sheet = all_targets_sheet(plan)
    page = openpyxl.load_workbook(io.BytesIO(workbook([sheet], origin(plan, TITLE))))[TITLE]
    last = page.cell(1, sheet.printed).column_letter
    assert page.print_area == f"'{TITLE}'!$A$1:${last}${len(sheet.rows) + 1}"
    assert (page.page_setup.orientation, page.page_setup.fitToHeight, page.print_title_rows) == (
        "landscape",
        0,
        "$1:$1",
    )
    assert page.page_setup.paperSize in (8, 9)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    for row, line in zip(sheet.rows, range(2, page.max_row + 1), strict=True):
        longest = max(
            len(cell_text(row.get(name))) * 2 / page.column_dimensions[letter(page, at)].width
            for at, name in enumerate(sheet.columns[: sheet.printed], start=1)
        )
        assert page.row_dimensions[line].height >= 15 * min(longest, 2)


def letter(page: Any, at: int) -> str:
    return str(page.cell(1, at).column_letter)


def test_the_workbook_of_all_tables_begins_with_it(plan: Plan) -> None:
    book = openpyxl.load_workbook(io.BytesIO(tables(plan)))
    assert book.sheetnames[1] == TITLE
    assert book[TITLE].max_row == len(all_targets_sheet(plan).rows) + 1
