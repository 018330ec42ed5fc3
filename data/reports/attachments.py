"""What lies over a sheet and is not read: pictures and comments, each with the cell where it stands."""

import zipfile
from collections.abc import Iterator, Mapping

from data.reports.limits import Budget
from data.reports.sheet_part import column_letters
from data.reports.workbook_parts import related
from data.reports.xml_parts import stream

NAMED = 10
_ANCHORS = ("twoCellAnchor", "oneCellAnchor")
_SHOWN = ("pic", "graphicFrame", "sp")


def notes(archive: zipfile.ZipFile, part: str, budget: Budget) -> Iterator[str]:
    """A sentence a kind, with the first cells."""
    links, names = related(archive, part, budget), set(archive.namelist())
    pictures = [
        cell for drawing in links.of_kind("drawing") if drawing in names for cell in _drawn(archive, drawing, budget)
    ]
    if pictures:
        yield f"有 {len(pictures)} 张浮动的图片或图形（{_named(pictures)}），图片没有读取"
    commented: list[str] = []
    for kind in ("comments", "threadedComment"):
        for comments in links.of_kind(kind):
            if comments in names:
                commented += _commented(archive, comments, budget)
    commented = list(dict.fromkeys(commented))
    if commented:
        yield f"有 {len(commented)} 条批注（{_named(commented)}），批注没有读取，请写进“进展说明”"


def _named(cells: list[str]) -> str:
    return "、".join(cells[:NAMED]) + (" 等" if len(cells) > NAMED else "")


def _drawn(archive: zipfile.ZipFile, part: str, budget: Budget) -> list[str]:
    """The cell under the upper left corner of each picture or shape."""
    found: list[str] = []
    place = {"col": 0, "row": 0}
    inside = {"from": False, "tag": ""}
    depth = [0]

    def start(tag: str, _: Mapping[str, str]) -> None:
        if tag in _ANCHORS:
            depth[0] = 0
        if tag == "from":
            inside["from"] = True
        inside["tag"] = tag if inside["from"] else ""
        if tag in _SHOWN and not depth[0]:
            depth[0] = 1
            found.append(f"{column_letters(place['col'] + 1)}{place['row'] + 1}")

    def characters(data: str) -> None:
        if inside["tag"] in place and data.strip().isdecimal():
            place[str(inside["tag"])] = int(data.strip()[:7])

    def end(tag: str) -> None:
        inside["tag"] = ""
        if tag == "from":
            inside["from"] = False

    stream(archive, part, budget, start, end, characters)
    return found


def _commented(archive: zipfile.ZipFile, part: str, budget: Budget) -> list[str]:
    cells: list[str] = []

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag in ("comment", "threadedComment"):
            cells.append(attributes.get("ref", "")[:10])

    stream(archive, part, budget, start)
    return cells
