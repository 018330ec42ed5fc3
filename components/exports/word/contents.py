"""Headings, and a table of contents that is filled in and leads to them.

Word counts the pages when the table is brought up to date (F9), LibreOffice at once: what wrote the file has no pages
to count, and a guess could be wrong.
"""

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from components.exports.word.type import add_field, add_run, close_field, open_field

Heading = tuple[int, str]
"""Its level and its text."""


def add_heading(book: Any, number: int, heading: Heading) -> Any:
    """A heading that the contents' entry of this number leads to."""
    level, text = heading
    paragraph = book.add_paragraph(style=f"Heading {level}")
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    start.set(qn("w:name"), _anchor(number))
    paragraph._p.append(start)
    add_run(paragraph, text)
    paragraph._p.append(end)
    return paragraph


def add_contents(book: Any, headings: Sequence[Heading]) -> None:
    """An entry a heading, in their order."""
    add_run(book.add_paragraph(style="目录"), "目　录")
    for number, (level, text) in enumerate(headings):
        entry = book.add_paragraph(style=f"toc {level}")
        if number == 0:
            open_field(entry, r'TOC \o "1-2" \h \z \u')
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), _anchor(number))
        link.set(qn("w:history"), "1")
        before = len(entry._p)
        add_run(entry, f"{text}\t")
        add_field(entry, rf"PAGEREF {_anchor(number)} \h", "")
        for run in list(entry._p)[before:]:
            link.append(run)
        entry._p.append(link)
        if number == len(headings) - 1:
            close_field(entry)


def _anchor(number: int) -> str:
    return f"_Toc{number + 1:06}"
