"""An office's own presentation as it was uploaded: checked within bounds, opened, and freed of its slides."""

import io
import re
import zipfile
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn

from data.reports.limits import MAX_PARTS, MEGABYTE

MAX_BYTES = 20 * MEGABYTE
MAX_UNPACKED = 80 * MEGABYTE
MAX_XML = 12 * MEGABYTE  # of all parts that become a tree in memory
MAX_TAGS = 600_000
WIDE = (1.55, 1.9)  # width by height: what slides for a wide screen are
OUR_WIDTH = 12_192_000  # EMU; type is set in points for a slide of this width
TEMPLATE_TYPE, SLIDES_TYPE = b"presentationml.template.main+xml", b"presentationml.presentation.main+xml"
TYPES = "[Content_Types].xml"
MACROS = b"macroEnabled", b"vbaProject"
BEFORE, BEGUN = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n", (b"<", b"\x4c\x6f\xa7\x94")  # of XML in any encoding
ENTITIES = tuple(
    mark.encode(code) for mark in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le", "utf-16-be")
)
KEPT = re.compile(r"/(slideMaster|notesMaster|theme|tableStyles|presProps|viewProps|font)$")
"""What a presentation is related to without its slides; not whom it belonged to, comments, data of add-ins."""
_LENGTHS = {
    "off": ("x", "y"),
    "ext": ("cx", "cy"),
    "chOff": ("x", "y"),
    "chExt": ("cx", "cy"),
    "ln": ("w",),
    "bodyPr": ("lIns", "tIns", "rIns", "bIns"),
    "spcPts": ("val",),
    **dict.fromkeys(("rPr", "defRPr", "endParaRPr"), ("sz",)),
    **{f"lvl{level}pPr": ("marL", "indent") for level in range(1, 10)},
    "pPr": ("marL", "indent"),
}
"""Attributes of DrawingML that are lengths or sizes of type, by element."""


class TemplateError(Exception):
    """The file cannot be a template; the message says why, for whoever sent it."""


def open_office(content: bytes) -> Any:
    """A presentation without slides, as wide as ours. Raises TemplateError."""
    try:
        book = Presentation(io.BytesIO(_checked(content)))
        size = book.slide_width, book.slide_height
        layouts = len(book.slide_layouts)
    except TemplateError:
        raise
    except Exception as error:  # whatever a damaged file makes the library raise
        raise TemplateError("文件已损坏，或不是 PowerPoint 演示文稿，没有采用") from error
    if not size[0] or not size[1] or not layouts:
        raise TemplateError("文件里没有幻灯片母版或版式，没有采用")
    if not WIDE[0] <= size[0] / size[1] <= WIDE[1]:
        raise TemplateError(
            f"模板的页面是 {size[0] / 360_000:.1f}×{size[1] / 360_000:.1f} 厘米，不是宽屏。"
            "请在“设计－幻灯片大小”里改为宽屏（16:9），保存后再上传"
        )
    _drop_slides(book)
    _refuse_outside(book)
    if abs(size[0] - OUR_WIDTH) > OUR_WIDTH / 100:
        _scale(book, OUR_WIDTH / size[0])
    return book


def _checked(content: bytes) -> bytes:
    """The file with its bounds held; a template (.potx) as a presentation, which is the same but for its name."""
    if len(content) > MAX_BYTES:
        raise TemplateError(f"文件超过 {MAX_BYTES // MEGABYTE} MB，没有采用。请删去不用的图片和页面后再上传")
    if content[:4] == b"\xd0\xcf\x11\xe0":
        raise TemplateError("是旧格式（.ppt）或加密的文件。请取消密码，另存为 .pptx 后再上传")
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise TemplateError("不是 PowerPoint 演示文稿（.pptx），没有采用") from error
    with archive:
        parts = archive.infolist()
        names = {part.filename for part in parts}
        if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
            raise TemplateError("解压后过大，没有采用。请删去不用的图片和页面后再上传")
        if TYPES not in names or "ppt/presentation.xml" not in names:
            raise TemplateError("不是 PowerPoint 演示文稿（.pptx），没有采用")
        try:
            read = {part: archive.read(part) for part in parts}
        except Exception as error:  # damaged, encrypted, or packed in a way that is not known here
            raise TemplateError("文件已损坏或加密，没有采用") from error
    types = next(data for part, data in read.items() if part.filename == TYPES)
    if any(mark in types for mark in MACROS) or any(name.endswith("vbaProject.bin") for name in names):
        raise TemplateError("文件带宏，没有采用。请另存为不带宏的 .pptx 后再上传")
    # The list of types, not a part's name, says what becomes a tree: whatever begins like one counts.
    xml = [data for data in read.values() if data[:80].lstrip(BEFORE).startswith(BEGUN)]
    if sum(map(len, xml)) > MAX_XML or sum(data.count(b"<") for data in xml) > MAX_TAGS:
        raise TemplateError("页面内容过多，没有采用。请只留母版和一两页，保存后再上传")
    if any(mark in data for data in xml for mark in ENTITIES):
        raise TemplateError("文件里有不安全的内容（外部实体），没有采用")
    if TEMPLATE_TYPE not in types:
        return content
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for part, data in read.items():
            new.writestr(part.filename, data.replace(TEMPLATE_TYPE, SLIDES_TYPE) if part.filename == TYPES else data)
    return packed.getvalue()


def _drop_slides(book: Any) -> None:
    """Its slides and what names them or whoever made it: all but what their look needs."""
    root, rels = book.part._element, book.part.rels
    for tag in ("p:sldIdLst", "p:handoutMasterIdLst", "p:custShowLst", "p:custDataLst", "p:modifyVerifier", "p:extLst"):
        for element in root.findall(qn(tag)):
            root.remove(element)
    root.get_or_add_sldIdLst()
    for key, relation in list(rels.items()):
        if not KEPT.search(relation.reltype):
            rels.pop(key)
    package = book.part.package
    for key, relation in list(package._rels.items()):
        if not relation.reltype.endswith("/officeDocument"):
            package._rels.pop(key)


def _refuse_outside(book: Any) -> None:
    """A picture that is only linked would be fetched by whoever opens the file; a link that is clicked may stay."""
    for part in book.part.package.iter_parts():
        for relation in part.rels.values():
            if relation.is_external and not relation.reltype.endswith("/hyperlink"):
                raise TemplateError("母版或版式链接着文件以外的内容（图片等），没有采用。请改为嵌入后再上传")


def _scale(book: Any, factor: float) -> None:
    """Everything on masters and layouts larger by `factor`, and the slide with it."""
    size = book.part._element.find(qn("p:sldSz"))
    size.attrib.pop("type", None)
    book.slide_width, book.slide_height = round(book.slide_width * factor), round(book.slide_height * factor)
    roots = [book.part._element.find(qn("p:defaultTextStyle"))]
    for master in book.slide_masters:
        roots += [master._element, *(layout._element for layout in master.slide_layouts)]
    for root in roots:
        for element in root.iter(etree.Element) if root is not None else ():
            for name in _LENGTHS.get(etree.QName(element).localname, ()):
                value = element.get(name)
                if value and value.lstrip("-").isdigit():
                    element.set(name, str(round(int(value) * factor)))
