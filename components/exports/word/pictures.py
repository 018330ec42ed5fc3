"""Charts and the map as pictures: the drawings of the pages, in the light theme, with alternative texts."""

import io
import json
from functools import lru_cache
from typing import Any

from docx.shared import Mm

from components.charts.picture import chart_spec, draw, has_chinese_glyphs, svg_to_png
from components.charts.rows import row_chart
from components.exports.word.type import add_run, text_width
from components.map.legend import map_with_legend
from components.map.svg import png
from data.deck.model import Slide, years
from data.deck.text import alt_text
from data.indicators.row_layout import COMPARISON_ROWS
from data.schema import Plan

CHART_WIDTH, CHART_SHARE = 880, 0.66  # of a chart in pixels, and of the text's width on paper
MAP_SIZE, MAP_SHARE = (940, 430), 0.64
LARGER = 1.4  # where a document may take more than two pages
LOGO_HEIGHT, LOGO_WIDTH = 9, 60  # millimetres at most
REMEMBERED = 8
"""Pictures that are remembered for the next file: each takes a process of its own to draw."""


def add_picture(book: Any, plan: Plan, slide: Slide, *, large: bool) -> bool:
    """The slide's chart or map, with a key below; whether it has one, and this machine can draw it."""
    if not has_chinese_glyphs():
        return False
    if slide.kind in COMPARISON_ROWS:
        content, share = _chart(_spec(plan, slide)), CHART_SHARE
    elif slide.kind == "map":
        content, share = _map(plan), MAP_SHARE
    else:
        return False
    if not content:
        return False
    paragraph = book.add_paragraph(style="插图")
    paragraph.paragraph_format.keep_with_next = slide.kind != "map"
    shape = add_run(paragraph, "").add_picture(
        io.BytesIO(content), width=Mm(text_width(book) * share * (LARGER if large else 1))
    )
    shape._inline.docPr.set("name", slide.name)
    shape._inline.docPr.set("descr", alt_text(slide))
    if slide.kind != "map":  # its legend is in the picture
        add_run(book.add_paragraph(style="Caption"), f"图：{slide.name}　{_key(plan, slide)}")
        book.paragraphs[-1].paragraph_format.keep_with_next = False
    return True


def add_logo(book: Any, logo: bytes, unit: str) -> None:
    """Whose the document is, small above its title; official ones have none."""
    if logo:
        shape = add_run(book.add_paragraph(style="插图"), "").add_picture(io.BytesIO(logo), height=Mm(LOGO_HEIGHT))
        if shape.width > Mm(LOGO_WIDTH):
            shape.width, shape.height = Mm(LOGO_WIDTH), round(shape.height * Mm(LOGO_WIDTH) / shape.width)
        shape._inline.docPr.set("descr", f"{unit}标识")


def _key(plan: Plan, slide: Slide) -> str:
    """What the marks mean."""
    base, goal = years(plan)
    if slide.kind == "growth":
        return f"灰圆：{base}实际　绿菱形：{goal}目标　浅绿带：目标带“左右”　差值为测算"
    if slide.kind == "limits":
        return f"灰条：{base}实际　竖线与浅绿底：{goal}上限或下限与允许的一侧　差值为测算"
    return f"上：{base}　下：{goal}　各行尺度不同，虚线的不能直接比"


def _spec(plan: Plan, slide: Slide) -> str:
    """The chart alone: what stands around it is said in the document's own type."""
    chart = row_chart(COMPARISON_ROWS[slide.kind](plan, slide.comparisons))
    return json.dumps(chart_spec(chart, CHART_WIDTH) | {"background": "white"})


@lru_cache(maxsize=REMEMBERED)
def _chart(spec: str) -> bytes:
    return svg_to_png(draw([json.loads(spec)])[0])


@lru_cache(maxsize=2)
def _map(plan: Plan) -> bytes:
    drawing = map_with_legend(plan, *MAP_SIZE)
    return png(drawing) if drawing else b""
