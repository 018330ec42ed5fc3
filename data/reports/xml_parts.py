"""A part of a workbook, streamed to handlers within a budget: no document type, no depth, no giant tag, no tree."""

import re
import zipfile
from collections.abc import Callable, Mapping
from xml.parsers import expat

from data.reports.limits import MAX_DEPTH, MAX_TOKEN, Budget, TooMuchError, UnreadableError

CHUNK = 64 * 1024
Start = Callable[[str, Mapping[str, str]], None]


class EnoughError(Exception):
    """Raised by a handler that needs no more of a part."""


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def stream(
    archive: zipfile.ZipFile,
    part: str,
    budget: Budget,
    start: Start,
    end: Callable[[str], None] | None = None,
    characters: Callable[[str], None] | None = None,
    *,
    passed_over: re.Pattern[bytes] | None = None,
) -> None:
    """Call the handlers with local names, so that strict and transitional workbooks read alike.

    `passed_over` are whole tags that say nothing; they are taken out before the parser sees them, at no cost.
    """
    depth = 0

    def opened(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise TooMuchError(f"内容嵌套过深（超过 {MAX_DEPTH} 层），没有读取")
        budget.element(len(attributes))
        start(_local(name), attributes)

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1
        if end:
            end(_local(name))

    def refused(*_: object) -> None:
        raise UnreadableError("文件里有不安全的内容（外部实体），没有读取")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.StartDoctypeDeclHandler = refused
    parser.EntityDeclHandler = refused
    if characters:
        parser.CharacterDataHandler = characters
    fed, rest = 0, b""
    try:
        with archive.open(part) as source:
            while chunk := source.read(CHUNK):
                budget.unpack(len(chunk))
                if passed_over:
                    whole, end_of_tag, rest = (rest + chunk).rpartition(b">")
                    chunk = passed_over.sub(b"", whole + end_of_tag)
                    if len(rest) > MAX_TOKEN:
                        chunk, rest = chunk + rest, b""
                parser.Parse(chunk, False)
                fed += len(chunk)
                if fed - max(parser.CurrentByteIndex, 0) > MAX_TOKEN + CHUNK:
                    raise TooMuchError("内容过大（一个标签超过 1 MB），没有读取")
        parser.Parse(rest, True)
    except EnoughError:
        return


def attribute(attributes: Mapping[str, str], name: str) -> str:
    """By its local name: `id` of `r:id`."""
    if name in attributes:
        return attributes[name]
    return next((value for key, value in attributes.items() if _local(key) == name), "")
