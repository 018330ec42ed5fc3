"""A file that somebody sent, read as plain grids of cells. Nothing in it is executed, followed or trusted.

A workbook is streamed part by part with a parser of the standard library within limits.py, not opened by a library
that builds what the file asks for. A workbook's macros, links, pictures and formulas are never looked into; of a
formula, the value saved with it is taken. Imports little, since a process of its own starts with it (apart.py).
"""

import io
import zipfile
from collections.abc import Iterator
from pathlib import PurePath

from data.reports import attachments
from data.reports.cell_styles import cell_styles
from data.reports.cells import Contents, SheetGrid
from data.reports.csv_grid import decoded, read_csv
from data.reports.limits import (
    MAX_BYTES,
    MAX_COLUMNS,
    MAX_MERGED,
    MAX_PARTS,
    MAX_PLACES,
    MAX_ROWS,
    MAX_SHEETS,
    MEGABYTE,
    Budget,
    TooMuchError,
    UnreadableError,
)
from data.reports.sheet_part import SheetReading, as_rows, read_sheet
from data.reports.workbook_parts import read_book, shared_texts

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ENTRY = b"PK\x01\x02"
_TEXTS, _BOOKS = (".csv", ".txt", ".tsv"), (".xlsx", ".xlsm", ".xls", ".et", "")
BROKEN = "文件已损坏，或不是 Excel 能打开的工作簿"


def read_grids(name: str, content: bytes) -> Contents:
    """A workbook or a CSV file as grids. Raises UnreadableError with a message in Chinese."""
    check_size(content)
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise UnreadableError("文件加了密码，打不开。请去掉密码后再上传")
        raise UnreadableError("是旧版 .xls 或其他旧格式。请另存为 .xlsx 后再上传")
    if content.startswith(b"PK"):
        return _read_workbook(content)
    suffix = PurePath(name).suffix.lower()
    if suffix in _TEXTS:
        return read_csv(content)
    if suffix in _BOOKS:
        return _read_misnamed(suffix, content)
    raise UnreadableError("不是 Excel 工作簿（.xlsx），也不是 CSV 文件")


def check_size(content: bytes) -> None:
    """Raises UnreadableError where there is nothing, or too much."""
    if len(content) > MAX_BYTES:
        raise UnreadableError(f"文件有 {len(content) / MEGABYTE:.1f} MB，超过 {MAX_BYTES // MEGABYTE} MB 的上限")
    if not content:
        raise UnreadableError("文件是空的")


def _read_misnamed(suffix: str, content: bytes) -> Contents:
    """A table of another kind that was given a workbook's name."""
    begins = content[:2000].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if begins.startswith((b"<html", b"<!doctype", b"<table", b"<?xml")):
        raise UnreadableError("是网页或 XML 表格，不是 .xlsx 工作簿。请在 Excel 或 WPS 里打开，另存为 .xlsx 后再上传")
    try:
        text, _ = decoded(content)
    except UnreadableError:
        text = ""
    if not any(mark in text for mark in ",\t;") or "\x00" in text or begins.startswith(b"%pdf"):
        raise UnreadableError("不是 Excel 工作簿（.xlsx），也不是 CSV 文件")
    found = read_csv(content)
    return Contents(found.grids, (f"文件名以“{suffix}”结尾，内容是 CSV 文本，按 CSV 读取", *found.notes))


def _read_workbook(content: bytes) -> Contents:
    if content.count(_ENTRY) > 2 * MAX_PARTS:
        raise TooMuchError("文件里的部件过多，可能是压缩炸弹，没有读取")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _read_archive(archive)
    except UnreadableError:
        raise
    except Exception as error:  # whatever a broken file makes its parser throw, the reader gets words
        raise UnreadableError(BROKEN) from error


def _read_archive(archive: zipfile.ZipFile) -> Contents:
    infos, budget = archive.infolist(), Budget()
    if any(info.flag_bits & 0x1 for info in infos):
        raise UnreadableError("文件加了密码，打不开。请去掉密码后再上传")
    if len(infos) > MAX_PARTS:
        raise TooMuchError("文件里的部件过多，可能是压缩炸弹，没有读取")
    book = read_book(archive, budget)
    notes = []
    if any(info.filename.endswith("vbaProject.bin") for info in infos):
        notes.append("工作簿含有宏：没有运行，只读取单元格里的值")
    if left := book.sheets[MAX_SHEETS:]:
        names = "、".join(f"“{sheet.name[:31]}”" for sheet in left[:10])
        more = " 等" if len(left) > 10 else ""
        notes.append(f"只读取前 {MAX_SHEETS} 张工作表，后面的 {len(left)} 张没有读取：{names}{more}")
    texts, styles = shared_texts(archive, book, budget), cell_styles(archive, book, budget)
    grids, places = [], MAX_PLACES
    for sheet in book.sheets[:MAX_SHEETS]:
        try:
            found = read_sheet(archive, sheet.part, texts, styles, budget, from_1904=book.from_1904)
            beside = tuple(attachments.notes(archive, sheet.part, budget))
        except TooMuchError as error:
            raise TooMuchError(f"工作表“{sheet.name[:31]}”：{error}") from error
        places -= sum(max(row) for row in found.rows.values())
        if places < 0:
            raise TooMuchError(f"工作表“{sheet.name[:31]}”：单元格过大（太多、太散），不像任务分解表，没有读取")
        said = (*_notes(found, hidden=sheet.hidden), *((0, note) for note in beside))
        hidden = frozenset(found.hidden_rows), frozenset(found.hidden_columns)
        grids.append(SheetGrid(sheet.name, as_rows(found), tuple(found.merged), *hidden, said))
    return Contents(tuple(grids), tuple(notes))


def _notes(found: SheetReading, *, hidden: bool) -> Iterator[tuple[int, str]]:
    if hidden:
        yield 0, "这张工作表是隐藏的，也读取了"
    if found.more_rows:
        yield 0, f"只读取前 {MAX_ROWS} 行"
    if found.more_columns:
        yield found.more_columns, f"第 {MAX_COLUMNS} 列以后没有读取"
    if found.more_merged:
        yield 0, f"合并单元格超过 {MAX_MERGED} 处，后面的没有逐处列出"
