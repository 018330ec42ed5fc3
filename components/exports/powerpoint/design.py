"""Master, layouts and theme: where things stand, in which type and colours. Slides only fill them.

python-pptx's own template gives the parts; what is in them is replaced.
"""

from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.package import Part
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from components.exports.powerpoint.layouts import (
    BODY_SIZE,
    BOTTOM,
    FOOT,
    HEIGHT,
    LAYOUTS,
    LEFT,
    NUMBER,
    REMARK_SIZE,
    TITLE,
    TITLE_SIZE,
    TOP,
    WHOLE,
    WIDTH,
    Box,
)
from components.exports.powerpoint.type import TYPEFACE
from components.theme import ink, shade, surface


def blank() -> Any:
    """An empty presentation with our master, layouts and theme."""
    book = Presentation()
    book.slide_width, book.slide_height = Inches(WIDTH), Inches(HEIGHT)
    package = book.part.package
    for name in [name for name, rel in package._rels.items() if rel.reltype.endswith("/thumbnail")]:
        package.drop_rel(name)  # the template's own picture
    master = book.slide_master
    for layout in list(book.slide_layouts)[len(LAYOUTS) :]:
        book.slide_layouts.remove(layout)
    body = Box("body", 1, LEFT, TOP, WHOLE, BOTTOM - TOP, "正文")
    _replace(master, (TITLE, body, FOOT, NUMBER), _bar(TITLE), dark=False)
    styles = master._element.find(qn("p:txStyles"))
    styles.getparent().replace(styles, _styles())
    for layout, (name, boxes) in zip(book.slide_layouts, LAYOUTS.items(), strict=True):
        dark = name == "封面"
        layout._element.attrib.pop("type", None)
        layout._element.set("preserve", "1")
        _replace(layout, boxes if dark else (*boxes, FOOT, NUMBER), "", dark=dark)
        layout._element.cSld.set("name", name)
        if dark:  # the cover has no bar beside its title
            layout._element.set("showMasterSp", "0")
    _set_theme(master)
    return book


def _replace(owner: Any, boxes: tuple[Box, ...], shapes: str, *, dark: bool) -> None:
    """Give a master or layout these placeholders and shapes, and its background."""
    filled = shade(8) if dark else surface("backgroundColor")
    inner = "".join(_placeholder(number, box, dark) for number, box in enumerate(boxes, start=2))
    fresh = parse_xml(
        f"<p:cSld {nsdecls('p', 'a', 'r')}><p:bg><p:bgPr>{_fill(filled)}<a:effectLst/></p:bgPr></p:bg><p:spTree>"
        "<p:nvGrpSpPr><p:cNvPr id='1' name=''/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
        f"{shapes}{inner}</p:spTree></p:cSld>"
    )
    owner._element.replace(owner._element.find(qn("p:cSld")), fresh)


