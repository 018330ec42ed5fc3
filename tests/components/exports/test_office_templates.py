"""Slides in an office's own design: its master and cover, everything legible, nothing outside; bad files refused."""

import io
import zipfile
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from components.exports.powerpoint import presentation
from components.exports.powerpoint.design import office_design
from components.exports.powerpoint.legible import colour_of, ground_of, ink_of
from components.exports.powerpoint.office_file import TemplateError
from components.exports.powerpoint.template import TEMPLATE
from components.exports.powerpoint.theme_colours import contrast, theme_of
from data import deck
from data.schema import Plan
from tests.components.exports.offices import SMALL, WIDE, dark_cover, office, saved
from tests.components.exports.opened import parts, slides, texts

TEMPLATES = {
    "red": office(),
    "dark and small": office(SMALL, dark=True, typeface="楷体"),
    "dark cover, other names": dark_cover(office()),
    "two layouts": office(leave=2),
    "our own": TEMPLATE.read_bytes(),
}
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


@pytest.fixture(scope="module", params=TEMPLATES, ids=str)
def made(request: Any, plan: Plan) -> bytes:
    return presentation(plan, deck.chosen(plan, "full"), "全部", TEMPLATES[request.param])


def test_the_old_slides_are_gone_and_ours_are_all_there(made: bytes, plan: Plan) -> None:
    pages = slides(made)
    wanted = deck.chosen(plan, "full")
    assert [page.shapes.title.text_frame.text for page in pages] == [slide.title for slide in wanted]
    assert not any("旧的一页" in "".join(texts(page)) for page in pages)
    assert len(list(parts(made, r"ppt/slides/slide\d+\.xml"))) == len(wanted) + 1  # the contents


def test_nothing_leaves_the_slide(made: bytes) -> None:
    book = Presentation(io.BytesIO(made))
    for page in book.slides:
        for shape in page.shapes:
            assert shape.left >= 0 and shape.top >= 0, shape.name
            assert shape.left + shape.width <= book.slide_width + 1, (page.shapes.title.text, shape.name)
            assert shape.top + shape.height <= book.slide_height + 1, (page.shapes.title.text, shape.name)


def test_every_word_can_be_read_on_what_lies_behind_it(made: bytes) -> None:
    theme = theme_of(Presentation(io.BytesIO(made)))
    checked = 0
    for name, root in parts(made, r"ppt/(slides|charts)/[^/]+\.xml"):
        maps = [group for group in root.iter(f"{P}grpSp") if group.find(f"{P}nvGrpSpPr/{P}cNvPr").get("name") == "地图"]
        for slot in root.iter(f"{A}schemeClr"):
            if any(True for _ in slot.iterancestors(f"{A}rPr", f"{A}defRPr")) and slot.get("val") != "bg1":
                assert contrast(theme[slot.get("val")], theme["bg1"]) >= 4.5, (name, slot.get("val"))
                checked += 1
        assert all(any(group in each.iterancestors() for group in maps) for each in root.iter(f"{A}srgbClr")), name
    assert checked > 200


def test_words_of_placeholders_can_be_read_on_the_ground_of_their_layout(made: bytes) -> None:
    book = Presentation(io.BytesIO(made))
    theme = theme_of(book)
    for page in book.slides:
        ground = ground_of(page.slide_layout, theme)
        assert ground
        for holder in page.placeholders:
            inherited = ink_of(holder, page.slide_layout, theme)
            for run in holder._element.iter(f"{A}r", f"{A}fld"):
                given = run.find(f"{A}rPr/{A}solidFill")
                ink = inherited if given is None else colour_of(given, theme)
                assert ink and contrast(ink, ground) >= 4.5, (page.slide_layout.name, holder.name)


def test_a_dark_cover_gets_light_words(plan: Plan) -> None:
    template = TEMPLATES["dark cover, other names"]
    cover = slides(presentation(plan, deck.chosen(plan, "short"), "全部", template))[0]
    assert cover.slide_layout.name == "版式1"
    (ink,) = {each.get("val") for each in cover.shapes.title._element.iter(f"{A}schemeClr")}
    assert ink == "bg1"
    assert ground_of(cover.slide_layout, {"tx2": "7A0C0C", "bg1": "FFFFFF"}) == "7A0C0C"


