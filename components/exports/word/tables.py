"""Tables: all lines, a head that repeats on every page, rows that stay whole, numbers one under the other."""

import re
from collections.abc import Sequence
from typing import Any

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, Twips

from components.exports.word.type import HEI, add_run, text_width
from data.width import ems

INSIDE = 80 / 20  # points between a cell's edge and its text, as in the templates
HELD_TOGETHER = 9
"""A table of at most so many rows is not broken over pages."""
NUMBER = re.compile(r"([^\d；;]*\d+(?:,\d{3})*)(\D?.{0,10})")
"""One number with its comparator, unit and hedge: what stands before its decimal point, and the rest."""


def add_table(
    book: Any,
    title: str,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    weights: Sequence[float],
    *,
    caption: bool = True,
) -> None:
    """A table as wide as the text; its title is a caption above it, or is said by screen readers alone."""
    if caption:
        add_run(book.add_paragraph(style="Caption"), title)
    table = book.add_table(rows=len(rows) + 1, cols=len(head), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    _describe(table, title, head)
    whole = Mm(text_width(book)) / Twips(1)
    widths = [Twips(int(whole * weight / sum(weights))) for weight in weights]
    for column, share in zip(table.columns, widths, strict=True):
        column.width = share
    size = book.styles["No Spacing"].font.size / Pt(1)
    points = [_point([row[at] for row in rows], (share / Pt(1) - 2 * INSIDE) / size) for at, share in enumerate(widths)]
    for at, (row, texts) in enumerate(zip(table.rows, (head, *rows), strict=True)):
        _keep_whole(row, repeat=at == 0)
        for cell, text, share, point in zip(row.cells, texts, widths, points, strict=True):
            cell.width, cell.vertical_alignment = share, WD_CELL_VERTICAL_ALIGNMENT.CENTER
            paragraph = cell.paragraphs[0]
            paragraph.style = "No Spacing"
            form = paragraph.paragraph_format
            form.keep_with_next = at == 0 or (len(rows) <= HELD_TOGETHER and at < len(rows))
            if point is not None and at and NUMBER.fullmatch(text):
                form.tab_stops.add_tab_stop(Pt(point * size), WD_TAB_ALIGNMENT.DECIMAL)
            elif point is not None or at == 0:
                form.alignment = WD_ALIGN_PARAGRAPH.CENTER
            add_run(paragraph, text, face=HEI if at == 0 else "")


def _point(texts: Sequence[str], width: float) -> float | None:
    """Where in a column of numbers their decimal points stand, in ems; None for other columns, and where lines break.

    A cell may say in words why it has no number.
    """
    found = [NUMBER.fullmatch(text) for text in texts]
    numbers = [match for match in found if match]
    if len(numbers) * 2 < len(texts) or any(
        not match and re.search(r"\d", text) for match, text in zip(found, texts, strict=True)
    ):
        return None
    before, after = (max(ems(match[part]) for match in numbers) for part in (1, 2))
    return before + (width - before - after) / 2 if before + after <= width else None


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
