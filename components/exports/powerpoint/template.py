"""The template that every presentation starts from: master, theme, layouts and their placeholders, all with names.

How slides look is changed in template.pptx with PowerPoint's own slide master view, not here: code asks for a layout
and its placeholders by name, and sets only what differs from them. A test compares the theme's colours with the app's.
"""

from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

from components.exports.powerpoint.type import Run, set_text

TEMPLATE = Path(__file__).with_name("template.pptx")
COVER, PLAIN, MAP, COLUMNS = "封面", "仅标题", "地图", "两栏正文"
FOOTER, PAGE_NUMBER = "页脚", "页码"


class Box(NamedTuple):
    """A rectangle on a slide, in inches."""

    left: float
    top: float
    width: float
    height: float


def add_page(book: Any, layout: Any, foot: str) -> Any:
    """A slide on a layout. The footer and the page number are copied: python-pptx leaves them out."""
    page = book.slides.add_slide(layout)
    for holder in layout.placeholders:
        if holder.name in (FOOTER, PAGE_NUMBER):
            element = deepcopy(holder._element)
            for properties in element.xpath("./p:spPr/*"):  # its place comes from the layout
                properties.getparent().remove(properties)
            for run in element.xpath(".//a:r"):  # the prompt
                run.getparent().remove(run)
            page.shapes._spTree.append(element)
            if holder.name == FOOTER:
                set_text(page.placeholders[holder.placeholder_format.idx].text_frame, [[Run(foot)]])
    return page


def placeholder(page: Any, name: str) -> Any:
    """The placeholder that has this name in the slide's layout; KeyError where the layout has none."""
    places = {holder.name: holder.placeholder_format.idx for holder in page.slide_layout.placeholders}
    return page.placeholders[places[name]]


def remove_empty(page: Any) -> None:
    """Take out the placeholders that a slide has no use for: PowerPoint would show their prompts."""
    for holder in list(page.placeholders):
        if holder.has_text_frame and not holder.text_frame.text:
            holder._element.getparent().remove(holder._element)
