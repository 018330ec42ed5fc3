"""The layouts that slides stand on: our template's, or an office's own.

Decision: what an office's file lacks is added to it. Context: our slides need layouts with places for charts, tables
and notes; hardly any office has them, but each has a master, a cover and a layout with its frame. Choice: a layout of
the same name with the same places is taken as it is; else ours is added to the office's master, with the frame,
background and title of the office's own layout and the places inside the area of its text. The cover is the office's
title slide. Price: how a slide is divided is ours, and the reader is told which layouts were added.
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.parts.slide import SlideLayoutPart
from pptx.util import Inches

from components.exports.powerpoint.office_file import TemplateError, open_office
from components.exports.powerpoint.template import COVER, FOOTER, PAGE_NUMBER, PLAIN, TEMPLATE, Box

CONTENT = Box(0.6, 1.45, 12.13, 5.47)
"""Where our layouts have their places, from under the title to above the foot, in inches."""
SMALLEST = (7.0, 3.2)  # inches: a narrower or lower area for text is no place for a slide's content
MARGIN = 0.6
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


@dataclass
class Design:
    """A presentation to add slides to, a layout for each of our names, and what is to be said of them."""

    book: Any
    layouts: Mapping[str, Any]
    body: Box
    own: bool = True
    notes: list[str] = field(default_factory=list)


def our_design() -> Design:
    """Our template."""
    book = Presentation(str(TEMPLATE))
    return Design(book, {layout.name: layout for layout in book.slide_layouts}, _inches(_body(book.slide_master)))


def office_design(content: bytes) -> Design:
    """An office's file with what it lacks. Raises TemplateError with the reason, for the reader."""
    book, ours = open_office(content), Presentation(str(TEMPLATE))
    frame = _frame(book)
    if frame is None:
        raise TemplateError("模板里没有带标题的版式，没有采用。请保留“仅标题”或“标题和内容”版式")
    found = Design(book, {}, _inside(_inches(_body(ours.slide_master)), _area(book, frame)), own=False)
    layouts: dict[str, Any] = {}
    added: list[str] = []
    changed: list[str] = []
    for layout in ours.slide_layouts:
        theirs = [each for each in book.slide_layouts if each.name == layout.name]
        whole = next((each for each in theirs if _places(layout) <= _places(each)), None)
        cover = _cover(book) if layout.name == COVER and whole is None else None
        if cover is not None:
            found.notes.append(f"封面用模板的“{cover.name}”版式。")
        layouts[layout.name] = whole or cover or _add(book, frame, layout)
        if whole is not None and layout.name == PLAIN and (body := _body(whole.slide_master)) is not None:
            found.body = _inches(body)
        if whole is None and cover is None:
            (changed if theirs else added).append(layout.name)
    found.layouts = layouts
    if added:
        found.notes.append(
            f"模板里没有这些版式，已按本站的分栏补上，底图、标题、配色和字体用模板的“{frame.name}”：{'、'.join(added)}。"
        )
    if changed:
        found.notes.append(f"这些版式缺少本站要用的占位符，改用补上的同名版式：{'、'.join(changed)}。")
    if not (added or changed):
        found.notes.append("全部版式用模板自己的。")
    return found


def _places(layout: Any) -> set[tuple[str, str]]:
    """Names and kinds of what a layout has a place for, but for foot and page number."""
    return {
        (holder.name, str(holder.placeholder_format.type))
        for holder in layout.placeholders
        if holder.name not in (FOOTER, PAGE_NUMBER)
    }


def _of_kind(layout: Any, *kinds: Any) -> Any | None:
    """The first placeholder of a kind."""
    return next((holder for holder in layout.placeholders if holder.placeholder_format.type in kinds), None)


def _body(master: Any) -> Any | None:
    return _of_kind(master, PP_PLACEHOLDER.BODY)


def _title(layout: Any) -> Any | None:
    return _of_kind(layout, PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)


def _cover(book: Any) -> Any | None:
    """The office's title slide: a title and a subtitle."""
    fit = [each for each in book.slide_layouts if _title(each) and _of_kind(each, PP_PLACEHOLDER.SUBTITLE)]
    return next((each for each in fit if each._element.get("type") == "title"), fit[0] if fit else None)


def _frame(book: Any) -> Any | None:
    """The layout whose frame ours take: with a title and nothing else, or with a title and one text."""
    titled = [each for each in book.slide_layouts if _of_kind(each, PP_PLACEHOLDER.TITLE) is not None]
    fit = {each._element.get("type"): each for each in reversed(titled)}
    return fit.get("titleOnly") or fit.get("obj") or next(iter(fit.values()), None)


def _inches(holder: Any) -> Box:
    return Box(*(length / Inches(1) for length in (holder.left, holder.top, holder.width, holder.height)))


def _area(book: Any, frame: Any) -> Box:
    """Where the office has its text; where that is too small, what is left between its title and its foot."""
    wide, high = book.slide_width / Inches(1), book.slide_height / Inches(1)
    with_text = next((each for each in book.slide_layouts if each._element.get("type") == "obj"), None)
    kinds = (PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.BODY)
    for layout in filter(None, (with_text, frame.slide_master)):
        body = _of_kind(layout, *kinds)
        if body is not None and body.width is not None:
            box = _inches(body)
            if box.width >= SMALLEST[0] and box.height >= SMALLEST[1] and box.top + box.height <= high:
                return box
    title = _inches(_title(frame))
    top = title.top + title.height + 0.1 if title.top < high / 3 else CONTENT.top
    return Box(MARGIN, top, wide - 2 * MARGIN, high * 0.92 - top)