@pytest.mark.parametrize(
    ("change", "shown"),
    [("", "000000"), ("<a:tint val='75000'/>", "898989"), ("<a:lumMod val='65000'/><a:lumOff val='35000'/>", "595959")],
)
def test_a_tint_is_as_light_as_powerpoint_shows_it(change: str, shown: str) -> None:
    fill = parse_xml(f"<a:solidFill {nsdecls('a')}><a:schemeClr val='tx1'>{change}</a:schemeClr></a:solidFill>")
    assert colour_of(fill, {"tx1": "000000"}) == shown


def test_typefaces_are_the_themes(made: bytes) -> None:
    for name, root in parts(made, r"ppt/(slides|charts)/[^/]+\.xml"):
        faces = {each.get("typeface") for tag in ("latin", "ea", "cs") for each in root.iter(f"{A}{tag}")}
        assert all(face.startswith(("+mn-", "+mj-")) for face in faces), name


def test_contents_lead_to_every_part(made: bytes, plan: Plan) -> None:
    book = Presentation(io.BytesIO(made))
    pages = list(book.slides)
    contents = pages[1]
    assert contents.shapes.title.text_frame.text == "目录"
    runs = [run for holder in contents.placeholders for run in holder._element.iter(f"{A}r")]
    lines = {run.findtext(f"{A}t"): run.find(f"{A}rPr/{A}hlinkClick") for run in runs}
    wanted = deck.chosen(plan, "full")
    assert {slide.part for slide in wanted} <= lines.keys()
    links = {text: link for text, link in lines.items() if link is not None}
    named = {slide.name.partition("（")[0] for slide in wanted if slide.kind != "cover"}
    assert {text.partition("　")[0].partition("（")[0] for text in links} == named
    for text, link in links.items():
        assert link.get("action") == "ppaction://hlinksldjump"
        target = contents.part.related_part(link.get(qn("r:id")))
        at = next(number for number, page in enumerate(pages, start=1) if page.part is target)
        assert text.endswith(f"　{at}"), text
        assert wanted[at - 2].name.startswith(text.partition("　")[0].partition("（")[0])
    mapped = contents._element.find(f"{P}clrMapOvr/{A}overrideClrMapping")
    theme = theme_of(book)
    assert contrast(theme["tx1" if mapped is not None else "hlink"], theme["bg1"]) >= 4.5


@pytest.mark.parametrize("choice", ["short", ["cover", "safeguards"], ["growth", "safeguards"]])
def test_a_few_slides_need_no_contents(choice: Any, plan: Plan) -> None:
    book = Presentation(io.BytesIO(presentation(plan, deck.chosen(plan, choice), "全部")))
    assert len(book.slides) == len(deck.chosen(plan, choice))


def test_contents_of_a_choice_without_a_cover_come_first(plan: Plan) -> None:
    chosen = [slide for slide in deck.chosen(plan, "full") if slide.kind != "cover"][:14]
    pages = list(Presentation(io.BytesIO(presentation(plan, chosen, "全部"))).slides)
    assert [page.shapes.title.text_frame.text for page in pages] == ["目录", *(slide.title for slide in chosen)]


def test_the_cover_is_the_offices_and_so_is_the_master() -> None:
    found = office_design(TEMPLATES["red"])
    assert found.layouts["封面"].name == "Title Slide"
    assert {layout.slide_master.part for layout in found.layouts.values()} == {found.book.slide_masters[0].part}
    assert any("Title Slide" in line for line in found.notes)
    assert any("一图、两图" in line for line in found.notes)


def test_a_layout_of_our_names_is_taken_as_it_is_and_one_without_its_places_is_not() -> None:
    assert office_design(TEMPLATES["our own"]).notes == ["全部版式用模板自己的。"]
    book: Any = Presentation(str(TEMPLATE))
    layout = book.slide_layouts.get_by_name("表格")
    (place,) = [holder for holder in layout.placeholders if holder.name == "表格"]
    place._element.getparent().remove(place._element)
    found = office_design(saved(book))
    assert found.notes == ["这些版式缺少本站要用的占位符，改用补上的同名版式：表格。"]
    assert {holder.name for holder in found.layouts["表格"].placeholders} >= {"标题", "表格", "说明", "页脚", "页码"}


