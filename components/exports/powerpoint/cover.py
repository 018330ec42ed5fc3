"""The cover: title and subtitle, who presents and when; on our own template the district's outline beside them."""

from collections.abc import Sequence
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Pt

from components.exports.powerpoint.design import Design
from components.exports.powerpoint.logo import add_logo
from components.exports.powerpoint.shapes import name, plain, ring
from components.exports.powerpoint.type import Run, colour, set_text
from components.text.width import line_count
from components.theme import shade
from data.deck.model import Slide
from data.schema import Plan

OUTLINE = (8.9, 1.2, 3.7, 5.1)  # inches: left, top, width, height
FOOT = 0.92  # of the slide's height: where its foot begins
SUBTITLE, REMARK, SMALL, SMALLEST, LINE = 20, 18, 14, 11, 1.3  # points; the height of a line in multiples


def draw_cover(page: Any, plan: Plan, slide: Slide, design: Design) -> None:
    """Fill the subtitle, smaller where the office's has less room."""
    if design.own and plan.outline:
        shape = ring(page.shapes, plan.outline.ring, OUTLINE)
        shape.fill.solid()
        shape.fill.fore_color.rgb = colour(shade(6))
        plain(shape)
        name(shape, "轮廓", f"{plan.info.district}轮廓，示意")
    holder = next(each for each in page.placeholders if each.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE)
    if slide.logo:
        foot = round(design.book.slide_height * FOOT)
        add_logo(page, slide.logo, (page.shapes.title, holder), foot)
    lines = (*slide.presented, *slide.remarks)
    size = REMARK if design.own else _size(holder, (slide.subtitle, *lines))
    if size < SMALL:  # who presents and when, before what is in it
        lines = slide.presented
        size = _size(holder, (slide.subtitle, *lines))
    first = Run(slide.subtitle, None if design.own else size + SUBTITLE - REMARK)
    set_text(holder.text_frame, [[first], *([Run(line, size)] for line in lines)])


def _size(holder: Any, lines: Sequence[str]) -> int:
    """The largest type in which the lines fit, in points."""

    def height(size: int) -> float:
        return sum(line_count(line, holder.width / Pt(size)) for line in lines if line) * size * LINE

    fits = (size for size in range(REMARK, SMALLEST, -1) if height(size) <= holder.height / Pt(1))
    return next(fits, SMALLEST)
