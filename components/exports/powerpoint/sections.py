"""Sections of a presentation, as PowerPoint shows them in its list of slides: python-pptx does not write them."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any
from uuid import NAMESPACE_OID, uuid5
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"  # PowerPoint's own, for its list of sections
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def add_sections(book: Any, parts: Iterable[str]) -> None:
    """Group the slides by the part that each belongs to, in their order; one that comes back is a section again."""
    ids = [entry.get("id") for entry in book.slides._sldIdLst]
    sections = ""
    for number, (name, pages) in enumerate(groupby(zip(parts, ids, strict=True), lambda pair: pair[0])):
        entries = "".join(f'<p14:sldId id="{page}"/>' for _, page in pages)
        guid = str(uuid5(NAMESPACE_OID, f"{number} {name}")).upper()
        sections += (
            f'<p14:section name={quoteattr(name)} id="{{{guid}}}"><p14:sldIdLst>{entries}</p14:sldIdLst></p14:section>'
        )
    root = book.part._element
    later = root.find(qn("p:extLst"))
    if later is None:
        later = parse_xml(f"<p:extLst {nsdecls('p')}/>")
        root.append(later)
    listed = f'<p14:sectionLst xmlns:p14="{_P14}">{sections}</p14:sectionLst>'
    later.insert(0, parse_xml(f'<p:ext {nsdecls("p")} uri="{_URI}">{listed}</p:ext>'))
