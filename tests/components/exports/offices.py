"""Templates as offices have them, made by the library: other sizes, colours, typefaces, names of layouts."""

import io
import re
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu

LIGHT = {"dk1": "221111", "lt1": "FFFFFF", "dk2": "7A0C0C", "lt2": "FBEAEA"}
DARK = {"dk1": "FFF7F0", "lt1": "3A0A0A", "dk2": "FFD9B0", "lt2": "5A1515"}
ACCENTS = {"accent1": "C00000", "accent2": "FFC000", "accent3": "7F7F7F", "accent4": "A0522D"}
WIDE, SMALL = (12_192_000, 6_858_000), (9_144_000, 5_143_500)


def office(size: tuple[int, int] = WIDE, *, dark: bool = False, typeface: str = "仿宋", leave: int = 11) -> bytes:
    """A red presentation with a slide of its own; of its eleven layouts the last are left out."""
    book: Any = Presentation()
    across, down = size[0] / book.slide_width, size[1] / book.slide_height
    book.slide_width, book.slide_height = Emu(size[0]), Emu(size[1])
    master = book.slide_masters[0]
    for root in (master, *master.slide_layouts):
        for holder in root.placeholders:
            if holder._element.spPr.find(qn("a:xfrm")) is not None:
                box = holder.left, holder.top, holder.width, holder.height
                holder.left, holder.width = Emu(round(box[0] * across)), Emu(round(box[2] * across))
                holder.top, holder.height = Emu(round(box[1] * down)), Emu(round(box[3] * down))
    for layout in list(master.slide_layouts)[leave:]:
        master.slide_layouts.remove(layout)
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    words = theme.blob.decode()
    for slot, value in {**(DARK if dark else LIGHT), **ACCENTS}.items():
        words = re.sub(rf"(<a:{slot}>).*?(</a:{slot}>)", rf'\g<1><a:srgbClr val="{value}"/>\g<2>', words, flags=re.S)
    words = re.sub(r'(<a:(?:latin|ea) typeface=")[^"]*(?=")', rf"\g<1>{typeface}", words)
    theme._blob = words.encode()
    page = book.slides.add_slide(book.slide_layouts[0])
    page.shapes.title.text = "旧的一页"
    return saved(book)


def dark_cover(content: bytes) -> bytes:
    """The same with a dark ground on its title slide, whose words still are as dark; every layout has another name."""
    book: Any = Presentation(io.BytesIO(content))
    for number, layout in enumerate(book.slide_layouts, start=1):
        layout._element.cSld.set("name", f"版式{number}")
    fill = "<a:solidFill><a:schemeClr val='tx2'/></a:solidFill><a:effectLst/>"
    ground = parse_xml(f"<p:bg {nsdecls('p', 'a')}><p:bgPr>{fill}</p:bgPr></p:bg>")
    book.slide_layouts[0]._element.cSld.insert(0, ground)
    return saved(book)


def saved(book: Any) -> bytes:
    """The presentation as a file."""
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()
