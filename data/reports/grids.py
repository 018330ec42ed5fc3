"""A file that somebody sent, read as plain grids of cells. Nothing in it is executed, followed or trusted.

Limits come before parsing: bytes, unpacked bytes, number of cells, no document types. A workbook's macros,
links, pictures and formulas are never looked into; of a formula, the value saved with it is taken.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import PurePath
from xml.etree import ElementTree

MEGABYTE = 1024 * 1024
MAX_BYTES = 10 * MEGABYTE
MAX_UNPACKED = 24 * MEGABYTE
MAX_PARTS = 2000
MAX_CELLS = 200_000
MAX_ROWS = 5000
MAX_COLUMNS = 60
MAX_SHEETS = 20
_READ = (".xml", ".rels", ".vml")
_CELL = re.compile(rb"<(?:\w+:)?(?:c|si|row)[\s/>]")
_MERGE = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z]+\d+:[A-Z]+\d+)[\"']")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

Value = str | int | float | bool | date | datetime | None


class UnreadableError(Exception):
    """The file cannot be read at all; the message says why, for whoever sent it."""


@dataclass(frozen=True)
class SheetCell:
    """A value as it is saved. `percent` where the sheet shows 0.6 as 60%."""

    value: Value
    percent: bool = False
    formula: bool = False


@dataclass(frozen=True)
class SheetGrid:
    """One sheet. `rows` holds row 1 first; `merged` the ranges of merged cells, such as `C5:C8`."""

    name: str
    rows: tuple[tuple[SheetCell, ...], ...]
    merged: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contents:
    """What a file holds, and what a reader should know about how it was read."""

    grids: tuple[SheetGrid, ...]
    notes: tuple[str, ...] = field(default=())


def read_grids(name: str, content: bytes) -> Contents:
    """A workbook or a CSV file as grids. Raises UnreadableError with a message in Chinese."""
    if len(content) > MAX_BYTES:
        raise UnreadableError(f"文件有 {len(content) / MEGABYTE:.1f} MB，超过 {MAX_BYTES // MEGABYTE} MB 的上限")
    if not content:
        raise UnreadableError("文件是空的")
    if content.startswith(_OLE):
        if _ENCRYPTED in content:
            raise UnreadableError("文件加了密码，打不开。请去掉密码后再上传")
        raise UnreadableError("是旧版 .xls 或其他旧格式。请另存为 .xlsx 后再上传")
    if content.startswith(b"PK"):
        return _read_workbook(content)
    if PurePath(name).suffix.lower() in (".csv", ".txt", ".tsv"):
        return _read_csv(content)
    raise UnreadableError("不是 Excel 工作簿（.xlsx），也不是 CSV 文件")


def _read_workbook(content: bytes) -> Contents:
    import openpyxl

    notes: list[str] = []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = _checked_parts(archive)
            if "xl/workbook.xml" not in parts:
                raise UnreadableError("不是 Excel 工作簿：文件里没有工作表")
            if any(part.endswith("vbaProject.bin") for part in parts):
                notes.append("工作簿含有宏：没有运行，只读取单元格里的值")
            sheets = _sheet_parts(archive)
            raw = {name: archive.read(part) for name, part in sheets.items() if part in parts}
        with_formulas = any(_FORMULA.search(xml) for xml in raw.values())
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        plain = openpyxl.load_workbook(io.BytesIO(content), read_only=True, keep_links=False) if with_formulas else None
        grids = []
        for sheet in book.worksheets[:MAX_SHEETS]:
            formulas = set(_formulas(plain[sheet.title])) if plain else set()
            merged = tuple(ref.decode() for ref in _MERGE.findall(raw.get(sheet.title, b"")))
            grids.append(SheetGrid(sheet.title, _trimmed(_rows(sheet, formulas)), merged))
            if (sheet.max_row or 0) > MAX_ROWS:
                notes.append(f"工作表“{sheet.title}”只读取前 {MAX_ROWS} 行")
    except UnreadableError:
        raise
    except Exception as error:  # whatever a broken file makes its parser throw, the reader gets words
        raise UnreadableError("文件已损坏，或不是 Excel 能打开的工作簿") from error
    return Contents(tuple(grids), tuple(notes))


def _checked_parts(archive: zipfile.ZipFile) -> set[str]:
    """The names of the parts, once it is sure that reading them is harmless."""
    infos = archive.infolist()
    if any(info.flag_bits & 0x1 for info in infos):
        raise UnreadableError("文件加了密码，打不开。请去掉密码后再上传")
    read = [info for info in infos if info.filename.lower().endswith(_READ)]
    if len(infos) > MAX_PARTS or sum(info.file_size for info in read) > MAX_UNPACKED:
        raise UnreadableError("解压后过大，可能是压缩炸弹，没有读取")
    cells = 0
    for info in read:
        xml = archive.read(info)
        if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml or xml[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise UnreadableError("文件里有不安全的内容（外部实体），没有读取")
        cells += sum(1 for _ in _CELL.finditer(xml))
    if cells > MAX_CELLS:
        raise UnreadableError(f"单元格超过 {MAX_CELLS} 个，不像任务分解表，没有读取")
    return {info.filename for info in infos}


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The part that holds each sheet, by the sheet's name."""
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314 - document types are refused above
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - same
    targets = {link.get("Id"): (link.get("Target") or "").removeprefix("/xl/") for link in links}
    return {
        sheet.get("name") or "": f"xl/{targets.get(sheet.get(_RELATION), '')}"
        for sheet in book.iter()
        if sheet.tag.endswith("}sheet")
    }


