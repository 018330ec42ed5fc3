"""The table of all targets as a Word document: A4 across, a head that repeats, others' numbers with sources."""

import io
from typing import Any

from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from components.exports.properties import set_properties
from components.exports.word.tables import add_table
from components.exports.word.type import add_page_number, add_run, add_title, new_document
from data.dates import long_date
from data.deck.text import footer
from data.indicators.all_targets import absences_explained, all_targets, caution, counted, outside_rows
from data.outside.yearly import source_line
from data.schema import Plan
from data.tables.all_targets import SOURCES, TITLE, all_targets_sheet
from data.tables.workbook import cell_text

MARGIN = 18  # millimetres
WEIGHTS = (0.8, 2.4, 1.3, 1.2, 1.6, 1.9, 3.9, 1.6, 1.5, 1.5)
OUTSIDE = (-2, -1)  # the columns of others' numbers: the city's target and the result


def all_targets_document(plan: Plan) -> bytes:
    """The table as .docx."""
    book = new_document()
    _across(book)
    title = f"{plan.info.title}目标{TITLE}"
    set_properties(book.core_properties, title)
    add_title(book, title)
    add_run(book.add_paragraph(style="Subtitle"), f"计划{long_date(plan.info.published)}公布　{counted(plan)}")
    if words := caution(plan):
        add_run(book.add_paragraph(style="Normal"), words)
    sheet = all_targets_sheet(plan)
    columns = [column for column in sheet.columns[: sheet.printed] if column != SOURCES]
    sources = {line: at for at, line in enumerate(dict.fromkeys(map(source_line, outside_rows(all_targets(plan)))), 1)}
    rows = [[cell_text(row.get(column)) for column in columns] for row in sheet.rows]
    for cells, item in zip(rows, all_targets(plan), strict=True):
        for at, point in zip(OUTSIDE, (item.city_target, item.result), strict=True):
            if point and point.row:
                cells[at] += f"〔{sources[source_line(point.row)]}〕"
    add_table(book, TITLE, columns, rows, WEIGHTS)
    if words := absences_explained(plan):
        add_run(book.add_paragraph(style="Footnote Text"), f"{words}。")
    for line, at in sources.items():
        add_run(book.add_paragraph(style="Footnote Text"), f"〔{at}〕{SOURCES}：{line}")
    add_run(add_page_number(book).add_paragraph(style="Footer"), footer(plan, TITLE))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _across(book: Any) -> None:
    """Turn the page."""
    page = book.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(MARGIN)