def _add(book: Any, frame: Any, ours: Any) -> Any:
    """Our layout on the office's master: the frame's own shapes, our places inside the office's area."""
    master = frame.slide_master
    cover = ours.name == COVER
    element = deepcopy(ours._element if cover else frame._element)
    element.attrib.pop("type", None)
    element.set("preserve", "1")
    area = Box(0, 0, book.slide_width / Inches(1), book.slide_height / Inches(1)) if cover else _area(book, frame)
    element.find(qn("p:cSld")).set("name", ours.name)
    tree = element.find(f"{qn('p:cSld')}/{qn('p:spTree')}")
    if not cover:
        for shape in list(tree):
            place = _placeholder(shape)
            if place is not None and place.get("type") != "title":
                tree.remove(shape)
            elif place is not None:
                shape.find(f".//{qn('p:cNvPr')}").set("name", "标题")
        for holder in ours.placeholders:
            if holder.placeholder_format.type != PP_PLACEHOLDER.TITLE:
                tree.append(_moved(holder, _new_box(holder, area, frame, book)))
    for number, shape in enumerate(tree.iter(qn("p:cNvPr")), start=1):
        shape.set("id", str(number))
    return _attach(book, master, element, ours.part if cover else frame.part)


def _placeholder(shape: Any) -> Any | None:
    return next(iter(shape.iter(qn("p:ph"))), None)


def _new_box(holder: Any, area: Box, frame: Any, book: Any) -> Box:
    """Our place inside the office's area; foot and page number in the line of the office's own."""
    box = _inches(holder)
    if holder.name in (FOOTER, PAGE_NUMBER):
        line = next(
            (
                _inches(place)
                for layout in (frame, frame.slide_master)
                for place in [_of_kind(layout, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)]
                if place is not None and place.top is not None
            ),
            None,
        )
        high = book.slide_height / Inches(1)
        top = line.top + (line.height - box.height) / 2 if line and line.top > high * 0.8 else high - 0.45
        share = area.width / CONTENT.width
        return Box(area.left + (box.left - CONTENT.left) * share, top, box.width * share, box.height)
    return _inside(box, area)


def _inside(box: Box, area: Box) -> Box:
    """A place on our slides in proportion inside another area."""
    across, down = area.width / CONTENT.width, area.height / CONTENT.height
    return Box(
        area.left + (box.left - CONTENT.left) * across,
        area.top + (box.top - CONTENT.top) * down,
        box.width * across,
        box.height * down,
    )


def _moved(holder: Any, box: Box) -> Any:
    shape = deepcopy(holder._element)
    frame = shape.find(f"{qn('p:spPr')}/{qn('a:xfrm')}")
    for tag, (first, second), lengths in (
        ("a:off", ("x", "y"), (box.left, box.top)),
        ("a:ext", ("cx", "cy"), (box.width, box.height)),
    ):
        point = frame.find(qn(tag))
        point.set(first, str(round(Inches(lengths[0]))))
        point.set(second, str(round(Inches(lengths[1]))))
    return shape


def _attach(book: Any, master: Any, element: Any, source: Any) -> Any:
    """A layout part of its own on the master, with the pictures that its frame shows."""
    package = book.part.package
    number = 1 + max((int("0" + _digits(part.partname)) for part in package.iter_parts()), default=0)
    uri = PackURI(f"/ppt/slideLayouts/slideLayout{number}.xml")
    part = SlideLayoutPart.load(uri, CONTENT_TYPE.PML_SLIDE_LAYOUT, package, etree.tostring(element))
    renamed = {
        key: part.rels.get_or_add_ext_rel(relation.reltype, relation.target_ref)
        if relation.is_external
        else part.relate_to(relation.target_part, relation.reltype)
        for key, relation in source.rels.items()
        if relation.reltype != RELATIONSHIP_TYPE.SLIDE_MASTER
    }
    for each in part._element.iter(etree.Element):
        for name, value in each.attrib.items():
            if name.startswith(RELATED) and value in renamed:
                each.set(name, renamed[value])
    part.relate_to(master.part, RELATIONSHIP_TYPE.SLIDE_MASTER)
    entries = master._element.get_or_add_sldLayoutIdLst()
    entry = entries.makeelement(qn("p:sldLayoutId"), {"id": str(max(_ids(book)) + 1)})
    entry.set(f"{RELATED}id", master.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE_LAYOUT))
    entries.append(entry)
    return part.slide_layout


def _digits(name: str) -> str:
    return "".join(filter(str.isdigit, name)) if "/slideLayouts/" in name else ""


def _ids(book: Any) -> Iterator[int]:
    """The ids of all masters and layouts: one series."""
    yield 2**31
    for entry in book.part._element.iter(qn("p:sldMasterId")):
        yield int(entry.get("id", 0))
    for master in book.slide_masters:
        for entry in master._element.iter(qn("p:sldLayoutId")):
            yield int(entry.get("id", 0))
