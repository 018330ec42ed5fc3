"""Text on a template's styles: `template.docx` for reading, `official.docx` in the manner of GB/T 9704.

How documents look is changed in the templates with Word's own styles, not here; they also name what stands in for a
typeface that a machine lacks. Each run says its typefaces again: without them, Word writes Chinese quotation marks in
the Latin one.
"""

from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

HERE = Path(__file__).parent
LATIN = "Times New Roman"
HEI = "黑体"


def new_document(*, official: bool = False) -> Any:
    """An empty document with a template's page and styles."""
    return Document(str(HERE / ("official.docx" if official else "template.docx")))


def text_width(book: Any) -> float:
    """Millimetres between the margins."""
    page = book.sections[0]
    return float((page.page_width - page.left_margin - page.right_margin) / Mm(1))


def add_run(paragraph: Any, text: str, *, face: str = "") -> Any:
    """A run in the Chinese typeface of the paragraph's style, or in another; Latin letters and digits in theirs."""
    run = paragraph.add_run(text)
    east_asian = face or paragraph.style.element.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia"))
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
    for script, name in (("ascii", LATIN), ("hAnsi", LATIN), ("cs", LATIN), ("eastAsia", east_asian)):
        fonts.set(qn(f"w:{script}"), name)
    fonts.set(qn("w:hint"), "eastAsia")
    return run


def add_title(book: Any, *lines: str) -> None:
    """A title whose lines break between what the plan is called and what the document is."""
    title = book.add_paragraph(style="Title")
    for line in lines[:-1]:
        add_run(title, line).add_break()
    add_run(title, lines[-1])


def add_field(paragraph: Any, code: str, shown: str = "1") -> None:
    """A field that Word fills, such as PAGE; `shown` stands there until it does."""
    _add_mark(paragraph, "begin")
    element = OxmlElement("w:instrText")
    element.text = f" {code} "
    add_run(paragraph, "")._r.append(element)
    _add_mark(paragraph, "separate")
    if shown:
        add_run(paragraph, shown)
    _add_mark(paragraph, "end")


def _add_mark(paragraph: Any, kind: str) -> None:
    element = OxmlElement("w:fldChar")
    element.set(qn("w:fldCharType"), kind)
    add_run(paragraph, "")._r.append(element)


def add_page_number(book: Any) -> Any:
    """`— 1 —` at the foot of each page, on the outer side where the template has even pages; the foot is returned."""
    page = book.sections[0]
    feet = [page.footer]
    if book.settings.odd_and_even_pages_header_footer:
        feet.append(page.even_page_footer)
    for at, foot in enumerate(feet):
        number = foot.paragraphs[0]
        number.style = "页码"
        if at:
            form = number.paragraph_format
            form.alignment, form.left_indent = WD_ALIGN_PARAGRAPH.LEFT, number.style.paragraph_format.right_indent
        add_run(number, "— ")
        add_field(number, "PAGE")
        add_run(number, " —")
    return feet[0]


def add_signature(book: Any, unit: str, day: str) -> None:
    """Who writes and when, at the end: the unit where it is known, and the day below it."""
    lines = [text for text in (unit, day) if text]
    for at, text in enumerate(lines):
        paragraph = book.add_paragraph(style="落款")
        paragraph.paragraph_format.keep_with_next = at + 1 < len(lines)
        paragraph.paragraph_format.space_before = 0 if at else paragraph.style.paragraph_format.line_spacing
        add_run(paragraph, text)
