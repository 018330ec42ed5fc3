"""A presentation from slides: each on its layout, with remarks, foot, page number and notes."""

import io
from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER

from components.exports.powerpoint.design import blank
from components.exports.powerpoint.drawings import DRAW, layout_of, remark_lines
from components.exports.powerpoint.layouts import FOOT_SIZE, REMARKS, TITLE_SIZE, WHOLE
from components.exports.powerpoint.type import set_text, set_typeface
from components.text.typography import readable
from components.text.width import line_count
from components.theme import ink
from data import deck
from data.deck import Slide
from data.schema import Plan


def presentation(plan: Plan, slides: Iterable[Slide], choice: str) -> bytes:
    """The slides as .pptx. `choice` says in words what was chosen; it stands at the foot of each."""
    book = blank()
    layouts = {layout.name: layout for layout in book.slide_layouts}
    properties = book.core_properties
    properties.title, properties.author, properties.language = plan.info.title, plan.info.publisher, "zh-CN"
    properties.subject = deck.footer(plan, choice)
    for slide in slides:
        page = book.slides.add_slide(layouts[layout_of(slide)])
        _add_foot(page, deck.footer(plan, choice))
        _add_title(page, slide)
        DRAW[slide.kind](page, plan, slide)
        _add_remarks(page, slide)
        for holder in list(page.placeholders):  # what a slide has no use for
            if holder.placeholder_format.type not in _FEET and holder.has_text_frame and not holder.text_frame.text:
                holder._element.getparent().remove(holder._element)
        _add_notes(page, deck.notes(plan, slide))
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


_FEET = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


def _add_title(page: Any, slide: Slide) -> None:
    cover = slide.kind == "cover"
    size: float = 40 if cover else TITLE_SIZE
    if not cover and line_count(slide.title, WHOLE * 72 / size) > 1:
        size = 24
    set_text(page.shapes.title.text_frame, [[(readable(slide.title), size, "#ffffff" if cover else ink("text"), True)]])


def _add_remarks(page: Any, slide: Slide) -> None:
    lines = remark_lines(slide)
    holder = next((each for each in page.placeholders if each.placeholder_format.idx == REMARKS), None)
    if holder is not None and lines:
        set_text(holder.text_frame, lines)


def _add_foot(page: Any, text: str) -> None:
    """The layout's foot and page number; python-pptx leaves them to us."""
    for holder in page.slide_layout.placeholders:
        if holder.placeholder_format.type in _FEET:
            element = deepcopy(holder._element)
            for properties in element.xpath("./p:spPr/*"):  # where it stands comes from the layout
                properties.getparent().remove(properties)
            page.shapes._spTree.append(element)
    dark = page.slide_layout.name == "封面"
    for holder in page.placeholders:
        if holder.placeholder_format.type == PP_PLACEHOLDER.FOOTER:
            paragraph = holder.text_frame.paragraphs[0]
            for run in list(paragraph.runs):
                run._r.getparent().remove(run._r)
            set_text(holder.text_frame, [[(text, FOOT_SIZE, "#ffffff" if dark else ink("muted"), False)]])


def _add_notes(page: Any, lines: list[str]) -> None:
    frame = page.notes_slide.notes_text_frame
    for number, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = line
        set_typeface(run._r.get_or_add_rPr())
