"""Tables of a briefing: all lines, a head that repeats on every page, rows that stay whole."""

from collections.abc import Sequence
from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from components.exports.word.type import HEI, add_run

WIDTH = 156  # millimetres between the margins


def add_table(
    book: Any,
    title: str,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    weights: Sequence[float],
    width: float = WIDTH,
) -> None:
    """A caption and a table under it, as wide as the text."""
    add_run(book.add_paragraph(style="Caption"), title)
    table = book.add_table(rows=len(rows) + 1, cols=len(head), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _describe(table, title, head)
    widths = [Mm(width * weight / sum(weights)) for weight in weights]
    for column, share in zip(table.columns, widths, strict=True):
        column.width = share
    for at, texts in enumerate((head, *rows)):
        row = table.rows[at]
        _keep_whole(row, repeat=at == 0)
        for cell, text, share in zip(row.cells, texts, widths, strict=True):
            cell.width, cell.vertical_alignment = share, WD_CELL_VERTICAL_ALIGNMENT.CENTER
            paragraph = cell.paragraphs[0]
            paragraph.style = "No Spacing"
            add_run(paragraph, text, face=HEI if at == 0 else "")


def _describe(table: Any, title: str, head: Sequence[str]) -> None:
    """Title and description, which a screen reader says."""
    for tag, text in (("w:tblCaption", title), ("w:tblDescription", f"{title}，各列：{'、'.join(head)}")):
        element = OxmlElement(tag)
        element.set(qn("w:val"), text)
        table._tbl.tblPr.append(element)


def _keep_whole(row: Any, *, repeat: bool) -> None:
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if repeat:
        properties.append(OxmlElement("w:tblHeader"))
