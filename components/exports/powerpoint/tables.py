"""Native tables: a head, quiet lines between rows, columns by weight, type that fits the room."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Inches, Pt

from components.exports.powerpoint.type import colour, set_text
from components.text.width import line_count
from components.theme import ink, shade, surface

PAD, LINE = 0.08, 1.45  # inches beside the words; line height in multiples of the size
SIZES = (20, 18, 16, 14, 12)
TableCell = tuple[str, str, bool]  # text, colour, bold


def table(
    holder: Any, head: Sequence[str], rows: Sequence[Sequence[TableCell]], weights: Sequence[float], room: float
) -> Any:
    """Fill a table placeholder; `room` is the height in inches that it should not exceed."""
    width = holder.width / Inches(1)
    columns = [width * weight / sum(weights) for weight in weights]
    size = next((size for size in SIZES if _height(head, rows, columns, size) <= room), SIZES[-1])
    frame = holder.insert_table(rows=len(rows) + 1, cols=len(head))
    grid = frame.table
    properties = grid._tbl.tblPr
    properties.set("bandRow", "0")
    for style in properties.findall(qn("a:tableStyleId")):
        style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid
    for column, inches in zip(grid.columns, columns, strict=True):
        column.width = Inches(inches)
    cells = [[(text, ink("text"), True) for text in head], *rows]
    for at, row in enumerate(cells):
        grid.rows[at].height = Inches(_row_height([text for text, _, _ in row], columns, size))
        for place, (text, value, bold) in enumerate(row):
            _fill_cell(grid.cell(at, place), text, size, value, bold=bold, head=at == 0)
    frame._element.xfrm.ext.cy = Emu(sum(row.height for row in grid.rows))
    return frame


def _fill_cell(cell: Any, text: str, size: float, value: str, *, bold: bool, head: bool) -> None:
    set_text(cell.text_frame, [[(text, size, value, bold)]])
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.margin_left = cell.margin_right = Inches(PAD)
    cell.margin_top = cell.margin_bottom = Inches(PAD / 2)
    if head:
        cell.fill.solid()
        cell.fill.fore_color.rgb = colour(shade(1))
    else:
        cell.fill.background()
    properties = cell._tc.get_or_add_tcPr()
    line = parse_xml(
        f"<a:lnB {nsdecls('a')} w='{Pt(0.75)}'><a:solidFill><a:srgbClr val='{surface('borderColor')[1:].upper()}'/></a:solidFill></a:lnB>"
    )
    properties.insert(0, line)


def _height(head: Sequence[str], rows: Sequence[Sequence[TableCell]], columns: Sequence[float], size: float) -> float:
    texts = [list(head), *([text for text, _, _ in row] for row in rows)]
    return sum(_row_height(row, columns, size) for row in texts)


def _row_height(texts: Sequence[str], columns: Sequence[float], size: float) -> float:
    lines = max(line_count(text, (width - 2 * PAD) * 72 / size) for text, width in zip(texts, columns, strict=True))
    return lines * size * LINE / 72 + PAD * 1.5
