"""The head of a filled work list: the row of titles, and what is amiss with the columns below it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from data.reports import form
from data.reports.cells import EMPTY, SheetCell, SheetGrid, quoted
from data.reports.sheet_part import column_letters, column_number

HEADER_WITHIN = 20
ROWS_NAMED = 20
KNOWN = (*form.COLUMNS, *form.SOURCE_COLUMNS)
SAYING = tuple(name for name in form.REPORT_COLUMNS if name != form.UPDATED)
"""A list to read has one of them at least; a list of conflicts has only the days of the reports."""
_REMARK = re.compile(r"^\*|\([^()]*\)$|[*:]$")
_RANGE = re.compile(r"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})")

Remark = tuple[int, str, str]
"""Row, column, message."""


def title(cell: SheetCell) -> str:
    """A column's title, however it is spaced or broken into lines; a known one without a remark such as （必填）."""
    found = _printed(cell)
    bare = _REMARK.sub("", found)
    return bare if bare in KNOWN else found


def _printed(cell: SheetCell) -> str:
    return "".join(unicodedata.normalize("NFKC", str(cell.value or "")[:200]).split())


def find_header(grid: SheetGrid) -> tuple[int, dict[str, int]] | None:
    """The row (from 1) that names what a row is about and at least one column to report in, and the columns' places."""
    for number, row in enumerate(grid.rows[:HEADER_WITHIN], start=1):
        places: dict[str, int] = {}
        for column, cell in enumerate(row):
            if title(cell) in KNOWN:
                places.setdefault(title(cell), column)
        if (form.ID in places or form.TEXT in places) and any(name in places for name in SAYING):
            return number, places
    return None


def is_head(row: tuple[SheetCell, ...]) -> bool:
    """Whether a row below the head is a head again, as where lists were put one below the other."""
    titles = {title(cell) for cell in row}
    return bool(titles & {form.ID, form.TEXT}) and len(titles & set(KNOWN)) > 1


def check_columns(grid: SheetGrid, header: int, places: Mapping[str, int]) -> Iterator[Remark]:
    """What is missing, foreign, doubled, nameless, hidden or merged."""
    head = grid.rows[header - 1]
    titles = [title(cell) for cell in head]
    for cell, name in zip(head, titles, strict=True):
        if _printed(cell) != name:
            yield header, name, f"表头写的是{quoted(_printed(cell), 30)}，按“{name}”读；多写的内容没有采用"
    missing = [name for name in form.REPORT_COLUMNS if name not in places]
    if form.ID not in places:
        yield header, "", f"缺少“{form.ID}”列，按“{form.TEXT}”对应到举措"
    if missing:
        yield header, "", f"缺少列：{'、'.join(missing)}；这些内容按没有填报处理"
    for name in sorted({each for each in titles if each and titles.count(each) > 1}):
        yield header, name[:20], "这一列出现了不止一次，只读最左边的"
    for name in dict.fromkeys(each for each in titles if each and each not in KNOWN):
        yield header, name[:20], "不是任务分解表的列，没有读取"
    yield from _check_nameless(grid, header, titles)
    for name in form.OPEN_COLUMNS:
        if places.get(name, -1) + 1 in grid.hidden_columns:
            yield header, name, "这一列是隐藏的，也读取了"
    for merged in grid.merged:
        yield from _check_merged(merged, header, places)


def _check_nameless(grid: SheetGrid, header: int, titles: list[str]) -> Iterator[Remark]:
    """Columns without a title in which something stands; of separated text, too long rows are told elsewhere."""
    below = list(enumerate(grid.rows[header:], start=header + 1))
    widest = len(titles) if grid.separated else max((len(row) for _, row in below), default=0)
    for column in range(widest):
        if column < len(titles) and titles[column]:
            continue
        filled = [number for number, row in below if column < len(row) and row[column] != EMPTY and row[column].value]
        if filled:
            yield filled[0], column_letters(column + 1), f"这一列没有表头，没有读取（{named_rows(filled)}写着内容）"


def named_rows(rows: list[int]) -> str:
    """`第 4、7 行`, with 等 where there are more than one can read."""
    return f"第 {'、'.join(map(str, rows[:ROWS_NAMED]))}{' 等' if len(rows) > ROWS_NAMED else ''} 行"


def _check_merged(merged: str, header: int, places: Mapping[str, int]) -> Iterator[Remark]:
    """Merged cells matter where units write; in the plan's own columns they are looks."""
    corners = _RANGE.fullmatch(merged)
    if not corners:
        return
    left, right = column_number(corners[1]), column_number(corners[3])
    first, last = int(corners[2]), int(corners[4])
    names = [
        name for name in (*form.OPEN_COLUMNS, form.ID) if left <= places.get(name, -1) + 1 <= right and last > header
    ]
    if names and (last > first or len(names) > 1):
        place = f"{column_letters(left)}{first}"
        told = f"{merged} 是合并单元格（“{'、'.join(names)}”列），内容只算在 {place}，其余按空白处理；请取消合并"
        yield max(first, header + 1), names[0], told
