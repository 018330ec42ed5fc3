"""A heat map to take away: the picture, and its numbers as a table."""

from collections.abc import Sequence

from components.charts.matrix import HeatCell, matrix
from components.exports.buttons import ChartDownload
from data.tables.workbook import Cell, Sheet


def heat_map_download(
    name: str, cells: Sequence[HeatCell], title: str, notes: tuple[str, ...], source: str = ""
) -> ChartDownload:
    """All columns, as on a wide screen."""
    return ChartDownload(name, lambda: matrix(cells), title, notes, source, lambda: heat_map_sheet(name, cells))


def heat_map_sheet(name: str, cells: Sequence[HeatCell]) -> Sheet:
    """One row a row of the map, one column a column; a zero is a number."""
    rows: dict[str, dict[str, Cell]] = {}
    for cell in cells:
        rows.setdefault(cell.row, {"": cell.row_label})[cell.column_label] = cell.count
    return Sheet(name, ("", *dict.fromkeys(cell.column_label for cell in cells)), list(rows.values()))
