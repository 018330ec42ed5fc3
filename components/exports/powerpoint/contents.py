"""A page of contents: each part with its slides, each line a link to its slide."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from components.exports.powerpoint.design import Design
from components.exports.powerpoint.outline import write_groups
from components.exports.powerpoint.template import COLUMNS, add_page, placeholder, remove_empty
from components.exports.powerpoint.theme_colours import LEGIBLE, contrast, theme_of
from components.exports.powerpoint.type import Run, set_text
from data.deck import needs_contents
from data.deck.model import Slide

TITLE = "目录"
OFFICE_TITLE = 28  # points, as the other titles on an office's master
_NUMBER = re.compile(r"（\d+/\d+）$")
_JUMP = "ppaction://hlinksldjump"


def add_contents(design: Design, slides: Sequence[Slide], pages: Sequence[Any], foot: str) -> bool:
    """After the cover, where the slides need one. Whether there is one."""
    if not needs_contents(slides):
        return False
    at = 1 if slides[0].kind == "cover" else 0
    page = add_page(design.book, design.layouts[COLUMNS], foot)
    listed = design.book.slides._sldIdLst
    listed.insert(at, listed[-1])
    set_text(page.shapes.title.text_frame, [[Run(TITLE, None if design.own else OFFICE_TITLE)]], title=True)
    lines = list(_lines(slides, pages))
    groups = [(part, list(found)) for part, found in groupby(lines, lambda line: line[0])]
    ends = list(accumulate(len(found) + 1 for _, found in groups))
    cut = min(range(1, len(groups)), key=lambda place: max(ends[place - 1], ends[-1] - ends[place - 1]))
    bodies = []
    for name, half in (("正文 1", groups[:cut]), ("正文 2", groups[cut:])):
        bodies.append((placeholder(page, name), [(part, [text for _, text, _ in found]) for part, found in half]))
    write_groups(bodies)
    for (body, _), half in zip(bodies, (groups[:cut], groups[cut:]), strict=True):
        targets = [target for _, found in half for target in (None, *(made for _, _, made in found))]
        for paragraph, target in zip(body.text_frame.paragraphs, targets, strict=True):
            if target is not None:
                _link(page, paragraph.runs[0], target)
    _show_links(design.book, page)
    remove_empty(page)
    return True


def _lines(slides: Sequence[Slide], pages: Sequence[Any]) -> Iterator[tuple[str, str, Any]]:
    """The part, the text and the slide of each line; slides of one kind that follow each other are one line."""
    numbered = enumerate(zip(slides, pages, strict=True), start=2)  # counted from 1, and this page is one more
    for (part, name), found in groupby(numbered, lambda entry: (entry[1][0].part, _NUMBER.sub("", entry[1][0].name))):
        alike = list(found)
        number, (slide, made) = alike[0]
        if slide.kind != "cover":
            yield part, f"{name if len(alike) > 1 else slide.name}　{number}", made


def _link(page: Any, run: Any, target: Any) -> None:
    key = page.part.relate_to(target.part, RELATIONSHIP_TYPE.SLIDE)
    link = parse_xml(f"<a:hlinkClick {nsdecls('a', 'r')} r:id='{key}' action='{_JUMP}'/>")
    run._r.rPr.append(link)


def _show_links(book: Any, page: Any) -> None:
    """PowerPoint paints links in a colour of the theme; where that is too pale, they take the colour of text here."""
    theme = theme_of(book)
    if all(contrast(theme[slot], theme["bg1"]) >= LEGIBLE for slot in ("hlink", "folHlink")):
        return
    mapped = dict(page.slide_layout.slide_master._element.find(qn("p:clrMap")).attrib)
    mapped |= {"hlink": mapped["tx1"], "folHlink": mapped["tx1"]}
    listed = " ".join(f'{slot}="{value}"' for slot, value in mapped.items())
    override = page._element.find(qn("p:clrMapOvr"))
    for old in list(override):
        override.remove(old)
    override.append(parse_xml(f"<a:overrideClrMapping {nsdecls('a')} {listed}/>"))
