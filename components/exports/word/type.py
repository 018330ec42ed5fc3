"""Type and page of a Chinese official document: A4, 黑体 headings, 楷体 second headings, 仿宋 body."""

from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

LATIN = "Times New Roman"
HEI, KAI, FANG = "黑体", "楷体", "仿宋"


@dataclass(frozen=True)
class Look:
    """A style: typeface, size and line pitch in points, first line set in by so many characters."""

    face: str
    size: float
    pitch: float
    indent: float = 0
    align: Any = WD_ALIGN_PARAGRAPH.LEFT
    before: float = 0
    after: float = 0
    keep: bool = False


LOOKS = {
    "Title": Look(HEI, 22, 36, align=WD_ALIGN_PARAGRAPH.CENTER, before=24, after=8),
    "Subtitle": Look(KAI, 16, 28, align=WD_ALIGN_PARAGRAPH.CENTER, after=14),
    "Heading 1": Look(HEI, 16, 28, indent=2, before=8, keep=True),
    "Heading 2": Look(KAI, 16, 28, indent=2, before=4, keep=True),
    "Normal": Look(FANG, 16, 28, indent=2, align=WD_ALIGN_PARAGRAPH.JUSTIFY),
    "Caption": Look(HEI, 12, 22, align=WD_ALIGN_PARAGRAPH.CENTER, before=6, keep=True),
    "List Bullet": Look(FANG, 14, 24),
    "No Spacing": Look(FANG, 12, 18),  # in tables
    "Footnote Text": Look(FANG, 12, 20, after=2),  # under tables
    "Footer": Look(FANG, 9, 13, align=WD_ALIGN_PARAGRAPH.CENTER),
}


def blank() -> Any:
    """An empty A4 document with our styles."""
    book = Document()
    page = book.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)
    page.footer_distance = Mm(18)
    for grid in page._sectPr.findall(qn("w:docGrid")):
        page._sectPr.remove(grid)
    if "Footnote Text" not in [style.name for style in book.styles]:
        book.styles.add_style("Footnote Text", 1)
    for name, look in LOOKS.items():
        _set_style(book.styles[name], look)
    return book


def _set_style(style: Any, look: Look) -> None:
    font, shape = style.font, style.paragraph_format
    font.size, font.bold, font.italic = Pt(look.size), False, False
    font.color.rgb = None
    for tint in style.element.rPr.findall(qn("w:color")):
        style.element.rPr.remove(tint)
    set_typeface(style.element.get_or_add_rPr(), look.face)
    shape.alignment = look.align
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(look.pitch)
    shape.space_before, shape.space_after = Pt(look.before), Pt(look.after)
    shape.first_line_indent = Pt(look.indent * look.size)
    shape.keep_with_next, shape.widow_control = look.keep, True
    for border in style.element.pPr.findall(qn("w:pBdr")):  # the template underlines its title
        style.element.pPr.remove(border)


def set_typeface(properties: Any, face: str) -> None:
    """Latin letters and digits in one face, Chinese and its quotation marks in the other."""
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        properties.insert(0, fonts)
    fonts.attrib.clear()
    for script, name in (("ascii", LATIN), ("hAnsi", LATIN), ("cs", LATIN), ("eastAsia", face)):
        fonts.set(qn(f"w:{script}"), name)
    fonts.set(qn("w:hint"), "eastAsia")


def add_run(paragraph: Any, text: str, *, face: str = "", bold: bool = False) -> Any:
    """A run in the paragraph's typeface, or another, set on the run itself."""
    look = LOOKS[paragraph.style.name]
    run = paragraph.add_run(text)
    run.bold = bold or None
    set_typeface(run._r.get_or_add_rPr(), face or look.face)
    return run


def add_field(paragraph: Any, code: str) -> None:
    """A field that Word fills, such as PAGE."""
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("text", "1"), ("end", "")):
        run = add_run(paragraph, text if kind == "text" else "")
        if kind == "":
            element = OxmlElement("w:instrText")
            element.text = f" {text} "
        elif kind != "text":
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        else:
            continue
        run._r.append(element)
