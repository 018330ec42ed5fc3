"""A presentation from slides: each on its layout, with title, remarks, foot, page number and notes."""

import io
from collections.abc import Iterable
from typing import Any

from pptx.util import Pt

from components.exports.powerpoint.contents import add_contents
from components.exports.powerpoint.cover import draw_cover
from components.exports.powerpoint.design import Design, office_design, our_design
from components.exports.powerpoint.drawings import draw, layout_of
from components.exports.powerpoint.legible import make_legible
from components.exports.powerpoint.sections import add_sections
from components.exports.powerpoint.template import add_page, placeholder, remove_empty
from components.exports.powerpoint.theme_colours import theme_of, use_theme_colours
from components.exports.powerpoint.type import NEW_LINE, Run, set_text
from components.exports.properties import author_of, set_properties
from components.text.typography import phrases
from components.text.width import line_count
from components.theme import ink
from data.deck.model import Slide
from data.deck.text import footer, notes
from data.schema import Plan

TITLE_SIZE, LONG_TITLE_SIZE, COVER_SIZE = 28, 24, 40
OFFICE_TITLES, OFFICE_COVERS, TITLE_LINE = (28, 26, 24, 22, 20, 18), (44, 40, 36, 32, 28, 24), 1.2
REMARK_SIZES, REMARK_LINE = (14, 12, 11), 1.25  # points, from the largest; the height of a line in multiples


def presentation(plan: Plan, slides: Iterable[Slide], choice: str, office: bytes | None = None) -> bytes:
    """The slides as .pptx. `choice` names what was chosen; it stands at the foot of each.

    `office` is a file whose design they take; raises TemplateError where it cannot be one.
    """
    design = office_design(office) if office else our_design()
    book, foot, pages = design.book, footer(plan, choice), list(slides)
    set_properties(book.core_properties, plan.info.title, foot, author_of(pages))
    for slide in pages:
        page = add_page(book, design.layouts[layout_of(slide)], foot)
        _add_title(page.shapes.title, slide, design)
        if slide.kind == "cover":
            draw_cover(page, plan, slide, design)
        else:
            draw(page, plan, slide, design.body)
        if slide.kind != "cover" and (slide.sums or slide.remarks):
            holder = placeholder(page, "说明")
            set_text(holder.text_frame, _remarks(slide, holder))
        remove_empty(page)
        set_text(page.notes_slide.notes_text_frame, [[Run(line)] for line in notes(plan, slide)])
    sections = [slide.part for slide in pages]
    if add_contents(design, pages, list(book.slides), foot):
        sections.insert(0, sections[0])
    if not design.own:
        theme = theme_of(book)
        for page in book.slides:
            make_legible(page, theme)
    use_theme_colours(book)
    add_sections(book, sections)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _add_title(holder: Any, slide: Slide, design: Design) -> None:
    """The title in the template's type, smaller where it would take two lines; the cover has room for them.

    An office's title has whatever room it has, and type that may be made for a few words.
    """
    title = slide.title
    if design.own:
        long = line_count(slide.title, holder.width / Pt(TITLE_SIZE if slide.kind != "cover" else COVER_SIZE)) > 1
        size = LONG_TITLE_SIZE if long and slide.kind != "cover" else None
        if long and slide.kind == "cover":
            title = NEW_LINE.join(phrases(title))
    else:
        sizes = OFFICE_COVERS if slide.kind == "cover" else OFFICE_TITLES
        width, height = holder.width - Pt(16), holder.height  # less the margins inside
        fits = (each for each in sizes if line_count(slide.title, width / Pt(each)) * Pt(each) * TITLE_LINE <= height)
        size = next(fits, sizes[-1])
    set_text(holder.text_frame, [[Run(title, size)]], title=True)


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
