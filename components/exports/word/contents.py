"""Headings, and a table of contents that is filled in and leads to them.

Decision: each entry refers to its page by a field of its own, and there is no TOC field around them. Context: what
writes the file has no pages to count, a guess could be wrong, and Word asks a question before it fills a TOC or any
field on opening. Choice: LibreOffice counts such references at once, Word when it prints or shows the print preview.
Price: until then Word's screen has links without a number.
"""

from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from components.exports.word.type import add_field, add_run

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
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), _anchor(number))
        link.set(qn("w:history"), "1")
        before = len(entry._p)
        add_run(entry, f"{text}\t")
        add_field(entry, rf"PAGEREF {_anchor(number)} \h", "")
        for run in list(entry._p)[before:]:
            link.append(run)
        entry._p.append(link)


def _anchor(number: int) -> str:
    return f"_Toc{number + 1:06}"
