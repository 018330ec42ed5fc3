"""Native tables: a head, quiet lines between rows, columns by weight, type that fits the room."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches, Pt

from components.exports.powerpoint.type import Run, colour, set_text
from components.text.width import line_count
from components.theme import ink, shade, surface
from data.deck.model import SlideTable, SlideText
from data.width import ems

PAD, LINE = 0.08, 1.45  # inches beside the text; line height in multiples of the size
SIZES = (20, 18, 16, 14, 12)
SHORT, STEPS = 6, 3  # ems of what does not go on over lines; sizes that are tried for that
NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # PowerPoint's own id for a table without style and grid


def fill_table(holder: Any, table: SlideTable, room: float) -> Any:
    """Fill a table placeholder; `room` is the height in inches that it should not exceed. Returns the frame."""
    rows = [tuple(SlideText(text, bold=True) for text in table.columns), *table.rows]
    widths = [holder.width / Inches(1) * weight / sum(table.weights) for weight in table.weights]
    fits = [size for size in SIZES if sum(_heights(rows, widths, size)) <= room] or [SIZES[-1]]
    size = next((size for size in fits[:STEPS] if _unbroken(table.rows, widths, size)), fits[0])
    frame = holder.insert_table(rows=len(rows), cols=len(widths))
    grid = frame.table
    properties = grid._tbl.tblPr
    properties.set("bandRow", "0")
    for style in properties.findall(qn("a:tableStyleId")):
        style.text = NO_STYLE
    for column, inches in zip(grid.columns, widths, strict=True):
        column.width = Inches(inches)
    for at, (row, height) in enumerate(zip(rows, _heights(rows, widths, size), strict=True)):
        grid.rows[at].height = Inches(height)
        for place, (cell, text) in enumerate(zip(grid.rows[at].cells, row, strict=True)):
            _fill_cell(cell, text, size, head=at == 0, right=place in table.right)
    frame._element.xfrm.ext.cy = Emu(sum(row.height for row in grid.rows))
    return frame


def _fill_cell(cell: Any, text: SlideText, size: float, *, head: bool, right: bool) -> None:
    run = Run(text.text, size, ink(text.role), text.bold)
    set_text(cell.text_frame, [[run]], PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_left = cell.margin_right = Inches(PAD)
    cell.margin_top = cell.margin_bottom = Inches(PAD / 2)
    if head:
        cell.fill.solid()
        cell.fill.fore_color.rgb = colour(shade(1))
    else:
        cell.fill.background()
    border = f"<a:solidFill><a:srgbClr val='{surface('borderColor')[1:].upper()}'/></a:solidFill>"
    line = parse_xml(f"<a:lnB {nsdecls('a')} w='{Pt(0.75)}'>{border}</a:lnB>")
    cell._tc.get_or_add_tcPr().insert(0, line)


def _lines(cell: SlideText, width: float, size: float) -> int:
    return line_count(cell.text, (width - 2 * PAD) * 72 / size)


def _unbroken(rows: Sequence[Sequence[SlideText]], widths: Sequence[float], size: float) -> bool:
    """Whether every number with its unit stands on one line."""
    return all(
        ems(cell.text) > SHORT or _lines(cell, width, size) == 1
        for row in rows
        for cell, width in zip(row, widths, strict=True)
    )


def _heights(rows: Sequence[Sequence[SlideText]], widths: Sequence[float], size: float) -> list[float]:
    """The height of each row in inches, by the cell that takes the most lines."""
    most = [max(_lines(cell, width, size) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return [count * size * LINE / 72 + PAD * 1.5 for count in most]
