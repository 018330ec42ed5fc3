"""The map as native shapes in one group: what is drawn alike is one freeform, names are text."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from components.exports.powerpoint.shapes import plain
from components.exports.powerpoint.type import Run, colour, set_text
from components.map.drawing import Anchor, Dot, Drawing, Fill, MapText, Pixel, Stroke
from components.theme import map_ink
from data.width import ems

ALIGN: dict[Anchor, Any] = {"start": PP_ALIGN.LEFT, "middle": PP_ALIGN.CENTER, "end": PP_ALIGN.RIGHT}
INVISIBLE = ("touch", "none")


def draw_map(shapes: Any, drawing: Drawing, left: float, top: float) -> Any:
    """Add the drawing, a pixel a point, with its corner at `left`, `top` in points. Returns the group."""
    corner = (left, top)
    strokes = sorted((item for item in drawing.strokes if item.ink not in INVISIBLE), key=_order(drawing.strokes))
    drawn = [
        *(_draw_fill(shapes, fill, corner) for fill in drawing.fills),
        *(
            _draw_strokes(shapes, [item.path for item in alike], ink, width, corner)
            for (ink, width), alike in groupby(strokes, lambda item: (item.ink, item.width))
        ),
        *(_draw_dot(shapes, dot, corner) for dot in drawing.dots),
        *(_draw_words(shapes, words, corner) for words in drawing.words),
    ]
    return shapes.add_group_shape(drawn)  # once: a group measures itself anew for each shape that is added to it


def _order(strokes: Sequence[Stroke]) -> Any:
    """By look, the looks in the order in which they first come up."""
    first: dict[tuple[str, float], int] = {}
    for item in strokes:
        first.setdefault((item.ink, item.width), len(first))
    return lambda item: first[item.ink, item.width]


def _freeform(shapes: Any, paths: Iterable[Sequence[Pixel]], corner: Pixel, close: bool) -> Any:
    builder = None
    for path in paths:
        points = [(Pt(x + corner[0]), Pt(y + corner[1])) for x, y in path]
        if builder is None:
            builder = shapes.build_freeform(*points[0], scale=1.0)
        else:
            builder.move_to(*points[0])
        builder.add_line_segments(points[1:], close=close)
    if builder is None:
        raise ValueError("a freeform has a path")
    shape = builder.convert_to_shape()
    plain(shape)
    return shape


def _draw_fill(shapes: Any, fill: Fill, corner: Pixel) -> Any:
    shape = _freeform(shapes, [fill.ring], corner, close=True)
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


def _draw_words(shapes: Any, words: MapText, corner: Pixel) -> Any:
    width, height = ems(words.text) * words.size * 1.15 + 4, words.size * 1.5
    x = words.at[0] - {"start": 0.0, "middle": width / 2, "end": width}[words.align]
    box = shapes.add_textbox(Pt(x + corner[0]), Pt(words.at[1] - height / 2 + corner[1]), Pt(width), Pt(height))
    box.rotation = words.angle
    frame = box.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.MIDDLE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    red, green, blue, _ = map_ink(words.ink, dark=False)
    set_text(frame, [[Run(words.text, words.size, f"#{red:02x}{green:02x}{blue:02x}", True)]], ALIGN[words.align])
    return box


def _paint(fill: Any, ink: str) -> None:
    """A solid colour with the ink's own transparency."""
    red, green, blue, alpha = map_ink(ink, dark=False)
    fill.solid()
    fill.fore_color.rgb = colour(f"#{red:02x}{green:02x}{blue:02x}")
    if alpha < 255:
        value = fill._xPr.find(qn("a:solidFill"))[0]
        value.append(parse_xml(f"<a:alpha {nsdecls('a')} val='{round(alpha / 255 * 100_000)}'/>"))
