"""The presentation's colours as the theme's: an office that changes the theme or the template changes all of them.

What is drawn has fixed colours first, because python-pptx and the app's roles speak of those; here each becomes the
theme's. The map keeps its own: it is a picture on paper of its own.
"""

from collections.abc import Iterator
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from components.theme import ink, shade, surface

SchemeColour = tuple[str, tuple[tuple[str, int], ...]]

MAP = "地图"
SEE_THROUGH = {2: 25, 3: 35, 4: 50, 5: 65, 6: 80}
"""How opaque the accent is, in per cent, for a light step of the green: it suits a dark background as well."""


def _known() -> dict[str, SchemeColour]:
    """The theme's colour for each of ours, by `RRGGBB`: its slot, and how opaque it is."""
    slots = {
        ink("text"): "tx1",
        ink("limit"): "tx1",
        surface("backgroundColor"): "bg1",
        ink("target"): "accent1",
        ink("actual"): "accent2",
        ink("derived"): "accent3",
        ink("outside"): "accent4",
    }
    found: dict[str, SchemeColour] = {value: (slot, ()) for value, slot in slots.items()}
    found[ink("muted")] = ("tx1", (("alpha", 72_000),))
    found[surface("borderColor")] = ("tx1", (("lumMod", 25_000), ("lumOff", 75_000)))
    found |= {shade(step): ("bg2", ()) for step in (0, 1)}
    found |= {shade(step): ("accent1", (("alpha", share * 1000),)) for step, share in SEE_THROUGH.items()}
    found |= {shade(step): ("accent1", ()) for step in (7, 8, 9) if shade(step) not in found}
    return {value.lstrip("#").upper(): scheme for value, scheme in found.items()}


def use_theme_colours(book: Any) -> None:
    """Replace every fixed colour of the slides and their charts that the theme has."""
    known = _known()
    for root in _roots(book):
        for fixed in list(root.iter(qn("a:srgbClr"))):
            found = known.get(fixed.get("val").upper())
            if found and not _on_the_map(fixed):
                fixed.getparent().replace(fixed, _scheme(*found, kept=list(fixed)))


def _roots(book: Any) -> Iterator[Any]:
    for page in book.slides:
        yield page._element
        for shape in page.shapes:
            if shape.has_chart:
                yield shape.chart._chartSpace


def _on_the_map(element: Any) -> bool:
    groups = element.iterancestors(qn("p:grpSp"))
    return any(group.find(f"{qn('p:nvGrpSpPr')}/{qn('p:cNvPr')}").get("name") == MAP for group in groups)


def _scheme(slot: str, changes: tuple[tuple[str, int], ...], kept: list[Any]) -> Any:
    element = parse_xml(f"<a:schemeClr {nsdecls('a')} val='{slot}'/>")
    for name, value in changes:
        element.append(parse_xml(f"<a:{name} {nsdecls('a')} val='{value}'/>"))
    for child in kept:  # transparency
        element.append(child)
    return element