def test_a_frame_with_a_picture_keeps_it() -> None:
    from PIL import Image

    book: Any = Presentation(io.BytesIO(TEMPLATES["red"]))
    layout = next(each for each in book.slide_layouts if each._element.get("type") == "titleOnly")
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(picture, "PNG")
    part, key = layout.part.get_or_add_image_part(picture)
    shape = layout.shapes._spTree.makeelement(qn("p:pic"), {})
    fill = shape.makeelement(qn("p:blipFill"), {})
    fill.append(fill.makeelement(qn("a:blip"), {qn("r:embed"): key}))
    shape.append(fill)
    layout.shapes._spTree.append(shape)
    added = office_design(saved(book)).layouts["一图"]
    (blip,) = added._element.iter(qn("a:blip"))
    assert added.part.related_part(blip.get(qn("r:embed"))).blob == part.blob


def test_a_small_wide_slide_is_made_as_large_as_ours(plan: Plan) -> None:
    book = office_design(TEMPLATES["dark and small"]).book
    assert (book.slide_width, book.slide_height) == WIDE
    assert book.slide_layouts[0].placeholders[0].width > Inches(9)


def test_a_template_file_is_a_presentation_too(plan: Plan) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(TEMPLATES["red"])) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            data = old.read(name).replace(b"presentation.main+xml", b"template.main+xml")
            new.writestr(name, data)
    assert office_design(packed.getvalue()).layouts["封面"].name == "Title Slide"


def changed(name: str, data: bytes) -> bytes:
    """The red template with a part replaced or added."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(TEMPLATES["red"])) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, data)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "不是 PowerPoint"),
        (b"hello", "不是 PowerPoint"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "旧格式"),
        (TEMPLATES["red"][:4000], "不是 PowerPoint"),
        (office((9_144_000, 6_858_000)), "不是宽屏"),
        (changed("ppt/vbaProject.bin", b"x"), "带宏"),
        (changed("[Content_Types].xml", b"<Types>application/vnd.ms-office.vbaProject</Types>"), "带宏"),
        (changed("ppt/theme/theme1.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "不安全"),
        (changed("ppt/theme/theme1.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a/>'.encode("utf-16")), "不安全"),
        (changed("ppt/slideMasters/slideMaster1.xml", b"<p:sldMaster"), "损坏"),
        (changed("ppt/x.xml", b"<a>" * 5_000_000), "内容过多"),
        (changed("ppt/picture.png", b"\xef\xbb\xbf <a>" + b"x" * 13_000_000), "内容过多"),
        (changed("ppt/x.xml", b"<a/>" * 700_000), "内容过多"),
        (changed("ppt/media/x.bin", b"\0" * 90_000_000), "解压后过大"),
    ],
    ids=[
        *("empty", "text", "old", "cut", "4:3", "macros", "hidden macros", "entities", "entities in UTF-16", "damaged"),
        *("much", "much by another name", "many", "bomb"),
    ],
)
def test_what_cannot_be_a_template_is_refused_in_words(content: bytes, why: str) -> None:
    with pytest.raises(TemplateError, match=why):
        office_design(content)


def test_nothing_of_the_old_file_is_left_but_its_look(plan: Plan) -> None:
    book: Any = Presentation(io.BytesIO(TEMPLATES["red"]))
    book.core_properties.author, book.core_properties.keywords = "张三", "内部"
    book.slides[0].notes_slide.notes_text_frame.text = "旧的讲稿"
    made = presentation(plan, deck.chosen(plan, "short"), "全部", saved(book))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        everything = {name: archive.read(name) for name in archive.namelist()}
    for word in ("张三", "内部", "旧的一页", "旧的讲稿"):
        assert not [name for name, data in everything.items() if word.encode() in data], word
    assert not [name for name in everything if "printerSettings" in name or "thumbnail" in name or "app.xml" in name]


@pytest.mark.parametrize("kind", ["image", "oleObject", "attachedTemplate"])
def test_what_a_master_only_links_to_is_refused_and_a_link_to_click_is_not(kind: str) -> None:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    book: Any = Presentation(io.BytesIO(TEMPLATES["red"]))
    book.slide_masters[0].part.rels.get_or_add_ext_rel(base + "hyperlink", "https://example.org/")
    assert office_design(saved(book)).layouts
    book.slide_masters[0].part.rels.get_or_add_ext_rel(base + kind, "https://example.org/a.png")
    with pytest.raises(TemplateError, match="文件以外"):
        office_design(saved(book))
