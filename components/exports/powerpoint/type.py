"""Type in PowerPoint. Chinese survives only where the East Asian typeface is set, run by run."""

from collections.abc import Iterable, Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.util import Pt

Line = Sequence[tuple[str, float, str, bool]]
"""Runs of a paragraph: text, size in points, colour, bold."""
TYPEFACE = "微软雅黑"
_AFTER = ("a:sym", "a:hlinkClick", "a:hlinkMouseOver", "a:rtl", "a:extLst")


def set_typeface(properties: Any) -> None:
    """Latin, East Asian and complex script of `a:rPr`, `a:defRPr` or `a:endParaRPr`, in the order the schema asks."""
    for tag in ("a:latin", "a:ea", "a:cs"):
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    later = next((child for child in properties if child.tag in {qn(tag) for tag in _AFTER}), None)
    for tag in ("a:latin", "a:ea", "a:cs"):
        face = properties.makeelement(qn(tag), {"typeface": TYPEFACE})
        if later is None:
            properties.append(face)
        else:
            later.addprevious(face)


def colour(value: str) -> RGBColor:
    """`#rrggbb` for python-pptx."""
    return RGBColor.from_string(value.lstrip("#"))


def add_run(paragraph: Any, text: str, size: float, ink: str, *, bold: bool = False) -> Any:
    """A run with typeface, size and colour of its own."""
    run = paragraph.add_run()
    run.text = text
    run.font.size, run.font.bold = Pt(size), bold
    run.font.color.rgb = colour(ink)
    run._r.get_or_add_rPr().set("lang", "zh-CN")
    set_typeface(run._r.rPr)
    return run


def set_text(frame: Any, lines: Iterable[Line], align: Any = None) -> None:
    """Fill a text frame, a paragraph a line."""
    for number, runs in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        if align is not None:
            paragraph.alignment = align
        for text, size, ink, bold in runs:
            add_run(paragraph, text, size, ink, bold=bold)


def set_bullet(paragraph: Any, sign: str, indent: float) -> None:
    """A bullet before a paragraph, its lines set in by so many points."""
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", str(Pt(indent)))
    properties.set("indent", str(-Pt(indent)))
    for tag, settings in (("a:buFont", {"typeface": "Arial"}), ("a:buChar", {"char": sign})):
        properties.append(properties.makeelement(qn(tag), settings))
