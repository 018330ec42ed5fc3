"""The presentation's colours as the theme's: an office that changes the theme or the template changes all of them.

What is drawn has fixed colours first, because python-pptx and the app's roles speak of those; here each becomes the
theme's. The map keeps its own: it is a picture on paper of its own.

An office's accents are made for areas, and may be too pale for words: words in such a colour take the colour of text.
"""

from collections.abc import Iterator
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from components.theme import ink, shade, surface

SchemeColour = tuple[str, tuple[tuple[str, int], ...]]

LEGIBLE = 4.5
"""Contrast of words with what lies behind them (WCAG 2)."""
MAP = "地图"
WORDS = tuple(map(qn, ("a:rPr", "a:defRPr", "a:endParaRPr")))
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
    known, theme = _known(), theme_of(book)
    behind = [theme["bg1"], theme["bg2"]] if contrast(theme["tx1"], theme["bg2"]) >= LEGIBLE else [theme["bg1"]]
    pale = {slot for slot, value in theme.items() if min(contrast(value, each) for each in behind) < LEGIBLE}
    for root in _roots(book):
        for fixed in list(root.iter(qn("a:srgbClr"))):
            found = known.get(fixed.get("val").upper())
            if found is None or _on_the_map(fixed):
                continue
            slot, changes = found
            if slot in pale and slot != "bg1" and any(True for _ in fixed.iterancestors(*WORDS)):
                slot, changes = "tx1", ()
            elif slot == "bg2" and len(behind) == 1:
                slot = "bg1"
            fixed.getparent().replace(fixed, _scheme(slot, changes, kept=list(fixed)))


def theme_of(book: Any) -> dict[str, str]:
    """The colour `RRGGBB` of each slot that slides speak of, as the first master maps them."""
    master = book.slide_masters[0]
    scheme = parse_xml(master.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob).find(f".//{qn('a:clrScheme')}")
    values = {slot.tag.partition("}")[2]: slot[0].get("lastClr") or slot[0].get("val") for slot in scheme}
    mapped = dict(master._element.find(qn("p:clrMap")).attrib)
    return {slot: values[name] for slot, name in mapped.items() if name in values}


def contrast(one: str, other: str) -> float:
    """From 1 to 21, of two colours `RRGGBB`."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(value: str) -> float:
    parts = [int(value[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


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
