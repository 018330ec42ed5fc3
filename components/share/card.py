"""A picture card: what is shared in large type, its source, and a QR code of its link; made without a network."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

import segno

from components.charts.picture import FONTS
from components.text.width import wrap
from components.theme import ink, surface

WIDTH, MARGIN, LINE = 960, 56, 1.5
TITLE, BODY, SMALL = 26, 36, 20  # sizes of type
QR, QUIET = 168, 4  # pixels of the code; modules left free around it, as the standard asks
BODY_LINES = 9


def card_svg(head: str, body: str, notes: Sequence[str], link: str) -> str:
    """`head` above, `body` large, `notes` beside the code of `link`; a body that is too long ends in an ellipsis."""
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "font-family": FONTS})
    across = WIDTH - 2 * MARGIN
    lines = wrap(body, across / BODY)
    if len(lines) > BODY_LINES:
        lines = [*lines[: BODY_LINES - 1], lines[BODY_LINES - 1][:-1] + "…"]
    below = [line for note in notes for line in wrap(note, (across - QR - MARGIN) / SMALL)]
    top = MARGIN + TITLE * LINE + 24
    foot = top + len(lines) * BODY * LINE + 32
    height = round(foot + max(QR, len(below) * SMALL * LINE) + MARGIN)
    root.attrib |= {"viewBox": f"0 0 {WIDTH} {height}", "width": f"{WIDTH}", "height": f"{height}"}
    SubElement(root, "rect", {"width": f"{WIDTH}", "height": f"{height}", "fill": surface("backgroundColor")})
    SubElement(root, "rect", {"width": "12", "height": f"{height}", "fill": ink("target")})
    _write(root, [head], MARGIN + TITLE, TITLE, ink("target"), bold=True)
    _write(root, lines, top + BODY, BODY, ink("text"), bold=True)
    _write(root, below, foot + SMALL, SMALL, ink("muted"))
    root.append(_code(link, WIDTH - MARGIN - QR, foot))
    return tostring(root, encoding="unicode")


def _write(root: Element, lines: Sequence[str], top: float, size: int, colour: str, *, bold: bool = False) -> None:
    for at, line in enumerate(lines):
        place = {"x": f"{MARGIN}", "y": f"{top + at * size * LINE:g}", "font-size": f"{size}", "fill": colour}
        SubElement(root, "text", place | ({"font-weight": "bold"} if bold else {})).text = line


def _code(link: str, x: float, y: float) -> Element:
    """The QR code as one path of squares on white, with its quiet zone."""
    rows = list(segno.make(link, error="m", micro=False).matrix_iter(border=QUIET))
    module = QR / len(rows)
    squares = "".join(f"M{at} {down}h1v1h-1z" for down, row in enumerate(rows) for at, dark in enumerate(row) if dark)
    group = Element("g", {"transform": f"translate({x:g} {y:g}) scale({module:.4f})"})
    SubElement(group, "rect", {"width": f"{len(rows)}", "height": f"{len(rows)}", "fill": "#ffffff"})
    SubElement(group, "path", {"d": squares, "fill": "#000000", "shape-rendering": "crispEdges"})
    return group
