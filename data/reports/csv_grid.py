"""Text separated by commas, tabs or semicolons, as a grid. What its quotation marks leave open is refused by row."""

import csv
import io

from data.reports.cells import EMPTY, Contents, SheetCell, SheetGrid
from data.reports.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT, UnreadableError

NAME = "CSV"
_TRADITIONAL = ("牽頭單位", "累計完成值", "舉措原文", "進展說明")
"""Titles as a system set to traditional characters saves them."""


def read_csv(content: bytes) -> Contents:
    """Raises UnreadableError where it is no text, or where quotation marks do not come in pairs."""
    text, encoding = decoded(content)
    if "\x00" in text:
        raise UnreadableError("不是文字文件")
    if len(text) > MAX_TEXT:
        raise UnreadableError(f"文字过大（超过 {MAX_TEXT // 10_000} 万字），不像任务分解表，没有读取")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    delimiter = max(",\t;", key=lambda mark: max((line.count(mark) for line in text.split("\n", 20)[:20]), default=0))
    rows: list[tuple[SheetCell, ...]] = []
    notes: list[tuple[int, str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    cells = row_begins = 0
    try:
        for row in reader:
            if len(rows) == MAX_ROWS:
                notes.append((0, f"只读取前 {MAX_ROWS} 行"))
                break
            if any(row[MAX_COLUMNS:]):
                notes.append((len(rows) + 1, f"第 {MAX_COLUMNS} 列以后没有读取"))
            cells += len(row)
            if cells > 4 * MAX_CELLS:
                raise UnreadableError("单元格过多，不像任务分解表，没有读取")
            rows.append(tuple(SheetCell(cell) if cell else EMPTY for cell in row[:MAX_COLUMNS]))
            row_begins = reader.line_num
    except csv.Error as error:
        raise UnreadableError(
            f'从第 {row_begins + 1} 行起引号（"）没有成对，分不清各列，整份没有读取。请改正，或另存为 .xlsx'
        ) from error
    while rows and not any(cell.value for cell in rows[-1]):
        rows.pop()
    said = (f"按 {encoding} 编码读取",) if encoding != "UTF-8" else ()
    return Contents((SheetGrid(NAME, tuple(rows), notes=tuple(notes), separated=True),), said)


def decoded(content: bytes) -> tuple[str, str]:
    """Text and the name of its encoding: UTF-8, UTF-16 with a mark, or what Chinese Excel writes."""
    if any(title.encode("big5") in content for title in _TRADITIONAL):  # GBK would make other characters of it
        raise UnreadableError(
            "是繁体字的 Big5 编码，没有读取。请另存为 .xlsx，或 UTF-8 编码的 CSV，表头用本站的简体列名"
        )
    marked = [("utf-16", "UTF-16")] if content[:2] in (b"\xff\xfe", b"\xfe\xff") else []
    for codec, name in (*marked, ("utf-8-sig", "UTF-8"), ("gb18030", "GBK")):
        try:
            return content.decode(codec), name
        except UnicodeDecodeError:
            continue
    raise UnreadableError("文字编码既不是 UTF-8 也不是 GBK")
