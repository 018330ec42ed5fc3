"""Type in PowerPoint. Chinese survives only where the East Asian typeface is set, run by run."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.util import Pt


class Run(NamedTuple):
    """A piece of a paragraph. What is None comes from the template: size in points, colour as `#rrggbb`, weight."""

    text: str
    size: float | None = None
    colour: str | None = None
    bold: bool | None = None


NEW_LINE = "\v"
"""Within a paragraph, as PowerPoint has it."""
TYPEFACES = {"a:latin": "+mn-lt", "a:ea": "+mn-ea", "a:cs": "+mn-cs"}
"""The theme's own, so that another template brings its typefaces along."""
_AFTER = ("a:sym", "a:hlinkClick", "a:hlinkMouseOver", "a:rtl", "a:extLst")


def set_typeface(properties: Any, title: bool = False) -> None:
    """Latin, East Asian and complex script of `a:rPr`, `a:defRPr` or `a:endParaRPr`, in the order the schema asks.

    A theme has a typeface for titles and one for everything else.
    """
    for tag in TYPEFACES:
        for old in properties.findall(qn(tag)):
            properties.remove(old)
    later = next((child for child in properties if child.tag in {qn(tag) for tag in _AFTER}), None)
    for tag, typeface in TYPEFACES.items():
        face = properties.makeelement(qn(tag), {"typeface": typeface.replace("+mn", "+mj") if title else typeface})
        if later is None:
            properties.append(face)
        else:
            later.addprevious(face)


def colour(value: str) -> RGBColor:
    """`#rrggbb` for python-pptx."""
    return RGBColor.from_string(value.lstrip("#"))


def set_text(frame: Any, paragraphs: Iterable[Sequence[Run]], align: Any = None, title: bool = False) -> None:
    """Fill a text frame. Each run says its own typeface: without it, Chinese falls back to another font."""
    for number, runs in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        if align is not None:
            paragraph.alignment = align
        for each in runs:
            for at, line in enumerate(each.text.split(NEW_LINE)):
                if at:
                    paragraph.add_line_break()
                run = paragraph.add_run()
                run.text, run.font.bold = line, each.bold
                run.font.size = None if each.size is None else Pt(each.size)
                if each.colour is not None:
                    run.font.color.rgb = colour(each.colour)
                run._r.get_or_add_rPr().set("lang", "zh-CN")
                set_typeface(run._r.rPr, title)


def set_bullet(paragraph: Any, sign: str, indent: float) -> None:
    """A bullet before a paragraph, its lines set in by so many points."""
    properties = paragraph._p.get_or_add_pPr()
    properties.set("marL", str(Pt(indent)))
    properties.set("indent", str(-Pt(indent)))
    for tag, settings in (("a:buFont", {"typeface": "Arial"}), ("a:buChar", {"char": sign})):
        properties.append(properties.makeelement(qn(tag), settings))