def _rows(sheet: "object", formulas: set[tuple[int, int]]) -> Iterator[tuple[SheetCell, ...]]:
    cells = sheet.iter_rows(min_row=1, max_row=MAX_ROWS, max_col=MAX_COLUMNS)  # type: ignore[attr-defined]
    for number, row in enumerate(cells, start=1):
        yield tuple(
            SheetCell(cell.value, "%" in (cell.number_format or ""), (number, column) in formulas)
            if cell.value is not None or (number, column) in formulas
            else SheetCell(None)
            for column, cell in enumerate(row, start=1)
        )


def _formulas(sheet: "object") -> Iterator[tuple[int, int]]:
    cells = sheet.iter_rows(min_row=1, max_row=MAX_ROWS, max_col=MAX_COLUMNS)  # type: ignore[attr-defined]
    for number, row in enumerate(cells, start=1):
        for column, cell in enumerate(row, start=1):
            if cell.value is not None and cell.data_type == "f":
                yield number, column


def _trimmed(rows: Iterator[tuple[SheetCell, ...]]) -> tuple[tuple[SheetCell, ...], ...]:
    """Rows without the empty ones at the end."""
    found = list(rows)
    while found and all(cell.value is None and not cell.formula for cell in found[-1]):
        found.pop()
    return tuple(found)


def _read_csv(content: bytes) -> Contents:
    text, encoding = _decoded(content)
    if "\x00" in text:
        raise UnreadableError("不是文字文件")
    delimiter = max(",\t;", key=lambda mark: max((line.count(mark) for line in text.splitlines()[:5]), default=0))
    rows: list[tuple[SheetCell, ...]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            if len(rows) == MAX_ROWS:
                break
            rows.append(tuple(SheetCell(cell or None) for cell in row[:MAX_COLUMNS]))
    except csv.Error as error:
        raise UnreadableError(f"第 {reader.line_num} 行不是合规的 CSV") from error
    notes = [f"按 {encoding} 编码读取"] if encoding != "UTF-8" else []
    if len(rows) == MAX_ROWS:
        notes.append(f"只读取前 {MAX_ROWS} 行")
    return Contents((SheetGrid("CSV", _trimmed(iter(rows))),), tuple(notes))


def _decoded(content: bytes) -> tuple[str, str]:
    """Text and the name of its encoding: UTF-8, UTF-16 with a mark, or what Chinese Excel writes."""
    marked = [("utf-16", "UTF-16")] if content[:2] in (b"\xff\xfe", b"\xfe\xff") else []
    for codec, name in (*marked, ("utf-8-sig", "UTF-8"), ("gb18030", "GBK")):
        try:
            return content.decode(codec), name
        except UnicodeDecodeError:
            continue
    raise UnreadableError("文字编码既不是 UTF-8 也不是 GBK")
