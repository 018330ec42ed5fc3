"""What an office's placeholders would write too pale for their ground is written in the darker or lighter of the theme.

Covers are dark, and layouts forget to say so. A ground that is a picture or a course of colours is left to the office.
"""

import colorsys
from collections.abc import Iterator, Mapping
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from components.exports.powerpoint.theme_colours import LEGIBLE, contrast

STYLES = {"title": "titleStyle", "ctrTitle": "titleStyle", "ftr": "otherStyle", "sldNum": "otherStyle"}
_FIRST = f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}/{qn('a:solidFill')}"


def make_legible(page: Any, theme: Mapping[str, str]) -> None:
    """Give the words of a slide's placeholders a colour where the inherited one cannot be read."""
    ground = ground_of(page.slide_layout, theme)
    if ground is None:
        return
    readable = max(("tx1", "bg1"), key=lambda slot: contrast(theme[slot], ground))
    for holder in page.placeholders:
        if not holder.has_text_frame:
            continue
        inherited = ink_of(holder, page.slide_layout, theme)
        if inherited is None or contrast(inherited, ground) >= LEGIBLE:
            continue
        for properties in holder._element.iter(qn("a:rPr")):
            if properties.find(qn("a:solidFill")) is None:
                fill = f"<a:solidFill {nsdecls('a')}><a:schemeClr val='{readable}'/></a:solidFill>"
                properties.insert(0, parse_xml(fill))


def ground_of(layout: Any, theme: Mapping[str, str]) -> str | None:
    """The one colour behind a layout, `RRGGBB`; None where it is no single colour."""
    for each in (layout, layout.slide_master):
        found = each._element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
        if found is None:
            continue
        plain = found.find(f"{qn('p:bgPr')}/{qn('a:solidFill')}")
        named = found.find(qn("p:bgRef"))
        if named is not None and named.get("idx") != "1001":  # the first of the theme's grounds: one colour
            return None
        chosen = plain if plain is not None else named
        return None if chosen is None else colour_of(chosen, theme)
    return theme["bg1"]


def ink_of(holder: Any, layout: Any, theme: Mapping[str, str]) -> str | None:
    """The colour that a placeholder's first level inherits: from its layout, the master's placeholder or its styles."""
    for style in _styles(holder, layout):
        fill = style.find(_FIRST)
        if fill is not None:
            return colour_of(fill, theme)
    return theme["tx1"]


def _styles(holder: Any, layout: Any) -> Iterator[Any]:
    asked = holder._element.ph
    kind, at = asked.get("type", "body"), asked.get("idx", "0")
    master = layout.slide_master
    above = {"ctrTitle": "title", "subTitle": "body"}.get(kind, kind)
    holders = [each for each in layout.placeholders if each._element.ph.get("idx", "0") == at]
    holders += [each for each in master.placeholders if each._element.ph.get("type", "body") == above]
    for each in holders:
        if (style := each._element.find(f".//{qn('a:lstStyle')}")) is not None:
            yield style
    name = STYLES.get(kind, "bodyStyle")
    style = master._element.find(f"{qn('p:txStyles')}/{qn(f'p:{name}')}")
    if style is not None:
        yield style


def colour_of(fill: Any, theme: Mapping[str, str]) -> str | None:
    """The first colour in an element, with what makes it lighter or darker; None where it is of another kind."""
    for each in fill:
        kind, value = each.tag.partition("}")[2], each.get("val", "")
        found = value if kind == "srgbClr" else each.get("lastClr") if kind == "sysClr" else theme.get(value)
        return None if found is None else _changed(found, each)
    return None


def _changed(value: str, changes: Any) -> str:
    """Shades and tints are of light itself, as PowerPoint has them: 75 per cent of black is #898989."""
    parts = [int(value[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    for change in changes:
        kind, share = change.tag.partition("}")[2], int(change.get("val", "100000")) / 100_000
        if kind in ("tint", "shade"):
            white = 1 - share if kind == "tint" else 0.0
            parts = [_shown(_linear(part) * share + white) for part in parts]
        elif kind in ("lumMod", "lumOff"):
            hue, light, full = colorsys.rgb_to_hls(*parts)
            parts = list(colorsys.hls_to_rgb(hue, light * share if kind == "lumMod" else min(light + share, 1.0), full))
    return "".join(f"{round(part * 255):02X}" for part in parts)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _shown(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)
