"""A drawing as SVG or PNG: static maps for the page, the slides, the downloads and the one-file page."""

from collections.abc import Callable, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, tostring

from components.charts.picture import svg_to_png
from components.map.drawing import Drawing, MapText, Mark, Pixel
from components.theme import FONT, map_colour

HALO = 3  # pixels of paper around a text
BASELINE = 0.33  # from the middle of a text down to its baseline, in multiples of its size


def themed_svg(drawing: Drawing, dark: bool, label: str = "") -> str:
    """The drawing in the colours of a theme, as an image with its alternative text."""
    return svg(drawing, lambda ink: map_colour(ink, dark), label)


def png(drawing: Drawing) -> bytes:
    """The drawing at twice its size, in the light theme. Raises OSError where it fails."""
    return svg_to_png(themed_svg(drawing, dark=False))


def svg(drawing: Drawing, colour: Callable[[str], str], label: str = "", role: str = "img") -> str:
    """The drawing as an SVG element in its own pixels. `colour` gives an ink as CSS: a colour or a variable.

    What stands for a place carries its id as `data-place`. `label` is the alternative text.
    """
    width, height = str(drawing.width), str(drawing.height)
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {width} {height}"})
    root.attrib |= {"width": width, "height": height, "font-family": FONT, "font-weight": "bold"}
    if label:
        root.attrib |= {"role": role, "aria-label": label}
    SubElement(root, "rect", {"width": width, "height": height, "fill": colour("paper")})
    for fill in drawing.fills:
        rings = "".join(f"{_path(ring)}Z" for ring in (fill.ring, *fill.holes))
        _add(root, "path", fill, d=rings, fill=colour(fill.ink), **({"fill-rule": "evenodd"} if fill.holes else {}))
    for (ink, line_width), dashes in groupby(drawing.strokes, lambda stroke: (stroke.ink, stroke.width)):
        look = {"fill": "none", "stroke": colour(ink), "stroke-width": _number(line_width), "stroke-linejoin": "round"}
        SubElement(root, "path", {"d": "".join(_path(dash.path) for dash in dashes), **look})
    for dot in drawing.dots:
        circle = {"cx": _number(dot.at[0]), "cy": _number(dot.at[1]), "r": _number(dot.radius)}
        rim = {"stroke": colour(dot.rim), "stroke-width": _number(dot.rim_width)}
        element = _add(root, "circle", dot, **circle, fill=colour(dot.ink), **rim)
        if dot.tip:
            SubElement(element, "title").text = dot.tip
    paper = {"fill": "none", "stroke": colour("paper"), "stroke-width": str(HALO), "stroke-linejoin": "round"}
    halos = SubElement(root, "g", {**paper, "opacity": "0.9", "aria-hidden": "true"})
    for text in drawing.texts:  # below the texts: office programs draw both but do not know `paint-order`
        if text.halo:
            SubElement(halos, "text", _position(text)).text = text.text
    for text in drawing.texts:
        _add(root, "text", text, **_position(text), fill=colour(text.ink)).text = text.text
    return tostring(root, encoding="unicode")


def _add(root: Element, tag: str, mark: Mark, **attributes: str) -> Element:
    return SubElement(root, tag, attributes | ({"data-place": mark.pick} if mark.pick else {}))


def _position(text: MapText) -> dict[str, str]:
    x, y = text.at
    turn = {"transform": f"rotate({_number(text.angle)} {_number(x)} {_number(y)})"} if text.angle else {}
    baseline = _number(y + BASELINE * text.size)
    return {"x": _number(x), "y": baseline, "font-size": _number(text.size), "text-anchor": text.align, **turn}


def _path(points: Sequence[Pixel]) -> str:
    return "M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in points)


def _number(value: float) -> str:
    """A tenth of a pixel is exact enough."""
    return f"{value:.1f}".removesuffix(".0")
