"""Text on the template's styles: those of a Chinese official document, A4, with 黑体, 楷体 and 仿宋.

How documents look is changed in template.docx with Word's own styles, not here. Each run says its typefaces again:
without them, Word writes Chinese quotation marks in the Latin one.
"""

from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

TEMPLATE = Path(__file__).with_name("template.docx")
LATIN = "Times New Roman"
HEI, KAI, FANG = "黑体", "楷体", "仿宋"


def new_document() -> Any:
    """An empty document with the template's page and styles."""
    return Document(str(TEMPLATE))


def add_run(paragraph: Any, text: str, *, face: str = "") -> Any:
    """A run in the Chinese typeface of the paragraph's style, or in another; Latin letters and digits in theirs."""
    run = paragraph.add_run(text)
    east_asian = face or paragraph.style.element.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia"))
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
    for script, name in (("ascii", LATIN), ("hAnsi", LATIN), ("cs", LATIN), ("eastAsia", east_asian)):
        fonts.set(qn(f"w:{script}"), name)
    fonts.set(qn("w:hint"), "eastAsia")
    return run


def add_field(paragraph: Any, code: str) -> None:
    """A field that Word fills, such as PAGE; `1` stands there until it does."""
    for kind in ("begin", "code", "separate", "value", "end"):
        run = add_run(paragraph, "1" if kind == "value" else "")
        if kind == "code":
            element = OxmlElement("w:instrText")
            element.text = f" {code} "
            run._r.append(element)
        elif kind != "value":
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
            run._r.append(element)


def add_page_number(book: Any) -> Any:
    """`— 1 —` at the foot of each page; the foot is returned."""
    foot = book.sections[0].footer
    number = foot.paragraphs[0]
    add_run(number, "— ")
    add_field(number, "PAGE")
    add_run(number, " —")
    return foot
