"""The targets at a glance as a drawing: a row an indicator, a link each; colours are the theme's own variables."""

import re
from typing import Literal
from xml.etree.ElementTree import Element, SubElement, tostring

from components.charts.picture import size_of
from components.text.citation import address
from components.theme import FONT, ink, surface
from data.indicators.glance import Glance, GlanceRow
from data.indicators.last_year import STAR
from data.schema import Plan
from data.width import ems

Role = Literal["actual", "target", "result", "text", "muted"]
COLOURS: dict[Role, str] = {
    "actual": "var(--st-gray-text-color)",
    "target": "var(--st-green-text-color)",
    "result": "var(--st-orange-text-color)",
    "text": "var(--st-text-color)",
    "muted": "var(--st-gray-text-color)",
}
ALONE = {
    "--st-gray-text-color": ink("muted"),
    "--st-green-text-color": ink("target"),
    "--st-orange-text-color": ink("outside"),
    "--st-text-color": ink("text"),
    "--st-border-color": surface("borderColor"),
}
TYPE, SMALL = 16, 14
BASE = 0.35  # from the middle of a line down to its baseline, in multiples of its size
MARK = 7  # half a mark's size


def for_file(svg: str) -> str:
    """A drawing of the page as one that stands alone: its size, the light theme's colours, and no way to a page."""
    width, height = size_of(svg)
    svg = svg.replace("<svg ", f'<svg width="{width:g}" height="{height:g}" ', 1)
    for variable, colour in ALONE.items():
        svg = svg.replace(f"var({variable})", colour)
    return re.sub(r' href="[^"]*"', "", svg)


class _Stage:
    """Where things stand: a wide picture has a row a line, a narrow one the words above the marks."""

    def __init__(self, narrow: bool) -> None:
        self.narrow = narrow
        self.width, self.row, self.head = (356, 56, 30) if narrow else (780, 32, 32)
        self.left, self.right = (8, 348) if narrow else (150, 400)
        self.columns = (144, 214, 300) if narrow else (428, 514, 626)
        self.name = 140
        self.words: float
        self.marks: float
        self.words, self.marks = (14, 38) if narrow else (16, 16)


def glance_svg(plan: Plan, found: Glance, narrow: bool = False) -> str:
    """SVG in its own pixels, with its alternative text."""
    stage = _Stage(narrow)
    height = stage.head + stage.row * len(found.rows) + 4
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {stage.width} {height}"})
    root.attrib |= {"font-family": FONT, "role": "group", "aria-label": "主要目标"}
    _head(root, plan, found, stage)
    for at, row in enumerate(found.rows):
        _row(root, row, stage, stage.head + at * stage.row)
    return tostring(root, encoding="unicode")


def _head(root: Element, plan: Plan, found: Glance, stage: _Stage) -> None:
    before, goal = f"{plan.info.base_year}年", f"{plan.info.target_year}年目标"
    names = (before, "目标", "结果") if stage.narrow else (before, goal, f"{plan.info.target_year}年结果（外部）")
    roles: tuple[Role, ...] = ("actual", "target", "result")
    for x, name, role in zip(stage.columns, names, roles, strict=True):
        if role == "result" and not found.known:
            continue
        _mark(root, role, x + MARK, stage.head / 2)
        _text(root, x + 2.5 * MARK, stage.head / 2, name, role, SMALL, bold=True)
    if not stage.narrow:  # the marks have a column of their own: the ends of its ruler
        for share, text in found.ticks:
            at = stage.left if not share else stage.right - SMALL * 3
            _text(root, at, stage.head / 2, text, "muted", SMALL)


