"""What a file says: .txt as it is, the text of .docx, .html and .pdf, a paragraph a line."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

READABLE = (".txt", ".docx", ".html", ".htm", ".pdf")
_BLOCKS = "//p|//h1|//h2|//h3|//h4|//h5|//h6|//li|//tr|//title|//div[not(.//p or .//div or .//table)]"


class UnreadableError(ValueError):
    """A file that no text could be taken from, in words for an editor."""


@dataclass(frozen=True)
class Source:
    """A text, and its bytes as they are kept: those of the file itself where it was UTF-8 text."""

    text: str
    kept: bytes
    note: str = ""


def read_source(path: Path) -> Source:
    """The text of a file. UnreadableError where there is none; OSError where it cannot be opened."""
    raw, kind = path.read_bytes(), path.suffix.lower()
    if kind == ".txt":
        source = _plain(raw)
    elif kind in READABLE:
        read = {".docx": _docx, ".pdf": _pdf}.get(kind, _html)
        try:
            lines = read(raw)
        except Exception as error:  # the libraries raise whatever their parsers do
            raise UnreadableError(f"{path.name} cannot be read as {kind[1:]}: {error}") from error
        text = "\n\n".join(lines) + "\n"
        source = Source(text, text.encode(), f"文字取自 {kind[1:]} 文件，版式未保留")
    else:
        raise UnreadableError(f"{path.name} is none of {', '.join(READABLE)}")
    if not source.text.strip():
        raise UnreadableError(f"{path.name} holds no text; a scanned document has to be read by OCR first")
    return source


def _plain(raw: bytes) -> Source:
    try:
        return Source(raw.decode("utf-8"), raw)
    except UnicodeDecodeError:
        pass
    try:
        text = raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "gb18030")
    except UnicodeDecodeError as error:
        raise UnreadableError("the text is neither UTF-8 nor GBK; save it as UTF-8") from error
    return Source(text, text.encode(), "原文件不是 UTF-8，已转码，文字未改")


def _docx(raw: bytes) -> list[str]:
    """Paragraphs and the rows of tables, in their order."""
    from docx import Document  # when needed: it takes a tenth of a second
    from docx.table import Table

    lines = []
    for block in Document(BytesIO(raw)).iter_inner_content():
        if isinstance(block, Table):
            lines += ["\t".join(dict.fromkeys(cell.text.strip() for cell in row.cells)) for row in block.rows]
        else:
            lines += block.text.splitlines()
    return [line.strip() for line in lines if line.strip()]


def _html(raw: bytes) -> list[str]:
    """Paragraphs, headings and list items, without scripts, styles and navigation."""
    from lxml import html

    page = html.fromstring(_declared(raw))
    for node in page.xpath("//script|//style|//noscript|//nav|//footer|//header"):
        node.drop_tree()
    for line_break in page.xpath("//br"):
        line_break.tail = f"\n{line_break.tail or ''}"
    lines = []
    for block in page.xpath(_BLOCKS):
        if block.tag == "li" and block.xpath(".//p"):
            continue
        if not any(parent.tag in ("p", "tr", "li") for parent in block.iterancestors()):
            lines += block.text_content().splitlines()
    return [" ".join(line.split()) for line in lines if line.strip()]


def _declared(raw: bytes) -> str | bytes:
    """As UTF-8 where it is, else as the page itself declares; GBK is what else Chinese pages are."""
    try:
        return raw.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return raw if b"charset" in raw[:2048].lower() else raw.decode("gb18030", "replace")


def _pdf(raw: bytes) -> list[str]:
    """Lines joined to paragraphs: a line that is not ended goes on in the next one."""
    from pypdf import PdfReader

    lines: list[str] = []
    for page in PdfReader(BytesIO(raw)).pages:
        for line in page.extract_text().splitlines():
            text = line.strip()
            if not text or text.strip("—-– ").isdigit():
                continue
            goes_on = lines and len(lines[-1]) > _FULL_LINE and lines[-1][-1] not in "。！？；：!?;:"
            if goes_on:
                lines[-1] += text
            else:
                lines.append(text)
    return lines


_FULL_LINE = 25
