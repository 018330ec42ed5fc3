"""The parts of a workbook around its sheets: which sheets there are, their texts, pictures, comments."""

import posixpath
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from data.reports.limits import MOST_SHEETS, Budget, TooMuchError, UnreadableError
from data.reports.xml_parts import attribute, stream

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class Related:
    """What a part points at, by relationship id: the kind (last word of its type) and the part's name."""

    links: Mapping[str, tuple[str, str]]

    def of_kind(self, kind: str) -> list[str]:
        return [part for found, part in self.links.values() if found.lower() == kind.lower()]


@dataclass
class SheetEntry:
    """A sheet as the workbook lists it."""

    name: str
    part: str
    hidden: bool


@dataclass
class Book:
    """The list of sheets and the workbook's calendar."""

    sheets: list[SheetEntry] = field(default_factory=list)
    from_1904: bool = False
    related: Related = field(default_factory=lambda: Related({}))


def related(archive: zipfile.ZipFile, part: str, budget: Budget) -> Related:
    """The relationships of a part (`""` is the package itself)."""
    folder, name = posixpath.split(part)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    links: dict[str, tuple[str, str]] = {}

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            kind = posixpath.basename(attributes.get("Type", ""))
            target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
            links[attributes.get("Id", "")] = (kind, target.lstrip("/"))

    if rels in archive.namelist():
        stream(archive, rels, budget, start)
    return Related(links)


def read_book(archive: zipfile.ZipFile, budget: Budget) -> Book:
    """Raises UnreadableError where it is another kind of file."""
    names = set(archive.namelist())
    main = [part for part in related(archive, "", budget).of_kind("officeDocument") if part in names]
    part = main[0] if main else "xl/workbook.xml"
    if part.endswith(".bin"):
        raise UnreadableError("是二进制工作簿（.xlsb）。请另存为 .xlsx 后再上传")
    if part not in names or part.startswith(("word/", "ppt/")):
        packed = any(name.lower().endswith((".xlsx", ".xls", ".csv")) for name in names)
        what = (
            "是压缩包。请先解压，再上传里面的工作簿"
            if packed
            else "是 .ods 工作簿。请另存为 .xlsx 后再上传"
            if "content.xml" in names
            else "不是 Excel 工作簿：文件里没有工作表"
        )
        raise UnreadableError(what)
    book = Book(related=related(archive, part, budget))

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "sheet":
            kind, target = book.related.links.get(attribute(attributes, "id"), ("", ""))
            if kind == "worksheet":
                hidden = attributes.get("state", "visible") != "visible"
                book.sheets.append(SheetEntry(attributes.get("name", ""), target, hidden))
            if len(book.sheets) > MOST_SHEETS:
                raise TooMuchError(f"工作表过多（超过 {MOST_SHEETS} 张），内容过大，没有读取")
        elif tag == "workbookPr":
            book.from_1904 = attributes.get("date1904", "0") in ("1", "true")

    stream(archive, part, budget, start)
    return book


class SharedText(NamedTuple):
    """A text, and whether a part of it is struck through."""

    text: str
    struck: bool


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether a property such as `strike` is set; without a value it is."""
    return attribute(attributes, "val") not in ("0", "false")


def shared_texts(archive: zipfile.ZipFile, book: Book, budget: Budget) -> list[SharedText]:
    """The workbook's table of texts; reading aids (phonetics) are left out."""
    texts: list[SharedText] = []
    pieces: list[str] = []
    reading = [False, 0]  # inside a text, inside phonetics
    struck = [False, False]  # the run, a part of the text

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "rPh":
            reading[1] = True
        elif tag == "strike":
            struck[0] = is_on(attributes)
        elif tag == "t":
            reading[0] = not reading[1]

    def characters(data: str) -> None:
        if reading[0]:
            budget.keep(len(data))
            pieces.append(data)
            struck[1] = struck[1] or (struck[0] and bool(data.strip()))

    def end(tag: str) -> None:
        if tag == "t":
            reading[0] = False
        elif tag == "rPh":
            reading[1] = False
        elif tag == "r":
            struck[0] = False
        elif tag == "si":
            texts.append(SharedText(unescaped("".join(pieces)), struck[1]))
            pieces.clear()
            struck[:] = False, False

    for part in book.related.of_kind("sharedStrings")[:1]:
        stream(archive, part, budget, start, end, characters)
    return texts


def unescaped(text: str) -> str:
    """`_x000D_` is how a workbook spells a control character; line breaks become one kind."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
