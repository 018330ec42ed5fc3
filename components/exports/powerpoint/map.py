"""The map as native shapes in one group: what is drawn alike is one freeform, names are text."""

from collections.abc import Iterable, Sequence
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from components.exports.powerpoint.shapes import plain
from components.exports.powerpoint.type import Run, colour, set_text
from components.map.drawing import Anchor, Dot, Drawing, Fill, MapText, Pixel
from components.theme import map_ink
from data.width import ems

ALIGN: dict[Anchor, Any] = {"start": PP_ALIGN.LEFT, "middle": PP_ALIGN.CENTER, "end": PP_ALIGN.RIGHT}


def draw_map(shapes: Any, drawing: Drawing, left: float, top: float) -> Any:
    """Add the drawing, a pixel a point, with its corner at `left`, `top` in points. Returns the group."""
    corner = (left, top)
    alike: dict[tuple[str, float], list[tuple[Pixel, ...]]] = {}  # paths by look, in the order in which it comes up
    for stroke in drawing.strokes:
        alike.setdefault((stroke.ink, stroke.width), []).append(stroke.path)
    sheet = ((0.0, 0.0), (drawing.width, 0.0), (drawing.width, drawing.height), (0.0, drawing.height))
    drawn = [  # on paper of its own, whatever the theme's background is
        _draw_fill(shapes, Fill(sheet, "paper"), corner),
        *(_draw_fill(shapes, fill, corner) for fill in drawing.fills),
        *(_draw_strokes(shapes, paths, ink, width, corner) for (ink, width), paths in alike.items()),
        *(_draw_dot(shapes, dot, corner) for dot in drawing.dots),
        *(_draw_text(shapes, text, corner) for text in drawing.texts),
    ]
    return shapes.add_group_shape(drawn)  # once: a group measures itself anew for each shape that is added to it


def _freeform(shapes: Any, paths: Iterable[Sequence[Pixel]], corner: Pixel, close: bool) -> Any:
    (start, *first), *others = [[(Pt(x + corner[0]), Pt(y + corner[1])) for x, y in path] for path in paths]
    builder = shapes.build_freeform(*start, scale=1.0)
    builder.add_line_segments(first, close=close)
    for start, *rest in others:
        builder.move_to(*start)
        builder.add_line_segments(rest, close=close)
    shape = builder.convert_to_shape()
    plain(shape)
    return shape


def _draw_fill(shapes: Any, fill: Fill, corner: Pixel) -> Any:
    shape = _freeform(shapes, [fill.ring, *fill.holes], corner, close=True)
    _paint(shape.fill, fill.ink)
    return shape


def _draw_strokes(shapes: Any, paths: list[tuple[Pixel, ...]], ink: str, width: float, corner: Pixel) -> Any:
    shape = _freeform(shapes, paths, corner, close=False)
    shape.fill.background()
    shape.line.width = Pt(width)
    _paint(shape.line.fill, ink)
    return shape


def _draw_dot(shapes: Any, dot: Dot, corner: Pixel) -> Any:
    x, y = dot.at[0] + corner[0] - dot.radius, dot.at[1] + corner[1] - dot.radius
    shape = shapes.add_shape(MSO_SHAPE.OVAL, Pt(x), Pt(y), Pt(2 * dot.radius), Pt(2 * dot.radius))
    plain(shape)
    if dot.ink == "none":
        shape.fill.background()
    else:
        _paint(shape.fill, dot.ink)
    if dot.rim != "none" and dot.rim_width:
        shape.line.width = Pt(dot.rim_width)
        _paint(shape.line.fill, dot.rim)
    return shape


def _draw_text(shapes: Any, text: MapText, corner: Pixel) -> Any:
    width, height = ems(text.text) * text.size * 1.15 + 4, text.size * 1.5
    x = text.at[0] - {"start": 0.0, "middle": width / 2, "end": width}[text.align]
    box = shapes.add_textbox(Pt(x + corner[0]), Pt(text.at[1] - height / 2 + corner[1]), Pt(width), Pt(height))
    box.rotation = text.angle
    frame = box.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.MIDDLE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    set_text(frame, [[Run(text.text, text.size, _hex(text.ink)[0], True)]], ALIGN[text.align])
    return box


def _paint(fill: Any, ink: str) -> None:
    """A solid colour with the ink's own transparency."""
    shade, alpha = _hex(ink)
    fill.solid()
    fill.fore_color.rgb = colour(shade)
    if alpha < 255:
        value = fill._xPr.find(qn("a:solidFill"))[0]
        value.append(parse_xml(f"<a:alpha {nsdecls('a')} val='{round(alpha / 255 * 100_000)}'/>"))


def _hex(ink: str) -> tuple[str, int]:
    """An ink in the light theme: `#rrggbb`, and how opaque it is from 0 to 255."""
    red, green, blue, alpha = map_ink(ink, dark=False)
    return f"#{red:02x}{green:02x}{blue:02x}", alpha