def _row(root: Element, row: GlanceRow, stage: _Stage, top: float) -> None:
    """A row as a link; what does not simply compare is said for the ear, too."""
    said = "，".join(
        filter(
            None,
            (
                f"{row.actual} → {row.target}",
                row.unit,
                "口径有别" if STAR in row.actual else "",
                row.result and f"结果 {row.result}",
            ),
        )
    )
    link = SubElement(root, "a", {"href": address("indicators", indicator=row.id), "aria-label": f"{row.name}：{said}"})
    size = {"x": "0", "y": f"{top:g}", "width": f"{stage.width}", "height": f"{stage.row}"}
    SubElement(link, "rect", size | {"fill": "transparent"})
    _line(link, 0, stage.width, top, "var(--st-border-color)", 1)
    middle = top + stage.words
    _text(link, 0, middle, row.name, "text", TYPE, bold=True)
    after = (ems(row.name) + 0.4) * TYPE
    fits = after + ems(row.unit) * SMALL < stage.name
    if fits:
        _text(link, after, middle, row.unit, "muted", SMALL)
    target = row.target + ("" if fits else row.unit)
    words = zip(stage.columns, (row.actual, target, row.result), ("actual", "target", "result"), strict=True)
    for x, text, role in words:
        _text(link, x, middle, text, role, TYPE, bold=role != "actual")  # type: ignore[arg-type]
    _ruler(link, row, stage, top + stage.marks)


def _ruler(link: Element, row: GlanceRow, stage: _Stage, y: float) -> None:
    """The line from last year to the target with its marks; of a limit, the side that is allowed."""

    def x(share: float) -> float:
        return stage.left + share * (stage.right - stage.left)

    _line(link, stage.left, stage.right, y, "var(--st-border-color)", 1)
    target = row.at.get("target")
    if row.limit and target is not None:
        low, high = (0.0, target) if row.limit == "上限" else (target, 1.0)
        box = {"x": f"{x(low):.1f}", "y": f"{y - 9:g}", "width": f"{x(high) - x(low):.1f}", "height": "18"}
        SubElement(link, "rect", box | {"fill": COLOURS["target"], "opacity": "0.14"})
        bar = {"x": f"{x(target) - 2:.1f}", "y": f"{y - 11:g}", "width": "4", "height": "22"}
        SubElement(link, "rect", bar | {"fill": COLOURS["target"]})
    elif "actual" in row.at and target is not None:
        _line(link, x(row.at["actual"]), x(target), y, COLOURS["target"], 4, opacity="0.45")
    for role, share in row.at.items():
        if role != "target" or not row.limit:
            _mark(link, role, x(share), y)


def _mark(parent: Element, role: Role, x: float, y: float) -> None:
    """A circle for last year, a diamond for the target, a square for what came of it: never by colour alone."""
    fill = {"fill": COLOURS[role]}
    if role == "actual":
        SubElement(parent, "circle", {"cx": f"{x:.1f}", "cy": f"{y:g}", "r": f"{MARK - 1}", **fill})
    elif role == "target":
        corners = f"M{x - MARK:.1f} {y:g}L{x:.1f} {y - MARK:g}L{x + MARK:.1f} {y:g}L{x:.1f} {y + MARK:g}Z"
        SubElement(parent, "path", {"d": corners, **fill})
    else:
        box = {"x": f"{x - MARK + 1:.1f}", "y": f"{y - MARK + 1:g}", "width": "12", "height": "12"}
        SubElement(parent, "rect", box | fill)


def _line(parent: Element, start: float, end: float, y: float, colour: str, width: int, opacity: str = "1") -> None:
    look = {"stroke": colour, "stroke-width": f"{width}", "opacity": opacity}
    SubElement(parent, "path", {"d": f"M{start:.1f} {y:g}L{end:.1f} {y:g}", **look})


def _text(parent: Element, x: float, y: float, text: str, role: Role, size: int, *, bold: bool = False) -> None:
    if text:
        look = {"font-size": f"{size}", "fill": COLOURS[role], "font-weight": "bold" if bold else "normal"}
        SubElement(parent, "text", {"x": f"{x:g}", "y": f"{y + BASE * size:g}", **look}).text = text