def _bar(beside: Box) -> str:
    """The one ornament: a short green bar left of the title."""
    return (
        "<p:sp><p:nvSpPr><p:cNvPr id='90' name='标题竖条'/><p:cNvSpPr/><p:nvPr userDrawn='1'/></p:nvSpPr><p:spPr>"
        f"{_place(0.3, beside.y + 0.17, 0.1, beside.h - 0.34)}<a:prstGeom prst='rect'><a:avLst/></a:prstGeom>"
        f"{_fill(ink('target'))}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def _placeholder(number: int, box: Box, dark: bool) -> str:
    colour = (
        "#ffffff" if dark else ink("muted") if box.kind in ("ftr", "sldNum") or box.size == REMARK_SIZE else ink("text")
    )
    bold = int(box.kind in ("title", "ctrTitle"))
    anchor = {"title": "ctr", "ctrTitle": "b", "ftr": "ctr", "sldNum": "ctr"}.get(box.kind, "t")
    fit = "<a:normAutofit/>" if bold else "<a:noAutofit/>"  # sizes are worked out; a title may be edited
    align = "r" if box.kind == "sldNum" else "l"
    run = f"<a:rPr lang='zh-CN'>{_faces()}</a:rPr>"
    words = (
        f"<a:fld id='{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}' type='slidenum'>{run}<a:t>‹#›</a:t></a:fld>"
        if box.kind == "sldNum"
        else f"<a:r>{run}<a:t>{box.prompt}</a:t></a:r>"
    )
    return (
        f"<p:sp><p:nvSpPr><p:cNvPr id='{number}' name='{box.prompt if box.kind != 'sldNum' else '页码'} {number}'/>"
        f"<p:cNvSpPr><a:spLocks noGrp='1'/></p:cNvSpPr><p:nvPr><p:ph type='{box.kind}' idx='{box.index}'/></p:nvPr></p:nvSpPr>"
        f"<p:spPr>{_place(box.x, box.y, box.w, box.h)}<a:prstGeom prst='rect'><a:avLst/></a:prstGeom></p:spPr><p:txBody>"
        f"<a:bodyPr lIns='0' tIns='0' rIns='0' bIns='0' anchor='{anchor}'>{fit}</a:bodyPr><a:lstStyle>"
        f"<a:lvl1pPr marL='0' indent='0' algn='{align}'><a:buNone/><a:defRPr sz='{round(box.size * 100)}' b='{bold}'>{_fill(colour)}"
        f"{_faces()}</a:defRPr></a:lvl1pPr></a:lstStyle><a:p>{words}</a:p></p:txBody></p:sp>"
    ).replace("idx='0'", "")


def _styles() -> Any:
    level = (
        "<a:lvl1pPr marL='0' indent='0' algn='l'><a:lnSpc><a:spcPct val='110000'/></a:lnSpc><a:buNone/>"
        "<a:defRPr sz='{size}' b='{bold}'>{fill}{faces}</a:defRPr></a:lvl1pPr>"
    )
    parts = {"titleStyle": (TITLE_SIZE, 1), "bodyStyle": (BODY_SIZE, 0), "otherStyle": (BODY_SIZE, 0)}
    inner = "".join(
        f"<p:{name}>{level.format(size=size * 100, bold=bold, fill=_fill(ink('text')), faces=_faces())}</p:{name}>"
        for name, (size, bold) in parts.items()
    )
    return parse_xml(f"<p:txStyles {nsdecls('p', 'a')}>{inner}</p:txStyles>")


def _set_theme(master: Any) -> None:
    """Our typefaces and colours in the theme, so that what a reader adds looks like the rest."""
    part: Part = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
    theme = parse_xml(part.blob)
    theme.set("name", "plan")
    for fonts in theme.iter(qn("a:majorFont"), qn("a:minorFont")):
        for tag in ("a:latin", "a:ea"):
            fonts.find(qn(tag)).set("typeface", TYPEFACE)
        for script in fonts.findall(qn("a:font")):
            if script.get("script") == "Hans":
                script.set("typeface", TYPEFACE)
    scheme = next(theme.iter(qn("a:clrScheme")))
    colours = {
        "dk1": ink("text"),
        "lt1": surface("backgroundColor"),
        "dk2": shade(8),
        "lt2": surface("secondaryBackgroundColor"),
        "accent1": ink("target"),
        "accent2": ink("actual"),
        "accent3": ink("derived"),
        "accent4": ink("outside"),
        "accent5": ink("area1"),
        "accent6": ink("area3"),
        "hlink": surface("linkColor"),
        "folHlink": ink("muted"),
    }
    for name, value in colours.items():
        slot = scheme.find(qn(f"a:{name}"))
        for child in list(slot):
            slot.remove(child)
        slot.append(parse_xml(f"<a:srgbClr {nsdecls('a')} val='{value.lstrip('#').upper()}'/>"))
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _place(x: float, y: float, w: float, h: float) -> str:
    return f"<a:xfrm><a:off x='{Inches(x)}' y='{Inches(y)}'/><a:ext cx='{Inches(w)}' cy='{Inches(h)}'/></a:xfrm>"


def _fill(value: str) -> str:
    return f"<a:solidFill><a:srgbClr val='{value.lstrip('#').upper()}'/></a:solidFill>"


def _faces() -> str:
    return "".join(f"<a:{tag} typeface='{TYPEFACE}'/>" for tag in ("latin", "ea", "cs"))
