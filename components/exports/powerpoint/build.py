"""A presentation from slides: each on its layout, with title, remarks, foot, page number and notes."""

import io
from collections.abc import Iterable
from typing import Any

from pptx.util import Pt

from components.exports.powerpoint.drawings import draw, layout_of
from components.exports.powerpoint.sections import add_sections
from components.exports.powerpoint.template import add_page, new_presentation, placeholder, remove_empty
from components.exports.powerpoint.theme_colours import use_theme_colours
from components.exports.powerpoint.type import Run, set_text
from components.exports.properties import author_of, set_properties
from components.text.width import line_count
from components.theme import ink
from data.deck.model import Slide
from data.deck.text import footer, notes
from data.schema import Plan

TITLE_SIZE, LONG_TITLE_SIZE = 28, 24
REMARK_SIZES, REMARK_LINE = (14, 12, 11), 1.25  # points, from the largest; the height of a line in multiples


def presentation(plan: Plan, slides: Iterable[Slide], choice: str) -> bytes:
    """The slides as .pptx. `choice` names what was chosen; it stands at the foot of each."""
    book = new_presentation()
    foot = footer(plan, choice)
    pages = list(slides)
    set_properties(book.core_properties, plan.info.title, foot, author_of(pages))
    for slide in pages:
        page = add_page(book, layout_of(slide), foot)
        _add_title(page.shapes.title, slide)
        draw(page, plan, slide)
        if slide.kind != "cover" and (slide.sums or slide.remarks):
            holder = placeholder(page, "说明")
            set_text(holder.text_frame, _remarks(slide, holder))
        remove_empty(page)
        set_text(page.notes_slide.notes_text_frame, [[Run(line)] for line in notes(plan, slide)])
    use_theme_colours(book)
    add_sections(book, [slide.part for slide in pages])
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _add_title(holder: Any, slide: Slide) -> None:
    """The title in the template's type, smaller where it would take two lines; the cover has room for them."""
    long = slide.kind != "cover" and line_count(slide.title, holder.width / Pt(TITLE_SIZE)) > 1
    set_text(holder.text_frame, [[Run(slide.title, LONG_TITLE_SIZE if long else None)]])


def _remarks(slide: Slide, holder: Any) -> list[list[Run]]:
    """Small type under the body, as large as it fits: numbers of ours in their colour, then the notes."""
    width, height = holder.width / Pt(1) - 16, holder.height / Pt(1)  # less the margins inside
    lines = [*(f"测算　{line}" for line in slide.sums), *slide.remarks]

    def fits(size: float) -> bool:
        return bool(sum(line_count(line, width / size) for line in lines) * size * REMARK_LINE <= height)

    size = next(filter(fits, REMARK_SIZES), REMARK_SIZES[-1])
    derived = ink("derived")
    ours = [[Run("测算　", size, derived, True), Run(line, size, derived)] for line in slide.sums]
    return ours + [[Run(line, size)] for line in slide.remarks]
